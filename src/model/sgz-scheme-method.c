/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each method of scoring has for parameters. */
#include "sgz-scheme-method-private.h"

#include <glib/gi18n-lib.h>

#include "sgz-scheme-json-private.h"

/* A list of objects with the text t and the points p. */
static gboolean
read_items (SgzSchemeNode *node, JsonObject *object, const char *member, GError **error)
{
  JsonArray *array = NULL;

  if (!sgz_scheme_json_take_array (object, member, &array, error))
    return FALSE;
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      JsonObject *item = JSON_NODE_HOLDS_OBJECT (element) ? json_node_get_object (element) : NULL;
      gint64 points = 0;
      if (item == NULL || sgz_scheme_json_get_text (item, "t") == NULL || !json_object_has_member (item, "p"))
        return sgz_scheme_json_refuse (_ ("each of “%s” needs a text t and points p"), member, error);
      if (!sgz_scheme_json_take_number (item, "p", &points, error))
        return FALSE;
      SgzSchemeItem *added = sgz_scheme_node_add_item (node, sgz_scheme_json_get_text (item, "t"), points, 0);
      added->measure = g_strdup (sgz_scheme_json_get_text (item, "measure"));
      added->parts = g_strdup (sgz_scheme_json_get_text (item, "parts"));
    }
  return TRUE;
}

/* A list of pairs: a text or a bound first, points second. */
static gboolean
read_pairs (SgzSchemeNode *node, JsonObject *object, const char *member, GError **error)
{
  JsonArray *array = NULL;

  if (!sgz_scheme_json_take_array (object, member, &array, error))
    return FALSE;
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      JsonArray *pair = JSON_NODE_HOLDS_ARRAY (element) ? json_node_get_array (element) : NULL;
      gboolean is_steps = node->method == SGZ_METHOD_STEPS;
      gint64 points = 0;
      gint64 bound = 0;
      if (pair == NULL || json_array_get_length (pair) != 2)
        return sgz_scheme_json_refuse (_ ("each of “%s” is to be a pair"), member, error);
      JsonNode *first = json_array_get_element (pair, 0);
      const char *text = sgz_scheme_json_read_text (first);
      if (!is_steps && text == NULL)
        return sgz_scheme_json_refuse (_ ("each of “%s” needs a text first"), member, error);
      if ((is_steps && !sgz_scheme_json_read_number (first, member, &bound, error))
          || !sgz_scheme_json_read_number (json_array_get_element (pair, 1), member, &points, error))
        return FALSE;
      sgz_scheme_node_add_item (node, is_steps ? "" : text, points, bound);
    }
  return TRUE;
}

static gboolean
read_set (SgzSchemeNode *node, JsonObject *object, const char *member, GError **error)
{
  JsonArray *array = NULL;

  if (!sgz_scheme_json_take_array (object, member, &array, error))
    return FALSE;
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      const char *text = sgz_scheme_json_read_text (json_array_get_element (array, i));
      if (text == NULL)
        return sgz_scheme_json_refuse (_ ("“%s” is to be a list of texts"), member, error);
      sgz_scheme_node_add_item (node, text, 0, 0);
    }
  return TRUE;
}

static gboolean
read_checklist (SgzSchemeNode *node, JsonObject *object, GError **error)
{
  const char *member = json_object_has_member (object, "all_of") ? "all_of" : "items";
  JsonNode *items = json_object_get_member (object, member);

  if (items == NULL && json_object_has_member (object, "require"))
    {
      SgzSchemeItem *item = sgz_scheme_node_add_item (node, node->title, node->points, 0);
      item->measure = g_strdup (sgz_scheme_json_get_text (object, "measure"));
      item->parts = g_strdup (sgz_scheme_json_get_text (object, "parts"));
      return TRUE;
    }
  /* Items without points of their own share the leaf's equally. */
  if (items != NULL && JSON_NODE_HOLDS_ARRAY (items)
      && json_array_get_length (json_node_get_array (items)) > 0
      && JSON_NODE_HOLDS_VALUE (json_array_get_element (json_node_get_array (items), 0)))
    {
      node->method = SGZ_METHOD_COVERAGE;
      return read_set (node, object, member, error);
    }
  return read_items (node, object, member, error);
}

static gboolean
read_deduction (SgzSchemeNode *node, JsonObject *object, GError **error)
{
  node->start = node->points;
  return sgz_scheme_json_take_number (object, "start", &node->start, error)
         && sgz_scheme_json_take_number (object, "floor", &node->floor, error)
         && read_items (node, object, "each", error);
}

static gboolean
read_class (SgzSchemeNode *node, JsonObject *classes, const char *name, SgzAudience audience, GError **error)
{
  JsonNode *value = json_object_get_member (classes, name);
  gint64 number = 0;

  if (value == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_OBJECT (value) || !json_object_has_member (json_node_get_object (value), "target"))
    return sgz_scheme_json_refuse (_ ("the class “%s” needs a target"), name, error);
  JsonObject *object = json_node_get_object (value);
  if (!sgz_scheme_json_take_number (object, "target", &number, error))
    return FALSE;
  if (number <= 0)
    return sgz_scheme_json_refuse (_ ("“%s” is to be above 0"), "target", error);
  SgzSchemeTarget *target = sgz_scheme_node_add_target (node, audience, number);
  const char *window = sgz_scheme_json_get_text (object, "window");
  const char *before = sgz_scheme_json_get_text (object, "before_deadline");
  target->years = window != NULL && g_ascii_isdigit (*window) ? (int)g_ascii_strtoll (window, NULL, 10) : 1;
  target->is_paced = json_object_has_member (object, "expected_now");
  target->under_way = before != NULL && g_strstr_len (before, -1, "一半") != NULL ? 50 : 0;
  target->measure = g_strdup (sgz_scheme_json_get_text (object, "measure"));
  target->parts = g_strdup (sgz_scheme_json_get_text (object, "parts"));
  return sgz_scheme_json_take_number (object, "under_way", &target->under_way, error);
}

