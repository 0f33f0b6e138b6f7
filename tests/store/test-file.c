/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What becomes of a database's file under the hands of others. */
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "support/sgz-fixture.h"

/* What is written goes into a log beside the old name, where nobody would look for it. */
static void
test_renamed_while_open (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *moved = sgz_fixture_get_file (fixture, "moved.shegong");
  g_autoptr (SgzRecord) kept = sgz_fixture_add_station (fixture, "示例站", "general", "东区", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_rename (fixture->path, moved), ==, 0);
  g_assert_null (sgz_store_open (moved, &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_IN_USE);
  g_clear_error (&error);
  sgz_fixture_set (fixture, kept, "address", "示例路1号");
  g_assert_false (sgz_store_save (fixture->store, kept, &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_finalize_object (g_steal_pointer (&fixture->store));
  fixture->store = sgz_store_open (moved, &error);
  g_assert_no_error (error);
  g_autoptr (SgzRecord) found = sgz_store_find (fixture->store, &sgz_kind_station, "示例站", NULL);
  g_assert_nonnull (found);

  /* The log that is left there is not taken for that of another database. */
  g_autoptr (SgzStore) another = sgz_store_create (fixture->path, TRUE, &error);
  g_assert_no_error (error);
  g_autoptr (GPtrArray) problems = sgz_store_verify (another, NULL, &error);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_null (sgz_store_find (another, &sgz_kind_station, "示例站", NULL));
}

/* What the store still holds can be saved, and nobody reads what was put in its place. */
static void
test_backed_up_after_its_file_went (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *copy = sgz_fixture_get_file (fixture, "copy.shegong");
  g_autofree char *other = sgz_fixture_get_file (fixture, "other.shegong");
  g_autoptr (SgzRecord) kept = sgz_fixture_add_station (fixture, "示例站", "general", "东区", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_null (sgz_store_open_reader (fixture->store, &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  SgzStore *another = sgz_store_create (other, TRUE, &error);
  g_assert_no_error (error);
  g_assert_finalize_object (another);
  g_assert_cmpint (g_rename (other, fixture->path), ==, 0);
  g_assert_null (sgz_store_open_reader (fixture->store, &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_true (sgz_store_backup (fixture->store, copy, NULL, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_autoptr (SgzStore) saved = sgz_store_open (copy, &error);
  g_assert_no_error (error);
  g_autoptr (SgzRecord) found = sgz_store_find (saved, &sgz_kind_station, "示例站", NULL);
  g_assert_nonnull (found);
}

/* What a new database is written to has another name until it is whole. */
static void
test_a_killed_creation_is_in_nobodys_way (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = sgz_fixture_get_file (fixture, "new.shegong");
  g_autoptr (GError) error = NULL;
  pid_t child = fork ();

  if (child == 0)
    {
      struct rlimit limit = { 64 * 1024, 64 * 1024 };
      signal (SIGXFSZ, SIG_DFL); /* that kills at the first byte beyond */
      setrlimit (RLIMIT_FSIZE, &limit);
      sgz_store_create (path, TRUE, NULL);
      _exit (0);
    }
  int status = 0;
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  g_autoptr (SgzStore) store = sgz_store_create (path, TRUE, &error);
  g_assert_no_error (error);
  g_assert_finalize_object (g_steal_pointer (&store));
  g_assert_finalize_object (g_steal_pointer (&fixture->store));
  g_assert_cmpuint (sgz_fixture_count_files (fixture), ==, 2); /* the fixture's and the new one */
}

static void
test_create_without_a_name (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *folder = g_strconcat (fixture->folder, "/", NULL);
  const char *const names[] = { "", folder };

  for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;
      g_assert_null (sgz_store_create (names[i], TRUE, &error));
      g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOT_FOUND);
    }
}

/* People copy the file while it is open: each commit is in it. */
static void
test_a_copy_has_all_that_was_saved (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *copy = sgz_fixture_get_file (fixture, "copy.shegong");
  g_autofree char *contents = NULL;
  gsize length = 0;
  g_autoptr (SgzRecord) saved = sgz_fixture_add_station (fixture, "示例站", "general", "东区", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_get_contents (fixture->path, &contents, &length, NULL));
  g_assert_true (g_file_set_contents (copy, contents, (gssize)length, NULL));
  g_autoptr (SgzStore) store = sgz_store_open (copy, &error);
  g_assert_no_error (error);
  g_autoptr (SgzRecord) found = sgz_store_find (store, &sgz_kind_station, "示例站", NULL);
  g_assert_nonnull (found);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  SGZ_FIXTURE_TEST ("/store/file/renamed-while-open", test_renamed_while_open);
  SGZ_FIXTURE_TEST ("/store/file/backed-up-after-its-file-went", test_backed_up_after_its_file_went);
  SGZ_FIXTURE_TEST ("/store/file/a-copy-has-all-that-was-saved", test_a_copy_has_all_that_was_saved);
  SGZ_FIXTURE_TEST ("/store/file/a-killed-creation-is-in-nobodys-way",
                    test_a_killed_creation_is_in_nobodys_way);
  SGZ_FIXTURE_TEST ("/store/file/create-without-a-name", test_create_without_a_name);
  return g_test_run ();
}
