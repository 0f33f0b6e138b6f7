/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The workbook in which officers make and change a scheme: a head with words of help above it, drop-downs below, nothing locked. */
#include "sgz-scheme-sheets-private.h"

#include <errno.h>
#include <locale.h>

#include "base/sgz-date.h"
#include "model/sgz-scheme-book.h"
#include "sgz-workbook-private.h"
#include "store/sgz-measure.h"

#define HELP_ROW 0
#define HEAD_ROW 1
#define FIRST_ROW 2

#define MEASURES "统计项"

/* Drop-downs reach so far below what is there. */
#define ROWS_BELOW 300

#define BODY_SIZE 10.5
#define HELP_SIZE 9
#define LEAST_HEIGHT 18
#define PAPER_A3 8

#define GROUP_GROUND 0xEEF3F8
#define HEAD_GROUND 0xD9E2EC

/* In digits of Excel's standard font to half-width characters. */
#define DIGITS_PER_CHARACTER (8.0 / 7.0)

typedef enum
{
  FORMAT_HELP,
  FORMAT_HEAD,
  FORMAT_TEXT,
  FORMAT_NUMBER,
  FORMAT_GROUP_TEXT,
  FORMAT_GROUP_NUMBER,
  N_FORMATS,
} Format;

typedef struct
{
  lxw_workbook *book;
  lxw_worksheet *sheet;
  const SgzKind *kind;
  const SgzSchemeColumn *columns;
  lxw_format *formats[N_FORMATS];
  lxw_error status;
} Sheets;

static void
note (Sheets *sheets, lxw_error status)
{
  if (sheets->status == LXW_NO_ERROR)
    sheets->status = status;
}

/* --- how it looks --- */

/* 49 is Excel's number of text, so that the code 1.10 stays what was typed. */
static lxw_format *
make_cell (lxw_workbook *book, gboolean is_text, gboolean is_group)
{
  lxw_format *format
      = sgz_workbook_make_format (book, is_group ? SGZ_WORKBOOK_FONT_HEAD : SGZ_WORKBOOK_FONT_BODY, BODY_SIZE,
                                  is_text ? LXW_ALIGN_LEFT : LXW_ALIGN_CENTER);

  format_set_border (format, LXW_BORDER_THIN);
  if (is_text)
    format_set_num_format_index (format, 49);
  if (is_group)
    {
      format_set_pattern (format, LXW_PATTERN_SOLID);
      format_set_fg_color (format, GROUP_GROUND);
    }
  return format;
}

static void
make_formats (Sheets *sheets)
{
  lxw_workbook *book = sheets->book;
  lxw_format *help = sgz_workbook_make_format (book, SGZ_WORKBOOK_FONT_BODY, HELP_SIZE, LXW_ALIGN_LEFT);
  lxw_format *head = sgz_workbook_make_format (book, SGZ_WORKBOOK_FONT_HEAD, BODY_SIZE, LXW_ALIGN_CENTER);

  format_set_font_color (help, LXW_COLOR_GRAY);
  format_set_border (head, LXW_BORDER_THIN);
  format_set_pattern (head, LXW_PATTERN_SOLID);
  format_set_fg_color (head, HEAD_GROUND);
  sheets->formats[FORMAT_HELP] = help;
  sheets->formats[FORMAT_HEAD] = head;
  sheets->formats[FORMAT_TEXT] = make_cell (book, TRUE, FALSE);
  sheets->formats[FORMAT_NUMBER] = make_cell (book, FALSE, FALSE);
  sheets->formats[FORMAT_GROUP_TEXT] = make_cell (book, TRUE, TRUE);
  sheets->formats[FORMAT_GROUP_NUMBER] = make_cell (book, FALSE, TRUE);
}

/* --- what may be typed --- */

static gboolean
is_amount (const SgzField *field)
{
  return sgz_field_is_number (field) && field->type != SGZ_FIELD_BOOLEAN;
}

/* (transfer container) (nullable): the words of a drop-down. */
static const char **
list_words (const SgzField *field)
{
  static const char *const yes_and_no[] = { "是", "否", NULL };
  GPtrArray *words = g_ptr_array_new ();

  for (const SgzChoice *choice = field->choices; choice != NULL && choice->code != NULL; choice++)
    g_ptr_array_add (words, (gpointer)choice->title);
  for (size_t i = 0; field->type == SGZ_FIELD_BOOLEAN && yes_and_no[i] != NULL; i++)
    g_ptr_array_add (words, (gpointer)yes_and_no[i]);
  if (words->len > 0)
    g_ptr_array_add (words, NULL);
  return (const char **)g_ptr_array_free (words, words->len == 0);
}

