/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-scheme-parameters.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "base/sgz-decimal.h"
#include "sgz-field.h"

static gboolean read_object (SgzSchemeNode *node, const char *form, JsonObject *object, GPtrArray *parts,
                             GError **error);

static gboolean
refuse (const char *message, const char *member, GError **error)
{
  g_set_error (error, SGZ_MODEL_ERROR, SGZ_MODEL_ERROR_VALUE, message, member);
  return FALSE;
}

/* The reader of JSON gives binary fractions; 15 digits of one are the decimal that was written. */
static gboolean
read_number (JsonNode *value, const char *member, gint64 *hundredths, GError **error)
{
  GType type = JSON_NODE_HOLDS_VALUE (value) ? json_node_get_value_type (value) : G_TYPE_INVALID;
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (type != G_TYPE_INT64 && type != G_TYPE_DOUBLE)
    return refuse (_ ("“%s” is to be a number"), member, error);
  return sgz_decimal_parse (g_ascii_formatd (text, sizeof text, "%.15g", json_node_get_double (value)),
                            hundredths, error);
}

static gboolean
take_number (JsonObject *object, const char *member, gint64 *hundredths, GError **error)
{
  JsonNode *value = json_object_get_member (object, member);

  return value == NULL || read_number (value, member, hundredths, error);
}

static gboolean
take_int (JsonObject *object, const char *member, int *number, GError **error)
{
  gint64 hundredths = *number * (gint64)100;

  if (!take_number (object, member, &hundredths, error))
    return FALSE;
  if (hundredths % 100 != 0 || hundredths < 0 || hundredths > 100000000)
    return refuse (_ ("“%s” is to be a whole number"), member, error);
  *number = (int)(hundredths / 100);
  return TRUE;
}

/* (nullable) (transfer none): the text of a member, where it is text. */
static const char *
get_text (JsonObject *object, const char *member)
{
  JsonNode *value = json_object_get_member (object, member);
  gboolean is_text
      = value != NULL && JSON_NODE_HOLDS_VALUE (value) && json_node_get_value_type (value) == G_TYPE_STRING;

  return is_text ? json_node_get_string (value) : NULL;
}

static gboolean
take_array (JsonObject *object, const char *member, JsonArray **array, GError **error)
{
  JsonNode *value = json_object_get_member (object, member);

  if (value == NULL || !JSON_NODE_HOLDS_ARRAY (value)
      || json_array_get_length (json_node_get_array (value)) == 0)
    return refuse (_ ("“%s” is missing, or is no list"), member, error);
  *array = json_node_get_array (value);
  return TRUE;
}

/* A list of objects with the text t and the points p. */
static gboolean
read_items (SgzSchemeNode *node, JsonObject *object, const char *member, GError **error)
{
  JsonArray *array = NULL;

  if (!take_array (object, member, &array, error))
    return FALSE;
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      JsonObject *item = JSON_NODE_HOLDS_OBJECT (element) ? json_node_get_object (element) : NULL;
      gint64 points = 0;
      if (item == NULL || get_text (item, "t") == NULL || !json_object_has_member (item, "p"))
        return refuse (_ ("each of “%s” needs a text t and points p"), member, error);
      if (!take_number (item, "p", &points, error))
        return FALSE;
      SgzSchemeItem *added = sgz_scheme_node_add_item (node, get_text (item, "t"), points, 0);
      added->measure = g_strdup (get_text (item, "measure"));
      added->parts = g_strdup (get_text (item, "parts"));
    }
  return TRUE;
}

