/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-connection-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "sgz-found-private.h"
#include "sgz-store.h"

/* How long a statement waits for another connection of this process, in milliseconds. */
#define BUSY_TIMEOUT 10000

/* How many of SQLite's steps go by between two looks at a cancellable. */
#define STEPS_BETWEEN_LOOKS 10000

struct _SgzConnection
{
  sqlite3 *handle;
  GHashTable *statements; /* SQL → sqlite3_stmt */
  char *name;             /* of the file, for messages */
};

sqlite3 *
sgz_connection_get_handle (SgzConnection *connection)
{
  return connection->handle;
}

static SgzStoreError
code_for_result (int result)
{
  switch (result & 0xFF)
    {
    case SQLITE_NOTADB:
      return SGZ_STORE_ERROR_NOT_OURS;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
      return SGZ_STORE_ERROR_READ_ONLY;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return SGZ_STORE_ERROR_IN_USE;
    case SQLITE_CORRUPT:
      return SGZ_STORE_ERROR_CORRUPT;
    case SQLITE_FULL:
      return SGZ_STORE_ERROR_FULL;
    default:
      return result == SQLITE_CONSTRAINT_FOREIGNKEY ? SGZ_STORE_ERROR_REFERENCE : SGZ_STORE_ERROR_FAILED;
    }
}

static const char *
message_for_code (SgzStoreError code)
{
  switch (code)
    {
    case SGZ_STORE_ERROR_NOT_OURS:
      return _ ("“%s” is not a database of this program; choose another file");
    case SGZ_STORE_ERROR_READ_ONLY:
      return _ ("“%s” cannot be written; copy it to a folder of your own, or ask for the right to change it");
    case SGZ_STORE_ERROR_IN_USE:
      return _ ("“%s” is in use by another program; close it there first");
    case SGZ_STORE_ERROR_CORRUPT:
      return _ ("“%s” is damaged; go back to a backup of it");
    case SGZ_STORE_ERROR_FULL:
      return _ ("The disk of “%s” is full; nothing was saved. Make room and save again");
    case SGZ_STORE_ERROR_REFERENCE:
      return _ ("A record in “%s” is still referred to by others; change or remove those first");
    case SGZ_STORE_ERROR_FAILED:
    case SGZ_STORE_ERROR_NOT_FOUND:
    case SGZ_STORE_ERROR_EXISTS:
    case SGZ_STORE_ERROR_TOO_NEW:
    case SGZ_STORE_ERROR_REMOTE:
    case SGZ_STORE_ERROR_CONFLICT:
    case SGZ_STORE_ERROR_INVALID:
    case SGZ_STORE_ERROR_DUPLICATE:
    case SGZ_STORE_ERROR_UNEXPLAINED:
    case SGZ_STORE_ERROR_NOTHING:
      break;
    }
  return _ ("“%s” could not be read or written: %s");
}

gboolean
sgz_connection_fail (SgzConnection *connection, GError **error)
{
  int result = sqlite3_extended_errcode (connection->handle);
  SgzStoreError code = code_for_result (result);

  if ((result & 0xFF) == SQLITE_INTERRUPT)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("Cancelled"));
      return FALSE;
    }

  /* A disk that is full while the journal or its index grows is reported as an I/O error. */
  if ((result & 0xFF) == SQLITE_IOERR && sqlite3_system_errno (connection->handle) == ENOSPC)
    code = SGZ_STORE_ERROR_FULL;
  g_set_error (error, SGZ_STORE_ERROR, (gint)code, message_for_code (code), connection->name,
               sqlite3_errmsg (connection->handle));
  return FALSE;
}

static int
is_cancelled (void *cancellable)
{
  return g_cancellable_is_cancelled (cancellable);
}

void
sgz_connection_watch (SgzConnection *connection, GCancellable *cancellable)
{
  sqlite3_progress_handler (connection->handle, STEPS_BETWEEN_LOOKS,
                            cancellable != NULL ? is_cancelled : NULL, cancellable);
}

gboolean
sgz_connection_execute (SgzConnection *connection, const char *sql, GError **error)
{
  if (sqlite3_exec (connection->handle, sql, NULL, NULL, NULL) != SQLITE_OK)
    return sgz_connection_fail (connection, error);
  return TRUE;
}

