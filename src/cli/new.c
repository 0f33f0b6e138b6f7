/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "sgz-arguments-private.h"
#include "sgz-stdout-private.h"

static int
run_new (const SgzCommand *command, char **args, GError **error)
{
  gboolean empty = FALSE;
  g_auto (GStrv) words = NULL;
  const GOptionEntry options[] = {
    { "empty", 0, 0, G_OPTION_ARG_NONE, &empty, N_ ("Start without Panzhihua's divisions and tasks"), NULL },
    { NULL },
  };

  if (!sgz_arguments_parse (command, options, 1, 1, args, &words, error))
    return SGZ_STATUS_DONE;
  g_autoptr (SgzStore) store = sgz_store_create (words[0], !empty, error);
  if (store != NULL)
    sgz_stdout_line (words[0], error);
  return SGZ_STATUS_DONE;
}

const SgzCommand sgz_command_new = {
  .name = "new",
  .arguments = "DB",
  .summary = N_ ("Make a new database"),
  .run = run_new,
};
