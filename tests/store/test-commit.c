/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "support/sgz-fixture.h"

static void
assert_refused (SgzFixture *fixture, SgzRecord *record, SgzStoreError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (sgz_store_save (fixture->store, record, &error));
  g_assert_error (error, SGZ_STORE_ERROR, (gint)code);
}

static SgzRecord *
new_station (SgzFixture *fixture, const char *name, const char *tier, const char *division)
{
  SgzRecord *record = sgz_record_new (&sgz_kind_station);

  sgz_fixture_set (fixture, record, "name", name);
  sgz_fixture_set (fixture, record, "tier", tier);
  sgz_fixture_set (fixture, record, "division", division);
  return record;
}

static void
test_values_come_back (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) saved
      = new_station (fixture, "示例·鳡鱼𠀀社工站", "乡镇(街道)社会工作服务站", "渔门镇");
  sgz_fixture_set (fixture, saved, "floor_area", "１，２３４．５");
  sgz_fixture_set (fixture, saved, "prepared_on", "2021年5月1日");
  sgz_fixture_set (fixture, saved, "phone", "０８１２-0000001");
  g_assert_true (sgz_store_save (fixture->store, saved, NULL));

  g_autoptr (SgzRecord) read
      = sgz_store_get (fixture->store, &sgz_kind_station, sgz_record_get_id (saved), NULL);
  g_autofree char *division = sgz_record_format (read, sgz_kind_get_field (&sgz_kind_station, "division"));
  g_assert_cmpstr (sgz_record_get_text (read, "name"), ==, "示例·鳡鱼𠀀社工站");
  g_assert_cmpint (sgz_record_get_number (read, "floor_area"), ==, 123450);
  g_assert_cmpstr (sgz_record_get_text (read, "prepared_on"), ==, "2021-05-01");
  g_assert_cmpstr (sgz_record_get_text (read, "phone"), ==, "0812-0000001");
  g_assert_cmpstr (division, ==, "盐边县 渔门镇");
  g_assert_false (sgz_record_is_changed (read));
}

static void
test_invalid_is_refused (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) record = new_station (fixture, "示例站", "general", "银江镇");

  assert_refused (fixture, record, SGZ_STORE_ERROR_INVALID); /* a general station in a township */
  sgz_fixture_set (fixture, record, "division", "东区");
  sgz_fixture_set (fixture, record, "status", "运行");
  assert_refused (fixture, record, SGZ_STORE_ERROR_INVALID); /* running since never */
  sgz_fixture_set (fixture, record, "opened_on", "2021-05-10");
  sgz_fixture_set (fixture, record, "prepared_on", "2021-05-11");
  assert_refused (fixture, record, SGZ_STORE_ERROR_INVALID); /* opened before it was prepared */
  sgz_fixture_set (fixture, record, "prepared_on", "");
  g_assert_true (sgz_store_save (fixture->store, record, NULL));
}

static void
test_duplicate_is_refused (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) first = sgz_fixture_add_station (fixture, "示例站", "general", "东区", NULL);
  g_autoptr (SgzRecord) same = new_station (fixture, "示例站", "general", "东区");
  g_autoptr (SgzRecord) elsewhere = new_station (fixture, "示例站", "general", "西区");

  assert_refused (fixture, same, SGZ_STORE_ERROR_DUPLICATE);
  g_assert_true (sgz_store_save (fixture->store, elsewhere, NULL));
  sgz_record_set_void_reason (first, "重复登记");
  g_assert_true (sgz_store_save (fixture->store, first, NULL));
  g_assert_true (sgz_store_save (fixture->store, same, NULL));
}

static void
test_stale_is_a_conflict (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) first = sgz_fixture_add_station (fixture, "示例站", "general", "东区", NULL);
  g_autoptr (SgzRecord) second
      = sgz_store_get (fixture->store, &sgz_kind_station, sgz_record_get_id (first), NULL);

  sgz_fixture_set (fixture, first, "address", "示例路1号");
  g_assert_true (sgz_store_save (fixture->store, first, NULL));
  sgz_fixture_set (fixture, second, "address", "示例路2号");
  assert_refused (fixture, second, SGZ_STORE_ERROR_CONFLICT);

  g_autoptr (SgzRecord) now
      = sgz_store_get (fixture->store, &sgz_kind_station, sgz_record_get_id (first), NULL);
  g_assert_cmpstr (sgz_record_get_text (now, "address"), ==, "示例路1号");
}

