/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-found-private.h"
#include "sgz-store.h"

G_BEGIN_DECLS

/**
 * SgzSearch:
 *
 * The indexes of a database, one a kind, shared by the store and all its readers. An index is made when the kind is first searched
 * and brought up to date, from the history, by the search that comes after a change: from the records that changed where these
 * are few, else anew. May be used from any thread.
 */
typedef struct _SgzSearch SgzSearch;

SgzSearch *sgz_search_new (void);
SgzSearch *sgz_search_ref (SgzSearch *search);
void sgz_search_unref (SgzSearch *search);

/**
 * sgz_search_find:
 *
 * Looks for what the words of @query find, within its place and voiding alone. Where another thread is making the index it is
 * waited for.
 *
 * Returns: (transfer full): what was found; %NULL with @error set
 */
SgzFound *sgz_search_find (SgzStore *store, const SgzQuery *query, GCancellable *cancellable, GError **error);

G_END_DECLS
