/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-spot-check.h"

#define SPOT "spot"

int
sgz_spot_check_find_assessor (const SgzScheme *scheme)
{
  const GPtrArray *assessors = sgz_scheme_get_assessors (scheme);
  int named = sgz_scheme_find_assessor (scheme, SPOT);
  int last = -1;
  guint n_scoring = 0;

  if (named >= 0 || sgz_scheme_is_weighted (scheme))
    return named;
  for (guint i = 0; i < assessors->len; i++)
    {
      const SgzAssessor *assessor = assessors->pdata[i];
      if (assessor->weight == 0
          || (assessor->kind != SGZ_ASSESSOR_ONE && assessor->kind != SGZ_ASSESSOR_PANEL))
        continue;
      last = (int)i;
      n_scoring++;
    }
  return n_scoring > 1 ? last : -1;
}

static void
spot_sheet_free (SgzSpotSheet *sheet)
{
  g_array_unref (sheet->lines);
  g_free (sheet);
}

static SgzSpotSheet *
compare (const SgzEvaluated *evaluated, const SgzScheme *scheme, int spot)
{
  const GPtrArray *nodes = sgz_scheme_get_nodes (scheme);
  const SgzResult *result = evaluated->result;
  g_autoptr (SgzResult) without = sgz_sheet_score_without (result->sheet, spot);
  SgzSpotSheet *sheet = g_new0 (SgzSpotSheet, 1);

  sheet->evaluated = evaluated;
  sheet->lines = g_array_new (FALSE, FALSE, sizeof (SgzSpotLine));
  sheet->county_total = without->is_scored ? without->total : -1;
  sheet->total = result->is_scored ? result->total : -1;
  for (guint i = 0; i < nodes->len && result->assessors[spot] != NULL; i++)
    {
      const SgzSchemeNode *node = nodes->pdata[i];
      SgzSpotLine line = { node, without->nodes[i].points, result->assessors[spot][i].points };
      if (node->children->len == 0 && result->assessors[spot][i].is_own)
        g_array_append_val (sheet->lines, line);
    }
  return sheet;
}

SgzSpotCheck *
sgz_spot_check_take (SgzStore *store, const char *scheme, int year, const char *county, const char *day,
                     GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (SGZ_IS_STORE (store) && scheme != NULL && day != NULL, NULL);

  g_autoptr (SgzSpotCheck) check = g_new0 (SgzSpotCheck, 1);

  check->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify)spot_sheet_free);
  check->evaluation = sgz_evaluation_take (store, scheme, year, county, NULL, day, TRUE, cancellable, error);
  if (check->evaluation == NULL)
    return NULL;
  check->assessor = sgz_spot_check_find_assessor (check->evaluation->scheme->scheme);
  for (guint i = 0; i < check->evaluation->sheets->len && check->assessor >= 0; i++)
    {
      const SgzEvaluated *evaluated = check->evaluation->sheets->pdata[i];
      if (sgz_record_get_number (evaluated->sheet, "is_drawn") != 0)
        g_ptr_array_add (check->sheets,
                         compare (evaluated, check->evaluation->scheme->scheme, check->assessor));
    }
  return g_steal_pointer (&check);
}

void
sgz_spot_check_free (SgzSpotCheck *check)
{
  g_clear_pointer (&check->sheets, g_ptr_array_unref);
  g_clear_pointer (&check->evaluation, sgz_evaluation_free);
  g_free (check);
}
