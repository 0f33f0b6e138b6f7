/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-scheme-check.h"

#include <glib/gi18n-lib.h>

#include "base/sgz-decimal.h"

typedef struct
{
  GPtrArray *problems;
  SgzMeasureExistsFunc exists;
  gpointer user_data;
} Check;

static void
problem_free (SgzSchemeProblem *problem)
{
  g_free (problem->code);
  g_free (problem->words);
  g_free (problem);
}

void
sgz_scheme_problem_add (GPtrArray *problems, const char *code, char *words)
{
  SgzSchemeProblem *problem = g_new0 (SgzSchemeProblem, 1);

  problem->code = g_strdup (code);
  problem->words = words;
  g_ptr_array_add (problems, problem);
}

/* @message takes the node's code and title. */
static void
tell (Check *check, const SgzSchemeNode *node, const char *message)
{
  sgz_scheme_problem_add (check->problems, node->code, g_strdup_printf (message, node->code, node->title));
}

static gint64
sum_children (const GPtrArray *children, SgzAudience audience)
{
  gint64 sum = 0;

  for (guint i = 0; i < children->len; i++)
    {
      const SgzSchemeNode *child = children->pdata[i];
      if (child->role == SGZ_ROLE_POINTS && (child->audience & audience) != 0)
        sum += child->points;
    }
  return sum;
}

static void
check_sum (Check *check, const SgzScheme *scheme, const SgzSchemeNode *node)
{
  const GPtrArray *children = node != NULL ? node->children : sgz_scheme_get_dimensions (scheme);
  const SgzAudience audiences[] = { SGZ_AUDIENCE_PILOT, SGZ_AUDIENCE_OTHER };
  gint64 points = node != NULL ? node->points : sgz_scheme_get_total (scheme);

  for (size_t i = 0; i < G_N_ELEMENTS (audiences); i++)
    {
      gint64 sum = sum_children (children, audiences[i]);
      if (sum == points || (node != NULL && (node->audience & audiences[i]) == 0))
        continue;
      g_autofree char *has = sgz_decimal_format (sum);
      g_autofree char *should = sgz_decimal_format (points);
      if (node == NULL)
        sgz_scheme_problem_add (
            check->problems, NULL,
            g_strdup_printf (_ ("The dimensions add up to %s points, but the scheme has %s"), has, should));
      else
        sgz_scheme_problem_add (check->problems, node->code,
                                g_strdup_printf (_ ("The parts of %s %s add up to %s points, but it has %s"),
                                                 node->code, node->title, has, should));
      return;
    }
}

static void
check_measure (Check *check, const SgzSchemeNode *node, const char *measure)
{
  if (measure != NULL && !check->exists (measure, check->user_data))
    sgz_scheme_problem_add (check->problems, node->code,
                            g_strdup_printf (_ ("%s %s is computed from “%s”, but there is no such measure"),
                                             node->code, node->title, measure));
}

static void
check_measures (Check *check, const SgzSchemeNode *node)
{
  gboolean is_named = node->measure != NULL;

  check_measure (check, node, node->measure);
  check_measure (check, node, node->whole);
  for (guint i = 0; i < node->items->len; i++)
    {
      const SgzSchemeItem *item = node->items->pdata[i];
      is_named |= item->measure != NULL;
      check_measure (check, node, item->measure);
    }
  for (guint i = 0; i < node->targets->len; i++)
    {
      const SgzSchemeTarget *target = node->targets->pdata[i];
      is_named |= target->measure != NULL;
      check_measure (check, node, target->measure);
    }
  if (node->is_computed && !is_named)
    tell (check, node, _ ("%s %s is to be computed, but names no measure"));
}

/* The most that its items give. */
static gint64
most_of (const SgzSchemeNode *node)
{
  gint64 most = 0;

  for (guint i = 0; i < node->items->len; i++)
    {
      gint64 points = ((const SgzSchemeItem *)node->items->pdata[i])->points;
      most = node->method == SGZ_METHOD_CHECKLIST ? most + points : MAX (most, points);
    }
  return most;
}

