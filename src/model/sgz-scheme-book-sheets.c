/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the sheets of a scheme's workbook have for columns: their fields, and what stands behind each. */
#include "kinds/sgz-kind-private.h"
#include "sgz-scheme-book-private.h"
#include "sgz-scheme-codes.h"

#define POINTS .type = SGZ_FIELD_DECIMAL, .min = -1000000, .max = 1000000
#define AMOUNT                                                                                               \
  .type = SGZ_FIELD_DECIMAL, .min = -G_GINT64_CONSTANT (10000000000000),                                     \
  .max = G_GINT64_CONSTANT (10000000000000)
#define CODE .type = SGZ_FIELD_CODE, .max = 30
#define MEASURE .type = SGZ_FIELD_CODE, .max = 60
#define AT(structure, member) .offset = G_STRUCT_OFFSET (structure, member)
#define NOWHERE .offset = SGZ_SCHEME_NO_MEMBER

/* --- indicators; what the CSV form has too goes by its name there --- */

static const SgzField node_fields[] = {
  { .code = "code",
    .title = "编码",
    CODE,
    .flags = SGZ_FIELD_REQUIRED,
    .help = "本表内不重复，逐年不变，用于年度间比较。" },
  { .code = "parent", .title = "上级编码", CODE, .help = "所属维度或指标的编码；维度留空。最多四级。" },
  { .code = "indicator", .title = "指标", .type = SGZ_FIELD_TEXT, .flags = SGZ_FIELD_REQUIRED },
  { .code = "max_points",
    .title = "分值",
    .type = SGZ_FIELD_DECIMAL,
    .max = 1000000,
    .flags = SGZ_FIELD_REQUIRED,
    .help = "下级分值合计等于上级分值；一票否决项填0，加分项填加分上限。" },
  { .code = "method",
    .title = "计分方法",
    .type = SGZ_FIELD_CHOICE,
    .choices = sgz_choices_method,
    .flags = SGZ_FIELD_REQUIRED,
    .help = "有下级的和一票否决的选“由下级合计”。" },
  { .code = "role", .title = "性质", .type = SGZ_FIELD_CHOICE, .choices = sgz_choices_role },
  { .code = "audience", .title = "适用对象", .type = SGZ_FIELD_CHOICE, .choices = sgz_choices_class },
  { .code = "spread", .title = "不适用时", .type = SGZ_FIELD_CHOICE, .choices = sgz_choices_spread },
  { .code = "absence", .title = "不适用的情形", .type = SGZ_FIELD_TEXT, .max = 100 },
  { .code = "veto_band",
    .title = "否决后最高等次",
    .type = SGZ_FIELD_TEXT,
    .max = 30,
    .help = "一票否决项填写：“等次”表中的等次名称。" },
  { .code = "clause", .title = "条款", .type = SGZ_FIELD_TEXT, .max = 40 },
  { .code = "source_text", .title = "条文", .type = SGZ_FIELD_LONG_TEXT },
  { .code = "evidence", .title = "佐证材料", .type = SGZ_FIELD_LONG_TEXT, .help = "每行一种。" },
  { .code = "needs_evidence", .title = "须附佐证", .type = SGZ_FIELD_BOOLEAN },
  { .code = "subject", .title = "计数对象", .type = SGZ_FIELD_TEXT },
  { .code = "is_computed", .title = "系统计算", .type = SGZ_FIELD_BOOLEAN, .help = "选“是”的，须填统计项。" },
  { .code = "measure", .title = "统计项", MEASURE, .help = "见“统计项”表。" },
  { .code = "parts", .title = "统计分项", .type = SGZ_FIELD_TEXT },
  { .code = "whole", .title = "占比的分母", MEASURE, .help = "作分母的统计项，见“统计项”表。" },
  { .code = "whole_parts", .title = "分母分项", .type = SGZ_FIELD_TEXT },
  { .code = "start", .title = "起扣分", POINTS, .help = "扣分：从多少分起扣。" },
  { .code = "floor", .title = "扣到最低", POINTS, .help = "扣分：最低多少分，可低于0。" },
  { .code = "cap",
    .title = "得分上限",
    .type = SGZ_FIELD_DECIMAL,
    .max = 100000,
    .help = "按完成比例：最多得分值的几倍；留空为1倍。" },
  { .code = "is_percent", .title = "按百分比分段", .type = SGZ_FIELD_BOOLEAN },
  { .code = "scale",
    .title = "满分答案",
    .type = SGZ_FIELD_NUMBER,
    .min = 1,
    .max = 1000,
    .help = "满意度测评：最满意的答案记几分；留空为5。" },
  { .code = "min_responses", .title = "最少份数", .type = SGZ_FIELD_NUMBER, .max = 1000000 },
  { .code = "parameters",
    .title = "原有参数",
    .type = SGZ_FIELD_LONG_TEXT,
    .max = 4900,
    .flags = SGZ_FIELD_HIDDEN,
    .help = "由程序填写：原细则中其他列没有的文字，无需改动。" },
};

