/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "sgz-kind-private.h"

static const SgzChoice ways[] = {
  { "interview", "面谈" },
  { "telephone", "电话访谈" },
  { "paper", "问卷调查" },
  { NULL, NULL },
};

static const SgzField fields[] = {
  SGZ_FIELD_OF_STATION,
  { .code = "year",
    .title = "年度",
    SGZ_YEAR,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_FILTERED | SGZ_FIELD_THIS_YEAR },
  { .code = "questionnaire",
    .title = "问卷",
    .type = SGZ_FIELD_REFERENCE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT,
    .kind = "questionnaire",
    .help = "问卷定下测评对象：服务对象、购买方或项目执行方。" },
  { .code = "respondents",
    .title = "测评对象",
    .type = SGZ_FIELD_CHOICE,
    .flags = SGZ_FIELD_DERIVED | SGZ_FIELD_DEFAULT | SGZ_FIELD_FILTERED,
    .choices = sgz_choices_respondent },
  { .code = "way",
    .title = "测评方式",
    .type = SGZ_FIELD_CHOICE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_FILTERED,
    .choices = ways,
    .clause = "5.1.2" },
  { .code = "surveyed_on",
    .title = "测评日期",
    .type = SGZ_FIELD_DATE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_PAST },
  { .code = "asked",
    .title = "发出份数",
    SGZ_COUNT,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT,
    .unit = "份",
    .help = "访谈或发放问卷的人数；未答的也计入。" },
  { .code = "answered",
    .title = "收回份数",
    .type = SGZ_FIELD_NUMBER,
    .flags = SGZ_FIELD_DERIVED | SGZ_FIELD_DEFAULT,
    .unit = "份" },
  { .code = "mean",
    .title = "平均分",
    .type = SGZ_FIELD_DECIMAL,
    .flags = SGZ_FIELD_DERIVED | SGZ_FIELD_DEFAULT | SGZ_FIELD_UNSUMMED,
    .unit = "分" },
  { .code = "surveyor", .title = "测评人", .type = SGZ_FIELD_TEXT, .max = 40 },
  SGZ_FIELD_OF_OFFICER,
  SGZ_FIELD_OF_NOTE,
};

static void
check_survey (const SgzRecord *record, GPtrArray *problems)
{
  const char *day = sgz_record_get_text (record, "surveyed_on");
  int year = (int)sgz_record_get_number (record, "year");

  if (day != NULL && sgz_record_has (record, "year") && g_ascii_strtoll (day, NULL, 10) != year
      && g_ascii_strtoll (day, NULL, 10) != year + 1)
    sgz_problem_add (problems, sgz_kind_get_field (&sgz_kind_survey, "year"), FALSE,
                     g_strdup (_ ("A survey of a year is made in that year or the one after it")));
}

static const char *const unique[] = { NULL };
static const char *const order[] = { "station", "surveyed_on", NULL };

const SgzKind sgz_kind_survey = {
  .code = "survey",
  .title = "满意度测评",
  .group = "评价",
  .document = "survey-ledger",
  .document_title = "满意度测评台账",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = "surveyed_on",
  .context = "station",
  .unique = unique,
  .place_field = "station",
  .order = order,
  .year_field = "year",
  .officer_field = "officer",
  .clause = "附件2 5.1.2",
  .hint = "对一个站点、一类对象、用一种方式做的一次测评；答卷在“评价”页的满意度中录入。",
  .check = check_survey,
};
