/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/sgz-progress.h"

G_BEGIN_DECLS

/**
 * SgzStageBar:
 *
 * The way of a project, a case or a rectification (§4.4): its stages one after the other, each with how far it is, in words
 * and in a colour, and the day it was done or is due. Click one to fill in its day and its paper.
 */
#define SGZ_TYPE_STAGE_BAR (sgz_stage_bar_get_type ())
G_DECLARE_FINAL_TYPE (SgzStageBar, sgz_stage_bar, SGZ, STAGE_BAR, AdwBin)

/**
 * SgzStageBar::chosen:
 * @field: the code of the field that ends the stage
 *
 * A stage was clicked.
 */

/* @kind has stages. */
SgzStageBar *sgz_stage_bar_new (const SgzKind *kind);

/* Shows how far @record is on @day. */
void sgz_stage_bar_show (SgzStageBar *bar, const SgzRecord *record, const char *day);

G_END_DECLS
