/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/sgz-decimal.h"
#include "sgz-arguments-private.h"
#include "sgz-stdout-private.h"
#include "store/sgz-round.h"
#include "store/sgz-year.h"

typedef struct
{
  char *year;
  char *county;
  char *scheme;
  char *reason;
  char *seed;
  gboolean all;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->year);
  g_free (options->county);
  g_free (options->scheme);
  g_free (options->reason);
  g_free (options->seed);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* What the words after the act's own are about. */
typedef struct
{
  SgzStore *store;
  const Options *options;
  char *const *words;
  int year;
  char *county; /* %NULL for all */
} Task;

static void
task_clear (Task *task)
{
  g_clear_object (&task->store);
  g_free (task->county);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Task, task_clear)

static gboolean
refuse_usage (const char *words, GError **error)
{
  g_set_error_literal (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE, words);
  return FALSE;
}

static void
filter (SgzQuery *query, const char *code, SgzValue value)
{
  sgz_query_filter (query, sgz_kind_get_field (sgz_query_get_kind (query), code), &value);
}

/* --- open --- */

/* The year's scheme for stations, unless another is named. */
static SgzRecord *
choose_scheme (const Task *task, GError **error)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_scheme);

  if (task->options->scheme != NULL)
    return sgz_store_find (task->store, &sgz_kind_scheme, task->options->scheme, error);
  filter (query, "year", (SgzValue){ SGZ_VALUE_NUMBER, task->year, NULL });
  filter (query, "subject", (SgzValue){ SGZ_VALUE_TEXT, 0, (char *)"station" });
  g_autoptr (GPtrArray) schemes = sgz_store_fetch (task->store, query, 0, 2, error);
  if (schemes == NULL)
    return NULL;
  if (schemes->len == 1)
    return g_object_ref (schemes->pdata[0]);
  g_set_error (
      error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE,
      schemes->len == 0
          ? _ ("There is no scheme for the stations of %d yet; add one, or name another with --scheme")
          : _ ("There are several schemes for the stations of %d; name one with --scheme"),
      task->year);
  return NULL;
}

static char *
read_city (const Task *task, GError **error)
{
  g_autoptr (SgzYear) counties = sgz_year_read_counties (task->store, task->year, NULL, error);

  return counties != NULL ? g_strdup (counties->city) : NULL;
}

static int
open_round (const Task *task, GError **error)
{
  g_autoptr (SgzRecord) scheme = choose_scheme (task, error);
  g_autofree char *place
      = scheme == NULL ? NULL : (task->county != NULL ? g_strdup (task->county) : read_city (task, error));
  int n_added = place != NULL
                    ? sgz_round_open (task->store, sgz_record_get_id (scheme), task->year, place, error)
                    : -1;

  if (n_added < 0)
    return SGZ_STATUS_FAILED;
  g_autofree char *line
      = g_strdup_printf (ngettext ("%d sheet was added", "%d sheets were added", (gulong)n_added), n_added);
  sgz_stdout_line (line, error);
  return SGZ_STATUS_DONE;
}

/* --- move --- */

/* The evaluations of the year that the county, or any county, holds. */
static GPtrArray *
read_evaluations (const Task *task, GError **error)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_evaluation);

  filter (query, "year", (SgzValue){ SGZ_VALUE_NUMBER, task->year, NULL });
  sgz_query_set_place (query, task->county);
  if (task->options->scheme != NULL)
    {
      g_autoptr (SgzRecord) scheme
          = sgz_store_find (task->store, &sgz_kind_scheme, task->options->scheme, error);
      if (scheme == NULL)
        return NULL;
      filter (query, "scheme", (SgzValue){ SGZ_VALUE_TEXT, 0, (char *)sgz_record_get_id (scheme) });
    }
  g_autoptr (GPtrArray) evaluations = sgz_store_fetch (task->store, query, 0, -1, error);
  if (evaluations != NULL && evaluations->len == 0)
    {
      g_set_error (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE,
                   _ ("No evaluation of %d was begun there; “shegongzhan round DB open” begins it"),
                   task->year);
      return NULL;
    }
  return g_steal_pointer (&evaluations);
}

