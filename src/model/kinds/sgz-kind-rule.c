/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "model/sgz-requirement.h"
#include "sgz-kind-private.h"

static const SgzChoice tiers[] = {
  { "general", "县(区)总站" },
  { "township", "乡镇(街道)站" },
  { "room", "村(社区)室" },
  { "institution", "民政服务机构站" },
  { NULL, NULL },
};

static const SgzChoice pilots[] = {
  { "all", "全部" },
  { "pilot", "省级试点" },
  { "other", "非省级试点" },
  { NULL, NULL },
};

/* Thresholds are of different units, so that their sums say nothing. */
#define THRESHOLD                                                                                            \
  .type = SGZ_FIELD_DECIMAL, .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_UNSUMMED, .max = 100000000,              \
  .help = "占比类要求填百分数：50即50%；其余填个数、人数或项数。"

static const SgzField fields[] = {
  { .code = "code",
    .title = "要求",
    .type = SGZ_FIELD_CHOICE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT,
    .choices = sgz_choices_requirement,
    .section = "要求" },
  { .code = "least", .title = "不少于", THRESHOLD },
  { .code = "most", .title = "不超过", THRESHOLD },
  { .code = "tiers",
    .title = "适用站点",
    .type = SGZ_FIELD_SET,
    .flags = SGZ_FIELD_DEFAULT,
    .choices = tiers,
    .help = "只对站点提出的要求有此项。",
    .section = "适用范围" },
  { .code = "pilots",
    .title = "适用对象",
    .type = SGZ_FIELD_CHOICE,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_FILTERED,
    .choices = pilots,
    .help = "“3+3”孵化任务：选“非省级试点”依正文二(四)，选“全部”依附件2 §3.1.4，条款随之变更。" },
  { .code = "first_year",
    .title = "窗口首年",
    SGZ_YEAR,
    .flags = SGZ_FIELD_DEFAULT,
    .help = "按若干年累计的要求从哪一年起算；期满后顺延下一期。",
    .section = "期限" },
  { .code = "years",
    .title = "窗口年数",
    .type = SGZ_FIELD_NUMBER,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_UNSUMMED,
    .unit = "年",
    .min = 1,
    .max = 20 },
  SGZ_FIELD_OF_NOTE,
};

static void
check_rule (const SgzRecord *record, GPtrArray *problems)
{
  gboolean has_least = sgz_record_has (record, "least");
  gboolean has_most = sgz_record_has (record, "most");

  if (!has_least && !has_most)
    sgz_problem_add (problems, sgz_kind_get_field (&sgz_kind_rule, "least"), FALSE,
                     g_strdup (_ ("A rule asks for at least or at most so many; one of the two is needed")));
  if (has_least && has_most
      && sgz_record_get_number (record, "most") < sgz_record_get_number (record, "least"))
    sgz_problem_add (problems, sgz_kind_get_field (&sgz_kind_rule, "most"), FALSE,
                     g_strdup (_ ("This is less than what is asked at least")));
  sgz_check_goes_with (record, problems, "years", "first_year");
  sgz_check_goes_with (record, problems, "first_year", "years");
}

static const char *const unique[] = { "code", NULL };
static const char *const order[] = { "code", NULL };

const SgzKind sgz_kind_rule = {
  .code = "rule",
  .title = "对标规则",
  .group = "机制",
  .document = "rule-ledger",
  .document_title = "对标规则一览表",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = "code",
  .unique = unique,
  .order = order,
  .clause = "二",
  .hint = "对标检查的各项要求和口径；不再执行的要求请作废并写明原因，此后不再对标。",
  .check = check_rule,
};
