/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/sgz-decimal.h"
#include "sgz-arguments-private.h"
#include "sgz-stdout-private.h"
#include "store/sgz-history.h"

typedef SgzHistoryEntry *(*Step) (SgzStore *store, gint64 seq, GError **error);

static gboolean
read_entry (const char *text, gint64 *seq, GError **error)
{
  if (text == NULL)
    return TRUE;
  if (sgz_integer_parse (text, seq, NULL) && *seq > 0)
    return TRUE;
  g_set_error (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE,
               _ ("“%s” is not the number of an entry; “shegongzhan history” shows them"), text);
  return FALSE;
}

/* @message has a place for the entry's number and one for its label. */
static int
run_step (const SgzCommand *command, char **args, Step step, const char *message, GError **error)
{
  g_auto (GStrv) words = NULL;
  gint64 seq = 0;

  if (!sgz_arguments_parse (command, NULL, 1, 2, args, &words, error) || !read_entry (words[1], &seq, error))
    return SGZ_STATUS_DONE;
  g_autoptr (SgzStore) store = sgz_arguments_open (words[0], error);
  g_autoptr (SgzHistoryEntry) entry = store != NULL ? step (store, seq, error) : NULL;
  if (entry == NULL)
    return SGZ_STATUS_FAILED;
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, entry->seq);
  g_autofree char *line = g_strdup_printf (message, number, entry->label);
  sgz_stdout_line (line, error);
  return SGZ_STATUS_DONE;
}

static int
run_undo (const SgzCommand *command, char **args, GError **error)
{
  /* Translators: the number of an entry of history and what it did. */
  return run_step (command, args, sgz_history_undo, _ ("Undone: %s %s"), error);
}

static int
run_redo (const SgzCommand *command, char **args, GError **error)
{
  /* Translators: the number of an entry of history and what it did. */
  return run_step (command, args, sgz_history_redo, _ ("Done again: %s %s"), error);
}

const SgzCommand sgz_command_undo = {
  .name = "undo",
  .arguments = "DB [ENTRY]",
  .summary = N_ ("Take back the newest change, or the entry of that number"),
  .run = run_undo,
};

const SgzCommand sgz_command_redo = {
  .name = "redo",
  .arguments = "DB [ENTRY]",
  .summary = N_ ("Do again what was undone last, or the entry of that number"),
  .run = run_redo,
};
