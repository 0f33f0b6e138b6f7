/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sgz-grade.h"
#include "model/sgz-points.h"
#include "model/sgz-scoring.h"

/* A leaf of a dimension coded by its first letter, which is made where there is none; points in whole points. */
static SgzSchemeNode *
add_leaf (SgzScheme *scheme, const char *code, SgzMethod method, gint64 points)
{
  char dimension[] = { code[0], '\0' };
  SgzSchemeNode *node = sgz_scheme_node_new (code, code, method, points * 100);

  if (sgz_scheme_find_node (scheme, dimension) == NULL)
    sgz_scheme_add_node (scheme, NULL, sgz_scheme_node_new (dimension, dimension, SGZ_METHOD_NONE, 1500),
                         NULL);
  g_assert_nonnull (sgz_scheme_add_node (scheme, dimension, node, NULL));
  return node;
}

static SgzScheme *
new_scheme (gint64 points)
{
  SgzScheme *scheme = sgz_scheme_new ("示例", 2021, points * 100);

  sgz_scheme_add_usual_assessors (scheme, NULL);
  return scheme;
}

static void
set (SgzSheet *sheet, const char *assessor, int member, const char *node, SgzAnswer *answer)
{
  g_autoptr (GError) error = NULL;

  sgz_sheet_set (sheet, assessor, member, node, answer, &error);
  g_assert_no_error (error);
}

static const SgzNodeScore *
get (const SgzResult *result, const char *code)
{
  return &result->nodes[sgz_scheme_find_node (sgz_sheet_get_scheme (result->sheet), code)->index];
}

static void
assert_points (const SgzSchemeNode *node, SgzAudience audience, SgzAnswer *answer, gint64 expected)
{
  g_autoptr (SgzAnswer) taken = answer;
  gint64 points = -1;

  g_assert_cmpint (sgz_answer_score (answer, node, audience, &points), ==, SGZ_SCORE_GIVEN);
  g_assert_cmpint (points, ==, expected);
}

/* 10.4 of 13 applicable points of 15: 10.4 × 15 ÷ 13 = 12. */
static void
test_what_does_not_apply_is_spread (void)
{
  g_autoptr (SgzScheme) scheme = new_scheme (15);
  add_leaf (scheme, "A1", SGZ_METHOD_MANUAL, 13);
  add_leaf (scheme, "A2", SGZ_METHOD_MANUAL, 2)->spread = SGZ_SPREAD_DIMENSION;
  g_autoptr (SgzSheet) sheet = sgz_sheet_new (scheme, SGZ_AUDIENCE_OTHER);
  set (sheet, "county", 0, "A1", sgz_answer_new_points (1040, NULL));
  set (sheet, "county", 0, "A2", sgz_answer_new_absent ("不具备条件"));
  g_autoptr (SgzResult) result = sgz_sheet_score (sheet);

  g_assert_cmpint (get (result, "A")->points, ==, 1200);
  g_assert_cmpint (get (result, "A")->raw, ==, 1040);
  g_assert_cmpint (get (result, "A")->raw_of, ==, 1300);
  g_assert_cmpint (result->total, ==, 1200);
}

static void
test_nothing_applies (void)
{
  g_autoptr (SgzScheme) scheme = new_scheme (15);
  add_leaf (scheme, "A1", SGZ_METHOD_MANUAL, 15)->spread = SGZ_SPREAD_INDICATOR;
  sgz_scheme_add_usual_bands (scheme, NULL);
  g_autoptr (SgzSheet) sheet = sgz_sheet_new (scheme, SGZ_AUDIENCE_OTHER);
  set (sheet, "county", 0, "A1", sgz_answer_new_absent ("未运行"));
  g_autoptr (SgzResult) result = sgz_sheet_score (sheet);

  g_assert_false (result->is_scored);
  g_assert_cmpint (get (result, "A")->state, ==, SGZ_SCORE_ABSENT);
  g_assert_cmpint (sgz_grade_find (result).band, ==, -1);
}

