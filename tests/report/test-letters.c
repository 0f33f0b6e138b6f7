/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the letters say, on a small register whose figures are worked out by hand, and on the demo's. */
#include <string.h>

#include "report/letter-draft.h"
#include "report/sgz-report.h"
#include "sgz-table-assert.h"
#include "store/sgz-demo.h"
#include "store/sgz-history.h"
#include "store/sgz-judgement.h"
#include "support/sgz-fixture.h"

#define STREET "示例陶家渡街道站"

static void
add_volunteers (SgzFixture *fixture, const char *day, const char *trained)
{
  g_autoptr (SgzRecord) batch
      = sgz_fixture_add (fixture->store, &sgz_kind_volunteer, "station", STREET, "held_on", day, "activity",
                         "示例", "trained", trained, NULL);
}

/* Of Annex 1: 东区 1 of 12, 西区 2 of 6, 仁和区 1 of 12, 米易县 0 of 13, 盐边县 0 of 5. */
static void
add_register (SgzFixture *fixture)
{
  g_autoptr (SgzRecord) east
      = sgz_fixture_add_station (fixture, "示例东区总站", "general", "东区", "2021-07-15");
  g_autoptr (SgzRecord) west
      = sgz_fixture_add_station (fixture, "示例西区总站", "general", "西区", "2021-08-01");
  g_autoptr (SgzRecord) south
      = sgz_fixture_add_station (fixture, "示例仁和总站", "general", "仁和区", "2021-09-30");
  g_autoptr (SgzRecord) street
      = sgz_fixture_add_station (fixture, STREET, "township", "陶家渡街道", "2021-05-20");

  add_volunteers (fixture, "2021-06-10", "5");
  add_volunteers (fixture, "2021-07-10", "7");
  add_volunteers (fixture, "2021-10-01", "9");
}

static SgzLetter *
compose (SgzStore *store, const char *id, SgzReportOptions options)
{
  g_autoptr (GError) error = NULL;
  SgzLetter *letter = sgz_report_compose_letter (sgz_report_find (id, NULL), store, &options, &error);

  g_assert_no_error (error);
  return letter;
}

static SgzReportOptions
third_quarter (void)
{
  return (SgzReportOptions){ .year = 2021, .period = 3, .day = "2021-10-08" };
}

static const SgzLetterBlock *
find_table (SgzLetter *letter, const char *title)
{
  GPtrArray *blocks = sgz_letter_get_blocks (letter);

  for (guint i = 0; i < blocks->len; i++)
    {
      const SgzLetterBlock *block = g_ptr_array_index (blocks, i);
      if (block->type == SGZ_LETTER_TABLE && strstr (block->text, title) != NULL)
        return block;
    }
  g_assert_not_reached ();
}

static void
assert_row (const SgzLetterBlock *table, guint row, const char *expected)
{
  g_assert_cmpuint (row, <, table->rows->len);
  g_autofree char *cells = g_strjoinv ("|", g_ptr_array_index (table->rows, row));
  g_assert_cmpstr (cells, ==, expected);
}

static void
assert_says (SgzLetter *letter, const char *words)
{
  g_autofree char *text = sgz_letter_to_text (letter);

  if (strstr (text, words) == NULL)
    g_test_message ("%s", text);
  g_assert_nonnull (strstr (text, words));
}

static void
test_bulletin_ranks_counties (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  add_register (fixture);
  g_autoptr (SgzLetter) letter = compose (fixture->store, "quarterly-bulletin", third_quarter ());
  const SgzLetterBlock *ranking = find_table (letter, "排名");

  g_assert_false (ranking->is_attached);
  g_assert_cmpuint (ranking->rows->len, ==, 5);
  assert_row (ranking, 0, "1|西区|6|2|33.33%|4|1");
  assert_row (ranking, 1, "2|东区|12|1|8.33%|11|1");
  assert_row (ranking, 2, "2|仁和区|12|1|8.33%|11|1");
  assert_row (ranking, 3, "4|米易县|13|0|0%|13|0");
  assert_row (ranking, 4, "4|盐边县|5|0|0%|5|0");
  const SgzLetterBlock *tasks = find_table (letter, "建设任务完成情况");
  g_assert_true (tasks->is_attached);
  assert_row (tasks, 5, "合计|5|3|12|1|31|0|48|4|44|8.33%");
}

