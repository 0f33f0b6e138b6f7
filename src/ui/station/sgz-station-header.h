/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/sgz-record.h"

G_BEGIN_DECLS

/**
 * SgzStationHeader:
 *
 * Who a station is, at one glance: name, path, status, pilots, reform, who runs it, who heads it, a photograph. What can be done
 * with it is asked of the page by its actions (station.…).
 */
#define SGZ_TYPE_STATION_HEADER (sgz_station_header_get_type ())
G_DECLARE_FINAL_TYPE (SgzStationHeader, sgz_station_header, SGZ, STATION_HEADER, AdwBin)

void sgz_station_header_show (SgzStationHeader *header, const SgzRecord *station, int year);

/* @picture (nullable) is its newest photograph. */
void sgz_station_header_set_picture (SgzStationHeader *header, GdkPaintable *picture);

/* What the line of facts says, for tests. */
const char *sgz_station_header_get_facts (SgzStationHeader *header);

G_END_DECLS
