/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-ledger-fixture.h"
#include "store/sgz-history.h"
#include "ui/evaluation/sgz-evaluation-page.h"
#include "ui/evaluation/sgz-survey-desk.h"
#include "ui/evaluation/sgz-survey-entry.h"

static SgzRecord *
add_record (SgzStore *store, const SgzKind *kind, const char *const values[][2])
{
  SgzRecord *record = sgz_record_new (kind);
  g_autoptr (GError) error = NULL;

  for (int i = 0; values[i][0] != NULL; i++)
    {
      sgz_store_set_field (store, record, sgz_kind_get_field (kind, values[i][0]), values[i][1], &error);
      g_assert_no_error (error);
    }
  sgz_store_save (store, record, &error);
  g_assert_no_error (error);
  return record;
}

/* Two questions of at most five points. */
static void
add_questionnaire (SgzLedgerFixture *fixture)
{
  const char *const values[][2] = { { "name", "示例问卷" },
                                    { "respondents", "client" },
                                    { "scale", "5" },
                                    { "questions", "服务态度\n服务效果" },
                                    { NULL, NULL } };

  g_object_unref (add_record (fixture->base.store, &sgz_kind_questionnaire, values));
}

static void
add_survey (SgzLedgerFixture *fixture, const char *station, const char *way)
{
  const char *const values[][2]
      = { { "station", station }, { "year", "2021" }, { "questionnaire", "示例问卷" },
          { "way", way },         { "asked", "10" },  { "surveyed_on", "2021-12-06" },
          { NULL, NULL } };

  g_object_unref (add_record (fixture->base.store, &sgz_kind_survey, values));
}

static SgzSurveyDesk *
get_desk (SgzLedgerFixture *fixture)
{
  return SGZ_SURVEY_DESK (sgz_evaluation_page_get_tab (SGZ_EVALUATION_PAGE (fixture->page), "survey"));
}

static gpointer
get_child (SgzLedgerFixture *fixture, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (get_desk (fixture)), SGZ_TYPE_SURVEY_DESK, name);
}

static void
show_desk (SgzLedgerFixture *fixture)
{
  sgz_session_set_year (fixture->session, 2021);
  sgz_ledger_fixture_show (fixture, sgz_evaluation_page_new (fixture->session));
  sgz_evaluation_page_show_tab (SGZ_EVALUATION_PAGE (fixture->page), "survey");
  sgz_ui_fixture_settle ();
}

static void
show_survey (SgzLedgerFixture *fixture)
{
  add_questionnaire (fixture);
  sgz_ledger_fixture_add (fixture, "示例甲站", "township", "炳草岗街道");
  add_survey (fixture, "示例甲站", "paper");
  show_desk (fixture);
}

static void
answer (SgzLedgerFixture *fixture, int first, int second)
{
  sgz_survey_entry_answer (get_child (fixture, "entry"), first);
  sgz_survey_entry_answer (get_child (fixture, "entry"), second);
  sgz_ui_fixture_settle ();
}

static GPtrArray *
fetch_responses (SgzLedgerFixture *fixture)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_response);
  g_autoptr (GError) error = NULL;
  GPtrArray *responses = sgz_store_fetch (fixture->base.store, query, 0, -1, &error);

  g_assert_no_error (error);
  return responses;
}

static void
assert_figures (SgzLedgerFixture *fixture, guint question, const char *const *expected)
{
  for (guint i = 0; expected[i] != NULL; i++)
    g_assert_cmpstr (sgz_survey_entry_get_figure (get_child (fixture, "entry"), question, i), ==,
                     expected[i]);
}

static void
assert_progress (SgzLedgerFixture *fixture, const char *expected)
{
  g_assert_cmpstr (gtk_label_get_label (get_child (fixture, "progress")), ==, expected);
}

static void
test_says_that_nothing_is_there (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  show_desk (fixture);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (get_child (fixture, "stack")), ==, "none");
  g_assert_cmpstr (adw_status_page_get_title (get_child (fixture, "none_page")), ==, "No Survey of 2021 Yet");
}

static void
test_saves_after_the_last_answer (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  show_survey (fixture);
  assert_progress (fixture, "No. 1");
  answer (fixture, 5, 4);
  assert_progress (fixture, "No. 2");
  g_assert_cmpuint (sgz_survey_entry_get_place (get_child (fixture, "entry")), ==, 0);
  g_assert_false (sgz_survey_entry_is_begun (get_child (fixture, "entry")));
  answer (fixture, 4, 0);

  g_autoptr (GPtrArray) responses = fetch_responses (fixture);
  g_assert_cmpuint (responses->len, ==, 2);
  g_assert_cmpstr (sgz_record_get_text (responses->pdata[0], "answers"), ==, "54");
  g_assert_cmpint (sgz_record_get_number (responses->pdata[1], "number"), ==, 2);
  g_assert_cmpstr (sgz_record_get_text (responses->pdata[1], "answers"), ==, "40");

  /* A 4 and a 5 make 4.5; who did not answer does not count for the mean. */
  assert_figures (fixture, 0, (const char *const[]){ "", "", "", "1", "1", "", "4.5", NULL });
  assert_figures (fixture, 1, (const char *const[]){ "", "", "", "1", "", "1", "4", NULL });
}

