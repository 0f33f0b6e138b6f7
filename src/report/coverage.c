/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 社会工作服务覆盖情况表: what the plan's last year asks for (body 二(一)), township by township. */
#include "base/sgz-date.h"
#include "sgz-report-private.h"
#include "store/sgz-measure.h"
#include "store/sgz-office.h"
#include "store/sgz-succession.h"

#include <string.h>

#define COUNTY_DIGITS 6

enum
{
  COLUMN_NUMBER,
  COLUMN_COUNTY,
  COLUMN_TOWNSHIP,
  COLUMN_FIRST_TIER,
  COLUMN_STATIONS = COLUMN_FIRST_TIER + SGZ_N_TIERS,
  COLUMN_IS_COVERED,
  COLUMN_TOWNSHIPS,
  COLUMN_COVERED,
  COLUMN_SHARE,
  COLUMN_VILLAGES,
  COLUMN_VILLAGES_COVERED,
  COLUMN_VILLAGES_SHARE,
};

/* All of them taken by township; what is the county's own is under the county's code. */
enum
{
  OPERATING,
  TOWNSHIPS,
  TOWNSHIPS_COVERED,
  VILLAGES,
  VILLAGES_COVERED,
  N_FIGURES,
};

typedef struct
{
  SgzFigures *figures[N_FIGURES];
} Figures;

static void
figures_clear (Figures *figures)
{
  for (int i = 0; i < N_FIGURES; i++)
    g_clear_pointer (&figures->figures[i], sgz_figures_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Figures, figures_clear)

static gboolean
take_figures (SgzStore *store, const SgzReportOptions *options, Figures *figures, GError **error)
{
  static const char *const measures[N_FIGURES] = { "stations-operating", "townships", "townships-covered",
                                                   "dense-villages", "dense-villages-covered" };

  for (int i = 0; i < N_FIGURES; i++)
    {
      figures->figures[i]
          = sgz_measure_take (store, measures[i], "township", options->year, options->day, error);
      if (figures->figures[i] == NULL)
        return FALSE;
    }
  return TRUE;
}

/* The townships that stand on the day, by code. */
static GPtrArray *
fetch_townships (SgzStore *store, const char *county, const char *placed, GError **error)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_division);
  SgzValue township = { SGZ_VALUE_TEXT, 0, (char *)"township" };

  sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_division, "level"), &township);
  sgz_query_set_place (query, county);
  sgz_query_sort (query, sgz_kind_get_field (&sgz_kind_division, "code"), FALSE);
  GPtrArray *townships = sgz_store_fetch (store, query, 0, -1, error);
  for (guint i = townships != NULL ? townships->len : 0; i-- > 0;)
    if (!sgz_succession_is_valid (g_ptr_array_index (townships, i), placed))
      g_ptr_array_remove_index (townships, i);
  return townships;
}

static void
add_columns (SgzTable *table)
{
  static const char *const titles[SGZ_N_TIERS] = { "总站", "乡镇(街道)站", "村(社区)室", "民政服务机构站" };

  sgz_report_add_number_column (table);
  sgz_table_set_merged (table, sgz_report_add_text_column (table, "县(区)", 9, TRUE));
  sgz_report_add_text_column (table, "乡镇(街道)", 16, FALSE);
  int stations = sgz_table_add_group (table, -1, "运行中的站点（个）");
  for (size_t i = 0; i < SGZ_N_TIERS; i++)
    sgz_report_add_count_column (table, stations, titles[i], 9);
  sgz_report_add_count_column (table, stations, "小计", 7);
  sgz_table_set_formula (table, COLUMN_STATIONS, SGZ_FORMULA_SUM, SGZ_N_TIERS, COLUMN_FIRST_TIER,
                         COLUMN_FIRST_TIER + 1, COLUMN_FIRST_TIER + 2, COLUMN_FIRST_TIER + 3);
  sgz_report_add_text_column (table, "是否覆盖", 7, TRUE);
  int townships = sgz_table_add_group (table, -1, "乡镇(街道)（个）");
  sgz_report_add_count_column (table, townships, "总数", 7);
  sgz_report_add_count_column (table, townships, "已覆盖", 7);
  sgz_report_add_share_column (table, townships, "覆盖率", COLUMN_COVERED, COLUMN_TOWNSHIPS);
  int villages = sgz_table_add_group (table, -1, "人口较集中的村(社区)（个）");
  sgz_report_add_count_column (table, villages, "总数", 7);
  sgz_report_add_count_column (table, villages, "已覆盖", 7);
  sgz_report_add_share_column (table, villages, "覆盖率", COLUMN_VILLAGES_COVERED, COLUMN_VILLAGES);
}

static gint64
set_stations (SgzTable *table, const Figures *figures, const char *place)
{
  for (int i = 0; i < SGZ_N_TIERS; i++)
    sgz_table_set_number (table, COLUMN_FIRST_TIER + i,
                          sgz_figures_get (figures->figures[OPERATING], place, sgz_tier_codes[i]));
  return sgz_figures_get (figures->figures[OPERATING], place, "general");
}

static void
set_covered (SgzTable *table, gboolean is_covered)
{
  sgz_table_set_text (table, COLUMN_IS_COVERED, is_covered ? "是" : "否");
  sgz_table_set_tone (table, COLUMN_IS_COVERED, is_covered ? SGZ_TONE_GOOD : SGZ_TONE_BAD);
}

