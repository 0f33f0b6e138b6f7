/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/sgz-decimal.h"
#include "sgz-points.h"
#include "sgz-scoring.h"

static char *
format_value (const SgzShare *value)
{
  return sgz_points_format (sgz_points_scale (100, value->part, value->whole));
}

static const char *
subject_of (const SgzSchemeNode *node)
{
  return node->subject != NULL ? node->subject : node->title;
}

static void
say_items (GString *words, const SgzSchemeNode *node, const SgzAnswer *answer)
{
  int n_met = 0;
  int n_exempt = 0;
  g_autoptr (GString) unmet = g_string_new (NULL);

  for (guint i = 0; i < node->items->len; i++)
    {
      gboolean is_met = (answer->met >> i & 1) != 0;
      gboolean is_exempt = (answer->exempt >> i & 1) != 0;
      n_met += is_met;
      n_exempt += is_exempt;
      if (!is_met && !is_exempt)
        g_string_append_printf (unmet, "%s%s", unmet->len > 0 ? "、" : "",
                                ((const SgzSchemeItem *)node->items->pdata[i])->title);
    }
  g_string_append_printf (words, "符合%d/%d项", n_met, (int)node->items->len - n_exempt);
  if (unmet->len > 0)
    g_string_append_printf (words, "，缺%s", unmet->str);
  if (n_exempt > 0)
    g_string_append_printf (words, "，%d项不适用", n_exempt);
}

static void
say_incidents (GString *words, const SgzSchemeNode *node, const SgzAnswer *answer)
{
  g_autofree char *start = sgz_points_format (node->start);

  if (node->role == SGZ_ROLE_VETO)
    {
      g_string_append_printf (words, "%s%d起", subject_of (node), answer->incidents[0]);
      return;
    }
  g_string_append (words, start);
  for (int i = 0; i < answer->n_incidents; i++)
    {
      const SgzSchemeItem *item = node->items->pdata[i];
      g_autofree char *each = sgz_points_format (-item->points);
      if (answer->incidents[i] > 0)
        g_string_append_printf (words, " − %s×%d（%s）", each, answer->incidents[i], item->title);
    }
  g_autofree char *floor = sgz_points_format (node->floor);
  g_string_append_printf (words, "，最低%s", floor);
}

static void
say_value (GString *words, const SgzSchemeNode *node, const SgzAnswer *answer, SgzAudience audience)
{
  g_autofree char *value = format_value (&answer->value);
  gint64 hundredths = sgz_answer_get_target (answer, node, audience);
  g_autofree char *target = sgz_points_format (hundredths);

  g_string_append_printf (words, "%s %s", value, subject_of (node));
  if (node->method == SGZ_METHOD_RATIO || (node->is_percent && hundredths > 0))
    g_string_append_printf (words, " ÷ %s", target);
  if (node->method == SGZ_METHOD_RATIO && answer->is_under_way)
    g_string_append (words, "，在建");
  if (node->method == SGZ_METHOD_RATIO)
    return;
  const SgzSchemeItem *step = sgz_answer_find_step (answer, node, audience);
  g_autofree char *bound = sgz_points_format (step != NULL ? step->bound : 0);
  if (step != NULL)
    g_string_append_printf (words, " ≥ %s%s", bound, node->is_percent ? "%" : "");
}

static void
say_names (GString *words, const SgzSchemeNode *node, const SgzAnswer *answer)
{
  g_autoptr (GString) absent = g_string_new (NULL);

  for (guint i = 0; i < node->items->len; i++)
    {
      const SgzSchemeItem *item = node->items->pdata[i];
      if (!g_strv_contains ((const char *const *)answer->names, item->title))
        g_string_append_printf (absent, "%s%s", absent->len > 0 ? "、" : "", item->title);
    }
  g_string_append_printf (words, "%d/%u", sgz_answer_count_covered (answer, node), node->items->len);
  if (absent->len > 0)
    g_string_append_printf (words, "，缺%s", absent->str);
}

static void
say_survey (GString *words, const SgzSchemeNode *node, const SgzAnswer *answer)
{
  g_autofree char *mean
      = sgz_decimal_format (sgz_points_scale (100, answer->value.part, answer->value.whole));

  g_string_append_printf (words, "均分%s/%d，%d份", mean, node->scale, answer->responses);
  if (answer->responses < node->min_responses)
    g_string_append_printf (words, "，不足%d份%s", node->min_responses,
                            answer->is_confirmed ? "，经确认" : "，待确认");
}

static void
say_answer (GString *words, const SgzSchemeNode *node, const SgzAnswer *answer, SgzAudience audience)
{
  switch (answer->kind)
    {
    case SGZ_ANSWER_POINTS:
      g_string_append (words, "评分");
      if (answer->reason != NULL && *answer->reason != '\0')
        g_string_append_printf (words, "（%s）", answer->reason);
      break;
    case SGZ_ANSWER_ITEMS:
      say_items (words, node, answer);
      break;
    case SGZ_ANSWER_LEVEL:
      g_string_append (words, ((const SgzSchemeItem *)node->items->pdata[answer->level])->title);
      break;
    case SGZ_ANSWER_INCIDENTS:
      say_incidents (words, node, answer);
      break;
    case SGZ_ANSWER_VALUE:
      say_value (words, node, answer, audience);
      break;
    case SGZ_ANSWER_NAMES:
      say_names (words, node, answer);
      break;
    case SGZ_ANSWER_SURVEY:
      say_survey (words, node, answer);
      break;
    case SGZ_ANSWER_ABSENT:
    default:
      g_string_append_printf (words, "不适用：%s", answer->reason);
    }
}

static void
say_clause (GString *words, const char *clause)
{
  if (clause == NULL || *clause == '\0')
    return;
  /* A bare number is a clause of the guideline. */
  g_string_append_printf (words, g_ascii_isdigit (*clause) ? "；附件2 §%s" : "；%s", clause);
}

char *
sgz_scoring_explain (const SgzSchemeNode *node, const SgzNodeScore *score, SgzAudience audience)
{
  GString *words = g_string_new (NULL);
  g_autofree char *points = sgz_decimal_format (score->points);

  if (score->answer != NULL)
    say_answer (words, node, score->answer, audience);
  else if (score->state == SGZ_SCORE_GIVEN)
    g_string_append (words, "加权平均");
  else
    g_string_append (words, score->state == SGZ_SCORE_NOT_ASKED ? "不适用于本类站点" : "未评分");
  if (score->state == SGZ_SCORE_VETO)
    g_string_append_printf (words, " → 等次不高于“%s”", node->veto_band);
  else if (score->state == SGZ_SCORE_GIVEN && node->role != SGZ_ROLE_VETO)
    g_string_append_printf (words, " → %s", points);
  say_clause (words, node->clause);
  return g_string_free (words, FALSE);
}
