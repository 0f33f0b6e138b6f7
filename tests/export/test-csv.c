/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/sgz-export.h"
#include "sample.h"

/* Returns: (transfer full): the file that @table becomes, byte by byte */
static char *
export_as (SgzTable *table, const char *name)
{
  g_autoptr (GError) error = NULL;
  char *folder = sample_make_folder ();
  g_autofree char *path = g_build_filename (folder, name, NULL);
  char *content = NULL;

  g_assert_true (sgz_export_table (table, path, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  sample_remove_folder (folder);
  return content;
}

static char *
export_csv (SgzTable *table)
{
  return export_as (table, "a.csv");
}

/* The whole file holds the same characters, without a mark. */
static void
test_gb18030 (void)
{
  g_autoptr (SgzTable) table = sample_new_progress ();
  g_autofree char *plain = export_csv (table);
  g_autofree char *content = export_as (table, "a.gb18030.csv");
  g_autofree char *back = g_convert (content, -1, "UTF-8", "GB18030", NULL, NULL, NULL);

  g_assert_false (g_utf8_validate (content, -1, NULL));
  g_assert_cmpstr (back, ==, plain + strlen ("\xEF\xBB\xBF"));
}

static void
test_annex (void)
{
  g_autoptr (SgzTable) table = sample_new_annex ();
  g_autofree char *content = export_csv (table);

  g_assert_cmpstr (
      content, ==,
      "\xEF\xBB\xBF"
      "时间,县(区),县(区)社会工作服务总站,乡镇(街道)社会工作服务站,村(社区)社会工作服务室,小计\r\n"
      "2021年,东区(省级社会工作服务试点区),1,4,7,12\r\n"
      "2021年,西区(省级城乡社区治理试点区),1,1,4,6\r\n"
      "2021年,仁和区,1,3,8,12\r\n"
      "2021年,米易县(省级社会工作服务试点县),1,3,9,13\r\n"
      "2021年,盐边县,1,1,3,5\r\n"
      "2021年,合计,5,12,31,48\r\n");
}

static void
test_groups (void)
{
  g_autoptr (SgzTable) table = sample_new_progress ();
  g_autofree char *content = export_csv (table);

  g_assert_cmpstr (
      content, ==,
      "\xEF\xBB\xBF"
      "县(区),站(室)建设-任务,站(室)建设-已建成,站(室)建设-完成程度-完成率,站(室)建设-完成程度-差额,"
      "经费,备注\r\n"
      "市辖区,,,,,,\r\n"
      "东区,12,4,33.33%,8,12345.50,其中银江镇、阿署达村和鲊石村(示例)三处正在装修\r\n"
      "西区,6,8,133.33%,0,0.00,\r\n"
      "仁和区,0,1,,0,0.99,\r\n"
      "小计,18,13,72.22%,5,12346.49,\r\n"
      "县,,,,,,\r\n"
      "米易县,13,13,100.00%,0,5000.00,\r\n"
      "盐边县,,3,,,10.00,任务未下达\r\n"
      "示例县,2,0,0.00%,2,另报,\r\n"
      "小计,15,16,106.67%,0,5010.00,\r\n"
      "合计,33,29,87.88%,4,17356.49,\r\n");
}

static void
test_no_formula (void)
{
  static const struct
  {
    const char *text;
    const char *written;
  } cases[] = {
    { "=1+1", "'=1+1" },
    { "+86 0812 0000000", "'+86 0812 0000000" },
    { "-见附表", "'-见附表" },
    { "@示例", "'@示例" },
    { "\t示例", "'\t示例" },
    { "\r示例", "\"'\r示例\"" },
    { "-5", "-5" },
    { "+3.50", "+3.50" },
    { "-2.5%", "-2.5%" },
    { "-1+1", "'-1+1" },
    { "甲,乙", "\"甲,乙\"" },
    { "=\"甲\"", "\"'=\"\"甲\"\"\"" },
    { "a=b", "a=b" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SgzTable) table = sgz_table_new ("示例");
      g_autofree char *expected = g_strdup_printf ("\xEF\xBB\xBF说明\r\n%s\r\n", cases[i].written);
      sgz_table_add_column (table, -1, "说明", 20, SGZ_FORMAT_TEXT);
      sgz_table_add_row (table, SGZ_ROW_BODY);
      sgz_table_set_text (table, 0, cases[i].text);
      sgz_table_finish (table);
      g_autofree char *content = export_csv (table);
      g_assert_cmpstr (content, ==, expected);
    }
}

/* A figure below nought is a figure, not a formula. */
static void
test_negative_number (void)
{
  g_autoptr (SgzTable) table = sgz_table_new ("示例");

  sgz_table_add_column (table, -1, "增减", 20, SGZ_FORMAT_DECIMAL);
  sgz_table_add_row (table, SGZ_ROW_BODY);
  sgz_table_set_number (table, 0, -1250);
  sgz_table_finish (table);
  g_autofree char *content = export_csv (table);
  g_assert_cmpstr (content, ==, "\xEF\xBB\xBF增减\r\n-12.50\r\n");
}

static void
test_streamed_as_kept (void)
{
  g_autoptr (SgzTable) streamed = sample_new_ledger (1000);
  g_autoptr (SgzTable) kept = sample_new_kept_ledger (1000);
  g_autofree char *first = export_csv (streamed);
  g_autofree char *second = export_csv (kept);

  g_assert_true (sgz_table_is_streamed (streamed));
  g_assert_cmpstr (first, ==, second);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/csv/annex", test_annex);
  g_test_add_func ("/export/csv/gb18030", test_gb18030);
  g_test_add_func ("/export/csv/groups", test_groups);
  g_test_add_func ("/export/csv/no-cell-is-run-as-a-formula", test_no_formula);
  g_test_add_func ("/export/csv/negative-number", test_negative_number);
  g_test_add_func ("/export/csv/streamed-as-kept", test_streamed_as_kept);
  return g_test_run ();
}
