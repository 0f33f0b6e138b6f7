/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Division codes (GB/T 2260, GB/T 10114): 2 digits the province, 4 the city, 6 the county, 9 the township,
 * 12 the village; filled up with zeros to twelve. */

gboolean sgz_place_is_code (const char *code);

/**
 * sgz_place_digits:
 * @level: the code of a division's level: province, city, county, township or village
 *
 * Returns: how many leading digits of a code name a division of @level
 */
int sgz_place_digits (const char *level);

/**
 * sgz_place_level:
 * @code: a division code of twelve digits
 *
 * Returns: the level it is of
 */
const char *sgz_place_level (const char *code);

/**
 * sgz_place_prefix:
 *
 * Returns: (transfer full): the leading digits of @code that all codes under it share
 */
char *sgz_place_prefix (const char *code);

/**
 * sgz_place_contains:
 *
 * Returns: whether @inner is @outer or lies under it
 */
gboolean sgz_place_contains (const char *outer, const char *inner);

G_END_DECLS
