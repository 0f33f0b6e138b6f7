/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/sgz-text.h"
#include "sgz-pages-private.h"

#include <string.h>

/* Rows between two reports of progress. */
#define REPORT_EVERY 500

#define TITLE_GAP 6.0
#define LINE_GAP 3.0
#define LEAST_ROW_LINES 2.0

static double
get_text_width (SgzPages *pages, int first_column, int last_column)
{
  return MAX (1.0, pages->columns[last_column + 1] - pages->columns[first_column] - 2 * SGZ_PAGES_PADDING_X);
}

double
sgz_pages_get_least_height (SgzPages *pages)
{
  return pages->body_size * LEAST_ROW_LINES;
}

double
sgz_pages_get_head_height (SgzPages *pages)
{
  return pages->head_rows[sgz_table_get_head_depth (pages->table)];
}

/* A heading within one row makes its row higher; one that spans rows makes the last of them higher. */
static void
lay_out_head (SgzPages *pages)
{
  int depth = sgz_table_get_head_depth (pages->table);
  g_autofree double *heights = g_new (double, (gsize)depth);

  pages->head = sgz_lines_get_head (pages->table);
  pages->head_rows = g_new0 (double, (gsize)depth + 1);
  for (int i = 0; i < depth; i++)
    heights[i] = pages->body_size * LEAST_ROW_LINES;
  for (int span = 1; span <= depth; span++)
    for (guint i = 0; i < pages->head->len; i++)
      {
        const SgzHeadCell *cell = &g_array_index (pages->head, SgzHeadCell, i);
        if (cell->last_row - cell->first_row + 1 != span)
          continue;
        double needed = sgz_pages_measure (pages, SGZ_FONT_HEAD, pages->body_size, cell->title,
                                           get_text_width (pages, cell->first_column, cell->last_column))
                        + 2 * SGZ_PAGES_PADDING_Y;
        for (int row = cell->first_row; row < cell->last_row; row++)
          needed -= heights[row];
        heights[cell->last_row] = MAX (heights[cell->last_row], needed);
      }
  for (int i = 0; i < depth; i++)
    pages->head_rows[i + 1] = pages->head_rows[i] + heights[i];
}

gboolean
sgz_pages_has_long_line (SgzPages *pages, const char *issuer, const char *period, const char *unit)
{
  int width = 0;

  if (issuer != NULL)
    width += sgz_text_width (issuer) + 4;
  if (period != NULL)
    width += sgz_text_width (period) + 4;
  if (unit != NULL)
    width += sgz_text_width (unit);
  return width * pages->body_size / 2 > pages->right - pages->left;
}

static void
lay_out_lines (SgzPages *pages)
{
  g_autofree char *issuer = sgz_lines_get_issuer (pages->table);
  g_autofree char *unit = sgz_lines_get_unit (pages->table);
  g_autofree char *notes = sgz_lines_get_notes (pages->table);
  const char *period = sgz_table_get_period (pages->table);
  double width = pages->right - pages->left;

  pages->title_height
      = sgz_pages_measure (pages, sgz_pages_get_title_role (pages), sgz_pages_get_title_size (pages),
                           sgz_table_get_title (pages->table), width)
        + TITLE_GAP;
  if (issuer != NULL || period != NULL || unit != NULL)
    {
      double line = sgz_pages_measure (pages, SGZ_FONT_BODY, pages->body_size, "单位", -1);
      pages->line_height = line * (sgz_pages_has_long_line (pages, issuer, period, unit) ? 2 : 1) + LINE_GAP;
    }
  if (notes != NULL)
    pages->notes_height
        = sgz_pages_measure (pages, SGZ_FONT_BODY, SGZ_PAGES_FOOT_SIZE, notes, width) + SGZ_PAGES_FOOT_GAP;
  pages->foot_height = pages->notes_height;
  if (sgz_table_get_signed_off (pages->table))
    pages->foot_height += sgz_pages_measure (pages, SGZ_FONT_BODY, SGZ_PAGES_FOOT_SIZE, "审核人", -1)
                          + 2 * SGZ_PAGES_FOOT_GAP;
}

