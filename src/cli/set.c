/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "sgz-arguments-private.h"

/* Where the fields start: after the first record, at the first word with an equals sign. The only one of its kind need not be named. */
static char **
find_fields (char **words, GError **error)
{
  const SgzKind *kind = sgz_kind_find (words[1], NULL);

  for (char **word = words + (kind != NULL && kind->is_single ? 2 : 3); *word != NULL; word++)
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

/* The one record of a single kind. */
static gboolean
add_only (SgzStore *store, const SgzKind *kind, GPtrArray *records, GError **error)
{
  g_autoptr (SgzQuery) query = sgz_query_new (kind);
  g_autoptr (GPtrArray) found = sgz_store_fetch (store, query, 0, 1, error);

  if (found == NULL)
    return FALSE;
  if (found->len > 0)
    {
      g_ptr_array_add (records, g_object_ref (found->pdata[0]));
      return TRUE;
    }
  g_set_error (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE, _ ("%s is void; add it anew with “add”"),
               kind->title);
  return FALSE;
}

static int
run_set (const SgzCommand *command, char **args, GError **error)
{
  g_autofree char *because = NULL;
  g_auto (GStrv) words = NULL;
  const GOptionEntry options[] = { SGZ_ARGUMENT_BECAUSE (&because), { NULL } };

  if (!sgz_arguments_parse (command, options, 3, -1, args, &words, error))
    return SGZ_STATUS_DONE;
  char **fields = find_fields (words, error);
  const SgzKind *kind = NULL;
  g_autoptr (SgzStore) store = fields != NULL ? sgz_arguments_open_kind (words, &kind, error) : NULL;
  if (store == NULL)
    return SGZ_STATUS_FAILED;

  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  if (fields == words + 2 && !add_only (store, kind, records, error))
    return SGZ_STATUS_FAILED;
  for (char **word = words + 2; word < fields; word++)
    if (!add_record (store, kind, *word, records, error))
      return SGZ_STATUS_FAILED;
  sgz_arguments_save_all (store, records, fields, because, error);
  return SGZ_STATUS_DONE;
}

const SgzCommand sgz_command_set = {
  .name = "set",
  .arguments = "DB KIND RECORD… FIELD=VALUE… [--because TEXT]",
  .summary = N_ ("Change fields of records, each named by id, code or name, as one entry; the office’s "
                 "settings (office) need no name"),
  .run = run_set,
};