static void
test_bulletin_counts_the_quarter (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  add_register (fixture);
  g_autoptr (SgzLetter) letter = compose (fixture->store, "quarterly-bulletin", third_quarter ());

  g_assert_cmpstr (sgz_letter_get_title (letter), ==,
                   "关于2021年第3季度社会工作服务体系建设工作进展情况的通报");
  g_assert_cmpstr (sgz_letter_get_recipients (letter), ==, "各县（区）民政局");
  g_assert_cmpstr (sgz_letter_get_day (letter), ==, "2021-10-08");
  assert_says (letter,
               "截至2021年9月30日，全市已建成2021年度社会工作服务站（室）4个，完成年度任务48个的8.33%。");
  assert_says (letter, "本季度新建成3个。");
  assert_says (letter, "培养社区志愿者12人，其中本季度7人。");
  assert_says (letter,
               "**西区。**本季度新建成站（室）1个（县（区）社会工作服务总站1个），培养社区志愿者7人。");
  assert_says (letter, "**盐边县。**本季度无新增进展。");
  assert_says (
      letter,
      "全市距年度建设任务还差44个：东区差11个（乡镇（街道）社会工作服务站4个、村（社区）社会工作服务室7个）");
  assert_says (letter, "【请补充");
}

static void
test_bulletin_names_what_is_overdue (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  add_register (fixture);
  g_autoptr (SgzRecord) complaint = sgz_fixture_add (
      fixture->store, &sgz_kind_complaint, "station", STREET, "received_on", "2021-09-01", "channel", "电话",
      "nature", "投诉", "content", "示例某人反映", "due_on", "2021-09-16", NULL);
  g_autoptr (SgzLetter) letter = compose (fixture->store, "quarterly-bulletin", third_quarter ());
  g_autofree char *text = sgz_letter_to_text (letter);

  assert_says (letter, "意见投诉逾期未答复1件（西区1件）");
  assert_row (find_table (letter, "逾期"), 0, "西区|" STREET "|意见投诉答复|2021-09-01|2021-09-16|14");
  /* What people said stays in the register. */
  g_assert_null (strstr (text, "示例某人"));
}

/* A table that nobody recorded anything of is missing too, as on the reporting board: the half-year's was due on 10 July. */
static void
test_bulletin_names_what_was_not_handed_in (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  add_register (fixture);
  g_autoptr (SgzRecord) asked
      = sgz_fixture_add (fixture->store, &sgz_kind_reporting, "name", "示例半年报", "frequency", "half",
                         "due_days", "10", "first_year", "2021", NULL);
  static const char *const in_time[] = { "仁和区", "米易县", "盐边县" };

  for (size_t i = 0; i < G_N_ELEMENTS (in_time); i++)
    g_object_unref (sgz_fixture_add (fixture->store, &sgz_kind_submission, "reporting", "示例半年报",
                                     "division", in_time[i], "year", "2021", "period", "1", "due_on",
                                     "2021-07-10", "reported_on", "2021-07-09", NULL));
  g_object_unref (sgz_fixture_add (fixture->store, &sgz_kind_submission, "reporting", "示例半年报",
                                   "division", "西区", "year", "2021", "period", "1", "due_on", "2021-07-10",
                                   "reported_on", "2021-07-08", "returned_on", "2021-07-12", "reason",
                                   "示例缺章", NULL));
  g_autoptr (SgzLetter) letter = compose (fixture->store, "quarterly-bulletin", third_quarter ());

  assert_says (letter, "截至2021年10月8日，东区未报送示例半年报（2021年上半年，应于2021年7月10日前报送）；"
                       "西区退回后未重新报送示例半年报（2021年上半年，应于2021年7月10日前报送）。");
}