/* (transfer full) (nullable): where the codes stand that the column names. */
static char *
find_codes (const SgzSchemeColumn *column)
{
  const char *nodes = sgz_scheme_sheet_get_kind (SGZ_SCHEME_SHEET_NODES)->title;
  guint n_measures = sgz_measure_list ()->len;

  switch (column->refers)
    {
    case SGZ_SCHEME_REFERS_TO_NODE:
      return g_strdup_printf ("='%s'!$A$%d:$A$%d", nodes, FIRST_ROW + 1, FIRST_ROW + ROWS_BELOW * 2);
    case SGZ_SCHEME_REFERS_TO_MEASURE:
      return g_strdup_printf ("='%s'!$A$%d:$A$%u", MEASURES, FIRST_ROW + 1, FIRST_ROW + n_measures);
    case SGZ_SCHEME_REFERS_TO_NOTHING:
      break;
    }
  return NULL;
}

/* A drop-down for the column, where there is something to choose from; a code may be new, so another is only warned of. */
static void
offer (Sheets *sheets, lxw_col_t column, lxw_row_t last_row)
{
  g_autofree const char **words = list_words (&sheets->kind->fields[column]);
  g_autofree char *codes = find_codes (&sheets->columns[column]);
  lxw_data_validation validation = { .ignore_blank = LXW_VALIDATION_ON };

  if (words == NULL && codes == NULL)
    return;
  if (words != NULL)
    {
      validation.validate = LXW_VALIDATION_TYPE_LIST;
      validation.value_list = (void *)words;
    }
  else
    {
      validation.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
      validation.value_formula = codes;
      validation.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
    }
  note (sheets,
        worksheet_data_validation_range (sheets->sheet, FIRST_ROW, column, last_row, column, &validation));
}

/* --- rows --- */

static double
get_height (const char *text, int width, double size, double least)
{
  return text != NULL ? sgz_workbook_get_height (text, width, size, least) : least;
}

static void
write_head (Sheets *sheets)
{
  double height = LEAST_HEIGHT;

  for (size_t i = 0; i < sheets->kind->n_fields; i++)
    {
      const SgzField *field = &sheets->kind->fields[i];
      lxw_row_col_options hidden = { .hidden = LXW_TRUE };
      lxw_col_t column = (lxw_col_t)i;
      double width = sheets->columns[i].width * DIGITS_PER_CHARACTER;
      lxw_format *format = sheets->formats[is_amount (field) ? FORMAT_NUMBER : FORMAT_TEXT];
      height = MAX (height, get_height (field->help, sheets->columns[i].width, HELP_SIZE, LEAST_HEIGHT));
      if (field->flags & SGZ_FIELD_HIDDEN)
        note (sheets, worksheet_set_column_opt (sheets->sheet, column, column, width, format, &hidden));
      else
        note (sheets, worksheet_set_column (sheets->sheet, column, column, width, format));
      note (sheets,
            worksheet_write_string (sheets->sheet, HELP_ROW, column, field->help != NULL ? field->help : "",
                                    sheets->formats[FORMAT_HELP]));
      note (sheets, worksheet_write_string (sheets->sheet, HEAD_ROW, column, field->title,
                                            sheets->formats[FORMAT_HEAD]));
    }
  note (sheets, worksheet_set_row (sheets->sheet, HELP_ROW, height, NULL));
  note (sheets, worksheet_set_row (sheets->sheet, HEAD_ROW, 24, NULL));
}

static void
write_cell (Sheets *sheets, lxw_row_t row, size_t place, const char *text, gboolean is_group)
{
  gboolean is_number = is_amount (&sheets->kind->fields[place]);
  lxw_col_t column = (lxw_col_t)place;
  lxw_format *format = is_group ? sheets->formats[is_number ? FORMAT_GROUP_NUMBER : FORMAT_GROUP_TEXT]
                                : sheets->formats[is_number ? FORMAT_NUMBER : FORMAT_TEXT];

  if (text == NULL)
    note (sheets, worksheet_write_blank (sheets->sheet, row, column, format));
  else if (is_number)
    note (sheets, worksheet_write_number (sheets->sheet, row, column, g_ascii_strtod (text, NULL), format));
  else
    note (sheets, worksheet_write_string (sheets->sheet, row, column, text, format));
}

static void
write_row (Sheets *sheets, lxw_row_t row, const SgzSchemeRow *texts, gboolean is_group)
{
  double height = LEAST_HEIGHT;

  for (size_t i = 0; i < texts->n_cells; i++)
    {
      if ((sheets->kind->fields[i].flags & SGZ_FIELD_HIDDEN) == 0)
        height
            = MAX (height, get_height (texts->cells[i], sheets->columns[i].width, BODY_SIZE, LEAST_HEIGHT));
      write_cell (sheets, row, i, texts->cells[i], is_group);
    }
  note (sheets, worksheet_set_row (sheets->sheet, row, height, NULL));
}

