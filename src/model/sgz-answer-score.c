/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-answer.h"
#include "sgz-points.h"

int
sgz_answer_count_covered (const SgzAnswer *answer, const SgzSchemeNode *node)
{
  int covered = 0;

  for (guint i = 0; i < node->items->len; i++)
    if (g_strv_contains ((const char *const *)answer->names,
                         ((const SgzSchemeItem *)node->items->pdata[i])->title))
      covered++;
  return covered;
}

gint64
sgz_answer_get_target (const SgzAnswer *answer, const SgzSchemeNode *node, SgzAudience audience)
{
  if (answer->target >= 0)
    return answer->target;
  const SgzSchemeTarget *target = sgz_scheme_node_find_target (node, audience);
  return target != NULL ? target->target : 0;
}

const SgzSchemeItem *
sgz_answer_find_step (const SgzAnswer *answer, const SgzSchemeNode *node, SgzAudience audience)
{
  SgzShare value = answer->value;

  if (node->is_percent)
    {
      /* Of the target where there is one, or else of what it is a share of: compared without a division. */
      gint64 target = sgz_answer_get_target (answer, node, audience);
      value.part *= target > 0 ? 10000 : 100;
      value.whole *= MAX (target, 1);
    }
  for (guint i = 0; i < node->items->len; i++)
    {
      const SgzSchemeItem *step = node->items->pdata[i];
      if (sgz_points_compare (value.part, value.whole, step->bound) >= 0)
        return step;
    }
  return NULL;
}

static SgzScoreState
score_items (const SgzAnswer *answer, const SgzSchemeNode *node, gint64 *points)
{
  gint64 met = 0;
  gint64 all = 0;
  gint64 applicable = 0;

  for (guint i = 0; i < node->items->len; i++)
    {
      const SgzSchemeItem *item = node->items->pdata[i];
      all += item->points;
      applicable += (answer->exempt >> i & 1) != 0 ? 0 : item->points;
      met += (answer->met >> i & 1) != 0 ? item->points : 0;
    }
  if (applicable == 0)
    return SGZ_SCORE_ABSENT;
  *points = MIN (sgz_points_scale (met, all, applicable), node->points);
  return SGZ_SCORE_GIVEN;
}

static gint64
score_incidents (const SgzAnswer *answer, const SgzSchemeNode *node)
{
  gint64 points = node->start;

  for (guint i = 0; i < node->items->len; i++)
    points += ((const SgzSchemeItem *)node->items->pdata[i])->points * answer->incidents[i];
  return MAX (points, node->floor);
}

static gint64
score_ratio (const SgzAnswer *answer, const SgzSchemeNode *node, SgzAudience audience)
{
  const SgzSchemeTarget *of_class = sgz_scheme_node_find_target (node, audience);
  gint64 target = sgz_answer_get_target (answer, node, audience);

  /* A target of nothing is reached. */
  if (target == 0)
    return sgz_points_scale (node->points, MIN (node->cap, 100), 100);
  /* Where what is begun has its share, the target is reached or not: nothing lies between. */
  if (of_class != NULL && of_class->under_way > 0)
    {
      if (sgz_points_compare (answer->value.part, answer->value.whole, target) >= 0)
        return node->points;
      return answer->is_under_way ? sgz_points_scale (node->points, of_class->under_way, 100) : 0;
    }
  return sgz_points_share (node->points, answer->value.part, answer->value.whole, target, node->cap);
}

static gint64
score_value (const SgzAnswer *answer, const SgzSchemeNode *node, SgzAudience audience)
{
  if (node->method == SGZ_METHOD_RATIO)
    return score_ratio (answer, node, audience);

  const SgzSchemeItem *step = sgz_answer_find_step (answer, node, audience);
  return step != NULL ? step->points : 0;
}

SgzScoreState
sgz_answer_score (const SgzAnswer *answer, const SgzSchemeNode *node, SgzAudience audience, gint64 *points)
{
  *points = 0;
  if ((node->audience & audience) == 0)
    return SGZ_SCORE_NOT_ASKED;
  if (answer == NULL)
    return SGZ_SCORE_MISSING;
  if (node->role == SGZ_ROLE_VETO && answer->kind == SGZ_ANSWER_INCIDENTS)
    return answer->incidents[0] > 0 ? SGZ_SCORE_VETO : SGZ_SCORE_GIVEN;
  switch (answer->kind)
    {
    case SGZ_ANSWER_ABSENT:
      return SGZ_SCORE_ABSENT;
    case SGZ_ANSWER_ITEMS:
      return score_items (answer, node, points);
    case SGZ_ANSWER_LEVEL:
      *points = ((const SgzSchemeItem *)node->items->pdata[answer->level])->points;
      break;
    case SGZ_ANSWER_INCIDENTS:
      *points = score_incidents (answer, node);
      break;
    case SGZ_ANSWER_VALUE:
      *points = score_value (answer, node, audience);
      break;
    case SGZ_ANSWER_NAMES:
      *points = sgz_points_scale (node->points, sgz_answer_count_covered (answer, node),
                                  MAX (node->items->len, 1));
      break;
    case SGZ_ANSWER_SURVEY:
      if (answer->responses < node->min_responses && !answer->is_confirmed)
        return SGZ_SCORE_MISSING;
      *points = sgz_points_share (node->points, answer->value.part, answer->value.whole,
                                  node->scale * (gint64)100, 100);
      break;
    case SGZ_ANSWER_POINTS:
    default:
      *points = answer->points;
    }
  return SGZ_SCORE_GIVEN;
}
