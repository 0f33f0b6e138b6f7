/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <json-glib/json-glib.h>
#include <string.h>

#include "sgz-points.h"
#include "sgz-scheme-parameters.h"

static JsonObject *write_object (const SgzSchemeNode *node);

static JsonNode *
number_node (gint64 hundredths)
{
  JsonNode *node = json_node_alloc ();
  g_autofree char *text = sgz_points_format (hundredths);

  if (hundredths % 100 == 0)
    return json_node_init_int (node, hundredths / 100);
  return json_node_init_double (node, g_ascii_strtod (text, NULL));
}

static void
set_number (JsonObject *object, const char *member, gint64 hundredths)
{
  json_object_set_member (object, member, number_node (hundredths));
}

static void
set_text (JsonObject *object, const char *member, const char *text)
{
  if (text != NULL)
    json_object_set_string_member (object, member, text);
}

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
      set_text (element, "t", item->title);
      set_number (element, "p", item->points);
      set_text (element, "measure", item->measure);
      set_text (element, "parts", item->parts);
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
        json_array_add_element (pair, number_node (item->bound));
      else
        json_array_add_string_element (pair, item->title);
      json_array_add_element (pair, number_node (item->points));
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

static void
write_class (JsonObject *classes, const SgzSchemeTarget *target, const char *name)
{
  JsonNode *old = json_object_get_member (classes, name);
  JsonObject *object = old != NULL ? json_object_ref (json_node_get_object (old)) : json_object_new ();
  g_autofree char *window = target->years > 1 ? g_strdup_printf ("%dy", target->years) : g_strdup ("year");

  set_text (object, "window", window);
  set_number (object, "target", target->target);
  set_text (object, "measure", target->measure);
  set_text (object, "parts", target->parts);
  if (!target->is_paced)
    json_object_remove_member (object, "expected_now");
  else if (!json_object_has_member (object, "expected_now"))
    set_text (object, "expected_now", "ceil(target*years_begun/years)");
  if (target->under_way > 0
      && (target->under_way != 50 || !json_object_has_member (object, "before_deadline")))
    set_number (object, "under_way", target->under_way);
  json_object_set_object_member (classes, name, object);
}

static void
write_targets (JsonObject *object, const SgzSchemeNode *node)
{
  const SgzSchemeTarget *first = node->targets->len > 0 ? node->targets->pdata[0] : NULL;
  JsonNode *denominator = json_object_get_member (object, "denominator");

  if (first == NULL)
    return;
  if (first->audience == SGZ_AUDIENCE_ALL)
    {
      gboolean is_number = denominator != NULL && JSON_NODE_HOLDS_VALUE (denominator)
                           && json_node_get_value_type (denominator) != G_TYPE_STRING;
      /* A share held against the whole has no target of its own in the form. */
      if (is_number || json_object_has_member (object, "target") || first->target != 100
          || (denominator == NULL && g_strcmp0 (node->form, "sample_ratio") != 0))
        set_number (object, is_number ? "denominator" : "target", first->target);
      return;
    }
  JsonNode *old = json_object_get_member (object, "classes");
  JsonObject *classes = old != NULL ? json_object_ref (json_node_get_object (old)) : json_object_new ();
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
  if (!json_object_has_member (object, "scale"))
    {
      JsonArray *scale = json_array_new ();
      json_array_add_int_element (scale, 1);
      json_array_add_int_element (scale, node->scale);
      json_object_set_array_member (object, "scale", scale);
    }
  if (node->min_responses > 0 || json_object_has_member (object, "min_responses"))
    json_object_set_int_member (object, "min_responses", node->min_responses);
}

