/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "sgz-kind-private.h"

static const SgzChoice states[] = {
  { "active", "正常" },
  { "closed", "注销" },
  { NULL, NULL },
};

static const SgzField fields[] = {
  { .code = "name",
    .title = "机构名称",
    .type = SGZ_FIELD_TEXT,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_SEARCHED,
    .max = 80,
    .section = "基本情况" },
  { .code = "credit_code",
    .title = "统一社会信用代码",
    .type = SGZ_FIELD_CODE,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_SEARCHED | SGZ_FIELD_CAPITALS,
    .max = 18,
    .help = "十八位，见登记证书（GB 32100）。" },
  { .code = "registered_on",
    .title = "登记日期",
    .type = SGZ_FIELD_DATE,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_PAST },
  { .code = "authority", .title = "登记管理机关", .type = SGZ_FIELD_TEXT, .max = 80 },
  { .code = "division",
    .title = "注册地",
    .type = SGZ_FIELD_REFERENCE,
    .flags = SGZ_FIELD_DEFAULT,
    .kind = "division" },
  { .code = "representative", .title = "负责人", .type = SGZ_FIELD_TEXT, .max = 40 },
  { .code = "phone", .title = "联系电话", .type = SGZ_FIELD_CODE, .flags = SGZ_FIELD_SENSITIVE, .max = 40 },
  { .code = "status",
    .title = "状态",
    .type = SGZ_FIELD_CHOICE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_FILTERED,
    .choices = states,
    .initial = "active" },
  { .code = "closed_on", .title = "注销日期", .type = SGZ_FIELD_DATE, .flags = SGZ_FIELD_PAST },
  { .code = "stations",
    .title = "驻站数",
    .type = SGZ_FIELD_NUMBER,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_DERIVED,
    .unit = "个" },
  { .code = "projects",
    .title = "承接项目数",
    .type = SGZ_FIELD_NUMBER,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_DERIVED,
    .unit = "个" },
  SGZ_FIELD_OF_NOTE,
};

static void
check_agency (const SgzRecord *record, GPtrArray *problems)
{
  gboolean closed = g_strcmp0 (sgz_record_get_text (record, "status"), "closed") == 0;

  sgz_check_credit_code (record, problems, "credit_code");
  sgz_check_span (record, problems, "registered_on", "closed_on");
  if (closed != sgz_record_has (record, "closed_on"))
    sgz_problem_add (problems, sgz_kind_get_field (&sgz_kind_agency, "closed_on"), FALSE,
                     g_strdup (_ ("The day of deregistration and the state must agree")));
}

static const char *const unique[] = { "name", NULL };
static const char *const order[] = { "name", NULL };

const SgzKind sgz_kind_agency = {
  .code = "agency",
  .title = "社会工作服务机构",
  .group = "社会组织",
  .document = "agency-ledger",
  .document_title = "社会工作服务机构台账",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = "name",
  .unique = unique,
  .place_field = "division",
  .order = order,
  .from_field = "registered_on",
  .to_field = "closed_on",
  .clause = "二(一)",
  .hint = "引入站点运营或承接项目的社会工作服务机构。先登记名称，其余可以后补。",
  .check = check_agency,
};
