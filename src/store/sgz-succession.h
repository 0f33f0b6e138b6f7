/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-store.h"

G_BEGIN_DECLS

/* Which division came from which (区划沿革): the records of the kind succession, read as a chain. */

/**
 * sgz_succession_is_valid:
 * @day: an ISO day
 *
 * Returns: whether @division stands on @day: from the day it begins, up to the day before it ends
 */
gboolean sgz_succession_is_valid (const SgzRecord *division, const char *day);

/* Only the divisions that have not ended: of those alone something new can be said. */
void sgz_succession_filter_standing (SgzQuery *query);

/**
 * sgz_succession_read_chain:
 * @id: a division's
 *
 * Returns: (transfer full) (element-type SgzRecord): every succession that led to the division or away from it, by date; %NULL with
 *   @error set
 */
GPtrArray *sgz_succession_read_chain (SgzStore *store, const char *id, GError **error);

/**
 * sgz_succession_find:
 * @id: a division's
 * @day: an ISO day
 *
 * Returns: (transfer full): the division itself where it stands on @day, or the one that stood in its place then: one it came from,
 *   or one it went into. Where none did, the division itself. %NULL with @error set
 */
SgzRecord *sgz_succession_find (SgzStore *store, const char *id, const char *day, GError **error);

/* The same of a division's code, which may be one of another day. Returns: (transfer full): the code on @day */
char *sgz_succession_find_code (SgzStore *store, const char *code, const char *day, GError **error);

G_END_DECLS
