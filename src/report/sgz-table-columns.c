/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The columns of a table and the groups above them. */
#include "sgz-table-private.h"

#include <stdarg.h>

int
sgz_table_add_group (SgzTable *table, int parent, const char *title)
{
  g_return_val_if_fail (title != NULL && parent >= -1 && parent < (int)table->groups->len, -1);

  SgzColumnGroup group = { g_strdup (title), parent };
  g_array_append_val (table->groups, group);
  return (int)table->groups->len - 1;
}

int
sgz_table_add_column (SgzTable *table, int group, const char *title, int width, SgzFormat format)
{
  g_return_val_if_fail (title != NULL && group >= -1 && group < (int)table->groups->len, -1);
  g_return_val_if_fail (table->rows->len == 0 && table->source == NULL, -1);

  SgzColumn column = {
    .title = g_strdup (title),
    .group = group,
    .width = width,
    .format = format,
    .align = format == SGZ_FORMAT_TEXT ? SGZ_ALIGN_START : SGZ_ALIGN_END,
  };
  g_array_append_val (table->columns, column);
  return (int)table->columns->len - 1;
}

static SgzColumn *
get_column (SgzTable *table, int column)
{
  g_return_val_if_fail (column >= 0 && column < (int)table->columns->len, NULL);

  return &g_array_index (table->columns, SgzColumn, column);
}

void
sgz_table_set_align (SgzTable *table, int column, SgzAlign align)
{
  get_column (table, column)->align = align;
}

void
sgz_table_set_summed (SgzTable *table, int column)
{
  get_column (table, column)->is_summed = TRUE;
}

void
sgz_table_set_averaged (SgzTable *table, int column)
{
  get_column (table, column)->is_averaged = TRUE;
}

void
sgz_table_set_merged (SgzTable *table, int column)
{
  get_column (table, column)->is_merged = TRUE;
}

void
sgz_table_set_formula_of (SgzTable *table, int column, SgzFormula formula, const int *operands,
                          int n_operands)
{
  SgzColumn *target = get_column (table, column);

  g_return_if_fail (target != NULL && n_operands >= 0 && n_operands <= SGZ_TABLE_OPERANDS);
  g_return_if_fail (formula == SGZ_FORMULA_NONE || formula == SGZ_FORMULA_SUM || n_operands == 2);

  target->formula = formula;
  target->n_operands = n_operands;
  for (int i = 0; i < n_operands; i++)
    target->operands[i] = operands[i];
}

void
sgz_table_set_formula (SgzTable *table, int column, SgzFormula formula, int n_operands, ...)
{
  int list[SGZ_TABLE_OPERANDS];
  va_list operands;

  g_return_if_fail (n_operands >= 0 && n_operands <= SGZ_TABLE_OPERANDS);

  va_start (operands, n_operands);
  for (int i = 0; i < n_operands; i++)
    list[i] = va_arg (operands, int);
  va_end (operands);
  sgz_table_set_formula_of (table, column, formula, list, n_operands);
}

int
sgz_table_get_n_columns (SgzTable *table)
{
  return (int)table->columns->len;
}

const SgzColumn *
sgz_table_get_column (SgzTable *table, int column)
{
  return get_column (table, column);
}

int
sgz_table_get_n_groups (SgzTable *table)
{
  return (int)table->groups->len;
}

const SgzColumnGroup *
sgz_table_get_group (SgzTable *table, int group)
{
  g_return_val_if_fail (group >= 0 && group < (int)table->groups->len, NULL);

  return &g_array_index (table->groups, SgzColumnGroup, group);
}

int
sgz_table_get_head_depth (SgzTable *table)
{
  int deepest = 1;

  for (guint i = 0; i < table->columns->len; i++)
    {
      int depth = 1;
      for (int group = get_column (table, (int)i)->group; group >= 0;
           group = sgz_table_get_group (table, group)->parent)
        depth++;
      deepest = MAX (deepest, depth);
    }
  return deepest;
}
