/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/sgz-session.h"

G_BEGIN_DECLS

/**
 * SgzHandoverWindow:
 *
 * Hands over (交接): an officer's open business, of whatever kind, goes to another, all of it or what is ticked.
 */
#define SGZ_TYPE_HANDOVER_WINDOW (sgz_handover_window_get_type ())
G_DECLARE_FINAL_TYPE (SgzHandoverWindow, sgz_handover_window, SGZ, HANDOVER_WINDOW, AdwWindow)

SgzHandoverWindow *sgz_handover_window_new (GtkWindow *parent, SgzSession *session);

/* Names who hands over (@is_giver) or who takes over, as if typed. */
void sgz_handover_window_name (SgzHandoverWindow *window, gboolean is_giver, const char *name);

G_END_DECLS
