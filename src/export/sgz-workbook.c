/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-workbook-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <locale.h>
#include <unistd.h>

/* Above so many rows a fetched ledger is written row by row in constant memory. */
#define STREAM_ABOVE 20000

/* Characters of a sheet's name, as Excel counts them. */
#define SHEET_NAME_LENGTH 31

/* Rows around the body at most: title, line, notes, sign-off, origin; the head comes on top. */
#define LINES_AROUND 5

void
sgz_workbook_note (SgzWorkbook *workbook, lxw_error status)
{
  if (workbook->status == LXW_NO_ERROR)
    workbook->status = status;
}

/* Returns: (transfer full): @name without what Excel forbids in the name of a sheet */
static char *
make_sheet_name (const char *name)
{
  GString *legal = g_string_new (NULL);
  glong length = 0;

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      length += c > 0xFFFF ? 2 : 1;
      if (length > SHEET_NAME_LENGTH)
        break;
      if (c < 0x80 && (g_ascii_iscntrl ((char)c) || strchr ("[]:*?/\\'", (char)c) != NULL))
        c = ' ';
      g_string_append_unichar (legal, c);
    }
  g_strstrip (legal->str);
  if (legal->str[0] == '\0')
    {
      g_string_free (legal, TRUE);
      return g_strdup ("Sheet1");
    }
  return g_string_free (legal, FALSE);
}

/* Returns: (transfer full): @wanted, with a number behind it where another sheet has that name */
static char *
make_unique_name (lxw_workbook *book, const char *wanted)
{
  char *name = make_sheet_name (wanted);

  for (int n = 2; workbook_get_worksheet_by_name (book, name) != NULL; n++)
    {
      g_autofree char *start
          = g_utf8_substring (name, 0, MIN (g_utf8_strlen (name, -1), SHEET_NAME_LENGTH / 2));
      g_free (name);
      name = g_strdup_printf ("%s %d", start, n);
    }
  return name;
}

static void
sheet_clear (SgzWorkbook *workbook)
{
  g_clear_pointer (&workbook->inner, g_free);
  g_clear_pointer (&workbook->run_ends, g_free);
  g_clear_pointer (&workbook->widths, g_free);
}

static void
workbook_clear (SgzWorkbook *workbook)
{
  if (workbook->book != NULL)
    {
      /* The library closes this file only while it writes the workbook. */
      if (workbook->sheet != NULL && workbook->sheet->optimize_tmpfile != NULL)
        fclose (workbook->sheet->optimize_tmpfile);
      lxw_workbook_free (workbook->book);
    }
  g_hash_table_unref (workbook->formats);
  sheet_clear (workbook);
}

/* Begins the sheet of @table. */
static gboolean
sheet_open (SgzWorkbook *workbook, SgzTable *table)
{
  const char *name = sgz_table_get_sheet_name (table);
  g_autofree char *sheet_name
      = make_unique_name (workbook->book, name != NULL ? name : sgz_table_get_title (table));

  sheet_clear (workbook);
  workbook->table = table;
  workbook->n_columns = sgz_table_get_n_columns (table);
  workbook->n_rows = sgz_table_get_n_rows (table);
  workbook->total_width = 0;
  workbook->row = 0;
  workbook->inner = g_new0 (lxw_format *, (gsize)workbook->n_columns);
  workbook->run_ends = g_new (gint64, (gsize)workbook->n_columns);
  workbook->widths = g_new0 (double, (gsize)workbook->n_columns);
  for (int i = 0; i < workbook->n_columns; i++)
    workbook->run_ends[i] = -1;
  workbook->sheet = workbook_add_worksheet (workbook->book, sheet_name);
  return workbook->sheet != NULL;
}

static gboolean
workbook_open (SgzWorkbook *workbook, SgzTable *table, const SgzExportJob *job)
{
  lxw_workbook_options options = {
    .constant_memory = workbook->is_streamed ? LXW_TRUE : LXW_FALSE,
    .tmpdir = (char *)sgz_output_get_folder (job->output),
    .use_zip64 = LXW_FALSE,
  };

  workbook->job = job;
  workbook->formats = g_hash_table_new (NULL, NULL);
  workbook->book = workbook_new_opt (sgz_output_get_temporary_path (job->output), &options);
  return workbook->book != NULL && sheet_open (workbook, table);
}

static void
set_error (const SgzExportJob *job, lxw_error status, int code, GError **error)
{
  if (status == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED)
    g_set_error (error, SGZ_EXPORT_ERROR, SGZ_EXPORT_ERROR_WRITE,
                 _ ("A text has more than 32,767 characters, which a workbook cannot hold; export it as .csv "
                    "or .pdf"));
  else if (code != 0)
    sgz_output_set_error (job->output, code, error);
  else
    g_set_error (error, SGZ_EXPORT_ERROR, SGZ_EXPORT_ERROR_WRITE, _ ("The workbook cannot be written: %s"),
                 lxw_strerror (status));
}

