/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "sgz-measure.h"
#include "sgz-query-private.h"

static const char *const voided_names[] = {
  [SGZ_VOIDED_LEFT_OUT] = "no",
  [SGZ_VOIDED_ONLY] = "only",
  [SGZ_VOIDED_TOO] = "too",
};

static const char *const due_names[] = {
  [SGZ_DUE_OPEN] = "open",
  [SGZ_DUE_OVERDUE] = "overdue",
};

static void
add_text (JsonObject *object, const char *name, const char *text)
{
  if (text != NULL)
    json_object_set_string_member (object, name, text);
}

static void
add_filters (JsonObject *object, const SgzQuery *query)
{
  const SgzKind *kind = sgz_query_get_kind (query);
  JsonObject *filters = json_object_new ();

  for (size_t i = 0; i < kind->n_fields; i++)
    {
      g_autoptr (GPtrArray) values = sgz_query_get_filters (query, &kind->fields[i]);
      if (values->len == 0)
        continue;
      JsonArray *array = json_array_new ();
      for (guint v = 0; v < values->len; v++)
        {
          const SgzValue *value = g_ptr_array_index (values, v);
          if (value->type == SGZ_VALUE_NONE)
            json_array_add_null_element (array);
          else if (value->type == SGZ_VALUE_NUMBER)
            json_array_add_int_element (array, value->number);
          else
            json_array_add_string_element (array, value->text);
        }
      json_object_set_array_member (filters, kind->fields[i].code, array);
    }
  json_object_set_object_member (object, "filters", filters);
}

static void
add_behind (JsonObject *object, const SgzQuery *query)
{
  const char *measure, *part, *day, *station;
  int year;

  sgz_query_get_behind (query, &measure, &part, &year, &day, &station);
  if (measure == NULL)
    return;
  add_text (object, "measure", measure);
  add_text (object, "part", part);
  json_object_set_int_member (object, "year", year);
  add_text (object, "day", day);
  add_text (object, "station", station);
}

char *
sgz_query_to_json (const SgzQuery *query)
{
  JsonObject *object = json_object_new ();
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), object);
  g_autofree char *search = sgz_query_get_search (query);
  gboolean is_descending = FALSE;
  const SgzField *sort = sgz_query_get_sort (query, &is_descending);

  add_text (object, "search", search);
  add_text (object, "place", sgz_query_get_place (query));
  add_text (object, "voided", voided_names[sgz_query_get_voided (query)]);
  if (sgz_query_get_due (query) != SGZ_DUE_ANY)
    add_text (object, "due", due_names[sgz_query_get_due (query)]);
  add_filters (object, query);
  add_behind (object, query);
  if (sort != NULL)
    {
      add_text (object, "sort", sort->code);
      json_object_set_boolean_member (object, "descending", is_descending);
    }
  json_object_unref (object);
  return json_to_string (node, FALSE);
}

/* --- and back --- */

static const char *
read_text (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node)
                                                                          : NULL;
}

/* A choice that is gone would find nothing: it is as if it had not been ticked. */
static gboolean
read_value (const SgzField *field, JsonNode *node, SgzValue *value)
{
  if (json_node_is_null (node))
    return TRUE;
  if (json_node_get_value_type (node) == G_TYPE_INT64 && sgz_field_is_number (field))
    *value = (SgzValue){ SGZ_VALUE_NUMBER, json_node_get_int (node), NULL };
  else if (json_node_get_value_type (node) == G_TYPE_STRING && !sgz_field_is_number (field)
           && (field->choices == NULL || sgz_field_find_choice (field, json_node_get_string (node)) != NULL))
    *value = (SgzValue){ SGZ_VALUE_TEXT, 0, json_node_dup_string (node) };
  else
    return FALSE;
  return TRUE;
}

static void
read_filters (SgzQuery *query, JsonObject *filters)
{
  JsonObjectIter iter;
  const char *code;
  JsonNode *node;

  json_object_iter_init (&iter, filters);
  while (json_object_iter_next (&iter, &code, &node))
    {
      const SgzField *field = sgz_kind_find_field (sgz_query_get_kind (query), code, NULL);
      JsonArray *values = field != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
      for (guint i = 0; values != NULL && i < json_array_get_length (values); i++)
        {
          g_auto (SgzValue) value = { 0 };
          if (read_value (field, json_array_get_element (values, i), &value))
            sgz_query_filter (query, field, &value);
        }
    }
}

static void
read_behind (SgzQuery *query, JsonObject *object)
{
  const char *code = read_text (object, "measure");
  const SgzMeasure *measure = code != NULL ? sgz_measure_find (code) : NULL;

  if (measure == NULL || measure->kind != sgz_query_get_kind (query))
    return;
  sgz_query_set_behind (query, code, read_text (object, "part"),
                        (int)json_object_get_int_member_with_default (object, "year", 0),
                        read_text (object, "day"));
  sgz_query_set_behind_station (query, read_text (object, "station"));
}

static void
read_order (SgzQuery *query, JsonObject *object)
{
  const char *code = read_text (object, "sort");
  const SgzField *field = code != NULL ? sgz_kind_find_field (sgz_query_get_kind (query), code, NULL) : NULL;

  if (field != NULL)
    sgz_query_sort (query, field, json_object_get_boolean_member_with_default (object, "descending", FALSE));
}

SgzQuery *
sgz_query_from_json (const SgzKind *kind, const char *text, GError **error)
{
  g_autoptr (JsonNode) node = json_from_string (text, NULL);
  g_autoptr (SgzQuery) query = sgz_query_new (kind);

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    {
      g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_CORRUPT, _ ("“%s” is not a kept query"), text);
      return NULL;
    }
  JsonObject *object = json_node_get_object (node);
  const char *voided = read_text (object, "voided");
  const char *due = read_text (object, "due");
  JsonNode *filters = json_object_get_member (object, "filters");
  sgz_query_set_search (query, read_text (object, "search"));
  sgz_query_set_place (query, read_text (object, "place"));
  for (size_t i = SGZ_VOIDED_LEFT_OUT; i < G_N_ELEMENTS (voided_names); i++)
    if (g_strcmp0 (voided, voided_names[i]) == 0)
      sgz_query_set_voided (query, (SgzVoided)i);
  for (size_t i = SGZ_DUE_OPEN; due != NULL && i < G_N_ELEMENTS (due_names); i++)
    if (strcmp (due, due_names[i]) == 0)
      sgz_query_set_due (query, (SgzDue)i);
  if (filters != NULL && JSON_NODE_HOLDS_OBJECT (filters))
    read_filters (query, json_node_get_object (filters));
  read_behind (query, object);
  read_order (query, object);
  return g_steal_pointer (&query);
}
