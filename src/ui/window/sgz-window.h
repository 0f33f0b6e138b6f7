/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/sgz-session.h"

G_BEGIN_DECLS

/**
 * SgzWindow:
 *
 * The window of one open database: sidebar, header with the year and the place that hold for every page, and
 * the pages, each made at its first visit.
 */
#define SGZ_TYPE_WINDOW (sgz_window_get_type ())
G_DECLARE_FINAL_TYPE (SgzWindow, sgz_window, SGZ, WINDOW, AdwApplicationWindow)

/**
 * sgz_window_new:
 * @store: the database, whose last reference the window should hold: it closes with the window
 *
 * Returns: (transfer none): the window, owned by GTK
 */
SgzWindow *sgz_window_new (GtkApplication *application, SgzStore *store, GSettings *settings);

SgzSession *sgz_window_get_session (SgzWindow *window);

/* The name of the page shown. */
const char *sgz_window_get_page (SgzWindow *window);

/* Shows the page of that name; %FALSE where there is none. */
gboolean sgz_window_show_page (SgzWindow *window, const char *name);

/* Shows the page of the station of that id; from its list, where that is shown, one can go on to its neighbours. */
void sgz_window_show_station (SgzWindow *window, const char *id);

G_END_DECLS
