/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "summary-private.h"

/* What each station completes of each of the two in a year (§3.1.4). */
#define COMPLETED_A_YEAR 3

#define BOTH "完成孵化的社区社会组织"

enum
{
  STATIONS,
  FUNCTIONAL_TARGET,
  FUNCTIONAL,
  FUNCTIONAL_GAP,
  HOBBY_TARGET,
  HOBBY,
  HOBBY_GAP,
  COMPLETED,
  REFORMED,
  SHARE,
  PILOTS,
  REGISTERED,
  AGENCIES,
  INCUBATING,
  N_COLUMNS,
};

static const SgzSummaryColumn columns[N_COLUMNS] = {
  [STATIONS] = { "社工站数", NULL, "stations-with-quotas" },
  [FUNCTIONAL_TARGET]
  = { "任务", "功能服务型", "stations-with-quotas", .factor = COMPLETED_A_YEAR, .width = 7 },
  [FUNCTIONAL] = { "完成", "功能服务型", "organisations-completed", { "functional" }, .width = 7 },
  [FUNCTIONAL_GAP] = { "差额", "功能服务型", .formula = SGZ_FORMULA_DIFFERENCE, .n_operands = 2,
                       .operands = { FUNCTIONAL_TARGET, FUNCTIONAL }, .width = 7 },
  [HOBBY_TARGET]
  = { "任务", "兴趣爱好志愿服务型", "stations-with-quotas", .factor = COMPLETED_A_YEAR, .width = 7 },
  [HOBBY] = { "完成", "兴趣爱好志愿服务型", "organisations-completed", { "hobby" }, .width = 7 },
  [HOBBY_GAP] = { "差额", "兴趣爱好志愿服务型", .formula = SGZ_FORMULA_DIFFERENCE, .n_operands = 2,
                  .operands = { HOBBY_TARGET, HOBBY }, .width = 7 },
  [COMPLETED]
  = { "小计", BOTH, .formula = SGZ_FORMULA_SUM, .n_operands = 2, .operands = { FUNCTIONAL, HOBBY } },
  [REFORMED] = { "其中涉改", BOTH, "organisations-reformed", { "functional", "hobby" } },
  [SHARE] = { "涉改占比", BOTH, .format = SGZ_FORMAT_PERCENT, .formula = SGZ_FORMULA_RATIO, .n_operands = 2,
              .operands = { REFORMED, COMPLETED }, .width = 10 },
  [PILOTS] = { "省级试点站数", "登记注册", "stations-with-quotas", { "pilot" } },
  [REGISTERED] = { "当年登记", "登记注册", "organisations-registered" },
  [AGENCIES] = { "五年内社工服务机构", "登记注册", "agencies-window", .width = 10 },
  [INCUBATING] = { "在孵", NULL, "organisations-incubating", .width = 7 },
};

static SgzTable *
build (const SgzReport *report G_GNUC_UNUSED, SgzStore *store, const SgzReportOptions *options,
       GError **error)
{
  SgzTable *table = sgz_summary_build ("社会组织孵化统计表", columns, N_COLUMNS, store, options, error);
  g_autofree char *year = g_strdup_printf ("%d年", options->year);

  if (table == NULL)
    return NULL;
  sgz_report_set_line (table, store, options, year, "个");
  sgz_table_set_paper (table, SGZ_PAPER_A3, TRUE);
  sgz_table_add_note (
      table, "任务为每个社工站每年至少完成3个功能服务型和3个兴趣爱好志愿服务型社区社会组织孵化培育，其中涉改"
             "社区比例不低于30%（附件2 §3.1.4）；涉改以已确认的村(社区)计。");
  sgz_table_add_note (
      table, "承担省级社工试点示范任务的站每年至少孵化1个登记注册的社会组织，其他站5年内至少孵化1个登记注册的"
             "社工服务机构（附件2 §3.3.1）。");
  sgz_table_add_note (table,
                      "社工站指不晚于该年度运行、统计日已运行且未撤销的乡镇(街道)站和民政服务机构站。");
  return table;
}

const SgzReport sgz_report_organisation_summary = {
  .id = "organisation-summary",
  .title = "社会组织孵化统计表",
  .group = "社会组织",
  .is_signed_off = TRUE,
  .build = build,
};
