/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parameters of each method of scoring, as the form has them. */
#include <string.h>

#include "sgz-scheme-json-private.h"
#include "sgz-scheme-method-private.h"
#include "sgz-scheme-parameters.h"

/* (transfer full): the object at that place of the list that was read, or else a new one: what it holds beside the program's is kept. */
static JsonObject *
take_element (JsonObject *object, const char *member, guint place)
{
  JsonNode *list = json_object_get_member (object, member);
  JsonArray *array = list != NULL && JSON_NODE_HOLDS_ARRAY (list) ? json_node_get_array (list) : NULL;
  JsonNode *element
      = array != NULL && place < json_array_get_length (array) ? json_array_get_element (array, place) : NULL;

  return element != NULL && JSON_NODE_HOLDS_OBJECT (element)
             ? json_object_ref (json_node_get_object (element))
             : json_object_new ();
}

static void
write_items (JsonObject *object, const char *member, const SgzSchemeNode *node)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < node->items->len; i++)
    {
      const SgzSchemeItem *item = node->items->pdata[i];
      JsonObject *element = take_element (object, member, i);
      sgz_scheme_json_set_text (element, "t", item->title);
      sgz_scheme_json_set_number (element, "p", item->points);
      sgz_scheme_json_set_text (element, "measure", item->measure);
      sgz_scheme_json_set_text (element, "parts", item->parts);
      json_array_add_object_element (array, element);
    }
  json_object_set_array_member (object, member, array);
}

static void
write_pairs (JsonObject *object, const char *member, const SgzSchemeNode *node)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < node->items->len; i++)
    {
      const SgzSchemeItem *item = node->items->pdata[i];
      JsonArray *pair = json_array_new ();
      if (node->method == SGZ_METHOD_STEPS)
        json_array_add_element (pair, sgz_scheme_json_make_number (item->bound));
      else
        json_array_add_string_element (pair, item->title);
      json_array_add_element (pair, sgz_scheme_json_make_number (item->points));
      json_array_add_array_element (array, pair);
    }
  json_object_set_array_member (object, member, array);
}

/* A checklist of texts is written where it was read. */
static void
write_set (JsonObject *object, const SgzSchemeNode *node)
{
  static const char *const checklists[] = { "checklist", "auto_boolean", NULL };
  gboolean is_checklist = g_strv_contains (checklists, sgz_scheme_parameters_get_form (node));
  const char *member = !is_checklist ? "set" : json_object_has_member (object, "all_of") ? "all_of" : "items";
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < node->items->len; i++)
    json_array_add_string_element (array, ((const SgzSchemeItem *)node->items->pdata[i])->title);
  json_object_set_array_member (object, member, array);
}

/* The form may say in words that what is begun has half the points. */
static void
write_under_way (JsonObject *object, gint64 under_way)
{
  const char *words = sgz_scheme_json_get_text (object, "before_deadline");
  gboolean says_half = words != NULL && strstr (words, "一半") != NULL;

  json_object_remove_member (object, "under_way");
  if (under_way != (says_half ? 50 : 0))
    sgz_scheme_json_set_number (object, "under_way", under_way);
}

static void
write_class (JsonObject *classes, const SgzSchemeTarget *target, const char *name)
{
  JsonNode *old = json_object_get_member (classes, name);
  JsonObject *object = old != NULL ? json_object_ref (json_node_get_object (old)) : json_object_new ();
  g_autofree char *window = target->years > 1 ? g_strdup_printf ("%dy", target->years) : g_strdup ("year");

  sgz_scheme_json_set_text (object, "window", window);
  sgz_scheme_json_set_number (object, "target", target->target);
  sgz_scheme_json_set_text (object, "measure", target->measure);
  sgz_scheme_json_set_text (object, "parts", target->parts);
  if (!target->is_paced)
    json_object_remove_member (object, "expected_now");
  else if (!json_object_has_member (object, "expected_now"))
    sgz_scheme_json_set_text (object, "expected_now", "ceil(target*years_begun/years)");
  write_under_way (object, target->under_way);
  json_object_set_object_member (classes, name, object);
}

