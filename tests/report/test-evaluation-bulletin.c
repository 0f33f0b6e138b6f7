/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bulletin on the year's evaluations: 示例甲站 has 4 + 6 of 10 points, 示例乙站 2 + 3; the county itself, of the same scheme, answers
 * one item of A01. */
#include <string.h>

#include "report/sgz-report.h"
#include "store/sgz-round-fixture.h"

static SgzLetter *
try_compose (RoundFixture *fixture, int year, const char *county, GError **error)
{
  g_autofree char *day = g_strdup_printf ("%d-12-31", year);
  SgzReportOptions options = { .year = year, .day = day, .county = county };

  return sgz_report_compose_letter (sgz_report_find ("evaluation-bulletin", NULL), fixture->base.store,
                                    &options, error);
}

static SgzLetter *
compose (RoundFixture *fixture, int year, const char *county)
{
  g_autoptr (GError) error = NULL;
  SgzLetter *letter = try_compose (fixture, year, county, &error);

  g_assert_no_error (error);
  return letter;
}

static gboolean
says (SgzLetter *letter, const char *words)
{
  g_autofree char *text = sgz_letter_to_text (letter);

  return strstr (text, words) != NULL;
}

static void
assert_says (SgzLetter *letter, const char *words)
{
  if (!says (letter, words))
    {
      g_autofree char *text = sgz_letter_to_text (letter);
      g_test_message ("%s", text);
    }
  g_assert_true (says (letter, words));
}

static void
answer (RoundFixture *fixture)
{
  round_fixture_open (fixture);
  round_fixture_answer (fixture, "示例甲站", "county", 3);
  round_fixture_answer (fixture, "示例乙站", "county", 1);
}

static void
evaluate_counties (RoundFixture *fixture)
{
  g_autofree char *scheme = round_fixture_add_scheme (fixture, "示例体系细则", "2021", "system", TRUE);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (sgz_round_open (fixture->base.store, scheme, 2021, CITY, &error), ==, 5);
  g_assert_no_error (error);
}

/* The means of 10 and 5, of 4 and 2, of 6 and 3 are 7.5, 3 and 4.5: three quarters each, so that the first is named. */
static void
test_stations_are_ranked_and_the_best_named (RoundFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  answer (fixture);
  g_autoptr (SgzLetter) letter = compose (fixture, 2021, NULL);
  g_auto (GStrv) attached = sgz_letter_list_attachments (letter);

  g_assert_cmpstr (sgz_letter_get_flat_title (letter), ==,
                   "关于2021年社会工作服务体系建设工作评价情况的通报");
  g_assert_cmpstr (sgz_letter_get_recipients (letter), ==, "各县（区）民政局");
  g_assert_cmpuint (g_strv_length (attached), ==, 1);
  g_assert_cmpstr (attached[0], ==, "2021年度社会工作服务站评价结果");
  assert_says (letter, "评价社会工作服务站2个，总分10分，依据为“示例细则”。");
  assert_says (letter, "【请核对：有2份评价表尚未锁定");
  assert_says (letter, "平均得分7.5分；优秀1个、不合格1个。");
  assert_says (letter, "| 设施 | 4 | 3 | 75% |");
  assert_says (letter, "| 人员 | 6 | 4.5 | 75% |");
  assert_says (letter, "| 东区 | 2 | 7.5 | 优秀1个、不合格1个 |");
  assert_says (letter, "上年没有可比的评价结果，本年不作比较。");
  assert_says (letter, "**先进社会工作服务站（1个）。**东区示例甲站，“设施”成绩突出（4分，满分4分）。");
  assert_says (letter, "失分较多的是“设施”（满分4分，平均3分，得分率75%）。");
  assert_says (letter, "评为“不合格”的有东区示例乙站。");
  assert_says (letter, "| 1 | 东区 | 示例甲站 | 10 | 优秀 | — |");
  assert_says (letter, "| 2 | 东区 | 示例乙站 | 5 | 不合格 | — |");
  assert_says (letter, "【请补充：需要整改的问题和整改期限");
}

/* The counties' systems come first; all of them have the same points, so that they share the first place. */
static void
test_both_evaluations_are_in_one_letter (RoundFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  answer (fixture);
  evaluate_counties (fixture);
  g_autoptr (SgzLetter) letter = compose (fixture, 2021, NULL);
  g_autofree char *text = sgz_letter_to_text (letter);

  assert_says (letter, "由市民政局组织实施，评价县（区）5个，总分10分，依据为“示例体系细则”。");
  assert_says (letter, "# 二、县（区）评价结果");
  assert_says (letter, "# 三、社会工作服务站评价结果");
  assert_says (letter, "# 六、整改要求");
  g_assert_cmpint (strstr (text, "2021年度县（区）社会工作服务体系评价结果") - text, <,
                   strstr (text, "示例甲站") - text);
}

