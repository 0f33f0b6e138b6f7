/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "exchange/sgz-intake.h"

G_BEGIN_DECLS

/* How wide a column of the block is. */
#define SGZ_INTAKE_MAPPING_WIDTH 160

/**
 * SgzIntakeMapping:
 *
 * The choice of the field a column goes into. Signal "chosen" (uint column, pointer field).
 */
#define SGZ_TYPE_INTAKE_MAPPING (sgz_intake_mapping_get_type ())
G_DECLARE_FINAL_TYPE (SgzIntakeMapping, sgz_intake_mapping, SGZ, INTAKE_MAPPING, AdwBin)

/* @title: what the column is called, for those who hear it */
GtkWidget *sgz_intake_mapping_new (SgzIntake *intake, guint column, const char *title);

/* Shows the field the column goes into now. */
void sgz_intake_mapping_refresh (SgzIntakeMapping *mapping);

G_END_DECLS
