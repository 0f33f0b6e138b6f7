/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "sgz-arguments-private.h"
#include "sgz-stdout-private.h"
#include "store/sgz-export-log.h"

static gboolean
write_table (GPtrArray *exports, GError **error)
{
  SgzGridColumn columns[]
      = { { .title = _ ("When") },   { .title = _ ("Officer") }, { .title = _ ("Document") },
          { .title = _ ("Title") },  { .title = _ ("Format") },  { .title = _ ("File") },
          { .title = _ ("Numbers") } };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);

  for (guint i = 0; i < exports->len; i++)
    {
      const SgzExport *entry = g_ptr_array_index (exports, i);
      const char *const cells[] = { entry->at,
                                    entry->officer,
                                    entry->document,
                                    entry->title,
                                    entry->format,
                                    entry->file,
                                    entry->is_masked ? _ ("masked") : _ ("in full"),
                                    NULL };
      g_ptr_array_add (rows, g_strdupv ((char **)cells));
    }
  return sgz_grid_write (columns, G_N_ELEMENTS (columns), rows, error);
}

static JsonNode *
build_exports (GPtrArray *exports)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < exports->len; i++)
    {
      const SgzExport *entry = g_ptr_array_index (exports, i);
      json_builder_begin_object (builder);
      sgz_json_add_text (builder, "at", entry->at);
      sgz_json_add_text (builder, "officer", entry->officer);
      sgz_json_add_text (builder, "unit", entry->unit);
      sgz_json_add_text (builder, "document", entry->document);
      sgz_json_add_text (builder, "title", entry->title);
      sgz_json_add_text (builder, "format", entry->format);
      sgz_json_add_text (builder, "file", entry->file);
      sgz_json_add_boolean (builder, "masked", entry->is_masked);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  return json_builder_get_root (builder);
}

static int
run_exports (const SgzCommand *command, char **args, GError **error)
{
  g_auto (GStrv) words = NULL;
  SgzListing format = SGZ_LISTING_TABLE;

  if (!sgz_arguments_parse_listing (command, 1, 1, args, &words, &format, error))
    return SGZ_STATUS_DONE;
  g_autoptr (SgzStore) store = sgz_arguments_open (words[0], error);
  g_autoptr (GPtrArray) exports = store != NULL ? sgz_export_log_list (store, 0, error) : NULL;
  if (exports == NULL)
    return SGZ_STATUS_FAILED;
  if (format == SGZ_LISTING_JSON)
    sgz_stdout_json (build_exports (exports), error);
  else
    write_table (exports, error);
  return SGZ_STATUS_DONE;
}

const SgzCommand sgz_command_exports = {
  .name = "exports",
  .arguments = "DB",
  .summary = N_ ("Show which documents were exported or printed, by whom and when"),
  .run = run_exports,
};
