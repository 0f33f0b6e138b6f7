/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-store.h"

G_BEGIN_DECLS

/**
 * SgzStationTally:
 * @code: what is counted: a choice of the kind's, such as group for services
 * @title: it in words, Chinese
 * @amount: how many
 * @people: (services) the people served
 */
typedef struct
{
  const char *code;
  const char *title;
  gint64 amount;
  gint64 people;
} SgzStationTally;

/**
 * sgz_station_tally_services:
 * @station: its id
 *
 * Returns: (transfer full) (element-type SgzStationTally): the sessions a station held in @year, by form (§3), forms without any left out;
 *   %NULL with @error set
 */
GArray *sgz_station_tally_services (SgzStore *store, const char *station, int year, GError **error);

/* The organisations whose incubation at a station was completed in @year, or who were registered in it, by kind; likewise. */
GArray *sgz_station_tally_organisations (SgzStore *store, const char *station, int year, GError **error);

G_END_DECLS
