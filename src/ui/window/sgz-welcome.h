/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * SgzWelcome:
 *
 * The window shown while no database is open: make one, open one, or go on with one of late. It asks for all of it
 * through the application's actions.
 */
#define SGZ_TYPE_WELCOME (sgz_welcome_get_type ())
G_DECLARE_FINAL_TYPE (SgzWelcome, sgz_welcome, SGZ, WELCOME, AdwApplicationWindow)

/* Returns: (transfer none): the window, owned by GTK */
SgzWelcome *sgz_welcome_new (GtkApplication *application, GSettings *settings);

/* How many databases of late are listed. */
guint sgz_welcome_count_recent (SgzWelcome *welcome);

G_END_DECLS
