/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-ledger-fixture.h"
#include "store/sgz-history.h"
#include "ui/ledger/sgz-record-window.h"
#include "ui/rule/sgz-finding-pane.h"
#include "ui/rule/sgz-rule-page.h"

#define MIYI "510421000000"

static void
choose (SgzLedgerFixture *fixture, const char *action, const char *choice)
{
  gtk_widget_activate_action (fixture->page, action, "s", choice);
  sgz_ui_fixture_settle ();
}

static GListModel *
get_rows (SgzLedgerFixture *fixture)
{
  return sgz_finding_table_get_rows (sgz_ledger_fixture_child (fixture, "table"));
}

/* What the rows say, each in a line: groups by their titles, findings by place, requirement and state. */
static char *
describe (SgzLedgerFixture *fixture)
{
  GListModel *rows = get_rows (fixture);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (GtkTreeListRow) row = g_list_model_get_item (rows, i);
      g_autoptr (GObject) item = gtk_tree_list_row_get_item (row);
      if (SGZ_IS_FINDING_GROUP (item))
        {
          g_string_append_printf (text, "%s\n", sgz_finding_group_get_title (SGZ_FINDING_GROUP (item)));
          continue;
        }
      const SgzFinding *finding = sgz_finding_line_get_finding (SGZ_FINDING_LINE (item));
      g_autofree char *words = sgz_finding_format_words (finding);
      g_string_append_printf (text, "- %s %s: %s\n", finding->place_name, finding->requirement->code, words);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_rows (SgzLedgerFixture *fixture, const char *expected)
{
  g_autofree char *rows = describe (fixture);

  g_assert_cmpstr (rows, ==, expected);
}

static void
search (SgzLedgerFixture *fixture, const char *text)
{
  gtk_editable_set_text (sgz_ledger_fixture_child (fixture, "search"), text);
  /* What is typed is searched for after a pause. */
  g_signal_emit_by_name (sgz_ledger_fixture_child (fixture, "search"), "search-changed");
  sgz_ui_fixture_settle ();
}

static void
show (SgzLedgerFixture *fixture)
{
  sgz_session_set_year (fixture->session, 2021);
  sgz_ledger_fixture_show (fixture, sgz_rule_page_new (fixture->session));
}

/* Annex 1 asks the east for 1 general station, 4 of townships and 7 rooms. */
#define EAST_SHORT                                                                                                  \
  "东区\n- 东区 R01-general: Short by 1个\n- 东区 R01-township: Short by 4个\n- 东区 R01-room: Short by " \
  "7个\n"

static void
test_lists_what_falls_short (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  show (fixture);
  search (fixture, "R01 东区");
  assert_rows (fixture, EAST_SHORT);

  sgz_ledger_fixture_add (fixture, "示例东区总站", "general", "东区");
  sgz_ui_fixture_settle ();
  assert_rows (fixture, "东区\n- 东区 R01-township: Short by 4个\n- 东区 R01-room: Short by 7个\n");
  choose (fixture, "rules.rules-shown", "pass");
  assert_rows (fixture, "东区\n- 东区 R01-general: Met\n");
}

static void
test_searches_by_pinyin (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const typed[] = { "r01 dongqu", "dq R01", "r01 dq jianshe", "r01 东q" };

  show (fixture);
  for (size_t i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      search (fixture, typed[i]);
      assert_rows (fixture, EAST_SHORT);
    }
  search (fixture, "r01 dx");
  assert_rows (fixture, "");
  AdwStatusPage *none = sgz_ledger_fixture_child (fixture, "none_page");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (none)));
  g_assert_cmpstr (adw_status_page_get_title (none), ==, "No line meets these conditions");
}

static void
test_groups (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_ledger_fixture_add (fixture, "示例一站", "township", "炳草岗街道");
  show (fixture);
  search (fixture, "R05");
  assert_rows (fixture, "东区\n- 示例一站 R05: Short by 2人\n");
  choose (fixture, "rules.rules-grouping", "station");
  assert_rows (fixture, "示例一站\n- 示例一站 R05: Short by 2人\n");
  choose (fixture, "rules.rules-grouping", "rule");
  assert_rows (fixture, "R05  在岗持证社会工作者\n- 示例一站 R05: Short by 2人\n");

  gtk_widget_activate_action (fixture->page, "rule-page.fold", NULL);
  assert_rows (fixture, "R05  在岗持证社会工作者\n");
  /* What is folded stays so when the figures change. */
  sgz_ledger_fixture_add (fixture, "示例二站", "township", "炳草岗街道");
  sgz_ui_fixture_settle ();
  assert_rows (fixture, "R05  在岗持证社会工作者\n");
  gtk_widget_activate_action (fixture->page, "rule-page.fold", NULL);
  assert_rows (fixture,
               "R05  在岗持证社会工作者\n- 示例一站 R05: Short by 2人\n- 示例二站 R05: Short by 2人\n");
}

