/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <string.h>
#include <unistd.h>

#include "sgz-page-fixture.h"
#include "store/sgz-attachment.h"
#include "store/sgz-history.h"
#include "ui/attachment/sgz-attachment-list.h"
#include "ui/attachment/sgz-attachment-preview.h"
#include "ui/attachment/sgz-attachment-row.h"
#include "ui/attachment/sgz-picture.h"

static char *
write_file (SgzPageFixture *fixture, const char *name, const char *words)
{
  char *path = sgz_fixture_get_file (&fixture->base, name);

  g_assert_true (g_file_set_contents (path, words, -1, NULL));
  return path;
}

static SgzAttachmentList *
show_list (SgzPageFixture *fixture, SgzRecord *record)
{
  GtkWidget *list = sgz_attachment_list_new ();

  sgz_page_fixture_show (fixture, list);
  sgz_attachment_list_set_record (SGZ_ATTACHMENT_LIST (list), fixture->session, record);
  sgz_ui_fixture_settle ();
  return SGZ_ATTACHMENT_LIST (list);
}

static SgzRecord *
add_station (SgzPageFixture *fixture)
{
  return sgz_fixture_add_station (&fixture->base, "示例站", "general", EAST, NULL);
}

static gboolean
is_idle (gpointer list)
{
  return !sgz_attachment_list_is_busy (list);
}

/* Attaches the files of these paths and waits until they are. */
static void
attach (SgzAttachmentList *list, const char *const *paths)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (size_t i = 0; paths[i] != NULL; i++)
    g_ptr_array_add (files, g_file_new_for_path (paths[i]));
  sgz_attachment_list_add (list, files);
  sgz_ui_fixture_wait (is_idle, list);
}

static void
test_added_and_undone (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) station = add_station (fixture);
  g_autofree char *a = write_file (fixture, "协议.txt", "甲");
  g_autofree char *b = write_file (fixture, "名单.txt", "乙");
  SgzAttachmentList *list = show_list (fixture, station);
  GtkWidget *widget = GTK_WIDGET (list);

  g_assert_true (sgz_page_fixture_has_text (widget, "No attachments"));
  attach (list, (const char *const[]){ a, b, NULL });
  g_assert_cmpuint (sgz_attachment_list_get_count (list), ==, 2);
  g_assert_true (sgz_page_fixture_has_text (widget, "Attachments (2)"));
  g_assert_true (sgz_page_fixture_has_text (widget, "协议.txt"));

  g_autoptr (SgzHistoryEntry) undone = sgz_history_undo (fixture->base.store, 0, NULL);
  g_assert_nonnull (undone);
  g_assert_cmpuint (sgz_attachment_list_get_count (list), ==, 0);
  g_assert_true (sgz_page_fixture_has_text (widget, "No attachments"));
}

static void
error_reported_cb (char **kept, const char *message)
{
  g_free (*kept);
  *kept = g_strdup (message);
}

static void
test_bad_file_is_told (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) station = add_station (fixture);
  g_autofree char *good = write_file (fixture, "好.txt", "甲");
  g_autofree char *empty = write_file (fixture, "空.txt", "");
  g_autofree char *told = NULL;
  SgzAttachmentList *list = show_list (fixture, station);

  g_signal_connect_swapped (fixture->session, "error-reported", G_CALLBACK (error_reported_cb), &told);
  attach (list, (const char *const[]){ good, empty, NULL });
  g_assert_cmpstr (told, ==, "“空.txt” is empty; choose the file that has something in it");
  g_assert_cmpuint (sgz_attachment_list_get_count (list), ==, 0);
  g_signal_handlers_disconnect_by_data (fixture->session, &told);
}

static void
test_hidden_where_nothing_can_be_attached (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) station = add_station (fixture);
  g_autoptr (SgzRecord) unsaved = sgz_record_new (&sgz_kind_station);
  g_autofree char *a = write_file (fixture, "a.txt", "甲");
  SgzAttachmentList *list = show_list (fixture, station);

  attach (list, (const char *const[]){ a, NULL });
  g_autoptr (SgzRecord) attachment = sgz_attachment_find (fixture->base.store, "a.txt", NULL);
  sgz_attachment_list_set_record (list, fixture->session, attachment);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (list)));
  sgz_attachment_list_set_record (list, fixture->session, unsaved);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (list)));
  sgz_attachment_list_set_record (list, fixture->session, NULL);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (list)));
  sgz_attachment_list_set_record (list, fixture->session, station);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (list)));
  g_assert_cmpuint (sgz_attachment_list_get_count (list), ==, 1);
}

