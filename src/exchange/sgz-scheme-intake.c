/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-scheme-intake.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/sgz-csv.h"
#include "base/sgz-text.h"
#include "model/sgz-field.h"
#include "model/sgz-scheme-book.h"
#include "model/sgz-scheme-csv.h"
#include "sgz-heading.h"
#include "sgz-xlsx-reader.h"

/* More rows than this are no scheme; the register numbers its indicators to 9,999. */
#define MOST_ROWS 3000

#define NO_COLUMN G_MAXUINT

/* --- a workbook --- */

/* The first of @fields that must be there and has no column. */
static const SgzField *
find_missing (const SgzKind *kind, const guint *places)
{
  for (size_t i = 0; i < kind->n_fields; i++)
    if ((kind->fields[i].flags & SGZ_FIELD_REQUIRED) != 0 && places[i] == NO_COLUMN)
      return &kind->fields[i];
  return NULL;
}

/* Finds where the fields of @kind stand in the head @row. */
static gboolean
map_columns (const SgzKind *kind, char *const *row, guint *places, GError **error)
{
  for (size_t i = 0; i < kind->n_fields; i++)
    places[i] = NO_COLUMN;
  for (guint column = 0; row[column] != NULL; column++)
    {
      const SgzField *field = sgz_heading_match (kind, row[column]);
      if (field == NULL)
        continue;
      size_t place = sgz_kind_index (kind, field);
      if (places[place] != NO_COLUMN)
        {
          g_set_error (error, SGZ_EXCHANGE_ERROR, SGZ_EXCHANGE_ERROR_COLUMNS,
                       _ ("The sheet “%s” has the column “%s” twice; take one of them out"), kind->title,
                       field->title);
          return FALSE;
        }
      places[place] = column;
    }
  const SgzField *missing = find_missing (kind, places);
  if (missing != NULL)
    g_set_error (error, SGZ_EXCHANGE_ERROR, SGZ_EXCHANGE_ERROR_COLUMNS,
                 _ ("The sheet “%s” has no column “%s”; a scheme that is exported has all of them"),
                 kind->title, missing->title);
  return missing == NULL;
}

/* Adds what stands in @cells; a row without anything in its columns is none. */
static void
add_row (SgzSchemeBook *book, SgzSchemeSheet sheet, char *const *cells, const guint *places, int number)
{
  guint length = g_strv_length ((char **)cells);
  size_t n_fields = sgz_scheme_sheet_get_kind (sheet)->n_fields;
  SgzSchemeRow *row = NULL;

  for (size_t i = 0; i < n_fields; i++)
    {
      if (places[i] >= length)
        continue;
      g_autofree char *plain = sgz_text_fold_width (cells[places[i]]);
      if (*plain == '\0')
        continue;
      if (row == NULL)
        row = sgz_scheme_book_add_row (book, sheet, number);
      row->cells[i] = g_strdup (cells[places[i]]);
    }
}

static gboolean
read_sheet (SgzSchemeBook *book, SgzSchemeSheet sheet, GPtrArray *rows, GError **error)
{
  const SgzKind *kind = sgz_scheme_sheet_get_kind (sheet);
  g_autofree guint *places = g_new0 (guint, kind->n_fields);
  int head = sgz_heading_find (kind, rows);

  if (head < 0)
    {
      g_set_error (error, SGZ_EXCHANGE_ERROR, SGZ_EXCHANGE_ERROR_COLUMNS,
                   _ ("The sheet “%s” has no head with the names of its columns, such as “%s” and “%s”"),
                   kind->title, kind->fields[0].title, kind->fields[2].title);
      return FALSE;
    }
  if (rows->len > MOST_ROWS)
    {
      g_set_error (error, SGZ_EXCHANGE_ERROR, SGZ_EXCHANGE_ERROR_WORKBOOK,
                   _ ("The sheet “%s” has %u rows, which is no scheme; %d is the most"), kind->title,
                   rows->len, MOST_ROWS);
      return FALSE;
    }
  if (!map_columns (kind, rows->pdata[head], places, error))
    return FALSE;
  sgz_scheme_book_add_sheet (book, sheet);
  for (guint i = (guint)head + 1; i < rows->len; i++)
    add_row (book, sheet, rows->pdata[i], places, (int)i + 1);
  return TRUE;
}

