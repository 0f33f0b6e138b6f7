/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "summary-private.h"

#include <string.h>

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
  [FUNCTIONAL_TARGET] = { "任务", "功能服务型", "stations-with-quotas", .width = 7 },
  [FUNCTIONAL] = { "完成", "功能服务型", "organisations-completed", { "functional" }, .width = 7 },
  [FUNCTIONAL_GAP] = { "差额", "功能服务型", .formula = SGZ_FORMULA_DIFFERENCE, .n_operands = 2,
                       .operands = { FUNCTIONAL_TARGET, FUNCTIONAL }, .width = 7 },
  [HOBBY_TARGET] = { "任务", "兴趣爱好志愿服务型", "stations-with-quotas", .width = 7 },
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

/* The clause follows the reading of the 3+3 that the rule has: of all stations, or of those that are no pilots. */
static void
add_notes (SgzTable *table, gint64 functional, gint64 hobby, gboolean is_of_all)
{
  g_autofree char *task = g_strdup_printf (
      "任务为%s每年至少完成%" G_GINT64_FORMAT "个功能服务型和%" G_GINT64_FORMAT
      "个兴趣爱好志愿服务型社区社会组织孵化培育，其中涉改社区比例不低于30%%（%s）；涉改以已确认的村(社区)计。"
      "一站多完成的不能抵另一站，逐站完成情况以对标检查表为准。",
      is_of_all ? "每个社工站" : "省级试点以外的每个社工站", functional, hobby,
      is_of_all ? "附件2 §3.1.4" : "正文二(四)");

  if (functional > 0 || hobby > 0)
    sgz_table_add_note (table, task);
  sgz_table_add_note (
      table, "承担省级社工试点示范任务的站每年至少孵化1个登记注册的社会组织，其他站5年内至少孵化1个登记注册的"
             "社工服务机构（附件2 §3.3.1）。");
  sgz_table_add_note (table,
                      "社工站指不晚于该年度运行、统计日已运行且未撤销的乡镇(街道)站和民政服务机构站。");
}

static SgzTable *
build (const SgzReport *report G_GNUC_UNUSED, SgzStore *store, const SgzReportOptions *options,
       GError **error)
{
  g_autofree char *year = g_strdup_printf ("%d年", options->year);
  SgzSummaryColumn own[N_COLUMNS];
  gint64 functional = 0;
  gint64 hobby = 0;
  gboolean is_of_all = FALSE;

  memcpy (own, columns, sizeof own);
  if (!sgz_summary_set_quota (&own[FUNCTIONAL_TARGET], store, "R09-functional", &functional, &is_of_all,
                              error)
      || !sgz_summary_set_quota (&own[HOBBY_TARGET], store, "R09-hobby", &hobby, NULL, error))
    return NULL;
  SgzTable *table = sgz_summary_build ("社会组织孵化统计表", own, N_COLUMNS, store, options, error);
  if (table == NULL)
    return NULL;
  sgz_report_set_line (table, store, options, year, "个");
  sgz_table_set_paper (table, SGZ_PAPER_A3, TRUE);
  add_notes (table, functional, hobby, is_of_all);
  return table;
}

const SgzReport sgz_report_organisation_summary = {
  .id = "organisation-summary",
  .title = "社会组织孵化统计表",
  .group = "社会组织",
  .is_signed_off = TRUE,
  .build = build,
};
