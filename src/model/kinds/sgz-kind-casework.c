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
  { .code = "intake_due", .title = "接案期限", .type = SGZ_FIELD_DATE, .clause = "4.4", .section = "接案" },
  { .code = "intake_on",
    .title = "接案日期",
    .type = SGZ_FIELD_DATE,
    .flags = SGZ_FIELD_PAST | SGZ_FIELD_DEFAULT | SGZ_FIELD_REQUIRED },
  { .code = "intake_paper", .title = "接案材料", .type = SGZ_FIELD_TEXT, .max = 100 },
  { .code = "assessment_due",
    .title = "预估期限",
    .type = SGZ_FIELD_DATE,
    .clause = "4.4",
    .section = "预估" },
  { .code = "assessment_on", .title = "预估日期", .type = SGZ_FIELD_DATE, .flags = SGZ_FIELD_PAST },
  { .code = "assessment_paper", .title = "预估材料", .type = SGZ_FIELD_TEXT, .max = 100 },
  { .code = "planning_due", .title = "计划期限", .type = SGZ_FIELD_DATE, .clause = "4.4", .section = "计划" },
  { .code = "planning_on", .title = "计划日期", .type = SGZ_FIELD_DATE, .flags = SGZ_FIELD_PAST },
  { .code = "planning_paper", .title = "计划材料", .type = SGZ_FIELD_TEXT, .max = 100 },
  { .code = "intervention_due",
    .title = "介入期限",
    .type = SGZ_FIELD_DATE,
    .clause = "4.4",
    .section = "介入" },
  { .code = "intervention_on", .title = "介入日期", .type = SGZ_FIELD_DATE, .flags = SGZ_FIELD_PAST },
  { .code = "intervention_paper", .title = "介入材料", .type = SGZ_FIELD_TEXT, .max = 100 },
  { .code = "evaluation_due",
    .title = "评估期限",
    .type = SGZ_FIELD_DATE,
    .clause = "4.4",
    .section = "评估" },
  { .code = "evaluation_on", .title = "评估日期", .type = SGZ_FIELD_DATE, .flags = SGZ_FIELD_PAST },
  { .code = "evaluation_paper", .title = "评估材料", .type = SGZ_FIELD_TEXT, .max = 100 },
  { .code = "closing_due", .title = "结案期限", .type = SGZ_FIELD_DATE, .clause = "4.4", .section = "结案" },
  { .code = "closing_on",
    .title = "结案日期",
    .type = SGZ_FIELD_DATE,
    .flags = SGZ_FIELD_PAST | SGZ_FIELD_DEFAULT },
  { .code = "closing_paper", .title = "结案材料", .type = SGZ_FIELD_TEXT, .max = 100 },
  { .code = "note", .title = "备注", .type = SGZ_FIELD_LONG_TEXT, .section = "备注" },
};

static const SgzStage steps[] = {
  { "接案", "intake_due", "intake_on", "intake_paper" },
  { "预估", "assessment_due", "assessment_on", "assessment_paper" },
  { "计划", "planning_due", "planning_on", "planning_paper" },
  { "介入", "intervention_due", "intervention_on", "intervention_paper" },
  { "评估", "evaluation_due", "evaluation_on", "evaluation_paper" },
  { "结案", "closing_due", "closing_on", "closing_paper" },
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
