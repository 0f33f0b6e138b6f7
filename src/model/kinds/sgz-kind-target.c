/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "model/sgz-place.h"
#include "model/sgz-record.h"

#define COUNT                                                                                                \
  .type = SGZ_FIELD_NUMBER, .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT, .unit = "个", .max = 100000,    \
  .initial = "0"

static const SgzField fields[] = {
  { .code = "year",
    .title = "年度",
    .type = SGZ_FIELD_YEAR,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_FILTERED | SGZ_FIELD_THIS_YEAR,
    .min = 2015,
    .max = 2099,
    .section = "任务" },
  { .code = "division",
    .title = "县(区)",
    .type = SGZ_FIELD_REFERENCE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT,
    .kind = "division" },
  { .code = "status",
    .title = "试点身份",
    .type = SGZ_FIELD_TEXT,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_SEARCHED,
    .max = 40,
    .clause = "附件1",
    .help = "印在县(区)名称后括号内的文字，如“省级社会工作服务试点区”。" },
  { .code = "general", .title = "县(区)社会工作服务总站", COUNT, .clause = "附件1", .section = "建设任务" },
  { .code = "township", .title = "乡镇(街道)社会工作服务站", COUNT, .clause = "附件1" },
  { .code = "room", .title = "村(社区)社会工作服务室", COUNT, .clause = "附件1" },
  { .code = "institution",
    .title = "民政服务机构社会工作服务站",
    COUNT,
    .clause = "二(一)",
    .help = "2022年起积极推进。" },
  { .code = "note", .title = "备注", .type = SGZ_FIELD_LONG_TEXT },
};

static void
check_target (const SgzRecord *record, GPtrArray *problems)
{
  const char *place = sgz_record_get_reference_code (record, "division");

  if (place != NULL && g_strcmp0 (sgz_place_level (place), "county") != 0)
    sgz_problem_add (problems, sgz_kind_get_field (&sgz_kind_target, "division"), FALSE,
                     g_strdup (_ ("A task is set for a county")));
}

static const char *const unique[] = { "year", "division", NULL };
static const char *const order[] = { "year", "division", NULL };

const SgzKind sgz_kind_target = {
  .code = "target",
  .title = "建设任务",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = "division",
  .unique = unique,
  .place_field = "division",
  .order = order,
  .clause = "附件1",
  .hint = "每个县(区)每年的建设任务数，即附件1。",
  .check = check_target,
};
