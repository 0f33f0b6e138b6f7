/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-stdout-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "base/sgz-text.h"

static gboolean
output_failed (int reason, GError **error)
{
  if (reason == EPIPE)
    g_set_error_literal (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_PIPE, g_strerror (reason));
  else
    g_set_error (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_OUTPUT, _ ("Standard output cannot be written: %s"),
                 g_strerror (reason));
  return FALSE;
}

gboolean
sgz_stdout_write (const char *text, GError **error)
{
  size_t length = strlen (text);

  return fwrite (text, 1, length, stdout) == length || output_failed (errno, error);
}

gboolean
sgz_stdout_line (const char *text, GError **error)
{
  return sgz_stdout_write (text, error) && sgz_stdout_write ("\n", error);
}

gboolean
sgz_stdout_finish (GError **error)
{
  if (ferror (stdout))
    return output_failed (EIO, error);
  return fflush (stdout) == 0 || output_failed (errno, error);
}

/* What was typed may stand in a message: it must neither break the line nor reach the terminal as a command. */
void
sgz_stdout_complain (const char *message)
{
  g_autofree char *valid = g_utf8_make_valid (message, -1);
  g_autoptr (GString) line = g_string_new ("shegongzhan: ");

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      g_string_append_unichar (line, g_unichar_iscntrl (c) || c == 0x2028 || c == 0x2029 ? ' ' : c);
    }
  g_string_append_c (line, '\n');
  fputs (line->str, stderr);
}

gboolean
sgz_stdout_json (JsonNode *root, GError **error)
{
  g_autofree char *text = json_to_string (root, TRUE);

  json_node_unref (root);
  return sgz_stdout_line (text, error);
}

void
sgz_json_add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

void
sgz_json_add_number (JsonBuilder *builder, const char *name, gint64 number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
}

void
sgz_json_add_boolean (JsonBuilder *builder, const char *name, gboolean truth)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, truth);
}

void
sgz_stdout_append_json (GString *to, const char *text)
{
  g_autoptr (JsonNode) node = json_node_alloc ();

  if (text != NULL)
    json_node_init_string (node, text);
  else
    json_node_init_null (node);
  g_autofree char *quoted = json_to_string (node, FALSE);
  g_string_append (to, quoted);
}

void
sgz_grid_measure (SgzGridColumn *columns, size_t n_columns, char *const *cells)
{
  for (size_t i = 0; i < n_columns; i++)
    columns[i].width = MAX (columns[i].width, sgz_text_width (cells[i]));
}

static void
append_spaces (GString *to, int count)
{
  for (int i = 0; i < count; i++)
    g_string_append_c (to, ' ');
}

static void
append_cell (GString *to, const SgzGridColumn *column, const char *cell)
{
  int rest = column->width - sgz_text_width (cell);

  if (column->is_number)
    append_spaces (to, rest);
  size_t start = to->len;
  g_string_append (to, cell);
  for (size_t i = start; i < to->len; i++)
    if (to->str[i] == '\n')
      to->str[i] = ' ';
  if (!column->is_number)
    append_spaces (to, rest);
}

void
sgz_grid_append_row (GString *to, const SgzGridColumn *columns, size_t n_columns, char *const *cells)
{
  size_t start = to->len;

  for (size_t i = 0; i < n_columns; i++)
    {
      if (i > 0)
        g_string_append (to, "  ");
      append_cell (to, &columns[i], cells[i]);
    }
  while (to->len > start && to->str[to->len - 1] == ' ')
    g_string_truncate (to, to->len - 1);
  g_string_append_c (to, '\n');
}

void
sgz_grid_append_head (GString *to, const SgzGridColumn *columns, size_t n_columns)
{
  g_autofree char **titles = g_new0 (char *, n_columns + 1);

  for (size_t i = 0; i < n_columns; i++)
    titles[i] = (char *)columns[i].title;
  sgz_grid_append_row (to, columns, n_columns, titles);
}

gboolean
sgz_grid_write (SgzGridColumn *columns, size_t n_columns, GPtrArray *rows, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (size_t i = 0; i < n_columns; i++)
    columns[i].width = sgz_text_width (columns[i].title);
  for (guint i = 0; i < rows->len; i++)
    sgz_grid_measure (columns, n_columns, rows->pdata[i]);
  sgz_grid_append_head (text, columns, n_columns);
  for (guint i = 0; i < rows->len; i++)
    sgz_grid_append_row (text, columns, n_columns, rows->pdata[i]);
  return sgz_stdout_write (text->str, error);
}
