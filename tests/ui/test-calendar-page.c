/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Today is 2022-01-01. */
#include "sgz-ledger-fixture.h"
#include "store/sgz-history.h"
#include "ui/calendar/sgz-calendar-page.h"
#include "ui/calendar/sgz-done-dialog.h"

static void
set_up (SgzLedgerFixture *fixture, gconstpointer data)
{
  sgz_ledger_fixture_set_up (fixture, data);
  sgz_session_set_year (fixture->session, 2021);
}

static void
tear_down (SgzLedgerFixture *fixture, gconstpointer data)
{
  static const char *const keys[] = { "calendar-month", "calendar-open", "year", "place" };

  for (size_t i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (fixture->base.settings, keys[i]);
  sgz_ledger_fixture_tear_down (fixture, data);
}

static void
show (SgzLedgerFixture *fixture)
{
  sgz_ledger_fixture_show (fixture, sgz_calendar_page_new (fixture->session));
}

static void
choose (SgzLedgerFixture *fixture, const char *detail)
{
  sgz_calendar_page_select (SGZ_CALENDAR_PAGE (fixture->page), detail);
  sgz_ui_fixture_settle ();
}

static void
activate (SgzLedgerFixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (fixture->page, action, NULL));
  sgz_ui_fixture_settle ();
}

static guint
count_rows (SgzLedgerFixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (sgz_ledger_fixture_get_selection (fixture)));
}

static GPtrArray *
fetch_records (SgzLedgerFixture *fixture)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_duty);
  g_autoptr (GError) error = NULL;
  GPtrArray *records = sgz_store_fetch (fixture->base.store, query, 0, -1, &error);

  g_assert_no_error (error);
  return records;
}

static guint
count_records (SgzLedgerFixture *fixture)
{
  g_autoptr (GPtrArray) records = fetch_records (fixture);

  return records->len;
}

static const char *
get_label (SgzLedgerFixture *fixture, const char *name)
{
  return gtk_label_get_text (sgz_ledger_fixture_child (fixture, name));
}

static const char *
get_shown_page (SgzLedgerFixture *fixture)
{
  return gtk_stack_get_visible_child_name (sgz_ledger_fixture_child (fixture, "stack"));
}

