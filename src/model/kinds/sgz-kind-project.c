/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-kind-private.h"

static const SgzChoice stages[] = {
  { "survey", "需求调研" },     { "design", "项目设计" },
  { "appraisal", "项目论证" },  { "implementation", "项目实施" },
  { "monitoring", "项目监测" }, { "evaluation", "绩效评估" },
  { "closed", "已结项" },       { NULL, NULL },
};

static const SgzField fields[] = {
  { .code = "name",
    .title = "项目名称",
    .type = SGZ_FIELD_TEXT,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_SEARCHED,
    .max = 100,
    .section = "基本情况" },
  { .code = "stage",
    .title = "当前阶段",
    .type = SGZ_FIELD_CHOICE,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_FILTERED | SGZ_FIELD_DERIVED,
    .choices = stages,
    .clause = "4.4" },
  { .code = "number",
    .title = "项目编号",
    .type = SGZ_FIELD_CODE,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_SEARCHED,
    .max = 40 },
  { .code = "purchaser",
    .title = "购买部门",
    .type = SGZ_FIELD_CHOICE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_FILTERED,
    .choices = sgz_choices_department,
    .clause = "三(三)" },
  { .code = "agency",
    .title = "承接机构",
    .type = SGZ_FIELD_REFERENCE,
    .flags = SGZ_FIELD_DEFAULT,
    .kind = "agency",
    .clause = "4.1" },
  { .code = "division",
    .title = "实施区划",
    .type = SGZ_FIELD_REFERENCE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT,
    .kind = "division",
    .help = "项目在哪个县(区)或乡镇(街道)实施。" },
  { .code = "clauses",
    .title = "服务内容",
    .type = SGZ_FIELD_SET,
    .choices = sgz_choices_clause,
    .clause = "附件2 §3" },
  { .code = "contract_sum", .title = "合同金额", SGZ_MONEY, .flags = SGZ_FIELD_DEFAULT, .section = "合同" },
  { .code = "signed_on", .title = "签订日期", .type = SGZ_FIELD_DATE, .flags = SGZ_FIELD_PAST },
  { .code = "starts_on", .title = "开始日期", .type = SGZ_FIELD_DATE, .flags = SGZ_FIELD_DEFAULT },
  { .code = "ends_on", .title = "结束日期", .type = SGZ_FIELD_DATE, .flags = SGZ_FIELD_DEFAULT },
  { .code = "planned_people", .title = "计划服务人次", SGZ_COUNT, .unit = "人次" },
  { .code = "reached_people", .title = "实际服务人次", SGZ_COUNT, .unit = "人次" },
  { .code = "station_names", .title = "实施站点", .type = SGZ_FIELD_TEXT, .flags = SGZ_FIELD_DERIVED },
  { .code = "planned", .title = "资金计划数", SGZ_MONEY, .flags = SGZ_FIELD_DERIVED },
  { .code = "paid", .title = "资金拨付数", SGZ_MONEY, .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_DERIVED },
  SGZ_FIELD_OF_OFFICER,
  SGZ_FIELDS_OF_STAGE ("survey", "需求调研", "完成日期", 0),
  SGZ_FIELDS_OF_STAGE ("design", "项目设计", "完成日期", 0),
  SGZ_FIELDS_OF_STAGE ("appraisal", "项目论证", "完成日期", 0),
  SGZ_FIELDS_OF_STAGE ("implementation", "项目实施", "完成日期", 0),
  SGZ_FIELDS_OF_STAGE ("monitoring", "项目监测", "完成日期", 0),
  SGZ_FIELDS_OF_STAGE ("evaluation", "绩效评估", "完成日期", 0),
  { .code = "note", .title = "备注", .type = SGZ_FIELD_LONG_TEXT, .section = "备注" },
};

static const SgzStage steps[] = {
  SGZ_STAGE ("survey", "需求调研"),     SGZ_STAGE ("design", "项目设计"),
  SGZ_STAGE ("appraisal", "项目论证"),  SGZ_STAGE ("implementation", "项目实施"),
  SGZ_STAGE ("monitoring", "项目监测"), SGZ_STAGE ("evaluation", "绩效评估"),
};

static void
check_project (const SgzRecord *record, GPtrArray *problems)
{
  sgz_check_span (record, problems, "starts_on", "ends_on");
  sgz_check_span (record, problems, "signed_on", "ends_on");
  sgz_check_stages (record, problems);
}

static const char *const unique[] = { "name", "signed_on", NULL };
static const char *const order[] = { "division", "name", NULL };

const SgzKind sgz_kind_project = {
  .code = "project",
  .title = "服务项目",
  .group = "项目与资金",
  .document = "project-ledger",
  .document_title = "服务项目台账",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = "name",
  .unique = unique,
  .place_field = "division",
  .order = order,
  .due_field = "ends_on",
  .closed_field = "evaluation_on",
  .officer_field = "officer",
  .stages = steps,
  .n_stages = G_N_ELEMENTS (steps),
  .clause = "4.4",
  .hint = "政府购买等方式实施的社会工作服务项目，按需求调研、项目设计、项目论证、项目实施、项目监测、绩效评估"
          "六个阶段管理。",
  .check = check_project,
};