static void
test_bulletin_before_the_quarter_ends (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const SgzReport *report = sgz_report_find ("quarterly-bulletin", NULL);
  SgzReportOptions early = { .year = 2021, .period = 3, .day = "2021-07-20" };
  SgzReportOptions before = { .year = 2021, .period = 3, .day = "2021-06-30" };
  g_autoptr (GError) error = NULL;

  add_register (fixture);
  g_autoptr (SgzLetter) letter = compose (fixture->store, "quarterly-bulletin", early);
  assert_says (letter, "截至2021年7月20日，全市已建成2021年度社会工作服务站（室）2个");
  g_assert_null (sgz_report_compose_letter (report, fixture->store, &before, &error));
  g_assert_error (error, SGZ_REPORT_ERROR, SGZ_REPORT_ERROR_NO_DATA);
}

static void
test_half_year_tells_what_it_cost (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  add_register (fixture);
  g_autoptr (SgzRecord) spring = sgz_fixture_add (
      fixture->store, &sgz_kind_funding, "division", "西区", "channel", "财政资金", "year", "2021", "planned",
      "30000", "paid", "10000.5", "paid_on", "2021-06-01", "station", STREET, NULL);
  g_autoptr (SgzRecord) autumn = sgz_fixture_add (
      fixture->store, &sgz_kind_funding, "division", "东区", "channel", "财政资金", "year", "2021", "planned",
      "10000", "paid", "10000", "paid_on", "2021-11-01", "station", "示例东区总站", NULL);
  SgzReportOptions options = { .year = 2021, .period = 2, .day = "2021-12-31" };
  g_autoptr (SgzLetter) letter = compose (fixture->store, "half-year-report", options);

  g_assert_cmpstr (sgz_letter_get_recipients (letter), ==, "市民政局党组");
  assert_says (letter,
               "计划投入社会工作服务体系建设资金4万元，已拨付2.00005万元，拨付率50%，其中下半年拨付1万元。");
  assert_says (letter, "1.协调拨付年度计划资金中尚未拨付的1.99995万元。");
  const SgzLetterBlock *money = find_table (letter, "资金投入情况");
  assert_row (money, money->rows->len - 1, "合计|40000.00|20000.50|10000.00|50%");
}

static void
test_dispatch_shows_two_months (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const SgzReport *report = sgz_report_find ("pilot-dispatch", NULL);
  SgzReportOptions july = { .year = 2021, .period = 7, .day = "2021-12-31" };
  SgzReportOptions january = { .year = 2022, .period = 1, .day = "2022-02-10" };
  g_autoptr (GError) error = NULL;

  add_register (fixture);
  g_assert_null (sgz_report_build (report, fixture->store, &july, &error));
  g_assert_error (error, SGZ_REPORT_ERROR, SGZ_REPORT_ERROR_NO_DATA);
  g_clear_error (&error);
  g_autoptr (SgzRecord) street = sgz_store_find (fixture->store, &sgz_kind_station, STREET, NULL);
  sgz_fixture_set (fixture, street, "service_pilot_from", "2021");
  g_assert_true (sgz_store_save (fixture->store, street, NULL));
  add_volunteers (fixture, "2021-12-31", "4");
  add_volunteers (fixture, "2022-01-01", "3");

  g_autoptr (SgzTable) table = sgz_report_build (report, fixture->store, &july, &error);
  g_assert_no_error (error);
  sgz_table_assert_row (table, 0, "1|西区|" STREET "|0|0|0|0|0|0|0|0|7|5|0|0|0|0");
  g_autoptr (SgzTable) next = sgz_report_build (report, fixture->store, &january, &error);
  g_assert_no_error (error);
  sgz_table_assert_row (next, 0, "1|西区|" STREET "|0|0|0|0|0|0|0|0|3|4|0|0|0|0");
  g_autoptr (SgzLetter) note = compose (fixture->store, "pilot-dispatch-note", july);
  assert_says (note, "培养社区志愿者7人（上月5人）");
}

