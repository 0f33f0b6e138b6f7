/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-odd-schemes.h"

static SgzSchemeNode *
add (SgzScheme *scheme, const char *parent, const char *code, SgzMethod method, gint64 points)
{
  g_autofree char *title = g_strconcat ("示例", code, NULL);
  SgzSchemeNode *node = sgz_scheme_node_new (code, title, method, points);

  g_assert_nonnull (sgz_scheme_add_node (scheme, parent, node, NULL));
  return node;
}

SgzScheme *
sgz_odd_scheme_thousand (void)
{
  SgzScheme *scheme = sgz_scheme_new ("示例千分细则", 2021, 100000);

  add (scheme, NULL, "1", SGZ_METHOD_NONE, 60000);
  add (scheme, "1", "1.1", SGZ_METHOD_MANUAL, 60000);
  add (scheme, NULL, "2", SGZ_METHOD_NONE, 40000);
  add (scheme, "2", "2.1", SGZ_METHOD_MANUAL, 40000)->spread = SGZ_SPREAD_TOTAL;
  SgzSchemeNode *veto = add (scheme, NULL, "V", SGZ_METHOD_NONE, 0);
  veto->role = SGZ_ROLE_VETO;
  veto->veto_band = g_strdup ("不合格");
  sgz_scheme_add_usual_bands (scheme, NULL);
  sgz_scheme_add_assessor (scheme, "county", "县(区)", SGZ_ASSESSOR_ONE, 700, NULL);
  sgz_scheme_add_assessor (scheme, "panel", "专家", SGZ_ASSESSOR_PANEL, 200, NULL)->drops_extremes = TRUE;
  sgz_scheme_add_assessor (scheme, "town", "街道", SGZ_ASSESSOR_ONE, 100, NULL);
  sgz_scheme_set_weighted (scheme, TRUE, NULL);
  return scheme;
}

SgzScheme *
sgz_odd_scheme_stars (void)
{
  SgzScheme *scheme = sgz_scheme_new ("示例星级细则", 2021, 13000);

  add (scheme, NULL, "A", SGZ_METHOD_NONE, 13000);
  SgzSchemeNode *list = add (scheme, "A", "A1", SGZ_METHOD_CHECKLIST, 13000);
  sgz_scheme_node_add_item (list, "甲", 10050, 0)->may_not_apply = TRUE;
  sgz_scheme_node_add_item (list, "乙", 2900, 0)->may_not_apply = TRUE;
  sgz_scheme_node_add_item (list, "丙", 50, 0);
  list->evidence = g_strdup ("照片\n台账");
  list->needs_evidence = TRUE;
  SgzSchemeNode *bonus = add (scheme, NULL, "J", SGZ_METHOD_NONE, 2000);
  bonus->role = SGZ_ROLE_BONUS_OUTSIDE;
  SgzSchemeNode *levels = add (scheme, "J", "J1", SGZ_METHOD_LEVELS, 2000);
  sgz_scheme_node_add_item (levels, "省级表彰", 2000, 0);
  sgz_scheme_node_add_item (levels, "市级表彰", 1000, 0);
  levels->audience = SGZ_AUDIENCE_OTHER;
  sgz_scheme_add_band (scheme, "五星", 11000, NULL)->needs_no_veto = TRUE;
  sgz_scheme_add_band (scheme, "四星", 10000, NULL)->below = 11000;
  sgz_scheme_add_band (scheme, "未评星", 0, NULL);
  sgz_scheme_add_usual_assessors (scheme, NULL);
  return scheme;
}

SgzScheme *
sgz_odd_scheme_four_levels (void)
{
  SgzScheme *scheme = sgz_scheme_new ("示例四级细则", 2021, 300);

  add (scheme, NULL, "一", SGZ_METHOD_NONE, 300);
  add (scheme, "一", "一.1", SGZ_METHOD_NONE, 300);
  add (scheme, "一.1", "一.1.1", SGZ_METHOD_NONE, 300)->clause = g_strdup ("3.2");
  SgzSchemeNode *steps = add (scheme, "一.1.1", "一.1.1.1", SGZ_METHOD_STEPS, 300);
  steps->is_percent = TRUE;
  sgz_scheme_node_add_item (steps, "", 300, 10000);
  sgz_scheme_node_add_item (steps, "", 200, 8000);
  sgz_scheme_node_add_item (steps, "", 100, 6000);
  sgz_scheme_node_add_item (steps, "", 0, 0);
  SgzSchemeTarget *pilot = sgz_scheme_node_add_target (steps, SGZ_AUDIENCE_PILOT, 1000);
  pilot->years = 5;
  pilot->is_paced = TRUE;
  sgz_scheme_node_add_target (steps, SGZ_AUDIENCE_OTHER, 500)->under_way = 50;
  steps->measure = g_strdup ("workers-certified");
  steps->subject = g_strdup ("持证");
  sgz_scheme_add_usual_bands (scheme, NULL);
  sgz_scheme_add_usual_assessors (scheme, NULL);
  return scheme;
}

