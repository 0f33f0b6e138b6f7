/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-field.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/sgz-date.h"
#include "base/sgz-decimal.h"
#include "base/sgz-text.h"

G_DEFINE_QUARK (sgz_model_error, sgz_model_error)

#define TEXT_LIMIT 200
#define LONG_TEXT_LIMIT 2000

void
sgz_value_clear (SgzValue *value)
{
  g_clear_pointer (&value->text, g_free);
  value->type = SGZ_VALUE_NONE;
  value->number = 0;
}

void
sgz_value_copy (SgzValue *to, const SgzValue *from)
{
  char *text = g_strdup (from->text);

  sgz_value_clear (to);
  *to = (SgzValue){ from->type, from->number, text };
}

gboolean
sgz_value_equal (const SgzValue *a, const SgzValue *b)
{
  return a->type == b->type && a->number == b->number && g_strcmp0 (a->text, b->text) == 0;
}

gboolean
sgz_field_is_number (const SgzField *field)
{
  switch (field->type)
    {
    case SGZ_FIELD_NUMBER:
    case SGZ_FIELD_DECIMAL:
    case SGZ_FIELD_YEAR:
    case SGZ_FIELD_BOOLEAN:
      return TRUE;
    case SGZ_FIELD_TEXT:
    case SGZ_FIELD_LONG_TEXT:
    case SGZ_FIELD_CODE:
    case SGZ_FIELD_DATE:
    case SGZ_FIELD_CHOICE:
    case SGZ_FIELD_REFERENCE:
      return FALSE;
    }
  g_return_val_if_reached (FALSE);
}

const SgzChoice *
sgz_field_find_choice (const SgzField *field, const char *text)
{
  g_return_val_if_fail (field->choices != NULL && text != NULL, NULL);

  for (const SgzChoice *choice = field->choices; choice->code != NULL; choice++)
    if (strcmp (choice->code, text) == 0 || strcmp (choice->title, text) == 0)
      return choice;
  return NULL;
}

static gboolean
refuse (const SgzField *field, GError **error, char *reason)
{
  g_autofree char *owned = reason;

  /* Translators: a field's title, and what is wrong with its value. */
  g_set_error (error, SGZ_MODEL_ERROR, SGZ_MODEL_ERROR_VALUE, _ ("%s: %s"), field->title, owned);
  return FALSE;
}

static gboolean
parse_text (const SgzField *field, const char *text, SgzValue *value, GError **error)
{
  gboolean lines = field->type == SGZ_FIELD_LONG_TEXT;
  g_autofree char *clean = sgz_text_clean (text, lines);

  if (clean == NULL)
    return refuse (field, error,
                   g_strdup (_ ("the text holds characters that cannot be shown; type it anew")));
  if (field->type == SGZ_FIELD_CODE)
    {
      char *plain = sgz_text_fold_width (clean);
      g_free (clean);
      clean = plain;
    }

  glong limit = field->max > 0 ? (glong)field->max : lines ? LONG_TEXT_LIMIT : TEXT_LIMIT;
  glong length = g_utf8_strlen (clean, -1);
  if (length > limit)
    return refuse (field, error,
                   g_strdup_printf (_ ("%ld characters are too many; at most %ld fit"), length, limit));

  if (*clean != '\0')
    *value = (SgzValue){ SGZ_VALUE_TEXT, 0, g_steal_pointer (&clean) };
  return TRUE;
}

static char *
format_number (const SgzField *field, gint64 number)
{
  if (field->type == SGZ_FIELD_DECIMAL)
    return sgz_decimal_format (number);
  return g_strdup_printf ("%" G_GINT64_FORMAT, number);
}

static gboolean
parse_number (const SgzField *field, const char *text, SgzValue *value, GError **error)
{
  g_autoptr (GError) reason = NULL;
  gint64 number = 0;
  gboolean is_decimal = field->type == SGZ_FIELD_DECIMAL;

  if (!(is_decimal ? sgz_decimal_parse (text, &number, &reason) : sgz_integer_parse (text, &number, &reason)))
    return refuse (field, error, g_strdup (reason->message));

  if ((field->min != 0 || field->max != 0) && (number < field->min || number > field->max))
    {
      g_autofree char *min = format_number (field, field->min);
      g_autofree char *max = format_number (field, field->max);
      return refuse (field, error, g_strdup_printf (_ ("“%s” is not between %s and %s"), text, min, max));
    }

  *value = (SgzValue){ SGZ_VALUE_NUMBER, number, NULL };
  return TRUE;
}

