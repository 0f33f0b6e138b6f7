/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-export-log.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/sgz-date.h"
#include "sgz-store-private.h"

/* It has a connection of its own: an export runs on a thread, and the store's is the main thread's. */
struct _SgzExportEntry
{
  SgzConnection *connection;
  SgzTransaction transaction;
};

void
sgz_export_free (SgzExport *entry)
{
  g_free (entry->at);
  g_free (entry->officer);
  g_free (entry->unit);
  g_free (entry->document);
  g_free (entry->title);
  g_free (entry->format);
  g_free (entry->file);
  g_free (entry);
}

const char *
sgz_export_format_get_title (const char *format)
{
  static const struct
  {
    const char *format;
    const char *title;
  } formats[]
      = { { "xlsx", "工作簿" }, { "docx", "文稿" }, { "pdf", "PDF" }, { "csv", "CSV" }, { "print", "打印" } };

  for (size_t i = 0; i < G_N_ELEMENTS (formats); i++)
    if (strcmp (formats[i].format, format) == 0)
      return formats[i].title;
  return format;
}

static gboolean
insert (SgzStore *store, SgzExportEntry *entry, const SgzExport *what, GError **error)
{
  g_autoptr (GDateTime) now = sgz_date_now ();
  g_autofree char *at = g_date_time_format (now, "%Y-%m-%dT%H:%M:%S%:z");
  g_autofree char *name = *what->file != '\0' ? g_path_get_basename (what->file) : g_strdup ("");
  g_autofree char *shown = g_filename_display_name (name);
  g_autoptr (SgzStatement) statement = sgz_connection_prepare (
      entry->connection,
      "INSERT INTO export_log (at, officer, unit, document, title, format, file, masked)"
      " VALUES (:at, :officer, :unit, :document, :title, :format, :file, :masked)",
      error);

  if (statement == NULL)
    return FALSE;
  sgz_statement_bind_text (statement, ":at", at);
  sgz_statement_bind_text (statement, ":officer", sgz_store_get_officer (store));
  sgz_statement_bind_text (statement, ":unit", sgz_store_get_unit (store));
  sgz_statement_bind_text (statement, ":document", what->document);
  sgz_statement_bind_text (statement, ":title", what->title);
  sgz_statement_bind_text (statement, ":format", what->format);
  sgz_statement_bind_text (statement, ":file", shown);
  sgz_statement_bind_integer (statement, ":masked", what->is_masked);
  return sgz_connection_step (entry->connection, statement, error) == SGZ_STEP_DONE;
}

SgzExportEntry *
sgz_export_log_begin (SgzStore *store, const char *document, const char *title, const char *format,
                      const char *file, gboolean is_masked, GError **error)
{
  g_return_val_if_fail (SGZ_IS_STORE (store) && document != NULL && title != NULL && file != NULL, NULL);

  const SgzExport what = { .document = (char *)document,
                           .title = (char *)title,
                           .format = (char *)format,
                           .file = (char *)file,
                           .is_masked = is_masked };
  g_autoptr (SgzExportEntry) entry = g_new0 (SgzExportEntry, 1);
  g_autoptr (GError) failure = NULL;

  if (sgz_store_check_place (store, &failure))
    entry->connection = sgz_connection_open (sgz_store_get_path (store), SGZ_CONNECTION_WRITE, &failure);
  if (entry->connection != NULL && sgz_transaction_begin (&entry->transaction, entry->connection, &failure)
      && insert (store, entry, &what, &failure))
    return g_steal_pointer (&entry);
  g_set_error (
      error, SGZ_STORE_ERROR, failure->domain == SGZ_STORE_ERROR ? failure->code : SGZ_STORE_ERROR_FAILED,
      _ ("Nothing was exported, because the export could not be entered in the log: %s"), failure->message);
  return NULL;
}

gboolean
sgz_export_log_commit (SgzExportEntry *entry, GError **error)
{
  return sgz_transaction_commit (&entry->transaction, error);
}

void
sgz_export_log_entry_free (SgzExportEntry *entry)
{
  sgz_transaction_rollback (&entry->transaction);
  g_clear_pointer (&entry->connection, sgz_connection_close);
  g_free (entry);
}

static SgzExport *
read_export (SgzStatement *statement)
{
  SgzExport *entry = g_new0 (SgzExport, 1);

  entry->seq = sqlite3_column_int64 (statement, 0);
  entry->at = g_strdup (sgz_statement_get_text (statement, 1));
  entry->officer = g_strdup (sgz_statement_get_text (statement, 2));
  entry->unit = g_strdup (sgz_statement_get_text (statement, 3));
  entry->document = g_strdup (sgz_statement_get_text (statement, 4));
  entry->title = g_strdup (sgz_statement_get_text (statement, 5));
  entry->format = g_strdup (sgz_statement_get_text (statement, 6));
  entry->file = g_strdup (sgz_statement_get_text (statement, 7));
  entry->is_masked = sqlite3_column_int64 (statement, 8) != 0;
  return entry;
}

GPtrArray *
sgz_export_log_list (SgzStore *store, int year, GError **error)
{
  SgzConnection *connection = sgz_store_get_connection (store);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify)sgz_export_free);
  g_autoptr (SgzStatement) statement = sgz_connection_prepare (
      connection,
      "SELECT seq, at, officer, unit, document, title, format, file, masked FROM export_log"
      " WHERE :year = 0 OR substr (at, 1, 4) = printf ('%04d', :year) ORDER BY seq",
      error);
  SgzStep step = SGZ_STEP_FAILED;

  if (statement == NULL)
    return NULL;
  sgz_statement_bind_integer (statement, ":year", year);
  while ((step = sgz_connection_step (connection, statement, error)) == SGZ_STEP_ROW)
    g_ptr_array_add (entries, read_export (statement));
  return step == SGZ_STEP_DONE ? g_steal_pointer (&entries) : NULL;
}
