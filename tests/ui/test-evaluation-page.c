/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "export/sgz-scheme-export.h"
#include "model/sgz-scheme.h"
#include "sgz-ledger-fixture.h"
#include "store/sgz-history.h"
#include "store/sgz-round.h"
#include "ui/evaluation/sgz-evaluation-page.h"
#include "ui/evaluation/sgz-reason-dialog.h"
#include "ui/evaluation/sgz-round-dialog.h"
#include "ui/evaluation/sgz-scheme-files.h"
#include "ui/evaluation/sgz-scheme-view.h"
#include "ui/evaluation/sgz-score-desk.h"
#include "ui/evaluation/sgz-score-list.h"
#include "ui/evaluation/sgz-score-popover.h"
#include "ui/evaluation/sgz-score-sheet.h"
#include "ui/evaluation/sgz-survey-desk.h"
#include "ui/evaluation/sgz-survey-keys.h"

/* The scheme of these tests: A 60 points, of them A01 40 by hand and A02 20 of a list (12 and 8); B 40, B01 by hand and may not apply. */
#define COUNTY_ASSESSOR 2 /* after what is computed and what the unit says of itself */
#define LINE_A01 1
#define LINE_A02 2
#define LINE_B01 4

static void
add_node (SgzScheme *scheme, const char *parent, SgzSchemeNode *node)
{
  g_autoptr (GError) error = NULL;

  sgz_scheme_add_node (scheme, parent, node, &error);
  g_assert_no_error (error);
}

static SgzScheme *
make_scheme (void)
{
  SgzScheme *scheme = sgz_scheme_new ("示例细则", 2021, 10000);
  SgzSchemeNode *list = sgz_scheme_node_new ("A02", "标牌", SGZ_METHOD_CHECKLIST, 2000);
  SgzSchemeNode *absent = sgz_scheme_node_new ("B01", "着装", SGZ_METHOD_MANUAL, 4000);
  g_autoptr (GError) error = NULL;

  sgz_scheme_node_add_item (list, "室外标牌", 1200, 0);
  sgz_scheme_node_add_item (list, "背景墙", 800, 0);
  absent->spread = SGZ_SPREAD_TOTAL;
  add_node (scheme, NULL, sgz_scheme_node_new ("A", "服务设施", SGZ_METHOD_NONE, 6000));
  add_node (scheme, "A", sgz_scheme_node_new ("A01", "选址", SGZ_METHOD_MANUAL, 4000));
  add_node (scheme, "A", list);
  add_node (scheme, NULL, sgz_scheme_node_new ("B", "人员配备", SGZ_METHOD_NONE, 4000));
  add_node (scheme, "B", absent);
  g_assert_true (sgz_scheme_add_usual_bands (scheme, &error));
  g_assert_true (sgz_scheme_add_usual_assessors (scheme, &error));
  return scheme;
}

static char *
add_scheme (SgzStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzScheme) scheme = make_scheme ();
  char *id = sgz_kept_scheme_add (store, scheme, "station", NULL, NULL, &error);

  g_assert_no_error (error);
  sgz_kept_scheme_publish (store, id, "2021-11-30", &error);
  g_assert_no_error (error);
  return id;
}

static SgzScoreDesk *
get_desk (SgzLedgerFixture *fixture)
{
  return SGZ_SCORE_DESK (sgz_evaluation_page_get_tab (SGZ_EVALUATION_PAGE (fixture->page), "score"));
}

static gpointer
get_child (SgzLedgerFixture *fixture, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (get_desk (fixture)), SGZ_TYPE_SCORE_DESK, name);
}

static void
show_page (SgzLedgerFixture *fixture)
{
  sgz_session_set_year (fixture->session, 2021);
  sgz_ledger_fixture_show (fixture, sgz_evaluation_page_new (fixture->session));
}

