/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "sgz-evaluate-private.h"

typedef struct
{
  char *year;
  char *county;
  char *scheme;
  char *on;
  char *format;
} Options;

static void
options_clear (Options *asked)
{
  g_free (asked->year);
  g_free (asked->county);
  g_free (asked->scheme);
  g_free (asked->on);
  g_free (asked->format);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* (transfer full) (element-type SgzRecord): the scheme named, or all by which sheets of the year go. */
static GPtrArray *
choose_schemes (SgzStore *store, const char *name, int year, GError **error)
{
  if (name == NULL)
    return sgz_evaluation_list_schemes (store, year, error);

  SgzRecord *scheme = sgz_store_find (store, &sgz_kind_scheme, name, error);
  if (scheme == NULL)
    return NULL;
  GPtrArray *schemes = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (schemes, scheme);
  return schemes;
}

/* (transfer full) (element-type SgzEvaluation): those that have sheets; where none has, an error says how to begin. */
static GPtrArray *
take_evaluations (SgzStore *store, const SgzEvaluateAsked *asked, GError **error)
{
  g_autoptr (GPtrArray) schemes = choose_schemes (store, asked->scheme, asked->year, error);
  g_autoptr (GPtrArray) evaluations = g_ptr_array_new_with_free_func ((GDestroyNotify)sgz_evaluation_free);

  if (schemes == NULL)
    return NULL;
  for (guint i = 0; i < schemes->len; i++)
    {
      SgzEvaluation *evaluation
          = sgz_evaluation_take (store, sgz_record_get_id (schemes->pdata[i]), asked->year, asked->county,
                                 NULL, asked->day, asked->with_leaves, NULL, error);
      if (evaluation == NULL)
        return NULL;
      g_ptr_array_add (evaluations, evaluation);
      if (asked->with_leaves && !sgz_evaluation_take_counted (store, evaluation, NULL, error))
        return NULL;
      if (evaluation->sheets->len == 0)
        g_ptr_array_set_size (evaluations, (int)evaluations->len - 1);
    }
  if (evaluations->len > 0)
    return g_steal_pointer (&evaluations);
  g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOT_FOUND,
               _ ("Nothing is evaluated for %d yet; begin with: shegongzhan round DB open --year %d"),
               asked->year, asked->year);
  return NULL;
}

static gboolean
read_asked (SgzStore *store, const Options *options, SgzEvaluateAsked *asked, GError **error)
{
  asked->scheme = options->scheme;
  asked->year = sgz_arguments_read_year (store, options->year, error);
  asked->day = asked->year != 0 ? sgz_arguments_read_day (options->on, error) : NULL;
  asked->county = asked->day != NULL && options->county != NULL
                      ? sgz_arguments_read_county (store, options->county, error)
                      : NULL;
  return asked->day != NULL && (options->county == NULL || asked->county != NULL);
}

static int
run_evaluate (const SgzCommand *command, char **args, GError **error)
{
  g_auto (Options) options = { 0 };
  g_auto (SgzEvaluateAsked) asked = { 0 };
  g_auto (GStrv) words = NULL;
  SgzListing format = SGZ_LISTING_TABLE;
  const GOptionEntry entries[] = {
    { "year", 0, 0, G_OPTION_ARG_FILENAME, &options.year,
      N_ ("The year evaluated; the newest task year unless given"), "YEAR" },
    { "county", 0, 0, G_OPTION_ARG_FILENAME, &options.county,
      N_ ("Only those of this county, by code or name"), "COUNTY" },
    { "scheme", 0, 0, G_OPTION_ARG_FILENAME, &options.scheme,
      N_ ("Only by this scheme; by all of the year unless given"), "NAME" },
    { "on", 0, 0, G_OPTION_ARG_FILENAME, &options.on, N_ ("The day figures are taken on; today unless given"),
      "DATE" },
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &options.format, N_ ("How it is written; json has every leaf"),
      "table|csv|json" },
    { NULL },
  };

  if (!sgz_arguments_parse (command, entries, 1, 1, args, &words, error)
      || !sgz_arguments_read_format (options.format, TRUE, &format, error))
    return SGZ_STATUS_DONE;
  g_autoptr (SgzStore) store = sgz_arguments_open (words[0], error);
  if (store == NULL || !read_asked (store, &options, &asked, error))
    return SGZ_STATUS_DONE;
  asked.with_leaves = format == SGZ_LISTING_JSON;
  g_autoptr (GPtrArray) evaluations = take_evaluations (store, &asked, error);
  if (evaluations == NULL)
    return SGZ_STATUS_FAILED;
  if (format == SGZ_LISTING_JSON)
    sgz_evaluate_write_json (store, evaluations, error);
  else
    sgz_evaluate_write_rows (store, evaluations, format, error);
  return SGZ_STATUS_DONE;
}

const SgzCommand sgz_command_evaluate = {
  .name = "evaluate",
  .arguments = "DB",
  .summary = N_ ("Work out the annual evaluation: totals, grades, ranks and, as JSON, every leaf"),
  .run = run_evaluate,
};
