/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-letter-words-private.h"

#include "base/sgz-date.h"
#include "base/sgz-text.h"

/* What a column wants at most and at least: more is written in lines. */
#define MOST_WIDTH 48
#define LEAST_WIDTH 4

char *
sgz_letter_words_get_recipients (SgzLetter *letter)
{
  const char *recipients = sgz_letter_get_recipients (letter);
  gboolean is_complete
      = *recipients == '\0' || g_str_has_suffix (recipients, "：") || g_str_has_suffix (recipients, ":");

  return g_strconcat (recipients, is_complete ? "" : "：", NULL);
}

char *
sgz_letter_words_get_day (SgzLetter *letter)
{
  const char *day = sgz_letter_get_day (letter);

  return sgz_date_is_valid (day) ? sgz_date_format_chinese (day) : g_strdup (day);
}

char *
sgz_letter_words_get_copies (SgzLetter *letter)
{
  const char *copies = sgz_letter_get_copies (letter);

  if (*copies == '\0')
    return g_strdup ("");
  return g_strconcat ("抄送：", copies, g_str_has_suffix (copies, "。") ? "" : "。", NULL);
}

char *
sgz_letter_words_get_attachment_number (guint index, guint n)
{
  return n > 1 ? g_strdup_printf ("%u. ", index + 1) : g_strdup ("");
}

char *
sgz_letter_words_get_attachment_label (guint index, guint n)
{
  return n > 1 ? g_strdup_printf ("附件%u", index + 1) : g_strdup ("附件");
}

/* Of the longest line in @text. */
static int
get_line_width (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  int width = 0;

  for (int i = 0; lines[i] != NULL; i++)
    width = MAX (width, sgz_text_width (lines[i]));
  return width;
}

int *
sgz_letter_words_get_widths (const SgzLetterBlock *table)
{
  guint n_columns = g_strv_length (table->columns);
  int *widths = g_new (int, n_columns + 1);

  for (guint i = 0; i < n_columns; i++)
    {
      /* A title may well take two lines; what it is over may not. */
      widths[i] = (get_line_width (table->columns[i]) + 1) / 2;
      for (guint row = 0; row < table->rows->len; row++)
        widths[i] = MAX (widths[i], get_line_width (((GStrv)g_ptr_array_index (table->rows, row))[i]));
      widths[i] = CLAMP (widths[i], LEAST_WIDTH, MOST_WIDTH) + 1;
    }
  return widths;
}
