/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a locked sheet keeps, so that its points can be explained years later. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/sgz-place.h"
#include "sgz-round-private.h"

typedef struct
{
  SgzStore *store;
  GPtrArray *sheets;
  const char *day;
  GPtrArray *before;
  GPtrArray *after;
} Lock;

/* --- what was computed --- */

static int
find_computed (const SgzScheme *scheme)
{
  const GPtrArray *assessors = sgz_scheme_get_assessors (scheme);

  for (guint i = 0; i < assessors->len; i++)
    if (((const SgzAssessor *)assessors->pdata[i])->kind == SGZ_ASSESSOR_COMPUTED)
      return (int)i;
  return -1;
}

static gboolean
keep_answer (Lock *lock, const SgzEvaluation *evaluation, const SgzRecord *sheet, const SgzSchemeNode *node,
             const SgzNodeScore *score, int assessor, GError **error)
{
  const SgzAssessor *computed = sgz_scheme_get_assessors (evaluation->scheme->scheme)->pdata[assessor];
  SgzRecord *answer = sgz_evaluation_set_answer (lock->store, evaluation->scheme, sheet, node->code,
                                                 computed->code, 0, score->answer, NULL, error);

  if (answer == NULL)
    return FALSE;
  g_ptr_array_add (lock->before, answer);
  return TRUE;
}

static gboolean
keep_computed (Lock *lock, const SgzEvaluation *evaluation, const SgzEvaluated *evaluated,
               const SgzRecord *sheet, GError **error)
{
  const GPtrArray *nodes = sgz_scheme_get_nodes (evaluation->scheme->scheme);
  int computed = find_computed (evaluation->scheme->scheme);
  const SgzNodeScore *scores = computed >= 0 ? evaluated->result->assessors[computed] : NULL;

  for (guint i = 0; i < nodes->len && scores != NULL; i++)
    if (scores[i].is_own && scores[i].answer != NULL
        && !keep_answer (lock, evaluation, sheet, nodes->pdata[i], &scores[i], computed, error))
      return FALSE;
  return TRUE;
}

/* --- what it came to --- */

static gboolean
check_complete (const SgzEvaluated *evaluated, const SgzRecord *sheet, GError **error)
{
  int n_missing = evaluated->result->n_missing;

  if (n_missing > 0)
    g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID,
                 ngettext ("“%s” cannot be locked: %d indicator has no answer yet",
                           "“%s” cannot be locked: %d indicators have no answer yet", (gulong)n_missing),
                 sgz_record_get_text (sheet, "name"), n_missing);
  else if (!evaluated->result->is_scored)
    g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID,
                 _ ("“%s” cannot be locked: nothing in it is scored"), sgz_record_get_text (sheet, "name"));
  return n_missing == 0 && evaluated->result->is_scored;
}

static void
keep_place (const SgzEvaluation *evaluation, const SgzEvaluated *evaluated, SgzRecord *sheet)
{
  const GPtrArray *bands = sgz_scheme_get_bands (evaluation->scheme->scheme);
  int band = evaluated->grade.band;

  sgz_round_set_text (sheet, "grade", band >= 0 ? ((const SgzGradeBand *)bands->pdata[band])->name : NULL);
  sgz_round_set_number (sheet, "rank", evaluated->grade.rank);
}

static SgzRecord *
find_sheet (const Lock *lock, const char *id)
{
  for (guint i = 0; i < lock->sheets->len; i++)
    if (strcmp (sgz_record_get_id (lock->sheets->pdata[i]), id) == 0)
      return lock->sheets->pdata[i];
  return NULL;
}

/* Of what was locked before only the place among the others changes: a quota of the best, and ranks, look at all. */
static gboolean
follow (Lock *lock, const SgzEvaluation *evaluation, const SgzEvaluated *evaluated, GError **error)
{
  SgzRecord *sheet
      = sgz_store_get (lock->store, &sgz_kind_sheet, sgz_record_get_id (evaluated->sheet), error);

  if (sheet == NULL)
    return FALSE;
  keep_place (evaluation, evaluated, sheet);
  g_ptr_array_add (lock->after, sheet);
  return TRUE;
}

