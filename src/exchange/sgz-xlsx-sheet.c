/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cells of a sheet. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "sgz-xlsx-private.h"

/* What Excel holds; a cell beyond is a mistake. */
#define MOST_ROWS 1048576U
#define MOST_COLUMNS 16384U

/* No table that is typed or exported for an office has more. */
#define MOST_CELLS 4000000U
#define MOST_TEXT ((gsize)128 << 20)

typedef struct
{
  guint column;
  char *text;
} Cell;

/* @rows: (element-type GArray of Cell): by number, %NULL for those without a cell */
struct _SgzXlsxSheet
{
  GPtrArray *rows;
  guint n_columns;
};

typedef enum
{
  IN_NOTHING,
  IN_VALUE,
  IN_FORMULA,
  IN_TEXT,
} Place;

/* @row, @column: of the cell at hand, which has number @row - 1 and @column - 1 from 0 */
typedef struct
{
  const SgzXlsxReader *reader;
  const char *part;
  SgzXlsxSheet *sheet;
  guint row;
  guint column;
  char *type;
  guint64 style;
  GString *value;
  GString *formula;
  gboolean has_formula;
  int depth_of_reading;
  Place place;
  guint n_cells;
  gsize n_bytes;
} Walk;

static void
row_free (GArray *row)
{
  if (row != NULL)
    g_array_unref (row);
}

static void
cell_clear (gpointer cell)
{
  g_free (((Cell *)cell)->text);
}

void
sgz_xlsx_sheet_free (SgzXlsxSheet *sheet)
{
  g_ptr_array_unref (sheet->rows);
  g_free (sheet);
}

static gboolean
refuse_cell (const Walk *walk, const char *where, GError **error)
{
  g_set_error (
      error, SGZ_EXCHANGE_ERROR, SGZ_EXCHANGE_ERROR_WORKBOOK,
      _ ("The workbook “%s” is damaged: there can be no cell “%s”; open it in its program and save it "
         "again"),
      walk->reader->name, where);
  return FALSE;
}

/* @text is a row's number or a cell's name, which may leave the row out nowhere. */
static gboolean
read_place (const char *text, guint *row, guint *column)
{
  const char *p = text;
  guint64 number = 0;
  guint letters = 0;
  char *end = NULL;

  for (; g_ascii_isalpha (*p) && letters <= MOST_COLUMNS; p++)
    letters = letters * 26 + (guint)(g_ascii_toupper (*p) - 'A') + 1;
  if (!g_ascii_isdigit (*p))
    return FALSE;
  number = g_ascii_strtoull (p, &end, 10);
  *row = (guint)MIN (number, MOST_ROWS + 1);
  *column = letters;
  return *end == '\0' && *row >= 1 && *row <= MOST_ROWS && letters <= MOST_COLUMNS;
}

static void
start_row (Walk *walk, const char *number, GError **error)
{
  guint row = walk->row + 1;
  guint column = 0;

  if ((number != NULL && (!read_place (number, &row, &column) || column != 0)) || row > MOST_ROWS)
    {
      refuse_cell (walk, number != NULL ? number : "", error);
      return;
    }
  walk->row = row;
  walk->column = 0;
}

static void
start_cell (Walk *walk, const char **names, const char **values, GError **error)
{
  const char *name = sgz_xlsx_get_attribute (names, values, "r");
  const char *style = sgz_xlsx_get_attribute (names, values, "s");
  guint row = MAX (walk->row, 1);
  guint column = walk->column + 1;

  if ((name != NULL && (!read_place (name, &row, &column) || column == 0)) || column > MOST_COLUMNS)
    {
      refuse_cell (walk, name != NULL ? name : "", error);
      return;
    }
  if (++walk->n_cells > MOST_CELLS)
    {
      sgz_xlsx_refuse (walk->reader, _ ("The workbook “%s” holds more than can be read; split it up"), error);
      return;
    }
  walk->row = row;
  walk->column = column;
  g_free (walk->type);
  walk->type = g_strdup (sgz_xlsx_get_attribute (names, values, "t"));
  walk->style = style != NULL ? g_ascii_strtoull (style, NULL, 10) : 0;
  g_string_truncate (walk->value, 0);
  g_string_truncate (walk->formula, 0);
  walk->has_formula = FALSE;
}

