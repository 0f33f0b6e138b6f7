/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-scheme-json-private.h"
#include "sgz-scheme-method-private.h"
#include "sgz-scheme-parameters.h"

static JsonObject *write_object (const SgzSchemeNode *node);

static void
write_evidence (JsonObject *object, const SgzSchemeNode *node)
{
  json_object_remove_member (object, "evidence");
  if (node->evidence == NULL || *node->evidence == '\0')
    return;
  g_auto (GStrv) lines = g_strsplit (node->evidence, "\n", -1);
  JsonArray *array = json_array_new ();
  for (guint i = 0; lines[i] != NULL; i++)
    json_array_add_string_element (array, lines[i]);
  json_object_set_array_member (object, "evidence", array);
}

/* The items that may not apply: one by its number, several as a list. */
static void
write_absent_items (JsonObject *na, const SgzSchemeNode *node)
{
  g_autoptr (JsonArray) numbers = json_array_new ();

  for (guint i = 0; i < node->items->len; i++)
    if (((const SgzSchemeItem *)node->items->pdata[i])->may_not_apply)
      json_array_add_int_element (numbers, i + 1);
  if (json_array_get_length (numbers) == 1)
    json_object_set_int_member (na, "item", json_array_get_int_element (numbers, 0));
  else if (json_array_get_length (numbers) > 1)
    json_object_set_array_member (na, "item", g_steal_pointer (&numbers));
  else
    json_object_remove_member (na, "item");
}

/* (nullable): the part that the rule @na of @node is about. */
static const SgzSchemeNode *
find_absent_part (JsonObject *na, const SgzSchemeNode *node)
{
  gint64 part = json_object_get_int_member_with_default (na, "part", 0);

  return part > 0 && part <= (gint64)node->children->len ? node->children->pdata[part - 1] : NULL;
}

static void
write_absence (JsonObject *object, const SgzSchemeNode *node)
{
  static const char *const names[] = { "total", "dimension", "indicator" };
  JsonNode *old = json_object_get_member (object, "na");
  g_autoptr (JsonObject) na = old != NULL && JSON_NODE_HOLDS_OBJECT (old)
                                  ? json_object_ref (json_node_get_object (old))
                                  : json_object_new ();
  const SgzSchemeNode *part = find_absent_part (na, node);
  const SgzSchemeNode *about = part != NULL ? part : node;

  write_absent_items (na, node);
  if (about->spread == SGZ_SPREAD_NONE && !json_object_has_member (na, "item"))
    {
      json_object_remove_member (object, "na");
      return;
    }
  if (about->spread != SGZ_SPREAD_NONE)
    sgz_scheme_json_set_text (na, json_object_has_member (na, "when") ? "when" : "reason", about->absence);
  if (about->spread != SGZ_SPREAD_NONE)
    json_object_set_string_member (na, "renormalise", names[about->spread]);
  json_object_set_object_member (object, "na", g_steal_pointer (&na));
}

/* Whether the rule at the whole is about @child. */
static gboolean
is_told (JsonObject *object, const SgzSchemeNode *node, const SgzSchemeNode *child)
{
  JsonNode *na = json_object_get_member (object, "na");

  return na != NULL && find_absent_part (json_node_get_object (na), node) == child;
}

static void
write_parts (JsonObject *object, const SgzSchemeNode *node)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < node->children->len; i++)
    {
      const SgzSchemeNode *child = node->children->pdata[i];
      JsonObject *part = write_object (child);
      sgz_scheme_json_set_number (part, "p", child->points);
      sgz_scheme_json_set_text (part, "method", sgz_scheme_parameters_get_form (child));
      if (g_strcmp0 (child->title, node->title) != 0)
        sgz_scheme_json_set_text (part, "t", child->title);
      /* What the form keeps at the whole for one of its parts is not said twice. */
      if (is_told (object, node, child))
        json_object_remove_member (part, "na");
      json_array_add_object_element (array, part);
    }
  json_object_set_array_member (object, "parts", array);
}

/* What the register keeps beside the parameters. */
static const char *const columns[] = { "role", "audience", "veto_band" };

static JsonObject *
write_object (const SgzSchemeNode *node)
{
  static const char *const roles[] = { "points", "bonus_inside", "bonus_outside", "veto" };
  g_autoptr (JsonNode) old = node->parameters != NULL ? json_from_string (node->parameters, NULL) : NULL;
  JsonObject *object = old != NULL ? json_object_ref (json_node_get_object (old)) : json_object_new ();

  sgz_scheme_json_set_text (object, "measure", node->measure);
  if (node->children->len == 0)
    sgz_scheme_json_set_text (object, "parts", node->parts);
  sgz_scheme_json_set_text (object, "whole", node->whole);
  sgz_scheme_json_set_text (object, "whole_parts", node->whole_parts);
  sgz_scheme_json_set_text (object, "subject", node->subject);
  sgz_scheme_method_write (object, node);
  write_evidence (object, node);
  write_absence (object, node);
  if (node->children->len > 0)
    write_parts (object, node);
  for (size_t i = 0; i < G_N_ELEMENTS (columns); i++)
    json_object_remove_member (object, columns[i]);
  if (node->role != SGZ_ROLE_POINTS)
    sgz_scheme_json_set_text (object, "role", roles[node->role]);
  if (node->audience != SGZ_AUDIENCE_ALL)
    sgz_scheme_json_set_text (object, "audience", node->audience == SGZ_AUDIENCE_PILOT ? "pilot" : "other");
  sgz_scheme_json_set_text (object, "veto_band", node->veto_band);
  return object;
}

const char *
sgz_scheme_parameters_get_form (const SgzSchemeNode *node)
{
  static const char *const forms[] = { "veto",  "manual", "checklist", "graded",     "deduction",
                                       "steps", "ratio",  "checklist", "survey_mean" };
  static const char *const computed[]
      = { "veto",           "manual",     "auto_boolean", "graded",     "deduction",
          "auto_threshold", "auto_ratio", "coverage",     "survey_mean" };

  if (node->form != NULL)
    return node->form;
  return node->children->len > 0 ? "composite"
         : node->is_computed     ? computed[node->method]
                                 : forms[node->method];
}

char *
sgz_scheme_parameters_write (const SgzSchemeNode *node)
{
  g_autoptr (JsonObject) object = write_object (node);

  return sgz_scheme_json_to_text (object);
}

char *
sgz_scheme_parameters_write_kept (const SgzSchemeNode *node)
{
  static const char *const beside[] = { "evidence", "p", "t", "method" };
  g_autoptr (JsonObject) object = write_object (node);

  for (size_t i = 0; i < G_N_ELEMENTS (columns); i++)
    json_object_remove_member (object, columns[i]);
  for (size_t i = 0; i < G_N_ELEMENTS (beside); i++)
    json_object_remove_member (object, beside[i]);
  if (node->children->len > 0)
    json_object_remove_member (object, "parts");
  sgz_scheme_json_set_text (
      object, "form",
      node->form == NULL && node->method == SGZ_METHOD_NONE ? NULL : sgz_scheme_parameters_get_form (node));
  return json_object_get_size (object) > 0 ? sgz_scheme_json_to_text (object) : NULL;
}
