/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-division-cells.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/sgz-date.h"
#include "sgz-division-tree.h"
#include "sgz-ledger-cells.h"
#include "store/sgz-succession.h"
#include "ui/common/sgz-reading.h"
#include "ui/common/sgz-year-question.h"

static const char *const levels[] = { "city", "county", "township", "village" };

struct _SgzDivisionCells
{
  GObject parent_instance;

  SgzSession *session;
  SgzReading *reading;
  SgzFigures **figures; /* one a level; %NULL until they were read */
};

G_DEFINE_FINAL_TYPE (SgzDivisionCells, sgz_division_cells, G_TYPE_OBJECT)

enum
{
  FIGURES_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

SgzRecord *
sgz_division_cells_get_record (gpointer item)
{
  if (!GTK_IS_TREE_LIST_ROW (item))
    return item;
  g_autoptr (SgzDivisionNode) node = gtk_tree_list_row_get_item (item);
  return node != NULL ? sgz_division_node_get_record (node) : NULL;
}

/* --- figures --- */

static void
figures_free (gpointer figures)
{
  SgzFigures **levels_of = figures;

  for (size_t i = 0; i < G_N_ELEMENTS (levels); i++)
    g_clear_pointer (&levels_of[i], sgz_figures_free);
  g_free (levels_of);
}

static gpointer
read_figures (SgzStore *reader, gconstpointer data, GError **error)
{
  const SgzYearQuestion *question = data;
  SgzFigures **figures = g_new0 (SgzFigures *, G_N_ELEMENTS (levels));

  for (size_t i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      figures[i]
          = sgz_measure_take (reader, "stations-operating", levels[i], question->year, question->day, error);
      if (figures[i] != NULL)
        continue;
      figures_free (figures);
      return NULL;
    }
  return figures;
}

static void
figures_read_cb (gpointer owner, gpointer answer, const GError *error)
{
  SgzDivisionCells *self = owner;

  if (error != NULL)
    sgz_session_report_error (self->session, error);
  if (answer == NULL)
    return;
  g_clear_pointer (&self->figures, figures_free);
  self->figures = answer;
  g_signal_emit (self, signals[FIGURES_CHANGED], 0);
}

static void
ask_figures (SgzDivisionCells *self)
{
  sgz_reading_ask (self->reading, sgz_year_question_new (self->session));
}

gint64
sgz_division_cells_count_stations (SgzDivisionCells *cells, const SgzRecord *division)
{
  const char *level = sgz_record_get_text (division, "level");

  for (size_t i = 0; cells->figures != NULL && i < G_N_ELEMENTS (levels); i++)
    if (g_strcmp0 (level, levels[i]) == 0)
      return sgz_figures_get (cells->figures[i], sgz_record_get_text (division, "code"), NULL);
  return 0;
}

static void
store_changed_cb (SgzDivisionCells *self, const char *const *kinds)
{
  if (g_strv_contains (kinds, sgz_kind_station.code) || g_strv_contains (kinds, sgz_kind_division.code))
    ask_figures (self);
}

/* --- what a cell shows --- */

typedef void (*ShowFunc) (SgzDivisionCells *self, GtkLabel *label, SgzRecord *record, gboolean is_flat);

/* A division that had ended by the year that is worked on is greyed, with its days. */
static char *
describe_end (SgzDivisionCells *self, SgzRecord *record)
{
  g_autofree char *day
      = sgz_date_in_year (sgz_session_get_day (self->session), sgz_session_get_year (self->session));
  const char *from = sgz_record_get_text (record, "valid_from");
  const char *to = sgz_record_get_text (record, "valid_to");

  if (to == NULL || sgz_succession_is_valid (record, day))
    return NULL;
  return from != NULL ? g_strdup_printf (_ ("%s to %s"), from, to) : g_strdup_printf (_ ("until %s"), to);
}

static void
show_name (SgzDivisionCells *self, GtkLabel *label, SgzRecord *record, gboolean is_flat)
{
  g_autofree char *end = describe_end (self, record);
  g_autofree char *above = sgz_record_format (record, sgz_kind_get_field (&sgz_kind_division, "parent"));
  const char *name = sgz_record_get_text (record, "name");
  g_autofree char *text = g_strconcat (name, is_flat && *above != '\0' ? "  " : "", is_flat ? above : "",
                                       end != NULL ? "  " : NULL, end, NULL);

  /* In a flat list the path tells namesakes apart. */
  gtk_label_set_label (label, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (label), text);
}

static void
show_code (SgzDivisionCells *self G_GNUC_UNUSED, GtkLabel *label, SgzRecord *record,
           gboolean is_flat G_GNUC_UNUSED)
{
  gtk_label_set_label (label, sgz_record_get_text (record, "code"));
}

static void
show_field (GtkLabel *label, SgzRecord *record, const char *code)
{
  g_autofree char *text = sgz_record_format (record, sgz_kind_get_field (&sgz_kind_division, code));

  gtk_label_set_label (label, text);
}

static void
show_level (SgzDivisionCells *self G_GNUC_UNUSED, GtkLabel *label, SgzRecord *record,
            gboolean is_flat G_GNUC_UNUSED)
{
  show_field (label, record, "level");
}

static void
show_reform (SgzDivisionCells *self G_GNUC_UNUSED, GtkLabel *label, SgzRecord *record,
             gboolean is_flat G_GNUC_UNUSED)
{
  const char *reform = sgz_record_get_text (record, "reform");
  const char *note = sgz_record_get_text (record, "reform_note");

  show_field (label, record, "reform");
  gtk_widget_remove_css_class (GTK_WIDGET (label), "warning");
  gtk_widget_remove_css_class (GTK_WIDGET (label), "accent");
  if (g_strcmp0 (reform, "candidate") == 0)
    gtk_widget_add_css_class (GTK_WIDGET (label), "warning");
  else if (g_strcmp0 (reform, "yes") == 0)
    gtk_widget_add_css_class (GTK_WIDGET (label), "accent");
  gtk_widget_set_tooltip_text (GTK_WIDGET (label), note);
}

static void
show_population (SgzDivisionCells *self G_GNUC_UNUSED, GtkLabel *label, SgzRecord *record,
                 gboolean is_flat G_GNUC_UNUSED)
{
  show_field (label, record, "population");
}

static void
show_stations (SgzDivisionCells *self, GtkLabel *label, SgzRecord *record, gboolean is_flat G_GNUC_UNUSED)
{
  g_autofree char *text
      = g_strdup_printf ("%" G_GINT64_FORMAT, sgz_division_cells_count_stations (self, record));

  /* Blank while they are being counted: 0 would be a figure. */
  gtk_label_set_label (label, self->figures != NULL ? text : "");
}

/* The kinds of column; a title of %NULL is that of the field. */
typedef struct
{
  const char *field;
  const char *title;
  ShowFunc show;
  int width;
  gboolean is_right;
} Column;

static const Column columns[] = {
  { "name", NULL, show_name, 30, FALSE },
  { "code", NULL, show_code, 13, FALSE },
  { "level", NULL, show_level, 11, FALSE },
  { "reform", NULL, show_reform, 7, FALSE },
  { NULL, N_ ("Stations"), show_stations, 5, TRUE },
  { "population", NULL, show_population, 9, TRUE },
};

/* --- cells --- */

static GtkLabel *
get_label (GtkListItem *item)
{
  GtkWidget *child = gtk_list_item_get_child (item);

  return GTK_LABEL (GTK_IS_TREE_EXPANDER (child) ? gtk_tree_expander_get_child (GTK_TREE_EXPANDER (child))
                                                 : child);
}

static void
show_cell (GtkListItem *item)
{
  SgzDivisionCells *self = g_object_get_data (G_OBJECT (item), "cells");
  const Column *column = g_object_get_data (G_OBJECT (item), "column");
  gpointer object = gtk_list_item_get_item (item);
  SgzRecord *record = object != NULL ? sgz_division_cells_get_record (object) : NULL;

  if (record == NULL)
    return;
  g_autofree char *end = describe_end (self, record);
  if (end != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (get_label (item)), "dim-label");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (get_label (item)), "dim-label");
  column->show (self, get_label (item), record, !GTK_IS_TREE_LIST_ROW (object));
}

