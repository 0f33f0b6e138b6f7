/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/sgz-date.h"
#include "model/sgz-scheme.h"
#include "sgz-ledger-fixture.h"
#include "store/sgz-evaluation.h"
#include "store/sgz-round.h"
#include "ui/evaluation/sgz-evaluation-page.h"
#include "ui/evaluation/sgz-problem-dialog.h"
#include "ui/evaluation/sgz-result-desk.h"
#include "ui/evaluation/sgz-result-table.h"

/* The scheme of these tests: A 60 points, of them A01 40 and A02 20; B 40, all in B01; all by hand. B02 is a veto. */
static void
add_node (SgzScheme *scheme, const char *parent, const char *code, const char *title, gint64 points)
{
  g_autoptr (GError) error = NULL;
  SgzMethod method = parent != NULL ? SGZ_METHOD_MANUAL : SGZ_METHOD_NONE;

  sgz_scheme_add_node (scheme, parent, sgz_scheme_node_new (code, title, method, points), &error);
  g_assert_no_error (error);
}

static char *
add_scheme (SgzStore *store)
{
  g_autoptr (SgzScheme) scheme = sgz_scheme_new ("示例细则", 2021, 10000);
  g_autoptr (GError) error = NULL;

  add_node (scheme, NULL, "A", "服务设施", 6000);
  add_node (scheme, "A", "A01", "选址", 4000);
  add_node (scheme, "A", "A02", "标牌", 2000);
  add_node (scheme, NULL, "B", "人员配备", 4000);
  add_node (scheme, "B", "B01", "着装", 4000);
  SgzSchemeNode *veto = sgz_scheme_node_new ("B02", "责任事故", SGZ_METHOD_NONE, 0);
  veto->role = SGZ_ROLE_VETO;
  veto->veto_band = g_strdup ("不合格");
  sgz_scheme_add_node (scheme, "B", veto, &error);
  g_assert_no_error (error);
  g_assert_true (sgz_scheme_add_usual_bands (scheme, &error));
  g_assert_true (sgz_scheme_add_usual_assessors (scheme, &error));
  char *id = sgz_kept_scheme_add (store, scheme, "station", NULL, NULL, &error);
  g_assert_no_error (error);
  sgz_kept_scheme_publish (store, id, "2021-11-30", &error);
  g_assert_no_error (error);
  return id;
}

static void
answer (SgzStore *store, const char *scheme, const char *station, const char *code, SgzAnswer *given)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzKeptScheme) kept = sgz_kept_scheme_read (store, scheme, &error);
  g_autoptr (SgzRecord) sheet = sgz_store_find (store, &sgz_kind_sheet, station, &error);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SgzAnswer) owned = given;

  g_assert_no_error (error);
  SgzRecord *record = sgz_evaluation_set_answer (store, kept, sheet, code, "county", 0, owned, NULL, &error);
  g_assert_no_error (error);
  g_ptr_array_add (records, record);
  sgz_store_commit (store, NULL, records, &error);
  g_assert_no_error (error);
}

/* What the county gives the station of that name, in hundredths. */
static void
give (SgzStore *store, const char *scheme, const char *station, const gint64 points[3])
{
  static const char *const codes[] = { "A01", "A02", "B01" };

  for (int i = 0; i < 3; i++)
    answer (store, scheme, station, codes[i], sgz_answer_new_points (points[i], "示例事由"));
}

static SgzResultDesk *
get_desk (SgzLedgerFixture *fixture)
{
  return SGZ_RESULT_DESK (sgz_evaluation_page_get_tab (SGZ_EVALUATION_PAGE (fixture->page), "result"));
}

static gpointer
get_child (SgzLedgerFixture *fixture, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (get_desk (fixture)), SGZ_TYPE_RESULT_DESK, name);
}

static void
show_desk (SgzLedgerFixture *fixture)
{
  sgz_session_set_year (fixture->session, 2021);
  sgz_ledger_fixture_show (fixture, sgz_evaluation_page_new (fixture->session));
  sgz_evaluation_page_show_tab (SGZ_EVALUATION_PAGE (fixture->page), "result");
  sgz_ui_fixture_settle ();
}

/* 甲 has 10 + 20 + 36 of 40 + 20 + 40, 乙 all but 8. Returns: (transfer full): the scheme */
static char *
make_results (SgzLedgerFixture *fixture)
{
  char *scheme = add_scheme (fixture->base.store);
  g_autoptr (GError) error = NULL;

  sgz_ledger_fixture_add (fixture, "示例甲站", "township", "炳草岗街道");
  sgz_ledger_fixture_add (fixture, "示例乙站", "township", "弄弄坪街道");
  g_assert_cmpint (sgz_round_open (fixture->base.store, scheme, 2021, "510402000000", &error), ==, 2);
  g_assert_no_error (error);
  give (fixture->base.store, scheme, "示例甲站", (const gint64[]){ 1000, 2000, 3600 });
  give (fixture->base.store, scheme, "示例乙站", (const gint64[]){ 3800, 1800, 3600 });
  return scheme;
}

static void
show_results (SgzLedgerFixture *fixture)
{
  g_free (make_results (fixture));
  show_desk (fixture);
}

static void
assert_row (SgzLedgerFixture *fixture, guint place, const char *expected)
{
  g_autofree char *row = sgz_result_table_format_row (get_child (fixture, "table"), place);

  g_assert_cmpstr (row, ==, expected);
}

