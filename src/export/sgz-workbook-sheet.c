/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/sgz-text.h"
#include "sgz-lines-private.h"
#include "sgz-workbook-private.h"

#define SIZE_BODY 12.0
#define LINE_HEIGHT 1.35
#define ROW_PADDING 7.0
#define LEAST_ROW 24.0
#define MOST_HEIGHT 409.0 /* of a row in Excel */
#define LEAST_HEAD 30.0

double
sgz_workbook_get_height (const char *text, double width, double size, double least)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  double n_lines = 0;

  /* Readers' fonts differ a little, so a line is taken to be a little longer than it is. */
  for (char **line = lines; *line != NULL; line++)
    n_lines += MAX (1.0, ceil (sgz_text_width (*line) * 1.05 * size / SIZE_BODY / MAX (width, 2.0)));
  return MIN (MOST_HEIGHT, MAX (least, ceil (n_lines * size * LINE_HEIGHT + ROW_PADDING)));
}

void
sgz_workbook_write_span (SgzWorkbook *workbook, lxw_row_t first_row, lxw_col_t first_column,
                         lxw_row_t last_row, lxw_col_t last_column, const char *text, lxw_format *format)
{
  if (first_row == last_row && first_column == last_column)
    sgz_workbook_note (workbook,
                       worksheet_write_string (workbook->sheet, first_row, first_column, text, format));
  else
    sgz_workbook_note (workbook, worksheet_merge_range (workbook->sheet, first_row, first_column, last_row,
                                                        last_column, text, format));
}

static void
set_height (SgzWorkbook *workbook, lxw_row_t row, double height)
{
  sgz_workbook_note (workbook, worksheet_set_row (workbook->sheet, row, height, NULL));
}

/* One line across the whole table. */
static void
write_line (SgzWorkbook *workbook, SgzStyle style, SgzAlign align, const char *text, double size,
            double least)
{
  lxw_format *format = sgz_workbook_get_format (workbook, style, 0, align, SGZ_EDGE_NONE);

  set_height (workbook, workbook->row, sgz_workbook_get_height (text, workbook->total_width, size, least));
  sgz_workbook_write_span (workbook, workbook->row, 0, workbook->row, (lxw_col_t)(workbook->n_columns - 1),
                           text, format);
  workbook->row++;
}

/* Where the @part-th of @n_parts of a line starts: by width, but each has a column of its own. */
static int
get_part_start (SgzWorkbook *workbook, int part, int n_parts)
{
  double wanted = workbook->total_width * part / n_parts;
  double width = 0;
  int column = 0;

  while (column < workbook->n_columns && width + workbook->widths[column] / 2 < wanted)
    width += workbook->widths[column++];
  return CLAMP (column, part, workbook->n_columns - (n_parts - part));
}

/* 填报单位 at the left, the period in the middle, 单位 at the right; a part that is not there leaves its place. */
static void
write_unit_line (SgzWorkbook *workbook)
{
  g_autofree char *issuer = sgz_lines_get_issuer (workbook->table);
  g_autofree char *unit = sgz_lines_get_unit (workbook->table);
  const char *parts[] = { issuer, sgz_table_get_period (workbook->table), unit };
  const SgzAlign aligns[] = { SGZ_ALIGN_START, SGZ_ALIGN_CENTER, SGZ_ALIGN_END };
  int n_set = (parts[0] != NULL) + (parts[1] != NULL) + (parts[2] != NULL);

  if (n_set == 0)
    return;
  if (n_set == 1 || workbook->n_columns < 3)
    {
      g_autoptr (GString) line = g_string_new (NULL);
      for (int i = 0; i < 3; i++)
        if (parts[i] != NULL)
          g_string_append_printf (line, "%s%s", line->len > 0 ? "    " : "", parts[i]);
      SgzAlign align = n_set > 1 || parts[0] != NULL ? SGZ_ALIGN_START : aligns[parts[1] != NULL ? 1 : 2];
      write_line (workbook, SGZ_STYLE_LINE, align, line->str, SIZE_BODY, LEAST_ROW);
      return;
    }
  double height = LEAST_ROW;
  for (int i = 0; i < 3; i++)
    if (parts[i] != NULL)
      height
          = MAX (height, sgz_workbook_get_height (parts[i], workbook->total_width / 3, SIZE_BODY, LEAST_ROW));
  set_height (workbook, workbook->row, height);
  int middle = get_part_start (workbook, 1, 3);
  int last = MAX (middle + 1, get_part_start (workbook, 2, 3));
  const int starts[] = { 0, middle, last, workbook->n_columns };
  for (int i = 0; i < 3; i++)
    if (parts[i] != NULL)
      sgz_workbook_write_span (
          workbook, workbook->row, (lxw_col_t)starts[i], workbook->row, (lxw_col_t)(starts[i + 1] - 1),
          parts[i], sgz_workbook_get_format (workbook, SGZ_STYLE_LINE, 0, aligns[i], SGZ_EDGE_NONE));
  workbook->row++;
}

