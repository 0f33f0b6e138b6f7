/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Service records come in series: the same service at a station every so many days, for two years. A row a series says enough. */
#include <string.h>

#include "sgz-demo-private.h"

/* Columns of demo_service_series.csv. */
typedef enum
{
  COLUMN_STATION,
  COLUMN_FORM,
  COLUMN_CLAUSES,
  COLUMN_TOPIC,
  COLUMN_FROM,
  COLUMN_UNTIL,
  COLUMN_EVERY,
  COLUMN_SESSIONS,
  COLUMN_AUDIENCE,
  COLUMN_LEAST,
  COLUMN_MOST,
  COLUMN_VOLUNTEERS,
  COLUMN_WORKER,
  COLUMN_PROJECT,
} Column;

/* Goes round all numbers between the least and the most, so that no two days in a row are alike. */
static gint64
count_people (char *const *row, guint nth)
{
  gint64 least = g_ascii_strtoll (row[COLUMN_LEAST], NULL, 10);
  gint64 most = g_ascii_strtoll (row[COLUMN_MOST], NULL, 10);

  return least + nth * 7 % (most - least + 1);
}

static gboolean
add_service (SgzDemo *demo, char *const *row, const char *day, guint nth, GError **error)
{
  static const struct
  {
    const char *field;
    Column column;
  } same[] = {
    { "station", COLUMN_STATION }, { "form", COLUMN_FORM },         { "clauses", COLUMN_CLAUSES },
    { "topic", COLUMN_TOPIC },     { "sessions", COLUMN_SESSIONS }, { "volunteers", COLUMN_VOLUNTEERS },
    { "worker", COLUMN_WORKER },   { "project", COLUMN_PROJECT },
  };
  g_autofree char *people = g_strdup_printf ("%" G_GINT64_FORMAT, count_people (row, nth));
  SgzRecord *record = sgz_record_new (&sgz_kind_service);

  sgz_demo_add (demo, record, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (same); i++)
    if (!sgz_demo_set (demo, record, same[i].field, row[same[i].column], error))
      return FALSE;
  return sgz_demo_set (demo, record, "held_on", day, error)
         && sgz_demo_set (demo, record, row[COLUMN_AUDIENCE], people, error);
}

static gboolean
add_series (SgzDemo *demo, char *const *row, GError **error)
{
  guint every = (guint)g_ascii_strtoull (row[COLUMN_EVERY], NULL, 10);
  GDate day = { 0 };
  char iso[11] = "";

  g_date_set_parse (&day, row[COLUMN_FROM]);
  for (guint nth = 0; g_date_valid (&day); nth++, g_date_add_days (&day, every))
    {
      g_snprintf (iso, sizeof iso, "%04u-%02u-%02u", g_date_get_year (&day), (guint)g_date_get_month (&day),
                  g_date_get_day (&day));
      if (strcmp (iso, row[COLUMN_UNTIL]) > 0)
        break;
      if (!add_service (demo, row, iso, nth, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
sgz_demo_add_services (SgzDemo *demo, GError **error)
{
  g_autoptr (GPtrArray) rows = sgz_demo_read (demo, "service_series", error);

  if (rows == NULL)
    return FALSE;
  for (guint i = 1; i < rows->len; i++)
    if (!add_series (demo, rows->pdata[i], error))
      return FALSE;
  return TRUE;
}