/* Those of all sheets that may go to @state. */
static GPtrArray *
list_movable (const Task *task, const char *state, GError **error)
{
  g_autoptr (GPtrArray) evaluations = read_evaluations (task, error);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  const SgzChoice *choice = sgz_field_find_choice (sgz_kind_get_field (&sgz_kind_sheet, "state"), state);

  for (guint i = 0; evaluations != NULL && i < evaluations->len; i++)
    {
      g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_sheet);
      filter (query, "evaluation",
              (SgzValue){ SGZ_VALUE_TEXT, 0, (char *)sgz_record_get_id (evaluations->pdata[i]) });
      g_autoptr (GPtrArray) sheets = sgz_store_fetch (task->store, query, 0, -1, error);
      if (sheets == NULL)
        return NULL;
      for (guint j = 0; j < sheets->len && choice != NULL; j++)
        if (sgz_round_may_move (sgz_record_get_text (sheets->pdata[j], "state"), choice->code, NULL))
          g_ptr_array_add (ids, g_strdup (sgz_record_get_id (sheets->pdata[j])));
    }
  if (evaluations == NULL)
    return NULL;
  if (ids->len > 0)
    return g_steal_pointer (&ids);
  g_set_error (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE, _ ("There is no sheet that may go to “%s”"), state);
  return NULL;
}

static GPtrArray *
find_sheets (const Task *task, char *const *names, GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  for (; *names != NULL; names++)
    {
      g_autoptr (SgzRecord) sheet = sgz_store_find (task->store, &sgz_kind_sheet, *names, error);
      if (sheet == NULL)
        return NULL;
      g_ptr_array_add (ids, g_strdup (sgz_record_get_id (sheet)));
    }
  return g_steal_pointer (&ids);
}

static int
move_sheets (const Task *task, GError **error)
{
  const char *state = task->words[0];

  if (state == NULL || (task->words[1] != NULL) == task->options->all)
    {
      refuse_usage (_ ("Say which state, and then either the sheets or --all"), error);
      return SGZ_STATUS_FAILED;
    }
  g_autoptr (GPtrArray) ids
      = task->options->all ? list_movable (task, state, error) : find_sheets (task, task->words + 1, error);
  if (ids == NULL || !sgz_round_move (task->store, ids, state, task->options->reason, error))
    return SGZ_STATUS_FAILED;
  const SgzChoice *choice = sgz_field_find_choice (sgz_kind_get_field (&sgz_kind_sheet, "state"), state);
  g_autofree char *line
      = g_strdup_printf (ngettext ("%u sheet is at %s now", "%u sheets are at %s now", (gulong)ids->len),
                         ids->len, choice->title);
  sgz_stdout_line (line, error);
  return SGZ_STATUS_DONE;
}

/* --- draw --- */

static gboolean
write_drawn (const Task *task, SgzRecord *evaluation, GError **error)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_sheet);

  filter (query, "evaluation", (SgzValue){ SGZ_VALUE_TEXT, 0, (char *)sgz_record_get_id (evaluation) });
  filter (query, "is_drawn", (SgzValue){ SGZ_VALUE_NUMBER, TRUE, NULL });
  g_autoptr (SgzRecord) drawn
      = sgz_store_get (task->store, &sgz_kind_evaluation, sgz_record_get_id (evaluation), error);
  g_autoptr (GPtrArray) sheets = drawn != NULL ? sgz_store_fetch (task->store, query, 0, -1, error) : NULL;
  if (sheets == NULL)
    return FALSE;
  /* Translators: the name of a year's evaluation, the seed of its draw. */
  g_autofree char *line = g_strdup_printf (_ ("%s, drawn from %d:"), sgz_record_get_text (drawn, "name"),
                                           (int)sgz_record_get_number (drawn, "seed"));
  if (!sgz_stdout_line (line, error))
    return FALSE;
  for (guint i = 0; i < sheets->len; i++)
    if (!sgz_stdout_line (sgz_record_get_text (sheets->pdata[i], "name"), error))
      return FALSE;
  return TRUE;
}

