/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-kind-private.h"

static const SgzChoice filings[] = {
  { "plan", "年度计划" },
  { "agreement", "购买服务协议" },
  { NULL, NULL },
};

static const SgzField fields[] = {
  { .code = "filing",
    .title = "备案类别",
    .type = SGZ_FIELD_CHOICE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_FILTERED,
    .choices = filings,
    .clause = "三(三)",
    .section = "备案" },
  { .code = "name",
    .title = "材料名称",
    .type = SGZ_FIELD_TEXT,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_SEARCHED,
    .max = 100 },
  { .code = "number",
    .title = "备案号",
    .type = SGZ_FIELD_CODE,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_SEARCHED,
    .max = 60 },
  { .code = "division",
    .title = "报备县(区)",
    .type = SGZ_FIELD_REFERENCE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT,
    .kind = "division" },
  { .code = "year",
    .title = "年度",
    SGZ_YEAR,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_FILTERED | SGZ_FIELD_THIS_YEAR },
  { .code = "project",
    .title = "项目",
    .type = SGZ_FIELD_REFERENCE,
    .flags = SGZ_FIELD_DEFAULT,
    .kind = "project" },
  { .code = "submitted_on",
    .title = "报送日期",
    .type = SGZ_FIELD_DATE,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_PAST },
  { .code = "filed_on",
    .title = "备案日期",
    .type = SGZ_FIELD_DATE,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_PAST },
  { .code = "authority", .title = "备案机关", .type = SGZ_FIELD_TEXT, .flags = SGZ_FIELD_DEFAULT, .max = 80 },
  SGZ_FIELD_OF_NOTE,
};

static void
check_filing (const SgzRecord *record, GPtrArray *problems)
{
  sgz_check_span (record, problems, "submitted_on", "filed_on");
  sgz_check_goes_with (record, problems, "filed_on", "number");
  sgz_check_goes_with (record, problems, "filed_on", "authority");
}

static const char *const unique[] = { "name", "division", "year", NULL };
static const char *const order[] = { "year", "division", NULL };

const SgzKind sgz_kind_filing = {
  .code = "filing",
  .title = "备案",
  .group = "项目与资金",
  .document = "filing-ledger",
  .document_title = "年度计划和购买协议备案登记表",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = "name",
  .unique = unique,
  .place_field = "division",
  .order = order,
  .year_field = "year",
  .clause = "三(三)",
  .hint = "站点项目年度计划和购买服务协议向上级民政部门备案。",
  .check = check_filing,
};
