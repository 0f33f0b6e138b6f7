/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SgzLock:
 *
 * Ownership of a database file: a file beside it that names the owner, and the database itself, both locked for as long as the
 * process lives, so that a crash leaves nothing locked.
 */
typedef struct _SgzLock SgzLock;

/* %NULL with @error set (%SGZ_STORE_ERROR_IN_USE, naming the owner, or _READ_ONLY). */
SgzLock *sgz_lock_take (const char *path, GError **error);
/* Holds the database of that path itself too, so that it is locked under whatever name it gets. Comes before any connection to
 * it, and is released after the last: closing a file drops the locks SQLite has on it in this process. */
gboolean sgz_lock_hold (SgzLock *lock, const char *path, GError **error);

/* Whether the database, where one is held, still stands at that path: its write-ahead log is found by the path only. Errors:
 * %SGZ_STORE_ERROR_NOT_FOUND. */
gboolean sgz_lock_check (const SgzLock *lock, const char *path, GError **error);

void sgz_lock_release (SgzLock *lock);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SgzLock, sgz_lock_release)

G_END_DECLS
