/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents of a year print the divisions of that year. */
#include <string.h>

#include "report/sgz-report.h"
#include "support/sgz-division-fixture.h"

static SgzTable *
build (SgzFixture *fixture, const char *id, int year, const char *day, const char *county)
{
  g_autoptr (GError) error = NULL;
  const SgzReportOptions options = { .year = year, .day = day, .county = county };
  SgzTable *table = sgz_report_build (sgz_report_find (id, NULL), fixture->store, &options, &error);

  g_assert_no_error (error);
  g_assert_true (sgz_table_keep (table, NULL, NULL));
  return table;
}

/* The cells of row @index from the first on, up to @n of them. */
static void
assert_starts (SgzTable *table, gint64 index, int n, const char *expected)
{
  const SgzRow *row = sgz_table_get_row (table, index);
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = 0; i < n; i++)
    {
      g_autofree char *cell = sgz_cell_format (&row->cells[i], sgz_table_get_column (table, i));
      g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", cell);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

/* A station of each of two townships of 仁和区, all of 2021; then 平地镇 goes into 大田镇, and the district gets another name and code. */
static void
set_up (SgzFixture *fixture, gconstpointer data)
{
  static const SgzDivisionChange merge = { .act = SGZ_DIVISION_MERGE, .on = "2022-06-01" };
  static const SgzDivisionChange recode
      = { .act = SGZ_DIVISION_RECODE, .code = "510413", .name = "示例仁和新区", .on = "2023-06-01" };
  g_autoptr (GError) error = NULL;

  sgz_fixture_set_up (fixture, data);
  g_autoptr (SgzRecord) one
      = sgz_fixture_add_station (fixture, "示例·平地站", "township", "平地镇", "2021-06-01");
  g_autoptr (SgzRecord) two
      = sgz_fixture_add_station (fixture, "示例·大田站", "township", "大田镇", "2021-07-01");
  g_object_unref (sgz_fixture_add (fixture->store, &sgz_kind_organisation, "name", "示例组织", "kind",
                                   "hobby", "village", "平地镇 平地街社区居民委员会", "station",
                                   "示例·平地站", "started_on", "2021-08-01", "status", "incubating", NULL));
  g_autoptr (SgzRecord) reformed = sgz_store_find (fixture->store, &sgz_kind_division, "大田镇", NULL);
  sgz_fixture_set (fixture, reformed, "reform", "yes");
  g_assert_true (sgz_store_save (fixture->store, reformed, NULL));
  g_autoptr (SgzRecord) target = sgz_record_new (&sgz_kind_target);
  sgz_fixture_set (fixture, target, "year", "2026");
  sgz_fixture_set (fixture, target, "division", "仁和区");
  sgz_fixture_set (fixture, target, "township", "2");
  sgz_store_save (fixture->store, target, &error);
  g_assert_no_error (error);
  sgz_fixture_change_division (fixture, merge, "平地镇", "大田镇");
  sgz_fixture_change_division (fixture, recode, "仁和区", NULL);
}

static gboolean
has_cell (SgzTable *table, gint64 index, const char *text)
{
  const SgzRow *row = sgz_table_get_row (table, index);

  for (int i = 0; i < sgz_table_get_n_columns (table); i++)
    if (g_strcmp0 (row->cells[i].text, text) == 0)
      return TRUE;
  return FALSE;
}

/* The ledgers made from a kind's description, the place of whose records may be moved. */
static void
test_ledger_of_a_recoded_county (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzTable) old = build (fixture, "organisation-ledger", 2021, "2021-12-31", NULL);
  g_autoptr (SgzTable) new = build (fixture, "organisation-ledger", 2026, "2026-11-01", NULL);
  g_autoptr (SgzTable) county = build (fixture, "organisation-ledger", 2021, "2021-12-31", "510413000000");

  g_assert_cmpint (sgz_table_get_n_rows (old), ==, 1);
  assert_starts (old, 0, 2, "1|仁和区");
  g_assert_true (has_cell (old, 0, "平地镇 平地街社区居民委员会"));
  g_assert_cmpint (sgz_table_get_n_rows (new), ==, 1);
  assert_starts (new, 0, 2, "1|示例仁和新区");
  g_assert_true (has_cell (new, 0, "大田镇 平地街社区居民委员会"));
  g_assert_cmpint (sgz_table_get_n_rows (county), ==, 1);
  assert_starts (county, 0, 2, "1|仁和区");
}