static SgzEdges
get_edges (SgzWorkbook *workbook, int first_column, int last_column, gboolean is_top, gboolean is_bottom)
{
  return (SgzEdges)((first_column == 0 ? SGZ_EDGE_LEFT : 0)
                    | (last_column == workbook->n_columns - 1 ? SGZ_EDGE_RIGHT : 0)
                    | (is_top ? SGZ_EDGE_TOP : 0) | (is_bottom ? SGZ_EDGE_BOTTOM : 0));
}

static double
get_span_width (SgzWorkbook *workbook, int first_column, int last_column)
{
  double width = 0;

  for (int i = first_column; i <= last_column; i++)
    width += workbook->widths[i];
  return width;
}

/* A heading that spans rows gives each an equal part of the height it needs. */
static void
set_head_heights (SgzWorkbook *workbook, GArray *head)
{
  int depth = sgz_table_get_head_depth (workbook->table);

  for (int row = 0; row < depth; row++)
    {
      double height = depth == 1 ? LEAST_HEAD : LEAST_ROW;
      for (guint i = 0; i < head->len; i++)
        {
          const SgzHeadCell *cell = &g_array_index (head, SgzHeadCell, i);
          if (row < cell->first_row || row > cell->last_row)
            continue;
          double width = get_span_width (workbook, cell->first_column, cell->last_column);
          height = MAX (height, ceil (sgz_workbook_get_height (cell->title, width, SIZE_BODY, 0)
                                      / (cell->last_row - cell->first_row + 1)));
        }
      set_height (workbook, workbook->head_row + (lxw_row_t)row, height);
    }
}

static void
write_head (SgzWorkbook *workbook)
{
  g_autoptr (GArray) head = sgz_lines_get_head (workbook->table);
  gboolean is_empty = workbook->n_rows == 0;
  int depth = sgz_table_get_head_depth (workbook->table);

  workbook->head_row = workbook->row;
  set_head_heights (workbook, head);
  for (guint i = 0; i < head->len; i++)
    {
      const SgzHeadCell *cell = &g_array_index (head, SgzHeadCell, i);
      SgzEdges edges = get_edges (workbook, cell->first_column, cell->last_column, cell->first_row == 0,
                                  is_empty && cell->last_row == depth - 1);
      sgz_workbook_write_span (
          workbook, workbook->head_row + (lxw_row_t)cell->first_row, (lxw_col_t)cell->first_column,
          workbook->head_row + (lxw_row_t)cell->last_row, (lxw_col_t)cell->last_column, cell->title,
          sgz_workbook_get_format (workbook, SGZ_STYLE_HEAD, 0, SGZ_ALIGN_CENTER, edges));
    }
  workbook->row += (lxw_row_t)depth;
  workbook->first_row = workbook->row;
}

void
sgz_workbook_write_top (SgzWorkbook *workbook)
{
  double size = sgz_lines_get_title_size (workbook->table);

  write_line (workbook, SGZ_STYLE_TITLE, SGZ_ALIGN_CENTER, sgz_table_get_title (workbook->table), size,
              size * 2);
  write_unit_line (workbook);
  write_head (workbook);
}

/* Returns: (transfer full): the places to sign, spread over the width by spaces that are as wide in every font */
static char *
make_signatures (SgzWorkbook *workbook)
{
  GString *line = g_string_new (NULL);
  double words = 0;

  for (int i = 0; i < SGZ_LINES_SIGNATURES; i++)
    words += sgz_text_width (sgz_lines_get_signature (i));
  int gap = CLAMP ((int)((workbook->total_width * 0.95 - words) / (SGZ_LINES_SIGNATURES - 1)) / 2, 3, 12);
  for (int i = 0; i < SGZ_LINES_SIGNATURES; i++)
    {
      for (int space = 0; i > 0 && space < gap; space++)
        g_string_append (line, "　");
      g_string_append (line, sgz_lines_get_signature (i));
    }
  return g_string_free (line, FALSE);
}

void
sgz_workbook_write_foot (SgzWorkbook *workbook)
{
  g_autofree char *notes = sgz_lines_get_notes (workbook->table);
  const char *origin = sgz_table_get_origin (workbook->table);

  if (notes != NULL)
    write_line (workbook, SGZ_STYLE_LINE, SGZ_ALIGN_START, notes, SIZE_BODY, LEAST_ROW);
  if (sgz_table_get_signed_off (workbook->table))
    {
      g_autofree char *line = make_signatures (workbook);
      write_line (workbook, SGZ_STYLE_LINE, SGZ_ALIGN_START, line, SIZE_BODY, LEAST_HEAD);
    }
  if (origin != NULL)
    write_line (workbook, SGZ_STYLE_ORIGIN, SGZ_ALIGN_START, origin, 8, 14);
}
