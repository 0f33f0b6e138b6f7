/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands beside the sheets: the strings they share, and the styles that say which numbers are days or shares. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "sgz-xlsx-private.h"

/* --- shared strings --- */

typedef struct
{
  SgzXlsxReader *reader;
  GString *text;
  int depth_of_reading; /* inside <rPh>, which says how the characters are read */
  gboolean is_text;
} Strings;

static void
string_started_cb (GMarkupParseContext *context G_GNUC_UNUSED, const char *element,
                   const char **names G_GNUC_UNUSED, const char **values G_GNUC_UNUSED, gpointer data,
                   GError **error G_GNUC_UNUSED)
{
  Strings *strings = data;
  const char *local = sgz_xlsx_local_name (element);

  if (g_str_equal (local, "si"))
    g_string_truncate (strings->text, 0);
  else if (g_str_equal (local, "rPh"))
    strings->depth_of_reading++;
  strings->is_text = g_str_equal (local, "t") && strings->depth_of_reading == 0;
}

static void
string_ended_cb (GMarkupParseContext *context G_GNUC_UNUSED, const char *element, gpointer data,
                 GError **error G_GNUC_UNUSED)
{
  Strings *strings = data;
  const char *local = sgz_xlsx_local_name (element);

  if (g_str_equal (local, "si"))
    g_ptr_array_add (strings->reader->strings, sgz_xlsx_unescape (strings->text->str));
  else if (g_str_equal (local, "rPh"))
    strings->depth_of_reading--;
  strings->is_text = FALSE;
}

static void
string_text_cb (GMarkupParseContext *context G_GNUC_UNUSED, const char *text, gsize length, gpointer data,
                GError **error G_GNUC_UNUSED)
{
  Strings *strings = data;

  if (strings->is_text)
    g_string_append_len (strings->text, text, (gssize)length);
}

gboolean
sgz_xlsx_read_strings (SgzXlsxReader *reader, GError **error)
{
  static const GMarkupParser parser
      = { .start_element = string_started_cb, .end_element = string_ended_cb, .text = string_text_cb };
  g_autoptr (GString) text = g_string_new (NULL);

  return reader->strings_part == NULL
         || sgz_xlsx_parse_part (reader, reader->strings_part, &parser, &(Strings){ reader, text, 0, FALSE },
                                 error);
}

static gboolean
is_escape (const char *p)
{
  return p[0] == '_' && p[1] == 'x' && g_ascii_isxdigit (p[2]) && g_ascii_isxdigit (p[3])
         && g_ascii_isxdigit (p[4]) && g_ascii_isxdigit (p[5]) && p[6] == '_';
}

char *
sgz_xlsx_unescape (const char *text)
{
  GString *plain = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    {
      if (!is_escape (p))
        {
          g_string_append_c (plain, *p);
          continue;
        }
      gunichar c = (gunichar)strtoul (p + 2, NULL, 16);
      if (c != 0 && c != '\r' && g_unichar_validate (c))
        g_string_append_unichar (plain, c);
      p += 6;
    }
  return g_string_free (plain, FALSE);
}

/* --- styles --- */

typedef struct
{
  SgzXlsxReader *reader;
  GHashTable *codes; /* number of a format → SgzXlsxNumber */
  gboolean is_cells; /* inside <cellXfs>: the styles that cells name */
} Styles;

/* Excel's own numbers of formats: 27 to 36 and 50 to 58 are days in Chinese. */
static SgzXlsxNumber
find_built_in (guint64 number)
{
  if (number == 9 || number == 10)
    return SGZ_XLSX_PERCENT;
  if (number == 22)
    return SGZ_XLSX_TIME;
  if ((number >= 14 && number <= 17) || (number >= 27 && number <= 31) || number == 36
      || (number >= 50 && number <= 54) || number == 57 || number == 58)
    return SGZ_XLSX_DATE;
  return SGZ_XLSX_PLAIN;
}

/* The letters of a format's code that are no words: "…", [红色], \x are left out. */
static SgzXlsxNumber
judge_code (const char *code)
{
  gboolean has_day = FALSE;
  gboolean has_hour = FALSE;
  gboolean has_percent = FALSE;

  for (const char *p = code; *p != '\0' && *p != ';'; p++)
    {
      const char *end = *p == '"' ? strchr (p + 1, '"') : *p == '[' ? strchr (p, ']') : NULL;
      if (end == NULL && (*p == '\\' || *p == '_' || *p == '*') && p[1] != '\0')
        end = p + 1;
      if (end != NULL)
        {
          p = end;
          continue;
        }
      has_day = has_day || strchr ("yYdD", *p) != NULL;
      has_hour = has_hour || strchr ("hH", *p) != NULL;
      has_percent = has_percent || *p == '%';
    }
  if (has_day)
    return has_hour ? SGZ_XLSX_TIME : SGZ_XLSX_DATE;
  return has_percent ? SGZ_XLSX_PERCENT : SGZ_XLSX_PLAIN;
}

