/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <string.h>

#include "report/sgz-report.h"
#include "sgz-page-fixture.h"
#include "ui/report/sgz-export-bar.h"
#include "ui/report/sgz-page-view.h"
#include "ui/report/sgz-report-index.h"
#include "ui/report/sgz-report-page.h"
#include "ui/report/sgz-report-print.h"

static void
shown_cb (gboolean *is_shown)
{
  *is_shown = TRUE;
}

static gboolean
is_set (gpointer user_data)
{
  return *(gboolean *)user_data;
}

/* Does @act and waits until the pages are there, or the sentence in their place. */
static void
wait_shown (SgzPageFixture *fixture, void (*act) (SgzPageFixture *fixture))
{
  gboolean is_shown = FALSE;
  gulong handler = g_signal_connect_swapped (fixture->page, "shown", G_CALLBACK (shown_cb), &is_shown);

  act (fixture);
  sgz_ui_fixture_wait (is_set, &is_shown);
  g_signal_handler_disconnect (fixture->page, handler);
  sgz_ui_fixture_settle ();
}

static void
present (SgzPageFixture *fixture)
{
  sgz_page_fixture_show (fixture, fixture->page);
}

static void
open_page (SgzPageFixture *fixture)
{
  fixture->page = sgz_report_page_new (fixture->session);
  wait_shown (fixture, present);
}

static void
select_ledger (SgzPageFixture *fixture)
{
  sgz_report_page_select (SGZ_REPORT_PAGE (fixture->page), "station-ledger");
}

static void
select_annex (SgzPageFixture *fixture)
{
  sgz_report_page_select (SGZ_REPORT_PAGE (fixture->page), "construction-tasks");
}

/* As a station's page asks for its dossier. */
static void
select_dossier (SgzPageFixture *fixture)
{
  g_autoptr (SgzRecord) station = sgz_store_find (fixture->base.store, &sgz_kind_station, "示例总站", NULL);
  g_autofree char *dossier = g_strdup_printf ("station-file/%s", sgz_record_get_id (station));

  sgz_report_page_select (SGZ_REPORT_PAGE (fixture->page), dossier);
}

static void
test_shows_the_dossier_of_a_station (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) station
      = sgz_fixture_add_station (&fixture->base, "示例总站", "general", "510402000000", "2021-06-01");

  open_page (fixture);
  wait_shown (fixture, select_dossier);
  g_assert_nonnull (sgz_report_page_get_pages (SGZ_REPORT_PAGE (fixture->page)));
  g_assert_true (sgz_page_fixture_has_text (fixture->page, "示例总站"));
}

static void
choose_empty_year (SgzPageFixture *fixture)
{
  sgz_session_set_year (fixture->session, 2030);
}

static void
choose_miyi (SgzPageFixture *fixture)
{
  sgz_session_set_place (fixture->session, MIYI);
}

static void
test_annex_1_is_one_page (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  open_page (fixture);
  SgzPages *pages = sgz_report_page_get_pages (SGZ_REPORT_PAGE (fixture->page));

  g_assert_nonnull (pages);
  g_assert_cmpint (sgz_pages_get_n_pages (pages), ==, 1);
  g_assert_cmpstr (sgz_table_get_title (sgz_pages_get_table (pages)), ==,
                   "各县(区)2021年社会工作服务站(室)建设任务表");
  g_assert_true (sgz_page_fixture_has_text (fixture->page, "Page 1 of 1"));
  g_assert_true (sgz_page_fixture_has_text (fixture->page, "A4, landscape"));
}

static void
test_list_holds_every_document (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  size_t n_reports = 0;
  const SgzReport *const *reports = sgz_report_list (&n_reports);

  open_page (fixture);
  GtkWidget *index = sgz_page_fixture_find (fixture->page, SGZ_TYPE_REPORT_INDEX, 0);
  g_assert_cmpint (sgz_report_index_count (SGZ_REPORT_INDEX (index)), ==, (int)n_reports);
  for (size_t i = 0; i < n_reports; i++)
    g_assert_true (sgz_page_fixture_has_text (index, reports[i]->title));

  gtk_editable_set_text (GTK_EDITABLE (sgz_page_fixture_find (index, GTK_TYPE_SEARCH_ENTRY, 0)), "名册");
  g_assert_cmpint (sgz_report_index_count (SGZ_REPORT_INDEX (index)), ==, 1);
}

