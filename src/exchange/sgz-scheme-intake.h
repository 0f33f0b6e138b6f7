/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sgz-scheme.h"

G_BEGIN_DECLS

/**
 * sgz_scheme_intake_read:
 * @path: a scheme as sgz_scheme_export() makes it: a workbook, or the CSV form in any encoding of an office; a workbook whose sheet
 *   has the columns of the CSV form is taken too
 * @title: (nullable): of the scheme; %NULL for the one the workbook names, or else the name of the file
 * @year: of the scheme; 0 for the one the workbook names
 *
 * What the CSV form has no room for (total, grades, assessors) is the usual, and so is what a workbook leaves out.
 *
 * Returns: (transfer full): a draft, or %NULL with @error set to a sentence that names sheet, row and column: nothing is taken of a
 *   file with one mistake
 */
SgzScheme *sgz_scheme_intake_read (const char *path, const char *title, int year, GError **error);

G_END_DECLS
