/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "model/sgz-answer-text.h"
#include "sgz-evaluation-private.h"
#include "sgz-store-private.h"

typedef struct
{
  SgzEvaluation *evaluation;
  SgzEvaluationPlan *plan;
  gboolean with_results;
  const char *county; /* (nullable): whose results are kept */
  SgzConnection *connection;
  SgzStatement *answers; /* ordered by sheet */
  gboolean has_answer;   /* it stands at a row */
} Scorer;

/* Sheets come in the order of their ids, so that neither they nor the answers have to be sorted. */
#define ANSWERS                                                                                              \
  "SELECT s.id, a.indicator, a.assessor, a.member, a.answer, a.reason, a.counted FROM sheet s "              \
  "CROSS JOIN answer a ON a.sheet = s.id AND a.void_reason IS NULL WHERE s.void_reason IS NULL "

static gboolean
step (Scorer *scorer, GError **error)
{
  SgzStep at = sgz_connection_step (scorer->connection, scorer->answers, error);

  scorer->has_answer = at == SGZ_STEP_ROW;
  return at != SGZ_STEP_FAILED;
}

static gboolean
begin_answers (Scorer *scorer, const char *sheet, GError **error)
{
  const char *sql = sheet != NULL ? ANSWERS "AND s.id = :sheet"
                                  : ANSWERS
                        "AND s.evaluation IN (SELECT e.id FROM evaluation e WHERE e.scheme = :scheme "
                        "AND e.year = :year AND e.void_reason IS NULL) ORDER BY s.id";

  scorer->answers = sgz_connection_prepare (scorer->connection, sql, error);
  if (scorer->answers == NULL)
    return FALSE;
  sgz_statement_bind_text (scorer->answers, ":sheet", sheet);
  sgz_statement_bind_text (scorer->answers, ":scheme", scorer->evaluation->scheme->id);
  sgz_statement_bind_integer (scorer->answers, ":year", scorer->evaluation->year);
  return step (scorer, error);
}

/* Puts the answer at which the walk stands into @sheet. */
static gboolean
take_answer (Scorer *scorer, SgzSheet *sheet, gboolean is_locked, GError **error)
{
  const SgzKeptScheme *scheme = scorer->evaluation->scheme;
  const char *node = sgz_kept_scheme_get_code (scheme, sgz_statement_get_text (scorer->answers, 1));
  const char *assessor = sgz_kept_scheme_get_code (scheme, sgz_statement_get_text (scorer->answers, 2));
  const char *reason = sgz_statement_get_text (scorer->answers, 5);
  const char *counted = sgz_statement_get_text (scorer->answers, 6);

  /* What was computed when the sheet was locked holds while it is locked; opened again, it is computed anew. */
  if (!is_locked && g_strcmp0 (assessor, scorer->plan->computed) == 0)
    return TRUE;
  SgzAnswer *answer = sgz_answer_read (sgz_statement_get_text (scorer->answers, 4), error);
  if (answer == NULL)
    return FALSE;
  if (reason != NULL && answer->reason == NULL)
    answer->reason = g_strdup (reason);
  if (counted != NULL)
    answer->ids = g_strsplit (counted, ",", -1);
  return sgz_sheet_set (sheet, assessor != NULL ? assessor : "", sqlite3_column_int (scorer->answers, 3),
                        node != NULL ? node : "", answer, error);
}

static gboolean
compute (Scorer *scorer, SgzSheet *sheet, size_t place, SgzAudience audience, GError **error)
{
  for (guint i = 0; i < scorer->plan->leaves->len; i++)
    {
      const SgzLeafPlan *leaf = scorer->plan->leaves->pdata[i];
      SgzAnswer *answer = sgz_leaf_plan_answer (leaf, scorer->plan, place, audience);
      if (answer != NULL
          && !sgz_sheet_set (sheet, scorer->plan->computed, 0, leaf->node->code, answer, error))
        return FALSE;
    }
  return TRUE;
}