static void
element_started_cb (GMarkupParseContext *context G_GNUC_UNUSED, const char *element, const char **names,
                    const char **values, gpointer data, GError **error)
{
  Walk *walk = data;
  const char *local = sgz_xlsx_local_name (element);

  walk->place = IN_NOTHING;
  if (g_str_equal (local, "row"))
    start_row (walk, sgz_xlsx_get_attribute (names, values, "r"), error);
  else if (g_str_equal (local, "c"))
    start_cell (walk, names, values, error);
  else if (g_str_equal (local, "rPh"))
    walk->depth_of_reading++;
  else if (g_str_equal (local, "v"))
    walk->place = IN_VALUE;
  else if (g_str_equal (local, "t") && walk->depth_of_reading == 0)
    walk->place = IN_TEXT;
  else if (g_str_equal (local, "f"))
    {
      walk->place = IN_FORMULA;
      walk->has_formula = TRUE;
    }
}

/* (transfer full) (nullable): the shared string that a cell names by its number. */
static char *
find_string (const Walk *walk, GError **error)
{
  char *end = NULL;
  guint64 number = g_ascii_strtoull (walk->value->str, &end, 10);

  if (walk->value->len > 0 && *end == '\0' && number < walk->reader->strings->len)
    return g_strdup (g_ptr_array_index (walk->reader->strings, (guint)number));
  sgz_xlsx_refuse_part (walk->reader, walk->part, error);
  return NULL;
}

/* (transfer full) (nullable): what stands in the cell at hand; %NULL for nothing, or with @error set. */
static char *
make_text (const Walk *walk, GError **error)
{
  const char *type = walk->type != NULL ? walk->type : "n";
  const char *value = walk->value->str;

  if (walk->has_formula && walk->value->len == 0 && !g_str_equal (type, "str"))
    return g_strconcat ("=", walk->formula->str, NULL);
  if (walk->value->len == 0)
    return NULL;
  if (g_str_equal (type, "s"))
    return find_string (walk, error);
  if (g_str_equal (type, "b"))
    return g_strdup (sgz_xlsx_is_set (value) ? "是" : "否");
  if (g_str_equal (type, "d"))
    return g_str_has_suffix (value, "T00:00:00") ? g_strndup (value, strlen (value) - strlen ("T00:00:00"))
                                                 : g_strdup (value);
  if (!g_str_equal (type, "n"))
    return sgz_xlsx_unescape (value);
  return sgz_xlsx_format_number (walk->reader, value,
                                 walk->style < walk->reader->formats->len
                                     ? g_array_index (walk->reader->formats, SgzXlsxNumber, walk->style)
                                     : SGZ_XLSX_PLAIN);
}

static void
end_cell (Walk *walk, GError **error)
{
  SgzXlsxSheet *sheet = walk->sheet;
  char *text = make_text (walk, error);

  if (text == NULL || *text == '\0')
    {
      g_free (text);
      return;
    }
  walk->n_bytes += strlen (text);
  if (walk->n_bytes > MOST_TEXT)
    {
      g_free (text);
      sgz_xlsx_refuse (walk->reader, _ ("The workbook “%s” holds more than can be read; split it up"), error);
      return;
    }
  if (sheet->rows->len < walk->row)
    g_ptr_array_set_size (sheet->rows, (int)walk->row);
  GArray *row = g_ptr_array_index (sheet->rows, walk->row - 1);
  if (row == NULL)
    {
      row = g_array_new (FALSE, FALSE, sizeof (Cell));
      g_array_set_clear_func (row, cell_clear);
      sheet->rows->pdata[walk->row - 1] = row;
    }
  Cell cell = { walk->column - 1, text };
  g_array_append_val (row, cell);
  sheet->n_columns = MAX (sheet->n_columns, walk->column);
}

