/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-search-private.h"

#include "sgz-found-private.h"
#include "sgz-indexing-private.h"
#include "sgz-store-private.h"

/* To find the new place of a changed record costs about as much as to read fifty anew. */
#define COST_OF_CHANGE 50

/* At this share of texts that belong to no record any more an index is made anew, in percent. */
#define MOST_WASTE 30

/* How long to wait for another thread's index before a look at one's cancellable, in microseconds. */
#define WAIT 20000

/* The index of one kind. */
typedef struct
{
  GRWLock lock; /* of what @index holds */
  SgzIndex *index;
  gint64 seq;       /* the entry of history up to which it is right */
  gboolean is_busy; /* a thread brings it up to date; under the lock of the search */
} Shelf;

struct _SgzSearch
{
  gatomicrefcount references;
  GMutex lock;
  GCond idle;          /* a shelf is not busy any more */
  GHashTable *shelves; /* SgzKind → Shelf */
};

static void
shelf_free (Shelf *shelf)
{
  g_clear_pointer (&shelf->index, sgz_index_free);
  g_rw_lock_clear (&shelf->lock);
  g_free (shelf);
}

SgzSearch *
sgz_search_new (void)
{
  SgzSearch *search = g_new0 (SgzSearch, 1);

  g_atomic_ref_count_init (&search->references);
  g_mutex_init (&search->lock);
  g_cond_init (&search->idle);
  search->shelves = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)shelf_free);
  return search;
}

SgzSearch *
sgz_search_ref (SgzSearch *search)
{
  g_atomic_ref_count_inc (&search->references);
  return search;
}

void
sgz_search_unref (SgzSearch *search)
{
  if (!g_atomic_ref_count_dec (&search->references))
    return;
  g_hash_table_unref (search->shelves);
  g_cond_clear (&search->idle);
  g_mutex_clear (&search->lock);
  g_free (search);
}

/* --- bringing an index up to date --- */

static gboolean
change_index (SgzStore *store, const SgzKind *kind, Shelf *shelf, gboolean are_removed, GError **error)
{
  g_autoptr (GHashTable) rows = are_removed ? sgz_indexing_read_rows (store, kind, error) : NULL;

  if (are_removed && rows == NULL)
    return FALSE;
  /* New texts move the old ones about in memory. */
  g_rw_lock_writer_lock (&shelf->lock);
  gboolean done = sgz_indexing_change (store, kind, shelf->index, shelf->seq, rows, error);
  g_rw_lock_writer_unlock (&shelf->lock);
  return done;
}

static gboolean
renew_index (SgzStore *store, const SgzKind *kind, Shelf *shelf, GError **error)
{
  SgzIndex *index = sgz_indexing_make (store, kind, error);

  if (index == NULL)
    return FALSE;
  g_rw_lock_writer_lock (&shelf->lock);
  SgzIndex *old = shelf->index;
  shelf->index = index;
  g_rw_lock_writer_unlock (&shelf->lock);
  g_clear_pointer (&old, sgz_index_free);
  return TRUE;
}

static gboolean
bring_up_to_date (SgzStore *store, const SgzKind *kind, Shelf *shelf, GError **error)
{
  gint64 seq = 0;
  SgzIndexChanges changes = { 0 };
  gboolean done = TRUE;

  if (!sgz_connection_get_integer (sgz_store_get_connection (store),
                                   "SELECT coalesce (max (seq), 0) FROM history_entry", &seq, error))
    return FALSE;
  if (shelf->index != NULL && seq <= shelf->seq)
    return TRUE;
  if (shelf->index == NULL)
    done = renew_index (store, kind, shelf, error);
  else if (!sgz_indexing_find_changes (store, kind, shelf->seq, &changes, error))
    return FALSE;
  else if (changes.are_names_new
           || (guint64)changes.n_changed * COST_OF_CHANGE > sgz_index_get_entries (shelf->index)->len
           || (changes.n_changed > 0 && sgz_index_get_waste (shelf->index) > MOST_WASTE))
    done = renew_index (store, kind, shelf, error);
  else if (changes.n_changed > 0)
    done = change_index (store, kind, shelf, changes.are_removed, error);
  if (done)
    shelf->seq = seq;
  return done;
}

/* --- searching --- */

/* Takes the shelf of @kind, so that nobody else brings its index up to date meanwhile. */
static Shelf *
take_shelf (SgzSearch *search, const SgzKind *kind, GCancellable *cancellable, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&search->lock);
  Shelf *shelf = g_hash_table_lookup (search->shelves, kind);

  if (shelf == NULL)
    {
      shelf = g_new0 (Shelf, 1);
      g_rw_lock_init (&shelf->lock);
      g_hash_table_insert (search->shelves, (gpointer)kind, shelf);
    }
  while (shelf->is_busy)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      g_cond_wait_until (&search->idle, &search->lock, g_get_monotonic_time () + WAIT);
    }
  shelf->is_busy = TRUE;
  return shelf;
}

static void
return_shelf (SgzSearch *search, Shelf *shelf)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&search->lock);

  shelf->is_busy = FALSE;
  g_cond_broadcast (&search->idle);
}

/* The index of @kind, up to date; an index that was begun is finished, since the next search wants it too. */
static Shelf *
find_shelf (SgzStore *store, const SgzKind *kind, GCancellable *cancellable, GError **error)
{
  SgzSearch *search = sgz_store_get_search (store);
  Shelf *shelf = take_shelf (search, kind, cancellable, error);

  if (shelf == NULL)
    return NULL;
  gboolean done = bring_up_to_date (store, kind, shelf, error);
  return_shelf (search, shelf);
  return done ? shelf : NULL;
}

SgzFound *
sgz_search_find (SgzStore *store, const SgzQuery *query, GCancellable *cancellable, GError **error)
{
  Shelf *shelf = find_shelf (store, sgz_query_get_kind (query), cancellable, error);

  if (shelf == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  g_rw_lock_reader_lock (&shelf->lock);
  SgzFound *found = sgz_found_new (shelf->index, query);
  g_rw_lock_reader_unlock (&shelf->lock);
  return found;
}

gboolean
sgz_store_prepare_search (SgzStore *store, const SgzKind *kind, GError **error)
{
  return find_shelf (store, kind, NULL, error) != NULL;
}
