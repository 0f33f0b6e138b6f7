/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-store-private.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "sgz-content-private.h"
#include "sgz-data-resources.h"
#include "sgz-lock-private.h"
#include "sgz-migration-private.h"
#include "sgz-new-file-private.h"
#include "sgz-rehearsal.h"
#include "sgz-search-private.h"

G_DEFINE_QUARK (sgz_store_error, sgz_store_error)

struct _SgzStore
{
  GObject parent_instance;

  char *path;
  SgzLock *lock; /* %NULL for a reader */
  SgzConnection *connection;
  SgzSearch *search; /* shared by a store and its readers */
  int *has_writer;   /* atomic: whether there is a writer beside a store; shared with that */
  gboolean is_writer;
  SgzWriting *joined; /* what commits are parts of, or %NULL */
  char *officer;
  char *unit;
};

G_DEFINE_FINAL_TYPE (SgzStore, sgz_store, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
sgz_store_finalize (GObject *object)
{
  SgzStore *self = SGZ_STORE (object);

  /* The lock goes last, when nothing more can be written. */
  g_clear_pointer (&self->connection, sgz_connection_close);
  g_clear_pointer (&self->lock, sgz_lock_release);
  if (self->is_writer)
    g_atomic_int_set (self->has_writer, 0);
  g_atomic_rc_box_release (self->has_writer);
  sgz_search_unref (self->search);
  g_free (self->path);
  g_free (self->officer);
  g_free (self->unit);
  G_OBJECT_CLASS (sgz_store_parent_class)->finalize (object);
}

static void
sgz_store_class_init (SgzStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sgz_store_finalize;
  /* A static library is linked with what is asked for only: without this the schema would be left out. */
  g_resources_register (sgz_data_get_resource ());
  signals[CHANGED] = g_signal_new ("changed", SGZ_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRV);
}

static void
sgz_store_init (SgzStore *self)
{
  const char *name = g_get_real_name ();

  self->officer = g_strdup (g_strcmp0 (name, "Unknown") != 0 ? name : g_get_user_name ());
  self->unit = g_strdup ("");
  self->search = sgz_search_new ();
  self->has_writer = g_atomic_rc_box_new0 (int);
}

/* Two paths to one file must meet the same lock. */
static char *
real_path (const char *path)
{
  char *real = realpath (path, NULL);

  if (real == NULL)
    return g_canonicalize_filename (path, NULL);
  char *copy = g_strdup (real);
  free (real);
  return copy;
}

SgzStore *
sgz_store_open (const char *path, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  g_autoptr (SgzStore) store = g_object_new (SGZ_TYPE_STORE, NULL);
  store->path = real_path (path);
  /* A file that is open in this process may not be looked into: closing it again would drop SQLite's locks on it. */
  if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
    store->lock = sgz_lock_take (store->path, error);
  if ((store->lock == NULL && g_file_test (path, G_FILE_TEST_IS_REGULAR))
      || !sgz_migration_inspect (path, error) || !sgz_lock_hold (store->lock, store->path, error))
    return NULL;
  store->connection = sgz_connection_open (store->path, SGZ_CONNECTION_WRITE, error);
  if (store->connection == NULL || !sgz_migration_run (store->connection, store->path, error))
    return NULL;
  return g_steal_pointer (&store);
}

static gboolean
fill (SgzStore *store, const char *path, gboolean seeded, GError **error)
{
  g_autofree char *application_id = g_strdup_printf ("PRAGMA application_id = %d", SGZ_APPLICATION_NUMBER);

  store->connection = sgz_connection_open (path, SGZ_CONNECTION_CREATE, error);
  return store->connection != NULL && sgz_connection_execute (store->connection, application_id, error)
         && sgz_migration_run (store->connection, path, error)
         && (!seeded || sgz_seed_fill (store, error))
         /* All is in the one file before it gets its name. */
         && sgz_connection_execute (store->connection, "PRAGMA wal_checkpoint (TRUNCATE)", error);
}

/* A database is made under another name and gets its own when it is whole: one that was not finished, because the process was
 * killed or the power failed, is in nobody's way. */
static gboolean
set_up (SgzStore *store, gboolean seeded, GError **error)
{
  g_autofree char *part = g_strconcat (store->path, ".part", NULL);

  sgz_new_file_remove (part);
  gboolean filled = fill (store, part, seeded, error);
  g_clear_pointer (&store->connection, sgz_connection_close);
  if (filled)
    sgz_new_file_remove_logs (store->path);
  if (!filled || !sgz_new_file_give_name (part, store->path, error))
    {
      sgz_new_file_remove (part);
      return FALSE;
    }
  if (sgz_lock_hold (store->lock, store->path, error))
    store->connection = sgz_connection_open (store->path, SGZ_CONNECTION_WRITE, error);
  if (store->connection == NULL)
    sgz_new_file_remove (store->path);
  return store->connection != NULL;
}

SgzStore *
sgz_store_create (const char *path, gboolean seeded, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  if (!sgz_new_file_check (path, error))
    return NULL;
  g_autoptr (SgzStore) store = g_object_new (SGZ_TYPE_STORE, NULL);
  store->path = real_path (path);
  store->lock = sgz_lock_take (store->path, error);
  if (store->lock == NULL)
    return NULL;
  return set_up (store, seeded, error) ? g_steal_pointer (&store) : NULL;
}

static SgzStore *
open_beside (SgzStore *store, SgzConnectionMode mode, GError **error)
{
  g_autoptr (SgzStore) other = g_object_new (SGZ_TYPE_STORE, NULL);

  /* At this path there may be another file by now, and its records are not ours. */
  if (!sgz_store_check_place (store, error))
    return NULL;
  other->path = g_strdup (store->path);
  /* What a writer takes back again is no business of the indexes that are shared. */
  if (mode == SGZ_CONNECTION_READ)
    {
      sgz_search_unref (other->search);
      other->search = sgz_search_ref (store->search);
    }
  sgz_store_set_officer (other, store->officer, store->unit);
  other->connection = sgz_connection_open (other->path, mode, error);
  return other->connection != NULL ? g_steal_pointer (&other) : NULL;
}

SgzStore *
sgz_store_open_reader (SgzStore *store, GError **error)
{
  g_return_val_if_fail (SGZ_IS_STORE (store), NULL);

  return open_beside (store, SGZ_CONNECTION_READ, error);
}

static gboolean
refuse_busy (GError **error)
{
  g_set_error_literal (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_IN_USE,
                       _ ("Another change is being stored; wait until that is done, then do this again"));
  return FALSE;
}

SgzStore *
sgz_store_open_writer (SgzStore *store, GError **error)
{
  g_return_val_if_fail (SGZ_IS_STORE (store), NULL);

  if (!g_atomic_int_compare_and_exchange (store->has_writer, 0, 1))
    {
      refuse_busy (error);
      return NULL;
    }
  SgzStore *writer = open_beside (store, SGZ_CONNECTION_WRITE, error);
  if (writer == NULL)
    {
      g_atomic_int_set (store->has_writer, 0);
      return NULL;
    }
  g_atomic_rc_box_release (writer->has_writer);
  writer->has_writer = g_atomic_rc_box_acquire (store->has_writer);
  writer->is_writer = TRUE;
  return writer;
}

void
sgz_store_watch (SgzStore *store, GCancellable *cancellable)
{
  g_return_if_fail (SGZ_IS_STORE (store));

  sgz_connection_watch (store->connection, cancellable);
}

/* A statement would wait for the writer, and the window with it. */
static gboolean
check_free (SgzStore *store, GError **error)
{
  return store->is_writer || g_atomic_int_get (store->has_writer) == 0 || refuse_busy (error);
}

gboolean
sgz_store_begin (SgzStore *store, SgzTransaction *transaction, GError **error)
{
  return check_free (store, error) && sgz_transaction_begin (transaction, store->connection, error);
}

void
sgz_store_refresh (SgzStore *store, const char *const *kinds)
{
  g_return_if_fail (SGZ_IS_STORE (store) && kinds != NULL);

  g_signal_emit (store, signals[CHANGED], 0, kinds);
}

gboolean
sgz_store_check_place (SgzStore *store, GError **error)
{
  return store->lock == NULL || sgz_lock_check (store->lock, store->path, error);
}

SgzConnection *
sgz_store_get_connection (SgzStore *store)
{
  return store->connection;
}

void
sgz_store_join (SgzStore *store, SgzWriting *writing)
{
  store->joined = writing;
}

SgzWriting *
sgz_store_get_joined (SgzStore *store)
{
  return store->joined;
}

SgzSearch *
sgz_store_get_search (SgzStore *store)
{
  return store->search;
}

const char *
sgz_store_get_path (SgzStore *store)
{
  return store->path;
}

void
sgz_store_set_officer (SgzStore *store, const char *name, const char *unit)
{
  g_return_if_fail (name != NULL && *name != '\0');

  char *new_name = g_strdup (name);
  char *new_unit = g_strdup (unit != NULL ? unit : "");
  g_free (store->officer);
  g_free (store->unit);
  store->officer = new_name;
  store->unit = new_unit;
}

const char *
sgz_store_get_officer (SgzStore *store)
{
  return store->officer;
}

const char *
sgz_store_get_unit (SgzStore *store)
{
  return store->unit;
}

char *
sgz_store_get_setting (SgzStore *store, const char *key, const char *fallback)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzStatement) statement
      = sgz_connection_prepare (store->connection, "SELECT value FROM setting WHERE key = :key", &error);

  if (statement != NULL)
    {
      sgz_statement_bind_text (statement, ":key", key);
      if (sgz_connection_step (store->connection, statement, &error) == SGZ_STEP_ROW)
        return g_strdup (sgz_statement_get_text (statement, 0));
    }
  if (error != NULL)
    g_warning ("setting %s: %s", key, error->message);
  return g_strdup (fallback);
}

