/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The contents of attachments as files: what becomes of them under the hands of others, and on the way to a backup. */
#include <glib/gstdio.h>

#include "sgz-attachment-fixture.h"
#include "store/sgz-history.h"

static GPtrArray *
verify (SgzStore *store)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *problems = sgz_store_verify (store, NULL, &error);

  g_assert_no_error (error);
  return problems;
}

static SgzRecord *
add (SgzAttachmentFixture *fixture, const char *name, const char *words)
{
  g_autofree char *path = sgz_attachment_fixture_write (fixture, name, words);

  return sgz_attachment_fixture_add (fixture, fixture->station, path);
}

static void
test_missing_and_changed_are_named (SgzAttachmentFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) a = add (fixture, "a.txt", "甲");
  g_autoptr (SgzRecord) b = add (fixture, "b.txt", "乙");
  g_autoptr (SgzRecord) c = add (fixture, "c.txt", "丙");
  g_autofree char *path_of_a = sgz_attachment_get_path (fixture->base.store, a);
  g_autofree char *path_of_b = sgz_attachment_get_path (fixture->base.store, b);
  g_autoptr (GPtrArray) sound = verify (fixture->base.store);

  g_assert_cmpuint (sound->len, ==, 0);
  g_assert_cmpint (g_unlink (path_of_a), ==, 0);
  g_assert_true (g_file_set_contents (path_of_b, "丁", -1, NULL));
  g_autoptr (GPtrArray) problems = verify (fixture->base.store);
  g_assert_cmpuint (problems->len, ==, 2);
  g_assert_cmpstr (
      problems->pdata[0], ==,
      "The content of the attachment “a.txt” of 站点 “示例站” is missing; take it from a backup");
  g_assert_cmpstr (
      problems->pdata[1], ==,
      "The content of the attachment “b.txt” of 站点 “示例站” was changed; take it from a backup");

  /* What is changed is not handed out, and adding the file again mends it. */
  g_autofree char *out = g_build_filename (fixture->files, "out.txt", NULL);
  g_autoptr (GError) error = NULL;
  g_assert_false (sgz_attachment_export (fixture->base.path, b, out, NULL, NULL, NULL, &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_CORRUPT);
  g_clear_error (&error);
  g_assert_false (sgz_attachment_export (fixture->base.path, a, out, NULL, NULL, NULL, &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (out, G_FILE_TEST_EXISTS));
  g_autoptr (SgzRecord) again = add (fixture, "b (2).txt", "乙");
  g_autoptr (GPtrArray) left = verify (fixture->base.store);
  g_assert_cmpuint (left->len, ==, 1);
}

/* A void attachment's content must be there too; one that nobody refers to is named, unless another database may. */
static void
test_unknown_files_are_named (SgzAttachmentFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) a = add (fixture, "a.txt", "甲");
  g_autofree char *path = sgz_attachment_get_path (fixture->base.store, a);
  g_autofree char *shelf = g_path_get_dirname (path);
  g_autofree char *unknown = g_build_filename (shelf, "unknown.txt", NULL);
  g_autofree char *other_path = sgz_fixture_get_file (&fixture->base, "other.shegong");

  sgz_record_set_void_reason (a, "示例原因");
  g_assert_true (sgz_store_save (fixture->base.store, a, NULL));
  g_assert_true (g_file_set_contents (unknown, "12345", -1, NULL));
  g_autoptr (GPtrArray) problems = verify (fixture->base.store);
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_true (g_str_has_prefix (problems->pdata[0],
                                   "1 file in the folder “社工站附件” (5 bytes) belongs to no attachment"));
  g_assert_true (g_str_has_suffix (problems->pdata[0], ": unknown.txt"));

  /* Another database of the folder knows nothing of it either, but of the first one's content through that one. */
  g_autoptr (SgzStore) other = sgz_store_create (other_path, TRUE, NULL);
  g_autoptr (GPtrArray) of_other = verify (other);
  g_assert_cmpuint (of_other->len, ==, 1);
  g_assert_true (g_str_has_suffix (of_other->pdata[0], ": unknown.txt"));
  g_assert_cmpint (g_unlink (unknown), ==, 0);
  g_autoptr (GPtrArray) none = verify (other);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_owner_gone (SgzAttachmentFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) second
      = sgz_fixture_add_station (&fixture->base, "示例二站", "general", "西区", NULL);
  gint64 seq = sgz_record_get_revision (second);
  g_autofree char *path = sgz_attachment_fixture_write (fixture, "a.txt", "甲");
  g_autoptr (SgzRecord) a = sgz_attachment_fixture_add (fixture, second, path);
  g_autoptr (GError) error = NULL;

  /* A record that has attachments is not taken out from under them. */
  g_assert_null (sgz_history_undo (fixture->base.store, seq, &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_REFERENCE);

  /* Another program may not have kept to that. */
  g_autoptr (SgzRecord) stray = sgz_record_copy (a);
  const SgzValue nobody = { SGZ_VALUE_TEXT, 0, (char *)"nobody" };
  sgz_record_set_value (stray, sgz_kind_get_field (&sgz_kind_attachment, "owner"), &nobody);
  g_assert_true (sgz_store_save (fixture->base.store, stray, NULL));
  g_autoptr (GPtrArray) problems = verify (fixture->base.store);
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_cmpstr (problems->pdata[0], ==, "The attachment “a.txt” belongs to a record that is gone");
}

/* The one file is renamed where it is: its attachments are found as before. */
static void
test_database_renamed (SgzAttachmentFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) a = add (fixture, "a.txt", "甲");
  g_autofree char *renamed = sgz_fixture_get_file (&fixture->base, "renamed.shegong");

  g_assert_finalize_object (g_steal_pointer (&fixture->base.store));
  g_assert_cmpint (g_rename (fixture->base.path, renamed), ==, 0);
  fixture->base.store = sgz_store_open (renamed, NULL);
  g_autoptr (GPtrArray) problems = verify (fixture->base.store);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_null (sgz_attachment_describe_missing (fixture->base.store));
}

