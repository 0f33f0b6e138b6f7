/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "sgz-arguments-private.h"
#include "sgz-stdout-private.h"
#include "store/sgz-attachment.h"

static gboolean
attach (SgzStore *store, const SgzKind *kind, char *const *words, const char *caption, GError **error)
{
  g_autoptr (SgzRecord) owner = sgz_store_find (store, kind, words[2], error);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  if (owner == NULL)
    return FALSE;
  for (char *const *word = words + 3; *word != NULL; word++)
    g_ptr_array_add (files, g_file_new_for_commandline_arg (*word));
  g_autoptr (GPtrArray) added = sgz_attachment_add (store, owner, files, caption, NULL, NULL, NULL, error);
  for (guint i = 0; added != NULL && i < added->len; i++)
    if (!sgz_stdout_line (sgz_record_get_id (added->pdata[i]), error))
      return FALSE;
  return added != NULL;
}

static int
run_attach (const SgzCommand *command, char **args, GError **error)
{
  g_autofree char *caption = NULL;
  g_auto (GStrv) words = NULL;
  const GOptionEntry options[] = {
    { "caption", 0, 0, G_OPTION_ARG_FILENAME, &caption, N_ ("What the files show, in a few words"), "TEXT" },
    { NULL },
  };

  if (!sgz_arguments_parse (command, options, 4, -1, args, &words, error))
    return SGZ_STATUS_DONE;
  const SgzKind *kind = NULL;
  g_autoptr (SgzStore) store = sgz_arguments_open_kind (words, &kind, error);
  if (store != NULL)
    attach (store, kind, words, caption, error);
  return SGZ_STATUS_DONE;
}

const SgzCommand sgz_command_attach = {
  .name = "attach",
  .arguments = "DB KIND RECORD FILE…",
  .summary = N_ ("Attach files to a record and print the attachments' ids"),
  .run = run_attach,
};
