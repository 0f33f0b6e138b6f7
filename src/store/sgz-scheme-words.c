/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-scheme-words.h"

#include "model/sgz-points.h"
#include "sgz-measure.h"

/* Appends @format, which has one %s for @hundredths. */
static void
append_points (GString *to, const char *format, gint64 hundredths)
{
  g_autofree char *points = sgz_points_format (hundredths);

  g_string_append_printf (to, format, points);
}

static const char *
find_title (const char *measure)
{
  const SgzMeasure *found = sgz_measure_find (measure);

  return found != NULL ? found->title : measure;
}

/* Each item in a clause of its own; @format of its points has one %s. */
static void
append_items (GString *to, const SgzSchemeNode *node, const char *format, gint64 sign)
{
  for (guint i = 0; i < node->items->len; i++)
    {
      const SgzSchemeItem *item = node->items->pdata[i];
      g_string_append_printf (to, "%s%s", i > 0 ? "；" : "", item->title);
      append_points (to, format, sign * item->points);
      if (item->may_not_apply)
        g_string_append (to, "（可不适用）");
    }
}

static void
append_deduction (GString *to, const SgzSchemeNode *node)
{
  append_points (to, "从%s分扣起：", node->start);
  append_items (to, node, "每次扣%s分", -1);
  if (node->floor == 0)
    g_string_append (to, "；扣完为止");
  else
    append_points (to, "；最低%s分", node->floor);
}

/* What is counted: 按“在岗持证社会工作者” or 按“A”与“B”之比. */
static void
append_measure (GString *to, const SgzSchemeNode *node)
{
  if (node->measure == NULL)
    g_string_append (to, node->subject != NULL ? "按" : "按实际数");
  else
    g_string_append_printf (to, "按“%s”", find_title (node->measure));
  if (node->measure == NULL && node->subject != NULL)
    g_string_append_printf (to, "“%s”", node->subject);
  if (node->whole != NULL)
    g_string_append_printf (to, "与“%s”之比", find_title (node->whole));
}

static void
append_bound (GString *to, const SgzSchemeNode *node, gint64 bound)
{
  append_points (to, node->is_percent ? "%s%%" : "%s", bound);
}

static void
append_steps (GString *to, const SgzSchemeNode *node)
{
  append_measure (to, node);
  g_string_append (to, node->is_percent && node->targets->len > 0 ? "的目标完成率分段：" : "分段：");
  for (guint i = 0; i < node->items->len; i++)
    {
      const SgzSchemeItem *item = node->items->pdata[i];
      const SgzSchemeItem *above = i > 0 ? node->items->pdata[i - 1] : NULL;
      if (above != NULL && item->bound <= 0)
        {
          g_string_append (to, "；不足");
          append_bound (to, node, above->bound);
        }
      else
        {
          g_string_append (to, i > 0 ? "；" : "");
          append_bound (to, node, item->bound);
          g_string_append (to, "及以上");
        }
      append_points (to, "得%s分", item->points);
    }
}

/* A target below one of what it is a share of is a per cent. */
static void
append_target (GString *to, const SgzSchemeNode *node, const SgzSchemeTarget *target)
{
  static const char *const whose[] = { "", "省级试点目标", "其他站点目标", "目标" };
  gboolean is_other = target->measure != NULL && g_strcmp0 (target->measure, node->measure) != 0;

  g_string_append (to, whose[target->audience]);
  if (node->whole != NULL && target->target <= 100)
    append_points (to, "%s%%", target->target * 100);
  else
    append_points (to, "%s", target->target);
  if (is_other || target->years > 1)
    g_string_append (to, "（");
  if (is_other)
    g_string_append (to, find_title (target->measure));
  if (target->years > 1)
    g_string_append_printf (to, "%s%d年内完成%s", is_other ? "，" : "", target->years,
                            target->is_paced ? "，按年度进度" : "");
  if (is_other || target->years > 1)
    g_string_append (to, "）");
  if (target->under_way > 0)
    append_points (to, "，期限内已起步的得%s%%的分", target->under_way * 100);
}

static void
append_targets (GString *to, const SgzSchemeNode *node, const char *between)
{
  for (guint i = 0; i < node->targets->len; i++)
    {
      g_string_append (to, i > 0 ? "，" : between);
      append_target (to, node, node->targets->pdata[i]);
    }
}

static void
append_ratio (GString *to, const SgzSchemeNode *node)
{
  if (node->measure != NULL || node->subject != NULL)
    append_measure (to, node);
  else
    g_string_append (to, "按");
  g_string_append (to, "完成目标的程度计分");
  append_targets (to, node, "：");
  if (node->cap == 100)
    g_string_append (to, "，达到目标得满分");
  else
    append_points (to, "，最高得分值的%s%%", node->cap * 100);
}

static void
append_coverage (GString *to, const SgzSchemeNode *node)
{
  if (node->items->len == 1)
    g_string_append (to, "具备该项得满分：");
  else
    g_string_append_printf (to, "按具备的项数占%u项的比例计分：", node->items->len);
  append_items (to, node, "", 1);
}

