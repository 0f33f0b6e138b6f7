/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-scheme-file-read.h"

#include "base/sgz-csv.h"
#include "model/sgz-scheme-csv.h"
#include "sgz-block.h"

/* (transfer full): the rows as the text of the CSV form. */
static char *
make_form (GPtrArray *rows)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      char **row = rows->pdata[i];
      for (guint column = 0; row[column] != NULL; column++)
        {
          if (column > 0)
            g_string_append_c (text, ',');
          sgz_csv_append_text (text, row[column]);
        }
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

SgzScheme *
sgz_scheme_file_read (const char *path, const char *title, int year, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  g_autoptr (GPtrArray) rows = sgz_block_read (path, error);
  g_autofree char *text = rows != NULL ? make_form (rows) : NULL;
  return text != NULL ? sgz_scheme_csv_read (text, title, year, error) : NULL;
}
