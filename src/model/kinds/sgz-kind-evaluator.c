/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-kind-private.h"

static const SgzChoice roles[] = {
  { "head", "组长" },
  { "member", "成员" },
  { "checker", "抽查人员" },
  { NULL, NULL },
};

static const SgzField fields[] = {
  { .code = "evaluation",
    .title = "年度评价",
    .type = SGZ_FIELD_REFERENCE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT,
    .kind = "evaluation",
    .section = "评价小组" },
  { .code = "name",
    .title = "姓名",
    .type = SGZ_FIELD_TEXT,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_SEARCHED,
    .max = 40 },
  { .code = "unit",
    .title = "单位",
    .type = SGZ_FIELD_TEXT,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT,
    .max = 80 },
  { .code = "role",
    .title = "分工",
    .type = SGZ_FIELD_CHOICE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_FILTERED,
    .choices = roles,
    .initial = "member" },
  { .code = "station",
    .title = "所在站点",
    .type = SGZ_FIELD_REFERENCE,
    .flags = SGZ_FIELD_DEFAULT,
    .kind = "station",
    .help = "不得评价本单位。",
    .section = "回避" },
  { .code = "agency",
    .title = "所在机构",
    .type = SGZ_FIELD_REFERENCE,
    .flags = SGZ_FIELD_DEFAULT,
    .kind = "agency",
    .help = "不得评价本机构承接的站点。" },
  SGZ_FIELD_OF_NOTE,
};

static const char *const unique[] = { "evaluation", "name", "unit", NULL };
static const char *const order[] = { "evaluation", "role", "name", NULL };

const SgzKind sgz_kind_evaluator = {
  .code = "evaluator",
  .title = "评价小组成员",
  .group = "评价",
  .document = "evaluator-ledger",
  .document_title = "评价小组名单",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = "name",
  .context = "evaluation",
  .unique = unique,
  .place_field = "evaluation",
  .order = order,
  .clause = "附件2 5.1",
  .hint = "评价小组成员及其单位；成员不评价本单位。",
};
