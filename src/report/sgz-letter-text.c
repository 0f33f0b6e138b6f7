/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text form of a letter. */
#include "sgz-letter.h"

#include <string.h>

#define LINE_END "\342\200\250" /* U+2028, within a line */
#define BYTE_ORDER_MARK "\357\273\277"
#define TABLE "|= "
#define ATTACHED_TABLE "|+ "

typedef struct
{
  const char *key;
  const char *(*get) (SgzLetter *letter);
  void (*set) (SgzLetter *letter, const char *text);
} HeadLine;

static const HeadLine head_lines[] = {
  { "标题", sgz_letter_get_title, sgz_letter_set_title },
  { "文号", sgz_letter_get_number, sgz_letter_set_number },
  { "主送", sgz_letter_get_recipients, sgz_letter_set_recipients },
  { "抄送", sgz_letter_get_copies, sgz_letter_set_copies },
  { "落款", sgz_letter_get_issuer, sgz_letter_set_issuer },
  { "日期", sgz_letter_get_day, sgz_letter_set_day },
};

static const char *const heading_marks[] = {
  [SGZ_LETTER_HEADING_1] = "# ",
  [SGZ_LETTER_HEADING_2] = "## ",
  [SGZ_LETTER_HEADING_3] = "### ",
};

/* --- writing --- */

static void
append_line (GString *text, const char *before, const char *line)
{
  g_autoptr (GString) one = g_string_new (line);

  g_string_replace (one, "\n", LINE_END, 0);
  g_string_append_printf (text, "%s%s\n", before, one->str);
}

static void
append_row (GString *text, char *const *cells)
{
  g_autoptr (GString) row = g_string_new ("|");

  for (int i = 0; cells[i] != NULL; i++)
    {
      g_autoptr (GString) cell = g_string_new (cells[i]);
      g_string_replace (cell, "\\", "\\\\", 0);
      g_string_replace (cell, "|", "\\|", 0);
      g_string_append_printf (row, " %s |", cell->str);
    }
  append_line (text, "", row->str);
}

static void
append_block (GString *text, const SgzLetterBlock *block)
{
  switch (block->type)
    {
    case SGZ_LETTER_PARAGRAPH:
      append_line (text, *block->text != '\0' && strchr ("#|\\", *block->text) != NULL ? "\\" : "",
                   block->text);
      break;
    case SGZ_LETTER_HEADING_1:
    case SGZ_LETTER_HEADING_2:
    case SGZ_LETTER_HEADING_3:
      append_line (text, heading_marks[block->type], block->text);
      break;
    case SGZ_LETTER_TABLE:
      append_line (text, block->is_attached ? ATTACHED_TABLE : TABLE, block->text);
      append_row (text, block->columns);
      for (guint i = 0; i < block->rows->len; i++)
        append_row (text, g_ptr_array_index (block->rows, i));
      break;
    }
}

char *
sgz_letter_to_text (SgzLetter *self)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (SGZ_IS_LETTER (self), g_string_free (text, FALSE));

  GPtrArray *blocks = sgz_letter_get_blocks (self);
  for (gsize i = 0; i < G_N_ELEMENTS (head_lines); i++)
    {
      g_autofree char *before = g_strconcat (head_lines[i].key, ": ", NULL);
      const char *value = head_lines[i].get (self);
      if (i == 0 || *value != '\0')
        append_line (text, before, value);
    }
  g_string_append_c (text, '\n');
  for (guint i = 0; i < blocks->len; i++)
    append_block (text, g_ptr_array_index (blocks, i));
  return g_string_free (text, FALSE);
}

/* --- reading --- */

/* What follows @mark at the start of @line; %NULL where something else stands there. A mark that ends the line may want its space. */
static const char *
skip_mark (const char *line, const char *mark)
{
  size_t length = strlen (mark);

  if (g_str_has_prefix (line, mark))
    return line + length;
  return strlen (line) == length - 1 && strncmp (line, mark, length - 1) == 0 ? line + length - 1 : NULL;
}

static gboolean
read_head_line (SgzLetter *self, const char *line)
{
  for (gsize i = 0; i < G_N_ELEMENTS (head_lines); i++)
    {
      const char *value = g_str_has_prefix (line, head_lines[i].key) ? line + strlen (head_lines[i].key) : "";
      gboolean is_wide = g_str_has_prefix (value, "：");
      if (*value != ':' && !is_wide)
        continue;
      value += is_wide ? strlen ("：") : 1;
      head_lines[i].set (self, value + (*value == ' ' ? 1 : 0));
      return TRUE;
    }
  return FALSE;
}

