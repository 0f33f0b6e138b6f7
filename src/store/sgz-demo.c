/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-demo.h"

#include <glib/gstdio.h>

#include "base/sgz-csv.h"

static GPtrArray *
read_rows (const char *path, GError **error)
{
  g_autoptr (GBytes) data = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (data == NULL)
    return NULL;
  g_autofree char *text = g_strndup (g_bytes_get_data (data, NULL), g_bytes_get_size (data));
  return sgz_csv_parse (text, error);
}

/* The first row names the fields of the columns. */
static gboolean
set_fields (SgzStore *store, SgzRecord *record, char *const *names, char *const *cells, GError **error)
{
  const SgzKind *kind = sgz_record_get_kind (record);

  for (size_t i = 0; names[i] != NULL && cells[i] != NULL; i++)
    {
      const SgzField *field = sgz_kind_find_field (kind, names[i], error);
      if (field == NULL || !sgz_store_set_field (store, record, field, cells[i], error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_stations (SgzStore *store, GPtrArray *records, GError **error)
{
  g_autoptr (GPtrArray) rows = read_rows (SGZ_RESOURCE_ROOT "/seed/demo_stations.csv", error);

  if (rows == NULL)
    return FALSE;
  for (guint i = 1; i < rows->len; i++)
    {
      SgzRecord *station = sgz_record_new (&sgz_kind_station);
      g_ptr_array_add (records, station);
      if (!set_fields (store, station, rows->pdata[0], rows->pdata[i], error))
        return FALSE;
    }
  return TRUE;
}

/* The first column is the code of a division that is there. */
static gboolean
read_reforms (SgzStore *store, GPtrArray *records, GError **error)
{
  g_autoptr (GPtrArray) rows = read_rows (SGZ_RESOURCE_ROOT "/seed/demo_reforms.csv", error);

  if (rows == NULL)
    return FALSE;
  for (guint i = 1; i < rows->len; i++)
    {
      char *const *cells = rows->pdata[i];
      SgzRecord *division = sgz_store_find (store, &sgz_kind_division, cells[0], error);
      if (division == NULL)
        return FALSE;
      g_ptr_array_add (records, division);
      if (!set_fields (store, division, rows->pdata[0], cells, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
sgz_demo_fill (SgzStore *store, GError **error)
{
  g_return_val_if_fail (SGZ_IS_STORE (store), FALSE);

  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  /* The label is data of the database, like the stations' names. */
  return read_stations (store, records, error) && read_reforms (store, records, error)
         && sgz_store_commit (store, "载入示例数据", records, error);
}

static void
remove_database (const char *path)
{
  static const char *const endings[] = { "", "-wal", "-shm" };

  for (size_t i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *file = g_strconcat (path, endings[i], NULL);
      g_unlink (file);
    }
}

SgzStore *
sgz_demo_create (const char *path, GError **error)
{
  g_autoptr (SgzStore) store = sgz_store_create (path, TRUE, error);

  if (store == NULL)
    return NULL;
  if (sgz_demo_fill (store, error))
    return g_steal_pointer (&store);
  g_clear_object (&store);
  remove_database (path);
  return NULL;
}