/* The one file is copied elsewhere: all works but the attachments, and that is said. */
static void
test_database_copied_alone (SgzAttachmentFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) a = add (fixture, "a.txt", "甲");
  g_autofree char *copy = g_build_filename (fixture->files, "copy.shegong", NULL);
  g_autofree char *contents = NULL;
  gsize length = 0;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_get_contents (fixture->base.path, &contents, &length, NULL));
  g_assert_true (g_file_set_contents (copy, contents, (gssize)length, NULL));
  g_autoptr (SgzStore) store = sgz_store_open (copy, &error);
  g_assert_no_error (error);
  g_autofree char *sentence = sgz_attachment_describe_missing (store);
  g_assert_true (
      g_str_has_prefix (sentence, "The folder “社工站附件” with 1 attachment is not beside this database"));
  g_autoptr (SgzRecord) there = sgz_attachment_find (store, "a.txt", &error);
  g_assert_no_error (error);
  g_assert_null (sgz_attachment_open (store, there, &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOT_FOUND);
  g_autoptr (GPtrArray) problems = verify (store);
  g_assert_cmpuint (problems->len, ==, 1);
}

/* A folder that is there may be of an older copy. */
static void
test_newest_content_missing (SgzAttachmentFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) a = add (fixture, "a.txt", "甲");
  g_autoptr (SgzRecord) b = add (fixture, "b.txt", "乙");
  g_autofree char *path = sgz_attachment_get_path (fixture->base.store, b);

  g_assert_null (sgz_attachment_describe_missing (fixture->base.store));
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_autofree char *sentence = sgz_attachment_describe_missing (fixture->base.store);
  g_assert_true (g_str_has_prefix (sentence, "Attachments are missing from the folder “社工站附件”"));
}

