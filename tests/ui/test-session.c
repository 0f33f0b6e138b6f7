/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-ui-fixture.h"
#include "ui/common/sgz-session.h"

#define EAST_DISTRICT "510402000000"

static void
count_cb (int *n)
{
  (*n)++;
}

static void
test_year_starts_at_tasks (SgzUiFixture *fixture, gconstpointer data)
{
  /* Annex 1 sets tasks for 2021, and the tests' clock stands in 2022. */
  g_autoptr (SgzSession) session = sgz_session_new (fixture->store, fixture->settings);

  (void)data;
  g_assert_cmpint (sgz_session_get_year (session), ==, 2021);
  g_assert_null (sgz_session_get_place (session));
  g_assert_cmpstr (sgz_session_get_day (session), ==, "2022-01-01");
}

static void
test_year_without_tasks (SgzUiFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "empty.shegong", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzStore) empty = sgz_store_create (path, FALSE, &error);
  g_assert_no_error (error);
  g_autoptr (SgzSession) session = sgz_session_new (empty, fixture->settings);

  (void)data;
  g_assert_cmpint (sgz_session_get_year (session), ==, 2022);
}

static void
test_changes_notify_and_stay (SgzUiFixture *fixture, gconstpointer data)
{
  g_autoptr (SgzSession) session = sgz_session_new (fixture->store, fixture->settings);
  int years = 0, places = 0;

  (void)data;
  g_signal_connect_swapped (session, "notify::year", G_CALLBACK (count_cb), &years);
  g_signal_connect_swapped (session, "notify::place", G_CALLBACK (count_cb), &places);
  sgz_session_set_year (session, 2023);
  sgz_session_set_year (session, 2023);
  sgz_session_set_place (session, EAST_DISTRICT);
  sgz_session_set_place (session, EAST_DISTRICT);
  g_assert_cmpint (years, ==, 1);
  g_assert_cmpint (places, ==, 1);

  g_autoptr (SgzSession) later = sgz_session_new (fixture->store, fixture->settings);
  g_assert_cmpint (sgz_session_get_year (later), ==, 2023);
  g_assert_cmpstr (sgz_session_get_place (later), ==, EAST_DISTRICT);

  sgz_session_set_place (later, NULL);
  g_autofree char *kept = g_settings_get_string (fixture->settings, "place");
  g_assert_cmpstr (kept, ==, "");
}

static void
test_place_of_another_database (SgzUiFixture *fixture, gconstpointer data)
{
  (void)data;
  g_settings_set_string (fixture->settings, "place", "110101000000");
  g_autoptr (SgzSession) session = sgz_session_new (fixture->store, fixture->settings);
  g_assert_null (sgz_session_get_place (session));
}

static void
test_officer_follows_settings (SgzUiFixture *fixture, gconstpointer data)
{
  g_autoptr (SgzSession) session = sgz_session_new (fixture->store, fixture->settings);

  (void)data;
  g_assert_cmpstr (sgz_store_get_officer (fixture->store), !=, "");
  g_settings_set_string (fixture->settings, "officer-name", " 示例经办人 ");
  g_settings_set_string (fixture->settings, "officer-unit", "示例科");
  g_assert_cmpstr (sgz_store_get_officer (fixture->store), ==, "示例经办人");
  g_assert_cmpstr (sgz_store_get_unit (fixture->store), ==, "示例科");
  g_assert_true (sgz_session_get_store (session) == fixture->store);
}

static void
toast_cb (SgzSession *session, const char *message, gboolean undoable, GString *heard)
{
  (void)session;
  g_string_append_printf (heard, "toast %s %d;", message, undoable);
}

static void
page_cb (SgzSession *session, const char *page, const char *detail, GString *heard)
{
  (void)session;
  g_string_append_printf (heard, "page %s %s;", page, detail);
}

static void
error_cb (SgzSession *session, const char *message, GString *heard)
{
  (void)session;
  g_string_append_printf (heard, "error %s;", message);
}

static void
records_cb (SgzSession *session, const SgzQuery *query, const char *title, GString *heard)
{
  (void)session;
  g_string_append_printf (heard, "records %s %s;", sgz_query_get_kind (query)->code, title);
}

static void
document_cb (SgzSession *session, const SgzView *view, GString *heard)
{
  (void)session;
  g_string_append_printf (heard, "document %s %s;", sgz_query_get_kind (view->query)->code, view->name);
}

static void
test_asks_its_window (SgzUiFixture *fixture, gconstpointer data)
{
  g_autoptr (SgzSession) session = sgz_session_new (fixture->store, fixture->settings);
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_target);
  g_autoptr (SgzView) view = sgz_view_new ("a", query, NULL);
  g_autoptr (GError) error = g_error_new_literal (SGZ_STORE_ERROR, SGZ_STORE_ERROR_FULL, "full");
  g_autoptr (GString) heard = g_string_new (NULL);

  (void)data;
  g_signal_connect (session, "toast", G_CALLBACK (toast_cb), heard);
  g_signal_connect (session, "show-page", G_CALLBACK (page_cb), heard);
  g_signal_connect (session, "error-reported", G_CALLBACK (error_cb), heard);
  g_signal_connect (session, "show-records", G_CALLBACK (records_cb), heard);
  g_signal_connect (session, "show-document", G_CALLBACK (document_cb), heard);
  sgz_session_toast (session, "saved", TRUE);
  sgz_session_show_page (session, "documents", "station-ledger");
  sgz_session_show_records (session, query, "48");
  sgz_session_show_document (session, view);
  sgz_session_report_error (session, error);
  g_assert_cmpstr (
      heard->str, ==,
      "toast saved 1;page documents station-ledger;records target 48;document target a;error full;");
}

#define ADD(name, test)                                                                                      \
  g_test_add ("/ui/session/" name, SgzUiFixture, NULL, sgz_ui_fixture_set_up, test, sgz_ui_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("year-starts-at-the-newest-tasks", test_year_starts_at_tasks);
  ADD ("year-without-tasks-is-this-year", test_year_without_tasks);
  ADD ("changes-notify-once-and-are-remembered", test_changes_notify_and_stay);
  ADD ("place-of-another-database-is-dropped", test_place_of_another_database);
  ADD ("officer-follows-the-settings", test_officer_follows_settings);
  ADD ("asks-its-window", test_asks_its_window);
  return g_test_run ();
}
