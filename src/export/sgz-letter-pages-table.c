/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables of a letter. */
#include "sgz-letter-pages-private.h"

#include <string.h>

#define THIN 0.5

/* A row is at least so many times as high as its characters. */
#define LEAST_ROW_LINES 2.0

void
sgz_letter_table_free (SgzLetterTable *table)
{
  g_free (table->columns);
  g_free (table->heights);
  g_free (table->centred);
  g_free (table);
}

static void
lay_out_columns (SgzLetterPages *self, SgzLetterTable *table)
{
  double across = self->pages->right - self->pages->left;
  g_autofree double *widths = g_new0 (double, (gsize)table->n_columns);

  table->columns = g_new0 (double, (gsize)table->n_columns + 1);
  table->centred = g_new0 (gboolean, (gsize)table->n_columns);
  table->size = sgz_letter_words_share_width (table->block, across, widths, table->centred);
  table->columns[0] = self->pages->left;
  for (int i = 0; i < table->n_columns; i++)
    table->columns[i + 1] = table->columns[i] + widths[i];
}

static double
measure_row (SgzLetterPages *self, const SgzLetterTable *table, SgzFontRole role, char *const *cells)
{
  double height = table->size * LEAST_ROW_LINES;

  for (int i = 0; i < table->n_columns; i++)
    {
      double width = MAX (1.0, table->columns[i + 1] - table->columns[i] - 2 * SGZ_LETTER_CELL_PADDING);
      height = MAX (height, sgz_pages_measure (self->pages, role, table->size, cells[i], width)
                                + 2 * SGZ_PAGES_PADDING_Y);
    }
  return height;
}

static void
lay_out_rows (SgzLetterPages *self, SgzLetterTable *table)
{
  const SgzLetterBlock *block = table->block;
  double room = self->pages->bottom - self->pages->top;

  table->heights = g_new (double, (gsize)block->rows->len + 1);
  table->heights[0] = MIN (room / 2, measure_row (self, table, SGZ_FONT_HEAD, block->columns));
  /* What is higher than a page is drawn smaller. */
  for (guint i = 0; i < block->rows->len; i++)
    table->heights[i + 1] = MIN (room - table->heights[0], measure_row (self, table, SGZ_FONT_BODY,
                                                                        g_ptr_array_index (block->rows, i)));
}

void
sgz_letter_pages_add_table (SgzLetterPages *self, const SgzLetterBlock *block)
{
  if (block->columns[0] == NULL)
    return;

  SgzLetterTable *table = g_new0 (SgzLetterTable, 1);
  table->block = block;
  table->n_columns = (int)g_strv_length (block->columns);
  g_ptr_array_add (self->tables, table);
  lay_out_columns (self, table);
  lay_out_rows (self, table);
  for (int i = 0; i <= (int)block->rows->len; i++)
    {
      SgzLetterItem item = { .table = table, .row = i - 1, .height = table->heights[i] };
      /* No row stands alone, neither under the head nor after a break. */
      item.keeps_next = i < (int)block->rows->len && (i <= 1 || i + 1 == (int)block->rows->len);
      g_array_append_val (self->items, item);
    }
}

void
sgz_letter_pages_draw_row (SgzLetterPages *self, const SgzLetterTable *table, int row, double y, cairo_t *cr)
{
  char *const *cells = row < 0 ? table->block->columns : g_ptr_array_index (table->block->rows, row);

  cairo_new_path (cr);
  cairo_set_line_width (cr, THIN);
  for (int i = 0; i < table->n_columns; i++)
    {
      SgzPagesBox box
          = { table->columns[i], y, table->columns[i + 1] - table->columns[i], table->heights[row + 1] };
      SgzPagesStyle style = { row < 0 ? SGZ_FONT_HEAD : SGZ_FONT_BODY, table->size,
                              row < 0 || table->centred[i] ? PANGO_ALIGN_CENTER : PANGO_ALIGN_LEFT };
      cairo_rectangle (cr, box.x, box.y, box.width, box.height);
      cairo_stroke (cr);
      sgz_pages_draw_boxed (self->pages, cr, style, cells[i], box);
    }
}
