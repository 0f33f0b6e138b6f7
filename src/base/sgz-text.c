/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-text.h"

#include <string.h>

static gboolean
is_full_width_ascii (gunichar c)
{
  return c >= 0xFF01 && c <= 0xFF5E;
}

static gunichar
fold_char (gunichar c)
{
  if (is_full_width_ascii (c))
    return c - 0xFEE0;
  return c == 0x3000 ? ' ' : c;
}

/* Whether there is nothing in @text that could be folded, composed or refused. */
static gboolean
is_plain (const char *text)
{
  while (*text >= ' ' && *text <= '~')
    text++;
  return *text == '\0';
}

/* Trims the white space of every script, U+3000 and U+00A0 too, which g_strstrip leaves. */
static char *
trim (const char *text)
{
  const char *start = text;
  const char *end = text + strlen (text);

  while (start < end && g_unichar_isspace (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (end > start)
    {
      const char *before = g_utf8_find_prev_char (start, end);
      if (before == NULL || !g_unichar_isspace (g_utf8_get_char (before)))
        break;
      end = before;
    }
  return g_strndup (start, (size_t)(end - start));
}

char *
sgz_text_fold_width (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  if (!g_utf8_validate (text, -1, NULL))
    return g_strdup (text);
  if (is_plain (text))
    return g_strstrip (g_strdup (text));

  GString *folded = g_string_sized_new (strlen (text));
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    g_string_append_unichar (folded, fold_char (g_utf8_get_char (p)));
  return g_strstrip (g_string_free (folded, FALSE));
}

char *
sgz_text_clean (const char *text, gboolean lines)
{
  g_return_val_if_fail (text != NULL, NULL);

  if (is_plain (text))
    return trim (text);
  if (!g_utf8_validate (text, -1, NULL))
    return NULL;

  g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
  g_autoptr (GString) clean = g_string_sized_new (strlen (composed));
  for (const char *p = composed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      if (c == '\r' && p[1] == '\n')
        continue;
      if (c == '\n' || c == '\r' || c == '\t')
        c = lines && c != '\t' ? '\n' : ' ';
      else if (g_unichar_iscntrl (c))
        return NULL;
      else if (is_full_width_ascii (c) && g_ascii_isalnum ((char)(c - 0xFEE0)))
        c = fold_char (c);
      g_string_append_unichar (clean, c);
    }
  return trim (clean->str);
}

int
sgz_text_width (const char *text)
{
  int width = 0;

  g_return_val_if_fail (text != NULL, 0);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      if (!g_unichar_iszerowidth (c))
        width += g_unichar_iswide (c) ? 2 : 1;
    }
  return width;
}

char *
sgz_text_shorten (const char *text, glong most)
{
  const char *end = text;

  for (glong i = 0; i < most && *end != '\0'; i++)
    end = g_utf8_next_char (end);
  return *end == '\0' ? g_strdup (text) : g_strdup_printf ("%.*s…", (int)(end - text), text);
}

char *
sgz_text_mask (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  glong length = g_utf8_strlen (text, -1);
  if (length < 7)
    return g_strnfill ((size_t)length, '*');

  g_autofree char *head = g_utf8_substring (text, 0, 3);
  g_autofree char *tail = g_utf8_substring (text, length - 4, length);
  g_autofree char *stars = g_strnfill ((size_t)(length - 7), '*');
  return g_strconcat (head, stars, tail, NULL);
}
