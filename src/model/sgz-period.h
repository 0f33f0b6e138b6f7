/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-field.h"

G_BEGIN_DECLS

/**
 * SgzFrequency:
 *
 * How often something is due, as how many times a year. The periods of a year are numbered from 1.
 */
typedef enum
{
  SGZ_FREQUENCY_NONE = 0,
  SGZ_FREQUENCY_YEAR = 1,
  SGZ_FREQUENCY_HALF = 2,
  SGZ_FREQUENCY_QUARTER = 4,
  SGZ_FREQUENCY_MONTH = 12,
} SgzFrequency;

/* 月报, 季报, 半年报 and 年报, by the codes month, quarter, half and year. */
extern const SgzChoice sgz_choices_frequency[];

/* The frequency of that code; %SGZ_FREQUENCY_NONE for any other. */
SgzFrequency sgz_frequency_find (const char *code);

/* The period of the year that @day (ISO) is in, from 1. */
int sgz_period_at (SgzFrequency frequency, const char *day);

/* (transfer full): the first and the last day of a period, ISO. */
char *sgz_period_first_day (SgzFrequency frequency, int year, int period);
char *sgz_period_last_day (SgzFrequency frequency, int year, int period);

/* (transfer full): the day so many @days after a period's end, ISO. */
char *sgz_period_due_day (SgzFrequency frequency, int year, int period, int days);

/* (transfer full): as documents write it: 2021年7月, 2021年第3季度, 2021年上半年, 2021年. */
char *sgz_period_format (SgzFrequency frequency, int year, int period);

G_END_DECLS
