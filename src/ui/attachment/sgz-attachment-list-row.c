/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done with one attachment. */
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "base/sgz-file-name.h"
#include "base/sgz-id.h"
#include "sgz-attachment-list-private.h"
#include "sgz-attachment-preview.h"
#include "sgz-picture.h"
#include "store/sgz-attachment.h"
#include "ui/ledger/sgz-void-dialog.h"

/* --- a copy of it, written on a thread --- */

typedef struct
{
  char *database;
  SgzRecord *attachment;
  char *path;
  gboolean is_opened; /* it goes to the desktop's program, and is nobody's to change */
  gpointer progress;
} Copy;

static void
copy_free (Copy *copy)
{
  g_free (copy->database);
  g_object_unref (copy->attachment);
  g_free (copy->path);
  g_free (copy);
}

static void
copy_thread (GTask *task, gpointer source G_GNUC_UNUSED, gpointer data, GCancellable *cancellable)
{
  const Copy *copy = data;
  GError *error = NULL;

  if (!sgz_attachment_export (copy->database, copy->attachment, copy->path, sgz_attachment_bar_progressed,
                              copy->progress, cancellable, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  /* What is changed in it would be lost. */
  if (copy->is_opened && g_chmod (copy->path, 0400) != 0)
    g_debug ("%s stays writable", copy->path);
  g_task_return_boolean (task, TRUE);
}

static void
shown_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SgzAttachmentList) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_show_uri_full_finish (GTK_WINDOW (source), result, &error) && self->session != NULL
      && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    sgz_session_report_error (self->session, error);
}

static void
copied_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SgzAttachmentList) self = user_data;
  const Copy *copy = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gboolean is_done = g_task_propagate_boolean (G_TASK (result), &error);
  GtkWindow *window = sgz_attachment_list_get_window (self);

  sgz_attachment_bar_finish (self->bar);
  if (!is_done && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    sgz_session_report_error (self->session, error);
  if (!is_done || window == NULL)
    return;
  if (copy->is_opened)
    {
      g_autofree char *uri = g_filename_to_uri (copy->path, NULL, NULL);
      gtk_show_uri_full (window, uri, GDK_CURRENT_TIME, NULL, shown_cb, g_object_ref (self));
      return;
    }
  g_autofree char *name = g_filename_display_basename (copy->path);
  g_autofree char *message = g_strdup_printf (_ ("Saved as “%s”"), name);
  sgz_session_toast (self->session, message, FALSE);
}

static void
start_copy (SgzAttachmentList *self, SgzRecord *attachment, const char *path, gboolean is_opened)
{
  Copy *copy = g_new0 (Copy, 1);

  if (sgz_attachment_bar_is_busy (self->bar))
    {
      sgz_session_toast (self->session, _ ("Files are still being copied; try again when that is done."),
                         FALSE);
      g_free (copy);
      return;
    }
  copy->database = g_strdup (sgz_store_get_path (sgz_session_get_store (self->session)));
  copy->attachment = sgz_record_copy (attachment);
  copy->path = g_strdup (path);
  copy->is_opened = is_opened;
  GCancellable *cancellable
      = sgz_attachment_bar_start (self->bar, is_opened ? _ ("Opening…") : _ ("Saving…"), &copy->progress);
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, copied_cb, g_object_ref (self));
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, copy, (GDestroyNotify)copy_free);
  g_task_run_in_thread (task, copy_thread);
}

/* Each in a folder of its own would keep its name for a second one; a number before the name is enough. */
static char *
find_free_path (SgzAttachmentList *self, const SgzRecord *attachment)
{
  const char *folder = sgz_attachment_list_get_folder (self);
  g_autofree char *name = sgz_file_name_clean (sgz_record_get_text (attachment, "name"));
  char *path = folder != NULL ? g_build_filename (folder, name, NULL) : NULL;

  for (guint i = 2; path != NULL && g_file_test (path, G_FILE_TEST_EXISTS); i++)
    {
      g_autofree char *numbered = g_strdup_printf ("%u-%s", i, name);
      g_free (path);
      path = g_build_filename (folder, numbered, NULL);
    }
  return path;
}

void
sgz_attachment_list_open_outside (SgzAttachmentList *self, SgzRecord *attachment)
{
  g_autofree char *path = find_free_path (self, attachment);

  if (path != NULL)
    start_copy (self, attachment, path, TRUE);
}

void
sgz_attachment_list_open (SgzAttachmentList *self, SgzRecord *attachment)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = sgz_attachment_get_path (sgz_session_get_store (self->session), attachment);
  g_autoptr (GInputStream) there
      = sgz_attachment_open (sgz_session_get_store (self->session), attachment, &error);

  if (there == NULL)
    sgz_session_report_error (self->session, error);
  else if (sgz_picture_is_one (sgz_record_get_text (attachment, "media")))
    sgz_attachment_preview_show (self, attachment, path);
  else
    sgz_attachment_list_open_outside (self, attachment);
}