static void
write_targets (JsonObject *object, const SgzSchemeNode *node)
{
  const SgzSchemeTarget *first = node->targets->len > 0 ? node->targets->pdata[0] : NULL;
  JsonNode *denominator = json_object_get_member (object, "denominator");

  if (first == NULL || first->audience == SGZ_AUDIENCE_ALL)
    json_object_remove_member (object, "classes");
  if (first == NULL)
    {
      json_object_remove_member (object, "target");
      return;
    }
  if (first->audience == SGZ_AUDIENCE_ALL)
    {
      gboolean is_number = denominator != NULL && JSON_NODE_HOLDS_VALUE (denominator)
                           && json_node_get_value_type (denominator) != G_TYPE_STRING;
      /* A share held against the whole has no target of its own in the form. */
      if (is_number || json_object_has_member (object, "target") || first->target != 100
          || (denominator == NULL && g_strcmp0 (node->form, "sample_ratio") != 0))
        sgz_scheme_json_set_number (object, is_number ? "denominator" : "target", first->target);
      return;
    }
  JsonNode *old = json_object_get_member (object, "classes");
  JsonObject *classes = old != NULL ? json_object_ref (json_node_get_object (old)) : json_object_new ();
  if (sgz_scheme_node_find_target (node, SGZ_AUDIENCE_PILOT) == NULL)
    json_object_remove_member (classes, "provincial_pilot");
  if (sgz_scheme_node_find_target (node, SGZ_AUDIENCE_OTHER) == NULL)
    json_object_remove_member (classes, "other");
  for (guint i = 0; i < node->targets->len; i++)
    {
      const SgzSchemeTarget *target = node->targets->pdata[i];
      write_class (classes, target, target->audience == SGZ_AUDIENCE_PILOT ? "provincial_pilot" : "other");
    }
  json_object_set_object_member (object, "classes", classes);
}

static void
write_survey (JsonObject *object, const SgzSchemeNode *node)
{
  JsonNode *old = json_object_get_member (object, "scale");
  JsonArray *read = old != NULL && JSON_NODE_HOLDS_ARRAY (old) ? json_node_get_array (old) : NULL;
  guint length = read != NULL ? json_array_get_length (read) : 0;

  if (length == 0 || json_array_get_int_element (read, length - 1) != node->scale)
    {
      JsonArray *scale = json_array_new ();
      json_array_add_int_element (scale, 1);
      json_array_add_int_element (scale, node->scale);
      json_object_set_array_member (object, "scale", scale);
    }
  if (node->min_responses > 0 || json_object_has_member (object, "min_responses"))
    json_object_set_int_member (object, "min_responses", node->min_responses);
}

/* What the form requires of the register is one item with the node's own name and points. */
static void
write_checklist (JsonObject *object, const SgzSchemeNode *node)
{
  const SgzSchemeItem *only = node->items->len == 1 ? node->items->pdata[0] : NULL;
  gboolean is_whole
      = only != NULL && only->points == node->points && g_strcmp0 (only->title, node->title) == 0;

  if (json_object_has_member (object, "require") && is_whole)
    {
      sgz_scheme_json_set_text (object, "measure", only->measure);
      sgz_scheme_json_set_text (object, "parts", only->parts);
      return;
    }
  json_object_remove_member (object, "require");
  write_items (object, json_object_has_member (object, "all_of") || node->is_computed ? "all_of" : "items",
               node);
}

void
sgz_scheme_method_write (JsonObject *object, const SgzSchemeNode *node)
{
  switch (node->method)
    {
    case SGZ_METHOD_CHECKLIST:
      write_checklist (object, node);
      break;
    case SGZ_METHOD_LEVELS:
      write_pairs (object, "levels", node);
      break;
    case SGZ_METHOD_DEDUCTION:
      sgz_scheme_json_set_number (object, "start", node->start);
      sgz_scheme_json_set_number (object, "floor", node->floor);
      write_items (object, "each", node);
      break;
    case SGZ_METHOD_STEPS:
      write_pairs (object, "steps", node);
      write_targets (object, node);
      sgz_scheme_json_set_text (object, "over", node->is_percent ? "percent" : NULL);
      break;
    case SGZ_METHOD_RATIO:
      /* The form counts the cap in wholes of the points: 1 for all of them. */
      if (node->cap != 100 || json_object_has_member (object, "cap"))
        sgz_scheme_json_set_number (object, "cap", node->cap);
      write_targets (object, node);
      break;
    case SGZ_METHOD_COVERAGE:
      write_set (object, node);
      break;
    case SGZ_METHOD_SURVEY:
      write_survey (object, node);
      break;
    case SGZ_METHOD_NONE:
    case SGZ_METHOD_MANUAL:
    default:
      break;
    }
}
