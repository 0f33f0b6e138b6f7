/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "sgz-arguments-private.h"
#include "sgz-stdout-private.h"
#include "store/sgz-view.h"

static JsonNode *
build_json (GPtrArray *views)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < views->len; i++)
    {
      const SgzView *view = g_ptr_array_index (views, i);
      g_autofree char *query = sgz_query_to_json (view->query);
      json_builder_begin_object (builder);
      sgz_json_add_text (builder, "kind", sgz_query_get_kind (view->query)->code);
      sgz_json_add_text (builder, "name", view->name);
      sgz_json_add_boolean (builder, "default", view->is_default);
      json_builder_set_member_name (builder, "query");
      json_builder_add_value (builder, json_from_string (query, NULL));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  return json_builder_get_root (builder);
}

static gboolean
write_table (GPtrArray *views, GError **error)
{
  SgzGridColumn columns[] = { { .title = "类别" }, { .title = "视图" }, { .title = "默认" } };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);

  for (guint i = 0; i < views->len; i++)
    {
      const SgzView *view = g_ptr_array_index (views, i);
      const char *const cells[]
          = { sgz_query_get_kind (view->query)->title, view->name, view->is_default ? _ ("yes") : "", NULL };
      g_ptr_array_add (rows, g_strdupv ((char **)cells));
    }
  return sgz_grid_write (columns, G_N_ELEMENTS (columns), rows, error);
}

static void
append_views (SgzStore *store, const SgzKind *kind, GPtrArray *all)
{
  g_autoptr (GPtrArray) views = sgz_view_list (store, kind);

  g_ptr_array_extend_and_steal (all, g_steal_pointer (&views));
}

static int
run_views (const SgzCommand *command, char **args, GError **error)
{
  g_auto (GStrv) words = NULL;
  SgzListing format = SGZ_LISTING_TABLE;
  size_t n_kinds = 0;
  const SgzKind *const *kinds = sgz_kind_list (&n_kinds);

  if (!sgz_arguments_parse_listing (command, 1, 2, args, &words, &format, error))
    return SGZ_STATUS_DONE;
  const SgzKind *only = words[1] != NULL ? sgz_kind_find (words[1], error) : NULL;
  g_autoptr (SgzStore) store = words[1] == NULL || only != NULL ? sgz_arguments_open (words[0], error) : NULL;
  if (store == NULL)
    return SGZ_STATUS_FAILED;
  g_autoptr (GPtrArray) views = g_ptr_array_new_with_free_func ((GDestroyNotify)sgz_view_free);
  for (size_t i = 0; i < n_kinds; i++)
    if (only == NULL || only == kinds[i])
      append_views (store, kinds[i], views);
  if (format == SGZ_LISTING_JSON)
    sgz_stdout_json (build_json (views), error);
  else
    write_table (views, error);
  return SGZ_STATUS_DONE;
}

const SgzCommand sgz_command_views = {
  .name = "views",
  .arguments = "DB [KIND]",
  .summary = N_ ("List the saved views of the ledgers"),
  .run = run_views,
};