static void
test_a_county_writes_to_its_stations (RoundFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  answer (fixture);
  evaluate_counties (fixture);
  g_autoptr (SgzLetter) letter = compose (fixture, 2021, EAST);

  g_assert_cmpstr (sgz_letter_get_recipients (letter), ==, "各乡镇（街道），各社会工作服务站");
  g_assert_cmpstr (sgz_letter_get_copies (letter), ==, "攀枝花市民政局");
  g_assert_cmpstr (sgz_letter_get_issuer (letter), ==, "东区民政局");
  g_assert_cmpstr (sgz_letter_get_number (letter), ==, "");
  assert_says (letter, "对东区2021年度社会工作服务体系建设工作进行了评价");
  assert_says (letter, "由东区民政局组织实施，评价社会工作服务站2个");
  assert_says (letter, "居全市第1位");
  assert_says (letter, "评为“不合格”的有示例乙站。");
  g_assert_false (says (letter, "（一）县（区）工作"));
}

/* 9 points of 2022, nobody having answered A01, against 15 of 2021: 4.5 against 7.5. */
static void
test_the_year_before_is_compared (RoundFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *scheme = round_fixture_add_scheme (fixture, "示例细则", "2022", "station", TRUE);
  g_autoptr (GError) error = NULL;

  answer (fixture);
  g_assert_cmpint (sgz_round_open (fixture->base.store, scheme, 2022, EAST, &error), ==, 2);
  g_assert_no_error (error);
  g_autoptr (SgzLetter) letter = compose (fixture, 2022, NULL);
  assert_says (letter, "与上年相比，两年均参加评价的2个中，得分提高的0个、下降的2个、持平的0个，平均得分由7.5"
                       "分变为4.5分。");
  assert_says (letter, "| 1 | 东区 | 示例甲站 | 6 | 合格 | 10 |");
}

/* What is asked for in a complaint or an inspection is no business of this letter. */
static void
test_deadlines_of_what_is_to_be_mended (RoundFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  answer (fixture);
  g_autoptr (SgzRecord) sheet = round_fixture_get_sheet (fixture, "示例乙站");
  g_autoptr (SgzRecord) of_sheet
      = sgz_fixture_add (fixture->base.store, &sgz_kind_rectification, "station", "示例乙站", "problem",
                         "示例某人缺岗", "found_on", "2021-12-20", "due_on", "2022-01-31", "sheet",
                         sgz_record_get_id (sheet), "origin", "A01 场地", NULL);
  g_autoptr (SgzRecord) of_none
      = sgz_fixture_add (fixture->base.store, &sgz_kind_rectification, "station", "示例甲站", "problem",
                         "示例另一问题", "found_on", "2021-12-20", "due_on", "2022-03-31", NULL);
  g_autoptr (SgzLetter) letter = compose (fixture, 2021, NULL);

  assert_says (letter, "需要整改的问题1项，整改期限见附件，最迟于2022年1月31日前全部整改到位");
  assert_says (letter, "| 1 | 示例乙站 | A01 场地 | 2021-12-20 | 2022-01-31 |");
  g_assert_false (says (letter, "示例某人缺岗"));
  g_assert_false (says (letter, "2022-03-31"));
}

/* Both have A01 in full from the county. Seed 2021 draws one of the two, where the spot-check finds half of A01: 10 becomes 8, or 7 becomes
 * 5. */
static void
test_the_spot_check_is_compared (RoundFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autofree guint *places = sgz_round_choose (2021, 2, 1);
  gboolean is_first = places[0] == 0;

  round_fixture_open (fixture);
  g_autoptr (SgzRecord) round = sgz_store_find (fixture->base.store, &sgz_kind_evaluation,
                                                "2021年东区社会工作服务站年度评价", &error);
  g_assert_no_error (error);
  g_assert_cmpint (sgz_round_draw (fixture->base.store, sgz_record_get_id (round), 2021, &error), ==, 1);
  g_assert_no_error (error);
  round_fixture_answer (fixture, "示例甲站", "county", 3);
  round_fixture_answer (fixture, "示例乙站", "county", 3);
  g_autoptr (SgzLetter) before = compose (fixture, 2021, NULL);
  assert_says (before, "**市级抽查。**抽取社会工作服务站1个，尚无抽查评分。");

  round_fixture_answer (fixture, is_first ? "示例甲站" : "示例乙站", "spot", 1);
  g_autoptr (SgzLetter) letter = compose (fixture, 2021, NULL);
  assert_says (letter, is_first ? "已抽查评分1个，县（区）评价平均10分，抽查后平均8分。"
                                : "已抽查评分1个，县（区）评价平均7分，抽查后平均5分。");
  assert_says (letter, is_first ? "差异最大的是东区示例甲站，由10分变为8分。"
                                : "差异最大的是东区示例乙站，由7分变为5分。");
}

