/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A year's evaluation from its beginning to what is published, and back. */
#include <string.h>

#include "base/sgz-date.h"
#include "sgz-round-fixture.h"

#define FIRST "示例甲站"
#define SECOND "示例乙站"
#define BOTH FIRST "|" SECOND

static gint64
count (RoundFixture *fixture, const SgzKind *kind)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzQuery) query = sgz_query_new (kind);
  gint64 n = sgz_store_count (fixture->base.store, query, &error);

  g_assert_no_error (error);
  return n;
}

/* --- begun --- */

static void
test_opens_a_sheet_for_each_station_that_ran (RoundFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzRecord) room
      = sgz_fixture_add_station (&fixture->base, "示例室", "room", "510402002001", "2021-05-10");
  g_autoptr (SgzRecord) late
      = sgz_fixture_add_station (&fixture->base, "示例丙站", "township", "510402009000", "2022-01-01");
  g_autoptr (SgzRecord) planned
      = sgz_fixture_add_station (&fixture->base, "示例丁站", "township", "510402010000", NULL);

  round_fixture_open (fixture);
  g_assert_cmpint (count (fixture, &sgz_kind_evaluation), ==, 1);
  g_assert_cmpint (count (fixture, &sgz_kind_sheet), ==, 2);
  round_fixture_assert (fixture, FIRST, "audience", "省级试点");
  round_fixture_assert (fixture, SECOND, "audience", "非省级试点");
  round_fixture_assert (fixture, FIRST, "state", "填报");
  round_fixture_assert (fixture, FIRST, "division", "东区 炳草岗街道");
  round_fixture_assert (fixture, FIRST, "evaluation", "2021年东区社会工作服务站年度评价");
  round_fixture_undo (fixture);
  g_assert_cmpint (count (fixture, &sgz_kind_evaluation), ==, 0);
  g_assert_cmpint (count (fixture, &sgz_kind_sheet), ==, 0);
  round_fixture_open (fixture);
  g_assert_no_error (error);
}

static void
test_adds_only_what_is_not_there (RoundFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  round_fixture_open (fixture);
  g_assert_cmpint (sgz_round_open (fixture->base.store, fixture->scheme, 2021, EAST, &error), ==, 0);
  g_assert_no_error (error);
  g_autoptr (SgzRecord) more
      = sgz_fixture_add_station (&fixture->base, "示例丙站", "institution", "510402009000", "2021-12-31");
  g_autoptr (SgzRecord) sheet = round_fixture_get_sheet (fixture, SECOND);
  sgz_record_set_void_reason (sheet, "示例：年内停办");
  sgz_store_save (fixture->base.store, sheet, &error);
  g_assert_no_error (error);
  g_assert_cmpint (sgz_round_open (fixture->base.store, fixture->scheme, 2021, EAST, &error), ==, 1);
  g_assert_no_error (error);
  g_assert_cmpint (count (fixture, &sgz_kind_evaluation), ==, 1);
  g_assert_cmpint (count (fixture, &sgz_kind_sheet), ==, 2);
}

static void
test_opens_all_counties_with_stations (RoundFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzRecord) west
      = sgz_fixture_add_station (&fixture->base, "示例丙站", "township", "510403004000", "2021-08-01");

  g_assert_cmpint (sgz_round_open (fixture->base.store, fixture->scheme, 2021, CITY, &error), ==, 3);
  g_assert_no_error (error);
  g_assert_cmpint (count (fixture, &sgz_kind_evaluation), ==, 2);
  round_fixture_assert (fixture, "示例丙站", "evaluation", "2021年西区社会工作服务站年度评价");
}

static void
test_systems_are_the_citys_to_evaluate (RoundFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *scheme = round_fixture_add_scheme (fixture, "示例体系细则", "2021", "system", TRUE);

  g_assert_cmpint (sgz_round_open (fixture->base.store, scheme, 2021, EAST, &error), ==, -1);
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "choose the city"));
  g_clear_error (&error);
  g_assert_cmpint (sgz_round_open (fixture->base.store, scheme, 2021, CITY, &error), ==, 5);
  g_assert_no_error (error);
  g_assert_cmpint (count (fixture, &sgz_kind_evaluation), ==, 1);
  round_fixture_assert (fixture, "米易县", "evaluation", "2021年攀枝花市县(区)社会工作服务体系年度评价");
  round_fixture_assert (fixture, "米易县", "station", "");
  g_assert_cmpint (sgz_round_open (fixture->base.store, scheme, 2021, CITY, &error), ==, 0);
  g_assert_no_error (error);
}

