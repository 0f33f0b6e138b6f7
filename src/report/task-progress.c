/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/sgz-date.h"
#include "sgz-report-private.h"

enum
{
  COLUMN_NUMBER,
  COLUMN_COUNTY,
  COLUMN_FIRST_TIER,
};

/* The columns of a tier, and of the sum of tiers. */
enum
{
  PART_TARGET,
  PART_BUILT,
  PART_RATIO,
  PART_GAP,
  N_PARTS,
};

static const char *const short_titles[SGZ_N_TIERS] = {
  "县(区)总站",
  "乡镇(街道)站",
  "村(社区)室",
  "民政服务机构站",
};

#define TOWNSHIP_TIER 1

static int
column_of (size_t tier, int part)
{
  return COLUMN_FIRST_TIER + (int)tier * N_PARTS + part;
}

static void
add_parts (SgzTable *table, const char *title)
{
  static const char *const titles[N_PARTS] = { "任务", "已建成", "完成率", "差额" };
  int group = sgz_table_add_group (table, -1, title);

  for (int part = 0; part < N_PARTS; part++)
    {
      int column = sgz_table_add_column (table, group, titles[part], part == PART_RATIO ? 10 : 8,
                                         part == PART_RATIO ? SGZ_FORMAT_PERCENT : SGZ_FORMAT_INTEGER);
      sgz_table_set_align (table, column, SGZ_ALIGN_CENTER);
      if (part != PART_RATIO)
        sgz_table_set_summed (table, column);
    }
}

static void
set_ratio (SgzTable *table, size_t tier)
{
  sgz_table_set_formula (table, column_of (tier, PART_RATIO), SGZ_FORMULA_RATIO, 2,
                         column_of (tier, PART_BUILT), column_of (tier, PART_TARGET));
}

/* What is missing in one tier is not made up by more in another: the sum's gap is the sum of the gaps. */
static void
set_sums (SgzTable *table, size_t n_tiers)
{
  static const int parts[] = { PART_TARGET, PART_BUILT, PART_GAP };

  for (size_t i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      int first = column_of (0, parts[i]);
      int sum = column_of (n_tiers, parts[i]);
      if (n_tiers == SGZ_N_ANNEX_TIERS)
        sgz_table_set_formula (table, sum, SGZ_FORMULA_SUM, 3, first, first + N_PARTS, first + 2 * N_PARTS);
      else
        sgz_table_set_formula (table, sum, SGZ_FORMULA_SUM, 4, first, first + N_PARTS, first + 2 * N_PARTS,
                               first + 3 * N_PARTS);
    }
  set_ratio (table, n_tiers);
}

static void
add_columns (SgzTable *table, size_t n_tiers)
{
  sgz_table_add_column (table, -1, "序号", 6, SGZ_FORMAT_INTEGER);
  sgz_table_set_align (table, COLUMN_NUMBER, SGZ_ALIGN_CENTER);
  sgz_table_add_column (table, -1, "县(区)", 12, SGZ_FORMAT_TEXT);
  sgz_table_set_align (table, COLUMN_COUNTY, SGZ_ALIGN_CENTER);
  for (size_t i = 0; i < n_tiers; i++)
    {
      add_parts (table, short_titles[i]);
      set_ratio (table, i);
      sgz_table_set_formula (table, column_of (i, PART_GAP), SGZ_FORMULA_DIFFERENCE, 2,
                             column_of (i, PART_TARGET), column_of (i, PART_BUILT));
    }
  add_parts (table, "小计");
  set_sums (table, n_tiers);

  int group = sgz_table_add_group (table, -1, "涉改乡镇(街道)站");
  int reformed = sgz_table_add_column (table, group, "个数", 8, SGZ_FORMAT_INTEGER);
  int share = sgz_table_add_column (table, group, "占比", 10, SGZ_FORMAT_PERCENT);
  int light = sgz_table_add_column (table, -1, "进度", 10, SGZ_FORMAT_TEXT);
  sgz_table_set_summed (table, reformed);
  sgz_table_set_formula (table, share, SGZ_FORMULA_RATIO, 2, reformed, column_of (TOWNSHIP_TIER, PART_BUILT));
  sgz_table_set_align (table, reformed, SGZ_ALIGN_CENTER);
  sgz_table_set_align (table, share, SGZ_ALIGN_CENTER);
  sgz_table_set_align (table, light, SGZ_ALIGN_CENTER);
}

/* The light of a county or of all: complete when nothing is missing, not begun when nothing is built; its colour goes by the
 * share that stands. */
