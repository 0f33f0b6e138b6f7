/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "sgz-lines-private.h"
#include "sgz-workbook-private.h"

#define SIZE_BODY 12.0
#define LEAST_ROW 24.0

static SgzEdges
get_edges (SgzWorkbook *workbook, int column, gint64 last_row)
{
  return (SgzEdges)((column == 0 ? SGZ_EDGE_LEFT : 0)
                    | (column == workbook->n_columns - 1 ? SGZ_EDGE_RIGHT : 0)
                    | (last_row == workbook->n_rows - 1 ? SGZ_EDGE_BOTTOM : 0));
}

static lxw_format *
get_cell_format (SgzWorkbook *workbook, int column, gint64 last_row)
{
  const SgzColumn *spec = sgz_table_get_column (workbook->table, column);

  if (last_row == workbook->n_rows - 1)
    return sgz_workbook_get_format (workbook, SGZ_STYLE_CELL, spec->format, spec->align,
                                    get_edges (workbook, column, last_row));
  if (workbook->inner[column] == NULL)
    workbook->inner[column] = sgz_workbook_get_format (workbook, SGZ_STYLE_CELL, spec->format, spec->align,
                                                       get_edges (workbook, column, last_row));
  return workbook->inner[column];
}

/* The value stored beside a formula: a share or mean is not rounded, so that it is what the reader's program computes. */
static double
get_stored_value (SgzWorkbook *workbook, gint64 index, const SgzRow *row, int column)
{
  const SgzColumn *spec = sgz_table_get_column (workbook->table, column);
  gint64 n = 0;

  if (spec->is_averaged && row->type != SGZ_ROW_BODY)
    {
      gint64 sum = sgz_table_add_up (workbook->table, index, column, &n);
      return sgz_workbook_get_value (spec->format, sum) / (double)n;
    }

  if (sgz_table_get_formula (workbook->table, row, column) == SGZ_FORMULA_RATIO)
    return (double)row->cells[spec->operands[0]].number / (double)row->cells[spec->operands[1]].number;
  return sgz_workbook_get_value (spec->format, row->cells[column].number);
}

static lxw_error
write_computed (SgzWorkbook *workbook, gint64 index, const SgzRow *row, int column, lxw_format *format)
{
  const SgzColumn *spec = sgz_table_get_column (workbook->table, column);
  const SgzCell *cell = &row->cells[column];
  g_autofree char *formula = sgz_workbook_get_formula (workbook, index, row, column);
  lxw_col_t at = (lxw_col_t)column;

  if (formula != NULL && cell->is_set)
    return worksheet_write_formula_num (workbook->sheet, workbook->row, at, formula, format,
                                        get_stored_value (workbook, index, row, column));
  if (formula != NULL)
    return worksheet_write_formula_str (workbook->sheet, workbook->row, at, formula, format, "");
  if (cell->is_set)
    return worksheet_write_number (workbook->sheet, workbook->row, at,
                                   sgz_workbook_get_value (spec->format, cell->number), format);
  return worksheet_write_blank (workbook->sheet, workbook->row, at, format);
}

static lxw_error
write_cell (SgzWorkbook *workbook, gint64 index, const SgzRow *row, int column, lxw_format *format)
{
  const SgzCell *cell = &row->cells[column];
  lxw_col_t at = (lxw_col_t)column;

  if (sgz_table_is_computed (workbook->table, row, column))
    return write_computed (workbook, index, row, column, format);
  if (!cell->is_set || (cell->text != NULL && cell->text[0] == '\0'))
    return worksheet_write_blank (workbook->sheet, workbook->row, at, format);
  if (cell->text != NULL)
    return worksheet_write_string (workbook->sheet, workbook->row, at, cell->text, format);
  SgzFormat number = sgz_table_get_column (workbook->table, column)->format;
  return worksheet_write_number (workbook->sheet, workbook->row, at,
                                 sgz_workbook_get_value (number, cell->number), format);
}

