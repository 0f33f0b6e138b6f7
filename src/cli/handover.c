/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "sgz-arguments-private.h"
#include "sgz-stdout-private.h"
#include "store/sgz-handover.h"

static gboolean
print_records (GPtrArray *records, GError **error)
{
  for (guint i = 0; i < records->len; i++)
    {
      SgzRecord *record = g_ptr_array_index (records, i);
      g_autofree char *name = sgz_record_format_name (record);
      g_autofree char *line = g_strdup_printf ("%s  %s  %s", sgz_record_get_id (record),
                                               sgz_record_get_kind (record)->title, name);
      if (!sgz_stdout_line (line, error))
        return FALSE;
    }
  return TRUE;
}

static int
run_handover (const SgzCommand *command, char **args, GError **error)
{
  g_auto (GStrv) words = NULL;
  gboolean dry_run = FALSE;
  const GOptionEntry options[] = {
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run, N_ ("List what would be handed over and change nothing"),
      NULL },
    { NULL },
  };

  if (!sgz_arguments_parse (command, options, 3, 3, args, &words, error))
    return SGZ_STATUS_DONE;
  g_autoptr (SgzStore) store = sgz_arguments_open (words[0], error);
  if (store == NULL)
    return SGZ_STATUS_FAILED;
  g_autoptr (SgzRecord) from = sgz_store_find (store, &sgz_kind_officer, words[1], error);
  g_autoptr (SgzRecord) to = from != NULL ? sgz_store_find (store, &sgz_kind_officer, words[2], error) : NULL;
  g_autoptr (GPtrArray) records
      = to != NULL ? sgz_handover_list (store, sgz_record_get_id (from), error) : NULL;
  if (records != NULL && (dry_run || sgz_handover_commit (store, records, from, to, error)))
    print_records (records, error);
  return SGZ_STATUS_DONE;
}

const SgzCommand sgz_command_handover = {
  .name = "handover",
  .arguments = "DB FROM TO [--dry-run]",
  .summary = N_ ("Hand an officer's open business over to another"),
  .run = run_handover,
};
