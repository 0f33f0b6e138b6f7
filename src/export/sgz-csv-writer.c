/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/sgz-csv.h"
#include "sgz-export-private.h"
#include "sgz-lines-private.h"

typedef struct
{
  const SgzExportJob *job;
  GString *line;
} CsvWriter;

/* -5, +3.5 and -2.5% are what they seem; a telephone number with spaces is not. */
static gboolean
is_number (const char *text)
{
  return g_regex_match_simple ("^[+-]?[0-9]+(\\.[0-9]+)?%?$", text, G_REGEX_DOLLAR_ENDONLY, 0);
}

/* A spreadsheet would run text that starts like a formula; an apostrophe before it keeps it text. */
static void
append_cell (GString *line, const char *text, gboolean is_text)
{
  g_autofree char *guarded = NULL;

  if (is_text && *text != '\0' && strchr ("=+-@\t\r", *text) != NULL && !is_number (text))
    guarded = g_strconcat ("'", text, NULL);
  sgz_csv_append (line, guarded != NULL ? guarded : text);
}

static gboolean
write_line (CsvWriter *writer, GError **error)
{
  g_string_append (writer->line, "\r\n");
  gboolean written = sgz_output_write (writer->job->output, writer->line->str, writer->line->len, error);
  g_string_set_size (writer->line, 0);
  return written;
}

static gboolean
row_written_cb (SgzTable *table, gint64 index, const SgzRow *row, gpointer user_data, GError **error)
{
  CsvWriter *writer = user_data;

  for (int i = 0; i < sgz_table_get_n_columns (table); i++)
    {
      g_autofree char *text = sgz_cell_format (&row->cells[i], sgz_table_get_column (table, i));
      if (i > 0)
        g_string_append_c (writer->line, ',');
      append_cell (writer->line, text, row->cells[i].text != NULL);
    }
  sgz_export_job_report (writer->job, index + 1, sgz_table_get_n_rows (table));
  return write_line (writer, error);
}

gboolean
sgz_csv_writer_write (SgzTable *table, const SgzExportJob *job, GError **error)
{
  g_autoptr (GString) line
      = g_string_new ("\xEF\xBB\xBF"); /* Excel takes UTF-8 for what it is by this mark only. */
  CsvWriter writer = { job, line };

  for (int i = 0; i < sgz_table_get_n_columns (table); i++)
    {
      g_autofree char *heading = sgz_lines_get_heading (table, i);
      if (i > 0)
        g_string_append_c (line, ',');
      append_cell (line, heading, TRUE);
    }
  return write_line (&writer, error)
         && sgz_table_each_row (table, row_written_cb, &writer, job->cancellable, error);
}
