/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records read from the database into the index of their kind: all of them, or those that changed since. Who may touch the index
 * meanwhile is the search's business. */
#pragma once

#include "sgz-index-private.h"
#include "sgz-store.h"

G_BEGIN_DECLS

/* Returns: (transfer full): an index of all records of @kind; %NULL with @error set */
SgzIndex *sgz_indexing_make (SgzStore *store, const SgzKind *kind, GError **error);

typedef struct
{
  guint n_changed;        /* records of the kind itself */
  gboolean are_removed;   /* some of them are gone */
  gboolean are_names_new; /* what the kind's records refer to is called otherwise */
} SgzIndexChanges;

/* What the entries of history after @since did to the records of @kind, and to what these refer to. */
gboolean sgz_indexing_find_changes (SgzStore *store, const SgzKind *kind, gint64 since,
                                    SgzIndexChanges *changes, GError **error);

/* Returns: (transfer full): the row numbers of all records of @kind, as a set; %NULL with @error set */
GHashTable *sgz_indexing_read_rows (SgzStore *store, const SgzKind *kind, GError **error);

/* Reads anew what changed after @since, and leaves out what is gone where @rows (nullable) says what is there. */
gboolean sgz_indexing_change (SgzStore *store, const SgzKind *kind, SgzIndex *index, gint64 since,
                              GHashTable *rows, GError **error);

G_END_DECLS
