/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/sgz-answer.h"

G_BEGIN_DECLS

/**
 * SgzScorePopover:
 *
 * Asks for the answer of a leaf by its items: 1 to 9 tick them, 0 says that it does not apply, with a reason, Enter enters it, Esc leaves it
 * as it was.
 *
 * Signal "given" (pointer #SgzAnswer).
 */
#define SGZ_TYPE_SCORE_POPOVER (sgz_score_popover_get_type ())
G_DECLARE_FINAL_TYPE (SgzScorePopover, sgz_score_popover, SGZ, SCORE_POPOVER, GtkPopover)

GtkWidget *sgz_score_popover_new (void);

/**
 * sgz_score_popover_show:
 * @answer: (nullable): what was answered before
 *
 * Fills it in; the caller pops it up.
 */
void sgz_score_popover_show (SgzScorePopover *popover, const SgzSchemeNode *node, const SgzAnswer *answer);

/* Presses a digit. */
void sgz_score_popover_press (SgzScorePopover *popover, guint digit);

/* Puts the keyboard into the item of that digit, or the reason for 0, once it is popped up. */
void sgz_score_popover_focus (SgzScorePopover *popover, guint digit);

/* Presses Enter. */
void sgz_score_popover_give (SgzScorePopover *popover);

G_END_DECLS
