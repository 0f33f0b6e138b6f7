/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "base/sgz-decimal.h"
#include "sgz-arguments-private.h"
#include "sgz-stdout-private.h"
#include "store/sgz-duty-list.h"

/* --- the list --- */

static const char *
state_name (SgzDutyState state)
{
  switch (state)
    {
    case SGZ_DUTY_DONE:
      return "done";
    case SGZ_DUTY_DONE_LATE:
      return "done-late";
    case SGZ_DUTY_OPEN:
      return "open";
    case SGZ_DUTY_OVERDUE:
      return "overdue";
    }
  g_return_val_if_reached ("");
}

static gboolean
write_table (GPtrArray *duties, GError **error)
{
  SgzGridColumn columns[] = {
    { .title = _ ("Due") },        { .title = _ ("Duty") },  { .title = _ ("Title") },
    { .title = _ ("For") },        { .title = _ ("State") }, { .title = _ ("Done on") },
    { .title = _ ("Paper left") },
  };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);

  for (guint i = 0; i < duties->len; i++)
    {
      SgzDuty *duty = g_ptr_array_index (duties, i);
      g_autofree char *which = g_strdup_printf ("%s %d %d", sgz_duty_get_kind (duty)->code,
                                                sgz_duty_get_year (duty), sgz_duty_get_period (duty));
      g_autofree char *state = sgz_duty_format_state (duty);
      const char *done = sgz_duty_get_done (duty);
      const char *paper = sgz_record_get_text (sgz_duty_get_record (duty), "paper");
      const char *const cells[] = { sgz_duty_get_due (duty),      which, sgz_duty_get_title (duty),
                                    sgz_duty_get_audience (duty), state, done != NULL ? done : "",
                                    paper != NULL ? paper : "",   NULL };
      g_ptr_array_add (rows, g_strdupv ((char **)cells));
    }
  return sgz_grid_write (columns, G_N_ELEMENTS (columns), rows, error);
}

static void
add_number (JsonBuilder *builder, const char *name, int number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
}

static void
build_duty (JsonBuilder *builder, SgzDuty *duty)
{
  SgzRecord *record = sgz_duty_get_record (duty);
  g_autofree char *words = sgz_duty_format_state (duty);

  json_builder_begin_object (builder);
  sgz_json_add_text (builder, "duty", sgz_duty_get_kind (duty)->code);
  add_number (builder, "year", sgz_duty_get_year (duty));
  add_number (builder, "period", sgz_duty_get_period (duty));
  sgz_json_add_text (builder, "title", sgz_duty_get_title (duty));
  sgz_json_add_text (builder, "audience", sgz_duty_get_audience (duty));
  sgz_json_add_text (builder, "due_on", sgz_duty_get_due (duty));
  sgz_json_add_text (builder, "done_on", sgz_duty_get_done (duty));
  sgz_json_add_text (builder, "paper", sgz_record_get_text (record, "paper"));
  sgz_json_add_text (builder, "state", state_name (sgz_duty_get_state (duty)));
  sgz_json_add_text (builder, "state_words", words);
  add_number (builder, "days", sgz_duty_get_days (duty));
  sgz_json_add_text (builder, "document", sgz_duty_get_kind (duty)->report);
  sgz_json_add_text (builder, "id", sgz_record_get_id (record));
  json_builder_end_object (builder);
}

static JsonNode *
build_list (GPtrArray *duties)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < duties->len; i++)
    build_duty (builder, g_ptr_array_index (duties, i));
  json_builder_end_array (builder);
  return json_builder_get_root (builder);
}

static gboolean
is_open (SgzDuty *duty)
{
  return sgz_duty_get_done (duty) == NULL;
}

