/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define SGZ_EXCHANGE_ERROR (sgz_exchange_error_quark ())

typedef enum
{
  SGZ_EXCHANGE_ERROR_ENCODING = 1, /* neither UTF-8 nor GB18030 */
  SGZ_EXCHANGE_ERROR_WORKBOOK,     /* a workbook that cannot be read */
  SGZ_EXCHANGE_ERROR_SHEET,        /* no such sheet in it */
  SGZ_EXCHANGE_ERROR_EMPTY,        /* nothing to take in */
  SGZ_EXCHANGE_ERROR_COLUMNS,      /* no column is known */
  SGZ_EXCHANGE_ERROR_CHANGED,      /* problems came up that the officer has not seen */
} SgzExchangeError;

GQuark sgz_exchange_error_quark (void);

/**
 * sgz_block_parse:
 * @text: rows of cells parted by tabs, as WPS, Excel and LibreOffice put them on the clipboard: a cell that holds a line break
 *   or a tab stands in quotes, with its own quotes doubled; a quote anywhere else is only a quote
 *
 * Returns: (transfer full) (element-type GStrv): one string array a row, blank rows among them, so that they can be counted
 */
GPtrArray *sgz_block_parse (const char *text);

/**
 * sgz_block_read:
 * @path: a workbook (.xlsx); or a file of text in UTF-8 (with or without a byte order mark), UTF-16 (with one) or GB18030, its cells
 *   parted by tabs or commas: by tabs where the first line has one
 *
 * Returns: (transfer full) (element-type GStrv): its rows, or %NULL with @error set (%SGZ_EXCHANGE_ERROR, a #GFileError,
 *   or %SGZ_BASE_ERROR_CSV)
 */
GPtrArray *sgz_block_read (const char *path, GError **error);

/* The same; of a workbook the sheet of the name @sheet (nullable) instead of the first that is not hidden. */
GPtrArray *sgz_block_read_sheet (const char *path, const char *sheet, GError **error);

G_END_DECLS
