/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-window-private.h"

#include <glib/gi18n-lib.h>

#include "base/sgz-date.h"

#define POLL_MILLISECONDS 200

/* Work on the whole file runs on a thread with a connection of its own; the footer says so while it lasts. */

typedef struct
{
  GWeakRef
      window; /* not held: the window must not end on the thread, where the work's last reference may go */
  SgzStore *reader;
  GCancellable *cancellable;
  char *path;
  guint n_missing; /* contents of attachments that are not in the backup */
  gint percent;    /* atomic */
  guint poll;
} Work;

static void
work_free (Work *work)
{
  g_weak_ref_clear (&work->window);
  g_clear_object (&work->reader);
  g_object_unref (work->cancellable);
  g_free (work->path);
  g_free (work);
}

void
sgz_window_refresh_work (SgzWindow *self)
{
  const char *label = NULL;
  gboolean is_busy = sgz_session_get_work (self->session, &label) != NULL;

  /* What was said last stays while the footer slides away. */
  if (is_busy)
    gtk_label_set_label (self->work_label, label);
  gtk_spinner_set_spinning (self->work_spinner, is_busy);
  gtk_revealer_set_reveal_child (self->work_revealer, is_busy);
  sgz_window_set_action_enabled (self, "backup", !is_busy);
  sgz_window_set_action_enabled (self, "verify", !is_busy);
  sgz_window_set_action_enabled (self, "cancel-work", is_busy);
}

static gboolean
work_polled_cb (gpointer user_data)
{
  Work *work = user_data;
  g_autoptr (SgzWindow) self = g_weak_ref_get (&work->window);
  int percent = g_atomic_int_get (&work->percent);

  if (self != NULL && self->session != NULL && percent > 0)
    {
      g_autofree char *label = g_strdup_printf (_ ("Backing up the attachments… %d %%"), percent);
      sgz_session_tell_work (self->session, work->cancellable, label);
    }
  return G_SOURCE_CONTINUE;
}

static Work *
start_work (SgzWindow *self, const char *label, SgzStore *reader, const char *path, GTaskThreadFunc thread,
            GAsyncReadyCallback done)
{
  Work *work = g_new0 (Work, 1);

  work->cancellable = g_cancellable_new ();
  sgz_session_tell_work (self->session, work->cancellable, label);
  sgz_session_hold_program (TRUE);
  g_autoptr (GTask) task = g_task_new (NULL, work->cancellable, done, NULL);
  g_weak_ref_init (&work->window, self);
  work->reader = reader;
  work->path = g_strdup (path);
  g_task_set_task_data (task, work, (GDestroyNotify)work_free);
  /* Work that was done before it could be cancelled is told as done. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, thread);
  return work;
}

/* The window may have been closed while the work went on: then nobody is left to tell, and this is NULL. */
static SgzWindow *
finish_work (GAsyncResult *result)
{
  Work *work = g_task_get_task_data (G_TASK (result));
  g_autoptr (SgzWindow) self = g_weak_ref_get (&work->window);

  sgz_session_hold_program (FALSE);
  g_clear_handle_id (&work->poll, g_source_remove);
  if (self == NULL || self->session == NULL)
    return NULL;
  sgz_session_tell_work (self->session, work->cancellable, NULL);
  return g_steal_pointer (&self);
}

static void
tell_failure (SgzWindow *self, const GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    sgz_session_report_error (self->session, error);
}

/* On the thread. */
static void
backup_progressed_cb (gint64 done, gint64 total, gpointer user_data)
{
  g_atomic_int_set (&((Work *)user_data)->percent, total > 0 ? (int)(done * 100 / total) : 0);
}

static void
backup_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  GError *error = NULL;

  (void)source;
  if (sgz_store_backup (work->reader, work->path, backup_progressed_cb, work, cancellable, &work->n_missing,
                        &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
toast_backup (SgzWindow *self, const char *path, guint n_missing)
{
  g_autofree char *name = g_filename_display_basename (path);

  if (n_missing > 0)
    {
      g_autofree char *warning = g_strdup_printf (
          ngettext (
              "Backed up as “%s”, but %u attachment is missing or changed and is not in it: check the "
              "database",
              "Backed up as “%s”, but %u attachments are missing or changed and are not in it: check the "
              "database",
              n_missing),
          name, n_missing);
      sgz_window_add_error_toast (self, warning);
      return;
    }
  g_autofree char *message = g_strdup_printf (_ ("Backed up as “%s”"), name);

  sgz_window_add_toast (self, message, NULL, NULL, NULL);
}

static void
backup_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SgzWindow) self = finish_work (result);
  Work *work = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gboolean is_done = g_task_propagate_boolean (G_TASK (result), &error);

  (void)source;
  (void)user_data;
  if (self == NULL)
    return;
  if (!is_done)
    {
      tell_failure (self, error);
      return;
    }
  toast_backup (self, work->path, work->n_missing);
}

/* The file is gone from its place, but the store still holds it: this may be the last copy of it. That is made here, since
 * no other connection finds the file. */
static void
rescue (SgzWindow *self, const char *path)
{
  guint n_missing = 0;
  g_autoptr (GError) error = NULL;

  if (sgz_store_backup (sgz_session_get_store (self->session), path, NULL, NULL, NULL, &n_missing, &error))
    toast_backup (self, path, n_missing);
  else
    sgz_session_report_error (self->session, error);
}

static void
start_backup (SgzWindow *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  SgzStore *reader = sgz_store_open_reader (sgz_session_get_store (self->session), &error);

  if (reader != NULL)
    {
      Work *work = start_work (self, _ ("Backing up…"), reader, path, backup_thread, backup_done_cb);
      work->poll = g_timeout_add (POLL_MILLISECONDS, work_polled_cb, work);
    }
  else if (g_error_matches (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOT_FOUND))
    rescue (self, path);
  else
    sgz_session_report_error (self->session, error);
}

static void
backup_responded_cb (SgzWindow *self, int response, GtkFileChooserNative *chooser)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (response == GTK_RESPONSE_ACCEPT && path != NULL)
    start_backup (self, path);
  else if (response == GTK_RESPONSE_ACCEPT)
    sgz_window_add_toast (self, _ ("A backup needs a folder of this computer."), NULL, NULL, NULL);
  g_object_unref (chooser);
}

