/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "sgz-evaluation-private.h"
#include "sgz-store-private.h"

/* --- ranks --- */

/* Ranks and grades those of @places, which are of one evaluation, among themselves. */
static void
rank_round (SgzEvaluation *evaluation, GArray *places)
{
  g_autofree gint64 *totals = g_new (gint64, places->len);
  g_autofree SgzGrade *grades = g_new (SgzGrade, places->len);

  for (guint i = 0; i < places->len; i++)
    {
      const SgzEvaluated *evaluated = evaluation->sheets->pdata[g_array_index (places, guint, i)];
      totals[i] = evaluated->total;
      grades[i] = evaluated->grade;
    }
  sgz_grade_rank (evaluation->scheme->scheme, totals, grades, places->len);
  for (guint i = 0; i < places->len; i++)
    ((SgzEvaluated *)evaluation->sheets->pdata[g_array_index (places, guint, i)])->grade = grades[i];
}

static void
rank_city (SgzEvaluation *evaluation)
{
  guint n = evaluation->sheets->len;
  g_autofree SgzShare *totals = g_new (SgzShare, MAX (n, 1));
  g_autofree int *ranks = g_new (int, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    {
      gint64 total = ((const SgzEvaluated *)evaluation->sheets->pdata[i])->total;
      totals[i] = (SgzShare){ total, total >= 0 ? 1 : 0 };
    }
  sgz_ranking_rank (totals, n, ranks);
  for (guint i = 0; i < n; i++)
    ((SgzEvaluated *)evaluation->sheets->pdata[i])->city_rank = ranks[i];
}

void
sgz_evaluation_rank (SgzEvaluation *evaluation)
{
  g_autoptr (GHashTable) rounds
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_array_unref);
  GHashTableIter iter = { 0 };
  gpointer places = NULL;

  for (guint i = 0; i < evaluation->sheets->len; i++)
    {
      const SgzEvaluated *evaluated = evaluation->sheets->pdata[i];
      const char *id = sgz_record_get_text (evaluated->sheet, "evaluation");
      GArray *round = g_hash_table_lookup (rounds, id);
      if (round == NULL)
        {
          round = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (rounds, (gpointer)id, round);
        }
      g_array_append_val (round, i);
    }
  g_hash_table_iter_init (&iter, rounds);
  while (g_hash_table_iter_next (&iter, NULL, &places))
    rank_round (evaluation, places);
  rank_city (evaluation);
}

/* --- taking --- */

/* The day on which the register is asked: no later than the year's last. */
static char *
choose_day (int year, const char *day)
{
  g_autofree char *last = g_strdup_printf ("%04d-12-31", year);

  return g_strdup (strcmp (day, last) < 0 ? day : last);
}

/* Ranks in the city are given: the sheets of other counties are not asked for. */
static void
leave_county (SgzEvaluation *evaluation, const char *county)
{
  for (guint i = evaluation->sheets->len; i > 0; i--)
    if (strcmp (((const SgzEvaluated *)evaluation->sheets->pdata[i - 1])->county, county) != 0)
      g_ptr_array_remove_index (evaluation->sheets, i - 1);
}

static gboolean
score (SgzEvaluation *evaluation, SgzStore *store, const char *county, const char *sheet,
       gboolean with_results, GCancellable *cancellable, GError **error)
{
  SgzConnection *connection = sgz_store_get_connection (store);

  sgz_connection_watch (connection, cancellable);
  gboolean is_scored
      = sgz_evaluation_score (evaluation, store, county, sheet, with_results, cancellable, error);
  sgz_connection_watch (connection, NULL);
  return is_scored;
}

SgzEvaluation *
sgz_evaluation_take (SgzStore *store, const char *scheme, int year, const char *county, const char *sheet,
                     const char *day, gboolean with_results, GCancellable *cancellable, GError **error)
{
  g_autoptr (SgzEvaluation) evaluation = g_new0 (SgzEvaluation, 1);

  evaluation->year = year;
  evaluation->day = choose_day (year, day);
  evaluation->scheme = sgz_kept_scheme_read (store, scheme, error);
  if (evaluation->scheme == NULL)
    return NULL;
  evaluation->sheets = sgz_evaluated_list (store, scheme, year, sheet, error);
  if (evaluation->sheets == NULL
      || !score (evaluation, store, county, sheet, with_results, cancellable, error))
    return NULL;
  if (sheet == NULL)
    sgz_evaluation_rank (evaluation);
  if (county != NULL)
    leave_county (evaluation, county);
  return g_steal_pointer (&evaluation);
}

void
sgz_evaluation_free (SgzEvaluation *evaluation)
{
  g_clear_pointer (&evaluation->sheets, g_ptr_array_unref);
  g_clear_pointer (&evaluation->scheme, sgz_kept_scheme_unref);
  g_free (evaluation->day);
  g_free (evaluation);
}
