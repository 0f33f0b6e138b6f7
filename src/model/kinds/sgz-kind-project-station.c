/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-kind-private.h"

static const SgzField fields[] = {
  { .code = "project",
    .title = "项目",
    .type = SGZ_FIELD_REFERENCE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT,
    .kind = "project",
    .section = "实施站点" },
  { .code = "station",
    .title = "站点",
    .type = SGZ_FIELD_REFERENCE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT,
    .kind = "station" },
  { .code = "joined_on", .title = "加入日期", .type = SGZ_FIELD_DATE, .flags = SGZ_FIELD_DEFAULT },
  { .code = "left_on", .title = "退出日期", .type = SGZ_FIELD_DATE, .flags = SGZ_FIELD_DEFAULT },
  SGZ_FIELD_OF_NOTE,
};

static void
check_project_station (const SgzRecord *record, GPtrArray *problems)
{
  sgz_check_span (record, problems, "joined_on", "left_on");
}

static const char *const unique[] = { "project", "station", NULL };
static const char *const order[] = { "project", "station", NULL };

const SgzKind sgz_kind_project_station = {
  .code = "project_station",
  .title = "项目站点",
  .group = "项目与资金",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = "station",
  .context = "project",
  .unique = unique,
  .place_field = "station",
  .order = order,
  .clause = "三(三)",
  .hint = "项目在哪些站点实施，一行一个站点。",
  .check = check_project_station,
};
