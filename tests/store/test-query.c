/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/sgz-query-fixture.h"

static void
set_up (SgzQueryFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const stations[][3] = {
    { "示例东区总站", "general", "东区" },
    { "示例银江站", "township", "银江镇" },
    { "示例炳草岗站", "township", "炳草岗街道" },
    { "示例100%站", "township", "格里坪镇" },
  };

  sgz_query_fixture_set_up (fixture, stations, G_N_ELEMENTS (stations));
}

static void
assert_found (SgzQueryFixture *fixture, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = sgz_store_fetch (fixture->base.store, fixture->query, 0, -1, &error);
  g_autoptr (GString) names = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < found->len; i++)
    {
      g_autofree char *name = sgz_record_format_name (g_ptr_array_index (found, i));
      g_string_append_printf (names, "%s%s", i > 0 ? " " : "", name);
    }
  g_assert_cmpstr (names->str, ==, expected);
  g_assert_cmpint (sgz_store_count (fixture->base.store, fixture->query, NULL), ==, found->len);
}

static void
filter (SgzQueryFixture *fixture, const char *code, const char *text)
{
  g_auto (SgzValue) value = { 0 };
  const SgzField *field = sgz_kind_get_field (&sgz_kind_station, code);

  g_assert_true (sgz_field_parse (field, text, &value, NULL));
  sgz_query_filter (fixture->query, field, &value);
}

static void
test_order_follows_divisions (SgzQueryFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  assert_found (fixture, "示例东区总站 示例炳草岗站 示例银江站 示例100%站");
}

static void
test_place (SgzQueryFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_query_set_place (fixture->query, "510402000000");
  assert_found (fixture, "示例东区总站 示例炳草岗站 示例银江站");
  sgz_query_set_place (fixture->query, "510402100000");
  assert_found (fixture, "示例银江站");
}

static void
test_filters (SgzQueryFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  filter (fixture, "tier", "township");
  assert_found (fixture, "示例炳草岗站 示例银江站 示例100%站");
  filter (fixture, "status", "运行");
  assert_found (fixture, "示例银江站");
  filter (fixture, "status", "拟建");
  assert_found (fixture, "示例炳草岗站 示例银江站 示例100%站");
  sgz_query_unfilter (fixture->query, sgz_kind_get_field (&sgz_kind_station, "tier"));
  filter (fixture, "opened_on", "");
  assert_found (fixture, "示例炳草岗站 示例100%站");
}

static void
test_search (SgzQueryFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_query_set_search (fixture->query, "银江");
  assert_found (fixture, "示例银江站");
  sgz_query_set_search (fixture->query, "东区 站"); /* the place's path is searched too */
  assert_found (fixture, "示例东区总站 示例炳草岗站 示例银江站");
  sgz_query_set_search (fixture->query, "100%");
  assert_found (fixture, "示例100%站");
  sgz_query_set_search (fixture->query, "0_站");
  assert_found (fixture, "");
  sgz_query_set_search (fixture->query, "'; DROP TABLE station; --");
  assert_found (fixture, "");
  sgz_query_set_search (fixture->query, "  ");
  assert_found (fixture, "示例东区总站 示例炳草岗站 示例银江站 示例100%站");
}

static void
test_sort (SgzQueryFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_query_sort (fixture->query, sgz_kind_get_field (&sgz_kind_station, "status"), FALSE);
  assert_found (fixture, "示例炳草岗站 示例100%站 示例东区总站 示例银江站"); /* 拟建 before 运行 */
  sgz_query_sort (fixture->query, sgz_kind_get_field (&sgz_kind_station, "division"), TRUE);
  assert_found (fixture, "示例100%站 示例银江站 示例炳草岗站 示例东区总站");
}

static void
test_voided (SgzQueryFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) record = sgz_store_find (fixture->base.store, &sgz_kind_station, "示例银江站", NULL);

  sgz_record_set_void_reason (record, "登记有误");
  g_assert_true (sgz_store_save (fixture->base.store, record, NULL));
  assert_found (fixture, "示例东区总站 示例炳草岗站 示例100%站");
  sgz_query_set_voided (fixture->query, SGZ_VOIDED_ONLY);
  assert_found (fixture, "示例银江站");
  sgz_query_set_voided (fixture->query, SGZ_VOIDED_TOO);
  assert_found (fixture, "示例东区总站 示例炳草岗站 示例银江站 示例100%站");
}

static void
test_behind_a_figure (SgzQueryFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_query_set_behind (fixture->query, "stations-built", NULL, 2021, "2021-12-31");
  assert_found (fixture, "示例东区总站 示例银江站");
  sgz_query_set_behind (fixture->query, "stations-built", "township", 2021, "2021-12-31");
  assert_found (fixture, "示例银江站");
  g_autoptr (SgzQuery) copy = sgz_query_copy (fixture->query);
  g_assert_cmpint (sgz_store_count (fixture->base.store, copy, NULL), ==, 1);
  sgz_query_set_behind (fixture->query, "stations-built", "township", 2021, "2021-05-09");
  assert_found (fixture, "");
}

