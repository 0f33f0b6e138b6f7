/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/sgz-table.h"

G_BEGIN_DECLS

/* The words around a table, the same in the workbook and on the pages. */

/* A title is set smaller above more columns than this. */
#define SGZ_LINES_WIDE 9

/* How many places of the sign-off line there are to fill in. */
#define SGZ_LINES_SIGNATURES 5

/* Returns: (transfer full) (nullable): 填报单位（盖章）：…, %NULL for none */
char *sgz_lines_get_issuer (SgzTable *table);

/* Returns: (transfer full) (nullable): 单位: …, %NULL for none */
char *sgz_lines_get_unit (SgzTable *table);

/* Returns: (transfer full) (nullable): the notes, a line each, %NULL for none */
char *sgz_lines_get_notes (SgzTable *table);

/* What stands before each place of the sign-off line. */
const char *sgz_lines_get_signature (int place);

/* Points of the title. */
double sgz_lines_get_title_size (SgzTable *table);

/**
 * SgzHeadCell:
 *
 * A cell of the head, with the rows and columns it spans, all counted from 0 and inclusive.
 */
typedef struct
{
  const char *title;
  int first_row;
  int last_row;
  int first_column;
  int last_column;
} SgzHeadCell;

/* Returns: (transfer full) (element-type SgzHeadCell): the head, row by row, each from left to right */
GArray *sgz_lines_get_head (SgzTable *table);

/* Returns: (transfer full): the heading of @column with those above it, 组-列 */
char *sgz_lines_get_heading (SgzTable *table, int column);

/* Returns: (nullable): the heading that a group's row shows across all columns */
const char *sgz_lines_get_group_text (SgzTable *table, const SgzRow *row);

G_END_DECLS
