/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sgz-scheme.h"

G_BEGIN_DECLS

/**
 * sgz_scheme_intake_read:
 * @path: a workbook (.xlsx), whose first sheet that is not hidden holds the form, or a file of text in any encoding of sgz_block_read()
 * @title: of the scheme
 * @year: of the scheme
 *
 * Reads the form that sgz_scheme_csv_read() tells of.
 *
 * Returns: (transfer full): a draft, or %NULL with @error set to a sentence that names line and column
 */
SgzScheme *sgz_scheme_intake_read (const char *path, const char *title, int year, GError **error);

G_END_DECLS
