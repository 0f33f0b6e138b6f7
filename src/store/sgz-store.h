/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "base/sgz-error.h"
#include "model/sgz-record.h"
#include "sgz-query.h"

G_BEGIN_DECLS

#define SGZ_STORE_ERROR (sgz_store_error_quark ())

typedef enum
{
  SGZ_STORE_ERROR_NOT_FOUND = 1, /* no such file, or no such record */
  SGZ_STORE_ERROR_EXISTS,        /* the file that should be made is there already */
  SGZ_STORE_ERROR_NOT_OURS,      /* not a database of this program */
  SGZ_STORE_ERROR_TOO_NEW,       /* of a later version of it */
  SGZ_STORE_ERROR_READ_ONLY,
  SGZ_STORE_ERROR_IN_USE,   /* another process owns it, the message says who; or its writer is at work */
  SGZ_STORE_ERROR_REMOTE,   /* not on a local disk */
  SGZ_STORE_ERROR_CORRUPT,  /* truncated or damaged */
  SGZ_STORE_ERROR_FULL,     /* the disk is full */
  SGZ_STORE_ERROR_CONFLICT, /* the record was changed in between */
  SGZ_STORE_ERROR_INVALID,  /* a record does not pass its kind's check */
  SGZ_STORE_ERROR_DUPLICATE,
  SGZ_STORE_ERROR_REFERENCE,   /* a reference to nothing, or to something that is referred to */
  SGZ_STORE_ERROR_UNEXPLAINED, /* there are warnings; the message is them, a line each */
  SGZ_STORE_ERROR_NOTHING,     /* nothing to undo, redo or save */
  SGZ_STORE_ERROR_FAILED,      /* SQLite's own words */
} SgzStoreError;

GQuark sgz_store_error_quark (void);

/**
 * SgzStore:
 *
 * A database file, open. It belongs to the thread that opened it; work on another thread opens a
 * reader of its own with sgz_store_open_reader().
 */
#define SGZ_TYPE_STORE (sgz_store_get_type ())
G_DECLARE_FINAL_TYPE (SgzStore, sgz_store, SGZ, STORE, GObject)

/**
 * SgzStore::changed:
 * @kinds: (type GStrv): the codes of the kinds of which records changed
 *
 * A commit, an undo or a redo was written. Emitted on the thread of the store.
 */

/**
 * sgz_store_create:
 * @path: where the new file goes; nothing may be there
 * @seeded: whether it starts with Panzhihua's divisions and the tasks of Annex 1
 *
 * Returns: (transfer full): the new database, open, or %NULL with @error set; then no file is left
 */
SgzStore *sgz_store_create (const char *path, gboolean seeded, GError **error);

/**
 * sgz_store_open:
 *
 * Opens a database for reading and writing and becomes its one owner. An older one is brought up to
 * date, after a backup beside it.
 *
 * Returns: (transfer full): the store, or %NULL with @error set
 */
SgzStore *sgz_store_open (const char *path, GError **error);

/**
 * sgz_store_open_reader:
 *
 * Opens a second, read-only connection to the database of @store, for use on one other thread.
 *
 * Returns: (transfer full): the reader, or %NULL with @error set; %SGZ_STORE_ERROR_NOT_FOUND where the file is not at its
 *   place any more
 */
SgzStore *sgz_store_open_reader (SgzStore *store, GError **error);

const char *sgz_store_get_path (SgzStore *store);

/**
 * sgz_store_set_officer:
 * @name: who works here; written by name into every change
 * @unit: (nullable): where they work
 */
void sgz_store_set_officer (SgzStore *store, const char *name, const char *unit);
const char *sgz_store_get_officer (SgzStore *store);
const char *sgz_store_get_unit (SgzStore *store);

/* Settings of the database, such as the issuing body (issuer). @fallback is returned where none is kept. */
char *sgz_store_get_setting (SgzStore *store, const char *key, const char *fallback);
gboolean sgz_store_set_setting (SgzStore *store, const char *key, const char *value, GError **error);

/**
 * sgz_store_set_field:
 * @text: as typed; a reference by name, by path and name, by code or by id
 *
 * Sets any field of @record from text, looking references up. A void record is not found by its name; by its id it is, for what
 * refers to it may be asked for, but a commit takes no new reference to it.
 *
 * Returns: %TRUE, or %FALSE with @error set; then @record is as it was
 */
gboolean sgz_store_set_field (SgzStore *store, SgzRecord *record, const SgzField *field, const char *text,
                              GError **error);

/**
 * sgz_store_commit:
 * @label: (nullable): what was done, in words, for history and undo; %NULL makes the words from the records
 * @records: (element-type SgzRecord): new and changed records; those without change are passed over
 *
 * The one way anything is written. All of @records or none: each is checked against its kind and
 * against the revision it was read at, written, and entered in history.
 *
 * Returns: %TRUE; the records then have their ids and revisions. %FALSE with @error set:
 *   %SGZ_STORE_ERROR_INVALID, _CONFLICT, _DUPLICATE, _REFERENCE, _FULL, _READ_ONLY or _FAILED
 */
gboolean sgz_store_commit (SgzStore *store, const char *label, GPtrArray *records, GError **error);

