/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "sgz-kind-private.h"

static const SgzChoice kinds[] = {
  { "fund", "社区慈善基金" },
  { "point", "社区慈善捐赠点" },
  { NULL, NULL },
};

static const SgzField fields[] = {
  { .code = "name",
    .title = "名称",
    .type = SGZ_FIELD_TEXT,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_SEARCHED,
    .max = 80,
    .section = "基本情况" },
  { .code = "kind",
    .title = "类别",
    .type = SGZ_FIELD_CHOICE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_FILTERED,
    .choices = kinds,
    .clause = "3.4" },
  { .code = "village",
    .title = "村(社区)",
    .type = SGZ_FIELD_REFERENCE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT,
    .kind = "division" },
  { .code = "partner",
    .title = "合作慈善组织",
    .type = SGZ_FIELD_TEXT,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_SEARCHED,
    .max = 80 },
  { .code = "founded_on",
    .title = "设立日期",
    .type = SGZ_FIELD_DATE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_PAST },
  { .code = "raised", .title = "累计募集", SGZ_MONEY, .flags = SGZ_FIELD_DEFAULT },
  { .code = "spent", .title = "累计使用", SGZ_MONEY, .flags = SGZ_FIELD_DEFAULT },
  { .code = "ended_on", .title = "撤销日期", .type = SGZ_FIELD_DATE, .flags = SGZ_FIELD_PAST },
  SGZ_FIELD_OF_NOTE,
};

static void
check_community_fund (const SgzRecord *record, GPtrArray *problems)
{
  sgz_check_span (record, problems, "founded_on", "ended_on");
  sgz_check_level (record, problems, "village", "village", "村(社区)");
  if (sgz_record_get_number (record, "spent") > sgz_record_get_number (record, "raised"))
    sgz_problem_add (problems, sgz_kind_get_field (&sgz_kind_community_fund, "spent"), TRUE,
                     g_strdup (_ ("More was spent than was raised")));
}

static const char *const unique[] = { "name", "village", NULL };
static const char *const order[] = { "village", "name", NULL };

const SgzKind sgz_kind_community_fund = {
  .code = "community_fund",
  .title = "社区基金和捐赠点",
  .group = "服务",
  .document = "community-fund-ledger",
  .document_title = "社区基金和捐赠点台账",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = "name",
  .unique = unique,
  .place_field = "village",
  .order = order,
  .from_field = "founded_on",
  .to_field = "ended_on",
  .clause = "三(三)",
  .hint = "社区慈善基金和社区慈善捐赠点。",
  .check = check_community_fund,
};
