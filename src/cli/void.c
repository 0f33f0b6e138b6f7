/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/sgz-text.h"
#include "sgz-arguments-private.h"

/* A ledger line is never deleted, and whoever reads it later must find out why it no longer counts. */
static char *
read_reason (const char *text, GError **error)
{
  g_autofree char *reason = text != NULL ? sgz_text_clean (text, FALSE) : NULL;

  if (reason != NULL && *reason != '\0')
    return g_steal_pointer (&reason);
  g_set_error_literal (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE,
                       _ ("Voiding needs a reason; write --reason and the reason"));
  return NULL;
}

static int
run_void (const SgzCommand *command, char **args, GError **error)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) words = NULL;
  const GOptionEntry options[] = {
    { "reason", 0, 0, G_OPTION_ARG_FILENAME, &text, N_ ("Why it is voided"), "TEXT" },
    { NULL },
  };

  if (!sgz_arguments_parse (command, options, 3, 3, args, &words, error))
    return SGZ_STATUS_DONE;
  const SgzKind *kind = sgz_kind_find (words[1], error);
  g_autofree char *reason = kind != NULL ? read_reason (text, error) : NULL;
  if (reason == NULL)
    return SGZ_STATUS_FAILED;
  g_autoptr (SgzStore) store = sgz_arguments_open (words[0], error);
  if (store == NULL)
    return SGZ_STATUS_FAILED;

  g_autoptr (SgzRecord) record = sgz_store_find (store, kind, words[2], error);
  if (record != NULL)
    {
      sgz_record_set_void_reason (record, reason);
      if (!sgz_store_save (store, record, error))
        sgz_arguments_explain (error);
    }
  return SGZ_STATUS_DONE;
}

const SgzCommand sgz_command_void = {
  .name = "void",
  .arguments = "DB KIND ID --reason TEXT",
  .summary = N_ ("Void a record: it stays, with the reason, and no longer counts"),
  .run = run_void,
};
