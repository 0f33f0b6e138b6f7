/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-export-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "store/sgz-attachment.h"
#include "store/sgz-export-log.h"

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

/* The last step of an export: the file gets its name. */
static gboolean
finish_logged (SgzTable *table, SgzStore *store, const Format *format, const char *path, SgzOutput *output,
               GError **error)
{
  g_autoptr (SgzExportEntry) entry
      = sgz_export_log_begin (store, sgz_table_get_document (table), sgz_table_get_title (table),
                              strrchr (format->suffix, '.') + 1, path, sgz_table_get_masked (table), error);

  if (entry == NULL || !sgz_output_finish (output, error))
    return FALSE;
  if (sgz_export_log_commit (entry, error))
    return TRUE;
  g_remove (path); /* A file that nobody can find in the log has not left the program. */
  return FALSE;
}

static gboolean
write_table (SgzTable *table, SgzStore *store, const char *path, SgzProgressFunc progress, gpointer user_data,
             GCancellable *cancellable, GError **error)
{
  const Format *format = find_format (path, error);
  if (format == NULL)
    return FALSE;
  g_autoptr (SgzOutput) output = sgz_output_open (path, error);
  if (output == NULL)
    return FALSE;

  SgzExportJob job = { output, progress, user_data, cancellable };
  if (!format->write (table, &job, error) || g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  return store != NULL ? finish_logged (table, store, format, path, output, error)
                       : sgz_output_finish (output, error);
}

gboolean
sgz_export_table (SgzTable *table, const char *path, SgzProgressFunc progress, gpointer user_data,
                  GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (SGZ_IS_TABLE (table) && path != NULL, FALSE);

  return write_table (table, NULL, path, progress, user_data, cancellable, error);
}

gboolean
sgz_export_document (SgzTable *table, SgzStore *store, const char *path, SgzProgressFunc progress,
                     gpointer user_data, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (SGZ_IS_TABLE (table) && SGZ_IS_STORE (store) && path != NULL, FALSE);

  return write_table (table, store, path, progress, user_data, cancellable, error);
}

char *
sgz_export_attachments (const SgzReport *report, SgzStore *store, const SgzReportOptions *options,
                        const char *path, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (report->list_owners != NULL, NULL);

  const Format *format = find_format (path, error);
  g_autoptr (GPtrArray) owners = format != NULL ? report->list_owners (report, store, options, error) : NULL;
  if (owners == NULL)
    return NULL;
  g_autofree char *stem = g_strndup (path, strlen (path) - strlen (format->suffix));
  g_autofree char *folder = g_strconcat (stem, "-附件", NULL);
  g_autoptr (GPtrArray) names
      = sgz_attachment_export_all (store, owners, folder, NULL, NULL, cancellable, error);
  if (names == NULL)
    return NULL;
  /* One that was made for nothing; what is in a folder keeps it. */
  if (names->len == 0)
    g_rmdir (folder);
  return g_steal_pointer (&folder);
}
