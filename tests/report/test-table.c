/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/sgz-table.h"

/* A ledger of two counties: what was asked, what was built, the share and what is missing. */
static SgzTable *
new_progress_table (void)
{
  SgzTable *table = sgz_table_new ("示例表");

  sgz_table_add_column (table, -1, "县(区)", 12, SGZ_FORMAT_TEXT);
  sgz_table_add_column (table, -1, "任务", 8, SGZ_FORMAT_INTEGER);
  sgz_table_add_column (table, -1, "已建成", 8, SGZ_FORMAT_INTEGER);
  sgz_table_add_column (table, -1, "完成率", 8, SGZ_FORMAT_PERCENT);
  sgz_table_add_column (table, -1, "差额", 8, SGZ_FORMAT_INTEGER);
  sgz_table_set_summed (table, 1);
  sgz_table_set_summed (table, 2);
  sgz_table_set_formula (table, 3, SGZ_FORMULA_RATIO, 2, 2, 1);
  sgz_table_set_formula (table, 4, SGZ_FORMULA_DIFFERENCE, 2, 1, 2);
  return table;
}

static void
add_county (SgzTable *table, const char *name, gint64 target, gint64 built)
{
  sgz_table_add_row (table, SGZ_ROW_BODY);
  sgz_table_set_text (table, 0, name);
  sgz_table_set_number (table, 1, target);
  sgz_table_set_number (table, 2, built);
}

static void
assert_shows (SgzTable *table, gint64 row, int column, const char *expected)
{
  g_autofree char *shown = sgz_cell_format (&sgz_table_get_row (table, row)->cells[column],
                                            sgz_table_get_column (table, column));

  g_assert_cmpstr (shown, ==, expected);
}

static void
test_totals (void)
{
  g_autoptr (SgzTable) table = new_progress_table ();

  add_county (table, "东区", 12, 4);
  add_county (table, "西区", 6, 8);
  sgz_table_add_row (table, SGZ_ROW_TOTAL);
  sgz_table_set_text (table, 0, "合计");
  sgz_table_finish (table);

  assert_shows (table, 0, 3, "33.33%");
  assert_shows (table, 0, 4, "8");
  assert_shows (table, 1, 3, "133.33%");
  assert_shows (table, 1, 4, "0");
  assert_shows (table, 2, 1, "18");
  assert_shows (table, 2, 2, "12");
  assert_shows (table, 2, 3, "66.67%");
  assert_shows (table, 2, 4, "6");
  g_assert_true (sgz_table_is_computed (table, sgz_table_get_row (table, 0), 3));
  g_assert_false (sgz_table_is_computed (table, sgz_table_get_row (table, 0), 1));
  g_assert_true (sgz_table_is_computed (table, sgz_table_get_row (table, 2), 1));
  g_assert_false (sgz_table_is_computed (table, sgz_table_get_row (table, 2), 0));
}

static void
test_subtotals (void)
{
  g_autoptr (SgzTable) table = new_progress_table ();

  sgz_table_add_row (table, SGZ_ROW_GROUP);
  sgz_table_set_text (table, 0, "市辖区");
  add_county (table, "东区", 12, 4);
  add_county (table, "西区", 6, 5);
  sgz_table_add_row (table, SGZ_ROW_SUBTOTAL);
  add_county (table, "米易县", 13, 1);
  sgz_table_add_row (table, SGZ_ROW_SUBTOTAL);
  sgz_table_add_row (table, SGZ_ROW_TOTAL);
  sgz_table_finish (table);

  g_assert_cmpint (sgz_table_get_row (table, 3)->first, ==, 1);
  g_assert_cmpint (sgz_table_get_row (table, 5)->first, ==, 4);
  assert_shows (table, 0, 4, "");
  assert_shows (table, 3, 1, "18");
  assert_shows (table, 3, 2, "9");
  assert_shows (table, 5, 1, "13");
  assert_shows (table, 6, 1, "31");
  assert_shows (table, 6, 2, "10");
}

static void
test_unknown (void)
{
  g_autoptr (SgzTable) table = new_progress_table ();

  add_county (table, "东区", 0, 3);
  sgz_table_add_row (table, SGZ_ROW_BODY);
  sgz_table_set_number (table, 2, 7);
  sgz_table_set_text (table, 1, "未下达");
  sgz_table_add_row (table, SGZ_ROW_BODY);
  sgz_table_add_row (table, SGZ_ROW_TOTAL);
  sgz_table_finish (table);

  assert_shows (table, 0, 1, "0");
  assert_shows (table, 0, 3, "");
  assert_shows (table, 1, 1, "未下达");
  assert_shows (table, 1, 4, "");
  assert_shows (table, 2, 2, "");
  assert_shows (table, 3, 1, "0");
  assert_shows (table, 3, 2, "10");
}

