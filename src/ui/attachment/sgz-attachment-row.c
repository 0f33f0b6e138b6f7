/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-attachment-row.h"

#include <glib/gi18n-lib.h>

#include "sgz-attachment-list-private.h"

struct _SgzAttachmentRow
{
  GtkListBoxRow parent_instance;

  SgzRecord *attachment;
  GtkImage *image;
  GtkLabel *name;
  GtkLabel *caption;
  GtkLabel *origin;
};

G_DEFINE_FINAL_TYPE (SgzAttachmentRow, sgz_attachment_row, GTK_TYPE_LIST_BOX_ROW)

static SgzAttachmentList *
get_list (GtkWidget *row)
{
  return SGZ_ATTACHMENT_LIST (gtk_widget_get_ancestor (row, SGZ_TYPE_ATTACHMENT_LIST));
}

static void
open_attachment (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  sgz_attachment_list_open (get_list (widget), SGZ_ATTACHMENT_ROW (widget)->attachment);
}

static void
save (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  sgz_attachment_list_ask_save (get_list (widget), SGZ_ATTACHMENT_ROW (widget)->attachment);
}

static void
edit_caption (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  sgz_attachment_list_ask_caption (get_list (widget), SGZ_ATTACHMENT_ROW (widget)->attachment);
}

static void
void_attachment (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  sgz_attachment_list_ask_void (get_list (widget), SGZ_ATTACHMENT_ROW (widget)->attachment);
}

static void
sgz_attachment_row_dispose (GObject *object)
{
  g_clear_object (&SGZ_ATTACHMENT_ROW (object)->attachment);
  G_OBJECT_CLASS (sgz_attachment_row_parent_class)->dispose (object);
}

static void
sgz_attachment_row_class_init (SgzAttachmentRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_attachment_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/attachment/sgz-attachment-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzAttachmentRow, image);
  gtk_widget_class_bind_template_child (widget_class, SgzAttachmentRow, name);
  gtk_widget_class_bind_template_child (widget_class, SgzAttachmentRow, caption);
  gtk_widget_class_bind_template_child (widget_class, SgzAttachmentRow, origin);
  gtk_widget_class_install_action (widget_class, "attachment.open", NULL, open_attachment);
  gtk_widget_class_install_action (widget_class, "attachment.save", NULL, save);
  gtk_widget_class_install_action (widget_class, "attachment.caption", NULL, edit_caption);
  gtk_widget_class_install_action (widget_class, "attachment.void", NULL, void_attachment);
}

static void
sgz_attachment_row_init (SgzAttachmentRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_icon (SgzAttachmentRow *self)
{
  const char *media = sgz_record_get_text (self->attachment, "media");
  g_autofree char *type = media != NULL ? g_content_type_from_mime_type (media) : NULL;
  g_autoptr (GIcon) icon = g_content_type_get_icon (type != NULL ? type : "application/octet-stream");

  gtk_image_set_from_gicon (self->image, icon);
}

SgzAttachmentRow *
sgz_attachment_row_new (SgzRecord *attachment)
{
  SgzAttachmentRow *self = g_object_new (SGZ_TYPE_ATTACHMENT_ROW, NULL);
  const char *name = sgz_record_get_text (attachment, "name");
  const char *caption = sgz_record_get_text (attachment, "caption");
  const char *officer = sgz_record_get_text (attachment, "added_by");
  g_autofree char *size = g_format_size ((guint64)sgz_record_get_number (attachment, "size"));
  g_autofree char *origin = g_strdup_printf (
      "%s · %s · %s", size, sgz_record_get_text (attachment, "added_on"), officer != NULL ? officer : "");

  self->attachment = g_object_ref (attachment);
  gtk_label_set_label (self->name, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->name), name);
  gtk_label_set_label (self->caption, caption != NULL ? caption : "");
  gtk_widget_set_visible (GTK_WIDGET (self->caption), caption != NULL);
  gtk_label_set_label (self->origin, origin);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  show_icon (self);
  return self;
}

SgzRecord *
sgz_attachment_row_get_attachment (SgzAttachmentRow *row)
{
  return row->attachment;
}

void
sgz_attachment_row_set_thumbnail (SgzAttachmentRow *row, GdkTexture *thumbnail)
{
  gtk_image_set_from_paintable (row->image, GDK_PAINTABLE (thumbnail));
}

void
sgz_attachment_row_set_editable (SgzAttachmentRow *row, gboolean editable)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (row), "attachment.caption", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (row), "attachment.void", editable);
}