static void
test_counts_and_remembers (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  show (fixture);
  search (fixture, "R01");
  choose (fixture, "rules.rules-shown", "not-applicable");
  choose (fixture, "rules.rules-grouping", "rule");
  /* No task is set for stations of institutions. */
  const char *institutions
      = "R01  民政服务机构站建设任务\n- 东区 R01-institution: Not applicable\n- 西区 R01-institution: Not "
        "applicable\n- 仁和区 R01-institution: Not applicable\n- 米易县 R01-institution: Not applicable\n- "
        "盐边县 "
        "R01-institution: Not applicable\n";
  assert_rows (fixture, institutions);
  g_assert_true (gtk_toggle_button_get_active (sgz_ledger_fixture_child (fixture, "not_applicable_button")));

  show (fixture);
  g_assert_true (gtk_toggle_button_get_active (sgz_ledger_fixture_child (fixture, "not_applicable_button")));
  search (fixture, "R01");
  assert_rows (fixture, institutions);
  search (fixture, "");
  guint n_lines = 0;
  for (guint i = 0; i < g_list_model_get_n_items (get_rows (fixture)); i++)
    {
      g_autoptr (GtkTreeListRow) row = g_list_model_get_item (get_rows (fixture), i);
      n_lines += gtk_tree_list_row_get_depth (row) == 1 ? 1 : 0;
    }
  g_autofree char *label = g_strdup_printf ("Not applicable %u", n_lines);
  g_assert_cmpstr (gtk_button_get_label (sgz_ledger_fixture_child (fixture, "not_applicable_button")), ==,
                   label);
}

static void
test_follows_year_and_place (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  show (fixture);
  search (fixture, "R01");
  sgz_session_set_place (fixture->session, MIYI);
  sgz_ui_fixture_settle ();
  assert_rows (fixture, "米易县\n- 米易县 R01-general: Short by 1个\n- 米易县 R01-township: Short by 3个\n"
                        "- 米易县 R01-room: Short by 9个\n");
  /* No tasks are set for that year. */
  sgz_session_set_year (fixture->session, 2022);
  sgz_ui_fixture_settle ();
  assert_rows (fixture, "");
}

/* --- what is behind a line --- */

static void
show_records_cb (SgzQuery **asked, const SgzQuery *query)
{
  g_clear_pointer (asked, sgz_query_free);
  *asked = sgz_query_copy (query);
}

static void
activate (SgzLedgerFixture *fixture, guint position)
{
  SgzFindingTable *table = sgz_ledger_fixture_child (fixture, "table");
  GObject *view = gtk_widget_get_template_child (GTK_WIDGET (table), SGZ_TYPE_FINDING_TABLE, "view");

  g_signal_emit_by_name (view, "activate", position);
}

static void
test_opens_the_records (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  SgzQuery *asked = NULL;

  sgz_ledger_fixture_add (fixture, "示例东区总站", "general", "东区");
  sgz_ledger_fixture_add (fixture, "示例西区总站", "general", "西区");
  g_signal_connect_swapped (fixture->session, "show-records", G_CALLBACK (show_records_cb), &asked);
  show (fixture);
  choose (fixture, "rules.rules-shown", "pass");
  search (fixture, "R01 东区");
  assert_rows (fixture, "东区\n- 东区 R01-general: Met\n");
  activate (fixture, 1);
  g_assert_nonnull (asked);
  g_autoptr (GPtrArray) records = sgz_store_fetch (fixture->base.store, asked, 0, -1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (records->len, ==, 1);
  g_assert_cmpstr (sgz_record_get_text (records->pdata[0], "name"), ==, "示例东区总站");

  /* A group only unfolds. */
  g_clear_pointer (&asked, sgz_query_free);
  activate (fixture, 0);
  g_assert_null (asked);
  assert_rows (fixture, "东区\n");
}

static const char *
read_pane (SgzLedgerFixture *fixture, const char *part)
{
  GtkWidget *pane = sgz_ledger_fixture_child (fixture, "pane");
  GObject *label = gtk_widget_get_template_child (pane, SGZ_TYPE_FINDING_PANE, part);

  return gtk_label_get_label (GTK_LABEL (label));
}

static void
select_row (SgzLedgerFixture *fixture, guint position)
{
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (get_rows (fixture)), position, TRUE);
  sgz_ui_fixture_settle ();
}

static void
test_quotes_the_clause (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_ledger_fixture_add (fixture, "示例一站", "township", "炳草岗街道");
  show (fixture);
  search (fixture, "R11");
  select_row (fixture, 1);
  g_assert_cmpstr (read_pane (fixture, "requirement"), ==, "R11  培养社区志愿者");
  g_assert_cmpstr (read_pane (fixture, "words"), ==, "“每个社工站每年至少辐射培养30名社区志愿者。”");
  g_assert_cmpstr (read_pane (fixture, "clause"), ==, "正文二(五)1、附件2 §3.1.5");
  g_assert_cmpstr (read_pane (fixture, "state"), ==, "Short by 30人");

  gtk_widget_activate_action (sgz_ledger_fixture_child (fixture, "pane"), "finding.station", NULL);
  g_autoptr (SgzRecord) station = sgz_store_find (fixture->base.store, &sgz_kind_station, "示例一站", NULL);
  g_autofree char *shown = g_strdup_printf ("station/%s", sgz_record_get_id (station));
  g_assert_cmpstr (fixture->shown, ==, shown);
}

