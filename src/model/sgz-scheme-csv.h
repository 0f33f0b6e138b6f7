/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-scheme.h"

G_BEGIN_DECLS

/**
 * sgz_scheme_csv_read:
 * @text: the CSV form: code, dimension, clause, indicator, max_points, method, parameters (JSON), source_text; a row an indicator
 * @title: of the scheme
 * @year: of the scheme
 *
 * Dimensions are coded by the letters their first indicator begins with. The form holds no grades and no assessors: the scheme gets the
 * usual ones.
 *
 * Returns: (transfer full): a draft, or %NULL with @error set (%SGZ_MODEL_ERROR_VALUE) to a sentence that names line and column
 */
SgzScheme *sgz_scheme_csv_read (const char *text, const char *title, int year, GError **error);

/**
 * sgz_scheme_csv_write:
 *
 * Returns: (transfer full): the CSV form, or %NULL with @error set where the scheme has what the form cannot hold: parts of parts, or a
 *   bonus or veto that is a whole dimension
 */
char *sgz_scheme_csv_write (const SgzScheme *scheme, GError **error);

G_END_DECLS
