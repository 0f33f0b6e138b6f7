/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-ledger-grid-private.h"

#include "ui/common/sgz-sheet-keys.h"

static guint
count_rows (SgzLedgerGrid *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->rows));
}

static guint
find_column (GPtrArray *fields, const SgzField *field)
{
  guint column = 0;

  return g_ptr_array_find (fields, field, &column) ? column : 0;
}

/* GTK 4.8 scrolls a table down to the cell with the keyboard, but not sideways. */
static void
scroll_sideways (SgzLedgerGrid *self, GtkWidget *cell)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->view));
  graphene_rect_t bounds;

  if (adjustment == NULL || !gtk_widget_compute_bounds (cell, GTK_WIDGET (self->view), &bounds))
    return;
  double left = gtk_adjustment_get_value (adjustment) + bounds.origin.x;
  gtk_adjustment_clamp_page (adjustment, left, left + bounds.size.width);
}

void
sgz_ledger_grid_focus_now (SgzLedgerGrid *self, SgzSheetCell *cell)
{
  self->wanted_field = NULL;
  gtk_widget_grab_focus (GTK_WIDGET (cell));
  scroll_sideways (self, GTK_WIDGET (cell));
}

void
sgz_ledger_grid_focus (SgzLedgerGrid *grid, guint row, const SgzField *field)
{
  SgzSheetCell *cell = sgz_ledger_grid_find_cell (grid, row, field);

  gtk_selection_model_select_item (GTK_SELECTION_MODEL (grid->selection), row, TRUE);
  grid->wanted_row = row;
  grid->wanted_field = field;
  if (cell != NULL && gtk_widget_get_mapped (GTK_WIDGET (cell)))
    sgz_ledger_grid_focus_now (grid, cell);
  else
    /* The table makes the row once it is scrolled there; it has the keyboard then. */
    gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (grid->view)), "list.scroll-to-item",
                                "u", row);
}

/* A row is saved before another is gone to; the blank one also when it is only finished. */
static gboolean
go_to (SgzLedgerGrid *self, SgzSheetCell *from, guint row, const SgzField *field, gboolean is_done)
{
  guint n_rows = count_rows (self);
  gboolean is_new = sgz_sheet_cell_get_row (from) == n_rows - 1;

  if ((row != sgz_sheet_cell_get_row (from) || (is_new && is_done)) && !sgz_ledger_grid_leave (self))
    return FALSE;
  sgz_ledger_grid_focus (self, row, field);
  return TRUE;
}

static void
move (gpointer sheet, SgzSheetCell *from, int rows, int columns, gboolean is_extending)
{
  SgzLedgerGrid *self = sheet;
  g_autoptr (GPtrArray) fields = sgz_ledger_columns_get_chosen (self->columns);
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  const SgzField *field = sgz_ledger_grid_get_cell_field (self, from);
  int column = CLAMP ((int)find_column (fields, field) + columns, 0, (int)fields->len - 1);
  int last = (int)count_rows (self) - 1;
  int row = CLAMP ((int)sgz_sheet_cell_get_row (from) + rows, 0, last);
  gboolean is_new = (int)sgz_sheet_cell_get_row (from) == last;

  /* Done with a new record, the next one starts at its first field. */
  if (is_new && rows > 0 && self->draft != NULL)
    column = 0;
  if (!go_to (self, from, (guint)row, g_ptr_array_index (fields, (guint)column), rows > 0) || !is_extending)
    return;
  gtk_bitset_add (selected, (guint)row);
  gtk_selection_model_set_selection (GTK_SELECTION_MODEL (self->selection), selected, selected);
}

static gboolean
move_on (gpointer sheet, SgzSheetCell *from, gboolean is_back)
{
  SgzLedgerGrid *self = sheet;
  g_autoptr (GPtrArray) fields = sgz_ledger_columns_get_chosen (self->columns);
  int row = (int)sgz_sheet_cell_get_row (from);
  int column = (int)find_column (fields, sgz_ledger_grid_get_cell_field (self, from)) + (is_back ? -1 : 1);
  int last = (int)count_rows (self) - 1;

  if (column < 0)
    {
      row--;
      column = (int)fields->len - 1;
    }
  else if (column >= (int)fields->len)
    {
      /* The blank row ends the table, unless there is something in it to be saved and another one to follow. */
      row += row < last ? 1 : self->draft != NULL ? 0 : 1;
      column = 0;
    }
  if (row < 0 || row > last)
    return FALSE;
  go_to (self, from, (guint)row, g_ptr_array_index (fields, (guint)column), column == 0 && !is_back);
  return TRUE;
}

static void
jump (gpointer sheet, SgzSheetCell *from, gboolean is_end, gboolean is_everywhere)
{
  SgzLedgerGrid *self = sheet;
  g_autoptr (GPtrArray) fields = sgz_ledger_columns_get_chosen (self->columns);
  guint row = is_end ? count_rows (self) - 1 : 0;

  go_to (self, from, is_everywhere ? row : (guint)sgz_sheet_cell_get_row (from),
         g_ptr_array_index (fields, is_end ? fields->len - 1 : 0), FALSE);
}

static void
finish (gpointer sheet, SgzSheetCell *cell)
{
  sgz_ledger_grid_finish (sheet, cell);
}