static void
test_unknown_total (void)
{
  g_autoptr (SgzTable) table = new_progress_table ();
  g_autoptr (SgzTable) empty = new_progress_table ();

  sgz_table_add_row (table, SGZ_ROW_BODY);
  sgz_table_add_row (table, SGZ_ROW_TOTAL);
  sgz_table_finish (table);
  assert_shows (table, 1, 1, "");

  sgz_table_add_row (empty, SGZ_ROW_TOTAL);
  sgz_table_finish (empty);
  assert_shows (empty, 0, 1, "0");
  assert_shows (empty, 0, 3, "");
}

/* The total of shares needs totals of sums, whose columns stand to its right. */
static void
test_formula_of_formula (void)
{
  g_autoptr (SgzTable) table = sgz_table_new ("示例表");

  sgz_table_add_column (table, -1, "占比", 8, SGZ_FORMAT_PERCENT);
  sgz_table_add_column (table, -1, "小计", 8, SGZ_FORMAT_DECIMAL);
  sgz_table_add_column (table, -1, "甲", 8, SGZ_FORMAT_DECIMAL);
  sgz_table_add_column (table, -1, "乙", 8, SGZ_FORMAT_DECIMAL);
  sgz_table_set_formula (table, 0, SGZ_FORMULA_RATIO, 2, 2, 1);
  sgz_table_set_formula (table, 1, SGZ_FORMULA_SUM, 2, 2, 3);
  sgz_table_add_row (table, SGZ_ROW_BODY);
  sgz_table_set_number (table, 2, 123450);
  sgz_table_set_number (table, 3, 41150);
  sgz_table_finish (table);

  assert_shows (table, 0, 1, "1646.00");
  assert_shows (table, 0, 0, "75.00%");
  assert_shows (table, 0, 2, "1234.50");
}

static void
test_words_instead (void)
{
  g_autoptr (SgzTable) table = new_progress_table ();

  add_county (table, "东区", 12, 4);
  sgz_table_set_text (table, 3, "—");
  sgz_table_add_row (table, SGZ_ROW_TOTAL);
  sgz_table_set_text (table, 2, "见附表");
  sgz_table_finish (table);

  assert_shows (table, 0, 3, "—");
  assert_shows (table, 1, 2, "见附表");
  assert_shows (table, 1, 1, "12");
  g_assert_false (sgz_table_is_computed (table, sgz_table_get_row (table, 1), 2));
}

static void
test_head_depth (void)
{
  g_autoptr (SgzTable) table = sgz_table_new ("示例表");

  sgz_table_add_column (table, -1, "县(区)", 12, SGZ_FORMAT_TEXT);
  g_assert_cmpint (sgz_table_get_head_depth (table), ==, 1);
  int tier = sgz_table_add_group (table, -1, "站点");
  int township = sgz_table_add_group (table, tier, "乡镇站");
  sgz_table_add_column (table, tier, "总站", 12, SGZ_FORMAT_INTEGER);
  g_assert_cmpint (sgz_table_get_head_depth (table), ==, 2);
  sgz_table_add_column (table, township, "任务", 12, SGZ_FORMAT_INTEGER);
  g_assert_cmpint (sgz_table_get_head_depth (table), ==, 3);
  g_assert_cmpint (sgz_table_get_column (table, 0)->align, ==, SGZ_ALIGN_START);
  g_assert_cmpint (sgz_table_get_column (table, 1)->align, ==, SGZ_ALIGN_END);
}

static void
test_runs (void)
{
  g_autoptr (SgzTable) table = sgz_table_new ("示例表");
  const char *years[] = { "2021年", "2021年", "2022年", NULL, NULL };

  sgz_table_add_column (table, -1, "时间", 8, SGZ_FORMAT_TEXT);
  sgz_table_add_column (table, -1, "县(区)", 8, SGZ_FORMAT_TEXT);
  sgz_table_set_merged (table, 0);
  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      sgz_table_add_row (table, i == 1 ? SGZ_ROW_TOTAL : SGZ_ROW_BODY);
      sgz_table_set_text (table, 0, years[i]);
      sgz_table_set_text (table, 1, "东区");
    }
  sgz_table_finish (table);

  g_assert_cmpint (sgz_table_get_run_end (table, 0, 0), ==, 1);
  g_assert_cmpint (sgz_table_get_run_end (table, 2, 0), ==, 2);
  g_assert_cmpint (sgz_table_get_run_end (table, 3, 0), ==, 3);
  g_assert_cmpint (sgz_table_get_run_end (table, 0, 1), ==, 0);
}