static const SgzSchemeColumn node_columns[] = {
  { AT (SgzSchemeNode, code), .width = 10 },
  { NOWHERE, .width = 10, .refers = SGZ_SCHEME_REFERS_TO_NODE },
  { AT (SgzSchemeNode, title), .width = 34 },
  { AT (SgzSchemeNode, points), .width = 8 },
  { AT (SgzSchemeNode, method), .codes = sgz_scheme_methods, .width = 14 },
  { AT (SgzSchemeNode, role), .codes = sgz_scheme_roles, .width = 16 },
  { AT (SgzSchemeNode, audience), .codes = sgz_scheme_audiences, .width = 12 },
  { AT (SgzSchemeNode, spread), .codes = sgz_scheme_spreads, .base = SGZ_SPREAD_NONE, .width = 14 },
  { AT (SgzSchemeNode, absence), .width = 20 },
  { AT (SgzSchemeNode, veto_band), .width = 16 },
  { AT (SgzSchemeNode, clause), .width = 12 },
  { AT (SgzSchemeNode, words), .width = 40 },
  { AT (SgzSchemeNode, evidence), .width = 20 },
  { AT (SgzSchemeNode, needs_evidence), .width = 10 },
  { AT (SgzSchemeNode, subject), .width = 14, .is_scoring = TRUE },
  { AT (SgzSchemeNode, is_computed), .width = 10, .is_scoring = TRUE },
  { AT (SgzSchemeNode, measure), .width = 24, .is_scoring = TRUE, .refers = SGZ_SCHEME_REFERS_TO_MEASURE },
  { AT (SgzSchemeNode, parts), .width = 16, .is_scoring = TRUE },
  { AT (SgzSchemeNode, whole), .width = 24, .is_scoring = TRUE, .refers = SGZ_SCHEME_REFERS_TO_MEASURE },
  { AT (SgzSchemeNode, whole_parts), .width = 16, .is_scoring = TRUE },
  { AT (SgzSchemeNode, start), .width = 8, .is_scoring = TRUE },
  { AT (SgzSchemeNode, floor), .width = 10, .is_scoring = TRUE },
  { AT (SgzSchemeNode, cap), .width = 10, .is_scoring = TRUE },
  { AT (SgzSchemeNode, is_percent), .width = 14, .is_scoring = TRUE },
  { AT (SgzSchemeNode, scale), .width = 10, .is_scoring = TRUE },
  { AT (SgzSchemeNode, min_responses), .width = 10, .is_scoring = TRUE },
  { NOWHERE, .width = 10 },
};

/* --- items --- */

static const SgzField item_fields[] = {
  { .code = "code",
    .title = "指标编码",
    CODE,
    .flags = SGZ_FIELD_REQUIRED,
    .help = "“指标”表中的编码；同一指标的各项按行次排列。" },
  { .code = "item",
    .title = "事项",
    .type = SGZ_FIELD_TEXT,
    .help = "检查项、档次、扣分情形或条款；按数分段的留空。" },
  { .code = "max_points", .title = "分值", POINTS, .help = "扣分情形填负数；按覆盖项数计分的留空。" },
  { .code = "bound",
    .title = "达到",
    AMOUNT,
    .help = "按数分段：达到多少得此分值，从高到低；按百分比分段的填百分数，如80。" },
  { .code = "measure", .title = "统计项", MEASURE },
  { .code = "parts", .title = "统计分项", .type = SGZ_FIELD_TEXT },
  { .code = "may_not_apply", .title = "可不适用", .type = SGZ_FIELD_BOOLEAN },
};

static const SgzSchemeColumn item_columns[] = {
  { NOWHERE, .width = 10, .refers = SGZ_SCHEME_REFERS_TO_NODE },
  { AT (SgzSchemeItem, title), .width = 50, .is_scoring = TRUE },
  { AT (SgzSchemeItem, points), .width = 8, .is_scoring = TRUE },
  { AT (SgzSchemeItem, bound), .width = 10, .is_scoring = TRUE },
  { AT (SgzSchemeItem, measure), .width = 24, .is_scoring = TRUE, .refers = SGZ_SCHEME_REFERS_TO_MEASURE },
  { AT (SgzSchemeItem, parts), .width = 16, .is_scoring = TRUE },
  { AT (SgzSchemeItem, may_not_apply), .width = 10, .is_scoring = TRUE },
};

