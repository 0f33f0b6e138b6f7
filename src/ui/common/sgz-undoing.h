/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-session.h"

G_BEGIN_DECLS

/**
 * SgzUndoneFunc:
 * @owner: who asked for it
 * @message: what was done, in words, or why it was not
 * @seq: the entry that was taken back or done again; 0 where it was not
 *
 * It is through. Not called where it was cancelled: then all is as it was.
 */
typedef void (*SgzUndoneFunc) (gpointer owner, const char *message, gint64 seq);

/**
 * sgz_undoing_undo:
 * @owner: (type GObject): @undone is not called once it is gone
 * @seq: the entry to take back, 0 for the newest that still stands
 * @undone: is told how it ended, perhaps before the call returns
 *
 * How everything in the window is undone. An entry of many records is taken back on a thread, and the window shows that it is at it.
 */
void sgz_undoing_undo (gpointer owner, SgzSession *session, gint64 seq, SgzUndoneFunc undone);

/* The same for an entry that was undone; 0 for the one undone last. */
void sgz_undoing_redo (gpointer owner, SgzSession *session, gint64 seq, SgzUndoneFunc undone);

G_END_DECLS
