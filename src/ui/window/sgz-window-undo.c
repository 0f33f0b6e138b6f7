/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-window-private.h"

#include <glib/gi18n-lib.h>

#include "ui/common/sgz-undoing.h"

static void
set_hint (GtkButton *button, const char *name, const char *key, const SgzHistoryEntry *entry)
{
  g_autofree char *text = NULL;
  g_autofree char *tip = NULL;

  text = entry != NULL ? g_strdup_printf (_ ("%s: %s"), name, entry->label) : g_strdup (name);
  tip = g_strdup_printf (_ ("%s (%s)"), text, key);
  gtk_widget_set_tooltip_text (GTK_WIDGET (button), tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

void
sgz_window_refresh_undo (SgzWindow *self)
{
  SgzStore *store = sgz_session_get_store (self->session);
  g_autoptr (SgzHistoryEntry) undo = sgz_history_peek_undo (store);
  g_autoptr (SgzHistoryEntry) redo = sgz_history_peek_redo (store);

  sgz_window_set_action_enabled (self, "undo", undo != NULL);
  sgz_window_set_action_enabled (self, "redo", redo != NULL);
  set_hint (self->undo_button, _ ("Undo"), "Ctrl+Z", undo);
  set_hint (self->redo_button, _ ("Redo"), "Ctrl+Shift+Z", redo);
}

static void
undone_cb (gpointer window, const char *message, gint64 seq)
{
  if (seq > 0)
    sgz_window_add_toast (window, message, _ ("Redo"), "win.redo-entry", g_variant_new_int64 (seq));
  else
    sgz_window_add_error_toast (window, message);
}

static void
redone_cb (gpointer window, const char *message, gint64 seq)
{
  if (seq > 0)
    sgz_window_add_toast (window, message, _ ("Undo"), "win.undo-entry", g_variant_new_int64 (seq));
  else
    sgz_window_add_error_toast (window, message);
}

static void
undo (SgzWindow *self, gint64 seq)
{
  sgz_undoing_undo (self, self->session, seq, undone_cb);
}

void
sgz_window_undo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)action;
  (void)parameter;
  undo (user_data, 0);
}

/* A toast may outlive later changes: its button takes back the very entry it spoke of. */
void
sgz_window_undo_entry_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)action;
  undo (user_data, g_variant_get_int64 (parameter));
}

static void
redo (SgzWindow *self, gint64 seq)
{
  sgz_undoing_redo (self, self->session, seq, redone_cb);
}

void
sgz_window_redo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)action;
  (void)parameter;
  redo (user_data, 0);
}

void
sgz_window_redo_entry_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)action;
  redo (user_data, g_variant_get_int64 (parameter));
}

void
sgz_window_toast_undoable (SgzWindow *self, const char *message)
{
  g_autoptr (SgzHistoryEntry) entry = sgz_history_peek_undo (sgz_session_get_store (self->session));

  if (entry != NULL)
    sgz_window_add_toast (self, message, _ ("Undo"), "win.undo-entry", g_variant_new_int64 (entry->seq));
  else
    sgz_window_add_toast (self, message, NULL, NULL, NULL);
}

/* Text that is being typed has an undo of its own, and taking back a whole record from under it would surprise. */
static gboolean
is_typing (SgzWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (GTK_IS_TEXT_VIEW (focus))
    return gtk_text_view_get_editable (GTK_TEXT_VIEW (focus));
  return GTK_IS_EDITABLE (focus) && gtk_editable_get_editable (GTK_EDITABLE (focus));
}

static gboolean
undo_key_cb (GtkWidget *widget, GVariant *name, gpointer user_data)
{
  (void)user_data;
  if (is_typing (SGZ_WINDOW (widget)))
    return FALSE;
  g_action_group_activate_action (G_ACTION_GROUP (widget), g_variant_get_string (name, NULL), NULL);
  return TRUE;
}

/* Not accelerators of the application: those would be taken before a text entry sees the key. */
void
sgz_window_add_undo_keys (SgzWindow *self)
{
  static const char *const keys[][2]
      = { { "<Control>z", "undo" }, { "<Control><Shift>z", "redo" }, { "<Control>y", "redo" } };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (size_t i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[i][0]),
                                                gtk_callback_action_new (undo_key_cb, NULL, NULL));
      gtk_shortcut_set_arguments (shortcut, g_variant_new_string (keys[i][1]));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}