/* What is of the county itself: its general station covers it. */
static void
add_own (SgzTable *table, const Figures *figures, const char *name, const char *place, gint64 number)
{
  sgz_table_add_row (table, SGZ_ROW_BODY);
  sgz_table_set_number (table, COLUMN_NUMBER, number);
  sgz_table_set_text (table, COLUMN_COUNTY, name);
  sgz_table_set_text (table, COLUMN_TOWNSHIP, "县(区)本级");
  set_covered (table, set_stations (table, figures, place) > 0);
}

static void
add_township (SgzTable *table, const Figures *figures, const char *county, const SgzRecord *township,
              gint64 number)
{
  const char *place = sgz_record_get_text (township, "code");
  gint64 covered = sgz_figures_get (figures->figures[TOWNSHIPS_COVERED], place, NULL);

  sgz_table_add_row (table, SGZ_ROW_BODY);
  sgz_table_set_number (table, COLUMN_NUMBER, number);
  sgz_table_set_text (table, COLUMN_COUNTY, county);
  sgz_table_set_text (table, COLUMN_TOWNSHIP, sgz_record_get_text (township, "name"));
  set_stations (table, figures, place);
  set_covered (table, covered > 0);
  sgz_table_set_number (table, COLUMN_TOWNSHIPS, sgz_figures_get (figures->figures[TOWNSHIPS], place, NULL));
  sgz_table_set_number (table, COLUMN_COVERED, covered);
  sgz_table_set_number (table, COLUMN_VILLAGES, sgz_figures_get (figures->figures[VILLAGES], place, NULL));
  sgz_table_set_number (table, COLUMN_VILLAGES_COVERED,
                        sgz_figures_get (figures->figures[VILLAGES_COVERED], place, NULL));
}

static void
add_county (SgzTable *table, const Figures *figures, const SgzCountyYear *county, GPtrArray *townships,
            gint64 *number)
{
  add_own (table, figures, county->name, county->place, ++*number);
  for (guint i = 0; i < townships->len; i++)
    {
      const SgzRecord *township = g_ptr_array_index (townships, i);
      if (strncmp (sgz_record_get_text (township, "code"), county->place, COUNTY_DIGITS) == 0)
        add_township (table, figures, county->name, township, ++*number);
    }
  sgz_table_add_row (table, SGZ_ROW_SUBTOTAL);
  sgz_table_set_text (table, COLUMN_COUNTY, county->name);
  sgz_table_set_text (table, COLUMN_TOWNSHIP, "小计");
}

/* 截至2021年12月31日，距规划末年（2025年）还有4年 */
static gboolean
set_line (SgzTable *table, SgzStore *store, const SgzReportOptions *options, const char *placed,
          GError **error)
{
  g_autoptr (SgzRecord) office = sgz_office_read (store, error);

  if (office == NULL)
    return FALSE;
  int last = (int)sgz_record_get_number (office, "plan_last");
  int left = last - (int)g_ascii_strtoll (placed, NULL, 10);
  g_autofree char *day = sgz_date_format_chinese (placed);
  g_autofree char *period = left > 0 ? g_strdup_printf ("截至%s，距规划末年（%d年）还有%d年", day, last, left)
                            : left == 0 ? g_strdup_printf ("截至%s，%d年为规划末年", day, last)
                                        : g_strdup_printf ("截至%s，规划末年（%d年）已过", day, last);
  sgz_report_set_line (table, store, options, period, "个");
  return TRUE;
}

static void
add_notes (SgzTable *table)
{
  sgz_table_add_note (table,
                      "至规划末年，各县(区)总站、各乡镇(街道)服务、人口较集中的村(社区)及周边片区服务全覆盖"
                      "（正文一(二)、二(一)）。");
  sgz_table_add_note (table,
                      "乡镇(街道)有运行中的乡镇(街道)站或民政服务机构站的为已覆盖；人口较集中的村(社区)本村"
                      "(社区)有运行中站点的为已覆盖；县(区)有运行中总站的，其本级为已覆盖。");
}

static SgzTable *
build (const SgzReport *report G_GNUC_UNUSED, SgzStore *store, const SgzReportOptions *options,
       GError **error)
{
  g_auto (Figures) figures = { 0 };
  g_autofree char *placed = sgz_date_in_year (options->day, options->year);
  g_autoptr (SgzYear) year = sgz_year_read_counties_on (store, placed, options->county, error);
  g_autoptr (GPtrArray) townships
      = year != NULL
            ? fetch_townships (store, year->n_counties == 1 ? year->counties[0].place : NULL, placed, error)
            : NULL;
  g_autoptr (SgzTable) table = sgz_table_new ("社会工作服务覆盖情况表");
  gint64 number = 0;

  if (townships == NULL || !take_figures (store, options, &figures, error)
      || !set_line (table, store, options, placed, error))
    return NULL;
  sgz_table_set_paper (table, SGZ_PAPER_A4, TRUE);
  add_columns (table);
  for (size_t i = 0; i < year->n_counties; i++)
    add_county (table, &figures, &year->counties[i], townships, &number);
  sgz_table_add_row (table, SGZ_ROW_TOTAL);
  sgz_table_set_text (table, COLUMN_TOWNSHIP, "合计");
  add_notes (table);
  return g_steal_pointer (&table);
}

const SgzReport sgz_report_coverage = {
  .id = "coverage",
  .title = "社会工作服务覆盖情况表",
  .group = "建设任务",
  .is_signed_off = TRUE,
  .build = build,
};
