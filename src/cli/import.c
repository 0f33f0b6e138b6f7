/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "exchange/sgz-heading.h"
#include "exchange/sgz-intake.h"
#include "sgz-forms-private.h"
#include "sgz-stdout-private.h"

/* So many characters of a refused cell tell which one it is; a table on the terminal is as wide as its longest text. */
#define MOST_SHOWN 60

typedef struct
{
  gboolean is_dry;
  gboolean skips_bad;
  char *because;
  char *sheet;
  char *format_name;
  SgzListing format;
} Options;

static const char *
get_cell (SgzIntake *intake, const SgzIntakeProblem *problem)
{
  return problem->column >= 0 ? sgz_intake_get_text (intake, problem->row, (guint)problem->column) : "";
}

/* Returns: (transfer full): the start of @text, in one line */
static char *
shorten (const char *text)
{
  g_autofree char *start = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), MOST_SHOWN));
  gboolean is_whole = strlen (start) == strlen (text);

  return g_strconcat (g_strdelimit (start, "\t\r\n", ' '), is_whole ? "" : "…", NULL);
}

static gboolean
write_problems (SgzIntake *intake, GPtrArray *problems, GError **error)
{
  SgzGridColumn columns[] = {
    { .title = _ ("Row"), .is_number = TRUE },
    { .title = _ ("Column") },
    { .title = _ ("Text") },
    { .title = _ ("Problem") },
  };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);

  for (guint i = 0; i < problems->len; i++)
    {
      const SgzIntakeProblem *problem = problems->pdata[i];
      g_autofree char *number = g_strdup_printf ("%u", sgz_intake_get_number (intake, problem->row));
      g_autofree char *text = shorten (get_cell (intake, problem));
      g_autofree char *reason = problem->is_warning ? g_strdup_printf (_ ("warning: %s"), problem->reason)
                                                    : g_strdup (problem->reason);
      const char *const cells[]
          = { number, problem->field != NULL ? problem->field->title : "", text, reason, NULL };
      g_ptr_array_add (rows, g_strdupv ((char **)cells));
    }
  return problems->len == 0 || sgz_grid_write (columns, G_N_ELEMENTS (columns), rows, error);
}

static void
build_problem (JsonBuilder *builder, SgzIntake *intake, const SgzIntakeProblem *problem)
{
  json_builder_begin_object (builder);
  sgz_json_add_number (builder, "row", sgz_intake_get_number (intake, problem->row));
  sgz_json_add_text (builder, "column", problem->field != NULL ? problem->field->title : NULL);
  sgz_json_add_text (builder, "field", problem->field != NULL ? problem->field->code : NULL);
  sgz_json_add_text (builder, "text", problem->column >= 0 ? get_cell (intake, problem) : NULL);
  sgz_json_add_text (builder, "reason", problem->reason);
  sgz_json_add_boolean (builder, "warning", problem->is_warning);
  json_builder_end_object (builder);
}

