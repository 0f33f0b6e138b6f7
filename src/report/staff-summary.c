/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "summary-private.h"

/* Two a year of a pilot station and ten in five years of another (§3.3.2) are the same pace. */
#define NEWLY_A_YEAR 2

enum
{
  WORKERS,
  ASSISTANTS,
  SOCIAL_WORKERS,
  SENIORS,
  CERTIFIED,
  SHARE,
  NEW,
  STATIONS,
  DUE,
  DONE,
  GAP,
  PACE,
  N_COLUMNS,
};

static const SgzSummaryColumn columns[N_COLUMNS] = {
  [WORKERS] = { "在岗工作人员", NULL, "workers-in-post" },
  [ASSISTANTS] = { "助理社会工作师", "在岗持证社会工作者", "workers-certified", { "assistant" } },
  [SOCIAL_WORKERS] = { "社会工作师", "在岗持证社会工作者", "workers-certified", { "worker" } },
  [SENIORS] = { "高级社会工作师", "在岗持证社会工作者", "workers-certified", { "senior" } },
  [CERTIFIED] = { "小计", "在岗持证社会工作者", .formula = SGZ_FORMULA_SUM, .n_operands = 3,
                  .operands = { ASSISTANTS, SOCIAL_WORKERS, SENIORS } },
  [SHARE] = { "持证率", .format = SGZ_FORMAT_PERCENT, .formula = SGZ_FORMULA_RATIO, .n_operands = 2,
              .operands = { CERTIFIED, WORKERS }, .width = 10 },
  [NEW] = { "当年新增持证", NULL, "certified-new" },
  [STATIONS] = { "社工站数", "五年培育进度", "stations-with-quotas" },
  [DUE] = { "至当年应培育", "五年培育进度", "stations-with-quotas" },
  [DONE] = { "已培育", "五年培育进度", "certified-window" },
  [GAP]
  = { "差额", "五年培育进度", .formula = SGZ_FORMULA_DIFFERENCE, .n_operands = 2, .operands = { DUE, DONE } },
  [PACE] = { "进度", "五年培育进度", .format = SGZ_FORMAT_PERCENT, .formula = SGZ_FORMULA_RATIO,
             .n_operands = 2, .operands = { DONE, DUE }, .width = 10 },
};

static void
add_notes (SgzTable *table, int first, int year)
{
  g_autofree char *window = g_strdup_printf (
      "五年培育进度自%d年起至%d年止：社工站每年2名，五年10名（附件2 §3.3.2）；至%d年为第%d年。", first,
      first + 4, year, year - first + 1);

  sgz_table_add_note (table,
                      "持证人数按在岗人员所持最高等级计，一人计一次；当年新增指当年首次取得证书的人员。");
  sgz_table_add_note (table, window);
  sgz_table_add_note (table,
                      "社工站指不晚于该年度运行、统计日已运行且未撤销的乡镇(街道)站和民政服务机构站。");
}

static SgzTable *
build (const SgzReport *report G_GNUC_UNUSED, SgzStore *store, const SgzReportOptions *options,
       GError **error)
{
  SgzSummaryColumn own[N_COLUMNS];
  int first = 0;

  if (!sgz_summary_read_window (store, options, &first, error))
    return NULL;
  for (int i = 0; i < N_COLUMNS; i++)
    own[i] = columns[i];
  own[DUE].factor = (gint64)NEWLY_A_YEAR * (options->year - first + 1);
  SgzTable *table = sgz_summary_build ("持证社会工作者统计表", own, N_COLUMNS, store, options, error);
  if (table == NULL)
    return NULL;
  sgz_report_set_line (table, store, options, NULL, "人");
  add_notes (table, first, options->year);
  return table;
}

const SgzReport sgz_report_staff_summary = {
  .id = "staff-summary",
  .title = "持证社会工作者统计表",
  .group = "人员与培训",
  .is_signed_off = TRUE,
  .build = build,
};
