/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "report/sgz-report.h"
#include "sgz-arguments-private.h"
#include "sgz-stdout-private.h"

static gboolean
write_table (const SgzReport *const *reports, size_t n_reports, GError **error)
{
  SgzGridColumn columns[]
      = { { .title = _ ("Document") }, { .title = _ ("Title") }, { .title = _ ("Group") } };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);

  for (size_t i = 0; i < n_reports; i++)
    {
      const char *const cells[] = { reports[i]->id, reports[i]->title, reports[i]->group, NULL };
      g_ptr_array_add (rows, g_strdupv ((char **)cells));
    }
  return sgz_grid_write (columns, G_N_ELEMENTS (columns), rows, error);
}

static JsonNode *
build_documents (const SgzReport *const *reports, size_t n_reports)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (size_t i = 0; i < n_reports; i++)
    {
      json_builder_begin_object (builder);
      sgz_json_add_text (builder, "id", reports[i]->id);
      sgz_json_add_text (builder, "title", reports[i]->title);
      sgz_json_add_text (builder, "group", reports[i]->group);
      sgz_json_add_boolean (builder, "letter", reports[i]->build_letter != NULL);
      sgz_json_add_text (builder, "subject", reports[i]->subject != NULL ? reports[i]->subject->code : NULL);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  return json_builder_get_root (builder);
}

static int
run_documents (const SgzCommand *command, char **args, GError **error)
{
  g_auto (GStrv) words = NULL;
  SgzListing format = SGZ_LISTING_TABLE;
  size_t n_reports = 0;
  const SgzReport *const *reports = sgz_report_list (&n_reports);

  if (!sgz_arguments_parse_listing (command, 0, 0, args, &words, &format, error))
    return SGZ_STATUS_DONE;
  if (format == SGZ_LISTING_JSON)
    sgz_stdout_json (build_documents (reports, n_reports), error);
  else
    write_table (reports, n_reports, error);
  return SGZ_STATUS_DONE;
}

const SgzCommand sgz_command_documents = {
  .name = "documents",
  .arguments = "",
  .summary = N_ ("List the documents that can be exported"),
  .run = run_documents,
};
