/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "sgz-arguments-private.h"
#include "sgz-stdout-private.h"
#include "store/sgz-division-change.h"

typedef struct
{
  char *into;
  char *code;
  char *name;
  char *on;
  char *basis;
  char **parts;
  gboolean reform;
  gboolean dry_run;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->into);
  g_free (options->code);
  g_free (options->name);
  g_free (options->on);
  g_free (options->basis);
  g_strfreev (options->parts);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
read_act (const char *word, SgzDivisionAct *act, GError **error)
{
  static const struct
  {
    const char *word;
    SgzDivisionAct act;
  } acts[] = {
    { "rename", SGZ_DIVISION_RENAME },   { "recode", SGZ_DIVISION_RECODE }, { "merge", SGZ_DIVISION_MERGE },
    { "abolish", SGZ_DIVISION_ABOLISH }, { "split", SGZ_DIVISION_SPLIT },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (acts); i++)
    if (strcmp (word, acts[i].word) == 0)
      {
        *act = acts[i].act;
        return TRUE;
      }
  g_set_error (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE,
               _ ("“%s” is no change of a division; there are rename, recode, merge, abolish, split"), word);
  return FALSE;
}

/* The ids of the divisions that @words name. */
static GStrv
find_divisions (SgzStore *store, char *const *words, GError **error)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (; words != NULL && *words != NULL; words++)
    {
      g_autoptr (SgzRecord) division = sgz_store_find (store, &sgz_kind_division, *words, error);
      if (division == NULL)
        return NULL;
      g_strv_builder_add (ids, sgz_record_get_id (division));
    }
  return g_strv_builder_end (ids);
}

static gboolean
tell_plan (const SgzDivisionPlan *plan, GError **error)
{
  g_autofree char *moved = sgz_division_plan_format_moves (plan, FALSE);
  g_autofree char *kept = sgz_division_plan_format_moves (plan, TRUE);
  g_autofree char *goes = g_strdup_printf (_ ("Goes with it: %s"), *moved != '\0' ? moved : _ ("nothing"));
  g_autofree char *stays = g_strdup_printf (_ ("Stays, being past: %s"), kept);

  return sgz_stdout_line (sgz_division_plan_get_label (plan), error) && sgz_stdout_line (goes, error)
         && (*kept == '\0' || sgz_stdout_line (stays, error));
}

static int
change_divisions (SgzStore *store, SgzDivisionAct act, const Options *asked, char *const *words,
                  GError **error)
{
  g_autofree char *on = sgz_arguments_read_day (asked->on, error);
  g_auto (GStrv) sources = on != NULL ? find_divisions (store, words, error) : NULL;
  g_auto (GStrv) parts = sources != NULL ? find_divisions (store, asked->parts, error) : NULL;
  g_autoptr (SgzRecord) into = NULL;

  if (parts == NULL)
    return SGZ_STATUS_FAILED;
  if (asked->into != NULL && (into = sgz_store_find (store, &sgz_kind_division, asked->into, error)) == NULL)
    return SGZ_STATUS_FAILED;
  const SgzDivisionChange change = { .act = act,
                                     .sources = (const char *const *)sources,
                                     .into = into != NULL ? sgz_record_get_id (into) : NULL,
                                     .code = asked->code,
                                     .name = asked->name,
                                     .parts = (const char *const *)parts,
                                     .on = on,
                                     .basis = asked->basis,
                                     .is_reform = asked->reform };
  g_autoptr (SgzDivisionPlan) plan = sgz_division_plan_new (store, &change, error);
  if (plan == NULL || (!asked->dry_run && !sgz_division_plan_carry_out (plan, error)))
    return SGZ_STATUS_FAILED;
  tell_plan (plan, error);
  return SGZ_STATUS_DONE;
}

static int
run_division (const SgzCommand *command, char **args, GError **error)
{
  g_auto (Options) asked = { 0 };
  g_auto (GStrv) words = NULL;
  SgzDivisionAct act = SGZ_DIVISION_RENAME;
  const GOptionEntry options[] = {
    { "name", 0, 0, G_OPTION_ARG_FILENAME, &asked.name, N_ ("The name from then on"), "NAME" },
    { "code", 0, 0, G_OPTION_ARG_FILENAME, &asked.code, N_ ("The code from then on"), "CODE" },
    { "into", 0, 0, G_OPTION_ARG_FILENAME, &asked.into, N_ ("The division that takes over what was there"),
      "DIVISION" },
    { "part", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &asked.parts,
      N_ ("A division under it that goes with the one split off"), "DIVISION" },
    { "on", 0, 0, G_OPTION_ARG_FILENAME, &asked.on, N_ ("The day it takes effect; today unless given"),
      "DATE" },
    { "basis", 0, 0, G_OPTION_ARG_FILENAME, &asked.basis, N_ ("The approval it rests on"), "TEXT" },
    { "reform", 0, 0, G_OPTION_ARG_NONE, &asked.reform,
      N_ ("It is of the two reforms: the division counts as reformed"), NULL },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &asked.dry_run, N_ ("Only say what would go with it"), NULL },
    { NULL },
  };

  if (!sgz_arguments_parse (command, options, 3, -1, args, &words, error))
    return SGZ_STATUS_DONE;
  if (!read_act (words[0], &act, error))
    return SGZ_STATUS_FAILED;
  g_autoptr (SgzStore) store = sgz_arguments_open (words[1], error);
  return store != NULL ? change_divisions (store, act, &asked, words + 2, error) : SGZ_STATUS_FAILED;
}

const SgzCommand sgz_command_division = {
  .name = "division",
  .arguments = "rename|recode|merge|abolish|split DB DIVISION… --on DATE --basis TEXT",
  .summary = N_ ("Rename, recode, merge, abolish or split divisions; what stands in them goes with them"),
  .run = run_division,
};
