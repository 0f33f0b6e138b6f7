/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-demo.h"

#include <glib/gstdio.h>
#include <string.h>

#include "sgz-demo-private.h"
#include "sgz-store-private.h"

/* Those referred to before those that refer. */
static const struct
{
  const SgzKind *kind;
  const char *file;
} tables[] = {
  { &sgz_kind_officer, "officers" },
  { &sgz_kind_agency, "agencies" },
  { &sgz_kind_station, "stations" },
  { &sgz_kind_facility, "facilities" },
  { &sgz_kind_regulation, "regulations" },
  { &sgz_kind_plan, "plans" },
  { &sgz_kind_worker, "workers" },
  { &sgz_kind_certificate, "certificates" },
  { &sgz_kind_registration, "registrations" },
  { &sgz_kind_training, "trainings" },
  { &sgz_kind_organisation, "organisations" },
  { &sgz_kind_project, "projects" },
  { &sgz_kind_project_station, "project_stations" },
  { &sgz_kind_funding, "fundings" },
  { &sgz_kind_assistance, "assistance" },
  { &sgz_kind_filing, "filings" },
  { &sgz_kind_volunteer, "volunteers" },
  { &sgz_kind_casework, "cases" },
  { &sgz_kind_charity, "charity" },
  { &sgz_kind_community_fund, "community_funds" },
  { &sgz_kind_inspection, "inspections" },
  { &sgz_kind_complaint, "complaints" },
  { &sgz_kind_rectification, "rectifications" },
  { &sgz_kind_duty, "duties" },
  { &sgz_kind_reporting, "reporting" },
  { &sgz_kind_submission, "submissions" },
};

/* The first column is the code of a division that is there. */
static gboolean
add_reforms (SgzDemo *demo, GError **error)
{
  g_autoptr (GPtrArray) rows = sgz_demo_read (demo, "reforms", error);

  if (rows == NULL)
    return FALSE;
  for (guint i = 1; i < rows->len; i++)
    {
      char *const *cells = rows->pdata[i];
      SgzRecord *division = sgz_store_find (demo->store, &sgz_kind_division, cells[0], error);
      if (division == NULL)
        return FALSE;
      sgz_demo_add (demo, division, NULL);
      for (size_t j = 1; cells[j] != NULL; j++)
        if (!sgz_demo_set (demo, division, ((char **)rows->pdata[0])[j], cells[j], error))
          return FALSE;
    }
  return TRUE;
}

gboolean
sgz_demo_fill (SgzStore *store, GError **error)
{
  g_return_val_if_fail (SGZ_IS_STORE (store), FALSE);

  g_auto (SgzDemo) demo = { 0 };
  sgz_demo_begin (&demo, store);
  for (size_t i = 0; i < G_N_ELEMENTS (tables); i++)
    if (!sgz_demo_add_table (&demo, tables[i].kind, tables[i].file, error))
      return FALSE;
  /* The label is data of the database, like the stations' names. */
  return sgz_demo_add_services (&demo, error) && add_reforms (&demo, error)
         && sgz_store_commit_as (store, "载入示例数据", demo.records, (const char *const *)demo.ids->pdata, 1,
                                 error);
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
