/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-letter-words-private.h"
#include "sgz-pages-private.h"

G_BEGIN_DECLS

/**
 * SgzLetterTable:
 * @columns: (array): where each column starts, and where the last one ends
 * @heights: (array): of the head and of each row
 * @centred: (array): of each column, whether its cells are in the middle
 *
 * A table as it stands on the pages.
 */
typedef struct
{
  const SgzLetterBlock *block;
  int n_columns;
  double size;
  double *columns;
  double *heights;
  gboolean *centred;
} SgzLetterTable;

/**
 * SgzLetterItem:
 * @text: a layout whose line @line it is; %NULL for a blank line and for rows
 * @table: whose row @row it is, -1 for the head
 * @x: where the layout starts
 * @height: how far down the next item is
 * @on_grid: whether it stands on one of the page's 22 lines
 * @keeps_next: whether the next item must be on the same page
 * @starts_page: whether it is the first of its page
 * @page, @y: where it came to stand
 *
 * A line, or a row of a table: what pages are broken between.
 */
typedef struct
{
  PangoLayout *text;
  int line;
  double x;
  double size;
  SgzLetterTable *table;
  int row;
  double height;
  gboolean on_grid;
  gboolean keeps_next;
  gboolean starts_page;
  int page;
  double y;
} SgzLetterItem;

/**
 * SgzLetterPages:
 * @pages: whose fonts and paper it uses
 * @pitch: from one line to the next
 * @advance: from one character to the next
 * @width: of 28 characters
 * @copies: (nullable): 抄送 as it stands at the foot of the last page
 */
struct _SgzLetterPages
{
  SgzPages *pages;
  SgzLetter *letter;
  double pitch;
  double advance;
  double width;
  GPtrArray *texts;  /* of PangoLayout */
  GPtrArray *tables; /* of SgzLetterTable */
  GArray *items;     /* of SgzLetterItem */
  PangoLayout *copies;
  int n_pages;
};

/* Lays @letter out with the text of @pages, which outlives it. Returns: (transfer full): %NULL with @error set when cancelled */
SgzLetterPages *sgz_letter_pages_new (SgzPages *pages, SgzLetter *letter, GCancellable *cancellable,
                                      GError **error);
void sgz_letter_pages_free (SgzLetterPages *self);
SgzLetter *sgz_letter_pages_get_letter (SgzLetterPages *self);
int sgz_letter_pages_get_n_pages (SgzLetterPages *self);
void sgz_letter_pages_draw (SgzLetterPages *self, int page, cairo_t *cr);

/* Adds what the letter consists of, in order. */
void sgz_letter_pages_add_all (SgzLetterPages *self);

/* Adds the rows of a table. */
void sgz_letter_pages_add_table (SgzLetterPages *self, const SgzLetterBlock *block);
void sgz_letter_table_free (SgzLetterTable *table);

/* Draws one row of a table, or its head. */
void sgz_letter_pages_draw_row (SgzLetterPages *self, const SgzLetterTable *table, int row, double y,
                                cairo_t *cr);

/* The height that 抄送 takes at the foot of the last page; 0 without. */
double sgz_letter_pages_get_copies_height (SgzLetterPages *self);

G_END_DECLS
