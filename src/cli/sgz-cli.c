/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-cli.h"

#include <glib/gi18n-lib.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "sgz-command-private.h"
#include "sgz-stdout-private.h"

GQuark
sgz_cli_error_quark (void)
{
  return g_quark_from_static_string ("sgz-cli-error-quark");
}

static const SgzCommand *const commands[] = {
  &sgz_command_new,      &sgz_command_demo,      &sgz_command_kinds,       &sgz_command_list,
  &sgz_command_views,    &sgz_command_add,       &sgz_command_set,         &sgz_command_void,
  &sgz_command_import,   &sgz_command_attach,    &sgz_command_attachments, &sgz_command_extract,
  &sgz_command_division, &sgz_command_handover,  &sgz_command_calendar,    &sgz_command_check,
  &sgz_command_measures, &sgz_command_documents, &sgz_command_export,      &sgz_command_exports,
  &sgz_command_letter,   &sgz_command_history,   &sgz_command_undo,        &sgz_command_redo,
  &sgz_command_verify,   &sgz_command_reporting, &sgz_command_schemes,     &sgz_command_round,
  &sgz_command_evaluate, &sgz_command_help,
};

const SgzCommand *const *
sgz_command_list_all (size_t *n_commands)
{
  *n_commands = G_N_ELEMENTS (commands);
  return commands;
}

const SgzCommand *
sgz_command_find (const char *name)
{
  for (size_t i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (commands[i]->name, name) == 0)
      return commands[i];
  return NULL;
}

/* The desktop's own options of a GApplication, and a database to open, are the window's. Any other word is
 * taken for a command, so that a mistyped one is told and does not end as a file that is not there. */
gboolean
sgz_cli_is_command (const char *word)
{
  g_return_val_if_fail (word != NULL, FALSE);

  if (sgz_command_find (word) != NULL)
    return TRUE;
  if (g_str_has_prefix (word, "--gapplication-") || strcmp (word, "--") == 0)
    return FALSE;
  if (*word == '-')
    return TRUE;
  return strchr (word, '/') == NULL && strchr (word, ':') == NULL && !g_str_has_suffix (word, ".shegong")
         && !g_file_test (word, G_FILE_TEST_EXISTS);
}

static gboolean
check_encoding (int argc, char **argv, GError **error)
{
  for (int i = 1; i < argc; i++)
    if (!g_utf8_validate (argv[i], -1, NULL))
      {
        g_set_error (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE, _ ("Argument %d is not UTF-8 text"), i);
        return FALSE;
      }
  return TRUE;
}

static int
run_command (int argc, char **argv, GError **error)
{
  const char *word = argc > 1 ? argv[1] : "--help";

  if (!check_encoding (argc, argv, error))
    return SGZ_STATUS_FAILED;
  if (strcmp (word, "--version") == 0)
    {
      if (argc > 2)
        g_set_error (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE, _ ("“%s” is too much"), argv[2]);
      else
        sgz_stdout_line ("shegongzhan " SGZ_VERSION, error);
      return SGZ_STATUS_DONE;
    }
  if (strcmp (word, "--help") == 0 || strcmp (word, "-h") == 0)
    word = "help";

  const SgzCommand *command = sgz_command_find (word);
  if (command == NULL)
    {
      g_set_error (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE,
                   _ ("There is no command “%s”; “shegongzhan help” lists those there are"), word);
      return SGZ_STATUS_FAILED;
    }

  g_autoptr (GStrvBuilder) args = g_strv_builder_new ();
  g_strv_builder_add (args, argv[0]);
  for (int i = 2; i < argc; i++)
    g_strv_builder_add (args, argv[i]);
  g_auto (GStrv) list = g_strv_builder_end (args);
  return command->run (command, list, error);
}

int
sgz_cli_run (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;

  /* Where the reader of a pipe has gone, the write fails and the database is closed in order. */
  signal (SIGPIPE, SIG_IGN);
  int status = run_command (argc, argv, &error);
  if (error == NULL)
    sgz_stdout_finish (&error);
  if (error == NULL)
    return status;
  if (g_error_matches (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_PIPE))
    return 128 + SIGPIPE;
  /* What was worked out before the failure still belongs to the reader, before the sentence about it. */
  fflush (stdout);
  sgz_stdout_complain (error->message);
  return SGZ_STATUS_FAILED;
}