SgzStatement *
sgz_connection_prepare (SgzConnection *connection, const char *sql, GError **error)
{
  sqlite3_stmt *statement = g_hash_table_lookup (connection->statements, sql);

  /* A statement that is being stepped through stays on loan; its like is made anew beside it. */
  if (statement != NULL && !sqlite3_stmt_busy (statement))
    return statement;

  if (sqlite3_prepare_v2 (connection->handle, sql, -1, &statement, NULL) != SQLITE_OK)
    {
      sgz_connection_fail (connection, error);
      return NULL;
    }
  if (g_hash_table_contains (connection->statements, sql))
    g_hash_table_insert (connection->statements, g_strdup_printf ("%s -- %p", sql, (gpointer)statement),
                         statement);
  else
    g_hash_table_insert (connection->statements, g_strdup (sql), statement);
  return statement;
}

SgzStep
sgz_connection_step (SgzConnection *connection, SgzStatement *statement, GError **error)
{
  int result = sqlite3_step (statement);

  if (result == SQLITE_ROW)
    return SGZ_STEP_ROW;
  if (result == SQLITE_DONE)
    return SGZ_STEP_DONE;
  sgz_connection_fail (connection, error);
  return SGZ_STEP_FAILED;
}

gboolean
sgz_connection_get_integer (SgzConnection *connection, const char *sql, gint64 *value, GError **error)
{
  g_autoptr (SgzStatement) statement = sgz_connection_prepare (connection, sql, error);

  if (statement == NULL || sgz_connection_step (connection, statement, error) == SGZ_STEP_FAILED)
    return FALSE;
  *value = sqlite3_column_int64 (statement, 0);
  return TRUE;
}

/* SQLite passes over a PRAGMA it does not take without a word, so each is read back. */
static gboolean
set_pragma (SgzConnection *connection, const char *name, const char *value, gint64 expected, GError **error)
{
  g_autofree char *set = g_strdup_printf ("PRAGMA %s = %s", name, value);
  g_autofree char *get = g_strdup_printf ("PRAGMA %s", name);
  gint64 actual = 0;

  if (!sgz_connection_execute (connection, set, error)
      || !sgz_connection_get_integer (connection, get, &actual, error))
    return FALSE;
  if (actual != expected)
    {
      g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_FAILED, _ ("SQLite refuses %s = %s for “%s”"),
                   name, value, connection->name);
      return FALSE;
    }
  return TRUE;
}

static gboolean
set_journal (SgzConnection *connection, GError **error)
{
  g_autoptr (SgzStatement) statement
      = sgz_connection_prepare (connection, "PRAGMA journal_mode = WAL", error);

  if (statement == NULL || sgz_connection_step (connection, statement, error) == SGZ_STEP_FAILED)
    return FALSE;
  if (g_strcmp0 (sgz_statement_get_text (statement, 0), "wal") != 0)
    {
      g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_FAILED, _ ("SQLite refuses %s = %s for “%s”"),
                   "journal_mode", "WAL", connection->name);
      return FALSE;
    }
  return TRUE;
}

static gboolean
set_pragmas (SgzConnection *connection, SgzConnectionMode mode, GError **error)
{
  sqlite3_busy_timeout (connection->handle, BUSY_TIMEOUT);
  sqlite3_extended_result_codes (connection->handle, 1);
  /* A reader is opened read-only; query_only on top of that would forbid it to make a backup. */
  if (mode == SGZ_CONNECTION_READ || mode == SGZ_CONNECTION_LOOK)
    return TRUE;
  return set_journal (connection, error) && set_pragma (connection, "synchronous", "FULL", 2, error)
         && set_pragma (connection, "foreign_keys", "ON", 1, error)
         /* After each commit the one file is whole: people copy and rename it while it is open. */
         && set_pragma (connection, "wal_autocheckpoint", "1", 1, error)
         && set_pragma (connection, "trusted_schema", "OFF", 0, error)
         && set_pragma (connection, "cell_size_check", "ON", 1, error);
}

/* Without SQLite's count of its memory, connections on several threads do not wait for one another at each allocation. */
static gpointer
configure (gpointer data G_GNUC_UNUSED)
{
  if (sqlite3_config (SQLITE_CONFIG_MEMSTATUS, 0) != SQLITE_OK)
    g_debug ("SQLite was started by another library before");
  return NULL;
}

static char *
look_uri (const char *path)
{
  g_autofree char *escaped = g_uri_escape_string (path, G_URI_RESERVED_CHARS_ALLOWED_IN_PATH, TRUE);

  return g_strconcat ("file:", escaped, "?immutable=1", NULL);
}

