/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sgz-ranking.h"

static void
assert_ranks (const SgzShare *shares, size_t n, const int *expected)
{
  g_autofree int *ranks = g_new (int, n);

  sgz_ranking_rank (shares, n, ranks);
  for (size_t i = 0; i < n; i++)
    g_assert_cmpint (ranks[i], ==, expected[i]);
}

static void
test_equal_shares_share_a_rank (void)
{
  const SgzShare shares[] = { { 8, 12 }, { 6, 6 }, { 13, 13 }, { 11, 12 }, { 2, 3 } };
  const int expected[] = { 4, 1, 1, 3, 4 };

  assert_ranks (shares, G_N_ELEMENTS (shares), expected);
}

/* 3333/10000 and 1/3 are both 33.33 %: the one is less all the same. */
static void
test_shares_are_compared_exactly (void)
{
  const SgzShare shares[] = { { 3333, 10000 }, { 1, 3 } };
  const int expected[] = { 2, 1 };

  assert_ranks (shares, G_N_ELEMENTS (shares), expected);
}

static void
test_a_share_of_nothing_takes_no_part (void)
{
  const SgzShare shares[] = { { 0, 0 }, { 0, 5 }, { 7, 0 }, { 1, 5 } };
  const int expected[] = { 0, 2, 0, 1 };

  assert_ranks (shares, G_N_ELEMENTS (shares), expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/ranking/equal-shares-share-a-rank", test_equal_shares_share_a_rank);
  g_test_add_func ("/model/ranking/shares-are-compared-exactly", test_shares_are_compared_exactly);
  g_test_add_func ("/model/ranking/a-share-of-nothing-takes-no-part", test_a_share_of_nothing_takes_no_part);
  return g_test_run ();
}
