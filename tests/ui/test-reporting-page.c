/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <string.h>

#include "sgz-page-fixture.h"
#include "store/sgz-history.h"
#include "ui/reporting/sgz-reporting-grid.h"
#include "ui/reporting/sgz-reporting-page.h"
#include "ui/reporting/sgz-reporting-popover.h"

static void
show (SgzPageFixture *fixture)
{
  g_autoptr (SgzRecord) monthly
      = sgz_fixture_add (fixture->base.store, &sgz_kind_reporting, "name", "示例月报", "frequency", "month",
                         "due_days", "5", "first_year", "2021", NULL);

  sgz_page_fixture_show (fixture, sgz_reporting_page_new (fixture->session));
}

static GtkWidget *
get_cell (SgzPageFixture *fixture, guint county, int period)
{
  GtkWidget *grid = sgz_page_fixture_find (fixture->page, SGZ_TYPE_REPORTING_GRID, 0);

  return sgz_reporting_grid_get_cell (SGZ_REPORTING_GRID (grid), county, period);
}

static void
assert_cell (SgzPageFixture *fixture, guint county, int period, const char *words)
{
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (get_cell (fixture, county, period))), ==, words);
}

/* Opens what can be done about the cell. */
static GtkWidget *
click (SgzPageFixture *fixture, guint county, int period)
{
  g_signal_emit_by_name (get_cell (fixture, county, period), "clicked");
  sgz_ui_fixture_settle ();
  return sgz_page_fixture_find (fixture->page, SGZ_TYPE_REPORTING_POPOVER, 0);
}

static void
test_marks_and_takes_back (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  show (fixture);
  assert_cell (fixture, 0, 4, "—");
  assert_cell (fixture, 0, 6, "逾期");
  g_assert_false (gtk_widget_get_sensitive (get_cell (fixture, 0, 4)));
  GtkWidget *button = get_cell (fixture, 0, 6);
  g_signal_emit_by_name (click (fixture, 0, 6), "reported");
  sgz_ui_fixture_settle ();
  assert_cell (fixture, 0, 6, "已报");
  assert_cell (fixture, 1, 6, "逾期");
  g_assert_true (button == get_cell (fixture, 0, 6));
  GtkWidget *popover = GTK_WIDGET (click (fixture, 0, 6));
  GtkWidget *return_button
      = GTK_WIDGET (gtk_widget_get_template_child (popover, SGZ_TYPE_REPORTING_POPOVER, "return_button"));
  GtkEditable *reason
      = GTK_EDITABLE (gtk_widget_get_template_child (popover, SGZ_TYPE_REPORTING_POPOVER, "reason"));
  gtk_editable_set_text (reason, "  ");
  g_assert_false (gtk_widget_get_sensitive (return_button));
  gtk_editable_set_text (reason, " 示例：缺盖章。");
  g_assert_true (gtk_widget_get_sensitive (return_button));
  g_signal_emit_by_name (return_button, "clicked");
  sgz_ui_fixture_settle ();
  assert_cell (fixture, 0, 6, "退回");
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (SgzHistoryEntry) entry = sgz_history_undo (fixture->base.store, 0, &error);
      g_assert_no_error (error);
    }
  sgz_ui_fixture_settle ();
  assert_cell (fixture, 0, 6, "逾期");
}

static void
test_focus_goes_back_to_the_cell (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  show (fixture);
  GtkWidget *popover = click (fixture, 1, 6);

  gtk_popover_popdown (GTK_POPOVER (popover));
  sgz_ui_fixture_settle ();
  g_assert_true (gtk_root_get_focus (gtk_widget_get_root (fixture->page)) == get_cell (fixture, 1, 6));
}

static void
test_follows_the_header (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  show (fixture);
  sgz_session_set_place (fixture->session, MIYI);
  sgz_ui_fixture_settle ();
  g_assert_true (sgz_page_fixture_has_text (fixture->page, "米易县"));
  g_assert_false (sgz_page_fixture_has_text (fixture->page, "东区"));
  sgz_session_set_year (fixture->session, 2020);
  sgz_ui_fixture_settle ();
  g_assert_true (sgz_page_fixture_has_text (fixture->page, "No tables are asked for in 2020"));
}

static void
text_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(char **)user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static gboolean
is_set (gpointer text)
{
  return *(char **)text != NULL;
}

static void
test_copies_a_reminder (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *text = NULL;
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_submission);

  show (fixture);
  gtk_widget_activate_action (fixture->page, "reporting.remind", "s", EAST);
  sgz_ui_fixture_settle ();
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (fixture->page), NULL, text_read_cb, &text);
  sgz_ui_fixture_wait (is_set, &text);
  g_assert_true (g_str_has_prefix (text, "东区民政局："));
  g_assert_null (strstr (text, "西区"));
  /* May to November were due; each is kept with the day. */
  g_assert_cmpint (sgz_store_count (fixture->base.store, query, NULL), ==, 7);
  assert_cell (fixture, 0, 6, "逾期");
}

int
main (int argc, char **argv)
{
  adw_init ();
  g_test_init (&argc, &argv, NULL);
  SGZ_PAGE_TEST ("/ui/reporting-page/marks-and-takes-back", test_marks_and_takes_back);
  SGZ_PAGE_TEST ("/ui/reporting-page/follows-the-header", test_follows_the_header);
  SGZ_PAGE_TEST ("/ui/reporting-page/focus-goes-back-to-the-cell", test_focus_goes_back_to_the_cell);
  SGZ_PAGE_TEST ("/ui/reporting-page/copies-a-reminder", test_copies_a_reminder);
  return g_test_run ();
}
