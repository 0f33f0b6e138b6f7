/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-export-private.h"

#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (sgz_export_error, sgz_export_error)

/* Rows between two reports of progress. */
#define REPORT_EVERY 500

typedef struct
{
  const char *suffix;
  gboolean (*write) (SgzTable *table, const SgzExportJob *job, GError **error);
} Format;

static const Format *
find_format (const char *path, GError **error)
{
  static const Format formats[] = {
    { ".xlsx", sgz_workbook_write },
    { ".pdf", sgz_pdf_write },
    { ".gb18030.csv", sgz_csv_writer_write_gb18030 },
    { ".csv", sgz_csv_writer_write },
  };
  g_autofree char *lower = g_ascii_strdown (path, -1);
  g_autofree char *shown = g_filename_display_name (path);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_has_suffix (lower, formats[i].suffix))
      return &formats[i];
  g_set_error (error, SGZ_EXPORT_ERROR, SGZ_EXPORT_ERROR_FORMAT,
               _ ("The name “%s” does not end in .xlsx, .pdf or .csv, so the kind of file is not known"),
               shown);
  return NULL;
}

void
sgz_export_job_report (const SgzExportJob *job, gint64 done, gint64 total)
{
  if (job->progress != NULL && (done % REPORT_EVERY == 0 || done == total))
    job->progress (done, total, job->user_data);
}

gboolean
sgz_export_table (SgzTable *table, const char *path, SgzProgressFunc progress, gpointer user_data,
                  GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (SGZ_IS_TABLE (table) && path != NULL, FALSE);

  const Format *format = find_format (path, error);
  if (format == NULL)
    return FALSE;
  g_autoptr (SgzOutput) output = sgz_output_open (path, error);
  if (output == NULL)
    return FALSE;

  SgzExportJob job = { output, progress, user_data, cancellable };
  return format->write (table, &job, error) && !g_cancellable_set_error_if_cancelled (cancellable, error)
         && sgz_output_finish (output, error);
}
