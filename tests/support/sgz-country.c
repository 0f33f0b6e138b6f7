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

/* Counties of invented provinces, their townships and so many villages in each of these, by their codes. */
static void
add_divisions (sqlite3 *handle, int n_counties, int n_villages)
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
                         n_villages);

  execute (handle, counties);
  execute (handle, townships);
  execute (handle, villages);
}

/* A station in each of the divisions that @divisions, a condition, leaves. */
static void
add_stations (sqlite3 *handle, const char *divisions, int n_stations)
{
  g_autofree char *sql = g_strdup_printf (
      "INSERT INTO station (id, revision, name, tier, division, status, task_year, opened_on, approach, "
      "operating, operator,"
      " address, phone)"
      " SELECT 's' || id, 1, '示例·' || name || '社会工作服务站',"
      " CASE level WHEN 'township' THEN 'township' WHEN 'county' THEN 'general' ELSE 'room' END,"
      " id, 'operating', 2021, '2021-06-01', 'premises', 'purchased', 'g' || (rowid %% 900),"
      " '示例路' || rowid || '号', printf ('0812-%%07d', rowid) FROM division WHERE %s LIMIT %d",
      divisions, n_stations);

  execute (handle, sql);
}

static void
add_agencies (sqlite3 *handle)
{
  execute (handle, "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 899)"
                   " INSERT INTO agency (id, revision, name, status)"
                   " SELECT 'g' || i, 1, '示例社会工作服务中心' || i, 'active' FROM n");
}

/* What the stations of the townships did in a year. */
static const char *const facts[] = {
  "INSERT INTO worker (id, revision, name, station, post, joined_on)"
  " SELECT 'w' || id, 1, '示例' || rowid, id, 'head', '2021-06-01' FROM station WHERE tier = 'township'",
  "INSERT INTO certificate (id, revision, worker, level, number, obtained_on)"
  " SELECT 'c' || id, 1, id, 'assistant', id, '2021-10-01' FROM worker WHERE id GLOB 'ws*'",
  "INSERT INTO facility (id, revision, station, checked_on, premises, sign, equipment, channel)"
  " SELECT 'f' || id, 1, id, '2021-09-01', 'yes', 'yes', 'yes', 'yes' FROM station WHERE tier = 'township'",
  "INSERT INTO regulation (id, revision, station, regulation, issued_on)"
  " SELECT 'r' || id, 1, id, 'daily', '2021-09-01' FROM station WHERE tier = 'township'",
  "INSERT INTO service (id, revision, station, held_on, form, clauses, sessions, elderly)"
  " SELECT 'v' || id, 1, id, '2021-10-10', 'group', '3.1.1,3.2.2.1', 2, 20 FROM station WHERE tier = "
  "'township'",
  "INSERT INTO organisation (id, revision, name, kind, village, station, started_on, completed_on, status)"
  " SELECT 'o' || id, 1, '示例社' || rowid, 'functional', division, id, '2021-07-01', '2021-11-01', "
  "'completed'"
  " FROM station WHERE tier = 'township'",
};

static sqlite3 *
open_database (const char *path)
{
  sqlite3 *handle = NULL;

  if (sqlite3_open (path, &handle) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (handle));
  execute (handle, "PRAGMA synchronous = OFF; BEGIN");
  add_agencies (handle);
  return handle;
}

void
sgz_country_fill (const char *path, int n_stations)
{
  sqlite3 *handle = open_database (path);

  /* A county has one general station, and a station in each of its townships and villages. */
  add_divisions (handle, 1 + n_stations / (1 + TOWNSHIPS_A_COUNTY * (1 + VILLAGES_A_TOWNSHIP)),
                 VILLAGES_A_TOWNSHIP);
  add_stations (handle, "level <> 'city'", n_stations);
  execute (handle, "COMMIT");
  sqlite3_close (handle);
}

void
sgz_country_fill_tiers (const char *path, int n_townships, int n_rooms)
{
  sqlite3 *handle = open_database (path);

  add_divisions (handle, 1 + n_townships / TOWNSHIPS_A_COUNTY, 1 + n_rooms / n_townships);
  add_stations (handle, "id GLOB 'c*' AND level = 'township'", n_townships);
  add_stations (handle, "id GLOB 'c*' AND level = 'village'", n_rooms);
  for (size_t i = 0; i < G_N_ELEMENTS (facts); i++)
    execute (handle, facts[i]);
  execute (handle, "COMMIT");
  sqlite3_close (handle);
}
