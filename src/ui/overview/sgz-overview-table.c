/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/overview/sgz-overview-table.h"

#include "ui/common/sgz-light.h"
#include "ui/overview/sgz-overview-cell.h"

#include <glib/gi18n-lib.h>

struct _SgzOverviewTable
{
  GtkWidget parent_instance;

  GtkGrid *grid;
  GPtrArray *names; /* a GtkLabel a row; the grid owns them */
  GPtrArray *cells; /* SgzOverviewCell, row by row; the grid owns them */
  size_t n_rows;
  int n_tiers;
};

enum
{
  OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SgzOverviewTable, sgz_overview_table, GTK_TYPE_WIDGET)

static void
cell_clicked_cb (SgzOverviewCell *cell, SgzOverviewTable *self)
{
  g_signal_emit (self, signals[OPENED], 0, sgz_overview_cell_get_place (cell),
                 sgz_overview_cell_get_part (cell), sgz_overview_cell_get_description (cell));
}

static void
attach_heading (SgzOverviewTable *self, const char *text, int column)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, "overview-heading");
  gtk_grid_attach (self->grid, label, column, 0, 1, 1);
}

static void
add_row (SgzOverviewTable *self, int row, gboolean is_total)
{
  GtkWidget *name = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (name), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (name), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_width_chars (GTK_LABEL (name), 12);
  gtk_widget_add_css_class (name, "overview-name");
  gtk_grid_attach (self->grid, name, 0, row, 1, 1);
  g_ptr_array_add (self->names, name);
  if (is_total)
    gtk_widget_add_css_class (name, "overview-total");

  for (int tier = 0; tier <= self->n_tiers; tier++)
    {
      GtkWidget *cell = sgz_overview_cell_new ();
      gtk_widget_set_hexpand (cell, TRUE);
      g_signal_connect (cell, "clicked", G_CALLBACK (cell_clicked_cb), self);
      gtk_grid_attach (self->grid, cell, tier + 1, row, 1, 1);
      g_ptr_array_add (self->cells, cell);
      if (is_total)
        gtk_widget_add_css_class (cell, "overview-total");
    }
}

static gboolean
has_figures (const SgzYear *year, size_t county)
{
  for (int tier = 0; tier < SGZ_N_TIERS; tier++)
    if (year->counties[county].target[tier] > 0 || year->counties[county].built[tier] > 0)
      return TRUE;
  return g_ptr_array_index (year->targets, county) != NULL;
}

/* A country has thousands of counties: only so many as can be looked through get a row, those with a task or a station
 * of the year first of all. */
static GArray *
choose_counties (const SgzYear *year)
{
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (size_t));
  gboolean are_all = year->n_counties <= SGZ_OVERVIEW_MOST_COUNTIES;

  for (size_t i = 0; i < year->n_counties && chosen->len < SGZ_OVERVIEW_MOST_COUNTIES; i++)
    if (are_all || has_figures (year, i))
      g_array_append_val (chosen, i);
  return chosen;
}

static void
rebuild (SgzOverviewTable *self, size_t n_rows, int n_tiers, gboolean has_total)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  g_ptr_array_set_size (self->names, 0);
  g_ptr_array_set_size (self->cells, 0);
  self->n_rows = n_rows;
  self->n_tiers = n_tiers;

  attach_heading (self, "县(区)", 0);
  for (int tier = 0; tier < n_tiers; tier++)
    attach_heading (self, sgz_tier_short_titles[tier], tier + 1);
  attach_heading (self, "小计", n_tiers + 1);
  for (size_t row = 0; row < n_rows; row++)
    add_row (self, (int)row + 1, has_total && row + 1 == n_rows);
}

static void
fill_row (SgzOverviewTable *self, size_t row, const SgzYear *year, const char *place, const char *name,
          const gint64 *target, const gint64 *built)
{
  size_t first = row * ((size_t)self->n_tiers + 1);
  gint64 all_target = 0;
  gint64 all_built = 0;

  for (int tier = 0; tier < self->n_tiers; tier++)
    {
      sgz_overview_cell_set_figure (g_ptr_array_index (self->cells, first + (size_t)tier), place, name,
                                    sgz_tier_codes[tier], sgz_tier_titles[tier], target[tier], built[tier],
                                    sgz_light_judge (target[tier], built[tier], year->year, year->day),
                                    sgz_year_judge (year, built[tier], target[tier]));
      all_target += target[tier];
      all_built += built[tier];
    }
  sgz_overview_cell_set_figure (g_ptr_array_index (self->cells, first + (size_t)self->n_tiers), place, name,
                                NULL, _ ("all tiers"), all_target, all_built,
                                sgz_light_judge (all_target, all_built, year->year, year->day),
                                sgz_year_judge (year, all_built, all_target));
}

static void
show_name (GtkLabel *label, const char *name, const char *status)
{
  g_autofree char *markup = status != NULL && *status != '\0' ? g_markup_printf_escaped (
                                "%s\n<span size=\"smaller\" alpha=\"60%%\">（%s）</span>", name, status)
                                                              : g_markup_escape_text (name, -1);

  gtk_label_set_markup (label, markup);
}

static void
sum_counties (const SgzYear *year, gint64 *target, gint64 *built)
{
  for (size_t i = 0; i < year->n_counties; i++)
    for (int tier = 0; tier < SGZ_N_TIERS; tier++)
      {
        target[tier] += year->counties[i].target[tier];
        built[tier] += year->counties[i].built[tier];
      }
}

size_t
sgz_overview_table_set_year (SgzOverviewTable *self, const SgzYear *year)
{
  gint64 target[SGZ_N_TIERS] = { 0 };
  gint64 built[SGZ_N_TIERS] = { 0 };
  int n_tiers = sgz_year_count_tiers (year, TRUE);
  g_autoptr (GArray) chosen = choose_counties (year);
  /* A single county is its own total. */
  gboolean has_total = year->n_counties > 1;
  size_t n_rows = chosen->len + (has_total ? 1 : 0);

  g_return_val_if_fail (SGZ_IS_OVERVIEW_TABLE (self), 0);

  if (self->n_rows != n_rows || self->n_tiers != n_tiers)
    rebuild (self, n_rows, n_tiers, has_total);
  for (size_t row = 0; row < chosen->len; row++)
    {
      const SgzCountyYear *county = &year->counties[g_array_index (chosen, size_t, row)];
      show_name (g_ptr_array_index (self->names, row), county->name, county->status);
      fill_row (self, row, year, county->place, county->name, county->target, county->built);
    }
  if (has_total)
    {
      sum_counties (year, target, built);
      show_name (g_ptr_array_index (self->names, chosen->len), "合计", NULL);
      fill_row (self, chosen->len, year, year->city, year->city_name, target, built);
    }
  return chosen->len;
}

static void
sgz_overview_table_dispose (GObject *object)
{
  SgzOverviewTable *self = SGZ_OVERVIEW_TABLE (object);

  if (self->grid != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->grid));
  self->grid = NULL;
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  G_OBJECT_CLASS (sgz_overview_table_parent_class)->dispose (object);
}

static void
sgz_overview_table_class_init (SgzOverviewTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_overview_table_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "overviewtable");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TABLE);

  signals[OPENED] = g_signal_new ("opened", SGZ_TYPE_OVERVIEW_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING);
}

static void
sgz_overview_table_init (SgzOverviewTable *self)
{
  self->names = g_ptr_array_new ();
  self->cells = g_ptr_array_new ();
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->grid), GTK_WIDGET (self));
}
