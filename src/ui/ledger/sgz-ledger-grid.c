/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-ledger-grid-private.h"

#include "sgz-form.h"
#include "sgz-ledger-cells.h"

G_DEFINE_FINAL_TYPE (SgzLedgerGrid, sgz_ledger_grid, G_TYPE_OBJECT)

/* --- cells --- */

guint
sgz_ledger_grid_get_row (SgzSheetCell *cell)
{
  GtkListItem *item = sgz_ledger_cells_get_item (GTK_WIDGET (cell));

  return item != NULL ? gtk_list_item_get_position (item) : GTK_INVALID_LIST_POSITION;
}

SgzRecord *
sgz_ledger_grid_get_record (SgzLedgerGrid *self G_GNUC_UNUSED, SgzSheetCell *cell)
{
  GtkListItem *item = sgz_ledger_cells_get_item (GTK_WIDGET (cell));

  return item != NULL ? gtk_list_item_get_item (item) : NULL;
}

const SgzField *
sgz_ledger_grid_get_cell_field (SgzLedgerGrid *self, SgzSheetCell *cell)
{
  return &self->kind->fields[sgz_sheet_cell_get_column (cell)];
}

SgzSheetCell *
sgz_ledger_grid_find_cell (SgzLedgerGrid *self, guint row, const SgzField *field)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      SgzSheetCell *cell = g_ptr_array_index (self->cells, i);
      if (sgz_ledger_grid_get_record (self, cell) != NULL && sgz_ledger_grid_get_row (cell) == row
          && sgz_ledger_grid_get_cell_field (self, cell) == field)
        return cell;
    }
  return NULL;
}

gboolean
sgz_ledger_grid_is_draft (SgzLedgerGrid *self, SgzRecord *record)
{
  return self->draft != NULL && g_strcmp0 (sgz_record_get_id (self->draft), sgz_record_get_id (record)) == 0;
}

static void
show_cell (SgzLedgerGrid *self, SgzSheetCell *cell)
{
  const SgzField *field = sgz_ledger_grid_get_cell_field (self, cell);
  SgzRecord *record = sgz_ledger_grid_get_record (self, cell);
  gboolean is_edited = sgz_ledger_grid_is_draft (self, record);
  const char *refused = is_edited ? g_hash_table_lookup (self->refused, field) : NULL;
  const char *problem = is_edited ? g_hash_table_lookup (self->problems, field) : NULL;
  g_autofree char *value
      = refused != NULL ? g_strdup (refused) : sgz_record_format (is_edited ? self->draft : record, field);
  g_autofree char *mark = sgz_ledger_cells_make_mark (record, field);
  g_autofree char *said = mark != NULL ? g_strdup_printf ("%s（%s）", value, mark) : g_strdup (value);
  g_autofree char *description = g_strdup_printf ("%s：%s", field->title, said);

  sgz_sheet_cell_set_value (cell, value, mark, description);
  sgz_sheet_cell_set_error (cell, problem != NULL ? problem : "");
}

void
sgz_ledger_grid_show_draft (SgzLedgerGrid *self, SgzRecord *draft)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      SgzSheetCell *cell = g_ptr_array_index (self->cells, i);
      SgzRecord *record = sgz_ledger_grid_get_record (self, cell);
      if (record != NULL && g_strcmp0 (sgz_record_get_id (record), sgz_record_get_id (draft)) == 0)
        show_cell (self, cell);
    }
}

static void
position_changed_cb (GtkListItem *item)
{
  GtkWidget *cell = gtk_list_item_get_child (item);

  if (SGZ_IS_SHEET_CELL (cell))
    sgz_sheet_cell_set_row (SGZ_SHEET_CELL (cell), gtk_list_item_get_position (item));
}

/* The factories may outlive the page: they keep the grid, which does nothing any more once the page let go of it. */
typedef struct
{
  SgzLedgerGrid *grid;
  const SgzField *field;
} Context;

/* Called when a cell ends, with the array of them. */
static void
cell_gone_cb (gpointer cells, GObject *cell)
{
  g_ptr_array_remove_fast (cells, cell);
  g_ptr_array_unref (cells);
}