/* --- targets --- */

static const SgzField target_fields[] = {
  { .code = "code",
    .title = "指标编码",
    CODE,
    .flags = SGZ_FIELD_REQUIRED,
    .help = "“指标”表中的编码；不分类别的填一行，分类别的各填一行。" },
  { .code = "audience",
    .title = "适用对象",
    .type = SGZ_FIELD_CHOICE,
    .choices = sgz_choices_class,
    .flags = SGZ_FIELD_REQUIRED },
  { .code = "target",
    .title = "目标",
    .type = SGZ_FIELD_DECIMAL,
    .min = 1,
    .max = G_GINT64_CONSTANT (10000000000000),
    .flags = SGZ_FIELD_REQUIRED },
  { .code = "years",
    .title = "年限",
    .type = SGZ_FIELD_NUMBER,
    .min = 1,
    .max = 100,
    .help = "几年内完成；留空为当年。" },
  { .code = "is_paced", .title = "按年度进度", .type = SGZ_FIELD_BOOLEAN },
  { .code = "under_way",
    .title = "起步得分",
    .type = SGZ_FIELD_DECIMAL,
    .max = 100,
    .help = "期限内已起步的得分值的几成，如0.5。" },
  { .code = "measure", .title = "统计项", MEASURE },
  { .code = "parts", .title = "统计分项", .type = SGZ_FIELD_TEXT },
};

static const SgzSchemeColumn target_columns[] = {
  { NOWHERE, .width = 10, .refers = SGZ_SCHEME_REFERS_TO_NODE },
  { AT (SgzSchemeTarget, audience), .codes = sgz_scheme_audiences, .width = 12, .is_scoring = TRUE },
  { AT (SgzSchemeTarget, target), .width = 10, .is_scoring = TRUE },
  { AT (SgzSchemeTarget, years), .width = 8, .is_scoring = TRUE },
  { AT (SgzSchemeTarget, is_paced), .width = 12, .is_scoring = TRUE },
  { AT (SgzSchemeTarget, under_way), .width = 10, .is_scoring = TRUE },
  { AT (SgzSchemeTarget, measure), .width = 24, .is_scoring = TRUE, .refers = SGZ_SCHEME_REFERS_TO_MEASURE },
  { AT (SgzSchemeTarget, parts), .width = 16, .is_scoring = TRUE },
};

/* --- grades --- */

static const SgzField band_fields[] = {
  { .code = "name",
    .title = "等次名称",
    .type = SGZ_FIELD_TEXT,
    .max = 30,
    .flags = SGZ_FIELD_REQUIRED,
    .help = "从最好的等次往下填写。" },
  { .code = "least",
    .title = "最低分",
    .type = SGZ_FIELD_DECIMAL,
    .max = 1000000,
    .flags = SGZ_FIELD_REQUIRED },
  { .code = "below",
    .title = "低于",
    .type = SGZ_FIELD_DECIMAL,
    .max = 1000000,
    .help = "留空的，到上一等次的最低分为止。" },
  { .code = "needs",
    .title = "另需达到",
    .type = SGZ_FIELD_TEXT,
    .help = "须达到的单项得分，如：B=12；E=10。" },
  { .code = "needs_no_veto", .title = "无否决情形", .type = SGZ_FIELD_BOOLEAN },
  { .code = "quota",
    .title = "比例上限",
    .type = SGZ_FIELD_NUMBER,
    .min = 1,
    .max = 100,
    .help = "不超过参评数的百分之几；不限的留空。" },
  { .code = "money", .title = "奖补金额", SGZ_MONEY },
};

static const SgzSchemeColumn band_columns[] = {
  { AT (SgzGradeBand, name), .width = 16 },          { AT (SgzGradeBand, from), .width = 10 },
  { AT (SgzGradeBand, below), .width = 10 },         { NOWHERE, .width = 24 },
  { AT (SgzGradeBand, needs_no_veto), .width = 12 }, { AT (SgzGradeBand, quota), .width = 10 },
  { AT (SgzGradeBand, money), .width = 14 },
};

/* --- assessors --- */

