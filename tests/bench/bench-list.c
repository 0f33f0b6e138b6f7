/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opens the list of stations of a country's register beside that of a city's: what a window waits for before it shows its first
 * screen may not grow with the register. */
#include <sqlite3.h>
#include <stdlib.h>

#include "store/sgz-record-list.h"
#include "support/sgz-fixture.h"

/* About the country: its townships and villages, and a station in each. */
#define N_COUNTIES 2900
#define TOWNSHIPS_A_COUNTY 14
#define VILLAGES_A_TOWNSHIP 15
#define N_STATIONS 700000
#define N_FEW 48
#define ROWS_ON_SCREEN 40
#define N_ROUNDS 41
#define MOST_RATIO 1.2

static void
execute (sqlite3 *handle, const char *sql)
{
  if (sqlite3_exec (handle, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s: %s", sqlite3_errmsg (handle), sql);
}

/* Counties 1 to 2,900 of 29 provinces, their townships and villages, by their codes. */
static void
add_divisions (sqlite3 *handle)
{
  g_autofree char *counties = g_strdup_printf (
      "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < %d - 1)"
      " INSERT INTO division (id, revision, code, name, level)"
      " SELECT 'c' || i, 1, printf ('%%02d%%02d%%02d000000', 60 + i / 100, 1 + i / 10 %% 10, 1 + i %% 10), '示例县' || i,"
      " 'county' FROM n",
      N_COUNTIES);
  g_autofree char *townships = g_strdup_printf (
      "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d)"
      " INSERT INTO division (id, revision, code, name, level, parent)"
      " SELECT c.id || 't' || i, 1, substr (c.code, 1, 6) || printf ('%%03d000', i), '示例镇' || i, 'township', c.id"
      " FROM division c, n WHERE c.id GLOB 'c*'",
      TOWNSHIPS_A_COUNTY);
  g_autofree char *villages = g_strdup_printf (
      "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d)"
      " INSERT INTO division (id, revision, code, name, level, parent)"
      " SELECT t.id || 'v' || i, 1, substr (t.code, 1, 9) || printf ('%%03d', i), '示例村' || i, 'village', t.id"
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
      "INSERT INTO station (id, revision, name, tier, division, status, task_year, opened_on, address)"
      " SELECT 's' || id, 1, '示例·' || name || '社会工作服务站',"
      " CASE level WHEN 'township' THEN 'township' WHEN 'county' THEN 'general' ELSE 'room' END,"
      " id, 'operating', 2021, '2021-06-01', '示例路' || rowid || '号' FROM division WHERE level <> 'city' LIMIT %d",
      n_stations);

  execute (handle, sql);
}

static SgzStore *
make_store (SgzFixture *fixture, const char *name, int n_stations)
{
  g_autofree char *path = sgz_fixture_get_file (fixture, name);
  g_autoptr (GError) error = NULL;
  sqlite3 *handle = NULL;
  SgzStore *store = sgz_store_create (path, TRUE, &error);

  if (store == NULL)
    g_error ("%s", error->message);
  g_object_unref (store);
  if (sqlite3_open (path, &handle) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (handle));
  execute (handle, "PRAGMA synchronous = OFF; BEGIN");
  if (n_stations > N_FEW)
    add_divisions (handle);
  add_stations (handle, n_stations);
  execute (handle, "COMMIT");
  sqlite3_close (handle);
  store = sgz_store_open (path, &error);
  if (store == NULL)
    g_error ("%s", error->message);
  return store;
}

/* From the wish to see the list to the rows of its first screen, in microseconds. */
static double
open_list (SgzStore *store, guint least)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_station);
  g_autoptr (SgzRecordList) list = sgz_record_list_new (store, query);

  for (guint i = 0; i < ROWS_ON_SCREEN; i++)
    {
      g_autoptr (SgzRecord) record = g_list_model_get_item (G_LIST_MODEL (list), i);
      g_autofree char *name = sgz_record_format_name (record);
    }
  double elapsed = (double) (g_get_monotonic_time () - start);

  if (g_list_model_get_n_items (G_LIST_MODEL (list)) < least)
    g_error ("the first page is not there");
  return elapsed;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

int
main (void)
{
  SgzFixture fixture = { 0 };
  double few[N_ROUNDS];
  double many[N_ROUNDS];

  sgz_fixture_set_up (&fixture, NULL);
  g_autoptr (SgzStore) small = make_store (&fixture, "small.shegong", N_FEW);
  g_autoptr (SgzStore) large = make_store (&fixture, "large.shegong", N_STATIONS);
  for (int i = 0; i < N_ROUNDS; i++)
    {
      few[i] = open_list (small, N_FEW);
      many[i] = open_list (large, ROWS_ON_SCREEN);
      /* The order that is still being read ends with its list. */
      for (int j = 0; j < 20; j++)
        {
          g_main_context_iteration (NULL, FALSE);
          g_usleep (1000);
        }
    }
  qsort (few, N_ROUNDS, sizeof *few, compare);
  qsort (many, N_ROUNDS, sizeof *many, compare);

  double ratio = many[N_ROUNDS / 2] / few[N_ROUNDS / 2];
  g_print ("list of %d stations: %.0f us; of %d: %.0f us; ratio %.2f (at most %.2f)\n", N_FEW, few[N_ROUNDS / 2],
           N_STATIONS, many[N_ROUNDS / 2], ratio, MOST_RATIO);
  g_clear_object (&small);
  g_clear_object (&large);
  sgz_fixture_tear_down (&fixture, NULL);
  return ratio <= MOST_RATIO ? EXIT_SUCCESS : EXIT_FAILURE;
}
