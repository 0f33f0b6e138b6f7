/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The example scheme on three stations, leaf by leaf: argv are the scheme, the register and the points worked out by hand. */
#include "store/sgz-evaluation.h"

#include <stdlib.h>
#include <string.h>

#include "base/sgz-csv.h"
#include "base/sgz-decimal.h"
#include "model/sgz-answer-text.h"
#include "model/sgz-scheme-csv.h"
#include "sgz-register-lines.h"
#include "store/sgz-round.h"

#define YEAR 2021
#define DAY "2022-02-01" /* what is computed is that of the year's last day all the same */

static char *texts[3];

typedef struct
{
  SgzFixture fixture;
  GHashTable *ids;
  GPtrArray *rows; /* GStrv: station, code, assessor, answer, reason, state or grade, points or ranks, why */
  char *scheme;
} Case;

static void
open_round (Case *given)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzScheme) scheme = sgz_scheme_csv_read (texts[0], "示例评价细则", YEAR, &error);

  g_assert_no_error (error);
  given->scheme = sgz_kept_scheme_add (given->fixture.store, scheme, "station", "示例", NULL, &error);
  g_assert_no_error (error);
  sgz_kept_scheme_publish (given->fixture.store, given->scheme, "2021-01-01", &error);
  g_assert_no_error (error);
  g_assert_cmpint (sgz_round_open (given->fixture.store, given->scheme, YEAR, "510400000000", &error), ==, 3);
  g_assert_no_error (error);
}

static SgzEvaluation *
take (Case *given, const char *county, const char *sheet)
{
  g_autoptr (GError) error = NULL;
  SgzEvaluation *evaluation = sgz_evaluation_take (given->fixture.store, given->scheme, YEAR, county, sheet,
                                                   DAY, TRUE, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (evaluation);
  return evaluation;
}

static SgzEvaluated *
find_sheet (const SgzEvaluation *evaluation, const char *station)
{
  for (guint i = 0; i < evaluation->sheets->len; i++)
    {
      SgzEvaluated *evaluated = evaluation->sheets->pdata[i];
      if (g_strcmp0 (sgz_record_get_text (evaluated->sheet, "name"), station) == 0)
        return evaluated;
    }
  return NULL;
}

/* Commits what the assessors of the table answered. */
static void
give_answers (Case *given)
{
  g_autoptr (SgzEvaluation) evaluation = take (given, NULL, NULL);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  for (guint i = 1; i < given->rows->len; i++)
    {
      char **row = given->rows->pdata[i];
      if (*row[3] == '\0')
        continue;
      g_autoptr (SgzAnswer) answer = sgz_answer_read (row[3], &error);
      g_assert_no_error (error);
      answer->reason = *row[4] != '\0' ? g_strdup (row[4]) : NULL;
      SgzRecord *record = sgz_evaluation_set_answer (given->fixture.store, evaluation->scheme,
                                                     find_sheet (evaluation, row[0])->sheet, row[1], row[2],
                                                     0, answer, NULL, &error);
      g_assert_no_error (error);
      g_ptr_array_add (records, record);
    }
  sgz_store_commit_explained (given->fixture.store, NULL, "示例", records, &error);
  g_assert_no_error (error);
}

static void
case_set_up (Case *given, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  sgz_fixture_set_up (&given->fixture, NULL);
  given->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  sgz_register_lines_add (&given->fixture, texts[1], given->ids);
  given->rows = sgz_csv_parse (texts[2], &error);
  g_assert_no_error (error);
  open_round (given);
  give_answers (given);
}

static void
case_tear_down (Case *given, gconstpointer data G_GNUC_UNUSED)
{
  g_hash_table_unref (given->ids);
  g_ptr_array_unref (given->rows);
  g_free (given->scheme);
  sgz_fixture_tear_down (&given->fixture, NULL);
}

static gint64
read_points (const char *text)
{
  gint64 points = 0;

  g_assert_true (sgz_decimal_parse (text, &points, NULL));
  return points;
}

static void
assert_leaf (const SgzEvaluation *evaluation, const SgzEvaluated *evaluated, char *const *row)
{
  const SgzSchemeNode *node = sgz_scheme_find_node (evaluation->scheme->scheme, row[1]);

  g_assert_nonnull (node);
  const SgzNodeScore *score = &evaluated->result->nodes[node->index];
  SgzScoreState state = strcmp (row[5], "missing") == 0  ? SGZ_SCORE_MISSING
                        : strcmp (row[5], "absent") == 0 ? SGZ_SCORE_ABSENT
                                                         : SGZ_SCORE_GIVEN;
  g_test_message ("%s %s", row[0], row[1]);
  g_assert_cmpint (score->state, ==, state);
  g_assert_cmpint (score->points, ==, read_points (row[6]));
}

static void
assert_total (const SgzEvaluation *evaluation, const SgzEvaluated *evaluated, char *const *row)
{
  const GPtrArray *bands = sgz_scheme_get_bands (evaluation->scheme->scheme);
  g_auto (GStrv) ranks = g_strsplit (row[5], " ", -1);

  g_test_message ("%s", row[0]);
  g_assert_cmpint (evaluated->total, ==, read_points (row[6]));
  g_assert_cmpstr (((const SgzGradeBand *)bands->pdata[evaluated->grade.band])->name, ==, row[4]);
  g_assert_cmpint (evaluated->grade.rank, ==, atoi (ranks[0]));
  g_assert_cmpint (evaluated->city_rank, ==, atoi (ranks[1]));
}

static void
assert_rows (Case *given, const SgzEvaluation *evaluation)
{
  for (guint i = 1; i < given->rows->len; i++)
    {
      char **row = given->rows->pdata[i];
      const SgzEvaluated *evaluated = find_sheet (evaluation, row[0]);
      if (evaluated != NULL && strcmp (row[1], "total") == 0)
        assert_total (evaluation, evaluated, row);
      else if (evaluated != NULL)
        assert_leaf (evaluation, evaluated, row);
    }
}

static void
test_points_are_those_worked_out_by_hand (Case *given, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzEvaluation) evaluation = take (given, NULL, NULL);

  g_assert_cmpuint (evaluation->sheets->len, ==, 3);
  g_assert_cmpstr (evaluation->day, ==, "2021-12-31");
  assert_rows (given, evaluation);
}

