/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-search-private.h"

#include <string.h>

#include "sgz-found-private.h"
#include "sgz-query-private.h"
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

/* --- reading records into an index --- */

/* Runs @sql, whose columns are those of %SGZ_SELECT_TEXTS, and adds its records to @entries. */
static gboolean
read_entries (SgzStore *store, const SgzSql *sql, SgzIndex *index, GArray *entries, GError **error)
{
  SgzConnection *connection = sgz_store_get_connection (store);
  g_autoptr (SgzStatement) statement = sgz_sql_prepare (sql, connection, error);
  SgzStep step = SGZ_STEP_FAILED;

  if (statement == NULL)
    return FALSE;
  size_t n_others = (size_t)sqlite3_column_count (statement) - SGZ_TEXTS_OTHERS;
  g_autofree const char **others = g_new0 (const char *, n_others + 1);
  while ((step = sgz_connection_step (connection, statement, error)) == SGZ_STEP_ROW)
    {
      SgzEntry entry;
      for (size_t i = 0; i < n_others; i++)
        others[i] = sgz_statement_get_text (statement, SGZ_TEXTS_OTHERS + (int)i);
      SgzTexts texts = { sgz_query_read_row (statement),
                         sqlite3_column_int (statement, SGZ_TEXTS_VOID) != 0,
                         (guint64)sqlite3_column_int64 (statement, SGZ_TEXTS_PLACE),
                         sgz_statement_get_text (statement, SGZ_TEXTS_PATH),
                         sgz_statement_get_text (statement, SGZ_TEXTS_NAME),
                         others,
                         n_others };
      sgz_index_encode (index, &texts, &entry);
      g_array_append_val (entries, entry);
    }
  return step == SGZ_STEP_DONE;
}

static SgzIndex *
make_index (SgzStore *store, const SgzKind *kind, GError **error)
{
  g_autoptr (SgzIndex) index = sgz_index_new ();
  g_autoptr (SgzQuery) query = sgz_query_new (kind);
  g_auto (SgzSql) sql = { 0 };

  sgz_query_set_voided (query, SGZ_VOIDED_TOO);
  sgz_query_to_sql (query, SGZ_SELECT_TEXTS, NULL, &sql);
  return read_entries (store, &sql, index, sgz_index_get_entries (index), error) ? g_steal_pointer (&index)
                                                                                 : NULL;
}

/* --- what changed since --- */

typedef struct
{
  guint n_changed;        /* records of the kind itself */
  gboolean are_removed;   /* some of them are gone */
  gboolean are_names_new; /* what the kind's records refer to is called otherwise */
} Changes;

/* Adds the kinds that the records of @kind refer to, and those that these do. */
static void
add_referred (const SgzKind *kind, GPtrArray *kinds)
{
  for (size_t i = 0; i < kind->n_fields; i++)
    {
      if (kind->fields[i].type != SGZ_FIELD_REFERENCE)
        continue;
      const SgzKind *other = sgz_kind_find (kind->fields[i].kind, NULL);
      if (g_ptr_array_find (kinds, other, NULL))
        continue;
      g_ptr_array_add (kinds, (gpointer)other);
      add_referred (other, kinds);
    }
}

/* Whether a change that a line of history describes shows where the record is referred to: in its name, its path or its code. */
static gboolean
is_face_changed (const SgzKind *kind, const char *before)
{
  for (size_t i = 0; i < kind->n_fields; i++)
    {
      const SgzField *field = &kind->fields[i];
      g_autofree char *member = g_strconcat ("\"", field->code, "\":", NULL);
      if ((field->type == SGZ_FIELD_REFERENCE || strcmp (field->code, kind->key) == 0
           || g_strcmp0 (field->code, kind->code_field) == 0)
          && strstr (before, member) != NULL)
        return TRUE;
    }
  return FALSE;
}

