/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-kind-private.h"

static const SgzField fields[] = {
  SGZ_FIELD_OF_STATION,
  { .code = "held_on",
    .title = "日期",
    .type = SGZ_FIELD_DATE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_PAST },
  { .code = "activity",
    .title = "活动内容",
    .type = SGZ_FIELD_TEXT,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_SEARCHED,
    .max = 100 },
  { .code = "trained",
    .title = "新培养志愿者",
    SGZ_COUNT,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT,
    .unit = "人",
    .initial = "0",
    .clause = "3.1.5",
    .help = "当次新培养的社区志愿者；每站每年不少于30名。" },
  { .code = "active", .title = "参与志愿者", SGZ_COUNT, .flags = SGZ_FIELD_DEFAULT, .unit = "人" },
  { .code = "hours",
    .title = "服务时长",
    .type = SGZ_FIELD_DECIMAL,
    .flags = SGZ_FIELD_DEFAULT,
    .unit = "小时",
    .max = 100000000 },
  { .code = "linked",
    .title = "双工联动",
    .type = SGZ_FIELD_BOOLEAN,
    .flags = SGZ_FIELD_DEFAULT,
    .clause = "3.1.5",
    .help = "“社工+义工”双工联动。" },
  { .code = "project", .title = "项目", .type = SGZ_FIELD_REFERENCE, .kind = "project" },
  SGZ_FIELD_OF_NOTE,
};

static const char *const unique[] = { "station", "held_on", "activity", NULL };
static const char *const order[] = { "held_on", "station", NULL };

const SgzKind sgz_kind_volunteer = {
  .code = "volunteer",
  .title = "志愿者",
  .group = "人员与培训",
  .document = "volunteer-ledger",
  .document_title = "志愿者培养台账",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = "activity",
  .context = "station",
  .unique = unique,
  .place_field = "station",
  .order = order,
  .year_field = "held_on",
  .clause = "二(五)1",
  .hint = "社区志愿者的培养和活动。每批培养或每次活动登记一行。",
};
