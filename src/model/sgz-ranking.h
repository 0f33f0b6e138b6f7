/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SgzShare:
 *
 * So much of a whole: compared exactly, by cross-multiplication, never as a rounded per cent.
 */
typedef struct
{
  gint64 part;
  gint64 whole;
} SgzShare;

/* Returns: below 0 where @a is the greater share, above 0 where @b is; neither whole may be 0 or less */
int sgz_share_compare (const SgzShare *a, const SgzShare *b);

/**
 * sgz_ranking_rank:
 * @shares: (array length=n_shares): one for each that takes part; a share of nothing takes no part
 * @ranks: (array length=n_shares) (out caller-allocates): 1 for the greatest; equal shares share a rank, and the next has as
 *   many before it as there are (1, 1, 3); 0 for what takes no part
 */
void sgz_ranking_rank (const SgzShare *shares, size_t n_shares, int *ranks);

G_END_DECLS