/* (transfer full): the rows of a sheet, blank ones among them. */
static GPtrArray *
take_rows (SgzXlsxReader *reader, int place, GError **error)
{
  g_autoptr (SgzXlsxSheet) sheet = sgz_xlsx_reader_read_sheet (reader, (guint)place, error);

  return sheet != NULL ? sgz_xlsx_sheet_make_block (sheet) : NULL;
}

static SgzScheme *
read_book (SgzXlsxReader *reader, const char *title, int year, GError **error)
{
  g_autoptr (SgzSchemeBook) book = sgz_scheme_book_new ();

  for (SgzSchemeSheet sheet = 0; sheet < SGZ_SCHEME_N_SHEETS; sheet++)
    {
      int place = sgz_xlsx_reader_find_sheet (reader, sgz_scheme_sheet_get_kind (sheet)->title);
      if (place < 0)
        continue;
      g_autoptr (GPtrArray) rows = take_rows (reader, place, error);
      if (rows == NULL || !read_sheet (book, sheet, rows, error))
        return NULL;
    }
  return sgz_scheme_book_read (book, title, year, error);
}

/* --- the CSV form --- */

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

/* (transfer full): the name of the file, without folder and ending. */
static char *
name_after (const char *path)
{
  char *name = g_filename_display_basename (path);
  char *dot = strrchr (name, '.');

  if (dot != NULL && dot != name)
    *dot = '\0';
  return name;
}

static SgzScheme *
read_form (GPtrArray *rows, const char *path, const char *title, int year, GError **error)
{
  g_autofree char *text = make_form (rows);
  g_autofree char *name = title != NULL ? g_strdup (title) : name_after (path);

  if (year != 0)
    return sgz_scheme_csv_read (text, name, year, error);
  g_set_error_literal (error, SGZ_MODEL_ERROR, SGZ_MODEL_ERROR_VALUE,
                       _ ("The file does not say for which year the scheme is; say the year"));
  return NULL;
}

/* Whether the head of @rows names columns of the CSV form. */
static gboolean
is_form (const GPtrArray *rows)
{
  static const char *const own[] = { "dimension", "max_points", "parameters" };
  guint n_found = 0;

  for (size_t i = 0; rows->len > 0 && i < G_N_ELEMENTS (own); i++)
    n_found += g_strv_contains (rows->pdata[0], own[i]) ? 1 : 0;
  return n_found >= 2;
}

static SgzScheme *
refuse_sheets (const SgzXlsxReader *reader, const char *path, GError **error)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *file = g_filename_display_basename (path);

  for (guint i = 0; i < sgz_xlsx_reader_get_n_sheets (reader); i++)
    g_string_append_printf (names, "%s%s", i > 0 ? "、" : "", sgz_xlsx_reader_get_sheet_name (reader, i));
  g_set_error (error, SGZ_EXCHANGE_ERROR, SGZ_EXCHANGE_ERROR_SHEET,
               _ ("The workbook “%s” has no sheet “%s”; its sheets are: %s"), file,
               sgz_scheme_sheet_get_kind (SGZ_SCHEME_SHEET_NODES)->title, names->str);
  return NULL;
}

/* Without the sheet of indicators it may be the CSV form that was saved as a workbook. */
static SgzScheme *
read_workbook (const char *path, const char *title, int year, GError **error)
{
  g_autoptr (SgzXlsxReader) reader = sgz_xlsx_reader_open (path, error);
  const char *name = sgz_scheme_sheet_get_kind (SGZ_SCHEME_SHEET_NODES)->title;
  int place = reader != NULL ? sgz_xlsx_reader_find_sheet (reader, name) : -1;
  g_autoptr (GPtrArray) rows = reader != NULL ? take_rows (reader, MAX (place, 0), error) : NULL;

  if (rows == NULL)
    return NULL;
  return is_form (rows) ? read_form (rows, path, title, year, error)
         : place >= 0   ? read_book (reader, title, year, error)
                        : refuse_sheets (reader, path, error);
}

/* By its name: what says it is a workbook must be one. */
static gboolean
is_text (const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, ".csv") || g_str_has_suffix (lower, ".txt");
}

SgzScheme *
sgz_scheme_intake_read (const char *path, const char *title, int year, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  if (!is_text (path))
    return read_workbook (path, title, year, error);
  g_autoptr (GPtrArray) rows = sgz_block_read (path, error);
  return rows != NULL ? read_form (rows, path, title, year, error) : NULL;
}