static void
add_style (Styles *styles, const char *id)
{
  gpointer known = NULL;
  guint64 number = id != NULL ? g_ascii_strtoull (id, NULL, 10) : 0;
  SgzXlsxNumber format
      = g_hash_table_lookup_extended (styles->codes, GSIZE_TO_POINTER ((gsize)number), NULL, &known)
            ? (SgzXlsxNumber)GPOINTER_TO_INT (known)
            : find_built_in (number);

  g_array_append_val (styles->reader->formats, format);
}

static void
style_started_cb (GMarkupParseContext *context G_GNUC_UNUSED, const char *element, const char **names,
                  const char **values, gpointer data, GError **error G_GNUC_UNUSED)
{
  Styles *styles = data;
  const char *local = sgz_xlsx_local_name (element);
  const char *id = sgz_xlsx_get_attribute (names, values, "numFmtId");
  const char *code = sgz_xlsx_get_attribute (names, values, "formatCode");

  if (g_str_equal (local, "cellXfs"))
    styles->is_cells = TRUE;
  else if (g_str_equal (local, "xf") && styles->is_cells)
    add_style (styles, id);
  else if (g_str_equal (local, "numFmt") && id != NULL && code != NULL)
    g_hash_table_replace (styles->codes, GSIZE_TO_POINTER ((gsize)g_ascii_strtoull (id, NULL, 10)),
                          GINT_TO_POINTER ((int)judge_code (code)));
}

static void
style_ended_cb (GMarkupParseContext *context G_GNUC_UNUSED, const char *element, gpointer data,
                GError **error G_GNUC_UNUSED)
{
  if (g_str_equal (sgz_xlsx_local_name (element), "cellXfs"))
    ((Styles *)data)->is_cells = FALSE;
}

gboolean
sgz_xlsx_read_styles (SgzXlsxReader *reader, GError **error)
{
  static const GMarkupParser parser = { .start_element = style_started_cb, .end_element = style_ended_cb };
  g_autoptr (GHashTable) codes = g_hash_table_new (NULL, NULL);

  return reader->styles_part == NULL
         || sgz_xlsx_parse_part (reader, reader->styles_part, &parser, &(Styles){ reader, codes, FALSE },
                                 error);
}

/* --- numbers --- */

/* Without zeros at the end of decimals, or the point. */
static char *
trim_decimals (char *text)
{
  if (strchr (text, '.') == NULL || strpbrk (text, "eE") != NULL)
    return text;
  gsize length = strlen (text);
  while (text[length - 1] == '0')
    text[--length] = '\0';
  if (text[length - 1] == '.')
    text[length - 1] = '\0';
  return text;
}

static char *
format_double (double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE * 16];

  g_ascii_formatd (buffer, sizeof buffer, "%.15g", value);
  /* Small and large numbers are written out. */
  double size = value < 0 ? -value : value;
  if (strpbrk (buffer, "eE") != NULL && size < 1e300)
    g_ascii_formatd (buffer, sizeof buffer, size < 1 ? "%.12f" : "%.0f", value);
  return trim_decimals (g_strdup (buffer));
}

/* Excel writes 2.3 as 2.2999999999999998. */
static gboolean
is_plain (const char *text)
{
  guint n_digits = 0;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == 'e' || *p == 'E')
        return FALSE;
      n_digits += g_ascii_isdigit (*p) ? 1 : 0;
    }
  return n_digits <= 15;
}

/* Day 60 of the usual count is a 29 February 1900 that never was. */
static char *
format_day (const SgzXlsxReader *reader, double value, gboolean with_time)
{
  gint64 seconds = (gint64)(value * 86400.0 + 0.5);
  gint64 day = seconds / 86400;
  g_autoptr (GDateTime) epoch = reader->is_1904 ? g_date_time_new_utc (1904, 1, 1, 0, 0, 0)
                                : day < 60      ? g_date_time_new_utc (1899, 12, 31, 0, 0, 0)
                                                : g_date_time_new_utc (1899, 12, 30, 0, 0, 0);
  g_autoptr (GDateTime) date = g_date_time_add_seconds (epoch, (double)seconds);

  if (date == NULL)
    return NULL;
  return g_date_time_format (date, with_time && seconds % 86400 != 0 ? "%Y-%m-%d %H:%M:%S" : "%Y-%m-%d");
}

char *
sgz_xlsx_format_number (const SgzXlsxReader *reader, const char *text, SgzXlsxNumber number)
{
  char *end = NULL;
  double value = g_ascii_strtod (text, &end);

  if (end == text || *end != '\0' || !isfinite (value))
    return g_strdup (text);
  if (number == SGZ_XLSX_PERCENT)
    {
      g_autofree char *hundredfold = NULL;
      char buffer[G_ASCII_DTOSTR_BUF_SIZE];
      g_ascii_formatd (buffer, sizeof buffer, "%.13g", value * 100);
      hundredfold = format_double (g_ascii_strtod (buffer, NULL));
      return g_strconcat (hundredfold, "%", NULL);
    }
  /* Serial numbers beyond the year 9999 are no days. */
  if (number != SGZ_XLSX_PLAIN && value >= 0 && value < 2958466)
    return format_day (reader, value, number == SGZ_XLSX_TIME);
  return is_plain (text) ? g_strdup (text) : format_double (value);
}
