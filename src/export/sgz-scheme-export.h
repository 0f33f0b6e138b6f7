/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sgz-scheme.h"

G_BEGIN_DECLS

/**
 * sgz_scheme_export:
 * @path: a file that ends in .csv or .xlsx
 *
 * Writes the form from which a scheme is taken in again (see sgz_scheme_intake_read()), a row an indicator: as text in UTF-8, with a byte
 * order mark that tells spreadsheets so, or as a workbook of the same table. The file appears whole or not at all.
 *
 * Returns: %TRUE, or %FALSE with @error set: the name tells no such kind of file, the scheme has what the form cannot hold (see
 *   sgz_scheme_csv_write()), or the file cannot be written
 */
gboolean sgz_scheme_export (const SgzScheme *scheme, const char *path, GError **error);

G_END_DECLS
