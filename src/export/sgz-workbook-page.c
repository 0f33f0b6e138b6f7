/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/sgz-date.h"
#include "base/sgz-text.h"
#include "sgz-lines-private.h"
#include "sgz-workbook-private.h"

#define PAPER_A3 8
#define PAPER_A4 9

/* Inches: 20 mm to bind at, 12 mm to the right, 18 mm above and below. */
#define MARGIN_LEFT 0.79
#define MARGIN_RIGHT 0.47
#define MARGIN_TOP 0.71
#define MARGIN_BOTTOM 0.71

/* A half-width character of 12 points is 8 pixels wide; each column has 5 pixels around its text. */
#define CHARACTER_PIXELS 8.0
#define PADDING_PIXELS 5.0
/* Excel counts in digits of its standard font, 7 pixels wide. */
#define DIGIT_PIXELS 7.0
#define INCH_PIXELS 96.0

#define SHEET_NAME_LENGTH 31

static double
get_printed_pixels (SgzTable *table)
{
  gboolean is_a3 = sgz_table_get_paper (table) == SGZ_PAPER_A3;
  gboolean is_landscape = sgz_table_get_landscape (table);
  double millimetres = is_a3 ? (is_landscape ? 420 : 297) : (is_landscape ? 297 : 210);

  /* A little less, because machines round column widths differently. */
  return (millimetres / 25.4 - MARGIN_LEFT - MARGIN_RIGHT) * INCH_PIXELS * 0.98;
}

/* A number too wide for its column shows as ####, so it has the last word. */
static void
widen_for_numbers (SgzWorkbook *workbook)
{
  for (gint64 i = 0; !workbook->is_streamed && i < workbook->n_rows; i++)
    {
      const SgzRow *row = sgz_table_get_row (workbook->table, i);
      for (int column = 0; column < workbook->n_columns; column++)
        {
          if (!row->cells[column].is_set || row->cells[column].text != NULL)
            continue;
          g_autofree char *shown
              = sgz_cell_format (&row->cells[column], sgz_table_get_column (workbook->table, column));
          workbook->widths[column] = MAX (workbook->widths[column], sgz_text_width (shown) + 1);
        }
    }
}

void
sgz_workbook_set_columns (SgzWorkbook *workbook)
{
  double total = 0;

  for (int i = 0; i < workbook->n_columns; i++)
    workbook->widths[i] = MAX (sgz_table_get_column (workbook->table, i)->width, 4);
  widen_for_numbers (workbook);
  for (int i = 0; i < workbook->n_columns; i++)
    total += workbook->widths[i];

  /* A narrow table is spread over the page, as it is on ours; a wide one is scaled down when printed. */
  double room = get_printed_pixels (workbook->table) - workbook->n_columns * PADDING_PIXELS;
  double scale = MAX (1.0, room / (total * CHARACTER_PIXELS));
  for (int i = 0; i < workbook->n_columns; i++)
    {
      workbook->widths[i] *= scale;
      workbook->total_width += workbook->widths[i];
      double digits = MIN (workbook->widths[i] * CHARACTER_PIXELS / DIGIT_PIXELS, 254.0);
      sgz_workbook_note (workbook,
                         worksheet_set_column (workbook->sheet, (lxw_col_t)i, (lxw_col_t)i, digits, NULL));
    }
}

static void
set_properties (SgzWorkbook *workbook)
{
  g_autoptr (GDateTime) now = sgz_date_now ();
  g_autofree char *title = g_strdup (sgz_table_get_title (workbook->table));
  g_autofree char *company = g_strdup (sgz_table_get_company (workbook->table));
  lxw_doc_properties properties = {
    .title = title,
    .company = company,
    .created = g_date_time_to_unix (now),
  };

  sgz_workbook_note (workbook, workbook_set_properties (workbook->book, &properties));
}

void
sgz_workbook_set_page (SgzWorkbook *workbook)
{
  lxw_worksheet *sheet = workbook->sheet;
  lxw_col_t last_column = (lxw_col_t)(workbook->n_columns - 1);

  worksheet_set_paper (sheet, sgz_table_get_paper (workbook->table) == SGZ_PAPER_A3 ? PAPER_A3 : PAPER_A4);
  if (sgz_table_get_landscape (workbook->table))
    worksheet_set_landscape (sheet);
  worksheet_set_margins (sheet, MARGIN_LEFT, MARGIN_RIGHT, MARGIN_TOP, MARGIN_BOTTOM);
  worksheet_center_horizontally (sheet);
  worksheet_fit_to_pages (sheet, 1, 0);
  sgz_workbook_note (workbook, worksheet_set_footer (sheet, "&C第 &P 页 共 &N 页"));
  sgz_workbook_note (workbook, worksheet_repeat_rows (sheet, workbook->head_row, workbook->first_row - 1));
  sgz_workbook_note (workbook, worksheet_print_area (sheet, 0, 0, workbook->row - 1, last_column));
  worksheet_freeze_panes (sheet, workbook->first_row, 0);
  if (!sgz_table_is_section (workbook->table))
    set_properties (workbook);
}