static gboolean
read_targets (SgzSchemeNode *node, JsonObject *object, GError **error)
{
  JsonNode *classes = json_object_get_member (object, "classes");
  JsonNode *denominator = json_object_get_member (object, "denominator");
  const char *member = denominator != NULL && JSON_NODE_HOLDS_VALUE (denominator)
                               && json_node_get_value_type (denominator) != G_TYPE_STRING
                           ? "denominator"
                           : "target";
  gint64 target = 100;

  if (classes != NULL && !JSON_NODE_HOLDS_OBJECT (classes))
    return sgz_scheme_json_refuse (_ ("“%s” is to be an object"), "classes", error);
  if (classes != NULL)
    return read_class (node, json_node_get_object (classes), "provincial_pilot", SGZ_AUDIENCE_PILOT, error)
           && read_class (node, json_node_get_object (classes), "other", SGZ_AUDIENCE_OTHER, error);
  /* What is no share of something needs a target; a share without one is held against the whole. */
  if (node->method == SGZ_METHOD_RATIO && denominator == NULL && !json_object_has_member (object, "target"))
    return sgz_scheme_json_refuse (_ ("“%s” is missing"), "target", error);
  if (!sgz_scheme_json_take_number (object, member, &target, error))
    return FALSE;
  if (target <= 0)
    return sgz_scheme_json_refuse (_ ("“%s” is to be above 0"), member, error);
  if (node->method == SGZ_METHOD_RATIO || json_object_has_member (object, "target"))
    sgz_scheme_node_add_target (node, SGZ_AUDIENCE_ALL, target);
  return TRUE;
}

static gboolean
read_survey (SgzSchemeNode *node, JsonObject *object, GError **error)
{
  JsonArray *scale = NULL;
  gint64 best = 0;

  if (!sgz_scheme_json_take_array (object, "scale", &scale, error)
      || !sgz_scheme_json_read_number (json_array_get_element (scale, json_array_get_length (scale) - 1),
                                       "scale", &best, error))
    return FALSE;
  node->scale = (int)CLAMP (best / 100, 0, 1000);
  return sgz_scheme_json_take_int (object, "min_responses", &node->min_responses, error);
}

/* Sets the method of @node to the one that the form names @form. */
static gboolean
set_method (SgzSchemeNode *node, const char *form, GError **error)
{
  static const struct
  {
    const char *form;
    SgzMethod method;
  } forms[] = { { "manual", SGZ_METHOD_MANUAL },
                { "checklist", SGZ_METHOD_CHECKLIST },
                { "auto_boolean", SGZ_METHOD_CHECKLIST },
                { "graded", SGZ_METHOD_LEVELS },
                { "deduction", SGZ_METHOD_DEDUCTION },
                { "auto_threshold", SGZ_METHOD_STEPS },
                { "auto_ratio", SGZ_METHOD_RATIO },
                { "steps", SGZ_METHOD_STEPS },
                { "auto_by_class", SGZ_METHOD_RATIO },
                { "ratio_cap", SGZ_METHOD_RATIO },
                { "ratio", SGZ_METHOD_RATIO },
                { "sample_ratio", SGZ_METHOD_RATIO },
                { "coverage", SGZ_METHOD_COVERAGE },
                { "survey_mean", SGZ_METHOD_SURVEY },
                { "veto", SGZ_METHOD_NONE } };

  for (size_t i = 0; i < G_N_ELEMENTS (forms); i++)
    if (g_str_equal (form, forms[i].form))
      {
        node->method = forms[i].method;
        return TRUE;
      }
  return sgz_scheme_json_refuse (_ ("there is no method “%s”"), form, error);
}

gboolean
sgz_scheme_method_read (SgzSchemeNode *node, const char *form, JsonObject *object, GError **error)
{
  if (!set_method (node, form, error))
    return FALSE;
  switch (node->method)
    {
    case SGZ_METHOD_CHECKLIST:
      return read_checklist (node, object, error);
    case SGZ_METHOD_LEVELS:
      return read_pairs (node, object, "levels", error);
    case SGZ_METHOD_DEDUCTION:
      return read_deduction (node, object, error);
    case SGZ_METHOD_STEPS:
      node->is_percent = g_strcmp0 (sgz_scheme_json_get_text (object, "over"), "percent") == 0;
      return read_pairs (node, object, "steps", error) && read_targets (node, object, error);
    case SGZ_METHOD_RATIO:
      if (!sgz_scheme_json_take_number (object, "cap", &node->cap, error))
        return FALSE;
      return g_str_equal (form, "sample_ratio")
                 ? sgz_scheme_node_add_target (node, SGZ_AUDIENCE_ALL, 100) != NULL
                 : read_targets (node, object, error);
    case SGZ_METHOD_COVERAGE:
      return read_set (node, object, "set", error);
    case SGZ_METHOD_SURVEY:
      return read_survey (node, object, error);
    case SGZ_METHOD_NONE:
    case SGZ_METHOD_MANUAL:
    default:
      return TRUE;
    }
}
