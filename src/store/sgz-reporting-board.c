/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-reporting-board.h"

#include <string.h>

#include "base/sgz-date.h"
#include "sgz-succession.h"

/* Nothing is asked for a period that was over before the policy came into force. */
#define IN_FORCE "2021-05-10"

static void
table_free (gpointer data)
{
  SgzReportingTable *table = data;

  for (int i = 0; table->cells[i].state != 0; i++)
    g_clear_object (&table->cells[i].record);
  g_free (table->cells);
  g_object_unref (table->reporting);
  g_free (table);
}

/* Those that stood on @placed, in their fixed order. */
static GPtrArray *
fetch_counties (SgzStore *store, const char *county, const char *placed, GError **error)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_division);
  SgzValue level = { SGZ_VALUE_TEXT, 0, (char *)"county" };
  /* The code may be one of another day. */
  g_autofree char *then = county != NULL ? sgz_succession_find_code (store, county, placed, error) : NULL;

  if (county != NULL && then == NULL)
    return NULL;
  sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_division, "level"), &level);
  sgz_query_set_place (query, then);
  GPtrArray *counties = sgz_store_fetch (store, query, 0, -1, error);
  for (guint i = counties != NULL ? counties->len : 0; i > 0; i--)
    if (!sgz_succession_is_valid (counties->pdata[i - 1], placed))
      g_ptr_array_remove_index (counties, i - 1);
  return counties;
}

static GPtrArray *
fetch_submissions (SgzStore *store, int year, const char *day, GError **error)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_submission);
  SgzValue value = { SGZ_VALUE_NUMBER, year, NULL };

  sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_submission, "year"), &value);
  sgz_query_set_day (query, day);
  return sgz_store_fetch (store, query, 0, -1, error);
}

static SgzReportingState
find_state (const SgzRecord *submission, const char *due_on, const char *day)
{
  static const char *const codes[] = { "waiting", "reported", "returned", "overdue" };
  const char *status = sgz_record_get_text (submission, "status");

  for (size_t i = 0; i < G_N_ELEMENTS (codes); i++)
    if (g_strcmp0 (status, codes[i]) == 0)
      return SGZ_REPORTING_WAITING + i;
  return strcmp (due_on, day) < 0 ? SGZ_REPORTING_OVERDUE : SGZ_REPORTING_WAITING;
}

static void
set_number (SgzRecord *record, const char *code, gint64 number)
{
  SgzValue value = { SGZ_VALUE_NUMBER, number, NULL };

  sgz_record_set_value (record, sgz_kind_get_field (&sgz_kind_submission, code), &value);
}

static void
set_text (SgzRecord *record, const char *code, const char *text)
{
  SgzValue value = { text != NULL ? SGZ_VALUE_TEXT : SGZ_VALUE_NONE, 0, (char *)text };

  sgz_record_set_value (record, sgz_kind_get_field (&sgz_kind_submission, code), &value);
}

static void
refer (SgzRecord *record, const char *code, SgzRecord *other, const char *other_code)
{
  g_autofree char *name = sgz_record_format_name (other);

  sgz_record_set_reference (record, sgz_kind_get_field (&sgz_kind_submission, code),
                            sgz_record_get_id (other), name, other_code);
}

/* What would be recorded of the period. */
static SgzRecord *
make_submission (SgzRecord *reporting, SgzRecord *county, SgzFrequency frequency, int year, int period)
{
  SgzRecord *record = sgz_record_new (&sgz_kind_submission);
  int days = (int)sgz_record_get_number (reporting, "due_days");
  g_autofree char *due = sgz_period_due_day (frequency, year, period, days);

  refer (record, "reporting", reporting, NULL);
  refer (record, "division", county, sgz_record_get_text (county, "code"));
  set_number (record, "year", year);
  set_number (record, "period", period);
  set_text (record, "due_on", due);
  return record;
}

static char *
make_key (const char *reporting, const char *division, int period)
{
  return g_strdup_printf ("%s/%s/%d", reporting, division, period);
}

static void
fill_cell (SgzReportingBoard *board, SgzReportingTable *table, GHashTable *kept, SgzRecord *county,
           int period, SgzReportingCell *cell)
{
  g_autofree char *key = make_key (sgz_record_get_id (table->reporting), sgz_record_get_id (county), period);
  g_autofree char *last = sgz_period_last_day (table->frequency, board->year, period);
  SgzRecord *record = g_hash_table_lookup (kept, key);

  cell->state = SGZ_REPORTING_NONE;
  if (record == NULL && strcmp (last, IN_FORCE) < 0)
    return;
  cell->record = record != NULL
                     ? g_object_ref (record)
                     : make_submission (table->reporting, county, table->frequency, board->year, period);
  cell->due_on = sgz_record_get_text (cell->record, "due_on");
  cell->state = find_state (cell->record, cell->due_on, board->day);
}

static void
add_table (SgzReportingBoard *board, SgzRecord *reporting, SgzFrequency frequency, GHashTable *kept)
{
  SgzReportingTable *table = g_new0 (SgzReportingTable, 1);
  SgzReportingCell *cell = NULL;

  table->reporting = g_object_ref (reporting);
  table->frequency = frequency;
  table->n_periods = (int)frequency;
  /* One more than there are ends them. */
  cell = table->cells = g_new0 (SgzReportingCell, board->counties->len * (guint)table->n_periods + 1);
  for (guint i = 0; i < board->counties->len; i++)
    for (int period = 1; period <= table->n_periods; period++)
      fill_cell (board, table, kept, board->counties->pdata[i], period, cell++);
  g_ptr_array_add (board->tables, table);
}

