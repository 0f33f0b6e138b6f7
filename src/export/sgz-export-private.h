/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-export.h"
#include "sgz-output-private.h"

G_BEGIN_DECLS

/**
 * SgzExportJob:
 *
 * What a writer is told besides the table: where it writes to and who wants to know.
 */
typedef struct
{
  SgzOutput *output;
  SgzProgressFunc progress;
  gpointer user_data;
  GCancellable *cancellable;
} SgzExportJob;

/* Tells @job's progress function, if it has one, every so many rows. */
void sgz_export_job_report (const SgzExportJob *job, gint64 done, gint64 total);

/* The writers: each writes @table into the temporary file of @job and leaves the rest to sgz_export_table(). */
gboolean sgz_csv_writer_write (SgzTable *table, const SgzExportJob *job, GError **error);
gboolean sgz_csv_writer_write_gb18030 (SgzTable *table, const SgzExportJob *job, GError **error);
gboolean sgz_workbook_write (SgzTable *table, const SgzExportJob *job, GError **error);
gboolean sgz_pdf_write (SgzTable *table, const SgzExportJob *job, GError **error);

/* The same for letters. */
gboolean sgz_pdf_write_letter (SgzLetter *letter, const SgzExportJob *job, GError **error);
gboolean sgz_docx_write (SgzLetter *letter, const SgzExportJob *job, GError **error);

G_END_DECLS