/* A list of pairs: a text or a bound first, points second. */
static gboolean
read_pairs (SgzSchemeNode *node, JsonObject *object, const char *member, GError **error)
{
  JsonArray *array = NULL;

  if (!take_array (object, member, &array, error))
    return FALSE;
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      JsonArray *pair = JSON_NODE_HOLDS_ARRAY (element) ? json_node_get_array (element) : NULL;
      gboolean is_steps = node->method == SGZ_METHOD_STEPS;
      gint64 points = 0;
      gint64 bound = 0;
      if (pair == NULL || json_array_get_length (pair) != 2)
        return refuse (_ ("each of “%s” is to be a pair"), member, error);
      JsonNode *first = json_array_get_element (pair, 0);
      gboolean is_text = JSON_NODE_HOLDS_VALUE (first) && json_node_get_value_type (first) == G_TYPE_STRING;
      if (!is_steps && !is_text)
        return refuse (_ ("each of “%s” needs a text first"), member, error);
      if ((is_steps && !read_number (first, member, &bound, error))
          || !read_number (json_array_get_element (pair, 1), member, &points, error))
        return FALSE;
      sgz_scheme_node_add_item (node, is_steps ? "" : json_node_get_string (first), points, bound);
    }
  return TRUE;
}

static gboolean
read_set (SgzSchemeNode *node, JsonObject *object, const char *member, GError **error)
{
  JsonArray *array = NULL;

  if (!take_array (object, member, &array, error))
    return FALSE;
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      if (!JSON_NODE_HOLDS_VALUE (element) || json_node_get_value_type (element) != G_TYPE_STRING)
        return refuse (_ ("“%s” is to be a list of texts"), member, error);
      sgz_scheme_node_add_item (node, json_node_get_string (element), 0, 0);
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
      item->measure = g_strdup (get_text (object, "measure"));
      item->parts = g_strdup (get_text (object, "parts"));
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
  return take_number (object, "start", &node->start, error)
         && take_number (object, "floor", &node->floor, error) && read_items (node, object, "each", error);
}

static gboolean
read_class (SgzSchemeNode *node, JsonObject *classes, const char *name, SgzAudience audience, GError **error)
{
  JsonNode *value = json_object_get_member (classes, name);
  gint64 number = 0;

  if (value == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_OBJECT (value) || !json_object_has_member (json_node_get_object (value), "target"))
    return refuse (_ ("the class “%s” needs a target"), name, error);
  JsonObject *object = json_node_get_object (value);
  if (!take_number (object, "target", &number, error))
    return FALSE;
  SgzSchemeTarget *target = sgz_scheme_node_add_target (node, audience, number);
  const char *window = get_text (object, "window");
  const char *before = get_text (object, "before_deadline");
  target->years = window != NULL && g_ascii_isdigit (*window) ? (int)g_ascii_strtoll (window, NULL, 10) : 1;
  target->is_paced = json_object_has_member (object, "expected_now");
  target->under_way = before != NULL && g_strstr_len (before, -1, "一半") != NULL ? 50 : 0;
  target->measure = g_strdup (get_text (object, "measure"));
  target->parts = g_strdup (get_text (object, "parts"));
  return take_number (object, "under_way", &target->under_way, error);
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
    return refuse (_ ("“%s” is to be an object"), "classes", error);
  if (classes != NULL)
    return read_class (node, json_node_get_object (classes), "provincial_pilot", SGZ_AUDIENCE_PILOT, error)
           && read_class (node, json_node_get_object (classes), "other", SGZ_AUDIENCE_OTHER, error);
  /* What is no share of something needs a target; a share without one is held against the whole. */
  if (node->method == SGZ_METHOD_RATIO && denominator == NULL && !json_object_has_member (object, "target"))
    return refuse (_ ("“%s” is missing"), "target", error);
  if (!take_number (object, member, &target, error))
    return FALSE;
  if (target <= 0)
    return refuse (_ ("“%s” is to be above 0"), member, error);
  if (node->method == SGZ_METHOD_RATIO || json_object_has_member (object, "target"))
    sgz_scheme_node_add_target (node, SGZ_AUDIENCE_ALL, target);
  return TRUE;
}

static gboolean
read_survey (SgzSchemeNode *node, JsonObject *object, GError **error)
{
  JsonArray *scale = NULL;
  gint64 best = 0;

  if (!take_array (object, "scale", &scale, error)
      || !read_number (json_array_get_element (scale, json_array_get_length (scale) - 1), "scale", &best,
                       error))
    return FALSE;
  node->scale = (int)CLAMP (best / 100, 0, 1000);
  return take_int (object, "min_responses", &node->min_responses, error);
}

