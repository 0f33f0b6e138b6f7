/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <string.h>

#include "sgz-ui-fixture.h"
#include "ui/ledger/sgz-clause.h"
#include "ui/ledger/sgz-record-window.h"
#include "ui/ledger/sgz-related-list.h"
#include "ui/rule/sgz-finding-table.h"
#include "ui/station/sgz-missing-strip.h"
#include "ui/station/sgz-station-header.h"
#include "ui/station/sgz-station-page.h"
#include "ui/window/sgz-sidebar.h"
#include "ui/window/sgz-window.h"

/* As long as the longest names of places there are. */
#define LONG_NAME "示例克孜勒苏柯尔克孜自治州阿克陶县塔尔塔吉克族乡巴格艾格孜村站"

static char *
find_id (SgzUiFixture *fixture, const char *name)
{
  g_autoptr (SgzRecord) record = sgz_store_find (fixture->store, &sgz_kind_station, name, NULL);

  g_assert_nonnull (record);
  return g_strdup (sgz_record_get_id (record));
}

/* The first widget of @type in or under @root that is shown. */
static gpointer
find (GtkWidget *root, GType type)
{
  gpointer found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type) && gtk_widget_get_mapped (root))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

static void
test_shows_who_it_is_and_what_it_lacks (SgzUiFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_ui_fixture_add_station (fixture->store, LONG_NAME, "东区");
  g_autofree char *id = find_id (fixture, LONG_NAME);
  SgzWindow *window = sgz_ui_fixture_open_window (fixture);

  sgz_window_show_station (window, id);
  sgz_ui_fixture_settle ();
  g_assert_cmpstr (sgz_window_get_page (window), ==, "station");
  SgzStationPage *page = find (GTK_WIDGET (window), SGZ_TYPE_STATION_PAGE);
  g_assert_cmpstr (sgz_station_page_get_station (page), ==, id);
  SgzStationHeader *header = find (GTK_WIDGET (page), SGZ_TYPE_STATION_HEADER);
  g_assert_cmpstr (sgz_station_header_get_facts (header), ==,
                   "拟建\u00a0· 县(区)社会工作服务总站\u00a0· 五有 0/5\u00a0· 标准化 0/3");
  SgzMissingStrip *missing = find (GTK_WIDGET (page), SGZ_TYPE_MISSING_STRIP);
  /* Head and certified workers are asked of township and institution stations, not of this one. */
  g_assert_cmpuint (sgz_missing_strip_count (missing), ==, 24);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What lacks leads to a form with the station, and what is asked for, filled in; once it is saved, it lacks no more. */
static void
test_mends_what_is_missing (SgzUiFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_ui_fixture_add_station (fixture->store, "示例总站", "东区");
  g_autofree char *id = find_id (fixture, "示例总站");
  SgzWindow *window = sgz_ui_fixture_open_window (fixture);

  sgz_window_show_station (window, id);
  sgz_ui_fixture_settle ();
  SgzMissingStrip *missing = find (GTK_WIDGET (window), SGZ_TYPE_MISSING_STRIP);
  g_assert_true (sgz_missing_strip_choose (missing, "regulation.finance"));
  sgz_ui_fixture_settle ();
  SgzRecordWindow *form_window = sgz_ui_fixture_find_window (SGZ_TYPE_RECORD_WINDOW);
  g_assert_nonnull (form_window);
  SgzForm *form = sgz_record_pane_get_form (sgz_record_window_get_pane (form_window));
  g_assert_cmpstr (sgz_record_get_text (sgz_form_get_record (form), "station"), ==, id);
  g_assert_cmpstr (sgz_record_get_text (sgz_form_get_record (form), "regulation"), ==, "finance");
  g_assert_false (sgz_form_is_changed (form));
  sgz_field_row_set_text (sgz_form_get_row (form, "issued_on"), "2021-06-10");
  g_assert_true (sgz_form_save (form));
  sgz_ui_fixture_settle ();
  g_assert_null (sgz_ui_fixture_find_window (SGZ_TYPE_RECORD_WINDOW));

  g_assert_false (sgz_missing_strip_choose (missing, "regulation.finance"));
  SgzRelatedList *list = find (GTK_WIDGET (window), SGZ_TYPE_RELATED_LIST);
  g_assert_true (sgz_related_list_get_kind (list) == &sgz_kind_regulation);
  g_assert_cmpint (sgz_related_list_get_count (list), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (sgz_related_list_get_rows (list)), ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_goes_along_its_list_and_back (SgzUiFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GListStore) list = g_list_store_new (SGZ_TYPE_RECORD);

  sgz_ui_fixture_add_station (fixture->store, "示例甲", "东区");
  sgz_ui_fixture_add_station (fixture->store, "示例乙", "西区");
  g_autofree char *first = find_id (fixture, "示例甲");
  g_autofree char *second = find_id (fixture, "示例乙");
  g_autoptr (SgzRecord) a = sgz_store_get (fixture->store, &sgz_kind_station, first, NULL);
  g_autoptr (SgzRecord) b = sgz_store_get (fixture->store, &sgz_kind_station, second, NULL);
  g_list_store_append (list, a);
  g_list_store_append (list, b);
  SgzWindow *window = sgz_ui_fixture_open_window (fixture);
  sgz_window_show_page (window, "tasks");
  sgz_window_show_station (window, first);
  sgz_ui_fixture_settle ();
  SgzStationPage *page = find (GTK_WIDGET (window), SGZ_TYPE_STATION_PAGE);
  g_assert_false (gtk_widget_activate_action (GTK_WIDGET (page), "no.such", NULL));
  sgz_station_page_set_origin (page, "tasks", G_LIST_MODEL (list), 0);
  gtk_widget_activate_action (GTK_WIDGET (page), "station.next", NULL);
  g_assert_cmpstr (sgz_station_page_get_station (page), ==, second);
  gtk_widget_activate_action (GTK_WIDGET (page), "station.next", NULL);
  g_assert_cmpstr (sgz_station_page_get_station (page), ==, second);
  gtk_widget_activate_action (GTK_WIDGET (page), "station.previous", NULL);
  g_assert_cmpstr (sgz_station_page_get_station (page), ==, first);
  gtk_widget_activate_action (GTK_WIDGET (page), "station.back", NULL);
  g_assert_cmpstr (sgz_window_get_page (window), ==, "tasks");
  sgz_ui_fixture_settle ();
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_what_is_added_to_an_inspection_stands_in_its_station (SgzUiFixture *fixture,
                                                           gconstpointer data G_GNUC_UNUSED)
{
  sgz_ui_fixture_add_station (fixture->store, "示例总站", "东区");
  g_autofree char *id = find_id (fixture, "示例总站");
  g_autoptr (SgzRecord) inspection = sgz_record_new (&sgz_kind_inspection);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  const struct
  {
    const char *code;
    const char *text;
  } values[] = { { "station", id },
                 { "inspected_on", "2021-08-02" },
                 { "unit", "示例民政局" },
                 { "way", "随机抽取" },
                 { "conclusion", "符合要求" } };
  g_autoptr (GError) error = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (values); i++)
    g_assert_true (sgz_store_set_field (fixture->store, inspection,
                                        sgz_kind_get_field (&sgz_kind_inspection, values[i].code),
                                        values[i].text, &error));
  g_ptr_array_add (records, inspection);
  sgz_store_commit_explained (fixture->store, NULL, "示例", records, &error);
  g_assert_no_error (error);
  SgzWindow *window = sgz_ui_fixture_open_window (fixture);
  SgzRecordWindow *added = sgz_record_window_add (
      GTK_WIDGET (window), sgz_window_get_session (window), &sgz_kind_rectification,
      sgz_kind_get_field (&sgz_kind_rectification, "inspection"), sgz_record_get_id (inspection));
  SgzRecord *record = sgz_form_get_record (sgz_record_pane_get_form (sgz_record_window_get_pane (added)));
  g_assert_cmpstr (sgz_record_get_text (record, "inspection"), ==, sgz_record_get_id (inspection));
  g_assert_cmpstr (sgz_record_get_text (record, "station"), ==, id);
  sgz_ui_fixture_settle ();
  gtk_window_destroy (GTK_WINDOW (added));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* GTK does not wrap tooltips, and a line of the guideline is longer than a screen is wide. */
static void
test_tips_have_short_lines (SgzUiFixture *fixture G_GNUC_UNUSED, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *tip = sgz_clause_format_tip ("2021-10-23检查：符合", "3.3.1");
  g_auto (GStrv) lines = g_strsplit (tip, "\n", -1);

  g_assert_cmpstr (lines[0], ==, "2021-10-23检查：符合");
  g_assert_cmpuint (g_strv_length (lines), >, 4);
  /* 44 characters, and the comma that may not begin a line. */
  for (char **line = lines; *line != NULL; line++)
    g_assert_cmpint (g_utf8_strlen (*line, -1), <=, 46);
}

/* Every tab can be shown, of a station that has nothing. */
static void
test_every_tab_shows (SgzUiFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_ui_fixture_add_station (fixture->store, "示例总站", "东区");
  g_autofree char *id = find_id (fixture, "示例总站");
  SgzWindow *window = sgz_ui_fixture_open_window (fixture);

  sgz_window_show_station (window, id);
  sgz_ui_fixture_settle ();
  SgzStationPage *page = find (GTK_WIDGET (window), SGZ_TYPE_STATION_PAGE);
  for (SgzStationTab tab = 0; tab < SGZ_N_STATION_TABS; tab++)
    {
      sgz_station_page_show_tab (page, tab);
      sgz_ui_fixture_settle ();
    }
  g_assert_cmpint (sgz_station_tab_of_kind (&sgz_kind_worker), ==, SGZ_STATION_TAB_PEOPLE);
  g_assert_cmpint (sgz_station_tab_of_kind (&sgz_kind_station), ==, SGZ_STATION_TAB_PROFILE);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A township's station that works alone: no certified worker, no head, no volunteers. */
static void
add_township_station (SgzUiFixture *fixture, const char *name)
{
  const char *const values[][2] = { { "name", name },
                                    { "tier", "township" },
                                    { "division", "炳草岗街道" },
                                    { "status", "operating" },
                                    { "task_year", "2021" },
                                    { "floor_area", "40.5" },
                                    { "opened_on", "2021-06-01" } };
  g_autoptr (SgzRecord) station = sgz_record_new (&sgz_kind_station);
  g_autoptr (GError) error = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (values); i++)
    sgz_store_set_field (fixture->store, station, sgz_kind_get_field (&sgz_kind_station, values[i][0]),
                         values[i][1], &error);
  sgz_store_save (fixture->store, station, &error);
  g_assert_no_error (error);
}

/* Returns: the position of the line of @code, which says @words */
static guint
find_line (SgzFindingTable *table, const char *code, const char *words)
{
  GListModel *rows = sgz_finding_table_get_rows (table);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (SgzFindingLine) line = g_list_model_get_item (rows, i);
      const SgzFinding *finding = sgz_finding_line_get_finding (line);
      g_autofree char *said = sgz_finding_format_words (finding);
      if (strcmp (finding->requirement->code, code) != 0)
        continue;
      g_assert_cmpstr (said, ==, words);
      return i;
    }
  g_assert_not_reached ();
}

static void
test_says_what_the_rules_find (SgzUiFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  add_township_station (fixture, "示例站");
  g_autofree char *id = find_id (fixture, "示例站");
  SgzWindow *window = sgz_ui_fixture_open_window (fixture);

  sgz_session_set_year (sgz_window_get_session (window), 2021);
  sgz_window_show_station (window, id);
  sgz_ui_fixture_settle ();
  SgzStationPage *page = find (GTK_WIDGET (window), SGZ_TYPE_STATION_PAGE);
  sgz_station_page_show_tab (page, SGZ_STATION_TAB_RULES);
  sgz_ui_fixture_settle ();
  SgzFindingTable *table = find (GTK_WIDGET (page), SGZ_TYPE_FINDING_TABLE);
  guint certified = find_line (table, "R05", "Short by 2人");
  guint volunteers = find_line (table, "R11", "Short by 30人");
  /* Nothing was incubated, and no complaint had to be answered. */
  guint reformed = find_line (table, "R10", "Not applicable");
  g_assert_cmpuint (certified, <, volunteers);
  g_assert_cmpuint (volunteers, <, reformed);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_the_sidebar_opens_every_ledger (SgzUiFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  size_t n_kinds = 0;
  const SgzKind *const *kinds = sgz_kind_list (&n_kinds);
  SgzWindow *window = sgz_ui_fixture_open_window (fixture);
  SgzSidebar *sidebar = find (GTK_WIDGET (window), SGZ_TYPE_SIDEBAR);

  g_autofree char *last = NULL;

  g_assert_false (sgz_sidebar_get_unfolded (sidebar));
  for (size_t i = 0; i < n_kinds; i++)
    {
      g_autofree char *name = g_strconcat ("ledger-", kinds[i]->code, NULL);
      g_assert_cmpint (sgz_window_show_page (window, name), ==, kinds[i]->group != NULL);
      if (kinds[i]->group == NULL)
        continue;
      g_assert_cmpstr (sgz_window_get_page (window), ==, name);
      g_free (last);
      last = g_steal_pointer (&name);
    }
  g_assert_true (sgz_sidebar_get_unfolded (sidebar));
  sgz_ui_fixture_settle ();
  gtk_window_destroy (GTK_WINDOW (window));

  window = sgz_ui_fixture_open_window (fixture);
  g_assert_true (sgz_sidebar_get_unfolded (find (GTK_WIDGET (window), SGZ_TYPE_SIDEBAR)));
  g_assert_cmpstr (sgz_window_get_page (window), ==, last);
  gtk_window_destroy (GTK_WINDOW (window));
}

#define ADD(name, test)                                                                                      \
  g_test_add ("/ui/station-page/" name, SgzUiFixture, NULL, sgz_ui_fixture_set_up, test,                     \
              sgz_ui_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("what-is-added-to-an-inspection-stands-in-its-station",
       test_what_is_added_to_an_inspection_stands_in_its_station);
  ADD ("shows-who-it-is-and-what-it-lacks", test_shows_who_it_is_and_what_it_lacks);
  ADD ("mends-what-is-missing", test_mends_what_is_missing);
  ADD ("goes-along-its-list-and-back", test_goes_along_its_list_and_back);
  ADD ("tips-have-short-lines", test_tips_have_short_lines);
  ADD ("every-tab-shows", test_every_tab_shows);
  ADD ("says-what-the-rules-find", test_says_what_the_rules_find);
  ADD ("the-sidebar-opens-every-ledger", test_the_sidebar_opens_every_ledger);
  return g_test_run ();
}
