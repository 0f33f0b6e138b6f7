/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "report/sgz-report.h"
#include "sgz-table-assert.h"
#include "store/sgz-office.h"
#include "store/sgz-round.h"
#include "support/sgz-fixture.h"

static SgzTable *
build (SgzFixture *fixture, const char *id, SgzReportOptions options, GError **error)
{
  if (options.year == 0)
    options.year = 2021;
  if (options.day == NULL)
    options.day = "2021-12-31";
  SgzTable *table = sgz_report_build (sgz_report_find (id, NULL), fixture->store, &options, error);
  if (table != NULL)
    g_assert_true (sgz_table_keep (table, NULL, NULL));
  return table;
}

static void
set_and_save (SgzFixture *fixture, SgzRecord *record, const char *field, const char *text)
{
  sgz_fixture_set (fixture, record, field, text);
  g_assert_true (sgz_store_save (fixture->store, record, NULL));
}

static SgzRecord *
find_target (SgzFixture *fixture, const char *county)
{
  return sgz_store_find (fixture->store, &sgz_kind_target, county, NULL);
}

/* Annex 1 of the policy, row by row. */
static void
test_construction_tasks_are_annex_1 (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzTable) table = build (fixture, "construction-tasks", (SgzReportOptions){ 0 }, NULL);

  g_assert_cmpstr (sgz_table_get_title (table), ==, "各县(区)2021年社会工作服务站(室)建设任务表");
  g_assert_cmpstr (sgz_table_get_unit (table), ==, "个");
  g_assert_null (sgz_table_get_issuer (table));
  g_assert_cmpint (sgz_table_get_n_rows (table), ==, 6);
  sgz_table_assert_row (table, 0, "2021年|东区(省级社会工作服务试点区)|1|4|7|12");
  sgz_table_assert_row (table, 1, "2021年|西区(省级城乡社区治理试点区)|1|1|4|6");
  sgz_table_assert_row (table, 2, "2021年|仁和区|1|3|8|12");
  sgz_table_assert_row (table, 3, "2021年|米易县(省级社会工作服务试点县)|1|3|9|13");
  sgz_table_assert_row (table, 4, "2021年|盐边县|1|1|3|5");
  sgz_table_assert_row (table, 5, "2021年|合计|5|12|31|48");
}

static void
test_one_county (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SgzReportOptions options = { .county = "510421000000" };
  g_autoptr (SgzTable) tasks = build (fixture, "construction-tasks", options, NULL);
  g_autoptr (SgzTable) progress = build (fixture, "task-progress", options, NULL);

  g_assert_cmpint (sgz_table_get_n_rows (tasks), ==, 2);
  sgz_table_assert_row (tasks, 1, "2021年|合计|1|3|9|13");
  g_assert_cmpstr (sgz_table_get_issuer (progress), ==, "米易县民政局");
}

static void
test_a_year_without_tasks_says_so (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzTable) table
      = build (fixture, "construction-tasks", (SgzReportOptions){ .year = 2022 }, &error);

  g_assert_null (table);
  g_assert_error (error, SGZ_REPORT_ERROR, SGZ_REPORT_ERROR_NO_DATA);
}

/* From 2022 stations in civil affairs institutions are a tier of their own. */
static void
test_a_fourth_tier_when_asked_for (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) target = find_target (fixture, "盐边县");

  set_and_save (fixture, target, "institution", "2");
  g_autoptr (SgzTable) table = build (fixture, "construction-tasks", (SgzReportOptions){ 0 }, NULL);
  sgz_table_assert_row (table, 4, "2021年|盐边县|1|1|3|2|7");
  sgz_table_assert_row (table, 5, "2021年|合计|5|12|31|2|50");
}

/* 盐边县 asks 1 / 1 / 3: two general stations do not make up for the missing township station and rooms. */
static void
test_more_in_one_tier_does_not_fill_another (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) a = sgz_fixture_add_station (fixture, "示例一", "general", "盐边县", "2021-06-01");
  g_autoptr (SgzRecord) b = sgz_fixture_add_station (fixture, "示例二", "general", "盐边县", "2021-06-01");
  g_autoptr (SgzTable) table
      = build (fixture, "task-progress", (SgzReportOptions){ .county = "510422000000" }, NULL);

  sgz_table_assert_row (table, 0, "1|盐边县|1|2|200.00%|0|1|0|0.00%|1|3|0|0.00%|3|5|2|40.00%|4|0||滞后");
  sgz_table_assert_row (table, 1, "|合计|1|2|200.00%|0|1|0|0.00%|1|3|0|0.00%|3|5|2|40.00%|4|0||滞后");
}

