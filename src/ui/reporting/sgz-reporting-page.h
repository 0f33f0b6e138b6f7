/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/sgz-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * SgzReportingPage:
 *
 * 催报: what the counties of the header's scope handed in for its year, table by table, and what they are to be reminded of. Follows
 * the store, the year and the scope.
 *
 * Action: reporting.remind (the code of a county, or "" for all) puts a reminder on the clipboard and keeps the day.
 */
#define SGZ_TYPE_REPORTING_PAGE (sgz_reporting_page_get_type ())
G_DECLARE_FINAL_TYPE (SgzReportingPage, sgz_reporting_page, SGZ, REPORTING_PAGE, AdwBin)

GtkWidget *sgz_reporting_page_new (SgzSession *session);

G_END_DECLS
