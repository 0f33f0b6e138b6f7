/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-letter-pages-private.h"

/* A Chinese character's middle is so far above the line it stands on, as a part of its size, in every font. */
#define MIDDLE 0.38

/* Of the lines around 抄送: 0.35 mm. */
#define COPIES_LINE SGZ_PAGES_MM (0.35)

/* A line in the middle of the height that it has, wherever its font puts it. */
static void
draw_line (const SgzLetterItem *item, cairo_t *cr)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (item->text, item->line);
  PangoLayoutIter *iter = pango_layout_get_iter (item->text);
  PangoRectangle extent;

  for (int i = 0; i < item->line; i++)
    pango_layout_iter_next_line (iter);
  pango_layout_iter_get_line_extents (iter, NULL, &extent);
  pango_layout_iter_free (iter);
  cairo_move_to (cr, item->x + (double)extent.x / PANGO_SCALE,
                 item->y + item->height / 2 + item->size * MIDDLE);
  pango_cairo_show_layout_line (cr, line);
}

/* Odd pages have their number at the right, even ones at the left, one character in. */
static void
draw_number (SgzLetterPages *self, int page, cairo_t *cr)
{
  SgzPages *pages = self->pages;
  g_autofree char *text = g_strdup_printf ("— %d —", page + 1);
  double width = 0;
  PangoLayout *layout
      = sgz_pages_set_text (pages, SGZ_FONT_SONG, SGZ_LETTER_SMALL_SIZE, text, -1, PANGO_ALIGN_LEFT);
  double y = pages->bottom + SGZ_PAGES_MM (SGZ_LETTER_NUMBER_DOWN) + SGZ_LETTER_SMALL_SIZE / 2;

  sgz_pages_get_extent (pages, &width, NULL);
  cairo_move_to (
      cr, page % 2 == 0 ? pages->right - SGZ_LETTER_SMALL_SIZE - width : pages->left + SGZ_LETTER_SMALL_SIZE,
      y + SGZ_LETTER_SMALL_SIZE * MIDDLE);
  pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (layout, 0));
}

/* 抄送 between two lines, the last thing on the last page. */
static void
draw_copies (SgzLetterPages *self, cairo_t *cr)
{
  SgzPages *pages = self->pages;
  double height = sgz_letter_pages_get_copies_height (self);
  double top = pages->bottom - height;
  int text_height = 0;

  pango_layout_get_size (self->copies, NULL, &text_height);
  cairo_new_path (cr);
  cairo_set_line_width (cr, COPIES_LINE);
  cairo_move_to (cr, pages->left, top);
  cairo_line_to (cr, pages->right, top);
  cairo_move_to (cr, pages->left, pages->bottom);
  cairo_line_to (cr, pages->right, pages->bottom);
  cairo_stroke (cr);
  cairo_move_to (cr, pages->left + SGZ_LETTER_SMALL_SIZE,
                 top + (height - (double)text_height / PANGO_SCALE) / 2);
  pango_cairo_show_layout (cr, self->copies);
}

void
sgz_letter_pages_draw (SgzLetterPages *self, int page, cairo_t *cr)
{
  gboolean is_first = TRUE;

  for (guint i = 0; i < self->items->len; i++)
    {
      const SgzLetterItem *item = &g_array_index (self->items, SgzLetterItem, i);
      if (item->page != page)
        continue;
      if (is_first && item->table != NULL && item->row >= 0)
        sgz_letter_pages_draw_row (self, item->table, -1, item->y - item->table->heights[0], cr);
      is_first = FALSE;
      if (item->table != NULL)
        sgz_letter_pages_draw_row (self, item->table, item->row, item->y, cr);
      else if (item->text != NULL)
        draw_line (item, cr);
    }
  if (self->copies != NULL && page == self->n_pages - 1)
    draw_copies (self, cr);
  draw_number (self, page, cr);
  if (*sgz_letter_get_origin (self->letter) != '\0')
    sgz_pages_draw_origin (self->pages, cr, sgz_letter_get_origin (self->letter));
}
