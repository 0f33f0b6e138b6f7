/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "base/sgz-error.h"
#include "report/sgz-letter.h"
#include "report/sgz-table.h"

G_BEGIN_DECLS

/**
 * SgzPages:
 *
 * A table or a letter laid out on paper: the pages that the preview shows, the printer prints and the PDF holds.
 * Sizes are points (1/72 inch).
 */
#define SGZ_TYPE_PAGES (sgz_pages_get_type ())
G_DECLARE_FINAL_TYPE (SgzPages, sgz_pages, SGZ, PAGES, GObject)

/**
 * sgz_pages_new:
 *
 * Lays @table out. A streamed table's rows are fetched and kept. May be long: call it on a thread for
 * tables of unknown length; the pages may then be drawn on any one thread at a time.
 *
 * Returns: (transfer full): the pages, or %NULL with @error set
 */
SgzPages *sgz_pages_new (SgzTable *table, SgzProgressFunc progress, gpointer user_data,
                         GCancellable *cancellable, GError **error);

/**
 * sgz_pages_new_for_letter:
 *
 * Lays @letter out as GB/T 9704-2012 asks: A4, 22 lines of 28 characters. The name of the body at the head (发文机关标志) and the red
 * line are left to the printed paper.
 *
 * Returns: (transfer full): the pages, or %NULL with @error set
 */
SgzPages *sgz_pages_new_for_letter (SgzLetter *letter, GCancellable *cancellable, GError **error);

/* (nullable): what is laid out: one of the two */
SgzTable *sgz_pages_get_table (SgzPages *pages);
SgzLetter *sgz_pages_get_letter (SgzPages *pages);

/**
 * SgzPagesInfo:
 * @document: the id of the document
 * @company: (nullable): who issues it
 * @file_name: (nullable): the stem of a file of it
 *
 * What is to be known of the document whatever it is. The text is that of the table or letter.
 */
typedef struct
{
  const char *document;
  const char *title;
  const char *company;
  const char *file_name;
  gboolean is_masked;
  SgzPaper paper;
  gboolean is_landscape;
} SgzPagesInfo;

SgzPagesInfo sgz_pages_get_info (SgzPages *pages);
int sgz_pages_get_n_pages (SgzPages *pages);
void sgz_pages_get_size (SgzPages *pages, double *width, double *height);

/* Draws page @page, counted from 0, at one unit a point; does not fill the paper. */
void sgz_pages_draw (SgzPages *pages, int page, cairo_t *cr);

/* Returns: (transfer none) (array zero-terminated=1): one sentence a role: 标题 小标宋: Noto Serif CJK SC Bold … */
const char *const *sgz_pages_get_fonts (SgzPages *pages);

G_END_DECLS
