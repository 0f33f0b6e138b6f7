/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-station-figures.h"
#include "ui/common/sgz-wrap-box.h"

G_BEGIN_DECLS

/* Shows in @box, in place of what was there, what stands above the lists of @tab: the figures of the year or the items asked for
 * there, each with how it stands in words. */
void sgz_station_summary_fill (SgzWrapBox *box, SgzStationTab tab, const SgzStationFigures *figures,
                               int year);

/* Appends @title and @value to @box; @css_class (nullable) is of the value, @tip (nullable) explains it. */
void sgz_station_summary_add (SgzWrapBox *box, const char *title, const char *value, const char *css_class,
                              const char *tip);

G_END_DECLS
