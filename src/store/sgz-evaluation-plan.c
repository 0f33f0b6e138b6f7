/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of the register each leaf of a scheme is computed from. */
#include <json-glib/json-glib.h>
#include <string.h>

#include "sgz-evaluation-plan-private.h"
#include "sgz-judgement-private.h"

#define FIRST_YEAR 2021 /* of the policy's five years */

typedef struct
{
  SgzStore *store;
  SgzEvaluationPlan *plan;
  int year;
} Planner;

static void
need_free (SgzNeed *need)
{
  g_free (need->parts);
  g_free (need->values);
  g_free (need);
}

static void
leaf_free (SgzLeafPlan *leaf)
{
  g_free (leaf->items);
  g_free (leaf);
}

/* The place among the needs of this one, which is added where it is new; -1 where there is no such measure. */
static int
find_need (SgzEvaluationPlan *plan, const char *code, const char *parts)
{
  const SgzMeasure *measure = code != NULL ? sgz_measure_find (code) : NULL;

  if (measure == NULL)
    return -1;
  for (guint i = 0; i < plan->needs->len; i++)
    {
      const SgzNeed *need = plan->needs->pdata[i];
      if (need->measure == measure && g_strcmp0 (need->parts, parts) == 0)
        return (int)i;
    }
  SgzNeed *need = g_new0 (SgzNeed, 1);
  need->measure = measure;
  need->parts = g_strdup (parts);
  g_ptr_array_add (plan->needs, need);
  return (int)plan->needs->len - 1;
}

/* Where a window's target is reached or not, what is begun has a share of the points: what counts as begun. */
static int
find_begun (SgzEvaluationPlan *plan, const char *measure)
{
  static const struct
  {
    const char *measure;
    const char *parts;
  } begun[] = { { "agencies-window", "agency" }, { "organisations-registered", "registered" } };

  for (size_t i = 0; i < G_N_ELEMENTS (begun); i++)
    if (g_strcmp0 (begun[i].measure, measure) == 0)
      return find_need (plan, "organisations-incubating", begun[i].parts);
  return -1;
}

/* How many years of the window of @years have begun by the year evaluated: windows begin where the rule on the measure says. */
static gboolean
count_years_begun (const Planner *planner, const char *measure, int years, int *begun, GError **error)
{
  size_t n_requirements = 0;
  const SgzRequirement *requirements = sgz_requirement_list (&n_requirements);
  int first_year = FIRST_YEAR;

  for (size_t i = 0; i < n_requirements; i++)
    {
      g_autoptr (SgzRecord) record = NULL;
      SgzRuleTerms terms = { 0 };
      if (g_strcmp0 (requirements[i].measure, measure) != 0)
        continue;
      if (!sgz_rule_terms_read (planner->store, &requirements[i], &terms, &record, error))
        return FALSE;
      if (record != NULL && terms.years > 1 && terms.first_year > 0)
        first_year = terms.first_year;
    }
  SgzRuleTerms window = { .first_year = first_year, .years = years };
  *begun = planner->year - sgz_rule_terms_get_window (&window, planner->year) + 1;
  return TRUE;
}

static gboolean
plan_class (const Planner *planner, const SgzSchemeNode *node, SgzAudience audience, SgzClassPlan *of_class,
            GError **error)
{
  const SgzSchemeTarget *target = sgz_scheme_node_find_target (node, audience);
  gboolean is_own = target != NULL && target->measure != NULL;
  const char *measure = is_own ? target->measure : node->measure;
  int begun = 1;

  *of_class
      = (SgzClassPlan){ find_need (planner->plan, measure, is_own ? target->parts : node->parts), -1, -1 };
  if (target == NULL || target->years <= 1)
    return TRUE;
  if (!count_years_begun (planner, measure, target->years, &begun, error))
    return FALSE;
  if (target->is_paced)
    of_class->target = sgz_scheme_target_at (target, begun);
  if (target->under_way > 0 && begun < target->years)
    of_class->begun = find_begun (planner->plan, measure);
  return TRUE;
}

/* What is answered item by item is computed only where each item names a measure: an officer answers the whole leaf. */
static void
plan_items (const Planner *planner, const SgzSchemeNode *node, SgzLeafPlan *leaf)
{
  gboolean is_set = node->method == SGZ_METHOD_COVERAGE;

  leaf->n_items = (int)node->items->len;
  leaf->items = g_new (int, MAX (node->items->len, 1));
  for (guint i = 0; i < node->items->len; i++)
    {
      const SgzSchemeItem *item = node->items->pdata[i];
      leaf->items[i]
          = is_set && item->measure == NULL
                ? find_need (planner->plan, node->measure, item->parts != NULL ? item->parts : item->title)
                : find_need (planner->plan, item->measure, item->parts);
      if (leaf->items[i] < 0)
        {
          leaf->n_items = 0;
          return;
        }
    }
}