static void
cell_setup_cb (GtkListItemFactory *factory G_GNUC_UNUSED, GtkListItem *item, Context *context)
{
  SgzLedgerGrid *self = context->grid;
  GtkWidget *cell = sgz_sheet_cell_new (0, (int)sgz_kind_index (self->kind, context->field),
                                        sgz_ledger_cells_is_right (context->field), -1);

  sgz_sheet_cell_set_editable (SGZ_SHEET_CELL (cell), sgz_input_can_type (context->field));
  sgz_ledger_cells_keep_item (cell, item);
  g_ptr_array_add (self->cells, cell);
  g_object_weak_ref (G_OBJECT (cell), cell_gone_cb, g_ptr_array_ref (self->cells));
  sgz_ledger_grid_set_up_cell (self, SGZ_SHEET_CELL (cell));
  gtk_list_item_set_child (item, cell);
  g_signal_connect (item, "notify::position", G_CALLBACK (position_changed_cb), NULL);
}

static gboolean
focus_wanted (gpointer user_data)
{
  SgzLedgerGrid *self = user_data;
  SgzSheetCell *cell = sgz_ledger_grid_find_cell (self, self->wanted_row, self->wanted_field);

  self->focus_source = 0;
  if (cell != NULL)
    sgz_ledger_grid_focus_now (self, cell);
  return G_SOURCE_REMOVE;
}

static void
cell_bind_cb (GtkListItemFactory *factory G_GNUC_UNUSED, GtkListItem *item, Context *context)
{
  SgzLedgerGrid *self = context->grid;

  if (!self->is_active)
    return;
  position_changed_cb (item);
  show_cell (self, SGZ_SHEET_CELL (gtk_list_item_get_child (item)));
  if (self->wanted_field == context->field && self->wanted_row == gtk_list_item_get_position (item)
      && self->focus_source == 0)
    self->focus_source = g_idle_add (focus_wanted, self);
}

/* The record of the row was read again: what is being typed goes into the draft, and the keyboard comes back. */
static void
cell_unbind_cb (GtkListItemFactory *factory G_GNUC_UNUSED, GtkListItem *item, Context *context)
{
  SgzSheetCell *cell = SGZ_SHEET_CELL (gtk_list_item_get_child (item));

  if (!context->grid->is_active)
    return;
  if (sgz_sheet_cell_is_editing (cell))
    sgz_ledger_grid_finish (context->grid, cell);
  if (sgz_sheet_cell_find_focused (GTK_WIDGET (context->grid->view)) == cell)
    {
      context->grid->wanted_row = gtk_list_item_get_position (item);
      context->grid->wanted_field = context->field;
    }
}

static void
context_free (gpointer context, GClosure *closure G_GNUC_UNUSED)
{
  g_object_unref (((Context *)context)->grid);
  g_free (context);
}

static GtkListItemFactory *
new_factory (const SgzField *field, gpointer user_data)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Context *context = g_new (Context, 1);

  *context = (Context){ g_object_ref (user_data), field };
  g_signal_connect (factory, "setup", G_CALLBACK (cell_setup_cb), context);
  g_signal_connect (factory, "bind", G_CALLBACK (cell_bind_cb), context);
  g_signal_connect_data (factory, "unbind", G_CALLBACK (cell_unbind_cb), context, context_free, 0);
  return factory;
}

/* --- the grid --- */

static SgzRecord *
get_blank (SgzLedgerGrid *self)
{
  g_autoptr (SgzRecord) blank = g_list_model_get_item (G_LIST_MODEL (self->extra), 0);

  return blank; /* the store keeps it */
}

void
sgz_ledger_grid_add_blank (SgzLedgerGrid *self)
{
  g_autoptr (SgzRecord) blank = sgz_form_new_record (self->session, self->kind);

  g_list_store_splice (self->extra, 0, g_list_model_get_n_items (G_LIST_MODEL (self->extra)),
                       (gpointer *)&blank, 1);
}

/* The keyboard went elsewhere in the window; a dialog that asks about the row is part of saving it. */
static void
focus_left_cb (SgzLedgerGrid *self)
{
  if (self->is_active && self->draft != NULL && !self->is_saving)
    sgz_ledger_grid_leave (self);
}

static void
suggestion_picked_cb (SgzLedgerGrid *self)
{
  SgzSheetCell *cell = sgz_sheet_cell_find_focused (GTK_WIDGET (self->view));

  if (cell != NULL)
    sgz_ledger_grid_finish (self, cell);
}

static void
sgz_ledger_grid_dispose (GObject *object)
{
  SgzLedgerGrid *self = SGZ_LEDGER_GRID (object);

  self->is_active = FALSE;
  g_clear_handle_id (&self->focus_source, g_source_remove);
  g_clear_object (&self->draft);
  if (self->suggestions != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->suggestions)));
  g_clear_object (&self->rows);
  g_clear_object (&self->extra);
  g_clear_object (&self->list);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (sgz_ledger_grid_parent_class)->dispose (object);
}

