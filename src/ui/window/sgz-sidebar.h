/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/sgz-session.h"

G_BEGIN_DECLS

/**
 * SgzSidebar:
 *
 * The pages of the window, and under them 台账, to be folded: every ledger by its group, with what is overdue or open in
 * it. The ledgers' rows are made when they are first unfolded, so that a window opens as fast as without them.
 */
#define SGZ_TYPE_SIDEBAR (sgz_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (SgzSidebar, sgz_sidebar, SGZ, SIDEBAR, AdwBin)

/**
 * SgzSidebar::chosen:
 * @name: of the page, as sgz_session_show_page() takes it
 */

/* Says what it works on. Called once, before anything else. */
void sgz_sidebar_set_up (SgzSidebar *sidebar, SgzSession *session);

/* Marks the page of that name, unfolding 台账 where it is a ledger; none is marked where there is no such row. The focus
 * goes along where it is in the sidebar. */
void sgz_sidebar_select (SgzSidebar *sidebar, const char *name);

void sgz_sidebar_set_unfolded (SgzSidebar *sidebar, gboolean is_unfolded);
gboolean sgz_sidebar_get_unfolded (SgzSidebar *sidebar);

/* Returns: (transfer none): the row to which the keyboard goes first */
GtkWidget *sgz_sidebar_get_selected (SgzSidebar *sidebar);

G_END_DECLS