SgzConnection *
sgz_connection_open (const char *path, SgzConnectionMode mode, GError **error)
{
  static GOnce configured = G_ONCE_INIT;
  g_autoptr (SgzConnection) connection = g_new0 (SgzConnection, 1);
  g_autofree char *uri = mode == SGZ_CONNECTION_LOOK ? look_uri (path) : NULL;
  int flags = mode == SGZ_CONNECTION_READ || mode == SGZ_CONNECTION_LOOK ? SQLITE_OPEN_READONLY
                                                                         : SQLITE_OPEN_READWRITE;

  if (mode == SGZ_CONNECTION_CREATE)
    flags |= SQLITE_OPEN_CREATE;
  if (uri != NULL)
    flags |= SQLITE_OPEN_URI;
  g_once (&configured, configure, NULL);
  connection->name = g_path_get_basename (path);
  connection->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                  (GDestroyNotify)(void (*) (void))sqlite3_finalize);
  if (sqlite3_open_v2 (uri != NULL ? uri : path, &connection->handle, flags | SQLITE_OPEN_NOMUTEX, NULL)
      != SQLITE_OK)
    {
      sgz_connection_fail (connection, error);
      return NULL;
    }
  if (!set_pragmas (connection, mode, error) || !sgz_found_add_function (connection, error))
    return NULL;
  return g_steal_pointer (&connection);
}

void
sgz_connection_close (SgzConnection *connection)
{
  g_hash_table_unref (connection->statements);
  if (sqlite3_close (connection->handle) != SQLITE_OK)
    g_critical ("a statement of %s outlives its connection", connection->name);
  g_free (connection->name);
  g_free (connection);
}

void
sgz_statement_bind_text (SgzStatement *statement, const char *name, const char *text)
{
  int index = sqlite3_bind_parameter_index (statement, name);

  if (index > 0)
    sqlite3_bind_text (statement, index, text, -1, SQLITE_TRANSIENT);
}

void
sgz_statement_bind_integer (SgzStatement *statement, const char *name, gint64 number)
{
  int index = sqlite3_bind_parameter_index (statement, name);

  if (index > 0)
    sqlite3_bind_int64 (statement, index, number);
}

void
sgz_statement_bind_value (SgzStatement *statement, const char *name, const SgzValue *value)
{
  switch (value->type)
    {
    case SGZ_VALUE_NONE:
      sgz_statement_bind_text (statement, name, NULL);
      return;
    case SGZ_VALUE_NUMBER:
      sgz_statement_bind_integer (statement, name, value->number);
      return;
    case SGZ_VALUE_TEXT:
      sgz_statement_bind_text (statement, name, value->text);
      return;
    }
  g_return_if_reached ();
}

const char *
sgz_statement_get_text (SgzStatement *statement, int column)
{
  return (const char *)sqlite3_column_text (statement, column);
}

void
sgz_statement_get_value (SgzStatement *statement, int column, SgzValue *value)
{
  sgz_value_clear (value);
  if (sqlite3_column_type (statement, column) == SQLITE_INTEGER)
    *value = (SgzValue){ SGZ_VALUE_NUMBER, sqlite3_column_int64 (statement, column), NULL };
  else if (sqlite3_column_type (statement, column) != SQLITE_NULL)
    *value = (SgzValue){ SGZ_VALUE_TEXT, 0, g_strdup (sgz_statement_get_text (statement, column)) };
}

gboolean
sgz_transaction_begin (SgzTransaction *transaction, SgzConnection *connection, GError **error)
{
  if (!sgz_connection_execute (connection, "BEGIN IMMEDIATE", error))
    return FALSE;
  transaction->connection = connection;
  return TRUE;
}

gboolean
sgz_transaction_commit (SgzTransaction *transaction, GError **error)
{
  if (!sgz_connection_execute (transaction->connection, "COMMIT", error))
    return FALSE;
  transaction->connection = NULL;
  return TRUE;
}

void
sgz_transaction_rollback (SgzTransaction *transaction)
{
  if (transaction->connection == NULL)
    return;
  /* Some failures, such as a full disk, have rolled back already. */
  if (!sqlite3_get_autocommit (transaction->connection->handle)
      && sqlite3_exec (transaction->connection->handle, "ROLLBACK", NULL, NULL, NULL) != SQLITE_OK)
    g_critical ("rollback: %s", sqlite3_errmsg (transaction->connection->handle));
  transaction->connection = NULL;
}
