/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * sgz_points_scale:
 * @amount: hundredths of a point
 * @part: how many of @whole
 * @whole: above 0
 *
 * Exact up to the one rounding at the end; what lies halfway is rounded away from nothing (1.005 makes 1.01), as 四舍五入 has it.
 *
 * Returns: @amount × @part ÷ @whole in hundredths
 */
gint64 sgz_points_scale (gint64 amount, gint64 part, gint64 whole);

/**
 * sgz_points_share:
 * @points: hundredths of a point
 * @cap: hundredths: no more than so much of @points is given, 100 for all of them
 *
 * Returns: @points × (@part ÷ @whole) ÷ (@target ÷ 100), capped, rounded once; @whole and @target above 0
 */
gint64 sgz_points_share (gint64 points, gint64 part, gint64 whole, gint64 target, gint64 cap);

/* Below, at or above 0 as @part ÷ @whole is less, equal to or more than @hundredths ÷ 100; @whole above 0. */
int sgz_points_compare (gint64 part, gint64 whole, gint64 hundredths);

/**
 * sgz_points_format:
 *
 * Returns: (transfer full): @hundredths without decimals that say nothing: 2, 0.5, 97.25
 */
char *sgz_points_format (gint64 hundredths);

G_END_DECLS