static void
test_nothing_to_evaluate_is_told (RoundFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (sgz_round_open (fixture->base.store, fixture->scheme, 2021, "510421000000", &error), ==,
                   -1);
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID);
  g_assert_cmpint (count (fixture, &sgz_kind_evaluation), ==, 0);
}

/* --- moved --- */

static void
test_the_ways_are_these (RoundFixture *fixture G_GNUC_UNUSED, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const states[] = { "filling", "review", "returned", "passed", "locked", "published" };
  /* . no way, + a way, ! a way that needs a reason; a row where from, a column where to */
  static const char *const ways[] = { ".+....", "..!+..", ".+....", ".!..+.", ".!...+", ".!...." };

  for (size_t from = 0; from < G_N_ELEMENTS (states); from++)
    for (size_t to = 0; to < G_N_ELEMENTS (states); to++)
      {
        gboolean needs_reason = FALSE;
        gboolean may = sgz_round_may_move (states[from], states[to], &needs_reason);
        g_test_message ("%s to %s", states[from], states[to]);
        g_assert_cmpint (may, ==, ways[from][to] != '.');
        g_assert_cmpint (may && needs_reason, ==, ways[from][to] == '!');
      }
  g_assert_false (sgz_round_may_move ("filling", "nowhere", NULL));
}

