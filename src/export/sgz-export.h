/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/sgz-error.h"
#include "report/sgz-report.h"
#include "store/sgz-store.h"

G_BEGIN_DECLS

#define SGZ_EXPORT_ERROR (sgz_export_error_quark ())

typedef enum
{
  SGZ_EXPORT_ERROR_FORMAT = 1, /* a file name whose ending is not known */
  SGZ_EXPORT_ERROR_WRITE,      /* the file cannot be written */
} SgzExportError;

GQuark sgz_export_error_quark (void);

/**
 * sgz_export_check_format:
 * @path: the name of a file
 * @report: a document
 *
 * Returns: whether @report can be written under such a name: .xlsx, .pdf and .csv for a table, .docx and .pdf for a letter; %FALSE with
 *   @error set (%SGZ_EXPORT_ERROR_FORMAT) otherwise
 */
gboolean sgz_export_check_format (const SgzReport *report, const char *path, GError **error);

/**
 * sgz_export_table:
 * @path: where it goes; .xlsx, .pdf and .csv say what it becomes. CSV is UTF-8 with a byte order mark; a name that ends in
 *   .gb18030.csv has it in GB18030, for programs that know no other. A file that is there is replaced, at the end and in
 *   one step
 * @progress: (nullable): told the rows or pages done
 *
 * Writes the table beside @path and renames it, so that @path is whole, or as it was. Blocks; for work
 * that may be long call it on a thread with the table's reader.
 *
 * Returns: %TRUE, or %FALSE with @error set; then no partial file is left
 */
gboolean sgz_export_table (SgzTable *table, const char *path, SgzProgressFunc progress, gpointer user_data,
                           GCancellable *cancellable, GError **error);

/**
 * sgz_export_document:
 * @store: the store that @table was made from, or its reader on this thread
 *
 * As sgz_export_table(), and enters the export in the log of @store. The file is there and the export is in the log, or neither
 * is.
 */
gboolean sgz_export_document (SgzTable *table, SgzStore *store, const char *path, SgzProgressFunc progress,
                              gpointer user_data, GCancellable *cancellable, GError **error);

/**
 * sgz_export_letter:
 * @store: (nullable): the store whose log the export is entered in, or none
 * @path: where it goes; .docx and .pdf say what it becomes
 * @progress: (nullable): told the pages or paragraphs done
 *
 * As sgz_export_table() and sgz_export_document(), for a letter.
 */
gboolean sgz_export_letter (SgzLetter *letter, SgzStore *store, const char *path, SgzProgressFunc progress,
                            gpointer user_data, GCancellable *cancellable, GError **error);

/**
 * sgz_export_attachments:
 * @report: a document with attachments
 * @path: where the document went
 *
 * Writes the attachments that go with the document into a folder beside it: 一站一档.pdf and 一站一档-附件. Where there are none,
 * there is no folder.
 *
 * Returns: (transfer full): the folder, whether it had to be made or not; %NULL with @error set, then none of the files is left
 */
char *sgz_export_attachments (const SgzReport *report, SgzStore *store, const SgzReportOptions *options,
                              const char *path, GCancellable *cancellable, GError **error);

G_END_DECLS
