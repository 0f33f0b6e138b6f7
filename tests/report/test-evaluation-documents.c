/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The documents of the evaluation: 示例甲站 has 4 + 6 of 10 points, 示例乙站 2 + 3. */
#include "report/sgz-report.h"
#include "sgz-table-assert.h"
#include "store/sgz-round-fixture.h"

static SgzTable *
try_build (RoundFixture *fixture, const char *id, int year, const char *record, GError **error)
{
  g_autofree char *day = g_strdup_printf ("%d-12-31", year);
  SgzReportOptions options = { .year = year, .day = day, .record = record };

  return sgz_report_build (sgz_report_find (id, NULL), fixture->base.store, &options, error);
}

static SgzTable *
build (RoundFixture *fixture, const char *id, int year, const char *record)
{
  g_autoptr (GError) error = NULL;
  SgzTable *table = try_build (fixture, id, year, record, &error);

  g_assert_no_error (error);
  return table;
}

static void
answer (RoundFixture *fixture)
{
  round_fixture_open (fixture);
  round_fixture_answer (fixture, "示例甲站", "county", 3);
  round_fixture_answer (fixture, "示例乙站", "self", 3);
  round_fixture_answer (fixture, "示例乙站", "county", 1);
}

/* The means of 4 and 2, 6 and 3, 10 and 5 are 3, 4.5 and 7.5. */
static void
test_summary_has_points_ranks_and_means (RoundFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  answer (fixture);
  g_autoptr (SgzTable) table = build (fixture, "evaluation-summary", 2021, NULL);

  g_assert_cmpstr (sgz_table_get_title (table), ==, "2021年度社会工作服务站评价汇总表");
  g_assert_cmpint (sgz_table_get_n_rows (table), ==, 4);
  sgz_table_assert_row (table, 0, "1|东区|示例甲站|省级试点|4.00|6.00|10.00|优秀|1|1||填报");
  sgz_table_assert_row (table, 1, "2|东区|示例乙站|非省级试点|2.00|3.00|5.00|不合格|2|2||填报");
  sgz_table_assert_row (table, 2, "|东区|平均||3.00|4.50|7.50|||||");
  sgz_table_assert_row (table, 3, "||全市平均||3.00|4.50|7.50|||||");
  g_assert_true (sgz_table_is_computed (table, sgz_table_get_row (table, 0), 6));
  g_assert_true (sgz_table_is_computed (table, sgz_table_get_row (table, 2), 4));
}

/* The workbook has more than paper: means of 4 and 2, 6 and 3, 10 and 5; one 优秀 and one 不合格; and each score sheet. Of one county no
 * sheet is made, which would be the summary again. */
static void
test_summary_has_sheets_of_means_grades_and_stations (RoundFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const names[] = { "维度平均", "等次分布", "示例甲站", "示例乙站" };

  answer (fixture);
  g_autoptr (SgzTable) table = build (fixture, "evaluation-summary", 2021, NULL);
  GPtrArray *sheets = sgz_table_get_sheets (table);
  g_assert_cmpuint (sgz_table_get_sections (table)->len, ==, 0);
  g_assert_cmpuint (sheets->len, ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < sheets->len; i++)
    g_assert_cmpstr (sgz_table_get_sheet_name (sheets->pdata[i]), ==, names[i]);

  sgz_table_assert_row (sheets->pdata[0], 0, "东区|2|3.00|4.50|7.50");
  sgz_table_assert_row (sheets->pdata[0], 1, "全部|2|3.00|4.50|7.50");
  g_assert_cmpuint (sgz_table_get_charts (sheets->pdata[0])->len, ==, 1);
  sgz_table_assert_row (sheets->pdata[1], 0, "东区|1|0|0|1|0|2");
  sgz_table_assert_row (sheets->pdata[1], 1, "合计|1|0|0|1|0|2");
  g_assert_true (sgz_table_is_computed (sheets->pdata[1], sgz_table_get_row (sheets->pdata[1], 1), 1));
  sgz_table_assert_row (sheets->pdata[3], 6, "|总分|10.00|||||5.00||");
  sgz_table_assert_row (sheets->pdata[3], 7,
                        "评价等次：不合格　　总分：5分　　县(区)内第2名　　全市第2名|||||||||");
}

/* Nobody answered A01 in 2022; the totals of 2021 stand beside. */
static void
test_summary_has_the_year_before (RoundFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *scheme = round_fixture_add_scheme (fixture, "示例细则", "2022", "station", TRUE);
  g_autoptr (GError) error = NULL;

  answer (fixture);
  g_assert_cmpint (sgz_round_open (fixture->base.store, scheme, 2022, EAST, &error), ==, 2);
  g_assert_no_error (error);
  g_autoptr (SgzTable) table = build (fixture, "evaluation-summary", 2022, NULL);
  sgz_table_assert_row (table, 0, "1|东区|示例甲站|省级试点|0.00|6.00|6.00|合格|1|1|10.00|填报");
  sgz_table_assert_row (table, 1, "2|东区|示例乙站|非省级试点|0.00|3.00|3.00|不合格|2|2|5.00|填报");
  sgz_table_assert_row (table, 3, "||全市平均||0.00|4.50|4.50||||7.50|");
}