static gboolean
lock_sheet (Lock *lock, const SgzEvaluation *evaluation, const char *round, const SgzEvaluated *evaluated,
            GError **error)
{
  SgzRecord *sheet = find_sheet (lock, sgz_record_get_id (evaluated->sheet));

  if (sheet == NULL)
    return !sgz_record_has (evaluated->sheet, "locked_on")
           || g_strcmp0 (sgz_record_get_text (evaluated->sheet, "evaluation"), round) != 0
           || follow (lock, evaluation, evaluated, error);
  if (!check_complete (evaluated, sheet, error) || !keep_computed (lock, evaluation, evaluated, sheet, error))
    return FALSE;
  sgz_round_set_number (sheet, "total", evaluated->total);
  keep_place (evaluation, evaluated, sheet);
  return TRUE;
}

/* The sheets of one evaluation in a county, so that what is held of them at once is that of one county. */
static gboolean
lock_round (Lock *lock, const char *round, const char *county, GError **error)
{
  g_autoptr (SgzRecord) record = sgz_store_get (lock->store, &sgz_kind_evaluation, round, error);
  if (record == NULL)
    return FALSE;
  /* The city ranks all systems together. */
  if (strcmp (sgz_place_level (sgz_record_get_reference_code (record, "division")), "county") != 0)
    county = NULL;
  g_autoptr (SgzEvaluation) evaluation = sgz_evaluation_take (
      lock->store, sgz_record_get_text (record, "scheme"), (int)sgz_record_get_number (record, "year"),
      county, NULL, lock->day, TRUE, NULL, error);
  if (evaluation == NULL || !sgz_evaluation_take_counted (lock->store, evaluation, NULL, error))
    return FALSE;
  for (guint i = 0; i < evaluation->sheets->len; i++)
    if (!lock_sheet (lock, evaluation, round, evaluation->sheets->pdata[i], error))
      return FALSE;
  return TRUE;
}

gboolean
sgz_round_lock (SgzStore *store, GPtrArray *sheets, const char *day, GPtrArray *before, GPtrArray *after,
                GError **error)
{
  Lock lock = { store, sheets, day, before, after };

  for (guint i = 0; i < sheets->len; i++)
    {
      SgzRecord *sheet = sheets->pdata[i];
      const char *code = sgz_record_get_reference_code (sheet, "division");
      g_autofree char *county = g_strdup_printf ("%.*s000000", sgz_place_digits ("county"), code);
      /* One that was scored with others of its round before has its total. */
      if (!sgz_record_has (sheet, "total")
          && !lock_round (&lock, sgz_record_get_text (sheet, "evaluation"), county, error))
        return FALSE;
      if (!sgz_record_has (sheet, "total"))
        {
          g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_FAILED, _ ("“%s” could not be scored"),
                       sgz_record_get_text (sheet, "name"));
          return FALSE;
        }
    }
  return TRUE;
}

/* --- opened again --- */

static const char *const results[] = { "locked_on", "published_on", "total", "grade", "rank" };

/* What is computed is computed anew from here on. */
static GPtrArray *
read_computed (SgzStore *store, const SgzRecord *sheet, GError **error)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_answer);
  SgzValue id = { SGZ_VALUE_TEXT, 0, (char *)sgz_record_get_id (sheet) };

  sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_answer, "sheet"), &id);
  g_autoptr (GPtrArray) answers = sgz_store_fetch (store, query, 0, -1, error);
  g_autoptr (GPtrArray) computed = g_ptr_array_new_with_free_func (g_object_unref);
  if (answers == NULL)
    return NULL;
  for (guint i = 0; i < answers->len; i++)
    {
      g_autoptr (SgzRecord) assessor = sgz_store_get (
          store, &sgz_kind_assessor, sgz_record_get_text (answers->pdata[i], "assessor"), error);
      if (assessor == NULL)
        return NULL;
      if (g_strcmp0 (sgz_record_get_text (assessor, "source"), "computed") == 0)
        g_ptr_array_add (computed, g_object_ref (answers->pdata[i]));
    }
  return g_steal_pointer (&computed);
}

gboolean
sgz_round_unlock (SgzStore *store, SgzRecord *sheet, const char *reason, GPtrArray *after, GError **error)
{
  g_autoptr (GPtrArray) computed = read_computed (store, sheet, error);

  if (computed == NULL)
    return FALSE;
  for (guint i = 0; i < computed->len; i++)
    {
      sgz_record_set_void_reason (computed->pdata[i], reason);
      g_ptr_array_add (after, g_object_ref (computed->pdata[i]));
    }
  for (size_t i = 0; i < G_N_ELEMENTS (results); i++)
    sgz_round_set_text (sheet, results[i], NULL);
  return TRUE;
}
