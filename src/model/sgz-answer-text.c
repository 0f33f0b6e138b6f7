/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-answer-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/sgz-decimal.h"
#include "base/sgz-text.h"
#include "sgz-field.h"
#include "sgz-points.h"

/* --- writing --- */

/* A name in which one of the form's own marks stands is put in brackets. */
static gboolean
needs_brackets (const char *name)
{
  static const char *const marks[] = { "、", "，", ",", "；", ";", "|", "「", "」" };

  for (size_t i = 0; i < G_N_ELEMENTS (marks); i++)
    if (strstr (name, marks[i]) != NULL)
      return TRUE;
  return *name == '\0';
}

static void
write_names (GString *text, char *const *names)
{
  if (names == NULL || names[0] == NULL)
    g_string_append (text, "无");
  for (size_t i = 0; names != NULL && names[i] != NULL; i++)
    {
      const char *format = needs_brackets (names[i]) ? "%s「%s」" : "%s%s";
      g_string_append_printf (text, format, i == 0 ? "有" : "、", names[i]);
    }
}

/* The numbers, from 1, of the bits set; 0 for none. */
static void
write_bits (GString *text, const char *word, guint64 bits)
{
  gboolean is_first = TRUE;

  g_string_append (text, word);
  for (int i = 0; i < SGZ_SCHEME_MAX_ITEMS; i++)
    if ((bits >> i & 1) != 0)
      {
        g_string_append_printf (text, "%s%d", is_first ? "" : "、", i + 1);
        is_first = FALSE;
      }
  if (is_first)
    g_string_append_c (text, '0');
}

static void
write_share (GString *text, const char *word, const SgzShare *value)
{
  g_string_append_printf (text, "%s%" G_GINT64_FORMAT, word, value->part);
  if (value->whole != 1)
    g_string_append_printf (text, "/%" G_GINT64_FORMAT, value->whole);
}

static void
write_value (GString *text, const SgzAnswer *answer)
{
  g_autofree char *target = answer->target >= 0 ? sgz_points_format (answer->target) : NULL;

  write_share (text, "数", &answer->value);
  if (target != NULL)
    g_string_append_printf (text, "；目标%s", target);
  if (answer->is_under_way)
    g_string_append (text, "；在建");
}

char *
sgz_answer_write (const SgzAnswer *answer)
{
  GString *text = g_string_new (NULL);
  g_autofree char *points = sgz_points_format (answer->points);

  switch (answer->kind)
    {
    case SGZ_ANSWER_ITEMS:
      write_bits (text, "项", answer->met);
      if (answer->exempt != 0)
        write_bits (text, "；不适用", answer->exempt);
      break;
    case SGZ_ANSWER_LEVEL:
      g_string_append_printf (text, "档%d", answer->level + 1);
      break;
    case SGZ_ANSWER_INCIDENTS:
      for (int i = 0; i < answer->n_incidents; i++)
        g_string_append_printf (text, "%s%d", i == 0 ? "次" : "、", answer->incidents[i]);
      break;
    case SGZ_ANSWER_VALUE:
      write_value (text, answer);
      break;
    case SGZ_ANSWER_NAMES:
      write_names (text, answer->names);
      break;
    case SGZ_ANSWER_SURVEY:
      write_share (text, "均", &answer->value);
      g_string_append_printf (text, "；%d份%s", answer->responses, answer->is_confirmed ? "；确认" : "");
      break;
    case SGZ_ANSWER_ABSENT:
      g_string_append (text, "不适用");
      break;
    case SGZ_ANSWER_POINTS:
    default:
      g_string_append (text, points);
    }
  return g_string_free (text, FALSE);
}

/* --- reading --- */

static void
refuse (const char *text, GError **error)
{
  g_set_error (error, SGZ_MODEL_ERROR, SGZ_MODEL_ERROR_VALUE, _ ("“%s” cannot be read as an answer"), text);
}

/* The text behind @word, or %NULL where @text does not begin with it. */
static const char *
skip_word (const char *text, const char *word)
{
  return g_str_has_prefix (text, word) ? text + strlen (word) : NULL;
}

