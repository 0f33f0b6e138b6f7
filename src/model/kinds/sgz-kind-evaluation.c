/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "sgz-kind-private.h"

static const SgzField fields[] = {
  { .code = "name",
    .title = "名称",
    .type = SGZ_FIELD_TEXT,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_SEARCHED,
    .max = 100,
    .section = "年度评价" },
  { .code = "year",
    .title = "年度",
    SGZ_YEAR,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_FILTERED | SGZ_FIELD_THIS_YEAR },
  { .code = "division",
    .title = "组织评价地区",
    .type = SGZ_FIELD_REFERENCE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT,
    .kind = "division",
    .help = "社工站由县(区)组织评价；县(区)体系由市局组织评价。" },
  { .code = "scheme",
    .title = "评价细则",
    .type = SGZ_FIELD_REFERENCE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT,
    .kind = "scheme" },
  { .code = "sheets",
    .title = "评价对象",
    .type = SGZ_FIELD_NUMBER,
    .flags = SGZ_FIELD_DERIVED | SGZ_FIELD_DEFAULT,
    .unit = "个" },
  { .code = "locked",
    .title = "已锁定",
    .type = SGZ_FIELD_NUMBER,
    .flags = SGZ_FIELD_DERIVED | SGZ_FIELD_DEFAULT,
    .unit = "个" },
  { .code = "starts_on",
    .title = "开始日期",
    .type = SGZ_FIELD_DATE,
    .flags = SGZ_FIELD_DEFAULT,
    .section = "安排" },
  { .code = "ends_on", .title = "截止日期", .type = SGZ_FIELD_DATE, .flags = SGZ_FIELD_DEFAULT },
  { .code = "share",
    .title = "抽查比例",
    .type = SGZ_FIELD_DECIMAL,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_UNSUMMED,
    .unit = "%",
    .max = 10000,
    .initial = "30",
    .help = "市级抽查占评价对象的比例，至少抽1个。" },
  { .code = "seed",
    .title = "抽查随机数",
    .type = SGZ_FIELD_NUMBER,
    .flags = SGZ_FIELD_KEPT | SGZ_FIELD_UNSUMMED,
    .max = G_MAXINT32,
    .help = "凭此数可重现抽查结果。" },
  { .code = "drawn_on", .title = "抽查日期", .type = SGZ_FIELD_DATE, .flags = SGZ_FIELD_KEPT },
  SGZ_FIELD_OF_OFFICER,
  SGZ_FIELD_OF_NOTE,
};

static void
check_evaluation (const SgzRecord *record, GPtrArray *problems)
{
  sgz_check_span (record, problems, "starts_on", "ends_on");
}

static const char *const unique[] = { "year", "division", "scheme", NULL };
static const char *const order[] = { "year", "division", NULL };

const SgzKind sgz_kind_evaluation = {
  .code = "evaluation",
  .title = "年度评价",
  .group = "评价",
  .document = "evaluation-ledger",
  .document_title = "年度评价一览表",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = "name",
  .unique = unique,
  .place_field = "division",
  .order = order,
  .year_field = "year",
  .officer_field = "officer",
  .clause = "附件2 5.1",
  .hint = "每年一次的评价：年度、组织评价的地区和所用细则；在“评价”页开始一次评价。",
  .check = check_evaluation,
};
