/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sgz-year.h"

G_BEGIN_DECLS

/**
 * SgzTaskEdit:
 * @row: the county, by its place among the year's
 * @column: 0 is the status, then the tiers in their order
 * @text: what was typed; nothing is 0 where a number belongs
 *
 * One cell of the task sheet, changed.
 */
typedef struct
{
  size_t row;
  int column;
  char *text;
} SgzTaskEdit;

#define SGZ_TASK_COLUMN_STATUS 0
#define SGZ_TASK_N_COLUMNS (1 + SGZ_N_TIERS)

SgzTaskEdit *sgz_task_edit_new (size_t row, int column, const char *text);
void sgz_task_edit_free (SgzTaskEdit *edit);

/* Returns: (transfer none): the field of the task's record that @column shows */
const SgzField *sgz_task_edit_get_field (int column);

/**
 * sgz_task_edit_parse_block:
 * @block: cells apart by tabs, lines apart by line breaks, as spreadsheets copy them
 * @row: where its first cell goes, with @column
 * @n_rows: how many rows the sheet has, with @n_columns
 *
 * Returns: (transfer full) (element-type SgzTaskEdit): an edit a cell, or %NULL with @error set where the block
 *   does not fit
 */
GPtrArray *sgz_task_edit_parse_block (const char *block, size_t row, int column, size_t n_rows, int n_columns,
                                      GError **error);

/**
 * sgz_task_edit_apply:
 * @edits: (element-type SgzTaskEdit): what was changed
 * @label: (out) (transfer full) (nullable): what it is, in words, for history
 *
 * Checks all of @edits. A county without a task gets one.
 *
 * Returns: (transfer full) (element-type SgzRecord): what there is to save, as one entry of history; empty where nothing
 *   differs from what stands. %NULL with @error set to a sentence that names the county
 */
GPtrArray *sgz_task_edit_apply (SgzStore *store, const SgzYear *year, GPtrArray *edits, char **label,
                                GError **error);

/* Brings @year up to date with the tasks that were saved; those of another year are passed over. */
void sgz_task_edit_take (SgzYear *year, GPtrArray *records);

/**
 * sgz_task_edit_carry_over:
 * @from: the year whose tasks are carried over to @year, which has none
 * @with_counts: whether the numbers come too; else they start at 0
 * @label: (out) (transfer full): what it is, in words, for history
 *
 * Returns: (transfer full) (element-type SgzRecord): what there is to save, as one entry of history; %NULL with @error set
 */
GPtrArray *sgz_task_edit_carry_over (SgzStore *store, const SgzYear *from, int year, gboolean with_counts,
                                     char **label, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SgzTaskEdit, sgz_task_edit_free)

G_END_DECLS
