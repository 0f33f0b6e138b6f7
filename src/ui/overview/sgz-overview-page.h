/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/sgz-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SgzOverviewPage:
 *
 * The first screen: the year's Annex 1 with what is built, what the rules find, the share of reformed townships and
 * how the year went. Every number opens the records behind it. It follows the session's year and place and the
 * store's changes, and reads only while it is shown.
 */
#define SGZ_TYPE_OVERVIEW_PAGE (sgz_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (SgzOverviewPage, sgz_overview_page, SGZ, OVERVIEW_PAGE, GtkWidget)

GtkWidget *sgz_overview_page_new (SgzSession *session);

G_END_DECLS
