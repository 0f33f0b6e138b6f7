/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/sgz-place.h"
#include "model/sgz-record.h"

static const SgzChoice levels[] = {
  { "province", "省级" },       { "city", "市级" },        { "county", "县(区)" },
  { "township", "乡镇(街道)" }, { "village", "村(社区)" }, { NULL, NULL },
};

static const SgzChoice reforms[] = {
  { "candidate", "待确认" },
  { "yes", "是" },
  { "no", "否" },
  { NULL, NULL },
};

static const SgzField fields[] = {
  { .code = "code",
    .title = "区划代码",
    .type = SGZ_FIELD_CODE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_SEARCHED | SGZ_FIELD_DEFAULT,
    .max = 12,
    .help = "十二位统计用区划代码。",
    .section = "区划" },
  { .code = "name",
    .title = "名称",
    .type = SGZ_FIELD_TEXT,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_SEARCHED | SGZ_FIELD_DEFAULT,
    .max = 60 },
  { .code = "level",
    .title = "级别",
    .type = SGZ_FIELD_CHOICE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_FILTERED,
    .choices = levels },
  { .code = "parent",
    .title = "上级区划",
    .type = SGZ_FIELD_REFERENCE,
    .flags = SGZ_FIELD_DEFAULT,
    .kind = "division",
    .help = "除最上一级外均须填写，代码须与上级一致；乡镇合并后尚未换发代码的村(社区)除外。" },
  { .code = "reform",
    .title = "涉改",
    .type = SGZ_FIELD_CHOICE,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_FILTERED,
    .choices = reforms,
    .clause = "二(一)",
    .help = "乡镇行政区划或村级建制调整改革所涉及的乡镇、村。待确认的不计入涉改统计，核实后改为是或否。",
    .section = "两项改革" },
  { .code = "reform_note",
    .title = "涉改依据",
    .type = SGZ_FIELD_TEXT,
    .flags = SGZ_FIELD_DEFAULT,
    .help = "依据的批复文号，或推断的来由。" },
  { .code = "population",
    .title = "常住人口",
    .type = SGZ_FIELD_NUMBER,
    .unit = "人",
    .max = 100000000,
    .section = "人口" },
  { .code = "dense",
    .title = "人口较集中",
    .type = SGZ_FIELD_BOOLEAN,
    .clause = "二(一)",
    .help = "2025年前，人口较集中的村(社区)及周边片区须有社会工作服务。" },
  { .code = "valid_from",
    .title = "启用日期",
    .type = SGZ_FIELD_DATE,
    .help = "空白表示建档以前即已存在。",
    .section = "沿革" },
  { .code = "valid_to", .title = "撤销日期", .type = SGZ_FIELD_DATE },
};

/* A village keeps its code when its township goes into another of the county, until the statistics office gives it a new one. All
 * other codes are given anew together with the change. */
static gboolean
may_keep_code (const char *code, const char *parent)
{
  size_t digits = (size_t)sgz_place_digits ("county");

  return strcmp (sgz_place_level (code), "village") == 0 && strcmp (sgz_place_level (parent), "township") == 0
         && strncmp (code, parent, digits) == 0;
}

static void
check_parent (const char *code, const char *parent, GPtrArray *problems)
{
  const SgzField *field = sgz_kind_get_field (&sgz_kind_division, "parent");

  if (sgz_place_contains (parent, code) && strcmp (parent, code) != 0)
    return;
  if (may_keep_code (code, parent))
    sgz_problem_add (
        problems, field, TRUE,
        g_strdup_printf (_ ("Code %s does not lie under %s: right only while the village, after a "
                            "merger of townships, has not been given its new code"),
                         code, parent));
  else
    sgz_problem_add (problems, field, FALSE,
                     g_strdup_printf (_ ("Code %s does not lie under %s"), code, parent));
}

static void
check_division (const SgzRecord *record, GPtrArray *problems)
{
  const char *code = sgz_record_get_text (record, "code");
  const char *level = sgz_record_get_text (record, "level");
  const char *parent = sgz_record_get_reference_code (record, "parent");
  const char *from = sgz_record_get_text (record, "valid_from");
  const char *to = sgz_record_get_text (record, "valid_to");

  if (code != NULL && !sgz_place_is_code (code))
    sgz_problem_add (problems, sgz_kind_get_field (&sgz_kind_division, "code"), FALSE,
                     g_strdup_printf (_ ("“%s” is not a division code of twelve digits"), code));
  else if (code != NULL && level != NULL && g_strcmp0 (sgz_place_level (code), level) != 0)
    sgz_problem_add (problems, sgz_kind_get_field (&sgz_kind_division, "level"), FALSE,
                     g_strdup_printf (_ ("Code %s is not of this level"), code));
  else if (code != NULL && parent != NULL)
    check_parent (code, parent, problems);
  if (from != NULL && to != NULL && strcmp (to, from) < 0)
    sgz_problem_add (problems, sgz_kind_get_field (&sgz_kind_division, "valid_to"), FALSE,
                     g_strdup_printf (_ ("%s is before %s"), to, from));
}

static const char *const unique[] = { "code", "valid_from", NULL };
static const char *const order[] = { "code", NULL };

const SgzKind sgz_kind_division = {
  .code = "division",
  .title = "行政区划",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = "name",
  .code_field = "code",
  .parent_field = "parent",
  .unique = unique,
  .order = order,
  .clause = "一(二)",
  .hint = "市、县(区)、乡镇(街道)、村(社区)四级区划。站点、任务和统计都以区划为准。",
  .check = check_division,
};
