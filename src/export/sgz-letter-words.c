/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-letter-words-private.h"

#include "base/sgz-date.h"
#include "base/sgz-text.h"

/* What a column wants at most and at least: more is written in lines. */
#define MOST_WIDTH 48
#define LEAST_WIDTH 4

/* Of what is wider, lines begin at the left. */
#define CENTRED_WIDTH 33

/* 小四, 五号, 小五 and 六号, and how narrow the widest columns may become before the next smaller size is taken. */
static const struct
{
  double size;
  int narrow;
} sizes[] = { { SGZ_LETTER_TABLE_SIZE, 28 }, { 10.5, 18 }, { 9.0, 12 }, { 7.5, 0 } };

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

/* What the column wants, in half characters. */
static int
get_column_width (const SgzLetterBlock *table, guint column)
{
  /* A title may well take two lines; what it is over may not. */
  int width = (get_line_width (table->columns[column]) + 1) / 2;

  for (guint i = 0; i < table->rows->len; i++)
    width = MAX (width, get_line_width (((GStrv)g_ptr_array_index (table->rows, i))[column]));
  return CLAMP (width, LEAST_WIDTH, MOST_WIDTH) + 1;
}

static double
sum_capped (const double *widths, guint n_columns, double cap)
{
  double sum = 0;

  for (guint i = 0; i < n_columns; i++)
    sum += MIN (widths[i], cap);
  return sum;
}

/* How wide columns may be at most for all of them to go into @across. */
static double
find_cap (const double *widths, guint n_columns, double across)
{
  double low = 0;
  double high = across;

  while (high - low > 0.01)
    {
      double middle = (low + high) / 2;
      if (sum_capped (widths, n_columns, middle) > across)
        high = middle;
      else
        low = middle;
    }
  return low;
}

/* Whether the columns get what they want at size @index, or wide ones at least not too little. */
static gboolean
try_size (const SgzLetterBlock *table, gsize index, guint n_columns, double across, double *widths,
          double *cap)
{
  double half = sizes[index].size / 2;

  for (guint i = 0; i < n_columns; i++)
    widths[i] = get_column_width (table, i) * half + 2 * SGZ_LETTER_CELL_PADDING;
  *cap = find_cap (widths, n_columns, across);
  return *cap >= sizes[index].narrow * half || sum_capped (widths, n_columns, across) <= across;
}

double
sgz_letter_words_share_width (const SgzLetterBlock *table, double across, double *widths, gboolean *centred)
{
  guint n_columns = g_strv_length (table->columns);
  double cap = across;
  gsize index = 0;

  while (!try_size (table, index, n_columns, across, widths, &cap) && index + 1 < G_N_ELEMENTS (sizes))
    index++;
  double sum = sum_capped (widths, n_columns, cap);
  for (guint i = 0; i < n_columns; i++)
    {
      centred[i] = get_column_width (table, i) <= CENTRED_WIDTH;
      widths[i] = MIN (widths[i], cap) * across / sum;
    }
  return sizes[index].size;
}