static void
setup_cb (SgzDivisionCells *self, GtkListItem *item, GtkListItemFactory *factory)
{
  const Column *column = g_object_get_data (G_OBJECT (factory), "column");
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), column->is_right ? 1 : 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "numeric");
  g_object_set_data (G_OBJECT (item), "cells", self);
  g_object_set_data (G_OBJECT (item), "column", (gpointer)column);
  if (column == &columns[0])
    {
      GtkWidget *expander = gtk_tree_expander_new ();
      gtk_tree_expander_set_child (GTK_TREE_EXPANDER (expander), label);
      gtk_list_item_set_child (item, expander);
    }
  else
    gtk_list_item_set_child (item, label);
}

static void
bind_cb (SgzDivisionCells *self, GtkListItem *item)
{
  gpointer object = gtk_list_item_get_item (item);
  GtkWidget *child = gtk_list_item_get_child (item);

  if (GTK_IS_TREE_EXPANDER (child))
    gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (child), GTK_IS_TREE_LIST_ROW (object) ? object : NULL);
  if (GTK_IS_TREE_LIST_ROW (object))
    {
      g_autoptr (SgzDivisionNode) node = gtk_tree_list_row_get_item (object);
      g_object_set_data_full (G_OBJECT (item), "node", g_object_ref (node), g_object_unref);
      g_signal_connect_swapped (node, "notify::record", G_CALLBACK (show_cell), item);
    }
  g_signal_connect_swapped (self, "figures-changed", G_CALLBACK (show_cell), item);
  show_cell (item);
}

