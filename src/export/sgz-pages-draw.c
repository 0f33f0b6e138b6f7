/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-letter-pages-private.h"

#define THIN 0.5
#define OUTER 1.2

#define NUMBER_SIZE 10.5
#define ORIGIN_SIZE 7.0
#define ORIGIN_GREY 0.45
/* From the lower edge of the paper to the top of the words. */
#define NUMBER_UP 44.0
#define ORIGIN_UP 28.0

/**
 * Drawing:
 * @boxes: the cells drawn so far, whose borders are drawn together at the end
 */
typedef struct
{
  SgzPages *pages;
  cairo_t *cr;
  GArray *boxes; /* of SgzPagesBox */
} Drawing;

static PangoAlignment
get_alignment (SgzAlign align)
{
  switch (align)
    {
    case SGZ_ALIGN_START:
      return PANGO_ALIGN_LEFT;
    case SGZ_ALIGN_CENTER:
      return PANGO_ALIGN_CENTER;
    case SGZ_ALIGN_END:
      return PANGO_ALIGN_RIGHT;
    }
  return PANGO_ALIGN_LEFT;
}

double
sgz_pages_balance (SgzPages *pages, double width)
{
  PangoLayout *layout = pages->layout;
  int n_lines = pango_layout_get_line_count (layout);
  double low = width / n_lines;
  double high = width;

  for (int step = 0; n_lines > 1 && step < 7; step++)
    {
      double middle = (low + high) / 2;
      pango_layout_set_width (layout, (int)(middle * PANGO_SCALE));
      if (pango_layout_get_line_count (layout) > n_lines)
        low = middle;
      else
        high = middle;
    }
  pango_layout_set_width (layout, (int)(high * PANGO_SCALE));
  return high;
}

void
sgz_pages_draw_boxed (SgzPages *pages, cairo_t *cr, SgzPagesStyle style, const char *text, SgzPagesBox box)
{
  double width = MAX (1.0, box.width - 2 * SGZ_PAGES_PADDING_X);
  double height = 0;

  if (text == NULL || text[0] == '\0')
    return;
  PangoLayout *layout = sgz_pages_set_text (pages, style.role, style.size, text, width, style.align);
  double used = style.role == SGZ_FONT_HEAD && style.align == PANGO_ALIGN_CENTER
                    ? sgz_pages_balance (pages, width)
                    : width;
  sgz_pages_get_extent (pages, NULL, &height);
  double scale = MIN (1.0, box.height / height);

  cairo_save (cr);
  cairo_translate (cr, box.x + SGZ_PAGES_PADDING_X + (width - used * scale) / 2,
                   box.y + (box.height - height * scale) / 2);
  cairo_scale (cr, scale, scale);
  cairo_move_to (cr, 0, 0);
  pango_cairo_show_layout (cr, layout);
  cairo_restore (cr);
}

static void
draw_cell (Drawing *drawing, SgzPagesStyle style, const char *text, SgzPagesBox box)
{
  g_array_append_val (drawing->boxes, box);
  sgz_pages_draw_boxed (drawing->pages, drawing->cr, style, text, box);
}

/* A line of text between the margins, from @y down. */
static void
draw_line (Drawing *drawing, SgzPagesStyle style, const char *text, double y)
{
  SgzPages *pages = drawing->pages;
  PangoLayout *layout
      = sgz_pages_set_text (pages, style.role, style.size, text, pages->right - pages->left, style.align);

  cairo_move_to (drawing->cr, pages->left, y);
  pango_cairo_show_layout (drawing->cr, layout);
}

static void
draw_borders (Drawing *drawing, double top, double bottom)
{
  SgzPages *pages = drawing->pages;

  cairo_new_path (drawing->cr);
  for (guint i = 0; i < drawing->boxes->len; i++)
    {
      const SgzPagesBox *box = &g_array_index (drawing->boxes, SgzPagesBox, i);
      cairo_rectangle (drawing->cr, box->x, box->y, box->width, box->height);
    }
  cairo_set_line_width (drawing->cr, THIN);
  cairo_stroke (drawing->cr);
  cairo_rectangle (drawing->cr, pages->left, top, pages->columns[pages->n_columns] - pages->left,
                   bottom - top);
  cairo_set_line_width (drawing->cr, OUTER);
  cairo_stroke (drawing->cr);
}

static SgzPagesBox
get_box (SgzPages *pages, int first_column, int last_column, double y, double height)
{
  SgzPagesBox box = { pages->columns[first_column], y,
                      pages->columns[last_column + 1] - pages->columns[first_column], height };

  return box;
}

