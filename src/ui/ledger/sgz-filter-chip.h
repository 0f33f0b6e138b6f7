/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/sgz-session.h"

G_BEGIN_DECLS

/**
 * SgzFilterChip:
 *
 * One filtered field of a ledger: a button that reads what is chosen and opens the choices, any number of
 * which may be ticked. Takes choices, yes and no, and years; the last are those around the year of the
 * window.
 */
#define SGZ_TYPE_FILTER_CHIP (sgz_filter_chip_get_type ())
G_DECLARE_FINAL_TYPE (SgzFilterChip, sgz_filter_chip, SGZ, FILTER_CHIP, AdwBin)

/**
 * SgzFilterChip::changed:
 *
 * Another choice was ticked or taken off.
 */

GtkWidget *sgz_filter_chip_new (SgzSession *session, const SgzField *field);

/* Returns: whether a chip can be made for @field */
gboolean sgz_filter_chip_can_show (const SgzField *field);

const SgzField *sgz_filter_chip_get_field (SgzFilterChip *chip);
gboolean sgz_filter_chip_is_set (SgzFilterChip *chip);

/* Adds what is ticked to @query, in place of what it asked of the field before. */
void sgz_filter_chip_apply (SgzFilterChip *chip, SgzQuery *query);

/* Ticks what @query asks of the field, without a signal. */
void sgz_filter_chip_show (SgzFilterChip *chip, const SgzQuery *query);

/* Takes all ticks off, without a signal. */
void sgz_filter_chip_clear (SgzFilterChip *chip);

/**
 * sgz_filter_chip_choose:
 * @text: the value as typed, empty for records that have none
 *
 * Ticks a choice, or takes its tick off.
 */
void sgz_filter_chip_choose (SgzFilterChip *chip, const char *text, gboolean is_chosen);

G_END_DECLS
