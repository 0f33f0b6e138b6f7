/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-evaluation.h"

G_BEGIN_DECLS

/**
 * sgz_round_open:
 * @scheme: a scheme's id
 * @county: the code of the county that evaluates its stations; the city's for the evaluation of the counties' systems (body 二(六)),
 *   or for all counties at once: then an evaluation a county is made, but for those without stations
 *
 * Begins the evaluation of a year: its record, and a sheet for each station that ran in the year (township and institution stations, as the rules
 * ask of them; 附件2 §5.1), or for each county; each with its class, name and place of the year. What is there already stays; what was
 * voided is not made again. One entry of history, or none where there is nothing to add.
 *
 * Returns: how many sheets were added, -1 with @error set
 */
int sgz_round_open (SgzStore *store, const char *scheme, int year, const char *county, GError **error);

/**
 * sgz_round_move:
 * @sheets: (element-type utf8): ids
 * @state: where they go: review, returned, passed, locked or published
 * @reason: (nullable): see sgz_round_may_move()
 *
 * 填报 → 审核 → 通过 → 锁定 → 公布, and 审核 → 退回 → 审核; passed, locked or published → 审核 with a reason. All of them or none, as one entry
 * of history. Where they are locked, what was computed is kept as answers with the records counted, and total, grade and rank with
 * the sheet, so that they can be explained years later; a sheet with leaves that nobody answered is not locked. Ranks and grades of
 * what is locked already follow. Where they are opened again, all that is taken out.
 */
gboolean sgz_round_move (SgzStore *store, GPtrArray *sheets, const char *state, const char *reason,
                         GError **error);

/* Whether a sheet in @from may go to @to; @needs_reason (out) (optional): to return it, or to take back what passed or was locked. */
gboolean sgz_round_may_move (const char *from, const char *to, gboolean *needs_reason);

/**
 * sgz_round_draw:
 * @evaluation: its id
 * @seed: from which the draw can be repeated; below 0 for a new one
 *
 * Draws the stations for the municipal spot-check: the evaluation's share of its sheets, rounded up, at least one. The seed is kept. The draw is
 * the same on every machine: sheets in the order of division code and name, chosen by a generator of 32-bit integers (splitmix).
 *
 * Returns: how many were drawn, -1 with @error set
 */
int sgz_round_draw (SgzStore *store, const char *evaluation, gint64 seed, GError **error);

/**
 * sgz_round_choose:
 * @n: out of how many
 * @n_chosen: how many, no more than @n
 *
 * What the draw rests on, to be repeated by anyone: the places 0 to @n - 1 in a row; for i from 0 on, that at i changes with the one
 * r × (@n - i) ÷ 2³² (rounded down) after it, r being the generator's next number.
 *
 * Returns: (transfer full) (array length=n): the places that are drawn, in the order in which they are, and after them the others
 */
guint *sgz_round_choose (guint32 seed, guint n, guint n_chosen);

/* How many of @n sheets are drawn at @share hundredths of a per cent: rounded up, at least one. */
guint sgz_round_count_drawn (guint n, gint64 share);

G_END_DECLS