/* Title and the line under it. */
static double
draw_top (Drawing *drawing, double y)
{
  SgzPages *pages = drawing->pages;
  g_autofree char *issuer = sgz_lines_get_issuer (pages->table);
  g_autofree char *unit = sgz_lines_get_unit (pages->table);
  const char *period = sgz_table_get_period (pages->table);
  SgzPagesStyle style = { sgz_pages_get_title_role (pages), sgz_pages_get_title_size (pages),
                          sgz_pages_has_heading (pages) ? PANGO_ALIGN_LEFT : PANGO_ALIGN_CENTER };
  double line = pages->line_height;

  draw_line (drawing, style, sgz_table_get_title (pages->table), y);
  y += pages->title_height;
  style = (SgzPagesStyle){ SGZ_FONT_BODY, pages->body_size, PANGO_ALIGN_CENTER };
  if (sgz_pages_has_long_line (pages, issuer, period, unit))
    line /= 2;
  if (period != NULL)
    draw_line (drawing, style, period, y);
  y += pages->line_height - line;
  style.align = PANGO_ALIGN_LEFT;
  if (issuer != NULL)
    draw_line (drawing, style, issuer, y);
  style.align = PANGO_ALIGN_RIGHT;
  if (unit != NULL)
    draw_line (drawing, style, unit, y);
  return y + line;
}

static double
draw_head (Drawing *drawing, double y)
{
  SgzPages *pages = drawing->pages;
  SgzPagesStyle style = { SGZ_FONT_HEAD, pages->body_size, PANGO_ALIGN_CENTER };

  for (guint i = 0; i < pages->head->len; i++)
    {
      const SgzHeadCell *cell = &g_array_index (pages->head, SgzHeadCell, i);
      double start = pages->head_rows[cell->first_row];
      SgzPagesBox box = get_box (pages, cell->first_column, cell->last_column, y + start,
                                 pages->head_rows[cell->last_row + 1] - start);
      draw_cell (drawing, style, cell->title, box);
    }
  return y + sgz_pages_get_head_height (pages);
}

/* The cell at @index with those below it that are one with it, as far as the page goes. Returns: its last row */
static gint64
draw_run (Drawing *drawing, gint64 index, gint64 page_end, int column, double y)
{
  SgzPages *pages = drawing->pages;
  const SgzColumn *spec = sgz_table_get_column (pages->table, column);
  const SgzRow *row = sgz_table_get_row (pages->table, index);
  g_autofree char *text = sgz_cell_format (&row->cells[column], spec);
  gint64 end = MIN (page_end - 1, sgz_table_get_run_end (pages->table, index, column));
  SgzPagesStyle style = { SGZ_FONT_BODY, pages->body_size, get_alignment (spec->align) };
  double height = 0;

  for (gint64 i = index; i <= end; i++)
    height += pages->row_heights[i];
  draw_cell (drawing, style, text, get_box (pages, column, column, y, height));
  return end;
}

static double
draw_rows (Drawing *drawing, gint64 start, gint64 end, double y)
{
  SgzPages *pages = drawing->pages;
  g_autofree gint64 *run_ends = g_new (gint64, (gsize)pages->n_columns);

  for (int i = 0; i < pages->n_columns; i++)
    run_ends[i] = start - 1;
  for (gint64 index = start; index < end; index++)
    {
      const SgzRow *row = sgz_table_get_row (pages->table, index);
      double height = pages->row_heights[index];
      if (row->type == SGZ_ROW_GROUP)
        {
          SgzPagesStyle style = { SGZ_FONT_HEAD, pages->body_size, PANGO_ALIGN_LEFT };
          draw_cell (drawing, style, sgz_lines_get_group_text (pages->table, row),
                     get_box (pages, 0, pages->n_columns - 1, y, height));
        }
      for (int i = 0; i < pages->n_columns && row->type != SGZ_ROW_GROUP; i++)
        if (index > run_ends[i])
          run_ends[i] = draw_run (drawing, index, end, i, y);
      y += height;
    }
  return y;
}

/* A table without rows keeps one blank, so that it is seen to be a table. */
static double
draw_blank_row (Drawing *drawing, double y)
{
  double height = sgz_pages_get_least_height (drawing->pages);
  SgzPagesStyle style = { SGZ_FONT_BODY, drawing->pages->body_size, PANGO_ALIGN_LEFT };

  for (int i = 0; i < drawing->pages->n_columns; i++)
    draw_cell (drawing, style, NULL, get_box (drawing->pages, i, i, y, height));
  return y + height;
}

