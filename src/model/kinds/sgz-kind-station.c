/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/sgz-date.h"
#include "model/sgz-place.h"
#include "sgz-kind-private.h"

static const SgzChoice tiers[] = {
  { "general", "县(区)社会工作服务总站" },
  { "township", "乡镇(街道)社会工作服务站" },
  { "room", "村(社区)社会工作服务室" },
  { "institution", "民政服务机构社会工作服务站" },
  { NULL, NULL },
};

static const SgzChoice statuses[] = {
  { "planned", "拟建" },   { "preparing", "筹建" }, { "operating", "运行" },
  { "suspended", "暂停" }, { "closed", "撤销" },    { NULL, NULL },
};

static const SgzChoice approaches[] = {
  { "provincial", "省级资金奖补带动运行一批" },  { "governance", "城乡社区治理试点形成一批" },
  { "institution", "依托民政服务机构布局一批" }, { "integrated", "县(区)整合部门资源自建一批" },
  { "premises", "利用现有场所资源赋能一批" },    { NULL, NULL },
};

static const SgzChoice operatings[] = {
  { "self", "自主运营" },
  { "purchased", "购买服务" },
  { NULL, NULL },
};

static const SgzChoice premises[] = {
  { "party", "党群服务中心" },
  { "complex", "综合服务设施" },
  { "convenience", "便民服务中心" },
  { "institution", "民政服务机构" },
  { "incubator", "社会组织孵化培育基地" },
  { "shared", "与其他公共服务场所合建" },
  { "own", "独立新建" },
  { NULL, NULL },
};

static const SgzChoice reforms[] = {
  { "candidate", "待确认" },
  { "yes", "是" },
  { "no", "否" },
  { NULL, NULL },
};

#define COUNT .type = SGZ_FIELD_NUMBER, .flags = SGZ_FIELD_DERIVED
#define MARK .type = SGZ_FIELD_BOOLEAN, .flags = SGZ_FIELD_DERIVED, .clause = "二(一)"

