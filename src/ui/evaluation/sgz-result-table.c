/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-result-table.h"

#include <glib/gi18n-lib.h>

#include "model/sgz-points.h"

/* A column is a name, the county, a figure, or from here on a dimension. */
#define COLUMN_NAME (-2)
#define COLUMN_COUNTY (-1)
#define COLUMN_DIMENSION SGZ_RESULT_N_FIGURES

struct _SgzResultTable
{
  AdwBin parent_instance;

  const SgzResultFigures *figures;
  GtkStringList *ids; /* rows, by the ids of their sheets */
  GHashTable *rows;   /* id → SgzResultRow */
  GtkSortListModel *sorted;
  GPtrArray *columns; /* (element-type GtkColumnViewColumn) */

  GtkColumnView *view;
  GtkMultiSelection *selection;
};

G_DEFINE_FINAL_TYPE (SgzResultTable, sgz_result_table, ADW_TYPE_BIN)

enum
{
  SELECTED,
  OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

typedef struct
{
  SgzResultTable *table; /* it owns what holds this */
  int column;
} ColumnOf;

/* --- what a row says --- */

static const SgzResultRow *
get_row (SgzResultTable *self, gpointer item)
{
  return g_hash_table_lookup (self->rows, gtk_string_object_get_string (item));
}

static gint64
get_number (const SgzResultRow *row, int column)
{
  if (column < COLUMN_DIMENSION)
    return row->figures[column];
  return row->sheet->total >= 0 ? row->sheet->dimensions[column - COLUMN_DIMENSION] : SGZ_RESULT_NONE;
}

static char *
format_cell (SgzResultTable *self, const SgzResultRow *row, int column)
{
  if (column == COLUMN_NAME)
    return g_strdup (sgz_record_get_text (row->sheet->sheet, "name"));
  if (column == COLUMN_COUNTY)
    return g_strdup (row->county);
  if (column < COLUMN_DIMENSION)
    return sgz_result_row_format (row, sgz_score_figures_get_scheme (self->figures->score),
                                  (SgzResultFigure)column);
  gint64 points = get_number (row, column);
  return points != SGZ_RESULT_NONE ? sgz_points_format (points) : g_strdup ("—");
}

/* --- cells --- */

static void
setup_cb (ColumnOf *of, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);
  gboolean is_text = of->column < 0 || of->column == SGZ_RESULT_GRADE;

