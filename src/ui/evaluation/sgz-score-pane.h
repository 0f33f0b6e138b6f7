/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "sgz-score-lines.h"

G_BEGIN_DECLS

/**
 * SgzScorePane:
 *
 * What is behind a line of a score sheet: the clause and its words, what counts as evidence, how the points came about, last year's, and of an
 * assessor's answer the reason, the evidence and the attachments.
 *
 * Signal "note-given" (string reason, string evidence): they are to be kept with the answer that is shown. Action: score-pane.records.
 */
#define SGZ_TYPE_SCORE_PANE (sgz_score_pane_get_type ())
G_DECLARE_FINAL_TYPE (SgzScorePane, sgz_score_pane, SGZ, SCORE_PANE, AdwBin)

void sgz_score_pane_set_up (SgzScorePane *pane, SgzSession *session);

/**
 * sgz_score_pane_show:
 * @line: (nullable): %NULL for none; it and @figures must stand as long as they are shown
 * @answer: (nullable): the record of the assessor's own answer
 */
void sgz_score_pane_show (SgzScorePane *pane, const SgzScoreFigures *figures, const SgzScoreLine *line,
                          int assessor, SgzRecord *answer);

G_END_DECLS
