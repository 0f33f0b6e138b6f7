/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-kind-private.h"

static const SgzChoice statuses[] = {
  { "waiting", "未报" }, { "reported", "已报" }, { "returned", "退回" },
  { "overdue", "逾期" }, { NULL, NULL },
};

static const SgzField fields[] = {
  { .code = "reporting",
    .title = "报表",
    .type = SGZ_FIELD_REFERENCE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT,
    .kind = "reporting",
    .section = "报送" },
  { .code = "division",
    .title = "县(区)",
    .type = SGZ_FIELD_REFERENCE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT,
    .kind = "division" },
  SGZ_FIELDS_OF_PERIOD ("月报1至12，季报1至4，半年报1或2，年报为1。"),
  { .code = "status",
    .title = "状态",
    .type = SGZ_FIELD_CHOICE,
    .flags = SGZ_FIELD_DERIVED | SGZ_FIELD_DEFAULT | SGZ_FIELD_FILTERED,
    .choices = statuses },
  { .code = "due_on",
    .title = "期限",
    .type = SGZ_FIELD_DATE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT },
  { .code = "reported_on",
    .title = "报送日期",
    .type = SGZ_FIELD_DATE,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_PAST },
  { .code = "returned_on",
    .title = "退回日期",
    .type = SGZ_FIELD_DATE,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_PAST,
    .help = "退回后重新报送的，改写报送日期即可。" },
  { .code = "reason", .title = "退回原因", .type = SGZ_FIELD_TEXT, .flags = SGZ_FIELD_DEFAULT },
  { .code = "reminded_on",
    .title = "最近催报",
    .type = SGZ_FIELD_DATE,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_PAST },
  SGZ_FIELD_OF_OFFICER,
  SGZ_FIELD_OF_NOTE,
};

static void
check_submission (const SgzRecord *record, GPtrArray *problems)
{
  sgz_check_level (record, problems, "division", "county", "县(区)");
  sgz_check_goes_with (record, problems, "returned_on", "reported_on");
  sgz_check_goes_with (record, problems, "returned_on", "reason");
}

static const char *const unique[] = { "reporting", "division", "year", "period", NULL };
static const char *const order[] = { "year", "due_on", "division", NULL };

const SgzKind sgz_kind_submission = {
  .code = "submission",
  .title = "报送记录",
  .group = "机制",
  .document = "submission-ledger",
  .document_title = "县(区)报表报送台账",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = "reporting",
  .unique = unique,
  .place_field = "division",
  .order = order,
  .year_field = "year",
  .due_field = "due_on",
  .closed_field = "reported_on",
  .officer_field = "officer",
  .clause = "三(三)",
  .hint = "县(区)哪一期报表何时报送、何时退回；未报的由催报页自动列出。",
  .check = check_submission,
};