/* Most answers are of one piece, and a year's are many. */
static GStrv
take_whole (const char *text)
{
  GStrv pieces = g_new0 (char *, 2);

  pieces[0] = g_strstrip (g_strdup (text));
  return pieces;
}

/* The pieces between separators; what stands in brackets is one piece, and the brackets are taken off. */
static GStrv
split (const char *text, const char *separators)
{
  if (text[strcspn (text, separators)] == '\0' && strstr (text, "「") == NULL)
    return take_whole (text);

  g_autoptr (GStrvBuilder) pieces = g_strv_builder_new ();
  g_autoptr (GString) piece = g_string_new (NULL);
  gboolean is_bracketed = FALSE;

  for (const char *at = text;; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);
      if (letter == 0 || (!is_bracketed && g_utf8_strchr (separators, -1, letter) != NULL))
        {
          g_autofree char *taken = g_strstrip (g_strdup (piece->str));
          g_strv_builder_add (pieces, taken);
          g_string_truncate (piece, 0);
          if (letter == 0)
            return g_strv_builder_end (pieces);
        }
      else if (letter == (is_bracketed ? 0x300D : 0x300C))
        is_bracketed = !is_bracketed;
      else
        g_string_append_unichar (piece, letter);
    }
}

#define PARTS "；;"
#define LIST "、，,|"

static gboolean
read_count (const char *text, gint64 least, gint64 most, int *number)
{
  gint64 value = 0;

  if (!sgz_integer_parse (text, &value, NULL) || value < least || value > most)
    return FALSE;
  *number = (int)value;
  return TRUE;
}

static gboolean
read_bits (const char *text, guint64 *bits)
{
  g_auto (GStrv) pieces = split (text, LIST);

  *bits = 0;
  for (size_t i = 0; pieces[i] != NULL; i++)
    {
      int number = 0;
      if (!read_count (pieces[i], 0, SGZ_SCHEME_MAX_ITEMS, &number)
          || (number == 0 && (i > 0 || pieces[1] != NULL)))
        return FALSE;
      if (number > 0)
        *bits |= (guint64)1 << (number - 1);
    }
  return TRUE;
}

/* A whole number, one with decimals, or a fraction. */
static gboolean
read_share (const char *text, SgzShare *share)
{
  g_auto (GStrv) pieces = split (text, "/");
  gint64 hundredths = 0;

  if (pieces[1] != NULL)
    return pieces[2] == NULL && sgz_integer_parse (pieces[0], &share->part, NULL)
           && sgz_integer_parse (pieces[1], &share->whole, NULL) && share->part >= 0 && share->whole > 0;
  if (!sgz_decimal_parse (pieces[0], &hundredths, NULL) || hundredths < 0)
    return FALSE;
  *share = hundredths % 100 == 0 ? (SgzShare){ hundredths / 100, 1 } : (SgzShare){ hundredths, 100 };
  return TRUE;
}

