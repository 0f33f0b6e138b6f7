/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/task/sgz-task-sheet-private.h"

static int
count_columns (SgzTaskSheet *self)
{
  return 1 + self->n_tiers;
}

/* Moves the keyboard by so many cells; at the edge it stays. */
static void
move (SgzTaskSheet *self, SgzTaskCell *from, int rows, int columns)
{
  int row = CLAMP ((int)sgz_task_cell_get_row (from) + rows, 0, (int)self->n_rows - 1);
  int column = CLAMP (sgz_task_cell_get_column (from) + columns, 0, count_columns (self) - 1);

  sgz_task_sheet_focus (self, (size_t)row, column);
}

/* Tab goes on at the next row's start. Returns FALSE where the sheet ends: the keyboard then leaves it. */
static gboolean
move_on (SgzTaskSheet *self, SgzTaskCell *from, gboolean backwards)
{
  int n_columns = count_columns (self);
  int at = (int)sgz_task_cell_get_row (from) * n_columns + sgz_task_cell_get_column (from)
           + (backwards ? -1 : 1);

  if (at < 0 || at >= (int)self->n_rows * n_columns)
    return FALSE;
  sgz_task_sheet_focus (self, (size_t)(at / n_columns), at % n_columns);
  return TRUE;
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
control_pressed (SgzTaskSheet *self, SgzTaskCell *cell, guint key)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));

  switch (gdk_keyval_to_lower (key))
    {
    case GDK_KEY_c:
      gdk_clipboard_set_text (clipboard, sgz_task_cell_get_value (cell));
      return TRUE;
    case GDK_KEY_v:
      gdk_clipboard_read_text_async (clipboard, NULL, text_read_cb, g_object_ref (self));
      return TRUE;
    case GDK_KEY_Home:
      sgz_task_sheet_focus (self, 0, 0);
      return TRUE;
    case GDK_KEY_End:
      sgz_task_sheet_focus (self, self->n_rows - 1, count_columns (self) - 1);
      return TRUE;
    default:
      return FALSE;
    }
}

/* Keys that move, whether a cell is edited or not: editing ends before. */
static gboolean
move_pressed (SgzTaskSheet *self, SgzTaskCell *cell, guint key, GdkModifierType state)
{
  gboolean is_back = (state & GDK_SHIFT_MASK) != 0;

  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      sgz_task_sheet_finish_edit (self, cell);
      move (self, cell, -1, 0);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      sgz_task_sheet_finish_edit (self, cell);
      move (self, cell, 1, 0);
      return TRUE;
    case GDK_KEY_Tab:
    case GDK_KEY_ISO_Left_Tab:
      sgz_task_sheet_finish_edit (self, cell);
      return move_on (self, cell, is_back || key == GDK_KEY_ISO_Left_Tab);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      sgz_task_sheet_finish_edit (self, cell);
      move (self, cell, is_back ? -1 : 1, 0);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
cell_pressed (SgzTaskSheet *self, SgzTaskCell *cell, guint key)
{
  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      move (self, cell, 0, -1);
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      move (self, cell, 0, 1);
      return TRUE;
    case GDK_KEY_Home:
      move (self, cell, 0, -count_columns (self));
      return TRUE;
    case GDK_KEY_End:
      move (self, cell, 0, count_columns (self));
      return TRUE;
    case GDK_KEY_F2:
      sgz_task_cell_begin (cell, sgz_task_cell_get_value (cell));
      return TRUE;
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
    case GDK_KEY_BackSpace:
      sgz_task_sheet_emit_edit (self, sgz_task_cell_get_row (cell), sgz_task_cell_get_column (cell), "");
      return TRUE;
    default:
      return FALSE;
    }
}

/* In the bubble phase, so that the text and its input method come first: a Chinese word being composed needs the
 * same arrows, Enter and Esc. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint key, guint code G_GNUC_UNUSED, GdkModifierType state,
                SgzTaskSheet *self)
{
  SgzTaskCell *cell = sgz_task_sheet_get_focused (self);
  GdkModifierType held = state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK);

  if (cell == NULL)
    return FALSE;
  if (sgz_task_cell_is_editing (cell))
    {
      if (key != GDK_KEY_Escape)
        return held == 0 && move_pressed (self, cell, key, state);
      sgz_task_cell_end (cell);
      sgz_task_sheet_update_sums (self);
      return TRUE;
    }
  if (held == GDK_CONTROL_MASK)
    return control_pressed (self, cell, key);
  if (held != 0)
    return FALSE;
  if (move_pressed (self, cell, key, state) || cell_pressed (self, cell, key))
    return TRUE;
  /* Anything else that writes starts over; the text gets this very key, so that input methods see it too. */
  if (!g_unichar_isprint (gdk_keyval_to_unicode (key)))
    return FALSE;
  gtk_event_controller_key_forward (controller, sgz_task_cell_begin (cell, ""));
  return TRUE;
}

static void
cell_entered_cb (SgzTaskCell *cell, SgzTaskSheet *self)
{
  sgz_task_sheet_finish_edit (self, cell);
  move (self, cell, 1, 0);
}

static void
cell_pressed_cb (GtkGestureClick *gesture, int n_press, double x G_GNUC_UNUSED, double y G_GNUC_UNUSED,
                 SgzTaskCell *cell)
{
  if (sgz_task_cell_is_editing (cell))
    return;
  if (n_press == 1)
    gtk_widget_grab_focus (GTK_WIDGET (cell));
  else
    sgz_task_cell_begin (cell, sgz_task_cell_get_value (cell));
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

void
sgz_task_sheet_add_clicks (SgzTaskSheet *self, SgzTaskCell *cell)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (click, "pressed", G_CALLBACK (cell_pressed_cb), cell);
  gtk_widget_add_controller (GTK_WIDGET (cell), GTK_EVENT_CONTROLLER (click));
  g_signal_connect (cell, "entered", G_CALLBACK (cell_entered_cb), self);
}

void
sgz_task_sheet_add_keys (SgzTaskSheet *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
