/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-demo.h"

#include <glib/gstdio.h>

#include "base/sgz-csv.h"
#include "base/sgz-id.h"
#include "model/sgz-place.h"
#include "sgz-store-private.h"

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

/* A new record of @kind for each row of the seed file @name. */
static gboolean
read_records (SgzStore *store, const SgzKind *kind, const char *name, GPtrArray *records, GError **error)
{
  g_autofree char *path = g_strconcat (SGZ_RESOURCE_ROOT "/seed/", name, NULL);
  g_autoptr (GPtrArray) rows = read_rows (path, error);

  if (rows == NULL)
    return FALSE;
  for (guint i = 1; i < rows->len; i++)
    {
      SgzRecord *record = sgz_record_new (kind);
      g_ptr_array_add (records, record);
      if (!set_fields (store, record, rows->pdata[0], rows->pdata[i], error))
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

/* Ids made beforehand, so that new records may refer to one another within the one commit. */
static GPtrArray *
make_ids (guint n_ids)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n_ids; i++)
    g_ptr_array_add (ids, sgz_id_new ());
  return ids;
}

static gboolean
is_general (SgzRecord *station)
{
  return g_strcmp0 (sgz_record_get_text (station, "tier"), "general") == 0;
}

/* Body 二(一): a county's general station guides the stations and rooms of the county. */
static void
refer_to_general_stations (GPtrArray *stations, GPtrArray *ids)
{
  const SgzField *parent = sgz_kind_get_field (&sgz_kind_station, "parent");

  for (guint i = 0; i < stations->len; i++)
    {
      SgzRecord *general = g_ptr_array_index (stations, i);
      const char *place = sgz_record_get_reference_code (general, "division");
      g_autofree char *name = sgz_record_format_name (general);

      for (guint j = 0; is_general (general) && j < stations->len; j++)
        {
          SgzRecord *station = g_ptr_array_index (stations, j);
          if (!is_general (station)
              && sgz_place_contains (place, sgz_record_get_reference_code (station, "division")))
            sgz_record_set_reference (station, parent, g_ptr_array_index (ids, i), name, NULL);
        }
    }
}

/* What others refer to goes first, in an entry of its own. */
static gboolean
fill_agencies (SgzStore *store, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  return read_records (store, &sgz_kind_agency, "demo_agencies.csv", records, error)
         && sgz_store_commit_as (store, "载入示例机构", records, NULL, 1, error);
}

gboolean
sgz_demo_fill (SgzStore *store, GError **error)
{
  g_return_val_if_fail (SGZ_IS_STORE (store), FALSE);

  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) reforms = g_ptr_array_new_with_free_func (g_object_unref);
  if (!fill_agencies (store, error)
      || !read_records (store, &sgz_kind_station, "demo_stations.csv", records, error)
      || !read_reforms (store, reforms, error))
    return FALSE;

  g_autoptr (GPtrArray) ids = make_ids (records->len);
  refer_to_general_stations (records, ids);
  g_ptr_array_extend_and_steal (records, g_steal_pointer (&reforms));
  for (guint i = ids->len; i < records->len; i++)
    g_ptr_array_add (ids, g_strdup (sgz_record_get_id (g_ptr_array_index (records, i))));
  /* The label is data of the database, like the stations' names. */
  return sgz_store_commit_as (store, "载入示例数据", records, (const char *const *)ids->pdata, 1, error);
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
