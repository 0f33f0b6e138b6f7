/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "sgz-intake-private.h"

/* Cells are parted by tabs, so none may hold one. */
static void
append_cell (GString *table, const char *cell)
{
  g_autofree char *clean = g_strdelimit (g_strdup (cell), "\t\r\n", ' ');

  g_string_append_printf (table, "%s\t", clean);
}

static void
append_reasons (GString *table, GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const SgzIntakeProblem *problem = g_ptr_array_index (problems, i);
      g_string_append_printf (table, "%s%s%s%s", i > 0 ? "；" : "",
                              problem->field != NULL ? problem->field->title : "",
                              problem->field != NULL ? "：" : "", problem->reason);
    }
  g_string_append_c (table, '\n');
}

char *
sgz_intake_make_problem_table (SgzIntake *intake)
{
  g_return_val_if_fail (SGZ_IS_INTAKE (intake), NULL);

  g_autoptr (GString) table = g_string_new (NULL);
  for (guint c = 0; c < intake->n_columns; c++)
    append_cell (table, intake->fields[c] != NULL ? intake->fields[c]->title : "");
  g_string_append_printf (table, "%s\n", _ ("Problem"));
  for (guint i = 0; i < intake->rows->len; i++)
    {
      const SgzIntakeRow *row = sgz_intake_get_row (intake, i);
      if (row->problems->len == 0)
        continue;
      for (guint c = 0; c < intake->n_columns; c++)
        append_cell (table, row->cells[c]);
      append_reasons (table, row->problems);
    }
  return g_string_free (g_steal_pointer (&table), FALSE);
}
