/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The documents over the whole register, on small registers whose figures are worked out by hand. */
#include <glib/gstdio.h>
#include <string.h>

#include "export/sgz-export.h"
#include "report/sgz-report.h"
#include "sgz-table-assert.h"
#include "store/sgz-export-log.h"
#include "support/sgz-fixture.h"

#define STATION "示例银江镇社会工作服务站"

static void
add (SgzFixture *fixture, const SgzKind *kind, const char *const *pairs)
{
  g_autoptr (SgzRecord) record = sgz_record_new (kind);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  for (size_t i = 0; pairs[i] != NULL; i += 2)
    sgz_fixture_set (fixture, record, pairs[i], pairs[i + 1]);
  g_ptr_array_add (records, record);
  sgz_store_commit_explained (fixture->store, NULL, "示例", records, &error);
  g_assert_no_error (error);
}

#define ADD(kind, ...) add (fixture, &sgz_kind_##kind, (const char *const[]){ __VA_ARGS__, NULL })

static void
add_stations (SgzFixture *fixture)
{
  g_autoptr (SgzRecord) one = sgz_fixture_add_station (fixture, STATION, "township", "银江镇", "2021-03-01");
  g_autoptr (SgzRecord) two
      = sgz_fixture_add_station (fixture, "示例米易总站", "general", "米易县", "2021-04-01");
}

static SgzTable *
build (SgzFixture *fixture, const char *id, SgzReportOptions options)
{
  g_autoptr (GError) error = NULL;

  options.year = options.year != 0 ? options.year : 2021;
  options.day = options.day != NULL ? options.day : "2021-12-31";
  SgzTable *table = sgz_report_build (sgz_report_find (id, NULL), fixture->store, &options, &error);
  g_assert_no_error (error);
  g_assert_true (sgz_table_keep (table, NULL, NULL));
  return table;
}

static void
test_a_ledger_is_summed_by_county (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  add_stations (fixture);
  ADD (volunteer, "station", STATION, "held_on", "2021-08-01", "activity", "示例一", "trained", "31", "hours",
       "80.5");
  ADD (volunteer, "station", STATION, "held_on", "2021-09-01", "activity", "示例二", "trained", "2", "active",
       "7");
  ADD (volunteer, "station", "示例米易总站", "held_on", "2021-09-01", "activity", "示例三", "trained", "5");
  ADD (volunteer, "station", STATION, "held_on", "2022-01-01", "activity", "示例四", "trained", "9");
  g_autoptr (SgzTable) table = build (fixture, "volunteer-ledger", (SgzReportOptions){ 0 });
  g_autoptr (SgzTable) county
      = build (fixture, "volunteer-ledger", (SgzReportOptions){ .county = "510421000000" });

  g_assert_cmpint (sgz_table_get_n_rows (table), ==, 6);
  sgz_table_assert_row (table, 0, "1|东区|" STATION "|2021-08-01|示例一|31||80.50|");
  g_assert_cmpint (sgz_table_get_row (table, 2)->type, ==, SGZ_ROW_SUBTOTAL);
  sgz_table_assert_row (table, 2, "|小计||||33|7|80.50|");
  sgz_table_assert_row (table, 5, "|合计||||38|7|80.50|");
  g_assert_cmpint (sgz_table_get_n_rows (county), ==, 2);
  sgz_table_assert_row (county, 1, "|合计||||5|||");
  g_assert_cmpstr (sgz_table_get_period (table), ==, "2021年");
}

static void
test_people_who_left_are_not_listed (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  add_stations (fixture);
  ADD (worker, "name", "示例甲", "station", STATION, "post", "专职", "joined_on", "2021-05-01");
  ADD (worker, "name", "示例乙", "station", STATION, "post", "兼职", "joined_on", "2021-05-01", "left_on",
       "2021-12-31");
  ADD (certificate, "worker", "示例甲", "level", "社会工作师", "number", "SC20210001", "obtained_on",
       "2021-06-01");
  g_autoptr (SgzTable) masked = build (fixture, "staff-ledger", (SgzReportOptions){ 0 });
  g_autoptr (SgzTable) full = build (fixture, "staff-ledger", (SgzReportOptions){ .unmasked = TRUE });
  g_autoptr (SgzTable) before = build (fixture, "staff-ledger", (SgzReportOptions){ .day = "2021-12-30" });

  g_assert_cmpint (sgz_table_get_n_rows (masked), ==, 1);
  g_assert_cmpint (sgz_table_get_n_rows (before), ==, 2);
  g_assert_cmpstr (sgz_table_get_row (masked, 0)->cells[8].text, ==, "SC2***0001");
  g_assert_cmpstr (sgz_table_get_row (full, 0)->cells[8].text, ==, "SC20210001");
  g_assert_cmpuint (sgz_table_get_notes (masked)->len, ==, 2);
  g_assert_cmpuint (sgz_table_get_notes (full)->len, ==, 1);
}

