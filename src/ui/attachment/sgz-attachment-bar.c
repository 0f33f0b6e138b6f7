/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-attachment-bar.h"

#define POLL_MILLISECONDS 150
#define PER_ALL 1000

struct _SgzAttachmentBar
{
  AdwBin parent_instance;

  GtkRevealer *revealer;
  GtkLabel *label;
  GtkProgressBar *progress_bar;
  GCancellable *cancellable; /* of what is under way, or NULL */
  gint *permille;            /* atomic: the thread tells it */
  guint poll;
};

G_DEFINE_FINAL_TYPE (SgzAttachmentBar, sgz_attachment_bar, ADW_TYPE_BIN)

static gboolean
polled_cb (gpointer user_data)
{
  SgzAttachmentBar *self = user_data;
  int permille = g_atomic_int_get (self->permille);

  gtk_progress_bar_set_fraction (self->progress_bar, (double)permille / PER_ALL);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  return G_SOURCE_CONTINUE;
}

gboolean
sgz_attachment_bar_is_busy (SgzAttachmentBar *bar)
{
  return bar->cancellable != NULL;
}

GCancellable *
sgz_attachment_bar_start (SgzAttachmentBar *bar, const char *label, gpointer *progress)
{
  g_return_val_if_fail (bar->cancellable == NULL, NULL);

  bar->cancellable = g_cancellable_new ();
  bar->permille = g_new0 (gint, 1);
  *progress = bar->permille;
  gtk_label_set_label (bar->label, label);
  gtk_progress_bar_set_fraction (bar->progress_bar, 0);
  bar->poll = g_timeout_add (POLL_MILLISECONDS, polled_cb, bar);
  if (g_application_get_default () != NULL)
    g_application_hold (g_application_get_default ());
  return bar->cancellable;
}

void
sgz_attachment_bar_progressed (gint64 done, gint64 total, gpointer progress)
{
  g_atomic_int_set ((gint *)progress, total > 0 ? (gint)(done * PER_ALL / total) : 0);
}

void
sgz_attachment_bar_finish (SgzAttachmentBar *bar)
{
  g_return_if_fail (bar->cancellable != NULL);

  g_clear_object (&bar->cancellable);
  g_clear_pointer (&bar->permille, g_free);
  g_clear_handle_id (&bar->poll, g_source_remove);
  if (bar->revealer != NULL)
    gtk_revealer_set_reveal_child (bar->revealer, FALSE);
  if (g_application_get_default () != NULL)
    g_application_release (g_application_get_default ());
}

void
sgz_attachment_bar_cancel (SgzAttachmentBar *bar)
{
  if (bar->cancellable != NULL)
    g_cancellable_cancel (bar->cancellable);
}

static void
cancel_clicked_cb (SgzAttachmentBar *self)
{
  sgz_attachment_bar_cancel (self);
}

static void
sgz_attachment_bar_dispose (GObject *object)
{
  g_clear_handle_id (&SGZ_ATTACHMENT_BAR (object)->poll, g_source_remove);
  G_OBJECT_CLASS (sgz_attachment_bar_parent_class)->dispose (object);
}

static void
sgz_attachment_bar_class_init (SgzAttachmentBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_attachment_bar_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/attachment/sgz-attachment-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzAttachmentBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, SgzAttachmentBar, label);
  gtk_widget_class_bind_template_child (widget_class, SgzAttachmentBar, progress_bar);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
}

static void
sgz_attachment_bar_init (SgzAttachmentBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