/* 910 × 0.7 + 880 × 0.2 + (850 + 860 + 871) ÷ 3 × 0.1 = 637 + 176 + 86.033 = 899.03; the self-score is never counted. */
static void
test_three_assessors_and_a_veto (void)
{
  g_autoptr (SgzScheme) scheme = sgz_scheme_new ("示例千分制", 2021, 100000);
  sgz_scheme_add_assessor (scheme, "self", "自评", SGZ_ASSESSOR_SELF, 0, NULL);
  sgz_scheme_add_assessor (scheme, "county", "县级", SGZ_ASSESSOR_ONE, 700, NULL);
  sgz_scheme_add_assessor (scheme, "city", "市级", SGZ_ASSESSOR_ONE, 200, NULL);
  SgzAssessor *panel = sgz_scheme_add_assessor (scheme, "panel", "专家组", SGZ_ASSESSOR_PANEL, 100, NULL);
  sgz_scheme_set_weighted (scheme, TRUE, NULL);
  add_leaf (scheme, "A1", SGZ_METHOD_MANUAL, 1000);
  SgzSchemeNode *veto = add_leaf (scheme, "V1", SGZ_METHOD_NONE, 0);
  veto->role = SGZ_ROLE_VETO;
  veto->veto_band = g_strdup ("合格");
  sgz_scheme_add_usual_bands (scheme, NULL);
  g_autoptr (SgzSheet) sheet = sgz_sheet_new (scheme, SGZ_AUDIENCE_OTHER);
  set (sheet, "self", 0, "A1", sgz_answer_new_points (100000, NULL));
  set (sheet, "county", 0, "A1", sgz_answer_new_points (91000, NULL));
  set (sheet, "city", 0, "A1", sgz_answer_new_points (88000, NULL));
  const gint64 members[] = { 85000, 86000, 87100 };
  for (int i = 0; i < 3; i++)
    set (sheet, "panel", i, "A1", sgz_answer_new_points (members[i], NULL));
  g_autoptr (SgzResult) result = sgz_sheet_score (sheet);
  g_assert_cmpint (result->assessors[3][result->n_nodes].points, ==, 86033);
  g_assert_cmpint (result->total, ==, 89903);
  g_assert_cmpint (sgz_grade_find (result).band, ==, 1);

  /* Without the highest and the lowest the panel gives 860: 637 + 176 + 86. */
  panel->drops_extremes = TRUE;
  set (sheet, "county", 0, "V1", sgz_answer_new_incidents ((const int[]){ 1 }, 1));
  g_autoptr (SgzResult) vetoed = sgz_sheet_score (sheet);
  SgzGrade grade = sgz_grade_find (vetoed);
  g_assert_cmpint (vetoed->total, ==, 89900);
  g_assert_cmpint (grade.band, ==, 2);
  g_assert_cmpint (grade.why, ==, SGZ_GRADE_BY_VETO);
  g_autofree char *words = sgz_grade_explain (scheme, &grade);
  g_assert_cmpstr (words, ==, "合格（一票否决：V1）");
}

static SgzGrade
grade_stars (gint64 points, gint64 bonus, gint64 *total)
{
  g_autoptr (SgzScheme) scheme = new_scheme (130);
  add_leaf (scheme, "A1", SGZ_METHOD_MANUAL, 130);
  SgzSchemeNode *extra = sgz_scheme_node_new ("B", "加分", SGZ_METHOD_NONE, 2000);
  extra->role = SGZ_ROLE_BONUS_OUTSIDE;
  sgz_scheme_add_node (scheme, NULL, extra, NULL);
  add_leaf (scheme, "B1", SGZ_METHOD_MANUAL, 30);
  sgz_scheme_add_band (scheme, "五星", 11000, NULL);
  sgz_scheme_add_band (scheme, "四星", 10000, NULL);
  sgz_scheme_add_band (scheme, "无星", 0, NULL);
  g_autoptr (SgzSheet) sheet = sgz_sheet_new (scheme, SGZ_AUDIENCE_OTHER);
  set (sheet, "county", 0, "A1", sgz_answer_new_points (points, NULL));
  set (sheet, "county", 0, "B1", sgz_answer_new_points (bonus, NULL));
  g_autoptr (SgzResult) result = sgz_sheet_score (sheet);
  *total = result->total;
  return sgz_grade_find (result);
}

/* The bonus is capped at 20: 130 + 25 makes 150. */
static void
test_bonus_and_stars (void)
{
  gint64 total = 0;

  g_assert_cmpint (grade_stars (9800, 1200, &total).band, ==, 0);
  g_assert_cmpint (total, ==, 11000);
  g_assert_cmpint (grade_stars (10999, 0, &total).band, ==, 1);
  g_assert_cmpint (grade_stars (9999, 0, &total).band, ==, 2);
  grade_stars (13000, 2500, &total);
  g_assert_cmpint (total, ==, 15000);
}

