/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-kind-private.h"

static const SgzChoice states[] = {
  { "open", "待链接" },
  { "linked", "已链接" },
  { "done", "已完成" },
  { NULL, NULL },
};

static const SgzField fields[] = {
  { .code = "need",
    .title = "需求",
    .type = SGZ_FIELD_TEXT,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_SEARCHED,
    .max = 100,
    .help = "不写求助人的姓名和身份信息。",
    .section = "需求" },
  { .code = "village",
    .title = "村(社区)",
    .type = SGZ_FIELD_REFERENCE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT,
    .kind = "division" },
  { .code = "station",
    .title = "对接站点",
    .type = SGZ_FIELD_REFERENCE,
    .flags = SGZ_FIELD_DEFAULT,
    .kind = "station" },
  { .code = "audience",
    .title = "群体",
    .type = SGZ_FIELD_CHOICE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_FILTERED,
    .choices = sgz_choices_audience },
  { .code = "found_on",
    .title = "登记日期",
    .type = SGZ_FIELD_DATE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_PAST },
  { .code = "resource",
    .title = "链接资源",
    .type = SGZ_FIELD_TEXT,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_SEARCHED,
    .max = 100,
    .clause = "3.4",
    .section = "对接" },
  { .code = "donor",
    .title = "资源方",
    .type = SGZ_FIELD_TEXT,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_SEARCHED,
    .max = 80 },
  { .code = "value", .title = "折合金额", SGZ_MONEY, .flags = SGZ_FIELD_DEFAULT },
  { .code = "linked_on", .title = "链接日期", .type = SGZ_FIELD_DATE, .flags = SGZ_FIELD_PAST },
  { .code = "done_on",
    .title = "完成日期",
    .type = SGZ_FIELD_DATE,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_PAST },
  { .code = "status",
    .title = "状态",
    .type = SGZ_FIELD_CHOICE,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_FILTERED | SGZ_FIELD_DERIVED,
    .choices = states },
  SGZ_FIELD_OF_OFFICER,
  SGZ_FIELD_OF_NOTE,
};

static void
check_charity (const SgzRecord *record, GPtrArray *problems)
{
  static const char *const days[] = { "found_on", "linked_on", "done_on", NULL };

  sgz_check_order (record, problems, days);
  sgz_check_level (record, problems, "village", "village", "村(社区)");
  sgz_check_goes_with (record, problems, "linked_on", "resource");
  sgz_check_goes_with (record, problems, "done_on", "linked_on");
}

static const char *const unique[] = { "need", "village", "found_on", NULL };
static const char *const order[] = { "village", "found_on", NULL };

const SgzKind sgz_kind_charity = {
  .code = "charity",
  .title = "慈善服务需求",
  .group = "服务",
  .document = "charity-ledger",
  .document_title = "慈善服务需求台账",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = "need",
  .unique = unique,
  .place_field = "village",
  .order = order,
  .year_field = "found_on",
  .closed_field = "done_on",
  .officer_field = "officer",
  .clause = "二(五)3",
  .hint = "社区慈善服务需求台账：村(社区)困难群体的需求、链接的慈善资源和结果。",
  .check = check_charity,
};
