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
sgz_demo_commit (SgzDemo *demo, GError **error)
{
  return sgz_store_commit_as (demo->store, NULL, demo->records, (const char *const *)demo->ids->pdata, 1,
                              error);
}

static gboolean
add_register (SgzStore *store, GError **error)
{
  g_auto (SgzDemo) demo = { 0 };

  sgz_demo_begin (&demo, store);
  for (size_t i = 0; i < G_N_ELEMENTS (tables); i++)
    if (!sgz_demo_add_table (&demo, tables[i].kind, tables[i].file, error))
      return FALSE;
  return sgz_demo_add_services (&demo, error) && add_reforms (&demo, error) && sgz_demo_commit (&demo, error);
}

/* The evaluation is made as officers make it, step by step, from what is in the register by then: all of it one entry. */
gboolean
sgz_demo_fill (SgzStore *store, GError **error)
{
  g_return_val_if_fail (SGZ_IS_STORE (store), FALSE);

  g_auto (SgzWriting) writing = { 0 };
  g_auto (SgzTransaction) transaction = { 0 };
  /* The label is data of the database, like the stations' names. */
  const char *label = "载入示例数据";

  if (!sgz_store_begin (store, &transaction, error)
      || !sgz_writing_begin (&writing, store, label, label, 0, 1, error))
    return FALSE;
  sgz_store_join (store, &writing);
  gboolean is_filled = add_register (store, error) && sgz_demo_add_surveys (store, error)
                       && sgz_demo_add_evaluation (store, error);
  sgz_store_join (store, NULL);
  if (!is_filled || !sgz_integrity_check (&writing, error) || !sgz_transaction_commit (&transaction, error))
    return FALSE;
  sgz_store_announce (store, writing.kinds);
  return TRUE;
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
