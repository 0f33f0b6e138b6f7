/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-scheme-intake.h"

#include "base/sgz-csv.h"
#include "model/sgz-scheme-csv.h"
#include "sgz-block.h"

/* (transfer full): the file as UTF-8, whatever encoding it is in. */
static char *
read_form (const char *path, GError **error)
{
  g_autoptr (GPtrArray) rows = sgz_block_read (path, error);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
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
  return rows != NULL ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

SgzScheme *
sgz_scheme_intake_read (const char *path, const char *title, int year, GError **error)
{
  g_autofree char *text = read_form (path, error);

  return text != NULL ? sgz_scheme_csv_read (text, title, year, error) : NULL;
}
