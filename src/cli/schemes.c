/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "exchange/sgz-scheme-intake.h"
#include "export/sgz-scheme-export.h"
#include "sgz-schemes-private.h"
#include "sgz-stdout-private.h"
#include "store/sgz-kept-scheme.h"

static void
options_clear (SgzSchemeOptions *options)
{
  g_free (options->year);
  g_free (options->name);
  g_free (options->subject);
  g_free (options->on);
  g_free (options->format_name);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SgzSchemeOptions, options_clear)

/* --- one scheme --- */

/* (transfer full): the scheme of that id, or of that name and @year (0 for the newest year that has it). */
static SgzRecord *
find_scheme (SgzStore *store, const char *name, int year, GError **error)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_scheme);
  g_autoptr (SgzRecord) by_id = sgz_store_get (store, &sgz_kind_scheme, name, NULL);
  SgzValue value = { SGZ_VALUE_TEXT, 0, (char *)name };
  SgzValue wanted = { SGZ_VALUE_NUMBER, year, NULL };

  if (by_id != NULL)
    return g_steal_pointer (&by_id);
  sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_scheme, "name"), &value);
  if (year != 0)
    sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_scheme, "year"), &wanted);
  g_autoptr (GPtrArray) records = sgz_store_fetch (store, query, 0, -1, error);
  if (records == NULL)
    return NULL;
  if (records->len > 0)
    return g_object_ref (records->pdata[records->len - 1]);
  g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOT_FOUND,
               _ ("There is no scheme “%s” of that year; “schemes DB” lists those there are"), name);
  return NULL;
}

static gboolean
tell (SgzStore *store, const char *id, const char *message, GError **error)
{
  g_autoptr (SgzRecord) record = sgz_store_get (store, &sgz_kind_scheme, id, error);

  if (record == NULL)
    return FALSE;
  g_autofree char *line = g_strdup_printf (message, sgz_record_get_text (record, "name"),
                                           (int)sgz_record_get_number (record, "year"));
  return sgz_stdout_line (line, error);
}

static int
check_scheme (SgzStore *store, const SgzRecord *record, char *const *words G_GNUC_UNUSED,
              const SgzSchemeOptions *options, GError **error)
{
  g_auto (GStrv) problems = sgz_schemes_list_problems (store, record);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  g_ptr_array_add (records, (gpointer)record);
  if (options->format == SGZ_LISTING_JSON)
    sgz_schemes_write_json (store, records, error);
  else
    for (guint i = 0; problems[i] != NULL; i++)
      if (!sgz_stdout_line (problems[i], error))
        return SGZ_STATUS_FAILED;
  return *problems != NULL ? SGZ_STATUS_FOUND : SGZ_STATUS_DONE;
}

static int
publish_scheme (SgzStore *store, const SgzRecord *record, char *const *words G_GNUC_UNUSED,
                const SgzSchemeOptions *options, GError **error)
{
  const char *id = sgz_record_get_id (record);
  g_autofree char *day = sgz_arguments_read_day (options->on, error);

  if (day == NULL || !sgz_kept_scheme_publish (store, id, day, error))
    return SGZ_STATUS_FAILED;
  tell (store, id, _ ("Published: %s, %d"), error);
  return SGZ_STATUS_DONE;
}

static int
copy_scheme (SgzStore *store, const SgzRecord *record, char *const *words G_GNUC_UNUSED,
             const SgzSchemeOptions *options, GError **error)
{
  int year = sgz_arguments_read_year (store, options->year, error);
  g_autofree char *id
      = year != 0 ? sgz_kept_scheme_copy (store, sgz_record_get_id (record), year, options->name, error)
                  : NULL;

  if (id == NULL)
    return SGZ_STATUS_FAILED;
  tell (store, id, _ ("Draft: %s, %d"), error);
  return SGZ_STATUS_DONE;
}

static int
export_scheme (SgzStore *store, const SgzRecord *record, char *const *words,
               const SgzSchemeOptions *options G_GNUC_UNUSED, GError **error)
{
  g_autoptr (SgzKeptScheme) kept = sgz_kept_scheme_read (store, sgz_record_get_id (record), error);
  const char *path = words[3];

  if (kept == NULL || !sgz_arguments_check_output (sgz_store_get_path (store), path, error)
      || !sgz_scheme_export (kept->scheme, path, error))
    return SGZ_STATUS_FAILED;
  if (!sgz_scheme_export_is_whole (path))
    sgz_stdout_line (_ ("The indicators were exported; CSV has no room for grades and assessors"), error);
  return SGZ_STATUS_DONE;
}

/* --- new schemes --- */

static gboolean
check_subject (const char *subject, GError **error)
{
  if (subject == NULL || g_str_equal (subject, "station") || g_str_equal (subject, "system"))
    return TRUE;
  g_set_error (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE,
               _ ("“%s” cannot be evaluated; --subject is station or system"), subject);
  return FALSE;
}

/* A workbook names scheme and year itself, unless others are asked for. */
static int
import_scheme (SgzStore *store, const char *path, const SgzSchemeOptions *options, GError **error)
{
  gboolean is_year_given = options->year != NULL;
  int year = is_year_given ? sgz_arguments_read_year (store, options->year, error) : 0;

  if (is_year_given && year == 0)
    return SGZ_STATUS_FAILED;
  g_autoptr (SgzScheme) scheme = sgz_scheme_intake_read (path, options->name, year, error);
  g_autofree char *id
      = scheme != NULL ? sgz_kept_scheme_add (
            store, scheme, options->subject != NULL ? options->subject : "station", NULL, NULL, error)
                       : NULL;
  if (id == NULL)
    return SGZ_STATUS_FAILED;
  tell (store, id, _ ("Draft: %s, %d"), error);
  return SGZ_STATUS_DONE;
}

