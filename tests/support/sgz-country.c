/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-country.h"

#include <sqlite3.h>

/* About as it is in the country. */
#define TOWNSHIPS_A_COUNTY 14
#define VILLAGES_A_TOWNSHIP 15

static void
execute (sqlite3 *handle, const char *sql)
{
  if (sqlite3_exec (handle, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s: %s", sqlite3_errmsg (handle), sql);
}

/* Counties of invented provinces, their townships and villages, by their codes. */
static void
add_divisions (sqlite3 *handle, int n_counties)
{
  g_autofree char *counties
      = g_strdup_printf ("WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < %d - 1)"
                         " INSERT INTO division (id, revision, code, name, level)"
                         " SELECT 'c' || i, 1, printf ('%%02d%%02d%%02d000000', 60 + i / 100, 1 + i / 10 %% "
                         "10, 1 + i %% 10), '示例县' || i,"
                         " 'county' FROM n",
                         n_counties);
  g_autofree char *townships
      = g_strdup_printf ("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d)"
                         " INSERT INTO division (id, revision, code, name, level, parent)"
                         " SELECT c.id || 't' || i, 1, substr (c.code, 1, 6) || printf ('%%03d000', i), "
                         "'示例镇' || i, 'township', c.id"
                         " FROM division c, n WHERE c.id GLOB 'c*'",
                         TOWNSHIPS_A_COUNTY);
  g_autofree char *villages
      = g_strdup_printf ("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d)"
                         " INSERT INTO division (id, revision, code, name, level, parent)"
                         " SELECT t.id || 'v' || i, 1, substr (t.code, 1, 9) || printf ('%%03d', i), "
                         "'示例村' || i, 'village', t.id"
                         " FROM division t, n WHERE t.id GLOB 'c*t*'",
                         VILLAGES_A_TOWNSHIP);

  execute (handle, counties);
  execute (handle, townships);
  execute (handle, villages);
}

static void
add_stations (sqlite3 *handle, int n_stations)
{
  g_autofree char *sql = g_strdup_printf (
      "INSERT INTO station (id, revision, name, tier, division, status, task_year, opened_on, approach, "
      "operating, operator,"
      " address, phone)"
      " SELECT 's' || id, 1, '示例·' || name || '社会工作服务站',"
      " CASE level WHEN 'township' THEN 'township' WHEN 'county' THEN 'general' ELSE 'room' END,"
      " id, 'operating', 2021, '2021-06-01', 'premises', 'purchased', 'g' || (rowid %% 900),"
      " '示例路' || rowid || '号', printf ('0812-%%07d', rowid) FROM division WHERE level <> 'city' LIMIT %d",
      n_stations);

  execute (handle, "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 899)"
                   " INSERT INTO agency (id, revision, name, status)"
                   " SELECT 'g' || i, 1, '示例社会工作服务中心' || i, 'active' FROM n");
  execute (handle, sql);
}

void
sgz_country_fill (const char *path, int n_stations)
{
  sqlite3 *handle = NULL;

  if (sqlite3_open (path, &handle) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (handle));
  execute (handle, "PRAGMA synchronous = OFF; BEGIN");
  /* A county has one general station, and a station in each of its townships and villages. */
  add_divisions (handle, 1 + n_stations / (1 + TOWNSHIPS_A_COUNTY * (1 + VILLAGES_A_TOWNSHIP)));
  add_stations (handle, n_stations);
  execute (handle, "COMMIT");
  sqlite3_close (handle);
}
