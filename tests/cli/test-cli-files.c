/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "sgz-cli-fixture.h"
#include "store/sgz-store.h"

#define DB "one.shegong"

/* Where SQLite's file format keeps, in four big-endian bytes, the schema's version and whose file it is. */
#define USER_VERSION_AT 60
#define APPLICATION_ID_AT 68

typedef struct
{
  char *text;
  gsize length;
} Contents;

static void
contents_clear (Contents *contents)
{
  g_free (contents->text);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Contents, contents_clear)

static void
read_file (Fixture *fixture, Contents *contents)
{
  g_autofree char *path = fixture_path (fixture, DB);
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &contents->text, &contents->length, &error);
  g_assert_no_error (error);
}

static void
write_file (Fixture *fixture, const char *text, gsize length)
{
  g_autofree char *path = fixture_path (fixture, DB);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, (gssize)length, &error);
  g_assert_no_error (error);
}

static void
make_database (Fixture *fixture)
{
  g_autofree char *made = fixture_do (fixture, "new", DB, NULL);
}

/* Every command that opens a database must refuse this one, and leave it byte for byte as it is. */
static void
refuse_database (Fixture *fixture, const char *words)
{
  static const char *const commands[][8] = {
    { "list", DB, "station", NULL },
    { "add", DB, "station", "name=示例·一站", "tier=township", "division=510402002000", NULL },
    { "set", DB, "division", "510402002000", "population=1", NULL },
    { "void", DB, "division", "510402002000", "--reason", "一", NULL },
    { "attach", DB, "station", "示例·一站", DB, NULL },
    { "attachments", DB, NULL },
    { "extract", DB, "照片.jpg", "x.jpg", NULL },
    { "check", DB, NULL },
    { "export", DB, "construction-tasks", "-o", "x.csv", NULL },
    { "history", DB, NULL },
    { "undo", DB, NULL },
    { "redo", DB, NULL },
    { "verify", DB, NULL },
  };
  g_auto (Contents) before = { 0 };
  g_auto (Contents) after = { 0 };
  g_autofree char *files_before = fixture_list_files (fixture);

  read_file (fixture, &before);
  for (size_t i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autoptr (Run) run = fixture_run_strv (fixture, commands[i]);
      g_autofree char *files = fixture_list_files (fixture);
      assert_refused (run, words);
      g_assert_cmpstr (files, ==, files_before);
    }
  read_file (fixture, &after);
  g_assert_cmpuint (after.length, ==, before.length);
  g_assert_true (memcmp (after.text, before.text, before.length) == 0);
}

static void
test_text_file (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const char *text = "2021年社会工作服务站(室)建设任务\n";

  write_file (fixture, text, strlen (text));
  refuse_database (fixture, DB);
}

static void
test_picture (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char png[] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\x02\0\0\0\x90wS\xde";

  write_file (fixture, png, sizeof png);
  refuse_database (fixture, DB);
}

static void
test_empty_file (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  write_file (fixture, "", 0);
  refuse_database (fixture, DB);
}

static void
test_database_of_another_program (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_auto (Contents) contents = { 0 };

  make_database (fixture);
  read_file (fixture, &contents);
  memset (contents.text + APPLICATION_ID_AT, 0, 4);
  write_file (fixture, contents.text, contents.length);
  refuse_database (fixture, DB);
}

static void
test_newer_database (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char version[] = { 0, 0, 0x03, (char)0xE7 };
  g_auto (Contents) contents = { 0 };

  make_database (fixture);
  read_file (fixture, &contents);
  memcpy (contents.text + USER_VERSION_AT, version, sizeof version);
  write_file (fixture, contents.text, contents.length);
  refuse_database (fixture, DB);
}

static void
test_truncated_database (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_auto (Contents) contents = { 0 };

  make_database (fixture);
  read_file (fixture, &contents);
  write_file (fixture, contents.text, contents.length / 2);
  refuse_database (fixture, DB);
}

static void
test_read_only_database (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = fixture_path (fixture, DB);

  make_database (fixture);
  g_assert_cmpint (g_chmod (path, 0444), ==, 0);
  refuse_database (fixture, DB);
}

static void
test_read_only_folder (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  make_database (fixture);
  g_assert_cmpint (g_chmod (fixture->dir, 0555), ==, 0);
  g_autoptr (Run) made = fixture_run (fixture, "new", "two.shegong", NULL);
  assert_refused (made, "two.shegong");
  refuse_database (fixture, DB);
  g_assert_cmpint (g_chmod (fixture->dir, 0755), ==, 0);
}

static void
test_unwritable_output_folder (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const outputs[] = { "closed/x.xlsx", "closed/x.pdf", "closed/x.csv" };
  g_autofree char *folder = fixture_path (fixture, "closed");

  make_database (fixture);
  g_assert_cmpint (g_mkdir (folder, 0555), ==, 0);
  for (size_t i = 0; i < G_N_ELEMENTS (outputs); i++)
    {
      g_autoptr (Run) run = fixture_run (fixture, "export", DB, "construction-tasks", "-o", outputs[i], NULL);
      g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
      assert_refused (run, "closed");
      g_assert_null (g_dir_read_name (dir));
    }
}

static void
test_missing_database (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (Run) run = fixture_run (fixture, "list", DB, "station", NULL);
  g_autofree char *files = fixture_list_files (fixture);

  assert_refused (run, DB);
  g_assert_cmpstr (files, ==, "");
}

static void
test_folder_in_place_of_a_database (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = fixture_path (fixture, DB);

  g_assert_cmpint (g_mkdir (path, 0755), ==, 0);
  g_autoptr (Run) run = fixture_run (fixture, "list", DB, "station", NULL);
  g_autofree char *files = fixture_list_files (fixture);
  assert_refused (run, DB);
  g_assert_cmpstr (files, ==, DB);
}

static void
test_database_in_use (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = fixture_path (fixture, DB);
  g_autoptr (GError) error = NULL;

  make_database (fixture);
  g_autofree char *before = fixture_dump (fixture, DB);
  g_autoptr (SgzStore) store = sgz_store_open (path, &error);
  g_assert_no_error (error);
  refuse_database (fixture, "is open in another window or program");
  g_clear_object (&store);
  g_autofree char *after = fixture_dump (fixture, DB);
  g_assert_cmpstr (after, ==, before);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add_test ("/cli/files/text-file", test_text_file);
  fixture_add_test ("/cli/files/picture", test_picture);
  fixture_add_test ("/cli/files/empty-file", test_empty_file);
  fixture_add_test ("/cli/files/database-of-another-program", test_database_of_another_program);
  fixture_add_test ("/cli/files/newer-database", test_newer_database);
  fixture_add_test ("/cli/files/truncated-database", test_truncated_database);
  fixture_add_test ("/cli/files/read-only-database", test_read_only_database);
  fixture_add_test ("/cli/files/read-only-folder", test_read_only_folder);
  fixture_add_test ("/cli/files/unwritable-output-folder", test_unwritable_output_folder);
  fixture_add_test ("/cli/files/missing-database", test_missing_database);
  fixture_add_test ("/cli/files/folder-in-place-of-a-database", test_folder_in_place_of_a_database);
  fixture_add_test ("/cli/files/database-in-use", test_database_in_use);
  return g_test_run ();
}
