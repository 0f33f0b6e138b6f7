/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The municipal spot-check: its draw, and how it differs from the county. */
#include <string.h>

#include "sgz-round-fixture.h"
#include "store/sgz-spot-check.h"

#define FIRST "示例甲站"
#define SECOND "示例乙站"

/* (transfer full): the id of the one evaluation there is. */
static char *
find_round (RoundFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzRecord) round = sgz_store_find (fixture->base.store, &sgz_kind_evaluation,
                                                "2021年东区社会工作服务站年度评价", &error);

  g_assert_no_error (error);
  return g_strdup (sgz_record_get_id (round));
}

static void
test_the_share_is_rounded_up (RoundFixture *fixture G_GNUC_UNUSED, gconstpointer data G_GNUC_UNUSED)
{
  static const struct
  {
    guint n;
    gint64 share;
    guint drawn;
  } cases[] = { { 10, 3000, 3 }, { 11, 3000, 4 }, { 1, 3000, 1 }, { 2, 3000, 1 },         { 4, 3000, 2 },
                { 7, 0, 1 },     { 5, 10000, 5 }, { 0, 3000, 0 }, { 41352, 3000, 12406 }, { 3, 3334, 2 } };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (sgz_round_count_drawn (cases[i].n, cases[i].share), ==, cases[i].drawn);
}

/* Worked out apart from the program, from the generator's published constants. */
static void
test_the_draw_is_the_same_everywhere (RoundFixture *fixture G_GNUC_UNUSED, gconstpointer data G_GNUC_UNUSED)
{
  static const struct
  {
    guint32 seed;
    guint drawn[3];
  } cases[] = { { 1, { 3, 1, 8 } }, { 7, { 8, 9, 3 } }, { 2021, { 6, 7, 1 } } };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree guint *drawn = sgz_round_choose (cases[i].seed, 10, 3);
      gboolean seen[10] = { FALSE };
      for (guint j = 0; j < 3; j++)
        g_assert_cmpuint (drawn[j], ==, cases[i].drawn[j]);
      for (guint j = 0; j < 10; j++)
        seen[drawn[j]] = TRUE;
      for (guint j = 0; j < 10; j++)
        g_assert_true (seen[j]);
    }
}

/* Of four sheets two are drawn: by division code 甲, 乙, 丙 and 丁, and from 2021 those at places 2 and 3. */
static void
test_a_draw_is_kept_and_repeated (RoundFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzRecord) fourth
      = sgz_fixture_add_station (&fixture->base, "示例丁站", "township", "510402010000", "2021-06-01");
  g_autoptr (SgzRecord) third
      = sgz_fixture_add_station (&fixture->base, "示例丙站", "township", "510402009000", "2021-06-01");

  g_assert_cmpint (sgz_round_open (fixture->base.store, fixture->scheme, 2021, EAST, &error), ==, 4);
  g_assert_no_error (error);
  g_autofree char *round = find_round (fixture);
  g_assert_cmpint (sgz_round_draw (fixture->base.store, round, 2021, &error), ==, 2);
  g_assert_no_error (error);
  round_fixture_assert (fixture, FIRST, "is_drawn", "");
  round_fixture_assert (fixture, SECOND, "is_drawn", "");
  round_fixture_assert (fixture, "示例丙站", "is_drawn", "是");
  round_fixture_assert (fixture, "示例丁站", "is_drawn", "是");
  g_autoptr (SgzRecord) record = sgz_store_get (fixture->base.store, &sgz_kind_evaluation, round, &error);
  g_assert_no_error (error);
  g_assert_cmpint (sgz_record_get_number (record, "seed"), ==, 2021);
  g_assert_true (sgz_record_has (record, "drawn_on"));

  g_assert_cmpint (sgz_round_draw (fixture->base.store, round, 1, &error), ==, 2);
  g_assert_no_error (error);
  round_fixture_assert (fixture, FIRST, "is_drawn", "是");
  round_fixture_assert (fixture, SECOND, "is_drawn", "是");
  round_fixture_assert (fixture, "示例丙站", "is_drawn", "");
  round_fixture_undo (fixture);
  round_fixture_assert (fixture, FIRST, "is_drawn", "");
  round_fixture_assert (fixture, "示例丙站", "is_drawn", "是");
}

static void
test_a_new_draw_keeps_a_seed_that_repeats_it (RoundFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  round_fixture_open (fixture);
  g_autofree char *round = find_round (fixture);
  g_assert_cmpint (sgz_round_draw (fixture->base.store, round, -1, &error), ==, 1);
  g_assert_no_error (error);
  g_autoptr (SgzRecord) record = sgz_store_get (fixture->base.store, &sgz_kind_evaluation, round, &error);
  g_assert_no_error (error);
  guint32 seed = (guint32)sgz_record_get_number (record, "seed");
  g_assert_cmpuint (seed, >, 0);
  g_autofree guint *drawn = sgz_round_choose (seed, 2, 1);
  round_fixture_assert (fixture, drawn[0] == 0 ? FIRST : SECOND, "is_drawn", "是");
  round_fixture_assert (fixture, drawn[0] == 0 ? SECOND : FIRST, "is_drawn", "");
}

