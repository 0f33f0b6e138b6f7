/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-error.h"

G_BEGIN_DECLS

/**
 * sgz_csv_parse:
 * @text: comma-separated text in UTF-8, with or without a byte order mark
 *
 * Returns: (transfer full) (element-type GStrv): one %NULL-terminated string array a row, empty lines
 *   left out; %NULL with @error set (%SGZ_BASE_ERROR_CSV) where quotes do not close
 */
GPtrArray *sgz_csv_parse (const char *text, GError **error);

/**
 * sgz_csv_append:
 * @to: where the cell is written
 * @cell: its text
 *
 * Quotes @cell as RFC 4180 has it, where it needs it.
 */
void sgz_csv_append (GString *to, const char *cell);

/**
 * sgz_csv_append_text:
 * @to: where the cell is written
 * @text: text that is no number of the program's own
 *
 * As sgz_csv_append(); an apostrophe keeps text that starts like a formula (=, +, -, @, a tab or CR) from being run by a
 * spreadsheet, unless it is a number.
 */
void sgz_csv_append_text (GString *to, const char *text);

/**
 * sgz_csv_append_tabbed:
 * @to: where the cell is written
 * @text: text that is no number of the program's own
 *
 * The cell of a table whose cells are parted by tabs, as spreadsheets take it from the clipboard: guarded like
 * sgz_csv_append_text(), quoted where it holds a tab or a line break or starts with a quote.
 */
void sgz_csv_append_tabbed (GString *to, const char *text);

G_END_DECLS