static void
test_a_view_keeps_its_columns_and_order (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const columns[] = { "status", "name", NULL };
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_station);

  add_stations (fixture);
  sgz_query_sort (query, sgz_kind_get_field (&sgz_kind_station, "opened_on"), TRUE);
  g_autoptr (SgzTable) table
      = build (fixture, "station-ledger", (SgzReportOptions){ .query = query, .columns = columns });
  g_assert_cmpint (sgz_table_get_n_rows (table), ==, 2);
  sgz_table_assert_row (table, 0, "1|运行|示例米易总站");
  sgz_table_assert_row (table, 1, "2|运行|" STATION);
}

/* One station with quotas in its first year of five: 2 asked for, 1 newly certified; a higher level later makes nobody new. */
static void
test_staff_summary (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  add_stations (fixture);
  ADD (worker, "name", "示例甲", "station", STATION, "post", "专职", "joined_on", "2021-05-01");
  ADD (worker, "name", "示例乙", "station", STATION, "post", "兼职", "joined_on", "2021-05-01");
  ADD (worker, "name", "示例丙", "station", STATION, "post", "专职", "joined_on", "2021-05-01");
  ADD (certificate, "worker", "示例甲", "level", "助理社会工作师", "number", "SC1", "obtained_on",
       "2021-06-01");
  ADD (certificate, "worker", "示例甲", "level", "社会工作师", "number", "SC2", "obtained_on", "2021-11-01");
  ADD (certificate, "worker", "示例乙", "level", "助理社会工作师", "number", "SC3", "obtained_on",
       "2019-06-01");
  g_autoptr (SgzTable) table = build (fixture, "staff-summary", (SgzReportOptions){ 0 });
  g_autoptr (SgzTable) later
      = build (fixture, "staff-summary", (SgzReportOptions){ .year = 2026, .day = "2026-12-31" });

  sgz_table_assert_row (table, 0, "1|东区|3|1|1|0|2|66.67%|1|1|2|1|1|50.00%");
  sgz_table_assert_row (table, 5, "|合计|3|1|1|0|2|66.67%|1|1|2|1|1|50.00%");
  sgz_table_assert_row (later, 0, "1|东区|3|1|1|0|2|66.67%|0|1|2|0|2|0.00%");
}

static void
test_volunteer_summary (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  add_stations (fixture);
  ADD (volunteer, "station", STATION, "held_on", "2021-08-01", "activity", "示例一", "trained", "20",
       "active", "9", "hours", "10.25", "linked", "是");
  ADD (volunteer, "station", STATION, "held_on", "2021-09-01", "activity", "示例二", "trained", "10");
  g_autoptr (SgzTable) table = build (fixture, "volunteer-summary", (SgzReportOptions){ 0 });
  g_autoptr (SgzTable) early
      = build (fixture, "volunteer-summary", (SgzReportOptions){ .day = "2021-08-31" });

  sgz_table_assert_row (table, 0, "1|东区|1|30|30|0|100.00%|1|2|1|9|10.25");
  sgz_table_assert_row (early, 0, "1|东区|1|30|20|10|66.67%|0|1|1|9|10.25");
}

static void
change_rule (SgzFixture *fixture, const char *code, const char *field, const char *value)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzRecord) rule = sgz_store_find (fixture->store, &sgz_kind_rule, code, &error);

  g_assert_no_error (error);
  sgz_fixture_set (fixture, rule, field, value);
  sgz_store_save (fixture->store, rule, &error);
  g_assert_no_error (error);
}

/* The tasks are those that the rules set: 40 volunteers where the officer wrote that. */
static void
test_volunteer_summary_follows_the_rule (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  add_stations (fixture);
  ADD (volunteer, "station", STATION, "held_on", "2021-08-01", "activity", "示例一", "trained", "30");
  change_rule (fixture, "R11", "least", "40");
  g_autoptr (SgzTable) more = build (fixture, "volunteer-summary", (SgzReportOptions){ 0 });
  g_autoptr (SgzRecord) rule = sgz_store_find (fixture->store, &sgz_kind_rule, "R11", NULL);
  sgz_record_set_void_reason (rule, "示例");
  g_assert_true (sgz_store_save (fixture->store, rule, NULL));
  g_autoptr (SgzTable) none = build (fixture, "volunteer-summary", (SgzReportOptions){ 0 });

  sgz_table_assert_row (more, 0, "1|东区|1|40|30|10|75.00%|0|1|0|0|0.00");
  sgz_table_assert_row (none, 0, "1|东区|1|0|30|0||1|1|0|0|0.00");
}

