/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-filter-chip.h"

G_BEGIN_DECLS

/**
 * SgzFilterBar:
 *
 * The filters of a ledger: where the records come from when a figure was opened, a chip for each field the
 * kind has filtered, whether voided records are shown, and one button that takes all of it off.
 */
#define SGZ_TYPE_FILTER_BAR (sgz_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (SgzFilterBar, sgz_filter_bar, SGZ, FILTER_BAR, AdwBin)

/**
 * SgzFilterBar::changed:
 *
 * The filters ask for other records now.
 */

/* Makes the chips of @kind. Called once, before anything else. */
void sgz_filter_bar_set_up (SgzFilterBar *bar, SgzSession *session, const SgzKind *kind);

/**
 * sgz_filter_bar_set_origin:
 * @query: (nullable): the records behind a figure, to which the chips are added
 * @title: (nullable): the figure
 */
void sgz_filter_bar_set_origin (SgzFilterBar *bar, const SgzQuery *query, const char *title);

/* Returns: whether the records of a figure are shown */
gboolean sgz_filter_bar_has_origin (SgzFilterBar *bar);

/**
 * sgz_filter_bar_make_query:
 *
 * Returns: (transfer full): what the filters ask for, in the place of the session
 */
SgzQuery *sgz_filter_bar_make_query (SgzFilterBar *bar);

gboolean sgz_filter_bar_is_set (SgzFilterBar *bar);

/* Takes all filters off, with one signal. */
void sgz_filter_bar_clear (SgzFilterBar *bar);

/**
 * sgz_filter_bar_set_query:
 * @query: what the filters shall ask for, with one signal
 * @title: (nullable): what the records are called where they stand behind a figure
 */
void sgz_filter_bar_set_query (SgzFilterBar *bar, const SgzQuery *query, const char *title);

/* Ticks a choice of the field with that code, as an officer would. */
void sgz_filter_bar_choose (SgzFilterBar *bar, const char *code, const char *text, gboolean is_chosen);

void sgz_filter_bar_set_due (SgzFilterBar *bar, SgzDue due);
void sgz_filter_bar_set_voided (SgzFilterBar *bar, SgzVoided voided);

G_END_DECLS
