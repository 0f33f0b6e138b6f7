/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/sgz-csv.h"
#include "sgz-export-private.h"
#include "sgz-lines-private.h"

typedef struct
{
  const SgzExportJob *job;
  GString *line;
} CsvWriter;

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
      if (row->cells[i].text != NULL)
        sgz_csv_append_text (writer->line, text);
      else
        sgz_csv_append (writer->line, text);
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
      sgz_csv_append_text (line, heading);
    }
  return write_line (&writer, error)
         && sgz_table_each_row (table, row_written_cb, &writer, job->cancellable, error);
}
