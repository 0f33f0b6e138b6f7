/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of invented records: a CSV file each, whose first row names the fields. */
#include <string.h>

#include "base/sgz-csv.h"
#include "base/sgz-id.h"
#include "sgz-demo-private.h"

void
sgz_demo_begin (SgzDemo *demo, SgzStore *store)
{
  demo->store = store;
  demo->records = g_ptr_array_new_with_free_func (g_object_unref);
  demo->ids = g_ptr_array_new_with_free_func (g_free);
  demo->handles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

void
sgz_demo_clear (SgzDemo *demo)
{
  g_clear_pointer (&demo->records, g_ptr_array_unref);
  g_clear_pointer (&demo->ids, g_ptr_array_unref);
  g_clear_pointer (&demo->handles, g_hash_table_unref);
}

GPtrArray *
sgz_demo_read (SgzDemo *demo G_GNUC_UNUSED, const char *name, GError **error)
{
  g_autofree char *path = g_strdup_printf (SGZ_RESOURCE_ROOT "/seed/demo_%s.csv", name);
  g_autoptr (GBytes) data = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (data == NULL)
    return NULL;
  g_autofree char *text = g_strndup (g_bytes_get_data (data, NULL), g_bytes_get_size (data));
  return sgz_csv_parse (text, error);
}

void
sgz_demo_add (SgzDemo *demo, SgzRecord *record, const char *handle)
{
  const char *id = sgz_record_get_id (record);

  if (handle != NULL)
    g_hash_table_insert (demo->handles, g_strdup_printf ("%s/%s", sgz_record_get_kind (record)->code, handle),
                         GUINT_TO_POINTER (demo->records->len));
  g_ptr_array_add (demo->records, record);
  g_ptr_array_add (demo->ids, id != NULL ? g_strdup (id) : sgz_id_new ());
}

static gboolean
refer_by_handle (SgzDemo *demo, SgzRecord *record, const SgzField *field, const char *handle)
{
  g_autofree char *key = g_strdup_printf ("%s/%s", field->kind, handle);
  gpointer place = NULL;

  if (!g_hash_table_lookup_extended (demo->handles, key, NULL, &place))
    return FALSE;
  g_autofree char *label = sgz_record_format_name (demo->records->pdata[GPOINTER_TO_UINT (place)]);
  sgz_record_set_reference (record, field, demo->ids->pdata[GPOINTER_TO_UINT (place)], label, NULL);
  return TRUE;
}

gboolean
sgz_demo_set (SgzDemo *demo, SgzRecord *record, const char *name, const char *text, GError **error)
{
  if (*text == '\0' || strcmp (name, "handle") == 0)
    return TRUE;
  if (strcmp (name, "void_reason") == 0)
    {
      sgz_record_set_void_reason (record, text);
      return TRUE;
    }
  const SgzField *field = sgz_kind_find_field (sgz_record_get_kind (record), name, error);
  if (field == NULL)
    return FALSE;
  if (field->type == SGZ_FIELD_REFERENCE && refer_by_handle (demo, record, field, text))
    return TRUE;
  return sgz_store_set_field (demo->store, record, field, text, error);
}

gboolean
sgz_demo_add_table (SgzDemo *demo, const SgzKind *kind, const char *name, GError **error)
{
  g_autoptr (GPtrArray) rows = sgz_demo_read (demo, name, error);

  if (rows == NULL)
    return FALSE;
  char *const *names = rows->pdata[0];
  gboolean named = strcmp (names[0], "handle") == 0;
  for (guint i = 1; i < rows->len; i++)
    {
      char *const *cells = rows->pdata[i];
      SgzRecord *record = sgz_record_new (kind);
      sgz_demo_add (demo, record, named ? cells[0] : NULL);
      for (size_t j = 0; names[j] != NULL && cells[j] != NULL; j++)
        if (!sgz_demo_set (demo, record, names[j], cells[j], error))
          return FALSE;
    }
  return TRUE;
}