/* Two stations of the east, with a sheet each. */
static void
show_sheets (SgzLedgerFixture *fixture)
{
  g_autofree char *scheme = add_scheme (fixture->base.store);
  g_autoptr (GError) error = NULL;

  sgz_ledger_fixture_add (fixture, "示例甲站", "township", "炳草岗街道");
  sgz_ledger_fixture_add (fixture, "示例乙站", "township", "弄弄坪街道");
  g_assert_cmpint (sgz_round_open (fixture->base.store, scheme, 2021, "510402000000", &error), ==, 2);
  g_assert_no_error (error);
  show_page (fixture);
}

static void
enter (SgzLedgerFixture *fixture, guint line, const char *text)
{
  sgz_score_sheet_enter (get_child (fixture, "sheet"), line, COUNTY_ASSESSOR, text);
  sgz_ui_fixture_settle ();
}

static void
assert_total (SgzLedgerFixture *fixture, const char *expected)
{
  g_assert_cmpstr (gtk_label_get_label (get_child (fixture, "total")), ==, expected);
}

static void
activate (SgzLedgerFixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_desk (fixture)), action, NULL));
  sgz_ui_fixture_settle ();
}

static gboolean
has_toast (gpointer fixture)
{
  return ((SgzLedgerFixture *)fixture)->toast != NULL;
}

static void
await_toast (SgzLedgerFixture *fixture)
{
  sgz_ui_fixture_wait (has_toast, fixture);
  sgz_ui_fixture_settle ();
}

static void
forget_toast (SgzLedgerFixture *fixture)
{
  g_clear_pointer (&fixture->toast, g_free);
}

static const char *
get_shown (SgzLedgerFixture *fixture)
{
  return gtk_stack_get_visible_child_name (get_child (fixture, "stack"));
}

/* --- rounds --- */

static void
test_says_that_nothing_is_there (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  show_page (fixture);
  g_assert_cmpstr (get_shown (fixture), ==, "none");
  g_assert_cmpstr (adw_status_page_get_title (get_child (fixture, "none_page")), ==,
                   "No Evaluation of 2021 Yet");
  g_assert_cmpstr (gtk_button_get_label (get_child (fixture, "none_button")), ==, "Show the Schemes");
}

static void
test_begins_a_round (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *scheme = add_scheme (fixture->base.store);

  sgz_ledger_fixture_add (fixture, "示例甲站", "township", "炳草岗街道");
  show_page (fixture);
  activate (fixture, "score.begin");
  SgzRoundDialog *dialog = sgz_ui_fixture_find_window (SGZ_TYPE_ROUND_DIALOG);
  g_assert_cmpstr (sgz_round_dialog_get_scheme (dialog), ==, scheme);
  g_assert_cmpstr (sgz_round_dialog_get_place (dialog), ==, "510400000000");
  forget_toast (fixture);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "begin");
  await_toast (fixture);
  g_assert_cmpstr (fixture->toast, ==, "1 score sheet was added");
  g_assert_cmpstr (get_shown (fixture), ==, "sheets");
}

/* --- entry --- */

static void
test_enters_points (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  show_sheets (fixture);
  g_assert_cmpstr (gtk_button_get_label (get_child (fixture, "missing_button")), ==, "3 missing");
  enter (fixture, LINE_A01, "35.5");
  assert_total (fixture, "Total 35.5 of 100 · 不合格 · rank 1");
  enter (fixture, LINE_B01, "40");
  assert_total (fixture, "Total 75.5 of 100 · 合格 · rank 1");
  g_assert_cmpstr (gtk_button_get_label (get_child (fixture, "missing_button")), ==, "1 missing");

  /* More than there is is refused, and nothing is kept. */
  enter (fixture, LINE_A01, "41");
  assert_total (fixture, "Total 75.5 of 100 · 合格 · rank 1");
}

static void
test_undoes_an_entry (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  show_sheets (fixture);
  enter (fixture, LINE_A01, "30");
  enter (fixture, LINE_A01, "20");
  g_autoptr (SgzHistoryEntry) entry = sgz_history_undo (fixture->base.store, 0, &error);
  g_assert_no_error (error);
  sgz_ui_fixture_settle ();
  assert_total (fixture, "Total 30 of 100 · 不合格 · rank 1");
}

