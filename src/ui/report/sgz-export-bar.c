/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/report/sgz-export-bar.h"

#include "ui/report/sgz-export-dialog.h"

#include <glib/gi18n-lib.h>

#define POLL_MILLISECONDS 100

struct _SgzExportBar
{
  GtkWidget parent_instance;

  GtkRevealer *revealer;
  GtkStack *stack;
  GtkLabel *work_label;
  GtkProgressBar *progress_bar;
  GtkButton *cancel_button;
  GtkLabel *done_label;
  GtkLabel *failed_label;

  SgzSession *session;
  SgzDocument *asked; /* while the dialog is open */
  SgzExportDialog *dialog;
  char *path;
  SgzDocumentProgress *progress;
  GCancellable *cancellable;
  guint poll;
};

enum
{
  FINISHED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SgzExportBar, sgz_export_bar, GTK_TYPE_WIDGET)

static void
show (SgzExportBar *self, const char *name)
{
  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

static gboolean
progress_polled_cb (gpointer user_data)
{
  SgzExportBar *self = user_data;
  double done = sgz_document_progress_get (self->progress);

  if (done < 0)
    gtk_progress_bar_pulse (self->progress_bar);
  else
    gtk_progress_bar_set_fraction (self->progress_bar, done);
  return G_SOURCE_CONTINUE;
}

static void
end_work (SgzExportBar *self)
{
  g_clear_handle_id (&self->poll, g_source_remove);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->progress, sgz_document_progress_unref);
}

static void
exported_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SgzExportBar) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_written = sgz_document_export_finish (result, &error);
  g_autofree char *path = g_strdup (self->path);
  GApplication *application = g_application_get_default ();

  if (application != NULL)
    g_application_release (application);
  end_work (self);
  if (is_written)
    {
      g_autofree char *name = g_path_get_basename (path);
      g_autofree char *text = g_strdup_printf (_ ("Exported “%s”"), name);
      gtk_label_set_text (self->done_label, text);
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->done_label), path);
      show (self, "done");
    }
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gtk_revealer_set_reveal_child (self->revealer, FALSE);
  else
    {
      gtk_label_set_text (self->failed_label, error->message);
      show (self, "failed");
    }
  g_signal_emit (self, signals[FINISHED], 0, is_written ? path : NULL);
}

void
sgz_export_bar_export (SgzExportBar *self, SgzSession *session, const SgzDocument *document, const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *text = g_strdup_printf (_ ("Exporting “%s”…"), name);

  g_return_if_fail (SGZ_IS_EXPORT_BAR (self));

  if (self->cancellable != NULL)
    return;
  g_set_object (&self->session, session);
  g_free (self->path);
  self->path = g_strdup (path);
  self->cancellable = g_cancellable_new ();
  self->progress = sgz_document_progress_new ();
  self->poll = g_timeout_add (POLL_MILLISECONDS, progress_polled_cb, self);
  gtk_label_set_text (self->work_label, text);
  gtk_progress_bar_set_fraction (self->progress_bar, 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->cancel_button), TRUE);
  show (self, "work");
  /* Closed meanwhile, the program goes on until what was begun is put away. */
  if (g_application_get_default () != NULL)
    g_application_hold (g_application_get_default ());
  sgz_document_export_async (document, sgz_session_get_store (session), path, self->progress,
                             self->cancellable, exported_cb, g_object_ref (self));
}

static void
path_chosen_cb (SgzExportBar *self, const char *path)
{
  g_autoptr (SgzDocument) document = g_steal_pointer (&self->asked);

  document->with_attachments = sgz_export_dialog_get_with_attachments (self->dialog);
  g_clear_object (&self->dialog);
  if (path != NULL)
    sgz_export_bar_export (self, self->session, document, path);
}

void
sgz_export_bar_ask (SgzExportBar *self, SgzSession *session, const SgzDocument *document, const char *name,
                    const char *ending)
{
  g_autofree char *stem = name != NULL ? g_strdup (name) : sgz_document_make_file_name (document, "");

  g_return_if_fail (SGZ_IS_EXPORT_BAR (self));

  if (self->cancellable != NULL || self->dialog != NULL)
    return;
  g_set_object (&self->session, session);
  g_clear_pointer (&self->asked, sgz_document_free);
  self->asked = sgz_document_copy (document);
  self->dialog = sgz_export_dialog_new (sgz_session_get_settings (session));
  g_signal_connect_object (self->dialog, "chosen", G_CALLBACK (path_chosen_cb), self, G_CONNECT_SWAPPED);
  if (document->report->list_owners != NULL)
    sgz_export_dialog_offer_attachments (self->dialog);
  sgz_export_dialog_show (self->dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), stem, ending);
}

static void
cancel_clicked_cb (SgzExportBar *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->cancel_button), FALSE);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

static void
show_uri (SgzExportBar *self, GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);

  gtk_show_uri (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), uri, GDK_CURRENT_TIME);
}

static void
open_clicked_cb (SgzExportBar *self)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->path);

  show_uri (self, file);
}

static void
open_folder_clicked_cb (SgzExportBar *self)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->path);
  g_autoptr (GFile) folder = g_file_get_parent (file);

  if (folder != NULL)
    show_uri (self, folder);
}

static void
close_clicked_cb (SgzExportBar *self)
{
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}

static void
sgz_export_bar_dispose (GObject *object)
{
  SgzExportBar *self = SGZ_EXPORT_BAR (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  end_work (self);
  g_clear_object (&self->dialog);
  g_clear_object (&self->session);
  g_clear_pointer (&self->asked, sgz_document_free);
  g_clear_pointer (&self->path, g_free);
  if (self->revealer != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->revealer));
  self->revealer = NULL;
  G_OBJECT_CLASS (sgz_export_bar_parent_class)->dispose (object);
}

/* A bar that leaves its window lets go of its work: nobody is there any more to be told of it. */
static void
sgz_export_bar_unroot (GtkWidget *widget)
{
  SgzExportBar *self = SGZ_EXPORT_BAR (widget);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  GTK_WIDGET_CLASS (sgz_export_bar_parent_class)->unroot (widget);
}

static void
sgz_export_bar_class_init (SgzExportBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_export_bar_dispose;
  widget_class->unroot = sgz_export_bar_unroot;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, SGZ_RESOURCE_ROOT "/report/sgz-export-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzExportBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, SgzExportBar, stack);
  gtk_widget_class_bind_template_child (widget_class, SgzExportBar, work_label);
  gtk_widget_class_bind_template_child (widget_class, SgzExportBar, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, SgzExportBar, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, SgzExportBar, done_label);
  gtk_widget_class_bind_template_child (widget_class, SgzExportBar, failed_label);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_folder_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_clicked_cb);

  signals[FINISHED] = g_signal_new ("finished", SGZ_TYPE_EXPORT_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
sgz_export_bar_init (SgzExportBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