/* Closes the workbook without what the library says on stderr when that fails: the officer gets one sentence, ours. */
static lxw_error
close_quietly (lxw_workbook *book, int *code)
{
  static GMutex one_at_a_time; /* of those who turn stderr away */

  g_mutex_lock (&one_at_a_time);
  int away = open ("/dev/null", O_WRONLY | O_CLOEXEC);
  int kept = fcntl (STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (away >= 0 && kept >= 0)
    dup2 (away, STDERR_FILENO);
  errno = 0;
  lxw_error status = workbook_close (book);
  *code = errno;
  if (away >= 0 && kept >= 0)
    dup2 (kept, STDERR_FILENO);
  if (away >= 0)
    close (away);
  if (kept >= 0)
    close (kept);
  g_mutex_unlock (&one_at_a_time);
  return status;
}

gboolean
sgz_workbook_close (lxw_workbook *book, lxw_error status, const SgzExportJob *job, GError **error)
{
  int code = 0;

  if (status != LXW_NO_ERROR)
    {
      lxw_workbook_free (book);
      set_error (job, status, 0, error);
      return FALSE;
    }
  status = close_quietly (book, &code);
  if (status != LXW_NO_ERROR)
    {
      set_error (job, status, code, error);
      return FALSE;
    }
  if (!sgz_workbook_check (sgz_output_get_temporary_path (job->output)))
    {
      sgz_output_set_error (job->output, ENOSPC, error);
      return FALSE;
    }
  return TRUE;
}

static gboolean
workbook_finish (SgzWorkbook *workbook, GError **error)
{
  FILE *rows = workbook->sheet->optimize_tmpfile; /* of the one sheet of a streamed table */

  if (workbook->status != LXW_NO_ERROR)
    {
      set_error (workbook->job, workbook->status, 0, error);
      return FALSE;
    }
  if (rows != NULL && (fflush (rows) != 0 || ferror (rows)))
    {
      sgz_output_set_error (workbook->job->output, ENOSPC, error);
      return FALSE;
    }
  return sgz_workbook_close (g_steal_pointer (&workbook->book), LXW_NO_ERROR, workbook->job, error);
}

static gboolean
check_size (SgzTable *table, GError **error)
{
  gint64 n_rows = sgz_table_get_n_rows (table);

  if (n_rows + LINES_AROUND + sgz_table_get_head_depth (table) <= LXW_ROW_MAX)
    return TRUE;
  g_autofree char *rows = g_strdup_printf ("%" G_GINT64_FORMAT, n_rows);
  g_set_error (
      error, SGZ_EXPORT_ERROR, SGZ_EXPORT_ERROR_WRITE,
      _ ("The document has %s rows and a workbook holds 1,048,576; narrow it down or export it as .csv"),
      rows);
  return FALSE;
}

static gboolean
write_sheet (SgzWorkbook *workbook, GError **error)
{
  sgz_workbook_set_columns (workbook);
  sgz_workbook_write_top (workbook);
  if (!sgz_workbook_write_rows (workbook, error))
    return FALSE;
  sgz_workbook_write_foot (workbook);
  sgz_workbook_write_charts (workbook);
  sgz_workbook_set_page (workbook);
  return TRUE;
}

static gboolean
write_sections (SgzWorkbook *workbook, GPtrArray *sections, GError **error)
{
  for (guint i = 0; i < sections->len; i++)
    {
      if (!sheet_open (workbook, g_ptr_array_index (sections, i)))
        {
          sgz_output_set_error (workbook->job->output, errno != 0 ? errno : EIO, error);
          return FALSE;
        }
      if (!write_sheet (workbook, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_workbook (SgzTable *table, const SgzExportJob *job, GError **error)
{
  SgzWorkbook workbook = { 0 };
  gboolean written = FALSE;

  workbook.is_streamed = sgz_table_is_streamed (table);
  if (!workbook_open (&workbook, table, job))
    sgz_output_set_error (job->output, errno != 0 ? errno : EIO, error);
  else
    written = write_sheet (&workbook, error)
              && write_sections (&workbook, sgz_table_get_sections (table), error)
              && write_sections (&workbook, sgz_table_get_sheets (table), error)
              && workbook_finish (&workbook, error);
  workbook_clear (&workbook);
  return written;
}

gboolean
sgz_workbook_write (SgzTable *table, const SgzExportJob *job, GError **error)
{
  if (!check_size (table, error))
    return FALSE;
  /* Cells are merged downwards only where all rows are known; a ledger too long for that has none merged. */
  if (sgz_table_is_streamed (table)
      && (sgz_table_get_n_rows (table) <= STREAM_ABOVE || sgz_table_get_head_depth (table) > 1)
      && !sgz_table_keep (table, job->cancellable, error))
    return FALSE;

  /* The library prints numbers with the thread's locale, and a workbook's decimal sign is a point. */
  locale_t plain = newlocale (LC_NUMERIC_MASK, "C", duplocale (uselocale ((locale_t)0)));
  locale_t before = uselocale (plain);
  gboolean written = write_workbook (table, job, error);
  uselocale (before);
  freelocale (plain);
  return written;
}