/* The duties of the page's month, a line each, as their buttons are called. */
static void
add_names (GtkWidget *widget, GString *names)
{
  if (GTK_IS_TOGGLE_BUTTON (widget))
    {
      g_auto (GStrv) lines = g_strsplit (gtk_widget_get_tooltip_text (widget), "\n", 2);
      g_string_append_printf (names, "%s\n", lines[0]);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    add_names (child, names);
}

static char *
list_month (SgzLedgerFixture *fixture)
{
  GString *names = g_string_new (NULL);

  add_names (sgz_ledger_fixture_child (fixture, "grid"), names);
  return g_string_free (names, FALSE);
}

static SgzDoneDialog *
open_dialog (SgzLedgerFixture *fixture)
{
  activate (fixture, "calendar.done");
  SgzDoneDialog *dialog = sgz_ui_fixture_find_window (SGZ_TYPE_DONE_DIALOG);
  g_assert_nonnull (dialog);
  return dialog;
}

static void
test_a_year_appears_by_itself (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  show (fixture);
  g_assert_cmpuint (count_rows (fixture), ==, 14);
  /* All but the bulletin of the fourth quarter, which has nine days. */
  g_assert_cmpstr (get_label (fixture, "status"), ==,
                   "14 in the year: 0 done, 13 overdue, 0 due within 7 days");
  sgz_session_set_year (fixture->session, 2022);
  g_assert_cmpuint (count_rows (fixture), ==, 19);
  g_assert_cmpstr (get_label (fixture, "title"), ==, "The four ones of 2022");
}

static void
test_looking_writes_nothing (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  show (fixture);
  choose (fixture, "bulletin/2021/3");
  g_assert_true (gtk_widget_get_visible (sgz_ledger_fixture_child (fixture, "head")));
  SgzRecord *record = sgz_record_pane_get_record (sgz_ledger_fixture_child (fixture, "pane"));
  g_assert_cmpstr (sgz_record_get_text (record, "title"), ==, "2021年第3季度工作通报");
  g_assert_cmpuint (gtk_single_selection_get_selected (sgz_ledger_fixture_child (fixture, "selection")), ==,
                    7);

  sgz_record_pane_edit (sgz_ledger_fixture_child (fixture, "pane"));
  g_assert_true (sgz_calendar_page_leave (SGZ_CALENDAR_PAGE (fixture->page)));
  choose (fixture, "banquet/2021/3");
  choose (fixture, "meeting/2021/1");
  g_assert_cmpuint (count_records (fixture), ==, 0);
  g_assert_null (fixture->toast);
}

static void
test_taken_up_and_taken_back (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  show (fixture);
  choose (fixture, "bulletin/2021/3");
  activate (fixture, "calendar.take-up");
  g_autoptr (GPtrArray) records = fetch_records (fixture);
  g_assert_cmpuint (records->len, ==, 1);
  g_assert_cmpstr (sgz_record_get_text (records->pdata[0], "due_on"), ==, "2021-10-10");
  g_assert_cmpstr (fixture->toast, ==, "2021年第3季度工作通报 taken up");
  g_assert_true (fixture->is_undoable);
  SgzRecord *shown = sgz_record_pane_get_record (sgz_ledger_fixture_child (fixture, "pane"));
  g_assert_cmpstr (sgz_record_get_id (shown), ==, sgz_record_get_id (records->pdata[0]));

  g_autoptr (SgzHistoryEntry) undone = sgz_history_undo (fixture->base.store, 0, &error);
  g_assert_no_error (error);
  sgz_ui_fixture_settle ();
  g_assert_cmpuint (count_rows (fixture), ==, 14);
  shown = sgz_record_pane_get_record (sgz_ledger_fixture_child (fixture, "pane"));
  g_assert_null (sgz_record_get_id (shown));
}

static void
test_written_into_it_is_kept (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  show (fixture);
  choose (fixture, "meeting/2021/1");
  sgz_record_pane_edit (sgz_ledger_fixture_child (fixture, "pane"));
  sgz_ledger_fixture_type (fixture, "place", "示例会议室");
  choose (fixture, "report/2021/1");

  g_autoptr (GPtrArray) records = fetch_records (fixture);
  g_assert_cmpuint (records->len, ==, 1);
  g_assert_cmpstr (sgz_record_get_text (records->pdata[0], "place"), ==, "示例会议室");
  g_assert_cmpstr (sgz_record_get_text (records->pdata[0], "duty"), ==, "meeting");
  SgzRecord *shown = sgz_record_pane_get_record (sgz_ledger_fixture_child (fixture, "pane"));
  g_assert_cmpstr (sgz_record_get_text (shown, "duty"), ==, "report");
}

/* A day without its paper is refused, and what was typed stays. */
static void
test_refused_it_is_not_left (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  show (fixture);
  choose (fixture, "meeting/2021/1");
  sgz_record_pane_edit (sgz_ledger_fixture_child (fixture, "pane"));
  sgz_ledger_fixture_type (fixture, "done_on", "2021-12-28");
  choose (fixture, "report/2021/1");

  g_assert_true (sgz_record_pane_is_editing (sgz_ledger_fixture_child (fixture, "pane")));
  g_assert_cmpuint (gtk_single_selection_get_selected (sgz_ledger_fixture_child (fixture, "selection")), ==,
                    12);
  g_assert_false (sgz_calendar_page_leave (SGZ_CALENDAR_PAGE (fixture->page)));
  g_assert_cmpuint (count_records (fixture), ==, 0);
}

static void
test_done_needs_day_and_paper (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  show (fixture);
  choose (fixture, "dispatch/2021/12");
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (open_dialog (fixture));
  SgzRecord *record = sgz_done_dialog_get_record (SGZ_DONE_DIALOG (dialog));
  GtkWidget *box = gtk_widget_get_first_child (adw_message_dialog_get_extra_child (dialog));
  SgzFieldRow *day = SGZ_FIELD_ROW (box);
  SgzFieldRow *paper = SGZ_FIELD_ROW (gtk_widget_get_next_sibling (box));

  g_assert_cmpstr (sgz_record_get_text (record, "done_on"), ==, "2022-01-01");
  g_assert_cmpstr (sgz_record_get_text (record, "paper"), ==, "2021年12月省级试点调度会纪要");
  g_assert_true (adw_message_dialog_get_response_enabled (dialog, "done"));
  sgz_field_row_set_text (paper, "");
  g_assert_false (adw_message_dialog_get_response_enabled (dialog, "done"));
  sgz_field_row_set_text (paper, "示例纪要");
  sgz_field_row_set_text (day, "2021.13.1");
  g_assert_false (adw_message_dialog_get_response_enabled (dialog, "done"));
  sgz_field_row_set_text (day, "2021.12.28");
  g_assert_true (adw_message_dialog_get_response_enabled (dialog, "done"));
  adw_message_dialog_response (dialog, "done");
  sgz_ui_fixture_settle ();

  g_autoptr (GPtrArray) records = fetch_records (fixture);
  g_assert_cmpuint (records->len, ==, 1);
  g_assert_cmpstr (sgz_record_get_text (records->pdata[0], "done_on"), ==, "2021-12-28");
  g_assert_cmpstr (fixture->toast, ==, "2021年12月省级试点调度会 marked done");
  g_assert_true (fixture->is_undoable);
  g_assert_cmpstr (get_label (fixture, "status"), ==,
                   "14 in the year: 1 done, 12 overdue, 0 due within 7 days");
  /* Neither is done again. */
  gtk_widget_activate_action (fixture->page, "calendar.take-up", NULL);
  gtk_widget_activate_action (fixture->page, "calendar.done", NULL);
  sgz_ui_fixture_settle ();
  g_assert_cmpuint (count_records (fixture), ==, 1);
}

static void
test_given_up_it_is_not_done (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  show (fixture);
  choose (fixture, "dispatch/2021/12");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (open_dialog (fixture)), "cancel");
  sgz_ui_fixture_settle ();
  g_assert_cmpuint (count_records (fixture), ==, 0);
}

