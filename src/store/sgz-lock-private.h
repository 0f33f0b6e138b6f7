/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SgzLock:
 *
 * Ownership of a database file. A file beside it, locked for as long as the process lives, so that a crash leaves
 * nothing locked. Not a lock on the database itself: closing that file anywhere in the process would
 * drop SQLite's own locks.
 */
typedef struct _SgzLock SgzLock;

/* %NULL with @error set (%SGZ_STORE_ERROR_IN_USE, naming the owner, or _READ_ONLY). */
SgzLock *sgz_lock_take (const char *path, GError **error);
void sgz_lock_release (SgzLock *lock);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SgzLock, sgz_lock_release)

G_END_DECLS
