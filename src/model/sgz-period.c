/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-period.h"

#include <stdlib.h>
#include <string.h>

#define MONTHS 12

const SgzChoice sgz_choices_frequency[] = {
  { "month", "月报" }, { "quarter", "季报" }, { "half", "半年报" }, { "year", "年报" }, { NULL, NULL },
};

static const SgzFrequency frequencies[] = {
  SGZ_FREQUENCY_MONTH,
  SGZ_FREQUENCY_QUARTER,
  SGZ_FREQUENCY_HALF,
  SGZ_FREQUENCY_YEAR,
};

SgzFrequency
sgz_frequency_find (const char *code)
{
  for (size_t i = 0; i < G_N_ELEMENTS (frequencies); i++)
    if (g_strcmp0 (code, sgz_choices_frequency[i].code) == 0)
      return frequencies[i];
  return SGZ_FREQUENCY_NONE;
}

int
sgz_period_at (SgzFrequency frequency, const char *day)
{
  g_return_val_if_fail (frequency != SGZ_FREQUENCY_NONE && strlen (day) == strlen ("2021-05-10"), 1);

  return (atoi (day + strlen ("2021-")) - 1) / (MONTHS / (int)frequency) + 1;
}

static char *
format_day (const GDate *date)
{
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (date), (int)g_date_get_month (date),
                          g_date_get_day (date));
}

static void
find_first_day (SgzFrequency frequency, int year, int period, GDate *date)
{
  g_return_if_fail (frequency != SGZ_FREQUENCY_NONE && period >= 1 && period <= (int)frequency);

  g_date_clear (date, 1);
  g_date_set_dmy (date, 1, (GDateMonth)((period - 1) * (MONTHS / (int)frequency) + 1), (GDateYear)year);
}

char *
sgz_period_first_day (SgzFrequency frequency, int year, int period)
{
  GDate date;

  find_first_day (frequency, year, period, &date);
  return format_day (&date);
}

char *
sgz_period_due_day (SgzFrequency frequency, int year, int period, int days)
{
  GDate date;

  find_first_day (frequency, year, period, &date);
  g_date_add_months (&date, (guint)(MONTHS / (int)frequency));
  g_date_subtract_days (&date, 1);
  g_date_add_days (&date, (guint)days);
  return format_day (&date);
}

char *
sgz_period_last_day (SgzFrequency frequency, int year, int period)
{
  return sgz_period_due_day (frequency, year, period, 0);
}

char *
sgz_period_format (SgzFrequency frequency, int year, int period)
{
  switch (frequency)
    {
    case SGZ_FREQUENCY_MONTH:
      return g_strdup_printf ("%d年%d月", year, period);
    case SGZ_FREQUENCY_QUARTER:
      return g_strdup_printf ("%d年第%d季度", year, period);
    case SGZ_FREQUENCY_HALF:
      return g_strdup_printf ("%d年%s半年", year, period == 1 ? "上" : "下");
    case SGZ_FREQUENCY_YEAR:
    case SGZ_FREQUENCY_NONE:
      break;
    }
  return g_strdup_printf ("%d年", year);
}
