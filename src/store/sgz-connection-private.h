/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

#include "model/sgz-field.h"

G_BEGIN_DECLS

/**
 * SgzConnection:
 *
 * One connection to a database file, with its prepared statements. Used by one thread at a time.
 */
typedef struct _SgzConnection SgzConnection;

/* A prepared statement on loan; reset when it goes out of scope. */
typedef sqlite3_stmt SgzStatement;

static inline void
sgz_statement_release (SgzStatement *statement)
{
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SgzStatement, sgz_statement_release)

typedef enum
{
  SGZ_CONNECTION_READ = 1,
  SGZ_CONNECTION_LOOK, /* reads the file as it stands, without a lock or a log: for one that is not ours to open */
  SGZ_CONNECTION_WRITE,
  SGZ_CONNECTION_CREATE,
} SgzConnectionMode;

/* Opens, sets every PRAGMA and checks that each was taken. */
SgzConnection *sgz_connection_open (const char *path, SgzConnectionMode mode, GError **error);
void sgz_connection_close (SgzConnection *connection);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SgzConnection, sgz_connection_close)

sqlite3 *sgz_connection_get_handle (SgzConnection *connection);

/* From now on a statement, however long, ends with %G_IO_ERROR_CANCELLED once @cancellable says so; %NULL ends that. */
void sgz_connection_watch (SgzConnection *connection, GCancellable *cancellable);

/* Turns SQLite's last failure into a sentence; always returns %FALSE. */
gboolean sgz_connection_fail (SgzConnection *connection, GError **error);

/* Runs one or more statements without parameters. */
gboolean sgz_connection_execute (SgzConnection *connection, const char *sql, GError **error);

/* The statement of @sql, prepared once a connection; @sql that is not for keeping is made by prepare_once. */
SgzStatement *sgz_connection_prepare (SgzConnection *connection, const char *sql, GError **error);

/* A single integer, such as a PRAGMA's. */
gboolean sgz_connection_get_integer (SgzConnection *connection, const char *sql, gint64 *value,
                                     GError **error);

typedef enum
{
  SGZ_STEP_FAILED = 0,
  SGZ_STEP_ROW,
  SGZ_STEP_DONE,
} SgzStep;

SgzStep sgz_connection_step (SgzConnection *connection, SgzStatement *statement, GError **error);

/* Binds by name, with its colon; a name the statement does not have is passed over. */
void sgz_statement_bind_text (SgzStatement *statement, const char *name, const char *text);
void sgz_statement_bind_integer (SgzStatement *statement, const char *name, gint64 number);
void sgz_statement_bind_value (SgzStatement *statement, const char *name, const SgzValue *value);

/* (transfer none) until the next step; %NULL for NULL. */
const char *sgz_statement_get_text (SgzStatement *statement, int column);
void sgz_statement_get_value (SgzStatement *statement, int column, SgzValue *value);

/* A write transaction; rolled back when it goes out of scope without a commit. */
typedef struct
{
  SgzConnection *connection;
} SgzTransaction;

gboolean sgz_transaction_begin (SgzTransaction *transaction, SgzConnection *connection, GError **error);
gboolean sgz_transaction_commit (SgzTransaction *transaction, GError **error);
void sgz_transaction_rollback (SgzTransaction *transaction);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SgzTransaction, sgz_transaction_rollback)

G_END_DECLS
