/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is worked out from other records, on small registers where it can be worked out by hand. */
#include <string.h>

#include "store/sgz-measure.h"
#include "support/sgz-fixture.h"

static SgzRecord *G_GNUC_NULL_TERMINATED
add (SgzFixture *fixture, const SgzKind *kind, ...)
{
  SgzRecord *record = sgz_record_new (kind);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  const char *code = NULL;
  va_list words;

  va_start (words, kind);
  while ((code = va_arg (words, const char *)) != NULL)
    sgz_fixture_set (fixture, record, code, va_arg (words, const char *));
  va_end (words);
  g_ptr_array_add (records, record);
  sgz_store_commit_explained (fixture->store, NULL, "示例：已核实。", records, &error);
  g_assert_no_error (error);
  return record;
}

#define ADD(...)                                                                                             \
  do                                                                                                         \
    {                                                                                                        \
      g_autoptr (SgzRecord) added = add (fixture, __VA_ARGS__, NULL);                                        \
      g_assert_nonnull (sgz_record_get_id (added));                                                          \
    }                                                                                                        \
  while (0)

/* What @field of the only record of @kind whose name is @name reads on @day. */
static void
assert_reads (SgzFixture *fixture, const SgzKind *kind, const char *name, const char *day, const char *code,
              const char *expected)
{
  g_autoptr (SgzQuery) query = sgz_query_new (kind);
  g_autoptr (GError) error = NULL;
  gboolean found = FALSE;

  sgz_query_set_day (query, day);
  g_autoptr (GPtrArray) records = sgz_store_fetch (fixture->store, query, 0, -1, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < records->len; i++)
    {
      g_autofree char *called = sgz_record_format (records->pdata[i], sgz_kind_get_field (kind, kind->key));
      if (strcmp (called, name) != 0)
        continue;
      g_autofree char *shown = sgz_record_format (records->pdata[i], sgz_kind_get_field (kind, code));
      g_test_message ("%s of %s on %s", code, name, day);
      g_assert_cmpstr (shown, ==, expected);
      found = TRUE;
    }
  g_assert_true (found);
}

static void
assert_station (SgzFixture *fixture, const char *day, const char *code, const char *expected)
{
  assert_reads (fixture, &sgz_kind_station, "示例站", day, code, expected);
}

static void
add_station (SgzFixture *fixture)
{
  g_autoptr (SgzRecord) station
      = sgz_fixture_add_station (fixture, "示例站", "township", "510402002000", "2021-06-01");

  g_assert_nonnull (sgz_record_get_id (station));
}

static void
add_worker (SgzFixture *fixture, const char *name, const char *post, const char *joined, const char *left)
{
  ADD (&sgz_kind_worker, "name", name, "station", "示例站", "post", post, "joined_on", joined, "left_on",
       left);
}

static void
add_certificate (SgzFixture *fixture, const char *worker, const char *level, const char *number,
                 const char *day)
{
  ADD (&sgz_kind_certificate, "worker", worker, "level", level, "number", number, "obtained_on", day);
}

static void
test_staff (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  add_station (fixture);
  add_worker (fixture, "示例甲", "head", "2021-06-01", "2021-09-01");
  add_worker (fixture, "示例乙", "head", "2021-09-01", "");
  add_worker (fixture, "示例丙", "part", "2021-07-01", "");
  add_certificate (fixture, "示例甲", "assistant", "示例1", "2020-10-18");
  add_certificate (fixture, "示例丙", "assistant", "示例2", "2020-10-18");
  add_certificate (fixture, "示例乙", "worker", "示例3", "2021-10-17");

  assert_station (fixture, "2021-05-31", "head", "");
  assert_station (fixture, "2021-05-31", "workers", "0");
  assert_station (fixture, "2021-06-01", "head", "示例甲");
  assert_station (fixture, "2021-08-31", "head", "示例甲");
  assert_station (fixture, "2021-09-01", "head", "示例乙"); /* who leaves on a day is gone on it */
  assert_station (fixture, "2021-09-01", "workers", "2");
  assert_station (fixture, "2021-08-31", "certified", "2");
  assert_station (fixture, "2021-09-01", "certified", "1");
  assert_station (fixture, "2021-10-17", "certified", "2");
  assert_station (fixture, "2021-08-31", "has_certified", "是");
  assert_station (fixture, "2021-09-01", "has_certified", "否"); /* 示例丙 is there part of the time only */
  assert_station (fixture, "2021-10-17", "has_certified", "是");

  /* Two at a time are both named. */
  add_worker (fixture, "示例丁", "head", "2021-12-01", "");
  assert_station (fixture, "2021-12-01", "head", "示例乙、示例丁");
}