SgzScheme *
sgz_odd_scheme_deductions (void)
{
  SgzScheme *scheme = sgz_scheme_new ("示例扣分细则", 2021, 5000);

  add (scheme, NULL, "K", SGZ_METHOD_NONE, 5000);
  SgzSchemeNode *deduction = add (scheme, "K", "K1", SGZ_METHOD_DEDUCTION, 3000);
  deduction->start = 3000;
  deduction->floor = -500;
  sgz_scheme_node_add_item (deduction, "投诉逾期未办结", -50, 0);
  sgz_scheme_node_add_item (deduction, "档案缺失", -125, 0);
  SgzSchemeNode *set = add (scheme, "K", "K2", SGZ_METHOD_COVERAGE, 1000);
  sgz_scheme_node_add_item (set, "3.2.1", 0, 0)->may_not_apply = TRUE;
  sgz_scheme_node_add_item (set, "3.2.2", 0, 0);
  SgzSchemeNode *survey = add (scheme, "K", "K3", SGZ_METHOD_SURVEY, 1000);
  survey->scale = 9;
  survey->min_responses = 20;
  survey->spread = SGZ_SPREAD_DIMENSION;
  survey->absence = g_strdup ("当年新建");
  sgz_scheme_add_usual_bands (scheme, NULL);
  sgz_scheme_add_usual_assessors (scheme, NULL);
  return scheme;
}

SgzScheme *
sgz_odd_scheme_letters (void)
{
  static const struct
  {
    const char *name;
    gint64 from;
    gint64 money;
  } bands[] = { { "A+", 9500, 5000000 },
                { "A", 9000, 3000000 },
                { "A−", 8500, 2000000 },
                { "B+", 8000, 1000050 },
                { "B", 0, 1 } };
  SgzScheme *scheme = sgz_scheme_new ("示例等级细则", 2021, 10000);

  add (scheme, NULL, "B", SGZ_METHOD_NONE, 10000);
  SgzSchemeNode *ratio = add (scheme, "B", "B1", SGZ_METHOD_RATIO, 10000);
  ratio->cap = 120;
  sgz_scheme_node_add_target (ratio, SGZ_AUDIENCE_ALL, 200);
  ratio->measure = g_strdup ("funds-paid");
  ratio->whole = g_strdup ("funds-planned");
  for (size_t i = 0; i < G_N_ELEMENTS (bands); i++)
    {
      SgzGradeBand *band = sgz_scheme_add_band (scheme, bands[i].name, bands[i].from, NULL);
      band->money = bands[i].money;
      if (i == 0)
        {
          band->quota = 15;
          sgz_grade_band_add_need (band, "B", 1250);
          sgz_grade_band_add_need (band, "B1", 1000);
        }
    }
  sgz_scheme_add_usual_assessors (scheme, NULL);
  return scheme;
}

static void
describe_node (GString *to, const SgzSchemeNode *node)
{
  const char *const texts[]
      = { node->title,   node->subject, node->clause, node->words,    node->absence,    node->veto_band,
          node->measure, node->parts,   node->whole,  node->evidence, node->whole_parts };
  const gint64 numbers[]
      = { node->depth,  node->index,      node->points,        node->audience,    node->role,
          node->spread, node->method,     node->start,         node->floor,       node->cap,
          node->scale,  node->is_percent, node->min_responses, node->is_computed, node->needs_evidence };

  g_string_append_printf (to, "%s", node->code);
  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++)
    g_string_append_printf (to, "|%s", texts[i] != NULL ? texts[i] : "");
  for (size_t i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_string_append_printf (to, " %" G_GINT64_FORMAT, numbers[i]);
  for (guint i = 0; i < node->items->len; i++)
    {
      const SgzSchemeItem *item = node->items->pdata[i];
      g_string_append_printf (to, "\n  %s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %s %s %d", item->title,
                              item->points, item->bound, item->measure, item->parts, item->may_not_apply);
    }
  for (guint i = 0; i < node->targets->len; i++)
    {
      const SgzSchemeTarget *target = node->targets->pdata[i];
      g_string_append_printf (to, "\n  %d: %" G_GINT64_FORMAT " %d %d %" G_GINT64_FORMAT " %s %s",
                              target->audience, target->target, target->years, target->is_paced,
                              target->under_way, target->measure, target->parts);
    }
  g_string_append_c (to, '\n');
}

char *
sgz_odd_scheme_describe (const SgzScheme *scheme)
{
  GString *to = g_string_new (NULL);

  g_string_append_printf (to, "%" G_GINT64_FORMAT " %d\n", sgz_scheme_get_total (scheme),
                          sgz_scheme_is_weighted (scheme));
  for (guint i = 0; i < sgz_scheme_get_nodes (scheme)->len; i++)
    describe_node (to, sgz_scheme_get_nodes (scheme)->pdata[i]);
  for (guint i = 0; i < sgz_scheme_get_bands (scheme)->len; i++)
    {
      const SgzGradeBand *band = sgz_scheme_get_bands (scheme)->pdata[i];
      g_string_append_printf (to, "%s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %d %d %" G_GINT64_FORMAT,
                              band->name, band->from, band->below, band->needs_no_veto, band->quota,
                              band->money);
      for (guint j = 0; j < band->needs->len; j++)
        {
          const SgzBandNeed *need = band->needs->pdata[j];
          g_string_append_printf (to, " %s=%" G_GINT64_FORMAT, need->code, need->least);
        }
      g_string_append_c (to, '\n');
    }
  for (guint i = 0; i < sgz_scheme_get_assessors (scheme)->len; i++)
    {
      const SgzAssessor *assessor = sgz_scheme_get_assessors (scheme)->pdata[i];
      g_string_append_printf (to, "%s %s %d %d %d\n", assessor->code, assessor->title, assessor->kind,
                              assessor->weight, assessor->drops_extremes);
    }
  return g_string_free (to, FALSE);
}