static const SgzField fields[] = {
  { .code = "name",
    .title = "名称",
    .type = SGZ_FIELD_TEXT,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_SEARCHED | SGZ_FIELD_DEFAULT,
    .max = 80,
    .clause = "1.3",
    .help = "与室外标牌一致，如“XX乡镇（街道）社会工作服务站”。",
    .section = "基本情况" },
  { .code = "tier",
    .title = "层级",
    .type = SGZ_FIELD_CHOICE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_FILTERED,
    .choices = tiers,
    .clause = "一(二)" },
  { .code = "division",
    .title = "所属区划",
    .type = SGZ_FIELD_REFERENCE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT,
    .kind = "division",
    .help = "总站选县(区)，服务站选乡镇(街道)，服务室选村(社区)。" },
  { .code = "parent",
    .title = "上级站点",
    .type = SGZ_FIELD_REFERENCE,
    .kind = "station",
    .clause = "二(一)",
    .help = "指导本站开展工作的总站或服务站。" },
  { .code = "status",
    .title = "状态",
    .type = SGZ_FIELD_CHOICE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_FILTERED,
    .choices = statuses,
    .initial = "planned" },
  { .code = "task_year",
    .title = "任务年度",
    SGZ_YEAR,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_FILTERED | SGZ_FIELD_THIS_YEAR,
    .clause = "二(一)",
    .help = "计入哪一年的建设任务，不限于运行日期所在的年份。",
    .section = "建设" },
  { .code = "approach",
    .title = "构建方式",
    .type = SGZ_FIELD_CHOICE,
    .choices = approaches,
    .clause = "一(三)" },
  { .code = "prepared_on", .title = "筹建日期", .type = SGZ_FIELD_DATE },
  { .code = "opened_on",
    .title = "运行日期",
    .type = SGZ_FIELD_DATE,
    .flags = SGZ_FIELD_DEFAULT,
    .help = "开始运行的日期；自此计为建成。" },
  { .code = "suspended_on", .title = "暂停日期", .type = SGZ_FIELD_DATE, .help = "恢复运行时清空。" },
  { .code = "closed_on", .title = "撤销日期", .type = SGZ_FIELD_DATE },
  { .code = "service_pilot_from",
    .title = "省级社工试点起始年",
    SGZ_YEAR,
    .clause = "一(三)",
    .help = "省级社会工作服务试点自哪一年起。",
    .section = "试点" },
  { .code = "service_pilot_to", .title = "省级社工试点结束年", SGZ_YEAR, .help = "空白表示仍在试点。" },
  { .code = "governance_pilot_from",
    .title = "社区治理试点起始年",
    SGZ_YEAR,
    .clause = "一(三)",
    .help = "省级城乡社区治理试点自哪一年起。" },
  { .code = "governance_pilot_to", .title = "社区治理试点结束年", SGZ_YEAR, .help = "空白表示仍在试点。" },
  { .code = "operating",
    .title = "运营方式",
    .type = SGZ_FIELD_CHOICE,
    .choices = operatings,
    .clause = "4.1",
    .section = "运营" },
  { .code = "operator",
    .title = "驻站机构",
    .type = SGZ_FIELD_REFERENCE,
    .kind = "agency",
    .clause = "4.1",
    .help = "购买服务方式引入的社会工作服务机构。" },
  { .code = "premises", .title = "场所", .type = SGZ_FIELD_CHOICE, .choices = premises, .clause = "1.2" },
  { .code = "floor_area",
    .title = "建筑面积",
    .type = SGZ_FIELD_DECIMAL,
    .unit = "㎡",
    .max = 10000000,
    .clause = "1.4" },
  { .code = "address",
    .title = "地址",
    .type = SGZ_FIELD_TEXT,
    .flags = SGZ_FIELD_SEARCHED,
    .clause = "1.1",
    .section = "联系与特色" },
  { .code = "phone", .title = "联系电话", .type = SGZ_FIELD_CODE, .flags = SGZ_FIELD_SENSITIVE, .max = 40 },
  { .code = "brand", .title = "特色服务品牌", .type = SGZ_FIELD_TEXT, .clause = "4.5" },
  SGZ_FIELD_OF_NOTE,
  { .code = "reform",
    .title = "涉改",
    .type = SGZ_FIELD_CHOICE,
    .flags = SGZ_FIELD_DERIVED,
    .choices = reforms,
    .clause = "二(一)" },
  { .code = "head",
    .title = "站长",
    .type = SGZ_FIELD_TEXT,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_DERIVED,
    .clause = "2.2" },
  { .code = "workers", .title = "在岗人数", COUNT, .unit = "人", .clause = "2.1" },
  { .code = "certified",
    .title = "持证人数",
    .type = SGZ_FIELD_NUMBER,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_DERIVED,
    .unit = "人",
    .clause = "2.1" },
  { .code = "has_site", .title = "有场地", MARK },
  { .code = "has_sign", .title = "有标识", MARK },
  { .code = "has_equipment", .title = "有办公设备", MARK },
  { .code = "has_workers", .title = "有工作人员", MARK },
  { .code = "has_rules", .title = "有制度", MARK },
  { .code = "five", .title = "五有达标项", COUNT, .unit = "项", .clause = "二(一)" },
  { .code = "has_certified", .title = "有专职持证社会工作者", MARK },
  { .code = "has_agency", .title = "有社会工作服务机构", MARK },
  { .code = "has_services", .title = "能开展专业社会工作服务", MARK },
  { .code = "standard", .title = "标准化达标项", COUNT, .unit = "项", .clause = "二(一)" },
};

static void
check_status_date (const SgzRecord *record, GPtrArray *problems, const char *code, gboolean needed)
{
  const SgzField *field = sgz_kind_get_field (&sgz_kind_station, code);
  const SgzField *status = sgz_kind_get_field (&sgz_kind_station, "status");
  gboolean has = sgz_record_has (record, code);

  if (has == needed)
    return;
  g_autofree char *title = sgz_record_format (record, status);
  sgz_problem_add (
      problems, field, FALSE,
      needed ? g_strdup_printf (_ ("A station whose status is “%s” needs its %s"), title, field->title)
             : g_strdup_printf (_ ("A station whose status is “%s” cannot have a %s"), title, field->title));
}

