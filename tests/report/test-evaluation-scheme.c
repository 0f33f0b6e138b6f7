/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The scheme as a document: a row a leaf, a subtotal a dimension. */
#include <string.h>

#include "report/sgz-report.h"
#include "store/sgz-kept-scheme.h"
#include "support/sgz-fixture.h"
#include "support/sgz-odd-schemes.h"

static SgzTable *
build (SgzFixture *fixture, const char *id)
{
  const SgzReport *report = sgz_report_find ("evaluation-scheme", NULL);
  g_autoptr (GError) error = NULL;
  SgzTable *table = sgz_report_build (
      report, fixture->store, &(SgzReportOptions){ .year = 2021, .day = "2021-12-31", .record = id }, &error);

  g_assert_no_error (error);
  return table;
}

static const char *
get_text (const SgzRow *row, int column)
{
  return row->cells[column].text != NULL ? row->cells[column].text : "";
}

/* Sums are worked out on the way. */
typedef struct
{
  GPtrArray *codes;
  GArray *sums;
} Seen;

static gboolean
row_seen_cb (SgzTable *table G_GNUC_UNUSED, gint64 index G_GNUC_UNUSED, const SgzRow *row, gpointer user_data,
             GError **error G_GNUC_UNUSED)
{
  Seen *seen = user_data;

  if (row->type == SGZ_ROW_BODY)
    g_ptr_array_add (seen->codes, g_strdup_printf ("%s %s", get_text (row, 1), get_text (row, 4)));
  else
    g_array_append_val (seen->sums, row->cells[4].number);
  return TRUE;
}

static void
assert_rows (SgzTable *table, const char *const *codes, const gint64 *sums, guint n_sums)
{
  g_autoptr (GPtrArray) seen_codes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) seen_sums = g_array_new (FALSE, FALSE, sizeof (gint64));
  Seen seen = { seen_codes, seen_sums };

  g_assert_true (sgz_table_each_row (table, row_seen_cb, &seen, NULL, NULL));
  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    g_assert_cmpstr (seen_codes->pdata[i], ==, codes[i]);
  g_assert_cmpuint (seen_sums->len, ==, n_sums);
  for (guint i = 0; i < n_sums; i++)
    g_assert_cmpint (g_array_index (seen_sums, gint64, i), ==, sums[i]);
}

static gboolean
has_note (SgzTable *table, const char *words)
{
  GPtrArray *notes = sgz_table_get_notes (table);

  for (guint i = 0; i < notes->len; i++)
    if (strstr (notes->pdata[i], words) != NULL)
      return TRUE;
  return FALSE;
}

static void
test_prints_the_example (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const gint64 sums[] = { 1500, 1500, 4000, 1500, 1500, 10000 };
  g_autofree char *id = sgz_kept_scheme_add_example (fixture->store, "station", 2021, NULL);
  g_autoptr (SgzTable) table = build (fixture, id);
  const SgzRow *first = sgz_table_get_row (table, 0);

  g_assert_cmpstr (sgz_table_get_title (table), ==, "社会工作服务站评价细则");
  g_assert_cmpstr (sgz_table_get_period (table), ==, "2021年度，草案");
  g_assert_cmpstr (get_text (first, 0), ==, "服务设施");
  g_assert_cmpstr (get_text (first, 1), ==, "A01");
  g_assert_cmpstr (get_text (first, 3), ==, "1.1");
  g_assert_cmpint (first->cells[4].number, ==, 200);
  g_assert_cmpstr (get_text (first, 5), ==, "逐项检查：人口集中、交通便利1分；符合安全卫生和环保标准1分。");
  g_assert_cmpstr (get_text (first, 6), ==, "现场查看、照片（必备）");
  /* 45 indicators, two of which are two parts each, five subtotals and the total. */
  g_assert_cmpint (sgz_table_get_n_rows (table), ==, 53);
  assert_rows (table, NULL, sums, G_N_ELEMENTS (sums));
  g_assert_true (has_note (table, "等次：优秀：90分及以上；良好：80分及以上、不足90分；"));
  g_assert_true (
      has_note (table, "评分方：系统计算、自评（仅供参考，不计分）、考核、抽查，以最后给出的评分为准。"));
  g_assert_true (has_note (table, "文件未规定分值，本细则分值为建议，可按实际调整。"));
}

/* A bonus and a veto stand beside the total. */
static void
test_sums_only_what_counts (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const stars[] = { "A1 ", "J1 加20.00", NULL };
  static const gint64 star_sums[] = { 13000, 13000 };
  static const char *const thousand[] = { "1.1 ", "2.1 ", "V 否决", NULL };
  static const gint64 thousand_sums[] = { 60000, 40000, 100000 };
  g_autoptr (SgzScheme) one = sgz_odd_scheme_stars ();
  g_autoptr (SgzScheme) other = sgz_odd_scheme_thousand ();
  g_autofree char *one_id = sgz_kept_scheme_add (fixture->store, one, "station", NULL, NULL, NULL);
  g_autofree char *other_id = sgz_kept_scheme_add (fixture->store, other, "station", NULL, NULL, NULL);
  g_autoptr (SgzTable) first = build (fixture, one_id);
  g_autoptr (SgzTable) second = build (fixture, other_id);

  assert_rows (first, stars, star_sums, G_N_ELEMENTS (star_sums));
  assert_rows (second, thousand, thousand_sums, G_N_ELEMENTS (thousand_sums));
}

static void
test_says_when_it_was_published (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = sgz_kept_scheme_add_example (fixture->store, "system", 2021, NULL);

  g_assert_true (sgz_kept_scheme_publish (fixture->store, id, "2021-03-01", NULL));
  g_autoptr (SgzTable) table = build (fixture, id);
  g_assert_cmpstr (sgz_table_get_period (table), ==, "2021年度，2021年3月1日发布");
  g_assert_cmpstr (sgz_table_get_file_name (table), ==, "县（区）社会工作服务体系评价细则 2021");
}

static void
test_needs_a_scheme (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const SgzReport *report = sgz_report_find ("evaluation-scheme", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (sgz_report_build (report, fixture->store,
                                   &(SgzReportOptions){ .year = 2021, .day = "2021-12-31" }, &error));
  g_assert_error (error, SGZ_REPORT_ERROR, SGZ_REPORT_ERROR_NO_RECORD);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  SGZ_FIXTURE_TEST ("/report/evaluation-scheme/prints-the-example", test_prints_the_example);
  SGZ_FIXTURE_TEST ("/report/evaluation-scheme/sums-only-what-counts", test_sums_only_what_counts);
  SGZ_FIXTURE_TEST ("/report/evaluation-scheme/says-when-it-was-published", test_says_when_it_was_published);
  SGZ_FIXTURE_TEST ("/report/evaluation-scheme/needs-a-scheme", test_needs_a_scheme);
  return g_test_run ();
}
