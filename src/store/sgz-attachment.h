/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/sgz-error.h"
#include "sgz-store.h"

G_BEGIN_DECLS

/**
 * SECTION: attachments
 *
 * Any file on any record. An attachment is a record like others, of #sgz_kind_attachment: history, undo and voiding come from
 * its description. Its content is a file in a folder beside the database, named by its SHA-256
 * (社工站附件/ab/abcdef…), so that the same file on ten records is kept once. All databases of a folder share the one
 * folder of contents, so that a database may be renamed or copied where it is, and a backup beside it costs nothing.
 *
 * Why not in the database: measured with 1,000 photographs of 4 MB (docs/attachments.md), a database that holds them takes
 * twice the writing to fill, and 19 seconds for its tenth backup as for its first, where a folder's second backup copies only
 * what is new; a file of 200 MB would lock the database for a second; and more than 1,072 such photographs do not fit
 * into one file on a memory stick's FAT32. What speaks for the database, that the one file is all there is to copy, is
 * answered by a sentence at opening where the contents did not come along, and by the backup, which carries them.
 *
 * A content is written beside its place, put on the disk, and renamed before the record that refers to it is committed: a power
 * cut leaves an attachment that is whole, or none. It is never removed, since history may bring any record back.
 */
#define SGZ_ATTACHMENT_FOLDER "社工站附件"
#define SGZ_ATTACHMENT_NOTE "说明.txt"

/* The setting of a database that says how large one attachment may be, in MB, and what holds until it is set. */
#define SGZ_ATTACHMENT_LIMIT_KEY "attachment-limit"
#define SGZ_ATTACHMENT_LIMIT 200

/**
 * sgz_attachment_get_limit:
 *
 * Returns: the largest attachment @store takes, in bytes
 */
gint64 sgz_attachment_get_limit (SgzStore *store);

/**
 * sgz_attachment_add:
 * @owner: a saved record, not void, of any kind but attachments
 * @files: (element-type GFile): what to attach
 * @caption: (nullable): for each of them
 * @progress: (nullable): told bytes
 *
 * Copies @files beside the database and attaches them to @owner: all in one commit, or none. Each is looked at before the
 * first is copied.
 *
 * Returns: (transfer full) (element-type SgzRecord): the attachments; %NULL with @error set, a sentence that names the file:
 *   it is missing, no file, empty, too large, unreadable, on the record already, the disk is full, or it was cancelled
 */
GPtrArray *sgz_attachment_add (SgzStore *store, SgzRecord *owner, GPtrArray *files, const char *caption,
                               SgzProgressFunc progress, gpointer user_data, GCancellable *cancellable,
                               GError **error);

/**
 * sgz_attachment_add_async:
 * @progress: (nullable): called on the thread that copies
 *
 * The same with the copying on a thread; the records are committed on the thread of @store, which is the caller's.
 */
void sgz_attachment_add_async (SgzStore *store, SgzRecord *owner, GPtrArray *files, const char *caption,
                               SgzProgressFunc progress, gpointer progress_data, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *sgz_attachment_add_finish (GAsyncResult *result, GError **error);

/**
 * sgz_attachment_fetch:
 * @owner: (nullable): a record; %NULL for the attachments of all
 * @voided: which of them
 *
 * Returns: (transfer full) (element-type SgzRecord): the attachments, by the day they were added and their names
 */
GPtrArray *sgz_attachment_fetch (SgzStore *store, SgzRecord *owner, SgzVoided voided, GError **error);

/**
 * sgz_attachment_get_owner:
 *
 * Returns: (transfer full): the record @attachment belongs to, or %NULL with @error set
 */
SgzRecord *sgz_attachment_get_owner (SgzStore *store, const SgzRecord *attachment, GError **error);

/**
 * sgz_attachment_find:
 * @text: an attachment's id, or its file name
 *
 * Returns: (transfer full): the one attachment meant, or %NULL with @error set where there is none or more than one
 */
SgzRecord *sgz_attachment_find (SgzStore *store, const char *text, GError **error);

/**
 * sgz_attachment_get_path:
 *
 * Returns: (transfer full): where the content of @attachment should be; to be read only. %NULL where the attachment's
 *   own sum is no sum
 */
char *sgz_attachment_get_path (SgzStore *store, const SgzRecord *attachment);

/**
 * sgz_attachment_open:
 *
 * Returns: (transfer full): the content as a stream, or %NULL with @error set where it is missing
 */
GInputStream *sgz_attachment_open (SgzStore *store, const SgzRecord *attachment, GError **error);

/**
 * sgz_attachment_export:
 * @database: the path of the database, as sgz_store_get_path() gave it: this may be called on any thread
 * @path: the new file; one that is there is replaced, but only once the new one is whole
 *
 * Returns: %TRUE, or %FALSE with @error set; then no file is left. A content that is not what was added is refused
 */
gboolean sgz_attachment_export (const char *database, const SgzRecord *attachment, const char *path,
                                SgzProgressFunc progress, gpointer user_data, GCancellable *cancellable,
                                GError **error);

/**
 * sgz_attachment_export_all:
 * @owners: (element-type SgzRecord): records of any kinds
 * @folder: where the files go; made where it is missing
 *
 * Writes the attachments of @owners, those not void, with legal, unique and readable names: the kind's title, the
 * record's name, the file's own, such as 站点-示例站-门头.jpg.
 *
 * Returns: (transfer full) (element-type utf8): the names of the files that were written, in the order of @owners; %NULL
 *   with @error set, then none is left
 */
GPtrArray *sgz_attachment_export_all (SgzStore *store, GPtrArray *owners, const char *folder,
                                      SgzProgressFunc progress, gpointer user_data, GCancellable *cancellable,
                                      GError **error);

/**
 * sgz_attachment_describe_missing:
 *
 * Looks quickly, without reading any content, whether the contents of the newest attachments came with the database.
 *
 * Returns: (transfer full) (nullable): where they did not, a sentence that says so
 */
char *sgz_attachment_describe_missing (SgzStore *store);

G_END_DECLS
