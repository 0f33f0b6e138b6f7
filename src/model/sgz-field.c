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
/* A refusal quotes what was typed, which may be megabytes. */
#define REASON_LIMIT 1000

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
    case SGZ_FIELD_SET:
    case SGZ_FIELD_REFERENCE:
      return FALSE;
    }
  g_return_val_if_reached (FALSE);
}

gboolean
sgz_field_is_stored (const SgzField *field)
{
  return (field->flags & SGZ_FIELD_DERIVED) == 0;
}

gboolean
sgz_field_is_input (const SgzField *field)
{
  return (field->flags & (SGZ_FIELD_DERIVED | SGZ_FIELD_HIDDEN | SGZ_FIELD_KEPT)) == 0;
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
  g_autofree char *words = sgz_text_shorten (owned, REASON_LIMIT);

  /* Translators: a field's title, and what is wrong with its value. */
  g_set_error (error, SGZ_MODEL_ERROR, SGZ_MODEL_ERROR_VALUE, _ ("%s: %s"), field->title, words);
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
      g_autofree char *folded = sgz_text_fold_width (clean);
      char *plain
          = field->flags & SGZ_FIELD_CAPITALS ? g_ascii_strup (folded, -1) : g_steal_pointer (&folded);
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

static const SgzChoice *
find_typed_choice (const SgzField *field, const char *text)
{
  g_autofree char *plain = sgz_text_fold_width (text);
  g_autofree char *clean = sgz_text_clean (text, FALSE);
  const SgzChoice *choice = sgz_field_find_choice (field, plain);

  return choice == NULL && clean != NULL ? sgz_field_find_choice (field, clean) : choice;
}

static gboolean
refuse_choice (const SgzField *field, const char *text, GError **error)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (const SgzChoice *c = field->choices; c->code != NULL; c++)
    g_string_append_printf (all, "%s%s", all->len > 0 ? "、" : "", c->title);
  return refuse (field, error, g_strdup_printf (_ ("“%s” is not one of %s"), text, all->str));
}

static gboolean
parse_choice (const SgzField *field, const char *text, SgzValue *value, GError **error)
{
  const SgzChoice *choice = find_typed_choice (field, text);

  if (choice == NULL)
    return refuse_choice (field, text, error);
  *value = (SgzValue){ SGZ_VALUE_TEXT, 0, g_strdup (choice->code) };
  return TRUE;
}

/* Several choices, by code or title, between commas, semicolons or enumeration commas; a clause's number is its code. */
static gboolean
parse_set (const SgzField *field, const char *text, SgzValue *value, GError **error)
{
  g_autofree char *folded = g_strdup (text);
  g_autoptr (GString) codes = g_string_new (NULL);
  guint64 chosen = 0;

  static const char *const marks[] = { "、", "，", "；", ";", "\n", "\t" };
  for (size_t i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_auto (GStrv) pieces = g_strsplit (folded, marks[i], -1);
      g_free (folded);
      folded = g_strjoinv (",", pieces);
    }
  g_auto (GStrv) parts = g_strsplit (folded, ",", -1);
  for (size_t i = 0; parts[i] != NULL; i++)
    {
      const SgzChoice *choice = NULL;
      if (*g_strstrip (parts[i]) == '\0')
        continue;
      choice = find_typed_choice (field, parts[i]);
      if (choice == NULL)
        return refuse_choice (field, parts[i], error);
      chosen |= G_GUINT64_CONSTANT (1) << (choice - field->choices);
    }
  for (size_t i = 0; field->choices[i].code != NULL; i++)
    if (chosen & (G_GUINT64_CONSTANT (1) << i))
      g_string_append_printf (codes, "%s%s", codes->len > 0 ? "," : "", field->choices[i].code);
  if (codes->len > 0)
    *value = (SgzValue){ SGZ_VALUE_TEXT, 0, g_string_free (g_steal_pointer (&codes), FALSE) };
  return TRUE;
}

static char *
format_set (const SgzField *field, const char *text)
{
  GString *titles = g_string_new (NULL);
  g_auto (GStrv) codes = g_strsplit (text, ",", -1);

  for (size_t i = 0; codes[i] != NULL; i++)
    {
      const SgzChoice *choice = sgz_field_find_choice (field, codes[i]);
      g_string_append_printf (titles, "%s%s", i > 0 ? "、" : "", choice != NULL ? choice->title : codes[i]);
    }
  return g_string_free (titles, FALSE);
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
    case SGZ_FIELD_SET:
      return parse_set (field, text, value, error);
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
      if (field->type == SGZ_FIELD_SET)
        return format_set (field, value->text);
      return g_strdup (value->text);
    }
  g_return_val_if_reached (NULL);
}
