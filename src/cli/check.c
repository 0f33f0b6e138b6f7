/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "sgz-arguments-private.h"
#include "sgz-stdout-private.h"
#include "store/sgz-year.h"

static const char *
state_name (SgzFindingState state)
{
  switch (state)
    {
    case SGZ_FINDING_PASS:
      return "pass";
    case SGZ_FINDING_SHORT:
      return "short";
    case SGZ_FINDING_WARNING:
      return "warning";
    case SGZ_FINDING_NOT_APPLICABLE:
      return "not-applicable";
    }
  g_return_val_if_reached ("");
}

static gboolean
write_table (GPtrArray *findings, GError **error)
{
  SgzGridColumn columns[] = {
    { .title = _ ("Rule") },     { .title = _ ("Place") },  { .title = _ ("Subject") },
    { .title = _ ("Required") }, { .title = _ ("Actual") }, { .title = _ ("State") },
    { .title = _ ("Clause") },   { .title = _ ("Note") },
  };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);

  for (guint i = 0; i < findings->len; i++)
    {
      const SgzFinding *finding = findings->pdata[i];
      g_autofree char *state = sgz_finding_format_state (finding);
      const char *const cells[] = { finding->rule->code,
                                    finding->place_name,
                                    finding->subject,
                                    finding->required,
                                    finding->actual,
                                    state,
                                    finding->rule->clause,
                                    finding->note != NULL ? finding->note : "",
                                    NULL };
      g_ptr_array_add (rows, g_strdupv ((char **)cells));
    }
  return sgz_grid_write (columns, G_N_ELEMENTS (columns), rows, error);
}

static void
build_finding (JsonBuilder *builder, const SgzFinding *finding)
{
  g_autofree char *words = sgz_finding_format_state (finding);

  json_builder_begin_object (builder);
  sgz_json_add_text (builder, "rule", finding->rule->code);
  sgz_json_add_text (builder, "title", finding->rule->title);
  sgz_json_add_text (builder, "place", finding->place);
  sgz_json_add_text (builder, "place_name", finding->place_name);
  sgz_json_add_text (builder, "subject", finding->subject);
  sgz_json_add_text (builder, "required", finding->required);
  sgz_json_add_text (builder, "actual", finding->actual);
  sgz_json_add_text (builder, "state", state_name (finding->state));
  sgz_json_add_text (builder, "state_words", words);
  sgz_json_add_number (builder, "short_by", finding->short_by);
  sgz_json_add_text (builder, "clause", finding->rule->clause);
  sgz_json_add_text (builder, "clause_words", finding->rule->words);
  sgz_json_add_text (builder, "note", finding->note);
  json_builder_end_object (builder);
}

static JsonNode *
build_year (const SgzYear *year, GPtrArray *findings)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  sgz_json_add_number (builder, "year", year->year);
  sgz_json_add_text (builder, "day", year->day);
  json_builder_set_member_name (builder, "findings");
  json_builder_begin_array (builder);
  for (guint i = 0; i < findings->len; i++)
    build_finding (builder, findings->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

static gboolean
has_shortfall (GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    if (((const SgzFinding *)findings->pdata[i])->state == SGZ_FINDING_SHORT)
      return TRUE;
  return FALSE;
}

static int
check_year (SgzStore *store, const char *year_text, const char *day, SgzListing format, GError **error)
{
  int number = sgz_arguments_read_year (store, year_text, error);
  g_autoptr (SgzYear) year = number != 0 ? sgz_year_read (store, number, NULL, day, error) : NULL;

  if (year == NULL)
    return SGZ_STATUS_FAILED;
  g_autoptr (GPtrArray) findings = sgz_year_check (year);
  if (format == SGZ_LISTING_JSON)
    sgz_stdout_json (build_year (year, findings), error);
  else
    write_table (findings, error);
  return has_shortfall (findings) ? SGZ_STATUS_FOUND : SGZ_STATUS_DONE;
}

static int
run_check (const SgzCommand *command, char **args, GError **error)
{
  g_autofree char *year = NULL;
  g_autofree char *on = NULL;
  g_autofree char *format_name = NULL;
  g_auto (GStrv) words = NULL;
  SgzListing format = SGZ_LISTING_TABLE;
  const GOptionEntry options[] = {
    { "year", 0, 0, G_OPTION_ARG_FILENAME, &year, N_ ("The task year; the newest unless given"), "YEAR" },
    { "on", 0, 0, G_OPTION_ARG_FILENAME, &on, N_ ("The day figures are taken on; today unless given"),
      "DATE" },
    SGZ_ARGUMENT_FORMAT (&format_name, "table|json"),
    { NULL },
  };

  if (!sgz_arguments_parse (command, options, 1, 1, args, &words, error)
      || !sgz_arguments_read_format (format_name, FALSE, &format, error))
    return SGZ_STATUS_DONE;
  g_autofree char *day = sgz_arguments_read_day (on, error);
  g_autoptr (SgzStore) store = day != NULL ? sgz_arguments_open (words[0], error) : NULL;
  return store != NULL ? check_year (store, year, day, format, error) : SGZ_STATUS_FAILED;
}

const SgzCommand sgz_command_check = {
  .name = "check",
  .arguments = "DB",
  .summary = N_ ("Judge a year by the rules; the exit status is 1 when something falls short"),
  .run = run_check,
};
