/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "sgz-kind-private.h"

const SgzChoice sgz_choices_respondent[] = {
  { "client", "服务对象" },
  { "purchaser", "购买方" },
  { "provider", "项目执行方" },
  { NULL, NULL },
};

static const SgzField fields[] = {
  { .code = "name",
    .title = "问卷名称",
    .type = SGZ_FIELD_TEXT,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_SEARCHED,
    .max = 80,
    .section = "满意度问卷" },
  { .code = "respondents",
    .title = "测评对象",
    .type = SGZ_FIELD_CHOICE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_FILTERED,
    .choices = sgz_choices_respondent,
    .initial = "client",
    .clause = "5.1.2" },
  { .code = "scale",
    .title = "最高分",
    .type = SGZ_FIELD_NUMBER,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_UNSUMMED,
    .unit = "分",
    .min = 2,
    .max = 9,
    .initial = "5",
    .help = "每题从1分到最高分，一键一答。" },
  { .code = "questions",
    .title = "题目",
    .type = SGZ_FIELD_LONG_TEXT,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT,
    .help = "每行一题。已有答卷的问卷不改题目，请另立问卷。" },
  SGZ_FIELD_OF_NOTE,
};

static const char *const unique[] = { "name", NULL };
static const char *const order[] = { "respondents", "name", NULL };

const SgzKind sgz_kind_questionnaire = {
  .code = "questionnaire",
  .title = "满意度问卷",
  .group = "评价",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = "name",
  .unique = unique,
  .order = order,
  .clause = "附件2 5.1.2",
  .hint = "对服务对象、购买方、项目执行方的问卷题目，每行一题。",
};
