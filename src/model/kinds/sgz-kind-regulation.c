/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-kind-private.h"

static const SgzChoice regulations[] = {
  { "daily", "日常管理" },      { "meeting", "会议培训" },     { "appraisal", "工作考核" },
  { "project", "项目管理" },    { "archive", "档案管理" },     { "finance", "财务管理" },
  { "disclosure", "信息公开" }, { "supervision", "服务监督" }, { NULL, NULL },
};

static const SgzField fields[] = {
  SGZ_FIELD_OF_STATION,
  { .code = "regulation",
    .title = "制度类别",
    .type = SGZ_FIELD_CHOICE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_FILTERED,
    .choices = regulations,
    .clause = "4.2" },
  { .code = "name",
    .title = "制度名称",
    .type = SGZ_FIELD_TEXT,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_SEARCHED,
    .max = 100 },
  { .code = "issued_on",
    .title = "印发日期",
    .type = SGZ_FIELD_DATE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_PAST },
  { .code = "revised_on",
    .title = "修订日期",
    .type = SGZ_FIELD_DATE,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_PAST },
  { .code = "abolished_on", .title = "废止日期", .type = SGZ_FIELD_DATE, .flags = SGZ_FIELD_PAST },
  { .code = "displayed", .title = "已上墙公示", .type = SGZ_FIELD_BOOLEAN },
  SGZ_FIELD_OF_NOTE,
};

static void
check_regulation (const SgzRecord *record, GPtrArray *problems)
{
  static const char *const days[] = { "issued_on", "revised_on", "abolished_on", NULL };

  sgz_check_order (record, problems, days);
}

static const char *const unique[] = { "station", "regulation", "issued_on", NULL };
static const char *const order[] = { "station", "regulation", NULL };

const SgzKind sgz_kind_regulation = {
  .code = "regulation",
  .title = "规章制度",
  .group = "站点建设",
  .document = "regulation-ledger",
  .document_title = "规章制度台账",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = "regulation",
  .context = "station",
  .unique = unique,
  .place_field = "station",
  .order = order,
  .from_field = "issued_on",
  .to_field = "abolished_on",
  .clause = "4.2",
  .hint = "站点的八类管理和运行制度：日常管理、会议培训、工作考核、项目管理、档案管理、财务管理、信息公开、服"
          "务监督。",
  .check = check_regulation,
};