static void
test_page_follows_document_and_place (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  open_page (fixture);
  wait_shown (fixture, select_ledger);
  SgzPages *ledger = sgz_report_page_get_pages (SGZ_REPORT_PAGE (fixture->page));
  g_assert_nonnull (strstr (sgz_table_get_title (sgz_pages_get_table (ledger)), "名册"));
  g_assert_true (sgz_page_fixture_has_text (fixture->page, "Telephone and certificate numbers in full"));

  wait_shown (fixture, select_annex);
  wait_shown (fixture, choose_miyi);
  SgzPages *annex = sgz_report_page_get_pages (SGZ_REPORT_PAGE (fixture->page));
  /* Miyi and the total: two rows. */
  g_assert_cmpint (sgz_table_get_n_rows (sgz_pages_get_table (annex)), ==, 2);
  g_assert_true (sgz_page_fixture_has_text (fixture->page, "米易县"));
  g_assert_false (sgz_page_fixture_has_text (fixture->page, "Telephone and certificate numbers in full"));
}

/* A view of one station of two, with its telephone number. */
static void
show_view (SgzPageFixture *fixture)
{
  static const char *const columns[] = { "phone", "name", NULL };
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_station);
  g_autoptr (SgzView) view = sgz_view_new ("甲", query, columns);

  sgz_query_set_search (view->query, "示例甲");
  sgz_report_page_show_view (SGZ_REPORT_PAGE (fixture->page), view);
}

static void
show_whole (SgzPageFixture *fixture)
{
  gtk_widget_activate_action (fixture->page, "report.whole", NULL);
}

static SgzTable *
get_table (SgzPageFixture *fixture)
{
  SgzPages *pages = sgz_report_page_get_pages (SGZ_REPORT_PAGE (fixture->page));

  g_assert_nonnull (pages);
  return sgz_pages_get_table (pages);
}

static void
test_shows_a_view_of_a_ledger (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_fixture_add_station (&fixture->base, "示例甲站", "general", EAST, "2021-05-10");
  sgz_fixture_add_station (&fixture->base, "示例乙站", "general", MIYI, "2021-05-10");
  open_page (fixture);
  wait_shown (fixture, show_view);
  SgzTable *view = get_table (fixture);
  g_assert_cmpstr (sgz_table_get_title (view), ==, "社会工作服务站（室）名册（甲）");
  g_assert_cmpint (sgz_table_get_n_rows (view), ==, 1);
  g_assert_cmpint (sgz_table_get_n_columns (view), ==, 3);
  g_assert_cmpstr (sgz_table_get_column (view, 1)->title, ==, "联系电话");
  g_assert_true (sgz_page_fixture_has_text (fixture->page, "Only what the view “甲” of the ledger lists"));
  g_assert_true (sgz_page_fixture_has_text (fixture->page, "Telephone and certificate numbers in full"));

  /* The place of the window holds here as in the ledger. */
  wait_shown (fixture, choose_miyi);
  g_assert_cmpint (sgz_table_get_n_rows (get_table (fixture)), ==, 0);

  wait_shown (fixture, show_whole);
  g_assert_cmpstr (sgz_table_get_title (get_table (fixture)), ==, "社会工作服务站（室）名册");
  g_assert_cmpint (sgz_table_get_n_rows (get_table (fixture)), ==, 1);
  g_assert_false (sgz_page_fixture_has_text (fixture->page, "of the ledger lists"));
}

static void
test_nothing_to_report_is_said (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  open_page (fixture);
  g_assert_true (sgz_page_fixture_has_text (fixture->page, "Page 1 of 1"));
  wait_shown (fixture, choose_empty_year);
  g_assert_null (sgz_report_page_get_pages (SGZ_REPORT_PAGE (fixture->page)));
  /* Nothing is left of the document before it. */
  g_assert_false (sgz_page_fixture_has_text (fixture->page, "Page 1 of 1"));
  g_assert_true (sgz_page_fixture_has_text (fixture->page, "This Document Cannot Be Made"));
  g_assert_true (sgz_page_fixture_has_text (fixture->page, "2030"));
}

typedef struct
{
  gboolean is_over;
  char *path;
} Outcome;

static void
finished_cb (Outcome *outcome, const char *path)
{
  outcome->is_over = TRUE;
  outcome->path = g_strdup (path);
}

