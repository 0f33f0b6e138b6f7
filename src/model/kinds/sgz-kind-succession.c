/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "sgz-kind-private.h"

static const SgzChoice changes[] = {
  { "rename", "更名" }, { "recode", "代码变更" }, { "merge", "合并" },
  { "split", "析置" },  { "abolish", "撤销" },    { NULL, NULL },
};

static const SgzField fields[] = {
  { .code = "source",
    .title = "原区划",
    .type = SGZ_FIELD_REFERENCE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT,
    .kind = "division",
    .section = "沿革" },
  { .code = "target",
    .title = "现区划",
    .type = SGZ_FIELD_REFERENCE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT,
    .kind = "division" },
  { .code = "changed_on",
    .title = "生效日期",
    .type = SGZ_FIELD_DATE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT },
  { .code = "change",
    .title = "变更方式",
    .type = SGZ_FIELD_CHOICE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_FILTERED,
    .choices = changes },
  { .code = "basis",
    .title = "批复依据",
    .type = SGZ_FIELD_TEXT,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_SEARCHED,
    .help = "批复的文号和标题。" },
  SGZ_FIELD_OF_NOTE,
};

static void
check_succession (const SgzRecord *record, GPtrArray *problems)
{
  const char *source = sgz_record_get_text (record, "source");

  if (source != NULL && g_strcmp0 (source, sgz_record_get_text (record, "target")) == 0)
    sgz_problem_add (problems, sgz_kind_get_field (&sgz_kind_succession, "target"), FALSE,
                     g_strdup (_ ("A division cannot succeed itself")));
}

static const char *const unique[] = { "source", "target", NULL };
static const char *const order[] = { "changed_on", "source", NULL };

const SgzKind sgz_kind_succession = {
  .code = "succession",
  .title = "区划沿革",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = "source",
  .unique = unique,
  .place_field = "target",
  .order = order,
  .clause = "二(二)",
  .hint = "行政区划更名、合并、撤销时，原区划与现区划的承继关系；由“更名”“合并”等操作自动登记。",
  .check = check_succession,
};
