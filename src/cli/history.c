/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "sgz-arguments-private.h"
#include "sgz-stdout-private.h"
#include "store/sgz-history.h"

static void
append_line (GString *to, const SgzHistoryLine *line)
{
  g_string_append_printf (to, "    %s %s", line->kind->title, line->name);
  if (line->is_new)
    g_string_append_printf (to, " (%s)", _ ("added"));
  else if (line->is_removed)
    g_string_append_printf (to, " (%s)", _ ("removed"));
  g_string_append_c (to, '\n');
  for (guint i = 0; i < line->changes->len; i++)
    {
      const SgzFieldChange *change = line->changes->pdata[i];
      g_string_append_printf (to, "        %s: %s → %s\n", change->title, change->before, change->after);
    }
}

static gboolean
write_entry (const SgzHistoryEntry *entry, GPtrArray *lines, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%" G_GINT64_FORMAT "  %s  %s  %s\n", entry->seq, entry->at,
                          entry->officer != NULL ? entry->officer : "", entry->label);
  for (guint i = 0; i < lines->len; i++)
    append_line (text, lines->pdata[i]);
  return sgz_stdout_write (text->str, error);
}

static void
build_line (JsonBuilder *builder, const SgzHistoryLine *line)
{
  json_builder_begin_object (builder);
  sgz_json_add_text (builder, "kind", line->kind->code);
  sgz_json_add_text (builder, "id", line->id);
  sgz_json_add_text (builder, "name", line->name);
  sgz_json_add_boolean (builder, "is_new", line->is_new);
  sgz_json_add_boolean (builder, "is_removed", line->is_removed);
  json_builder_set_member_name (builder, "changes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < line->changes->len; i++)
    {
      const SgzFieldChange *change = line->changes->pdata[i];
      json_builder_begin_object (builder);
      sgz_json_add_text (builder, "field", change->title);
      sgz_json_add_text (builder, "before", change->before);
      sgz_json_add_text (builder, "after", change->after);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static JsonNode *
build_entry (const SgzHistoryEntry *entry, GPtrArray *lines)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  sgz_json_add_number (builder, "entry", entry->seq);
  sgz_json_add_text (builder, "at", entry->at);
  sgz_json_add_text (builder, "officer", entry->officer);
  sgz_json_add_text (builder, "unit", entry->unit);
  sgz_json_add_text (builder, "label", entry->label);
  sgz_json_add_text (builder, "explanation", entry->explanation);
  sgz_json_add_number (builder, "origin", entry->origin);
  sgz_json_add_boolean (builder, "is_undo", entry->is_undo);
  sgz_json_add_number (builder, "records", entry->n_records);
  json_builder_set_member_name (builder, "lines");
  json_builder_begin_array (builder);
  for (guint i = 0; i < lines->len; i++)
    build_line (builder, lines->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

static gboolean
write_entry_json (const SgzHistoryEntry *entry, GPtrArray *lines, gboolean is_first, GError **error)
{
  g_autoptr (JsonNode) node = build_entry (entry, lines);
  g_autofree char *text = json_to_string (node, TRUE);

  return sgz_stdout_write (is_first ? "\n" : ",\n", error) && sgz_stdout_write (text, error);
}

/* The lines of one entry are held at a time: an import may have touched very many records. */
static gboolean
write_history (SgzStore *store, const SgzKind *kind, const char *id, SgzListing format, GError **error)
{
  g_autoptr (GPtrArray) entries = sgz_history_list (store, kind, id, -1, error);
  gboolean is_json = format == SGZ_LISTING_JSON;

  if (entries == NULL || (is_json && !sgz_stdout_write ("[", error)))
    return FALSE;
  for (guint i = 0; i < entries->len; i++)
    {
      const SgzHistoryEntry *entry = entries->pdata[i];
      g_autoptr (GPtrArray) lines = sgz_history_lines (store, entry->seq, id, error);
      if (lines == NULL
          || !(is_json ? write_entry_json (entry, lines, i == 0, error) : write_entry (entry, lines, error)))
        return FALSE;
    }
  return !is_json || sgz_stdout_line (entries->len > 0 ? "\n]" : "]", error);
}

/* A voided or removed record has a history too, so an id need not be found among those that stand. */
static char *
find_id (SgzStore *store, const SgzKind *kind, const char *text, GError **error)
{
  g_autoptr (GPtrArray) entries = sgz_history_list (store, kind, text, 1, error);

  if (entries == NULL)
    return NULL;
  if (entries->len > 0)
    return g_strdup (text);
  g_autoptr (SgzRecord) record = sgz_store_find (store, kind, text, error);
  return record != NULL ? g_strdup (sgz_record_get_id (record)) : NULL;
}

static gboolean
check_pair (const char *kind, const char *id, GError **error)
{
  if (id == NULL || kind != NULL)
    return TRUE;
  g_set_error_literal (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE, _ ("--id needs --kind beside it"));
  return FALSE;
}

static void
write_asked (SgzStore *store, const SgzKind *kind, const char *text, SgzListing format, GError **error)
{
  g_autofree char *id = text != NULL ? find_id (store, kind, text, error) : NULL;

  if (text == NULL || id != NULL)
    write_history (store, kind, id, format, error);
}

static int
run_history (const SgzCommand *command, char **args, GError **error)
{
  g_autofree char *kind_name = NULL;
  g_autofree char *id = NULL;
  g_autofree char *format_name = NULL;
  g_auto (GStrv) words = NULL;
  SgzListing format = SGZ_LISTING_TABLE;
  const GOptionEntry options[] = {
    { "kind", 0, 0, G_OPTION_ARG_FILENAME, &kind_name, N_ ("Only what touched records of this kind"),
      "KIND" },
    { "id", 0, 0, G_OPTION_ARG_FILENAME, &id, N_ ("Only what touched this record, by id, code or name"),
      "ID" },
    SGZ_ARGUMENT_FORMAT (&format_name, "table|json"),
    { NULL },
  };

  if (!sgz_arguments_parse (command, options, 1, 1, args, &words, error)
      || !sgz_arguments_read_format (format_name, FALSE, &format, error)
      || !check_pair (kind_name, id, error))
    return SGZ_STATUS_DONE;
  const SgzKind *kind = kind_name != NULL ? sgz_kind_find (kind_name, error) : NULL;
  if (kind_name != NULL && kind == NULL)
    return SGZ_STATUS_FAILED;
  g_autoptr (SgzStore) store = sgz_arguments_open (words[0], error);
  if (store != NULL)
    write_asked (store, kind, id, format, error);
  return SGZ_STATUS_DONE;
}

const SgzCommand sgz_command_history = {
  .name = "history",
  .arguments = "DB",
  .summary = N_ ("Show what was changed, by whom and when, newest first"),
  .run = run_history,
};
