/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-workbook-private.h"

/* A SUM takes at most 255 operands. */
#define MOST_RANGES 200

double
sgz_workbook_get_value (SgzFormat format, gint64 number)
{
  if (format == SGZ_FORMAT_DECIMAL)
    return (double)number / 100.0;
  if (format == SGZ_FORMAT_PERCENT)
    return (double)number / 10000.0;
  return (double)number;
}

static void
append_range (GString *text, lxw_row_t first_row, int first_column, lxw_row_t last_row, int last_column)
{
  char name[LXW_MAX_CELL_NAME_LENGTH];

  if (text->len > 0)
    g_string_append_c (text, ',');
  lxw_rowcol_to_cell (name, first_row, (lxw_col_t)first_column);
  g_string_append (text, name);
  if (first_row == last_row && first_column == last_column)
    return;
  lxw_rowcol_to_cell (name, last_row, (lxw_col_t)last_column);
  g_string_append_printf (text, ":%s", name);
}

/* The mean of numbers; blank where there are none, which would be an error. */
static char *
make_mean (const char *ranges, gboolean is_known)
{
  if (is_known)
    return g_strdup_printf ("=AVERAGE(%s)", ranges);
  return g_strdup_printf ("=IF(COUNT(%s)=0,\"\",AVERAGE(%s))", ranges, ranges);
}

/* The formula of a sum; where nothing is known yet it stays blank, and sums as soon as something is typed. */
static char *
make_sum (const char *ranges, gboolean is_known)
{
  if (is_known)
    return g_strdup_printf ("=SUM(%s)", ranges);
  return g_strdup_printf ("=IF(COUNT(%s)=0,\"\",SUM(%s))", ranges, ranges);
}

/* Neighbours make one range. */
static char *
get_row_sum (const SgzColumn *column, lxw_row_t row, gboolean is_known)
{
  g_autoptr (GString) ranges = g_string_new (NULL);

  for (int i = 0; i < column->n_operands; i++)
    {
      int first = column->operands[i];
      while (i + 1 < column->n_operands && column->operands[i + 1] == column->operands[i] + 1)
        i++;
      append_range (ranges, row, first, row, column->operands[i]);
    }
  return make_sum (ranges->str, is_known);
}

static char *
get_pair (const SgzColumn *column, lxw_row_t row, const SgzRow *values)
{
  const SgzCell *first = &values->cells[column->operands[0]];
  const SgzCell *second = &values->cells[column->operands[1]];
  gboolean is_known = first->is_set && first->text == NULL && second->is_set && second->text == NULL;
  char a[LXW_MAX_CELL_NAME_LENGTH];
  char b[LXW_MAX_CELL_NAME_LENGTH];
  g_autofree char *formula = NULL;

  lxw_rowcol_to_cell (a, row, (lxw_col_t)column->operands[0]);
  lxw_rowcol_to_cell (b, row, (lxw_col_t)column->operands[1]);
  if (column->formula == SGZ_FORMULA_DIFFERENCE)
    formula = g_strdup_printf ("MAX(0,%s-%s)", a, b);
  else
    formula = g_strdup_printf ("IF(%s=0,\"\",%s/%s)", b, a, b);
  if (is_known)
    return g_strconcat ("=", formula, NULL);
  return g_strdup_printf ("=IF(COUNT(%s,%s)=2,%s,\"\")", a, b, formula);
}

/* Whether each body row of the table is in one subtotal. */
static gboolean
is_subtotalled (SgzTable *table)
{
  gint64 n_rows = sgz_table_get_n_rows (table);

  for (gint64 i = 0; i < n_rows; i++)
    {
      if (sgz_table_get_row (table, i)->type != SGZ_ROW_BODY)
        continue;
      if (i + 1 == n_rows)
        return FALSE;
      SgzRowType next = sgz_table_get_row (table, i + 1)->type;
      if (next != SGZ_ROW_BODY && next != SGZ_ROW_SUBTOTAL)
        return FALSE;
    }
  return TRUE;
}

/* The ranges of body rows that a total sums, without the subtotals between them. */
static int
append_body_ranges (SgzWorkbook *workbook, GString *ranges, gint64 first, gint64 end, int column)
{
  int n_ranges = 0;

  for (gint64 i = first; i < end; i++)
    {
      gint64 start = i;
      while (i < end && sgz_table_get_row (workbook->table, i)->type == SGZ_ROW_BODY)
        i++;
      if (i == start)
        continue;
      append_range (ranges, workbook->first_row + (lxw_row_t)start, column,
                    workbook->first_row + (lxw_row_t)(i - 1), column);
      n_ranges++;
    }
  return n_ranges;
}

/* The rows are written and gone, but it is known where they are. */
static char *
get_streamed_sum (SgzWorkbook *workbook, gint64 index, const SgzRow *row, int column)
{
  gboolean is_doubled = row->type == SGZ_ROW_TOTAL && workbook->has_subtotals;
  g_autoptr (GString) range = g_string_new (NULL);

  if (index <= row->first)
    return NULL;
  append_range (range, workbook->first_row + (lxw_row_t)row->first, column,
                workbook->first_row + (lxw_row_t)index - 1, column);
  if (!is_doubled)
    return make_sum (range->str, row->cells[column].is_set);
  return row->cells[column].is_set ? g_strdup_printf ("=SUM(%s)/2", range->str) : NULL;
}

static char *
get_column_sum (SgzWorkbook *workbook, gint64 index, const SgzRow *row, int column)
{
  gboolean is_total = row->type == SGZ_ROW_TOTAL;
  gboolean is_known = row->cells[column].is_set;
  g_autoptr (GString) ranges = g_string_new (NULL);
  int n_ranges
      = append_body_ranges (workbook, ranges, row->first, is_total ? workbook->n_rows : index, column);

  if (n_ranges == 0)
    return NULL;
  gboolean is_mean = sgz_table_get_column (workbook->table, column)->is_averaged;
  if (n_ranges <= MOST_RANGES)
    return is_mean ? make_mean (ranges->str, is_known) : make_sum (ranges->str, is_known);
  /* More ranges than a SUM takes: each row is there twice, once itself and once in its subtotal. */
  if (is_mean || !is_known || row->first != 0 || !is_subtotalled (workbook->table))
    return NULL;
  g_string_truncate (ranges, 0);
  append_range (ranges, workbook->first_row, column, workbook->first_row + (lxw_row_t)index - 1, column);
  return g_strdup_printf ("=SUM(%s)/2", ranges->str);
}

char *
sgz_workbook_get_formula (SgzWorkbook *workbook, gint64 index, const SgzRow *row, int column)
{
  const SgzColumn *spec = sgz_table_get_column (workbook->table, column);
  lxw_row_t sheet_row = workbook->first_row + (lxw_row_t)index;

  switch (sgz_table_get_formula (workbook->table, row, column))
    {
    case SGZ_FORMULA_NONE:
      return workbook->is_streamed ? get_streamed_sum (workbook, index, row, column)
                                   : get_column_sum (workbook, index, row, column);
    case SGZ_FORMULA_SUM:
      return get_row_sum (spec, sheet_row, row->cells[column].is_set);
    case SGZ_FORMULA_DIFFERENCE:
    case SGZ_FORMULA_RATIO:
      return get_pair (spec, sheet_row, row);
    }
  return NULL;
}
