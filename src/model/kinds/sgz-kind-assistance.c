/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-kind-private.h"

static const SgzField fields[] = {
  { .code = "division",
    .title = "县(区)",
    .type = SGZ_FIELD_REFERENCE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT,
    .kind = "division",
    .section = "支出" },
  { .code = "year",
    .title = "年度",
    SGZ_YEAR,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_FILTERED | SGZ_FIELD_THIS_YEAR },
  { .code = "total",
    .title = "支出总额",
    SGZ_MONEY,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT,
    .clause = "三(四)4",
    .help = "当年困难群众救助资金支出总额；下一年度3%的上限由此计算。" },
  { .code = "source",
    .title = "数据来源",
    .type = SGZ_FIELD_TEXT,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT,
    .max = 100,
    .help = "如财政决算、统计报表及其日期。" },
  SGZ_FIELD_OF_NOTE,
};

static void
check_assistance (const SgzRecord *record, GPtrArray *problems)
{
  sgz_check_level (record, problems, "division", "county", "县(区)");
}

static const char *const unique[] = { "division", "year", NULL };
static const char *const order[] = { "year", "division", NULL };

const SgzKind sgz_kind_assistance = {
  .code = "assistance",
  .title = "困难群众救助资金",
  .group = "项目与资金",
  .document = "assistance-ledger",
  .document_title = "困难群众救助资金支出台账",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = "division",
  .unique = unique,
  .place_field = "division",
  .order = order,
  .year_field = "year",
  .clause = "三(四)4",
  .hint = "各县(区)每年的困难群众救助资金支出总额，是计算社会救助购买服务支出比例的基数。",
  .check = check_assistance,
};
