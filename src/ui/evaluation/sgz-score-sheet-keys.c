/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-score-sheet-private.h"
#include "ui/common/sgz-sheet-keys.h"

static SgzSheetCell *
get_focused (gpointer sheet)
{
  return sgz_sheet_cell_find_focused (sheet);
}

static void
finish (gpointer sheet, SgzSheetCell *cell)
{
  sgz_score_sheet_finish (sheet, cell);
}

static gboolean
cancel (gpointer sheet G_GNUC_UNUSED, SgzSheetCell *cell)
{
  if (!sgz_sheet_cell_is_editing (cell))
    return FALSE;
  sgz_sheet_cell_end (cell);
  sgz_sheet_cell_set_error (cell, "");
  return TRUE;
}

/* Sums are passed over; at the edge it stays, and so it does where what was typed is wrong. */
static void
move (gpointer sheet, SgzSheetCell *from, int rows, int columns, gboolean is_extending G_GNUC_UNUSED)
{
  SgzScoreSheet *self = SGZ_SCORE_SHEET (sheet);
  int row = (int)sgz_sheet_cell_get_row (from);
  int column = CLAMP (sgz_sheet_cell_get_column (from) + columns, 0, self->n_assessors - 1);
  int at = row + rows;

  if (self->is_refused && sgz_sheet_cell_is_editing (from))
    return;
  while (rows != 0 && at >= 0 && at < (int)self->lines->len
         && !sgz_score_sheet_get_line (self, (guint)at)->is_leaf)
    at += rows;
  if (at < 0 || at >= (int)self->lines->len)
    at = row;
  sgz_score_sheet_focus (self, (guint)at, column);
}

static gboolean
move_on (gpointer sheet, SgzSheetCell *from, gboolean is_back)
{
  SgzScoreSheet *self = SGZ_SCORE_SHEET (sheet);
  int column = sgz_sheet_cell_get_column (from) + (is_back ? -1 : 1);

  if (self->is_refused && sgz_sheet_cell_is_editing (from))
    return TRUE;
  if (column < 0 || column >= self->n_assessors)
    return FALSE;
  sgz_score_sheet_focus (self, (guint)sgz_sheet_cell_get_row (from), column);
  return TRUE;
}

static void
jump (gpointer sheet, SgzSheetCell *from, gboolean is_end, gboolean is_everywhere)
{
  SgzScoreSheet *self = SGZ_SCORE_SHEET (sheet);
  guint row = (guint)sgz_sheet_cell_get_row (from);

  if (is_everywhere)
    {
      row = is_end ? self->lines->len - 1 : 0;
      while (row < self->lines->len && !sgz_score_sheet_get_line (self, row)->is_leaf)
        row = is_end ? row - 1 : row + 1;
    }
  sgz_score_sheet_focus (self, row, is_end ? self->n_assessors - 1 : 0);
}

static void
clear (gpointer sheet, SgzSheetCell *cell)
{
  if (sgz_sheet_cell_is_editable (cell) && *sgz_sheet_cell_get_value (cell) != '\0')
    sgz_score_sheet_emit_given (sheet, (guint)sgz_sheet_cell_get_row (cell), sgz_sheet_cell_get_column (cell),
                                NULL);
}

static gboolean
control (gpointer sheet, SgzSheetCell *cell, guint key)
{
  if (key != GDK_KEY_c)
    return FALSE;
  gdk_clipboard_set_text (gtk_widget_get_clipboard (sheet), sgz_sheet_cell_get_value (cell));
  return TRUE;
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

/* Before a digit begins to be typed: where a leaf is answered by its items, it is the first of them. */
static gboolean
key_pressed_cb (SgzScoreSheet *self, guint key, guint code G_GNUC_UNUSED, GdkModifierType state)
{
  SgzSheetCell *cell = get_focused (self);
  gunichar letter = gdk_keyval_to_unicode (key);

  if (cell == NULL || sgz_sheet_cell_is_editing (cell) || !sgz_sheet_cell_is_editable (cell)
      || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return FALSE;
  guint row = (guint)sgz_sheet_cell_get_row (cell);
  gboolean is_digit = letter >= '0' && letter <= '9';
  if (letter != ' ' && !(is_digit && sgz_score_node_has_items (sgz_score_sheet_get_line (self, row)->node)))
    return FALSE;
  sgz_score_sheet_emit_asked (self, row, sgz_sheet_cell_get_column (cell),
                              is_digit ? letter - '0' : G_MAXUINT);
  return TRUE;
}

void
sgz_score_sheet_add_keys (SgzScoreSheet *self)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (controller, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
  sgz_sheet_keys_add (GTK_WIDGET (self), &keys, self);
}

void
sgz_score_sheet_add_cell_keys (SgzScoreSheet *self, SgzSheetCell *cell)
{
  sgz_sheet_keys_add_cell (cell, &keys, self);
}
