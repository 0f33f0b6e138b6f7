/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-attachment-preview.h"

#include <glib/gi18n-lib.h>

#include "sgz-attachment-list-private.h"
#include "sgz-picture.h"

/* More than a large screen shows. */
#define MOST_PIXELS_WIDE 3840

struct _SgzAttachmentPreview
{
  AdwWindow parent_instance;

  GWeakRef list;
  SgzRecord *attachment;
  GCancellable *cancellable;

  AdwWindowTitle *title;
  GtkStack *stack;
  GtkPicture *picture;
  AdwStatusPage *failure;
};

G_DEFINE_FINAL_TYPE (SgzAttachmentPreview, sgz_attachment_preview, ADW_TYPE_WINDOW)

static void
open_outside (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzAttachmentPreview *self = SGZ_ATTACHMENT_PREVIEW (widget);
  g_autoptr (SgzAttachmentList) list = g_weak_ref_get (&self->list);

  if (list != NULL)
    sgz_attachment_list_open_outside (list, self->attachment);
}

static void
save (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzAttachmentPreview *self = SGZ_ATTACHMENT_PREVIEW (widget);
  g_autoptr (SgzAttachmentList) list = g_weak_ref_get (&self->list);

  if (list != NULL)
    sgz_attachment_list_ask_save (list, self->attachment);
}

static void
weak_ref_free (GWeakRef *ref)
{
  g_weak_ref_clear (ref);
  g_free (ref);
}

static void
loaded_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer user_data)
{
  GWeakRef *ref = user_data;
  g_autoptr (SgzAttachmentPreview) self = g_weak_ref_get (ref);
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = sgz_picture_load_finish (result, &error);

  weak_ref_free (ref);
  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (texture == NULL)
    adw_status_page_set_description (self->failure, error->message);
  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
  gtk_stack_set_visible_child_name (self->stack, texture != NULL ? "picture" : "failure");
}

static void
sgz_attachment_preview_dispose (GObject *object)
{
  SgzAttachmentPreview *self = SGZ_ATTACHMENT_PREVIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->attachment);
  G_OBJECT_CLASS (sgz_attachment_preview_parent_class)->dispose (object);
}

static void
sgz_attachment_preview_finalize (GObject *object)
{
  SgzAttachmentPreview *self = SGZ_ATTACHMENT_PREVIEW (object);

  g_clear_object (&self->cancellable);
  g_weak_ref_clear (&self->list);
  G_OBJECT_CLASS (sgz_attachment_preview_parent_class)->finalize (object);
}

static void
sgz_attachment_preview_class_init (SgzAttachmentPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_attachment_preview_dispose;
  G_OBJECT_CLASS (klass)->finalize = sgz_attachment_preview_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/attachment/sgz-attachment-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzAttachmentPreview, title);
  gtk_widget_class_bind_template_child (widget_class, SgzAttachmentPreview, stack);
  gtk_widget_class_bind_template_child (widget_class, SgzAttachmentPreview, picture);
  gtk_widget_class_bind_template_child (widget_class, SgzAttachmentPreview, failure);
  gtk_widget_class_install_action (widget_class, "preview.open", NULL, open_outside);
  gtk_widget_class_install_action (widget_class, "preview.save", NULL, save);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sgz_attachment_preview_init (SgzAttachmentPreview *self)
{
  g_weak_ref_init (&self->list, NULL);
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
sgz_attachment_preview_show (SgzAttachmentList *list, SgzRecord *attachment, const char *path)
{
  GtkWindow *parent = sgz_attachment_list_get_window (list);
  SgzAttachmentPreview *self = g_object_new (SGZ_TYPE_ATTACHMENT_PREVIEW, "transient-for", parent,
                                             "destroy-with-parent", TRUE, NULL);
  const char *caption = sgz_record_get_text (attachment, "caption");

  g_weak_ref_set (&self->list, list);
  self->attachment = g_object_ref (attachment);
  adw_window_title_set_title (self->title, sgz_record_get_text (attachment, "name"));
  adw_window_title_set_subtitle (self->title, caption != NULL ? caption : "");
  gtk_picture_set_alternative_text (self->picture,
                                    caption != NULL ? caption : sgz_record_get_text (attachment, "name"));
  /* A window that outlives its parent for its picture's sake would end with a warning. */
  GWeakRef *ref = g_new0 (GWeakRef, 1);
  g_weak_ref_init (ref, self);
  sgz_picture_load_async (path, MOST_PIXELS_WIDE, self->cancellable, loaded_cb, ref);
  gtk_window_present (GTK_WINDOW (self));
}