static gboolean
read_composite (SgzSchemeNode *node, JsonObject *object, GPtrArray *parts, GError **error)
{
  JsonArray *array = NULL;

  if (!take_array (object, "parts", &array, error))
    return FALSE;
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      JsonObject *part = JSON_NODE_HOLDS_OBJECT (element) ? json_node_get_object (element) : NULL;
      const char *form = part != NULL ? get_text (part, "method") : NULL;
      gint64 points = 0;
      if (form == NULL || g_str_equal (form, "composite") || !json_object_has_member (part, "p"))
        return refuse (_ ("each of “%s” needs a method and points p"), "parts", error);
      if (!take_number (part, "p", &points, error))
        return FALSE;
      g_autofree char *code = g_strdup_printf ("%s-%u", node->code, i + 1);
      const char *title = get_text (part, "t");
      SgzSchemeNode *child
          = sgz_scheme_node_new (code, title != NULL ? title : node->title, SGZ_METHOD_NONE, points);
      child->clause = g_strdup (node->clause);
      g_ptr_array_add (parts, child);
      if (!read_object (child, form, part, NULL, error))
        return FALSE;
    }
  return TRUE;
}

static SgzSpread
find_spread (const char *name)
{
  return g_strcmp0 (name, "total") == 0       ? SGZ_SPREAD_TOTAL
         : g_strcmp0 (name, "indicator") == 0 ? SGZ_SPREAD_INDICATOR
                                              : SGZ_SPREAD_DIMENSION;
}

/* A rule for the leaf itself, for one of its items, or for a part of it. */
static gboolean
read_absence (SgzSchemeNode *node, JsonObject *object, GPtrArray *parts, GError **error)
{
  JsonNode *value = json_object_get_member (object, "na");
  int item = 0;
  int part = 0;

  if (value == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_OBJECT (value))
    return refuse (_ ("“%s” is to be an object"), "na", error);
  JsonObject *na = json_node_get_object (value);
  if (!take_int (na, "item", &item, error) || !take_int (na, "part", &part, error))
    return FALSE;
  if (item > (int)node->items->len || part > (parts != NULL ? (int)parts->len : 0))
    return refuse (_ ("“%s” names an item or part that there is not"), "na", error);
  const char *reason = get_text (na, "reason") != NULL ? get_text (na, "reason") : get_text (na, "when");
  if (item > 0)
    {
      ((SgzSchemeItem *)node->items->pdata[item - 1])->may_not_apply = TRUE;
      return TRUE;
    }
  SgzSchemeNode *about = part > 0 ? parts->pdata[part - 1] : node;
  about->spread = find_spread (get_text (na, "renormalise"));
  about->absence = g_strdup (reason);
  return TRUE;
}

static void
read_evidence (SgzSchemeNode *node, JsonObject *object)
{
  JsonNode *value = json_object_get_member (object, "evidence");
  g_autoptr (GString) lines = g_string_new (NULL);

  if (value == NULL || !JSON_NODE_HOLDS_ARRAY (value))
    return;
  JsonArray *array = json_node_get_array (value);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      if (JSON_NODE_HOLDS_VALUE (element) && json_node_get_value_type (element) == G_TYPE_STRING)
        g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", json_node_get_string (element));
    }
  node->evidence = g_strdup (lines->str);
  node->needs_evidence = lines->len > 0;
}

static gboolean
read_role (SgzSchemeNode *node, JsonObject *object, GError **error)
{
  const char *role = get_text (object, "role");
  const char *audience = get_text (object, "audience");
  static const char *const roles[] = { "points", "bonus_inside", "bonus_outside", "veto", NULL };

  if (role != NULL && !g_strv_contains (roles, role))
    return refuse (_ ("there is no role “%s”"), role, error);
  for (int i = 0; role != NULL && roles[i] != NULL; i++)
    if (g_str_equal (role, roles[i]))
      node->role = (SgzRole)i;
  if (g_strcmp0 (audience, "pilot") == 0)
    node->audience = SGZ_AUDIENCE_PILOT;
  else if (g_strcmp0 (audience, "other") == 0)
    node->audience = SGZ_AUDIENCE_OTHER;
  node->veto_band = g_strdup (get_text (object, "veto_band"));
  return TRUE;
}