static const SgzField assessor_fields[] = {
  { .code = "code", .title = "编码", CODE, .flags = SGZ_FIELD_REQUIRED },
  { .code = "title", .title = "名称", .type = SGZ_FIELD_TEXT, .max = 30, .flags = SGZ_FIELD_REQUIRED },
  { .code = "source",
    .title = "评分方式",
    .type = SGZ_FIELD_CHOICE,
    .choices = sgz_choices_assessor,
    .flags = SGZ_FIELD_REQUIRED },
  { .code = "weight",
    .title = "权重",
    .type = SGZ_FIELD_NUMBER,
    .max = 100000,
    .flags = SGZ_FIELD_REQUIRED,
    .help = "自评只供参考，权重为0。不按权重合成的，以最后一行的评分为准。" },
  { .code = "drops_extremes", .title = "去掉最高和最低", .type = SGZ_FIELD_BOOLEAN },
};

static const SgzSchemeColumn assessor_columns[] = {
  { AT (SgzAssessor, code), .width = 12 },
  { AT (SgzAssessor, title), .width = 20 },
  { AT (SgzAssessor, kind), .codes = sgz_scheme_sources, .width = 18 },
  { AT (SgzAssessor, weight), .width = 8 },
  { AT (SgzAssessor, drops_extremes), .width = 16 },
};

/* --- the scheme --- */

static const SgzField scheme_fields[] = {
  { .code = "name", .title = "细则名称", .type = SGZ_FIELD_TEXT, .max = 80 },
  { .code = "year", .title = "适用年度", SGZ_YEAR },
  { .code = "total",
    .title = "总分",
    .type = SGZ_FIELD_DECIMAL,
    .min = 100,
    .max = 1000000,
    .help = "不含加在总分之外的加分；留空为各维度分值合计。" },
  { .code = "is_weighted",
    .title = "各方按权重合成",
    .type = SGZ_FIELD_BOOLEAN,
    .help = "选“否”的，以最后给出的评分为准。" },
};

static const SgzSchemeColumn scheme_columns[] = {
  { AT (SgzSchemeHead, title), .width = 40 },
  { AT (SgzSchemeHead, year), .width = 10 },
  { AT (SgzSchemeHead, total), .width = 10 },
  { AT (SgzSchemeHead, is_weighted), .width = 16 },
};

#define SHEET(name, words, of)                                                                               \
  {                                                                                                          \
    .code = name, .title = words, .fields = of##_fields, .n_fields = G_N_ELEMENTS (of##_fields)              \
  }

static const SgzKind kinds[SGZ_SCHEME_N_SHEETS] = {
  [SGZ_SCHEME_SHEET_NODES] = SHEET ("nodes", "指标", node),
  [SGZ_SCHEME_SHEET_ITEMS] = SHEET ("items", "计分项", item),
  [SGZ_SCHEME_SHEET_TARGETS] = SHEET ("targets", "目标", target),
  [SGZ_SCHEME_SHEET_BANDS] = SHEET ("bands", "等次", band),
  [SGZ_SCHEME_SHEET_ASSESSORS] = SHEET ("assessors", "评分方", assessor),
  [SGZ_SCHEME_SHEET_SCHEME] = SHEET ("scheme", "总则", scheme),
};

static const SgzSchemeColumn *const columns[SGZ_SCHEME_N_SHEETS] = {
  [SGZ_SCHEME_SHEET_NODES] = node_columns,         [SGZ_SCHEME_SHEET_ITEMS] = item_columns,
  [SGZ_SCHEME_SHEET_TARGETS] = target_columns,     [SGZ_SCHEME_SHEET_BANDS] = band_columns,
  [SGZ_SCHEME_SHEET_ASSESSORS] = assessor_columns, [SGZ_SCHEME_SHEET_SCHEME] = scheme_columns,
};

G_STATIC_ASSERT (G_N_ELEMENTS (node_fields) == G_N_ELEMENTS (node_columns));
G_STATIC_ASSERT (G_N_ELEMENTS (item_fields) == G_N_ELEMENTS (item_columns));
G_STATIC_ASSERT (G_N_ELEMENTS (target_fields) == G_N_ELEMENTS (target_columns));
G_STATIC_ASSERT (G_N_ELEMENTS (band_fields) == G_N_ELEMENTS (band_columns));
G_STATIC_ASSERT (G_N_ELEMENTS (assessor_fields) == G_N_ELEMENTS (assessor_columns));
G_STATIC_ASSERT (G_N_ELEMENTS (scheme_fields) == G_N_ELEMENTS (scheme_columns));

const SgzKind *
sgz_scheme_sheet_get_kind (SgzSchemeSheet sheet)
{
  return &kinds[sheet];
}

const SgzSchemeColumn *
sgz_scheme_sheet_get_columns (SgzSchemeSheet sheet)
{
  return columns[sheet];
}
