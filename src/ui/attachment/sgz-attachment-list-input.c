/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that are dropped and pasted. */
#include <glib/gi18n-lib.h>

#include "sgz-attachment-list-private.h"

static void
add_file_list (SgzAttachmentList *self, const GValue *value)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GSList) list = gdk_file_list_get_files (g_value_get_boxed (value));

  for (GSList *l = list; l != NULL; l = l->next)
    g_ptr_array_add (files, g_object_ref (l->data));
  sgz_attachment_list_add (self, files);
}

static gboolean
dropped_cb (GtkDropTarget *target G_GNUC_UNUSED, const GValue *value, double x G_GNUC_UNUSED,
            double y G_GNUC_UNUSED, gpointer user_data)
{
  SgzAttachmentList *self = user_data;

  if (!G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST) || self->record == NULL
      || sgz_record_get_void_reason (self->record) != NULL)
    return FALSE;
  add_file_list (self, value);
  return TRUE;
}

void
sgz_attachment_list_add_inputs (SgzAttachmentList *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect (target, "drop", G_CALLBACK (dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static gboolean
is_gone (SgzAttachmentList *self)
{
  return self->record == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL;
}

static void
files_pasted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SgzAttachmentList) self = user_data;
  g_autoptr (GError) error = NULL;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, &error);

  if (is_gone (self))
    return;
  if (value != NULL)
    add_file_list (self, value);
  else
    sgz_session_report_error (self->session, error);
}

/* A picture from a program or a screenshot has no name: it gets the moment it was pasted at. */
static void
picture_pasted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SgzAttachmentList) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) picture = gdk_clipboard_read_texture_finish (GDK_CLIPBOARD (source), result, &error);
  const char *folder = !is_gone (self) ? sgz_attachment_list_get_folder (self) : NULL;

  if (folder == NULL)
    return;
  if (picture == NULL)
    {
      sgz_session_report_error (self->session, error);
      return;
    }
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *moment = g_date_time_format (now, "%Y-%m-%d %H%M%S");
  /* Translators: the name of a file; the date and time it was pasted at. */
  g_autofree char *name = g_strdup_printf (_ ("Pasted picture %s.png"), moment);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  if (gdk_texture_save_to_png (picture, path))
    {
      g_ptr_array_add (files, g_file_new_for_path (path));
      sgz_attachment_list_add (self, files);
      return;
    }
  g_set_error_literal (
      &error, G_IO_ERROR, G_IO_ERROR_FAILED,
      _ ("The pasted picture could not be written; make room on the disk and paste it again"));
  sgz_session_report_error (self->session, error);
}

void
sgz_attachment_list_paste (SgzAttachmentList *self)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);

  if (self->record == NULL)
    return;
  if (gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST))
    gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL, files_pasted_cb,
                                    g_object_ref (self));
  else if (gdk_content_formats_contain_gtype (formats, GDK_TYPE_TEXTURE))
    gdk_clipboard_read_texture_async (clipboard, NULL, picture_pasted_cb, g_object_ref (self));
  else
    sgz_session_toast (self->session, _ ("There are no files and no picture to paste."), FALSE);
}
