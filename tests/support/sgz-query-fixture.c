/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-query-fixture.h"

void
sgz_query_fixture_set_up (SgzQueryFixture *fixture, const char *const stations[][3], size_t n_stations)
{
  sgz_fixture_set_up (&fixture->base, NULL);
  fixture->query = sgz_query_new (&sgz_kind_station);
  for (size_t i = 0; i < n_stations; i++)
    g_object_unref (sgz_fixture_add_station (&fixture->base, stations[i][0], stations[i][1], stations[i][2],
                                             i < 2 ? "2021-05-10" : NULL));
}

void
sgz_query_fixture_tear_down (SgzQueryFixture *fixture, gconstpointer data)
{
  sgz_query_free (fixture->query);
  sgz_fixture_tear_down (&fixture->base, data);
}
