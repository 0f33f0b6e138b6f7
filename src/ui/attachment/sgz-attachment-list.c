/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-attachment-list-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "sgz-attachment-row.h"
#include "sgz-picture.h"
#include "store/sgz-attachment.h"

/* A record has a dozen; more than this were those of records looked at before. */
#define MOST_THUMBNAILS 300

G_DEFINE_FINAL_TYPE (SgzAttachmentList, sgz_attachment_list, ADW_TYPE_BIN)

GtkWindow *
sgz_attachment_list_get_window (SgzAttachmentList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

const char *
sgz_attachment_list_get_folder (SgzAttachmentList *self)
{
  g_autoptr (GError) error = NULL;

  if (self->folder == NULL)
    self->folder = g_dir_make_tmp ("shegongzhan-XXXXXX", &error);
  if (self->folder == NULL)
    sgz_session_report_error (self->session, error);
  return self->folder;
}

/* --- what is shown --- */

typedef struct
{
  GWeakRef row;
  GWeakRef list;
  char *sha256;
} Thumbnail;

static void
thumbnail_free (Thumbnail *thumbnail)
{
  g_weak_ref_clear (&thumbnail->row);
  g_weak_ref_clear (&thumbnail->list);
  g_free (thumbnail->sha256);
  g_free (thumbnail);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Thumbnail, thumbnail_free)

static void
thumbnail_loaded_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Thumbnail) asked = user_data;
  g_autoptr (SgzAttachmentRow) row = g_weak_ref_get (&asked->row);
  g_autoptr (SgzAttachmentList) self = g_weak_ref_get (&asked->list);
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = sgz_picture_load_finish (result, &error);

  /* One that is missing or no picture after all keeps its icon; opening it tells why. */
  if (texture == NULL || self == NULL || self->thumbnails == NULL)
    return;
  if (row != NULL)
    sgz_attachment_row_set_thumbnail (row, texture);
  if (g_hash_table_size (self->thumbnails) >= MOST_THUMBNAILS)
    g_hash_table_remove_all (self->thumbnails);
  g_hash_table_insert (self->thumbnails, g_steal_pointer (&asked->sha256), g_steal_pointer (&texture));
}

static void
load_thumbnail (SgzAttachmentList *self, SgzAttachmentRow *row)
{
  SgzRecord *attachment = sgz_attachment_row_get_attachment (row);
  const char *sha256 = sgz_record_get_text (attachment, "sha256");
  g_autofree char *path = sgz_attachment_get_path (sgz_session_get_store (self->session), attachment);
  GdkTexture *kept = g_hash_table_lookup (self->thumbnails, sha256);

  if (kept != NULL)
    sgz_attachment_row_set_thumbnail (row, kept);
  if (kept != NULL || path == NULL || !sgz_picture_is_one (sgz_record_get_text (attachment, "media")))
    return;
  Thumbnail *asked = g_new0 (Thumbnail, 1);
  g_weak_ref_init (&asked->row, row);
  g_weak_ref_init (&asked->list, self);
  asked->sha256 = g_strdup (sha256);
  sgz_picture_load_async (path, 2 * SGZ_ATTACHMENT_THUMBNAIL, self->thumbnailing, thumbnail_loaded_cb, asked);
}

static void
clear (SgzAttachmentList *self)
{
  GtkWidget *row = NULL;

  g_cancellable_cancel (self->thumbnailing);
  g_clear_object (&self->thumbnailing);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_list_box_remove (self->rows, row);
}

static void
show_heading (SgzAttachmentList *self, guint n)
{
  g_autofree char *heading = n > 0 ? g_strdup_printf (_ ("Attachments (%u)"), n)
                                   : g_strdup (_ ("No attachments; drop files here"));

  gtk_label_set_label (self->heading, heading);
  gtk_widget_set_visible (GTK_WIDGET (self->rows), n > 0);
  if (n > 0)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->heading), "heading");
      gtk_widget_remove_css_class (GTK_WIDGET (self->heading), "dim-label");
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->heading), "heading");
      gtk_widget_add_css_class (GTK_WIDGET (self->heading), "dim-label");
    }
}