/* What is due in @month of @year, or what belongs to @year where @month is 0. */
static GPtrArray *
read_duties (SgzStore *store, int year, int month, const char *day, gboolean only_open, GError **error)
{
  g_autoptr (GPtrArray) duties = NULL;

  if (month == 0)
    duties = sgz_duty_list_read (store, year, day, error);
  else
    {
      g_autofree char *from = sgz_period_first_day (SGZ_FREQUENCY_MONTH, year, month);
      g_autofree char *to = sgz_period_last_day (SGZ_FREQUENCY_MONTH, year, month);
      duties = sgz_duty_list_read_due (store, from, to, day, error);
    }
  for (guint i = only_open && duties != NULL ? duties->len : 0; i > 0; i--)
    if (!is_open (g_ptr_array_index (duties, i - 1)))
      g_ptr_array_remove_index (duties, i - 1);
  return g_steal_pointer (&duties);
}

static int
list_duties (GPtrArray *duties, SgzListing format, GError **error)
{
  int status = SGZ_STATUS_DONE;

  for (guint i = 0; i < duties->len; i++)
    if (sgz_duty_get_state (g_ptr_array_index (duties, i)) == SGZ_DUTY_OVERDUE)
      status = SGZ_STATUS_FOUND;
  if (format == SGZ_LISTING_JSON)
    sgz_stdout_json (build_list (duties), error);
  else
    write_table (duties, error);
  return status;
}

/* --- marking one done --- */

static gboolean
read_number (const char *text, const char *words, int least, int most, int *number, GError **error)
{
  gint64 value = 0;

  if (sgz_integer_parse (text, &value, NULL) && value >= least && value <= most)
    {
      *number = (int)value;
      return TRUE;
    }
  g_set_error (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE, words, text, least, most);
  return FALSE;
}

/* KIND YEAR PERIOD. */
static SgzDuty *
find_duty (SgzStore *store, char *const *words, const char *day, GError **error)
{
  const SgzDutyKind *kind = sgz_duty_kind_find (words[0]);
  const SgzField *year_field = sgz_kind_get_field (&sgz_kind_duty, "year");
  int year = 0;
  int period = 0;

  if (kind == NULL)
    {
      g_set_error (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE,
                   _ ("“%s” is none of the four ones: dispatch, bulletin, report or meeting"), words[0]);
      return NULL;
    }
  if (!read_number (words[1], _ ("“%s” is not a year from %d to %d"), (int)year_field->min,
                    (int)year_field->max, &year, error)
      || !read_number (words[2], _ ("“%s” is not one of its periods, %d to %d"), 1, (int)kind->frequency,
                       &period, error))
    return NULL;
  return sgz_duty_list_find (store, kind, year, period, day, error);
}

typedef struct
{
  char *on;
  char *paper;
  char *number;
  char *because;
} Done;

static void
mark_done (SgzStore *store, char *const *words, const Done *done, GError **error)
{
  g_autofree char *day = sgz_arguments_read_day (done->on, error);
  g_autoptr (SgzDuty) duty = day != NULL ? find_duty (store, words, day, error) : NULL;

  if (duty == NULL)
    return;
  if (!is_open (duty))
    {
      g_set_error (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE,
                   _ ("%s was done on %s; “set” changes what was written of it"), sgz_duty_get_title (duty),
                   sgz_duty_get_done (duty));
      return;
    }
  g_autoptr (SgzRecord) record = sgz_record_copy (sgz_duty_get_record (duty));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *done_on = g_strconcat ("done_on=", day, NULL);
  g_strv_builder_add (builder, done_on);
  if (done->paper != NULL)
    {
      g_autofree char *paper = g_strconcat ("paper=", done->paper, NULL);
      g_strv_builder_add (builder, paper);
    }
  if (done->number != NULL)
    {
      g_autofree char *number = g_strconcat ("number=", done->number, NULL);
      g_strv_builder_add (builder, number);
    }
  g_auto (GStrv) fields = g_strv_builder_end (builder);
  if (sgz_arguments_save (store, record, fields, done->because, error))
    sgz_stdout_line (sgz_record_get_id (record), error);
}

/* --- the command --- */

typedef struct
{
  char *year;
  char *month;
  char *day;
  char *format;
  gboolean open;
  Done done;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->year);
  g_free (options->month);
  g_free (options->day);
  g_free (options->format);
  g_free (options->done.on);
  g_free (options->done.paper);
  g_free (options->done.number);
  g_free (options->done.because);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static int
