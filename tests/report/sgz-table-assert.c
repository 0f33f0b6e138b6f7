/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-table-assert.h"

void
sgz_table_assert_row (SgzTable *table, gint64 index, const char *expected)
{
  const SgzRow *row = sgz_table_get_row (table, index);
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = 0; i < sgz_table_get_n_columns (table); i++)
    {
      g_autofree char *cell = sgz_cell_format (&row->cells[i], sgz_table_get_column (table, i));
      g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", cell);
    }
  g_assert_cmpstr (text->str, ==, expected);
}
