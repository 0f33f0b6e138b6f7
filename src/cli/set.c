/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "sgz-arguments-private.h"

static int
run_set (const SgzCommand *command, char **args, GError **error)
{
  g_autofree char *because = NULL;
  g_auto (GStrv) words = NULL;
  const GOptionEntry options[] = { SGZ_ARGUMENT_BECAUSE (&because), { NULL } };

  if (!sgz_arguments_parse (command, options, 4, -1, args, &words, error))
    return SGZ_STATUS_DONE;
  const SgzKind *kind = NULL;
  g_autoptr (SgzStore) store = sgz_arguments_open_kind (words, &kind, error);
  if (store == NULL)
    return SGZ_STATUS_FAILED;

  g_autoptr (SgzRecord) record = sgz_store_find (store, kind, words[2], error);
  if (record != NULL)
    sgz_arguments_save (store, record, words + 3, because, error);
  return SGZ_STATUS_DONE;
}

const SgzCommand sgz_command_set = {
  .name = "set",
  .arguments = "DB KIND ID FIELD=VALUE… [--because TEXT]",
  .summary = N_ ("Change fields of a record, named by id, code or name"),
  .run = run_set,
};