/* Body 二(四) asks 3 + 3 of stations that are no pilots, §3.1.4 of all. */
static void
test_organisation_summary_follows_the_reading (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  add_stations (fixture);
  g_autoptr (SgzRecord) pilot = sgz_fixture_add (
      fixture->store, &sgz_kind_station, "name", "示例格里坪站", "tier", "township", "division", "格里坪镇",
      "status", "operating", "opened_on", "2021-03-01", "service_pilot_from", "2021", NULL);
  g_autoptr (SgzTable) other = build (fixture, "organisation-summary", (SgzReportOptions){ 0 });
  change_rule (fixture, "R09-functional", "pilots", "all");
  change_rule (fixture, "R09-hobby", "pilots", "all");
  g_autoptr (SgzTable) all = build (fixture, "organisation-summary", (SgzReportOptions){ 0 });

  sgz_table_assert_row (other, 0, "1|东区|1|3|0|3|3|0|3|0|0||0|0|0|0");
  sgz_table_assert_row (other, 1, "2|西区|1|0|0|0|0|0|0|0|0||1|0|0|0");
  sgz_table_assert_row (all, 1, "2|西区|1|3|0|3|3|0|3|0|0||1|0|0|0");
}

/* 999,999.99 yuan leave 29,999.9997: 29,999.99. */
static void
test_assistance_is_exact (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  add_stations (fixture);
  ADD (assistance, "division", "东区", "year", "2020", "total", "999999.99", "source", "示例");
  ADD (assistance, "division", "东区", "year", "2021", "total", "1", "source", "示例");
  ADD (funding, "division", "东区", "channel", "社会救助专项经费", "year", "2021", "station", STATION,
       "planned", "30000", "paid", "29999.99", "paid_on", "2021-06-01");
  ADD (funding, "division", "东区", "channel", "财政资金", "year", "2021", "station", STATION, "planned",
       "70000", "paid", "7", "paid_on", "2021-06-01");
  g_autoptr (SgzTable) at_most = build (fixture, "assistance-share", (SgzReportOptions){ 0 });
  g_autoptr (SgzTable) money = build (fixture, "funding-summary", (SgzReportOptions){ 0 });

  sgz_table_assert_row (at_most, 0, "1|东区|999999.99|29999.99|30000.00|29999.99|0.00|3.00%|未超出");
  sgz_table_assert_row (at_most, 1, "2|西区|||0.00|0.00|||缺上年数");
  sgz_table_assert_row (
      money, 0,
      "1|东区|0.00|0.00|0.00|0.00|70000.00|7.00|30000.00|29999.99|0.00|0.00|0.00|0.00|100000.00|"
      "30006.99|30.01%");
  ADD (funding, "division", "东区", "channel", "社会救助专项经费", "year", "2021", "station", STATION,
       "planned", "0.01", "paid", "0.01", "paid_on", "2021-06-02");
  g_autoptr (SgzTable) over = build (fixture, "assistance-share", (SgzReportOptions){ 0 });
  sgz_table_assert_row (over, 0, "1|东区|999999.99|29999.99|30000.01|30000.00|0.00|3.00%|超出");
}

/* A service of two clauses counts for each, and once in all. */
static void
test_service_summary (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  add_stations (fixture);
  ADD (service, "station", STATION, "held_on", "2021-08-02", "form", "个案", "clauses", "3.1.1,3.1.5",
       "sessions", "2", "elderly", "5", "minors", "3");
  g_autoptr (SgzTable) table = build (fixture, "service-summary", (SgzReportOptions){ 0 });

  sgz_table_assert_row (table, 0, "1|3.1.1 党建引领服务|2|0|0|0|0|0|0|0|2|5|3|0|0|0|0|0|8|1");
  sgz_table_assert_row (table, 4, "5|3.1.5 社区志愿服务|2|0|0|0|0|0|0|0|2|5|3|0|0|0|0|0|8|1");
  sgz_table_assert_row (table, sgz_table_get_n_rows (table) - 1,
                        "|合计（不重复计算）|2|0|0|0|0|0|0|0|2|5|3|0|0|0|0|0|8|1");
}