/* The cell from @start on; *@end is the bar after it, or the end of the line. */
static char *
read_cell (const char *start, const char **end)
{
  GString *cell = g_string_new (NULL);
  const char *p = *start == ' ' ? start + 1 : start;

  for (; *p != '\0' && *p != '|'; p++)
    {
      if (p[0] == '\\' && (p[1] == '|' || p[1] == '\\'))
        p++;
      g_string_append_c (cell, *p);
    }
  /* The space before the bar is the row's; the one after the bar before it may be the same. */
  if (p > start + 1 && p[-1] == ' ')
    g_string_truncate (cell, cell->len - 1);
  *end = p;
  return g_string_free (cell, FALSE);
}

static GStrv
read_row (const char *line)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  const char *p = line;

  while (*p == '|' && p[1] != '\0')
    {
      g_autofree char *cell = read_cell (p + 1, &p);
      g_strv_builder_add (cells, cell);
    }
  return g_strv_builder_end (cells);
}

/* Adds empty cells up to @n_cells. */
static GStrv
fill_row (GStrv cells, guint n_cells)
{
  guint n_there = g_strv_length (cells);

  if (n_there >= n_cells)
    return cells;
  cells = g_renew (char *, cells, n_cells + 1);
  for (; n_there < n_cells; n_there++)
    cells[n_there] = g_strdup ("");
  cells[n_cells] = NULL;
  return cells;
}

/* The rows at @lines under a table's title: as wide as the widest, so that no cell is lost. Returns: how many lines they are */
static int
read_rows (SgzLetter *self, const char *title, gboolean is_attached, char *const *lines)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  guint n_columns = 0;
  int n_lines = 0;

  for (; lines[n_lines] != NULL && lines[n_lines][0] == '|' && skip_mark (lines[n_lines], TABLE) == NULL
         && skip_mark (lines[n_lines], ATTACHED_TABLE) == NULL;
       n_lines++)
    {
      GStrv row = read_row (lines[n_lines]);
      n_columns = MAX (n_columns, g_strv_length (row));
      g_ptr_array_add (rows, row);
    }
  if (n_lines == 0)
    g_ptr_array_add (rows, g_new0 (char *, 1));
  for (guint i = 0; i < rows->len; i++)
    rows->pdata[i] = fill_row (rows->pdata[i], n_columns);

  SgzLetterBlock *table = sgz_letter_add_table (self, title, g_ptr_array_index (rows, 0), is_attached);
  for (guint i = 1; i < rows->len; i++)
    sgz_letter_add_row (table, g_ptr_array_index (rows, i));
  return n_lines;
}

/* Reads the block that starts with the first of @lines. Returns: how many lines it is */
static int
read_block (SgzLetter *self, char *const *lines)
{
  const char *title = NULL;

  for (int type = SGZ_LETTER_HEADING_1; type <= SGZ_LETTER_HEADING_3; type++)
    if ((title = skip_mark (lines[0], heading_marks[type])) != NULL)
      {
        sgz_letter_add (self, (SgzLetterBlockType)type, title);
        return 1;
      }
  if ((title = skip_mark (lines[0], TABLE)) != NULL)
    return 1 + read_rows (self, title, FALSE, lines + 1);
  if ((title = skip_mark (lines[0], ATTACHED_TABLE)) != NULL)
    return 1 + read_rows (self, title, TRUE, lines + 1);
  sgz_letter_add (self, SGZ_LETTER_PARAGRAPH, lines[0] + (lines[0][0] == '\\' ? 1 : 0));
  return 1;
}

/* (transfer full): @text in lines; the end of the last one starts no other. */
static GStrv
split_lines (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (GString) whole
      = g_string_new (g_str_has_prefix (valid, BYTE_ORDER_MARK) ? valid + strlen (BYTE_ORDER_MARK) : valid);

  g_string_replace (whole, "\r\n", "\n", 0);
  g_string_replace (whole, "\r", "\n", 0);
  GStrv lines = g_strsplit (whole->str, "\n", -1);
  guint n_lines = g_strv_length (lines);
  if (n_lines > 0 && lines[n_lines - 1][0] == '\0')
    g_clear_pointer (&lines[n_lines - 1], g_free);
  return lines;
}

SgzLetter *
sgz_letter_from_text (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  SgzLetter *self = sgz_letter_new ("");
  g_auto (GStrv) lines = split_lines (text);
  int i = 0;

  while (lines[i] != NULL && read_head_line (self, lines[i]))
    i++;
  if (i > 0 && lines[i] != NULL && lines[i][0] == '\0')
    i++;
  while (lines[i] != NULL)
    i += read_block (self, lines + i);
  return self;
}