static SgzProblemDialog *
open_problems (SgzLedgerFixture *fixture)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_desk (fixture)), "result.problems", NULL));
  sgz_ui_fixture_settle ();
  return sgz_ui_fixture_find_window (SGZ_TYPE_PROBLEM_DIALOG);
}

static void
test_says_that_nothing_is_there (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  show_desk (fixture);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (get_child (fixture, "stack")), ==, "none");
  g_assert_cmpstr (adw_status_page_get_title (get_child (fixture, "none_page")), ==,
                   "No Evaluation of 2021 Yet");
}

static void
test_shows_and_sorts (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  show_results (fixture);
  sgz_result_table_sort (get_child (fixture, "table"), "总分", TRUE);
  assert_row (fixture, 0, "示例乙站 东区 56 36 92 优秀 1 1 — — —");
  assert_row (fixture, 1, "示例甲站 东区 30 36 66 合格 2 2 — — —");
  sgz_result_table_sort (get_child (fixture, "table"), "服务设施", FALSE);
  assert_row (fixture, 0, "示例甲站 东区 30 36 66 合格 2 2 — — —");
  g_assert_cmpstr (gtk_label_get_label (get_child (fixture, "grades")), ==,
                   "优秀 1 · 良好 0 · 合格 1 · 不合格 0");
}

static const char *
get_mean (SgzLedgerFixture *fixture, int column, int row)
{
  return gtk_label_get_label (GTK_LABEL (gtk_grid_get_child_at (get_child (fixture, "means"), column, row)));
}

static void
test_shows_means (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  show_results (fixture);
  /* (30 + 56) ÷ 2, (36 + 36) ÷ 2, (66 + 92) ÷ 2 */
  g_assert_cmpstr (get_mean (fixture, 0, 1), ==, "东区");
  g_assert_cmpstr (get_mean (fixture, 1, 1), ==, "43");
  g_assert_cmpstr (get_mean (fixture, 2, 1), ==, "36");
  g_assert_cmpstr (get_mean (fixture, 3, 1), ==, "79");
  g_assert_cmpstr (get_mean (fixture, 4, 1), ==, "2");
}

static void
test_makes_rectifications_once (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_rectification);
  g_autoptr (GError) error = NULL;

  show_results (fixture);
  SgzProblemDialog *dialog = open_problems (fixture);
  /* Only A01 of 甲 lost more than 40 of 100; from 5 on also B01 of both and A02 of 乙, but not its A01, that lost just 5. */
  g_assert_cmpuint (sgz_problem_dialog_count (dialog), ==, 1);
  sgz_problem_dialog_set_share (dialog, 5);
  g_assert_cmpuint (sgz_problem_dialog_count (dialog), ==, 4);
  sgz_problem_dialog_set_share (dialog, 40);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "make");
  sgz_ui_fixture_settle ();

  g_autoptr (GPtrArray) made = sgz_store_fetch (fixture->base.store, query, 0, -1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (made->len, ==, 1);
  g_assert_cmpstr (sgz_record_get_text (made->pdata[0], "origin"), ==, "A01 选址");
  g_assert_true (
      g_str_has_prefix (sgz_record_get_text (made->pdata[0], "problem"), "选址：得10分，满分40分，失30分。"));
  const char *found_on = sgz_record_get_text (made->pdata[0], "found_on");
  g_assert_cmpstr (found_on, ==, sgz_session_get_day (fixture->session));
  g_assert_cmpint (sgz_date_count_days (found_on, sgz_record_get_text (made->pdata[0], "due_on")), ==, 30);
  g_assert_cmpstr (fixture->toast, ==, "1 rectification was made");

  g_assert_cmpuint (sgz_problem_dialog_count (open_problems (fixture)), ==, 0);
}

static void
test_offers_a_veto (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_rectification);
  g_autofree char *scheme = make_results (fixture);
  g_autoptr (GError) error = NULL;

  answer (fixture->base.store, scheme, "示例乙站", "B02", sgz_answer_new_incidents ((const int[]){ 1 }, 1));
  show_desk (fixture);
  SgzProblemDialog *dialog = open_problems (fixture);
  sgz_problem_dialog_set_share (dialog, 99);
  g_assert_cmpuint (sgz_problem_dialog_count (dialog), ==, 1);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "make");
  sgz_ui_fixture_settle ();
  g_autoptr (GPtrArray) made = sgz_store_fetch (fixture->base.store, query, 0, -1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (made->len, ==, 1);
  g_assert_cmpstr (sgz_record_get_text (made->pdata[0], "origin"), ==, "B02 责任事故");
  g_assert_true (g_str_has_prefix (sgz_record_get_text (made->pdata[0], "problem"), "责任事故："));
}

static void
test_leads_to_documents (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  show_results (fixture);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_desk (fixture)), "result.commend", NULL));
  g_assert_cmpstr (fixture->shown, ==, "documents/commendation-list");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name, func) SGZ_LEDGER_TEST ("/ui/result-desk/" name, func)
  ADD ("says-that-nothing-is-there", test_says_that_nothing_is_there);
  ADD ("shows-and-sorts", test_shows_and_sorts);
  ADD ("shows-means", test_shows_means);
  ADD ("makes-rectifications-once", test_makes_rectifications_once);
  ADD ("offers-a-veto", test_offers_a_veto);
  ADD ("leads-to-documents", test_leads_to_documents);
  return g_test_run ();
}
