/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-answer.h"

#include <glib/gi18n-lib.h>

#include "base/sgz-decimal.h"
#include "sgz-field.h"

static SgzAnswer *
answer_new (SgzAnswerKind kind)
{
  SgzAnswer *answer = g_new0 (SgzAnswer, 1);

  answer->kind = kind;
  answer->target = -1;
  return answer;
}

SgzAnswer *
sgz_answer_new_points (gint64 points, const char *reason)
{
  SgzAnswer *answer = answer_new (SGZ_ANSWER_POINTS);

  answer->points = points;
  answer->reason = g_strdup (reason);
  return answer;
}

SgzAnswer *
sgz_answer_new_items (guint64 met, guint64 exempt)
{
  SgzAnswer *answer = answer_new (SGZ_ANSWER_ITEMS);

  answer->met = met;
  answer->exempt = exempt;
  return answer;
}

SgzAnswer *
sgz_answer_new_level (int level)
{
  SgzAnswer *answer = answer_new (SGZ_ANSWER_LEVEL);

  answer->level = level;
  return answer;
}

SgzAnswer *
sgz_answer_new_incidents (const int *incidents, int n_incidents)
{
  SgzAnswer *answer = answer_new (SGZ_ANSWER_INCIDENTS);

  answer->incidents = g_memdup2 (incidents, sizeof *incidents * (size_t)n_incidents);
  answer->n_incidents = n_incidents;
  return answer;
}

SgzAnswer *
sgz_answer_new_value (gint64 part, gint64 whole)
{
  SgzAnswer *answer = answer_new (SGZ_ANSWER_VALUE);

  answer->value = (SgzShare){ part, whole };
  return answer;
}

SgzAnswer *
sgz_answer_new_names (const char *const *names)
{
  SgzAnswer *answer = answer_new (SGZ_ANSWER_NAMES);

  answer->names = g_strdupv ((GStrv)names);
  return answer;
}

SgzAnswer *
sgz_answer_new_survey (gint64 part, gint64 whole, int responses)
{
  SgzAnswer *answer = answer_new (SGZ_ANSWER_SURVEY);

  answer->value = (SgzShare){ part, whole };
  answer->responses = responses;
  return answer;
}

SgzAnswer *
sgz_answer_new_absent (const char *reason)
{
  SgzAnswer *answer = answer_new (SGZ_ANSWER_ABSENT);

  answer->reason = g_strdup (reason);
  return answer;
}

void
sgz_answer_free (SgzAnswer *answer)
{
  g_free (answer->incidents);
  g_strfreev (answer->names);
  g_strfreev (answer->ids);
  g_free (answer->reason);
  g_free (answer);
}

static gboolean
refuse (const SgzSchemeNode *node, const char *message, GError **error)
{
  g_set_error (error, SGZ_MODEL_ERROR, SGZ_MODEL_ERROR_VALUE, "%s %s: %s", node->code, node->title, message);
  return FALSE;
}

/* The kind of answer each method takes, beside points by hand and that it does not apply. */
static SgzAnswerKind
kind_of (const SgzSchemeNode *node)
{
  static const SgzAnswerKind kinds[] = {
    [SGZ_METHOD_NONE] = SGZ_ANSWER_POINTS,         [SGZ_METHOD_MANUAL] = SGZ_ANSWER_POINTS,
    [SGZ_METHOD_CHECKLIST] = SGZ_ANSWER_ITEMS,     [SGZ_METHOD_LEVELS] = SGZ_ANSWER_LEVEL,
    [SGZ_METHOD_DEDUCTION] = SGZ_ANSWER_INCIDENTS, [SGZ_METHOD_STEPS] = SGZ_ANSWER_VALUE,
    [SGZ_METHOD_RATIO] = SGZ_ANSWER_VALUE,         [SGZ_METHOD_COVERAGE] = SGZ_ANSWER_NAMES,
    [SGZ_METHOD_SURVEY] = SGZ_ANSWER_SURVEY,
  };

  return node->role == SGZ_ROLE_VETO ? SGZ_ANSWER_INCIDENTS : kinds[node->method];
}

