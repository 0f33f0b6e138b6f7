/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-workbook-private.h"

/* The library's own size of a chart, and the height of a row that nobody set. */
#define CHART_WIDTH 480.0
#define CHART_HEIGHT 288.0
#define ROW_HEIGHT 20

/* On top of a chart, and what it becomes: as wide as the table, but no wider than it is read at a glance. */
#define GAP_ROWS 1
#define CHART_ROWS 19
#define MOST_WIDTH 1100.0
#define CHARACTER_PIXELS 8.0

/* Body rows from the first on: what stands in the chart. */
static lxw_row_t
count_drawn (SgzWorkbook *workbook)
{
  lxw_row_t n = 0;

  while (n < workbook->n_rows && sgz_table_get_row (workbook->table, n)->type == SGZ_ROW_BODY)
    n++;
  return n;
}

static void
add_series (SgzWorkbook *workbook, lxw_chart *chart, int category, int column, lxw_row_t n_rows)
{
  lxw_chart_series *series = chart_add_series (chart, NULL, NULL);
  lxw_row_t last = workbook->first_row + n_rows - 1;

  chart_series_set_name (series, sgz_table_get_column (workbook->table, column)->title);
  chart_series_set_categories (series, workbook->sheet->name, workbook->first_row, (lxw_col_t)category, last,
                               (lxw_col_t)category);
  chart_series_set_values (series, workbook->sheet->name, workbook->first_row, (lxw_col_t)column, last,
                           (lxw_col_t)column);
}

static lxw_chart *
make_chart (SgzWorkbook *workbook, const SgzChart *spec, lxw_row_t n_rows)
{
  gboolean is_stacked = spec->type == SGZ_CHART_STACKED;
  lxw_chart *chart
      = workbook_add_chart (workbook->book, is_stacked ? LXW_CHART_COLUMN_STACKED : LXW_CHART_COLUMN);
  lxw_chart_font head = { .name = (char *)SGZ_WORKBOOK_FONT_HEAD, .size = 12 };
  lxw_chart_font body = { .name = (char *)SGZ_WORKBOOK_FONT_BODY, .size = 10 };

  if (chart == NULL)
    return NULL;
  chart_title_set_name (chart, spec->title);
  chart_title_set_name_font (chart, &head);
  chart_axis_set_num_font (chart->x_axis, &body);
  chart_axis_set_num_font (chart->y_axis, &body);
  chart_legend_set_position (chart, LXW_CHART_LEGEND_BOTTOM);
  chart_legend_set_font (chart, &body);
  for (int i = 0; i < spec->n_columns; i++)
    add_series (workbook, chart, spec->category, spec->first + i, n_rows);
  return chart;
}

void
sgz_workbook_write_charts (SgzWorkbook *workbook)
{
  GArray *charts = sgz_table_get_charts (workbook->table);
  double width = MIN (workbook->total_width * CHARACTER_PIXELS, MOST_WIDTH);
  lxw_chart_options options = {
    .x_scale = width / CHART_WIDTH,
    .y_scale = (CHART_ROWS - 1) * ROW_HEIGHT / CHART_HEIGHT,
    .object_position = LXW_OBJECT_MOVE_DONT_SIZE,
  };

  if (charts->len == 0 || workbook->is_streamed)
    return;
  lxw_row_t n_rows = count_drawn (workbook);
  for (guint i = 0; i < charts->len && n_rows > 0; i++)
    {
      lxw_chart *chart = make_chart (workbook, &g_array_index (charts, SgzChart, i), n_rows);
      sgz_workbook_note (workbook, chart == NULL ? LXW_ERROR_MEMORY_MALLOC_FAILED
                                                 : worksheet_insert_chart_opt (workbook->sheet,
                                                                               workbook->row + GAP_ROWS, 0,
                                                                               chart, &options));
      workbook->row += GAP_ROWS + CHART_ROWS;
    }
}
