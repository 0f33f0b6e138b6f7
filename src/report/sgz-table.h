/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * SgzTable:
 *
 * A document as data: what stands in it, not how it is drawn. The preview, the printer, the PDF, the workbook
 * and the CSV all render one of these, so they cannot differ.
 *
 * A table is made in this order: sgz_table_new(), its lines of text, its columns from left to right, its rows
 * from top to bottom, sgz_table_finish(). After that it is only read, from any thread.
 */
#define SGZ_TYPE_TABLE (sgz_table_get_type ())
G_DECLARE_FINAL_TYPE (SgzTable, sgz_table, SGZ, TABLE, GObject)

typedef enum
{
  SGZ_FORMAT_TEXT = 1,
  SGZ_FORMAT_INTEGER,
  SGZ_FORMAT_DECIMAL, /* hundredths; two decimals */
  SGZ_FORMAT_PERCENT, /* basis points; two decimals and % */
} SgzFormat;

typedef enum
{
  SGZ_ALIGN_START = 1,
  SGZ_ALIGN_CENTER,
  SGZ_ALIGN_END,
} SgzAlign;

typedef enum
{
  SGZ_FORMULA_NONE = 0,
  SGZ_FORMULA_SUM,        /* of the operand columns of the same row */
  SGZ_FORMULA_DIFFERENCE, /* first operand less second, not below 0 */
  SGZ_FORMULA_RATIO,      /* first operand of second; blank where the second is 0 */
} SgzFormula;

typedef enum
{
  SGZ_ROW_BODY = 1,
  SGZ_ROW_GROUP,    /* a heading over the rows that follow, across all columns */
  SGZ_ROW_SUBTOTAL, /* 小计: sums the body rows since the group or subtotal before */
  SGZ_ROW_TOTAL,    /* 合计: sums all body rows */
} SgzRowType;

typedef enum
{
  SGZ_TONE_PLAIN = 0,
  SGZ_TONE_GOOD,
  SGZ_TONE_WARNING,
  SGZ_TONE_BAD,
} SgzTone;

typedef enum
{
  SGZ_PAPER_A4 = 1,
  SGZ_PAPER_A3,
} SgzPaper;

/* A formula has at most so many operand columns. */
#define SGZ_TABLE_OPERANDS 16

/**
 * SgzColumn:
 * @title: its heading; with @groups above it
 * @group: the index of the group of the head it stands under, -1 for none
 * @width: in half-width characters, as measured by sgz_text_width()
 * @is_summed: whether subtotals and totals sum it
 * @is_averaged: whether they are the mean of its rows that have a number instead; not where rows are fetched
 * @is_merged: whether cells of equal text below one another, totals too, are one cell
 * @formula: what fills it in every row instead of a value; in totals too, unless it is summed or averaged there
 */
typedef struct
{
  char *title;
  int group;
  int width;
  SgzFormat format;
  SgzAlign align;
  gboolean is_summed;
  gboolean is_averaged;
  gboolean is_merged;
  SgzFormula formula;
  int operands[SGZ_TABLE_OPERANDS];
  int n_operands;
} SgzColumn;

/**
 * SgzColumnGroup:
 * @parent: the index of the group above it, -1 for none
 *
 * A heading that spans the columns (and groups) under it.
 */
typedef struct
{
  char *title;
  int parent;
} SgzColumnGroup;

/**
 * SgzCell:
 * @is_set: %FALSE prints blank: unknown. A 0 that is set prints 0.
 * @number: for number formats
 * @text: for text; also stands in number columns where words are wanted
 */
typedef struct
{
  gboolean is_set;
  gint64 number;
  const char *text;
  SgzTone tone;
} SgzCell;

/**
 * SgzRow:
 * @first: for subtotals and totals: the index of the first row they sum
 * @cells: (array): one a column
 */
typedef struct
{
  SgzRowType type;
  gint64 first;
  SgzCell *cells;
} SgzRow;

SgzTable *sgz_table_new (const char *title);

/* --- lines of text; all (nullable), none unless set --- */
void sgz_table_set_unit_line (SgzTable *table, const char *issuer, const char *period, const char *unit);
void sgz_table_set_file_name (SgzTable *table, const char *name);
void sgz_table_set_origin (SgzTable *table, const char *origin);
void sgz_table_set_subject (SgzTable *table, const char *sheet_name, const char *company);
void sgz_table_add_note (SgzTable *table, const char *note);
void sgz_table_set_signed_off (SgzTable *table, gboolean signed_off);
void sgz_table_set_paper (SgzTable *table, SgzPaper paper, gboolean landscape);

