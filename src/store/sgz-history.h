/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-store.h"

G_BEGIN_DECLS

/**
 * SgzFieldChange:
 *
 * A field's value before and after, as people read it; empty text is no value.
 */
typedef struct
{
  const char *title;
  char *before;
  char *after;
} SgzFieldChange;

/**
 * SgzHistoryLine:
 * @changes: (element-type SgzFieldChange): what changed
 *
 * What an entry did to one record.
 */
typedef struct
{
  const SgzKind *kind;
  char *id;
  char *name;
  gboolean is_new;
  gboolean is_removed;
  GPtrArray *changes;
} SgzHistoryLine;

/**
 * SgzHistoryEntry:
 * @seq: its number; entries are numbered in the order they were written
 * @at: when, ISO date and time with offset
 * @label: what was done, in words
 * @origin: the entry this one undid or redid; its own number where it did neither
 * @is_undo: whether it undid
 * @is_start: whether it is what the database started with, which cannot be undone
 * @n_records: how many records it touched
 * @explanation: (nullable): why the warnings it was saved with were passed over
 *
 * One commit.
 */
typedef struct
{
  gint64 seq;
  char *at;
  char *officer;
  char *unit;
  char *label;
  gint64 origin;
  gboolean is_undo;
  gboolean is_start;
  gint64 n_records;
  char *explanation;
} SgzHistoryEntry;

void sgz_history_entry_free (SgzHistoryEntry *entry);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SgzHistoryEntry, sgz_history_entry_free)

/**
 * sgz_history_list:
 * @kind: (nullable): only entries that touched records of this kind
 * @id: (nullable): only those that touched this record
 * @limit: at most how many, newest first; -1 for all
 *
 * Returns: (transfer full) (element-type SgzHistoryEntry): the entries
 */
GPtrArray *sgz_history_list (SgzStore *store, const SgzKind *kind, const char *id, gint64 limit,
                             GError **error);

/**
 * sgz_history_get:
 *
 * Returns: (transfer full): entry @seq, or %NULL with @error set (%SGZ_STORE_ERROR_NOT_FOUND)
 */
SgzHistoryEntry *sgz_history_get (SgzStore *store, gint64 seq, GError **error);

/**
 * sgz_history_lines:
 * @id: (nullable): only of this record
 *
 * Returns: (transfer full) (element-type SgzHistoryLine): what entry @seq did
 */
GPtrArray *sgz_history_lines (SgzStore *store, gint64 seq, const char *id, GError **error);

/**
 * sgz_history_peek_undo:
 *
 * Returns: (transfer full) (nullable): the entry that undo would take back next
 */
SgzHistoryEntry *sgz_history_peek_undo (SgzStore *store);

/**
 * sgz_history_peek_redo:
 *
 * Returns: (transfer full) (nullable): the entry that redo would do again next
 */
SgzHistoryEntry *sgz_history_peek_redo (SgzStore *store);

/**
 * sgz_history_undo:
 * @seq: the entry to take back, 0 for the newest that still stands
 *
 * Takes an entry back in every record it touched, as one commit. Fields that were changed again since
 * are a conflict, and then nothing is done.
 *
 * Returns: (transfer full): the entry that was taken back, or %NULL with @error set
 *   (%SGZ_STORE_ERROR_NOTHING, _CONFLICT or what a commit can fail with)
 */
SgzHistoryEntry *sgz_history_undo (SgzStore *store, gint64 seq, GError **error);

/**
 * sgz_history_redo:
 * @seq: an entry that was undone, 0 for the one undone last, provided nothing else was done since
 *
 * Returns: (transfer full): the entry that was done again, or %NULL with @error set
 */
SgzHistoryEntry *sgz_history_redo (SgzStore *store, gint64 seq, GError **error);

G_END_DECLS
