/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-scheme-node-words.h"

#include "sgz-points.h"

gboolean
sgz_scheme_node_is_counted (const SgzSchemeNode *node, SgzAudience audience)
{
  const SgzSchemeTarget *target = sgz_scheme_node_find_target (node, audience);
  guint n_measured = 0;

  if (node->measure != NULL || node->method == SGZ_METHOD_SURVEY
      || (target != NULL && target->measure != NULL))
    return TRUE;
  for (guint i = 0; i < node->items->len; i++)
    n_measured += ((const SgzSchemeItem *)node->items->pdata[i])->measure != NULL ? 1 : 0;
  return n_measured > 0 && n_measured == node->items->len;
}

static void
say_items (GString *words, const SgzSchemeNode *node, const char *before, const char *after)
{
  for (guint i = 0; i < node->items->len; i++)
    {
      const SgzSchemeItem *item = node->items->pdata[i];
      g_autofree char *points = sgz_points_format (ABS (item->points));
      g_string_append_printf (words, "%s%s%s%s%s", i > 0 ? "；" : "", item->title, before, points, after);
    }
}

static void
say_steps (GString *words, const SgzSchemeNode *node)
{
  for (guint i = 0; i < node->items->len; i++)
    {
      const SgzSchemeItem *step = node->items->pdata[i];
      g_autofree char *bound = sgz_points_format (step->bound);
      g_autofree char *points = sgz_points_format (step->points);
      g_string_append_printf (words, "%s达到%s%s得%s分", i > 0 ? "；" : "", bound,
                              node->is_percent ? "%" : "", points);
    }
}

static void
say_target (GString *words, const SgzSchemeNode *node, SgzAudience audience)
{
  const SgzSchemeTarget *target = sgz_scheme_node_find_target (node, audience);
  g_autofree char *asked = target != NULL ? sgz_points_format (target->target) : NULL;

  g_string_append (words, "按完成比例得分");
  if (asked != NULL)
    g_string_append_printf (words, "，目标%s", asked);
  if (target != NULL && target->years > 1)
    g_string_append_printf (words, "（%d年内）", target->years);
}

static void
say_method (GString *words, const SgzSchemeNode *node, SgzAudience audience)
{
  g_autofree char *points = sgz_points_format (node->points);
  g_autofree char *start = sgz_points_format (node->start);
  g_autofree char *floor = sgz_points_format (node->floor);

  switch (node->method)
    {
    case SGZ_METHOD_CHECKLIST:
      g_string_append (words, "逐项检查：");
      say_items (words, node, "", "分");
      break;
    case SGZ_METHOD_LEVELS:
      g_string_append (words, "分档：");
      say_items (words, node, "得", "分");
      break;
    case SGZ_METHOD_DEDUCTION:
      g_string_append_printf (words, "从%s分起扣，最低%s分：", start, floor);
      say_items (words, node, "每次扣", "分");
      break;
    case SGZ_METHOD_STEPS:
      say_steps (words, node);
      break;
    case SGZ_METHOD_RATIO:
      say_target (words, node, audience);
      break;
    case SGZ_METHOD_COVERAGE:
      g_string_append_printf (words, "共%u项，按覆盖的项数得分", node->items->len);
      break;
    case SGZ_METHOD_SURVEY:
      g_string_append_printf (words, "按满意度均分得分，最高%d，不少于%d份", node->scale,
                              node->min_responses);
      break;
    case SGZ_METHOD_NONE:
    case SGZ_METHOD_MANUAL:
    default:
      g_string_append_printf (words, "直接评分，0—%s分", points);
    }
}

char *
sgz_scheme_node_describe (const SgzSchemeNode *node, SgzAudience audience)
{
  GString *words = g_string_new (NULL);

  if (node->role == SGZ_ROLE_VETO)
    {
      g_string_append_printf (words, "发生即一票否决%s%s", node->veto_band != NULL ? "，等次最高为" : "",
                              node->veto_band != NULL ? node->veto_band : "");
      return g_string_free (words, FALSE);
    }
  say_method (words, node, audience);
  if (node->role == SGZ_ROLE_BONUS_INSIDE || node->role == SGZ_ROLE_BONUS_OUTSIDE)
    g_string_append (words, "；加分项");
  if (node->spread != SGZ_SPREAD_NONE)
    g_string_append (words, "；可以不适用");
  return g_string_free (words, FALSE);
}