static void
test_nothing_is_drawn_from_nothing (RoundFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  round_fixture_open (fixture);
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (SgzRecord) sheet = round_fixture_get_sheet (fixture, i == 0 ? FIRST : SECOND);
      sgz_record_set_void_reason (sheet, "示例：停办");
      sgz_store_save (fixture->base.store, sheet, &error);
      g_assert_no_error (error);
    }
  g_autofree char *round = find_round (fixture);
  g_assert_cmpint (sgz_round_draw (fixture->base.store, round, 1, &error), ==, -1);
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID);
}

/* From 1 the first of two is drawn: by the county 4 points of 4 and 6 computed, 10; the spot-check gives 2, which makes 8. */
static void
test_the_difference_is_by_leaf_and_total (RoundFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autofree guint *places = sgz_round_choose (1, 2, 1);
  const char *drawn = places[0] == 0 ? FIRST : SECOND;
  gint64 computed = places[0] == 0 ? 600 : 300;

  round_fixture_open (fixture);
  g_autofree char *round = find_round (fixture);
  sgz_round_draw (fixture->base.store, round, 1, &error);
  g_assert_no_error (error);
  round_fixture_answer (fixture, FIRST, "county", 3);
  round_fixture_answer (fixture, SECOND, "county", 3);
  round_fixture_answer (fixture, drawn, "spot", 1);
  g_autoptr (SgzSpotCheck) check
      = sgz_spot_check_take (fixture->base.store, fixture->scheme, 2021, EAST, "2022-01-31", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (check->assessor, ==, 3);
  g_assert_cmpuint (check->sheets->len, ==, 1);
  const SgzSpotSheet *sheet = check->sheets->pdata[0];
  g_assert_cmpstr (sgz_record_get_text (sheet->evaluated->sheet, "name"), ==, drawn);
  g_assert_cmpint (sheet->county_total, ==, 400 + computed);
  g_assert_cmpint (sheet->total, ==, 200 + computed);
  g_assert_cmpuint (sheet->lines->len, ==, 1);
  const SgzSpotLine *line = &g_array_index (sheet->lines, SgzSpotLine, 0);
  g_assert_cmpstr (line->node->code, ==, "A01");
  g_assert_cmpint (line->county, ==, 400);
  g_assert_cmpint (line->spot, ==, 200);
}

static void
test_a_drawn_sheet_not_yet_visited_has_no_lines (RoundFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  round_fixture_open (fixture);
  g_autofree char *round = find_round (fixture);
  sgz_round_draw (fixture->base.store, round, 1, &error);
  g_assert_no_error (error);
  g_autoptr (SgzSpotCheck) check
      = sgz_spot_check_take (fixture->base.store, fixture->scheme, 2021, NULL, "2022-01-31", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (check->sheets->len, ==, 1);
  const SgzSpotSheet *sheet = check->sheets->pdata[0];
  g_assert_cmpuint (sheet->lines->len, ==, 0);
  g_assert_cmpint (sheet->total, ==, sheet->county_total);
}

static void
test_a_scheme_may_have_no_spot_check (RoundFixture *fixture G_GNUC_UNUSED, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzScheme) scheme = sgz_scheme_new ("示例", 2021, 10000);

  sgz_scheme_add_assessor (scheme, "register", "系统", SGZ_ASSESSOR_COMPUTED, 1, &error);
  sgz_scheme_add_assessor (scheme, "first", "初评", SGZ_ASSESSOR_ONE, 1, &error);
  g_assert_cmpint (sgz_spot_check_find_assessor (scheme), ==, -1);
  sgz_scheme_add_assessor (scheme, "again", "复评", SGZ_ASSESSOR_PANEL, 1, &error);
  g_assert_cmpint (sgz_spot_check_find_assessor (scheme), ==, 2);
  sgz_scheme_set_weighted (scheme, TRUE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (sgz_spot_check_find_assessor (scheme), ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ROUND_TEST ("/store/spot-check/the-share-is-rounded-up", test_the_share_is_rounded_up);
  ROUND_TEST ("/store/spot-check/the-draw-is-the-same-everywhere", test_the_draw_is_the_same_everywhere);
  ROUND_TEST ("/store/spot-check/a-draw-is-kept-and-repeated", test_a_draw_is_kept_and_repeated);
  ROUND_TEST ("/store/spot-check/a-new-draw-keeps-a-seed-that-repeats-it",
              test_a_new_draw_keeps_a_seed_that_repeats_it);
  ROUND_TEST ("/store/spot-check/nothing-is-drawn-from-nothing", test_nothing_is_drawn_from_nothing);
  ROUND_TEST ("/store/spot-check/the-difference-is-by-leaf-and-total",
              test_the_difference_is_by_leaf_and_total);
  ROUND_TEST ("/store/spot-check/a-drawn-sheet-not-yet-visited-has-no-lines",
              test_a_drawn_sheet_not_yet_visited_has_no_lines);
  ROUND_TEST ("/store/spot-check/a-scheme-may-have-no-spot-check", test_a_scheme_may_have_no_spot_check);
  return g_test_run ();
}
