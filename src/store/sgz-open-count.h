/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-store.h"

G_BEGIN_DECLS

/* Whether records of @kind are open until something is done by a day. */
gboolean sgz_open_count_can (const SgzKind *kind);

/**
 * sgz_open_count_read:
 * @query: which records, of a kind that sgz_open_count_can() count
 * @day: the day it is asked for, ISO
 * @n_open: (out): how many are not closed
 * @n_overdue: (out): how many of these are not done either, though their day is before @day
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean sgz_open_count_read (SgzStore *store, const SgzQuery *query, const char *day, gint64 *n_open,
                              gint64 *n_overdue, GError **error);

G_END_DECLS
