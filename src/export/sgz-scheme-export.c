/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-scheme-export.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/sgz-scheme-csv.h"
#include "sgz-scheme-sheets-private.h"

static gboolean
write_csv (const SgzScheme *scheme, SgzOutput *output, GError **error)
{
  g_autofree char *text = sgz_scheme_csv_write (scheme, error);

  /* A byte order mark tells spreadsheets the encoding. */
  return text != NULL && sgz_output_write (output, "\xEF\xBB\xBF", 3, error)
         && sgz_output_write (output, text, strlen (text), error);
}

static gboolean
has_ending (const char *path, const char *ending)
{
  size_t length = strlen (path);

  return length > strlen (ending) && g_ascii_strcasecmp (path + length - strlen (ending), ending) == 0;
}

gboolean
sgz_scheme_export_is_whole (const char *path)
{
  return has_ending (path, ".xlsx");
}

gboolean
sgz_scheme_export (const SgzScheme *scheme, const char *path, GError **error)
{
  g_return_val_if_fail (scheme != NULL && path != NULL, FALSE);

  gboolean is_workbook = sgz_scheme_export_is_whole (path);
  if (!is_workbook && !has_ending (path, ".csv"))
    {
      g_autofree char *shown = g_filename_display_name (path);
      g_set_error (
          error, SGZ_EXPORT_ERROR, SGZ_EXPORT_ERROR_FORMAT,
          _ ("“%s” does not end in .csv or .xlsx; for paper a scheme is the document evaluation-scheme"),
          shown);
      return FALSE;
    }
  g_autoptr (SgzOutput) output = sgz_output_open (path, error);
  SgzExportJob job = { .output = output };
  return output != NULL
         && (is_workbook ? sgz_scheme_sheets_write (scheme, &job, error) : write_csv (scheme, output, error))
         && sgz_output_finish (output, error);
}
