/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opens a database of every version that was ever written by hand: what stood in it must still be there. */
#include "store/sgz-history.h"
#include "support/sgz-fixture.h"

static void
copy_into (SgzFixture *fixture, const char *name)
{
  g_autofree char *old = g_test_build_filename (G_TEST_DIST, "data", name, NULL);
  g_autofree char *contents = NULL;
  gsize length = 0;

  g_assert_finalize_object (g_steal_pointer (&fixture->store));
  g_assert_true (g_file_get_contents (old, &contents, &length, NULL));
  g_assert_true (g_file_set_contents (fixture->path, contents, (gssize)length, NULL));
}

static void
test_version_1 (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzQuery) voided = sgz_query_new (&sgz_kind_target);

  copy_into (fixture, "v1.shegong");
  fixture->store = sgz_store_open (fixture->path, &error);
  g_assert_no_error (error);

  g_autoptr (SgzRecord) station
      = sgz_store_find (fixture->store, &sgz_kind_station, "示例·银江镇社会工作服务站", &error);
  g_assert_no_error (error);
  g_assert_cmpint (sgz_record_get_number (station, "floor_area"), ==, 12050);
  g_assert_cmpstr (sgz_record_get_reference_code (station, "division"), ==, "510402100000");
  g_assert_null (sgz_record_get_text (station, "address")); /* its setting was undone */
  sgz_query_set_voided (voided, SGZ_VOIDED_ONLY);
  g_assert_cmpint (sgz_store_count (fixture->store, voided, NULL), ==, 1);

  g_autoptr (GPtrArray) entries = sgz_history_list (fixture->store, NULL, NULL, -1, &error);
  g_assert_cmpuint (entries->len, ==, 8);
  g_autoptr (GPtrArray) problems = sgz_store_verify (fixture->store, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
}

/* The address that was undone can still be done again once the voiding after it is undone. */
static void
test_version_1_history_works_on (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  copy_into (fixture, "v1.shegong");
  fixture->store = sgz_store_open (fixture->path, &error);
  g_assert_no_error (error);
  g_autoptr (SgzHistoryEntry) voiding = sgz_history_undo (fixture->store, 0, &error);
  g_assert_no_error (error);
  g_autoptr (SgzHistoryEntry) address = sgz_history_redo (fixture->store, 6, &error);
  g_assert_no_error (error);
  g_autoptr (SgzRecord) station
      = sgz_store_find (fixture->store, &sgz_kind_station, "示例·银江镇社会工作服务站", NULL);
  g_assert_cmpstr (sgz_record_get_text (station, "address"), ==, "示例路1号");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  SGZ_FIXTURE_TEST ("/store/migration/version-1", test_version_1);
  SGZ_FIXTURE_TEST ("/store/migration/version-1-history", test_version_1_history_works_on);
  return g_test_run ();
}
