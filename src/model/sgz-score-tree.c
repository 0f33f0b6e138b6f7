/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-points.h"
#include "sgz-sheet-private.h"

#define N_SPREADS 3

/* What was added up so far of a node's children: lost are the points of what does not apply, by where they are to be spread. */
typedef struct
{
  gint64 points;
  gint64 of;
  gint64 lost[N_SPREADS];
  gboolean is_asked;
  gboolean is_answered;
} Sum;

typedef struct
{
  SgzNodeScore *scores;
  gint64 *inside;
  gint64 *outside;
} Tree;

static void add_children (Tree *tree, const GPtrArray *children, int depth, SgzNodeScore *score, Sum *sum);

static void
count_leaf (const SgzSchemeNode *node, SgzNodeScore *score, Sum *sum)
{
  gboolean is_asked = score->state != SGZ_SCORE_NOT_ASKED;
  gboolean applies = is_asked && score->state != SGZ_SCORE_ABSENT;

  score->of = score->raw_of = applies ? node->points : 0;
  score->raw = score->points;
  sum->is_asked |= is_asked;
  sum->is_answered |= applies && score->state != SGZ_SCORE_MISSING;
  sum->points = score->points;
  sum->of = score->of;
  if (is_asked && !applies)
    sum->lost[MAX (node->spread, SGZ_SPREAD_TOTAL)] += node->points;
}

/* Spreads over a node what waits for it, or for one below it that has nothing left; all of it goes further up where nothing applies. */
static void
spread (int depth, SgzNodeScore *score, Sum *sum)
{
  gint64 here = 0;

  for (int i = depth; i < N_SPREADS; i++)
    {
      here += sum->lost[i];
      sum->lost[i] = 0;
    }
  score->raw = score->points = sum->points;
  score->raw_of = score->of = sum->of;
  if (sum->of > 0)
    {
      score->of += here;
      score->points = sgz_points_scale (sum->points, score->of, sum->of);
    }
  else if (depth > 0)
    sum->lost[MIN (depth, N_SPREADS) - 1] += here;
  sum->points = score->points;
  sum->of = score->of;
}

static void
set_state (SgzNodeScore *score, const Sum *sum)
{
  if (!sum->is_asked)
    score->state = SGZ_SCORE_NOT_ASKED;
  else if (sum->is_answered)
    score->state = SGZ_SCORE_GIVEN;
  else
    score->state = sum->of > 0 ? SGZ_SCORE_MISSING : SGZ_SCORE_ABSENT;
}

static void
take_bonus (Tree *tree, const SgzSchemeNode *node, SgzNodeScore *score)
{
  gint64 *bonus = node->role == SGZ_ROLE_BONUS_INSIDE ? tree->inside : tree->outside;

  score->points = MIN (score->points, node->points);
  score->of = node->points;
  *bonus += score->points;
}

static void
add_child (Tree *tree, const SgzSchemeNode *node, Sum *sum)
{
  SgzNodeScore *score = &tree->scores[node->index];
  Sum own = { 0 };

  if (node->children->len > 0)
    add_children (tree, node->children, node->depth, score, &own);
  else
    count_leaf (node, score, &own);
  if (node->role == SGZ_ROLE_BONUS_INSIDE || node->role == SGZ_ROLE_BONUS_OUTSIDE)
    take_bonus (tree, node, score);
  if (node->role != SGZ_ROLE_POINTS)
    return;
  sum->points += own.points;
  sum->of += own.of;
  for (int i = 0; i < N_SPREADS; i++)
    sum->lost[i] += own.lost[i];
  sum->is_asked |= own.is_asked;
  sum->is_answered |= own.is_answered;
}

static void
add_children (Tree *tree, const GPtrArray *children, int depth, SgzNodeScore *score, Sum *sum)
{
  for (guint i = 0; i < children->len; i++)
    add_child (tree, children->pdata[i], sum);
  spread (depth, score, sum);
  set_state (score, sum);
}

void
sgz_score_tree_add_up (const SgzScheme *scheme, SgzNodeScore *scores, gint64 *inside, gint64 *outside)
{
  Tree tree = { scores, inside, outside };
  Sum sum = { 0 };

  add_children (&tree, sgz_scheme_get_dimensions (scheme), 0, &scores[sgz_scheme_get_nodes (scheme)->len],
                &sum);
}
