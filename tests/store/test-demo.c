/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "store/sgz-demo.h"
#include "store/sgz-history.h"
#include "support/sgz-fixture.h"

static gint64
count_stations (SgzStore *store)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_station);
  g_autoptr (GError) error = NULL;
  gint64 count = sgz_store_count (store, query, &error);

  g_assert_no_error (error);
  return count;
}

static gint64
newest_entry (SgzStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = sgz_history_list (store, NULL, NULL, 1, &error);

  g_assert_no_error (error);
  return entries->len > 0 ? ((const SgzHistoryEntry *)entries->pdata[0])->seq : 0;
}

static void
test_fills_in_two_entries (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  gint64 before = newest_entry (fixture->store);
  gboolean filled = sgz_demo_fill (fixture->store, &error);

  g_assert_no_error (error);
  g_assert_true (filled);
  g_assert_cmpint (count_stations (fixture->store), ==, 48);
  g_assert_cmpint (newest_entry (fixture->store), ==, before + 2);
}

static void
test_settles_some_reforms (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  gboolean filled = sgz_demo_fill (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_true (filled);

  g_autoptr (SgzRecord) yes = sgz_store_find (fixture->store, &sgz_kind_division, "510402010000", &error);
  g_assert_no_error (error);
  g_autoptr (SgzRecord) no = sgz_store_find (fixture->store, &sgz_kind_division, "510411001000", &error);
  g_assert_no_error (error);
  g_autoptr (SgzRecord) open = sgz_store_find (fixture->store, &sgz_kind_division, "510421103000", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (sgz_record_get_text (yes, "reform"), ==, "yes");
  g_assert_cmpstr (sgz_record_get_text (no, "reform"), ==, "no");
  g_assert_cmpstr (sgz_record_get_text (open, "reform"), ==, "candidate");
}

static void
test_is_refused_a_second_time (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  gboolean filled = sgz_demo_fill (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_true (filled);
  gint64 before = newest_entry (fixture->store);

  g_assert_false (sgz_demo_fill (fixture->store, &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_DUPLICATE);
  g_assert_cmpint (count_stations (fixture->store), ==, 48);
  g_assert_cmpint (newest_entry (fixture->store), ==, before);
}

static void
test_needs_the_divisions (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = sgz_fixture_get_file (fixture, "empty.shegong");
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzStore) empty = sgz_store_create (path, FALSE, &error);

  g_assert_no_error (error);
  g_assert_false (sgz_demo_fill (empty, &error));
  g_assert_nonnull (error);
  g_assert_cmpint (count_stations (empty), ==, 0);
}

static void
test_create_leaves_what_is_there (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = sgz_fixture_get_file (fixture, "there.shegong");
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "there", -1, NULL));
  g_assert_null (sgz_demo_create (path, &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_EXISTS);
  g_assert_true (g_file_get_contents (path, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "there");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  SGZ_FIXTURE_TEST ("/store/demo/fills-in-one-entry", test_fills_in_two_entries);
  SGZ_FIXTURE_TEST ("/store/demo/settles-some-reforms", test_settles_some_reforms);
  SGZ_FIXTURE_TEST ("/store/demo/is-refused-a-second-time", test_is_refused_a_second_time);
  SGZ_FIXTURE_TEST ("/store/demo/needs-the-divisions", test_needs_the_divisions);
  SGZ_FIXTURE_TEST ("/store/demo/create-leaves-what-is-there", test_create_leaves_what_is_there);
  return g_test_run ();
}
