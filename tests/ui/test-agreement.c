/* SPDX-License-Identifier: GPL-3.0-or-later */
/* On the demo register the overview, the rules and the bulletin say the same, to the last figure. */
#include <stdlib.h>
#include <string.h>

#include "../support/sgz-fixture.h"
#include "report/sgz-letter.h"
#include "report/sgz-report.h"
#include "store/sgz-demo.h"
#include "store/sgz-measure.h"
#include "ui/overview/sgz-overview-figures.h"

static SgzLetter *
compose_bulletin (SgzStore *store, const SgzYearQuestion *question, int quarter)
{
  g_autoptr (GError) error = NULL;
  const SgzReport *report = sgz_report_find ("quarterly-bulletin", &error);
  const SgzReportOptions options = { .year = question->year, .period = quarter, .day = question->day };

  g_assert_no_error (error);
  SgzLetter *letter = sgz_report_compose_letter (report, store, &options, &error);
  g_assert_no_error (error);
  return letter;
}

static const SgzLetterBlock *
find_table (SgzLetter *letter, const char *title)
{
  GPtrArray *blocks = sgz_letter_get_blocks (letter);

  for (guint i = 0; i < blocks->len; i++)
    {
      const SgzLetterBlock *block = g_ptr_array_index (blocks, i);
      if (block->columns != NULL && strstr (block->text, title) != NULL)
        return block;
    }
  g_assert_not_reached ();
}

static void
assert_has_paragraph (SgzLetter *letter, const char *words)
{
  GPtrArray *blocks = sgz_letter_get_blocks (letter);

  for (guint i = 0; i < blocks->len; i++)
    {
      const SgzLetterBlock *block = g_ptr_array_index (blocks, i);
      if (block->columns == NULL && strstr (block->text, words) != NULL)
        return;
    }
  g_error ("no paragraph says %s", words);
}

/* --- tasks: the overview's table, the rule R01, the bulletin's table --- */

static const SgzFinding *
find_finding (const SgzJudgement *judgement, const char *requirement, const char *place)
{
  for (guint i = 0; i < judgement->findings->len; i++)
    {
      const SgzFinding *finding = g_ptr_array_index (judgement->findings, i);
      if (strcmp (finding->requirement->code, requirement) == 0 && strcmp (finding->place, place) == 0)
        return finding;
    }
  g_assert_not_reached ();
}

static void
assert_same_tasks (const SgzCountyYear *county, const SgzJudgement *judgement, const char *const *row)
{
  static const char *const rules[] = { "R01-general", "R01-township", "R01-room" };

  g_assert_cmpstr (row[0], ==, county->name);
  for (size_t tier = 0; tier < G_N_ELEMENTS (rules); tier++)
    {
      const SgzFinding *finding = find_finding (judgement, rules[tier], county->place);
      g_assert_cmpint (county->target[tier], ==, atoi (row[1 + 2 * tier]));
      g_assert_cmpint (county->built[tier], ==, atoi (row[2 + 2 * tier]));
      g_assert_cmpint (finding->least, ==, county->target[tier] * 100);
      g_assert_cmpint (finding->number, ==, county->built[tier] * 100);
    }
}

static void
test_tasks (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const SgzYearQuestion question = { 2021, NULL, (char *)"2021-12-31" };
  g_autoptr (GError) error = NULL;

  g_assert_true (sgz_demo_fill (fixture->store, &error));
  g_autoptr (SgzOverviewFigures) figures = sgz_overview_figures_read (fixture->store, &question, &error);
  g_assert_no_error (error);
  g_autoptr (SgzLetter) letter = compose_bulletin (fixture->store, &question, 4);
  const SgzLetterBlock *table = find_table (letter, "建设任务完成情况");
  g_assert_cmpuint (table->rows->len, ==, figures->year->n_counties + 1);
  for (size_t i = 0; i < figures->year->n_counties; i++)
    assert_same_tasks (&figures->year->counties[i], figures->judgement,
                       (const char *const *)table->rows->pdata[i]);
  const char *const *sum = (const char *const *)table->rows->pdata[figures->year->n_counties];
  g_assert_cmpint (sgz_overview_sum_targets (figures->year), ==, atoi (sum[7]));
  g_assert_cmpint (atoi (sum[7]), ==, 48);
  g_assert_cmpint (atoi (sum[8]), ==, 42);
}

/* --- what falls short: the overview's own judgement, one taken for itself, the bulletin's list --- */

static void
assert_same_shortfalls (const SgzJudgement *judgement, const SgzLetterBlock *table)
{
  guint n_rows = 0;

  for (guint i = 0; i < judgement->findings->len; i++)
    {
      const SgzFinding *finding = g_ptr_array_index (judgement->findings, i);
      if (!sgz_finding_is_short (finding) || finding->county == NULL)
        continue;
      g_assert_cmpuint (n_rows, <, table->rows->len);
      const char *const *row = (const char *const *)table->rows->pdata[n_rows++];
      g_assert_cmpstr (row[0], ==, finding->county_name);
      g_assert_cmpstr (row[1], ==, finding->station != NULL ? finding->place_name : "");
      g_assert_cmpstr (row[2], ==, finding->subject);
      g_assert_cmpstr (row[3], ==, finding->required);
      g_assert_cmpstr (row[4], ==, finding->actual);
    }
  g_assert_cmpuint (n_rows, ==, table->rows->len);
  g_assert_cmpuint (n_rows, >, 0);
}