static void
refresh (SgzAttachmentList *self)
{
  g_autoptr (GError) error = NULL;
  gboolean is_void = sgz_record_get_void_reason (self->record) != NULL;
  g_autoptr (GPtrArray) list = sgz_attachment_fetch (sgz_session_get_store (self->session), self->record,
                                                     SGZ_VOIDED_LEFT_OUT, &error);

  clear (self);
  self->thumbnailing = g_cancellable_new ();
  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      SgzAttachmentRow *row = sgz_attachment_row_new (g_ptr_array_index (list, i));
      sgz_attachment_row_set_editable (row, !is_void);
      gtk_list_box_append (self->rows, GTK_WIDGET (row));
      load_thumbnail (self, row);
    }
  show_heading (self, list != NULL ? list->len : 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "attachments.add", !is_void);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "attachments.paste", !is_void);
  if (list == NULL)
    sgz_session_report_error (self->session, error);
}

static void
store_changed_cb (SgzAttachmentList *self, char **kinds)
{
  if (self->record != NULL && g_strv_contains ((const char *const *)kinds, sgz_kind_attachment.code))
    refresh (self);
}

static void
follow (SgzAttachmentList *self, SgzSession *session)
{
  if (self->session == session)
    return;
  if (self->session != NULL)
    g_clear_signal_handler (&self->changed_id, sgz_session_get_store (self->session));
  g_set_object (&self->session, session);
  if (session != NULL)
    self->changed_id = g_signal_connect_object (sgz_session_get_store (session), "changed",
                                                G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
}

void
sgz_attachment_list_set_record (SgzAttachmentList *list, SgzSession *session, SgzRecord *record)
{
  g_return_if_fail (SGZ_IS_ATTACHMENT_LIST (list) && (record == NULL || session != NULL));

  SgzRecord *shown = record != NULL && sgz_record_get_id (record) != NULL
                             && sgz_record_get_kind (record) != &sgz_kind_attachment
                         ? record
                         : NULL;
  /* Its page shows a record again whenever it was saved; its attachments are followed here. */
  gboolean is_same = shown != NULL && list->record != NULL && list->session == session
                     && g_strcmp0 (sgz_record_get_id (list->record), sgz_record_get_id (shown)) == 0
                     && (sgz_record_get_void_reason (list->record) == NULL)
                            == (sgz_record_get_void_reason (shown) == NULL);

  if (session != NULL)
    follow (list, session);
  g_set_object (&list->record, shown);
  gtk_widget_set_visible (GTK_WIDGET (list), shown != NULL);
  if (shown == NULL)
    clear (list);
  else if (!is_same)
    refresh (list);
}

guint
sgz_attachment_list_get_count (SgzAttachmentList *list)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (list->rows, (int)n) != NULL)
    n++;
  return n;
}

/* --- what is added --- */

gboolean
sgz_attachment_list_is_busy (SgzAttachmentList *list)
{
  return sgz_attachment_bar_is_busy (list->bar);
}

static void
added_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SgzAttachmentList) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) added = sgz_attachment_add_finish (result, &error);

  sgz_attachment_bar_finish (self->bar);
  if (added != NULL)
    {
      g_autofree char *message
          = g_strdup_printf (ngettext ("%u file attached", "%u files attached", added->len), added->len);
      sgz_session_toast (self->session, message, TRUE);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    sgz_session_report_error (self->session, error);
}

void
sgz_attachment_list_add (SgzAttachmentList *list, GPtrArray *files)
{
  gpointer progress = NULL;

  if (list->record == NULL || files->len == 0)
    return;
  if (sgz_attachment_list_is_busy (list))
    {
      sgz_session_toast (list->session, _ ("Files are still being copied; try again when that is done."),
                         FALSE);
      return;
    }
  GCancellable *cancellable = sgz_attachment_bar_start (list->bar, _ ("Attaching…"), &progress);
  sgz_attachment_add_async (sgz_session_get_store (list->session), list->record, files, NULL,
                            sgz_attachment_bar_progressed, progress, cancellable, added_cb,
                            g_object_ref (list));
}

