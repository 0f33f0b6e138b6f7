/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-scheme-json-private.h"

#include <glib/gi18n-lib.h>

#include "base/sgz-decimal.h"
#include "sgz-field.h"
#include "sgz-points.h"

gboolean
sgz_scheme_json_refuse (const char *message, const char *member, GError **error)
{
  g_set_error (error, SGZ_MODEL_ERROR, SGZ_MODEL_ERROR_VALUE, message, member);
  return FALSE;
}

/* The reader of JSON gives binary fractions; 15 digits of one are the decimal that was written. */
gboolean
sgz_scheme_json_read_number (JsonNode *value, const char *member, gint64 *hundredths, GError **error)
{
  GType type = JSON_NODE_HOLDS_VALUE (value) ? json_node_get_value_type (value) : G_TYPE_INVALID;
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (type != G_TYPE_INT64 && type != G_TYPE_DOUBLE)
    return sgz_scheme_json_refuse (_ ("“%s” is to be a number"), member, error);
  return sgz_decimal_parse (g_ascii_formatd (text, sizeof text, "%.15g", json_node_get_double (value)),
                            hundredths, error);
}

gboolean
sgz_scheme_json_take_number (JsonObject *object, const char *member, gint64 *hundredths, GError **error)
{
  JsonNode *value = json_object_get_member (object, member);

  return value == NULL || sgz_scheme_json_read_number (value, member, hundredths, error);
}

gboolean
sgz_scheme_json_take_int (JsonObject *object, const char *member, int *number, GError **error)
{
  gint64 hundredths = *number * (gint64)100;

  if (!sgz_scheme_json_take_number (object, member, &hundredths, error))
    return FALSE;
  if (hundredths % 100 != 0 || hundredths < 0 || hundredths > 100000000)
    return sgz_scheme_json_refuse (_ ("“%s” is to be a whole number"), member, error);
  *number = (int)(hundredths / 100);
  return TRUE;
}

const char *
sgz_scheme_json_read_text (JsonNode *value)
{
  return JSON_NODE_HOLDS_VALUE (value) && json_node_get_value_type (value) == G_TYPE_STRING
             ? json_node_get_string (value)
             : NULL;
}

const char *
sgz_scheme_json_get_text (JsonObject *object, const char *member)
{
  JsonNode *value = json_object_get_member (object, member);

  return value != NULL ? sgz_scheme_json_read_text (value) : NULL;
}

gboolean
sgz_scheme_json_take_array (JsonObject *object, const char *member, JsonArray **array, GError **error)
{
  JsonNode *value = json_object_get_member (object, member);

  if (value == NULL || !JSON_NODE_HOLDS_ARRAY (value)
      || json_array_get_length (json_node_get_array (value)) == 0)
    return sgz_scheme_json_refuse (_ ("“%s” is missing, or is no list"), member, error);
  *array = json_node_get_array (value);
  return TRUE;
}

JsonNode *
sgz_scheme_json_make_number (gint64 hundredths)
{
  JsonNode *node = json_node_alloc ();
  g_autofree char *text = sgz_points_format (hundredths);

  if (hundredths % 100 == 0)
    return json_node_init_int (node, hundredths / 100);
  return json_node_init_double (node, g_ascii_strtod (text, NULL));
}

void
sgz_scheme_json_set_number (JsonObject *object, const char *member, gint64 hundredths)
{
  json_object_set_member (object, member, sgz_scheme_json_make_number (hundredths));
}

void
sgz_scheme_json_set_text (JsonObject *object, const char *member, const char *text)
{
  if (text != NULL)
    json_object_set_string_member (object, member, text);
  else
    json_object_remove_member (object, member);
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

char *
sgz_scheme_json_to_text (JsonObject *object)
{
  g_autoptr (JsonNode) root = json_node_init_object (json_node_alloc (), object);
  GString *text = g_string_new (NULL);

  append_node (text, root);
  return g_string_free (text, FALSE);
}