static gboolean
check_items (const SgzAnswer *answer, const SgzSchemeNode *node, GError **error)
{
  guint64 known = ((guint64)1 << node->items->len) - 1;

  if (((answer->met | answer->exempt) & ~known) != 0)
    return refuse (node, _ ("it has no item of that number"), error);
  if ((answer->met & answer->exempt) != 0)
    return refuse (node, _ ("an item cannot be met and not apply at once"), error);
  for (guint i = 0; i < node->items->len; i++)
    if ((answer->exempt >> i & 1) != 0 && !((const SgzSchemeItem *)node->items->pdata[i])->may_not_apply)
      return refuse (node, _ ("the scheme does not let this item be left out as not applicable"), error);
  return TRUE;
}

static gboolean
check_incidents (const SgzAnswer *answer, const SgzSchemeNode *node, GError **error)
{
  int kinds = node->role == SGZ_ROLE_VETO ? 1 : (int)node->items->len;

  if (answer->n_incidents != kinds)
    return refuse (node, _ ("the incidents of each kind are to be counted"), error);
  for (int i = 0; i < kinds; i++)
    if (answer->incidents[i] < 0)
      return refuse (node, _ ("there cannot be less than no incident"), error);
  return TRUE;
}

static gboolean
check_points (const SgzAnswer *answer, const SgzSchemeNode *node, GError **error)
{
  gint64 least = node->method == SGZ_METHOD_DEDUCTION ? MIN (node->floor, 0) : 0;

  if (answer->points >= least && answer->points <= node->points)
    return TRUE;
  g_autofree char *from = sgz_decimal_format (least);
  g_autofree char *to = sgz_decimal_format (node->points);
  g_autofree char *message = g_strdup_printf (_ ("points go from %s to %s"), from, to);
  return refuse (node, message, error);
}

static gboolean
check_value (const SgzAnswer *answer, const SgzSchemeNode *node, GError **error)
{
  if (answer->value.whole <= 0 || answer->value.part < 0)
    return refuse (node, _ ("the value has nothing it is a share of"), error);
  if (answer->kind == SGZ_ANSWER_SURVEY
      && sgz_share_compare (&answer->value, &(SgzShare){ node->scale, 1 }) < 0)
    return refuse (node, _ ("the mean is above the best answer"), error);
  return TRUE;
}

gboolean
sgz_answer_check (const SgzAnswer *answer, const SgzSchemeNode *node, GError **error)
{
  if (node->children->len > 0)
    return refuse (node, _ ("its points are those of its parts; answer them"), error);
  if (answer->kind == SGZ_ANSWER_ABSENT)
    {
      if (node->spread == SGZ_SPREAD_NONE)
        return refuse (node, _ ("the scheme does not let it be left out as not applicable"), error);
      return (answer->reason != NULL && *answer->reason != '\0')
             || refuse (node, _ ("say why it does not apply"), error);
    }
  if (answer->kind == SGZ_ANSWER_POINTS && node->role != SGZ_ROLE_VETO)
    return check_points (answer, node, error);
  if (answer->kind != kind_of (node))
    return refuse (node, _ ("the answer is not of the kind that its method asks"), error);
  switch (answer->kind)
    {
    case SGZ_ANSWER_ITEMS:
      return check_items (answer, node, error);
    case SGZ_ANSWER_LEVEL:
      return (answer->level >= 0 && answer->level < (int)node->items->len)
             || refuse (node, _ ("it has no level of that number"), error);
    case SGZ_ANSWER_INCIDENTS:
      return check_incidents (answer, node, error);
    case SGZ_ANSWER_VALUE:
    case SGZ_ANSWER_SURVEY:
      return check_value (answer, node, error);
    case SGZ_ANSWER_POINTS:
    case SGZ_ANSWER_NAMES:
    case SGZ_ANSWER_ABSENT:
    default:
      return TRUE;
    }
}
