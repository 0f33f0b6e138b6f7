/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "sgz-kind-private.h"

static const SgzChoice kinds[] = {
  { "functional", "功能服务型" },
  { "hobby", "兴趣爱好志愿服务型" },
  { "registered", "登记注册的社会组织" },
  { "agency", "登记注册的社工服务机构" },
  { NULL, NULL },
};

static const SgzChoice states[] = {
  { "incubating", "孵化中" },
  { "completed", "已完成" },
  { "ended", "已终止" },
  { NULL, NULL },
};

static const SgzField fields[] = {
  { .code = "name",
    .title = "名称",
    .type = SGZ_FIELD_TEXT,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_SEARCHED,
    .max = 80,
    .section = "基本情况" },
  { .code = "kind",
    .title = "类别",
    .type = SGZ_FIELD_CHOICE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_FILTERED,
    .choices = kinds,
    .clause = "3.1.4" },
  { .code = "village",
    .title = "所在村(社区)",
    .type = SGZ_FIELD_REFERENCE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT,
    .kind = "division" },
  { .code = "station",
    .title = "孵化站点",
    .type = SGZ_FIELD_REFERENCE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT,
    .kind = "station" },
  { .code = "reformed",
    .title = "涉改村(社区)",
    .type = SGZ_FIELD_BOOLEAN,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_DERIVED,
    .clause = "3.1.4" },
  { .code = "started_on",
    .title = "孵化开始",
    .type = SGZ_FIELD_DATE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_PAST,
    .section = "孵化" },
  { .code = "completed_on",
    .title = "孵化完成",
    .type = SGZ_FIELD_DATE,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_PAST,
    .help = "完成孵化培育的日期，计入当年任务。" },
  { .code = "registered_on",
    .title = "登记日期",
    .type = SGZ_FIELD_DATE,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_PAST,
    .clause = "3.3.1",
    .section = "登记" },
  { .code = "credit_code",
    .title = "统一社会信用代码",
    .type = SGZ_FIELD_CODE,
    .flags = SGZ_FIELD_SEARCHED | SGZ_FIELD_CAPITALS,
    .max = 18,
    .help = "十八位，见登记证书（GB 32100）。" },
  { .code = "status",
    .title = "状态",
    .type = SGZ_FIELD_CHOICE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_FILTERED,
    .choices = states,
    .initial = "incubating" },
  { .code = "ended_on", .title = "终止日期", .type = SGZ_FIELD_DATE, .flags = SGZ_FIELD_PAST },
  { .code = "members", .title = "成员数", SGZ_COUNT, .unit = "人" },
  SGZ_FIELD_OF_NOTE,
};

static void
check_organisation (const SgzRecord *record, GPtrArray *problems)
{
  static const char *const days[] = { "started_on", "completed_on", "ended_on", NULL };
  const char *kind = sgz_record_get_text (record, "kind");
  const char *status = sgz_record_get_text (record, "status");
  gboolean formal = g_strcmp0 (kind, "registered") == 0 || g_strcmp0 (kind, "agency") == 0;

  sgz_check_order (record, problems, days);
  sgz_check_span (record, problems, "started_on", "registered_on");
  sgz_check_level (record, problems, "village", "village", "村(社区)");
  sgz_check_credit_code (record, problems, "credit_code");
  if (formal && sgz_record_has (record, "completed_on") && !sgz_record_has (record, "registered_on"))
    sgz_problem_add (
        problems, sgz_kind_get_field (&sgz_kind_organisation, "registered_on"), FALSE,
        g_strdup (_ ("A registered organisation is completed by its registration: give that day")));
  if (!formal && sgz_record_has (record, "registered_on"))
    sgz_problem_add (problems, sgz_kind_get_field (&sgz_kind_organisation, "kind"), TRUE,
                     g_strdup (_ ("It is registered, but its kind is one that is not")));
  if (sgz_record_has (record, "registered_on") && !sgz_record_has (record, "credit_code"))
    sgz_problem_add (problems, sgz_kind_get_field (&sgz_kind_organisation, "credit_code"), TRUE,
                     g_strdup (_ ("A registered organisation has a unified social credit code")));
  if (status != NULL && (strcmp (status, "ended") == 0) != sgz_record_has (record, "ended_on"))
    sgz_problem_add (problems, sgz_kind_get_field (&sgz_kind_organisation, "ended_on"), FALSE,
                     g_strdup (_ ("The day it ended and its state must agree")));
  if (g_strcmp0 (status, "completed") == 0 && !sgz_record_has (record, "completed_on"))
    sgz_problem_add (problems, sgz_kind_get_field (&sgz_kind_organisation, "completed_on"), FALSE,
                     g_strdup (_ ("An organisation whose incubation is completed needs the day of it")));
}

static const char *const unique[] = { "name", "village", NULL };
static const char *const order[] = { "village", "name", NULL };

const SgzKind sgz_kind_organisation = {
  .code = "organisation",
  .title = "社会组织",
  .group = "社会组织",
  .document = "organisation-ledger",
  .document_title = "社会组织孵化台账",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = "name",
  .unique = unique,
  .place_field = "village",
  .order = order,
  .from_field = "started_on",
  .to_field = "ended_on",
  .clause = "二(四)",
  .hint = "站点孵化培育的社区社会组织和登记注册的社会组织、社工服务机构。",
  .check = check_organisation,
};
