/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/sgz-session.h"

G_BEGIN_DECLS

/**
 * SgzRecycleWindow:
 *
 * What was voided, of every kind, newest first: what it is, why, by whom and when. Ticked records are restored together, as
 * one entry of history. It follows the store.
 *
 * Actions: recycle.restore.
 */
#define SGZ_TYPE_RECYCLE_WINDOW (sgz_recycle_window_get_type ())
G_DECLARE_FINAL_TYPE (SgzRecycleWindow, sgz_recycle_window, SGZ, RECYCLE_WINDOW, AdwWindow)

/* Returns: (transfer none): the window, owned by GTK */
SgzRecycleWindow *sgz_recycle_window_new (GtkWindow *parent, SgzSession *session);

/* How many are listed, and the ticking of one. */
guint sgz_recycle_window_count (SgzRecycleWindow *window);
void sgz_recycle_window_tick (SgzRecycleWindow *window, guint position, gboolean is_ticked);

G_END_DECLS
