/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Schemes nobody here designed, from the workbook to the grade: taken in, published, answered and scored, the points worked by hand. */
#include "../store/sgz-round-fixture.h"
#include "exchange/sgz-scheme-intake.h"
#include "export/sgz-scheme-export.h"
#include "support/sgz-odd-schemes.h"

#include <glib/gstdio.h>

#define FIRST "示例甲站"  /* a pilot, with two certified workers */
#define SECOND "示例乙站" /* no pilot, with one */

/* Writes @scheme as a workbook, takes that in, publishes it and begins its round in place of the fixture's. */
static void
begin (RoundFixture *fixture, SgzScheme *scheme)
{
  g_autoptr (SgzScheme) owned = scheme;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("scored-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.xlsx", NULL);

  sgz_scheme_export (scheme, path, &error);
  g_assert_no_error (error);
  g_autoptr (SgzScheme) read = sgz_scheme_intake_read (path, NULL, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_free (fixture->scheme);
  fixture->scheme = sgz_kept_scheme_add (fixture->base.store, read, "station", NULL, NULL, &error);
  g_assert_no_error (error);
  sgz_kept_scheme_publish (fixture->base.store, fixture->scheme, "2021-11-30", &error);
  g_assert_no_error (error);
  round_fixture_open (fixture);
}

/* @answer: (transfer full) */
static void
give (RoundFixture *fixture, const char *sheet, const char *assessor, int member, const char *code,
      SgzAnswer *answer)
{
  g_autoptr (SgzAnswer) owned = answer;
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzRecord) record = round_fixture_get_sheet (fixture, sheet);
  g_autoptr (SgzKeptScheme) kept = sgz_kept_scheme_read (fixture->base.store, fixture->scheme, &error);
  g_assert_no_error (error);
  g_autoptr (SgzRecord) saved = sgz_evaluation_set_answer (fixture->base.store, kept, record, code, assessor,
                                                           member, answer, NULL, &error);

  g_assert_no_error (error);
  sgz_store_save (fixture->base.store, saved, &error);
  g_assert_no_error (error);
}

/* The total in hundredths, the grade with what goes with it in cents, and the rank. */
static void
assert_scored (RoundFixture *fixture, const char *sheet, gint64 total, const char *grade, SgzGradeWhy why,
               gint64 money, int rank)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzEvaluation) evaluation = sgz_evaluation_take (fixture->base.store, fixture->scheme, 2021,
                                                              EAST, NULL, "2021-12-31", TRUE, NULL, &error);
  const SgzEvaluated *found = NULL;

  g_assert_no_error (error);
  for (guint i = 0; i < evaluation->sheets->len; i++)
    {
      const SgzEvaluated *evaluated = evaluation->sheets->pdata[i];
      if (g_strcmp0 (sgz_record_get_text (evaluated->sheet, "name"), sheet) == 0)
        found = evaluated;
    }
  g_assert_nonnull (found);
  g_assert_cmpint (found->total, ==, total);
  const SgzGradeBand *band = sgz_scheme_get_bands (evaluation->scheme->scheme)->pdata[found->grade.band];
  g_assert_cmpstr (band->name, ==, grade);
  g_assert_cmpint (band->money, ==, money);
  g_assert_cmpint (found->grade.why, ==, why);
  g_assert_cmpint (found->grade.rank, ==, rank);
}

static void
give_points (RoundFixture *fixture, const char *sheet, const char *assessor, int member, gint64 first,
             gint64 second)
{
  give (fixture, sheet, assessor, member, "1.1", sgz_answer_new_points (first * 100, NULL));
  give (fixture, sheet, assessor, member, "2.1", sgz_answer_new_points (second * 100, NULL));
}

