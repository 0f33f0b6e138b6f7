/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opens the list of stations of a country's register beside that of a city's: what a window waits for before it shows its first
 * screen may not grow with the register. */
#include <stdlib.h>

#include "store/sgz-demo.h"
#include "store/sgz-record-list.h"
#include "support/sgz-country.h"
#include "support/sgz-fixture.h"

#define N_STATIONS 700000
#define N_FEW 48
#define ROWS_ON_SCREEN 40
#define N_ROUNDS 41
#define MOST_RATIO 1.2

static SgzStore *
make_store (SgzFixture *fixture, const char *name, int n_stations)
{
  g_autofree char *path = sgz_fixture_get_file (fixture, name);
  g_autoptr (GError) error = NULL;
  /* The demonstration is the city's 48 stations. */
  SgzStore *store
      = n_stations > N_FEW ? sgz_store_create (path, TRUE, &error) : sgz_demo_create (path, &error);

  if (store == NULL)
    g_error ("%s", error->message);
  g_object_unref (store);
  if (n_stations > N_FEW)
    sgz_country_fill (path, n_stations);
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
  double elapsed = (double)(g_get_monotonic_time () - start);

  if (g_list_model_get_n_items (G_LIST_MODEL (list)) < least)
    g_error ("the first page is not there");
  return elapsed;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double first = *(const double *)a;
  double second = *(const double *)b;

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
  g_print ("list of %d stations: %.0f us; of %d: %.0f us; ratio %.2f (at most %.2f)\n", N_FEW,
           few[N_ROUNDS / 2], N_STATIONS, many[N_ROUNDS / 2], ratio, MOST_RATIO);
  g_clear_object (&small);
  g_clear_object (&large);
  sgz_fixture_tear_down (&fixture, NULL);
  return ratio <= MOST_RATIO ? EXIT_SUCCESS : EXIT_FAILURE;
}
