/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "sgz-arguments-private.h"

/* Where the fields start: after the first record, at the first word with an equals sign. */
static char **
find_fields (char **words, GError **error)
{
  for (char **word = words + 3; *word != NULL; word++)
    if (strchr (*word, '=') != NULL)
      return word;
  g_set_error (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE, _ ("“%s” is not of the form FIELD=VALUE"),
               words[g_strv_length (words) - 1]);
  return NULL;
}

/* The same record named twice would be in conflict with itself. */
static gboolean
add_record (SgzStore *store, const SgzKind *kind, const char *name, GPtrArray *records, GError **error)
{
  g_autoptr (SgzRecord) record = sgz_store_find (store, kind, name, error);

  if (record == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    if (strcmp (sgz_record_get_id (g_ptr_array_index (records, i)), sgz_record_get_id (record)) == 0)
      {
        g_set_error (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE, _ ("%s is given twice"), name);
        return FALSE;
      }
  g_ptr_array_add (records, g_steal_pointer (&record));
  return TRUE;
}

static int
run_set (const SgzCommand *command, char **args, GError **error)
{
  g_autofree char *because = NULL;
  g_auto (GStrv) words = NULL;
  const GOptionEntry options[] = { SGZ_ARGUMENT_BECAUSE (&because), { NULL } };

  if (!sgz_arguments_parse (command, options, 4, -1, args, &words, error))
    return SGZ_STATUS_DONE;
  char **fields = find_fields (words, error);
  const SgzKind *kind = NULL;
  g_autoptr (SgzStore) store = fields != NULL ? sgz_arguments_open_kind (words, &kind, error) : NULL;
  if (store == NULL)
    return SGZ_STATUS_FAILED;

  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  for (char **word = words + 2; word < fields; word++)
    if (!add_record (store, kind, *word, records, error))
      return SGZ_STATUS_FAILED;
  sgz_arguments_save_all (store, records, fields, because, error);
  return SGZ_STATUS_DONE;
}

const SgzCommand sgz_command_set = {
  .name = "set",
  .arguments = "DB KIND RECORD… FIELD=VALUE… [--because TEXT]",
  .summary = N_ ("Change fields of records, each named by id, code or name, as one entry"),
  .run = run_set,
};
