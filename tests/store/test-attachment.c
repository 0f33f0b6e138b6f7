/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "sgz-attachment-fixture.h"
#include "store/sgz-history.h"

/* SHA-256 of "abc", from FIPS 180-2. */
#define SHA256_OF_ABC "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

static void
test_added (SgzAttachmentFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = sgz_attachment_fixture_write (fixture, "说明.txt", "abc");
  g_autoptr (GError) error = NULL;

  sgz_store_set_officer (fixture->base.store, "示例经办人", NULL);
  g_autoptr (SgzRecord) added = sgz_attachment_fixture_add (fixture, fixture->station, path);
  g_assert_cmpstr (sgz_record_get_text (added, "name"), ==, "说明.txt");
  g_assert_cmpstr (sgz_record_get_text (added, "sha256"), ==, SHA256_OF_ABC);
  g_assert_cmpstr (sgz_record_get_text (added, "media"), ==, "text/plain");
  g_assert_cmpstr (sgz_record_get_text (added, "added_by"), ==, "示例经办人");
  g_assert_cmpint (sgz_record_get_number (added, "size"), ==, 3);

  g_autofree char *content = sgz_attachment_get_path (fixture->base.store, added);
  g_autofree char *expected
      = g_build_filename (fixture->base.folder, SGZ_ATTACHMENT_FOLDER, "ba", SHA256_OF_ABC, NULL);
  g_assert_cmpstr (content, ==, expected);
  g_autoptr (GInputStream) stream = sgz_attachment_open (fixture->base.store, added, &error);
  char bytes[8] = "";
  g_assert_cmpint (g_input_stream_read (stream, bytes, sizeof bytes, NULL, &error), ==, 3);
  g_assert_cmpstr (bytes, ==, "abc");
  g_autoptr (SgzRecord) owner = sgz_attachment_get_owner (fixture->base.store, added, &error);
  g_assert_cmpstr (sgz_record_get_id (owner), ==, sgz_record_get_id (fixture->station));
}

/* The same file on two records is one file, and each record has its own. */
static void
test_same_file_kept_once (SgzAttachmentFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = sgz_attachment_fixture_write (fixture, "协议.pdf", "abc");
  g_autofree char *other = sgz_attachment_fixture_write (fixture, "副本.pdf", "abc");
  g_autoptr (SgzRecord) second
      = sgz_fixture_add_station (&fixture->base, "示例二站", "general", "西区", NULL);
  g_autoptr (SgzRecord) a = sgz_attachment_fixture_add (fixture, fixture->station, path);
  g_autoptr (SgzRecord) b = sgz_attachment_fixture_add (fixture, second, path);
  g_autoptr (SgzRecord) c = sgz_attachment_fixture_add (fixture, second, other);

  g_assert_cmpuint (sgz_attachment_fixture_count (fixture->base.path), ==, 1);
  g_autoptr (GPtrArray) of_first
      = sgz_attachment_fetch (fixture->base.store, fixture->station, SGZ_VOIDED_LEFT_OUT, NULL);
  g_autoptr (GPtrArray) of_second
      = sgz_attachment_fetch (fixture->base.store, second, SGZ_VOIDED_LEFT_OUT, NULL);
  g_assert_cmpuint (of_first->len, ==, 1);
  g_assert_cmpuint (of_second->len, ==, 2);

  g_autofree char *twice = sgz_attachment_fixture_refuse (fixture, second, path, SGZ_STORE_ERROR_DUPLICATE);
  g_assert_cmpstr (twice, ==, "“协议.pdf” is attached to this record already; nothing was added");
}

