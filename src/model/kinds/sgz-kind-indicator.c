/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "sgz-kind-private.h"

const SgzChoice sgz_choices_method[] = {
  { "none", "由下级合计" },    { "manual", "直接评分" },
  { "checklist", "逐项检查" }, { "levels", "分档" },
  { "deduction", "扣分" },     { "steps", "按数分段" },
  { "ratio", "按完成比例" },   { "coverage", "按覆盖项数" },
  { "survey", "满意度测评" },  { NULL, NULL },
};

const SgzChoice sgz_choices_class[] = {
  { "all", "全部" },
  { "pilot", "省级试点" },
  { "other", "非省级试点" },
  { NULL, NULL },
};

const SgzChoice sgz_choices_role[] = {
  { "points", "计分" },
  { "bonus_inside", "加分(不超总分)" },
  { "bonus_outside", "加分(总分之外)" },
  { "veto", "一票否决" },
  { NULL, NULL },
};

const SgzChoice sgz_choices_spread[] = {
  { "none", "必须适用" },
  { "indicator", "分摊到本指标" },
  { "dimension", "分摊到本维度" },
  { "total", "分摊到总分" },
  { NULL, NULL },
};

static const SgzField fields[] = {
  { .code = "scheme",
    .title = "评价细则",
    .type = SGZ_FIELD_REFERENCE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT,
    .kind = "scheme",
    .section = "指标" },
  { .code = "code",
    .title = "编码",
    .type = SGZ_FIELD_CODE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_SEARCHED,
    .max = 30,
    .help = "逐年不变，用于年度间比较。" },
  { .code = "parent", .title = "上级指标", .type = SGZ_FIELD_REFERENCE, .kind = "indicator" },
  { .code = "position",
    .title = "序次",
    .type = SGZ_FIELD_NUMBER,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_UNSUMMED,
    .min = 1,
    .max = 9999,
    .initial = "1",
    .help = "在细则中从上到下的次序。" },
  { .code = "title",
    .title = "指标",
    .type = SGZ_FIELD_TEXT,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_SEARCHED },
  { .code = "points",
    .title = "分值",
    .type = SGZ_FIELD_DECIMAL,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_UNSUMMED,
    .unit = "分",
    .max = 1000000,
    .initial = "0",
    .help = "一票否决项为0；加分项为加分上限。" },
  { .code = "role",
    .title = "性质",
    .type = SGZ_FIELD_CHOICE,
    .flags = SGZ_FIELD_REQUIRED,
    .choices = sgz_choices_role,
    .initial = "points" },
  { .code = "audience",
    .title = "适用对象",
    .type = SGZ_FIELD_CHOICE,
    .flags = SGZ_FIELD_REQUIRED,
    .choices = sgz_choices_class,
    .initial = "all" },
  { .code = "method",
    .title = "计分方法",
    .type = SGZ_FIELD_CHOICE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_FILTERED,
    .choices = sgz_choices_method,
    .initial = "none",
    .section = "计分" },
  { .code = "parameters",
    .title = "计分参数",
    .type = SGZ_FIELD_LONG_TEXT,
    .max = 4900,
    .help = "由细则页填写：检查项、分档、扣分项、目标和数据来源。" },
  { .code = "spread",
    .title = "不适用时",
    .type = SGZ_FIELD_CHOICE,
    .flags = SGZ_FIELD_REQUIRED,
    .choices = sgz_choices_spread,
    .initial = "none",
    .help = "不适用的，其分值分摊到哪一级的其他指标。" },
  { .code = "absence", .title = "不适用的情形", .type = SGZ_FIELD_TEXT, .max = 100 },
  { .code = "veto_band", .title = "否决后最高等次", .type = SGZ_FIELD_TEXT, .max = 30 },
  { .code = "clause",
    .title = "条款",
    .type = SGZ_FIELD_TEXT,
    .flags = SGZ_FIELD_DEFAULT,
    .max = 40,
    .section = "依据" },
  { .code = "words", .title = "条文", .type = SGZ_FIELD_LONG_TEXT },
  { .code = "evidence", .title = "佐证材料", .type = SGZ_FIELD_LONG_TEXT, .help = "每行一种。" },
  { .code = "needs_evidence", .title = "须附佐证", .type = SGZ_FIELD_BOOLEAN },
};

static void
check_indicator (const SgzRecord *record, GPtrArray *problems)
{
  const char *role = sgz_record_get_text (record, "role");
  const char *parameters = sgz_record_get_text (record, "parameters");
  g_autoptr (JsonNode) read = parameters != NULL ? json_from_string (parameters, NULL) : NULL;

  if (parameters != NULL && (read == NULL || !JSON_NODE_HOLDS_OBJECT (read)))
    sgz_problem_add (problems, sgz_kind_get_field (&sgz_kind_indicator, "parameters"), FALSE,
                     g_strdup (_ ("The parameters of a method are a JSON object")));
  if (g_strcmp0 (role, "veto") == 0 && sgz_record_get_number (record, "points") != 0)
    sgz_problem_add (problems, sgz_kind_get_field (&sgz_kind_indicator, "points"), FALSE,
                     g_strdup (_ ("A veto has no points")));
  if (g_strcmp0 (role, "veto") == 0)
    sgz_check_goes_with (record, problems, "role", "veto_band");
}

static const char *const unique[] = { "scheme", "code", NULL };
static const char *const order[] = { "scheme", "position", NULL };

const SgzKind sgz_kind_indicator = {
  .code = "indicator",
  .title = "评价指标",
  .group = "评价",
  .document = "indicator-ledger",
  .document_title = "评价指标一览表",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = "title",
  .context = "scheme",
  .unique = unique,
  .order = order,
  .frozen_with = "scheme",
  .clause = "附件2 5.1.2",
  .hint = "评价细则的维度、指标和考核点；一般在“评价”页的细则中编辑。",
  .check = check_indicator,
};