/* A void record's attachments can be read, and neither added to nor changed. */
static void
test_void_record (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) station = add_station (fixture);
  g_autofree char *a = write_file (fixture, "a.txt", "甲");
  SgzAttachmentList *list = show_list (fixture, station);

  attach (list, (const char *const[]){ a, NULL });
  GtkWidget *add = sgz_page_fixture_find (GTK_WIDGET (list), GTK_TYPE_BUTTON, 0);
  g_assert_true (gtk_widget_is_sensitive (add));
  g_autoptr (SgzRecord) changed = sgz_record_copy (station);
  sgz_record_set_void_reason (changed, "示例原因");
  g_assert_true (sgz_store_save (fixture->base.store, changed, NULL));
  sgz_attachment_list_set_record (list, fixture->session, changed);
  g_assert_false (gtk_widget_is_sensitive (add));
  g_assert_cmpuint (sgz_attachment_list_get_count (list), ==, 1);
}

/* 40 × 20 pixels, as a camera held upright writes them. */
static void
write_photograph (const char *path)
{
  static const guint8 exif[]
      = { 0xFF, 0xE1, 0,    34,   'E', 'x', 'i', 'f', 0, 0, 'I', 'I', '*', 0, 8, 0, 0, 0,
          1,    0,    0x12, 0x01, 3,   0,   1,   0,   0, 0, 6,   0,   0,   0, 0, 0, 0, 0 };
  g_autoptr (GdkPixbuf) pixels = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 40, 20);
  g_autofree char *jpeg = NULL;
  gsize length = 0;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  gdk_pixbuf_fill (pixels, 0x3366CCFF);
  g_assert_true (gdk_pixbuf_save_to_buffer (pixels, &jpeg, &length, "jpeg", NULL, NULL));
  g_byte_array_append (bytes, (const guint8 *)jpeg, 2);
  g_byte_array_append (bytes, exif, sizeof exif);
  g_byte_array_append (bytes, (const guint8 *)jpeg + 2, (guint)length - 2);
  g_assert_true (g_file_set_contents (path, (const char *)bytes->data, bytes->len, NULL));
}

static void
loaded_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **)user_data = g_object_ref (result);
}

static GdkTexture *
load (const char *path, int size, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  sgz_picture_load_async (path, size, NULL, loaded_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return sgz_picture_load_finish (result, error);
}

static void
test_pictures_stand_upright (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = sgz_fixture_get_file (&fixture->base, "照片.jpg");
  g_autofree char *words = write_file (fixture, "文字.jpg", "不是照片");
  g_autoptr (GError) error = NULL;

  write_photograph (path);
  g_autoptr (GdkTexture) whole = load (path, 96, &error);
  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_width (whole), ==, 20);
  g_assert_cmpint (gdk_texture_get_height (whole), ==, 40);
  g_autoptr (GdkTexture) small = load (path, 10, &error);
  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_width (small), ==, 5);
  g_assert_cmpint (gdk_texture_get_height (small), ==, 10);
  g_assert_null (load (words, 96, &error));
  g_assert_nonnull (error);
}

static gboolean
has_thumbnail (gpointer list)
{
  GtkWidget *image = sgz_page_fixture_find (list, GTK_TYPE_IMAGE, 0);

  return gtk_image_get_storage_type (GTK_IMAGE (image)) == GTK_IMAGE_PAINTABLE;
}

static gboolean
has_picture (GtkWidget *widget)
{
  gboolean has = GTK_IS_PICTURE (widget) && gtk_picture_get_paintable (GTK_PICTURE (widget)) != NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && !has;
       child = gtk_widget_get_next_sibling (child))
    has = has_picture (child);
  return has;
}

