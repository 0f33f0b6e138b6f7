/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <signal.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "support/sgz-fixture.h"

static void
reopen (SgzFixture *fixture, SgzStoreError expected)
{
  g_autoptr (GError) error = NULL;

  fixture->store = sgz_store_open (fixture->path, &error);
  if (expected == 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, SGZ_STORE_ERROR, (gint)expected);
}

static void
close_store (SgzFixture *fixture)
{
  g_assert_finalize_object (g_steal_pointer (&fixture->store));
}

static gint64
count_level (SgzFixture *fixture, const char *level)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_division);
  SgzValue value = { SGZ_VALUE_TEXT, 0, (char *)level };

  sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_division, "level"), &value);
  return sgz_store_count (fixture->store, query, NULL);
}

/* The counts are those of the list of divisions: a city, 5 counties, 49 townships, 336 villages. */
static void
test_starts_with_panzhihua (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) village = sgz_store_find (fixture->store, &sgz_kind_division, "510411200205", NULL);

  g_assert_cmpint (count_level (fixture, "city"), ==, 1);
  g_assert_cmpint (count_level (fixture, "county"), ==, 5);
  g_assert_cmpint (count_level (fixture, "township"), ==, 49);
  g_assert_cmpint (count_level (fixture, "village"), ==, 336);
  g_assert_cmpstr (sgz_record_get_text (village, "name"), ==, "拉鲊社区村民委员会");
}

static gboolean
no_reform_is_sure_cb (SgzRecord *record, gpointer user_data, GError **error G_GNUC_UNUSED)
{
  const char *reform = sgz_record_get_text (record, "reform");
  int *candidates = user_data;

  g_assert_true (reform == NULL || strcmp (reform, "candidate") == 0);
  *candidates += reform != NULL;
  return TRUE;
}

static void
test_candidates_are_never_facts (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_division);
  g_autoptr (SgzRecord) enlarged = sgz_store_find (fixture->store, &sgz_kind_division, "510402005000", NULL);
  int candidates = 0;

  g_assert_true (sgz_store_each (fixture->store, query, no_reform_is_sure_cb, &candidates, NULL, NULL));
  g_assert_cmpint (candidates, >, 14);
  g_assert_cmpstr (sgz_record_get_text (enlarged, "reform"), ==, "candidate");
  g_assert_nonnull (strstr (sgz_record_get_text (enlarged, "reform_note"), "推断"));
}

static void
test_empty_has_nothing (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = sgz_fixture_get_file (fixture, "empty.shegong");
  g_autoptr (SgzStore) store = sgz_store_create (path, FALSE, NULL);
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_division);

  g_assert_cmpint (sgz_store_count (store, query, NULL), ==, 0);
}

static void
test_seeds_agree_between_databases (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = sgz_fixture_get_file (fixture, "b.shegong");
  g_autoptr (SgzStore) store = sgz_store_create (path, TRUE, NULL);
  g_autoptr (SgzRecord) here = sgz_store_find (fixture->store, &sgz_kind_division, "东区", NULL);
  g_autoptr (SgzRecord) there = sgz_store_find (store, &sgz_kind_division, "东区", NULL);

  g_assert_cmpstr (sgz_record_get_id (here), ==, sgz_record_get_id (there));
}

