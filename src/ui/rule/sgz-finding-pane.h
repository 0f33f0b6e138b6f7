/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "sgz-finding-line.h"
#include "ui/common/sgz-session.h"

G_BEGIN_DECLS

/**
 * SgzFindingPane:
 *
 * One finding in full: of whom it is asked, how it stands, the clause's own words, what is to be said besides, and the ways to the
 * records behind it, to the terms it is judged by and to the station.
 *
 * Actions: finding.records, finding.adjust, finding.station.
 */
#define SGZ_TYPE_FINDING_PANE (sgz_finding_pane_get_type ())
G_DECLARE_FINAL_TYPE (SgzFindingPane, sgz_finding_pane, SGZ, FINDING_PANE, AdwBin)

/* @has_station: whether it leads to the station's own page. */
void sgz_finding_pane_set_up (SgzFindingPane *pane, SgzSession *session, gboolean has_station);

/**
 * sgz_finding_pane_show:
 * @line: (nullable): whose finding
 * @year: the year that was judged
 * @day: the day it was judged on
 */
void sgz_finding_pane_show (SgzFindingPane *pane, SgzFindingLine *line, int year, const char *day);

/**
 * sgz_finding_show_records:
 *
 * Asks the window for the records behind what stands; for the tasks themselves, for their sheet.
 */
void sgz_finding_show_records (const SgzFinding *finding, SgzSession *session, int year, const char *day);

G_END_DECLS