static void
test_lights (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) target = find_target (fixture, "盐边县");
  g_autoptr (SgzTable) none = build (fixture, "task-progress", (SgzReportOptions){ 0 }, NULL);

  g_assert_cmpint (sgz_table_get_row (none, 4)->cells[20].tone, ==, SGZ_TONE_BAD);
  sgz_fixture_set (fixture, target, "township", "0");
  sgz_fixture_set (fixture, target, "room", "0");
  g_assert_true (sgz_store_save (fixture->store, target, NULL));
  g_autoptr (SgzRecord) station
      = sgz_fixture_add_station (fixture, "示例", "general", "盐边县", "2021-06-01");
  g_autoptr (SgzTable) done = build (fixture, "task-progress", (SgzReportOptions){ 0 }, NULL);
  g_assert_cmpint (sgz_table_get_row (done, 4)->cells[20].tone, ==, SGZ_TONE_GOOD);
  g_assert_cmpint (sgz_table_get_row (done, 5)->cells[20].tone, ==,
                   SGZ_TONE_BAD); /* one station is not 60 % of all tasks */
  g_assert_cmpstr (sgz_table_get_row (done, 5)->cells[20].text, ==, "滞后");
  g_assert_cmpstr (sgz_table_get_row (done, 4)->cells[20].text, ==, "完成");
  g_autoptr (SgzRecord) office = sgz_office_read (fixture->store, NULL);
  sgz_fixture_set (fixture, office, "yellow", "2");
  g_assert_true (sgz_store_save (fixture->store, office, NULL));
  g_autoptr (SgzTable) lenient = build (fixture, "task-progress", (SgzReportOptions){ 0 }, NULL);
  g_assert_cmpint (sgz_table_get_row (lenient, 5)->cells[20].tone, ==, SGZ_TONE_WARNING);
  g_assert_cmpstr (sgz_table_get_row (lenient, 5)->cells[20].text, ==, "滞后");
}

static void
test_ledger_rows (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) general
      = sgz_fixture_add_station (fixture, "示例总站", "general", "东区", "2021-06-01");
  g_autoptr (SgzRecord) room = sgz_fixture_add_station (fixture, "示例室", "room", "510402005010", NULL);
  g_autoptr (SgzRecord) township = sgz_store_find (fixture->store, &sgz_kind_division, "弄弄坪街道", NULL);

  sgz_fixture_set (fixture, general, "service_pilot_from", "2020");
  sgz_fixture_set (fixture, general, "service_pilot_to", "2021");
  sgz_fixture_set (fixture, general, "governance_pilot_from", "2022");
  set_and_save (fixture, general, "phone", "0812-0000001");
  set_and_save (fixture, township, "reform", "是");
  g_autoptr (SgzTable) masked = build (fixture, "station-ledger", (SgzReportOptions){ 0 }, NULL);
  g_autoptr (SgzTable) full = build (fixture, "station-ledger", (SgzReportOptions){ .unmasked = TRUE }, NULL);

  g_assert_cmpint (sgz_table_get_n_rows (masked), ==, 2);
  sgz_table_assert_row (masked, 0,
                        "1|东区||示例总站|县(区)总站||省级社工试点|||||0|2021-06-01||081*****0001|运行");
  sgz_table_assert_row (masked, 1,
                        "2|东区|弄弄坪街道 长寿路社区居民委员会|示例室|村(社区)室|||是||||0||||拟建");
  g_assert_cmpstr (sgz_table_get_row (full, 0)->cells[14].text, ==, "0812-0000001");
}

static void
assert_origin (const char *origin)
{
  g_assert_nonnull (strstr (origin, "a.shegong"));
  g_assert_nonnull (strstr (origin, "2022-01-01 00:00"));
  g_assert_nonnull (strstr (origin, "示例经办人"));
}

static void
assert_letter_has_its_origin (SgzFixture *fixture, const SgzReport *report)
{
  SgzReportOptions options = { .year = 2021, .period = 1, .day = "2021-12-31" };
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzLetter) letter = sgz_report_build_letter (report, fixture->store, &options, &error);

  g_assert_no_error (error);
  assert_origin (sgz_letter_get_origin (letter));
}

/* The evaluation's documents have nothing to say before one is begun. */
static void
begin_evaluation (SgzFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *scheme = sgz_kept_scheme_add_example (fixture->store, "station", 2021, &error);

  g_assert_no_error (error);
  sgz_kept_scheme_publish (fixture->store, scheme, "2021-06-01", &error);
  g_assert_no_error (error);
  g_assert_cmpint (sgz_round_open (fixture->store, scheme, 2021, "510402000000", &error), ==, 1);
  g_assert_no_error (error);
}

static void
test_every_document_has_its_origin (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  size_t n_reports = 0;
  const SgzReport *const *reports = sgz_report_list (&n_reports);

  sgz_store_set_officer (fixture->store, "示例经办人", NULL);
  g_autoptr (SgzRecord) asked = sgz_fixture_add (fixture->store, &sgz_kind_reporting, "name", "示例月报",
                                                 "frequency", "月报", "first_year", "2021", NULL);
  g_autoptr (SgzRecord) pilot
      = sgz_fixture_add_station (fixture, "示例试点站", "township", "510402001000", "2021-06-01");
  sgz_fixture_set (fixture, pilot, "service_pilot_from", "2021");
  g_assert_true (sgz_store_save (fixture->store, pilot, NULL));
  begin_evaluation (fixture);
  for (size_t i = 0; i < n_reports; i++)
    {
      if (reports[i]->subject != NULL || reports[i]->is_of_any_kind)
        continue;
      if (reports[i]->build_letter != NULL)
        {
          assert_letter_has_its_origin (fixture, reports[i]);
          continue;
        }
      g_autoptr (GError) error = NULL;
      g_autoptr (SgzTable) table = build (fixture, reports[i]->id, (SgzReportOptions){ 0 }, &error);
      g_assert_no_error (error);
      g_assert_true (sgz_report_find (reports[i]->title, NULL) == reports[i]);
      assert_origin (sgz_table_get_origin (table));
    }
  g_assert_null (sgz_report_find ("nothing", NULL));
}

