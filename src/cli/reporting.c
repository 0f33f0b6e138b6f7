/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "sgz-arguments-private.h"
#include "sgz-stdout-private.h"
#include "store/sgz-reporting-board.h"

typedef struct
{
  char *year;
  char *period;
  char *county;
  char *on;
  char *format;
  gboolean reminder;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->year);
  g_free (options->period);
  g_free (options->county);
  g_free (options->on);
  g_free (options->format);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

typedef void (*EachFunc) (const SgzReportingBoard *board, const SgzReportingTable *table, guint county,
                          int period, gpointer user_data);

/* Every cell that is asked for, of one period (0 for all). */
static void
each_cell (const SgzReportingBoard *board, int only, EachFunc func, gpointer user_data)
{
  for (guint t = 0; t < board->tables->len; t++)
    {
      const SgzReportingTable *table = board->tables->pdata[t];
      for (int period = 1; period <= table->n_periods; period++)
        for (guint i = 0; i < board->counties->len; i++)
          if ((only == 0 || period == only)
              && sgz_reporting_table_get (table, i, period)->state != SGZ_REPORTING_NONE)
            func (board, table, i, period, user_data);
    }
}

static const char *
read_text (const SgzRecord *record, const char *code)
{
  const char *text = sgz_record_get_text (record, code);

  return text != NULL ? text : "";
}

static void
add_row (const SgzReportingBoard *board, const SgzReportingTable *table, guint county, int period,
         gpointer rows)
{
  const SgzReportingCell *cell = sgz_reporting_table_get (table, county, period);
  g_autofree char *when = sgz_period_format (table->frequency, board->year, period);
  const char *const cells[] = { read_text (table->reporting, "name"),
                                when,
                                read_text (board->counties->pdata[county], "name"),
                                sgz_reporting_state_get_title (cell->state),
                                cell->due_on,
                                read_text (cell->record, "reported_on"),
                                read_text (cell->record, "returned_on"),
                                read_text (cell->record, "reason"),
                                read_text (cell->record, "reminded_on"),
                                NULL };

  g_ptr_array_add (rows, g_strdupv ((char **)cells));
}

static gboolean
write_table (const SgzReportingBoard *board, int period, GError **error)
{
  SgzGridColumn columns[] = {
    { .title = _ ("Table") },    { .title = _ ("Period") }, { .title = _ ("County") },
    { .title = _ ("State") },    { .title = _ ("Due") },    { .title = _ ("Reported") },
    { .title = _ ("Returned") }, { .title = _ ("Why") },    { .title = _ ("Reminded") },
  };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);

  each_cell (board, period, add_row, rows);
  return sgz_grid_write (columns, G_N_ELEMENTS (columns), rows, error);
}

static void
add_object (const SgzReportingBoard *board, const SgzReportingTable *table, guint county, int period,
            gpointer user_data)
{
  static const char *const days[] = { "reported_on", "returned_on", "reason", "reminded_on" };
  static const char *const states[] = { "waiting", "reported", "returned", "overdue" };
  const SgzReportingCell *cell = sgz_reporting_table_get (table, county, period);
  JsonBuilder *builder = user_data;

  json_builder_begin_object (builder);
  sgz_json_add_text (builder, "table", read_text (table->reporting, "name"));
  sgz_json_add_text (builder, "frequency", read_text (table->reporting, "frequency"));
  json_builder_set_member_name (builder, "year");
  json_builder_add_int_value (builder, board->year);
  json_builder_set_member_name (builder, "period");
  json_builder_add_int_value (builder, period);
  sgz_json_add_text (builder, "county", read_text (board->counties->pdata[county], "code"));
  sgz_json_add_text (builder, "county_name", read_text (board->counties->pdata[county], "name"));
  sgz_json_add_text (builder, "state", states[cell->state - SGZ_REPORTING_WAITING]);
  sgz_json_add_text (builder, "state_words", sgz_reporting_state_get_title (cell->state));
  sgz_json_add_text (builder, "due_on", cell->due_on);
  for (size_t i = 0; i < G_N_ELEMENTS (days); i++)
    sgz_json_add_text (builder, days[i], sgz_record_get_text (cell->record, days[i]));
  sgz_json_add_text (builder, "id", sgz_record_get_id (cell->record));
  json_builder_end_object (builder);
}

static JsonNode *
build_board (const SgzReportingBoard *board, int period)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  each_cell (board, period, add_object, builder);
  json_builder_end_array (builder);
  return json_builder_get_root (builder);
}

static int
write_board (SgzStore *store, const SgzReportingBoard *board, const Options *options, int period,
             SgzListing format, GError **error)
{
  if (options->reminder)
    {
      g_autofree char *text = sgz_reporting_board_format_reminder (board, store, NULL, error);
      if (text != NULL)
        sgz_stdout_write (text, error);
    }
  else if (format == SGZ_LISTING_JSON)
    sgz_stdout_json (build_board (board, period), error);
  else
    write_table (board, period, error);
  return sgz_reporting_board_count (board, NULL, SGZ_REPORTING_OVERDUE) > 0 ? SGZ_STATUS_FOUND
                                                                            : SGZ_STATUS_DONE;
}

static int
show_board (const char *path, const Options *options, SgzListing format, GError **error)
{
  g_autofree char *day = sgz_arguments_read_day (options->on, error);
  int period = 0;
  g_autoptr (SgzStore) store = day != NULL && sgz_arguments_read_period (options->period, &period, error)
                                   ? sgz_arguments_open (path, error)
                                   : NULL;
  int year = store != NULL ? sgz_arguments_read_year (store, options->year, error) : 0;
  g_autofree char *county = year != 0 && options->county != NULL
                                ? sgz_arguments_read_county (store, options->county, error)
                                : NULL;

  if (year == 0 || (options->county != NULL && county == NULL))
    return SGZ_STATUS_FAILED;
  g_autoptr (SgzReportingBoard) board = sgz_reporting_board_read (store, year, county, day, error);
  return board != NULL ? write_board (store, board, options, period, format, error) : SGZ_STATUS_FAILED;
}

static int
run_reporting (const SgzCommand *command, char **args, GError **error)
{
  g_auto (Options) given = { 0 };
  g_auto (GStrv) words = NULL;
  SgzListing format = SGZ_LISTING_TABLE;
  const GOptionEntry options[] = {
    { "year", 0, 0, G_OPTION_ARG_FILENAME, &given.year, N_ ("The year; the newest task year unless given"),
      "YEAR" },
    { "period", 0, 0, G_OPTION_ARG_FILENAME, &given.period, N_ ("Only this period of each table"), "NUMBER" },
    { "county", 0, 0, G_OPTION_ARG_FILENAME, &given.county, N_ ("Only this county"), "COUNTY" },
    { "on", 0, 0, G_OPTION_ARG_FILENAME, &given.on, N_ ("The day it stands on; today unless given"), "DATE" },
    { "reminder", 0, 0, G_OPTION_ARG_NONE, &given.reminder,
      N_ ("Write the text that reminds the counties of what is overdue or was returned"), NULL },
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &given.format, N_ ("How it is written"), "table|json" },
    { NULL },
  };

  if (!sgz_arguments_parse (command, options, 1, 1, args, &words, error)
      || !sgz_arguments_read_format (given.format, FALSE, &format, error))
    return SGZ_STATUS_DONE;
  return show_board (words[0], &given, format, error);
}

const SgzCommand sgz_command_reporting = {
  .name = "reporting",
  .arguments = "DB",
  .summary
  = N_ ("List what the counties handed in and what not; the exit status is 1 when something is overdue"),
  .run = run_reporting,
};