static void
test_takes_items_by_digits (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  show_sheets (fixture);
  g_signal_emit_by_name (get_child (fixture, "sheet"), "asked", LINE_A02, COUNTY_ASSESSOR, 1);
  GtkWidget *popover = NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (get_desk (fixture))); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    popover = SGZ_IS_SCORE_POPOVER (child) ? child : popover;
  g_assert_nonnull (popover);
  sgz_score_popover_give (SGZ_SCORE_POPOVER (popover));
  sgz_ui_fixture_settle ();
  assert_total (fixture, "Total 12 of 100 · 不合格 · rank 1");

  /* What was ticked stays so, and a second item is added to it. */
  g_signal_emit_by_name (get_child (fixture, "sheet"), "asked", LINE_A02, COUNTY_ASSESSOR, 2);
  sgz_score_popover_give (SGZ_SCORE_POPOVER (popover));
  sgz_ui_fixture_settle ();
  assert_total (fixture, "Total 20 of 100 · 不合格 · rank 1");
}

static void
test_jumps_to_what_is_missing (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  guint line = 0;
  int assessor = 0;

  show_sheets (fixture);
  enter (fixture, LINE_A01, "30");
  sgz_score_sheet_focus (get_child (fixture, "sheet"), LINE_A01, COUNTY_ASSESSOR);
  activate (fixture, "score.next-missing");
  g_assert_true (sgz_score_sheet_get_place (get_child (fixture, "sheet"), &line, &assessor));
  g_assert_cmpuint (line, ==, LINE_A02);
  g_assert_cmpint (assessor, ==, COUNTY_ASSESSOR);
  activate (fixture, "score.next-missing");
  g_assert_true (sgz_score_sheet_get_place (get_child (fixture, "sheet"), &line, &assessor));
  g_assert_cmpuint (line, ==, LINE_B01);
}

static void
test_goes_on_to_the_next_station (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  guint line = 0;
  int assessor = 0;

  show_sheets (fixture);
  g_autofree char *first = g_strdup (sgz_score_list_get_shown (get_child (fixture, "list")));
  sgz_score_sheet_focus (get_child (fixture, "sheet"), LINE_B01, COUNTY_ASSESSOR);
  activate (fixture, "score.next");
  g_assert_cmpstr (sgz_score_list_get_shown (get_child (fixture, "list")), !=, first);
  g_assert_true (sgz_score_sheet_get_place (get_child (fixture, "sheet"), &line, &assessor));
  g_assert_cmpuint (line, ==, LINE_B01);
  activate (fixture, "score.previous");
  g_assert_cmpstr (sgz_score_list_get_shown (get_child (fixture, "list")), ==, first);
}

static void
test_reviews_one_indicator (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  show_sheets (fixture);
  sgz_score_sheet_focus (get_child (fixture, "sheet"), LINE_A01, COUNTY_ASSESSOR);
  gtk_toggle_button_set_active (get_child (fixture, "review"), TRUE);
  sgz_ui_fixture_settle ();
  /* The lines are the stations now: the second gets its points for the same indicator. */
  enter (fixture, 0, "10");
  enter (fixture, 1, "25");
  gtk_toggle_button_set_active (get_child (fixture, "review"), FALSE);
  sgz_ui_fixture_settle ();
  assert_total (fixture, "Total 10 of 100 · 不合格 · rank 2");
  activate (fixture, "score.next");
  assert_total (fixture, "Total 25 of 100 · 不合格 · rank 1");
}

/* --- moving on --- */

static void
move (SgzLedgerFixture *fixture, const char *action, const char *reason)
{
  forget_toast (fixture);
  activate (fixture, action);
  if (reason != NULL)
    {
      SgzReasonDialog *dialog = sgz_ui_fixture_find_window (SGZ_TYPE_REASON_DIALOG);
      sgz_reason_dialog_set_reason (dialog, reason);
      adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "go");
    }
  await_toast (fixture);
}