static void
conclude (Scorer *scorer, SgzEvaluated *evaluated, SgzSheet *sheet)
{
  const GPtrArray *dimensions = sgz_scheme_get_dimensions (scorer->evaluation->scheme->scheme);
  g_autoptr (SgzResult) result = sgz_sheet_score (sheet);

  evaluated->total = result->is_scored ? result->total : -1;
  evaluated->grade = sgz_grade_find (result);
  evaluated->dimensions = g_new (gint64, MAX (dimensions->len, 1));
  for (guint i = 0; i < dimensions->len; i++)
    evaluated->dimensions[i] = result->nodes[((const SgzSchemeNode *)dimensions->pdata[i])->index].points;
  if (scorer->with_results && (scorer->county == NULL || strcmp (scorer->county, evaluated->county) == 0))
    evaluated->result = g_steal_pointer (&result);
}

static gboolean
score_sheet (Scorer *scorer, SgzEvaluated *evaluated, size_t place, GError **error)
{
  const char *id = sgz_record_get_id (evaluated->sheet);
  SgzAudience audience = sgz_evaluated_get_audience (evaluated);
  gboolean is_locked = sgz_evaluated_is_locked (evaluated);
  g_autoptr (SgzSheet) sheet = sgz_sheet_new (scorer->evaluation->scheme->scheme, audience);
  int order = -1;

  if (!is_locked && scorer->plan->computed != NULL && !compute (scorer, sheet, place, audience, error))
    return FALSE;
  /* A sheet that somebody added since the list was read is passed over. */
  while (scorer->has_answer && (order = strcmp (sgz_statement_get_text (scorer->answers, 0), id)) <= 0)
    if ((order == 0 && !take_answer (scorer, sheet, is_locked, error)) || !step (scorer, error))
      return FALSE;
  conclude (scorer, evaluated, sheet);
  return TRUE;
}

static int
compare_ids (gconstpointer a, gconstpointer b, gpointer data)
{
  SgzEvaluated *const *sheets = data;

  return strcmp (sgz_record_get_id (sheets[*(const size_t *)a]->sheet),
                 sgz_record_get_id (sheets[*(const size_t *)b]->sheet));
}

static gboolean
take_plan (Scorer *scorer, SgzStore *store, GCancellable *cancellable, GError **error)
{
  SgzEvaluation *evaluation = scorer->evaluation;
  guint n = evaluation->sheets->len;
  g_autofree const char **places = g_new (const char *, MAX (n, 1));
  gboolean is_open = FALSE;

  for (guint i = 0; i < n; i++)
    {
      places[i] = sgz_evaluated_get_place (evaluation->sheets->pdata[i]);
      is_open |= !sgz_evaluated_is_locked (evaluation->sheets->pdata[i]);
    }
  return !is_open
         || sgz_evaluation_plan_take (scorer->plan, store, sgz_evaluation_get_level (evaluation->scheme),
                                      evaluation->year, evaluation->day, places, n, cancellable, error);
}

/* Says of which sheet it is that something is wrong. */
static gboolean
fail_on (const SgzEvaluated *evaluated, GError **error)
{
  g_autofree char *name = sgz_record_format_name (evaluated->sheet);

  g_prefix_error (error, "%s: ", name);
  return FALSE;
}

gboolean
sgz_evaluation_score (SgzEvaluation *evaluation, SgzStore *store, const char *county, const char *sheet,
                      gboolean with_results, GCancellable *cancellable, GError **error)
{
  guint n = evaluation->sheets->len;
  g_autofree size_t *order = g_new (size_t, MAX (n, 1));
  g_autoptr (SgzEvaluationPlan) plan
      = sgz_evaluation_plan_new (store, evaluation->scheme->scheme, evaluation->year, error);
  Scorer scorer = { evaluation, plan, with_results, county, sgz_store_get_connection (store), NULL, FALSE };

  if (plan == NULL || !take_plan (&scorer, store, cancellable, error)
      || !begin_answers (&scorer, sheet, error))
    return FALSE;
  g_autoptr (SgzStatement) answers = scorer.answers;
  for (size_t i = 0; i < n; i++)
    order[i] = i;
  g_qsort_with_data (order, (int)n, sizeof *order, compare_ids, evaluation->sheets->pdata);
  for (size_t i = 0; i < n; i++)
    {
      SgzEvaluated *evaluated = evaluation->sheets->pdata[order[i]];
      if (i % 256 == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (!score_sheet (&scorer, evaluated, order[i], error))
        return fail_on (evaluated, error);
    }
  return answers != NULL;
}