/* Of 7 rooms, half are 3.5: 4 are needed. */
static void
test_follows_its_terms (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  show (fixture);
  search (fixture, "R01 东区 村");
  assert_rows (fixture, "东区\n- 东区 R01-room: Short by 7个\n");
  select_row (fixture, 1);
  gtk_widget_activate_action (sgz_ledger_fixture_child (fixture, "pane"), "finding.adjust", NULL);
  sgz_ui_fixture_settle ();
  SgzRecordWindow *window = sgz_ui_fixture_find_window (SGZ_TYPE_RECORD_WINDOW);
  g_assert_nonnull (window);
  SgzForm *form = sgz_record_pane_get_form (sgz_record_window_get_pane (window));
  g_assert_cmpstr (sgz_record_get_text (sgz_form_get_record (form), "code"), ==, "R01-room");
  sgz_field_row_set_text (sgz_form_get_row (form, "least"), "50");
  g_assert_true (sgz_form_save (form));
  sgz_ui_fixture_settle ();
  assert_rows (fixture, "东区\n- 东区 R01-room: Short by 4个\n");
  g_assert_cmpstr (read_pane (fixture, "state"), ==, "Short by 4个");

  g_autoptr (SgzHistoryEntry) entry = sgz_history_undo (fixture->base.store, 0, &error);
  g_assert_no_error (error);
  sgz_ui_fixture_settle ();
  assert_rows (fixture, "东区\n- 东区 R01-room: Short by 7个\n");
  g_assert_cmpstr (read_pane (fixture, "state"), ==, "Short by 7个");
}

/* --- where there is nothing to show --- */

/* Takes all rules out of force but the one of that code. */
static void
keep_rule (SgzLedgerFixture *fixture, const char *code)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_rule);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rules = sgz_store_fetch (fixture->base.store, query, 0, -1, &error);
  g_autoptr (GPtrArray) voided = g_ptr_array_new_with_free_func (g_object_unref);

  g_assert_no_error (error);
  for (guint i = 0; i < rules->len; i++)
    {
      if (g_strcmp0 (sgz_record_get_text (rules->pdata[i], "code"), code) == 0)
        continue;
      SgzRecord *rule = sgz_record_copy (rules->pdata[i]);
      sgz_record_set_void_reason (rule, "示例：不再执行");
      g_ptr_array_add (voided, rule);
    }
  sgz_store_commit (fixture->base.store, NULL, voided, &error);
  g_assert_no_error (error);
}

static const char *
read_none (SgzLedgerFixture *fixture)
{
  AdwStatusPage *none = sgz_ledger_fixture_child (fixture, "none_page");

  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (none)));
  return adw_status_page_get_title (none);
}

static void
test_says_why_it_is_empty (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  keep_rule (fixture, "R05");
  show (fixture);
  g_assert_cmpstr (read_none (fixture), ==, "No Stations Yet");
  g_signal_emit_by_name (sgz_ledger_fixture_child (fixture, "none_button"), "clicked");
  g_assert_cmpstr (fixture->shown, ==, "stations/(null)");

  /* No certified workers are asked of a general station. */
  sgz_ledger_fixture_add (fixture, "示例总站", "general", "东区");
  sgz_ui_fixture_settle ();
  g_assert_cmpstr (read_none (fixture), ==, "All Met");

  keep_rule (fixture, NULL);
  sgz_ui_fixture_settle ();
  g_assert_cmpstr (read_none (fixture), ==, "No Rules in Force");
  g_signal_emit_by_name (sgz_ledger_fixture_child (fixture, "none_button"), "clicked");
  g_assert_cmpstr (fixture->shown, ==, "ledger-rule/(null)");
}

static void
test_leads_to_the_document (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  show (fixture);
  gtk_widget_activate_action (fixture->page, "rule-page.document", NULL);
  g_assert_cmpstr (fixture->shown, ==, "documents/rule-check");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  SGZ_LEDGER_TEST ("/ui/rule-page/lists-what-falls-short", test_lists_what_falls_short);
  SGZ_LEDGER_TEST ("/ui/rule-page/searches-by-pinyin", test_searches_by_pinyin);
  SGZ_LEDGER_TEST ("/ui/rule-page/groups", test_groups);
  SGZ_LEDGER_TEST ("/ui/rule-page/counts-and-remembers", test_counts_and_remembers);
  SGZ_LEDGER_TEST ("/ui/rule-page/follows-year-and-place", test_follows_year_and_place);
  SGZ_LEDGER_TEST ("/ui/rule-page/opens-the-records", test_opens_the_records);
  SGZ_LEDGER_TEST ("/ui/rule-page/quotes-the-clause", test_quotes_the_clause);
  SGZ_LEDGER_TEST ("/ui/rule-page/follows-its-terms", test_follows_its_terms);
  SGZ_LEDGER_TEST ("/ui/rule-page/says-why-it-is-empty", test_says_why_it_is_empty);
  SGZ_LEDGER_TEST ("/ui/rule-page/leads-to-the-document", test_leads_to_the_document);
  return g_test_run ();
}
