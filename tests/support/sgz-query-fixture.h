/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-fixture.h"

/**
 * SgzQueryFixture:
 *
 * A fresh database with some stations, and a query of stations that asks for nothing yet.
 */
typedef struct
{
  SgzFixture base;
  SgzQuery *query;
} SgzQueryFixture;

/* @stations: name, tier and division of each; the first two run since 2021-05-10, the others are planned. */
void sgz_query_fixture_set_up (SgzQueryFixture *fixture, const char *const stations[][3], size_t n_stations);
void sgz_query_fixture_tear_down (SgzQueryFixture *fixture, gconstpointer data);
