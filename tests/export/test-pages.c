/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/sgz-export.h"
#include "export/sgz-pages.h"
#include "sample.h"

#include <string.h>

#define MILLIMETRES(mm) ((mm)*72.0 / 25.4)

/* Returns: (transfer full): the words of the PDF's pages from @first to @last, single spaces between them */
static char *
read_pdf (SgzTable *table, int first, int last)
{
  g_autoptr (GError) error = NULL;
  char *folder = sample_make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.pdf", NULL);
  g_autofree char *from = g_strdup_printf ("%d", first);
  g_autofree char *to = g_strdup_printf ("%d", last);
  const char *argv[] = { "pdftotext", "-layout", "-f", from, "-l", to, path, "-", NULL };

  g_assert_true (sgz_export_table (table, path, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_autofree char *text = sample_run (argv);
  g_autoptr (GRegex) spaces = g_regex_new ("[ \\x{3000}]+", 0, 0, NULL);
  g_autoptr (GRegex) ends = g_regex_new ("(?m)^ | $", 0, 0, NULL);
  g_autofree char *single = g_regex_replace_literal (spaces, text, -1, 0, " ", 0, NULL);
  sample_remove_folder (folder);
  return g_regex_replace_literal (ends, single, -1, 0, "", 0, NULL);
}

static int
count_words (const char *text, const char *words)
{
  int n = 0;

  for (const char *p = strstr (text, words); p != NULL; p = strstr (p + 1, words))
    n++;
  return n;
}

static int
count_pages (SgzTable *table)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzPages) pages = sgz_pages_new (table, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return sgz_pages_get_n_pages (pages);
}

static void
assert_line (const char *text, const char *line)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  if (!g_strv_contains ((const char *const *)lines, line))
    g_error ("the line “%s” is not in:\n%s", line, text);
}

static void
test_annex (void)
{
  g_autoptr (SgzTable) table = sample_new_annex ();
  g_autofree char *text = read_pdf (table, 1, 1);

  assert_line (text, "各县(区)2021年社会工作服务站(室)建设任务表");
  assert_line (text, "单位: 个");
  assert_line (text, "东区(省级社会工作服务试点区) 1 4 7 12");
  assert_line (text, "西区(省级城乡社区治理试点区) 1 1 4 6");
  assert_line (text, "仁和区 1 3 8 12");
  assert_line (text, "米易县(省级社会工作服务试点县) 1 3 9 13");
  assert_line (text, "盐边县 1 1 3 5");
  assert_line (text, "合计 5 12 31 48");
  g_assert_cmpint (count_words (text, "2021年"), ==, 2); /* in the title, and once for all rows */
  g_assert_cmpint (count_words (text, "单位负责人"), ==, 0);
}

static void
test_foot (void)
{
  g_autoptr (SgzTable) table = sample_new_progress ();
  g_autofree char *text = read_pdf (table, 1, 1);

  assert_line (text, "填报单位（盖章）：攀枝花市民政局 2021年 单位: 个、元");
  assert_line (text, "西区 6 8 133.33% 0 0.00");
  assert_line (text, "示例县 2 0 0.00% 2 另报");
  assert_line (text, "合计 33 29 87.88% 4 17356.49");
  assert_line (text, "注：1. 完成率为已建成数与任务数之比。");
  assert_line (text, "2. 任务未下达的不计算完成率和差额。");
  assert_line (text, "单位负责人： 审核人： 填表人： 联系电话： 填报日期： 年 月 日");
  assert_line (text, "数据库: 示例.shegong 2022-01-01 08:00 示例经办人");
}

/* On A4 across, 17 rows of 24 points fit under the title and 19 on each page after it. */
static void
test_page_counts (void)
{
  static const struct
  {
    gint64 n_rows;
    int n_pages;
  } cases[] = { { 1, 1 }, { 17, 1 }, { 18, 2 }, { 36, 2 }, { 37, 3 }, { 55, 3 }, { 56, 4 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SgzTable) table = sample_new_ledger (cases[i].n_rows);
      g_assert_cmpint (count_pages (table), ==, cases[i].n_pages);
    }
}

static void
test_head_on_every_page (void)
{
  g_autoptr (SgzTable) table = sample_new_ledger (50);

  for (int page = 1; page <= 3; page++)
    {
      g_autofree char *text = read_pdf (table, page, page);
      g_autofree char *number = g_strdup_printf ("第%d页共3页", page);
      g_autoptr (GString) close = g_string_new (text);
      g_string_replace (close, " ", "", 0);
      assert_line (text, "序号 名称 县(区) 联系电话 面积 社工 志愿者 合计人数");
      assert_line (close->str, number);
      g_assert_cmpint (count_words (text, "社会工作服务站(室)名册"), ==, page == 1 ? 1 : 0);
      g_assert_cmpint (count_words (text, "数据库: 示例.shegong"), ==, 1);
    }
}

