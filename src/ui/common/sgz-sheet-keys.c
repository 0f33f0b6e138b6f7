/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-sheet-keys.h"

typedef struct
{
  const SgzSheetKeys *keys;
  gpointer sheet;
} Context;

/* Keys that move, whether a cell is edited or not: editing ends before. */
static gboolean
move_pressed (const Context *context, SgzSheetCell *cell, guint key, GdkModifierType state)
{
  const SgzSheetKeys *keys = context->keys;
  gboolean is_shift = (state & GDK_SHIFT_MASK) != 0;

  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      keys->finish (context->sheet, cell);
      keys->move (context->sheet, cell, -1, 0, is_shift);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      keys->finish (context->sheet, cell);
      keys->move (context->sheet, cell, 1, 0, is_shift);
      return TRUE;
    case GDK_KEY_Tab:
    case GDK_KEY_ISO_Left_Tab:
      keys->finish (context->sheet, cell);
      return keys->move_on (context->sheet, cell, is_shift || key == GDK_KEY_ISO_Left_Tab);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      keys->finish (context->sheet, cell);
      keys->move (context->sheet, cell, is_shift ? -1 : 1, 0, FALSE);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
cell_pressed (const Context *context, SgzSheetCell *cell, guint key)
{
  const SgzSheetKeys *keys = context->keys;

  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      keys->move (context->sheet, cell, 0, -1, FALSE);
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      keys->move (context->sheet, cell, 0, 1, FALSE);
      return TRUE;
    case GDK_KEY_Home:
    case GDK_KEY_End:
      keys->jump (context->sheet, cell, key == GDK_KEY_End, FALSE);
      return TRUE;
    case GDK_KEY_F2:
      sgz_sheet_cell_begin (cell, sgz_sheet_cell_get_value (cell));
      return TRUE;
    case GDK_KEY_Escape:
      return keys->cancel (context->sheet, cell);
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
    case GDK_KEY_BackSpace:
      keys->clear (context->sheet, cell);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
control_pressed (const Context *context, SgzSheetCell *cell, guint key)
{
  if (key == GDK_KEY_Home || key == GDK_KEY_End)
    {
      context->keys->jump (context->sheet, cell, key == GDK_KEY_End, TRUE);
      return TRUE;
    }
  return context->keys->control != NULL
         && context->keys->control (context->sheet, cell, gdk_keyval_to_lower (key));
}

/* In the bubble phase, so that the text and its input method come first: a Chinese word being composed needs the
 * same arrows, Enter and Esc. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint key, guint code G_GNUC_UNUSED, GdkModifierType state,
                const Context *context)
{
  SgzSheetCell *cell = context->keys->get_focused (context->sheet);
  GdkModifierType held = state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK);

  if (cell == NULL)
    return FALSE;
  if (sgz_sheet_cell_is_editing (cell))
    {
      if (held != 0)
        return FALSE;
      if (context->keys->pick != NULL && context->keys->pick (context->sheet, cell, key))
        return TRUE;
      return key == GDK_KEY_Escape ? context->keys->cancel (context->sheet, cell)
                                   : move_pressed (context, cell, key, state);
    }
  if (held == GDK_CONTROL_MASK)
    return control_pressed (context, cell, key);
  if (held != 0)
    return FALSE;
  if (move_pressed (context, cell, key, state) || cell_pressed (context, cell, key))
    return TRUE;
  /* Anything else that writes starts over; the text gets this very key, so that input methods see it too. */
  if (!g_unichar_isprint (gdk_keyval_to_unicode (key)))
    return FALSE;
  GtkWidget *text = sgz_sheet_cell_begin (cell, "");
  if (text != NULL)
    gtk_event_controller_key_forward (controller, text);
  return TRUE;
}

static void
context_free (gpointer context, GClosure *closure G_GNUC_UNUSED)
{
  g_free (context);
}

static Context *
context_new (const SgzSheetKeys *keys, gpointer sheet)
{
  Context *context = g_new (Context, 1);

  *context = (Context){ keys, sheet };
  return context;
}

void
sgz_sheet_keys_add (GtkWidget *widget, const SgzSheetKeys *keys, gpointer sheet)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  g_signal_connect_data (controller, "key-pressed", G_CALLBACK (key_pressed_cb), context_new (keys, sheet),
                         context_free, 0);
  gtk_widget_add_controller (widget, controller);
}

static void
cell_pressed_cb (GtkGestureClick *gesture, int n_press, double x G_GNUC_UNUSED, double y G_GNUC_UNUSED,
                 SgzSheetCell *cell)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  if (sgz_sheet_cell_is_editing (cell) || (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0)
    return;
  if (n_press == 1)
    gtk_widget_grab_focus (GTK_WIDGET (cell));
  else
    sgz_sheet_cell_begin (cell, sgz_sheet_cell_get_value (cell));
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
cell_entered_cb (SgzSheetCell *cell, const Context *context)
{
  context->keys->finish (context->sheet, cell);
  context->keys->move (context->sheet, cell, 1, 0, FALSE);
}

void
sgz_sheet_keys_add_cell (SgzSheetCell *cell, const SgzSheetKeys *keys, gpointer sheet)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_data (cell, "entered", G_CALLBACK (cell_entered_cb), context_new (keys, sheet),
                         context_free, 0);
  g_signal_connect (click, "pressed", G_CALLBACK (cell_pressed_cb), cell);
  gtk_widget_add_controller (GTK_WIDGET (cell), GTK_EVENT_CONTROLLER (click));
}