static void
test_a_step_that_is_no_way_is_refused (RoundFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  round_fixture_open (fixture);
  g_assert_false (round_fixture_move (fixture, FIRST, "passed", NULL, &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "填报"));
  g_assert_nonnull (strstr (error->message, "通过"));
  g_clear_error (&error);
  g_assert_false (round_fixture_move (fixture, FIRST, "nowhere", NULL, &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID);
}

static void
test_returning_needs_a_reason_and_keeps_it (RoundFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  round_fixture_open (fixture);
  round_fixture_go (fixture, FIRST, "review");
  g_assert_false (round_fixture_move (fixture, FIRST, "returned", "  ", &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "reason"));
  g_clear_error (&error);
  round_fixture_move (fixture, FIRST, "returned", "示例：缺佐证", &error);
  g_assert_no_error (error);
  round_fixture_assert (fixture, FIRST, "reason", "示例：缺佐证");
  round_fixture_undo (fixture);
  round_fixture_assert (fixture, FIRST, "state", "审核");
  round_fixture_assert (fixture, FIRST, "reason", "");
  round_fixture_move (fixture, FIRST, "returned", "示例：缺佐证", &error);
  g_assert_no_error (error);
  round_fixture_go (fixture, FIRST, "review");
  round_fixture_assert (fixture, FIRST, "reason", "示例：缺佐证");
  round_fixture_go (fixture, FIRST, "passed");
  round_fixture_assert (fixture, FIRST, "reason", "");
}

static void
test_all_go_or_none (RoundFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  round_fixture_open (fixture);
  round_fixture_go (fixture, FIRST, "review");
  g_assert_false (round_fixture_move (fixture, BOTH, "passed", NULL, &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, SECOND));
  round_fixture_assert (fixture, FIRST, "state", "审核");
  round_fixture_go (fixture, SECOND, "review");
  round_fixture_go (fixture, BOTH, "passed");
  round_fixture_undo (fixture);
  round_fixture_assert (fixture, FIRST, "state", "审核");
  round_fixture_assert (fixture, SECOND, "state", "审核");
}

/* --- locked --- */

static void
test_a_sheet_with_open_leaves_is_not_locked (RoundFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  round_fixture_open (fixture);
  round_fixture_answer (fixture, FIRST, "county", 3);
  round_fixture_answer (fixture, SECOND, "self", 3);
  round_fixture_go (fixture, BOTH, "review|passed");
  g_assert_false (round_fixture_move (fixture, BOTH, "locked", NULL, &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, "“示例乙站” cannot be locked: 1 indicator has no answer yet");
  round_fixture_assert (fixture, FIRST, "state", "通过");
  g_assert_cmpint (round_fixture_count_answers (fixture, FIRST), ==, 1);
}

/* 2 + 2 points for the items and 6 for two certified workers are 10, 优秀; 2 and 3 are 5, 不合格. */
static void
lock_both (RoundFixture *fixture)
{
  round_fixture_open (fixture);
  round_fixture_answer (fixture, FIRST, "county", 3);
  round_fixture_answer (fixture, SECOND, "county", 1);
  round_fixture_go (fixture, BOTH, "review|passed|locked");
}

static void
test_locking_keeps_what_it_came_to (RoundFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *today = sgz_date_today ();

  lock_both (fixture);
  round_fixture_assert (fixture, FIRST, "total", "10.00");
  round_fixture_assert (fixture, FIRST, "grade", "优秀");
  round_fixture_assert (fixture, FIRST, "rank", "1");
  round_fixture_assert (fixture, FIRST, "locked_on", today);
  round_fixture_assert (fixture, SECOND, "total", "5.00");
  round_fixture_assert (fixture, SECOND, "grade", "不合格");
  round_fixture_assert (fixture, SECOND, "rank", "2");
  g_assert_cmpint (round_fixture_count_answers (fixture, FIRST), ==, 2);
  round_fixture_undo (fixture);
  round_fixture_assert (fixture, FIRST, "state", "通过");
  round_fixture_assert (fixture, FIRST, "total", "");
  g_assert_cmpint (round_fixture_count_answers (fixture, FIRST), ==, 1);
}

/* (transfer full): the answer that was computed for the sheet. */
static SgzRecord *
read_computed (RoundFixture *fixture, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzRecord) sheet = round_fixture_get_sheet (fixture, name);
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_answer);
  SgzValue id = { SGZ_VALUE_TEXT, 0, (char *)sgz_record_get_id (sheet) };

  sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_answer, "sheet"), &id);
  g_autoptr (GPtrArray) answers = sgz_store_fetch (fixture->base.store, query, 0, -1, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < answers->len; i++)
    if (sgz_record_has (answers->pdata[i], "counted"))
      return g_object_ref (answers->pdata[i]);
  g_assert_not_reached ();
}

static void
test_what_was_computed_keeps_its_records (RoundFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzRecord) one = sgz_store_find (fixture->base.store, &sgz_kind_worker, "示例一", &error);
  g_autoptr (SgzRecord) two = sgz_store_find (fixture->base.store, &sgz_kind_worker, "示例二", &error);

  g_assert_no_error (error);
  lock_both (fixture);
  g_autoptr (SgzRecord) answer = read_computed (fixture, FIRST);
  const char *counted = sgz_record_get_text (answer, "counted");
  g_assert_cmpint (sgz_record_get_number (answer, "points"), ==, 600);
  g_assert_nonnull (strstr (counted, sgz_record_get_id (one)));
  g_assert_nonnull (strstr (counted, sgz_record_get_id (two)));
  g_assert_cmpuint (strlen (counted), ==, 36 + 1 + 36);

  /* Who is found to have left before the day changes nothing of it. */
  sgz_fixture_set (&fixture->base, one, "left_on", "2021-12-15");
  sgz_store_save (fixture->base.store, one, &error);
  g_assert_no_error (error);
  g_autoptr (SgzEvaluation) evaluation = sgz_evaluation_take (fixture->base.store, fixture->scheme, 2021,
                                                              EAST, NULL, "2022-01-31", TRUE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (((const SgzEvaluated *)evaluation->sheets->pdata[0])->total, ==, 1000);
}

