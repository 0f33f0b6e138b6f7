/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-kind-private.h"

static const SgzField fields[] = {
  { .code = "worker",
    .title = "人员",
    .type = SGZ_FIELD_REFERENCE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT,
    .kind = "worker",
    .section = "登记" },
  { .code = "level",
    .title = "证书等级",
    .type = SGZ_FIELD_CHOICE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_FILTERED,
    .choices = sgz_choices_level,
    .clause = "2.1" },
  { .code = "registered_on",
    .title = "登记日期",
    .type = SGZ_FIELD_DATE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_PAST },
  { .code = "valid_until",
    .title = "有效期至",
    .type = SGZ_FIELD_DATE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT,
    .help = "登记有效期届满前办理再登记。" },
  { .code = "authority", .title = "登记机构", .type = SGZ_FIELD_TEXT, .flags = SGZ_FIELD_DEFAULT, .max = 80 },
  SGZ_FIELD_OF_NOTE,
};

static void
check_registration (const SgzRecord *record, GPtrArray *problems)
{
  sgz_check_span (record, problems, "registered_on", "valid_until");
}

static const char *const unique[] = { "worker", "level", "registered_on", NULL };
static const char *const order[] = { "worker", "registered_on", NULL };

const SgzKind sgz_kind_registration = {
  .code = "registration",
  .title = "证书登记",
  .group = "人员与培训",
  .document = "registration-ledger",
  .document_title = "证书登记台账",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = "registered_on",
  .context = "worker",
  .unique = unique,
  .place_field = "worker",
  .order = order,
  .from_field = "registered_on",
  .clause = "2.1",
  .hint = "社会工作者职业水平证书的登记和再登记。",
  .check = check_registration,
};
