/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "sgz-score-lines.h"

G_BEGIN_DECLS

/**
 * SgzScoreSheet:
 *
 * A score sheet as on paper: what is scored down, who scores across. Digits begin an entry, Enter goes on to the next line, Esc takes back;
 * what is answered by items is asked for in a list.
 *
 * Signals: "given" (uint line, int assessor, pointer #SgzAnswer (nullable)): an answer was typed, or taken back; "asked" (uint line, int
 * assessor, uint key): the items of a line are asked for, and the digit that was typed for it, 0 to 9, or %G_MAXUINT for none; "chosen": the
 * keyboard is in another line.
 */
#define SGZ_TYPE_SCORE_SHEET (sgz_score_sheet_get_type ())
G_DECLARE_FINAL_TYPE (SgzScoreSheet, sgz_score_sheet, SGZ, SCORE_SHEET, AdwBin)

/**
 * sgz_score_sheet_show:
 * @heading: what stands over the first column
 * @lines: (transfer none) (element-type SgzScoreLine): as long as the sheet shows them, they must stand
 */
void sgz_score_sheet_show (SgzScoreSheet *sheet, const SgzScheme *scheme, const char *heading,
                           GPtrArray *lines);

/* Returns: whether the keyboard is in a cell, or was there last; its line and assessor */
gboolean sgz_score_sheet_get_place (SgzScoreSheet *sheet, guint *line, int *assessor);

/* Puts the keyboard into that cell and has it seen. */
void sgz_score_sheet_focus (SgzScoreSheet *sheet, guint line, int assessor);

/* Puts the keyboard into the next leaf of the same assessor; %FALSE where there is none. */
gboolean sgz_score_sheet_focus_next (SgzScoreSheet *sheet, gboolean is_missing_only);

/* (nullable): the cell, for what points to it. */
GtkWidget *sgz_score_sheet_get_cell (SgzScoreSheet *sheet, guint line, int assessor);

/* Enters @text into the cell, as if it were typed. */
void sgz_score_sheet_enter (SgzScoreSheet *sheet, guint line, int assessor, const char *text);

G_END_DECLS
