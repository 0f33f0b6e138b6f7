/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include <string.h>

#include "base/sgz-csv.h"
#include "sgz-arguments-private.h"
#include "sgz-stdout-private.h"
#include "store/sgz-judgement.h"
#include "store/sgz-measure.h"

/* What was asked for on the command line, and what the rules found. */
typedef struct
{
  SgzStore *store;
  SgzJudgement *judgement;
  gboolean short_only;
  gboolean with_records;
  SgzListing format;
} Check;

/* A number in a listing: exact, and blank where there is no such bound. */
static char *
format_number (gint64 hundredths)
{
  return hundredths >= 0 ? sgz_finding_format_amount (hundredths, "") : g_strdup ("");
}

/* --- the records behind --- */

/* Returns: (transfer full) (element-type SgzRecord): the records that @finding counts */
static GPtrArray *
fetch_records (const Check *check, const SgzFinding *finding, GError **error)
{
  const char *place = finding->station == NULL && *finding->place != '\0' ? finding->place : NULL;
  g_autoptr (SgzQuery) query
      = sgz_measure_list_records (finding->measure, finding->part, place, finding->station,
                                  check->judgement->year, check->judgement->day);

  return sgz_store_fetch (check->store, query, 0, -1, error);
}

static char *
format_record (const SgzRecord *record)
{
  const SgzKind *kind = sgz_record_get_kind (record);

  return sgz_record_format (record, sgz_kind_get_field (kind, kind->key));
}

/* --- as lines of cells --- */

static GStrv
make_cells (const SgzFinding *finding)
{
  g_autofree char *state = sgz_finding_format_state (finding);
  const char *const cells[] = { finding->requirement->code,
                                finding->place_name,
                                finding->subject,
                                finding->required,
                                finding->actual,
                                state,
                                finding->clause,
                                finding->note != NULL ? finding->note : "",
                                NULL };

  return g_strdupv ((char **)cells);
}

/* The same with figures, for a spreadsheet. */
static GStrv
make_figures (const SgzFinding *finding)
{
  g_autofree char *state = sgz_finding_format_state (finding);
  g_autofree char *least = format_number (finding->least);
  g_autofree char *most = format_number (finding->most);
  g_autofree char *number = format_number (finding->number);
  g_autofree char *by = format_number (finding->short_by);
  gboolean applies = finding->state != SGZ_FINDING_NOT_APPLICABLE;
  const char *const cells[] = { finding->requirement->code,
                                finding->county_name != NULL ? finding->county_name : "",
                                finding->place,
                                finding->place_name,
                                finding->subject,
                                finding->requirement->unit,
                                applies ? least : "",
                                applies ? most : "",
                                applies ? number : "",
                                applies ? by : "",
                                sgz_finding_state_get_code (finding->state),
                                state,
                                finding->clause,
                                finding->note != NULL ? finding->note : "",
                                NULL };

  return g_strdupv ((char **)cells);
}

static gboolean
add_record_rows (const Check *check, const SgzFinding *finding, GPtrArray *rows, GError **error)
{
  g_autoptr (GPtrArray) records = fetch_records (check, finding, error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      const SgzRecord *record = g_ptr_array_index (records, i);
      g_autofree char *name = format_record (record);
      const char *const cells[] = { finding->requirement->code,
                                    finding->place_name,
                                    finding->subject,
                                    sgz_record_get_kind (record)->code,
                                    name,
                                    sgz_record_get_id (record),
                                    NULL };
      g_ptr_array_add (rows, g_strdupv ((char **)cells));
    }
  return records != NULL;
}

static GPtrArray *
make_rows (const Check *check, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  GPtrArray *findings = check->judgement->findings;

  for (guint i = 0; i < findings->len; i++)
    {
      const SgzFinding *finding = g_ptr_array_index (findings, i);
      if (check->short_only && !sgz_finding_is_short (finding))
        continue;
      if (!check->with_records)
        g_ptr_array_add (rows,
                         check->format == SGZ_LISTING_CSV ? make_figures (finding) : make_cells (finding));
      else if (!add_record_rows (check, finding, rows, error))
        return NULL;
    }
  return g_steal_pointer (&rows);
}

static void
append_csv (GString *text, const char *cell, gboolean is_last)
{
  sgz_csv_append_text (text, cell);
  g_string_append (text, is_last ? "\r\n" : ",");
}

static gboolean
write_csv (const SgzGridColumn *columns, size_t n_columns, GPtrArray *rows, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (size_t i = 0; i < n_columns; i++)
    append_csv (text, columns[i].title, i + 1 == n_columns);
  for (guint r = 0; r < rows->len; r++)
    for (size_t i = 0; i < n_columns; i++)
      append_csv (text, ((GStrv)g_ptr_array_index (rows, r))[i], i + 1 == n_columns);
  return sgz_stdout_write (text->str, error);
}