/* All 10 points, but a veto that leaves no more than 合格. */
static char *
add_veto_scheme (RoundFixture *fixture)
{
  g_autoptr (SgzScheme) scheme = sgz_scheme_new ("示例否决细则", 2022, 1000);
  g_autoptr (GError) error = NULL;
  SgzSchemeNode *dimension = sgz_scheme_node_new ("A", "设施", SGZ_METHOD_NONE, 1000);
  SgzSchemeNode *leaf = sgz_scheme_node_new ("A01", "场地", SGZ_METHOD_MANUAL, 1000);
  SgzSchemeNode *veto = sgz_scheme_node_new ("V", "弄虚作假", SGZ_METHOD_NONE, 0);

  veto->role = SGZ_ROLE_VETO;
  veto->veto_band = g_strdup ("合格");
  g_assert_nonnull (sgz_scheme_add_node (scheme, NULL, dimension, &error));
  g_assert_nonnull (sgz_scheme_add_node (scheme, "A", leaf, &error));
  g_assert_nonnull (sgz_scheme_add_node (scheme, NULL, veto, &error));
  sgz_scheme_add_usual_bands (scheme, NULL);
  sgz_scheme_add_usual_assessors (scheme, NULL);
  char *id = sgz_kept_scheme_add (fixture->base.store, scheme, "station", NULL, NULL, &error);
  g_assert_no_error (error);
  sgz_kept_scheme_publish (fixture->base.store, id, "2022-11-30", &error);
  g_assert_no_error (error);
  return id;
}

static void
give (RoundFixture *fixture, const SgzKeptScheme *kept, const SgzRecord *sheet, const char *code,
      SgzAnswer *answer)
{
  g_autoptr (SgzAnswer) owned = answer;
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzRecord) record
      = sgz_evaluation_set_answer (fixture->base.store, kept, sheet, code, "county", 0, owned, NULL, &error);

  g_assert_no_error (error);
  sgz_store_save (fixture->base.store, record, &error);
  g_assert_no_error (error);
}

static void
test_a_veto_caps_the_grade (RoundFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = add_veto_scheme (fixture);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (sgz_round_open (fixture->base.store, id, 2022, EAST, &error), ==, 2);
  g_assert_no_error (error);
  g_autoptr (SgzKeptScheme) kept = sgz_kept_scheme_read (fixture->base.store, id, &error);
  g_assert_no_error (error);
  g_autoptr (SgzRecord) sheet = round_fixture_get_sheet (fixture, "示例甲站");
  give (fixture, kept, sheet, "A01", sgz_answer_new_points (1000, NULL));
  give (fixture, kept, sheet, "V", sgz_answer_new_incidents ((const int[]){ 1 }, 1));
  g_autoptr (SgzLetter) letter = compose (fixture, 2022, NULL);
  assert_says (letter, "等次受限的：东区示例甲站评为合格（一票否决：弄虚作假）。");
  assert_says (letter, "| 1 | 东区 | 示例甲站 | 10 | 合格 | — |");

  SgzReportOptions options = { .year = 2022, .day = "2022-12-31", .record = sgz_record_get_id (sheet) };
  g_autoptr (SgzTable) table
      = sgz_report_build (sgz_report_find ("evaluation-sheet", NULL), fixture->base.store, &options, &error);
  g_assert_no_error (error);
  gboolean is_told = FALSE;
  for (gint64 i = 0; i < sgz_table_get_n_rows (table); i++)
    {
      g_autofree char *cell
          = sgz_cell_format (&sgz_table_get_row (table, i)->cells[0], sgz_table_get_column (table, 0));
      is_told = is_told || strstr (cell, "评价等次：合格（一票否决：弄虚作假）") != NULL;
    }
  g_assert_true (is_told);
}

static void
test_a_year_without_rounds_has_none (RoundFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const counties[] = { NULL, EAST };

  for (size_t i = 0; i < G_N_ELEMENTS (counties); i++)
    {
      g_autoptr (GError) error = NULL;
      g_assert_null (try_compose (fixture, 2021, counties[i], &error));
      g_assert_error (error, SGZ_REPORT_ERROR, SGZ_REPORT_ERROR_NO_DATA);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ROUND_TEST ("/report/evaluation-bulletin/stations-are-ranked-and-the-best-named",
              test_stations_are_ranked_and_the_best_named);
  ROUND_TEST ("/report/evaluation-bulletin/both-evaluations-are-in-one-letter",
              test_both_evaluations_are_in_one_letter);
  ROUND_TEST ("/report/evaluation-bulletin/a-county-writes-to-its-stations",
              test_a_county_writes_to_its_stations);
  ROUND_TEST ("/report/evaluation-bulletin/the-year-before-is-compared", test_the_year_before_is_compared);
  ROUND_TEST ("/report/evaluation-bulletin/deadlines-of-what-is-to-be-mended",
              test_deadlines_of_what_is_to_be_mended);
  ROUND_TEST ("/report/evaluation-bulletin/the-spot-check-is-compared", test_the_spot_check_is_compared);
  ROUND_TEST ("/report/evaluation-bulletin/a-veto-caps-the-grade", test_a_veto_caps_the_grade);
  ROUND_TEST ("/report/evaluation-bulletin/a-year-without-rounds-has-none",
              test_a_year_without_rounds_has_none);
  return g_test_run ();
}
