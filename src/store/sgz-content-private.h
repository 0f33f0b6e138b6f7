/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "base/sgz-error.h"
#include "sgz-attachment.h"

G_BEGIN_DECLS

/* The folder of contents beside the database at @database, and in it the place of one. */
char *sgz_content_folder (const char *database);
char *sgz_content_path (const char *database, const char *sha256);

/* Whether @sha256 is one: 64 small hexadecimal digits. What else stands in a record must not become a path. */
gboolean sgz_content_is_sha256 (const char *sha256);

/* How far a work of several files is. */
typedef struct
{
  SgzProgressFunc progress; /* or NULL */
  gpointer user_data;
  gint64 done; /* bytes */
  gint64 total;
  GCancellable *cancellable;
} SgzContentWork;

/**
 * sgz_content_copy:
 * @name: of what is read, for messages
 * @fd: where it goes, or -1 only to work out its sum
 * @target: of what is written, for messages
 * @most: how many bytes it may have
 * @size: (out): how many it has
 *
 * Reads @input to its end, never more of it at once than a block. What was written is on the disk when this returns.
 *
 * Returns: (transfer full): the SHA-256 of what was read, or %NULL with @error set
 */
char *sgz_content_copy (GInputStream *input, const char *name, int fd, const char *target, gint64 most,
                        SgzContentWork *work, gint64 *size, GError **error);

/**
 * sgz_content_write:
 * @path: the new file
 * @sha256: what its sum must be
 *
 * Copies the content at @from to @path: beside it first, then renamed, so that it is whole or not there. One that is
 * there is replaced.
 *
 * Returns: %TRUE, or %FALSE with @error set; %SGZ_STORE_ERROR_NOT_FOUND where there is nothing at @from,
 *   %SGZ_STORE_ERROR_CORRUPT where it is not what it was
 */
gboolean sgz_content_write (const char *from, const char *name, const char *path, const char *sha256,
                            SgzContentWork *work, GError **error);

/* The content at @path to be read; one that is gone is told from one that cannot be read. */
GInputStream *sgz_content_open (const char *path, const char *name, GError **error);

/* The sum of the content at @path. Errors as above. */
char *sgz_content_sum (const char *path, const char *name, SgzContentWork *work, GError **error);

/* Makes the folder of contents, with a note in it that says what it is; an old part of a content is removed. */
gboolean sgz_content_make_folder (const char *folder, GError **error);

/* Makes the folder @path stands in, and puts that on the disk. */
gboolean sgz_content_make_place (const char *path, GError **error);

/* Puts the names in @folder on the disk. */
gboolean sgz_content_sync_folder (const char *folder, GError **error);

/* Says why a file could not be written; always returns %FALSE. */
gboolean sgz_content_fail (const char *name, int number, GError **error);

/**
 * sgz_content_list_known:
 *
 * Returns: (transfer full) (element-type utf8): the sums of all contents that a record of @connection's database, void or
 *   in history, refers to; %NULL with @error set
 */
GHashTable *sgz_content_list_known (SgzStore *store, GError **error);

/**
 * sgz_content_inspect:
 *
 * Adds a sentence to @problems for each attachment whose content is missing or changed, and one for all files beside the
 * database that no record refers to.
 */
gboolean sgz_content_inspect (SgzStore *store, GPtrArray *problems, GCancellable *cancellable,
                              GError **error);

/**
 * sgz_content_carry:
 * @target: a copy of the database, there or to be made
 * @n_missing: (out): how many contents are missing or changed, and were left out
 *
 * Copies all contents the database refers to beside @target. Those that are there already stay.
 */
gboolean sgz_content_carry (SgzStore *store, const char *target, SgzProgressFunc progress, gpointer user_data,
                            GCancellable *cancellable, guint *n_missing, GError **error);

G_END_DECLS
