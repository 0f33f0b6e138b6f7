/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-kind-private.h"

static const SgzChoice trainings[] = {
  { "knowledge", "知识培训" }, { "exam", "考前培训" },     { "continuing", "继续教育" },
  { "supervision", "督导" },   { "practice", "实习实训" }, { NULL, NULL },
};

static const SgzField fields[] = {
  { .code = "name",
    .title = "培训主题",
    .type = SGZ_FIELD_TEXT,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_SEARCHED,
    .max = 100,
    .section = "基本情况" },
  { .code = "station",
    .title = "组织站点",
    .type = SGZ_FIELD_REFERENCE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT,
    .kind = "station" },
  { .code = "training",
    .title = "培训类别",
    .type = SGZ_FIELD_CHOICE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_FILTERED,
    .choices = trainings,
    .clause = "3.3.2" },
  { .code = "held_on",
    .title = "日期",
    .type = SGZ_FIELD_DATE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_PAST },
  { .code = "place", .title = "地点", .type = SGZ_FIELD_TEXT, .max = 100 },
  { .code = "hours",
    .title = "学时",
    .type = SGZ_FIELD_DECIMAL,
    .flags = SGZ_FIELD_DEFAULT,
    .unit = "学时",
    .max = 100000 },
  { .code = "teacher", .title = "授课人", .type = SGZ_FIELD_TEXT, .max = 60 },
  { .code = "cadres", .title = "乡镇(街道)干部", SGZ_COUNT, .unit = "人", .section = "参训人数" },
  { .code = "communities", .title = "社区工作者", SGZ_COUNT, .unit = "人" },
  { .code = "organisations", .title = "社会组织人员", SGZ_COUNT, .unit = "人" },
  { .code = "certified", .title = "持证社会工作者", SGZ_COUNT, .unit = "人" },
  { .code = "students", .title = "高校学生", SGZ_COUNT, .unit = "人" },
  { .code = "others", .title = "其他人员", SGZ_COUNT, .unit = "人" },
  { .code = "people",
    .title = "参训人数",
    .type = SGZ_FIELD_NUMBER,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_DERIVED,
    .unit = "人" },
  SGZ_FIELD_OF_NOTE,
};

static const char *const unique[] = { "name", "station", "held_on", NULL };
static const char *const order[] = { "held_on", "station", NULL };

const SgzKind sgz_kind_training = {
  .code = "training",
  .title = "培训",
  .group = "人员与培训",
  .document = "training-ledger",
  .document_title = "培训台账",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = "name",
  .unique = unique,
  .place_field = "station",
  .order = order,
  .year_field = "held_on",
  .clause = "二(三)",
  .hint = "知识培训、考前培训、继续教育、督导和实习实训。每次培训登记一行。",
};