static gboolean
parse_choice (const SgzField *field, const char *text, SgzValue *value, GError **error)
{
  g_autofree char *plain = sgz_text_fold_width (text);
  g_autofree char *clean = sgz_text_clean (text, FALSE);
  const SgzChoice *choice = sgz_field_find_choice (field, plain);

  if (choice == NULL && clean != NULL)
    choice = sgz_field_find_choice (field, clean);
  if (choice == NULL)
    {
      g_autoptr (GString) all = g_string_new (NULL);
      for (const SgzChoice *c = field->choices; c->code != NULL; c++)
        g_string_append_printf (all, "%s%s", all->len > 0 ? "、" : "", c->title);
      return refuse (field, error, g_strdup_printf (_ ("“%s” is not one of %s"), text, all->str));
    }

  *value = (SgzValue){ SGZ_VALUE_TEXT, 0, g_strdup (choice->code) };
  return TRUE;
}

static gboolean
parse_date (const SgzField *field, const char *text, SgzValue *value, GError **error)
{
  g_autoptr (GError) reason = NULL;
  char *iso = sgz_date_parse (text, &reason);

  if (iso == NULL)
    return refuse (field, error, g_strdup (reason->message));
  *value = (SgzValue){ SGZ_VALUE_TEXT, 0, iso };
  return TRUE;
}

static gboolean
parse_boolean (const SgzField *field, const char *text, SgzValue *value, GError **error)
{
  static const char *const yes[] = { "1", "是", "有", "√", "yes", "true", NULL };
  static const char *const no[] = { "0", "否", "无", "×", "no", "false", NULL };
  g_autofree char *plain = sgz_text_fold_width (text);
  gboolean is_yes = g_strv_contains (yes, plain);

  if (!is_yes && !g_strv_contains (no, plain))
    return refuse (field, error, g_strdup_printf (_ ("“%s” is neither 是 nor 否"), text));
  *value = (SgzValue){ SGZ_VALUE_NUMBER, is_yes ? 1 : 0, NULL };
  return TRUE;
}

gboolean
sgz_field_parse (const SgzField *field, const char *text, SgzValue *value, GError **error)
{
  g_return_val_if_fail (field != NULL && text != NULL && value != NULL, FALSE);

  sgz_value_clear (value);
  if (g_utf8_validate (text, -1, NULL))
    {
      g_autofree char *plain = sgz_text_fold_width (text);
      if (*plain == '\0')
        return TRUE;
    }
  else
    return refuse (field, error, g_strdup (_ ("the text is not UTF-8")));

  switch (field->type)
    {
    case SGZ_FIELD_TEXT:
    case SGZ_FIELD_LONG_TEXT:
    case SGZ_FIELD_CODE:
      return parse_text (field, text, value, error);
    case SGZ_FIELD_NUMBER:
    case SGZ_FIELD_DECIMAL:
    case SGZ_FIELD_YEAR:
      return parse_number (field, text, value, error);
    case SGZ_FIELD_DATE:
      return parse_date (field, text, value, error);
    case SGZ_FIELD_CHOICE:
      return parse_choice (field, text, value, error);
    case SGZ_FIELD_BOOLEAN:
      return parse_boolean (field, text, value, error);
    case SGZ_FIELD_REFERENCE:
      break;
    }
  g_return_val_if_reached (FALSE);
}

char *
sgz_field_format (const SgzField *field, const SgzValue *value)
{
  g_return_val_if_fail (field != NULL && value != NULL, NULL);

  switch (value->type)
    {
    case SGZ_VALUE_NONE:
      return g_strdup ("");
    case SGZ_VALUE_NUMBER:
      if (field->type == SGZ_FIELD_BOOLEAN)
        return g_strdup (value->number != 0 ? "是" : "否");
      return format_number (field, value->number);
    case SGZ_VALUE_TEXT:
      if (field->type == SGZ_FIELD_CHOICE)
        {
          const SgzChoice *choice = sgz_field_find_choice (field, value->text);
          return g_strdup (choice != NULL ? choice->title : value->text);
        }
      return g_strdup (value->text);
    }
  g_return_val_if_reached (NULL);
}