/* A cell that goes on below is written once, with its first row. */
static void
write_run (SgzWorkbook *workbook, gint64 index, const SgzRow *row, int column)
{
  gint64 end = sgz_table_get_run_end (workbook->table, index, column);
  lxw_format *format = get_cell_format (workbook, column, end);

  workbook->run_ends[column] = end;
  if (end == index)
    sgz_workbook_note (workbook, write_cell (workbook, index, row, column, format));
  else
    sgz_workbook_write_span (workbook, workbook->row, (lxw_col_t)column, workbook->first_row + (lxw_row_t)end,
                             (lxw_col_t)column, row->cells[column].text, format);
}

static void
write_group (SgzWorkbook *workbook, gint64 index, const SgzRow *row)
{
  const char *text = sgz_lines_get_group_text (workbook->table, row);
  SgzEdges edges
      = (SgzEdges)(SGZ_EDGE_LEFT | SGZ_EDGE_RIGHT | (index == workbook->n_rows - 1 ? SGZ_EDGE_BOTTOM : 0));
  lxw_format *format = sgz_workbook_get_format (workbook, SGZ_STYLE_GROUP, 0, SGZ_ALIGN_START, edges);

  sgz_workbook_write_span (workbook, workbook->row, 0, workbook->row, (lxw_col_t)(workbook->n_columns - 1),
                           text != NULL ? text : "", format);
}

static void
set_row_height (SgzWorkbook *workbook, const SgzRow *row)
{
  const char *heading = row->type == SGZ_ROW_GROUP ? sgz_lines_get_group_text (workbook->table, row) : NULL;
  double height = heading != NULL
                      ? sgz_workbook_get_height (heading, workbook->total_width, SIZE_BODY, LEAST_ROW)
                      : LEAST_ROW;

  for (int i = 0; i < workbook->n_columns && row->type != SGZ_ROW_GROUP; i++)
    if (row->cells[i].text != NULL && !sgz_table_get_column (workbook->table, i)->is_merged)
      height = MAX (height,
                    sgz_workbook_get_height (row->cells[i].text, workbook->widths[i], SIZE_BODY, LEAST_ROW));
  sgz_workbook_note (workbook, worksheet_set_row (workbook->sheet, workbook->row, height, NULL));
}

static gboolean
row_written_cb (SgzTable *table, gint64 index, const SgzRow *row, gpointer user_data, GError **error)
{
  SgzWorkbook *workbook = user_data;

  if (workbook->row >= LXW_ROW_MAX)
    {
      g_set_error (
          error, SGZ_EXPORT_ERROR, SGZ_EXPORT_ERROR_WRITE,
          _ ("The document has more rows than the 1,048,576 that a workbook holds; narrow it down or export "
             "it as .csv"));
      return FALSE;
    }
  /* Without a height, programs fit a row to its text when they open the file: slower, but right in any font. */
  if (!workbook->is_streamed)
    set_row_height (workbook, row);
  workbook->has_subtotals = workbook->has_subtotals || row->type == SGZ_ROW_SUBTOTAL;
  if (row->type == SGZ_ROW_GROUP)
    write_group (workbook, index, row);
  for (int i = 0; i < workbook->n_columns && row->type != SGZ_ROW_GROUP; i++)
    {
      if (workbook->is_streamed)
        sgz_workbook_note (workbook,
                           write_cell (workbook, index, row, i, get_cell_format (workbook, i, index)));
      else if (index > workbook->run_ends[i])
        write_run (workbook, index, row, i);
    }
  workbook->row++;
  sgz_export_job_report (workbook->job, index + 1, sgz_table_get_n_rows (table));
  return TRUE;
}

gboolean
sgz_workbook_write_rows (SgzWorkbook *workbook, GError **error)
{
  return sgz_table_each_row (workbook->table, row_written_cb, workbook, workbook->job->cancellable, error);
}
