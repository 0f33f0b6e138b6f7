/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-error.h"

G_BEGIN_DECLS

/**
 * sgz_date_parse:
 * @text: a day as people write it: 2021-05-10, 2021/5/10, 2021.5.10, 20210510 or 2021年5月10日,
 *   with full-width digits too
 *
 * Returns: (transfer full): the day as ISO text, or %NULL with @error set (%SGZ_BASE_ERROR_DATE)
 *   where it is not a day of the years 1900 to 2199
 */
char *sgz_date_parse (const char *text, GError **error);

/**
 * sgz_date_is_valid:
 *
 * Returns: whether @text is a day in ISO form, exactly
 */
gboolean sgz_date_is_valid (const char *text);

/**
 * sgz_date_now:
 *
 * The present moment in local time, or the one that SOURCE_DATE_EPOCH names so that a
 * document can be made twice alike.
 *
 * Returns: (transfer full): the moment
 */
GDateTime *sgz_date_now (void);

/**
 * sgz_date_today:
 *
 * Returns: (transfer full): today as ISO text
 */
char *sgz_date_today (void);

/**
 * sgz_date_in_year:
 * @iso: a day in ISO form
 *
 * Returns: (transfer full): @iso where it is a day of @year, or the day of @year that is nearest to it: its first or its last
 */
char *sgz_date_in_year (const char *iso, int year);

/**
 * sgz_date_is_to_come:
 * @iso: (nullable): a day in ISO form
 *
 * Returns: whether @iso is after today by the clock, whatever SOURCE_DATE_EPOCH says
 */
gboolean sgz_date_is_to_come (const char *iso);

/**
 * sgz_date_count_days:
 *
 * Returns: how many days the ISO day @to is after the ISO day @from; below 0 where it is before
 */
int sgz_date_count_days (const char *from, const char *to);

/**
 * sgz_date_format_chinese:
 * @iso: a day in ISO form
 *
 * Returns: (transfer full): the day as official letters write it, 2021年5月10日, without leading zeros
 */
char *sgz_date_format_chinese (const char *iso);

G_END_DECLS
