/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-saving.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* A save that waits for its explanation. */
typedef struct
{
  GWeakRef owner;
  SgzSession *session;
  char *label;
  GPtrArray *records;
  SgzSavedFunc saved;
  GtkEntry *entry; /* the dialog's */
} Saving;

static void
saving_free (Saving *saving)
{
  g_weak_ref_clear (&saving->owner);
  g_object_unref (saving->session);
  g_free (saving->label);
  g_ptr_array_unref (saving->records);
  g_free (saving);
}

static void
entry_changed_cb (GtkEditable *entry, AdwMessageDialog *dialog)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  adw_message_dialog_set_response_enabled (dialog, "save", *text != '\0');
}

static void
response_cb (AdwMessageDialog *dialog G_GNUC_UNUSED, const char *response, Saving *saving)
{
  g_autoptr (GtkWidget) owner = g_weak_ref_get (&saving->owner);
  g_autoptr (GError) error = NULL;

  if (owner == NULL)
    return;
  if (g_str_equal (response, "save"))
    sgz_store_commit_explained (sgz_session_get_store (saving->session), saving->label,
                                gtk_editable_get_text (GTK_EDITABLE (saving->entry)), saving->records,
                                &error);
  else
    g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "");
  if (saving->saved != NULL)
    saving->saved (owner, saving->records, error);
}

/* The warnings, each a line, and the one line that says why they are passed over. */
static GtkWidget *
new_question (Saving *saving, const char *warnings, GtkWidget *dialog)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *list = gtk_scrolled_window_new ();
  GtkWidget *label = gtk_label_new (warnings);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, "warning");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (list), label);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (list), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (list), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (list), 300);
  gtk_box_append (GTK_BOX (box), list);

  saving->entry = GTK_ENTRY (gtk_entry_new ());
  gtk_entry_set_placeholder_text (saving->entry, _ ("Explanation, such as “the paper is on its way”"));
  gtk_entry_set_max_length (saving->entry, 200);
  gtk_entry_set_activates_default (saving->entry, TRUE);
  g_signal_connect (saving->entry, "changed", G_CALLBACK (entry_changed_cb), dialog);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (saving->entry));
  return box;
}

static void
ask (Saving *saving, GtkWidget *owner, const char *warnings)
{
  GtkRoot *root = gtk_widget_get_root (owner);
  GtkWidget *dialog = adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                              _ ("Save with an Explanation?"), NULL);
  AdwMessageDialog *message = ADW_MESSAGE_DIALOG (dialog);

  adw_message_dialog_set_body (message, _ ("This stands out. What you say is kept in history."));
  adw_message_dialog_set_extra_child (message, new_question (saving, warnings, dialog));
  adw_message_dialog_add_responses (message, "cancel", _ ("Go Back"), "save", _ ("Save"), NULL);
  adw_message_dialog_set_response_appearance (message, "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_response_enabled (message, "save", FALSE);
  adw_message_dialog_set_default_response (message, "save");
  adw_message_dialog_set_close_response (message, "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "saving", saving, (GDestroyNotify)saving_free);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), saving);
  gtk_window_present (GTK_WINDOW (dialog));
}

gboolean
sgz_saving_commit (GtkWidget *owner, SgzSession *session, const char *label, GPtrArray *records,
                   SgzSavedFunc saved)
{
  g_autoptr (GError) error = NULL;
  gboolean is_saved = sgz_store_commit (sgz_session_get_store (session), label, records, &error);

  if (!g_error_matches (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_UNEXPLAINED))
    {
      if (saved != NULL)
        saved (owner, records, error);
      return is_saved;
    }
  Saving *saving = g_new0 (Saving, 1);
  g_weak_ref_init (&saving->owner, owner);
  saving->session = g_object_ref (session);
  saving->label = g_strdup (label);
  saving->records = g_ptr_array_ref (records);
  saving->saved = saved;
  ask (saving, owner, error->message);
  return FALSE;
}