static void
test_sheet_has_each_source_and_sums (RoundFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  answer (fixture);
  g_autoptr (SgzRecord) sheet = round_fixture_get_sheet (fixture, "示例乙站");
  g_autoptr (SgzTable) table = build (fixture, "evaluation-sheet", 2021, sgz_record_get_id (sheet));

  g_assert_cmpstr (sgz_table_get_period (table), ==, "示例乙站（非省级试点）");
  sgz_table_assert_row (table, 0, "设施（4分）|||||||||");
  sgz_table_assert_row (table, 1, "A01|场地|4.00||4.00|2.00||2.00|符合1/2项，缺乙 → 2.00；附件2 §1.1|");
  sgz_table_assert_row (table, 2, "|小计|4.00|||||2.00||");
  sgz_table_assert_row (table, 4, "B01|持证社工|6.00|3.00||||3.00|1 持证社工 ≥ 1 → 3.00；附件2 §2.1|");
  sgz_table_assert_row (table, 5, "|小计|6.00|||||3.00||");
  sgz_table_assert_row (table, 6, "|总分|10.00|||||5.00||");
  sgz_table_assert_row (table, 7, "评价等次：不合格　　总分：5分　　县(区)内第2名　　全市第2名|||||||||");
  g_assert_true (sgz_table_is_computed (table, sgz_table_get_row (table, 6), 7));
}

/* 5 and 5 of 5 is all, 4 and 3 is 0.7, 5 and nothing is all: (1 + 0.7 + 1) ÷ 3 is 90 %. */
static void
test_satisfaction_is_the_mean_of_respondents (RoundFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SgzStore *store = fixture->base.store;
  static const char *const answers[] = { "55", "43", "50" };
  g_autoptr (SgzRecord) asked
      = sgz_fixture_add (store, &sgz_kind_questionnaire, "name", "示例问卷", "respondents", "client", "scale",
                         "5", "questions", "一\n二", NULL);
  g_autoptr (SgzRecord) survey
      = sgz_fixture_add (store, &sgz_kind_survey, "station", "示例甲站", "year", "2021", "questionnaire",
                         "示例问卷", "way", "paper", "surveyed_on", "2021-12-01", "asked", "4", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autoptr (SgzRecord) response
          = sgz_fixture_add (store, &sgz_kind_response, "survey", sgz_record_get_id (survey), "number",
                             number, "answers", answers[i], NULL);
    }
  g_autoptr (SgzTable) table = build (fixture, "satisfaction-summary", 2021, NULL);
  g_assert_cmpint (sgz_table_get_n_rows (table), ==, 2);
  sgz_table_assert_row (table, 0, "1|东区|示例甲站|服务对象|||||4|3|4|3|75.00%|90.00%");
  sgz_table_assert_row (table, 1, "|合计|||||||4|3|4|3|75.00%|90.00%");
}

static void
test_the_best_are_commended (RoundFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  answer (fixture);
  g_autoptr (SgzTable) table = build (fixture, "commendation-list", 2021, NULL);

  g_assert_cmpint (sgz_table_get_n_rows (table), ==, 2);
  sgz_table_assert_row (table, 0, "先进社会工作服务站（1个）||||||");
  sgz_table_assert_row (table, 1, "1|东区|示例甲站|10.00|优秀|1|“设施”成绩突出(4分，满分4分)");
}

static void
test_a_year_without_evaluation_says_so (RoundFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const ids[] = { "evaluation-summary", "commendation-list" };

  for (size_t i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (GError) error = NULL;
      g_assert_null (try_build (fixture, ids[i], 2021, NULL, &error));
      g_assert_error (error, SGZ_REPORT_ERROR, SGZ_REPORT_ERROR_NO_DATA);
    }
  g_autoptr (GError) none = NULL;
  g_assert_null (try_build (fixture, "evaluation-sheet", 2021, NULL, &none));
  g_assert_error (none, SGZ_REPORT_ERROR, SGZ_REPORT_ERROR_NO_RECORD);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ROUND_TEST ("/report/evaluation/summary-has-points-ranks-and-means",
              test_summary_has_points_ranks_and_means);
  ROUND_TEST ("/report/evaluation/summary-has-sheets-of-means-grades-and-stations",
              test_summary_has_sheets_of_means_grades_and_stations);
  ROUND_TEST ("/report/evaluation/summary-has-the-year-before", test_summary_has_the_year_before);
  ROUND_TEST ("/report/evaluation/sheet-has-each-source-and-sums", test_sheet_has_each_source_and_sums);
  ROUND_TEST ("/report/evaluation/satisfaction-is-the-mean-of-respondents",
              test_satisfaction_is_the_mean_of_respondents);
  ROUND_TEST ("/report/evaluation/the-best-are-commended", test_the_best_are_commended);
  ROUND_TEST ("/report/evaluation/a-year-without-evaluation-says-so", test_a_year_without_evaluation_says_so);
  return g_test_run ();
}
