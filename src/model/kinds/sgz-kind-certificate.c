/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-kind-private.h"

static const SgzField fields[] = {
  { .code = "worker",
    .title = "人员",
    .type = SGZ_FIELD_REFERENCE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT,
    .kind = "worker",
    .section = "证书" },
  { .code = "level",
    .title = "证书等级",
    .type = SGZ_FIELD_CHOICE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_FILTERED,
    .choices = sgz_choices_level,
    .clause = "2.1" },
  { .code = "number",
    .title = "证书编号",
    .type = SGZ_FIELD_CODE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_SENSITIVE | SGZ_FIELD_SEARCHED,
    .max = 40 },
  { .code = "obtained_on",
    .title = "取得日期",
    .type = SGZ_FIELD_DATE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_PAST,
    .clause = "3.3.2",
    .help = "证书上的批准日期；新增持证按此计年。" },
  { .code = "station",
    .title = "培育站点",
    .type = SGZ_FIELD_REFERENCE,
    .flags = SGZ_FIELD_DEFAULT,
    .kind = "station",
    .clause = "3.3.2",
    .help = "由哪个站点培育取得，计入该站点的培育任务。" },
  SGZ_FIELD_OF_NOTE,
};

static const char *const unique[] = { "number", NULL };
static const char *const order[] = { "worker", "obtained_on", NULL };

const SgzKind sgz_kind_certificate = {
  .code = "certificate",
  .title = "证书",
  .group = "人员与培训",
  .document = "certificate-ledger",
  .document_title = "社会工作者职业水平证书台账",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = "number",
  .context = "worker",
  .unique = unique,
  .place_field = "worker",
  .order = order,
  .from_field = "obtained_on",
  .clause = "3.3.2",
  .hint = "全国社会工作者职业水平证书。取得证书和证书登记是两件事，登记另记一行。",
};