/* Measures count by the dates, people read the status: the two must say the same. */
static void
check_status (const SgzRecord *record, GPtrArray *problems)
{
  const char *status = sgz_record_get_text (record, "status");

  if (status == NULL)
    return;
  gboolean closed = strcmp (status, "closed") == 0;
  gboolean suspended = strcmp (status, "suspended") == 0;
  gboolean opened = suspended || strcmp (status, "operating") == 0;

  if (!closed)
    check_status_date (record, problems, "opened_on", opened);
  if (!closed || sgz_record_has (record, "suspended_on"))
    check_status_date (record, problems, "suspended_on", suspended || closed);
  check_status_date (record, problems, "closed_on", closed);
}

static void
check_tier (const SgzRecord *record, GPtrArray *problems)
{
  static const struct
  {
    const char *tier;
    const char *level;
    const char *title;
  } wanted[] = {
    { "general", "county", "县(区)" },
    { "township", "township", "乡镇(街道)" },
    { "room", "village", "村(社区)" },
  };
  const char *tier = sgz_record_get_text (record, "tier");
  const char *place = sgz_record_get_reference_code (record, "division");

  for (size_t i = 0; tier != NULL && place != NULL && i < G_N_ELEMENTS (wanted); i++)
    if (strcmp (tier, wanted[i].tier) == 0 && g_strcmp0 (sgz_place_level (place), wanted[i].level) != 0)
      {
        g_autofree char *title = sgz_record_format (record, sgz_kind_get_field (&sgz_kind_station, "tier"));
        sgz_problem_add (
            problems, sgz_kind_get_field (&sgz_kind_station, "division"), FALSE,
            g_strdup_printf (_ ("%s belongs to a division of level %s"), title, wanted[i].title));
      }
}

static void
check_pilot (const SgzRecord *record, GPtrArray *problems, const char *from, const char *to)
{
  const SgzField *field = sgz_kind_get_field (&sgz_kind_station, to);

  if (!sgz_record_has (record, to))
    return;
  if (!sgz_record_has (record, from)
      || sgz_record_get_number (record, to) < sgz_record_get_number (record, from))
    sgz_problem_add (problems, field, FALSE,
                     g_strdup_printf (_ ("%s needs a first year that is not after it"), field->title));
}

static void
check_station (const SgzRecord *record, GPtrArray *problems)
{
  static const char *const days[] = { "prepared_on", "opened_on", "suspended_on", "closed_on", NULL };

  sgz_check_order (record, problems, days);
  check_status (record, problems);
  check_tier (record, problems);
  check_pilot (record, problems, "service_pilot_from", "service_pilot_to");
  check_pilot (record, problems, "governance_pilot_from", "governance_pilot_to");
  if (sgz_record_has (record, "operator")
      && g_strcmp0 (sgz_record_get_text (record, "operating"), "self") == 0)
    sgz_problem_add (problems, sgz_kind_get_field (&sgz_kind_station, "operator"), TRUE,
                     g_strdup (_ ("A station that runs itself has no agency in it (§4.1)")));
  if (sgz_date_is_to_come (sgz_record_get_text (record, "opened_on")))
    sgz_problem_add (problems, sgz_kind_get_field (&sgz_kind_station, "opened_on"), TRUE,
                     g_strdup (_ ("The station opens on a day that is yet to come")));
}

static const char *const unique[] = { "name", "division", NULL };
static const char *const order[] = { "division", "name", NULL };

const SgzKind sgz_kind_station = {
  .code = "station",
  .title = "站点",
  .document = "station-ledger",
  .document_title = "社会工作服务站（室）名册",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = "name",
  .unique = unique,
  .place_field = "division",
  .order = order,
  .clause = "二(一)",
  .hint = "县(区)社会工作服务总站、乡镇(街道)社会工作服务站、村(社区)"
          "社会工作服务室。先登记名称、层级和所属区划，其余可以后补。",
  .check = check_station,
};
