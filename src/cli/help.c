/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "sgz-arguments-private.h"
#include "sgz-stdout-private.h"

static gboolean
write_overview (GError **error)
{
  size_t n_commands = 0;
  const SgzCommand *const *commands = sgz_command_list_all (&n_commands);
  SgzGridColumn columns[] = { { .title = _ ("Command") }, { .title = _ ("What it does") } };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);

  for (size_t i = 0; i < n_commands; i++)
    {
      g_autofree char *usage = g_strjoin (" ", commands[i]->name, commands[i]->arguments, NULL);
      const char *const cells[] = { usage, _ (commands[i]->summary), NULL };
      g_ptr_array_add (rows, g_strdupv ((char **)cells));
    }
  return sgz_stdout_line (
             _ ("shegongzhan [DATABASE.shegong] opens the window; with a command it works without one:"),
             error)
         && sgz_stdout_line ("", error) && sgz_grid_write (columns, G_N_ELEMENTS (columns), rows, error)
         && sgz_stdout_line ("", error)
         && sgz_stdout_line (_ ("“shegongzhan help COMMAND” says more about one of them."), error);
}

static int
run_help (const SgzCommand *command, char **args, GError **error)
{
  g_auto (GStrv) words = NULL;

  if (!sgz_arguments_parse (command, NULL, 0, 1, args, &words, error))
    return SGZ_STATUS_DONE;
  if (words[0] == NULL)
    {
      write_overview (error);
      return SGZ_STATUS_DONE;
    }

  const SgzCommand *other = sgz_command_find (words[0]);
  char *help[] = { args[0], (char *)"--help", NULL };
  if (other != NULL)
    return other->run (other, help, error);
  g_set_error (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE,
               _ ("There is no command “%s”; “shegongzhan help” lists those there are"), words[0]);
  return SGZ_STATUS_FAILED;
}

const SgzCommand sgz_command_help = {
  .name = "help",
  .arguments = "[COMMAND]",
  .summary = N_ ("Say what there is, or how a command is used"),
  .run = run_help,
};
