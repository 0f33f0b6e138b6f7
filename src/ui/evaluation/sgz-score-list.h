/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "sgz-score-figures.h"

G_BEGIN_DECLS

/**
 * SgzScoreList:
 *
 * The score sheets of a year, each with its state, total and grade. Several can be selected, to be moved on together; the first of them is the
 * one to show.
 *
 * Signal "selected": another one is.
 */
#define SGZ_TYPE_SCORE_LIST (sgz_score_list_get_type ())
G_DECLARE_FINAL_TYPE (SgzScoreList, sgz_score_list, SGZ, SCORE_LIST, AdwBin)

/* Shows the sheets of @figures, which must stand as long; what was selected stays so, else the first is. */
void sgz_score_list_show (SgzScoreList *list, const SgzScoreFigures *figures);

/* (transfer full) (element-type utf8): the ids of the sheets that are selected. */
GPtrArray *sgz_score_list_get_selected (SgzScoreList *list);

/* (nullable): the id of the one to show. */
const char *sgz_score_list_get_shown (SgzScoreList *list);

/* Selects the sheet so many further on; %FALSE at the end. */
gboolean sgz_score_list_step (SgzScoreList *list, int n_steps);

/* Selects the sheet of that id alone. */
void sgz_score_list_select (SgzScoreList *list, const char *sheet);

G_END_DECLS
