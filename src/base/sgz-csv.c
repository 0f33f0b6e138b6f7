/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-csv.h"

#include <csv.h>
#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  GPtrArray *rows;
  GPtrArray *row;
} Parse;

static void
field_read_cb (void *text, size_t length, void *data)
{
  Parse *parse = data;

  g_ptr_array_add (parse->row, g_strndup (text != NULL ? text : "", length));
}

static void
row_read_cb (int end G_GNUC_UNUSED, void *data)
{
  Parse *parse = data;

  g_ptr_array_add (parse->row, NULL);
  g_ptr_array_add (parse->rows, g_ptr_array_free (parse->row, FALSE));
  parse->row = g_ptr_array_new_with_free_func (g_free);
}

GPtrArray *
sgz_csv_parse (const char *text, GError **error)
{
  g_return_val_if_fail (text != NULL, NULL);

  struct csv_parser parser;
  Parse parse = { g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev),
                  g_ptr_array_new_with_free_func (g_free) };
  const char *start = g_str_has_prefix (text, "\xEF\xBB\xBF") ? text + 3 : text;
  size_t length = strlen (start);

  if (csv_init (&parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
    g_error ("out of memory");
  gboolean whole = csv_parse (&parser, start, length, field_read_cb, row_read_cb, &parse) == length
                   && csv_fini (&parser, field_read_cb, row_read_cb, &parse) == 0;
  if (!whole)
    {
      /* Quotes are all that the parser is strict about; its own words are English. */
      g_set_error (error, SGZ_BASE_ERROR, SGZ_BASE_ERROR_CSV,
                   _ ("After row %u the quotes of a cell do not close, or stand within one; mend the cell "
                      "there, or save "
                      "the file anew as CSV"),
                   parse.rows->len);
      g_clear_pointer (&parse.rows, g_ptr_array_unref);
    }
  csv_free (&parser);
  g_ptr_array_unref (parse.row);
  return parse.rows;
}

static void
append_quoted (GString *to, const char *cell)
{
  g_string_append_c (to, '"');
  for (const char *p = cell; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (to, '"');
      g_string_append_c (to, *p);
    }
  g_string_append_c (to, '"');
}

void
sgz_csv_append (GString *to, const char *cell)
{
  g_return_if_fail (to != NULL && cell != NULL);

  if (strpbrk (cell, ",\"\r\n") == NULL)
    g_string_append (to, cell);
  else
    append_quoted (to, cell);
}

/* -5, +3.5 and -2.5% are what they seem; a telephone number with spaces is not. */
static gboolean
is_number (const char *text)
{
  return g_regex_match_simple ("^[+-]?[0-9]+(\\.[0-9]+)?%?$", text, G_REGEX_DOLLAR_ENDONLY, 0);
}

/* Returns: (transfer full): @text, kept from being run as a formula */
static char *
guard (const char *text)
{
  gboolean is_formula = *text != '\0' && strchr ("=+-@\t\r", *text) != NULL && !is_number (text);

  return g_strconcat (is_formula ? "'" : "", text, NULL);
}

void
sgz_csv_append_text (GString *to, const char *text)
{
  g_autofree char *guarded = guard (text);

  sgz_csv_append (to, guarded);
}

void
sgz_csv_append_tabbed (GString *to, const char *text)
{
  g_autofree char *guarded = guard (text);

  if (strpbrk (guarded, "\t\r\n") != NULL || *guarded == '"')
    append_quoted (to, guarded);
  else
    g_string_append (to, guarded);
}
