/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-scheme-intake.h"

#include "base/sgz-csv.h"
#include "model/sgz-scheme-csv.h"
#include "sgz-block.h"

/* A workbook's rows end with their last text; all get as many cells as the head, but for blank ones. */
static void
append_row (GString *text, char **row, guint n_columns)
{
  guint length = g_strv_length (row);
  gboolean is_blank = TRUE;

  for (guint column = 0; column < length; column++)
    {
      if (column > 0)
        g_string_append_c (text, ',');
      sgz_csv_append_text (text, row[column]);
      is_blank = is_blank && *row[column] == '\0';
    }
  for (guint column = length; !is_blank && column < n_columns; column++)
    g_string_append_c (text, ',');
  g_string_append_c (text, '\n');
}

/* (transfer full): the file as UTF-8, whatever encoding it is in. */
static char *
read_form (const char *path, GError **error)
{
  g_autoptr (GPtrArray) rows = sgz_block_read (path, error);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    append_row (text, rows->pdata[i], g_strv_length (rows->pdata[0]));
  return rows != NULL ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

SgzScheme *
sgz_scheme_intake_read (const char *path, const char *title, int year, GError **error)
{
  g_autofree char *text = read_form (path, error);

  return text != NULL ? sgz_scheme_csv_read (text, title, year, error) : NULL;
}
