/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * sgz_id_new:
 *
 * Makes a UUIDv7 (RFC 9562): two offices' records never collide, and ids sort by the time they were
 * made, also those made within one millisecond by one process. Safe from any thread.
 *
 * Returns: (transfer full): the id, 36 characters
 */
char *sgz_id_new (void);

/**
 * sgz_id_for_seed:
 * @series: which seed list the record is of, 0 to 4095
 * @digits: twelve decimal digits that name the record in it
 *
 * Records that every office starts with carry the same id everywhere, so that two offices' databases
 * agree on them. A UUIDv7 of the day the policy was issued, with @digits as its last group.
 *
 * Returns: (transfer full): the id
 */
char *sgz_id_for_seed (guint series, const char *digits);

G_END_DECLS
