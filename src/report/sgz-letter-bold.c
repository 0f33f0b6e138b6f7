/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is bold in a paragraph. */
#include "sgz-letter.h"

#include <string.h>

#define MARK 2 /* asterisks */

static void
run_free (SgzLetterRun *run)
{
  g_free (run->text);
  g_free (run);
}

/* What the backslash at @p stands for; 0 where it is one. */
static char
get_escaped (const char *p)
{
  return p[0] == '\\' && (p[1] == '*' || p[1] == '\\') ? p[1] : 0;
}

/* The next mark from @p on: asterisks, exactly two. %NULL where there is none. */
static const char *
find_mark (const char *p)
{
  while (*p != '\0')
    {
      size_t n_asterisks = strspn (p, "*");
      if (n_asterisks == MARK)
        return p;
      p += n_asterisks > 0 ? n_asterisks : get_escaped (p) != 0 ? 2 : 1;
    }
  return NULL;
}

static void
add_run (GPtrArray *runs, const char *start, const char *end, gboolean is_bold)
{
  GString *text = g_string_new (NULL);

  for (const char *p = start; p < end; p++)
    {
      if (get_escaped (p) != 0)
        p++;
      g_string_append_c (text, *p);
    }
  if (text->len == 0)
    {
      g_string_free (text, TRUE);
      return;
    }
  SgzLetterRun *run = g_new (SgzLetterRun, 1);
  run->text = g_string_free (text, FALSE);
  run->is_bold = is_bold;
  g_ptr_array_add (runs, run);
}

GPtrArray *
sgz_letter_split_bold (const char *text)
{
  GPtrArray *runs = g_ptr_array_new_with_free_func ((GDestroyNotify)run_free);
  const char *at = text;

  g_return_val_if_fail (text != NULL, runs);

  for (;;)
    {
      const char *first = find_mark (at);
      const char *last = first != NULL ? find_mark (first + MARK) : NULL;
      if (last == NULL)
        break;
      add_run (runs, at, first, FALSE);
      add_run (runs, first + MARK, last, TRUE);
      at = last + MARK;
    }
  add_run (runs, at, at + strlen (at), FALSE);
  return runs;
}

char *
sgz_letter_strip (const char *text)
{
  g_autoptr (GPtrArray) runs = sgz_letter_split_bold (text);
  GString *plain = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    g_string_append (plain, ((const SgzLetterRun *)g_ptr_array_index (runs, i))->text);
  return g_string_free (plain, FALSE);
}

char *
sgz_letter_escape (const char *text)
{
  GString *escaped = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, g_string_free (escaped, FALSE));

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '*' || *p == '\\')
        g_string_append_c (escaped, '\\');
      g_string_append_c (escaped, *p);
    }
  return g_string_free (escaped, FALSE);
}