const char *sgz_table_get_title (SgzTable *table);
const char *sgz_table_get_issuer (SgzTable *table); /* printed after 填报单位（盖章）： */
const char *sgz_table_get_period (SgzTable *table);
const char *sgz_table_get_unit (SgzTable *table);      /* printed after 单位: */
const char *sgz_table_get_file_name (SgzTable *table); /* a good name for a file of it, without extension */
const char *sgz_table_get_origin (SgzTable *table);    /* the small print: database, moment, officer */
const char *sgz_table_get_sheet_name (SgzTable *table);
const char *sgz_table_get_company (SgzTable *table);
GPtrArray *sgz_table_get_notes (SgzTable *table);
gboolean sgz_table_get_signed_off (SgzTable *table);
SgzPaper sgz_table_get_paper (SgzTable *table);
gboolean sgz_table_get_landscape (SgzTable *table);

/**
 * sgz_table_set_document:
 * @id: the id of the document it is
 * @is_masked: whether it was made with sensitive fields masked
 *
 * What the log of exports says of it.
 */
void sgz_table_set_document (SgzTable *table, const char *id, gboolean is_masked);
const char *sgz_table_get_document (SgzTable *table);
gboolean sgz_table_get_masked (SgzTable *table);

/* --- tables that follow it: a file of many papers is one document --- */

/**
 * sgz_table_add_section:
 * @section: (transfer full): a table of the same paper, whose title is a heading on it; without sections of its own
 *
 * On pages it follows where the one before ends; in a workbook it is a sheet of its own, in CSV a block.
 */
void sgz_table_add_section (SgzTable *table, SgzTable *section);

/* Returns: (transfer none) (element-type SgzTable): the tables that follow */
GPtrArray *sgz_table_get_sections (SgzTable *table);
gboolean sgz_table_is_section (SgzTable *table);

/* Where it follows others, it starts on a page of its own, with a full title: a sheet for somebody else. */
void sgz_table_set_own_page (SgzTable *table);
gboolean sgz_table_has_own_page (SgzTable *table);

/* --- what only a workbook has: paper and CSV have none --- */

/**
 * sgz_table_add_sheet:
 * @sheet: (transfer full): a table of any paper, without sheets of its own
 *
 * In a workbook it is a sheet of its own, behind the tables that follow the first.
 */
void sgz_table_add_sheet (SgzTable *table, SgzTable *sheet);

/* Returns: (transfer none) (element-type SgzTable) */
GPtrArray *sgz_table_get_sheets (SgzTable *table);

typedef enum
{
  SGZ_CHART_COLUMNS = 1, /* beside one another */
  SGZ_CHART_STACKED,     /* on top of one another */
} SgzChartType;

/**
 * SgzChart:
 * @category: the column of the words under the chart
 * @first: the first column that is drawn
 * @n_columns: how many are, each in a colour of its own, under its title
 *
 * Draws the body rows before the first that is none.
 */
typedef struct
{
  SgzChartType type;
  char *title;
  int category;
  int first;
  int n_columns;
} SgzChart;

/* Adds a chart below the table, which must not be streamed. */
void sgz_table_add_chart (SgzTable *table, SgzChartType type, const char *title, int category, int first,
                          int n_columns);

/* Returns: (transfer none) (element-type SgzChart) */
GArray *sgz_table_get_charts (SgzTable *table);

/* --- leaves of a document on paper; workbook and CSV have none --- */

/* Gives the document a cover: its title, and under it these lines, one a call. */
void sgz_table_add_cover_line (SgzTable *table, const char *line);

/* Returns: (transfer none) (element-type utf8): empty where there is no cover */
GPtrArray *sgz_table_get_cover (SgzTable *table);

/**
 * SgzPicture:
 * @path: an image file; one that is not there any more is said so in its place
 * @caption: what it shows
 */
typedef struct
{
  char *path;
  char *caption;
} SgzPicture;

/* Adds a picture to the leaves after the tables. */
void sgz_table_add_picture (SgzTable *table, const char *path, const char *caption);

/* Returns: (transfer none) (element-type SgzPicture) */
GArray *sgz_table_get_pictures (SgzTable *table);

/* --- columns --- */

/* Returns: the index of the new group */
int sgz_table_add_group (SgzTable *table, int parent, const char *title);

/* Returns: the index of the new column; numbers are aligned at their end, text at its start */
int sgz_table_add_column (SgzTable *table, int group, const char *title, int width, SgzFormat format);
void sgz_table_set_align (SgzTable *table, int column, SgzAlign align);
void sgz_table_set_summed (SgzTable *table, int column);
void sgz_table_set_averaged (SgzTable *table, int column);
void sgz_table_set_merged (SgzTable *table, int column);