static gboolean
write_rows (const Check *check, GError **error)
{
  SgzGridColumn found[] = {
    { .title = _ ("Rule") },     { .title = _ ("Place") },  { .title = _ ("Subject") },
    { .title = _ ("Required") }, { .title = _ ("Actual") }, { .title = _ ("State") },
    { .title = _ ("Clause") },   { .title = _ ("Note") },
  };
  SgzGridColumn figures[] = {
    { .title = _ ("Rule") },     { .title = _ ("County") },  { .title = _ ("Code") },
    { .title = _ ("Place") },    { .title = _ ("Subject") }, { .title = _ ("Unit") },
    { .title = _ ("At least") }, { .title = _ ("At most") }, { .title = _ ("Actual") },
    { .title = _ ("Short by") }, { .title = _ ("State") },   { .title = _ ("Verdict") },
    { .title = _ ("Clause") },   { .title = _ ("Note") },
  };
  SgzGridColumn behind[] = {
    { .title = _ ("Rule") }, { .title = _ ("Place") },  { .title = _ ("Subject") },
    { .title = _ ("Kind") }, { .title = _ ("Record") }, { .title = _ ("Id") },
  };
  g_autoptr (GPtrArray) rows = make_rows (check, error);

  if (rows == NULL)
    return FALSE;
  if (check->format == SGZ_LISTING_CSV)
    return check->with_records ? write_csv (behind, G_N_ELEMENTS (behind), rows, error)
                               : write_csv (figures, G_N_ELEMENTS (figures), rows, error);
  return check->with_records ? sgz_grid_write (behind, G_N_ELEMENTS (behind), rows, error)
                             : sgz_grid_write (found, G_N_ELEMENTS (found), rows, error);
}

/* --- as JSON --- */

static void
append_text (GString *text, const char *name, const char *value)
{
  g_string_append_printf (text, ",\"%s\":", name);
  sgz_stdout_append_json (text, value);
}

/* Written from hundredths: as binary floating point it would not be exact. */
static void
append_number (GString *text, const char *name, gint64 hundredths, gboolean is_known)
{
  g_autofree char *number = is_known && hundredths >= 0 ? format_number (hundredths) : g_strdup ("null");

  g_string_append_printf (text, ",\"%s\":%s", name, number);
}

static gboolean
append_records (GString *text, const Check *check, const SgzFinding *finding, GError **error)
{
  g_autoptr (GPtrArray) records = fetch_records (check, finding, error);

  g_string_append (text, ",\"records\":[");
  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      const SgzRecord *record = g_ptr_array_index (records, i);
      g_autofree char *name = format_record (record);
      g_string_append (text, i > 0 ? ",{\"kind\":" : "{\"kind\":");
      sgz_stdout_append_json (text, sgz_record_get_kind (record)->code);
      append_text (text, "id", sgz_record_get_id (record));
      append_text (text, "name", name);
      g_string_append_c (text, '}');
    }
  g_string_append_c (text, ']');
  return records != NULL;
}

static gboolean
append_finding (GString *text, const Check *check, const SgzFinding *finding, GError **error)
{
  g_autofree char *words = sgz_finding_format_state (finding);
  gboolean applies = finding->state != SGZ_FINDING_NOT_APPLICABLE;

  g_string_append (text, "{\"rule\":");
  sgz_stdout_append_json (text, finding->rule->code);
  append_text (text, "title", finding->rule->title);
  append_text (text, "requirement", finding->requirement->code);
  append_text (text, "subject", finding->subject);
  append_text (text, "place", finding->place);
  append_text (text, "place_name", finding->place_name);
  append_text (text, "county", finding->county);
  append_text (text, "station", finding->station);
  append_text (text, "required", finding->required);
  append_text (text, "actual", finding->actual);
  append_text (text, "unit", finding->requirement->unit);
  append_number (text, "least", finding->least, applies);
  append_number (text, "most", finding->most, applies);
  append_number (text, "number", finding->number, applies);
  append_number (text, "short_by", finding->short_by, applies);
  append_text (text, "state", sgz_finding_state_get_code (finding->state));
  append_text (text, "state_words", words);
  append_text (text, "clause", finding->clause);
  append_text (text, "clause_words", finding->words);
  append_text (text, "note", finding->note);
  if (check->with_records && !append_records (text, check, finding, error))
    return FALSE;
  g_string_append_c (text, '}');
  return TRUE;
}

static gboolean
write_json (const Check *check, GError **error)
{
  const SgzJudgement *judgement = check->judgement;
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_written = 0;

  g_string_append_printf (text, "{\"year\":%d", judgement->year);
  append_text (text, "day", judgement->day);
  g_string_append_printf (text, ",\"cut\":%s,\"findings\":[", judgement->is_cut ? "true" : "false");
  for (guint i = 0; i < judgement->findings->len; i++)
    {
      const SgzFinding *finding = g_ptr_array_index (judgement->findings, i);
      if (check->short_only && !sgz_finding_is_short (finding))
        continue;
      g_string_append (text, n_written++ > 0 ? ",\n  " : "\n  ");
      if (!append_finding (text, check, finding, error))
        return FALSE;
    }
  g_string_append (text, n_written > 0 ? "\n]}\n" : "]}\n");
  return sgz_stdout_write (text->str, error);
}