/* 1.1 of 600 and 2.1 of 400 points; county 700, panel 200, subdistrict 100; a veto leaves 不合格. */
static void
test_a_thousand_points_by_three_assessors (RoundFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const int none = 0;
  const int once = 1;

  begin (fixture, sgz_odd_scheme_thousand ());
  give_points (fixture, FIRST, "county", 0, 540, 360);
  /* Of 1000, 800, 840 and 500 the highest and the lowest don't count: (800 + 840) / 2 = 820. */
  give_points (fixture, FIRST, "panel", 0, 600, 400);
  give_points (fixture, FIRST, "panel", 1, 500, 300);
  give_points (fixture, FIRST, "panel", 2, 480, 360);
  give_points (fixture, FIRST, "panel", 3, 300, 200);
  give_points (fixture, FIRST, "town", 0, 450, 250);
  give (fixture, FIRST, "county", 0, "V", sgz_answer_new_incidents (&none, 1));
  /* (900 × 700 + 820 × 200 + 700 × 100) / 1000 = 864 */
  assert_scored (fixture, FIRST, 86400, "良好", SGZ_GRADE_BY_POINTS, 0, 1);

  give_points (fixture, SECOND, "county", 0, 600, 400);
  give_points (fixture, SECOND, "town", 0, 540, 360);
  /* Nobody of the panel came: (1000 × 700 + 900 × 100) / 800 = 987.5 */
  assert_scored (fixture, SECOND, 98750, "优秀", SGZ_GRADE_BY_POINTS, 0, 1);
  give (fixture, SECOND, "county", 0, "V", sgz_answer_new_incidents (&once, 1));
  assert_scored (fixture, SECOND, 98750, "不合格", SGZ_GRADE_BY_VETO, 0, 1);
  assert_scored (fixture, FIRST, 86400, "良好", SGZ_GRADE_BY_POINTS, 0, 2);
}

/* 130 points by a list of 100.5, 29 and 0.5, the first two of which may not apply; 20 more for stations that are no pilot; five stars from
 * 110, four from 100. */
static void
test_stars_with_a_bonus (RoundFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  begin (fixture, sgz_odd_scheme_stars ());
  give (fixture, FIRST, "county", 0, "A1", sgz_answer_new_items (0x1, 0));
  assert_scored (fixture, FIRST, 10050, "四星", SGZ_GRADE_BY_POINTS, 0, 1);
  /* Without the second, 100.5 of 101 are 130 × 100.5 / 101 = 129.356… */
  give (fixture, FIRST, "county", 0, "A1", sgz_answer_new_items (0x1, 0x2));
  assert_scored (fixture, FIRST, 12936, "五星", SGZ_GRADE_BY_POINTS, 0, 1);

  give (fixture, SECOND, "county", 0, "A1", sgz_answer_new_items (0x5, 0));
  assert_scored (fixture, SECOND, 10100, "四星", SGZ_GRADE_BY_POINTS, 0, 2);
  give (fixture, SECOND, "county", 0, "J1", sgz_answer_new_level (1));
  assert_scored (fixture, SECOND, 11100, "五星", SGZ_GRADE_BY_POINTS, 0, 2);
  /* 130 and 20 on top. */
  give (fixture, SECOND, "county", 0, "A1", sgz_answer_new_items (0x7, 0));
  give (fixture, SECOND, "county", 0, "J1", sgz_answer_new_level (0));
  assert_scored (fixture, SECOND, 15000, "五星", SGZ_GRADE_BY_POINTS, 0, 1);
  give (fixture, SECOND, "county", 0, "A1", sgz_answer_new_items (0x6, 0));
  /* 29 + 0.5 + 20 */
  assert_scored (fixture, SECOND, 4950, "未评星", SGZ_GRADE_BY_POINTS, 0, 2);
}

/* A leaf on the fourth level: of the target from 100 % on 3 points, from 80 % 2, from 60 % 1, below that 0. */
static void
test_percentages_on_four_levels (RoundFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const struct
  {
    gint64 hundredths; /* workers, of a target of 5 */
    gint64 points;
    const char *grade;
  } cases[] = {
    { 600, 300, "优秀" },   { 500, 300, "优秀" },   /* 100 % */
    { 499, 200, "合格" },   { 400, 200, "合格" },   /* 80 % */
    { 399, 100, "不合格" }, { 300, 100, "不合格" }, /* 60 % */
    { 299, 0, "不合格" },   { 0, 0, "不合格" },
  };

  begin (fixture, sgz_odd_scheme_four_levels ());
  /* The register: of 10 in five years the pilot is asked for 2 in the first and has them; the other has 1 of 5, 20 %. */
  assert_scored (fixture, FIRST, 300, "优秀", SGZ_GRADE_BY_POINTS, 0, 1);
  assert_scored (fixture, SECOND, 0, "不合格", SGZ_GRADE_BY_POINTS, 0, 2);
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      give (fixture, SECOND, "county", 0, "一.1.1.1", sgz_answer_new_value (cases[i].hundredths, 100));
      assert_scored (fixture, SECOND, cases[i].points, cases[i].grade, SGZ_GRADE_BY_POINTS, 0,
                     cases[i].points == 300 ? 1 : 2);
    }
}