/* A list whose one item is the indicator itself says nothing new. */
static void
append_checklist (GString *to, const SgzSchemeNode *node)
{
  const SgzSchemeItem *first = node->items->len == 1 ? node->items->pdata[0] : NULL;

  if (first != NULL && g_strcmp0 (first->title, node->title) == 0)
    append_points (to, "符合要求得%s分", first->points);
  else
    {
      g_string_append (to, "逐项检查：");
      append_items (to, node, "%s分", 1);
    }
}

static void
append_method (GString *to, const SgzSchemeNode *node)
{
  switch (node->method)
    {
    case SGZ_METHOD_MANUAL:
      append_points (to, "由评分人在0至%s分之间评分", node->points);
      break;
    case SGZ_METHOD_CHECKLIST:
      append_checklist (to, node);
      break;
    case SGZ_METHOD_LEVELS:
      g_string_append (to, "按档评分：");
      append_items (to, node, "%s分", 1);
      break;
    case SGZ_METHOD_DEDUCTION:
      append_deduction (to, node);
      break;
    case SGZ_METHOD_STEPS:
      append_steps (to, node);
      if (node->is_percent)
        append_targets (to, node, "；");
      break;
    case SGZ_METHOD_RATIO:
      append_ratio (to, node);
      break;
    case SGZ_METHOD_COVERAGE:
      append_coverage (to, node);
      break;
    case SGZ_METHOD_SURVEY:
      g_string_append_printf (to, "按满意度测评平均分占%d分的比例计分", node->scale);
      if (node->min_responses > 0)
        g_string_append_printf (to, "，有效答卷不少于%d份", node->min_responses);
      break;
    case SGZ_METHOD_NONE:
    default:
      g_string_append (to, "由下级各项合计");
      break;
    }
}

/* What is said of it besides: to whom it applies, and what becomes of its points where it does not. */
static void
append_conditions (GString *to, const SgzSchemeNode *node)
{
  static const char *const spreads[] = { "总分", "本维度", "本指标" };

  if (node->role == SGZ_ROLE_BONUS_INSIDE)
    g_string_append (to, "加分项，加后不超过总分。");
  if (node->role == SGZ_ROLE_BONUS_OUTSIDE)
    g_string_append (to, "加分项，加在总分之外。");
  if (node->audience == SGZ_AUDIENCE_PILOT)
    g_string_append (to, "仅适用于省级试点。");
  if (node->audience == SGZ_AUDIENCE_OTHER)
    g_string_append (to, "仅适用于省级试点以外的站点。");
  if (node->spread != SGZ_SPREAD_NONE && node->absence != NULL)
    g_string_append_printf (to, "不适用的情形：%s；", node->absence);
  if (node->spread != SGZ_SPREAD_NONE)
    g_string_append_printf (to, "不适用的，分值分摊到%s其他各项。", spreads[node->spread]);
}

char *
sgz_scheme_words_describe_method (const SgzSchemeNode *node)
{
  GString *words = g_string_new (NULL);

  if (node->role == SGZ_ROLE_VETO)
    g_string_append_printf (words, "一票否决：有此情形的，等次最高为“%s”",
                            node->veto_band != NULL ? node->veto_band : "");
  else
    append_method (words, node);
  g_string_append (words, "。");
  append_conditions (words, node);
  return g_string_free (words, FALSE);
}

char *
sgz_scheme_words_describe_band (const SgzGradeBand *band, const SgzGradeBand *above)
{
  GString *words = g_string_new (band->name);
  gint64 below = band->below != SGZ_BAND_OPEN ? band->below : above != NULL ? above->from : SGZ_BAND_OPEN;

  if (band->from > 0 || below == SGZ_BAND_OPEN)
    append_points (words, "：%s分及以上", band->from);
  if (below != SGZ_BAND_OPEN)
    append_points (words, band->from > 0 ? "、不足%s分" : "：不足%s分", below);
  for (guint i = 0; i < band->needs->len; i++)
    {
      const SgzBandNeed *need = band->needs->pdata[i];
      g_string_append_printf (words, "，且%s", need->code);
      append_points (words, "不低于%s分", need->least);
    }
  if (band->needs_no_veto)
    g_string_append (words, "，且无否决情形");
  if (band->quota > 0)
    g_string_append_printf (words, "，不超过参评数的%d%%", band->quota);
  if (band->money > 0)
    append_points (words, "，奖补%s元", band->money);
  return g_string_free (words, FALSE);
}

char *
sgz_scheme_words_describe_assessors (const SgzScheme *scheme)
{
  const GPtrArray *assessors = sgz_scheme_get_assessors (scheme);
  gboolean is_weighted = sgz_scheme_is_weighted (scheme);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < assessors->len; i++)
    {
      const SgzAssessor *assessor = assessors->pdata[i];
      g_string_append_printf (words, "%s%s", i > 0 ? "、" : "", assessor->title);
      if (assessor->weight == 0)
        g_string_append (words, "（仅供参考，不计分）");
      else if (assessor->kind == SGZ_ASSESSOR_PANEL)
        g_string_append (words, assessor->drops_extremes ? "（多人平均，去掉最高和最低）" : "（多人平均）");
      if (is_weighted && assessor->weight > 0)
        g_string_append_printf (words, "（权重%d）", assessor->weight);
    }
  if (assessors->len > 0)
    g_string_append (words, is_weighted ? "，各方得分按权重合成。" : "，以最后给出的评分为准。");
  return g_string_free (words, FALSE);
}
