/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "summary-private.h"

#include <string.h>

enum
{
  STATIONS,
  TARGET,
  TRAINED,
  GAP,
  RATIO,
  REACHED,
  ACTIVITIES,
  LINKED,
  ACTIVE,
  HOURS,
  N_COLUMNS,
};

static const SgzSummaryColumn columns[N_COLUMNS] = {
  [STATIONS] = { "社工站数（个）", NULL, "stations-with-quotas" },
  [TARGET] = { "任务", "新培养社区志愿者（人）", "stations-with-quotas" },
  [TRAINED] = { "完成", "新培养社区志愿者（人）", "volunteers-trained" },
  [GAP] = { "差额", "新培养社区志愿者（人）", .formula = SGZ_FORMULA_DIFFERENCE, .n_operands = 2,
            .operands = { TARGET, TRAINED } },
  [RATIO] = { "完成率", "新培养社区志愿者（人）", .format = SGZ_FORMAT_PERCENT, .formula = SGZ_FORMULA_RATIO,
              .n_operands = 2, .operands = { TRAINED, TARGET }, .width = 10 },
  [REACHED] = { "完成任务的社工站（个）", NULL, "volunteer-stations", .width = 12 },
  [ACTIVITIES] = { "活动次数", "志愿服务", "volunteer-activities" },
  [LINKED] = { "其中双工联动", "志愿服务", "volunteer-activities", { "linked" } },
  [ACTIVE] = { "参与人次", "志愿服务", "volunteers-active" },
  [HOURS] = { "服务时长（小时）", "志愿服务", "volunteer-hours", .format = SGZ_FORMAT_DECIMAL, .width = 12 },
};

static SgzTable *
build (const SgzReport *report G_GNUC_UNUSED, SgzStore *store, const SgzReportOptions *options,
       GError **error)
{
  g_autofree char *year = g_strdup_printf ("%d年", options->year);
  SgzSummaryColumn own[N_COLUMNS];
  gint64 quota = 0;

  memcpy (own, columns, sizeof own);
  if (!sgz_summary_set_quota (&own[TARGET], store, "R11", &quota, NULL, error))
    return NULL;
  SgzTable *table = sgz_summary_build ("志愿者培养统计表", own, N_COLUMNS, store, options, error);
  if (table == NULL)
    return NULL;
  g_autofree char *task = g_strdup_printf ("任务为每个社工站每年至少培养%" G_GINT64_FORMAT
                                           "名社区志愿者（附件2 §3.1.5）。一站多培养的不能抵另一站，"
                                           "逐站完成情况以“完成任务的社工站”为准。",
                                           quota);
  sgz_report_set_line (table, store, options, year, NULL);
  if (quota > 0)
    sgz_table_add_note (table, task);
  sgz_table_add_note (table,
                      "社工站指不晚于该年度运行、统计日已运行且未撤销的乡镇(街道)站和民政服务机构站。");
  return table;
}

const SgzReport sgz_report_volunteer_summary = {
  .id = "volunteer-summary",
  .title = "志愿者培养统计表",
  .group = "人员与培训",
  .is_signed_off = TRUE,
  .build = build,
};
