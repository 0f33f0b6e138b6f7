/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/sgz-csv.h"
#include "sgz-export-private.h"
#include "sgz-lines-private.h"

typedef struct
{
  const SgzExportJob *job;
  GString *line;
  const char *charset; /* NULL is UTF-8 */
} CsvWriter;

static gboolean
write_line (CsvWriter *writer, GError **error)
{
  g_autofree char *converted = NULL;
  gsize length = 0;

  g_string_append (writer->line, "\r\n");
  if (writer->charset != NULL)
    {
      /* GB18030 has every character there is, so that this fails only where the system does not know it. */
      converted = g_convert (writer->line->str, (gssize)writer->line->len, writer->charset, "UTF-8", NULL,
                             &length, error);
      if (converted == NULL)
        return FALSE;
    }
  gboolean written = converted != NULL ? sgz_output_write (writer->job->output, converted, length, error)
                                       : sgz_output_write (writer->job->output, writer->line->str,
                                                           writer->line->len, error);
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

static gboolean
write_block (CsvWriter *writer, SgzTable *table, GError **error)
{
  GString *line = writer->line;

  for (int i = 0; i < sgz_table_get_n_columns (table); i++)
    {
      g_autofree char *heading = sgz_lines_get_heading (table, i);
      if (i > 0)
        g_string_append_c (line, ',');
      sgz_csv_append_text (line, heading);
    }
  return write_line (writer, error)
         && sgz_table_each_row (table, row_written_cb, writer, writer->job->cancellable, error);
}

/* Blocks have their titles, and an empty line between them. */
static gboolean
write_title (CsvWriter *writer, SgzTable *table, GError **error)
{
  if (sgz_table_is_section (table) && !write_line (writer, error))
    return FALSE;
  sgz_csv_append_text (writer->line, sgz_table_get_title (table));
  return write_line (writer, error);
}

static gboolean
write_table (SgzTable *table, const SgzExportJob *job, const char *charset, GError **error)
{
  /* Excel takes UTF-8 for what it is by this mark only. */
  g_autoptr (GString) line = g_string_new (charset == NULL ? "\xEF\xBB\xBF" : "");
  CsvWriter writer = { job, line, charset };
  GPtrArray *sections = sgz_table_get_sections (table);
  gboolean written
      = (sections->len == 0 || write_title (&writer, table, error)) && write_block (&writer, table, error);

  for (guint i = 0; written && i < sections->len; i++)
    written = write_title (&writer, g_ptr_array_index (sections, i), error)
              && write_block (&writer, g_ptr_array_index (sections, i), error);
  return written;
}

gboolean
sgz_csv_writer_write (SgzTable *table, const SgzExportJob *job, GError **error)
{
  return write_table (table, job, NULL, error);
}

gboolean
sgz_csv_writer_write_gb18030 (SgzTable *table, const SgzExportJob *job, GError **error)
{
  return write_table (table, job, "GB18030", error);
}
