/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/reporting/sgz-reporting-grid.h"

#include <glib/gi18n-lib.h>

struct _SgzReportingGrid
{
  AdwBin parent_instance;

  GPtrArray *cells; /* (element-type GtkButton): those of the first county first */
  int n_periods;

  GtkLabel *title;
  GtkLabel *about;
  GtkGrid *grid;
};

G_DEFINE_FINAL_TYPE (SgzReportingGrid, sgz_reporting_grid, ADW_TYPE_BIN)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_style (SgzReportingState state)
{
  switch (state)
    {
    case SGZ_REPORTING_REPORTED:
      return "success";
    case SGZ_REPORTING_RETURNED:
      return "warning";
    case SGZ_REPORTING_OVERDUE:
      return "error";
    case SGZ_REPORTING_WAITING:
    case SGZ_REPORTING_NONE:
      break;
    }
  return "dim-label";
}

/* Words of documents, like the states: Chinese in any locale. */
char *
sgz_reporting_grid_format_period (SgzFrequency frequency, int period)
{
  switch (frequency)
    {
    case SGZ_FREQUENCY_MONTH:
      return g_strdup_printf ("%d月", period);
    case SGZ_FREQUENCY_QUARTER:
      return g_strdup_printf ("第%d季度", period);
    case SGZ_FREQUENCY_HALF:
      return g_strdup (period == 1 ? "上半年" : "下半年");
    case SGZ_FREQUENCY_YEAR:
    case SGZ_FREQUENCY_NONE:
      break;
    }
  return g_strdup ("全年");
}

static void
cell_clicked_cb (SgzReportingGrid *self, GtkWidget *cell)
{
  guint place = 0;

  if (g_ptr_array_find (self->cells, cell, &place))
    g_signal_emit (self, signals[CHOSEN], 0, cell, place / (guint)self->n_periods,
                   (int)(place % (guint)self->n_periods) + 1);
}

static void
attach_label (SgzReportingGrid *self, const char *text, const char *style, int column, int row)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, style);
  gtk_widget_add_css_class (label, "reporting-label");
  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 0.5F);
  gtk_grid_attach (self->grid, label, column, row, 1, 1);
}

static void
attach_county (SgzReportingGrid *self, SgzRecord *county, int row)
{
  attach_label (self, sgz_record_get_text (county, "name"), "body", 0, row);
  for (int period = 1; period <= self->n_periods; period++)
    {
      GtkWidget *cell = gtk_button_new ();
      gtk_widget_add_css_class (cell, "flat");
      gtk_widget_add_css_class (cell, "reporting-cell");
      g_signal_connect_swapped (cell, "clicked", G_CALLBACK (cell_clicked_cb), self);
      gtk_grid_attach (self->grid, cell, period, row, 1, 1);
      g_ptr_array_add (self->cells, cell);
    }
}

static void
fill_cell (GtkWidget *button, const char *county, const char *when, const SgzReportingCell *cell)
{
  static const char *const styles[] = { "success", "warning", "error", "dim-label" };
  const char *style = get_style (cell->state);
  const char *words = sgz_reporting_state_get_title (cell->state);
  g_autofree char *tip
      = cell->state == SGZ_REPORTING_NONE
            ? g_strdup (_ ("Not asked for"))
            : g_strdup_printf (_ ("%1$s, %2$s: %3$s, due on %4$s"), county, when, words, cell->due_on);

  gtk_button_set_label (GTK_BUTTON (button), words);
  for (size_t i = 0; i < G_N_ELEMENTS (styles); i++)
    gtk_widget_remove_css_class (button, styles[i]);
  gtk_widget_add_css_class (button, style);
  gtk_widget_set_sensitive (button, cell->state != SGZ_REPORTING_NONE);
  gtk_widget_set_tooltip_text (button, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
}

void
sgz_reporting_grid_fill (SgzReportingGrid *grid, const SgzReportingBoard *board,
                         const SgzReportingTable *table)
{
  g_return_if_fail (grid->cells->len == board->counties->len * (guint)table->n_periods);

  for (guint i = 0; i < board->counties->len; i++)
    for (int period = 1; period <= table->n_periods; period++)
      {
        g_autofree char *when = sgz_reporting_grid_format_period (table->frequency, period);
        fill_cell (sgz_reporting_grid_get_cell (grid, i, period),
                   sgz_record_get_text (board->counties->pdata[i], "name"), when,
                   sgz_reporting_table_get (table, i, period));
      }
}

GtkWidget *
sgz_reporting_grid_get_cell (SgzReportingGrid *grid, guint county, int period)
{
  return g_ptr_array_index (grid->cells, county * (guint)grid->n_periods + (guint)period - 1);
}

static void
sgz_reporting_grid_dispose (GObject *object)
{
  g_clear_pointer (&SGZ_REPORTING_GRID (object)->cells, g_ptr_array_unref);
  G_OBJECT_CLASS (sgz_reporting_grid_parent_class)->dispose (object);
}

static void
sgz_reporting_grid_class_init (SgzReportingGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_reporting_grid_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", SGZ_TYPE_REPORTING_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 3, GTK_TYPE_WIDGET, G_TYPE_UINT, G_TYPE_INT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/reporting/sgz-reporting-grid.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzReportingGrid, title);
  gtk_widget_class_bind_template_child (widget_class, SgzReportingGrid, about);
  gtk_widget_class_bind_template_child (widget_class, SgzReportingGrid, grid);
}

static void
sgz_reporting_grid_init (SgzReportingGrid *self)
{
  self->cells = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
sgz_reporting_grid_new (const SgzReportingBoard *board, const SgzReportingTable *table)
{
  SgzReportingGrid *self = g_object_new (SGZ_TYPE_REPORTING_GRID, NULL);
  g_autofree char *frequency
      = sgz_record_format (table->reporting, sgz_kind_get_field (&sgz_kind_reporting, "frequency"));
  g_autofree char *about = g_strdup_printf (_ ("%1$s, due %2$d days after the period"), frequency,
                                            (int)sgz_record_get_number (table->reporting, "due_days"));

  self->n_periods = table->n_periods;
  gtk_label_set_label (self->title, sgz_record_get_text (table->reporting, "name"));
  gtk_label_set_label (self->about, about);
  for (int period = 1; period <= table->n_periods; period++)
    {
      g_autofree char *when = sgz_reporting_grid_format_period (table->frequency, period);
      attach_label (self, when, "caption-heading", period, 0);
    }
  for (guint i = 0; i < board->counties->len; i++)
    attach_county (self, board->counties->pdata[i], (int)i + 1);
  sgz_reporting_grid_fill (self, board, table);
  return GTK_WIDGET (self);
}