static void
test_only_what_is_not_done (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  show (fixture);
  choose (fixture, "dispatch/2021/12");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (open_dialog (fixture)), "done");
  sgz_ui_fixture_settle ();
  gtk_toggle_button_set_active (sgz_ledger_fixture_child (fixture, "open_button"), TRUE);
  g_assert_cmpuint (count_rows (fixture), ==, 13);
  /* The next window begins like this one ended. */
  show (fixture);
  g_assert_cmpuint (count_rows (fixture), ==, 13);
}

static void
test_a_month_shows_what_is_due_in_it (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_session_set_year (fixture->session, 2022);
  show (fixture);
  sgz_calendar_page_show_month (SGZ_CALENDAR_PAGE (fixture->page), 1);
  g_autofree char *january = list_month (fixture);
  g_assert_cmpstr (january, ==, "2021年第4季度工作通报\n2022年1月省级试点调度会\n");
  g_assert_cmpstr (get_label (fixture, "title"), ==, "2022年1月");
  g_assert_true (g_settings_get_boolean (fixture->base.settings, "calendar-month"));

  activate (fixture, "calendar.previous");
  g_assert_cmpint (sgz_session_get_year (fixture->session), ==, 2021);
  g_autofree char *december = list_month (fixture);
  g_assert_cmpstr (december, ==,
                   "2021年12月省级试点调度会\n2021年下半年工作报告\n2021年全市社会工作服务站建设现场会\n");
  activate (fixture, "calendar.next");
  activate (fixture, "calendar.next");
  g_assert_cmpstr (get_label (fixture, "title"), ==, "2022年2月");
  activate (fixture, "calendar.today");
  g_assert_cmpstr (get_label (fixture, "title"), ==, "2022年1月");
}

