/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-block.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/sgz-csv.h"
#include "sgz-xlsx-reader.h"

G_DEFINE_QUARK (sgz_exchange_error, sgz_exchange_error)

static gboolean
is_cell_end (char c)
{
  return c == '\0' || c == '\t' || c == '\n' || c == '\r';
}

/* Reads the quoted cell at @text. Returns: where it ends, or %NULL where it is no quoted cell after all: LibreOffice and Excel leave
 * quotes alone in a cell of one line. */
static const char *
take_quoted (const char *text, GString *cell)
{
  for (const char *p = text + 1; *p != '\0'; p++)
    {
      if (*p != '"')
        g_string_append_c (cell, *p);
      else if (p[1] == '"')
        g_string_append_c (cell, *p++);
      else if (is_cell_end (p[1]))
        return p + 1;
      else
        break;
    }
  g_string_truncate (cell, 0);
  return NULL;
}

static const char *
take_cell (const char *text, GStrvBuilder *row)
{
  g_autoptr (GString) cell = g_string_new (NULL);
  const char *end = *text == '"' ? take_quoted (text, cell) : NULL;

  if (end == NULL)
    for (end = text; !is_cell_end (*end); end++)
      g_string_append_c (cell, *end);
  g_strv_builder_add (row, cell->str);
  return end;
}

/* Returns: where the next row starts */
static const char *
take_row (const char *text, GPtrArray *rows)
{
  g_autoptr (GStrvBuilder) row = g_strv_builder_new ();
  const char *p = take_cell (text, row);

  while (*p == '\t')
    p = take_cell (p + 1, row);
  g_ptr_array_add (rows, g_strv_builder_end (row));
  if (*p == '\r')
    p++;
  return *p == '\n' ? p + 1 : p;
}

GPtrArray *
sgz_block_parse (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);

  while (*text != '\0')
    text = take_row (text, rows);
  return rows;
}

static char *
refuse (const char *path, SgzExchangeError code, const char *message, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  g_set_error (error, SGZ_EXCHANGE_ERROR, (int)code, message, name);
  return NULL;
}

static gboolean
starts_with (const char *contents, gsize length, const char *mark, gsize n)
{
  return length >= n && memcmp (contents, mark, n) == 0;
}

static char *
decode (const char *path, const char *contents, gsize length, GError **error)
{
  gboolean is_wide
      = starts_with (contents, length, "\xFF\xFE", 2) || starts_with (contents, length, "\xFE\xFF", 2);
  gboolean is_marked = starts_with (contents, length, "\xEF\xBB\xBF", 3);
  gsize n_bytes = 0;
  char *text = NULL;

  if (is_wide)
    text = g_convert (contents, (gssize)length, "UTF-8", "UTF-16", NULL, &n_bytes, NULL);
  else if (g_utf8_validate_len (contents, length, NULL) && memchr (contents, '\0', length) == NULL)
    text = g_strdup (is_marked ? contents + 3 : contents);
  else if (memchr (contents, '\0', length) == NULL)
    text = g_convert (contents, (gssize)length, "UTF-8", "GB18030", NULL, NULL, NULL);
  /* No text holds a NUL, and what stands after one would be left out without a word. */
  if (is_wide && text != NULL && strlen (text) < n_bytes)
    g_clear_pointer (&text, g_free);
  if (text == NULL)
    return refuse (path, SGZ_EXCHANGE_ERROR_ENCODING,
                   _ ("“%s” is text neither in UTF-8 nor in GB18030; save it anew as CSV UTF-8"), error);
  return text;
}

/* What this program writes as CSV has an apostrophe before what a spreadsheet would run as a formula. */
static void
unguard (GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    for (char **cell = g_ptr_array_index (rows, i); *cell != NULL; cell++)
      if ((*cell)[0] == '\'' && (*cell)[1] != '\0' && strchr ("=+-@\t\r", (*cell)[1]) != NULL)
        memmove (*cell, *cell + 1, strlen (*cell));
}

static GPtrArray *
read_text (const char *path, const char *contents, gsize length, GError **error)
{
  g_autofree char *text = decode (path, contents, length, error);

  if (text == NULL)
    return NULL;
  gsize first_line = strcspn (text, "\r\n");
  if (memchr (text, '\t', first_line) != NULL)
    return sgz_block_parse (text);
  GPtrArray *rows = sgz_csv_parse (text, error);
  if (rows != NULL)
    unguard (rows);
  return rows;
}

/* The sheet that is asked for, or the first that people see; -1 with @error set where there is none of that name. */
static int
choose_sheet (const SgzXlsxReader *reader, const char *path, const char *name, GError **error)
{
  guint n_sheets = sgz_xlsx_reader_get_n_sheets (reader);
  guint first = 0;

  if (name == NULL)
    {
      while (first + 1 < n_sheets && sgz_xlsx_reader_is_sheet_hidden (reader, first))
        first++;
      return (int)first;
    }
  int found = sgz_xlsx_reader_find_sheet (reader, name);
  if (found >= 0)
    return found;
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *file = g_filename_display_basename (path);
  for (guint i = 0; i < n_sheets; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? "、" : "", sgz_xlsx_reader_get_sheet_name (reader, i));
  g_set_error (error, SGZ_EXCHANGE_ERROR, SGZ_EXCHANGE_ERROR_SHEET,
               _ ("The workbook “%s” has no sheet “%s”; its sheets are: %s"), file, name, names->str);
  return -1;
}

static GPtrArray *
read_workbook (const char *path, const char *name, GError **error)
{
  g_autoptr (SgzXlsxReader) reader = sgz_xlsx_reader_open (path, error);
  int number = reader != NULL ? choose_sheet (reader, path, name, error) : -1;
  g_autoptr (SgzXlsxSheet) sheet
      = number >= 0 ? sgz_xlsx_reader_read_sheet (reader, (guint)number, error) : NULL;

  return sheet != NULL ? sgz_xlsx_sheet_make_block (sheet) : NULL;
}

GPtrArray *
sgz_block_read_sheet (const char *path, const char *sheet, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  g_autofree char *contents = NULL;
  gsize length = 0;

  if (!g_file_get_contents (path, &contents, &length, error))
    return NULL;
  if (starts_with (contents, length, "PK\x03\x04", 4)
      || starts_with (contents, length, "\xD0\xCF\x11\xE0", 4))
    return read_workbook (path, sheet, error);
  if (sheet == NULL)
    return read_text (path, contents, length, error);
  refuse (path, SGZ_EXCHANGE_ERROR_SHEET, _ ("“%s” is no workbook, so it has no sheets to choose from"),
          error);
  return NULL;
}

GPtrArray *
sgz_block_read (const char *path, GError **error)
{
  return sgz_block_read_sheet (path, NULL, error);
}
