/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-kind-private.h"

static const SgzChoice posts[] = {
  { "head", "站长" },
  { "full", "专职" },
  { "part", "兼职" },
  { NULL, NULL },
};

static const SgzChoice hires[] = {
  { "recruit", "统一招聘" },
  { "dispatch", "人才派遣" },
  { "purchase", "购买服务" },
  { "other", "其他" },
  { NULL, NULL },
};

static const SgzField fields[] = {
  { .code = "name",
    .title = "姓名",
    .type = SGZ_FIELD_TEXT,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_SEARCHED,
    .max = 40,
    .section = "基本情况" },
  { .code = "station",
    .title = "站点",
    .type = SGZ_FIELD_REFERENCE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT,
    .kind = "station" },
  { .code = "post",
    .title = "岗位",
    .type = SGZ_FIELD_CHOICE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_FILTERED,
    .choices = posts,
    .clause = "2.2",
    .help = "站长须为专职社会工作者，每站一名。" },
  { .code = "hire",
    .title = "配备方式",
    .type = SGZ_FIELD_CHOICE,
    .flags = SGZ_FIELD_DEFAULT,
    .choices = hires,
    .clause = "2.3" },
  { .code = "joined_on",
    .title = "到岗日期",
    .type = SGZ_FIELD_DATE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT },
  { .code = "left_on", .title = "离岗日期", .type = SGZ_FIELD_DATE },
  { .code = "level",
    .title = "证书等级",
    .type = SGZ_FIELD_CHOICE,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_FILTERED | SGZ_FIELD_DERIVED,
    .choices = sgz_choices_level,
    .clause = "2.1" },
  { .code = "certificate",
    .title = "证书编号",
    .type = SGZ_FIELD_CODE,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_SENSITIVE | SGZ_FIELD_DERIVED },
  { .code = "obtained_on", .title = "取得日期", .type = SGZ_FIELD_DATE, .flags = SGZ_FIELD_DERIVED },
  { .code = "valid_until",
    .title = "登记有效期至",
    .type = SGZ_FIELD_DATE,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_DERIVED },
  { .code = "party", .title = "党员", .type = SGZ_FIELD_BOOLEAN, .section = "其他" },
  { .code = "uniform", .title = "统一着装", .type = SGZ_FIELD_BOOLEAN, .clause = "2.4" },
  { .code = "badge", .title = "佩戴工作牌", .type = SGZ_FIELD_BOOLEAN, .clause = "2.4" },
  { .code = "phone", .title = "联系电话", .type = SGZ_FIELD_CODE, .flags = SGZ_FIELD_SENSITIVE, .max = 40 },
  SGZ_FIELD_OF_NOTE,
};

static void
check_worker (const SgzRecord *record, GPtrArray *problems)
{
  sgz_check_span (record, problems, "joined_on", "left_on");
}

static const char *const unique[] = { "name", "station", "joined_on", NULL };
static const char *const order[] = { "station", "post", "name", NULL };

const SgzKind sgz_kind_worker = {
  .code = "worker",
  .title = "人员",
  .group = "人员与培训",
  .document = "staff-ledger",
  .document_title = "社会工作人员台账",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = "name",
  .unique = unique,
  .place_field = "station",
  .order = order,
  .from_field = "joined_on",
  .to_field = "left_on",
  .clause = "2.1",
  .hint = "站长、专职和兼职社会工作者。证书和登记另有台账，在人员一页可直接登记。",
  .check = check_worker,
};