static void
write_method (JsonObject *object, const SgzSchemeNode *node)
{
  switch (node->method)
    {
    case SGZ_METHOD_CHECKLIST:
      if (!json_object_has_member (object, "require"))
        write_items (object,
                     json_object_has_member (object, "all_of") || node->is_computed ? "all_of" : "items",
                     node);
      break;
    case SGZ_METHOD_LEVELS:
      write_pairs (object, "levels", node);
      break;
    case SGZ_METHOD_DEDUCTION:
      set_number (object, "start", node->start);
      set_number (object, "floor", node->floor);
      write_items (object, "each", node);
      break;
    case SGZ_METHOD_STEPS:
      write_pairs (object, "steps", node);
      write_targets (object, node);
      if (node->is_percent)
        set_text (object, "over", "percent");
      break;
    case SGZ_METHOD_RATIO:
      /* The form counts the cap in wholes of the points: 1 for all of them. */
      if (node->cap != 100 || json_object_has_member (object, "cap"))
        set_number (object, "cap", node->cap);
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
  if (about->absence != NULL)
    json_object_set_string_member (na, json_object_has_member (na, "when") ? "when" : "reason",
                                   about->absence);
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
      set_number (part, "p", child->points);
      set_text (part, "method", sgz_scheme_parameters_get_form (child));
      if (g_strcmp0 (child->title, node->title) != 0)
        set_text (part, "t", child->title);
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

  set_text (object, "measure", node->measure);
  if (node->children->len == 0)
    set_text (object, "parts", node->parts);
  set_text (object, "whole", node->whole);
  set_text (object, "whole_parts", node->whole_parts);
  set_text (object, "subject", node->subject);
  write_method (object, node);
  write_evidence (object, node);
  write_absence (object, node);
  if (node->children->len > 0)
    write_parts (object, node);
  for (size_t i = 0; i < G_N_ELEMENTS (columns); i++)
    json_object_remove_member (object, columns[i]);
  if (node->role != SGZ_ROLE_POINTS)
    set_text (object, "role", roles[node->role]);
  if (node->audience != SGZ_AUDIENCE_ALL)
    set_text (object, "audience", node->audience == SGZ_AUDIENCE_PILOT ? "pilot" : "other");
  set_text (object, "veto_band", node->veto_band);
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

static void append_node (GString *to, JsonNode *node);

static void
member_written_cb (JsonObject *object G_GNUC_UNUSED, const char *name, JsonNode *value, gpointer data)
{
  GString *to = data;
  g_autoptr (JsonNode) key = json_node_init_string (json_node_alloc (), name);

  if (to->str[to->len - 1] != '{')
    g_string_append_c (to, ',');
  append_node (to, key);
  g_string_append_c (to, ':');
  append_node (to, value);
}

static void
element_written_cb (JsonArray *array G_GNUC_UNUSED, guint place, JsonNode *value, gpointer data)
{
  if (place > 0)
    g_string_append_c (data, ',');
  append_node (data, value);
}

/* As the library would, but for numbers, whose binary fraction it would spell out. */
static void
append_node (GString *to, JsonNode *node)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      g_string_append_c (to, '{');
      json_object_foreach_member (json_node_get_object (node), member_written_cb, to);
      g_string_append_c (to, '}');
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      g_string_append_c (to, '[');
      json_array_foreach_element (json_node_get_array (node), element_written_cb, to);
      g_string_append_c (to, ']');
    }
  else if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_DOUBLE)
    g_string_append (to, g_ascii_formatd (number, sizeof number, "%.15g", json_node_get_double (node)));
  else
    {
      g_autofree char *text = json_to_string (node, FALSE);
      g_string_append (to, text);
    }
}

static char *
to_text (JsonObject *object)
{
  g_autoptr (JsonNode) root = json_node_init_object (json_node_alloc (), object);
  GString *text = g_string_new (NULL);

  append_node (text, root);
  return g_string_free (text, FALSE);
}

char *
sgz_scheme_parameters_write (const SgzSchemeNode *node)
{
  g_autoptr (JsonObject) object = write_object (node);

  return to_text (object);
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
  set_text (object, "form",
            node->form == NULL && node->method == SGZ_METHOD_NONE ? NULL
                                                                  : sgz_scheme_parameters_get_form (node));
  return json_object_get_size (object) > 0 ? to_text (object) : NULL;
}
