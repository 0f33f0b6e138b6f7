/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A letter's blocks as lines of a text buffer, and back. */
#include <string.h>

#include "sgz-letter-buffer-private.h"

/* A forced line end within a paragraph. */
#define LINE_SEPARATOR "\xe2\x80\xa8"

#define TABLE_KEY "sgz-letter-table"

const char *const sgz_letter_tags[SGZ_LETTER_N_STYLES] = {
  [SGZ_LETTER_HEADING_1] = "heading-1",
  [SGZ_LETTER_HEADING_2] = "heading-2",
  [SGZ_LETTER_HEADING_3] = "heading-3",
};

/* --- writing --- */

static void
write_runs (GtkTextBuffer *buffer, const SgzLetterBlock *block)
{
  g_autoptr (GPtrArray) runs = sgz_letter_split_bold (block->text);
  const char *style = sgz_letter_tags[block->type];
  GtkTextIter at;

  gtk_text_buffer_get_end_iter (buffer, &at);
  for (guint i = 0; i < runs->len; i++)
    {
      const SgzLetterRun *run = g_ptr_array_index (runs, i);
      g_autoptr (GString) text = g_string_new (run->text);
      g_string_replace (text, "\n", LINE_SEPARATOR, 0);
      const char *first = style != NULL ? style : run->is_bold ? SGZ_LETTER_BOLD : NULL;
      const char *second = style != NULL && run->is_bold ? SGZ_LETTER_BOLD : NULL;
      if (first == NULL)
        gtk_text_buffer_insert (buffer, &at, text->str, -1);
      else
        gtk_text_buffer_insert_with_tags_by_name (buffer, &at, text->str, -1, first, second, NULL);
    }
  if (style != NULL)
    gtk_text_buffer_insert_with_tags_by_name (buffer, &at, "\n", -1, style, NULL);
  else
    gtk_text_buffer_insert (buffer, &at, "\n", -1);
}

/* The anchor keeps a letter that has this one table. */
static void
write_table (GtkTextBuffer *buffer, const SgzLetterBlock *block)
{
  SgzLetter *keeper = sgz_letter_new ("");
  SgzLetterBlock *copy
      = sgz_letter_add_table (keeper, block->text, (const char *const *)block->columns, block->is_attached);
  GtkTextIter at;

  for (guint i = 0; i < block->rows->len; i++)
    sgz_letter_add_row (copy, g_ptr_array_index (block->rows, i));
  gtk_text_buffer_get_end_iter (buffer, &at);
  GtkTextChildAnchor *anchor = gtk_text_buffer_create_child_anchor (buffer, &at);
  g_object_set_data_full (G_OBJECT (anchor), TABLE_KEY, keeper, g_object_unref);
  gtk_text_buffer_insert (buffer, &at, "\n", -1);
}

void
sgz_letter_lines_write (GtkTextBuffer *buffer, SgzLetter *letter)
{
  GPtrArray *blocks = sgz_letter_get_blocks (letter);

  gtk_text_buffer_set_text (buffer, "", 0);
  for (guint i = 0; i < blocks->len; i++)
    {
      const SgzLetterBlock *block = g_ptr_array_index (blocks, i);
      if (block->type == SGZ_LETTER_TABLE)
        write_table (buffer, block);
      else
        write_runs (buffer, block);
    }
}

/* --- reading --- */

const SgzLetterBlock *
sgz_letter_buffer_get_table (GtkTextChildAnchor *anchor)
{
  SgzLetter *keeper = g_object_get_data (G_OBJECT (anchor), TABLE_KEY);

  return keeper != NULL ? g_ptr_array_index (sgz_letter_get_blocks (keeper), 0) : NULL;
}

SgzLetterBlockType
sgz_letter_line_get_style (GtkTextBuffer *buffer, const GtkTextIter *start)
{
  GtkTextTagTable *tags = gtk_text_buffer_get_tag_table (buffer);

  for (int style = SGZ_LETTER_HEADING_1; style <= SGZ_LETTER_HEADING_3; style++)
    if (gtk_text_iter_has_tag (start, gtk_text_tag_table_lookup (tags, sgz_letter_tags[style])))
      return (SgzLetterBlockType)style;
  return SGZ_LETTER_PARAGRAPH;
}

static void
append_run (GString *text, const GtkTextIter *from, const GtkTextIter *to, gboolean is_bold)
{
  g_autofree char *plain = gtk_text_iter_get_text (from, to);
  g_autoptr (GString) lines = g_string_new (plain);

  if (lines->len == 0)
    return;
  g_string_replace (lines, LINE_SEPARATOR, "\n", 0);
  g_autofree char *escaped = sgz_letter_escape (lines->str);
  g_string_append_printf (text, is_bold ? "**%s**" : "%s", escaped);
}

/* The text of a line with its marks for bold. */
static char *
read_runs (GtkTextBuffer *buffer, const GtkTextIter *start, const GtkTextIter *end)
{
  GtkTextTag *bold = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), SGZ_LETTER_BOLD);
  g_autoptr (GString) text = g_string_new (NULL);
  GtkTextIter from = *start;

  while (gtk_text_iter_compare (&from, end) < 0)
    {
      GtkTextIter to = from;
      gboolean is_bold = gtk_text_iter_has_tag (&from, bold);
      if (!gtk_text_iter_forward_to_tag_toggle (&to, bold) || gtk_text_iter_compare (&to, end) > 0)
        to = *end;
      append_run (text, &from, &to, is_bold);
      from = to;
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
store_table (SgzLetter *letter, const SgzLetterBlock *block)
{
  SgzLetterBlock *copy
      = sgz_letter_add_table (letter, block->text, (const char *const *)block->columns, block->is_attached);

  for (guint i = 0; i < block->rows->len; i++)
    sgz_letter_add_row (copy, g_ptr_array_index (block->rows, i));
}

/* Text that was typed beside a table is a paragraph after it. */
static void
store_line (GtkTextBuffer *buffer, SgzLetter *letter, const GtkTextIter *start, const GtkTextIter *end)
{
  GtkTextIter from = *start;

  while (gtk_text_iter_compare (&from, end) < 0)
    {
      GtkTextChildAnchor *anchor = gtk_text_iter_get_child_anchor (&from);
      GtkTextIter to = from;
      if (anchor != NULL)
        {
          const SgzLetterBlock *block = sgz_letter_buffer_get_table (anchor);
          if (block != NULL)
            store_table (letter, block);
          gtk_text_iter_forward_char (&from);
          continue;
        }
      while (gtk_text_iter_compare (&to, end) < 0 && gtk_text_iter_get_child_anchor (&to) == NULL)
        gtk_text_iter_forward_char (&to);
      g_autofree char *text = read_runs (buffer, &from, &to);
      g_autofree char *bare = g_strdup (text);
      if (*g_strstrip (bare) != '\0')
        sgz_letter_add (letter, sgz_letter_line_get_style (buffer, start), text);
      from = to;
    }
}

void
sgz_letter_buffer_store (SgzLetterBuffer *self, SgzLetter *letter)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextIter start;
  gboolean is_inside = TRUE;

  gtk_text_buffer_get_start_iter (buffer, &start);
  while (is_inside && !gtk_text_iter_is_end (&start))
    {
      GtkTextIter end = start;
      if (!gtk_text_iter_ends_line (&end))
        gtk_text_iter_forward_to_line_end (&end);
      store_line (buffer, letter, &start, &end);
      is_inside = gtk_text_iter_forward_line (&start);
    }
}