static void
test_goes_back_and_drops (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  show_survey (fixture);
  SgzSurveyEntry *entry = get_child (fixture, "entry");

  sgz_survey_entry_answer (entry, 1);
  g_assert_cmpuint (sgz_survey_entry_get_place (entry), ==, 1);
  sgz_survey_entry_go_back (entry);
  g_assert_cmpuint (sgz_survey_entry_get_place (entry), ==, 0);
  g_assert_false (sgz_survey_entry_is_begun (entry));
  sgz_survey_entry_answer (entry, 3);
  g_assert_true (sgz_survey_entry_clear (entry));
  g_assert_false (sgz_survey_entry_clear (entry));

  g_autoptr (GPtrArray) responses = fetch_responses (fixture);
  g_assert_cmpuint (responses->len, ==, 0);
}

static void
test_refuses_what_is_above_the_scale (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  show_survey (fixture);
  sgz_survey_entry_answer (get_child (fixture, "entry"), 6);
  g_assert_cmpuint (sgz_survey_entry_get_place (get_child (fixture, "entry")), ==, 0);
  g_assert_false (sgz_survey_entry_is_begun (get_child (fixture, "entry")));
  g_assert_cmpstr (fixture->toast, ==, "That is more than the best answer of this questionnaire.");
}

static void
test_keeps_what_cannot_be_saved (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  show_survey (fixture);
  answer (fixture, 0, 0);
  g_autoptr (GPtrArray) responses = fetch_responses (fixture);
  g_assert_cmpuint (responses->len, ==, 0);
  g_assert_true (sgz_survey_entry_is_begun (get_child (fixture, "entry")));

  /* The last answer is given anew. */
  sgz_survey_entry_go_back (get_child (fixture, "entry"));
  sgz_survey_entry_answer (get_child (fixture, "entry"), 3);
  sgz_ui_fixture_settle ();
  g_autoptr (GPtrArray) after = fetch_responses (fixture);
  g_assert_cmpuint (after->len, ==, 1);
  g_assert_cmpstr (sgz_record_get_text (after->pdata[0], "answers"), ==, "03");
}

static void
test_undoes_the_last_saved (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  show_survey (fixture);
  answer (fixture, 5, 5);
  answer (fixture, 3, 3);
  assert_progress (fixture, "No. 3");
  g_autoptr (SgzHistoryEntry) entry = sgz_history_undo (fixture->base.store, 0, &error);
  g_assert_no_error (error);
  sgz_ui_fixture_settle ();
  assert_progress (fixture, "No. 2");
  assert_figures (fixture, 0, (const char *const[]){ "", "", "", "", "1", "", "5", NULL });
}

static void
test_drops_the_one_begun_for_another_survey (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  add_questionnaire (fixture);
  sgz_ledger_fixture_add (fixture, "示例甲站", "township", "炳草岗街道");
  add_survey (fixture, "示例甲站", "paper");
  add_survey (fixture, "示例甲站", "telephone");
  show_desk (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (get_child (fixture, "selection")), ==, 2);
  sgz_survey_entry_answer (get_child (fixture, "entry"), 5);
  gtk_single_selection_set_selected (get_child (fixture, "selection"), 1);
  g_assert_false (sgz_survey_entry_is_begun (get_child (fixture, "entry")));
  answer (fixture, 2, 2);
  gtk_single_selection_set_selected (get_child (fixture, "selection"), 0);
  sgz_ui_fixture_settle ();
  assert_progress (fixture, "No. 1");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  SGZ_LEDGER_TEST ("/ui/survey-desk/says-that-nothing-is-there", test_says_that_nothing_is_there);
  SGZ_LEDGER_TEST ("/ui/survey-desk/saves-after-the-last-answer", test_saves_after_the_last_answer);
  SGZ_LEDGER_TEST ("/ui/survey-desk/goes-back-and-drops", test_goes_back_and_drops);
  SGZ_LEDGER_TEST ("/ui/survey-desk/refuses-what-is-above-the-scale", test_refuses_what_is_above_the_scale);
  SGZ_LEDGER_TEST ("/ui/survey-desk/keeps-what-cannot-be-saved", test_keeps_what_cannot_be_saved);
  SGZ_LEDGER_TEST ("/ui/survey-desk/undoes-the-last-saved", test_undoes_the_last_saved);
  SGZ_LEDGER_TEST ("/ui/survey-desk/drops-the-one-begun-for-another-survey",
                   test_drops_the_one_begun_for_another_survey);
  return g_test_run ();
}
