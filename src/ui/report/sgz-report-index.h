/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/sgz-report.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SgzReportIndex:
 *
 * Every document the office hands in, by group, with a search.
 */
#define SGZ_TYPE_REPORT_INDEX (sgz_report_index_get_type ())
G_DECLARE_FINAL_TYPE (SgzReportIndex, sgz_report_index, SGZ, REPORT_INDEX, GtkWidget)

/**
 * SgzReportIndex::selected:
 * @report: (type gpointer): the #SgzReport that was selected
 */

/* Puts the focus into the search. */
void sgz_report_index_focus_search (SgzReportIndex *self);

/* Selects the document @id; one that is not there changes nothing. */
void sgz_report_index_select (SgzReportIndex *self, const char *id);

/* Returns: how many documents pass the search */
int sgz_report_index_count (SgzReportIndex *self);

G_END_DECLS
