/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-kind-private.h"

static const SgzChoice plans[] = {
  { "overall", "总体工作规划" },
  { "periodic", "阶段性工作计划" },
  { "method", "实施办法" },
  { "measure", "执行措施" },
  { NULL, NULL },
};

static const SgzField fields[] = {
  SGZ_FIELD_OF_STATION,
  { .code = "plan",
    .title = "计划类别",
    .type = SGZ_FIELD_CHOICE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_FILTERED,
    .choices = plans,
    .clause = "4.3" },
  { .code = "name",
    .title = "计划名称",
    .type = SGZ_FIELD_TEXT,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_SEARCHED,
    .max = 100 },
  { .code = "year",
    .title = "年度",
    SGZ_YEAR,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_FILTERED | SGZ_FIELD_THIS_YEAR },
  { .code = "issued_on",
    .title = "印发日期",
    .type = SGZ_FIELD_DATE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_PAST },
  { .code = "starts_on", .title = "起始日期", .type = SGZ_FIELD_DATE },
  { .code = "ends_on", .title = "截止日期", .type = SGZ_FIELD_DATE },
  SGZ_FIELD_OF_NOTE,
};

static void
check_plan (const SgzRecord *record, GPtrArray *problems)
{
  sgz_check_span (record, problems, "starts_on", "ends_on");
}

static const char *const unique[] = { "station", "name", "issued_on", NULL };
static const char *const order[] = { "station", "issued_on", NULL };

const SgzKind sgz_kind_plan = {
  .code = "plan",
  .title = "工作计划",
  .group = "站点建设",
  .document = "plan-ledger",
  .document_title = "工作计划台账",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = "name",
  .context = "station",
  .unique = unique,
  .place_field = "station",
  .order = order,
  .year_field = "year",
  .clause = "4.3",
  .hint = "站点的总体工作规划、阶段性工作计划以及具体的实施办法和执行措施。",
  .check = check_plan,
};