static void
sgz_ledger_grid_finalize (GObject *object)
{
  SgzLedgerGrid *self = SGZ_LEDGER_GRID (object);

  g_ptr_array_unref (self->cells);
  g_hash_table_unref (self->refused);
  g_hash_table_unref (self->problems);
  G_OBJECT_CLASS (sgz_ledger_grid_parent_class)->finalize (object);
}

static void
sgz_ledger_grid_class_init (SgzLedgerGridClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sgz_ledger_grid_dispose;
  G_OBJECT_CLASS (klass)->finalize = sgz_ledger_grid_finalize;
}

static void
sgz_ledger_grid_init (SgzLedgerGrid *self)
{
  self->cells = g_ptr_array_new ();
  self->refused = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->problems = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->extra = g_list_store_new (SGZ_TYPE_RECORD);
}

SgzLedgerGrid *
sgz_ledger_grid_new (SgzSession *session, const SgzKind *kind, GtkWidget *page, GtkColumnView *view,
                     SgzLedgerColumns *columns, SgzRowSelection *selection, SgzRecordList *list)
{
  SgzLedgerGrid *self = g_object_new (SGZ_TYPE_LEDGER_GRID, NULL);
  GListStore *parts = g_list_store_new (G_TYPE_LIST_MODEL);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->session = g_object_ref (session);
  self->kind = kind;
  self->page = page;
  self->view = view;
  self->columns = columns;
  self->selection = selection;
  self->list = g_object_ref (list);
  g_list_store_append (parts, list);
  g_list_store_append (parts, self->extra);
  self->rows = gtk_flatten_list_model_new (G_LIST_MODEL (parts));
  self->suggestions = sgz_suggestions_new (session, page);
  g_signal_connect_object (self->suggestions, "picked", G_CALLBACK (suggestion_picked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (view), focus);
  g_object_set_data (G_OBJECT (view), "grid", self);
  return self;
}

gboolean
sgz_ledger_grid_set_active (SgzLedgerGrid *grid, gboolean is_active)
{
  if (grid->is_active == is_active)
    return TRUE;
  if (!is_active && !sgz_ledger_grid_leave (grid))
    return FALSE;
  grid->is_active = is_active;
  grid->wanted_field = NULL;
  if (is_active)
    sgz_ledger_grid_add_blank (grid);
  sgz_ledger_columns_set_cells (grid->columns, is_active ? new_factory : NULL, grid);
  sgz_row_selection_set_model (grid->selection,
                               is_active ? G_LIST_MODEL (grid->rows) : G_LIST_MODEL (grid->list));
  return TRUE;
}

gboolean
sgz_ledger_grid_is_active (SgzLedgerGrid *grid)
{
  return grid->is_active;
}

void
sgz_ledger_grid_type (SgzLedgerGrid *grid, guint row, const char *code, const char *text)
{
  g_autoptr (SgzRecord) record = g_list_model_get_item (G_LIST_MODEL (grid->rows), row);

  sgz_ledger_grid_take_text (grid, record, sgz_kind_get_field (grid->kind, code), text);
}

char *
sgz_ledger_grid_get_text (SgzLedgerGrid *grid, guint row, const char *code)
{
  SgzSheetCell *cell = sgz_ledger_grid_find_cell (grid, row, sgz_kind_get_field (grid->kind, code));

  return cell != NULL ? g_strdup (sgz_sheet_cell_get_text (cell)) : NULL;
}

char *
sgz_ledger_grid_get_error (SgzLedgerGrid *grid, guint row, const char *code)
{
  SgzSheetCell *cell = sgz_ledger_grid_find_cell (grid, row, sgz_kind_get_field (grid->kind, code));

  return cell != NULL ? g_strdup (sgz_sheet_cell_get_error (cell)) : NULL;
}

const SgzField *
sgz_ledger_grid_get_field (SgzLedgerGrid *grid)
{
  SgzSheetCell *cell = sgz_sheet_cell_find_focused (GTK_WIDGET (grid->view));

  return cell != NULL ? sgz_ledger_grid_get_cell_field (grid, cell) : NULL;
}

void
sgz_ledger_grid_focus_new (SgzLedgerGrid *grid)
{
  g_autoptr (GPtrArray) fields = sgz_ledger_columns_get_chosen (grid->columns);

  if (fields->len > 0 && get_blank (grid) != NULL)
    sgz_ledger_grid_focus (grid, g_list_model_get_n_items (G_LIST_MODEL (grid->rows)) - 1,
                           g_ptr_array_index (fields, 0));
}