static void
test_the_month_opens_at_what_is_chosen (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  show (fixture);
  choose (fixture, "bulletin/2021/2");
  gtk_toggle_button_set_active (sgz_ledger_fixture_child (fixture, "month_button"), TRUE);
  g_assert_cmpstr (get_label (fixture, "title"), ==, "2021年7月");
  sgz_calendar_page_show_list (SGZ_CALENDAR_PAGE (fixture->page));
  g_assert_cmpstr (get_shown_page (fixture), ==, "list");
}

static void
test_before_the_policy_there_is_none (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_session_set_year (fixture->session, 2020);
  show (fixture);
  g_assert_cmpstr (get_shown_page (fixture), ==, "empty");
  g_assert_cmpstr (adw_status_page_get_title (sgz_ledger_fixture_child (fixture, "empty")), ==,
                   "None of the four ones in 2020");
  activate (fixture, "calendar.today");
  g_assert_cmpint (sgz_session_get_year (fixture->session), ==, 2022);
  g_assert_cmpstr (get_shown_page (fixture), ==, "list");
}

static void
letter_asked_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter, char **asked)
{
  g_free (*asked);
  *asked = g_variant_print (parameter, FALSE);
}

/* The window's action is asked for the letter of the duty, with its year and part of the year. */
static void
test_its_letter_is_asked_for (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("draft-letter", G_VARIANT_TYPE ("(sii)"));
  g_autofree char *asked = NULL;

  g_signal_connect (action, "activate", G_CALLBACK (letter_asked_cb), &asked);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (group));
  show (fixture);
  choose (fixture, "meeting/2021/1");
  activate (fixture, "calendar.draft");
  g_assert_cmpstr (asked, ==, "('evaluation-bulletin', 2021, 1)");
  choose (fixture, "bulletin/2021/3");
  activate (fixture, "calendar.draft");
  g_assert_cmpstr (asked, ==, "('quarterly-bulletin', 2021, 3)");
  g_assert_cmpuint (count_records (fixture), ==, 0);
}

static void
test_a_county_hides_nothing (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  show (fixture);
  g_assert_false (gtk_widget_get_visible (sgz_ledger_fixture_child (fixture, "scope_note")));
  sgz_session_set_place (fixture->session, "510402000000");
  g_assert_true (gtk_widget_get_visible (sgz_ledger_fixture_child (fixture, "scope_note")));
  g_assert_cmpuint (count_rows (fixture), ==, 14);
}

#define CALENDAR_TEST(path, func) g_test_add (path, SgzLedgerFixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  CALENDAR_TEST ("/ui/calendar-page/a-year-appears-by-itself", test_a_year_appears_by_itself);
  CALENDAR_TEST ("/ui/calendar-page/looking-writes-nothing", test_looking_writes_nothing);
  CALENDAR_TEST ("/ui/calendar-page/taken-up-and-taken-back", test_taken_up_and_taken_back);
  CALENDAR_TEST ("/ui/calendar-page/written-into-it-is-kept", test_written_into_it_is_kept);
  CALENDAR_TEST ("/ui/calendar-page/refused-it-is-not-left", test_refused_it_is_not_left);
  CALENDAR_TEST ("/ui/calendar-page/done-needs-day-and-paper", test_done_needs_day_and_paper);
  CALENDAR_TEST ("/ui/calendar-page/given-up-it-is-not-done", test_given_up_it_is_not_done);
  CALENDAR_TEST ("/ui/calendar-page/only-what-is-not-done", test_only_what_is_not_done);
  CALENDAR_TEST ("/ui/calendar-page/a-month-shows-what-is-due-in-it", test_a_month_shows_what_is_due_in_it);
  CALENDAR_TEST ("/ui/calendar-page/the-month-opens-at-what-is-chosen",
                 test_the_month_opens_at_what_is_chosen);
  CALENDAR_TEST ("/ui/calendar-page/before-the-policy-there-is-none", test_before_the_policy_there_is_none);
  CALENDAR_TEST ("/ui/calendar-page/its-letter-is-asked-for", test_its_letter_is_asked_for);
  CALENDAR_TEST ("/ui/calendar-page/a-county-hides-nothing", test_a_county_hides_nothing);
  return g_test_run ();
}
