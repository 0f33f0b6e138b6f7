/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What may be drawn from social assistance for services: 3 % of what was spent the year before (body 三(四)4). */
#include "store/sgz-assistance-room.h"
#include "summary-private.h"

enum
{
  COLUMN_NUMBER,
  COLUMN_COUNTY,
  COLUMN_TOTAL,
  COLUMN_CEILING,
  COLUMN_PLANNED,
  COLUMN_DRAWN,
  COLUMN_LEFT,
  COLUMN_SHARE,
  COLUMN_VERDICT,
};

typedef struct
{
  SgzStore *store;
  const SgzReportOptions *options;
  GError *failure;
  SgzFigures *totals; /* of the year before, under the codes of then */
  SgzFigures *planned;
  SgzFigures *drawn;
  gint64 percent; /* in hundredths of a per cent */
} Figures;

static void
figures_clear (Figures *figures)
{
  g_clear_pointer (&figures->totals, sgz_figures_free);
  g_clear_pointer (&figures->planned, sgz_figures_free);
  g_clear_pointer (&figures->drawn, sgz_figures_free);
  g_clear_error (&figures->failure);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Figures, figures_clear)

static void
add_columns (SgzTable *table, int year, const char *percent)
{
  g_autofree char *total = g_strdup_printf ("%d年困难群众救助资金支出总额", year - 1);
  g_autofree char *ceiling = g_strdup_printf ("%d年可列支上限（%s%%）", year, percent);
  const char *const titles[] = { total, ceiling, "计划列支", "已列支", "结余" };

  sgz_report_add_number_column (table);
  sgz_report_add_text_column (table, "县(区)", 12, TRUE);
  for (size_t i = 0; i < G_N_ELEMENTS (titles); i++)
    sgz_table_set_summed (table, sgz_table_add_column (table, -1, titles[i], 18, SGZ_FORMAT_DECIMAL));
  sgz_table_set_formula (table, COLUMN_LEFT, SGZ_FORMULA_DIFFERENCE, 2, COLUMN_CEILING, COLUMN_DRAWN);
  sgz_report_add_share_column (table, -1, "支出比例", COLUMN_DRAWN, COLUMN_TOTAL);
  sgz_report_add_text_column (table, "是否超出", 12, TRUE);
}

static gboolean
has_any_cb (SgzTable *table G_GNUC_UNUSED, const char *place, gpointer user_data)
{
  const Figures *figures = user_data;

  return sgz_figures_get (figures->planned, place, "assistance") != 0
         || sgz_figures_get (figures->drawn, place, NULL) != 0;
}

/* What @place spent the year before, whatever its code was then. */
static gint64
get_total (Figures *figures, const char *place)
{
  const SgzReportOptions *options = figures->options;
  g_autofree char *then
      = figures->failure == NULL
            ? sgz_assistance_find_base (figures->store, place, options->year, options->day, &figures->failure)
            : NULL;

  return then != NULL ? sgz_figures_get (figures->totals, then, NULL) : 0;
}

static gboolean
fill_cb (SgzTable *table, const char *place, gpointer user_data)
{
  Figures *figures = user_data;
  gint64 total = get_total (figures, place);
  gint64 drawn = sgz_figures_get (figures->drawn, place, NULL);
  gint64 ceiling = sgz_assistance_ceiling (total, figures->percent);
  gboolean is_over = drawn > ceiling;

  sgz_table_set_number (table, COLUMN_PLANNED, sgz_figures_get (figures->planned, place, "assistance"));
  sgz_table_set_number (table, COLUMN_DRAWN, drawn);
  if (total == 0)
    {
      sgz_table_set_text (table, COLUMN_VERDICT, "缺上年数");
      sgz_table_set_tone (table, COLUMN_VERDICT, SGZ_TONE_WARNING);
      return TRUE;
    }
  sgz_table_set_number (table, COLUMN_TOTAL, total);
  sgz_table_set_number (table, COLUMN_CEILING, ceiling);
  sgz_table_set_text (table, COLUMN_VERDICT, is_over ? "超出" : "未超出");
  sgz_table_set_tone (table, COLUMN_VERDICT, is_over ? SGZ_TONE_BAD : SGZ_TONE_GOOD);
  return TRUE;
}

static gboolean
take_figures (SgzStore *store, const SgzReportOptions *options, Figures *figures, GError **error)
{
  const char *day = options->day;
  int year = options->year;
  gboolean is_in_force = FALSE;

  return (figures->totals = sgz_measure_take (store, "assistance-total", "county", year - 1, day, error))
             != NULL
         && (figures->planned = sgz_measure_take (store, "funds-planned", "county", year, day, error)) != NULL
         && (figures->drawn = sgz_measure_take (store, "assistance-drawn", "county", year, day, error))
                != NULL
         && sgz_assistance_percent_read (store, &figures->percent, &is_in_force, error);
}

static SgzTable *
build (const SgzReport *report G_GNUC_UNUSED, SgzStore *store, const SgzReportOptions *options,
       GError **error)
{
  g_auto (Figures) figures = { .store = store, .options = options };
  g_autoptr (SgzTable) table = sgz_table_new ("社会救助购买服务支出比例表");
  g_autofree char *year = g_strdup_printf ("%d年", options->year);

  if (!take_figures (store, options, &figures, error))
    return NULL;
  g_autofree char *percent = sgz_report_format_percent (figures.percent);
  g_autofree char *rule = g_strdup_printf (
      "从社会救助专项经费中列支的购买服务经费，不超过上年度困难群众救助资金支出总额的%s%%（正文三(四)4），"
      "按县(区)分别计算；上限不足一分的舍去。",
      percent);
  add_columns (table, options->year, percent);
  if (!sgz_summary_add_counties (table, store, options, has_any_cb, fill_cb, &figures, error))
    return NULL;
  if (figures.failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&figures.failure));
      return NULL;
    }
  sgz_table_add_row (table, SGZ_ROW_TOTAL);
  sgz_table_set_text (table, COLUMN_COUNTY, "合计");
  sgz_report_set_line (table, store, options, year, "元");
  sgz_table_add_note (table, rule);
  sgz_table_add_note (
      table, "已列支为统计日以前拨付的当年“社会救助专项经费”渠道资金；结余不足0的按0计，超出的列明“超出”。");
  return g_steal_pointer (&table);
}

const SgzReport sgz_report_assistance_share = {
  .id = "assistance-share",
  .title = "社会救助购买服务支出比例表",
  .group = "项目与资金",
  .is_signed_off = TRUE,
  .build = build,
};
