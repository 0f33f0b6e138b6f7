/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/sgz-file-name.h"
#include "sgz-arguments-private.h"
#include "sgz-stdout-private.h"
#include "store/sgz-attachment.h"

/* Into a folder the file goes under its own name. */
static char *
find_path (const SgzRecord *attachment, const char *word, GError **error)
{
  g_autofree char *name = sgz_file_name_clean (sgz_record_get_text (attachment, "name"));
  g_autofree char *path
      = g_file_test (word, G_FILE_TEST_IS_DIR) ? g_build_filename (word, name, NULL) : g_strdup (word);

  if (!g_file_test (path, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK))
    return g_steal_pointer (&path);
  g_set_error (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE,
               _ ("There is a file “%s” already; choose another name"), path);
  return NULL;
}

static int
run_extract (const SgzCommand *command, char **args, GError **error)
{
  g_auto (GStrv) words = NULL;

  if (!sgz_arguments_parse (command, NULL, 3, 3, args, &words, error))
    return SGZ_STATUS_DONE;
  g_autoptr (SgzStore) store = sgz_arguments_open (words[0], error);
  g_autoptr (SgzRecord) attachment = store != NULL ? sgz_attachment_find (store, words[1], error) : NULL;
  g_autofree char *path = attachment != NULL ? find_path (attachment, words[2], error) : NULL;
  if (path != NULL
      && sgz_attachment_export (sgz_store_get_path (store), attachment, path, NULL, NULL, NULL, error))
    sgz_stdout_line (path, error);
  return SGZ_STATUS_DONE;
}

const SgzCommand sgz_command_extract = {
  .name = "extract",
  .arguments = "DB ATTACHMENT PATH",
  .summary = N_ ("Write an attachment, named by its id or its file name, to a file or into a folder"),
  .run = run_extract,
};
