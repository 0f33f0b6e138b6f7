/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-connection-private.h"
#include "sgz-history.h"
#include "sgz-query-private.h"
#include "sgz-search-private.h"
#include "sgz-store.h"

G_BEGIN_DECLS

SgzConnection *sgz_store_get_connection (SgzStore *store);
SgzSearch *sgz_store_get_search (SgzStore *store);

/* Whether the file still stands where it was opened, so that what is written to it can be found again. */
gboolean sgz_store_check_place (SgzStore *store, GError **error);

/* Begins to write. While a writer is open, the store beside which it is does not: %SGZ_STORE_ERROR_IN_USE. */
gboolean sgz_store_begin (SgzStore *store, SgzTransaction *transaction, GError **error);

/* Emits ::changed. */
void sgz_store_announce (SgzStore *store, GPtrArray *kinds);

/**
 * SgzWriting:
 *
 * One history entry being written, within a transaction.
 */
typedef struct
{
  SgzStore *store;
  gint64 seq;
  gint64 n_lines;
  GPtrArray *ids;     /* of the records written, in their order */
  GPtrArray *kinds;   /* codes of the kinds written to */
  GPtrArray *recoded; /* records that were there before and have another code now */
} SgzWriting;

/**
 * sgz_store_join:
 * @writing: (nullable): within a transaction; %NULL ends it
 *
 * From now on commits are parts of @writing instead of entries of their own: they ask for no explanation, and nobody is told of them
 * until it is committed. Where one fails, all of it has to be given up.
 */
void sgz_store_join (SgzStore *store, SgzWriting *writing);
SgzWriting *sgz_store_get_joined (SgzStore *store);

/* The effect of an entry that is the start of a database and cannot be undone. */
#define SGZ_EFFECT_START 0

gboolean sgz_writing_begin (SgzWriting *writing, SgzStore *store, const char *label, const char *explanation,
                            gint64 origin, int effect, GError **error);
void sgz_writing_clear (SgzWriting *writing);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SgzWriting, sgz_writing_clear)

/* Writes a new or changed record whose values were checked, under @id, or one made for it where that is NULL. Settles it only after
 * the transaction: the caller does. */
gboolean sgz_writing_put (SgzWriting *writing, SgzRecord *record, const char *id, GError **error);

/* Takes a record out again: only for the undoing of its addition. */
gboolean sgz_writing_remove (SgzWriting *writing, SgzRecord *record, GError **error);

/* Whether what was written, all of it, fits with everything else: to be asked before the commit. An entry may pass through states
 * that don't, such as a county and its townships that get new codes. Errors: %SGZ_STORE_ERROR_REFERENCE, _INVALID. */
gboolean sgz_integrity_check (SgzWriting *writing, GError **error);

/* Commits @records with a label of one's own making as an entry of that effect. */
gboolean sgz_store_commit_as (SgzStore *store, const char *label, GPtrArray *records, const char *const *ids,
                              int effect, GError **error);

/* Points @field at the record of @id, with the face that one shows; at nothing where @id is NULL. */
gboolean sgz_store_refer (SgzStore *store, SgzRecord *record, const SgzField *field, const char *id,
                          GError **error);

/* Looks for the words of @query, if it has any, and keeps in @sql what was found, for sgz_query_to_sql(). */
gboolean sgz_store_search (SgzStore *store, const SgzQuery *query, SgzSql *sql, GCancellable *cancellable,
                           GError **error);

/* Returns: (transfer full) (element-type SgzRecord): the records that a statement of %SGZ_SELECT_RECORDS yields */
GPtrArray *sgz_store_read (SgzStore *store, const SgzKind *kind, const SgzSql *sql, GError **error);

/* As sgz_store_get_on(), but that there is none is no error. */
SgzRecord *sgz_store_look_up (SgzStore *store, const SgzKind *kind, const char *id, const char *day,
                              GError **error);

/* Returns: (transfer full) (element-type SgzRecord): those that are void, or those that are not, which @text names */
GPtrArray *sgz_store_find_named (SgzStore *store, const SgzKind *kind, const char *text, gboolean is_void,
                                 GError **error);

/* As sgz_store_list_rows(), the first @limit of them. */
GArray *sgz_store_list_some_rows (SgzStore *store, const SgzQuery *query, gint64 limit, GError **error);

/* What is wrong with @record, as one sentence; %FALSE with @error set (%SGZ_STORE_ERROR_INVALID). */
gboolean sgz_store_check_record (const SgzRecord *record, GError **error);

/* Fills a new database with Panzhihua's divisions and the tasks of Annex 1. */
gboolean sgz_seed_fill (SgzStore *store, GError **error);

G_END_DECLS
