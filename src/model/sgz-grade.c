/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-grade.h"

#include "sgz-points.h"

/* Returns: the first node that has too few points for the band, or -1 */
static int
find_need (const SgzResult *result, const SgzGradeBand *band)
{
  const SgzScheme *scheme = sgz_sheet_get_scheme (result->sheet);

  for (guint i = 0; i < band->needs->len; i++)
    {
      const SgzBandNeed *need = band->needs->pdata[i];
      const SgzSchemeNode *node = sgz_scheme_find_node (scheme, need->code);
      if (node != NULL && result->nodes[node->index].state != SGZ_SCORE_ABSENT
          && result->nodes[node->index].points < need->least)
        return node->index;
    }
  return -1;
}

SgzGrade
sgz_grade_find (const SgzResult *result)
{
  const SgzScheme *scheme = sgz_sheet_get_scheme (result->sheet);
  const GPtrArray *bands = sgz_scheme_get_bands (scheme);
  const SgzSchemeNode *veto = result->veto;
  int best = veto != NULL && veto->veto_band != NULL ? sgz_scheme_find_band (scheme, veto->veto_band) : 0;
  SgzGrade grade = { .band = -1, .node = -1 };

  for (guint i = 0; result->is_scored && i < bands->len; i++)
    {
      const SgzGradeBand *band = bands->pdata[i];
      int node = -1;
      if (result->total < band->from)
        continue;
      if ((int)i < best || (band->needs_no_veto && veto != NULL))
        {
          grade.why = SGZ_GRADE_BY_VETO;
          grade.node = veto->index;
        }
      else if ((node = find_need (result, band)) >= 0)
        {
          /* What kept it out of the highest band it has the points for is what is told. */
          if (grade.node < 0)
            {
              grade.why = SGZ_GRADE_BY_NEED;
              grade.node = node;
            }
        }
      else
        {
          grade.band = (int)i;
          break;
        }
    }
  return grade;
}

static int
compare_ranks (gconstpointer a, gconstpointer b, gpointer data)
{
  const SgzGrade *grades = data;

  return grades[*(const size_t *)a].rank - grades[*(const size_t *)b].rank;
}

static void
rank_totals (const gint64 *totals, SgzGrade *grades, size_t n)
{
  g_autofree SgzShare *shares = g_new (SgzShare, n);
  g_autofree int *ranks = g_new (int, n);

  for (size_t i = 0; i < n; i++)
    shares[i] = (SgzShare){ totals[i], totals[i] >= 0 ? 1 : 0 };
  sgz_ranking_rank (shares, n, ranks);
  for (size_t i = 0; i < n; i++)
    grades[i].rank = ranks[i];
}

/* Gives the band's places in the order of rank, group by group of equal totals. */
static void
fill_band (int band, gint64 places, SgzGrade *grades, const size_t *order, size_t n)
{
  gint64 taken = 0;
  gboolean is_full = FALSE;

  for (size_t i = 0, next; i < n; i = next)
    {
      gint64 group = 0;
      for (next = i; next < n && grades[order[next]].rank == grades[order[i]].rank; next++)
        group += grades[order[next]].band == band;
      is_full |= taken + group > places;
      for (size_t j = i; j < next && is_full; j++)
        if (grades[order[j]].band == band)
          {
            grades[order[j]].band++;
            grades[order[j]].why = SGZ_GRADE_BY_QUOTA;
            grades[order[j]].node = -1;
          }
      taken += is_full ? 0 : group;
    }
}

void
sgz_grade_rank (const SgzScheme *scheme, const gint64 *totals, SgzGrade *grades, size_t n)
{
  const GPtrArray *bands = sgz_scheme_get_bands (scheme);
  g_autofree size_t *order = g_new (size_t, n);
  gint64 n_scored = 0;

  rank_totals (totals, grades, n);
  for (size_t i = 0; i < n; i++)
    {
      order[i] = i;
      n_scored += grades[i].rank > 0;
    }
  g_qsort_with_data (order, (int)n, sizeof *order, compare_ranks, grades);
  for (guint i = 0; i + 1 < bands->len; i++)
    {
      const SgzGradeBand *band = bands->pdata[i];
      if (band->quota > 0)
        fill_band ((int)i, n_scored * band->quota / 100, grades, order, n);
    }
}

char *
sgz_grade_explain (const SgzScheme *scheme, const SgzGrade *grade)
{
  if (grade->band < 0)
    return g_strdup ("无等次");

  const SgzGradeBand *band = sgz_scheme_get_bands (scheme)->pdata[grade->band];
  const SgzSchemeNode *node = grade->node >= 0 ? sgz_scheme_get_nodes (scheme)->pdata[grade->node] : NULL;
  switch (grade->why)
    {
    case SGZ_GRADE_BY_VETO:
      return g_strdup_printf ("%s（一票否决：%s）", band->name, node->title);
    case SGZ_GRADE_BY_NEED:
      return g_strdup_printf ("%s（“%s”未达要求）", band->name, node->title);
    case SGZ_GRADE_BY_QUOTA:
      return g_strdup_printf ("%s（上一等次名额已满）", band->name);
    case SGZ_GRADE_BY_POINTS:
    default:
      return g_strdup (band->name);
    }
}