static void
test_tasks (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzTable) old = build (fixture, "construction-tasks", 2021, "2026-11-01", NULL);
  g_autoptr (SgzTable) new = build (fixture, "construction-tasks", 2026, "2026-11-01", NULL);

  g_assert_cmpint (sgz_table_get_n_rows (old), ==, 6);
  assert_starts (old, 2, 6, "2021年|仁和区|1|3|8|12");
  g_assert_cmpint (sgz_table_get_n_rows (new), ==, 6);
  assert_starts (new, 1, 2, "2026年|西区");
  assert_starts (new, 2, 6, "2026年|示例仁和新区|0|2|0|2");
}

static void
test_progress (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzTable) old = build (fixture, "task-progress", 2021, "2026-11-01", NULL);
  g_autoptr (SgzTable) asked = build (fixture, "task-progress", 2021, "2026-11-01", "510413000000");

  /* 2 of 3 townships' stations of 2021 are built, wherever their townships went since. */
  assert_starts (old, 2, 10, "3|仁和区|1|0|0.00%|1|3|2|66.67%|1");
  g_assert_cmpint (sgz_table_get_n_rows (asked), ==, 2);
  assert_starts (asked, 0, 10, "1|仁和区|1|0|0.00%|1|3|2|66.67%|1");
  g_assert_cmpstr (sgz_table_get_issuer (asked), ==, "仁和区民政局");
}

/* 序号|县(区)|乡镇…|站点名称|层级|构建方式|试点|涉改 */
static void
test_ledger (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzTable) first = build (fixture, "station-ledger", 2021, "2022-05-31", NULL);
  g_autoptr (SgzTable) merged = build (fixture, "station-ledger", 2022, "2022-06-01", NULL);
  g_autoptr (SgzTable) now = build (fixture, "station-ledger", 2026, "2026-11-01", "510411000000");

  assert_starts (first, 0, 4, "1|仁和区|平地镇|示例·平地站");
  assert_starts (first, 0, 8, "1|仁和区|平地镇|示例·平地站|乡镇(街道)站|||");
  assert_starts (first, 1, 8, "2|仁和区|大田镇|示例·大田站|乡镇(街道)站|||是");
  assert_starts (merged, 0, 4, "1|仁和区|大田镇|示例·大田站");
  assert_starts (merged, 1, 8, "2|仁和区|大田镇|示例·平地站|乡镇(街道)站|||是");
  g_assert_cmpint (sgz_table_get_n_rows (now), ==, 2);
  assert_starts (now, 1, 4, "2|示例仁和新区|大田镇|示例·平地站");
}

/* A ledger of what stands has the counties of its day, one of a year those of the year; each record once, whatever they were called. */
static void
test_ledger_of_a_kind (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) worker
      = sgz_fixture_add (fixture->store, &sgz_kind_worker, "name", "示例甲", "station", "示例·平地站",
                         "joined_on", "2021-08-01", "post", "head", NULL);
  g_autoptr (SgzRecord) filing
      = sgz_fixture_add (fixture->store, &sgz_kind_filing, "name", "示例计划", "filing", "plan", "division",
                         "大田镇", "year", "2021", "submitted_on", "2021-08-01", NULL);
  g_autoptr (SgzTable) old = build (fixture, "staff-ledger", 2026, "2022-05-31", NULL);
  g_autoptr (SgzTable) now = build (fixture, "staff-ledger", 2021, "2026-11-01", "510411000000");
  g_autoptr (SgzTable) year = build (fixture, "filing-ledger", 2021, "2026-11-01", NULL);

  g_assert_cmpint (sgz_table_get_n_rows (old), ==, 1);
  assert_starts (old, 0, 2, "1|仁和区");
  g_assert_cmpint (sgz_table_get_n_rows (now), ==, 1);
  assert_starts (now, 0, 2, "1|示例仁和新区");
  g_assert_cmpint (sgz_table_get_n_rows (year), ==, 1);
  assert_starts (year, 0, 2, "1|仁和区");
}

