/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/sgz-session.h"

G_BEGIN_DECLS

/* What the pages of the window have in common. */

/**
 * sgz_page_follow:
 * @page: a page, until whose end this lasts
 * @register_changed: called with @page once records of the register changed
 * @scope_changed: called with @page once another year or place holds in @session
 *
 * Tells a page that shows figures of a year and a place when these are no longer what they were.
 */
void sgz_page_follow (gpointer page, SgzSession *session, GCallback register_changed,
                      GCallback scope_changed);

/* Has the pane of @flap shown, or not, on this page as on every other. */
void sgz_page_remember_pane (AdwFlap *flap, SgzSession *session);

/**
 * sgz_page_follow_density:
 * @widget: a list, or what has lists in it
 * @css_class: a string that stays, the style class of rows that are close together
 *
 * Has @widget wear @css_class as long as the officer wants rows close together.
 */
void sgz_page_follow_density (GtkWidget *widget, SgzSession *session, const char *css_class);

/* (transfer none) (nullable): the window that @widget stands in. */
GtkWindow *sgz_page_get_window (GtkWidget *widget);

/* Has what is typed next replace what @search looks for. */
void sgz_page_focus_search (GtkEditable *search);

G_END_DECLS
