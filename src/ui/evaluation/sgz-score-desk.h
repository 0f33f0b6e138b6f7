/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/sgz-session.h"

G_BEGIN_DECLS

/**
 * SgzScoreDesk:
 *
 * Where score sheets are filled in, of the session's year and place: the sheets at the left, the one chosen in the middle, or one indicator over
 * all of them, and what is behind a line at the right.
 *
 * Actions: score.begin, score.draw, score.submit, score.return, score.pass, score.lock, score.publish, score.reopen (on all sheets selected),
 * score.next (Alt+Down), score.previous (Alt+Up), score.next-missing (F8), score.document, score.refresh (F5).
 */
#define SGZ_TYPE_SCORE_DESK (sgz_score_desk_get_type ())
G_DECLARE_FINAL_TYPE (SgzScoreDesk, sgz_score_desk, SGZ, SCORE_DESK, AdwBin)

GtkWidget *sgz_score_desk_new (SgzSession *session);

/* Shows the sheet of that id, once the figures are there. */
void sgz_score_desk_select (SgzScoreDesk *desk, const char *sheet);

G_END_DECLS
