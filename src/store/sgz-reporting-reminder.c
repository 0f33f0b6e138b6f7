/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a county is told about what it has not handed in: words of a letter, Chinese in any locale. */
#include "base/sgz-date.h"
#include "sgz-office.h"
#include "sgz-reporting-board.h"

static void
add_line (GString *text, guint *n, const SgzReportingBoard *board, const SgzReportingTable *table, int period,
          const SgzReportingCell *cell)
{
  g_autofree char *when = sgz_period_format (table->frequency, board->year, period);
  g_autofree char *due = sgz_date_format_chinese (cell->due_on);
  const char *name = sgz_record_get_text (table->reporting, "name");
  const char *reason = sgz_record_get_text (cell->record, "reason");

  g_string_append_printf (text, "%u. %s（%s）：", ++*n, name, when);
  if (cell->state == SGZ_REPORTING_RETURNED)
    {
      g_autofree char *returned = sgz_date_format_chinese (sgz_record_get_text (cell->record, "returned_on"));
      g_string_append_printf (text, "%s退回%s%s\n", returned, reason != NULL ? "，" : "",
                              reason != NULL ? reason : "");
    }
  else
    g_string_append_printf (text, "应于%s前报送，已逾期%d天\n", due,
                            sgz_date_count_days (cell->due_on, board->day));
}

/* The lines of the county of one state. */
static void
add_lines (GString *text, const SgzReportingBoard *board, guint county, SgzReportingState state,
           const char *heading)
{
  guint n = 0;

  for (guint t = 0; t < board->tables->len; t++)
    {
      const SgzReportingTable *table = board->tables->pdata[t];
      for (int period = 1; period <= table->n_periods; period++)
        {
          const SgzReportingCell *cell = sgz_reporting_table_get (table, county, period);
          if (cell->state != state)
            continue;
          if (n == 0)
            g_string_append_printf (text, "%s\n", heading);
          add_line (text, &n, board, table, period, cell);
        }
    }
}

static void
add_county (GString *text, const SgzReportingBoard *board, const SgzRecord *office, guint county)
{
  SgzRecord *division = board->counties->pdata[county];
  g_autofree char *bureau = sgz_office_format_bureau (office, sgz_record_get_text (division, "name"));
  g_autofree char *day = sgz_date_format_chinese (board->day);
  g_autofree char *issuer = sgz_office_get_text (office, "issuer");

  g_string_append_printf (text, "%s%s：\n截至%s，你单位以下报表请抓紧报送。\n", text->len > 0 ? "\n" : "",
                          bureau, day);
  add_lines (text, board, county, SGZ_REPORTING_OVERDUE, "逾期未报：");
  add_lines (text, board, county, SGZ_REPORTING_RETURNED, "退回后未重新报送：");
  g_string_append_printf (text, "%s\n%s\n", issuer, day);
}

static gboolean
is_meant (const SgzReportingBoard *board, guint i, const char *county)
{
  const char *code = sgz_record_get_text (board->counties->pdata[i], "code");

  return (county == NULL || g_strcmp0 (code, county) == 0)
         && sgz_reporting_board_count (board, code, SGZ_REPORTING_OVERDUE)
                    + sgz_reporting_board_count (board, code, SGZ_REPORTING_RETURNED)
                > 0;
}

char *
sgz_reporting_board_format_reminder (const SgzReportingBoard *board, SgzStore *store, const char *county,
                                     GError **error)
{
  g_autoptr (SgzRecord) office = sgz_office_read (store, error);
  g_autoptr (GString) text = g_string_new (NULL);

  if (office == NULL)
    return NULL;
  for (guint i = 0; i < board->counties->len; i++)
    if (is_meant (board, i, county))
      add_county (text, board, office, i);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

GPtrArray *
sgz_reporting_board_list_reminded (const SgzReportingBoard *board, const char *county)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  SgzValue day = { SGZ_VALUE_TEXT, 0, board->day };

  for (guint t = 0; t < board->tables->len; t++)
    for (guint i = 0; i < board->counties->len; i++)
      for (int period = 1; is_meant (board, i, county)
                           && period <= ((const SgzReportingTable *)board->tables->pdata[t])->n_periods;
           period++)
        {
          const SgzReportingCell *cell = sgz_reporting_table_get (board->tables->pdata[t], i, period);
          if (cell->state != SGZ_REPORTING_OVERDUE && cell->state != SGZ_REPORTING_RETURNED)
            continue;
          SgzRecord *record = sgz_record_copy (cell->record);
          sgz_record_set_value (record, sgz_kind_get_field (&sgz_kind_submission, "reminded_on"), &day);
          g_ptr_array_add (records, record);
        }
  return records;
}