static void
set_page (lxw_worksheet *sheet, lxw_col_t n_frozen)
{
  worksheet_set_paper (sheet, PAPER_A3);
  worksheet_set_landscape (sheet);
  worksheet_fit_to_pages (sheet, 1, 0);
  worksheet_repeat_rows (sheet, HEAD_ROW, HEAD_ROW);
  worksheet_freeze_panes (sheet, FIRST_ROW, n_frozen);
}

static gboolean
write_sheet (Sheets *sheets, const SgzSchemeBook *book, SgzSchemeSheet which)
{
  const GPtrArray *rows = book->rows[which];
  gboolean is_tree = which == SGZ_SCHEME_SHEET_NODES;

  sheets->kind = sgz_scheme_sheet_get_kind (which);
  sheets->columns = sgz_scheme_sheet_get_columns (which);
  sheets->sheet = workbook_add_worksheet (sheets->book, sheets->kind->title);
  if (sheets->sheet == NULL)
    return FALSE;
  write_head (sheets);
  for (guint i = 0; i < rows->len; i++)
    {
      const SgzSchemeRow *row = rows->pdata[i];
      write_row (sheets, FIRST_ROW + i, row, is_tree && row->cells[1] == NULL);
    }
  for (size_t i = 0; i < sheets->kind->n_fields; i++)
    offer (sheets, (lxw_col_t)i, FIRST_ROW + rows->len + ROWS_BELOW);
  set_page (sheets->sheet, is_tree ? 3 : 1);
  return TRUE;
}

/* What the columns of measures may name; not read back. */
static gboolean
write_measures (Sheets *sheets)
{
  static const char *const heads[] = { "编码", "名称", "单位", "条款" };
  static const int widths[] = { 28, 60, 8, 14 };
  const GPtrArray *measures = sgz_measure_list ();

  sheets->sheet = workbook_add_worksheet (sheets->book, MEASURES);
  if (sheets->sheet == NULL)
    return FALSE;
  note (sheets, worksheet_write_string (sheets->sheet, HELP_ROW, 0,
                                        "供选用的统计项，由系统按登记数据计算；改动本表不起作用。", NULL));
  for (lxw_col_t i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      note (sheets, worksheet_set_column (sheets->sheet, i, i, widths[i] * DIGITS_PER_CHARACTER, NULL));
      note (sheets,
            worksheet_write_string (sheets->sheet, HEAD_ROW, i, heads[i], sheets->formats[FORMAT_HEAD]));
    }
  for (guint row = 0; row < measures->len; row++)
    {
      const SgzMeasure *measure = measures->pdata[row];
      const char *const cells[] = { measure->code, measure->title, measure->unit, measure->clause };
      for (lxw_col_t i = 0; i < G_N_ELEMENTS (cells); i++)
        note (sheets,
              worksheet_write_string (sheets->sheet, FIRST_ROW + row, i, cells[i] != NULL ? cells[i] : "",
                                      sheets->formats[FORMAT_TEXT]));
    }
  set_page (sheets->sheet, 1);
  return TRUE;
}

static gboolean
write_book (Sheets *sheets, const SgzScheme *scheme, const SgzExportJob *job, GError **error)
{
  lxw_workbook_options options = { .tmpdir = (char *)sgz_output_get_folder (job->output) };
  g_autoptr (SgzSchemeBook) book = sgz_scheme_book_write (scheme);
  g_autoptr (GDateTime) now = sgz_date_now ();
  lxw_doc_properties properties
      = { .title = (char *)sgz_scheme_get_title (scheme), .created = g_date_time_to_unix (now) };
  gboolean is_made = TRUE;

  sheets->book = workbook_new_opt (sgz_output_get_temporary_path (job->output), &options);
  if (sheets->book != NULL)
    make_formats (sheets);
  for (SgzSchemeSheet which = 0; which < SGZ_SCHEME_N_SHEETS && is_made; which++)
    is_made = sheets->book != NULL && write_sheet (sheets, book, which);
  if (!is_made || !write_measures (sheets))
    {
      sgz_output_set_error (job->output, errno != 0 ? errno : EIO, error);
      g_clear_pointer (&sheets->book, lxw_workbook_free);
      return FALSE;
    }
  note (sheets, workbook_set_properties (sheets->book, &properties));
  return sgz_workbook_close (sheets->book, sheets->status, job, error);
}

gboolean
sgz_scheme_sheets_write (const SgzScheme *scheme, const SgzExportJob *job, GError **error)
{
  Sheets sheets = { 0 };
  /* The library prints numbers with the thread's locale, and a workbook's decimal sign is a point. */
  locale_t plain = newlocale (LC_NUMERIC_MASK, "C", duplocale (uselocale ((locale_t)0)));
  locale_t before = uselocale (plain);
  gboolean is_written = write_book (&sheets, scheme, job, error);

  uselocale (before);
  freelocale (plain);
  return is_written;
}