static void
test_ranks_follow_what_is_locked_later (RoundFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  round_fixture_open (fixture);
  round_fixture_answer (fixture, SECOND, "county", 3);
  round_fixture_go (fixture, SECOND, "review|passed|locked");
  round_fixture_assert (fixture, SECOND, "total", "7.00");
  round_fixture_answer (fixture, FIRST, "county", 3);
  round_fixture_go (fixture, FIRST, "review|passed|locked");
  round_fixture_assert (fixture, FIRST, "rank", "1");
  round_fixture_assert (fixture, SECOND, "rank", "2");
}

static void
test_a_locked_sheet_says_why_it_takes_nothing (RoundFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *today = sgz_date_today ();
  const char *const words[] = { FIRST, "锁定日期", today, "示例经办人", "重新开启" };

  lock_both (fixture);
  g_assert_false (round_fixture_try_answer (fixture, FIRST, "county", 1, NULL, &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID);
  g_test_message ("%s", error->message);
  for (size_t i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_nonnull (strstr (error->message, words[i]));
  g_clear_error (&error);
  g_assert_false (round_fixture_try_answer (fixture, FIRST, "spot", 1, NULL, &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID);
}

static void
test_a_locked_sheet_takes_an_appeal (RoundFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  lock_both (fixture);
  g_autoptr (SgzRecord) sheet = round_fixture_get_sheet (fixture, SECOND);
  sgz_fixture_set (&fixture->base, sheet, "appealed_on", "2022-01-20");
  sgz_fixture_set (&fixture->base, sheet, "appeal", "示例：请求复核场地一项。");
  sgz_store_save (fixture->base.store, sheet, &error);
  g_assert_no_error (error);
  round_fixture_assert (fixture, SECOND, "appeal", "示例：请求复核场地一项。");
  sgz_fixture_set (&fixture->base, sheet, "audience", "pilot");
  g_assert_false (sgz_store_save (fixture->base.store, sheet, &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID);
}

static void
test_opening_again_takes_the_results_out (RoundFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const taken[] = { "locked_on", "published_on", "total", "grade", "rank" };
  g_autoptr (GError) error = NULL;

  lock_both (fixture);
  round_fixture_go (fixture, SECOND, "published");
  g_assert_false (round_fixture_move (fixture, SECOND, "review", NULL, &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID);
  g_clear_error (&error);
  round_fixture_move (fixture, SECOND, "review", "示例：申诉成立", &error);
  g_assert_no_error (error);
  for (size_t i = 0; i < G_N_ELEMENTS (taken); i++)
    round_fixture_assert (fixture, SECOND, taken[i], "");
  round_fixture_assert (fixture, SECOND, "reason", "示例：申诉成立");
  g_assert_cmpint (round_fixture_count_answers (fixture, SECOND), ==, 1);
  round_fixture_undo (fixture);
  round_fixture_assert (fixture, SECOND, "state", "公布");
  round_fixture_assert (fixture, SECOND, "total", "5.00");
  g_assert_cmpint (round_fixture_count_answers (fixture, SECOND), ==, 2);

  round_fixture_move (fixture, SECOND, "review", "示例：申诉成立", &error);
  g_assert_no_error (error);
  round_fixture_answer (fixture, SECOND, "county", 3);
  round_fixture_go (fixture, SECOND, "passed|locked|published");
  round_fixture_assert (fixture, SECOND, "total", "7.00");
  g_assert_cmpint (round_fixture_count_answers (fixture, SECOND), ==, 2);
  g_autofree char *today = sgz_date_today ();
  round_fixture_assert (fixture, SECOND, "published_on", today);
}

static void
test_a_trial_by_a_draft_is_not_locked (RoundFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  char *published = fixture->scheme;

  fixture->scheme = round_fixture_add_scheme (fixture, "示例草案", "2021", "station", FALSE);
  round_fixture_open (fixture);
  round_fixture_answer (fixture, FIRST, "county", 3);
  round_fixture_go (fixture, FIRST, "review|passed");
  g_assert_false (round_fixture_move (fixture, FIRST, "locked", NULL, &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "示例草案"));
  g_free (published);
}

/* --- who may not --- */

static void
test_nobody_scores_their_own_unit (RoundFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  round_fixture_open (fixture);
  g_autoptr (SgzRecord) agency
      = sgz_fixture_add (fixture->base.store, &sgz_kind_agency, "name", "示例社工机构", NULL);
  sgz_fixture_set (&fixture->base, fixture->second, "operating", "购买服务");
  sgz_fixture_set (&fixture->base, fixture->second, "operator", "示例社工机构");
  sgz_store_save (fixture->base.store, fixture->second, &error);
  g_assert_no_error (error);
  g_autoptr (SgzRecord) of_station = sgz_fixture_add (fixture->base.store, &sgz_kind_evaluator, "evaluation",
                                                      "2021年东区社会工作服务站年度评价", "name",
                                                      "示例成员甲", "unit", FIRST, "station", FIRST, NULL);
  g_autoptr (SgzRecord) of_agency = sgz_fixture_add (fixture->base.store, &sgz_kind_evaluator, "evaluation",
                                                     "2021年东区社会工作服务站年度评价", "name", "示例成员乙",
                                                     "unit", "示例社工机构", "agency", "示例社工机构", NULL);
  static const struct
  {
    const char *sheet;
    const char *member;
  } own[] = { { FIRST, "示例成员甲" }, { SECOND, "示例成员乙" } };
  for (size_t i = 0; i < G_N_ELEMENTS (own); i++)
    {
      const SgzRecord *member = i == 0 ? of_station : of_agency;
      g_assert_false (round_fixture_try_answer (fixture, own[i].sheet, "county", 1,
                                                sgz_record_get_id ((SgzRecord *)member), &error));
      g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, own[i].member));
      g_clear_error (&error);
      round_fixture_try_answer (fixture, own[1 - i].sheet, "county", 1,
                                sgz_record_get_id ((SgzRecord *)member), &error);
      g_assert_no_error (error);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ROUND_TEST ("/store/round/opens-a-sheet-for-each-station-that-ran",
              test_opens_a_sheet_for_each_station_that_ran);
  ROUND_TEST ("/store/round/adds-only-what-is-not-there", test_adds_only_what_is_not_there);
  ROUND_TEST ("/store/round/opens-all-counties-with-stations", test_opens_all_counties_with_stations);
  ROUND_TEST ("/store/round/systems-are-the-citys-to-evaluate", test_systems_are_the_citys_to_evaluate);
  ROUND_TEST ("/store/round/nothing-to-evaluate-is-told", test_nothing_to_evaluate_is_told);
  ROUND_TEST ("/store/round/the-ways-are-these", test_the_ways_are_these);
  ROUND_TEST ("/store/round/a-step-that-is-no-way-is-refused", test_a_step_that_is_no_way_is_refused);
  ROUND_TEST ("/store/round/returning-needs-a-reason-and-keeps-it",
              test_returning_needs_a_reason_and_keeps_it);
  ROUND_TEST ("/store/round/all-go-or-none", test_all_go_or_none);
  ROUND_TEST ("/store/round/a-sheet-with-open-leaves-is-not-locked",
              test_a_sheet_with_open_leaves_is_not_locked);
  ROUND_TEST ("/store/round/locking-keeps-what-it-came-to", test_locking_keeps_what_it_came_to);
  ROUND_TEST ("/store/round/what-was-computed-keeps-its-records", test_what_was_computed_keeps_its_records);
  ROUND_TEST ("/store/round/ranks-follow-what-is-locked-later", test_ranks_follow_what_is_locked_later);
  ROUND_TEST ("/store/round/a-locked-sheet-says-why-it-takes-nothing",
              test_a_locked_sheet_says_why_it_takes_nothing);
  ROUND_TEST ("/store/round/a-locked-sheet-takes-an-appeal", test_a_locked_sheet_takes_an_appeal);
  ROUND_TEST ("/store/round/opening-again-takes-the-results-out", test_opening_again_takes_the_results_out);
  ROUND_TEST ("/store/round/a-trial-by-a-draft-is-not-locked", test_a_trial_by_a_draft_is_not_locked);
  ROUND_TEST ("/store/round/nobody-scores-their-own-unit", test_nobody_scores_their_own_unit);
  return g_test_run ();
}