/**
 * sgz_store_commit_explained:
 * @explanation: (nullable): one line that says why warnings are passed over; kept in history
 *
 * As sgz_store_commit(). Where the records bring warnings that were not there before and there is no explanation, nothing is
 * written and @error is %SGZ_STORE_ERROR_UNEXPLAINED: ask for one, then commit again.
 */
gboolean sgz_store_commit_explained (SgzStore *store, const char *label, const char *explanation,
                                     GPtrArray *records, GError **error);

/* One record. Like sgz_store_commit(). */
gboolean sgz_store_save (SgzStore *store, SgzRecord *record, GError **error);

/**
 * sgz_store_get:
 *
 * Returns: (transfer full): the record of that id, or %NULL with @error set (%SGZ_STORE_ERROR_NOT_FOUND)
 */
SgzRecord *sgz_store_get (SgzStore *store, const SgzKind *kind, const char *id, GError **error);

/* The same, its derived fields worked out for @day (ISO; %NULL for today). */
SgzRecord *sgz_store_get_on (SgzStore *store, const SgzKind *kind, const char *id, const char *day,
                             GError **error);

/**
 * sgz_store_find:
 * @text: an id, a code, a name, or a path and name
 *
 * Returns: (transfer full): the one record meant, not voided unless it is meant by its id; %NULL with @error set where there is none
 *   or more than one
 */
SgzRecord *sgz_store_find (SgzStore *store, const SgzKind *kind, const char *text, GError **error);

/**
 * sgz_store_count:
 *
 * Returns: how many records @query finds, -1 with @error set
 */
gint64 sgz_store_count (SgzStore *store, const SgzQuery *query, GError **error);

/**
 * sgz_store_fetch:
 * @limit: at most how many, -1 for all
 *
 * Returns: (transfer full) (element-type SgzRecord): what @query finds, in its order
 */
GPtrArray *sgz_store_fetch (SgzStore *store, const SgzQuery *query, gint64 offset, gint64 limit,
                            GError **error);

/**
 * sgz_store_fetch_rows:
 * @rows: row numbers as sgz_store_list_rows() gave them
 *
 * Returns: (transfer full) (element-type SgzRecord): those records, in that order; %NULL elements for
 *   records that are gone
 */
GPtrArray *sgz_store_fetch_rows (SgzStore *store, const SgzKind *kind, const gint64 *rows, size_t n_rows,
                                 GError **error);

/**
 * sgz_store_list_rows:
 *
 * Returns: (transfer full) (element-type gint64): the row numbers of all that @query finds, in its
 *   order: eight bytes a record, so that a list can be scrolled anywhere at once
 */
GArray *sgz_store_list_rows (SgzStore *store, const SgzQuery *query, GCancellable *cancellable,
                             GError **error);

/**
 * SgzRecordFunc:
 * @record: (transfer none): the next record, good until the call returns: it will hold a later one
 *
 * Returns: whether to go on; %FALSE ends the walk, with @error set if that is a failure
 */
typedef gboolean (*SgzRecordFunc) (SgzRecord *record, gpointer user_data, GError **error);

/**
 * sgz_store_each:
 *
 * Walks over all that @query finds, one record at a time, in memory that does not grow with their number. Records are read ahead
 * on a thread: @func, which is called on the caller's, may not use @store.
 *
 * Returns: %TRUE when all were seen or @func ended the walk without an error
 */
gboolean sgz_store_each (SgzStore *store, const SgzQuery *query, SgzRecordFunc func, gpointer user_data,
                         GCancellable *cancellable, GError **error);

/**
 * sgz_store_prepare_search:
 *
 * Makes what a search of @kind needs, or brings it up to date: of 700,000 records that takes seconds. For a reader on a thread of its own,
 * when somebody is about to search; a search that comes before it is done waits for it.
 */
gboolean sgz_store_prepare_search (SgzStore *store, const SgzKind *kind, GError **error);

/**
 * sgz_store_sum:
 * @field: a number or decimal field
 *
 * Returns: the sum of @field over what @query finds, in the unit it is stored in; 0 with @error set on failure
 */
gint64 sgz_store_sum (SgzStore *store, const SgzQuery *query, const SgzField *field, GError **error);

/**
 * sgz_store_verify:
 *
 * Reads the whole file and checks that it is sound and that every record passes its kind's check.
 *
 * Returns: (transfer full) (element-type utf8): a sentence a problem, empty where all is well; %NULL
 *   with @error set where the check could not be made
 */
GPtrArray *sgz_store_verify (SgzStore *store, GCancellable *cancellable, GError **error);

/**
 * sgz_store_backup:
 * @path: the copy, written beside and renamed, so that it is whole or not there
 * @progress: (nullable): told bytes of the attachments, which are copied beside it; those that are there already stay
 * @n_missing: (out) (optional): how many contents of attachments are missing or changed and were left out
 *
 * The copying of the database itself is done in one go; the attachments can be cancelled. Then no copy of the database is made,
 * and the next backup goes on where this one ended.
 */
gboolean sgz_store_backup (SgzStore *store, const char *path, SgzProgressFunc progress, gpointer user_data,
                           GCancellable *cancellable, guint *n_missing, GError **error);

G_END_DECLS