static JsonNode *
build_result (SgzIntake *intake, GPtrArray *problems, gboolean is_stored)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  sgz_json_add_number (builder, "new", sgz_intake_count (intake, SGZ_INTAKE_NEW));
  sgz_json_add_number (builder, "updated", sgz_intake_count (intake, SGZ_INTAKE_UPDATE));
  sgz_json_add_number (builder, "unchanged", sgz_intake_count (intake, SGZ_INTAKE_UNCHANGED));
  sgz_json_add_number (builder, "bad", sgz_intake_count (intake, SGZ_INTAKE_BAD));
  sgz_json_add_boolean (builder, "stored", is_stored);
  json_builder_set_member_name (builder, "problems");
  json_builder_begin_array (builder);
  for (guint i = 0; i < problems->len; i++)
    build_problem (builder, intake, problems->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

static gboolean
write_counts (SgzIntake *intake, gboolean is_stored, GError **error)
{
  g_autofree char *counts = g_strdup_printf (
      _ ("%u new, %u updated, %u unchanged, %u with errors"), sgz_intake_count (intake, SGZ_INTAKE_NEW),
      sgz_intake_count (intake, SGZ_INTAKE_UPDATE), sgz_intake_count (intake, SGZ_INTAKE_UNCHANGED),
      sgz_intake_count (intake, SGZ_INTAKE_BAD));
  g_autofree char *line
      = g_strdup_printf (is_stored ? _ ("%s; stored") : _ ("%s; nothing was stored"), counts);

  return sgz_stdout_line (line, error);
}

static gboolean
is_computed (const SgzKind *kind, const char *heading)
{
  const SgzField *field = sgz_heading_match (kind, heading);

  return field != NULL && !sgz_field_is_input (field);
}

/* Headings that were not understood; what is computed from other records is left out without a word. */
static void
tell_columns (SgzIntake *intake)
{
  for (guint i = 0; i < sgz_intake_get_n_columns (intake); i++)
    {
      const char *heading = sgz_intake_get_heading (intake, i);
      if (sgz_intake_get_field (intake, i) != NULL || heading == NULL || *heading == '\0'
          || sgz_heading_is_number (heading) || is_computed (sgz_intake_get_kind (intake), heading))
        continue;
      g_autofree char *message = g_strdup_printf (_ ("The column “%s” is left out"), heading);
      sgz_stdout_complain (message);
    }
}

/* Returns: (transfer full): the rows of the file, which must have a head; %NULL with @error set */
static SgzIntake *
read_file (const SgzKind *kind, const char *path, const char *sheet, GError **error)
{
  g_autoptr (GPtrArray) block = sgz_block_read_sheet (path, sheet, error);
  g_autoptr (SgzIntake) intake = block != NULL ? sgz_intake_new (kind, block, NULL) : NULL;

  if (intake == NULL)
    return NULL;
  if (sgz_intake_get_heading (intake, 0) == NULL)
    g_set_error (error, SGZ_EXCHANGE_ERROR, SGZ_EXCHANGE_ERROR_COLUMNS,
                 _ ("No row of “%s” names fields of %s; write their titles above the columns"), path,
                 kind->title);
  else if (sgz_intake_get_n_rows (intake) == 0)
    g_set_error (error, SGZ_EXCHANGE_ERROR, SGZ_EXCHANGE_ERROR_EMPTY, _ ("There are no rows in “%s”"), path);
  else
    return g_steal_pointer (&intake);
  return NULL;
}

/* Whether there is something to store, and nothing stands against it. */
static gboolean
may_store (SgzIntake *intake, const Options *options)
{
  return !options->is_dry && sgz_intake_count_good (intake) > 0
         && (options->skips_bad || sgz_intake_count (intake, SGZ_INTAKE_BAD) == 0);
}

static gboolean
store_rows (SgzStore *store, SgzIntake *intake, const char *path, const Options *options, GError **error)
{
  g_autofree char *name = g_path_get_basename (path);

  if (sgz_intake_count_warnings (intake) == 0 || options->because != NULL)
    return sgz_intake_commit (intake, store, name, options->because, NULL, error);
  g_set_error_literal (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE,
                       _ ("There are warnings; write --because and why the rows are right nevertheless"));
  return FALSE;
}

static int
import_file (SgzStore *store, const SgzKind *kind, const char *path, const Options *options, GError **error)
{
  g_autoptr (SgzIntake) intake = read_file (kind, path, options->sheet, error);

  if (intake == NULL || !sgz_intake_check (intake, store, NULL, NULL, NULL, error))
    return SGZ_STATUS_FAILED;
  g_autoptr (GPtrArray) problems = sgz_intake_list_problems (intake);
  gboolean is_table = options->format == SGZ_LISTING_TABLE;
  gboolean is_stored = may_store (intake, options);
  tell_columns (intake);
  if (is_table && !write_problems (intake, problems, error))
    return SGZ_STATUS_FAILED;
  if (is_stored && !store_rows (store, intake, path, options, error))
    return SGZ_STATUS_FAILED;
  if (is_table)
    write_counts (intake, is_stored, error);
  else
    sgz_stdout_json (build_result (intake, problems, is_stored), error);
  return sgz_intake_count (intake, SGZ_INTAKE_BAD) > 0 ? SGZ_STATUS_FOUND : SGZ_STATUS_DONE;
}

static void
options_clear (Options *options)
{
  g_free (options->because);
  g_free (options->sheet);
  g_free (options->format_name);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* Forms come many at a time, and bring their kind with them. */
static gboolean
check_words (char *const *words, const Options *options, GError **error)
{
  gboolean is_form = sgz_forms_is_meant (words[1]);

  if (!is_form && words[3] != NULL)
    g_set_error (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE, _ ("“%s” is too much"), words[3]);
  else if (is_form && (options->skips_bad || options->because != NULL || options->sheet != NULL))
    g_set_error_literal (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE,
                         _ ("--skip-bad, --sheet and --because do not go with self-score forms"));
  else
    return TRUE;
  return FALSE;
}

static int
run_import (const SgzCommand *command, char **args, GError **error)
{
  g_auto (Options) options = { 0 };
  g_auto (GStrv) words = NULL;
  const GOptionEntry entries[] = {
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &options.is_dry, N_ ("Check only and store nothing"), NULL },
    { "skip-bad", 0, 0, G_OPTION_ARG_NONE, &options.skips_bad, N_ ("Store the rows without errors"), NULL },
    { "sheet", 0, 0, G_OPTION_ARG_FILENAME, &options.sheet,
      N_ ("Of a workbook this sheet; the first one unless given"), "NAME" },
    SGZ_ARGUMENT_BECAUSE (&options.because),
    SGZ_ARGUMENT_FORMAT (&options.format_name, "table|json"),
    { NULL },
  };

  if (!sgz_arguments_parse (command, entries, 3, -1, args, &words, error)
      || !sgz_arguments_read_format (options.format_name, FALSE, &options.format, error))
    return SGZ_STATUS_DONE;
  if (!check_words (words, &options, error))
    return SGZ_STATUS_FAILED;
  if (sgz_forms_is_meant (words[1]))
    return sgz_forms_import (words[0], words + 2, options.is_dry, options.format, error);
  const SgzKind *kind = NULL;
  g_autoptr (SgzStore) store = sgz_arguments_open_kind (words, &kind, error);
  return store != NULL ? import_file (store, kind, words[2], &options, error) : SGZ_STATUS_FAILED;
}

const SgzCommand sgz_command_import = {
  .name = "import",
  .arguments = "DB KIND FILE | DB evaluation-form FILE…",
  .summary = N_ ("Bring rows of a workbook, CSV or tab-separated text in; with errors nothing is stored, and "
                 "the exit status is 1"),
  .run = run_import,
};