static void
test_bonus_within_the_total (void)
{
  g_autoptr (SgzScheme) scheme = new_scheme (15);
  add_leaf (scheme, "A1", SGZ_METHOD_MANUAL, 15);
  add_leaf (scheme, "A2", SGZ_METHOD_MANUAL, 3)->role = SGZ_ROLE_BONUS_INSIDE;
  g_autoptr (SgzSheet) sheet = sgz_sheet_new (scheme, SGZ_AUDIENCE_OTHER);
  set (sheet, "county", 0, "A1", sgz_answer_new_points (1400, NULL));
  set (sheet, "county", 0, "A2", sgz_answer_new_points (300, NULL));
  g_autoptr (SgzResult) result = sgz_sheet_score (sheet);

  g_assert_cmpint (result->total, ==, 1500);
}

static void
test_four_levels_with_steps (void)
{
  g_autoptr (SgzScheme) scheme = new_scheme (15);
  sgz_scheme_add_node (scheme, NULL, sgz_scheme_node_new ("A", "一级", SGZ_METHOD_NONE, 300), NULL);
  sgz_scheme_add_node (scheme, "A", sgz_scheme_node_new ("A1", "二级", SGZ_METHOD_NONE, 300), NULL);
  sgz_scheme_add_node (scheme, "A1", sgz_scheme_node_new ("A11", "三级", SGZ_METHOD_NONE, 300), NULL);
  SgzSchemeNode *leaf = sgz_scheme_node_new ("A111", "完成率", SGZ_METHOD_STEPS, 300);
  leaf->is_percent = TRUE;
  sgz_scheme_node_add_item (leaf, "", 300, 10000);
  sgz_scheme_node_add_item (leaf, "", 200, 8000);
  sgz_scheme_node_add_item (leaf, "", 100, 6000);
  sgz_scheme_node_add_item (leaf, "", 0, 0);
  sgz_scheme_node_add_target (leaf, SGZ_AUDIENCE_ALL, 3000);
  g_assert_nonnull (sgz_scheme_add_node (scheme, "A11", leaf, NULL));
  g_assert_null (
      sgz_scheme_add_node (scheme, "A111", sgz_scheme_node_new ("X", "五级", SGZ_METHOD_MANUAL, 0), NULL));

  /* Of 30: 30 is all, 29 and 24 are 80 % and more, 23 and 18 are 60 % and more. */
  const gint64 expected[][2] = { { 30, 300 }, { 29, 200 }, { 24, 200 }, { 23, 100 }, { 18, 100 }, { 17, 0 } };
  for (size_t i = 0; i < G_N_ELEMENTS (expected); i++)
    assert_points (leaf, SGZ_AUDIENCE_PILOT, sgz_answer_new_value (expected[i][0], 1), expected[i][1]);
  g_autoptr (SgzSheet) sheet = sgz_sheet_new (scheme, SGZ_AUDIENCE_PILOT);
  set (sheet, "computed", 0, "A111", sgz_answer_new_value (24, 1));
  g_autoptr (SgzResult) result = sgz_sheet_score (sheet);
  g_assert_cmpint (result->total, ==, 200);
}

static void
test_methods (void)
{
  g_autoptr (SgzSchemeNode) deduction = sgz_scheme_node_new ("A1", "扣分", SGZ_METHOD_DEDUCTION, 300);
  deduction->start = 300;
  deduction->floor = 50;
  sgz_scheme_node_add_item (deduction, "违规", -150, 0);
  assert_points (deduction, SGZ_AUDIENCE_OTHER, sgz_answer_new_incidents ((const int[]){ 1 }, 1), 150);
  assert_points (deduction, SGZ_AUDIENCE_OTHER, sgz_answer_new_incidents ((const int[]){ 2 }, 1), 50);

  g_autoptr (SgzSchemeNode) ratio = sgz_scheme_node_new ("A2", "孵化", SGZ_METHOD_RATIO, 200);
  sgz_scheme_node_add_target (ratio, SGZ_AUDIENCE_PILOT, 300);
  SgzSchemeTarget *window = sgz_scheme_node_add_target (ratio, SGZ_AUDIENCE_OTHER, 1000);
  assert_points (ratio, SGZ_AUDIENCE_PILOT, sgz_answer_new_value (2, 1), 133);
  assert_points (ratio, SGZ_AUDIENCE_PILOT, sgz_answer_new_value (9, 1), 200);
  window->years = 5;
  window->is_paced = TRUE;
  g_assert_cmpint (sgz_scheme_target_at (window, 2), ==, 400);

  g_autoptr (SgzSchemeNode) coverage = sgz_scheme_node_new ("A3", "覆盖", SGZ_METHOD_COVERAGE, 100);
  sgz_scheme_node_add_item (coverage, "3.2.1.1", 0, 0);
  sgz_scheme_node_add_item (coverage, "3.2.1.2", 0, 0);
  sgz_scheme_node_add_item (coverage, "3.2.1.3", 0, 0);
  assert_points (coverage, SGZ_AUDIENCE_OTHER,
                 sgz_answer_new_names ((const char *const[]){ "3.2.1.3", "3.2.1.1", "9.9", NULL }), 67);

  g_autoptr (SgzSchemeNode) survey = sgz_scheme_node_new ("A4", "满意度", SGZ_METHOD_SURVEY, 800);
  assert_points (survey, SGZ_AUDIENCE_OTHER, sgz_answer_new_survey (9, 2, 20), 720);

  g_autoptr (SgzSchemeNode) list = sgz_scheme_node_new ("A5", "清单", SGZ_METHOD_CHECKLIST, 200);
  for (int i = 0; i < 4; i++)
    sgz_scheme_node_add_item (list, "项", 50, 0)->may_not_apply = i == 3;
  assert_points (list, SGZ_AUDIENCE_OTHER, sgz_answer_new_items (3, 8), 133);
}