static void
set_light (SgzTable *table, int column, const SgzYear *year, gint64 target, gint64 built, gint64 gap)
{
  static const SgzTone tones[] = { SGZ_TONE_GOOD, SGZ_TONE_WARNING, SGZ_TONE_BAD };

  if (target == 0)
    return;
  sgz_table_set_text (table, column, gap == 0 ? "完成" : built == 0 ? "未启动" : "滞后");
  sgz_table_set_tone (table, column, tones[sgz_year_judge (year, target - gap, target) - SGZ_SIGNAL_GREEN]);
}

typedef struct
{
  gint64 target;
  gint64 built;
  gint64 gap;
} Sum;

static void
add_county (SgzTable *table, const SgzYear *year, const SgzCountyYear *county, gint64 number, size_t n_tiers,
            Sum *sum)
{
  Sum own = { 0 };
  int after = column_of (n_tiers, N_PARTS);

  sgz_table_add_row (table, SGZ_ROW_BODY);
  sgz_table_set_number (table, COLUMN_NUMBER, number);
  sgz_table_set_text (table, COLUMN_COUNTY, county->name);
  for (size_t i = 0; i < n_tiers; i++)
    {
      sgz_table_set_number (table, column_of (i, PART_TARGET), county->target[i]);
      sgz_table_set_number (table, column_of (i, PART_BUILT), county->built[i]);
      own.target += county->target[i];
      own.built += county->built[i];
      own.gap += MAX (0, county->target[i] - county->built[i]);
    }
  sgz_table_set_number (table, after, county->reformed);
  set_light (table, after + 2, year, own.target, own.built, own.gap);
  sum->target += own.target;
  sum->built += own.built;
  sum->gap += own.gap;
}

static void
add_notes (SgzTable *table, const SgzYear *year)
{
  gint64 candidates = 0;

  for (size_t i = 0; i < year->n_counties; i++)
    candidates += year->counties[i].candidates;
  g_autofree char *green = sgz_report_format_percent (year->green);
  g_autofree char *yellow = sgz_report_format_percent (year->yellow);
  g_autofree char *lights = g_strdup_printf (
      "进度：各级站点均达到任务数的为“完成”，已有建成而未达到任务数的为“滞后”，一个未建成的为“未启动”；"
      "各级建成数（超出任务的不计）合计达到任务数%s%%的亮绿灯，达到%s%%的亮黄灯，不到的亮红灯。",
      green, yellow);
  sgz_table_add_note (table, lights);
  sgz_table_add_note (table, "已建成：计入本年度任务、统计日已运行且未撤销的站点；涉改占比：所在乡镇(街道)"
                             "已确认涉改的站占已建成乡镇(街道)站的比例，正文二(一)要求全市占50%以上。");
  if (candidates > 0)
    {
      g_autofree char *note = g_strdup_printf (
          "另有%" G_GINT64_FORMAT "个站所在乡镇(街道)涉改待确认，未计入涉改。", candidates);
      sgz_table_add_note (table, note);
    }
}

static SgzTable *
build (const SgzReport *report G_GNUC_UNUSED, SgzStore *store, const SgzReportOptions *options,
       GError **error)
{
  g_autoptr (SgzYear) year = sgz_report_read_tasks (store, options, error);
  Sum sum = { 0 };

  if (year == NULL)
    return NULL;

  g_autofree char *title = g_strdup_printf ("%d年社会工作服务站(室)建设任务完成情况表", options->year);
  g_autofree char *issuer = sgz_report_format_issuer (store, options);
  g_autofree char *day = sgz_date_format_chinese (options->day);
  g_autofree char *period = g_strdup_printf ("截至%s", day);
  size_t n_tiers = (size_t)sgz_year_count_tiers (year, TRUE);
  SgzTable *table = sgz_table_new (title);

  sgz_table_set_file_name (table, title);
  sgz_table_set_unit_line (table, issuer, period, "个");
  sgz_table_set_paper (table, SGZ_PAPER_A3, TRUE);
  add_columns (table, n_tiers);
  for (size_t i = 0; i < year->n_counties; i++)
    add_county (table, year, &year->counties[i], (gint64)i + 1, n_tiers, &sum);
  sgz_table_add_row (table, SGZ_ROW_TOTAL);
  sgz_table_set_text (table, COLUMN_COUNTY, "合计");
  set_light (table, column_of (n_tiers, N_PARTS) + 2, year, sum.target, sum.built, sum.gap);
  add_notes (table, year);
  return table;
}

const SgzReport sgz_report_task_progress = {
  .id = "task-progress",
  .title = "建设任务完成情况表",
  .group = "建设任务",
  .is_signed_off = TRUE,
  .build = build,
};