static void
test_draft_is_kept_and_taken_back (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const SgzReport *report = sgz_report_find ("quarterly-bulletin", NULL);
  SgzReportOptions options = third_quarter ();
  g_autoptr (GError) error = NULL;

  add_register (fixture);
  g_autoptr (SgzLetter) edited = compose (fixture->store, report->id, options);
  sgz_letter_set_title (edited, "示例标题");
  sgz_letter_set_number (edited, "示例〔2021〕7号");
  g_autoptr (SgzRecord) record
      = sgz_letter_draft_make (report, fixture->store, &options, edited, options.day, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (sgz_record_get_text (record, "number"), ==, "示例〔2021〕7号");
  g_assert_cmpstr (sgz_record_get_text (record, "due_on"), ==, "2021-10-10");
  g_assert_true (sgz_store_save (fixture->store, record, &error));

  g_autoptr (SgzLetter) kept = sgz_report_build_letter (report, fixture->store, &options, &error);
  g_assert_cmpstr (sgz_letter_get_title (kept), ==, "示例标题");
  g_autoptr (SgzHistoryEntry) undone = sgz_history_undo (fixture->store, 0, &error);
  g_assert_no_error (error);
  g_autoptr (SgzLetter) back = sgz_report_build_letter (report, fixture->store, &options, &error);
  g_assert_cmpstr (sgz_letter_get_title (back), ==,
                   "关于2021年第3季度社会工作服务体系建设工作进展情况的通报");
  options.county = "510402000000";
  g_assert_null (sgz_letter_draft_make (report, fixture->store, &options, edited, options.day, &error));
  g_assert_error (error, SGZ_REPORT_ERROR, SGZ_REPORT_ERROR_NO_RECORD);
}

static void
test_changed_figures_are_found (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  add_register (fixture);
  g_autoptr (SgzLetter) draft = compose (fixture->store, "quarterly-bulletin", third_quarter ());
  g_autoptr (SgzLetter) same = compose (fixture->store, "quarterly-bulletin", third_quarter ());
  g_auto (GStrv) none = sgz_letter_draft_list_changes (draft, same);
  g_assert_cmpuint (g_strv_length (none), ==, 0);

  g_autoptr (SgzRecord) more
      = sgz_fixture_add_station (fixture, "示例米易总站", "general", "米易县", "2021-09-01");
  g_autoptr (SgzLetter) fresh = compose (fixture->store, "quarterly-bulletin", third_quarter ());
  g_auto (GStrv) changes = sgz_letter_draft_list_changes (draft, fresh);
  g_assert_cmpstr (changes[0], ==, "2021年建设任务完成率排名（单位：个）");
  g_assert_true (
      g_strv_contains ((const char *const *)changes, "2021年社会工作服务站（室）建设任务完成情况"));
}

/* --- the demo's --- */

static gint64
count_built (SgzStore *store, const char *day)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_station);
  g_autoptr (GPtrArray) stations = sgz_store_fetch (store, query, 0, -1, NULL);
  gint64 count = 0;

  for (guint i = 0; i < stations->len; i++)
    {
      const SgzRecord *station = g_ptr_array_index (stations, i);
      const char *opened = sgz_record_get_text (station, "opened_on");
      const char *closed = sgz_record_get_text (station, "closed_on");
      if (sgz_record_get_number (station, "task_year") == 2021 && opened != NULL && strcmp (opened, day) <= 0
          && (closed == NULL || strcmp (closed, day) > 0))
        count++;
    }
  return count;
}