/* Three full pages leave no room to sign: the last row goes on with the sign-off line. */
static void
test_foot_is_not_alone (void)
{
  g_autoptr (SgzTable) table = sample_new_ledger (55);

  sgz_table_set_signed_off (table, TRUE);
  g_assert_cmpint (count_pages (table), ==, 4);
  g_autofree char *before = read_pdf (table, 1, 3);
  g_autofree char *last = read_pdf (table, 4, 4);
  g_assert_cmpint (count_words (before, "单位负责人"), ==, 0);
  g_assert_cmpint (count_words (before, "第54社会"), ==, 1);
  g_assert_cmpint (count_words (before, "第55社会"), ==, 0);
  g_assert_cmpint (count_words (last, "第55社会"), ==, 1);
  g_assert_cmpint (count_words (last, "单位负责人"), ==, 1);
}

static void
test_heading_stays_with_its_rows (void)
{
  g_autoptr (SgzTable) table = sgz_table_new ("示例名册");

  sgz_table_add_column (table, -1, "名称", 20, SGZ_FORMAT_TEXT);
  sgz_table_set_unit_line (table, "攀枝花市民政局", NULL, NULL);
  for (int i = 0; i < 18; i++)
    {
      sgz_table_add_row (table, i == 16 ? SGZ_ROW_GROUP : SGZ_ROW_BODY);
      sgz_table_set_text (table, 0, i == 16 ? "示例组" : "示例站");
    }
  sgz_table_finish (table);
  g_autofree char *first = read_pdf (table, 1, 1);
  g_autofree char *second = read_pdf (table, 2, 2);
  g_assert_cmpint (count_words (first, "示例站"), ==, 16);
  g_assert_cmpint (count_words (first, "示例组"), ==, 0);
  g_assert_cmpint (count_words (second, "示例组"), ==, 1);
  g_assert_cmpint (count_words (second, "示例站"), ==, 1);
}

/* A merged cell that goes on over the page shows its text there again. */
static void
test_merged_over_pages (void)
{
  g_autoptr (SgzTable) table = sgz_table_new ("示例名册");

  sgz_table_add_column (table, -1, "时间", 10, SGZ_FORMAT_TEXT);
  sgz_table_add_column (table, -1, "名称", 20, SGZ_FORMAT_TEXT);
  sgz_table_set_merged (table, 0);
  for (int i = 0; i < 30; i++)
    {
      sgz_table_add_row (table, SGZ_ROW_BODY);
      sgz_table_set_text (table, 0, "2021年");
      sgz_table_set_text (table, 1, "示例站");
    }
  sgz_table_finish (table);
  g_assert_cmpint (count_pages (table), ==, 2);
  g_autofree char *first = read_pdf (table, 1, 1);
  g_autofree char *second = read_pdf (table, 2, 2);
  g_assert_cmpint (count_words (first, "2021年"), ==, 1);
  g_assert_cmpint (count_words (second, "2021年"), ==, 1);
}

static void
test_rare_characters (void)
{
  g_autoptr (SgzTable) table = sgz_table_new ("示例名册");

  sgz_table_add_column (table, -1, "名称", 20, SGZ_FORMAT_TEXT);
  sgz_table_add_row (table, SGZ_ROW_BODY);
  sgz_table_set_text (table, 0, "鲊石村鳡鱼村𠀋示例");
  sgz_table_finish (table);
  g_autofree char *text = read_pdf (table, 1, 1);
  assert_line (text, "鲊石村鳡鱼村𠀋示例");
}

static void
test_empty (void)
{
  g_autoptr (SgzTable) table = sample_new_empty ();
  g_autofree char *text = read_pdf (table, 1, 1);

  g_assert_cmpint (count_pages (table), ==, 1);
  assert_line (text, "社会工作服务站(室)名册");
  assert_line (text, "序号 名称 县(区) 联系电话 面积 社工 志愿者 合计人数");
}

static void
test_sizes (void)
{
  static const struct
  {
    SgzPaper paper;
    gboolean landscape;
    double width;
    double height;
  } cases[] = {
    { SGZ_PAPER_A4, TRUE, 297, 210 },
    { SGZ_PAPER_A4, FALSE, 210, 297 },
    { SGZ_PAPER_A3, TRUE, 420, 297 },
    { SGZ_PAPER_A3, FALSE, 297, 420 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SgzTable) table = sample_new_annex ();
      double width = 0;
      double height = 0;
      sgz_table_set_paper (table, cases[i].paper, cases[i].landscape);
      g_autoptr (SgzPages) pages = sgz_pages_new (table, NULL, NULL, NULL, NULL);
      sgz_pages_get_size (pages, &width, &height);
      g_assert_cmpfloat_with_epsilon (width, MILLIMETRES (cases[i].width), 0.01);
      g_assert_cmpfloat_with_epsilon (height, MILLIMETRES (cases[i].height), 0.01);
    }
}