/* K1: from 30 down to -5, 0.5 and 1.25 off each time; K2: 10 for two clauses; K3: 10 by a survey, which may not apply. */
static void
test_deductions_with_a_floor (RoundFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const char *const one[] = { "3.2.2", NULL };
  const char *const both[] = { "3.2.1", "3.2.2", NULL };
  const int few[] = { 3, 2 };
  const int many[] = { 60, 10 };

  begin (fixture, sgz_odd_scheme_deductions ());
  give (fixture, FIRST, "county", 0, "K1", sgz_answer_new_incidents (few, 2));
  give (fixture, FIRST, "county", 0, "K2", sgz_answer_new_names (one));
  give (fixture, FIRST, "county", 0, "K3", sgz_answer_new_survey (81, 10, 25));
  /* 30 - 1.5 - 2.5 = 26; 5; 8.1 / 9 × 10 = 9 */
  assert_scored (fixture, FIRST, 4000, "良好", SGZ_GRADE_BY_POINTS, 0, 1);

  give (fixture, SECOND, "county", 0, "K1", sgz_answer_new_incidents (many, 2));
  give (fixture, SECOND, "county", 0, "K2", sgz_answer_new_names (both));
  give (fixture, SECOND, "county", 0, "K3", sgz_answer_new_absent ("当年新建"));
  /* 30 - 30 - 12.5 stays at -5; with 10 that makes 5 of 40, which is 6.25 of the 50 of the dimension. */
  assert_scored (fixture, SECOND, 625, "不合格", SGZ_GRADE_BY_POINTS, 0, 2);
}

/* 100 points for 2 of what was planned, A+ to B, each with money; A+ for 15 % of the stations at most. */
static void
test_letters_with_money (RoundFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  begin (fixture, sgz_odd_scheme_letters ());
  give (fixture, FIRST, "county", 0, "B1", sgz_answer_new_value (190, 100));
  give (fixture, SECOND, "county", 0, "B1", sgz_answer_new_value (170, 100));
  /* 1.9 / 2 × 100 = 95 is A+, but 15 % of two stations is none. */
  assert_scored (fixture, FIRST, 9500, "A", SGZ_GRADE_BY_QUOTA, 3000000, 1);
  assert_scored (fixture, SECOND, 8500, "A−", SGZ_GRADE_BY_POINTS, 2000000, 2);
  give (fixture, SECOND, "county", 0, "B1", sgz_answer_new_value (169, 100));
  /* 84.5 */
  assert_scored (fixture, SECOND, 8450, "B+", SGZ_GRADE_BY_POINTS, 1000050, 2);
  give (fixture, SECOND, "county", 0, "B1", sgz_answer_new_value (159, 100));
  assert_scored (fixture, SECOND, 7950, "B", SGZ_GRADE_BY_POINTS, 1, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ROUND_TEST ("/exchange/scheme-scored/a-thousand-points-by-three-assessors",
              test_a_thousand_points_by_three_assessors);
  ROUND_TEST ("/exchange/scheme-scored/stars-with-a-bonus", test_stars_with_a_bonus);
  ROUND_TEST ("/exchange/scheme-scored/percentages-on-four-levels", test_percentages_on_four_levels);
  ROUND_TEST ("/exchange/scheme-scored/deductions-with-a-floor", test_deductions_with_a_floor);
  ROUND_TEST ("/exchange/scheme-scored/letters-with-money", test_letters_with_money);
  return g_test_run ();
}
