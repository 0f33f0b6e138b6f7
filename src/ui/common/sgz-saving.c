/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-saving.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "sgz-work.h"

typedef struct
{
  GWeakRef owner;
  SgzSession *session;
  char *label;
  char *explanation;
  GPtrArray *records;
  SgzSavedFunc saved;
  GtkEntry *entry; /* of the dialog that asks for the explanation */
  GtkWindow
      *hidden; /* a weak pointer: the dialog that was saved from, out of the way of the window's footer */
} Saving;

static void ask (Saving *saving, GtkWidget *owner, const char *warnings);

static Saving *
saving_new (GtkWidget *owner, SgzSession *session, const char *label, const char *explanation,
            GPtrArray *records, SgzSavedFunc saved)
{
  Saving *saving = g_new0 (Saving, 1);

  g_weak_ref_init (&saving->owner, owner);
  saving->session = g_object_ref (session);
  saving->label = g_strdup (label);
  saving->explanation = g_strdup (explanation);
  saving->records = g_ptr_array_ref (records);
  saving->saved = saved;
  return saving;
}

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_weak_ref_clear (&saving->owner);
  g_clear_weak_pointer (&saving->hidden);
  g_object_unref (saving->session);
  g_free (saving->label);
  g_free (saving->explanation);
  g_ptr_array_unref (saving->records);
  g_free (saving);
}

/* Tells how it ended, or asks; returns whether it is saved. */
static gboolean
settle (GtkWidget *owner, const Saving *saving, const GError *error)
{
  if (g_error_matches (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_UNEXPLAINED))
    ask (saving_new (owner, saving->session, saving->label, NULL, saving->records, saving->saved), owner,
         error->message);
  else if (saving->saved != NULL)
    saving->saved (owner, saving->records, error);
  return error == NULL;
}

static gboolean
commit (SgzStore *store, gpointer data, GCancellable *cancellable G_GNUC_UNUSED, GError **error)
{
  const Saving *saving = data;

  return sgz_store_commit_explained (store, saving->label, saving->explanation, saving->records, error);
}

static void
committed_cb (gpointer owner, gpointer data, const GError *error)
{
  Saving *saving = data;

  if (error != NULL && saving->hidden != NULL)
    gtk_window_present (saving->hidden);
  settle (owner, saving, error);
}

/* A dialog keeps the officer from the footer of the window, where the save can be cancelled: it steps aside. */
static void
hide_dialog (Saving *saving, GtkWidget *owner)
{
  GtkRoot *root = gtk_widget_get_root (owner);

  if (!GTK_IS_WINDOW (root) || !gtk_window_get_modal (GTK_WINDOW (root)))
    return;
  g_set_weak_pointer (&saving->hidden, GTK_WINDOW (root));
  gtk_widget_set_visible (GTK_WIDGET (root), FALSE);
}

/* Takes @saving. */
static gboolean
carry_out (Saving *saving, GtkWidget *owner)
{
  g_autoptr (GError) error = NULL;

  if (saving->records->len <= SGZ_WORK_MOST_AT_ONCE)
    {
      commit (sgz_session_get_store (saving->session), saving, NULL, &error);
      gboolean is_saved = settle (owner, saving, error);
      saving_free (saving);
      return is_saved;
    }
  g_autofree char *label = g_strdup_printf (
      ngettext ("Saving %u record…", "Saving %u records…", saving->records->len), saving->records->len);
  hide_dialog (saving, owner);
  g_object_unref (sgz_work_start (owner, saving->session, label, commit, committed_cb, saving, saving_free));
  return FALSE;
}

/* --- the explanation --- */

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

  if (owner == NULL)
    return;
  if (g_str_equal (response, "save"))
    {
      carry_out (saving_new (owner, saving->session, saving->label,
                             gtk_editable_get_text (GTK_EDITABLE (saving->entry)), saving->records,
                             saving->saved),
                 owner);
      return;
    }
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "");
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
  /* The list asks for the height the words need at their natural width: a wider one than the dialog's would cut them. */
  gtk_label_set_max_width_chars (GTK_LABEL (label), 30);
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
  g_object_set_data_full (G_OBJECT (dialog), "saving", saving, saving_free);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), saving);
  /* What is typed now is the explanation. */
  gtk_widget_grab_focus (GTK_WIDGET (saving->entry));
  gtk_window_present (GTK_WINDOW (dialog));
}

gboolean
sgz_saving_commit_explained (GtkWidget *owner, SgzSession *session, const char *label,
                             const char *explanation, GPtrArray *records, SgzSavedFunc saved)
{
  return carry_out (saving_new (owner, session, label, explanation, records, saved), owner);
}

gboolean
sgz_saving_commit (GtkWidget *owner, SgzSession *session, const char *label, GPtrArray *records,
                   SgzSavedFunc saved)
{
  return sgz_saving_commit_explained (owner, session, label, NULL, records, saved);
}
