/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "sgz-kind-private.h"

static const SgzField fields[] = {
  { .code = "division",
    .title = "列支县(区)",
    .type = SGZ_FIELD_REFERENCE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT,
    .kind = "division",
    .help = "资金由哪个县(区)列支；市本级列支的选市。",
    .section = "来源" },
  { .code = "channel",
    .title = "资金渠道",
    .type = SGZ_FIELD_CHOICE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_FILTERED,
    .choices = sgz_choices_channel,
    .clause = "三(四)" },
  { .code = "year",
    .title = "年度",
    SGZ_YEAR,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_FILTERED | SGZ_FIELD_THIS_YEAR },
  { .code = "project",
    .title = "项目",
    .type = SGZ_FIELD_REFERENCE,
    .flags = SGZ_FIELD_DEFAULT,
    .kind = "project",
    .section = "用途" },
  { .code = "station",
    .title = "站点",
    .type = SGZ_FIELD_REFERENCE,
    .flags = SGZ_FIELD_DEFAULT,
    .kind = "station",
    .help = "项目资金选项目，站点建设运行资金选站点。" },
  { .code = "use", .title = "用途", .type = SGZ_FIELD_TEXT, .flags = SGZ_FIELD_SEARCHED, .max = 100 },
  { .code = "planned",
    .title = "计划金额",
    SGZ_MONEY,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT,
    .section = "金额" },
  { .code = "paid", .title = "拨付金额", SGZ_MONEY, .flags = SGZ_FIELD_DEFAULT },
  { .code = "paid_on",
    .title = "拨付日期",
    .type = SGZ_FIELD_DATE,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_PAST },
  { .code = "voucher", .title = "凭证号", .type = SGZ_FIELD_CODE, .flags = SGZ_FIELD_SEARCHED, .max = 60 },
  SGZ_FIELD_OF_NOTE,
};

static void
check_funding (const SgzRecord *record, GPtrArray *problems)
{
  if (!sgz_record_has (record, "project") && !sgz_record_has (record, "station"))
    sgz_problem_add (problems, sgz_kind_get_field (&sgz_kind_funding, "project"), FALSE,
                     g_strdup (_ ("A line of money belongs to a project or to a station: choose one")));
  sgz_check_goes_with (record, problems, "paid_on", "paid");
  if (sgz_record_get_number (record, "paid") > 0)
    sgz_check_goes_with (record, problems, "paid", "paid_on");
  if (sgz_record_get_number (record, "paid") > sgz_record_get_number (record, "planned"))
    sgz_problem_add (problems, sgz_kind_get_field (&sgz_kind_funding, "paid"), TRUE,
                     g_strdup (_ ("More was paid than was planned")));
}

static const char *const unique[] = { NULL };
static const char *const order[] = { "year", "division", "channel", NULL };

const SgzKind sgz_kind_funding = {
  .code = "funding",
  .title = "资金",
  .group = "项目与资金",
  .document = "funding-ledger",
  .document_title = "资金台账",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = "channel",
  .context = "division",
  .unique = unique,
  .place_field = "division",
  .order = order,
  .year_field = "year",
  .clause = "三(四)",
  .hint = "项目和站点的资金，按六个渠道登记计划和拨付，一笔一行。",
  .check = check_funding,
};
