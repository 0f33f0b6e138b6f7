/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "sgz-arguments-private.h"
#include "sgz-stdout-private.h"

static int
run_add (const SgzCommand *command, char **args, GError **error)
{
  g_autofree char *because = NULL;
  g_auto (GStrv) words = NULL;
  const GOptionEntry options[] = { SGZ_ARGUMENT_BECAUSE (&because), { NULL } };

  if (!sgz_arguments_parse (command, options, 3, -1, args, &words, error))
    return SGZ_STATUS_DONE;
  const SgzKind *kind = NULL;
  g_autoptr (SgzStore) store = sgz_arguments_open_kind (words, &kind, error);
  if (store == NULL)
    return SGZ_STATUS_FAILED;

  g_autoptr (SgzRecord) record = sgz_record_new (kind);
  if (sgz_arguments_save (store, record, words + 2, because, error))
    sgz_stdout_line (sgz_record_get_id (record), error);
  return SGZ_STATUS_DONE;
}

const SgzCommand sgz_command_add = {
  .name = "add",
  .arguments = "DB KIND FIELD=VALUE… [--because TEXT]",
  .summary = N_ ("Add a record and print its id"),
  .run = run_add,
};