static gboolean
has_preview (gpointer user_data G_GNUC_UNUSED)
{
  GListModel *windows = gtk_window_get_toplevels ();
  gboolean has = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (windows) && !has; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
      has = SGZ_IS_ATTACHMENT_PREVIEW (window) && has_picture (window);
    }
  return has;
}

static void
test_picture_is_shown_small_and_large (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) station = add_station (fixture);
  g_autofree char *path = sgz_fixture_get_file (&fixture->base, "照片.jpg");
  SgzAttachmentList *list = show_list (fixture, station);

  write_photograph (path);
  attach (list, (const char *const[]){ path, NULL });
  sgz_ui_fixture_wait (has_thumbnail, list);
  g_assert_false (has_preview (NULL));
  GtkWidget *row = sgz_page_fixture_find (GTK_WIDGET (list), SGZ_TYPE_ATTACHMENT_ROW, 0);
  gtk_widget_activate (row);
  sgz_ui_fixture_wait (has_preview, NULL);
}

static gboolean
has_one (gpointer list)
{
  return sgz_attachment_list_get_count (list) == 1;
}

static void
test_picture_is_pasted (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) station = add_station (fixture);
  g_autoptr (GdkPixbuf) pixels = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 4, 4);
  g_autoptr (GdkTexture) texture = gdk_texture_new_for_pixbuf (pixels);
  SgzAttachmentList *list = show_list (fixture, station);

  gdk_clipboard_set_texture (gtk_widget_get_clipboard (GTK_WIDGET (list)), texture);
  gtk_widget_activate_action (GTK_WIDGET (list), "attachments.paste", NULL);
  sgz_ui_fixture_wait (has_one, list);
  g_assert_true (sgz_page_fixture_has_text (GTK_WIDGET (list), "Pasted picture "));
  g_autoptr (GPtrArray) kept = sgz_attachment_fetch (fixture->base.store, station, SGZ_VOIDED_LEFT_OUT, NULL);
  g_assert_cmpstr (sgz_record_get_text (kept->pdata[0], "media"), ==, "image/png");
}

/* The window is closed while a file is copied: nothing is attached, nothing is left. */
static void
test_closed_while_copying (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) station = add_station (fixture);
  g_autofree char *path = write_file (fixture, "大.bin", "x");
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  SgzAttachmentList *list = show_list (fixture, station);

  g_assert_cmpint (truncate (path, 100 * 1000 * 1000), ==, 0);
  g_ptr_array_add (files, g_file_new_for_path (path));
  g_object_ref (list);
  sgz_attachment_list_add (list, files);
  g_assert_true (sgz_attachment_list_is_busy (list));
  gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&fixture->window)));
  sgz_ui_fixture_wait (is_idle, list);
  g_object_unref (list);
  g_autoptr (GPtrArray) none = sgz_attachment_fetch (fixture->base.store, station, SGZ_VOIDED_TOO, NULL);
  g_assert_cmpuint (none->len, ==, 0);
  g_autoptr (GPtrArray) problems = sgz_store_verify (fixture->base.store, NULL, NULL);
  g_assert_cmpuint (problems->len, ==, 0);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  SGZ_PAGE_TEST ("/ui/attachment-list/added-and-undone", test_added_and_undone);
  SGZ_PAGE_TEST ("/ui/attachment-list/bad-file-is-told", test_bad_file_is_told);
  SGZ_PAGE_TEST ("/ui/attachment-list/hidden-where-nothing-can-be-attached",
                 test_hidden_where_nothing_can_be_attached);
  SGZ_PAGE_TEST ("/ui/attachment-list/void-record", test_void_record);
  SGZ_PAGE_TEST ("/ui/attachment-list/pictures-stand-upright", test_pictures_stand_upright);
  SGZ_PAGE_TEST ("/ui/attachment-list/picture-is-shown-small-and-large",
                 test_picture_is_shown_small_and_large);
  SGZ_PAGE_TEST ("/ui/attachment-list/picture-is-pasted", test_picture_is_pasted);
  SGZ_PAGE_TEST ("/ui/attachment-list/closed-while-copying", test_closed_while_copying);
  return g_test_run ();
}
