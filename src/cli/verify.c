/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "sgz-arguments-private.h"
#include "sgz-stdout-private.h"

static int
run_verify (const SgzCommand *command, char **args, GError **error)
{
  g_auto (GStrv) words = NULL;

  if (!sgz_arguments_parse (command, NULL, 1, 1, args, &words, error))
    return SGZ_STATUS_DONE;
  g_autoptr (SgzStore) store = sgz_arguments_open (words[0], error);
  g_autoptr (GPtrArray) problems = store != NULL ? sgz_store_verify (store, NULL, error) : NULL;
  if (problems == NULL)
    return SGZ_STATUS_FAILED;

  for (guint i = 0; i < problems->len; i++)
    if (!sgz_stdout_line (problems->pdata[i], error))
      return SGZ_STATUS_FAILED;
  if (problems->len > 0)
    return SGZ_STATUS_FOUND;
  sgz_stdout_line (_ ("The database is sound."), error);
  return SGZ_STATUS_DONE;
}

const SgzCommand sgz_command_verify = {
  .name = "verify",
  .arguments = "DB",
  .summary = N_ ("Read the whole database and check it; the exit status is 1 when something is wrong"),
  .run = run_verify,
};
