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
  gboolean (*write) (SgzTable *table, const SgzExportJob *job, GError **error);          /* or NULL */
  gboolean (*write_letter) (SgzLetter *letter, const SgzExportJob *job, GError **error); /* or NULL */
} Format;

static void
set_format_error (const char *path, gboolean is_known, gboolean is_letter, GError **error)
{
  g_autofree char *shown = g_filename_display_name (path);
  const char *sentence
      = is_known && is_letter ? _ ("A letter becomes no table: “%s” has to end in .docx or .pdf")
        : is_known ? _ ("A table becomes no text document: “%s” has to end in .xlsx, .pdf or .csv")
        : is_letter
            ? _ ("The name “%s” does not end in .docx or .pdf, so the kind of file is not known")
            : _ ("The name “%s” does not end in .xlsx, .pdf or .csv, so the kind of file is not known");

  g_set_error (error, SGZ_EXPORT_ERROR, SGZ_EXPORT_ERROR_FORMAT, sentence, shown);
}

static const Format *
find_format (const char *path, gboolean is_letter, GError **error)
{
  static const Format formats[] = {
    { ".xlsx", sgz_workbook_write, NULL },           { ".docx", NULL, sgz_docx_write },
    { ".pdf", sgz_pdf_write, sgz_pdf_write_letter }, { ".gb18030.csv", sgz_csv_writer_write_gb18030, NULL },
    { ".csv", sgz_csv_writer_write, NULL },
  };
  g_autofree char *lower = g_ascii_strdown (path, -1);
  const Format *format = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (formats) && format == NULL; i++)
    if (g_str_has_suffix (lower, formats[i].suffix))
      format = &formats[i];
  if (format != NULL && (is_letter ? format->write_letter != NULL : format->write != NULL))
    return format;
  set_format_error (path, format != NULL, is_letter, error);
  return NULL;
}

gboolean
sgz_export_check_format (const SgzReport *report, const char *path, GError **error)
{
  g_return_val_if_fail (report != NULL && path != NULL, FALSE);

  return find_format (path, report->build_letter != NULL, error) != NULL;
}

void
sgz_export_job_report (const SgzExportJob *job, gint64 done, gint64 total)
{
  if (job->progress != NULL && (done % REPORT_EVERY == 0 || done == total))
    job->progress (done, total, job->user_data);
}

/**
 * What:
 * @table: or %NULL for a letter
 * @store: (nullable): whose log it is entered in
 *
 * What is exported.
 */
typedef struct
{
  SgzTable *table;
  SgzLetter *letter;
  SgzStore *store;
} What;

static SgzExportEntry *
begin_entry (const What *what, const Format *format, const char *path, GError **error)
{
  gboolean is_letter = what->letter != NULL;

  return sgz_export_log_begin (
      what->store, is_letter ? sgz_letter_get_document (what->letter) : sgz_table_get_document (what->table),
      is_letter ? sgz_letter_get_flat_title (what->letter) : sgz_table_get_title (what->table),
      strrchr (format->suffix, '.') + 1, path,
      is_letter ? sgz_letter_get_masked (what->letter) : sgz_table_get_masked (what->table), error);
}

/* The last step of an export: the file gets its name. */
static gboolean
finish_logged (const What *what, const Format *format, const char *path, SgzOutput *output, GError **error)
{
  g_autoptr (SgzExportEntry) entry = begin_entry (what, format, path, error);

  if (entry == NULL || !sgz_output_finish (output, error))
    return FALSE;
  if (sgz_export_log_commit (entry, error))
    return TRUE;
  g_remove (path); /* A file that nobody can find in the log has not left the program. */
  return FALSE;
}

static gboolean
write_whole (const What *what, const char *path, SgzProgressFunc progress, gpointer user_data,
             GCancellable *cancellable, GError **error)
{
  const Format *format = find_format (path, what->letter != NULL, error);
  if (format == NULL)
    return FALSE;
  g_autoptr (SgzOutput) output = sgz_output_open (path, error);
  if (output == NULL)
    return FALSE;

  SgzExportJob job = { output, progress, user_data, cancellable };
  gboolean is_written = what->letter != NULL ? format->write_letter (what->letter, &job, error)
                                             : format->write (what->table, &job, error);
  if (!is_written || g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  return what->store != NULL ? finish_logged (what, format, path, output, error)
                             : sgz_output_finish (output, error);
}

gboolean
sgz_export_table (SgzTable *table, const char *path, SgzProgressFunc progress, gpointer user_data,
                  GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (SGZ_IS_TABLE (table) && path != NULL, FALSE);

  return write_whole (&(What){ .table = table }, path, progress, user_data, cancellable, error);
}

gboolean
sgz_export_document (SgzTable *table, SgzStore *store, const char *path, SgzProgressFunc progress,
                     gpointer user_data, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (SGZ_IS_TABLE (table) && SGZ_IS_STORE (store) && path != NULL, FALSE);

  return write_whole (&(What){ .table = table, .store = store }, path, progress, user_data, cancellable,
                      error);
}

gboolean
sgz_export_letter (SgzLetter *letter, SgzStore *store, const char *path, SgzProgressFunc progress,
                   gpointer user_data, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (SGZ_IS_LETTER (letter) && path != NULL, FALSE);
  g_return_val_if_fail (store == NULL || SGZ_IS_STORE (store), FALSE);

  return write_whole (&(What){ .letter = letter, .store = store }, path, progress, user_data, cancellable,
                      error);
}

char *
sgz_export_attachments (const SgzReport *report, SgzStore *store, const SgzReportOptions *options,
                        const char *path, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (report->list_owners != NULL, NULL);

  const Format *format = find_format (path, report->build_letter != NULL, error);
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
