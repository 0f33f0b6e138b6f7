/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the register says of a leaf. */
#include "sgz-evaluation-plan-private.h"

static gint64
get_value (const SgzEvaluationPlan *plan, int need, size_t place)
{
  return need >= 0 ? ((const SgzNeed *)plan->needs->pdata[need])->values[place] : 0;
}

static gboolean
is_decimal (const SgzEvaluationPlan *plan, int need)
{
  return need >= 0 && ((const SgzNeed *)plan->needs->pdata[need])->measure->is_decimal;
}

static int
class_of (SgzAudience audience)
{
  return audience == SGZ_AUDIENCE_PILOT ? 0 : 1;
}

static SgzAnswer *
answer_items (const SgzLeafPlan *leaf, const SgzEvaluationPlan *plan, size_t place)
{
  guint64 met = 0;

  for (int i = 0; i < leaf->n_items; i++)
    if (get_value (plan, leaf->items[i], place) > 0)
      met |= (guint64)1 << i;
  return sgz_answer_new_items (met, 0);
}

static SgzAnswer *
answer_names (const SgzLeafPlan *leaf, const SgzEvaluationPlan *plan, size_t place)
{
  g_autofree const char **names = g_new0 (const char *, (size_t)leaf->n_items + 1);
  int n_names = 0;

  for (int i = 0; i < leaf->n_items; i++)
    if (get_value (plan, leaf->items[i], place) > 0)
      names[n_names++] = ((const SgzSchemeItem *)leaf->node->items->pdata[i])->title;
  return sgz_answer_new_names (names);
}

static SgzAnswer *
answer_incidents (const SgzLeafPlan *leaf, const SgzEvaluationPlan *plan, size_t place)
{
  g_autofree int *incidents = g_new0 (int, (size_t)leaf->n_items);

  for (int i = 0; i < leaf->n_items; i++)
    incidents[i] = (int)get_value (plan, leaf->items[i], place);
  return sgz_answer_new_incidents (incidents, leaf->n_items);
}

/* A share of nothing is left for an officer to judge: neither all nor none of it was done. */
static SgzAnswer *
answer_value (const SgzLeafPlan *leaf, const SgzEvaluationPlan *plan, size_t place,
              const SgzClassPlan *of_class)
{
  gint64 part = get_value (plan, of_class->value, place) * (is_decimal (plan, leaf->whole) ? 100 : 1);
  gint64 whole = (leaf->whole >= 0 ? get_value (plan, leaf->whole, place) : 1)
                 * (is_decimal (plan, of_class->value) ? 100 : 1);

  if (whole <= 0)
    return NULL;
  SgzAnswer *answer = sgz_answer_new_value (part, whole);
  answer->target = of_class->target;
  answer->is_under_way = of_class->begun >= 0 && get_value (plan, of_class->begun, place) > 0;
  return answer;
}

static gint64
find_divisor (gint64 a, gint64 b)
{
  while (b != 0)
    {
      gint64 rest = a % b;
      a = b;
      b = rest;
    }
  return MAX (a, 1);
}

/* The shares are of the best answer; the leaf's scale makes a mean of them, in lowest terms, as people would write it. */
static SgzAnswer *
answer_survey (const SgzLeafPlan *leaf, const SgzEvaluationPlan *plan, size_t place)
{
  gint64 responses = get_value (plan, leaf->whole, place);
  gint64 part = get_value (plan, leaf->classes[0].value, place) * leaf->node->scale;
  gint64 whole = responses * SGZ_SATISFACTION_UNIT;

  if (responses == 0)
    return NULL;
  gint64 divisor = find_divisor (part, whole);
  return sgz_answer_new_survey (part / divisor, whole / divisor, (int)responses);
}

SgzAnswer *
sgz_leaf_plan_answer (const SgzLeafPlan *leaf, const SgzEvaluationPlan *plan, size_t place,
                      SgzAudience audience)
{
  const SgzSchemeNode *node = leaf->node;
  const SgzClassPlan *of_class = &leaf->classes[class_of (audience)];

  if ((node->audience & audience) == 0)
    return NULL;
  if (node->role == SGZ_ROLE_VETO)
    {
      int happened = (int)get_value (plan, of_class->value, place);
      return sgz_answer_new_incidents (&happened, 1);
    }
  switch (node->method)
    {
    case SGZ_METHOD_CHECKLIST:
      return answer_items (leaf, plan, place);
    case SGZ_METHOD_COVERAGE:
      return answer_names (leaf, plan, place);
    case SGZ_METHOD_DEDUCTION:
      return answer_incidents (leaf, plan, place);
    case SGZ_METHOD_SURVEY:
      return answer_survey (leaf, plan, place);
    case SGZ_METHOD_STEPS:
    case SGZ_METHOD_RATIO:
      return of_class->value >= 0 ? answer_value (leaf, plan, place, of_class) : NULL;
    case SGZ_METHOD_NONE:
    case SGZ_METHOD_MANUAL:
    case SGZ_METHOD_LEVELS:
    default:
      return NULL;
    }
}

gboolean
sgz_leaf_plan_counts (const SgzLeafPlan *leaf, const SgzAnswer *answer, SgzAudience audience, int need)
{
  const SgzClassPlan *of_class = &leaf->classes[class_of (audience)];

  for (int i = 0; i < leaf->n_items; i++)
    if (leaf->items[i] == need)
      return TRUE;
  return of_class->value == need || (answer->is_under_way && of_class->begun == need);
}