/* A table that the district handed in for a year belongs to it whatever it is called later. */
static void
test_what_a_recoded_county_handed_in (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) asked
      = sgz_fixture_add (fixture->store, &sgz_kind_reporting, "name", "示例年报", "frequency", "year",
                         "due_days", "10", "first_year", "2021", NULL);
  g_autoptr (SgzRecord) before = sgz_fixture_add (
      fixture->store, &sgz_kind_submission, "reporting", "示例年报", "division", "510411000000", "year",
      "2021", "period", "1", "due_on", "2022-01-10", "reported_on", "2022-01-08", NULL);
  g_autoptr (SgzRecord) after = sgz_fixture_add (
      fixture->store, &sgz_kind_submission, "reporting", "示例年报", "division", "510413000000", "year",
      "2023", "period", "1", "due_on", "2024-01-10", "reported_on", "2024-01-09", NULL);
  g_autoptr (SgzTable) old = build (fixture, "reporting-board", 2021, "2026-11-01", "510413000000");
  g_autoptr (SgzTable) now = build (fixture, "reporting-board", 2023, "2026-11-01", "510411000000");
  g_autoptr (SgzTable) early = build (fixture, "reporting-board", 2023, "2023-05-31", "510413000000");

  g_assert_cmpstr (sgz_table_get_column (old, 4)->title, ==, "仁和区");
  assert_starts (old, 0, 5, "1|示例年报|2021年|2022-01-10|已报");
  g_assert_cmpstr (sgz_table_get_column (now, 4)->title, ==, "示例仁和新区");
  assert_starts (now, 0, 5, "1|示例年报|2023年|2024-01-10|已报");
  /* Before it had its new name, what is kept under that is still its own. */
  g_assert_cmpstr (sgz_table_get_column (early, 4)->title, ==, "仁和区");
  assert_starts (early, 0, 5, "1|示例年报|2023年|2024-01-10|未报");
}

/* 3 % of the 1,000,000 yuan that it spent under its old code the year before. */
static void
test_the_base_of_a_recoded_county (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) base
      = sgz_fixture_add (fixture->store, &sgz_kind_assistance, "division", "510411000000", "year", "2022",
                         "total", "1000000", "source", "示例决算", NULL);
  g_autoptr (SgzRecord) line = sgz_fixture_add (
      fixture->store, &sgz_kind_funding, "division", "510413000000", "channel", "assistance", "year", "2023",
      "station", "示例·大田站", "planned", "20000", "paid", "7500", "paid_on", "2023-08-01", NULL);
  g_autoptr (SgzTable) table = build (fixture, "assistance-share", 2023, "2026-11-01", "510413000000");

  g_assert_cmpint (sgz_table_get_n_rows (table), ==, 2);
  assert_starts (table, 0, 9, "1|示例仁和新区|1000000.00|30000.00|20000.00|7500.00|22500.00|0.75%|未超出");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/report/past/tasks", SgzFixture, NULL, set_up, test_tasks, sgz_fixture_tear_down);
  g_test_add ("/report/past/progress", SgzFixture, NULL, set_up, test_progress, sgz_fixture_tear_down);
  g_test_add ("/report/past/ledger-of-a-recoded-county", SgzFixture, NULL, set_up,
              test_ledger_of_a_recoded_county, sgz_fixture_tear_down);
  g_test_add ("/report/past/ledger", SgzFixture, NULL, set_up, test_ledger, sgz_fixture_tear_down);
  g_test_add ("/report/past/ledger-of-a-kind", SgzFixture, NULL, set_up, test_ledger_of_a_kind,
              sgz_fixture_tear_down);
  g_test_add ("/report/past/what-a-recoded-county-handed-in", SgzFixture, NULL, set_up,
              test_what_a_recoded_county_handed_in, sgz_fixture_tear_down);
  g_test_add ("/report/past/the-base-of-a-recoded-county", SgzFixture, NULL, set_up,
              test_the_base_of_a_recoded_county, sgz_fixture_tear_down);
  return g_test_run ();
}
