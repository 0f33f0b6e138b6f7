/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample.h"

#include <cairo.h>
#include <glib/gstdio.h>

/* In points: so far a line on the margin may reach beyond it. */
#define LINE_WIDTH 2

SgzTable *
sample_new_annex (void)
{
  static const struct
  {
    const char *county;
    int stations[3];
  } rows[] = {
    { "东区(省级社会工作服务试点区)", { 1, 4, 7 } },
    { "西区(省级城乡社区治理试点区)", { 1, 1, 4 } },
    { "仁和区", { 1, 3, 8 } },
    { "米易县(省级社会工作服务试点县)", { 1, 3, 9 } },
    { "盐边县", { 1, 1, 3 } },
  };
  SgzTable *table = sgz_table_new ("各县(区)2021年社会工作服务站(室)建设任务表");

  sgz_table_set_unit_line (table, NULL, NULL, "个");
  sgz_table_set_subject (table, "建设任务表", "攀枝花市民政局");
  sgz_table_add_column (table, -1, "时间", 10, SGZ_FORMAT_TEXT);
  sgz_table_add_column (table, -1, "县(区)", 34, SGZ_FORMAT_TEXT);
  sgz_table_add_column (table, -1, "县(区)社会工作服务总站", 14, SGZ_FORMAT_INTEGER);
  sgz_table_add_column (table, -1, "乡镇(街道)社会工作服务站", 14, SGZ_FORMAT_INTEGER);
  sgz_table_add_column (table, -1, "村(社区)社会工作服务室", 14, SGZ_FORMAT_INTEGER);
  sgz_table_add_column (table, -1, "小计", 10, SGZ_FORMAT_INTEGER);
  sgz_table_set_merged (table, 0);
  for (int i = 0; i < 6; i++)
    sgz_table_set_align (table, i, SGZ_ALIGN_CENTER);
  for (int i = 2; i < 5; i++)
    sgz_table_set_summed (table, i);
  sgz_table_set_formula (table, 5, SGZ_FORMULA_SUM, 3, 2, 3, 4);
  for (guint i = 0; i <= G_N_ELEMENTS (rows); i++)
    {
      gboolean is_total = i == G_N_ELEMENTS (rows);
      sgz_table_add_row (table, is_total ? SGZ_ROW_TOTAL : SGZ_ROW_BODY);
      sgz_table_set_text (table, 0, "2021年");
      sgz_table_set_text (table, 1, is_total ? "合计" : rows[i].county);
      for (int tier = 0; tier < 3 && !is_total; tier++)
        sgz_table_set_number (table, 2 + tier, rows[i].stations[tier]);
    }
  sgz_table_finish (table);
  return table;
}

static void
add_progress (SgzTable *table, const char *name, gint64 target, gint64 built, gint64 spent)
{
  sgz_table_add_row (table, SGZ_ROW_BODY);
  sgz_table_set_text (table, 0, name);
  if (target >= 0)
    sgz_table_set_number (table, 1, target);
  sgz_table_set_number (table, 2, built);
  sgz_table_set_number (table, 5, spent);
}

static void
add_sum (SgzTable *table, SgzRowType type, const char *title)
{
  sgz_table_add_row (table, type);
  sgz_table_set_text (table, 0, title);
}

SgzTable *
sample_new_progress (void)
{
  SgzTable *table = sgz_table_new ("2021年社会工作服务站(室)建设任务完成情况表");

  sgz_table_set_unit_line (table, "攀枝花市民政局", "2021年", "个、元");
  sgz_table_set_subject (table, "完成情况[2021/全市]", "攀枝花市民政局");
  int station = sgz_table_add_group (table, -1, "站(室)建设");
  int share = sgz_table_add_group (table, station, "完成程度");
  sgz_table_add_column (table, -1, "县(区)", 16, SGZ_FORMAT_TEXT);
  sgz_table_add_column (table, station, "任务", 8, SGZ_FORMAT_INTEGER);
  sgz_table_add_column (table, station, "已建成", 8, SGZ_FORMAT_INTEGER);
  sgz_table_add_column (table, share, "完成率", 10, SGZ_FORMAT_PERCENT);
  sgz_table_add_column (table, share, "差额", 8, SGZ_FORMAT_INTEGER);
  sgz_table_add_column (table, -1, "经费", 14, SGZ_FORMAT_DECIMAL);
  sgz_table_add_column (table, -1, "备注", 16, SGZ_FORMAT_TEXT);
  sgz_table_set_summed (table, 1);
  sgz_table_set_summed (table, 2);
  sgz_table_set_summed (table, 5);
  sgz_table_set_formula (table, 3, SGZ_FORMULA_RATIO, 2, 2, 1);
  sgz_table_set_formula (table, 4, SGZ_FORMULA_DIFFERENCE, 2, 1, 2);
  add_sum (table, SGZ_ROW_GROUP, "市辖区");
  add_progress (table, "东区", 12, 4, 1234550);
  sgz_table_set_text (table, 6, "其中银江镇、阿署达村和鲊石村(示例)三处正在装修");
  add_progress (table, "西区", 6, 8, 0);
  add_progress (table, "仁和区", 0, 1, 99);
  add_sum (table, SGZ_ROW_SUBTOTAL, "小计");
  add_sum (table, SGZ_ROW_GROUP, "县");
  add_progress (table, "米易县", 13, 13, 500000);
  add_progress (table, "盐边县", -1, 3, 1000);
  sgz_table_set_text (table, 6, "任务未下达");
  add_progress (table, "示例县", 2, 0, 0);
  sgz_table_set_text (table, 5, "另报");
  add_sum (table, SGZ_ROW_SUBTOTAL, "小计");
  add_sum (table, SGZ_ROW_TOTAL, "合计");
  sgz_table_add_note (table, "完成率为已建成数与任务数之比。");
  sgz_table_add_note (table, "任务未下达的不计算完成率和差额。");
  sgz_table_set_signed_off (table, TRUE);
  sgz_table_set_origin (table, "数据库: 示例.shegong  2022-01-01 08:00  示例经办人");
  sgz_table_finish (table);
  return table;
}

