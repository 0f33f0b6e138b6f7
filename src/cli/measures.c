/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/sgz-csv.h"
#include "base/sgz-decimal.h"
#include "model/sgz-place.h"
#include "sgz-list-private.h"
#include "sgz-stdout-private.h"
#include "store/sgz-measure.h"

typedef struct
{
  char *year;
  char *on;
  char *county;
  char *level;
  char *part;
  gboolean records;
  char *format;
} Options;

static void
options_clear (Options *asked)
{
  g_free (asked->year);
  g_free (asked->on);
  g_free (asked->county);
  g_free (asked->level);
  g_free (asked->part);
  g_free (asked->format);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* --- all measures --- */

static JsonNode *
build_measures (GPtrArray *measures)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < measures->len; i++)
    {
      const SgzMeasure *measure = measures->pdata[i];
      json_builder_begin_object (builder);
      sgz_json_add_text (builder, "code", measure->code);
      sgz_json_add_text (builder, "title", measure->title);
      sgz_json_add_text (builder, "unit", measure->unit);
      sgz_json_add_text (builder, "clause", measure->clause);
      sgz_json_add_text (builder, "period", measure->period);
      sgz_json_add_text (builder, "kind", measure->kind->code);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  return json_builder_get_root (builder);
}

/* Writes @rows, the headings first, as @format has it; JSON is built elsewhere. */
static gboolean
write_rows (SgzGridColumn *columns, size_t n_columns, GPtrArray *rows, SgzListing format, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (format == SGZ_LISTING_TABLE)
    return sgz_grid_write (columns, n_columns, rows, error);
  for (guint row = 0; row <= rows->len; row++)
    for (size_t i = 0; i < n_columns; i++)
      {
        char *const *cells = row > 0 ? g_ptr_array_index (rows, row - 1) : NULL;
        sgz_csv_append_text (text, cells != NULL ? cells[i] : columns[i].title);
        g_string_append (text, i + 1 < n_columns ? "," : "\r\n");
      }
  return sgz_stdout_write (text->str, error);
}

static void
list_measures (SgzListing format, GError **error)
{
  GPtrArray *measures = sgz_measure_list ();
  SgzGridColumn columns[] = { { .title = "代号" }, { .title = "指标" }, { .title = "单位" },
                              { .title = "依据" }, { .title = "期间" }, { .title = "记录" } };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);

  if (format == SGZ_LISTING_JSON)
    {
      sgz_stdout_json (build_measures (measures), error);
      return;
    }
  for (guint i = 0; i < measures->len; i++)
    {
      const SgzMeasure *measure = measures->pdata[i];
      const char *const cells[] = { measure->code,
                                    measure->title,
                                    measure->unit,
                                    measure->clause,
                                    strcmp (measure->period, "year") == 0 ? "年度" : "时点",
                                    measure->kind->title,
                                    NULL };
      g_ptr_array_add (rows, g_strdupv ((char **)cells));
    }
  write_rows (columns, G_N_ELEMENTS (columns), rows, format, error);
}

/* --- one of them --- */

/* The values being written. */
typedef struct
{
  SgzStore *store;
  const SgzMeasure *measure;
  const char *level;
  const char *county; /* (nullable): the digits of its code */
  char **parts;       /* (nullable): only these */
  GPtrArray *rows;    /* for people */
  JsonBuilder *builder;
  gint64 total;
} Values;

static gboolean
is_wanted (const Values *values, const char *part)
{
  return values->parts == NULL
         || (part != NULL && g_strv_contains ((const char *const *)values->parts, part));
}

/* Where @place is a station: its record; else the division that has the code now, %NULL where none has. */
static SgzRecord *
find_place (const Values *values, const char *place)
{
  if (strcmp (values->level, "station") == 0)
    return sgz_store_get (values->store, &sgz_kind_station, place, NULL);

  g_autofree char *code = g_strconcat (place, "000000000000" + strlen (place), NULL);
  return sgz_store_find (values->store, &sgz_kind_division, code, NULL);
}

static char *
format_amount (const SgzMeasure *measure, gint64 amount)
{
  return measure->is_decimal ? sgz_decimal_format (amount) : g_strdup_printf ("%" G_GINT64_FORMAT, amount);
}

static void
value_met_cb (const char *place, const char *part, gint64 amount, gpointer user_data)
{
  Values *values = user_data;
  g_autoptr (SgzRecord) record = is_wanted (values, part) ? find_place (values, place) : NULL;
  const char *code = record != NULL && sgz_record_get_kind (record) == &sgz_kind_station
                         ? sgz_record_get_reference_code (record, "division")
                         : place;
  g_autofree char *name = record != NULL ? sgz_record_format_name (record) : g_strdup (place);
  g_autofree char *shown = format_amount (values->measure, amount);
  const char *const cells[] = { place, name, part != NULL ? part : "", shown, NULL };

  if (!is_wanted (values, part)
      || (values->county != NULL && (code == NULL || !g_str_has_prefix (code, values->county))))
    return;
  values->total += amount;
  g_ptr_array_add (values->rows, g_strdupv ((char **)cells));
  json_builder_begin_object (values->builder);
  sgz_json_add_text (values->builder, "place", place);
  sgz_json_add_text (values->builder, "name", name);
  sgz_json_add_text (values->builder, "part", part);
  json_builder_set_member_name (values->builder, "value");
  json_builder_add_int_value (values->builder, amount);
  json_builder_end_object (values->builder);
}