typedef struct
{
  GWeakRef list;
  SgzRecord *attachment;
} Asked;

static Asked *
asked_new (SgzAttachmentList *self, SgzRecord *attachment)
{
  Asked *asked = g_new0 (Asked, 1);

  g_weak_ref_init (&asked->list, self);
  asked->attachment = g_object_ref (attachment);
  return asked;
}

static void
asked_free (gpointer data, GClosure *closure G_GNUC_UNUSED)
{
  Asked *asked = data;

  g_weak_ref_clear (&asked->list);
  g_object_unref (asked->attachment);
  g_free (asked);
}

static void
place_chosen_cb (GtkFileChooserNative *chooser, int response, gpointer user_data)
{
  const Asked *asked = user_data;
  g_autoptr (SgzAttachmentList) self = g_weak_ref_get ((GWeakRef *)&asked->list);
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (self != NULL && response == GTK_RESPONSE_ACCEPT && path != NULL)
    start_copy (self, asked->attachment, path, FALSE);
  else if (self != NULL && response == GTK_RESPONSE_ACCEPT)
    sgz_session_toast (self->session, _ ("Choose a folder of this computer."), FALSE);
  g_object_unref (chooser);
}

void
sgz_attachment_list_ask_save (SgzAttachmentList *self, SgzRecord *attachment)
{
  g_autofree char *name = sgz_file_name_clean (sgz_record_get_text (attachment, "name"));
  GtkFileChooserNative *chooser
      = gtk_file_chooser_native_new (_ ("Save the Attachment"), sgz_attachment_list_get_window (self),
                                     GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_data (chooser, "response", G_CALLBACK (place_chosen_cb), asked_new (self, attachment),
                         asked_free, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* --- its record --- */

static void
save_record (SgzAttachmentList *self, SgzRecord *changed, const char *done)
{
  g_autoptr (GError) error = NULL;

  if (sgz_store_save (sgz_session_get_store (self->session), changed, &error))
    sgz_session_toast (self->session, done, TRUE);
  else
    sgz_session_report_error (self->session, error);
}

static void
void_answered_cb (SgzVoidDialog *dialog, const char *response, gpointer user_data)
{
  const Asked *asked = user_data;
  g_autoptr (SgzAttachmentList) self = g_weak_ref_get ((GWeakRef *)&asked->list);
  g_autoptr (SgzRecord) changed = sgz_record_copy (asked->attachment);
  g_autofree char *reason = sgz_void_dialog_get_reason (dialog);
  g_autofree char *done = g_strdup_printf (_ ("%s voided"), sgz_record_get_text (changed, "name"));

  if (self == NULL || !g_str_equal (response, "void") || *reason == '\0')
    return;
  sgz_record_set_void_reason (changed, reason);
  save_record (self, changed, done);
}

void
sgz_attachment_list_ask_void (SgzAttachmentList *self, SgzRecord *attachment)
{
  SgzVoidDialog *dialog
      = sgz_void_dialog_new (sgz_attachment_list_get_window (self), sgz_record_get_text (attachment, "name"));

  g_signal_connect_data (dialog, "response", G_CALLBACK (void_answered_cb), asked_new (self, attachment),
                         asked_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
caption_answered_cb (AdwMessageDialog *dialog, const char *response, gpointer user_data)
{
  const Asked *asked = user_data;
  g_autoptr (SgzAttachmentList) self = g_weak_ref_get ((GWeakRef *)&asked->list);
  g_autoptr (SgzRecord) changed = sgz_record_copy (asked->attachment);
  GtkEditable *entry = GTK_EDITABLE (adw_message_dialog_get_extra_child (dialog));
  g_autoptr (GError) error = NULL;

  if (self == NULL || !g_str_equal (response, "keep"))
    return;
  if (!sgz_record_parse (changed, sgz_kind_get_field (&sgz_kind_attachment, "caption"),
                         gtk_editable_get_text (entry), &error))
    sgz_session_report_error (self->session, error);
  else if (sgz_record_is_changed (changed))
    save_record (self, changed, _ ("Caption changed"));
}

void
sgz_attachment_list_ask_caption (SgzAttachmentList *self, SgzRecord *attachment)
{
  const char *caption = sgz_record_get_text (attachment, "caption");
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *widget = adw_message_dialog_new (sgz_attachment_list_get_window (self), _ ("Caption"),
                                              sgz_record_get_text (attachment, "name"));
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (widget);

  gtk_editable_set_text (GTK_EDITABLE (entry), caption != NULL ? caption : "");
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("What it shows, in a few words"));
  adw_message_dialog_set_extra_child (dialog, entry);
  adw_message_dialog_add_responses (dialog, "cancel", _ ("Cancel"), "keep", _ ("Save"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "keep", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "keep");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (caption_answered_cb), asked_new (self, attachment),
                         asked_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