/* Whether @text is sure to fit in one line, without asking Pango: capitals are wider than half a character. */
static gboolean
is_one_line (const char *text, double size, double width)
{
  int extra = 0;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '\n' || *p == '\r')
        return FALSE;
      if (g_ascii_isupper (*p) || *p == '@' || *p == '%')
        extra++;
    }
  return (sgz_text_width (text) * 1.12 + extra) * size / 2 <= width;
}

static double
measure_cell (SgzPages *pages, SgzFontRole role, const char *text, double width)
{
  double least = sgz_pages_get_least_height (pages);

  if (is_one_line (text, pages->body_size, width))
    return least;
  return MAX (least,
              sgz_pages_measure (pages, role, pages->body_size, text, width) + 2 * SGZ_PAGES_PADDING_Y);
}

static double
measure_row (SgzPages *pages, const SgzRow *row)
{
  double height = sgz_pages_get_least_height (pages);

  if (row->type == SGZ_ROW_GROUP)
    {
      const char *text = sgz_lines_get_group_text (pages->table, row);
      double width = get_text_width (pages, 0, pages->n_columns - 1);
      return text != NULL ? measure_cell (pages, SGZ_FONT_HEAD, text, width) : height;
    }
  for (int i = 0; i < pages->n_columns; i++)
    {
      const SgzColumn *column = sgz_table_get_column (pages->table, i);
      const SgzCell *cell = &row->cells[i];
      if (!cell->is_set || column->is_merged)
        continue;
      if (cell->text == NULL && cell->number > -10000 && cell->number < 100000)
        continue;
      g_autofree char *text = sgz_cell_format (cell, column);
      height = MAX (height, measure_cell (pages, SGZ_FONT_BODY, text, get_text_width (pages, i, i)));
    }
  return height;
}

/* Where a merged cell needs more than its rows have, its last row gets it. */
static void
lay_out_runs (SgzPages *pages, int column)
{
  for (gint64 i = 0; i < pages->n_rows; i++)
    {
      const SgzRow *row = sgz_table_get_row (pages->table, i);
      gint64 end = sgz_table_get_run_end (pages->table, i, column);
      double height = 0;
      for (gint64 inner = i; inner <= end; inner++)
        height += pages->row_heights[inner];
      i = end;
      if (row->type == SGZ_ROW_GROUP || row->cells[column].text == NULL)
        continue;
      double needed = measure_cell (pages, SGZ_FONT_BODY, row->cells[column].text,
                                    get_text_width (pages, column, column));
      if (needed > height)
        pages->row_heights[end] += (float)(needed - height);
    }
}

static gboolean
lay_out_rows (SgzPages *pages, SgzProgressFunc progress, gpointer user_data, GCancellable *cancellable,
              GError **error)
{
  pages->row_heights = g_new (float, (gsize)pages->n_rows);
  for (gint64 i = 0; i < pages->n_rows; i++)
    {
      if (i % REPORT_EVERY == 0 && progress != NULL)
        progress (i, pages->n_rows, user_data);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      pages->row_heights[i] = (float)measure_row (pages, sgz_table_get_row (pages->table, i));
    }
  for (int column = 0; column < pages->n_columns; column++)
    if (sgz_table_get_column (pages->table, column)->is_merged)
      lay_out_runs (pages, column);
  if (progress != NULL)
    progress (pages->n_rows, pages->n_rows, user_data);
  return TRUE;
}

gboolean
sgz_pages_lay_out (SgzPages *pages, SgzProgressFunc progress, gpointer user_data, GCancellable *cancellable,
                   GError **error)
{
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  sgz_pages_lay_out_columns (pages);
  lay_out_head (pages);
  lay_out_lines (pages);
  if (!lay_out_rows (pages, progress, user_data, cancellable, error))
    return FALSE;
  sgz_pages_break (pages);
  return TRUE;
}
