/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-connection-private.h"

G_BEGIN_DECLS

/* "SGZ1": what a database of this program carries in its header. */
#define SGZ_APPLICATION_NUMBER 0x53475A31

/**
 * sgz_migration_inspect:
 *
 * Looks at the header of the file at @path without opening it as a database: is it one of ours, whole, not newer, and
 * may it be written?
 */
gboolean sgz_migration_inspect (const char *path, GError **error);

/**
 * sgz_migration_run:
 * @path: the file, for the backup beside it that is made before an older database is changed
 *
 * Brings the database up to the newest schema, each step one transaction.
 */
gboolean sgz_migration_run (SgzConnection *connection, const char *path, GError **error);

/* Copies the database as it stands to @path, beside it first, so that it is whole or not there. */
gboolean sgz_migration_copy (SgzConnection *connection, const char *path, GError **error);

G_END_DECLS