static void
test_halves_are_rounded_up_exactly (void)
{
  /* 1.005, 1.015 and 1.025 as binary fractions would fall on either side. */
  g_assert_cmpint (sgz_points_scale (201, 1, 2), ==, 101);
  g_assert_cmpint (sgz_points_scale (203, 1, 2), ==, 102);
  g_assert_cmpint (sgz_points_scale (205, 1, 2), ==, 103);
  g_assert_cmpint (sgz_points_scale (1, 1, 3), ==, 0);
  g_assert_cmpint (sgz_points_scale (-201, 1, 2), ==, -101);
}

static void
test_the_last_one_given_counts (void)
{
  g_autoptr (SgzScheme) scheme = new_scheme (6);
  SgzSchemeNode *leaf = add_leaf (scheme, "A1", SGZ_METHOD_STEPS, 6);
  leaf->subject = g_strdup ("持证");
  leaf->clause = g_strdup ("2.1");
  sgz_scheme_node_add_item (leaf, "", 600, 200);
  sgz_scheme_node_add_item (leaf, "", 300, 100);
  g_autoptr (SgzSheet) sheet = sgz_sheet_new (scheme, SGZ_AUDIENCE_OTHER);
  SgzAnswer *computed = sgz_answer_new_value (2, 1);
  computed->ids = g_strsplit ("w1 w2", " ", -1);
  set (sheet, "computed", 0, "A1", computed);
  set (sheet, "self", 0, "A1", sgz_answer_new_points (0, NULL));
  g_autoptr (SgzResult) result = sgz_sheet_score (sheet);
  g_autofree char *words = sgz_scoring_explain (leaf, get (result, "A1"), SGZ_AUDIENCE_OTHER);
  g_assert_cmpstr (words, ==, "2 持证 ≥ 2 → 6.00；附件2 §2.1");
  g_assert_cmpstr (get (result, "A1")->answer->ids[1], ==, "w2");

  set (sheet, "spot", 0, "A1", sgz_answer_new_value (1, 1));
  set (sheet, "county", 0, "A1", sgz_answer_new_points (500, "一人离岗"));
  g_autoptr (SgzResult) later = sgz_sheet_score (sheet);
  g_assert_cmpint (later->total, ==, 300);
}

