/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The records behind what was computed. */
#include <string.h>

#include "model/sgz-place.h"
#include "sgz-evaluation-private.h"

typedef struct
{
  SgzEvaluation *evaluation;
  SgzEvaluationPlan *plan;
  int computed;              /* the place of the assessor that is the register */
  GHashTable *sheets;        /* place → SgzEvaluated */
  const SgzMeasure *measure; /* being walked */
  GHashTable *ids;           /* SgzAnswer → GPtrArray of ids */
} Counter;

static gboolean
has_part (const SgzNeed *need, const char *part)
{
  if (need->parts == NULL)
    return TRUE;
  g_auto (GStrv) parts = g_strsplit (need->parts, "|", -1);
  return part != NULL && g_strv_contains ((const char *const *)parts, part);
}

/* A record that counts twice, as a project's stages do, is named once. */
static void
add_id (Counter *counter, SgzAnswer *answer, const char *id)
{
  GPtrArray *ids = g_hash_table_lookup (counter->ids, answer);

  if (ids == NULL)
    {
      ids = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (counter->ids, answer, ids);
    }
  if (!g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
    g_ptr_array_add (ids, g_strdup (id));
}

static void
record_met_cb (const char *place, const char *part, const char *record, gpointer user_data)
{
  Counter *counter = user_data;
  const SgzEvaluated *evaluated = place != NULL ? g_hash_table_lookup (counter->sheets, place) : NULL;

  if (evaluated == NULL || record == NULL)
    return;
  SgzAudience audience = sgz_evaluated_get_audience (evaluated);
  for (guint n = 0; n < counter->plan->needs->len; n++)
    {
      const SgzNeed *need = counter->plan->needs->pdata[n];
      if (need->measure != counter->measure || !has_part (need, part))
        continue;
      for (guint i = 0; i < counter->plan->leaves->len; i++)
        {
          const SgzLeafPlan *leaf = counter->plan->leaves->pdata[i];
          const SgzNodeScore *score = &evaluated->result->assessors[counter->computed][leaf->node->index];
          if (score->answer != NULL && sgz_leaf_plan_counts (leaf, score->answer, audience, (int)n))
            add_id (counter, (SgzAnswer *)score->answer, record);
        }
    }
}

/* Those that are computed now, by the place as measures have it. */
static void
list_open_sheets (Counter *counter)
{
  gboolean is_of_counties = strcmp (sgz_evaluation_get_level (counter->evaluation->scheme), "county") == 0;

  for (guint i = 0; i < counter->evaluation->sheets->len; i++)
    {
      SgzEvaluated *evaluated = counter->evaluation->sheets->pdata[i];
      const char *place = sgz_evaluated_get_place (evaluated);
      if (evaluated->result != NULL && evaluated->result->assessors[counter->computed] != NULL
          && !sgz_evaluated_is_locked (evaluated))
        g_hash_table_insert (counter->sheets, is_of_counties ? sgz_place_prefix (place) : g_strdup (place),
                             evaluated);
    }
}

static void
keep_ids (Counter *counter)
{
  GHashTableIter iter = { 0 };
  gpointer answer = NULL;
  gpointer ids = NULL;

  g_hash_table_iter_init (&iter, counter->ids);
  while (g_hash_table_iter_next (&iter, &answer, &ids))
    {
      g_ptr_array_add (ids, NULL);
      g_strfreev (((SgzAnswer *)answer)->ids);
      ((SgzAnswer *)answer)->ids = g_strdupv ((char **)((GPtrArray *)ids)->pdata);
    }
}

gboolean
sgz_evaluation_take_counted (SgzStore *store, SgzEvaluation *evaluation, GCancellable *cancellable,
                             GError **error)
{
  g_autoptr (SgzEvaluationPlan) plan
      = sgz_evaluation_plan_new (store, evaluation->scheme->scheme, evaluation->year, error);
  const char *level = sgz_evaluation_get_level (evaluation->scheme);

  if (plan == NULL || plan->computed == NULL)
    return plan != NULL;
  g_autoptr (GHashTable) sheets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)g_ptr_array_unref);
  g_autoptr (GHashTable) walked = g_hash_table_new (NULL, NULL);
  Counter counter = { evaluation, plan, sgz_scheme_find_assessor (evaluation->scheme->scheme, plan->computed),
                      sheets,     NULL, ids };
  list_open_sheets (&counter);
  for (guint i = 0; i < plan->needs->len; i++)
    {
      counter.measure = ((const SgzNeed *)plan->needs->pdata[i])->measure;
      if (!g_hash_table_add (walked, (gpointer)counter.measure))
        continue;
      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !sgz_measure_each_record (store, counter.measure->code, level, evaluation->year, evaluation->day,
                                       record_met_cb, &counter, error))
        return FALSE;
    }
  keep_ids (&counter);
  return TRUE;
}