static void
add_ledger_columns (SgzTable *table)
{
  sgz_table_set_unit_line (table, "攀枝花市民政局", "截至2021年12月31日", NULL);
  sgz_table_set_origin (table, "数据库: 示例.shegong  2022-01-01 08:00  示例经办人");
  sgz_table_add_column (table, -1, "序号", 6, SGZ_FORMAT_INTEGER);
  sgz_table_add_column (table, -1, "名称", 40, SGZ_FORMAT_TEXT);
  sgz_table_add_column (table, -1, "县(区)", 10, SGZ_FORMAT_TEXT);
  sgz_table_add_column (table, -1, "联系电话", 14, SGZ_FORMAT_TEXT);
  sgz_table_add_column (table, -1, "面积", 10, SGZ_FORMAT_DECIMAL);
  sgz_table_add_column (table, -1, "社工", 8, SGZ_FORMAT_INTEGER);
  sgz_table_add_column (table, -1, "志愿者", 8, SGZ_FORMAT_INTEGER);
  sgz_table_add_column (table, -1, "合计人数", 10, SGZ_FORMAT_INTEGER);
  sgz_table_set_formula (table, 7, SGZ_FORMULA_SUM, 2, 5, 6);
}

/* Station @index, counted from 0. */
static gboolean
stations_fetched_cb (SgzTable *table, gpointer source_data, SgzRowFunc func, gpointer user_data,
                     GCancellable *cancellable G_GNUC_UNUSED, GError **error)
{
  gint64 n_rows = *(gint64 *)source_data;

  for (gint64 i = 0; i < n_rows; i++)
    {
      g_autofree char *name = g_strdup_printf ("示例街道第%" G_GINT64_FORMAT "社会工作服务站", i + 1);
      SgzCell cells[8] = {
        { TRUE, i + 1, NULL, 0 },       { TRUE, 0, name, 0 },    { TRUE, 0, "东区", 0 },
        { TRUE, 0, "0812-0000000", 0 }, { TRUE, 8050, NULL, 0 }, { TRUE, i % 5, NULL, 0 },
        { TRUE, i % 7, NULL, 0 },
      };
      SgzRow row = { SGZ_ROW_BODY, 0, cells };
      if (!func (table, i, &row, user_data, error))
        return FALSE;
    }
  return TRUE;
}

SgzTable *
sample_new_ledger (gint64 n_rows)
{
  SgzTable *table = sgz_table_new ("社会工作服务站(室)名册");

  add_ledger_columns (table);
  sgz_table_set_source (table, stations_fetched_cb, g_memdup2 (&n_rows, sizeof n_rows), g_free, n_rows);
  sgz_table_finish (table);
  return table;
}

SgzTable *
sample_new_kept_ledger (gint64 n_rows)
{
  SgzTable *table = sample_new_ledger (n_rows);

  g_assert_true (sgz_table_keep (table, NULL, NULL));
  return table;
}

SgzTable *
sample_new_empty (void)
{
  SgzTable *table = sgz_table_new ("社会工作服务站(室)名册");

  add_ledger_columns (table);
  sgz_table_finish (table);
  return table;
}

void
sample_assert_ink_within (SgzPages *pages, double left, double top, double right, double bottom)
{
  for (int i = 0; i < sgz_pages_get_n_pages (pages); i++)
    {
      double x = 0;
      double y = 0;
      double width = 0;
      double height = 0;
      cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
      cairo_t *cr = cairo_create (surface);
      sgz_pages_draw (pages, i, cr);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
      g_assert_cmpfloat (x, >=, left - LINE_WIDTH);
      g_assert_cmpfloat (y, >=, top - LINE_WIDTH);
      g_assert_cmpfloat (x + width, <=, right + LINE_WIDTH);
      g_assert_cmpfloat (y + height, <=, bottom);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

char *
sample_make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("shegongzhan-export-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

int
sample_count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  int n_files = 0;

  g_assert_nonnull (dir);
  while (g_dir_read_name (dir) != NULL)
    n_files++;
  return n_files;
}

void
sample_remove_folder (char *folder)
{
  const char *argv[] = { "rm", "-rf", "--", folder, NULL };

  g_free (sample_run (argv));
  g_free (folder);
}

char *
sample_run (const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status = 0;

  g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL,
                &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, &error));
  g_assert_no_error (error);
  return output;
}
