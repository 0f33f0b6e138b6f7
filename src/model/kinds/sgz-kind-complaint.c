/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-kind-private.h"

static const SgzChoice channels[] = {
  { "box", "意见箱" },  { "phone", "电话" }, { "visit", "来访" }, { "letter", "来信" },
  { "online", "网络" }, { "other", "其他" }, { NULL, NULL },
};

static const SgzChoice natures[] = {
  { "complaint", "投诉" },
  { "suggestion", "建议" },
  { "praise", "表扬" },
  { NULL, NULL },
};

static const SgzChoice satisfactions[] = {
  { "yes", "满意" }, { "partly", "基本满意" }, { "no", "不满意" }, { "none", "未评价" }, { NULL, NULL },
};

static const SgzField fields[] = {
  SGZ_FIELD_OF_STATION,
  { .code = "received_on",
    .title = "受理日期",
    .type = SGZ_FIELD_DATE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_PAST },
  { .code = "channel",
    .title = "渠道",
    .type = SGZ_FIELD_CHOICE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_FILTERED,
    .choices = channels,
    .clause = "5.2" },
  { .code = "nature",
    .title = "性质",
    .type = SGZ_FIELD_CHOICE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_FILTERED,
    .choices = natures },
  { .code = "content",
    .title = "内容",
    .type = SGZ_FIELD_LONG_TEXT,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_SEARCHED,
    .help = "不写投诉人的姓名和身份信息。" },
  { .code = "due_on",
    .title = "答复期限",
    .type = SGZ_FIELD_DATE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT },
  { .code = "answered_on",
    .title = "答复日期",
    .type = SGZ_FIELD_DATE,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_PAST },
  { .code = "answer", .title = "答复内容", .type = SGZ_FIELD_LONG_TEXT },
  { .code = "satisfied",
    .title = "是否满意",
    .type = SGZ_FIELD_CHOICE,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_FILTERED,
    .choices = satisfactions },
  { .code = "overdue",
    .title = "逾期天数",
    .type = SGZ_FIELD_NUMBER,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_DERIVED | SGZ_FIELD_UNSUMMED,
    .unit = "天" },
  SGZ_FIELD_OF_OFFICER,
  SGZ_FIELD_OF_NOTE,
};

static void
check_complaint (const SgzRecord *record, GPtrArray *problems)
{
  sgz_check_span (record, problems, "received_on", "due_on");
  sgz_check_span (record, problems, "received_on", "answered_on");
  sgz_check_goes_with (record, problems, "answered_on", "answer");
  sgz_check_goes_with (record, problems, "satisfied", "answered_on");
}

static const char *const unique[] = { NULL };
static const char *const order[] = { "received_on", "station", NULL };

const SgzKind sgz_kind_complaint = {
  .code = "complaint",
  .title = "意见投诉",
  .group = "监督",
  .document = "complaint-ledger",
  .document_title = "意见投诉台账",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = "content",
  .context = "station",
  .unique = unique,
  .place_field = "station",
  .order = order,
  .year_field = "received_on",
  .due_field = "due_on",
  .closed_field = "answered_on",
  .officer_field = "officer",
  .clause = "5.2",
  .hint = "群众的意见、建议和投诉，按期答复并回访是否满意。",
  .check = check_complaint,
};
