/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "sgz-page-fixture.h"
#include "store/sgz-office.h"
#include "ui/overview/sgz-finding-list.h"
#include "ui/overview/sgz-overview-cell.h"
#include "ui/overview/sgz-overview-page.h"
#include "ui/overview/sgz-plan-chart.h"

/* Four cells a row: the three tiers of Annex 1 and their sum. */
#define CELL(row, column) ((row)*4 + (column))
#define TOTAL_ROW 5

static const char *
describe (SgzPageFixture *fixture, int row, int column)
{
  GtkWidget *cell = sgz_page_fixture_find (fixture->page, SGZ_TYPE_OVERVIEW_CELL, CELL (row, column));

  return sgz_overview_cell_get_description (SGZ_OVERVIEW_CELL (cell));
}

static void
test_fresh_database_shows_annex_1 (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const int tasks[6][4] = { { 1, 4, 7, 12 }, { 1, 1, 4, 6 }, { 1, 3, 8, 12 },
                                   { 1, 3, 9, 13 }, { 1, 1, 3, 5 }, { 5, 12, 31, 48 } };

  sgz_page_fixture_show (fixture, sgz_overview_page_new (fixture->session));
  for (int row = 0; row < 6; row++)
    for (int column = 0; column < 4; column++)
      {
        g_autofree char *end = g_strdup_printf (": 0 built of %d, %d short, Not started", tasks[row][column],
                                                tasks[row][column]);
        g_assert_true (g_str_has_suffix (describe (fixture, row, column), end));
      }
  g_assert_true (sgz_page_fixture_has_text (fixture->page, "（省级社会工作服务试点区）"));
  g_assert_true (sgz_page_fixture_has_text (fixture->page, "none built yet"));
}

static void
test_new_station_changes_its_cells (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_page_fixture_show (fixture, sgz_overview_page_new (fixture->session));
  GtkWidget *before = sgz_page_fixture_find (fixture->page, SGZ_TYPE_OVERVIEW_CELL, CELL (0, 0));
  g_autoptr (SgzRecord) station
      = sgz_fixture_add_station (&fixture->base, "示例总站", "general", EAST, "2021-06-01");
  sgz_ui_fixture_settle ();

  g_assert_cmpstr (describe (fixture, 0, 0), ==, "东区, 县(区)社会工作服务总站: 1 built of 1, 0 short, Done");
  g_assert_cmpstr (describe (fixture, 0, 3), ==, "东区, all tiers: 1 built of 12, 11 short, Behind");
  g_assert_true (g_str_has_suffix (describe (fixture, TOTAL_ROW, 0), ": 1 built of 5, 4 short, Behind"));
  g_assert_true (g_str_has_suffix (describe (fixture, 1, 0), ": 0 built of 1, 1 short, Not started"));
  g_assert_true (before == sgz_page_fixture_find (fixture->page, SGZ_TYPE_OVERVIEW_CELL, CELL (0, 0)));
}

static void
test_year_under_way_is_not_behind (SgzPageFixture *fixture G_GNUC_UNUSED, gconstpointer data G_GNUC_UNUSED)
{
  g_assert_cmpint (sgz_light_judge (4, 2, 2022, "2022-12-31"), ==, SGZ_LIGHT_RUNNING);
  g_assert_cmpint (sgz_light_judge (4, 2, 2021, "2022-01-01"), ==, SGZ_LIGHT_BEHIND);
  g_assert_cmpint (sgz_light_judge (4, 0, 2022, "2022-01-01"), ==, SGZ_LIGHT_WAITING);
  g_assert_cmpint (sgz_light_judge (4, 0, 2021, "2022-01-01"), ==, SGZ_LIGHT_IDLE);
  g_assert_cmpint (sgz_light_judge (4, 5, 2021, "2022-01-01"), ==, SGZ_LIGHT_DONE);
  g_assert_cmpint (sgz_light_judge (0, 1, 2021, "2022-01-01"), ==, SGZ_LIGHT_NONE);
}