static void
test_levels (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  add_station (fixture);
  add_worker (fixture, "示例甲", "full", "2021-06-01", "");
  add_certificate (fixture, "示例甲", "worker", "示例2", "2019-09-15");
  add_certificate (fixture, "示例甲", "assistant", "示例1", "2020-10-18");
  add_certificate (fixture, "示例甲", "senior", "示例3", "2021-12-25");
  ADD (&sgz_kind_registration, "worker", "示例甲", "level", "worker", "registered_on", "2020-01-10",
       "valid_until", "2023-01-09");
  ADD (&sgz_kind_registration, "worker", "示例甲", "level", "worker", "registered_on", "2023-01-05",
       "valid_until", "2026-01-04");

  assert_reads (fixture, &sgz_kind_worker, "示例甲", "2019-09-14", "level", "");
  assert_reads (fixture, &sgz_kind_worker, "示例甲", "2021-12-24", "level", "社会工作师");
  assert_reads (fixture, &sgz_kind_worker, "示例甲", "2021-12-24", "certificate", "示例2");
  assert_reads (fixture, &sgz_kind_worker, "示例甲", "2021-12-24", "obtained_on", "2019-09-15");
  assert_reads (fixture, &sgz_kind_worker, "示例甲", "2021-12-25", "level", "高级社会工作师");
  assert_reads (fixture, &sgz_kind_worker, "示例甲", "2021-12-25", "valid_until", "2023-01-09");
  assert_reads (fixture, &sgz_kind_worker, "示例甲", "2023-01-05", "valid_until", "2026-01-04");
}

/* 五有: body 二(一). */
static void
test_five (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  add_station (fixture);
  assert_station (fixture, "2021-12-31", "five", "0");
  ADD (&sgz_kind_facility, "station", "示例站", "checked_on", "2021-07-01", "premises", "yes", "sign",
       "partly", "equipment", "yes", "site", "yes");
  assert_station (fixture, "2021-06-30", "five", "0");
  assert_station (fixture, "2021-07-01", "has_site", "是");
  assert_station (fixture, "2021-07-01", "has_sign", "否");
  assert_station (fixture, "2021-07-01", "five", "2");
  assert_reads (fixture, &sgz_kind_facility, "2021-07-01", "2021-07-01", "passed", "3");
  add_worker (fixture, "示例甲", "full", "2021-08-01", "");
  assert_station (fixture, "2021-08-01", "five", "3");
  ADD (&sgz_kind_regulation, "station", "示例站", "regulation", "daily", "issued_on", "2021-09-01",
       "abolished_on", "2022-01-01");
  assert_station (fixture, "2021-09-01", "five", "4");
  ADD (&sgz_kind_facility, "station", "示例站", "checked_on", "2021-10-01", "premises", "yes", "sign", "yes",
       "equipment", "yes");
  assert_station (fixture, "2021-10-01", "five", "5");
  assert_station (fixture, "2022-01-01", "has_rules", "否");
  assert_station (fixture, "2022-01-01", "five", "4");
}

/* 标准化: body 二(一). */
static void
test_standard (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  add_station (fixture);
  assert_station (fixture, "2021-12-31", "standard", "0");
  add_worker (fixture, "示例甲", "full", "2021-06-01", "");
  add_certificate (fixture, "示例甲", "assistant", "示例1", "2020-10-18");
  assert_station (fixture, "2021-06-01", "standard", "1");
  ADD (&sgz_kind_service, "station", "示例站", "held_on", "2021-06-10", "form", "visit", "clauses",
       "3.2.2.2");
  assert_station (fixture, "2021-06-10", "has_services", "否"); /* a visit is no professional method */
  ADD (&sgz_kind_service, "station", "示例站", "held_on", "2021-07-10", "form", "group", "clauses",
       "3.2.2.3");
  assert_station (fixture, "2021-07-10", "standard", "2");
  assert_station (fixture, "2022-07-09", "has_services", "是");
  assert_station (fixture, "2022-07-10", "has_services", "否"); /* twelve months on */
  ADD (&sgz_kind_organisation, "name", "示例中心", "kind", "agency", "village", "510402002001", "station",
       "示例站", "started_on", "2021-06-15", "registered_on", "2021-08-01", "credit_code",
       "91350100M000100Y43");
  assert_station (fixture, "2021-07-31", "has_agency", "否");
  assert_station (fixture, "2021-08-01", "standard", "3");
}

