/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-error.h"

G_BEGIN_DECLS

/**
 * sgz_decimal_parse:
 * @text: a number with at most two decimals; group commas, full-width digits and a leading ¥ are taken
 *
 * Exact, without binary floating point: money is kept in cents, areas and points in hundredths.
 *
 * Returns: %TRUE and @hundredths, or %FALSE with @error set (%SGZ_BASE_ERROR_NUMBER)
 */
gboolean sgz_decimal_parse (const char *text, gint64 *hundredths, GError **error);

/**
 * sgz_decimal_format:
 *
 * Returns: (transfer full): @hundredths with two decimals, 1234.50
 */
char *sgz_decimal_format (gint64 hundredths);

/**
 * sgz_decimal_ratio:
 * @part: the numerator
 * @whole: the denominator, not 0
 *
 * Returns: @part of @whole in basis points (5000 is 50 %), rounded half up
 */
gint64 sgz_decimal_ratio (gint64 part, gint64 whole);

/**
 * sgz_integer_parse:
 * @text: a whole number; group commas and full-width digits are taken
 *
 * Returns: %TRUE and @number, or %FALSE with @error set (%SGZ_BASE_ERROR_NUMBER)
 */
gboolean sgz_integer_parse (const char *text, gint64 *number, GError **error);

G_END_DECLS
