/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/sgz-csv.h"
#include "sgz-list-private.h"
#include "sgz-stdout-private.h"
#include "store/sgz-voided.h"

#define N_CELLS 6

static GStrv
make_cells (const SgzVoidedRecord *voided)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *name = sgz_record_format_name (voided->record);
  const char *const cells[N_CELLS] = { sgz_record_get_id (voided->record),
                                       sgz_record_get_kind (voided->record)->title,
                                       name,
                                       sgz_record_get_void_reason (voided->record),
                                       voided->officer,
                                       voided->at };

  for (size_t i = 0; i < N_CELLS; i++)
    g_strv_builder_add (builder, cells[i] != NULL ? cells[i] : "");
  return g_strv_builder_end (builder);
}

static gboolean
write_csv (const SgzGridColumn *columns, GPtrArray *rows, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (size_t i = 0; i < N_CELLS; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "," : "", columns[i].title);
  g_string_append (text, "\r\n");
  for (guint r = 0; r < rows->len; r++)
    {
      char **cells = g_ptr_array_index (rows, r);
      for (size_t i = 0; i < N_CELLS; i++)
        {
          if (i > 0)
            g_string_append_c (text, ',');
          sgz_csv_append_text (text, cells[i]);
        }
      g_string_append (text, "\r\n");
    }
  return sgz_stdout_write (text->str, error);
}

static JsonNode *
build_json (GPtrArray *list, GPtrArray *rows)
{
  static const char *const names[N_CELLS] = { "id", NULL, "name", "void_reason", "officer", "at" };
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint r = 0; r < rows->len; r++)
    {
      const SgzVoidedRecord *voided = g_ptr_array_index (list, r);
      char **cells = g_ptr_array_index (rows, r);
      json_builder_begin_object (builder);
      sgz_json_add_text (builder, "kind", sgz_record_get_kind (voided->record)->code);
      for (size_t i = 0; i < N_CELLS; i++)
        if (names[i] != NULL)
          sgz_json_add_text (builder, names[i], cells[i]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  return json_builder_get_root (builder);
}

gboolean
sgz_list_voided (SgzStore *store, SgzListing format, GError **error)
{
  SgzGridColumn columns[N_CELLS]
      = { { .title = "id" },       { .title = "类别" },   { .title = "名称" },
          { .title = "作废原因" }, { .title = "作废人" }, { .title = "作废时间" } };
  g_autoptr (GPtrArray) list = sgz_voided_list (store, -1, error);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);

  if (list == NULL)
    return FALSE;
  for (guint i = 0; i < list->len; i++)
    g_ptr_array_add (rows, make_cells (g_ptr_array_index (list, i)));
  switch (format)
    {
    case SGZ_LISTING_TABLE:
      return sgz_grid_write (columns, N_CELLS, rows, error);
    case SGZ_LISTING_CSV:
      return write_csv (columns, rows, error);
    case SGZ_LISTING_JSON:
      return sgz_stdout_json (build_json (list, rows), error);
    }
  g_return_val_if_reached (FALSE);
}