static void
test_agency (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  ADD (&sgz_kind_agency, "name", "示例中心");
  ADD (&sgz_kind_station, "name", "示例站", "tier", "township", "division", "510402002000", "status",
       "operating", "opened_on", "2021-06-01", "operating", "purchased", "operator", "示例中心");
  ADD (&sgz_kind_project, "name", "示例项目", "purchaser", "civil", "division", "510402000000", "agency",
       "示例中心", "contract_sum", "100000");
  ADD (&sgz_kind_project_station, "project", "示例项目", "station", "示例站");
  ADD (&sgz_kind_funding, "division", "510402000000", "channel", "lottery", "year", "2021", "project",
       "示例项目", "planned", "60000.25", "paid", "10000.1", "paid_on", "2021-07-01");
  ADD (&sgz_kind_funding, "division", "510402000000", "channel", "fiscal", "year", "2021", "project",
       "示例项目", "planned", "39999.75", "paid", "0.05", "paid_on", "2021-08-01");
  g_autoptr (SgzRecord) voided = add (fixture, &sgz_kind_funding, "division", "510402000000", "channel",
                                      "charity", "year", "2021", "project", "示例项目", "planned", "5", NULL);
  g_autoptr (GError) error = NULL;
  sgz_record_set_void_reason (voided, "示例：重复。");
  sgz_store_save (fixture->store, voided, &error);
  g_assert_no_error (error);

  assert_station (fixture, "2021-12-31", "has_agency", "是");
  assert_reads (fixture, &sgz_kind_agency, "示例中心", "2021-12-31", "stations", "1");
  assert_reads (fixture, &sgz_kind_agency, "示例中心", "2021-12-31", "projects", "1");
  assert_reads (fixture, &sgz_kind_project, "示例项目", "2021-12-31", "station_names", "示例站");
  assert_reads (fixture, &sgz_kind_project, "示例项目", "2021-12-31", "planned", "100000.00");
  assert_reads (fixture, &sgz_kind_project, "示例项目", "2021-12-31", "paid", "10000.15");
}

static gint64
count_run_by_agency (SgzFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzFigures) figures
      = sgz_measure_take (fixture->store, "station-standard", "city", 2021, "2021-12-31", &error);

  g_assert_no_error (error);
  return sgz_figures_get (figures, "5104", "agency");
}

/* A station's operator may be voided under it, and runs it no longer: for the station and for the measure. */
static void
test_void_agency (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) agency = add (fixture, &sgz_kind_agency, "name", "示例中心", NULL);
  g_autoptr (GError) error = NULL;

  ADD (&sgz_kind_station, "name", "示例站", "tier", "township", "division", "510402002000", "status",
       "operating", "opened_on", "2021-06-01", "operating", "purchased", "operator", "示例中心");
  assert_station (fixture, "2021-12-31", "has_agency", "是");
  g_assert_cmpint (count_run_by_agency (fixture), ==, 1);
  sgz_record_set_void_reason (agency, "示例：重复。");
  sgz_store_save (fixture->store, agency, &error);
  g_assert_no_error (error);
  assert_station (fixture, "2021-12-31", "has_agency", "否");
  g_assert_cmpint (count_run_by_agency (fixture), ==, 0);
}