run_list (const char *path, const Options *options, GError **error)
{
  SgzListing format = SGZ_LISTING_TABLE;
  int month = 0;

  if (!sgz_arguments_read_format (options->format, FALSE, &format, error)
      || (options->month != NULL
          && !read_number (options->month, _ ("“%s” is not a month, %d to %d"), 1, 12, &month, error)))
    return SGZ_STATUS_FAILED;
  g_autofree char *day = sgz_arguments_read_day (options->day, error);
  g_autoptr (SgzStore) store = day != NULL ? sgz_arguments_open (path, error) : NULL;
  if (store == NULL)
    return SGZ_STATUS_FAILED;
  int year = options->year != NULL ? sgz_arguments_read_year (store, options->year, error) : atoi (day);
  g_autoptr (GPtrArray) duties
      = year != 0 ? read_duties (store, year, month, day, options->open, error) : NULL;
  return duties != NULL ? list_duties (duties, format, error) : SGZ_STATUS_FAILED;
}

/* An option that belongs to the other form is a mistake that would pass unseen. */
static gboolean
check_form (const Options *options, char *const *words, GError **error)
{
  gboolean is_list = words[1] == NULL;
  gboolean has_list = options->year != NULL || options->month != NULL || options->day != NULL
                      || options->format != NULL || options->open;
  gboolean has_done = options->done.on != NULL || options->done.paper != NULL || options->done.number != NULL
                      || options->done.because != NULL;

  if (!is_list && (strcmp (words[1], "done") != 0 || g_strv_length ((char **)words) != 5))
    {
      g_set_error (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE,
                   _ ("What is done is named as “calendar DB done bulletin 2021 3”"));
      return FALSE;
    }
  if (is_list ? has_done : has_list)
    {
      g_set_error (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE,
                   is_list ? _ ("--on, --paper, --number and --because go with “calendar DB done …”")
                           : _ ("--year, --month, --day, --open and --format go with the list"));
      return FALSE;
    }
  return TRUE;
}

static int
run_calendar (const SgzCommand *command, char **args, GError **error)
{
  g_auto (Options) options = { 0 };
  g_auto (GStrv) words = NULL;
  const GOptionEntry entries[] = {
    { "year", 0, 0, G_OPTION_ARG_FILENAME, &options.year, N_ ("The year; that of the day unless given"),
      "YEAR" },
    { "month", 0, 0, G_OPTION_ARG_FILENAME, &options.month, N_ ("Only what is due in that month of the year"),
      "1-12" },
    { "day", 0, 0, G_OPTION_ARG_FILENAME, &options.day,
      N_ ("The day from which days left are counted; today unless given"), "DATE" },
    { "open", 0, 0, G_OPTION_ARG_NONE, &options.open, N_ ("Only what is not done yet"), NULL },
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &options.format, N_ ("How it is written"), "table|json" },
    { "on", 0, 0, G_OPTION_ARG_FILENAME, &options.done.on,
      N_ ("With done: the day it was done; today unless given"), "DATE" },
    { "paper", 0, 0, G_OPTION_ARG_FILENAME, &options.done.paper, N_ ("With done: the paper it left behind"),
      "NAME" },
    { "number", 0, 0, G_OPTION_ARG_FILENAME, &options.done.number, N_ ("With done: the letter’s number"),
      "TEXT" },
    SGZ_ARGUMENT_BECAUSE (&options.done.because),
    { NULL },
  };

  if (!sgz_arguments_parse (command, entries, 1, 5, args, &words, error)
      || !check_form (&options, words, error))
    return SGZ_STATUS_DONE;
  if (words[1] == NULL)
    return run_list (words[0], &options, error);
  g_autoptr (SgzStore) store = sgz_arguments_open (words[0], error);
  if (store != NULL)
    mark_done (store, words + 2, &options.done, error);
  return SGZ_STATUS_DONE;
}

const SgzCommand sgz_command_calendar = {
  .name = "calendar",
  .arguments = "DB [done KIND YEAR PERIOD]",
  .summary = N_ ("List the four ones of a year, or mark one done; the exit status is 1 when one is overdue"),
  .run = run_calendar,
};
