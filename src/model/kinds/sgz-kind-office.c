/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/sgz-date.h"
#include "sgz-kind-private.h"

#define PERCENT                                                                                              \
  .type = SGZ_FIELD_DECIMAL, .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_UNSUMMED,           \
  .unit = "%", .max = 10000
#define DAYS .type = SGZ_FIELD_NUMBER, .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_UNSUMMED, .unit = "日"
#define DAY_OF_YEAR .type = SGZ_FIELD_CODE, .max = 10, .help = "月-日，如12-31。"

static const SgzField fields[] = {
  { .code = "issuer",
    .title = "发文机关",
    .type = SGZ_FIELD_TEXT,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT,
    .max = 60,
    .initial = "攀枝花市民政局",
    .help = "印在报表“填报单位”和公文落款处。",
    .section = "发文" },
  { .code = "party_group",
    .title = "报告对象",
    .type = SGZ_FIELD_TEXT,
    .max = 60,
    .initial = "市民政局党组",
    .clause = "三(二)" },
  { .code = "recipients",
    .title = "通报主送",
    .type = SGZ_FIELD_TEXT,
    .max = 100,
    .initial = "各县（区）民政局",
    .clause = "三(二)" },
  { .code = "copies", .title = "抄送", .type = SGZ_FIELD_TEXT, .max = 200 },
  { .code = "number_pattern",
    .title = "文号样式",
    .type = SGZ_FIELD_TEXT,
    .max = 60,
    .initial = "攀民政〔{年}〕{号}号",
    .help = "{年}处为年份，{号}处留作编号。" },
  { .code = "signer", .title = "签发人", .type = SGZ_FIELD_TEXT, .flags = SGZ_FIELD_DEFAULT, .max = 40 },
  { .code = "contact", .title = "联系人", .type = SGZ_FIELD_TEXT, .flags = SGZ_FIELD_DEFAULT, .max = 40 },
  { .code = "phone", .title = "联系电话", .type = SGZ_FIELD_CODE, .flags = SGZ_FIELD_SENSITIVE, .max = 40 },
  { .code = "lead",
    .title = "牵头部门",
    .type = SGZ_FIELD_TEXT,
    .max = 60,
    .initial = "市民政局",
    .help = "公文正文中的自称；职责划转后改为新的部门。",
    .section = "部门" },
  { .code = "partner",
    .title = "协同部门",
    .type = SGZ_FIELD_TEXT,
    .max = 60,
    .help = "如市委社会工作部；填写后公文要求部分一并列出。" },
  { .code = "county_bureau",
    .title = "县(区)单位",
    .type = SGZ_FIELD_TEXT,
    .max = 60,
    .initial = "{县}民政局",
    .help = "县(区)填报单位的名称，{县}处为县(区)名。" },
  { .code = "plan_first",
    .title = "规划首年",
    SGZ_YEAR,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT,
    .initial = "2021",
    .clause = "一(二)",
    .section = "规划" },
  { .code = "plan_last",
    .title = "规划末年",
    SGZ_YEAR,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT,
    .initial = "2025",
    .clause = "一(二)",
    .help = "此后的年度按下一个同样长的规划期计算。" },
  { .code = "green",
    .title = "绿灯完成率",
    PERCENT,
    .initial = "100",
    .help = "达到此数为绿灯。",
    .section = "口径" },
  { .code = "yellow",
    .title = "黄灯完成率",
    PERCENT,
    .initial = "60",
    .help = "达到此数、不到绿灯为黄灯；不到为红灯。" },
  { .code = "accounts_due", .title = "决算数采用日", DAY_OF_YEAR, .initial = "03-31", .clause = "三(四)4" },
  { .code = "dispatch_day",
    .title = "月调度截止",
    DAYS,
    .min = 1,
    .max = 31,
    .initial = "31",
    .clause = "三(二)",
    .help = "当月第几日；月份没有这一日的以月末为准。",
    .section = "四个一" },
  { .code = "bulletin_days",
    .title = "季度通报：季后",
    DAYS,
    .max = 90,
    .initial = "10",
    .clause = "三(二)" },
  { .code = "report_days", .title = "半年报告：期后", DAYS, .max = 90, .initial = "0", .clause = "三(二)" },
  { .code = "meeting_due",
    .title = "现场会截止",
    DAY_OF_YEAR,
    .flags = SGZ_FIELD_REQUIRED,
    .initial = "12-31",
    .clause = "三(二)" },
  SGZ_FIELD_OF_NOTE,
};

static void
check_day_of_year (const SgzRecord *record, GPtrArray *problems, const char *code)
{
  const char *value = sgz_record_get_text (record, code);
  g_autofree char *day = g_strconcat ("2023-", value != NULL ? value : "01-01", NULL);

  if (strlen (day) != strlen ("2023-12-31") || !sgz_date_is_valid (day))
    sgz_problem_add (problems, sgz_kind_get_field (&sgz_kind_office, code), FALSE,
                     g_strdup (_ ("Type a month and a day, such as 12-31")));
}

static void
check_office (const SgzRecord *record, GPtrArray *problems)
{
  check_day_of_year (record, problems, "accounts_due");
  check_day_of_year (record, problems, "meeting_due");
  if (sgz_record_get_number (record, "plan_last") < sgz_record_get_number (record, "plan_first"))
    sgz_problem_add (problems, sgz_kind_get_field (&sgz_kind_office, "plan_last"), FALSE,
                     g_strdup (_ ("The plan ends before it begins")));
  if (sgz_record_get_number (record, "yellow") > sgz_record_get_number (record, "green"))
    sgz_problem_add (problems, sgz_kind_get_field (&sgz_kind_office, "yellow"), FALSE,
                     g_strdup (_ ("Yellow begins below green")));
}

/* There is one anyway. */
static const char *const unique[] = { NULL };
static const char *const order[] = { "issuer", NULL };

const SgzKind sgz_kind_office = {
  .code = "office",
  .title = "工作设置",
  .group = "机制",
  .document = "office-ledger",
  .document_title = "工作设置一览表",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = "issuer",
  .unique = unique,
  .order = order,
  .is_single = TRUE,
  .clause = "三(二)",
  .hint = "发文机关、规划年度、亮灯口径和“四个一”期限；各报表、公文和对标检查都以此为准。",
  .check = check_office,
};