static gboolean
find_changes (SgzStore *store, const SgzKind *kind, gint64 since, Changes *changes, GError **error)
{
  SgzConnection *connection = sgz_store_get_connection (store);
  g_autoptr (GPtrArray) referred = g_ptr_array_new ();
  g_autoptr (SgzStatement) statement = sgz_connection_prepare (
      connection, "SELECT kind, before, after IS NULL FROM history_line WHERE entry > :since", error);
  SgzStep step = SGZ_STEP_FAILED;

  if (statement == NULL)
    return FALSE;
  add_referred (kind, referred);
  sgz_statement_bind_integer (statement, ":since", since);
  while ((step = sgz_connection_step (connection, statement, error)) == SGZ_STEP_ROW)
    {
      const SgzKind *changed = sgz_kind_find (sgz_statement_get_text (statement, 0), NULL);
      const char *before = sgz_statement_get_text (statement, 1);
      if (changed == kind)
        {
          changes->n_changed++;
          changes->are_removed = changes->are_removed || sqlite3_column_int (statement, 2) != 0;
        }
      /* Nothing that stands already refers to a new record. */
      if (changed != NULL && before != NULL && g_ptr_array_find (referred, changed, NULL))
        changes->are_names_new = changes->are_names_new || is_face_changed (changed, before);
    }
  return step == SGZ_STEP_DONE;
}

/* --- changing an index --- */

/* Reads the records that changed, in the ledger's order. */
static GArray *
read_changed (SgzStore *store, const SgzKind *kind, SgzIndex *index, gint64 since, GError **error)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (SgzEntry));
  g_autoptr (SgzQuery) query = sgz_query_new (kind);
  g_auto (SgzSql) sql = { 0 };
  SgzValue seq = { SGZ_VALUE_NUMBER, since, NULL };
  SgzValue code = { SGZ_VALUE_TEXT, 0, (char *)kind->code };

  sgz_query_add_texts (kind, NULL, &sql);
  g_string_append (sql.text, " AND t.id IN (SELECT record FROM history_line WHERE entry > ");
  sgz_sql_add_value (&sql, &seq);
  g_string_append (sql.text, " AND kind = ");
  sgz_sql_add_value (&sql, &code);
  g_string_append (sql.text, ")");
  sgz_query_add_order (query, &sql);
  return read_entries (store, &sql, index, entries, error) ? g_steal_pointer (&entries) : NULL;
}

/* The row numbers of all records of @kind, as a set. */
static GHashTable *
read_rows (SgzStore *store, const SgzKind *kind, GError **error)
{
  SgzConnection *connection = sgz_store_get_connection (store);
  g_autoptr (GHashTable) rows = g_hash_table_new (NULL, NULL);
  g_autofree char *sql = g_strdup_printf ("SELECT rowid FROM %s", kind->code);
  g_autoptr (SgzStatement) statement = sgz_connection_prepare (connection, sql, error);
  SgzStep step = SGZ_STEP_FAILED;

  while (statement != NULL && (step = sgz_connection_step (connection, statement, error)) == SGZ_STEP_ROW)
    g_hash_table_add (rows, GSIZE_TO_POINTER ((gsize)sgz_query_read_row (statement)));
  return step == SGZ_STEP_DONE ? g_steal_pointer (&rows) : NULL;
}

/* Takes out the entries of records that were read anew or, where @rows says what is there, are gone. */
static GArray *
leave_out (GArray *entries, GArray *changed, GHashTable *rows)
{
  g_autoptr (GHashTable) out = g_hash_table_new (NULL, NULL);
  GArray *left = g_array_sized_new (FALSE, FALSE, sizeof (SgzEntry), entries->len + changed->len);

  for (guint i = 0; i < changed->len; i++)
    g_hash_table_add (out, GSIZE_TO_POINTER ((gsize)g_array_index (changed, SgzEntry, i).row));
  for (guint i = 0; i < entries->len; i++)
    {
      const SgzEntry *entry = &g_array_index (entries, SgzEntry, i);
      gpointer row = GSIZE_TO_POINTER ((gsize)entry->row);
      if (!g_hash_table_contains (out, row) && (rows == NULL || g_hash_table_contains (rows, row)))
        g_array_append_val (left, *entry);
    }
  return left;
}

