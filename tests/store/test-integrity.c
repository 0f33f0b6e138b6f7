/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <sqlite3.h>

#include "store/sgz-history.h"
#include "support/sgz-fixture.h"

static SgzRecord *
find_division (SgzFixture *fixture, const char *name)
{
  g_autoptr (GError) error = NULL;
  SgzRecord *record = sgz_store_find (fixture->store, &sgz_kind_division, name, &error);

  g_assert_no_error (error);
  return record;
}

static void
assert_refused (SgzFixture *fixture, SgzRecord *record, SgzStoreError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (sgz_store_save (fixture->store, record, &error));
  g_assert_error (error, SGZ_STORE_ERROR, (gint)code);
}

static void
save (SgzFixture *fixture, SgzRecord *record)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (sgz_store_save (fixture->store, record, &error));
  g_assert_no_error (error);
}

static void
put_under (SgzFixture *fixture, SgzRecord *record, SgzRecord *above)
{
  sgz_fixture_set (fixture, record, "parent", sgz_record_get_id (above));
}

/* A county that is voided would leave Annex 1 together with its task and its stations. */
static void
test_what_holds_others_is_not_voided (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) station
      = sgz_fixture_add_station (fixture, "示例站", "room", "拉鲊社区村民委员会", NULL);
  g_autoptr (SgzRecord) village = find_division (fixture, "拉鲊社区村民委员会");
  g_autoptr (SgzRecord) county = find_division (fixture, "仁和区");

  sgz_record_set_void_reason (county, "登记有误");
  assert_refused (fixture, county, SGZ_STORE_ERROR_REFERENCE);
  sgz_record_set_void_reason (village, "登记有误");
  assert_refused (fixture, village, SGZ_STORE_ERROR_REFERENCE);
  sgz_record_set_void_reason (station, "登记有误");
  save (fixture, station);
  save (fixture, village);
}

static void
test_nothing_is_added_to_what_is_void (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) station
      = sgz_fixture_add_station (fixture, "示例站", "room", "拉鲊社区村民委员会", NULL);
  g_autoptr (SgzRecord) village = find_division (fixture, "拉鲊社区村民委员会");
  g_autoptr (SgzRecord) another = sgz_record_new (&sgz_kind_station);
  g_autoptr (GPtrArray) both = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  /* In one commit the order does not matter. */
  sgz_record_set_void_reason (village, "登记有误");
  sgz_record_set_void_reason (station, "登记有误");
  g_ptr_array_add (both, village);
  g_ptr_array_add (both, station);
  g_assert_true (sgz_store_commit (fixture->store, NULL, both, &error));

  sgz_fixture_set (fixture, another, "name", "示例二站");
  sgz_fixture_set (fixture, another, "tier", "room");
  sgz_fixture_set (fixture, another, "division", sgz_record_get_id (village));
  assert_refused (fixture, another, SGZ_STORE_ERROR_REFERENCE);
  sgz_record_set_void_reason (station, NULL);
  assert_refused (fixture, station, SGZ_STORE_ERROR_REFERENCE);
}

/* The parent is a guide, not a place: what it guided goes on. */
static void
test_a_guiding_station_may_be_voided (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) above = sgz_fixture_add_station (fixture, "示例总站", "general", "东区", NULL);
  g_autoptr (SgzRecord) below = sgz_fixture_add_station (fixture, "示例站", "township", "银江镇", NULL);

  put_under (fixture, below, above);
  save (fixture, below);
  sgz_record_set_void_reason (above, "登记有误");
  save (fixture, above);
}

/* What is void is not referred to anew, by whatever name; what refers to it already stays. */
static void
test_no_new_reference_to_what_is_void (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const SgzField *field = sgz_kind_get_field (&sgz_kind_station, "parent");
  g_autoptr (SgzRecord) above = sgz_fixture_add_station (fixture, "示例总站", "general", "东区", NULL);
  g_autoptr (SgzRecord) old = sgz_fixture_add_station (fixture, "示例甲站", "township", "银江镇", NULL);
  g_autoptr (SgzRecord) other = sgz_fixture_add_station (fixture, "示例乙站", "township", "东华街道", NULL);
  g_autoptr (GError) error = NULL;

  put_under (fixture, old, above);
  save (fixture, old);
  sgz_record_set_void_reason (above, "登记有误");
  save (fixture, above);
  put_under (fixture, other, above);
  g_assert_false (sgz_store_save (fixture->store, other, &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_REFERENCE);
  g_assert_cmpstr (
      error->message, ==,
      "站点 “示例乙站” refers to 站点 “示例总站”, which is void; choose another, or restore it first");
  g_clear_error (&error);
  sgz_fixture_set (fixture, other, "parent", "");
  for (int i = 0; i < 2; i++)
    {
      const char *name = i == 0 ? "示例总站" : "东区/示例总站";
      g_autofree char *expected
          = g_strdup_printf ("上级站点: 站点 “%s” is void; choose another, or restore it first", name);
      g_assert_false (sgz_store_set_field (fixture->store, other, field, name, &error));
      g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOT_FOUND);
      g_assert_cmpstr (error->message, ==, expected);
      g_clear_error (&error);
    }

  /* Written as it is shown it is what stands, and what stands is saved along with what changed beside it. */
  g_autofree char *shown = sgz_record_format (old, field);
  sgz_fixture_set (fixture, old, "parent", shown);
  sgz_fixture_set (fixture, old, "phone", "0812-3333333");
  save (fixture, old);
  g_assert_cmpstr (sgz_record_get_value (old, field)->text, ==, sgz_record_get_id (above));
  sgz_fixture_set (fixture, old, "parent", "");
  save (fixture, old);
  put_under (fixture, old, above);
  assert_refused (fixture, old, SGZ_STORE_ERROR_REFERENCE);
  g_assert_null (sgz_history_undo (fixture->store, 0, &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_REFERENCE);
  g_clear_error (&error);

  sgz_record_set_void_reason (above, NULL);
  save (fixture, above);
  save (fixture, old);
}

static void
test_no_station_is_under_itself (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) first = sgz_fixture_add_station (fixture, "示例总站", "general", "东区", NULL);
  g_autoptr (SgzRecord) second = sgz_fixture_add_station (fixture, "示例站", "township", "银江镇", NULL);
  g_autoptr (SgzRecord) third
      = sgz_fixture_add_station (fixture, "示例室", "room", "阿署达社区村民委员会", NULL);

  put_under (fixture, second, first);
  save (fixture, second);
  put_under (fixture, third, second);
  save (fixture, third);
  put_under (fixture, first, first);
  assert_refused (fixture, first, SGZ_STORE_ERROR_REFERENCE);
  put_under (fixture, first, third);
  assert_refused (fixture, first, SGZ_STORE_ERROR_REFERENCE);
}

