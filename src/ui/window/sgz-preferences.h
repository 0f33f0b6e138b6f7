/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/sgz-session.h"

G_BEGIN_DECLS

/**
 * SgzPreferences:
 *
 * Who works here, the issuing body of the open database, and how tables look.
 */
#define SGZ_TYPE_PREFERENCES (sgz_preferences_get_type ())
G_DECLARE_FINAL_TYPE (SgzPreferences, sgz_preferences, SGZ, PREFERENCES, AdwPreferencesWindow)

/**
 * sgz_preferences_new:
 * @session: (nullable): of the open database; without one, what belongs to a database is left out
 *
 * Returns: (transfer none): the window, owned by GTK
 */
SgzPreferences *sgz_preferences_new (GtkWindow *parent, GSettings *settings, SgzSession *session);

G_END_DECLS