/* Gives ten counties; fails at the one in @source_data. */
static gboolean
fetch_counties (SgzTable *table, gpointer source_data, SgzRowFunc func, gpointer user_data,
                GCancellable *cancellable G_GNUC_UNUSED, GError **error)
{
  int failing = GPOINTER_TO_INT (source_data);

  for (int i = 0; i < 10; i++)
    {
      g_autofree char *name = g_strdup_printf ("示例县%d", i);
      SgzCell cells[5] = { { TRUE, 0, name, SGZ_TONE_PLAIN },
                           { TRUE, 4, NULL, SGZ_TONE_PLAIN },
                           { TRUE, i, NULL, SGZ_TONE_PLAIN } };
      SgzRow row = { SGZ_ROW_BODY, 0, cells };
      if (i == failing)
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "row %d", i);
          return FALSE;
        }
      if (!func (table, i, &row, user_data, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
missing_added_cb (SgzTable *table G_GNUC_UNUSED, gint64 index, const SgzRow *row, gpointer user_data,
                  GError **error G_GNUC_UNUSED)
{
  gint64 *missing = user_data;

  g_assert_cmpint (row->cells[2].number, ==, index);
  *missing += row->cells[4].number;
  return TRUE;
}

static void
test_streamed (void)
{
  g_autoptr (SgzTable) table = new_progress_table ();
  g_autoptr (GError) error = NULL;
  gint64 missing = 0;

  sgz_table_set_source (table, fetch_counties, GINT_TO_POINTER (-1), NULL, 10);
  sgz_table_finish (table);
  g_assert_true (sgz_table_is_streamed (table));
  g_assert_cmpint (sgz_table_get_n_rows (table), ==, 10);

  g_assert_true (sgz_table_each_row (table, missing_added_cb, &missing, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (missing, ==, 4 + 3 + 2 + 1);

  g_assert_true (sgz_table_keep (table, NULL, &error));
  g_assert_false (sgz_table_is_streamed (table));
  g_assert_cmpint (sgz_table_get_n_rows (table), ==, 10);
  assert_shows (table, 9, 0, "示例县9");
  assert_shows (table, 1, 3, "25.00%");
}

static void
test_source_fails (void)
{
  g_autoptr (SgzTable) table = new_progress_table ();
  g_autoptr (GError) error = NULL;

  sgz_table_set_source (table, fetch_counties, GINT_TO_POINTER (6), NULL, 10);
  sgz_table_finish (table);
  g_assert_false (sgz_table_keep (table, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_true (sgz_table_is_streamed (table));
}

static void
test_cancel (void)
{
  g_autoptr (SgzTable) streamed = new_progress_table ();
  g_autoptr (SgzTable) kept = new_progress_table ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  gint64 missing = 0;

  sgz_table_set_source (streamed, fetch_counties, GINT_TO_POINTER (-1), NULL, 10);
  sgz_table_finish (streamed);
  add_county (kept, "东区", 1, 0);
  sgz_table_finish (kept);
  g_cancellable_cancel (cancellable);

  g_assert_false (sgz_table_each_row (streamed, missing_added_cb, &missing, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_false (sgz_table_each_row (kept, missing_added_cb, &missing, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (missing, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/table/totals", test_totals);
  g_test_add_func ("/report/table/subtotals", test_subtotals);
  g_test_add_func ("/report/table/unknown-prints-blank", test_unknown);
  g_test_add_func ("/report/table/total-of-nothing-known", test_unknown_total);
  g_test_add_func ("/report/table/formula-of-formula", test_formula_of_formula);
  g_test_add_func ("/report/table/words-instead-of-a-figure", test_words_instead);
  g_test_add_func ("/report/table/head-depth", test_head_depth);
  g_test_add_func ("/report/table/merged-runs", test_runs);
  g_test_add_func ("/report/table/streamed", test_streamed);
  g_test_add_func ("/report/table/source-fails", test_source_fails);
  g_test_add_func ("/report/table/cancel", test_cancel);
  return g_test_run ();
}