/* Premises, sign and equipment on 1 June, a worker on 1 May, a rule on 1 July: all five from 1 July. */
static void
test_readiness (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  add_stations (fixture);
  ADD (facility, "station", STATION, "checked_on", "2021-05-20", "premises", "符合", "sign", "不符合",
       "equipment", "符合");
  ADD (facility, "station", STATION, "checked_on", "2021-06-01", "premises", "符合", "sign", "符合",
       "equipment", "符合", "site", "部分符合", "access", "不适用", "fire", "不符合");
  ADD (worker, "name", "示例甲", "station", STATION, "post", "兼职", "joined_on", "2021-05-01");
  ADD (regulation, "station", STATION, "regulation", "日常管理", "issued_on", "2021-07-01");
  g_autoptr (SgzTable) table = build (fixture, "readiness", (SgzReportOptions){ 0 });

  g_assert_cmpint (sgz_table_get_n_rows (table), ==, 2);
  sgz_table_assert_row (table, 0,
                        "1|东区|" STATION "|√|√|√|√|√|5|2021-07-01|×|×|×|0|部分|√|√||√|—|×||2021-06-01");
  sgz_table_assert_row (table, 1, "2|米易县|示例米易总站|×|×|×|×|×|0||×|×|×|0|||||||||");
}

static SgzRecord *
find_station (SgzFixture *fixture)
{
  return sgz_store_find (fixture->store, &sgz_kind_station, STATION, NULL);
}

static void
test_a_station_file_starts_with_what_is_missing (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  add_stations (fixture);
  ADD (worker, "name", "示例甲", "station", STATION, "post", "专职", "joined_on", "2021-05-01", "phone",
       "13800000001");
  g_autoptr (SgzRecord) station = find_station (fixture);
  g_autoptr (SgzTable) table
      = build (fixture, "station-file", (SgzReportOptions){ .record = sgz_record_get_id (station) });
  GPtrArray *sections = sgz_table_get_sections (table);

  g_assert_cmpstr (sgz_table_get_row (table, 0)->cells[0].text, ==, "尚缺事项");
  g_assert_cmpstr (sgz_table_get_row (table, 1)->cells[3].text, ==, "缺");
  g_assert_cmpuint (sections->len, ==, 3);
  g_assert_cmpstr (sgz_table_get_title (sections->pdata[0]), ==, "一、基本情况");
  g_assert_cmpstr (sgz_table_get_title (sections->pdata[1]), ==, "二、工作人员");
  g_assert_cmpstr (sgz_table_get_title (sections->pdata[2]), ==, "三、大事记");
  g_assert_cmpstr (sgz_table_get_row (sections->pdata[1], 0)->cells[4].text, ==, "138****0001");
}

static void
test_a_correction_says_what_was_changed (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  add_stations (fixture);
  g_autoptr (SgzRecord) station = find_station (fixture);
  sgz_fixture_set (fixture, station, "address", "示例路1号");
  g_assert_true (sgz_store_save (fixture->store, station, NULL));
  g_autoptr (SgzTable) table
      = build (fixture, "correction-note",
               (SgzReportOptions){ .kind = &sgz_kind_station, .record = sgz_record_get_id (station) });

  g_assert_cmpint (sgz_table_get_n_rows (table), ==, 1);
  g_assert_cmpstr (sgz_table_get_row (table, 0)->cells[3].text, ==, "地址");
  g_assert_cmpstr (sgz_table_get_row (table, 0)->cells[4].text, ==, "（空）");
  g_assert_cmpstr (sgz_table_get_row (table, 0)->cells[5].text, ==, "示例路1号");
}

static void
test_a_document_about_a_record_asks_for_it (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const ids[] = { "station-file", "project-file", "correction-note" };
  SgzReportOptions options = { .year = 2021, .day = "2021-12-31" };

  for (size_t i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (GError) error = NULL;
      g_assert_null (sgz_report_build (sgz_report_find (ids[i], NULL), fixture->store, &options, &error));
      g_assert_error (error, SGZ_REPORT_ERROR, SGZ_REPORT_ERROR_NO_RECORD);
    }
}

static void
test_notices_are_a_page_each (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  add_stations (fixture);
  ADD (rectification, "station", STATION, "problem", "示例一", "found_on", "2021-08-01", "due_on",
       "2021-09-01");
  ADD (rectification, "station", STATION, "problem", "示例二", "found_on", "2021-08-02", "due_on",
       "2021-09-01");
  g_autoptr (SgzTable) table = build (fixture, "rectification-notice", (SgzReportOptions){ 0 });

  g_assert_cmpuint (sgz_table_get_sections (table)->len, ==, 1);
  g_assert_true (sgz_table_has_own_page (sgz_table_get_sections (table)->pdata[0]));
  g_assert_cmpstr (sgz_table_get_row (table, 4)->cells[1].text, ==, "示例一");
}