/* Each page's ink keeps within the margins, to the width of a line: 20 mm at the left, 12 mm at the right, 5 mm at the
 * foot. */
static void
assert_within_margins (SgzTable *table)
{
  g_autoptr (SgzPages) pages = sgz_pages_new (table, NULL, NULL, NULL, NULL);
  double width = 0;
  double height = 0;

  sgz_pages_get_size (pages, &width, &height);
  sample_assert_ink_within (pages, MILLIMETRES (20), MILLIMETRES (18), width - MILLIMETRES (12),
                            height - MILLIMETRES (5));
}

static void
test_nothing_cut_off (void)
{
  g_autoptr (SgzTable) wide
      = sgz_table_new ("一个很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长的示例标题");
  g_autoptr (SgzTable) progress = sample_new_progress ();
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = 0; i < 400; i++)
    g_string_append (text, "没有空格的长文字");
  sgz_table_set_paper (wide, SGZ_PAPER_A4, FALSE);
  sgz_table_set_unit_line (wide, "一个名称很长的示例填报单位的示例科室", "2021年1月1日至2021年12月31日",
                           "个、元、人");
  for (int i = 0; i < 30; i++)
    sgz_table_add_column (wide, -1, "示例栏目", 12, i % 2 == 0 ? SGZ_FORMAT_TEXT : SGZ_FORMAT_DECIMAL);
  for (int row = 0; row < 3; row++)
    {
      sgz_table_add_row (wide, SGZ_ROW_BODY);
      sgz_table_set_text (wide, 0, row == 1 ? text->str : "示例");
      for (int i = 1; i < 30; i += 2)
        sgz_table_set_number (wide, i, 12345678);
    }
  sgz_table_finish (wide);
  assert_within_margins (wide);
  assert_within_margins (progress);
  sgz_table_set_paper (progress, SGZ_PAPER_A4, FALSE);
  assert_within_margins (progress);
}

static void
test_fonts_are_named (void)
{
  static const char *const roles[] = { "标题 小标宋: ", "表头 黑体: ", "正文 仿宋: " };
  g_autoptr (SgzTable) table = sample_new_annex ();
  g_autoptr (SgzPages) pages = sgz_pages_new (table, NULL, NULL, NULL, NULL);
  const char *const *fonts = sgz_pages_get_fonts (pages);

  g_assert_cmpuint (g_strv_length ((char **)fonts), ==, G_N_ELEMENTS (roles));
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      g_assert_true (g_str_has_prefix (fonts[i], roles[i]));
      g_assert_cmpuint (strlen (fonts[i]), >, strlen (roles[i]));
    }
}

static gpointer
lay_out_cb (gpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzTable) table = sample_new_ledger (300);

  return sgz_pages_new (table, NULL, NULL, NULL, NULL);
}

/* Laid out on two threads at once and drawn on this one: 17 rows, and 283 on pages of 19. */
static void
test_threads (void)
{
  GThread *threads[]
      = { g_thread_new ("first", lay_out_cb, NULL), g_thread_new ("second", lay_out_cb, NULL) };

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autoptr (SgzPages) pages = g_thread_join (threads[i]);
      g_assert_cmpint (sgz_pages_get_n_pages (pages), ==, 16);
      assert_within_margins (sgz_pages_get_table (pages));
    }
}

static void
test_cancelled (void)
{
  g_autoptr (SgzTable) table = sample_new_annex ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (sgz_pages_new (table, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/pages/annex", test_annex);
  g_test_add_func ("/export/pages/foot", test_foot);
  g_test_add_func ("/export/pages/page-counts", test_page_counts);
  g_test_add_func ("/export/pages/head-on-every-page", test_head_on_every_page);
  g_test_add_func ("/export/pages/foot-is-not-alone", test_foot_is_not_alone);
  g_test_add_func ("/export/pages/heading-stays-with-its-rows", test_heading_stays_with_its_rows);
  g_test_add_func ("/export/pages/merged-over-pages", test_merged_over_pages);
  g_test_add_func ("/export/pages/rare-characters", test_rare_characters);
  g_test_add_func ("/export/pages/empty", test_empty);
  g_test_add_func ("/export/pages/sizes", test_sizes);
  g_test_add_func ("/export/pages/nothing-cut-off", test_nothing_cut_off);
  g_test_add_func ("/export/pages/fonts-are-named", test_fonts_are_named);
  g_test_add_func ("/export/pages/threads", test_threads);
  g_test_add_func ("/export/pages/cancelled", test_cancelled);
  return g_test_run ();
}
