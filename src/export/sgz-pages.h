/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "base/sgz-error.h"
#include "report/sgz-table.h"

G_BEGIN_DECLS

/**
 * SgzPages:
 *
 * A table laid out on paper: the pages that the preview shows, the printer prints and the PDF holds.
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

SgzTable *sgz_pages_get_table (SgzPages *pages);
int sgz_pages_get_n_pages (SgzPages *pages);
void sgz_pages_get_size (SgzPages *pages, double *width, double *height);

/* Draws page @page, counted from 0, at one unit a point; does not fill the paper. */
void sgz_pages_draw (SgzPages *pages, int page, cairo_t *cr);

/* Returns: (transfer none) (array zero-terminated=1): one sentence a role: 标题 小标宋: Noto Serif CJK SC Bold … */
const char *const *sgz_pages_get_fonts (SgzPages *pages);

G_END_DECLS
