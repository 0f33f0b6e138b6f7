/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-ranking.h"

int
sgz_share_compare (const SgzShare *a, const SgzShare *b)
{
  gint64 left = a->part * b->whole;
  gint64 right = b->part * a->whole;

  return left > right ? -1 : left < right ? 1 : 0;
}

void
sgz_ranking_rank (const SgzShare *shares, size_t n_shares, int *ranks)
{
  for (size_t i = 0; i < n_shares; i++)
    {
      ranks[i] = shares[i].whole > 0 ? 1 : 0;
      for (size_t other = 0; other < n_shares && ranks[i] > 0; other++)
        if (shares[other].whole > 0 && sgz_share_compare (&shares[other], &shares[i]) < 0)
          ranks[i]++;
    }
}
