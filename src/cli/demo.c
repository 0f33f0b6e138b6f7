/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "sgz-arguments-private.h"
#include "sgz-stdout-private.h"
#include "store/sgz-demo.h"

static int
run_demo (const SgzCommand *command, char **args, GError **error)
{
  g_auto (GStrv) words = NULL;

  if (!sgz_arguments_parse (command, NULL, 1, 1, args, &words, error))
    return SGZ_STATUS_DONE;
  g_autoptr (SgzStore) store = sgz_demo_create (words[0], error);
  if (store != NULL)
    sgz_stdout_line (words[0], error);
  return SGZ_STATUS_DONE;
}

const SgzCommand sgz_command_demo = {
  .name = "demo",
  .arguments = "DB",
  .summary = N_ ("Make a new database with 48 invented stations to try things on"),
  .run = run_demo,
};
