/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-session.h"

G_BEGIN_DECLS

/* Up to so many records are written within a frame or two, and so at once, on the main thread. */
#define SGZ_WORK_MOST_AT_ONCE 200

/**
 * SgzWorkFunc:
 * @writer: the database, for this call only
 * @data: what was given with the work; nobody else looks at it meanwhile
 *
 * Runs on the thread. What was begun and not stored when @cancellable says so is taken back.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
typedef gboolean (*SgzWorkFunc) (SgzStore *writer, gpointer data, GCancellable *cancellable, GError **error);

/**
 * SgzWorkedFunc:
 * @owner: who started the work
 * @error: (nullable): why it failed; %G_IO_ERROR_CANCELLED where it was cancelled
 *
 * Runs on the main thread, when everybody has heard of what was written.
 */
typedef void (*SgzWorkedFunc) (gpointer owner, gpointer data, const GError *error);

/**
 * sgz_work_start:
 * @owner: (type GObject): @worked is not called once it is gone
 * @label: (nullable): what is going on, in words, for the window's footer, where it can be cancelled; %NULL where
 *   @owner shows that itself
 * @data: (transfer full): freed with @free_data, on the main thread, when all is over
 *
 * Writes what takes longer than a frame: on a thread, with a writer of its own. The program does not end before it does.
 *
 * Returns: (transfer full): what cancels it
 */
GCancellable *sgz_work_start (gpointer owner, SgzSession *session, const char *label, SgzWorkFunc func,
                              SgzWorkedFunc worked, gpointer data, GDestroyNotify free_data);

G_END_DECLS