/* Two stations are built in the east, one of them a general station; one in Miyi. */
static void
add_three_stations (SgzPageFixture *fixture)
{
  g_autoptr (SgzRecord) east
      = sgz_fixture_add_station (&fixture->base, "示例东区总站", "general", EAST, "2021-06-01");
  g_autoptr (SgzRecord) planned
      = sgz_fixture_add_station (&fixture->base, "示例西区总站", "general", "西区", NULL);
  g_autoptr (SgzRecord) miyi
      = sgz_fixture_add_station (&fixture->base, "示例米易县总站", "general", MIYI, "2021-08-15");
}

static void
click_cell (SgzPageFixture *fixture, int row, int column)
{
  g_signal_emit_by_name (sgz_page_fixture_find (fixture->page, SGZ_TYPE_OVERVIEW_CELL, CELL (row, column)),
                         "clicked");
}

static void
test_cell_opens_what_it_counts (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  add_three_stations (fixture);
  sgz_page_fixture_show (fixture, sgz_overview_page_new (fixture->session));
  click_cell (fixture, 0, 0);
  g_autoptr (GPtrArray) of_east = sgz_store_fetch (fixture->base.store, fixture->query, 0, -1, &error);
  g_assert_no_error (error);
  g_assert_cmpint (of_east->len, ==, 1);
  g_assert_cmpstr (sgz_record_get_text (g_ptr_array_index (of_east, 0), "name"), ==, "示例东区总站");
  g_assert_cmpstr (fixture->title, ==, "东区, 县(区)社会工作服务总站: 1 built of 1, 0 short, Done");

  click_cell (fixture, 0, 1);
  g_assert_cmpint (sgz_store_count (fixture->base.store, fixture->query, NULL), ==, 0);
  click_cell (fixture, TOTAL_ROW, 3);
  g_assert_cmpint (sgz_store_count (fixture->base.store, fixture->query, NULL), ==, 2);
}

static void
test_place_leaves_one_row (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_page_fixture_show (fixture, sgz_overview_page_new (fixture->session));
  sgz_session_set_place (fixture->session, MIYI);
  sgz_ui_fixture_settle ();

  g_assert_cmpstr (describe (fixture, 0, 2), ==,
                   "米易县, 村(社区)社会工作服务室: 0 built of 9, 9 short, Not started");
  g_assert_false (sgz_page_fixture_has_text (fixture->page, "合计"));
}

static void
test_year_without_tasks_leads_to_them (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_session_set_year (fixture->session, 2022);
  sgz_page_fixture_show (fixture, sgz_overview_page_new (fixture->session));

  g_assert_true (sgz_page_fixture_has_text (fixture->page, "No Tasks Set for 2022"));
  g_signal_emit_by_name (sgz_page_fixture_find (fixture->page, GTK_TYPE_BUTTON, 0), "clicked");
  g_assert_cmpstr (fixture->shown_page, ==, "tasks");
}

static void
test_findings_cite_the_clause (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_page_fixture_show (fixture, sgz_overview_page_new (fixture->session));
  GtkWidget *list = sgz_page_fixture_find (fixture->page, SGZ_TYPE_FINDING_LIST, 0);

  g_assert_true (sgz_page_fixture_has_text (list, "R01"));
  g_assert_true (sgz_page_fixture_has_text (list, "一(三)"));
  g_assert_true (sgz_page_fixture_has_text (list, "5-8个村（社区）社会工作服务室"));
  g_assert_true (sgz_page_fixture_has_text (list, "米易县"));
}

static void
test_months_add_up (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  add_three_stations (fixture);
  sgz_page_fixture_show (fixture, sgz_overview_page_new (fixture->session));
  GtkWidget *chart = sgz_page_fixture_find (fixture->page, SGZ_TYPE_PLAN_CHART, 0);

  g_assert_cmpstr (sgz_plan_chart_get_description (SGZ_PLAN_CHART (chart)), ==,
                   "Planned: 48. 1: 0. 2: 0. 3: 0. 4: 0. 5: 0. "
                   "6: 1. 7: 1. 8: 2. 9: 2. 10: 2. 11: 2. 12: 2.");
}

static void
test_legend_names_the_office_s_thresholds (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  sgz_page_fixture_show (fixture, sgz_overview_page_new (fixture->session));
  g_assert_true (sgz_page_fixture_has_text (fixture->page,
                                            "Green: built ≥ 100% of the task. Yellow: ≥ 60%. Red: less."));
  g_autoptr (SgzRecord) office = sgz_office_read (fixture->base.store, &error);
  g_assert_no_error (error);
  sgz_fixture_set (&fixture->base, office, "yellow", "75.5");
  sgz_store_save (fixture->base.store, office, &error);
  g_assert_no_error (error);
  sgz_ui_fixture_settle ();
  g_assert_true (sgz_page_fixture_has_text (fixture->page, "Yellow: ≥ 75.50%. Red: less."));
}