/* 10.4 of the 13 points that apply of a dimension of 15 make 12. */
static void
test_what_does_not_apply_is_spread (Case *given, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzEvaluation) evaluation = take (given, NULL, NULL);
  const SgzSchemeNode *node = sgz_scheme_find_node (evaluation->scheme->scheme, "B");
  const SgzNodeScore *score = &find_sheet (evaluation, "c")->result->nodes[node->index];

  g_assert_cmpint (score->raw, ==, 1040);
  g_assert_cmpint (score->raw_of, ==, 1300);
  g_assert_cmpint (score->points, ==, 1200);
  g_assert_cmpint (score->of, ==, 1500);
  g_assert_cmpint (find_sheet (evaluation, "c")->dimensions[1], ==, 1200);
}

static void
test_a_county_keeps_its_rank_in_the_city (Case *given, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzEvaluation) west = take (given, "510403000000", NULL);

  g_assert_cmpuint (west->sheets->len, ==, 2);
  assert_rows (given, west);
  g_autoptr (SgzEvaluation) none = take (given, "510422000000", NULL);
  g_assert_cmpuint (none->sheets->len, ==, 0);
}

static void
test_one_sheet_alone (Case *given, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzEvaluation) all = take (given, NULL, NULL);
  const char *id = sgz_record_get_id (find_sheet (all, "b")->sheet);
  g_autoptr (SgzEvaluation) one = take (given, NULL, id);

  g_assert_cmpuint (one->sheets->len, ==, 1);
  g_assert_cmpint (find_sheet (one, "b")->total, ==, 4145);
  g_assert_cmpint (find_sheet (one, "b")->grade.rank, ==, 0);
}

static void
assert_counted (Case *given, const SgzEvaluation *evaluation, const char *station, const char *code,
                const char *names)
{
  const SgzSchemeNode *node = sgz_scheme_find_node (evaluation->scheme->scheme, code);
  const SgzNodeScore *score = &find_sheet (evaluation, station)->result->nodes[node->index];
  g_auto (GStrv) wanted = g_strsplit (names, ",", -1);

  g_test_message ("%s %s", station, code);
  g_assert_nonnull (score->answer);
  g_assert_cmpuint (score->answer->ids != NULL ? g_strv_length (score->answer->ids) : 0, ==,
                    g_strv_length (wanted));
  for (size_t i = 0; wanted[i] != NULL; i++)
    g_assert_true (g_strv_contains ((const char *const *)score->answer->ids,
                                    g_hash_table_lookup (given->ids, wanted[i])));
}

static void
assert_all_counted (Case *given, const SgzEvaluation *evaluation)
{
  assert_counted (given, evaluation, "a", "A05", "f1");
  assert_counted (given, evaluation, "a", "B01", "w1,w2");
  assert_counted (given, evaluation, "a", "B03", "w1");
  assert_counted (given, evaluation, "a", "C04", "o1,o2");
  assert_counted (given, evaluation, "a", "C06", "o1");
  assert_counted (given, evaluation, "a", "C17", "o6");
  assert_counted (given, evaluation, "a", "D04-1", "p1");
  assert_counted (given, evaluation, "a", "E01", "u1");
  assert_counted (given, evaluation, "b", "B01", "w3");
  assert_counted (given, evaluation, "b", "C17", "o8");
  assert_counted (given, evaluation, "b", "C18", "k4");
}