static void
test_create_refuses_what_is_there (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (sgz_store_create (fixture->path, TRUE, &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_EXISTS);
}

static void
test_create_without_a_folder (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = sgz_fixture_get_file (fixture, "none/a.shegong");
  g_autoptr (GError) error = NULL;

  g_assert_null (sgz_store_create (path, TRUE, &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOT_FOUND);
}

static void
test_closing_leaves_one_file (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  close_store (fixture);
  g_assert_cmpuint (sgz_fixture_count_files (fixture), ==, 1);
  reopen (fixture, 0);
}

static void
test_missing (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  close_store (fixture);
  g_unlink (fixture->path);
  reopen (fixture, SGZ_STORE_ERROR_NOT_FOUND);
  g_assert_cmpuint (sgz_fixture_count_files (fixture), ==, 0);
}

static void
test_not_ours (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const char *const texts[] = { "", "这是一封信", "\x89PNG\r\n\x1a\n" };

  close_store (fixture);
  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_assert_true (g_file_set_contents (fixture->path, texts[i], -1, NULL));
      reopen (fixture, SGZ_STORE_ERROR_NOT_OURS);
    }
  g_unlink (fixture->path);
  g_mkdir (fixture->path, 0700);
  reopen (fixture, SGZ_STORE_ERROR_NOT_OURS);
}

static void
execute (SgzFixture *fixture, const char *sql)
{
  sqlite3 *handle = NULL;

  g_assert_cmpint (sqlite3_open (fixture->path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (handle);
}

static void
test_another_programs_database (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  close_store (fixture);
  execute (fixture, "PRAGMA application_id = 7");
  reopen (fixture, SGZ_STORE_ERROR_NOT_OURS);
}

static void
test_newer (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  close_store (fixture);
  execute (fixture, "PRAGMA user_version = 9999");
  reopen (fixture, SGZ_STORE_ERROR_TOO_NEW);
}

static void
test_read_only (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  close_store (fixture);
  g_assert_cmpint (g_chmod (fixture->path, 0444), ==, 0);
  reopen (fixture, SGZ_STORE_ERROR_READ_ONLY);
}

static void
test_truncated (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *contents = NULL;
  gsize length = 0;

  close_store (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &contents, &length, NULL));
  g_assert_true (g_file_set_contents (fixture->path, contents, (gssize)length / 2, NULL));
  reopen (fixture, SGZ_STORE_ERROR_CORRUPT);
}

static void
test_has_one_owner (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *link = sgz_fixture_get_file (fixture, "link.shegong");
  g_autoptr (GError) error = NULL;

  g_assert_null (sgz_store_open (fixture->path, &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_IN_USE);
  g_clear_error (&error);
  g_assert_cmpint (symlink (fixture->path, link), ==, 0);
  g_assert_null (sgz_store_open (link, &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_IN_USE);
}

/* A process that is killed leaves nothing locked, and what it had committed. */
static void
test_survives_a_kill (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  close_store (fixture);
  pid_t child = fork ();
  if (child == 0)
    {
      reopen (fixture, 0);
      g_autoptr (SgzRecord) station
          = sgz_fixture_add_station (fixture, "示例站", "general", "东区", "2021-05-10");
      kill (getpid (), SIGKILL);
    }
  int status = 0;
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  reopen (fixture, 0);
  g_autoptr (SgzRecord) station = sgz_store_find (fixture->store, &sgz_kind_station, "示例站", NULL);
  g_assert_nonnull (station);
}

static void
test_full_disk_loses_nothing (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  struct rlimit limit = { 0 };
  struct rlimit before = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_station);

  for (int i = 0; i < 400; i++)
    {
      SgzRecord *record = sgz_record_new (&sgz_kind_station);
      g_autofree char *name = g_strdup_printf ("示例站%d", i);
      sgz_fixture_set (fixture, record, "name", name);
      sgz_fixture_set (fixture, record, "tier", "general");
      sgz_fixture_set (fixture, record, "division", "东区");
      g_ptr_array_add (records, record);
    }
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  limit = before;
  limit.rlim_cur = 64 * 1024;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  gboolean saved = sgz_store_commit (fixture->store, NULL, records, &error);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  g_assert_false (saved);
  g_assert_nonnull (error);
  g_assert_null (sgz_record_get_id (g_ptr_array_index (records, 0)));
  g_assert_cmpint (sgz_store_count (fixture->store, query, NULL), ==, 0);

  g_clear_error (&error);
  g_assert_true (sgz_store_commit (fixture->store, NULL, records, &error));
  g_assert_cmpint (sgz_store_count (fixture->store, query, NULL), ==, 400);
}

static void
test_backup_is_whole (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = sgz_fixture_get_file (fixture, "backup.shegong");
  g_autofree char *nowhere = sgz_fixture_get_file (fixture, "none/backup.shegong");
  g_autoptr (GError) error = NULL;

  g_assert_true (sgz_store_backup (fixture->store, path, NULL, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (sgz_store_backup (fixture->store, nowhere, NULL, NULL, NULL, NULL, NULL));
  g_assert_false (sgz_store_backup (fixture->store, fixture->path, NULL, NULL, NULL, NULL, NULL));
  g_autoptr (SgzStore) copy = sgz_store_open (path, &error);
  g_assert_no_error (error);
  g_autoptr (GPtrArray) problems = sgz_store_verify (copy, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
}

/* A backup is made on a thread, by a reader, while the window goes on. */
static void
test_a_reader_backs_up_and_writes_nothing (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = sgz_fixture_get_file (fixture, "backup.shegong");
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzStore) reader = sgz_store_open_reader (fixture->store, &error);
  g_autoptr (SgzRecord) county = sgz_store_find (reader, &sgz_kind_division, "东区", NULL);

  g_assert_true (sgz_store_backup (reader, path, NULL, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  sgz_fixture_set (fixture, county, "population", "1");
  g_assert_false (sgz_store_save (reader, county, &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_READ_ONLY);
  g_autoptr (SgzStore) copy = sgz_store_open (path, NULL);
  g_assert_nonnull (copy);
}

static void
test_verify_finds_damage (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  close_store (fixture);
  execute (fixture, "UPDATE division SET level = 'village' WHERE code = '510402001000';"
                    "UPDATE division SET parent = 'nobody' WHERE code = '510402002000'");
  reopen (fixture, 0);
  g_autoptr (GPtrArray) problems = sgz_store_verify (fixture->store, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, >=, 2);
}

/* However large the file: the one statement that reads all of it ends too. */
static void
test_verify_can_be_cancelled (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (sgz_store_verify (fixture->store, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_autoptr (GPtrArray) problems = sgz_store_verify (fixture->store, NULL, NULL);
  g_assert_cmpuint (problems->len, ==, 0);
}

static void
test_settings_are_kept (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *before = sgz_store_get_setting (fixture->store, "issuer", "攀枝花市民政局");

  g_assert_cmpstr (before, ==, "攀枝花市民政局");
  g_assert_true (sgz_store_set_setting (fixture->store, "issuer", "东区民政局", NULL));
  close_store (fixture);
  reopen (fixture, 0);
  g_autofree char *after = sgz_store_get_setting (fixture->store, "issuer", "攀枝花市民政局");
  g_assert_cmpstr (after, ==, "东区民政局");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  SGZ_FIXTURE_TEST ("/store/store/starts-with-panzhihua", test_starts_with_panzhihua);
  SGZ_FIXTURE_TEST ("/store/store/candidates-are-never-facts", test_candidates_are_never_facts);
  SGZ_FIXTURE_TEST ("/store/store/empty-has-nothing", test_empty_has_nothing);
  SGZ_FIXTURE_TEST ("/store/store/seeds-agree-between-databases", test_seeds_agree_between_databases);
  SGZ_FIXTURE_TEST ("/store/store/create-refuses-what-is-there", test_create_refuses_what_is_there);
  SGZ_FIXTURE_TEST ("/store/store/create-without-a-folder", test_create_without_a_folder);
  SGZ_FIXTURE_TEST ("/store/store/closing-leaves-one-file", test_closing_leaves_one_file);
  SGZ_FIXTURE_TEST ("/store/store/missing", test_missing);
  SGZ_FIXTURE_TEST ("/store/store/not-ours", test_not_ours);
  SGZ_FIXTURE_TEST ("/store/store/another-programs-database", test_another_programs_database);
  SGZ_FIXTURE_TEST ("/store/store/newer", test_newer);
  SGZ_FIXTURE_TEST ("/store/store/read-only", test_read_only);
  SGZ_FIXTURE_TEST ("/store/store/truncated", test_truncated);
  SGZ_FIXTURE_TEST ("/store/store/has-one-owner", test_has_one_owner);
  SGZ_FIXTURE_TEST ("/store/store/survives-a-kill", test_survives_a_kill);
  SGZ_FIXTURE_TEST ("/store/store/full-disk-loses-nothing", test_full_disk_loses_nothing);
  SGZ_FIXTURE_TEST ("/store/store/backup-is-whole", test_backup_is_whole);
  SGZ_FIXTURE_TEST ("/store/store/a-reader-backs-up", test_a_reader_backs_up_and_writes_nothing);
  SGZ_FIXTURE_TEST ("/store/store/verify-finds-damage", test_verify_finds_damage);
  SGZ_FIXTURE_TEST ("/store/store/verify-can-be-cancelled", test_verify_can_be_cancelled);
  SGZ_FIXTURE_TEST ("/store/store/settings-are-kept", test_settings_are_kept);
  return g_test_run ();
}