static void
element_ended_cb (GMarkupParseContext *context G_GNUC_UNUSED, const char *element, gpointer data,
                  GError **error)
{
  Walk *walk = data;
  const char *local = sgz_xlsx_local_name (element);

  walk->place = IN_NOTHING;
  if (g_str_equal (local, "c"))
    end_cell (walk, error);
  else if (g_str_equal (local, "rPh"))
    walk->depth_of_reading--;
}

static void
text_cb (GMarkupParseContext *context G_GNUC_UNUSED, const char *text, gsize length, gpointer data,
         GError **error G_GNUC_UNUSED)
{
  Walk *walk = data;

  if (walk->place == IN_VALUE || walk->place == IN_TEXT)
    g_string_append_len (walk->value, text, (gssize)length);
  else if (walk->place == IN_FORMULA)
    g_string_append_len (walk->formula, text, (gssize)length);
}

SgzXlsxSheet *
sgz_xlsx_reader_read_sheet (SgzXlsxReader *reader, guint sheet, GError **error)
{
  static const GMarkupParser parser
      = { .start_element = element_started_cb, .end_element = element_ended_cb, .text = text_cb };

  g_return_val_if_fail (reader != NULL && sheet < reader->entries->len, NULL);

  const SgzXlsxEntry *entry = g_ptr_array_index (reader->entries, sheet);
  const char *part = g_hash_table_lookup (reader->relations, entry->relation);
  if (part == NULL)
    {
      sgz_xlsx_refuse_part (reader, entry->name, error);
      return NULL;
    }
  g_autoptr (SgzXlsxSheet) read = g_new0 (SgzXlsxSheet, 1);
  g_autoptr (GString) value = g_string_new (NULL);
  g_autoptr (GString) formula = g_string_new (NULL);
  Walk walk = { .reader = reader, .part = part, .sheet = read, .value = value, .formula = formula };
  read->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)row_free);
  gboolean is_read = sgz_xlsx_parse_part (reader, part, &parser, &walk, error);
  g_free (walk.type);
  return is_read ? g_steal_pointer (&read) : NULL;
}

guint
sgz_xlsx_sheet_get_n_rows (const SgzXlsxSheet *sheet)
{
  return sheet->rows->len;
}

guint
sgz_xlsx_sheet_get_n_columns (const SgzXlsxSheet *sheet)
{
  return sheet->n_columns;
}

const char *
sgz_xlsx_sheet_get_text (const SgzXlsxSheet *sheet, guint row, guint column)
{
  const GArray *cells = row < sheet->rows->len ? g_ptr_array_index (sheet->rows, row) : NULL;

  for (guint i = 0; cells != NULL && i < cells->len; i++)
    if (g_array_index (cells, Cell, i).column == column)
      return g_array_index (cells, Cell, i).text;
  return NULL;
}

GPtrArray *
sgz_xlsx_sheet_make_block (const SgzXlsxSheet *sheet)
{
  GPtrArray *block = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);

  for (guint r = 0; r < sheet->rows->len; r++)
    {
      const GArray *cells = g_ptr_array_index (sheet->rows, r);
      guint n = 0;
      for (guint i = 0; cells != NULL && i < cells->len; i++)
        n = MAX (n, g_array_index (cells, Cell, i).column + 1);
      char **row = g_new0 (char *, n + 1);
      for (guint i = 0; cells != NULL && i < cells->len; i++)
        {
          char **place = &row[g_array_index (cells, Cell, i).column];
          g_free (*place);
          *place = g_strdup (g_array_index (cells, Cell, i).text);
        }
      for (guint i = 0; i < n; i++)
        if (row[i] == NULL)
          row[i] = g_strdup ("");
      g_ptr_array_add (block, row);
    }
  return block;
}