static SgzLetter *
build_bulletin (SgzFixture *fixture, int period)
{
  const SgzReportOptions options = { .year = 2021, .period = period, .day = "2021-10-08" };
  g_autoptr (GError) error = NULL;
  SgzLetter *letter = sgz_report_build_letter (sgz_report_find ("quarterly-bulletin", NULL), fixture->store,
                                               &options, &error);

  g_assert_no_error (error);
  return letter;
}

/* What builders leave out is the settings': issuer, number to be filled in, day, file name. */
static void
test_letter_is_completed (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzLetter) third = build_bulletin (fixture, 3);
  g_autoptr (SgzLetter) today = build_bulletin (fixture, 0);

  g_assert_cmpstr (sgz_letter_get_issuer (third), ==, "攀枝花市民政局");
  g_assert_cmpstr (sgz_letter_get_number (third), ==, "攀民政〔2021〕　号");
  g_assert_cmpstr (sgz_letter_get_day (third), ==, "2021-10-08");
  g_assert_cmpstr (sgz_letter_get_document (third), ==, "quarterly-bulletin");
  g_assert_cmpstr (sgz_letter_get_file_name (third), ==, "2021年第3季度社会工作服务体系建设工作进展情况通报");
  g_assert_cmpstr (sgz_letter_get_file_name (today), ==, "2021年第4季度社会工作服务体系建设工作进展情况通报");
}

static void
test_no_fifth_quarter (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const SgzReportOptions options = { .year = 2021, .period = 5, .day = "2021-10-08" };
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzLetter) letter = sgz_report_build_letter (sgz_report_find ("quarterly-bulletin", NULL),
                                                          fixture->store, &options, &error);

  g_assert_null (letter);
  g_assert_error (error, SGZ_REPORT_ERROR, SGZ_REPORT_ERROR_PERIOD);
}

/* What an officer saved with the duty is the letter; a number that it left blank is the duty's as soon as that has one. */
static void
test_draft_is_the_letter (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  char draft[] = "标题: 示例通报\n文号: 攀民政〔2021〕　号\n\n# 一、改过的标题\n改过的正文";
  const SgzValue value = { SGZ_VALUE_TEXT, 0, draft };
  g_autoptr (SgzRecord) duty = sgz_fixture_add (fixture->store, &sgz_kind_duty, "duty", "bulletin", "year",
                                                "2021", "period", "3", "due_on", "2021-10-10", NULL);

  sgz_record_set_value (duty, sgz_kind_get_field (&sgz_kind_duty, "draft"), &value);
  set_and_save (fixture, duty, "number", "攀民政〔2021〕9号");
  g_autoptr (SgzLetter) third = build_bulletin (fixture, 3);
  g_autoptr (SgzLetter) second = build_bulletin (fixture, 2);
  g_assert_cmpstr (sgz_letter_get_title (third), ==, "示例通报");
  g_assert_cmpstr (sgz_letter_get_number (third), ==, "攀民政〔2021〕9号");
  g_assert_cmpstr (sgz_letter_get_issuer (third), ==, "攀枝花市民政局");
  g_assert_cmpuint (sgz_letter_get_blocks (third)->len, ==, 2);
  g_assert_cmpstr (sgz_letter_get_title (second), !=, "示例通报");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  SGZ_FIXTURE_TEST ("/report/construction-tasks/are-annex-1", test_construction_tasks_are_annex_1);
  SGZ_FIXTURE_TEST ("/report/documents/one-county", test_one_county);
  SGZ_FIXTURE_TEST ("/report/documents/year-without-tasks", test_a_year_without_tasks_says_so);
  SGZ_FIXTURE_TEST ("/report/construction-tasks/fourth-tier", test_a_fourth_tier_when_asked_for);
  SGZ_FIXTURE_TEST ("/report/task-progress/gaps-add-up", test_more_in_one_tier_does_not_fill_another);
  SGZ_FIXTURE_TEST ("/report/task-progress/lights", test_lights);
  SGZ_FIXTURE_TEST ("/report/station-ledger/rows", test_ledger_rows);
  SGZ_FIXTURE_TEST ("/report/documents/origin", test_every_document_has_its_origin);
  SGZ_FIXTURE_TEST ("/report/letters/are-completed", test_letter_is_completed);
  SGZ_FIXTURE_TEST ("/report/letters/no-fifth-quarter", test_no_fifth_quarter);
  SGZ_FIXTURE_TEST ("/report/letters/draft-is-the-letter", test_draft_is_the_letter);
  return g_test_run ();
}