/* Measures count by code: townships left behind under another code would be no county's. */
static void
test_a_code_fits_what_is_under_it (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) station
      = sgz_fixture_add_station (fixture, "示例站", "room", "拉鲊社区村民委员会", NULL);
  g_autoptr (SgzRecord) county = find_division (fixture, "仁和区");
  g_autoptr (SgzRecord) village = find_division (fixture, "拉鲊社区村民委员会");

  sgz_fixture_set (fixture, county, "code", "510499000000");
  assert_refused (fixture, county, SGZ_STORE_ERROR_INVALID);
  sgz_fixture_set (fixture, village, "code", "510411200999");
  save (fixture, village); /* still a village of the same township */
  sgz_fixture_set (fixture, village, "parent", "仁和区");
  sgz_fixture_set (fixture, village, "code", "510411299000");
  sgz_fixture_set (fixture, village, "level", "township");
  assert_refused (fixture, village, SGZ_STORE_ERROR_INVALID); /* a room would stand in a township */
}

static void
write_past_the_program (SgzFixture *fixture, const char *sql)
{
  sqlite3 *other = NULL;

  g_assert_cmpint (sqlite3_open (fixture->path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (other), ==, SQLITE_OK);
}

static void
assert_found (GPtrArray *problems, const char *sentence)
{
  g_assert_true (g_ptr_array_find_with_equal_func (problems, sentence, g_str_equal, NULL));
}

/* An older file, or another program, may hold what is refused now. */
static void
test_verify_finds_them (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) station = sgz_fixture_add_station (fixture, "示例站", "township", "银江镇", NULL);

  write_past_the_program (fixture, "UPDATE station SET parent = id;"
                                   "UPDATE division SET void_reason = '示例' WHERE name = '银江镇'");
  g_autoptr (GPtrArray) problems = sgz_store_verify (fixture->store, NULL, NULL);
  assert_found (
      problems,
      "站点 “示例站” is put under 站点 “示例站”, which is itself or stands under it; choose another");
  assert_found (
      problems,
      "站点 “示例站” belongs to 行政区划 “银江镇”, and a void record holds no others; move or void it first");
}

static void
test_verify_names_what_lost_its_reference (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) station
      = sgz_fixture_add_station (fixture, "示例站", "room", "拉鲊社区村民委员会", NULL);
  g_autofree char *sentence = g_strdup_printf ("站点 %s: its 所属区划 refers to a record that is gone",
                                               sgz_record_get_id (station));
  g_autoptr (GError) error = NULL;

  write_past_the_program (fixture, "PRAGMA foreign_keys = OFF; UPDATE station SET parent = id;"
                                   "DELETE FROM division WHERE name = '拉鲊社区村民委员会'");
  g_autoptr (GPtrArray) problems = sgz_store_verify (fixture->store, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 1);
  assert_found (problems, sentence);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  SGZ_FIXTURE_TEST ("/store/integrity/what-holds-others-is-not-voided", test_what_holds_others_is_not_voided);
  SGZ_FIXTURE_TEST ("/store/integrity/nothing-is-added-to-what-is-void",
                    test_nothing_is_added_to_what_is_void);
  SGZ_FIXTURE_TEST ("/store/integrity/a-guiding-station-may-be-voided", test_a_guiding_station_may_be_voided);
  SGZ_FIXTURE_TEST ("/store/integrity/no-new-reference-to-what-is-void",
                    test_no_new_reference_to_what_is_void);
  SGZ_FIXTURE_TEST ("/store/integrity/no-station-is-under-itself", test_no_station_is_under_itself);
  SGZ_FIXTURE_TEST ("/store/integrity/a-code-fits-what-is-under-it", test_a_code_fits_what_is_under_it);
  SGZ_FIXTURE_TEST ("/store/integrity/verify-finds-them", test_verify_finds_them);
  SGZ_FIXTURE_TEST ("/store/integrity/verify-names-what-lost-its-reference",
                    test_verify_names_what_lost_its_reference);
  return g_test_run ();
}