static void
test_all_or_nothing (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_station);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (records, new_station (fixture, "示例站一", "general", "东区"));
  g_ptr_array_add (records, new_station (fixture, "示例站二", "general", "银江镇"));
  g_assert_false (sgz_store_commit (fixture->store, NULL, records, &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID);
  g_assert_cmpint (sgz_store_count (fixture->store, query, NULL), ==, 0);
  g_assert_null (sgz_record_get_id (g_ptr_array_index (records, 0)));
}

static void
test_wrong_references (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) record = new_station (fixture, "示例站", "general", "东区");
  const SgzField *division = sgz_kind_get_field (&sgz_kind_station, "division");
  g_autoptr (GError) error = NULL;

  g_assert_false (sgz_store_set_field (fixture->store, record, division, "南区", &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  /* 民政社区村民委员会 stands once, 新民社区居民委员会 and others twice: names alone do not tell. */
  g_assert_true (sgz_store_set_field (fixture->store, record, division, "510402", &error));
  g_assert_cmpstr (sgz_record_get_reference_code (record, "division"), ==, "510402000000");
  g_assert_true (sgz_store_set_field (fixture->store, record, division, "东区 银江镇", &error));
  g_assert_cmpstr (sgz_record_get_reference_code (record, "division"), ==, "510402100000");
  g_assert_false (sgz_store_set_field (fixture->store, record, division, "西区 银江镇", &error));
  g_assert_cmpstr (sgz_record_get_reference_code (record, "division"), ==, "510402100000");
}

static void
count_change_cb (SgzStore *store G_GNUC_UNUSED, const char *const *kinds, gpointer user_data)
{
  int *count = user_data;

  g_assert_true (g_strv_contains (kinds, "station"));
  (*count)++;
}

/* A county has a task for each year. */
static void
test_a_task_is_named_with_its_year (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) target = sgz_record_new (&sgz_kind_target);
  g_autoptr (GError) error = NULL;

  sgz_fixture_set (fixture, target, "year", "2022");
  sgz_fixture_set (fixture, target, "division", "东区");
  g_assert_true (sgz_store_save (fixture->store, target, NULL));
  g_assert_null (sgz_store_find (fixture->store, &sgz_kind_target, "东区", &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_REFERENCE);
  g_assert_nonnull (strstr (error->message, "2021 东区、2022 东区"));

  g_autoptr (SgzRecord) found = sgz_store_find (fixture->store, &sgz_kind_target, "2022 东区", NULL);
  g_assert_cmpstr (sgz_record_get_id (found), ==, sgz_record_get_id (target));
}

static void
test_a_commit_is_announced_once (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  int count = 0;

  g_signal_connect (fixture->store, "changed", G_CALLBACK (count_change_cb), &count);
  g_autoptr (SgzRecord) record = sgz_fixture_add_station (fixture, "示例站", "general", "东区", NULL);
  g_assert_cmpint (count, ==, 1);
  g_assert_true (sgz_store_save (fixture->store, record, NULL)); /* nothing changed */
  g_assert_cmpint (count, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  SGZ_FIXTURE_TEST ("/store/commit/values-come-back", test_values_come_back);
  SGZ_FIXTURE_TEST ("/store/commit/invalid-is-refused", test_invalid_is_refused);
  SGZ_FIXTURE_TEST ("/store/commit/duplicate-is-refused", test_duplicate_is_refused);
  SGZ_FIXTURE_TEST ("/store/commit/stale-is-a-conflict", test_stale_is_a_conflict);
  SGZ_FIXTURE_TEST ("/store/commit/all-or-nothing", test_all_or_nothing);
  SGZ_FIXTURE_TEST ("/store/commit/wrong-references", test_wrong_references);
  SGZ_FIXTURE_TEST ("/store/commit/a-task-is-named-with-its-year", test_a_task_is_named_with_its_year);
  SGZ_FIXTURE_TEST ("/store/commit/announced-once", test_a_commit_is_announced_once);
  return g_test_run ();
}
