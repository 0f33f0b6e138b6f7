/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * SgzIntakeCell:
 *
 * A cell of an intake: text that can be mended in place, and a mark where it is wrong. Enter, F2, typing or a double click starts,
 * Enter ends, Escape takes back. Signal "edited" (string text).
 */
#define SGZ_TYPE_INTAKE_CELL (sgz_intake_cell_get_type ())
G_DECLARE_FINAL_TYPE (SgzIntakeCell, sgz_intake_cell, SGZ, INTAKE_CELL, GtkWidget)

GtkWidget *sgz_intake_cell_new (void);

/**
 * sgz_intake_cell_show:
 * @title: what the cell holds, for those who hear it
 * @reason: (nullable): what is wrong with it
 * @is_taken: whether its column goes anywhere; text of others is dim and stays as it is
 */
void sgz_intake_cell_show (SgzIntakeCell *cell, const char *title, const char *text, const char *reason,
                           gboolean is_warning, gboolean is_taken);
const char *sgz_intake_cell_get_text (SgzIntakeCell *cell);

/* Starts with @text in place of what stands there, or (%NULL) with that. */
void sgz_intake_cell_begin (SgzIntakeCell *cell, const char *text);
void sgz_intake_cell_end (SgzIntakeCell *cell, gboolean is_kept);

G_END_DECLS
