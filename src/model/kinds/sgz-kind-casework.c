/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-kind-private.h"

static const SgzChoice stages[] = {
  { "intake", "接案" },     { "assessment", "预估" }, { "planning", "计划" }, { "intervention", "介入" },
  { "evaluation", "评估" }, { "closing", "结案" },    { "closed", "已结案" }, { NULL, NULL },
};

static const SgzChoice outcomes[] = {
  { "reached", "目标达成" }, { "partly", "部分达成" }, { "missed", "未达成" },
  { "referred", "转介" },    { "stopped", "中止" },    { NULL, NULL },
};

static const SgzField fields[] = {
  { .code = "number",
    .title = "个案编号",
    .type = SGZ_FIELD_CODE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_SEARCHED,
    .max = 40,
    .help = "只用编号，不写服务对象的姓名。",
    .section = "基本情况" },
  { .code = "stage",
    .title = "当前阶段",
    .type = SGZ_FIELD_CHOICE,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_FILTERED | SGZ_FIELD_DERIVED,
    .choices = stages,
    .clause = "4.4" },
  { .code = "station",
    .title = "站点",
    .type = SGZ_FIELD_REFERENCE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT,
    .kind = "station" },
  { .code = "worker",
    .title = "社会工作者",
    .type = SGZ_FIELD_REFERENCE,
    .flags = SGZ_FIELD_DEFAULT,
    .kind = "worker" },
  { .code = "audience",
    .title = "服务对象类别",
    .type = SGZ_FIELD_CHOICE,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_FILTERED,
    .choices = sgz_choices_audience },
  { .code = "clauses",
    .title = "服务内容",
    .type = SGZ_FIELD_SET,
    .flags = SGZ_FIELD_DEFAULT,
    .choices = sgz_choices_clause,
    .clause = "3.2" },
  { .code = "outcome",
    .title = "服务成效",
    .type = SGZ_FIELD_CHOICE,
    .flags = SGZ_FIELD_DEFAULT,
    .choices = outcomes },
  SGZ_FIELD_OF_OFFICER,
  SGZ_FIELDS_OF_STAGE ("intake", "接案", "日期", SGZ_FIELD_DEFAULT | SGZ_FIELD_REQUIRED),
  SGZ_FIELDS_OF_STAGE ("assessment", "预估", "日期", 0),
  SGZ_FIELDS_OF_STAGE ("planning", "计划", "日期", 0),
  SGZ_FIELDS_OF_STAGE ("intervention", "介入", "日期", 0),
  SGZ_FIELDS_OF_STAGE ("evaluation", "评估", "日期", 0),
  SGZ_FIELDS_OF_STAGE ("closing", "结案", "日期", SGZ_FIELD_DEFAULT),
  { .code = "note", .title = "备注", .type = SGZ_FIELD_LONG_TEXT, .section = "备注" },
};

static const SgzStage steps[] = {
  SGZ_STAGE ("intake", "接案"),       SGZ_STAGE ("assessment", "预估"), SGZ_STAGE ("planning", "计划"),
  SGZ_STAGE ("intervention", "介入"), SGZ_STAGE ("evaluation", "评估"), SGZ_STAGE ("closing", "结案"),
};

static void
check_casework (const SgzRecord *record, GPtrArray *problems)
{
  sgz_check_stages (record, problems);
}

static const char *const unique[] = { "number", "station", NULL };
static const char *const order[] = { "station", "number", NULL };

const SgzKind sgz_kind_casework = {
  .code = "casework",
  .title = "个案",
  .group = "服务",
  .document = "case-ledger",
  .document_title = "个案台账",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = "number",
  .unique = unique,
  .place_field = "station",
  .order = order,
  .year_field = "intake_on",
  .due_field = "closing_due",
  .closed_field = "closing_on",
  .officer_field = "officer",
  .stages = steps,
  .n_stages = G_N_ELEMENTS (steps),
  .clause = "4.4",
  .hint = "个案服务，按接案、预估、计划、介入、评估、结案六个阶段管理；只用编号，不记服务对象姓名。",
  .check = check_casework,
};