static void
test_quotas_money_and_equal_totals (void)
{
  g_autoptr (SgzScheme) scheme = new_scheme (100);
  const struct
  {
    const char *name;
    gint64 from;
    gint64 money;
  } bands[] = {
    { "A+", 95, 50000 }, { "A", 90, 40000 }, { "A−", 85, 30000 }, { "B+", 80, 20000 }, { "B", 0, 10000 }
  };
  for (size_t i = 0; i < G_N_ELEMENTS (bands); i++)
    sgz_scheme_add_band (scheme, bands[i].name, bands[i].from * 100, NULL)->money = bands[i].money * 100;
  ((SgzGradeBand *)sgz_scheme_get_bands (scheme)->pdata[0])->quota = 50;

  /* Half of five is two: 99 goes in, the two at 97 do not both. */
  const gint64 totals[] = { 9700, 9900, 9700, 8000, 7999, -1 };
  SgzGrade grades[] = { { 0, .node = -1 }, { 0, .node = -1 }, { 0, .node = -1 },
                        { 3, .node = -1 }, { 4, .node = -1 }, { -1, .node = -1 } };
  const int places[] = { 1, 0, 1, 3, 4, -1 };
  const int ranks[] = { 2, 1, 2, 4, 5, 0 };
  sgz_grade_rank (scheme, totals, grades, G_N_ELEMENTS (totals));
  for (size_t i = 0; i < G_N_ELEMENTS (totals); i++)
    {
      g_assert_cmpint (grades[i].band, ==, places[i]);
      g_assert_cmpint (grades[i].rank, ==, ranks[i]);
    }
  g_assert_cmpint (((SgzGradeBand *)sgz_scheme_get_bands (scheme)->pdata[grades[0].band])->money, ==,
                   4000000);
}

static void
test_wrong_answers_are_refused (void)
{
  g_autoptr (SgzScheme) scheme = new_scheme (15);
  add_leaf (scheme, "A1", SGZ_METHOD_MANUAL, 15);
  g_autoptr (SgzSheet) sheet = sgz_sheet_new (scheme, SGZ_AUDIENCE_OTHER);
  g_autoptr (GError) error = NULL;

  g_assert_false (sgz_sheet_set (sheet, "county", 0, "A1", sgz_answer_new_points (1501, NULL), &error));
  g_assert_cmpstr (error->message, ==, "A1 A1: points go from 0.00 to 15.00");
  g_assert_false (sgz_sheet_set (sheet, "county", 0, "A1", sgz_answer_new_absent ("无"), NULL));
  g_assert_false (sgz_sheet_set (sheet, "county", 0, "A1", sgz_answer_new_level (0), NULL));
  g_assert_false (sgz_sheet_set (sheet, "county", 0, "A", sgz_answer_new_points (1, NULL), NULL));
  g_assert_false (sgz_sheet_set (sheet, "nobody", 0, "A1", sgz_answer_new_points (1, NULL), NULL));
}

static void
test_a_grade_asks_for_a_dimension (void)
{
  g_autoptr (SgzScheme) scheme = new_scheme (30);
  add_leaf (scheme, "A1", SGZ_METHOD_MANUAL, 15);
  add_leaf (scheme, "B1", SGZ_METHOD_MANUAL, 15);
  sgz_scheme_add_usual_bands (scheme, NULL);
  sgz_grade_band_add_need (sgz_scheme_get_bands (scheme)->pdata[0], "B", 1300);
  g_autoptr (SgzSheet) sheet = sgz_sheet_new (scheme, SGZ_AUDIENCE_OTHER);
  set (sheet, "county", 0, "A1", sgz_answer_new_points (1500, NULL));
  set (sheet, "county", 0, "B1", sgz_answer_new_points (1299, NULL));
  g_autoptr (SgzResult) result = sgz_sheet_score (sheet);
  SgzGrade grade = sgz_grade_find (result);

  g_assert_cmpint (grade.band, ==, 1);
  g_assert_cmpint (grade.why, ==, SGZ_GRADE_BY_NEED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/scoring/what-does-not-apply-is-spread", test_what_does_not_apply_is_spread);
  g_test_add_func ("/model/scoring/nothing-applies", test_nothing_applies);
  g_test_add_func ("/model/scoring/three-assessors-and-a-veto", test_three_assessors_and_a_veto);
  g_test_add_func ("/model/scoring/bonus-and-stars", test_bonus_and_stars);
  g_test_add_func ("/model/scoring/bonus-within-the-total", test_bonus_within_the_total);
  g_test_add_func ("/model/scoring/four-levels-with-steps", test_four_levels_with_steps);
  g_test_add_func ("/model/scoring/methods", test_methods);
  g_test_add_func ("/model/scoring/halves-are-rounded-up-exactly", test_halves_are_rounded_up_exactly);
  g_test_add_func ("/model/scoring/the-last-one-given-counts", test_the_last_one_given_counts);
  g_test_add_func ("/model/scoring/quotas-money-and-equal-totals", test_quotas_money_and_equal_totals);
  g_test_add_func ("/model/scoring/wrong-answers-are-refused", test_wrong_answers_are_refused);
  g_test_add_func ("/model/scoring/a-grade-asks-for-a-dimension", test_a_grade_asks_for_a_dimension);
  return g_test_run ();
}
