/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "sgz-kind-private.h"

static const SgzField fields[] = {
  { .code = "survey",
    .title = "满意度测评",
    .type = SGZ_FIELD_REFERENCE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT,
    .kind = "survey",
    .section = "答卷" },
  { .code = "number",
    .title = "答卷序号",
    .type = SGZ_FIELD_NUMBER,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_UNSUMMED,
    .min = 1,
    .max = 1000000,
    .help = "不记姓名和联系方式。" },
  { .code = "answers",
    .title = "答案",
    .type = SGZ_FIELD_CODE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT,
    .max = 20,
    .help = "每题一个数字，如55434；未答的题为0。" },
  { .code = "remark", .title = "意见建议", .type = SGZ_FIELD_TEXT, .help = "只记意见，不记姓名等身份信息。" },
};

static void
check_response (const SgzRecord *record, GPtrArray *problems)
{
  const char *answers = sgz_record_get_text (record, "answers");

  if (answers == NULL)
    return;
  if (answers[strspn (answers, "0123456789")] != '\0')
    sgz_problem_add (problems, sgz_kind_get_field (&sgz_kind_response, "answers"), FALSE,
                     g_strdup (_ ("Answers are digits, one a question, 0 where there is none")));
  else if (answers[strspn (answers, "0")] == '\0')
    sgz_problem_add (problems, sgz_kind_get_field (&sgz_kind_response, "answers"), FALSE,
                     g_strdup (_ ("At least one question is answered")));
}

static const char *const unique[] = { "survey", "number", NULL };
static const char *const order[] = { "survey", "number", NULL };

const SgzKind sgz_kind_response = {
  .code = "response",
  .title = "满意度答卷",
  .group = "评价",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = "number",
  .context = "survey",
  .unique = unique,
  .place_field = "survey",
  .order = order,
  .clause = "附件2 5.1.2",
  .hint = "满意度答卷，每份一行，每题一个数字；不保留答卷人身份。",
  .check = check_response,
};