  gtk_label_set_xalign (GTK_LABEL (label), is_text ? 0 : 1);
  gtk_label_set_ellipsize (GTK_LABEL (label), is_text ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  gtk_label_set_width_chars (GTK_LABEL (label), of->column == COLUMN_NAME ? 16 : 5);
  gtk_widget_add_css_class (label, "numeric");
  if (of->column == SGZ_RESULT_TOTAL)
    gtk_widget_add_css_class (label, "heading");
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (ColumnOf *of, GtkListItem *item)
{
  const SgzResultRow *row = get_row (of->table, gtk_list_item_get_item (item));
  GtkWidget *label = gtk_list_item_get_child (item);

  if (row == NULL)
    return;
  g_autofree char *text = format_cell (of->table, row, of->column);
  gtk_label_set_label (GTK_LABEL (label), text);
  if (of->column == COLUMN_NAME)
    gtk_widget_set_tooltip_text (label, text);
}

/* --- sorting --- */

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  const ColumnOf *of = data;
  const SgzResultRow *first = get_row (of->table, (gpointer)a);
  const SgzResultRow *second = get_row (of->table, (gpointer)b);

  if (first == NULL || second == NULL)
    return 0;
  if (of->column < 0)
    {
      g_autofree char *first_text = format_cell (of->table, first, of->column);
      g_autofree char *second_text = format_cell (of->table, second, of->column);
      return g_utf8_collate (first_text, second_text);
    }
  gint64 x = get_number (first, of->column);
  gint64 y = get_number (second, of->column);
  return (x > y) - (x < y);
}

void
sgz_result_table_sort (SgzResultTable *table, const char *title, gboolean is_descending)
{
  for (guint i = 0; i < table->columns->len; i++)
    if (g_strcmp0 (gtk_column_view_column_get_title (table->columns->pdata[i]), title) == 0)
      gtk_column_view_sort_by_column (table->view, table->columns->pdata[i],
                                      is_descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}

/* --- columns --- */

static ColumnOf *
column_of_new (SgzResultTable *self, int column)
{
  ColumnOf *of = g_new (ColumnOf, 1);

  *of = (ColumnOf){ self, column };
  return of;
}

static void
add_column (SgzResultTable *self, const char *title, int column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  ColumnOf *of = column_of_new (self, column);
  g_autoptr (GtkSorter) sorter
      = GTK_SORTER (gtk_custom_sorter_new (compare_cb, column_of_new (self, column), g_free));

  g_object_set_data_full (G_OBJECT (factory), "column", of, g_free);
  g_signal_connect_swapped (factory, "setup", G_CALLBACK (setup_cb), of);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (bind_cb), of);
  GtkColumnViewColumn *added = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_sorter (added, sorter);
  gtk_column_view_column_set_resizable (added, TRUE);
  gtk_column_view_column_set_expand (added, column == COLUMN_NAME);
  g_object_set_data (G_OBJECT (added), "column", GINT_TO_POINTER (column));
  gtk_column_view_append_column (self->view, added);
  g_ptr_array_add (self->columns, added);
}

static void
add_columns (SgzResultTable *self)
{
  static const char *const titles[SGZ_RESULT_N_FIGURES] = {
    "总分", "等次", "县区名次", "全市名次", "上年", "增减", "抽查差",
  };
  const GPtrArray *dimensions
      = sgz_scheme_get_dimensions (sgz_score_figures_get_scheme (self->figures->score));

  add_column (self, "评价对象", COLUMN_NAME);
  if (self->figures->is_stations)
    add_column (self, "县(区)", COLUMN_COUNTY);
  for (guint i = 0; i < dimensions->len; i++)
    add_column (self, ((const SgzSchemeNode *)dimensions->pdata[i])->title, COLUMN_DIMENSION + (int)i);
  for (int i = 0; i < SGZ_RESULT_N_FIGURES; i++)
    if (i != SGZ_RESULT_COUNTY_RANK || self->figures->is_stations)
      add_column (self, titles[i], i);
}

static gboolean
has_same_columns (SgzResultTable *self, const SgzResultFigures *figures)
{
  const GPtrArray *dimensions = sgz_scheme_get_dimensions (sgz_score_figures_get_scheme (figures->score));
  guint first = figures->is_stations ? 2 : 1;
  guint n_columns
      = first + dimensions->len + (figures->is_stations ? SGZ_RESULT_N_FIGURES : SGZ_RESULT_N_FIGURES - 1);

  if (self->columns->len != n_columns)
    return FALSE;
  for (guint i = 0; i < dimensions->len; i++)
    if (g_strcmp0 (gtk_column_view_column_get_title (self->columns->pdata[first + i]),
                   ((const SgzSchemeNode *)dimensions->pdata[i])->title)
        != 0)
      return FALSE;
  return TRUE;
}

/* --- what is shown --- */

void
sgz_result_table_show (SgzResultTable *table, const SgzResultFigures *figures)
{
  g_autoptr (GPtrArray) selected = sgz_result_table_get_selected (table);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  gboolean is_same = has_same_columns (table, figures);

  table->figures = figures;
  g_hash_table_remove_all (table->rows);
  for (guint i = 0; i < figures->rows->len; i++)
    {
      const SgzResultRow *row = figures->rows->pdata[i];
      const char *id = sgz_record_get_id (row->sheet->sheet);
      g_hash_table_insert (table->rows, g_strdup (id), (gpointer)row);
      g_ptr_array_add (ids, (gpointer)id);
    }
  g_ptr_array_add (ids, NULL);
  for (guint i = 0; !is_same && i < table->columns->len; i++)
    gtk_column_view_remove_column (table->view, table->columns->pdata[i]);
  if (!is_same)
    {
      g_ptr_array_set_size (table->columns, 0);
      add_columns (table);
    }
  gtk_string_list_splice (table->ids, 0, g_list_model_get_n_items (G_LIST_MODEL (table->ids)),
                          (const char *const *)ids->pdata);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (table->sorted)); i++)
    {
      g_autoptr (GtkStringObject) item = g_list_model_get_item (G_LIST_MODEL (table->sorted), i);
      if (g_ptr_array_find_with_equal_func (selected, gtk_string_object_get_string (item), g_str_equal, NULL))
        gtk_selection_model_select_item (GTK_SELECTION_MODEL (table->selection), i, FALSE);
    }
}

