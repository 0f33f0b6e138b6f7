/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "sgz-station-figures.h"
#include "ui/common/sgz-session.h"

G_BEGIN_DECLS

/**
 * SgzStationPage:
 *
 * 一站一档: everything about one station in one place. First who it is and what it lacks, then its records in tabs. Holds for the year
 * of the session: for a year that is over, as of its last day.
 *
 * Actions: station.back (Esc, Alt+Left), station.previous and station.next (Alt+Up, Alt+Down) of the list it came from, station.edit,
 * station.export.
 */
#define SGZ_TYPE_STATION_PAGE (sgz_station_page_get_type ())
G_DECLARE_FINAL_TYPE (SgzStationPage, sgz_station_page, SGZ, STATION_PAGE, AdwBin)

GtkWidget *sgz_station_page_new (SgzSession *session);

/* Shows the station of that id. */
void sgz_station_page_show (SgzStationPage *page, const char *id);

/**
 * sgz_station_page_set_origin:
 * @name: (nullable): the page to go back to
 * @list: (nullable): the stations (#SgzRecord) among which to go to the previous and the next
 * @position: the place of the station shown among them
 */
void sgz_station_page_set_origin (SgzStationPage *page, const char *name, GListModel *list, guint position);

void sgz_station_page_show_tab (SgzStationPage *page, SgzStationTab tab);

/* Returns: (nullable): the id of the station shown */
const char *sgz_station_page_get_station (SgzStationPage *page);

G_END_DECLS