static void
test_returns_with_a_reason (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  show_sheets (fixture);
  move (fixture, "score.submit", NULL);
  g_assert_cmpstr (fixture->toast, ==, "1 score sheet: 审核");
  g_assert_false (gtk_widget_get_visible (get_child (fixture, "submit_button")));
  move (fixture, "score.return", "缺照片");
  g_assert_cmpstr (fixture->toast, ==, "1 score sheet: 退回");
  g_assert_cmpstr (gtk_label_get_label (get_child (fixture, "notice")), ==, "Returned: 缺照片");
}

static void
test_locks_and_reopens (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  show_sheets (fixture);
  enter (fixture, LINE_A01, "40");
  enter (fixture, LINE_A02, "20");
  enter (fixture, LINE_B01, "30");
  move (fixture, "score.submit", NULL);
  move (fixture, "score.pass", NULL);
  move (fixture, "score.lock", NULL);
  g_assert_cmpstr (fixture->toast, ==, "1 score sheet: 锁定");
  g_assert_true (gtk_widget_get_visible (get_child (fixture, "notice")));
  /* It takes nothing while it is locked. */
  enter (fixture, LINE_A01, "1");
  assert_total (fixture, "Total 90 of 100 · 优秀 · rank 1");
  move (fixture, "score.reopen", "申诉成立");
  g_assert_cmpstr (fixture->toast, ==, "1 score sheet: 审核");
  enter (fixture, LINE_A01, "35");
  assert_total (fixture, "Total 85 of 100 · 良好 · rank 1");
}

static void
test_draws_spot_checks (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  show_sheets (fixture);
  forget_toast (fixture);
  activate (fixture, "score.draw");
  await_toast (fixture);
  /* 30 % of two sheets, rounded up. */
  g_assert_cmpstr (fixture->toast, ==, "1 station was drawn");
}

/* --- satisfaction --- */

static SgzRecord *
save (SgzLedgerFixture *fixture, const SgzKind *kind, const char *const values[][2])
{
  g_autoptr (SgzRecord) record = sgz_record_new (kind);
  g_autoptr (GError) error = NULL;

  for (size_t i = 0; values[i][0] != NULL; i++)
    {
      sgz_store_set_field (fixture->base.store, record, sgz_kind_get_field (kind, values[i][0]), values[i][1],
                           &error);
      g_assert_no_error (error);
    }
  sgz_store_save (fixture->base.store, record, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&record);
}

static void
test_takes_an_answer_by_a_key (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const char *const questions[][2] = {
    { "name", "示例问卷" }, { "respondents", "client" }, { "questions", "态度\n效果" }, { NULL, NULL }
  };
  const char *const survey[][2] = { { "station", "示例甲站" },
                                    { "year", "2021" },
                                    { "questionnaire", "示例问卷" },
                                    { "way", "paper" },
                                    { "surveyed_on", "2021-11-20" },
                                    { "asked", "5" },
                                    { NULL, NULL } };

  sgz_ledger_fixture_add (fixture, "示例甲站", "township", "炳草岗街道");
  g_object_unref (save (fixture, &sgz_kind_questionnaire, questions));
  g_object_unref (save (fixture, &sgz_kind_survey, survey));
  show_page (fixture);
  sgz_evaluation_page_show_tab (SGZ_EVALUATION_PAGE (fixture->page), "survey");
  sgz_ui_fixture_settle ();
  GtkWidget *desk = sgz_evaluation_page_get_tab (SGZ_EVALUATION_PAGE (fixture->page), "survey");
  SgzSurveyKeys *keys = SGZ_SURVEY_KEYS (gtk_widget_get_template_child (desk, SGZ_TYPE_SURVEY_DESK, "keys"));
  GtkLabel *counts = GTK_LABEL (gtk_widget_get_template_child (desk, SGZ_TYPE_SURVEY_DESK, "counts"));
  GtkLabel *latest = GTK_LABEL (gtk_widget_get_template_child (desk, SGZ_TYPE_SURVEY_DESK, "latest"));

  /* 5 is the best answer: 7 is none. The first 5 was a slip. */
  for (const char *typed = "57"; *typed != '\0'; typed++)
    sgz_survey_keys_press (keys, (guint)(*typed - '0'));
  sgz_survey_keys_take_back (keys);
  sgz_survey_keys_press (keys, 4);
  sgz_survey_keys_press (keys, 5);
  sgz_survey_keys_press (keys, 3);
  sgz_survey_keys_press (keys, 0);
  sgz_ui_fixture_settle ();
  /* The first respondent 4 and 5, a mean of 4.5; the second 3 and none. */
  g_assert_cmpstr (gtk_label_get_label (counts), ==, "Asked 5 · answered 2 · mean 3.75");
  g_assert_cmpstr (gtk_label_get_label (latest), ==, "The latest: 1：45　2：30");
}