/* The places to sign are spread over the width; each keeps room to write in after it. */
static void
draw_signatures (Drawing *drawing, double y)
{
  SgzPages *pages = drawing->pages;
  double widths[SGZ_LINES_SIGNATURES];
  double room = pages->right - pages->left;
  double x = pages->left;

  for (int i = 0; i < SGZ_LINES_SIGNATURES; i++)
    {
      sgz_pages_set_text (pages, SGZ_FONT_BODY, SGZ_PAGES_FOOT_SIZE, sgz_lines_get_signature (i), -1,
                          PANGO_ALIGN_LEFT);
      sgz_pages_get_extent (pages, &widths[i], NULL);
      room -= widths[i];
    }
  for (int i = 0; i < SGZ_LINES_SIGNATURES; i++)
    {
      PangoLayout *layout = sgz_pages_set_text (pages, SGZ_FONT_BODY, SGZ_PAGES_FOOT_SIZE,
                                                sgz_lines_get_signature (i), -1, PANGO_ALIGN_LEFT);
      cairo_move_to (drawing->cr, x, y);
      pango_cairo_show_layout (drawing->cr, layout);
      x += widths[i] + room / (SGZ_LINES_SIGNATURES - 1);
    }
}

static void
draw_foot (Drawing *drawing, double y)
{
  SgzPages *pages = drawing->pages;
  g_autofree char *notes = sgz_lines_get_notes (pages->table);
  SgzPagesStyle style = { SGZ_FONT_BODY, SGZ_PAGES_FOOT_SIZE, PANGO_ALIGN_LEFT };

  if (notes != NULL)
    draw_line (drawing, style, notes, y + SGZ_PAGES_FOOT_GAP);
  if (sgz_table_get_signed_off (pages->table))
    draw_signatures (drawing, y + pages->notes_height + 2 * SGZ_PAGES_FOOT_GAP);
}

/* What stands in the lower margin. */
static void
draw_margin (Drawing *drawing, int page)
{
  SgzPages *pages = drawing->pages;
  const char *origin = sgz_table_get_origin (pages->table);
  g_autofree char *number = g_strdup_printf ("第 %d 页 共 %d 页", page + 1, sgz_pages_get_n_pages (pages));
  SgzPagesStyle style = { SGZ_FONT_BODY, NUMBER_SIZE, PANGO_ALIGN_CENTER };

  draw_line (drawing, style, number, pages->height - NUMBER_UP);
  if (origin != NULL)
    sgz_pages_draw_origin (pages, drawing->cr, origin);
}

void
sgz_pages_draw_origin (SgzPages *pages, cairo_t *cr, const char *origin)
{
  Drawing drawing = { pages, cr, NULL };
  SgzPagesStyle style = { SGZ_FONT_BODY, ORIGIN_SIZE, PANGO_ALIGN_LEFT };

  cairo_save (cr);
  cairo_set_source_rgb (cr, ORIGIN_GREY, ORIGIN_GREY, ORIGIN_GREY);
  draw_line (&drawing, style, origin, pages->height - ORIGIN_UP);
  cairo_restore (cr);
}

/* What stands of one table on page @page of its own. */
static void
draw_table (SgzPages *pages, int page, cairo_t *cr)
{
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (SgzPagesBox));
  Drawing drawing = { pages, cr, boxes };
  gboolean is_last = page == sgz_pages_get_n_own (pages) - 1;
  gint64 start = g_array_index (pages->starts, gint64, page);
  gint64 end = is_last ? pages->n_rows : g_array_index (pages->starts, gint64, page + 1);
  double y = page == 0 ? pages->start : pages->top;

  if (page == 0)
    y = draw_top (&drawing, y);
  double table_top = y;
  y = draw_head (&drawing, y);
  y = pages->n_rows > 0 ? draw_rows (&drawing, start, end, y) : draw_blank_row (&drawing, y);
  draw_borders (&drawing, table_top, y);
  if (is_last)
    draw_foot (&drawing, y);
}

/* The cover, the tables and the pictures of a document that is a table. */
static void
draw_document (SgzPages *pages, int page, cairo_t *cr)
{
  Drawing drawing = { pages, cr, NULL };
  int n_tables = sgz_pages_get_n_table_pages (pages);

  if (page < pages->first_page)
    sgz_pages_draw_cover (pages, cr);
  else if (page < pages->first_page + sgz_pages_get_n_own (pages))
    draw_table (pages, page - pages->first_page, cr);
  if (page >= n_tables)
    sgz_pages_draw_pictures (pages, page - n_tables, cr);
  for (guint i = 0; i < pages->parts->len; i++)
    {
      SgzPages *part = g_ptr_array_index (pages->parts, i);
      if (page >= part->first_page && page < part->first_page + sgz_pages_get_n_own (part))
        draw_table (part, page - part->first_page, cr);
    }
  draw_margin (&drawing, page);
}

void
sgz_pages_draw (SgzPages *pages, int page, cairo_t *cr)
{
  g_return_if_fail (SGZ_IS_PAGES (pages) && page >= 0 && page < sgz_pages_get_n_pages (pages));

  cairo_save (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  if (pages->letter_pages != NULL)
    sgz_letter_pages_draw (pages->letter_pages, page, cr);
  else
    draw_document (pages, page, cr);
  cairo_restore (cr);
}