static gboolean
read_method (SgzSchemeNode *node, const char *form, JsonObject *object, GPtrArray *parts, GError **error)
{
  static const struct
  {
    const char *form;
    SgzMethod method;
  } forms[] = { { "manual", SGZ_METHOD_MANUAL },          { "checklist", SGZ_METHOD_CHECKLIST },
                { "auto_boolean", SGZ_METHOD_CHECKLIST }, { "graded", SGZ_METHOD_LEVELS },
                { "deduction", SGZ_METHOD_DEDUCTION },    { "auto_threshold", SGZ_METHOD_STEPS },
                { "auto_ratio", SGZ_METHOD_RATIO },       { "auto_by_class", SGZ_METHOD_RATIO },
                { "ratio_cap", SGZ_METHOD_RATIO },        { "ratio", SGZ_METHOD_RATIO },
                { "sample_ratio", SGZ_METHOD_RATIO },     { "coverage", SGZ_METHOD_COVERAGE },
                { "survey_mean", SGZ_METHOD_SURVEY },     { "veto", SGZ_METHOD_NONE } };

  if (g_str_equal (form, "composite") && parts != NULL)
    return read_composite (node, object, parts, error);
  size_t i = 0;
  while (i < G_N_ELEMENTS (forms) && !g_str_equal (form, forms[i].form))
    i++;
  if (i == G_N_ELEMENTS (forms))
    return refuse (_ ("there is no method “%s”"), form, error);
  node->method = forms[i].method;
  switch (node->method)
    {
    case SGZ_METHOD_CHECKLIST:
      return read_checklist (node, object, error);
    case SGZ_METHOD_LEVELS:
      return read_pairs (node, object, "levels", error);
    case SGZ_METHOD_DEDUCTION:
      return read_deduction (node, object, error);
    case SGZ_METHOD_STEPS:
      node->is_percent = g_strcmp0 (get_text (object, "over"), "percent") == 0;
      return read_pairs (node, object, "steps", error) && read_targets (node, object, error);
    case SGZ_METHOD_RATIO:
      if (!take_number (object, "cap", &node->cap, error))
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

static char *
object_to_text (JsonObject *object)
{
  g_autoptr (JsonNode) root = json_node_init_object (json_node_alloc (), object);

  return json_to_string (root, FALSE);
}

static gboolean
read_object (SgzSchemeNode *node, const char *form, JsonObject *object, GPtrArray *parts, GError **error)
{
  node->form = g_strdup (form);
  node->parameters = object_to_text (object);
  node->is_computed = g_str_has_prefix (form, "auto_") || g_str_equal (form, "coverage");
  if (!json_object_has_member (object, "require"))
    node->measure = g_strdup (get_text (object, "measure"));
  node->parts = node->measure != NULL ? g_strdup (get_text (object, "parts")) : NULL;
  node->whole = g_strdup (get_text (object, "whole"));
  node->whole_parts = g_strdup (get_text (object, "whole_parts"));
  node->subject = g_strdup (get_text (object, "subject"));
  read_evidence (node, object);
  return read_method (node, form, object, parts, error) && read_role (node, object, error)
         && read_absence (node, object, parts, error);
}

gboolean
sgz_scheme_parameters_read (SgzSchemeNode *node, const char *form, const char *text, GPtrArray *parts,
                            GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (JsonNode) root
      = *text != '\0' ? json_from_string (text, &failure) : json_from_string ("{}", &failure);

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return refuse (_ ("“%s” is no JSON object"), text, error);
  return read_object (node, form, json_node_get_object (root), parts, error);
}
