/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-duty-calendar.h"

#include <stdlib.h>
#include <string.h>

#include "base/sgz-date.h"

static const SgzDutyKind kinds[] = {
  { .code = "dispatch",
    .title = "省级试点月调度",
    .audience = "省级社会工作服务试点",
    .paper = "省级试点调度会",
    .report = "pilot-dispatch-note",
    .frequency = SGZ_FREQUENCY_MONTH,
    .words = "每月对省级社会工作服务试点进行1次调度" },
  { .code = "bulletin",
    .title = "季度工作通报",
    .audience = "各县（区）",
    .audience_setting = "recipients",
    .paper = "工作通报",
    .report = "quarterly-bulletin",
    .frequency = SGZ_FREQUENCY_QUARTER,
    .words = "每季度通报1次县（区）社会工作服务体系建设工作进展情况" },
  { .code = "report",
    .title = "半年工作报告",
    .audience = "市民政局党组",
    .audience_setting = "party_group",
    .paper = "工作报告",
    .report = "half-year-report",
    .frequency = SGZ_FREQUENCY_HALF,
    .words = "每半年向市民政局党组报告1次工作进展情况并推进部署" },
  { .code = "meeting",
    .title = "年度现场会",
    .audience = "全市工作成效突出的县（区）",
    .paper = "社会工作服务站建设现场会",
    .report = "evaluation-bulletin",
    .frequency = SGZ_FREQUENCY_YEAR,
    .words = "年底召开1次现场会，总结工作经验，并对工作成效突出的县（区）进行表扬鼓励" },
};

const SgzDutyKind *
sgz_duty_kind_list (size_t *n_kinds)
{
  *n_kinds = G_N_ELEMENTS (kinds);
  return kinds;
}

const SgzDutyKind *
sgz_duty_kind_find (const char *name)
{
  for (size_t i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (name, kinds[i].code) == 0 || g_strcmp0 (name, kinds[i].title) == 0)
      return &kinds[i];
  return NULL;
}

const char *
sgz_duty_kind_get_audience (const SgzDutyKind *kind, const SgzRecord *office)
{
  const char *named
      = kind->audience_setting != NULL ? sgz_record_get_text (office, kind->audience_setting) : NULL;

  return named != NULL && *named != '\0' ? named : kind->audience;
}

/* A month without that day has it on its last. */
static char *
find_dispatch_day (const SgzDutyKind *kind, const SgzRecord *office, int year, int period)
{
  char *last = sgz_period_last_day (kind->frequency, year, period);
  gint64 day = sgz_record_get_number (office, "dispatch_day");
  char *number = last + strlen ("2021-05-");

  if (day >= 1 && day < atoi (number))
    g_snprintf (number, sizeof "31", "%02d", (int)day);
  return last;
}

static char *
find_meeting_day (const SgzRecord *office, int year)
{
  const char *due = sgz_record_get_text (office, "meeting_due");
  g_autofree char *day = g_strdup_printf ("%04d-%s", year, due != NULL ? due : "12-31");

  if (!sgz_date_is_valid (day))
    return sgz_period_last_day (SGZ_FREQUENCY_YEAR, year, 1);
  return g_steal_pointer (&day);
}

char *
sgz_duty_kind_due (const SgzDutyKind *kind, const SgzRecord *office, int year, int period)
{
  g_return_val_if_fail (kind != NULL && SGZ_IS_RECORD ((SgzRecord *)office), NULL);
  g_return_val_if_fail (period >= 1 && period <= (int)kind->frequency, NULL);

  switch (kind->frequency)
    {
    case SGZ_FREQUENCY_MONTH:
      return find_dispatch_day (kind, office, year, period);
    case SGZ_FREQUENCY_QUARTER:
      return sgz_period_due_day (kind->frequency, year, period,
                                 (int)sgz_record_get_number (office, "bulletin_days"));
    case SGZ_FREQUENCY_HALF:
      return sgz_period_due_day (kind->frequency, year, period,
                                 (int)sgz_record_get_number (office, "report_days"));
    case SGZ_FREQUENCY_YEAR:
    case SGZ_FREQUENCY_NONE:
      break;
    }
  return find_meeting_day (office, year);
}

/* Years the register does not take have no duties in it. */
static gboolean
is_taken (int year)
{
  const SgzField *field = sgz_kind_get_field (&sgz_kind_duty, "year");

  return year >= field->min && year <= field->max;
}

int
sgz_duty_kind_first (const SgzDutyKind *kind, int year)
{
  g_return_val_if_fail (kind != NULL, 0);

  for (int period = 1; is_taken (year) && period <= (int)kind->frequency; period++)
    {
      g_autofree char *last = sgz_period_last_day (kind->frequency, year, period);
      if (strcmp (last, SGZ_DUTY_IN_FORCE) >= 0)
        return period;
    }
  return 0;
}

char *
sgz_duty_kind_format_period (const SgzDutyKind *kind, int year, int period)
{
  return sgz_period_format (kind->frequency, year, period);
}

char *
sgz_duty_kind_format_title (const SgzDutyKind *kind, int year, int period)
{
  g_autofree char *when = sgz_duty_kind_format_period (kind, year, period);

  return g_strconcat (when, kind->frequency == SGZ_FREQUENCY_YEAR ? "全市" : "", kind->paper, NULL);
}
