/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/sgz-session.h"

G_BEGIN_DECLS

/**
 * SgzHistoryWindow:
 *
 * Every change ever made to the database, newest first, each of which can be looked into and taken back. It follows
 * the store.
 */
#define SGZ_TYPE_HISTORY_WINDOW (sgz_history_window_get_type ())
G_DECLARE_FINAL_TYPE (SgzHistoryWindow, sgz_history_window, SGZ, HISTORY_WINDOW, AdwWindow)

/* Returns: (transfer none): the window, owned by GTK */
SgzHistoryWindow *sgz_history_window_new (GtkWindow *parent, SgzSession *session);

/* Returns: (transfer none): the #SgzHistoryItem listed */
GListModel *sgz_history_window_get_items (SgzHistoryWindow *window);

G_END_DECLS
