/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-ledger-fixture.h"
#include "store/sgz-history.h"
#include "ui/ledger/sgz-division-page.h"

/* 攀枝花市 and its five counties. */
#define FIRST_ROWS 6

static void
show (SgzLedgerFixture *fixture)
{
  sgz_ledger_fixture_show (fixture, sgz_division_page_new (fixture->session));
  sgz_ledger_fixture_wait_rows (fixture, FIRST_ROWS);
}

static guint
count_children (SgzLedgerFixture *fixture, const char *code)
{
  g_autoptr (SgzRecord) parent = sgz_store_find (fixture->base.store, &sgz_kind_division, code, NULL);
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_division);
  SgzValue value = { SGZ_VALUE_TEXT, 0, (char *)sgz_record_get_id (parent) };

  sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_division, "parent"), &value);
  return (guint)sgz_store_count (fixture->base.store, query, NULL);
}

static guint
count_candidates (SgzLedgerFixture *fixture, const char *reform)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_division);
  SgzValue value = { SGZ_VALUE_TEXT, 0, (char *)reform };

  sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_division, "reform"), &value);
  return (guint)sgz_store_count (fixture->base.store, query, NULL);
}

static void
test_unfolds (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  show (fixture);
  GListModel *rows = G_LIST_MODEL (sgz_ledger_fixture_get_selection (fixture));
  g_autoptr (GtkTreeListRow) east = g_list_model_get_item (rows, 1);
  g_autofree char *name = sgz_ledger_fixture_dup_name (fixture, 1);
  g_assert_cmpstr (name, ==, "东区");
  gtk_tree_list_row_set_expanded (east, TRUE);
  guint n = count_children (fixture, "510402000000");
  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, FIRST_ROWS + n);

  /* What is unfolded stays so when a division changes. */
  g_autoptr (SgzRecord) west = sgz_store_find (fixture->base.store, &sgz_kind_division, "西区", NULL);
  g_assert_true (
      sgz_record_parse (west, sgz_kind_get_field (&sgz_kind_division, "population"), "1000", NULL));
  g_assert_true (sgz_store_save (fixture->base.store, west, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, FIRST_ROWS + n);
}

static void
test_starts_at_the_place (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_session_set_place (fixture->session, "510402000000");
  sgz_ledger_fixture_show (fixture, sgz_division_page_new (fixture->session));
  sgz_ledger_fixture_wait_rows (fixture, 1 + count_children (fixture, "510402000000"));
  g_autofree char *name = sgz_ledger_fixture_dup_name (fixture, 0);
  g_assert_cmpstr (name, ==, "东区");
}

static void
test_searches (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  show (fixture);
  gtk_editable_set_text (sgz_ledger_fixture_child (fixture, "search"), "510411000000");
  sgz_ledger_fixture_wait_rows (fixture, 1);
  g_autofree char *name = sgz_ledger_fixture_dup_name (fixture, 0);
  g_assert_cmpstr (name, ==, "仁和区");
  gtk_editable_set_text (sgz_ledger_fixture_child (fixture, "search"), "");
  sgz_ledger_fixture_wait_rows (fixture, FIRST_ROWS);
}

static void
test_confirms_candidates (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  guint n = count_candidates (fixture, "candidate");

  show (fixture);
  g_assert_cmpuint (n, >, 2);
  g_assert_true (gtk_revealer_get_reveal_child (sgz_ledger_fixture_child (fixture, "banner")));
  gtk_toggle_button_set_active (sgz_ledger_fixture_child (fixture, "candidates"), TRUE);
  sgz_ledger_fixture_wait_rows (fixture, n);

  gtk_selection_model_select_range (sgz_ledger_fixture_get_selection (fixture), 0, 2, TRUE);
  gtk_widget_activate_action (fixture->page, "division.confirm", NULL);
  g_assert_cmpuint (count_candidates (fixture, "yes"), ==, 2);
  g_assert_cmpstr (fixture->toast, ==, "2 divisions confirmed as reformed");
  g_assert_true (fixture->is_undoable);
  sgz_ledger_fixture_wait_rows (fixture, n - 2);

  gtk_selection_model_select_all (sgz_ledger_fixture_get_selection (fixture));
  gtk_widget_activate_action (fixture->page, "division.deny", NULL);
  g_assert_cmpuint (count_candidates (fixture, "no"), ==, n - 2);
  sgz_ui_fixture_settle ();
  g_assert_false (gtk_revealer_get_reveal_child (sgz_ledger_fixture_child (fixture, "banner")));

  g_autoptr (SgzHistoryEntry) entry = sgz_history_undo (fixture->base.store, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_candidates (fixture, "candidate"), ==, n - 2);
}

static void
test_edits (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  show (fixture);
  gtk_selection_model_select_item (sgz_ledger_fixture_get_selection (fixture), 1, TRUE);
  gtk_widget_activate_action (sgz_ledger_fixture_child (fixture, "pane"), "pane.edit", NULL);
  sgz_ledger_fixture_type (fixture, "population", "300000");
  g_assert_true (sgz_division_page_leave (SGZ_DIVISION_PAGE (fixture->page)));
  g_autoptr (SgzRecord) east = sgz_store_find (fixture->base.store, &sgz_kind_division, "东区", NULL);
  g_assert_cmpint (sgz_record_get_number (east, "population"), ==, 300000);
  sgz_ui_fixture_settle ();
  g_assert_true (gtk_selection_model_is_selected (sgz_ledger_fixture_get_selection (fixture), 1));
}

int
main (int argc, char **argv)
{
  adw_init ();
  g_test_init (&argc, &argv, NULL);
  SGZ_LEDGER_TEST ("/ui/division-page/unfolds", test_unfolds);
  SGZ_LEDGER_TEST ("/ui/division-page/starts-at-the-place", test_starts_at_the_place);
  SGZ_LEDGER_TEST ("/ui/division-page/searches", test_searches);
  SGZ_LEDGER_TEST ("/ui/division-page/confirms-candidates", test_confirms_candidates);
  SGZ_LEDGER_TEST ("/ui/division-page/edits", test_edits);
  return g_test_run ();
}
