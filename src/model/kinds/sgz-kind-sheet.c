/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "sgz-kind-private.h"

const SgzChoice sgz_choices_sheet_state[] = {
  { "filling", "填报" }, { "review", "审核" },    { "returned", "退回" }, { "passed", "通过" },
  { "locked", "锁定" },  { "published", "公布" }, { NULL, NULL },
};

static const SgzChoice audiences[] = {
  { "pilot", "省级试点" },
  { "other", "非省级试点" },
  { NULL, NULL },
};

static const SgzField fields[] = {
  { .code = "evaluation",
    .title = "年度评价",
    .type = SGZ_FIELD_REFERENCE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT,
    .kind = "evaluation",
    .section = "评价表" },
  { .code = "name",
    .title = "评价对象",
    .type = SGZ_FIELD_TEXT,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_SEARCHED,
    .max = 100,
    .help = "评价时的名称，此后更名也不变。" },
  { .code = "station",
    .title = "站点",
    .type = SGZ_FIELD_REFERENCE,
    .kind = "station",
    .help = "评价县(区)体系的没有站点。" },
  { .code = "division",
    .title = "所在地区",
    .type = SGZ_FIELD_REFERENCE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT,
    .kind = "division" },
  { .code = "audience",
    .title = "类别",
    .type = SGZ_FIELD_CHOICE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_FILTERED,
    .choices = audiences,
    .initial = "other" },
  { .code = "state",
    .title = "状态",
    .type = SGZ_FIELD_CHOICE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_FILTERED | SGZ_FIELD_KEPT | SGZ_FIELD_OPEN,
    .choices = sgz_choices_sheet_state,
    .initial = "filling",
    .section = "流转" },
  { .code = "reason",
    .title = "事由",
    .type = SGZ_FIELD_TEXT,
    .flags = SGZ_FIELD_KEPT | SGZ_FIELD_OPEN,
    .help = "退回、重新开启的事由。" },
  { .code = "is_drawn",
    .title = "市级抽查",
    .type = SGZ_FIELD_BOOLEAN,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_KEPT },
  { .code = "locked_on",
    .title = "锁定日期",
    .type = SGZ_FIELD_DATE,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_KEPT },
  { .code = "published_on",
    .title = "公布日期",
    .type = SGZ_FIELD_DATE,
    .flags = SGZ_FIELD_KEPT | SGZ_FIELD_OPEN },
  { .code = "total",
    .title = "总分",
    .type = SGZ_FIELD_DECIMAL,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_KEPT | SGZ_FIELD_UNSUMMED,
    .unit = "分",
    .max = 10000000,
    .section = "结果" },
  { .code = "grade",
    .title = "等次",
    .type = SGZ_FIELD_TEXT,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_KEPT | SGZ_FIELD_OPEN,
    .max = 30 },
  { .code = "rank",
    .title = "名次",
    .type = SGZ_FIELD_NUMBER,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_KEPT | SGZ_FIELD_OPEN | SGZ_FIELD_UNSUMMED,
    .max = 1000000 },
  { .code = "appealed_on",
    .title = "申诉日期",
    .type = SGZ_FIELD_DATE,
    .flags = SGZ_FIELD_PAST | SGZ_FIELD_OPEN,
    .section = "申诉" },
  { .code = "appeal", .title = "申诉内容", .type = SGZ_FIELD_LONG_TEXT, .flags = SGZ_FIELD_OPEN },
  { .code = "decided_on",
    .title = "答复日期",
    .type = SGZ_FIELD_DATE,
    .flags = SGZ_FIELD_PAST | SGZ_FIELD_OPEN },
  { .code = "decision", .title = "答复意见", .type = SGZ_FIELD_LONG_TEXT, .flags = SGZ_FIELD_OPEN },
  { .code = "note", .title = "备注", .type = SGZ_FIELD_LONG_TEXT, .flags = SGZ_FIELD_OPEN },
};

static void
check_sheet (const SgzRecord *record, GPtrArray *problems)
{
  sgz_check_span (record, problems, "appealed_on", "decided_on");
  sgz_check_goes_with (record, problems, "appealed_on", "appeal");
  sgz_check_goes_with (record, problems, "decided_on", "decision");
  sgz_check_goes_with (record, problems, "decided_on", "appealed_on");
}

static const char *const unique[] = { "evaluation", "division", "name", NULL };
static const char *const order[] = { "evaluation", "division", "name", NULL };

const SgzKind sgz_kind_sheet = {
  .code = "sheet",
  .title = "评价表",
  .group = "评价",
  .document = "sheet-ledger",
  .document_title = "年度评价表一览表",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = "name",
  .context = "evaluation",
  .unique = unique,
  .place_field = "division",
  .order = order,
  .frozen_from = "locked_on",
  .frozen_hint = "已锁定的评价表不再改动；确需改动的，请在“评价”页写明事由重新开启。",
  .clause = "附件2 5.1",
  .hint = "每个评价对象一份评价表；开始年度评价时自动建立。",
  .check = check_sheet,
};