static void
unbind_cb (SgzDivisionCells *self, GtkListItem *item)
{
  gpointer node = g_object_get_data (G_OBJECT (item), "node");

  if (node != NULL)
    g_signal_handlers_disconnect_by_func (node, show_cell, item);
  g_signal_handlers_disconnect_by_func (self, show_cell, item);
  g_object_set_data (G_OBJECT (item), "node", NULL);
}

static void
add_column (SgzDivisionCells *self, GtkColumnView *view, const Column *column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  const char *title = column->title != NULL ? _ (column->title)
                                            : sgz_kind_get_field (&sgz_kind_division, column->field)->title;

  g_object_set_data (G_OBJECT (factory), "column", (gpointer)column);
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  g_autoptr (GtkColumnViewColumn) view_column = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_resizable (view_column, TRUE);
  gtk_column_view_column_set_fixed_width (view_column,
                                          sgz_ledger_cells_width (GTK_WIDGET (view), column->width));
  gtk_column_view_column_set_expand (view_column, column == &columns[0]);
  sgz_ledger_cells_append_column (view, view_column, column->is_right);
}

/* --- the object --- */

static void
sgz_division_cells_dispose (GObject *object)
{
  SgzDivisionCells *self = SGZ_DIVISION_CELLS (object);

  g_clear_pointer (&self->reading, sgz_reading_give_up);
  g_clear_pointer (&self->figures, figures_free);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (sgz_division_cells_parent_class)->dispose (object);
}

static void
sgz_division_cells_class_init (SgzDivisionCellsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sgz_division_cells_dispose;
  signals[FIGURES_CHANGED] = g_signal_new ("figures-changed", SGZ_TYPE_DIVISION_CELLS, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sgz_division_cells_init (SgzDivisionCells *self G_GNUC_UNUSED)
{
}

SgzDivisionCells *
sgz_division_cells_new (SgzSession *session, GtkColumnView *view)
{
  SgzDivisionCells *self = g_object_new (SGZ_TYPE_DIVISION_CELLS, NULL);

  self->session = g_object_ref (session);
  self->reading = sgz_reading_new (self, sgz_session_get_store (session), read_figures, figures_read_cb,
                                   sgz_year_question_free, figures_free);
  for (size_t i = 0; i < G_N_ELEMENTS (columns); i++)
    add_column (self, view, &columns[i]);
  g_signal_connect_object (sgz_session_get_store (session), "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::year", G_CALLBACK (ask_figures), self, G_CONNECT_SWAPPED);
  ask_figures (self);
  return self;
}