static int
draw_sheets (const Task *task, GError **error)
{
  gint64 seed = -1;

  if (task->options->seed != NULL
      && (!sgz_integer_parse (task->options->seed, &seed, NULL) || seed < 0 || seed > G_MAXINT32))
    {
      refuse_usage (_ ("The seed is a whole number from 0 to 2147483647"), error);
      return SGZ_STATUS_FAILED;
    }
  g_autoptr (GPtrArray) evaluations = read_evaluations (task, error);
  for (guint i = 0; evaluations != NULL && i < evaluations->len; i++)
    if (sgz_round_draw (task->store, sgz_record_get_id (evaluations->pdata[i]), seed, error) < 0
        || !write_drawn (task, evaluations->pdata[i], error))
      return SGZ_STATUS_FAILED;
  return evaluations != NULL ? SGZ_STATUS_DONE : SGZ_STATUS_FAILED;
}

/* --- */

static const struct
{
  const char *name;
  int (*run) (const Task *task, GError **error);
} acts[] = {
  { "open", open_round },
  { "move", move_sheets },
  { "draw", draw_sheets },
};

static gboolean
task_begin (Task *task, const char *path, const Options *options, GError **error)
{
  task->options = options;
  task->store = sgz_arguments_open (path, error);
  if (task->store == NULL)
    return FALSE;
  task->year = sgz_arguments_read_year (task->store, options->year, error);
  if (task->year == 0 || options->county == NULL)
    return task->year != 0;
  task->county = sgz_arguments_read_county (task->store, options->county, error);
  return task->county != NULL;
}

static int
run_act (char *const *words, const Options *options, GError **error)
{
  for (size_t i = 0; i < G_N_ELEMENTS (acts); i++)
    if (strcmp (words[1], acts[i].name) == 0)
      {
        g_auto (Task) task = { 0 };
        task.words = words + 2;
        if (acts[i].run != move_sheets && words[2] != NULL)
          {
            g_set_error (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE, _ ("“%s” does not belong here"),
                         words[2]);
            return SGZ_STATUS_FAILED;
          }
        return task_begin (&task, words[0], options, error) ? acts[i].run (&task, error) : SGZ_STATUS_FAILED;
      }
  g_set_error (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE, _ ("“%s” is none of open, move and draw"),
               words[1]);
  return SGZ_STATUS_FAILED;
}

static int
run_round (const SgzCommand *command, char **args, GError **error)
{
  g_auto (Options) given = { 0 };
  g_auto (GStrv) words = NULL;
  const GOptionEntry options[] = {
    { "year", 0, 0, G_OPTION_ARG_FILENAME, &given.year, N_ ("The year; the newest task year unless given"),
      "YEAR" },
    { "county", 0, 0, G_OPTION_ARG_FILENAME, &given.county, N_ ("Only this county"), "COUNTY" },
    { "scheme", 0, 0, G_OPTION_ARG_FILENAME, &given.scheme,
      N_ ("The scheme, where the year has several or none"), "NAME" },
    { "reason", 0, 0, G_OPTION_ARG_FILENAME, &given.reason,
      N_ ("Why sheets are returned or opened again; kept with them"), "TEXT" },
    { "all", 0, 0, G_OPTION_ARG_NONE, &given.all, N_ ("Move every sheet that may go there"), NULL },
    { "seed", 0, 0, G_OPTION_ARG_FILENAME, &given.seed, N_ ("Repeat the draw of this number"), "NUMBER" },
    { NULL },
  };

  if (!sgz_arguments_parse (command, options, 2, -1, args, &words, error))
    return SGZ_STATUS_DONE;
  return run_act (words, &given, error);
}

const SgzCommand sgz_command_round = {
  .name = "round",
  .arguments = "DB open|draw|move [STATE [SHEET…]]",
  .summary = N_ ("Begin a year's evaluation, draw its spot-check, and move its sheets on"),
  .run = run_round,
};