static void
test_every_export_is_entered (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = sgz_fixture_get_file (fixture, "站点.csv");
  g_autofree char *nowhere = sgz_fixture_get_file (fixture, "no/a.csv");
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzTable) table = build (fixture, "staff-summary", (SgzReportOptions){ .unmasked = TRUE });

  sgz_store_set_officer (fixture->store, "示例经办人", "示例科室");
  g_assert_true (sgz_export_document (table, fixture->store, path, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (sgz_export_document (table, fixture->store, nowhere, NULL, NULL, NULL, NULL));
  g_autoptr (GPtrArray) exports = sgz_export_log_list (fixture->store, 0, NULL);
  g_assert_cmpuint (exports->len, ==, 1);
  const SgzExport *entry = exports->pdata[0];
  g_assert_cmpstr (entry->officer, ==, "示例经办人");
  g_assert_cmpstr (entry->document, ==, "staff-summary");
  g_assert_cmpstr (entry->format, ==, "csv");
  g_assert_cmpstr (entry->file, ==, "站点.csv");
  g_assert_false (entry->is_masked);
}

/* An entry that is not committed leaves nothing. */
static void
test_an_entry_taken_back_is_not_there (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SgzExportEntry *entry = sgz_export_log_begin (fixture->store, "a", "b", "print", "", TRUE, NULL);

  g_assert_nonnull (entry);
  sgz_export_log_entry_free (entry);
  g_autoptr (GPtrArray) exports = sgz_export_log_list (fixture->store, 0, NULL);
  g_assert_cmpuint (exports->len, ==, 0);
}

/* Sections are blocks of CSV under their titles. */
static void
test_a_file_is_written_in_every_format (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const names[] = { "a.csv", "a.xlsx", "a.pdf" };
  g_autofree char *text = NULL;

  add_stations (fixture);
  g_autoptr (SgzRecord) station = find_station (fixture);
  g_autoptr (SgzTable) table
      = build (fixture, "station-file", (SgzReportOptions){ .record = sgz_record_get_id (station) });
  for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = sgz_fixture_get_file (fixture, names[i]);
      g_autoptr (GError) error = NULL;
      sgz_export_document (table, fixture->store, path, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
      g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
    }
  g_autofree char *csv = sgz_fixture_get_file (fixture, "a.csv");
  g_assert_true (g_file_get_contents (csv, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "\r\n\r\n一、基本情况\r\n项目,内容\r\n名称," STATION "\r\n"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  SGZ_FIXTURE_TEST ("/report/ledger/summed-by-county", test_a_ledger_is_summed_by_county);
  SGZ_FIXTURE_TEST ("/report/ledger/left-are-not-listed", test_people_who_left_are_not_listed);
  SGZ_FIXTURE_TEST ("/report/ledger/view", test_a_view_keeps_its_columns_and_order);
  SGZ_FIXTURE_TEST ("/report/staff-summary/figures", test_staff_summary);
  SGZ_FIXTURE_TEST ("/report/volunteer-summary/figures", test_volunteer_summary);
  SGZ_FIXTURE_TEST ("/report/volunteer-summary/follows-the-rule", test_volunteer_summary_follows_the_rule);
  SGZ_FIXTURE_TEST ("/report/organisation-summary/follows-the-reading",
                    test_organisation_summary_follows_the_reading);
  SGZ_FIXTURE_TEST ("/report/assistance-share/exact", test_assistance_is_exact);
  SGZ_FIXTURE_TEST ("/report/service-summary/clauses", test_service_summary);
  SGZ_FIXTURE_TEST ("/report/readiness/reached-on", test_readiness);
  SGZ_FIXTURE_TEST ("/report/station-file/missing-first", test_a_station_file_starts_with_what_is_missing);
  SGZ_FIXTURE_TEST ("/report/station-file/every-format", test_a_file_is_written_in_every_format);
  SGZ_FIXTURE_TEST ("/report/correction-note/changes", test_a_correction_says_what_was_changed);
  SGZ_FIXTURE_TEST ("/report/documents/ask-for-their-record", test_a_document_about_a_record_asks_for_it);
  SGZ_FIXTURE_TEST ("/report/rectification-notice/page-each", test_notices_are_a_page_each);
  SGZ_FIXTURE_TEST ("/export/log/entered", test_every_export_is_entered);
  SGZ_FIXTURE_TEST ("/export/log/taken-back", test_an_entry_taken_back_is_not_there);
  return g_test_run ();
}
