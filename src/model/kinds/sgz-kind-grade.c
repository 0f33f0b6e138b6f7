/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "model/sgz-band-needs.h"
#include "sgz-kind-private.h"

static const SgzField fields[] = {
  { .code = "scheme",
    .title = "评价细则",
    .type = SGZ_FIELD_REFERENCE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT,
    .kind = "scheme",
    .section = "等次" },
  { .code = "position",
    .title = "序次",
    .type = SGZ_FIELD_NUMBER,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_UNSUMMED,
    .min = 1,
    .max = 99,
    .initial = "1",
    .help = "最好的等次为1。" },
  { .code = "name",
    .title = "等次名称",
    .type = SGZ_FIELD_TEXT,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT,
    .max = 30 },
  { .code = "least",
    .title = "最低分",
    .type = SGZ_FIELD_DECIMAL,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_UNSUMMED,
    .unit = "分",
    .max = 1000000,
    .initial = "0" },
  { .code = "below",
    .title = "低于",
    .type = SGZ_FIELD_DECIMAL,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_UNSUMMED,
    .unit = "分",
    .max = 1000000,
    .help = "留空的，到上一等次的最低分为止。" },
  { .code = "needs",
    .title = "另需达到",
    .type = SGZ_FIELD_TEXT,
    .flags = SGZ_FIELD_DEFAULT,
    .help = "须达到的单项得分，如：B=12；E=10。",
    .section = "条件" },
  { .code = "needs_no_veto", .title = "无否决情形", .type = SGZ_FIELD_BOOLEAN },
  { .code = "quota",
    .title = "比例上限",
    .type = SGZ_FIELD_NUMBER,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_UNSUMMED,
    .unit = "%",
    .min = 1,
    .max = 100 },
  { .code = "money", .title = "奖补金额", SGZ_MONEY, .flags = SGZ_FIELD_UNSUMMED },
  SGZ_FIELD_OF_NOTE,
};

static void
check_grade (const SgzRecord *record, GPtrArray *problems)
{
  g_autoptr (GError) failure = NULL;

  if (sgz_record_has (record, "below")
      && sgz_record_get_number (record, "below") <= sgz_record_get_number (record, "least"))
    sgz_problem_add (problems, sgz_kind_get_field (&sgz_kind_grade, "below"), FALSE,
                     g_strdup (_ ("A grade ends above the points it begins with")));
  if (!sgz_band_needs_read (NULL, sgz_record_get_text (record, "needs"), &failure))
    sgz_problem_add (problems, sgz_kind_get_field (&sgz_kind_grade, "needs"), FALSE,
                     g_strdup (failure->message));
}

static const char *const unique[] = { "scheme", "name", NULL };
static const char *const order[] = { "scheme", "position", NULL };

const SgzKind sgz_kind_grade = {
  .code = "grade",
  .title = "评价等次",
  .group = "评价",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = "name",
  .context = "scheme",
  .unique = unique,
  .order = order,
  .frozen_with = "scheme",
  .clause = "附件2 5.1",
  .hint = "评价细则的等次：名称、分数段、条件和比例。",
  .check = check_grade,
};
