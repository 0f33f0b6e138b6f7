/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-lines-private.h"

char *
sgz_lines_get_issuer (SgzTable *table)
{
  const char *issuer = sgz_table_get_issuer (table);

  return issuer != NULL ? g_strconcat ("填报单位（盖章）：", issuer, NULL) : NULL;
}

char *
sgz_lines_get_unit (SgzTable *table)
{
  const char *unit = sgz_table_get_unit (table);

  return unit != NULL ? g_strconcat ("单位: ", unit, NULL) : NULL;
}

char *
sgz_lines_get_notes (SgzTable *table)
{
  GPtrArray *notes = sgz_table_get_notes (table);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < notes->len; i++)
    {
      const char *note = g_ptr_array_index (notes, i);
      gboolean is_marked = g_str_has_prefix (note, "注：");
      if (i > 0)
        g_string_append_c (text, '\n');
      if (notes->len == 1)
        g_string_append_printf (text, "%s%s", is_marked ? "" : "注：", note);
      else /* An ideographic space is as wide as a character, so the second note stands under the first. */
        g_string_append_printf (text, "%s%u. %s", i == 0 ? "注：" : "　　", i + 1,
                                is_marked ? note + strlen ("注：") : note);
    }
  return g_string_free (text, text->len == 0);
}

const char *
sgz_lines_get_signature (int place)
{
  static const char *const signatures[SGZ_LINES_SIGNATURES] = {
    "单位负责人：", "审核人：", "填表人：", "联系电话：", "填报日期：    年  月  日",
  };

  return signatures[place];
}

double
sgz_lines_get_title_size (SgzTable *table)
{
  return sgz_table_get_n_columns (table) > SGZ_LINES_WIDE ? 18 : 22;
}

/* The groups over @column, outermost first; -1 where it has no more. */
static void
get_path (SgzTable *table, int column, int depth, int *path)
{
  int n = 0;

  for (int group = sgz_table_get_column (table, column)->group; group >= 0;
       group = sgz_table_get_group (table, group)->parent)
    n++;
  for (int i = n; i < depth; i++)
    path[i] = -1;
  for (int group = sgz_table_get_column (table, column)->group; group >= 0;
       group = sgz_table_get_group (table, group)->parent)
    path[--n] = group;
}

GArray *
sgz_lines_get_head (SgzTable *table)
{
  int depth = sgz_table_get_head_depth (table);
  int n_columns = sgz_table_get_n_columns (table);
  g_autofree int *paths = g_new (int, (gsize)(depth * n_columns));
  GArray *head = g_array_new (FALSE, FALSE, sizeof (SgzHeadCell));

  for (int column = 0; column < n_columns; column++)
    get_path (table, column, depth, paths + column * depth);

  for (int row = 0; row < depth; row++)
    for (int column = 0; column < n_columns; column++)
      {
        int group = paths[column * depth + row];
        SgzHeadCell cell = { NULL, row, row, column, column };
        if (group >= 0)
          {
            while (cell.last_column + 1 < n_columns && paths[(cell.last_column + 1) * depth + row] == group)
              cell.last_column++;
            cell.title = sgz_table_get_group (table, group)->title;
          }
        else if (row == 0 || paths[column * depth + row - 1] >= 0)
          {
            cell.title = sgz_table_get_column (table, column)->title;
            cell.last_row = depth - 1;
          }
        if (cell.title != NULL)
          g_array_append_val (head, cell);
        column = cell.last_column;
      }
  return head;
}

char *
sgz_lines_get_heading (SgzTable *table, int column)
{
  const SgzColumn *spec = sgz_table_get_column (table, column);
  GString *heading = g_string_new (spec->title);

  for (int group = spec->group; group >= 0; group = sgz_table_get_group (table, group)->parent)
    {
      g_string_prepend_c (heading, '-');
      g_string_prepend (heading, sgz_table_get_group (table, group)->title);
    }
  return g_string_free (heading, FALSE);
}

const char *
sgz_lines_get_group_text (SgzTable *table, const SgzRow *row)
{
  for (int i = 0; i < sgz_table_get_n_columns (table); i++)
    if (row->cells[i].text != NULL)
      return row->cells[i].text;
  return NULL;
}