/* How many of @entries stand before the record of @row: the database compares, so that there is one order only. */
static gint64
find_position (SgzStore *store, SgzStatement *statement, GArray *entries, gint64 row, GError **error)
{
  SgzConnection *connection = sgz_store_get_connection (store);
  guint low = 0;
  guint high = entries->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      sgz_statement_bind_integer (statement, ":one", g_array_index (entries, SgzEntry, middle).row);
      sgz_statement_bind_integer (statement, ":other", row);
      if (sgz_connection_step (connection, statement, error) != SGZ_STEP_ROW)
        return -1;
      if (sgz_query_read_row (statement) == row)
        high = middle;
      else
        low = middle + 1;
      sqlite3_reset (statement);
    }
  return low;
}

/* Puts @changed, which are in their order, among @entries. */
static GArray *
merge (SgzStore *store, const SgzKind *kind, GArray *entries, GArray *changed, GError **error)
{
  g_autoptr (GArray) merged
      = g_array_sized_new (FALSE, FALSE, sizeof (SgzEntry), entries->len + changed->len);
  g_autoptr (SgzQuery) query = sgz_query_new (kind);
  g_auto (SgzSql) sql = { 0 };
  guint taken = 0;

  sgz_sql_add_from (kind, "t.rowid", NULL, SGZ_FIELDS_ALL, &sql);
  g_string_append (sql.text, " AND t.rowid IN (:one, :other)");
  sgz_query_add_order (query, &sql);
  g_autoptr (SgzStatement) statement = sgz_sql_prepare (&sql, sgz_store_get_connection (store), error);
  if (statement == NULL)
    return NULL;
  for (guint i = 0; i < changed->len; i++)
    {
      gint64 row = g_array_index (changed, SgzEntry, i).row;
      gint64 position = find_position (store, statement, entries, row, error);
      if (position < 0)
        return NULL;
      /* What changed while we read is put right by the next search. */
      guint n = MAX ((guint)position, taken) - taken;
      if (n > 0)
        g_array_append_vals (merged, &g_array_index (entries, SgzEntry, taken), n);
      taken += n;
      g_array_append_val (merged, g_array_index (changed, SgzEntry, i));
    }
  if (taken < entries->len)
    g_array_append_vals (merged, &g_array_index (entries, SgzEntry, taken), entries->len - taken);
  return g_steal_pointer (&merged);
}

static gboolean
change_index (SgzStore *store, const SgzKind *kind, Shelf *shelf, gboolean are_removed, GError **error)
{
  g_autoptr (GHashTable) rows = are_removed ? read_rows (store, kind, error) : NULL;
  GArray *merged = NULL;

  if (are_removed && rows == NULL)
    return FALSE;
  /* New texts move the old ones about in memory. */
  g_rw_lock_writer_lock (&shelf->lock);
  g_autoptr (GArray) changed = read_changed (store, kind, shelf->index, shelf->seq, error);
  if (changed != NULL)
    {
      g_autoptr (GArray) left = leave_out (sgz_index_get_entries (shelf->index), changed, rows);
      merged = merge (store, kind, left, changed, error);
    }
  if (merged != NULL)
    sgz_index_take_entries (shelf->index, merged);
  g_rw_lock_writer_unlock (&shelf->lock);
  return merged != NULL;
}

static gboolean
renew_index (SgzStore *store, const SgzKind *kind, Shelf *shelf, GError **error)
{
  SgzIndex *index = make_index (store, kind, error);

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
  Changes changes = { 0 };
  gboolean done = TRUE;

  if (!sgz_connection_get_integer (sgz_store_get_connection (store),
                                   "SELECT coalesce (max (seq), 0) FROM history_entry", &seq, error))
    return FALSE;
  if (shelf->index != NULL && seq <= shelf->seq)
    return TRUE;
  if (shelf->index == NULL)
    done = renew_index (store, kind, shelf, error);
  else if (!find_changes (store, kind, shelf->seq, &changes, error))
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