static int
add_example (SgzStore *store, const SgzSchemeOptions *options, GError **error)
{
  int year = sgz_arguments_read_year (store, options->year, error);
  const char *subject = options->subject != NULL ? options->subject : "station";
  g_autofree char *id = year != 0 ? sgz_kept_scheme_add_example (store, subject, year, error) : NULL;
  g_autoptr (SgzRecord) record = id != NULL ? sgz_store_get (store, &sgz_kind_scheme, id, error) : NULL;

  if (record == NULL)
    return SGZ_STATUS_FAILED;
  if (tell (store, id, _ ("Draft: %s, %d"), error))
    sgz_stdout_line (sgz_record_get_text (record, "basis"), error);
  return SGZ_STATUS_DONE;
}

/* --- the command --- */

/* What is done to a scheme named in the third word; @is_source: --year is then not its year. */
static const struct
{
  const char *word;
  guint n_words;
  gboolean is_source;
  int (*run) (SgzStore *store, const SgzRecord *record, char *const *words, const SgzSchemeOptions *options,
              GError **error);
} acts[] = {
  { "check", 3, FALSE, check_scheme },
  { "publish", 3, FALSE, publish_scheme },
  { "copy", 3, TRUE, copy_scheme },
  { "export", 4, FALSE, export_scheme },
};

static int
act_on_scheme (SgzStore *store, size_t which, char *const *words, const SgzSchemeOptions *options,
               GError **error)
{
  gboolean is_year_given = options->year != NULL;
  int year = is_year_given ? sgz_arguments_read_year (store, options->year, error) : 0;

  if (is_year_given && year == 0)
    return SGZ_STATUS_FAILED;
  if (acts[which].is_source && !is_year_given)
    {
      g_set_error_literal (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE,
                           _ ("Say which year the copy is for; write --year"));
      return SGZ_STATUS_FAILED;
    }
  g_autoptr (SgzRecord) record = find_scheme (store, words[2], acts[which].is_source ? 0 : year, error);
  return record != NULL ? acts[which].run (store, record, words, options, error) : SGZ_STATUS_FAILED;
}

/* Whether the words are as many as the act takes: one too few or too much is told before anything is opened. */
static gboolean
check_count (char *const *words, guint n_words, GError **error)
{
  guint given = g_strv_length ((char **)words);

  if (given > n_words)
    g_set_error (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE, _ ("“%s” is too much"), words[n_words]);
  else if (given < n_words)
    g_set_error (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE, _ ("An argument is missing after “%s”"),
                 words[given - 1]);
  return given == n_words;
}

static int
run_act (char *const *words, const SgzSchemeOptions *options, GError **error)
{
  const char *word = words[1];
  size_t which = 0;

  while (word != NULL && which < G_N_ELEMENTS (acts) && !g_str_equal (word, acts[which].word))
    which++;
  gboolean is_act = word != NULL && which < G_N_ELEMENTS (acts);
  gboolean is_import = g_strcmp0 (word, "import") == 0;
  if (word != NULL && !is_act && !is_import && !g_str_equal (word, "example"))
    {
      g_set_error (
          error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE,
          _ ("“%s” cannot be done with schemes; there are check, import, example, export, publish, copy"),
          word);
      return SGZ_STATUS_FAILED;
    }
  guint n_words = word == NULL ? 1 : is_act ? acts[which].n_words : is_import ? 3 : 2;
  if (!check_count (words, n_words, error))
    return SGZ_STATUS_FAILED;
  g_autoptr (SgzStore) store = sgz_arguments_open (words[0], error);
  if (store == NULL)
    return SGZ_STATUS_FAILED;
  return word == NULL ? sgz_schemes_list (store, options, error)
         : is_act     ? act_on_scheme (store, which, words, options, error)
         : is_import  ? import_scheme (store, words[2], options, error)
                      : add_example (store, options, error);
}

static int
run_schemes (const SgzCommand *command, char **args, GError **error)
{
  g_auto (SgzSchemeOptions) given = { .format = SGZ_LISTING_TABLE };
  g_auto (GStrv) words = NULL;
  const GOptionEntry options[] = {
    { "year", 0, 0, G_OPTION_ARG_FILENAME, &given.year,
      N_ ("The year of the scheme, or of the new one; of several of a name the newest is meant"), "YEAR" },
    { "name", 0, 0, G_OPTION_ARG_FILENAME, &given.name,
      N_ ("The name of a new scheme; of one that is taken in, unless given, what the file says"), "NAME" },
    { "subject", 0, 0, G_OPTION_ARG_FILENAME, &given.subject,
      N_ ("What a new scheme evaluates; station unless given"), "station|system" },
    { "on", 0, 0, G_OPTION_ARG_FILENAME, &given.on, N_ ("The day it is published; today unless given"),
      "DATE" },
    SGZ_ARGUMENT_FORMAT (&given.format_name, "table|json"),
    { NULL },
  };

  if (!sgz_arguments_parse (command, options, 1, 4, args, &words, error)
      || !sgz_arguments_read_format (given.format_name, FALSE, &given.format, error)
      || !check_subject (given.subject, error))
    return SGZ_STATUS_DONE;
  return run_act (words, &given, error);
}

const SgzCommand sgz_command_schemes = {
  .name = "schemes",
  .arguments
  = "DB [check NAME|import FILE.{xlsx,csv}|example|export NAME FILE.{xlsx,csv}|publish NAME|copy NAME]",
  .summary = N_ ("List, check, take in, write out, publish or copy evaluation schemes; with problems the "
                 "exit status of check is 1"),
  .run = run_schemes,
};