static void
check_items (Check *check, const SgzSchemeNode *node)
{
  gboolean is_deduction = node->method == SGZ_METHOD_DEDUCTION;

  if (node->items->len == 0 || node->items->len > SGZ_SCHEME_MAX_ITEMS)
    {
      tell (check, node, _ ("%s %s needs items, from 1 to 60"));
      return;
    }
  for (guint i = 0; i < node->items->len; i++)
    {
      const SgzSchemeItem *item = node->items->pdata[i];
      const SgzSchemeItem *next = i + 1 < node->items->len ? node->items->pdata[i + 1] : NULL;
      if (is_deduction ? item->points > 0 : item->points < 0)
        tell (check, node,
              is_deduction ? _ ("%s %s: what is taken off is written below 0")
                           : _ ("%s %s: the points of an item cannot be below 0"));
      if (node->method == SGZ_METHOD_STEPS && next != NULL && next->bound >= item->bound)
        tell (check, node, _ ("%s %s: its steps are to go down from the highest bound"));
    }
  if (node->method != SGZ_METHOD_COVERAGE && !is_deduction && most_of (node) != node->points)
    tell (check, node, _ ("%s %s: its items don't make its points"));
}

static void
check_method (Check *check, const SgzSchemeNode *node)
{
  switch (node->method)
    {
    case SGZ_METHOD_NONE:
      tell (check, node, _ ("%s %s has neither parts nor a method of scoring"));
      break;
    case SGZ_METHOD_CHECKLIST:
    case SGZ_METHOD_LEVELS:
    case SGZ_METHOD_STEPS:
    case SGZ_METHOD_COVERAGE:
      check_items (check, node);
      break;
    case SGZ_METHOD_DEDUCTION:
      check_items (check, node);
      if (node->start > node->points || node->floor > node->start)
        tell (check, node, _ ("%s %s: its start is between its floor and its points"));
      break;
    case SGZ_METHOD_RATIO:
      if (sgz_scheme_node_find_target (node, SGZ_AUDIENCE_PILOT & node->audience) == NULL
          && (node->audience & SGZ_AUDIENCE_PILOT) != 0)
        tell (check, node, _ ("%s %s has no target for pilot stations"));
      if (sgz_scheme_node_find_target (node, SGZ_AUDIENCE_OTHER & node->audience) == NULL
          && (node->audience & SGZ_AUDIENCE_OTHER) != 0)
        tell (check, node, _ ("%s %s has no target for other stations"));
      break;
    case SGZ_METHOD_SURVEY:
      if (node->scale < 1)
        tell (check, node, _ ("%s %s: its scale needs a best answer"));
      break;
    case SGZ_METHOD_MANUAL:
    default:
      break;
    }
}

static void
check_node (Check *check, const SgzScheme *scheme, const SgzSchemeNode *node)
{
  gboolean is_scored = node->role != SGZ_ROLE_VETO;

  if (*node->code == '\0' || *node->title == '\0')
    tell (check, node, _ ("%s %s needs both a code and a title"));
  if (node->points < 0)
    tell (check, node, _ ("%s %s: points cannot be below 0"));
  if (!is_scored && node->points != 0)
    tell (check, node, _ ("%s %s is a veto and gives no points"));
  if (!is_scored && (node->veto_band == NULL || sgz_scheme_find_band (scheme, node->veto_band) < 0))
    tell (check, node, _ ("%s %s is a veto; say which grade is the best it leaves"));
  check_measures (check, node);
  if (node->children->len > 0)
    {
      if (node->role == SGZ_ROLE_POINTS)
        check_sum (check, scheme, node);
      return;
    }
  if (node->depth == 1 && node->role == SGZ_ROLE_POINTS)
    tell (check, node, _ ("%s %s is a dimension without indicators"));
  else if (is_scored)
    check_method (check, node);
}

GPtrArray *
sgz_scheme_check (const SgzScheme *scheme, SgzMeasureExistsFunc exists, gpointer user_data)
{
  const GPtrArray *nodes = sgz_scheme_get_nodes (scheme);
  Check check = { g_ptr_array_new_with_free_func ((GDestroyNotify)problem_free), exists, user_data };

  check_sum (&check, scheme, NULL);
  for (guint i = 0; i < nodes->len; i++)
    check_node (&check, scheme, nodes->pdata[i]);
  sgz_scheme_check_grades (scheme, check.problems);
  return check.problems;
}