gboolean
sgz_store_set_setting (SgzStore *store, const char *key, const char *value, GError **error)
{
  g_autoptr (SgzStatement) statement
      = sgz_connection_prepare (store->connection,
                                "INSERT INTO setting (key, value) VALUES (:key, :value) ON CONFLICT (key) DO "
                                "UPDATE SET value = excluded.value",
                                error);

  if (statement == NULL || !check_free (store, error))
    return FALSE;
  sgz_statement_bind_text (statement, ":key", key);
  sgz_statement_bind_text (statement, ":value", value);
  return sgz_connection_step (store->connection, statement, error) == SGZ_STEP_DONE;
}

void
sgz_store_announce (SgzStore *store, GPtrArray *kinds)
{
  g_autoptr (GPtrArray) list = g_ptr_array_copy (kinds, NULL, NULL);

  g_ptr_array_add (list, NULL);
  g_signal_emit (store, signals[CHANGED], 0, list->pdata);
}

gboolean
sgz_store_backup (SgzStore *store, const char *path, SgzProgressFunc progress, gpointer user_data,
                  GCancellable *cancellable, guint *n_missing, GError **error)
{
  g_autofree char *target = real_path (path);
  guint missing = 0;

  if (strcmp (target, store->path) == 0)
    {
      g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_EXISTS,
                   _ ("“%s” is the open database itself; choose another name for its backup"), path);
      return FALSE;
    }
  /* The contents go first, so that a copy of the database stands beside what it refers to; what was attached meanwhile follows. */
  if (!sgz_content_carry (store, target, progress, user_data, cancellable, &missing, error)
      || g_cancellable_set_error_if_cancelled (cancellable, error)
      || !sgz_migration_copy (store->connection, target, error)
      || !sgz_content_carry (store, target, NULL, NULL, NULL, &missing, error))
    return FALSE;
  if (n_missing != NULL)
    *n_missing = missing;
  return TRUE;
}