/* The first Esc takes the cell back, the second the row. */
static gboolean
cancel (gpointer sheet, SgzSheetCell *cell)
{
  SgzLedgerGrid *self = sheet;

  if (sgz_sheet_cell_is_editing (cell))
    {
      sgz_suggestions_hide (self->suggestions);
      sgz_sheet_cell_end (cell);
      return TRUE;
    }
  if (self->draft == NULL)
    return FALSE;
  sgz_ledger_grid_revert (self);
  return TRUE;
}

static void
clear (gpointer sheet, SgzSheetCell *cell)
{
  SgzLedgerGrid *self = sheet;

  if (*sgz_sheet_cell_get_value (cell) != '\0' && sgz_sheet_cell_is_editable (cell))
    sgz_ledger_grid_take_text (self, sgz_ledger_grid_get_record (self, cell),
                               sgz_ledger_grid_get_cell_field (self, cell), "");
}

/* One word belongs into the cell; a block of rows is looked at before anything of it is kept. */
static void
text_pasted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SgzSheetCell) cell = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  /* A spreadsheet ends the copy of a single cell with a line end. */
  if (text != NULL)
    g_strchomp (text);
  if (text == NULL || *text == '\0' || strpbrk (text, "\t\r\n") != NULL || !sgz_sheet_cell_is_editable (cell))
    gtk_widget_activate_action (GTK_WIDGET (cell), "ledger.paste", NULL);
  else if (gtk_widget_has_focus (GTK_WIDGET (cell)) && sgz_sheet_cell_begin (cell, text) != NULL)
    g_signal_emit_by_name (cell, "typed");
}

static gboolean
control (gpointer sheet, SgzSheetCell *cell, guint key)
{
  if (key == GDK_KEY_v && !sgz_sheet_cell_is_editing (cell))
    {
      gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (cell)), NULL, text_pasted_cb,
                                     g_object_ref (cell));
      return TRUE;
    }
  if (key != GDK_KEY_s)
    return FALSE;
  sgz_ledger_grid_leave (sheet);
  return TRUE;
}

static gboolean
pick (gpointer sheet, SgzSheetCell *cell G_GNUC_UNUSED, guint key)
{
  SgzLedgerGrid *self = sheet;

  if (key == GDK_KEY_Down || key == GDK_KEY_KP_Down)
    return sgz_suggestions_move (self->suggestions, 1);
  if (key == GDK_KEY_Up || key == GDK_KEY_KP_Up)
    return sgz_suggestions_move (self->suggestions, -1);
  return FALSE;
}

static SgzSheetCell *
get_focused (gpointer sheet)
{
  return sgz_sheet_cell_find_focused (GTK_WIDGET (((SgzLedgerGrid *)sheet)->view));
}

static const SgzSheetKeys keys = {
  .get_focused = get_focused,
  .finish = finish,
  .cancel = cancel,
  .move = move,
  .move_on = move_on,
  .jump = jump,
  .clear = clear,
  .control = control,
  .pick = pick,
};

/* The whole list when editing starts, what fits once something is typed. */
static void
cell_begun_cb (SgzSheetCell *cell, SgzLedgerGrid *self)
{
  sgz_suggestions_show (self->suggestions, GTK_WIDGET (cell), sgz_ledger_grid_get_cell_field (self, cell),
                        "");
}

static void
cell_typed_cb (SgzSheetCell *cell, SgzLedgerGrid *self)
{
  sgz_suggestions_show (self->suggestions, GTK_WIDGET (cell), sgz_ledger_grid_get_cell_field (self, cell),
                        sgz_sheet_cell_get_text (cell));
}

static void
cell_left_cb (SgzSheetCell *cell, SgzLedgerGrid *self)
{
  if (self->is_active)
    finish (self, cell);
}

/* A cell that is clicked, or reached from outside: the row it is in is the one that is worked on now. */
static void
focus_entered_cb (GtkEventControllerFocus *controller, SgzLedgerGrid *self)
{
  SgzSheetCell *cell = SGZ_SHEET_CELL (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)));
  SgzRecord *record = sgz_ledger_grid_get_record (self, cell);
  guint row = (guint)sgz_sheet_cell_get_row (cell);

  if (record == NULL || !self->is_active)
    return;
  if (self->draft != NULL && g_strcmp0 (sgz_record_get_id (self->draft), sgz_record_get_id (record)) != 0
      && !sgz_ledger_grid_leave (self))
    return;
  if (!gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), row))
    gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), row, TRUE);
}

void
sgz_ledger_grid_set_up_cell (SgzLedgerGrid *self, SgzSheetCell *cell)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  sgz_sheet_keys_add (GTK_WIDGET (cell), &keys, self);
  sgz_sheet_keys_add_cell (cell, &keys, self);
  g_signal_connect_object (focus, "enter", G_CALLBACK (focus_entered_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (cell), focus);
  g_signal_connect_object (cell, "begun", G_CALLBACK (cell_begun_cb), self, 0);
  g_signal_connect_object (cell, "typed", G_CALLBACK (cell_typed_cb), self, 0);
  g_signal_connect_object (cell, "left", G_CALLBACK (cell_left_cb), self, 0);
}