/* --- the command --- */

static gboolean
has_shortfall (const SgzJudgement *judgement)
{
  for (guint i = 0; i < judgement->tallies->len; i++)
    if (((const SgzTally *)g_ptr_array_index (judgement->tallies, i))->short_of > 0)
      return TRUE;
  return FALSE;
}

/* Whether @rule names a rule or a requirement. */
static gboolean
is_known (const char *rule, GError **error)
{
  if (rule == NULL || sgz_rule_find (rule) != NULL || sgz_requirement_find (rule) != NULL)
    return TRUE;
  g_set_error (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE,
               _ ("There is no rule “%s”; they are R01 to R16, or one requirement of them such as R09-hobby"),
               rule);
  return FALSE;
}

typedef struct
{
  char *year;
  char *on;
  char *county;
  char *station;
  char *rule;
  char *format;
} Asked;

static void
asked_clear (Asked *asked)
{
  g_free (asked->year);
  g_free (asked->on);
  g_free (asked->county);
  g_free (asked->station);
  g_free (asked->rule);
  g_free (asked->format);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Asked, asked_clear)

static int
run (Check *check, const Asked *asked, const char *day, GError **error)
{
  int year = sgz_arguments_read_year (check->store, asked->year, error);
  g_autofree char *county = NULL;
  g_autoptr (SgzRecord) station = NULL;

  if (year == 0)
    return SGZ_STATUS_FAILED;
  if (asked->county != NULL
      && (county = sgz_arguments_read_county (check->store, asked->county, error)) == NULL)
    return SGZ_STATUS_FAILED;
  if (asked->station != NULL
      && (station = sgz_store_find (check->store, &sgz_kind_station, asked->station, error)) == NULL)
    return SGZ_STATUS_FAILED;
  g_autoptr (SgzJudgement) judgement
      = sgz_judgement_take (check->store, year, day, county,
                            station != NULL ? sgz_record_get_id (station) : NULL, asked->rule, NULL, error);
  if (judgement == NULL)
    return SGZ_STATUS_FAILED;
  check->judgement = judgement;
  gboolean is_written
      = check->format == SGZ_LISTING_JSON ? write_json (check, error) : write_rows (check, error);
  if (!is_written)
    return SGZ_STATUS_FAILED;
  return has_shortfall (judgement) ? SGZ_STATUS_FOUND : SGZ_STATUS_DONE;
}

static int
run_check (const SgzCommand *command, char **args, GError **error)
{
  g_auto (Asked) asked = { 0 };
  g_auto (GStrv) words = NULL;
  Check check = { 0 };
  const GOptionEntry options[] = {
    { "year", 0, 0, G_OPTION_ARG_FILENAME, &asked.year, N_ ("The task year; the newest unless given"),
      "YEAR" },
    { "on", 0, 0, G_OPTION_ARG_FILENAME, &asked.on, N_ ("The day figures are taken on; today unless given"),
      "DATE" },
    { "rule", 0, 0, G_OPTION_ARG_FILENAME, &asked.rule, N_ ("Only this rule, or one requirement of it"),
      "RULE" },
    { "county", 0, 0, G_OPTION_ARG_FILENAME, &asked.county, N_ ("Only this county, by code or name"),
      "COUNTY" },
    { "station", 0, 0, G_OPTION_ARG_FILENAME, &asked.station, N_ ("Only this station, by name or id"),
      "STATION" },
    { "short-only", 0, 0, G_OPTION_ARG_NONE, &check.short_only, N_ ("Only what falls short or is over"),
      NULL },
    { "records", 0, 0, G_OPTION_ARG_NONE, &check.with_records, N_ ("The records that the figures count"),
      NULL },
    SGZ_ARGUMENT_FORMAT (&asked.format, "table|csv|json"),
    { NULL },
  };

  if (!sgz_arguments_parse (command, options, 1, 1, args, &words, error)
      || !sgz_arguments_read_format (asked.format, TRUE, &check.format, error)
      || !is_known (asked.rule, error))
    return SGZ_STATUS_DONE;
  g_autofree char *day = sgz_arguments_read_day (asked.on, error);
  g_autoptr (SgzStore) store = day != NULL ? sgz_arguments_open (words[0], error) : NULL;
  check.store = store;
  return store != NULL ? run (&check, &asked, day, error) : SGZ_STATUS_FAILED;
}

const SgzCommand sgz_command_check = {
  .name = "check",
  .arguments = "DB",
  .summary = N_ ("Judge a year by the rules; the exit status is 1 when something falls short"),
  .run = run_check,
};
