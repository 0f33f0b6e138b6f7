/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/sgz-duty-calendar.h"
#include "sgz-kind-private.h"

static const SgzChoice duties[] = {
  { "dispatch", "省级试点月调度" },
  { "bulletin", "季度工作通报" },
  { "report", "半年工作报告" },
  { "meeting", "年度现场会" },
  { NULL, NULL },
};

static const SgzField fields[] = {
  { .code = "duty",
    .title = "事项",
    .type = SGZ_FIELD_CHOICE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_FILTERED,
    .choices = duties,
    .clause = "三(二)",
    .section = "事项" },
  SGZ_FIELDS_OF_PERIOD ("调度按月（1至12），通报按季度（1至4），报告按半年（1或2），现场会每年1次。"),
  { .code = "title",
    .title = "标题",
    .type = SGZ_FIELD_TEXT,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_SEARCHED,
    .max = 100 },
  { .code = "due_on",
    .title = "期限",
    .type = SGZ_FIELD_DATE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT },
  { .code = "done_on",
    .title = "完成日期",
    .type = SGZ_FIELD_DATE,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_PAST },
  { .code = "paper",
    .title = "文件",
    .type = SGZ_FIELD_TEXT,
    .flags = SGZ_FIELD_DEFAULT,
    .max = 100,
    .help = "纪要、通报、报告的文号或名称。" },
  { .code = "number",
    .title = "文号",
    .type = SGZ_FIELD_TEXT,
    .flags = SGZ_FIELD_SEARCHED,
    .max = 60,
    .help = "通报、报告的发文字号。" },
  { .code = "place", .title = "地点", .type = SGZ_FIELD_TEXT, .max = 100, .section = "会议" },
  { .code = "attendance", .title = "参加人员", .type = SGZ_FIELD_LONG_TEXT },
  { .code = "minutes", .title = "纪要", .type = SGZ_FIELD_LONG_TEXT },
  SGZ_FIELD_OF_OFFICER,
  SGZ_FIELD_OF_NOTE,
  { .code = "draft", .title = "文稿", .type = SGZ_FIELD_LONG_TEXT, .flags = SGZ_FIELD_HIDDEN, .max = 200000 },
  { .code = "drafted_on", .title = "文稿数据日期", .type = SGZ_FIELD_DATE, .flags = SGZ_FIELD_HIDDEN },
};

/* What tells of a period, or is held in it, is not done before it begins: that would count as on time (R15). */
static void
check_done (const SgzRecord *record, GPtrArray *problems)
{
  const char *duty = sgz_record_get_text (record, "duty");
  const char *done = sgz_record_get_text (record, "done_on");
  const SgzDutyKind *kind = duty != NULL ? sgz_duty_kind_find (duty) : NULL;
  int period = (int)sgz_record_get_number (record, "period");

  if (kind == NULL || done == NULL || period < 1 || period > (int)kind->frequency
      || !sgz_record_has (record, "year"))
    return;
  g_autofree char *first
      = sgz_period_first_day (kind->frequency, (int)sgz_record_get_number (record, "year"), period);
  if (strcmp (done, first) < 0)
    sgz_problem_add (problems, sgz_kind_get_field (&sgz_kind_duty, "done_on"), TRUE,
                     g_strdup_printf (_ ("The period only begins on %s"), first));
}

static void
check_duty (const SgzRecord *record, GPtrArray *problems)
{
  static const struct
  {
    const char *duty;
    gint64 periods;
  } most[] = { { "dispatch", 12 }, { "bulletin", 4 }, { "report", 2 }, { "meeting", 1 } };
  const char *duty = sgz_record_get_text (record, "duty");

  for (size_t i = 0; i < G_N_ELEMENTS (most); i++)
    if (g_strcmp0 (duty, most[i].duty) == 0 && sgz_record_get_number (record, "period") > most[i].periods)
      sgz_problem_add (problems, sgz_kind_get_field (&sgz_kind_duty, "period"), FALSE,
                       g_strdup_printf (_ ("There are only %d of them a year"), (int)most[i].periods));
  sgz_check_goes_with (record, problems, "done_on", "paper");
  check_done (record, problems);
}

static const char *const unique[] = { "duty", "year", "period", NULL };
static const char *const order[] = { "year", "due_on", NULL };

const SgzKind sgz_kind_duty = {
  .code = "duty",
  .title = "四个一",
  .group = "机制",
  .document = "duty-ledger",
  .document_title = "“四个一”工作台账",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = "duty",
  .unique = unique,
  .order = order,
  .year_field = "year",
  .due_field = "due_on",
  .closed_field = "done_on",
  .officer_field = "officer",
  .clause = "三(二)",
  .hint = "“四个一”工作机制：每月调度省级试点、每季度通报县(区)、每半年报告局党组、年底召开一次现场会。",
  .check = check_duty,
};