/* --- schemes --- */

static void
test_publishes_the_example (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_scheme);
  g_autoptr (GError) error = NULL;

  show_page (fixture);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_desk (fixture)), "evaluation.scheme", NULL));
  sgz_ui_fixture_settle ();
  GtkWidget *view = sgz_evaluation_page_get_tab (SGZ_EVALUATION_PAGE (fixture->page), "scheme");
  GtkStack *stack = GTK_STACK (gtk_widget_get_template_child (view, SGZ_TYPE_SCHEME_VIEW, "stack"));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "none");
  g_assert_true (gtk_widget_activate_action (view, "scheme.example", "s", "station"));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "scheme");
  g_assert_true (gtk_widget_activate_action (view, "scheme.publish", NULL));
  g_autoptr (GPtrArray) schemes = sgz_store_fetch (fixture->base.store, query, 0, -1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (schemes->len, ==, 1);
  g_assert_true (sgz_record_has (schemes->pdata[0], "published_on"));
}

/* A draft called as the workbook says, for the year that is looked at, with the indicators that were written; what is no form adds none. */
static void
test_takes_a_scheme_in_from_a_workbook (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SgzStore *store = fixture->base.store;
  g_autofree char *folder = g_dir_make_tmp ("scheme-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "示例来件.xlsx", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (SgzScheme) scheme = make_scheme ();
  g_autoptr (GError) error = NULL;

  g_assert_true (sgz_scheme_export (scheme, path, &error));
  g_assert_no_error (error);
  g_autofree char *id = sgz_scheme_files_take_in (store, file, "station", 2023, &error);
  g_assert_no_error (error);
  g_autoptr (SgzKeptScheme) kept = sgz_kept_scheme_read (store, id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (sgz_scheme_get_title (kept->scheme), ==, "示例细则");
  g_assert_cmpint (sgz_scheme_get_year (kept->scheme), ==, 2023);
  g_assert_cmpint (sgz_scheme_find_node (kept->scheme, "A02")->points, ==, 2000);
  g_assert_false (sgz_record_has (kept->record, "published_on"));

  g_assert_true (g_file_set_contents (path, "不是细则", -1, NULL));
  g_assert_null (sgz_scheme_files_take_in (store, file, "station", 2024, &error));
  g_assert_nonnull (error);
  g_remove (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name, func) SGZ_LEDGER_TEST ("/ui/evaluation-page/" name, func)
  ADD ("says-that-nothing-is-there", test_says_that_nothing_is_there);
  ADD ("begins-a-round", test_begins_a_round);
  ADD ("enters-points", test_enters_points);
  ADD ("undoes-an-entry", test_undoes_an_entry);
  ADD ("takes-items-by-digits", test_takes_items_by_digits);
  ADD ("jumps-to-what-is-missing", test_jumps_to_what_is_missing);
  ADD ("goes-on-to-the-next-station", test_goes_on_to_the_next_station);
  ADD ("reviews-one-indicator", test_reviews_one_indicator);
  ADD ("returns-with-a-reason", test_returns_with_a_reason);
  ADD ("locks-and-reopens", test_locks_and_reopens);
  ADD ("draws-spot-checks", test_draws_spot_checks);
  ADD ("takes-an-answer-by-a-key", test_takes_an_answer_by_a_key);
  ADD ("publishes-the-example", test_publishes_the_example);
  ADD ("takes-a-scheme-in-from-a-workbook", test_takes_a_scheme_in_from_a_workbook);
  return g_test_run ();
}