static void
test_shortfalls (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const SgzYearQuestion question = { 2021, NULL, (char *)"2021-12-31" };
  g_autoptr (GError) error = NULL;

  g_assert_true (sgz_demo_fill (fixture->store, &error));
  g_autoptr (SgzOverviewFigures) figures = sgz_overview_figures_read (fixture->store, &question, &error);
  g_autoptr (SgzJudgement) judgement
      = sgz_judgement_take (fixture->store, question.year, question.day, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (SgzLetter) letter = compose_bulletin (fixture->store, &question, 4);
  const SgzLetterBlock *table = find_table (letter, "对标检查未达标情况");
  assert_same_shortfalls (judgement, table);
  assert_same_shortfalls (figures->judgement, table);
}

/* --- key figures of the overview and the bulletin's sentences --- */

static gint64
get_amount (const SgzOverviewFigures *figures, const char *code)
{
  for (guint i = 0; i < figures->key_figures->len; i++)
    {
      const SgzFigure *figure = &g_array_index (figures->key_figures, SgzFigure, i);
      if (strcmp (figure->measure->code, code) == 0)
        return figure->amount;
    }
  g_assert_not_reached ();
}

static void
assert_says (SgzLetter *letter, const SgzOverviewFigures *figures, const char *code, const char *format,
             gint64 expected)
{
  g_auto (GStrv) parts = g_strsplit (format, "#", 2);
  g_autofree char *words
      = g_strdup_printf ("%s%" G_GINT64_FORMAT "%s", parts[0], get_amount (figures, code), parts[1]);

  g_assert_cmpint (get_amount (figures, code), ==, expected);
  assert_has_paragraph (letter, words);
}

static void
test_key_figures (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const SgzYearQuestion question = { 2021, NULL, (char *)"2021-12-31" };
  g_autoptr (GError) error = NULL;

  g_assert_true (sgz_demo_fill (fixture->store, &error));
  g_autoptr (SgzOverviewFigures) figures = sgz_overview_figures_read (fixture->store, &question, &error);
  g_assert_no_error (error);
  g_autoptr (SgzLetter) letter = compose_bulletin (fixture->store, &question, 4);
  assert_says (letter, figures, "workers-certified", "全市在岗持证社会工作者#名", 68);
  assert_says (letter, figures, "certified-new", "本年度新增持证社会工作者#名", 12);
  assert_says (letter, figures, "volunteers-trained", "培养社区志愿者#人，其中本季度393人", 492);
  assert_says (letter, figures, "service-sessions", "本年度开展社会工作服务#次", 533);
  assert_says (letter, figures, "service-people", "服务#人次，其中本季度369次、4550人次", 6255);
  /* What was paid is in hundredths of a yuan, and said in units of ten thousand. */
  g_assert_cmpint (get_amount (figures, "funds-paid"), ==, G_GINT64_CONSTANT (237000000));
  assert_has_paragraph (letter, "已拨付237万元");
}

/* --- the demo shows every rule passed and not --- */

/* Adds the codes of the rules that something passes, and of those that something falls short of. */
static void
note_states (const SgzJudgement *judgement, GHashTable *passed, GHashTable *failed)
{
  for (guint j = 0; j < judgement->findings->len; j++)
    {
      const SgzFinding *finding = g_ptr_array_index (judgement->findings, j);
      if (finding->state == SGZ_FINDING_PASS)
        g_hash_table_add (passed, (gpointer)finding->rule->code);
      else if (sgz_finding_is_short (finding))
        g_hash_table_add (failed, (gpointer)finding->rule->code);
    }
}

static void
test_every_rule_both_ways (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const struct
  {
    int year;
    const char *day;
  } days[]
      = { { 2021, "2021-06-30" }, { 2021, "2021-12-31" }, { 2022, "2022-03-31" }, { 2022, "2022-12-31" } };
  g_autoptr (GHashTable) passed = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) failed = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GError) error = NULL;
  size_t n_rules = 0;
  const SgzRule *rules = sgz_rule_list (&n_rules);

  g_assert_true (sgz_demo_fill (fixture->store, &error));
  for (size_t i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (SgzJudgement) judgement
          = sgz_judgement_take (fixture->store, days[i].year, days[i].day, NULL, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
      note_states (judgement, passed, failed);
    }
  g_assert_cmpuint (n_rules, ==, 16);
  for (size_t i = 0; i < n_rules; i++)
    if (!g_hash_table_contains (passed, rules[i].code) || !g_hash_table_contains (failed, rules[i].code))
      g_error ("%s passes %d, falls short %d", rules[i].code, g_hash_table_contains (passed, rules[i].code),
               g_hash_table_contains (failed, rules[i].code));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  SGZ_FIXTURE_TEST ("/ui/agreement/overview-rules-and-bulletin-count-the-same-tasks", test_tasks);
  SGZ_FIXTURE_TEST ("/ui/agreement/overview-rules-and-bulletin-find-the-same-short", test_shortfalls);
  SGZ_FIXTURE_TEST ("/ui/agreement/bulletin-says-the-overviews-key-figures", test_key_figures);
  SGZ_FIXTURE_TEST ("/ui/agreement/demo-shows-each-rule-passed-and-short", test_every_rule_both_ways);
  return g_test_run ();
}