/* Exports what is shown; the path that was written, or NULL. */
static char *
export_to (SgzPageFixture *fixture, const char *path)
{
  GtkWidget *bar = sgz_page_fixture_find (fixture->page, SGZ_TYPE_EXPORT_BAR, 0);
  Outcome outcome = { FALSE, NULL };
  gulong handler = g_signal_connect_swapped (bar, "finished", G_CALLBACK (finished_cb), &outcome);

  sgz_report_page_export (SGZ_REPORT_PAGE (fixture->page), path);
  sgz_ui_fixture_wait (is_set, &outcome.is_over);
  g_signal_handler_disconnect (bar, handler);
  sgz_ui_fixture_settle ();
  return outcome.path;
}

static void
test_export_writes_the_file (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = sgz_fixture_get_file (&fixture->base, "附件1.pdf");
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;

  open_page (fixture);
  g_autofree char *written = export_to (fixture, path);
  g_assert_cmpstr (written, ==, path);
  g_assert_true (g_file_get_contents (path, &bytes, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (bytes, "%PDF-"));
  g_assert_true (sgz_page_fixture_has_text (fixture->page, "Exported “附件1.pdf”"));
}

static void
test_failed_export_says_why (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = g_build_filename (fixture->base.folder, "no-such-folder", "a.xlsx", NULL);

  open_page (fixture);
  g_autofree char *written = export_to (fixture, path);
  g_assert_null (written);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_false (sgz_page_fixture_has_text (fixture->page, "Exported"));
}

static void
test_zoom_steps_from_what_is_shown (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  open_page (fixture);
  SgzPageView *view = SGZ_PAGE_VIEW (sgz_page_fixture_find (fixture->page, SGZ_TYPE_PAGE_VIEW, 0));

  sgz_page_view_set_zoom (view, 1);
  sgz_page_view_zoom_by (view, 1);
  g_assert_cmpfloat_with_epsilon (sgz_page_view_get_shown_zoom (view), 1.1, 1e-9);
  sgz_page_view_zoom_by (view, -2);
  g_assert_cmpfloat_with_epsilon (sgz_page_view_get_shown_zoom (view), 0.9, 1e-9);
  sgz_page_view_zoom_by (view, 100);
  g_assert_cmpfloat_with_epsilon (sgz_page_view_get_shown_zoom (view), 4, 1e-9);
}

static void
test_print_takes_the_paper (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  open_page (fixture);
  g_autoptr (GtkPageSetup) setup
      = sgz_report_print_make_setup (sgz_report_page_get_pages (SGZ_REPORT_PAGE (fixture->page)));

  g_assert_cmpint (gtk_page_setup_get_orientation (setup), ==, GTK_PAGE_ORIENTATION_LANDSCAPE);
  g_assert_cmpfloat_with_epsilon (gtk_page_setup_get_paper_width (setup, GTK_UNIT_MM), 297, 0.01);
  g_assert_cmpfloat_with_epsilon (gtk_page_setup_get_paper_height (setup, GTK_UNIT_MM), 210, 0.01);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  SGZ_PAGE_TEST ("/ui/report-page/annex-1-is-one-page", test_annex_1_is_one_page);
  SGZ_PAGE_TEST ("/ui/report-page/list-holds-every-document", test_list_holds_every_document);
  SGZ_PAGE_TEST ("/ui/report-page/page-follows-document-and-place", test_page_follows_document_and_place);
  SGZ_PAGE_TEST ("/ui/report-page/shows-a-view-of-a-ledger", test_shows_a_view_of_a_ledger);
  SGZ_PAGE_TEST ("/ui/report-page/nothing-to-report-is-said", test_nothing_to_report_is_said);
  SGZ_PAGE_TEST ("/ui/report-page/export-writes-the-file", test_export_writes_the_file);
  SGZ_PAGE_TEST ("/ui/report-page/failed-export-says-why", test_failed_export_says_why);
  SGZ_PAGE_TEST ("/ui/report-page/shows-the-dossier-of-a-station", test_shows_the_dossier_of_a_station);
  SGZ_PAGE_TEST ("/ui/report-page/zoom-steps-from-what-is-shown", test_zoom_steps_from_what_is_shown);
  SGZ_PAGE_TEST ("/ui/report-page/print-takes-the-paper", test_print_takes_the_paper);
  return g_test_run ();
}