static gboolean
is_asked_in (const SgzRecord *reporting, int year)
{
  return sgz_record_get_number (reporting, "first_year") <= year
         && (!sgz_record_has (reporting, "last_year")
             || sgz_record_get_number (reporting, "last_year") >= year);
}

static void
add_tables (SgzReportingBoard *board, GPtrArray *reportings, GHashTable *kept)
{
  static const SgzFrequency order[] = {
    SGZ_FREQUENCY_MONTH,
    SGZ_FREQUENCY_QUARTER,
    SGZ_FREQUENCY_HALF,
    SGZ_FREQUENCY_YEAR,
  };

  for (size_t f = 0; f < G_N_ELEMENTS (order); f++)
    for (guint i = 0; i < reportings->len; i++)
      if (sgz_frequency_find (sgz_record_get_text (reportings->pdata[i], "frequency")) == order[f]
          && is_asked_in (reportings->pdata[i], board->year))
        add_table (board, reportings->pdata[i], order[f], kept);
}

static gboolean
is_shown (const SgzReportingBoard *board, const char *division)
{
  for (guint i = 0; i < board->counties->len; i++)
    if (g_str_equal (sgz_record_get_id (board->counties->pdata[i]), division))
      return TRUE;
  return FALSE;
}

/* Adds @submission under the county of the board that it is of; where it is of a county of another day, under the one that county
 * was or became, unless that has one of its own. */
static gboolean
keep_submission (SgzReportingBoard *board, SgzStore *store, SgzRecord *submission, const char *placed,
                 GHashTable *kept, GError **error)
{
  const char *division = sgz_record_get_text (submission, "division");
  gboolean is_own = is_shown (board, division);
  g_autoptr (SgzRecord) then = is_own ? NULL : sgz_succession_find (store, division, placed, error);

  if (!is_own && then == NULL)
    return FALSE;
  g_autofree char *key
      = make_key (sgz_record_get_text (submission, "reporting"), is_own ? division : sgz_record_get_id (then),
                  (int)sgz_record_get_number (submission, "period"));
  if (is_own || !g_hash_table_contains (kept, key))
    g_hash_table_insert (kept, g_steal_pointer (&key), submission);
  return TRUE;
}

static gboolean
fill_tables (SgzReportingBoard *board, SgzStore *store, GPtrArray *reportings, const char *placed,
             GError **error)
{
  g_autoptr (GPtrArray) submissions = fetch_submissions (store, board->year, board->day, error);
  g_autoptr (GHashTable) kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (submissions == NULL)
    return FALSE;
  for (guint i = 0; i < submissions->len; i++)
    if (!keep_submission (board, store, submissions->pdata[i], placed, kept, error))
      return FALSE;
  add_tables (board, reportings, kept);
  return TRUE;
}

SgzReportingBoard *
sgz_reporting_board_read (SgzStore *store, int year, const char *county, const char *day, GError **error)
{
  g_return_val_if_fail (SGZ_IS_STORE (store) && day != NULL, NULL);

  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_reporting);
  g_autoptr (SgzReportingBoard) board = g_new0 (SgzReportingBoard, 1);
  g_autoptr (GPtrArray) reportings = sgz_store_fetch (store, query, 0, -1, error);
  g_autofree char *placed = sgz_date_in_year (day, year);

  board->year = year;
  board->day = g_strdup (day);
  board->tables = g_ptr_array_new_with_free_func (table_free);
  board->counties = reportings != NULL ? fetch_counties (store, county, placed, error) : NULL;
  if (board->counties == NULL || !fill_tables (board, store, reportings, placed, error))
    return NULL;
  return g_steal_pointer (&board);
}

void
sgz_reporting_board_free (SgzReportingBoard *board)
{
  g_free (board->day);
  g_clear_pointer (&board->tables, g_ptr_array_unref);
  g_clear_pointer (&board->counties, g_ptr_array_unref);
  g_free (board);
}

SgzReportingCell *
sgz_reporting_table_get (const SgzReportingTable *table, guint county, int period)
{
  g_return_val_if_fail (period >= 1 && period <= table->n_periods, NULL);

  return &table->cells[county * (guint)table->n_periods + (guint)period - 1];
}

guint
sgz_reporting_board_count (const SgzReportingBoard *board, const char *county, SgzReportingState state)
{
  guint n = 0;

  for (guint t = 0; t < board->tables->len; t++)
    {
      const SgzReportingTable *table = board->tables->pdata[t];
      for (guint i = 0; i < board->counties->len; i++)
        for (int period = 1; period <= table->n_periods; period++)
          if ((county == NULL
               || g_strcmp0 (sgz_record_get_text (board->counties->pdata[i], "code"), county) == 0)
              && sgz_reporting_table_get (table, i, period)->state == state)
            n++;
    }
  return n;
}

const char *
sgz_reporting_state_get_title (SgzReportingState state)
{
  switch (state)
    {
    case SGZ_REPORTING_WAITING:
      return "未报";
    case SGZ_REPORTING_REPORTED:
      return "已报";
    case SGZ_REPORTING_RETURNED:
      return "退回";
    case SGZ_REPORTING_OVERDUE:
      return "逾期";
    case SGZ_REPORTING_NONE:
      break;
    }
  return "—";
}

void
sgz_reporting_mark_reported (SgzRecord *submission, const char *day)
{
  set_text (submission, "reported_on", day);
  if (g_strcmp0 (sgz_record_get_text (submission, "returned_on"), day) >= 0)
    {
      set_text (submission, "returned_on", NULL);
      set_text (submission, "reason", NULL);
    }
}

void
sgz_reporting_mark_returned (SgzRecord *submission, const char *day, const char *reason)
{
  set_text (submission, "returned_on", day);
  set_text (submission, "reason", reason);
}
