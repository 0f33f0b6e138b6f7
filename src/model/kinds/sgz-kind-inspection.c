/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-kind-private.h"

static const SgzChoice ways[] = {
  { "random", "随机抽取" },
  { "chosen", "指定检查" },
  { NULL, NULL },
};

static const SgzChoice conclusions[] = {
  { "good", "符合要求" },
  { "minor", "存在一般问题" },
  { "serious", "存在严重问题" },
  { NULL, NULL },
};

static const SgzField fields[] = {
  SGZ_FIELD_OF_STATION,
  { .code = "inspected_on",
    .title = "检查日期",
    .type = SGZ_FIELD_DATE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_PAST },
  { .code = "way",
    .title = "抽查方式",
    .type = SGZ_FIELD_CHOICE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_FILTERED,
    .choices = ways,
    .clause = "三(三)" },
  { .code = "unit",
    .title = "检查单位",
    .type = SGZ_FIELD_TEXT,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT,
    .max = 80 },
  { .code = "inspectors", .title = "检查人员", .type = SGZ_FIELD_TEXT, .max = 100 },
  { .code = "project", .title = "项目", .type = SGZ_FIELD_REFERENCE, .kind = "project" },
  { .code = "scope",
    .title = "检查内容",
    .type = SGZ_FIELD_TEXT,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_SEARCHED,
    .max = 200 },
  { .code = "findings",
    .title = "发现问题",
    .type = SGZ_FIELD_LONG_TEXT,
    .flags = SGZ_FIELD_DEFAULT,
    .help = "没有发现问题的写“无”。" },
  { .code = "conclusion",
    .title = "结论",
    .type = SGZ_FIELD_CHOICE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_FILTERED,
    .choices = conclusions },
  { .code = "rectifications",
    .title = "整改数",
    .type = SGZ_FIELD_NUMBER,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_DERIVED,
    .unit = "项" },
  SGZ_FIELD_OF_NOTE,
};

static const char *const unique[] = { "station", "inspected_on", "unit", NULL };
static const char *const order[] = { "inspected_on", "station", NULL };

const SgzKind sgz_kind_inspection = {
  .code = "inspection",
  .title = "监督抽查",
  .group = "监督",
  .document = "supervision-ledger",
  .document_title = "监督抽查台账",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = "inspected_on",
  .context = "station",
  .unique = unique,
  .place_field = "station",
  .order = order,
  .year_field = "inspected_on",
  .clause = "三(三)",
  .hint = "对站点和项目实施情况的监督抽查。发现的问题转为整改。",
};