static void
test_stages (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  add_station (fixture);
  ADD (&sgz_kind_project, "name", "示例甲项目", "purchaser", "civil", "division", "510402000000");
  ADD (&sgz_kind_project, "name", "示例乙项目", "purchaser", "civil", "division", "510402000000", "survey_on",
       "2021-07-01", "survey_paper", "报告", "design_on", "2021-07-20", "design_paper", "设计书");
  ADD (&sgz_kind_casework, "number", "SL-1", "station", "示例站", "intake_on", "2021-07-01", "intake_paper",
       "登记表");
  ADD (&sgz_kind_charity, "need", "示例轮椅", "village", "510402002001", "audience", "elderly", "found_on",
       "2021-11-01", "resource", "轮椅", "linked_on", "2021-11-05");
  ADD (&sgz_kind_service, "station", "示例站", "held_on", "2021-07-10", "form", "group", "clauses", "3.2.2.3",
       "elderly", "12", "minors", "3", "others", "1");
  ADD (&sgz_kind_training, "name", "示例培训", "station", "示例站", "training", "exam", "held_on",
       "2021-07-10", "cadres", "4", "students", "6");
  ADD (&sgz_kind_organisation, "name", "示例队", "kind", "hobby", "village", "510402002001", "station",
       "示例站", "started_on", "2021-06-15");

  assert_reads (fixture, &sgz_kind_project, "示例甲项目", "2021-12-31", "stage", "需求调研");
  assert_reads (fixture, &sgz_kind_project, "示例乙项目", "2021-12-31", "stage", "项目论证");
  assert_reads (fixture, &sgz_kind_casework, "SL-1", "2021-12-31", "stage", "预估");
  assert_reads (fixture, &sgz_kind_charity, "示例轮椅", "2021-12-31", "status", "已链接");
  assert_reads (fixture, &sgz_kind_service, "2021-07-10", "2021-12-31", "people", "16");
  assert_reads (fixture, &sgz_kind_training, "示例培训", "2021-12-31", "people", "10");
  assert_reads (fixture, &sgz_kind_organisation, "示例队", "2021-12-31", "reformed", "否");
}

static void
test_overdue (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  add_station (fixture);
  ADD (&sgz_kind_complaint, "station", "示例站", "received_on", "2021-11-01", "channel", "box", "nature",
       "complaint", "content", "示例未答", "due_on", "2021-11-16");
  ADD (&sgz_kind_complaint, "station", "示例站", "received_on", "2021-11-01", "channel", "box", "nature",
       "complaint", "content", "示例迟答", "due_on", "2021-11-16", "answered_on", "2021-11-20", "answer",
       "已办");
  g_autoptr (SgzRecord) inspection
      = add (fixture, &sgz_kind_inspection, "station", "示例站", "inspected_on", "2021-11-01", "way",
             "random", "unit", "示例局", "conclusion", "minor", NULL);
  ADD (&sgz_kind_rectification, "station", "示例站", "problem", "示例问题", "found_on", "2021-11-01",
       "due_on", "2021-12-01", "inspection", sgz_record_get_id (inspection));
  ADD (&sgz_kind_rectification, "station", "示例站", "problem", "示例已办", "found_on", "2021-11-01",
       "due_on", "2021-12-01", "ordered_on", "2021-11-02", "measure", "补", "done_on", "2021-11-30",
       "evidence", "照片");

  assert_reads (fixture, &sgz_kind_complaint, "示例未答", "2021-11-16", "overdue", "");
  assert_reads (fixture, &sgz_kind_complaint, "示例未答", "2021-12-01", "overdue", "15");
  assert_reads (fixture, &sgz_kind_complaint, "示例迟答", "2021-12-31", "overdue", "4");
  assert_reads (fixture, &sgz_kind_rectification, "示例问题", "2022-01-01", "overdue", "31");
  assert_reads (fixture, &sgz_kind_rectification, "示例问题", "2022-01-01", "status", "待整改");
  assert_reads (fixture, &sgz_kind_rectification, "示例已办", "2022-01-01", "overdue", "");
  assert_reads (fixture, &sgz_kind_rectification, "示例已办", "2022-01-01", "status", "待销号");
  assert_reads (fixture, &sgz_kind_inspection, "2021-11-01", "2022-01-01", "rectifications", "1");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  SGZ_FIXTURE_TEST ("/store/derived/staff", test_staff);
  SGZ_FIXTURE_TEST ("/store/derived/levels", test_levels);
  SGZ_FIXTURE_TEST ("/store/derived/five", test_five);
  SGZ_FIXTURE_TEST ("/store/derived/standard", test_standard);
  SGZ_FIXTURE_TEST ("/store/derived/agency-and-money", test_agency);
  SGZ_FIXTURE_TEST ("/store/derived/void-agency", test_void_agency);
  SGZ_FIXTURE_TEST ("/store/derived/stages", test_stages);
  SGZ_FIXTURE_TEST ("/store/derived/overdue", test_overdue);
  return g_test_run ();
}
