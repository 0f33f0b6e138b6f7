/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-scheme.h"

static void
copy_bands (SgzScheme *copy, const GPtrArray *bands)
{
  for (guint i = 0; i < bands->len; i++)
    {
      const SgzGradeBand *from = bands->pdata[i];
      SgzGradeBand *band = sgz_scheme_add_band (copy, from->name, from->from, NULL);
      band->below = from->below;
      band->needs_no_veto = from->needs_no_veto;
      band->quota = from->quota;
      band->money = from->money;
      for (guint j = 0; j < from->needs->len; j++)
        {
          const SgzBandNeed *need = from->needs->pdata[j];
          sgz_grade_band_add_need (band, need->code, need->least);
        }
    }
}

SgzScheme *
sgz_scheme_copy (const SgzScheme *scheme, int year)
{
  SgzScheme *copy = sgz_scheme_new (sgz_scheme_get_title (scheme), year, sgz_scheme_get_total (scheme));
  const GPtrArray *nodes = sgz_scheme_get_nodes (scheme);
  const GPtrArray *assessors = sgz_scheme_get_assessors (scheme);

  sgz_scheme_set_weighted (copy, sgz_scheme_is_weighted (scheme), NULL);
  for (guint i = 0; i < nodes->len; i++)
    {
      const SgzSchemeNode *node = nodes->pdata[i];
      sgz_scheme_add_node (copy, node->parent != NULL ? node->parent->code : NULL,
                           sgz_scheme_node_copy (node), NULL);
    }
  copy_bands (copy, sgz_scheme_get_bands (scheme));
  for (guint i = 0; i < assessors->len; i++)
    {
      const SgzAssessor *from = assessors->pdata[i];
      sgz_scheme_add_assessor (copy, from->code, from->title, from->kind, from->weight, NULL)->drops_extremes
          = from->drops_extremes;
    }
  return copy;
}
