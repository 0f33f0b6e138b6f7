/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-kind-private.h"

static const SgzChoice roles[] = {
  { "lead", "负责人" }, { "review", "审核人" }, { "handle", "经办人" }, { "other", "其他" }, { NULL, NULL },
};

static const SgzField fields[] = {
  { .code = "name",
    .title = "姓名",
    .type = SGZ_FIELD_TEXT,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_SEARCHED,
    .max = 40,
    .section = "基本情况" },
  { .code = "unit",
    .title = "单位",
    .type = SGZ_FIELD_TEXT,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_SEARCHED,
    .max = 80 },
  { .code = "role",
    .title = "职责",
    .type = SGZ_FIELD_CHOICE,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_FILTERED,
    .choices = roles },
  { .code = "division",
    .title = "所属区划",
    .type = SGZ_FIELD_REFERENCE,
    .flags = SGZ_FIELD_DEFAULT,
    .kind = "division",
    .help = "在哪一级、哪个县(区)任职。" },
  { .code = "phone", .title = "联系电话", .type = SGZ_FIELD_CODE, .flags = SGZ_FIELD_SENSITIVE, .max = 40 },
  { .code = "joined_on", .title = "到岗日期", .type = SGZ_FIELD_DATE },
  { .code = "left_on", .title = "离岗日期", .type = SGZ_FIELD_DATE, .help = "离岗前请先交接未办结事项。" },
  SGZ_FIELD_OF_NOTE,
};

static void
check_officer (const SgzRecord *record, GPtrArray *problems)
{
  sgz_check_span (record, problems, "joined_on", "left_on");
}

static const char *const unique[] = { "name", "unit", NULL };
static const char *const order[] = { "unit", "name", NULL };

const SgzKind sgz_kind_officer = {
  .code = "officer",
  .title = "经办人",
  .group = "机制",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = "name",
  .unique = unique,
  .place_field = "division",
  .order = order,
  .clause = "三(三)",
  .hint = "市、县(区)民政部门办理社会工作服务体系建设事务的人员。改动记录按姓名保存，人员离岗后仍可查。",
  .check = check_officer,
};
