/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-kind.h"
#include "sgz-scheme.h"

G_BEGIN_DECLS

/* The sheets of a scheme as a workbook, in their order. */
typedef enum
{
  SGZ_SCHEME_SHEET_NODES,     /* dimensions, indicators and parts, a row each, under their parents' codes */
  SGZ_SCHEME_SHEET_ITEMS,     /* what their methods go by: items, levels, incidents, steps */
  SGZ_SCHEME_SHEET_TARGETS,   /* targets by class of station */
  SGZ_SCHEME_SHEET_BANDS,     /* grades, best first */
  SGZ_SCHEME_SHEET_ASSESSORS, /* who assesses, with weights */
  SGZ_SCHEME_SHEET_SCHEME,    /* the scheme itself, in one row */
  SGZ_SCHEME_N_SHEETS,
} SgzSchemeSheet;

typedef enum
{
  SGZ_SCHEME_REFERS_TO_NOTHING,
  SGZ_SCHEME_REFERS_TO_NODE, /* a row of the first sheet */
  SGZ_SCHEME_REFERS_TO_MEASURE,
} SgzSchemeReference;

/**
 * SgzSchemeColumn:
 * @offset: the member of the structure that the row stands for, or %SGZ_SCHEME_NO_MEMBER
 * @codes: of a choice: the codes of its enumeration
 * @base: what the first of @codes stands for
 * @width: in half-width characters
 * @is_scoring: whether it belongs to the method of scoring
 * @refers: what it names by its code
 *
 * What is known of a column besides its field.
 */
typedef struct
{
  size_t offset;
  const char *const *codes;
  int base;
  int width;
  gboolean is_scoring;
  SgzSchemeReference refers;
} SgzSchemeColumn;

#define SGZ_SCHEME_NO_MEMBER G_MAXSIZE

/* The sheet's title and fields; no kind of record, but described in the same words. */
const SgzKind *sgz_scheme_sheet_get_kind (SgzSchemeSheet sheet);

/* One for each of its fields. */
const SgzSchemeColumn *sgz_scheme_sheet_get_columns (SgzSchemeSheet sheet);

/**
 * SgzSchemeRow:
 * @number: the row of the sheet it stands in, counted from 1
 * @cells: (array length=n_cells): one for each field of the sheet; %NULL for a blank one
 */
typedef struct
{
  int number;
  char **cells;
  size_t n_cells;
} SgzSchemeRow;

/**
 * SgzSchemeBook:
 * @rows: (element-type SgzSchemeRow): of each sheet; %NULL for one that is not there
 *
 * A scheme as the texts of a workbook's sheets, so that officers can make and change one in any office's program.
 */
typedef struct
{
  GPtrArray *rows[SGZ_SCHEME_N_SHEETS];
} SgzSchemeBook;

/* (transfer full): a book without sheets. */
SgzSchemeBook *sgz_scheme_book_new (void);
void sgz_scheme_book_free (SgzSchemeBook *book);

/* Makes sure that @sheet is there, though it may have no rows. */
void sgz_scheme_book_add_sheet (SgzSchemeBook *book, SgzSchemeSheet sheet);

/* Adds a blank row, which belongs to @book, and its sheet where that is not there yet. */
SgzSchemeRow *sgz_scheme_book_add_row (SgzSchemeBook *book, SgzSchemeSheet sheet, int number);

/* (transfer full): all of @scheme; the rows of each sheet are numbered from 2, under a head. */
SgzSchemeBook *sgz_scheme_book_write (const SgzScheme *scheme);

/**
 * sgz_scheme_book_read:
 * @title: (nullable): of the scheme, or %NULL for the one in the book
 * @year: of the scheme, or 0 for the one in the book
 *
 * Rows stand in any order; those under one parent are kept in theirs. Without the sheet of grades or of assessors the scheme gets the
 * usual ones, and without a total its dimensions' sum.
 *
 * Returns: (transfer full): a draft, or %NULL with @error set (%SGZ_MODEL_ERROR_VALUE) to a sentence that names sheet, row and column
 */
SgzScheme *sgz_scheme_book_read (const SgzSchemeBook *book, const char *title, int year, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SgzSchemeBook, sgz_scheme_book_free)

G_END_DECLS