static void
test_backup_carries_contents (SgzAttachmentFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) a = add (fixture, "a.txt", "甲");
  g_autoptr (SgzRecord) b = add (fixture, "b.txt", "乙");
  g_autofree char *path_of_b = sgz_attachment_get_path (fixture->base.store, b);
  g_autofree char *backup = g_build_filename (fixture->files, "backup.shegong", NULL);
  guint n_missing = 0;
  g_autoptr (GError) error = NULL;

  /* What was undone can be redone from the backup too. */
  g_autoptr (SgzHistoryEntry) undone = sgz_history_undo (fixture->base.store, 0, &error);
  g_assert_true (sgz_store_backup (fixture->base.store, backup, NULL, NULL, NULL, &n_missing, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_missing, ==, 0);
  g_assert_cmpuint (sgz_attachment_fixture_count (backup), ==, 2);
  g_autoptr (SgzStore) copy = sgz_store_open (backup, &error);
  g_autoptr (GPtrArray) problems = verify (copy);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_finalize_object (g_steal_pointer (&copy));

  /* A second one copies what is new; what is damaged is left out and counted. */
  g_autoptr (SgzHistoryEntry) redone = sgz_history_redo (fixture->base.store, 0, &error);
  g_autoptr (SgzRecord) c = add (fixture, "c.txt", "丙");
  g_autofree char *path_of_c = sgz_attachment_get_path (fixture->base.store, c);
  g_assert_true (g_file_set_contents (path_of_c, "丁", -1, NULL));
  g_assert_true (sgz_store_backup (fixture->base.store, backup, NULL, NULL, NULL, &n_missing, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_missing, ==, 1);
  g_assert_cmpuint (sgz_attachment_fixture_count (backup), ==, 2);
}

static void
progressed_cb (gint64 done G_GNUC_UNUSED, gint64 total G_GNUC_UNUSED, gpointer user_data)
{
  g_cancellable_cancel (user_data);
}

static void
test_backup_cancelled (SgzAttachmentFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) a = add (fixture, "a.txt", "甲");
  g_autofree char *backup = g_build_filename (fixture->files, "backup.shegong", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (
      sgz_store_backup (fixture->base.store, backup, progressed_cb, cancellable, cancellable, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (backup, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (sgz_attachment_fixture_count (backup), ==, 0);
}

/* A folder for the dossier: legal, unique, readable names, beside what is there already. */
static void
test_export_all (SgzAttachmentFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) second
      = sgz_fixture_add_station (&fixture->base, "示例/二站", "general", "西区", NULL);
  g_autofree char *path = sgz_attachment_fixture_write (fixture, "x.txt", "丁");
  g_autoptr (SgzRecord) a = add (fixture, "照片.jpg", "甲");
  g_autoptr (SgzRecord) b = add (fixture, "照片.JPG", "乙");
  g_autoptr (SgzRecord) c = sgz_attachment_fixture_add (fixture, second, path);
  g_autoptr (SgzRecord) gone = add (fixture, "作废.txt", "丙");
  g_autofree char *folder = g_build_filename (fixture->files, "out", NULL);
  g_autoptr (GPtrArray) owners = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  sgz_record_set_void_reason (gone, "示例原因");
  g_assert_true (sgz_store_save (fixture->base.store, gone, NULL));
  g_ptr_array_add (owners, fixture->station);
  g_ptr_array_add (owners, second);
  g_autoptr (GPtrArray) names
      = sgz_attachment_export_all (fixture->base.store, owners, folder, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (names->len, ==, 3);
  g_assert_cmpstr (names->pdata[2], ==, "站点-示例_二站-x.txt");
  g_autofree char *written = g_build_filename (folder, names->pdata[1], NULL);
  g_autofree char *second_name = g_utf8_casefold (names->pdata[1], -1);
  g_autofree char *expected = g_utf8_casefold ("站点-示例站-照片 (2).jpg", -1);
  g_assert_cmpstr (second_name, ==, expected);
  g_assert_true (g_file_test (written, G_FILE_TEST_IS_REGULAR));

  /* One content is missing: nothing of a second export is left. */
  g_autofree char *path_of_c = sgz_attachment_get_path (fixture->base.store, c);
  g_autofree char *other = g_build_filename (fixture->files, "other", NULL);
  g_assert_cmpint (g_unlink (path_of_c), ==, 0);
  g_assert_null (sgz_attachment_export_all (fixture->base.store, owners, other, NULL, NULL, NULL, &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (other, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  SGZ_ATTACHMENT_TEST ("/store/content/missing-and-changed-are-named", test_missing_and_changed_are_named);
  SGZ_ATTACHMENT_TEST ("/store/content/unknown-files-are-named", test_unknown_files_are_named);
  SGZ_ATTACHMENT_TEST ("/store/content/owner-gone", test_owner_gone);
  SGZ_ATTACHMENT_TEST ("/store/content/database-renamed", test_database_renamed);
  SGZ_ATTACHMENT_TEST ("/store/content/database-copied-alone", test_database_copied_alone);
  SGZ_ATTACHMENT_TEST ("/store/content/newest-content-missing", test_newest_content_missing);
  SGZ_ATTACHMENT_TEST ("/store/content/backup-carries-contents", test_backup_carries_contents);
  SGZ_ATTACHMENT_TEST ("/store/content/backup-cancelled", test_backup_cancelled);
  SGZ_ATTACHMENT_TEST ("/store/content/export-all", test_export_all);
  return g_test_run ();
}
