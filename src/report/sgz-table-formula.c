/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-table-formula-private.h"

#include "base/sgz-decimal.h"

/* Words in a number's place count as unknown, as they do in a workbook's SUM. */
static gboolean
cell_has_number (const SgzCell *cell)
{
  return cell->is_set && cell->text == NULL;
}

static void
order_column (SgzTable *table, int index, guint8 *seen, GArray *order)
{
  const SgzColumn *column = sgz_table_get_column (table, index);

  if (seen[index] || column->formula == SGZ_FORMULA_NONE)
    return;
  seen[index] = TRUE;
  for (int i = 0; i < column->n_operands; i++)
    order_column (table, column->operands[i], seen, order);
  g_array_append_val (order, index);
}

GArray *
sgz_table_order_formulas (SgzTable *table)
{
  int n_columns = sgz_table_get_n_columns (table);
  g_autofree guint8 *seen = g_new0 (guint8, (gsize)n_columns);
  GArray *order = g_array_new (FALSE, FALSE, sizeof (int));

  for (int i = 0; i < n_columns; i++)
    order_column (table, i, seen, order);
  return order;
}

static void
compute_sum (const SgzColumn *column, const SgzCell *cells, SgzCell *result)
{
  for (int i = 0; i < column->n_operands; i++)
    {
      const SgzCell *operand = &cells[column->operands[i]];
      if (!cell_has_number (operand))
        continue;
      result->is_set = TRUE;
      result->number += operand->number;
    }
}

static void
compute_pair (const SgzColumn *column, const SgzCell *cells, SgzCell *result)
{
  const SgzCell *first = &cells[column->operands[0]];
  const SgzCell *second = &cells[column->operands[1]];

  if (!cell_has_number (first) || !cell_has_number (second))
    return;
  if (column->formula == SGZ_FORMULA_DIFFERENCE)
    {
      result->is_set = TRUE;
      result->number = MAX (0, first->number - second->number);
    }
  else if (second->number != 0)
    {
      gint64 ratio = sgz_decimal_ratio (ABS (first->number), ABS (second->number));
      result->is_set = TRUE;
      result->number = (first->number < 0) == (second->number < 0) ? ratio : -ratio;
    }
}

void
sgz_table_compute_formulas (SgzTable *table, GArray *order, const SgzRow *row)
{
  SgzCell *cells = row->cells;

  for (guint i = 0; i < order->len; i++)
    {
      int index = g_array_index (order, int, i);
      const SgzColumn *column = sgz_table_get_column (table, index);
      SgzCell result = { .tone = cells[index].tone };

      if (cells[index].text != NULL || sgz_table_get_formula (table, row, index) == SGZ_FORMULA_NONE)
        continue;
      if (column->formula == SGZ_FORMULA_SUM)
        compute_sum (column, cells, &result);
      else
        compute_pair (column, cells, &result);
      cells[index] = result;
    }
}

void
sgz_table_compute_sum (SgzTable *table, int column, gint64 first, gint64 end, SgzCell *cell)
{
  gint64 n_body = 0;

  cell->is_set = FALSE;
  cell->number = 0;
  for (gint64 i = first; i < end; i++)
    {
      const SgzRow *row = sgz_table_get_row (table, i);
      if (row->type != SGZ_ROW_BODY)
        continue;
      n_body++;
      if (!cell_has_number (&row->cells[column]))
        continue;
      cell->is_set = TRUE;
      cell->number += row->cells[column].number;
    }
  /* Nothing to sum is none, 0; rows whose figures are all unknown have an unknown sum. */
  if (n_body == 0)
    cell->is_set = TRUE;
}
