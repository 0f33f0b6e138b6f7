/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-scheme-export.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>

#include "base/sgz-csv.h"
#include "model/sgz-scheme-csv.h"
#include "sgz-workbook-private.h"

#define SHEET_NAME "评价细则"
#define SIZE_BODY 10.5

/* Of the form's columns, in digits of Excel's standard font. */
static const double widths[] = { 8, 14, 10, 40, 8, 16, 60, 40 };

/* The column of the points, which are a number. */
#define COLUMN_POINTS 4

static lxw_format *
make_format (lxw_workbook *book, gboolean is_head)
{
  lxw_format *format = workbook_add_format (book);

  format_set_font_name (format, is_head ? SGZ_WORKBOOK_FONT_HEAD : SGZ_WORKBOOK_FONT_BODY);
  format_set_font_size (format, SIZE_BODY);
  format_set_border (format, LXW_BORDER_THIN);
  format_set_align (format, LXW_ALIGN_VERTICAL_CENTER);
  format_set_text_wrap (format);
  return format;
}

static lxw_error
write_cell (lxw_worksheet *sheet, guint row, guint column, const char *text, lxw_format *format)
{
  if (row > 0 && column == COLUMN_POINTS)
    return worksheet_write_number (sheet, row, (lxw_col_t)column, g_ascii_strtod (text, NULL), format);
  return worksheet_write_string (sheet, row, (lxw_col_t)column, text, format);
}

static lxw_error
write_rows (lxw_workbook *book, lxw_worksheet *sheet, GPtrArray *rows)
{
  lxw_format *head = make_format (book, TRUE);
  lxw_format *body = make_format (book, FALSE);
  lxw_error status = LXW_NO_ERROR;

  for (guint i = 0; i < G_N_ELEMENTS (widths) && status == LXW_NO_ERROR; i++)
    status = worksheet_set_column (sheet, (lxw_col_t)i, (lxw_col_t)i, widths[i], NULL);
  for (guint i = 0; i < rows->len; i++)
    for (guint column = 0; status == LXW_NO_ERROR && ((char **)rows->pdata[i])[column] != NULL; column++)
      status = write_cell (sheet, i, column, ((char **)rows->pdata[i])[column], i == 0 ? head : body);
  worksheet_freeze_panes (sheet, 1, 0);
  worksheet_set_landscape (sheet);
  worksheet_fit_to_pages (sheet, 1, 0);
  if (status == LXW_NO_ERROR)
    status = worksheet_repeat_rows (sheet, 0, 0);
  return status;
}

static gboolean
write_book (GPtrArray *rows, const SgzExportJob *job, GError **error)
{
  lxw_workbook_options options = { .tmpdir = (char *)sgz_output_get_folder (job->output) };
  lxw_workbook *book = workbook_new_opt (sgz_output_get_temporary_path (job->output), &options);
  lxw_worksheet *sheet = book != NULL ? workbook_add_worksheet (book, SHEET_NAME) : NULL;

  if (sheet == NULL)
    {
      sgz_output_set_error (job->output, errno != 0 ? errno : EIO, error);
      g_clear_pointer (&book, lxw_workbook_free);
      return FALSE;
    }
  return sgz_workbook_close (book, write_rows (book, sheet, rows), job, error);
}

static gboolean
write_workbook (const char *text, const SgzExportJob *job, GError **error)
{
  g_autoptr (GPtrArray) rows = sgz_csv_parse (text, error);

  if (rows == NULL)
    return FALSE;
  /* The library prints numbers with the thread's locale, and a workbook's decimal sign is a point. */
  locale_t plain = newlocale (LC_NUMERIC_MASK, "C", duplocale (uselocale ((locale_t)0)));
  locale_t before = uselocale (plain);
  gboolean is_written = write_book (rows, job, error);
  uselocale (before);
  freelocale (plain);
  return is_written;
}

static gboolean
write_text (const char *text, const SgzExportJob *job, GError **error)
{
  return sgz_output_write (job->output, "\xEF\xBB\xBF", 3, error)
         && sgz_output_write (job->output, text, strlen (text), error);
}

gboolean
sgz_scheme_export (const SgzScheme *scheme, const char *path, GError **error)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);
  gboolean is_workbook = g_str_has_suffix (lower, ".xlsx");

  if (!is_workbook && !g_str_has_suffix (lower, ".csv"))
    {
      g_autofree char *shown = g_filename_display_name (path);
      g_set_error (
          error, SGZ_EXPORT_ERROR, SGZ_EXPORT_ERROR_FORMAT,
          _ ("“%s” does not end in .csv or .xlsx; for paper a scheme is the document evaluation-scheme"),
          shown);
      return FALSE;
    }
  g_autofree char *text = sgz_scheme_csv_write (scheme, error);
  g_autoptr (SgzOutput) output = text != NULL ? sgz_output_open (path, error) : NULL;
  SgzExportJob job = { .output = output };
  return output != NULL && (is_workbook ? write_workbook (text, &job, error) : write_text (text, &job, error))
         && sgz_output_finish (output, error);
}
