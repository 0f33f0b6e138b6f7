/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/sgz-sheet-keys.h"
#include "ui/task/sgz-task-sheet-private.h"

static int
count_columns (SgzTaskSheet *self)
{
  return 1 + self->n_tiers;
}

static void
move (gpointer sheet, SgzSheetCell *from, int rows, int columns, gboolean is_extending G_GNUC_UNUSED)
{
  SgzTaskSheet *self = SGZ_TASK_SHEET (sheet);
  int row = CLAMP ((int)sgz_sheet_cell_get_row (from) + rows, 0, (int)self->n_rows - 1);
  int column = CLAMP (sgz_sheet_cell_get_column (from) + columns, 0, count_columns (self) - 1);

  sgz_task_sheet_focus (self, (size_t)row, column);
}

static gboolean
move_on (gpointer sheet, SgzSheetCell *from, gboolean is_back)
{
  SgzTaskSheet *self = SGZ_TASK_SHEET (sheet);
  int n_columns = count_columns (self);
  int at = (int)sgz_sheet_cell_get_row (from) * n_columns + sgz_sheet_cell_get_column (from)
           + (is_back ? -1 : 1);

  if (at < 0 || at >= (int)self->n_rows * n_columns)
    return FALSE;
  sgz_task_sheet_focus (self, (size_t)(at / n_columns), at % n_columns);
  return TRUE;
}

static void
jump (gpointer sheet, SgzSheetCell *from, gboolean is_end, gboolean is_everywhere)
{
  SgzTaskSheet *self = SGZ_TASK_SHEET (sheet);
  size_t row = is_end ? self->n_rows - 1 : 0;

  sgz_task_sheet_focus (self, is_everywhere ? row : sgz_sheet_cell_get_row (from),
                        is_end ? count_columns (self) - 1 : 0);
}

static void
finish (gpointer sheet, SgzSheetCell *cell)
{
  sgz_task_sheet_finish_edit (SGZ_TASK_SHEET (sheet), cell);
}

static gboolean
cancel (gpointer sheet, SgzSheetCell *cell)
{
  if (!sgz_sheet_cell_is_editing (cell))
    return FALSE;
  sgz_sheet_cell_end (cell);
  sgz_task_sheet_update_sums (SGZ_TASK_SHEET (sheet));
  return TRUE;
}

static void
clear (gpointer sheet, SgzSheetCell *cell)
{
  sgz_task_sheet_emit_edit (SGZ_TASK_SHEET (sheet), sgz_sheet_cell_get_row (cell),
                            sgz_sheet_cell_get_column (cell), "");
}

static void
text_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SgzTaskSheet) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);

  if (text == NULL)
    sgz_task_sheet_emit_refused (self, error);
  else if (sgz_task_sheet_get_focused (self) != NULL)
    sgz_task_sheet_paste (self, text);
}

static gboolean
control (gpointer sheet, SgzSheetCell *cell, guint key)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (sheet);

  switch (key)
    {
    case GDK_KEY_c:
      gdk_clipboard_set_text (clipboard, sgz_sheet_cell_get_value (cell));
      return TRUE;
    case GDK_KEY_v:
      gdk_clipboard_read_text_async (clipboard, NULL, text_read_cb, g_object_ref (sheet));
      return TRUE;
    default:
      return FALSE;
    }
}

static SgzSheetCell *
get_focused (gpointer sheet)
{
  return sgz_sheet_cell_find_focused (sheet);
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
};

void
sgz_task_sheet_add_keys (SgzTaskSheet *self)
{
  sgz_sheet_keys_add (GTK_WIDGET (self), &keys, GTK_WIDGET (self));
}

void
sgz_task_sheet_add_cell_keys (SgzTaskSheet *self, SgzSheetCell *cell)
{
  sgz_sheet_keys_add_cell (cell, &keys, self);
}