void
sgz_result_table_forget (SgzResultTable *table)
{
  gtk_string_list_splice (table->ids, 0, g_list_model_get_n_items (G_LIST_MODEL (table->ids)), NULL);
  g_hash_table_remove_all (table->rows);
  table->figures = NULL;
}

GPtrArray *
sgz_result_table_get_selected (SgzResultTable *table)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GtkBitset) set = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (table->selection));

  for (guint64 i = 0; i < gtk_bitset_get_size (set); i++)
    {
      g_autoptr (GtkStringObject) item
          = g_list_model_get_item (G_LIST_MODEL (table->sorted), gtk_bitset_get_nth (set, (guint)i));
      g_ptr_array_add (ids, g_strdup (gtk_string_object_get_string (item)));
    }
  return ids;
}

char *
sgz_result_table_format_row (SgzResultTable *table, guint place)
{
  g_autoptr (GtkStringObject) item = g_list_model_get_item (G_LIST_MODEL (table->sorted), place);
  const SgzResultRow *row = item != NULL ? get_row (table, item) : NULL;
  GString *text = g_string_new (NULL);

  for (guint i = 0; row != NULL && i < table->columns->len; i++)
    {
      int column = GPOINTER_TO_INT (g_object_get_data (table->columns->pdata[i], "column"));
      g_autofree char *cell = format_cell (table, row, column);
      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", cell);
    }
  return g_string_free (text, FALSE);
}

GtkSelectionModel *
sgz_result_table_get_selection (SgzResultTable *table)
{
  return GTK_SELECTION_MODEL (table->selection);
}

/* --- the widget --- */

static void
selected_cb (SgzResultTable *self)
{
  g_signal_emit (self, signals[SELECTED], 0);
}

static void
activate_cb (SgzResultTable *self, guint place)
{
  g_autoptr (GtkStringObject) item = g_list_model_get_item (G_LIST_MODEL (self->sorted), place);

  if (item != NULL)
    g_signal_emit (self, signals[OPENED], 0, gtk_string_object_get_string (item));
}

static void
sgz_result_table_finalize (GObject *object)
{
  SgzResultTable *self = SGZ_RESULT_TABLE (object);

  g_hash_table_unref (self->rows);
  g_ptr_array_unref (self->columns);
  g_object_unref (self->ids);
  g_object_unref (self->sorted);
  G_OBJECT_CLASS (sgz_result_table_parent_class)->finalize (object);
}

static void
sgz_result_table_class_init (SgzResultTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sgz_result_table_finalize;
  signals[SELECTED] = g_signal_new ("selected", SGZ_TYPE_RESULT_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
  signals[OPENED] = g_signal_new ("opened", SGZ_TYPE_RESULT_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/evaluation/sgz-result-table.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzResultTable, view);
  gtk_widget_class_bind_template_child (widget_class, SgzResultTable, selection);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
sgz_result_table_init (SgzResultTable *self)
{
  self->ids = gtk_string_list_new (NULL);
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->columns = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->ids)),
                                          g_object_ref (gtk_column_view_get_sorter (self->view)));
  gtk_multi_selection_set_model (self->selection, G_LIST_MODEL (self->sorted));
}