static gboolean
read_items (SgzAnswer *answer, const char *first, char *const *others)
{
  if (!read_bits (first, &answer->met))
    return FALSE;
  for (size_t i = 0; others[i] != NULL; i++)
    {
      const char *exempt = skip_word (others[i], "不适用");
      if (exempt == NULL || !read_bits (exempt, &answer->exempt))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_incidents (SgzAnswer *answer, const char *first, char *const *others)
{
  g_auto (GStrv) pieces = split (first, LIST);

  answer->n_incidents = (int)g_strv_length (pieces);
  answer->incidents = g_new0 (int, (size_t)answer->n_incidents);
  for (int i = 0; i < answer->n_incidents; i++)
    if (!read_count (pieces[i], 0, 100000, &answer->incidents[i]))
      return FALSE;
  return others[0] == NULL;
}

static gboolean
read_value (SgzAnswer *answer, const char *first, char *const *others)
{
  if (!read_share (first, &answer->value))
    return FALSE;
  for (size_t i = 0; others[i] != NULL; i++)
    {
      const char *target = skip_word (others[i], "目标");
      if (strcmp (others[i], "在建") == 0)
        answer->is_under_way = TRUE;
      else if (target == NULL || !sgz_decimal_parse (target, &answer->target, NULL) || answer->target < 0)
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_survey (SgzAnswer *answer, const char *first, char *const *others)
{
  gboolean is_counted = FALSE;

  if (!read_share (first, &answer->value))
    return FALSE;
  for (size_t i = 0; others[i] != NULL; i++)
    {
      g_autofree char *count = g_str_has_suffix (others[i], "份")
                                   ? g_strndup (others[i], strlen (others[i]) - strlen ("份"))
                                   : NULL;
      if (strcmp (others[i], "确认") == 0)
        answer->is_confirmed = TRUE;
      else if (count != NULL && read_count (count, 0, 10000000, &answer->responses))
        is_counted = TRUE;
      else
        return FALSE;
    }
  return is_counted;
}

static gboolean
read_level (SgzAnswer *answer, const char *first, char *const *others)
{
  if (!read_count (first, 1, SGZ_SCHEME_MAX_ITEMS, &answer->level) || others[0] != NULL)
    return FALSE;
  answer->level--;
  return TRUE;
}

static gboolean
read_no_more (SgzAnswer *answer G_GNUC_UNUSED, const char *first, char *const *others)
{
  return *first == '\0' && others[0] == NULL;
}

static const struct
{
  const char *word;
  SgzAnswerKind kind;
  gboolean (*read) (SgzAnswer *answer, const char *first, char *const *others);
} forms[] = {
  { "项", SGZ_ANSWER_ITEMS, read_items },         { "档", SGZ_ANSWER_LEVEL, read_level },
  { "次", SGZ_ANSWER_INCIDENTS, read_incidents }, { "数", SGZ_ANSWER_VALUE, read_value },
  { "均", SGZ_ANSWER_SURVEY, read_survey },       { "不适用", SGZ_ANSWER_ABSENT, read_no_more },
  { "无", SGZ_ANSWER_NAMES, read_no_more },
};

/* Names are split by @plain itself, for their brackets may hold any mark. */
static gboolean
read_names (SgzAnswer *answer, const char *plain)
{
  answer->names = split (plain, LIST);
  for (size_t i = 0; answer->names[i] != NULL; i++)
    if (*answer->names[i] == '\0')
      return FALSE;
  return TRUE;
}

static gboolean
read_form (SgzAnswer *answer, const char *plain)
{
  const char *names = skip_word (plain, "有");

  if (names != NULL)
    {
      answer->kind = SGZ_ANSWER_NAMES;
      return read_names (answer, names);
    }
  g_auto (GStrv) parts = split (plain, PARTS);
  for (size_t i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      const char *first = skip_word (parts[0], forms[i].word);
      if (first == NULL)
        continue;
      answer->kind = forms[i].kind;
      if (answer->kind == SGZ_ANSWER_NAMES)
        answer->names = g_new0 (char *, 1);
      return forms[i].read (answer, first, parts + 1);
    }
  answer->kind = SGZ_ANSWER_POINTS;
  return parts[1] == NULL && sgz_decimal_parse (parts[0], &answer->points, NULL);
}

static SgzAnswer *
read_plain (const char *plain)
{
  g_autoptr (SgzAnswer) answer = sgz_answer_new_points (0, NULL);

  return read_form (answer, plain) ? g_steal_pointer (&answer) : NULL;
}

SgzAnswer *
sgz_answer_read (const char *text, GError **error)
{
  /* What is no list of names is mostly written as it should be, and a year's answers are many. */
  SgzAnswer *answer
      = !g_str_has_prefix (text, "有") && g_utf8_validate (text, -1, NULL) ? read_plain (text) : NULL;

  if (answer == NULL)
    {
      g_autofree char *plain = sgz_text_clean (text, FALSE);
      answer = plain != NULL ? read_plain (plain) : NULL;
    }
  if (answer == NULL)
    refuse (text, error);
  return answer;
}
