/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-scheme-parameters.h"

#include <glib/gi18n-lib.h>

#include "sgz-scheme-json-private.h"
#include "sgz-scheme-method-private.h"

static gboolean read_object (SgzSchemeNode *node, const char *form, JsonObject *object, GPtrArray *parts,
                             GError **error);

static gboolean
read_composite (SgzSchemeNode *node, JsonObject *object, GPtrArray *parts, GError **error)
{
  JsonArray *array = NULL;

  if (!sgz_scheme_json_take_array (object, "parts", &array, error))
    return FALSE;
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      JsonObject *part = JSON_NODE_HOLDS_OBJECT (element) ? json_node_get_object (element) : NULL;
      const char *form = part != NULL ? sgz_scheme_json_get_text (part, "method") : NULL;
      gint64 points = 0;
      if (form == NULL || g_str_equal (form, "composite") || !json_object_has_member (part, "p"))
        return sgz_scheme_json_refuse (_ ("each of “%s” needs a method and points p"), "parts", error);
      if (!sgz_scheme_json_take_number (part, "p", &points, error))
        return FALSE;
      g_autofree char *code = g_strdup_printf ("%s-%u", node->code, i + 1);
      const char *title = sgz_scheme_json_get_text (part, "t");
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

/* The items that an officer may say don't apply: one by its number, or a list of numbers. */
static gboolean
read_absent_items (SgzSchemeNode *node, JsonObject *na, GError **error)
{
  JsonNode *value = json_object_get_member (na, "item");
  JsonArray *array = value != NULL && JSON_NODE_HOLDS_ARRAY (value) ? json_node_get_array (value) : NULL;
  guint count = array != NULL ? json_array_get_length (array) : value != NULL ? 1 : 0;

  for (guint i = 0; i < count; i++)
    {
      gint64 number = 0;
      if (!sgz_scheme_json_read_number (array != NULL ? json_array_get_element (array, i) : value, "item",
                                        &number, error))
        return FALSE;
      if (number % 100 != 0 || number < 100 || number / 100 > (gint64)node->items->len)
        return sgz_scheme_json_refuse (_ ("“%s” names an item or part that there is not"), "na", error);
      ((SgzSchemeItem *)node->items->pdata[number / 100 - 1])->may_not_apply = TRUE;
    }
  return TRUE;
}

/* A rule for the leaf itself, for some of its items, or for a part of it. */
static gboolean
read_absence (SgzSchemeNode *node, JsonObject *object, GPtrArray *parts, GError **error)
{
  JsonNode *value = json_object_get_member (object, "na");
  int part = 0;

  if (value == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_OBJECT (value))
    return sgz_scheme_json_refuse (_ ("“%s” is to be an object"), "na", error);
  JsonObject *na = json_node_get_object (value);
  if (!read_absent_items (node, na, error) || !sgz_scheme_json_take_int (na, "part", &part, error))
    return FALSE;
  if (json_object_has_member (na, "item"))
    return TRUE;
  if (part > (parts != NULL ? (int)parts->len : 0))
    return sgz_scheme_json_refuse (_ ("“%s” names an item or part that there is not"), "na", error);
  const char *reason = sgz_scheme_json_get_text (na, "reason") != NULL
                           ? sgz_scheme_json_get_text (na, "reason")
                           : sgz_scheme_json_get_text (na, "when");
  SgzSchemeNode *about = part > 0 ? parts->pdata[part - 1] : node;
  about->spread = find_spread (sgz_scheme_json_get_text (na, "renormalise"));
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
      const char *text = sgz_scheme_json_read_text (json_array_get_element (array, i));
      if (text != NULL)
        g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", text);
    }
  node->evidence = g_strdup (lines->str);
  node->needs_evidence = lines->len > 0;
}

static gboolean
read_role (SgzSchemeNode *node, JsonObject *object, GError **error)
{
  const char *role = sgz_scheme_json_get_text (object, "role");
  const char *audience = sgz_scheme_json_get_text (object, "audience");
  static const char *const roles[] = { "points", "bonus_inside", "bonus_outside", "veto", NULL };

  if (role != NULL && !g_strv_contains (roles, role))
    return sgz_scheme_json_refuse (_ ("there is no role “%s”"), role, error);
  for (int i = 0; role != NULL && roles[i] != NULL; i++)
    if (g_str_equal (role, roles[i]))
      node->role = (SgzRole)i;
  if (g_strcmp0 (audience, "pilot") == 0)
    node->audience = SGZ_AUDIENCE_PILOT;
  else if (g_strcmp0 (audience, "other") == 0)
    node->audience = SGZ_AUDIENCE_OTHER;
  node->veto_band = g_strdup (sgz_scheme_json_get_text (object, "veto_band"));
  return TRUE;
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
    node->measure = g_strdup (sgz_scheme_json_get_text (object, "measure"));
  node->parts = node->measure != NULL ? g_strdup (sgz_scheme_json_get_text (object, "parts")) : NULL;
  node->whole = g_strdup (sgz_scheme_json_get_text (object, "whole"));
  node->whole_parts = g_strdup (sgz_scheme_json_get_text (object, "whole_parts"));
  node->subject = g_strdup (sgz_scheme_json_get_text (object, "subject"));
  read_evidence (node, object);
  gboolean is_composite = g_str_equal (form, "composite") && parts != NULL;
  return (is_composite ? read_composite (node, object, parts, error)
                       : sgz_scheme_method_read (node, form, object, error))
         && read_role (node, object, error) && read_absence (node, object, parts, error);
}

gboolean
sgz_scheme_parameters_read (SgzSchemeNode *node, const char *form, const char *text, GPtrArray *parts,
                            GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (JsonNode) root
      = *text != '\0' ? json_from_string (text, &failure) : json_from_string ("{}", &failure);

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return sgz_scheme_json_refuse (_ ("“%s” is no JSON object"), text, error);
  return read_object (node, form, json_node_get_object (root), parts, error);
}

/* The method of @node from its own parameters, as the form @form has them. */
static gboolean
read_kept (SgzSchemeNode *node, const char *form, SgzMethod method, JsonObject *object, GError **error)
{
  g_autoptr (SgzSchemeNode) read
      = sgz_scheme_node_new (node->code, node->title, SGZ_METHOD_NONE, node->points);

  if (!read_object (read, form, object, NULL, error))
    return FALSE;
  if (read->method != method)
    return sgz_scheme_json_refuse (_ ("there is no method “%s”"), form, error);
  SgzSchemeNode swapped = *node;
  *node = *read;
  *read = swapped;
  return TRUE;
}

gboolean
sgz_scheme_parameters_read_kept (SgzSchemeNode *node, SgzMethod method, const char *text, GError **error)
{
  g_autoptr (JsonNode) root = json_from_string (text != NULL ? text : "{}", NULL);

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return sgz_scheme_json_refuse (_ ("“%s” is no JSON object"), text, error);
  JsonObject *object = json_node_get_object (root);
  g_autofree char *form = g_strdup (sgz_scheme_json_get_text (object, "form"));
  json_object_remove_member (object, "form");
  if (method == SGZ_METHOD_NONE)
    {
      /* A whole made of parts, which are nodes of their own. */
      node->form = g_steal_pointer (&form);
      node->parameters = text != NULL ? object_to_text (object) : NULL;
      return TRUE;
    }
  /* Where the method was changed beside its form, the form is the method's usual one. */
  if (form != NULL && read_kept (node, form, method, object, NULL))
    return TRUE;
  node->method = method;
  return read_kept (node, sgz_scheme_parameters_get_form (node), method, object, error);
}
