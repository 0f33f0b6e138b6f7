/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the counties handed in (body 三(三)): a row for each table and period, a column for each county. */
#include "base/sgz-date.h"
#include "sgz-report-private.h"
#include "store/sgz-reporting-board.h"

enum
{
  COLUMN_NUMBER,
  COLUMN_TABLE,
  COLUMN_PERIOD,
  COLUMN_DUE,
  COLUMN_FIRST_COUNTY,
};

static SgzTone
get_tone (SgzReportingState state)
{
  switch (state)
    {
    case SGZ_REPORTING_REPORTED:
      return SGZ_TONE_GOOD;
    case SGZ_REPORTING_RETURNED:
      return SGZ_TONE_WARNING;
    case SGZ_REPORTING_OVERDUE:
      return SGZ_TONE_BAD;
    case SGZ_REPORTING_WAITING:
    case SGZ_REPORTING_NONE:
      break;
    }
  return SGZ_TONE_PLAIN;
}

static void
add_columns (SgzTable *table, const SgzReportingBoard *board)
{
  sgz_report_add_number_column (table);
  sgz_report_add_text_column (table, "报表", 32, FALSE);
  sgz_report_add_text_column (table, "期次", 14, TRUE);
  sgz_report_add_text_column (table, "期限", 12, TRUE);
  for (guint i = 0; i < board->counties->len; i++)
    sgz_report_add_text_column (table, sgz_record_get_text (board->counties->pdata[i], "name"), 10, TRUE);
}

/* The counties of a period; nothing where it is not asked for. */
static void
add_period (SgzTable *table, const SgzReportingBoard *board, const SgzReportingTable *asked, int period,
            gint64 *number)
{
  g_autofree char *when = sgz_period_format (asked->frequency, board->year, period);

  if (board->counties->len == 0 || sgz_reporting_table_get (asked, 0, period)->record == NULL)
    return;
  sgz_table_add_row (table, SGZ_ROW_BODY);
  sgz_table_set_number (table, COLUMN_NUMBER, ++*number);
  sgz_table_set_text (table, COLUMN_TABLE, sgz_record_get_text (asked->reporting, "name"));
  sgz_table_set_text (table, COLUMN_PERIOD, when);
  sgz_table_set_text (table, COLUMN_DUE, sgz_reporting_table_get (asked, 0, period)->due_on);
  for (guint i = 0; i < board->counties->len; i++)
    {
      SgzReportingState state = sgz_reporting_table_get (asked, i, period)->state;
      sgz_table_set_text (table, COLUMN_FIRST_COUNTY + (int)i, sgz_reporting_state_get_title (state));
      sgz_table_set_tone (table, COLUMN_FIRST_COUNTY + (int)i, get_tone (state));
    }
}

static SgzTable *
build (const SgzReport *report, SgzStore *store, const SgzReportOptions *options, GError **error)
{
  g_autoptr (SgzReportingBoard) board
      = sgz_reporting_board_read (store, options->year, options->county, options->day, error);
  g_autofree char *day = sgz_date_format_chinese (options->day);
  g_autofree char *period = g_strdup_printf ("%d年（截至%s）", options->year, day);
  gint64 number = 0;

  if (board == NULL)
    return NULL;
  SgzTable *table = sgz_table_new (report->title);
  add_columns (table, board);
  for (guint t = 0; t < board->tables->len; t++)
    {
      const SgzReportingTable *asked = board->tables->pdata[t];
      for (int i = 1; i <= asked->n_periods; i++)
        add_period (table, board, asked, i, &number);
    }
  sgz_report_set_line (table, store, options, period, NULL);
  sgz_table_add_note (table,
                      "未报：期限未到，尚未报送；逾期：期限已过，尚未报送；退回：退回后尚未重新报送。");
  return table;
}

const SgzReport sgz_report_reporting_board = {
  .id = "reporting-board",
  .title = "县(区)报表报送情况表",
  .group = "机制",
  .is_signed_off = TRUE,
  .build = build,
};