static gint64
sum_trained (SgzStore *store, const char *from, const char *to)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_volunteer);
  g_autoptr (GPtrArray) batches = sgz_store_fetch (store, query, 0, -1, NULL);
  gint64 sum = 0;

  for (guint i = 0; i < batches->len; i++)
    {
      const char *day = sgz_record_get_text (g_ptr_array_index (batches, i), "held_on");
      if (strcmp (day, from) >= 0 && strcmp (day, to) <= 0)
        sum += sgz_record_get_number (g_ptr_array_index (batches, i), "trained");
    }
  return sum;
}

static guint
count_short (SgzStore *store, const char *day)
{
  g_autoptr (SgzJudgement) judgement = sgz_judgement_take (store, 2021, day, NULL, NULL, NULL, NULL, NULL);
  guint count = 0;

  for (guint i = 0; i < judgement->findings->len; i++)
    {
      const SgzFinding *finding = g_ptr_array_index (judgement->findings, i);
      count += (finding->state == SGZ_FINDING_SHORT || finding->state == SGZ_FINDING_OVER)
               && finding->county != NULL;
    }
  return count;
}

static void
test_demo_agrees_with_its_records (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = sgz_fixture_get_file (fixture, "demo.shegong");
  g_autoptr (SgzStore) store = sgz_demo_create (path, NULL);
  SgzReportOptions options = { .year = 2021, .period = 4, .day = "2022-01-10" };
  g_autoptr (SgzLetter) letter = compose (store, "quarterly-bulletin", options);
  const SgzLetterBlock *tasks = find_table (letter, "建设任务完成情况");
  char **total = g_ptr_array_index (tasks->rows, tasks->rows->len - 1);
  g_autofree char *built = g_strdup_printf ("%" G_GINT64_FORMAT, count_built (store, "2021-12-31"));
  g_autofree char *trained = g_strdup_printf (
      "培养社区志愿者%" G_GINT64_FORMAT "人，其中本季度%" G_GINT64_FORMAT "人。",
      sum_trained (store, "2021-01-01", "2021-12-31"), sum_trained (store, "2021-10-01", "2021-12-31"));

  /* 任务合计, 建成合计, 差额 and 完成率 are the last. */
  g_assert_cmpstr (total[g_strv_length (total) - 3], ==, built);
  g_assert_cmpuint (find_table (letter, "对标检查未达标情况")->rows->len, ==,
                    count_short (store, "2021-12-31"));
  assert_says (letter, trained);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  SGZ_FIXTURE_TEST ("/report/letters/bulletin-ranks-counties", test_bulletin_ranks_counties);
  SGZ_FIXTURE_TEST ("/report/letters/bulletin-counts-the-quarter", test_bulletin_counts_the_quarter);
  SGZ_FIXTURE_TEST ("/report/letters/bulletin-names-what-is-overdue", test_bulletin_names_what_is_overdue);
  SGZ_FIXTURE_TEST ("/report/letters/bulletin-names-what-was-not-handed-in",
                    test_bulletin_names_what_was_not_handed_in);
  SGZ_FIXTURE_TEST ("/report/letters/bulletin-before-the-quarter-ends",
                    test_bulletin_before_the_quarter_ends);
  SGZ_FIXTURE_TEST ("/report/letters/half-year-tells-what-it-cost", test_half_year_tells_what_it_cost);
  SGZ_FIXTURE_TEST ("/report/letters/dispatch-shows-two-months", test_dispatch_shows_two_months);
  SGZ_FIXTURE_TEST ("/report/letters/draft-is-kept-and-taken-back", test_draft_is_kept_and_taken_back);
  SGZ_FIXTURE_TEST ("/report/letters/changed-figures-are-found", test_changed_figures_are_found);
  SGZ_FIXTURE_TEST ("/report/letters/demo-agrees-with-its-records", test_demo_agrees_with_its_records);
  return g_test_run ();
}
