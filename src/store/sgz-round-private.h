/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-round.h"

G_BEGIN_DECLS

/**
 * sgz_round_lock:
 * @sheets: (element-type SgzRecord): those that are being locked, complete
 * @before: (element-type SgzRecord): gets the answers that were computed, which are to be written before the sheets
 * @after: (element-type SgzRecord): gets the sheets locked earlier whose rank or grade follows
 *
 * Keeps with each of @sheets what it was scored on the day.
 *
 * Returns: %FALSE with @error set (%SGZ_STORE_ERROR_INVALID) where one has leaves that nobody answered
 */
gboolean sgz_round_lock (SgzStore *store, GPtrArray *sheets, const char *day, GPtrArray *before,
                         GPtrArray *after, GError **error);

/* Takes out of @sheet what sgz_round_lock() kept; @after gets the answers, which are to be written after the sheet. */
gboolean sgz_round_unlock (SgzStore *store, SgzRecord *sheet, const char *reason, GPtrArray *after,
                           GError **error);

/* sgz_round_move() and sgz_round_draw() on another day than today. */
gboolean sgz_round_move_on (SgzStore *store, GPtrArray *sheets, const char *state, const char *reason,
                            const char *day, GError **error);
int sgz_round_draw_on (SgzStore *store, const char *evaluation, gint64 seed, const char *day, GError **error);

/* Sets a value of @record by the code of its field; %NULL takes it out. */
void sgz_round_set_text (SgzRecord *record, const char *code, const char *text);
void sgz_round_set_number (SgzRecord *record, const char *code, gint64 number);

G_END_DECLS
