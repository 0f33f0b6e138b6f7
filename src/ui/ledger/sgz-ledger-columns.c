/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-ledger-columns.h"

#include <glib/gi18n-lib.h>

#include "base/sgz-text.h"
#include "sgz-ledger-cells.h"
#include "sgz-ledger-memory.h"

/* The width of the row's number, in half-width columns of text. */
#define NUMBER_WIDTH 6

/* The least width of a name that may be marked, in the same. */
#define MARKED_WIDTH 24

struct _SgzLedgerColumns
{
  GObject parent_instance;

  SgzSession *session;
  const SgzKind *kind;
  GtkColumnView *view;
  GtkColumnViewColumn **columns; /* one for each field of the kind, whether shown or not */
  const SgzField *asked;         /* the field whose sorter was last asked to compare */
  gboolean is_arranging;
  guint width_source;
};

G_DEFINE_FINAL_TYPE (SgzLedgerColumns, sgz_ledger_columns, G_TYPE_OBJECT)

enum
{
  SORTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What the sorter of a column works for. */
typedef struct
{
  SgzLedgerColumns *columns;
  const SgzField *field;
} Context;

static Context *
context_new (SgzLedgerColumns *columns, const SgzField *field)
{
  Context *context = g_new (Context, 1);

  *context = (Context){ columns, field };
  return context;
}

/* --- sorting --- */

/* The rows are sorted by the database: the sorters only carry the arrow in the header, and tell which one is
 * asked first. */
static int
note_asked (gconstpointer a G_GNUC_UNUSED, gconstpointer b G_GNUC_UNUSED, gpointer user_data)
{
  const Context *context = user_data;

  if (context->columns->asked == NULL)
    context->columns->asked = context->field;
  return GTK_ORDERING_SMALLER;
}

/* GTK 4.8 does not tell which header a column view is sorted by. Its sorter asks that column's first, and
 * turns the answer around where it sorts downwards: so any two objects find out both. */
const SgzField *
sgz_ledger_columns_get_sort (SgzLedgerColumns *columns, gboolean *is_descending)
{
  GtkSorter *sorter = gtk_column_view_get_sorter (columns->view);

  columns->asked = NULL;
  *is_descending = gtk_sorter_compare (sorter, columns, columns->view) == GTK_ORDERING_LARGER;
  return columns->asked;
}

static void
sorter_changed_cb (SgzLedgerColumns *self)
{
  gboolean is_descending = FALSE;

  if (self->is_arranging)
    return;
  const SgzField *field = sgz_ledger_columns_get_sort (self, &is_descending);
  sgz_ledger_memory_set (sgz_session_get_settings (self->session), "ledger-sort", self->kind,
                         field != NULL ? g_variant_new ("(sb)", field->code, is_descending) : NULL);
  g_signal_emit (self, signals[SORTED], 0);
}

void
sgz_ledger_columns_sort (SgzLedgerColumns *columns, const SgzField *field, gboolean is_descending)
{
  GtkColumnViewColumn *column
      = field != NULL ? columns->columns[sgz_kind_index (columns->kind, field)] : NULL;

  gtk_column_view_sort_by_column (columns->view, column,
                                  is_descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}

static void
restore_sort (SgzLedgerColumns *self)
{
  g_autoptr (GVariant) value
      = sgz_ledger_memory_get (sgz_session_get_settings (self->session), "ledger-sort", self->kind);
  const char *code;
  gboolean is_descending;

  if (value == NULL)
    return;
  g_variant_get (value, "(&sb)", &code, &is_descending);
  /* A field that a later version no longer has is forgotten. */
  const SgzField *field = sgz_kind_find_field (self->kind, code, NULL);
  if (field != NULL)
    sgz_ledger_columns_sort (self, field, is_descending);
}

/* --- widths --- */

static gboolean
save_widths (gpointer user_data)
{
  SgzLedgerColumns *self = user_data;
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{si}"));

  for (size_t i = 0; i < self->kind->n_fields; i++)
    g_variant_builder_add (&builder, "{si}", self->kind->fields[i].code,
                           gtk_column_view_column_get_fixed_width (self->columns[i]));
  sgz_ledger_memory_set (sgz_session_get_settings (self->session), "ledger-widths", self->kind,
                         g_variant_builder_end (&builder));
  self->width_source = 0;
  return G_SOURCE_REMOVE;
}

/* A drag of a header's edge notifies at every pixel. */
static void
width_changed_cb (SgzLedgerColumns *self)
{
  if (!self->is_arranging && self->width_source == 0)
    self->width_source = g_timeout_add (500, save_widths, self);
}

/* Before the name of what can be overdue there is room for the word. */
static int
get_first_width (SgzLedgerColumns *self, const SgzField *field)
{
  int width = sgz_ledger_cells_first_width (GTK_WIDGET (self->view), field);

  if (self->kind->closed_field == NULL || !g_str_equal (field->code, self->kind->key))
    return width;
  return MAX (width, sgz_ledger_cells_width (GTK_WIDGET (self->view), MARKED_WIDTH));
}

static void
restore_widths (SgzLedgerColumns *self)
{
  g_autoptr (GVariant) widths
      = sgz_ledger_memory_get (sgz_session_get_settings (self->session), "ledger-widths", self->kind);

  for (size_t i = 0; i < self->kind->n_fields; i++)
    {
      int width = 0;
      if (widths == NULL || !g_variant_lookup (widths, self->kind->fields[i].code, "i", &width) || width <= 0)
        width = get_first_width (self, &self->kind->fields[i]);
      gtk_column_view_column_set_fixed_width (self->columns[i], width);
    }
}

/* --- choosing --- */

static void
remember_chosen (SgzLedgerColumns *self)
{
  g_autoptr (GPtrArray) chosen = sgz_ledger_columns_get_chosen (self);
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("as"));

  for (guint i = 0; i < chosen->len; i++)
    g_variant_builder_add (&builder, "s", ((const SgzField *)g_ptr_array_index (chosen, i))->code);
  sgz_ledger_memory_set (sgz_session_get_settings (self->session), "ledger-columns", self->kind,
                         g_variant_builder_end (&builder));
}

/* A header was dragged elsewhere. */
static void
columns_moved_cb (SgzLedgerColumns *self)
{
  if (!self->is_arranging)
    remember_chosen (self);
}

static gboolean
is_shown_at_first (const SgzField *field)
{
  return (field->flags & SGZ_FIELD_DEFAULT) != 0;
}

static void
append (SgzLedgerColumns *self, const SgzField *field)
{
  sgz_ledger_cells_append_column (self->view, self->columns[sgz_kind_index (self->kind, field)],
                                  sgz_ledger_cells_is_right (field));
}

/* Puts the columns in place; the sort goes with a column that is taken away and comes back with it. */
static void
arrange (SgzLedgerColumns *self, const char *const *codes)
{
  gboolean is_descending = FALSE;
  const SgzField *sorted = sgz_ledger_columns_get_sort (self, &is_descending);

  self->is_arranging = TRUE;
  for (size_t i = 0; i < self->kind->n_fields; i++)
    if (gtk_column_view_column_get_column_view (self->columns[i]) != NULL)
      gtk_column_view_remove_column (self->view, self->columns[i]);
  for (size_t i = 0; codes == NULL && i < self->kind->n_fields; i++)
    if (is_shown_at_first (&self->kind->fields[i]))
      append (self, &self->kind->fields[i]);
  for (size_t i = 0; codes != NULL && codes[i] != NULL; i++)
    {
      const SgzField *field = sgz_kind_find_field (self->kind, codes[i], NULL);
      if (field != NULL && !(field->flags & SGZ_FIELD_HIDDEN)
          && gtk_column_view_column_get_column_view (self->columns[sgz_kind_index (self->kind, field)])
                 == NULL)
        append (self, field);
    }
  if (sorted != NULL
      && gtk_column_view_column_get_column_view (self->columns[sgz_kind_index (self->kind, sorted)]) != NULL)
    sgz_ledger_columns_sort (self, sorted, is_descending);
  self->is_arranging = FALSE;
}

GPtrArray *
sgz_ledger_columns_get_chosen (SgzLedgerColumns *columns)
{
  GPtrArray *chosen = g_ptr_array_new ();
  GListModel *shown = gtk_column_view_get_columns (columns->view);

  for (guint i = 0; i < g_list_model_get_n_items (shown); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (shown, i);
      for (size_t f = 0; f < columns->kind->n_fields; f++)
        if (columns->columns[f] == column)
          g_ptr_array_add (chosen, (gpointer)&columns->kind->fields[f]);
    }
  return chosen;
}

void
sgz_ledger_columns_choose (SgzLedgerColumns *columns, const char *const *codes)
{
  arrange (columns, codes);
  if (codes != NULL)
    remember_chosen (columns);
  else
    sgz_ledger_memory_set (sgz_session_get_settings (columns->session), "ledger-columns", columns->kind,
                           NULL);
  sorter_changed_cb (columns);
}

void
sgz_ledger_columns_set_cells (SgzLedgerColumns *columns, SgzLedgerCellsFunc make, gpointer user_data)
{
  for (size_t i = 0; i < columns->kind->n_fields; i++)
    {
      const SgzField *field = &columns->kind->fields[i];
      g_autoptr (GtkListItemFactory) factory
          = make != NULL ? make (field, user_data) : sgz_ledger_cells_new_factory (field);
      gtk_column_view_column_set_factory (columns->columns[i], factory);
    }
}

/* --- making --- */

static GtkColumnViewColumn *
new_column (SgzLedgerColumns *self, const SgzField *field)
{
  g_autofree char *title = sgz_ledger_cells_title (field);
  GtkColumnViewColumn *column = gtk_column_view_column_new (title, sgz_ledger_cells_new_factory (field));
  g_autoptr (GtkSorter) sorter
      = GTK_SORTER (gtk_custom_sorter_new (note_asked, context_new (self, field), g_free));

  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_sorter (column, sorter);
  g_signal_connect_object (column, "notify::fixed-width", G_CALLBACK (width_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return column;
}

static void
add_number_column (SgzLedgerColumns *self)
{
  g_autoptr (GtkColumnViewColumn) column
      = gtk_column_view_column_new (_ ("No."), sgz_ledger_cells_new_number_factory ());

  gtk_column_view_column_set_fixed_width (column,
                                          sgz_ledger_cells_width (GTK_WIDGET (self->view), NUMBER_WIDTH));
  sgz_ledger_cells_append_column (self->view, column, TRUE);
}

static void
sgz_ledger_columns_dispose (GObject *object)
{
  SgzLedgerColumns *self = SGZ_LEDGER_COLUMNS (object);

  if (self->width_source != 0)
    {
      g_source_remove (self->width_source);
      save_widths (self);
    }
  for (size_t i = 0; self->columns != NULL && i < self->kind->n_fields; i++)
    g_clear_object (&self->columns[i]);
  g_clear_pointer (&self->columns, g_free);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (sgz_ledger_columns_parent_class)->dispose (object);
}

static void
sgz_ledger_columns_class_init (SgzLedgerColumnsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sgz_ledger_columns_dispose;
  signals[SORTED] = g_signal_new ("sorted", SGZ_TYPE_LEDGER_COLUMNS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
}

static void
sgz_ledger_columns_init (SgzLedgerColumns *self G_GNUC_UNUSED)
{
}

SgzLedgerColumns *
sgz_ledger_columns_new (SgzSession *session, const SgzKind *kind, GtkColumnView *view)
{
  SgzLedgerColumns *self = g_object_new (SGZ_TYPE_LEDGER_COLUMNS, NULL);
  g_autoptr (GVariant) chosen
      = sgz_ledger_memory_get (sgz_session_get_settings (session), "ledger-columns", kind);
  g_autofree const char **codes = chosen != NULL ? g_variant_get_strv (chosen, NULL) : NULL;

  self->session = g_object_ref (session);
  self->kind = kind;
  self->view = view;
  self->columns = g_new (GtkColumnViewColumn *, kind->n_fields);
  for (size_t i = 0; i < kind->n_fields; i++)
    self->columns[i] = new_column (self, &kind->fields[i]);
  add_number_column (self);
  self->is_arranging = TRUE;
  restore_widths (self);
  arrange (self, codes);
  self->is_arranging = TRUE;
  restore_sort (self);
  self->is_arranging = FALSE;
  g_signal_connect_object (gtk_column_view_get_columns (view), "items-changed", G_CALLBACK (columns_moved_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_column_view_get_sorter (view), "changed", G_CALLBACK (sorter_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}
