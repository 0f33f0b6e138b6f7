/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <signal.h>
#include <string.h>

#include "sgz-cli-fixture.h"
#include "store/sgz-store.h"

#define DB "one.shegong"

/* SQLite's shared memory file takes 32 KB; what is to be written takes more. */
#define FULL_AT (33 * 1024)

#define N_STATIONS 3000

/* More stations than a full disk has room for, and than a pipe holds, written in one commit. */
static void
make_large_database (Fixture *fixture)
{
  g_autofree char *path = fixture_path (fixture, DB);
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzStore) store = sgz_store_create (path, TRUE, &error);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  g_assert_no_error (error);
  for (int i = 0; i < N_STATIONS; i++)
    {
      SgzRecord *station = sgz_record_new (&sgz_kind_station);
      g_autofree char *name = g_strdup_printf ("示例·第%d社会工作服务室", i);
      const char *const values[][2]
          = { { "name", name }, { "tier", "room" }, { "division", "510402001002" } };
      g_ptr_array_add (records, station);
      for (size_t v = 0; v < G_N_ELEMENTS (values); v++)
        {
          sgz_store_set_field (store, station, sgz_kind_get_field (&sgz_kind_station, values[v][0]),
                               values[v][1], &error);
          g_assert_no_error (error);
        }
    }
  sgz_store_commit (store, "示例", records, &error);
  g_assert_no_error (error);
}

static void
test_new_on_a_full_disk (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const commands[][3] = { { "new", DB, NULL }, { "demo", DB, NULL } };

  for (size_t i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autoptr (Run) run = fixture_run_limited (fixture, FULL_AT, commands[i]);
      g_autofree char *files = fixture_list_files (fixture);
      assert_refused (run, "");
      g_assert_cmpstr (files, ==, "");
    }
}

static void
test_change_on_a_full_disk (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const undo[] = { "undo", DB, NULL };

  make_large_database (fixture);
  g_autofree char *before = fixture_dump (fixture, DB);
  g_autoptr (Run) run = fixture_run_limited (fixture, FULL_AT, undo);
  g_autofree char *files = fixture_list_files (fixture);
  g_autofree char *after = fixture_dump (fixture, DB);

  assert_refused (run, "");
  g_assert_cmpstr (files, ==, DB);
  g_assert_cmpstr (after, ==, before);
}

static void
test_export_on_a_full_disk (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const outputs[] = { "x.csv", "x.xlsx", "x.pdf" };

  make_large_database (fixture);
  for (size_t i = 0; i < G_N_ELEMENTS (outputs); i++)
    {
      const char *const args[] = { "export", DB, "station-ledger", "-o", outputs[i], NULL };
      g_autoptr (Run) run = fixture_run_limited (fixture, FULL_AT, args);
      g_autofree char *files = fixture_list_files (fixture);
      assert_refused (run, outputs[i]);
      g_assert_cmpstr (files, ==, DB);
    }
}

static void
test_failed_export_keeps_the_file_before (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const args[] = { "export", DB, "station-ledger", "-o", "x.csv", NULL };
  g_autofree char *path = fixture_path (fixture, "x.csv");
  g_autofree char *kept = NULL;

  make_large_database (fixture);
  g_assert_true (g_file_set_contents (path, "before", -1, NULL));
  g_autoptr (Run) run = fixture_run_limited (fixture, FULL_AT, args);
  assert_refused (run, "x.csv");
  g_assert_true (g_file_get_contents (path, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "before");
}

static void
test_output_that_takes_no_more (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const commands[][6] = {
    { "list", DB, "station", "--format", "csv", NULL },
    { "list", DB, "station", "--format", "json", NULL },
    { "list", DB, "station", NULL },
    { "history", DB, NULL },
    { "kinds", NULL },
    { "help", NULL },
    { "list", "--help", NULL },
    { "--version", NULL },
  };

  make_large_database (fixture);
  for (size_t i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autoptr (Run) run = fixture_run_into (fixture, "/dev/full", commands[i]);
      assert_refused (run, "Standard output cannot be written: No space left on device");
    }
}

/* A pipe whose reader has gone before the first line. */
static void
test_reader_that_has_gone (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const args[] = { "list", DB, "station", NULL };

  make_large_database (fixture);
  g_autoptr (Run) run = fixture_run_closed (fixture, args);
  g_autofree char *files = fixture_list_files (fixture);
  g_assert_cmpint (run->status, ==, 128 + SIGPIPE);
  g_assert_cmpstr (run->err, ==, "");
  g_assert_cmpstr (files, ==, DB);
}

/* As from a timer or a remote shell, where nothing says that the terminal is UTF-8. */
static void
test_plain_locale (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture->locale = "C";
  g_autofree char *made = fixture_do (fixture, "new", DB, NULL);
  g_autofree char *id = fixture_do (fixture, "add", DB, "站点", "名称=示例·一站",
                                    "层级=乡镇(街道)社会工作服务站", "所属区划=炳草岗街道", NULL);
  g_autofree char *csv
      = fixture_do (fixture, "list", DB, "站点", "--search", "示例", "--format", "csv", NULL);

  g_assert_nonnull (strstr (csv, "示例·一站"));
}

static void
test_help_and_version (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *version = fixture_do (fixture, "--version", NULL);
  g_autofree char *help = fixture_do (fixture, "--help", NULL);
  g_autofree char *command = fixture_do (fixture, "help", "export", NULL);
  g_autofree char *option = fixture_do (fixture, "export", "--help", NULL);

  g_assert_true (g_str_has_prefix (version, "shegongzhan "));
  g_assert_nonnull (strstr (help, "void DB KIND ID --reason TEXT"));
  g_assert_nonnull (strstr (command, "shegongzhan export [OPTION…] DB DOCUMENT -o FILE"));
  g_assert_nonnull (strstr (command, "--no-signoff"));
  g_assert_cmpstr (command, ==, option);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add_test ("/cli/limits/new-on-a-full-disk", test_new_on_a_full_disk);
  fixture_add_test ("/cli/limits/change-on-a-full-disk", test_change_on_a_full_disk);
  fixture_add_test ("/cli/limits/export-on-a-full-disk", test_export_on_a_full_disk);
  fixture_add_test ("/cli/limits/failed-export-keeps-the-file-before",
                    test_failed_export_keeps_the_file_before);
  fixture_add_test ("/cli/limits/output-that-takes-no-more", test_output_that_takes_no_more);
  fixture_add_test ("/cli/limits/reader-that-has-gone", test_reader_that_has_gone);
  fixture_add_test ("/cli/limits/plain-locale", test_plain_locale);
  fixture_add_test ("/cli/limits/help-and-version", test_help_and_version);
  return g_test_run ();
}
