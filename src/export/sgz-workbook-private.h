/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <xlsxwriter.h>

#include "sgz-export-private.h"

G_BEGIN_DECLS

/* The official names: the reader's machine has these fonts, whatever ours has. */
#define SGZ_WORKBOOK_FONT_TITLE "方正小标宋简体"
#define SGZ_WORKBOOK_FONT_HEAD "黑体"
#define SGZ_WORKBOOK_FONT_BODY "仿宋_GB2312"

typedef enum
{
  SGZ_STYLE_TITLE = 1,
  SGZ_STYLE_LINE, /* the line under the title, the notes and the sign-off line */
  SGZ_STYLE_HEAD,
  SGZ_STYLE_GROUP,
  SGZ_STYLE_CELL,
  SGZ_STYLE_ORIGIN,
} SgzStyle;

/* The sides of a cell that are on the outer border of the table. */
typedef enum
{
  SGZ_EDGE_NONE = 0,
  SGZ_EDGE_LEFT = 1 << 0,
  SGZ_EDGE_RIGHT = 1 << 1,
  SGZ_EDGE_TOP = 1 << 2,
  SGZ_EDGE_BOTTOM = 1 << 3,
} SgzEdges;

/**
 * SgzWorkbook:
 * @status: the first thing libxlsxwriter refused
 * @formats: the formats made so far, by what they are for
 * @inner: (array): a column each, the format of cells above the last row, so that a long ledger looks none up
 * @run_ends: (array): a column each, the last row of the merged cell that is written already
 * @widths: (array): a column each, in half-width characters of 12 points
 * @head_row: the sheet's row of the head, counted from 0
 * @first_row: the sheet's row of the table's first row
 * @row: the sheet's row that is written next
 * @is_streamed: whether rows are written as they are fetched, and none is seen again
 *
 * A workbook while it is written, and its sheet at hand, which has one table.
 */
typedef struct
{
  SgzTable *table;
  const SgzExportJob *job;
  lxw_workbook *book;
  lxw_worksheet *sheet;
  lxw_error status;
  GHashTable *formats;
  lxw_format **inner;
  gint64 *run_ends;
  double *widths;
  double total_width;
  int n_columns;
  gint64 n_rows;
  lxw_row_t head_row;
  lxw_row_t first_row;
  lxw_row_t row;
  gboolean is_streamed;
  gboolean has_subtotals; /* of a streamed table, so far */
} SgzWorkbook;

/* Remembers the first failure. */
void sgz_workbook_note (SgzWorkbook *workbook, lxw_error status);

/* (transfer none): a new format of @book: wrapped, in the middle of its row's height, @align being one of libxlsxwriter's. */
lxw_format *sgz_workbook_make_format (lxw_workbook *book, const char *font, double size, uint8_t align);

/* The format of a cell, made once. */
lxw_format *sgz_workbook_get_format (SgzWorkbook *workbook, SgzStyle style, SgzFormat format, SgzAlign align,
                                     SgzEdges edges);

/* A number as the workbook has it: money in yuan, shares as fractions. */
double sgz_workbook_get_value (SgzFormat format, gint64 number);

/* Returns: (transfer full) (nullable): the formula of a computed cell; %NULL where it is best written as a value */
char *sgz_workbook_get_formula (SgzWorkbook *workbook, gint64 index, const SgzRow *row, int column);

/* How wide the columns become, and that they do. */
void sgz_workbook_set_columns (SgzWorkbook *workbook);

/* Paper, margins, repeated rows, foot of the page and properties, once all rows are written. */
void sgz_workbook_set_page (SgzWorkbook *workbook);

/* Title, line under it and head. */
void sgz_workbook_write_top (SgzWorkbook *workbook);

/* The rows. */
gboolean sgz_workbook_write_rows (SgzWorkbook *workbook, GError **error);

/* Notes, sign-off line and origin. */
void sgz_workbook_write_foot (SgzWorkbook *workbook);

/* The charts below the table; they are printed with it. */
void sgz_workbook_write_charts (SgzWorkbook *workbook);

/* Height in points for @text across @width half-width characters. */
double sgz_workbook_get_height (const char *text, double width, double size, double least);

/* Text into a cell, or into several that become one. */
void sgz_workbook_write_span (SgzWorkbook *workbook, lxw_row_t first_row, lxw_col_t first_column,
                              lxw_row_t last_row, lxw_col_t last_column, const char *text,
                              lxw_format *format);

/**
 * sgz_workbook_close:
 * @book: (transfer full): taken even on failure
 * @status: the first thing the library refused while it was filled
 *
 * Lets the library assemble the file of @job, and does not take its word that all is well.
 */
gboolean sgz_workbook_close (lxw_workbook *book, lxw_error status, const SgzExportJob *job, GError **error);

/**
 * sgz_workbook_check:
 *
 * Whether every part of the workbook at @path is whole. libxlsxwriter 1.1.4 does not look at what its temporary files
 * answer, so a full disk can leave a workbook that closes without an error and does not open.
 */
gboolean sgz_workbook_check (const char *path);

G_END_DECLS