/* The day in the name, so that backups stand in their order. */
static char *
suggest_name (SgzWindow *self)
{
  g_autofree char *base = g_path_get_basename (sgz_store_get_path (sgz_session_get_store (self->session)));
  g_autofree char *today = sgz_date_today ();
  char *dot = g_strrstr (base, ".");

  if (dot != NULL && dot != base)
    *dot = '\0';
  return g_strdup_printf (_ ("%s-backup-%s.shegong"), base, today);
}

void
sgz_window_backup_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SgzWindow *self = user_data;
  g_autofree char *name = suggest_name (self);
  g_autoptr (GFile) database
      = g_file_new_for_path (sgz_store_get_path (sgz_session_get_store (self->session)));
  g_autoptr (GFile) folder = g_file_get_parent (database);
  GtkFileChooserNative *chooser
      = gtk_file_chooser_native_new (_ ("Back Up the Database"), GTK_WINDOW (self),
                                     GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Back Up"), _ ("_Cancel"));

  (void)action;
  (void)parameter;
  if (folder != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (backup_responded_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
verify_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  GPtrArray *problems = sgz_store_verify (((Work *)data)->reader, cancellable, &error);

  (void)source;
  if (problems != NULL)
    g_task_return_pointer (task, problems, (GDestroyNotify)g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static GtkWidget *
new_problem_list (GPtrArray *problems)
{
  g_autoptr (GtkBuilder) builder
      = gtk_builder_new_from_resource (SGZ_RESOURCE_ROOT "/window/sgz-problems.ui");
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (gtk_builder_get_object (builder, "buffer"));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", (const char *)problems->pdata[i]);
  gtk_text_buffer_set_text (buffer, text->str, (int)text->len);
  return GTK_WIDGET (g_object_ref (gtk_builder_get_object (builder, "problems")));
}

static void
show_verdict (SgzWindow *self, GPtrArray *problems)
{
  g_autofree char *found = g_strdup_printf (
      ngettext ("%u problem was found. Back up the file before you mend it.",
                "%u problems were found. Back up the file before you mend them.", problems->len),
      problems->len);
  gboolean is_sound = problems->len == 0;
  GtkWidget *dialog = adw_message_dialog_new (
      GTK_WINDOW (self), is_sound ? _ ("The Database Is Sound") : _ ("Problems in the Database"),
      is_sound ? _ ("The whole file was read, and every record passes its checks.") : found);

  if (!is_sound)
    {
      g_autoptr (GtkWidget) list = new_problem_list (problems);
      adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), list);
    }
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
verify_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SgzWindow) self = finish_work (result);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = g_task_propagate_pointer (G_TASK (result), &error);

  (void)source;
  (void)user_data;
  if (self == NULL)
    return;
  if (problems != NULL)
    show_verdict (self, problems);
  else
    tell_failure (self, error);
}

void
sgz_window_verify_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SgzWindow *self = user_data;
  g_autoptr (GError) error = NULL;
  SgzStore *reader = sgz_store_open_reader (sgz_session_get_store (self->session), &error);

  (void)action;
  (void)parameter;
  if (reader != NULL)
    start_work (self, _ ("Checking the database…"), reader, NULL, verify_thread, verify_done_cb);
  else
    sgz_session_report_error (self->session, error);
}

void
sgz_window_cancel_work_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)action;
  (void)parameter;
  g_cancellable_cancel (sgz_session_get_work (SGZ_WINDOW (user_data)->session, NULL));
}