static void
write_values (Values *values, int year, const char *day, SgzListing format, GError **error)
{
  g_autoptr (SgzFigures) figures
      = sgz_measure_take (values->store, values->measure->code, values->level, year, day, error);
  SgzGridColumn columns[] = { { .title = _ ("Place") },
                              { .title = _ ("Name of the place") },
                              { .title = _ ("Part") },
                              { .title = values->measure->unit, .is_number = TRUE } };

  if (figures == NULL)
    return;
  json_builder_begin_object (values->builder);
  sgz_json_add_text (values->builder, "measure", values->measure->code);
  sgz_json_add_text (values->builder, "unit", values->measure->unit);
  json_builder_set_member_name (values->builder, "year");
  json_builder_add_int_value (values->builder, year);
  sgz_json_add_text (values->builder, "day", day);
  json_builder_set_member_name (values->builder, "hundredths");
  json_builder_add_boolean_value (values->builder, values->measure->is_decimal);
  json_builder_set_member_name (values->builder, "values");
  json_builder_begin_array (values->builder);
  sgz_figures_each (figures, value_met_cb, values);
  json_builder_end_array (values->builder);
  json_builder_set_member_name (values->builder, "total");
  json_builder_add_int_value (values->builder, values->total);
  json_builder_end_object (values->builder);
  if (format == SGZ_LISTING_JSON)
    {
      sgz_stdout_json (json_builder_get_root (values->builder), error);
      return;
    }
  g_autofree char *total = format_amount (values->measure, values->total);
  const char *const cells[] = { "", "合计", "", total, NULL };
  g_ptr_array_add (values->rows, g_strdupv ((char **)cells));
  write_rows (columns, G_N_ELEMENTS (columns), values->rows, format, error);
}

static gboolean
check_level (const char *level, GError **error)
{
  static const char *const levels[] = { "city", "county", "township", "village", "station", NULL };

  if (g_strv_contains (levels, level))
    return TRUE;
  g_set_error (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE,
               _ ("--level is city, county, township, village or station, not “%s”"), level);
  return FALSE;
}

static void
take_measure (SgzStore *store, const SgzMeasure *measure, const Options *asked, SgzListing format,
              GError **error)
{
  const char *level = asked->level != NULL ? asked->level : "county";
  int year = sgz_arguments_read_year (store, asked->year, error);
  g_autofree char *day = year != 0 ? sgz_arguments_read_day (asked->on, error) : NULL;
  g_autofree char *county
      = day != NULL && asked->county != NULL ? sgz_arguments_read_county (store, asked->county, error) : NULL;

  if (day == NULL || (asked->county != NULL && county == NULL) || !check_level (level, error))
    return;
  if (asked->records)
    {
      g_autoptr (SgzQuery) query
          = sgz_measure_list_records (measure->code, asked->part, county, NULL, year, day);
      sgz_list_query (store, query, format, error);
      return;
    }
  g_autofree char *prefix = county != NULL ? sgz_place_prefix (county) : NULL;
  g_auto (GStrv) parts = asked->part != NULL ? g_strsplit (asked->part, "|", -1) : NULL;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  Values values = { .store = store,
                    .measure = measure,
                    .level = level,
                    .county = prefix,
                    .parts = parts,
                    .rows = rows,
                    .builder = builder };
  write_values (&values, year, day, format, error);
}

static const SgzMeasure *
find_measure (const char *code, GError **error)
{
  const SgzMeasure *measure = sgz_measure_find (code);

  if (measure == NULL)
    g_set_error (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE,
                 _ ("There is no measure “%s”; the command measures without arguments lists them"), code);
  return measure;
}

static int
run_measures (const SgzCommand *command, char **args, GError **error)
{
  g_auto (Options) asked = { 0 };
  g_auto (GStrv) words = NULL;
  SgzListing format = SGZ_LISTING_TABLE;
  const GOptionEntry options[] = {
    { "year", 0, 0, G_OPTION_ARG_FILENAME, &asked.year, N_ ("The task year; the newest unless given"),
      "YEAR" },
    { "on", 0, 0, G_OPTION_ARG_FILENAME, &asked.on, N_ ("The day figures are taken on; today unless given"),
      "DATE" },
    { "level", 0, 0, G_OPTION_ARG_FILENAME, &asked.level, N_ ("Of what there is a value each"),
      "city|county|township|village|station" },
    { "county", 0, 0, G_OPTION_ARG_FILENAME, &asked.county, N_ ("Only those of this county, by code or name"),
      "COUNTY" },
    { "part", 0, 0, G_OPTION_ARG_FILENAME, &asked.part,
      N_ ("Only this part of it, or several with “|” between them"), "PART" },
    { "records", 0, 0, G_OPTION_ARG_NONE, &asked.records, N_ ("List the records that are counted"), NULL },
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &asked.format, N_ ("How it is written"), "table|csv|json" },
    { NULL },
  };

  if (!sgz_arguments_parse (command, options, 0, 2, args, &words, error)
      || !sgz_arguments_read_format (asked.format, TRUE, &format, error))
    return SGZ_STATUS_DONE;
  if (words[0] == NULL)
    {
      list_measures (format, error);
      return SGZ_STATUS_DONE;
    }
  if (words[1] == NULL)
    {
      g_set_error_literal (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE,
                           _ ("An argument is missing: the code of a measure"));
      return SGZ_STATUS_FAILED;
    }
  const SgzMeasure *measure = find_measure (words[1], error);
  g_autoptr (SgzStore) store = measure != NULL ? sgz_arguments_open (words[0], error) : NULL;
  if (store != NULL)
    take_measure (store, measure, &asked, format, error);
  return SGZ_STATUS_DONE;
}

const SgzCommand sgz_command_measures = {
  .name = "measures",
  .arguments = "[DB CODE]",
  .summary = N_ ("List the measures, or the values of one of them and the records behind"),
  .run = run_measures,
};