static void
test_numbers_keep_clear_of_the_plan (void)
{
  /* Bars down to 200, lines of text 20 high, the plan at 50 with its words from 28 on. */
  g_assert_cmpfloat (sgz_plan_chart_place_number (100, 200, 20, 50), ==, 80);   /* above its bar */
  g_assert_cmpfloat (sgz_plan_chart_place_number (72, 200, 20, 50), ==, 52);    /* just under the line */
  g_assert_cmpfloat (sgz_plan_chart_place_number (65, 200, 20, 50), ==, 65);    /* would be struck through */
  g_assert_cmpfloat (sgz_plan_chart_place_number (50, 200, 20, 50), ==, 50);    /* the plan is reached */
  g_assert_cmpfloat (sgz_plan_chart_place_number (24, 200, 20, 50), ==, 4);     /* above the plan's words */
  g_assert_cmpfloat (sgz_plan_chart_place_number (65, 200, 20, -1), ==, 45);    /* there is no plan */
  g_assert_cmpfloat (sgz_plan_chart_place_number (190, 200, 20, 180), ==, 170); /* no room inside */
}

static void
test_country_shows_counties_with_figures (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_page_fixture_add_counties (fixture, 150);
  g_autoptr (SgzRecord) station
      = sgz_fixture_add_station (&fixture->base, "示例总站", "general", "600151000000", "2021-06-01");
  sgz_page_fixture_show (fixture, sgz_overview_page_new (fixture->session));

  /* The five of Annex 1, the one with a station, and the total of all 155. */
  g_assert_true (g_str_has_prefix (describe (fixture, 5, 0), "示例县51, "));
  g_assert_true (g_str_has_suffix (describe (fixture, 6, 0), ": 1 built of 5, 4 short, Behind"));
  g_assert_true (sgz_page_fixture_has_text (fixture->page, "6 of 155 counties are shown"));
}

static void
test_asked_for_focus_comes_with_the_figures (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *page = sgz_overview_page_new (fixture->session);

  fixture->page = page;
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), page);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_widget_grab_focus (page);
  sgz_ui_fixture_settle ();
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window))
                 == sgz_page_fixture_find (page, SGZ_TYPE_OVERVIEW_CELL, 0));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  SGZ_PAGE_TEST ("/ui/overview-page/fresh-database-shows-annex-1", test_fresh_database_shows_annex_1);
  SGZ_PAGE_TEST ("/ui/overview-page/new-station-changes-its-cells", test_new_station_changes_its_cells);
  SGZ_PAGE_TEST ("/ui/overview-page/year-under-way-is-not-behind", test_year_under_way_is_not_behind);
  SGZ_PAGE_TEST ("/ui/overview-page/cell-opens-what-it-counts", test_cell_opens_what_it_counts);
  SGZ_PAGE_TEST ("/ui/overview-page/place-leaves-one-row", test_place_leaves_one_row);
  SGZ_PAGE_TEST ("/ui/overview-page/year-without-tasks-leads-to-them", test_year_without_tasks_leads_to_them);
  SGZ_PAGE_TEST ("/ui/overview-page/findings-cite-the-clause", test_findings_cite_the_clause);
  SGZ_PAGE_TEST ("/ui/overview-page/months-add-up", test_months_add_up);
  SGZ_PAGE_TEST ("/ui/overview-page/legend-names-the-office-s-thresholds",
                 test_legend_names_the_office_s_thresholds);
  g_test_add_func ("/ui/plan-chart/numbers-keep-clear-of-the-plan", test_numbers_keep_clear_of_the_plan);
  SGZ_PAGE_TEST ("/ui/overview-page/country-shows-counties-with-figures",
                 test_country_shows_counties_with_figures);
  SGZ_PAGE_TEST ("/ui/overview-page/asked-for-focus-comes-with-the-figures",
                 test_asked_for_focus_comes_with_the_figures);
  return g_test_run ();
}
