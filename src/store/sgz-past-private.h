/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-query-private.h"

G_BEGIN_DECLS

/* Where a division changed, references to it were moved, and history keeps what they were. From that, and from the succession of
 * divisions, everything can be placed as it was on a past day: the names and codes of then, and the place a record stood in. */

/**
 * sgz_past_append_tables:
 *
 * Appends "WITH RECURSIVE … ": under it, in the statement that follows, each kind that refers to divisions reads with the references
 * it had on the day that is bound to :past. History's own tables and those named main.… are as they are now.
 */
void sgz_past_append_tables (GString *sql);

/**
 * sgz_past_is_different:
 * @day: an ISO day
 * @different: (out): whether any division changed after @day, so that the past must be looked up at all
 */
gboolean sgz_past_is_different (SgzStore *store, const char *day, gboolean *different, GError **error);

/* sgz_query_to_sql() where the store is known, so that a query of the past looks there only where it must. */
gboolean sgz_past_query_to_sql (SgzStore *store, const SgzQuery *query, SgzSelect select,
                                const SgzField *field, SgzSql *sql, GError **error);

/* Appends the code of the place that a row "m" of a measure counts for at the level of that many @digits: a village's township
 * is that of its parent, whose digits its code takes on only when the statistics office gives it a new one. */
void sgz_past_append_place (GString *sql, int digits);

G_END_DECLS