#define ADD(path, func) g_test_add (path, SgzQueryFixture, NULL, set_up, func, sgz_query_fixture_tear_down)

/* The days are in the past of any day the test runs on. */
/* What is asked for and the order look at fields that are not read. */
static void
test_reads_wanted_fields (SgzQueryFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const wanted[] = { "name", "division", NULL };
  g_autoptr (GError) error = NULL;

  sgz_query_set_fields (fixture->query, wanted);
  filter (fixture, "tier", "township");
  assert_found (fixture, "示例炳草岗站 示例银江站 示例100%站");
  g_autoptr (GPtrArray) found = sgz_store_fetch (fixture->base.store, fixture->query, 0, -1, &error);
  g_assert_no_error (error);
  SgzRecord *station = found->pdata[1];
  g_autofree char *place = sgz_record_format (station, sgz_kind_get_field (&sgz_kind_station, "division"));
  g_assert_cmpstr (place, ==, "东区 银江镇");
  g_assert_cmpstr (sgz_record_get_reference_code (station, "division"), ==, "510402100000");
  g_assert_nonnull (sgz_record_get_id (station));
  for (size_t i = 0; i < sgz_kind_station.n_fields; i++)
    if (!g_strv_contains (wanted, sgz_kind_station.fields[i].code))
      g_assert_false (sgz_record_has (station, sgz_kind_station.fields[i].code));
}

/* A reference that is neither shown nor required is not joined, unless the order looks at it. */
static void
test_sorts_by_what_is_not_read (SgzQueryFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const wanted[] = { "name", NULL };

  sgz_query_set_fields (fixture->query, wanted);
  sgz_query_set_place (fixture->query, "510402000000");
  sgz_query_sort (fixture->query, sgz_kind_get_field (&sgz_kind_station, "parent"), FALSE);
  assert_found (fixture, "示例东区总站 示例银江站 示例炳草岗站");
  sgz_query_sort (fixture->query, NULL, FALSE);
  assert_found (fixture, "示例东区总站 示例炳草岗站 示例银江站");
}

static void
test_asks_for_what_is_due (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const duties[][3] = { { "示例甲", "2021-05-01", NULL },
                                           { "示例乙", "2199-05-01", NULL },
                                           { "示例丙", "2021-05-01", "2021-06-01" } };
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_duty);

  for (size_t i = 0; i < G_N_ELEMENTS (duties); i++)
    {
      g_autoptr (SgzRecord) duty = sgz_record_new (&sgz_kind_duty);
      g_autofree char *period = g_strdup_printf ("%zu", i + 1);
      sgz_fixture_set (fixture, duty, "duty", "dispatch");
      sgz_fixture_set (fixture, duty, "year", "2021");
      sgz_fixture_set (fixture, duty, "period", period);
      sgz_fixture_set (fixture, duty, "title", duties[i][0]);
      sgz_fixture_set (fixture, duty, "due_on", duties[i][1]);
      sgz_fixture_set (fixture, duty, "done_on", duties[i][2] != NULL ? duties[i][2] : "");
      sgz_fixture_set (fixture, duty, "paper", duties[i][2] != NULL ? "示例纪要" : "");
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) records = g_ptr_array_new ();
      g_ptr_array_add (records, duty);
      sgz_store_commit_explained (fixture->store, NULL, "示例", records, &error);
      g_assert_no_error (error);
    }
  sgz_query_set_due (query, SGZ_DUE_OPEN);
  g_assert_cmpint (sgz_store_count (fixture->store, query, NULL), ==, 2);
  sgz_query_set_due (query, SGZ_DUE_OVERDUE);
  g_assert_cmpint (sgz_store_count (fixture->store, query, NULL), ==, 1);
  sgz_query_set_day (query, "2199-05-02");
  g_assert_cmpint (sgz_store_count (fixture->store, query, NULL), ==, 2);
  g_autofree char *text = sgz_query_to_json (query);
  g_autoptr (SgzQuery) same = sgz_query_from_json (&sgz_kind_duty, text, NULL);
  g_assert_cmpint (sgz_query_get_due (same), ==, SGZ_DUE_OVERDUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/store/query/order-follows-divisions", test_order_follows_divisions);
  ADD ("/store/query/place", test_place);
  ADD ("/store/query/filters", test_filters);
  ADD ("/store/query/search", test_search);
  ADD ("/store/query/sort", test_sort);
  ADD ("/store/query/voided", test_voided);
  ADD ("/store/query/behind-a-figure", test_behind_a_figure);
  ADD ("/store/query/reads-wanted-fields", test_reads_wanted_fields);
  ADD ("/store/query/sorts-by-what-is-not-read", test_sorts_by_what_is_not_read);
  SGZ_FIXTURE_TEST ("/store/query/asks-for-what-is-due", test_asks_for_what_is_due);
  return g_test_run ();
}