/**
 * sgz_table_set_formula:
 * @...: @n_operands columns, each to the left of @column or not, none of them a formula of @column
 *
 * @column is computed from other columns of its row, in totals too unless it is summed or averaged there.
 */
void sgz_table_set_formula (SgzTable *table, int column, SgzFormula formula, int n_operands, ...);

/* The same with @operands (array length=n_operands). */
void sgz_table_set_formula_of (SgzTable *table, int column, SgzFormula formula, const int *operands,
                               int n_operands);

int sgz_table_get_n_columns (SgzTable *table);
const SgzColumn *sgz_table_get_column (SgzTable *table, int column);
int sgz_table_get_n_groups (SgzTable *table);
const SgzColumnGroup *sgz_table_get_group (SgzTable *table, int group);

/* How many rows the head has: 1 without groups. */
int sgz_table_get_head_depth (SgzTable *table);

/* --- rows that are kept --- */

/* Returns: the index of the new row, all of whose cells are blank */
gint64 sgz_table_add_row (SgzTable *table, SgzRowType type);

/* In the row added last. */
void sgz_table_set_text (SgzTable *table, int column, const char *text);
void sgz_table_set_number (SgzTable *table, int column, gint64 number);
void sgz_table_set_tone (SgzTable *table, int column, SgzTone tone);

/* --- or rows that are fetched as they are wanted, for a ledger of any length: body rows, subtotals and a total, whose sums are
 * computed on the way --- */

/**
 * SgzRowFunc:
 * @row: the next row, good until the call returns
 *
 * Returns: whether to go on; %FALSE with @error set on failure
 */
typedef gboolean (*SgzRowFunc) (SgzTable *table, gint64 index, const SgzRow *row, gpointer user_data,
                                GError **error);

/**
 * SgzRowSource:
 * @func: to be called with each row in turn
 *
 * Walks over the rows from the first.
 */
typedef gboolean (*SgzRowSource) (SgzTable *table, gpointer source_data, SgzRowFunc func, gpointer user_data,
                                  GCancellable *cancellable, GError **error);

/**
 * sgz_table_set_source:
 * @n_rows: how many there will be
 *
 * Rows come from @source, which may be called again, on the thread that renders.
 */
void sgz_table_set_source (SgzTable *table, SgzRowSource source, gpointer source_data, GDestroyNotify destroy,
                           gint64 n_rows);

/* --- for the renderers --- */

/**
 * sgz_table_finish:
 *
 * Computes formulas and totals, so that every computed cell has its value.
 */
void sgz_table_finish (SgzTable *table);

gint64 sgz_table_get_n_rows (SgzTable *table);

/* Whether rows are fetched, not kept. */
gboolean sgz_table_is_streamed (SgzTable *table);

/* The row at @index of a table that is not streamed. */
const SgzRow *sgz_table_get_row (SgzTable *table, gint64 index);

/* Whether the cell's value is computed: a formula column, or a summed or averaged column of a subtotal or total; not where words
 * were put in its place. */
gboolean sgz_table_is_computed (SgzTable *table, const SgzRow *row, int column);

/**
 * sgz_table_add_up:
 * @index: a subtotal or total of a table that is not streamed
 * @n: (out): how many of the body rows it is about have a number in @column
 *
 * Returns: the sum of these numbers: by @n, the mean without rounding
 */
gint64 sgz_table_add_up (SgzTable *table, gint64 index, int column, gint64 *n);

/**
 * sgz_table_get_run_end:
 * @index: a row of a table that is not streamed, the first of its run
 *
 * Returns: the index of the last row whose cell is one with that of @index: @index itself unless @column is merged.
 *   Blank cells stay apart, and a group's heading ends a run.
 */
gint64 sgz_table_get_run_end (SgzTable *table, gint64 index, int column);

/* What computes the cell: its column's formula, none where a subtotal or total sums the rows instead. A column that is both
 * computed and summed is computed in each row and summed below: the gap of all is the sum of the gaps. */
SgzFormula sgz_table_get_formula (SgzTable *table, const SgzRow *row, int column);

/**
 * sgz_table_each_row:
 *
 * Calls @func with each row in turn, kept or fetched.
 */
gboolean sgz_table_each_row (SgzTable *table, SgzRowFunc func, gpointer user_data, GCancellable *cancellable,
                             GError **error);

/**
 * sgz_table_keep:
 *
 * Fetches all rows of a streamed table and keeps them, so that they can be drawn in any order.
 */
gboolean sgz_table_keep (SgzTable *table, GCancellable *cancellable, GError **error);

/* Returns: (transfer full): what the cell shows: 12, 1,234 stays 1234, 50.00%, 1234.50, or text */
char *sgz_cell_format (const SgzCell *cell, const SgzColumn *column);

G_END_DECLS