static void
files_chosen_cb (SgzAttachmentList *self, int response, GtkFileChooserNative *chooser)
{
  g_autoptr (GListModel) chosen = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (chooser));
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; response == GTK_RESPONSE_ACCEPT && i < g_list_model_get_n_items (chosen); i++)
    g_ptr_array_add (files, g_list_model_get_item (chosen, i));
  sgz_attachment_list_add (self, files);
  g_object_unref (chooser);
}

static void
choose_files (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzAttachmentList *self = SGZ_ATTACHMENT_LIST (widget);
  GtkFileChooserNative *chooser
      = gtk_file_chooser_native_new (_ ("Attach Files"), sgz_attachment_list_get_window (self),
                                     GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Attach"), _ ("_Cancel"));

  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser), TRUE);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (files_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
paste (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  sgz_attachment_list_paste (SGZ_ATTACHMENT_LIST (widget));
}

static void
row_activated_cb (SgzAttachmentList *self, SgzAttachmentRow *row)
{
  sgz_attachment_list_open (self, sgz_attachment_row_get_attachment (row));
}

/* --- its life --- */

/* Files that programs of the desktop were given to look at. */
static void
remove_folder (SgzAttachmentList *self)
{
  g_autoptr (GDir) dir = self->folder != NULL ? g_dir_open (self->folder, 0, NULL) : NULL;
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);
      g_unlink (path);
    }
  if (self->folder != NULL && g_rmdir (self->folder) != 0)
    g_warning ("a folder of copies could not be removed");
  g_clear_pointer (&self->folder, g_free);
}

/* Nobody is there any more to be told. */
static void
sgz_attachment_list_unroot (GtkWidget *widget)
{
  sgz_attachment_bar_cancel (SGZ_ATTACHMENT_LIST (widget)->bar);
  GTK_WIDGET_CLASS (sgz_attachment_list_parent_class)->unroot (widget);
}

static void
sgz_attachment_list_dispose (GObject *object)
{
  SgzAttachmentList *self = SGZ_ATTACHMENT_LIST (object);

  g_cancellable_cancel (self->thumbnailing);
  g_clear_object (&self->thumbnailing);
  g_clear_pointer (&self->thumbnails, g_hash_table_unref);
  g_clear_object (&self->record);
  g_clear_object (&self->session);
  remove_folder (self);
  G_OBJECT_CLASS (sgz_attachment_list_parent_class)->dispose (object);
}

static void
sgz_attachment_list_class_init (SgzAttachmentListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_attachment_list_dispose;
  widget_class->unroot = sgz_attachment_list_unroot;
  g_type_ensure (SGZ_TYPE_ATTACHMENT_BAR);
  gtk_widget_class_set_css_name (widget_class, "attachmentlist");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/attachment/sgz-attachment-list.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzAttachmentList, heading);
  gtk_widget_class_bind_template_child (widget_class, SgzAttachmentList, add_button);
  gtk_widget_class_bind_template_child (widget_class, SgzAttachmentList, rows);
  gtk_widget_class_bind_template_child (widget_class, SgzAttachmentList, bar);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_install_action (widget_class, "attachments.add", NULL, choose_files);
  gtk_widget_class_install_action (widget_class, "attachments.paste", NULL, paste);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "attachments.paste", NULL);
}

static void
sgz_attachment_list_init (SgzAttachmentList *self)
{
  self->thumbnails = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  sgz_attachment_list_add_inputs (self);
}

GtkWidget *
sgz_attachment_list_new (void)
{
  return g_object_new (SGZ_TYPE_ATTACHMENT_LIST, NULL);
}
