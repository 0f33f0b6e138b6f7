/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "sgz-kind-private.h"

const SgzChoice sgz_choices_assessor[] = {
  { "computed", "系统计算" },    { "self", "自评" }, { "one", "一方评分" },
  { "panel", "多人评分取平均" }, { NULL, NULL },
};

static const SgzField fields[] = {
  { .code = "scheme",
    .title = "评价细则",
    .type = SGZ_FIELD_REFERENCE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT,
    .kind = "scheme",
    .section = "评分方" },
  { .code = "position",
    .title = "序次",
    .type = SGZ_FIELD_NUMBER,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_UNSUMMED,
    .min = 1,
    .max = 99,
    .initial = "1",
    .help = "不按权重合成的，以序次最后的评分为准。" },
  { .code = "code",
    .title = "编码",
    .type = SGZ_FIELD_CODE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT,
    .max = 30 },
  { .code = "title",
    .title = "名称",
    .type = SGZ_FIELD_TEXT,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT,
    .max = 30 },
  { .code = "source",
    .title = "评分方式",
    .type = SGZ_FIELD_CHOICE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT,
    .choices = sgz_choices_assessor,
    .initial = "one" },
  { .code = "weight",
    .title = "权重",
    .type = SGZ_FIELD_NUMBER,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_UNSUMMED,
    .max = 100000,
    .initial = "0",
    .help = "仅按权重合成时有用；自评只供参考，权重为0。" },
  { .code = "drops_extremes", .title = "去掉最高和最低", .type = SGZ_FIELD_BOOLEAN },
};

static void
check_assessor (const SgzRecord *record, GPtrArray *problems)
{
  const char *source = sgz_record_get_text (record, "source");

  if (g_strcmp0 (source, "self") == 0 && sgz_record_get_number (record, "weight") != 0)
    sgz_problem_add (problems, sgz_kind_get_field (&sgz_kind_assessor, "weight"), FALSE,
                     g_strdup (_ ("What a unit says of itself is shown, never counted: its weight is 0")));
  if (sgz_record_get_number (record, "drops_extremes") != 0 && g_strcmp0 (source, "panel") != 0)
    sgz_problem_add (problems, sgz_kind_get_field (&sgz_kind_assessor, "drops_extremes"), FALSE,
                     g_strdup (_ ("Only a panel has a highest and a lowest to leave out")));
}

static const char *const unique[] = { "scheme", "code", NULL };
static const char *const order[] = { "scheme", "position", NULL };

const SgzKind sgz_kind_assessor = {
  .code = "assessor",
  .title = "评分方",
  .group = "评价",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = "title",
  .context = "scheme",
  .unique = unique,
  .order = order,
  .frozen_with = "scheme",
  .clause = "附件2 5.1",
  .hint = "评价细则由谁评分：系统计算、自评、考核、抽查等及其权重。",
  .check = check_assessor,
};
