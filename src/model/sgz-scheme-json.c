/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-scheme-json-private.h"

#include <glib/gi18n-lib.h>

#include "base/sgz-decimal.h"
#include "sgz-field.h"

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