/* (transfer full) (nullable): the group of respondents that a survey asks, as the measure of satisfaction parts them. */
static char *
find_respondents (const SgzSchemeNode *node)
{
  g_autoptr (JsonNode) root = node->parameters != NULL ? json_from_string (node->parameters, NULL) : NULL;
  static const char *const groups[][2]
      = { { "服务对象", "client" }, { "购买方", "purchaser" }, { "项目执行方", "provider" } };

  if (node->parts != NULL)
    return g_strdup (node->parts);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return NULL;
  const char *group = json_object_get_string_member_with_default (json_node_get_object (root), "group", "");
  for (size_t i = 0; i < G_N_ELEMENTS (groups); i++)
    if (strcmp (group, groups[i][0]) == 0 || strcmp (group, groups[i][1]) == 0)
      return g_strdup (groups[i][1]);
  return NULL;
}

static void
plan_survey (const Planner *planner, const SgzSchemeNode *node, SgzLeafPlan *leaf)
{
  g_autofree char *group = find_respondents (node);
  const char *measure = group != NULL ? "satisfaction" : NULL;

  leaf->classes[0].value = leaf->classes[1].value = find_need (planner->plan, measure, group);
  leaf->whole = group != NULL ? find_need (planner->plan, "satisfaction-responses", group) : -1;
}

/* Adds how @node is computed, if it is. */
static gboolean
plan_leaf (const Planner *planner, const SgzSchemeNode *node, GError **error)
{
  SgzLeafPlan *leaf = g_new0 (SgzLeafPlan, 1);

  leaf->node = node;
  leaf->whole = -1;
  for (int i = 0; i < 2; i++)
    leaf->classes[i] = (SgzClassPlan){ -1, -1, -1 };
  g_ptr_array_add (planner->plan->leaves, leaf);
  if (node->role == SGZ_ROLE_VETO)
    leaf->classes[0].value = leaf->classes[1].value = find_need (planner->plan, node->measure, node->parts);
  else if (node->method == SGZ_METHOD_SURVEY)
    plan_survey (planner, node, leaf);
  else if (node->method == SGZ_METHOD_CHECKLIST || node->method == SGZ_METHOD_COVERAGE
           || node->method == SGZ_METHOD_DEDUCTION)
    plan_items (planner, node, leaf);
  else if (node->method == SGZ_METHOD_RATIO || node->method == SGZ_METHOD_STEPS)
    {
      leaf->whole = find_need (planner->plan, node->whole, node->whole_parts);
      if (!plan_class (planner, node, SGZ_AUDIENCE_PILOT, &leaf->classes[0], error)
          || !plan_class (planner, node, SGZ_AUDIENCE_OTHER, &leaf->classes[1], error))
        return FALSE;
    }
  if (leaf->n_items == 0 && leaf->classes[0].value < 0 && leaf->classes[1].value < 0)
    g_ptr_array_set_size (planner->plan->leaves, (int)planner->plan->leaves->len - 1);
  return TRUE;
}

SgzEvaluationPlan *
sgz_evaluation_plan_new (SgzStore *store, const SgzScheme *scheme, int year, GError **error)
{
  const GPtrArray *assessors = sgz_scheme_get_assessors (scheme);
  const GPtrArray *nodes = sgz_scheme_get_nodes (scheme);
  g_autoptr (SgzEvaluationPlan) plan = g_new0 (SgzEvaluationPlan, 1);
  Planner planner = { store, plan, year };

  plan->needs = g_ptr_array_new_with_free_func ((GDestroyNotify)need_free);
  plan->leaves = g_ptr_array_new_with_free_func ((GDestroyNotify)leaf_free);
  for (guint i = 0; i < assessors->len && plan->computed == NULL; i++)
    {
      const SgzAssessor *assessor = assessors->pdata[i];
      plan->computed = assessor->kind == SGZ_ASSESSOR_COMPUTED ? assessor->code : NULL;
    }
  for (guint i = 0; i < nodes->len && plan->computed != NULL; i++)
    {
      const SgzSchemeNode *node = nodes->pdata[i];
      if (node->children->len == 0 && !plan_leaf (&planner, node, error))
        return NULL;
    }
  return g_steal_pointer (&plan);
}

void
sgz_evaluation_plan_free (SgzEvaluationPlan *plan)
{
  g_ptr_array_unref (plan->needs);
  g_ptr_array_unref (plan->leaves);
  g_free (plan);
}

/* The figures of one measure are let go before the next is taken: for a whole country they are the most that is kept. */
gboolean
sgz_evaluation_plan_take (SgzEvaluationPlan *plan, SgzStore *store, const char *level, int year,
                          const char *day, const char *const *places, size_t n_places,
                          GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < plan->needs->len; i++)
    {
      const SgzNeed *first = plan->needs->pdata[i];
      if (first->values != NULL)
        continue;
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      g_autoptr (SgzFigures) figures
          = sgz_measure_take (store, first->measure->code, level, year, day, error);
      if (figures == NULL)
        return FALSE;
      for (guint j = i; j < plan->needs->len; j++)
        {
          SgzNeed *need = plan->needs->pdata[j];
          if (need->measure != first->measure)
            continue;
          need->values = g_new (gint64, MAX (n_places, 1));
          for (size_t p = 0; p < n_places; p++)
            need->values[p] = sgz_figures_get (figures, places[p], need->parts);
        }
    }
  return TRUE;
}