/* Several files are one entry of history, which undo takes back and redo brings again: the contents stay meanwhile. */
static void
test_undone_and_redone (SgzAttachmentFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *a = sgz_attachment_fixture_write (fixture, "a.txt", "甲");
  g_autofree char *b = sgz_attachment_fixture_write (fixture, "b.txt", "乙");
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (files, g_file_new_for_path (a));
  g_ptr_array_add (files, g_file_new_for_path (b));
  g_ptr_array_add (files, g_file_new_for_path (a)); /* chosen twice */
  g_autoptr (GPtrArray) added = sgz_attachment_add (fixture->base.store, fixture->station, files, "示例说明",
                                                    NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (added->len, ==, 2);
  g_assert_cmpstr (sgz_record_get_text (added->pdata[1], "caption"), ==, "示例说明");

  g_autoptr (SgzHistoryEntry) undone = sgz_history_undo (fixture->base.store, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (undone->label, ==, "Attach 2 files to 站点 “示例站”");
  g_autoptr (GPtrArray) none
      = sgz_attachment_fetch (fixture->base.store, fixture->station, SGZ_VOIDED_TOO, NULL);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (sgz_attachment_fixture_count (fixture->base.path), ==, 2);
  g_autoptr (GPtrArray) problems = sgz_store_verify (fixture->base.store, NULL, &error);
  g_assert_cmpuint (problems->len, ==, 0);

  g_autoptr (SgzHistoryEntry) redone = sgz_history_redo (fixture->base.store, 0, &error);
  g_assert_no_error (error);
  g_autoptr (SgzRecord) found = sgz_attachment_find (fixture->base.store, "b.txt", &error);
  g_assert_no_error (error);
  g_autoptr (GInputStream) stream = sgz_attachment_open (fixture->base.store, found, &error);
  g_assert_no_error (error);
}

static void
test_refused_files (SgzAttachmentFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *empty = sgz_attachment_fixture_write (fixture, "空.txt", "");
  g_autofree char *missing = g_build_filename (fixture->files, "没有.txt", NULL);
  g_autofree char *pipe = g_build_filename (fixture->files, "管道", NULL);
  g_autofree char *large = g_build_filename (fixture->files, "大.bin", NULL);

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_true (g_file_set_contents (large, "x", 1, NULL));
  g_assert_cmpint (truncate (large, 3000001), ==, 0);
  g_assert_true (sgz_store_set_setting (fixture->base.store, SGZ_ATTACHMENT_LIMIT_KEY, "3", NULL));

  g_autofree char *a
      = sgz_attachment_fixture_refuse (fixture, fixture->station, empty, SGZ_STORE_ERROR_INVALID);
  g_assert_cmpstr (a, ==, "“空.txt” is empty; choose the file that has something in it");
  g_autofree char *b
      = sgz_attachment_fixture_refuse (fixture, fixture->station, missing, SGZ_STORE_ERROR_NOT_FOUND);
  g_assert_cmpstr (b, ==, "There is no file “没有.txt”");
  g_autofree char *c
      = sgz_attachment_fixture_refuse (fixture, fixture->station, pipe, SGZ_STORE_ERROR_INVALID);
  g_assert_cmpstr (c, ==, "“管道” is not a file");
  g_autofree char *d
      = sgz_attachment_fixture_refuse (fixture, fixture->station, fixture->files, SGZ_STORE_ERROR_INVALID);
  g_assert_cmpstr (d, ==, "“files” is a folder; choose the files in it");
  g_autofree char *e
      = sgz_attachment_fixture_refuse (fixture, fixture->station, large, SGZ_STORE_ERROR_INVALID);
  g_assert_nonnull (strstr (e, "“大.bin” has 3.0\u00A0MB, and an attachment may have 3.0\u00A0MB at most"));
  g_assert_cmpuint (sgz_attachment_fixture_count (fixture->base.path), ==, 0);
}

/* One bad file among good ones: nothing is added, and nothing is left. */
static void
test_all_or_none (SgzAttachmentFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *good = sgz_attachment_fixture_write (fixture, "好.txt", "abc");
  g_autofree char *empty = sgz_attachment_fixture_write (fixture, "空.txt", "");
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (files, g_file_new_for_path (good));
  g_ptr_array_add (files, g_file_new_for_path (empty));
  g_assert_null (
      sgz_attachment_add (fixture->base.store, fixture->station, files, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID);
  g_assert_cmpuint (sgz_attachment_fixture_count (fixture->base.path), ==, 0);
}

static void
test_refused_owners (SgzAttachmentFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = sgz_attachment_fixture_write (fixture, "a.txt", "abc");
  g_autoptr (SgzRecord) attachment = sgz_attachment_fixture_add (fixture, fixture->station, path);
  g_autoptr (SgzRecord) unsaved = sgz_record_new (&sgz_kind_station);

  g_free (sgz_attachment_fixture_refuse (fixture, attachment, path, SGZ_STORE_ERROR_INVALID));
  g_free (sgz_attachment_fixture_refuse (fixture, unsaved, path, SGZ_STORE_ERROR_INVALID));
  sgz_record_set_void_reason (fixture->station, "示例原因");
  g_assert_true (sgz_store_save (fixture->base.store, fixture->station, NULL));
  g_autofree char *voided
      = sgz_attachment_fixture_refuse (fixture, fixture->station, path, SGZ_STORE_ERROR_INVALID);
  g_assert_cmpstr (voided, ==, "站点 “示例站” is void and takes no attachments; restore it first");
}

/* Names from other systems must not lead out of the folder, nor hide what a file is. */
static void
test_names_are_cleaned (SgzAttachmentFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = sgz_attachment_fixture_write (fixture, "C:\\示例\\照\n片.jpg", "abc");
  g_autoptr (SgzRecord) added = sgz_attachment_fixture_add (fixture, fixture->station, path);

  g_assert_cmpstr (sgz_record_get_text (added, "name"), ==, "照片.jpg");
}

static void
progressed_cb (gint64 done, gint64 total, gpointer user_data)
{
  g_assert_cmpint (done, <=, total);
  g_cancellable_cancel (user_data);
}

/* Two blocks long, cancelled after the first. */
static void
test_cancelled (SgzAttachmentFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = sgz_attachment_fixture_write (fixture, "大.bin", "x");
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (truncate (path, 1000000), ==, 0);
  g_ptr_array_add (files, g_file_new_for_path (path));
  g_assert_null (sgz_attachment_add (fixture->base.store, fixture->station, files, NULL, progressed_cb,
                                     cancellable, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (sgz_attachment_fixture_count (fixture->base.path), ==, 0);
}

/* A disk with room for 64 KB, as far as this process is concerned. */
static void
test_no_room (SgzAttachmentFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = sgz_attachment_fixture_write (fixture, "大.bin", "x");
  struct rlimit before;
  struct rlimit limit;

  g_assert_cmpint (truncate (path, 1000000), ==, 0);
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  limit = (struct rlimit){ 64 * 1024, before.rlim_max };
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  g_autofree char *message
      = sgz_attachment_fixture_refuse (fixture, fixture->station, path, SGZ_STORE_ERROR_FULL);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  g_assert_nonnull (strstr (message, "larger than a file on that disk may be"));
  g_assert_cmpuint (sgz_attachment_fixture_count (fixture->base.path), ==, 0);
}

static void
killing_cb (gint64 done G_GNUC_UNUSED, gint64 total G_GNUC_UNUSED, gpointer user_data G_GNUC_UNUSED)
{
  kill (getpid (), SIGKILL);
}

/* The power fails while a file is read: no attachment, and its part is in nobody's way. */
static void
test_killed_while_reading (SgzAttachmentFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = sgz_attachment_fixture_write (fixture, "a.txt", "abc");
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  int status = 0;

  g_ptr_array_add (files, g_file_new_for_path (path));
  pid_t child = fork ();
  if (child == 0)
    {
      sgz_attachment_add (fixture->base.store, fixture->station, files, NULL, killing_cb, NULL, NULL, NULL);
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  g_autoptr (GPtrArray) none
      = sgz_attachment_fetch (fixture->base.store, fixture->station, SGZ_VOIDED_TOO, NULL);
  g_assert_cmpuint (none->len, ==, 0);
  g_autoptr (GPtrArray) problems = sgz_store_verify (fixture->base.store, NULL, &error);
  g_assert_cmpuint (problems->len, ==, 0);
  g_autoptr (SgzRecord) added = sgz_attachment_fixture_add (fixture, fixture->station, path);
  g_assert_nonnull (added);
}

static void
added_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **)user_data = g_object_ref (result);
}

static void
test_added_on_a_thread (SgzAttachmentFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = sgz_attachment_fixture_write (fixture, "a.txt", "abc");
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (files, g_file_new_for_path (path));
  sgz_attachment_add_async (fixture->base.store, fixture->station, files, NULL, NULL, NULL, NULL, added_cb,
                            &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_autoptr (GPtrArray) added = sgz_attachment_add_finish (result, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (sgz_record_get_text (added->pdata[0], "sha256"), ==, SHA256_OF_ABC);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  SGZ_ATTACHMENT_TEST ("/store/attachment/added", test_added);
  SGZ_ATTACHMENT_TEST ("/store/attachment/same-file-kept-once", test_same_file_kept_once);
  SGZ_ATTACHMENT_TEST ("/store/attachment/undone-and-redone", test_undone_and_redone);
  SGZ_ATTACHMENT_TEST ("/store/attachment/refused-files", test_refused_files);
  SGZ_ATTACHMENT_TEST ("/store/attachment/all-or-none", test_all_or_none);
  SGZ_ATTACHMENT_TEST ("/store/attachment/refused-owners", test_refused_owners);
  SGZ_ATTACHMENT_TEST ("/store/attachment/names-are-cleaned", test_names_are_cleaned);
  SGZ_ATTACHMENT_TEST ("/store/attachment/cancelled", test_cancelled);
  SGZ_ATTACHMENT_TEST ("/store/attachment/no-room", test_no_room);
  SGZ_ATTACHMENT_TEST ("/store/attachment/killed-while-reading", test_killed_while_reading);
  SGZ_ATTACHMENT_TEST ("/store/attachment/added-on-a-thread", test_added_on_a_thread);
  return g_test_run ();
}
