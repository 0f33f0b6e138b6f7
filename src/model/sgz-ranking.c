/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-ranking.h"

int
sgz_share_compare (const SgzShare *a, const SgzShare *b)
{
  gint64 left = a->part * b->whole;
  gint64 right = b->part * a->whole;

  return left > right ? -1 : left < right ? 1 : 0;
}

static int
place_compared_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  const SgzShare *shares = data;

  return sgz_share_compare (&shares[*(const size_t *)a], &shares[*(const size_t *)b]);
}

void
sgz_ranking_rank (const SgzShare *shares, size_t n_shares, int *ranks)
{
  g_autofree size_t *order = g_new (size_t, n_shares);
  size_t n = 0;

  for (size_t i = 0; i < n_shares; i++)
    {
      ranks[i] = 0;
      if (shares[i].whole > 0)
        order[n++] = i;
    }
  g_qsort_with_data (order, (int)n, sizeof *order, place_compared_cb, (gpointer)shares);
  for (size_t i = 0; i < n; i++)
    {
      gboolean is_equal = i > 0 && sgz_share_compare (&shares[order[i - 1]], &shares[order[i]]) == 0;
      ranks[order[i]] = is_equal ? ranks[order[i - 1]] : (int)i + 1;
    }
}