static void
test_what_was_counted_is_known (Case *given, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzEvaluation) evaluation = take (given, NULL, NULL);
  g_autoptr (GError) error = NULL;

  sgz_evaluation_take_counted (given->fixture.store, evaluation, NULL, &error);
  g_assert_no_error (error);
  assert_all_counted (given, evaluation);
}

/* Locks the sheet of a, with what was computed and counted. */
static void
lock_sheet (Case *given)
{
  g_autoptr (SgzEvaluation) evaluation = take (given, "510402000000", NULL);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  static const char *const states[] = { "review", "passed", "locked" };

  g_ptr_array_add (ids, (gpointer)sgz_record_get_id (find_sheet (evaluation, "a")->sheet));
  for (size_t i = 0; i < G_N_ELEMENTS (states); i++)
    {
      sgz_round_move (given->fixture.store, ids, states[i], NULL, &error);
      g_assert_no_error (error);
    }
}

static void
test_what_is_locked_stays (Case *given, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  lock_sheet (given);
  g_autoptr (SgzRecord) worker = sgz_store_get (given->fixture.store, &sgz_kind_worker,
                                                g_hash_table_lookup (given->ids, "w2"), &error);
  g_assert_no_error (error);
  sgz_fixture_set (&given->fixture, worker, "left_on", "2021-12-01");
  sgz_store_save (given->fixture.store, worker, &error);
  g_assert_no_error (error);
  g_autoptr (SgzEvaluation) evaluation = take (given, NULL, NULL);
  assert_rows (given, evaluation);
  assert_counted (given, evaluation, "a", "B01", "w1,w2");
}

/* An answer that is taken back counts no more; one that does not fit is refused. */
static void
test_answers_are_taken_back_and_refused (Case *given, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzEvaluation) evaluation = take (given, NULL, NULL);
  const SgzRecord *sheet = find_sheet (evaluation, "b")->sheet;
  SgzStore *store = given->fixture.store;
  g_autoptr (GError) error = NULL;

  g_autoptr (SgzRecord) back
      = sgz_evaluation_set_answer (store, evaluation->scheme, sheet, "C14", "spot", 0, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (sgz_store_save (store, back, &error));
  g_autoptr (SgzEvaluation) after = take (given, NULL, NULL);
  g_assert_cmpint (find_sheet (after, "b")->total, ==, 4195);

  g_assert_null (
      sgz_evaluation_set_answer (store, evaluation->scheme, sheet, "C14", "spot", 0, NULL, NULL, &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOTHING);
  g_clear_error (&error);
  g_autoptr (SgzAnswer) wrong = sgz_answer_read ("9", NULL);
  g_assert_null (
      sgz_evaluation_set_answer (store, evaluation->scheme, sheet, "C14", "county", 0, wrong, NULL, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_null (
      sgz_evaluation_set_answer (store, evaluation->scheme, sheet, "Z9", "county", 0, wrong, NULL, &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOT_FOUND);
}

static void
test_schemes_of_the_year (Case *given, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) schemes = sgz_evaluation_list_schemes (given->fixture.store, YEAR, NULL);
  g_autoptr (GPtrArray) none = sgz_evaluation_list_schemes (given->fixture.store, YEAR + 1, NULL);

  g_assert_cmpuint (schemes->len, ==, 1);
  g_assert_cmpstr (sgz_record_get_id (schemes->pdata[0]), ==, given->scheme);
  g_assert_cmpuint (none->len, ==, 0);
}

#define CASE_TEST(path, func) g_test_add (path, Case, NULL, case_set_up, func, case_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (int i = 0; i < 3; i++)
    if (!g_file_get_contents (argv[i + 1], &texts[i], NULL, NULL))
      g_error ("cannot read %s", argv[i + 1]);
  CASE_TEST ("/store/evaluation/points-are-those-worked-out-by-hand",
             test_points_are_those_worked_out_by_hand);
  CASE_TEST ("/store/evaluation/what-does-not-apply-is-spread", test_what_does_not_apply_is_spread);
  CASE_TEST ("/store/evaluation/a-county-keeps-its-rank-in-the-city",
             test_a_county_keeps_its_rank_in_the_city);
  CASE_TEST ("/store/evaluation/one-sheet-alone", test_one_sheet_alone);
  CASE_TEST ("/store/evaluation/what-was-counted-is-known", test_what_was_counted_is_known);
  CASE_TEST ("/store/evaluation/what-is-locked-stays", test_what_is_locked_stays);
  CASE_TEST ("/store/evaluation/answers-are-taken-back-and-refused", test_answers_are_taken_back_and_refused);
  CASE_TEST ("/store/evaluation/schemes-of-the-year", test_schemes_of_the_year);
  int status = g_test_run ();
  for (int i = 0; i < 3; i++)
    g_free (texts[i]);
  return status;
}
