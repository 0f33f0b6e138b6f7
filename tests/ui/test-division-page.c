/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-ledger-fixture.h"
#include "store/sgz-history.h"
#include "ui/ledger/sgz-division-dialog.h"
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

/* --- changes --- */

static gpointer
get_part (SgzDivisionDialog *dialog, const char *name)
{
  GObject *part = gtk_widget_get_template_child (GTK_WIDGET (dialog), SGZ_TYPE_DIVISION_DIALOG, name);

  g_assert_nonnull (part);
  return part;
}

static void
type_into (SgzDivisionDialog *dialog, const char *name, const char *text)
{
  gpointer part = get_part (dialog, name);

  if (SGZ_IS_INPUT (part))
    sgz_input_set_text (part, text);
  else
    gtk_editable_set_text (part, text);
}

static const char *
get_text (SgzDivisionDialog *dialog, const char *name)
{
  return gtk_widget_get_visible (get_part (dialog, name)) ? gtk_label_get_label (get_part (dialog, name))
                                                          : NULL;
}

/* Shows a division beside the tree and opens a dialog for it. */
static SgzDivisionDialog *
open_dialog (SgzLedgerFixture *fixture, const char *name, const char *action)
{
  g_autoptr (SgzRecord) division = sgz_store_find (fixture->base.store, &sgz_kind_division, name, NULL);

  sgz_division_page_select (SGZ_DIVISION_PAGE (fixture->page), sgz_record_get_id (division));
  sgz_ui_fixture_settle ();
  gtk_widget_activate_action (fixture->page, action, NULL);
  sgz_ui_fixture_settle ();
  SgzDivisionDialog *dialog = sgz_ui_fixture_find_window (SGZ_TYPE_DIVISION_DIALOG);
  g_assert_nonnull (dialog);
  return dialog;
}

static gboolean
can_apply (SgzDivisionDialog *dialog)
{
  return gtk_widget_get_sensitive (get_part (dialog, "apply_button"));
}

static gboolean
is_closed (gpointer user_data G_GNUC_UNUSED)
{
  return sgz_ui_fixture_find_window (SGZ_TYPE_DIVISION_DIALOG) == NULL;
}

/* A change of many records, such as that of a county's code, is written on a thread. */
static void
apply (SgzDivisionDialog *dialog)
{
  g_assert_true (can_apply (dialog));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.apply", NULL);
  sgz_ui_fixture_wait (is_closed, NULL);
  sgz_ui_fixture_settle ();
}

static void
test_renames (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_session_set_year (fixture->session, 2026);
  show (fixture);
  SgzDivisionDialog *dialog = open_dialog (fixture, "米易县", "division.rename");
  g_assert_false (can_apply (dialog));
  g_assert_cmpstr (get_text (dialog, "problem"), ==, "Say on which day the change takes effect");
  type_into (dialog, "day", "2022.5.10");
  g_assert_cmpstr (get_text (dialog, "problem"), ==, "“米易县” is its name already");
  type_into (dialog, "name_row", "示例米易区");
  g_assert_cmpstr (get_text (dialog, "effect"), ==,
                   "Rename “米易县” to “示例米易区” from 2022-05-10 on\n"
                   "Goes with it: 行政区划 11\nStays, being past: 建设任务 1");
  g_assert_cmpstr (get_text (dialog, "problem"), ==, "Write which approval the change rests on");
  g_assert_false (can_apply (dialog));
  type_into (dialog, "basis_row", "示例批复");
  g_assert_null (get_text (dialog, "problem"));
  apply (dialog);
  g_assert_cmpstr (fixture->toast, ==, "Rename “米易县” to “示例米易区” from 2022-05-10 on");
  g_assert_true (fixture->is_undoable);

  /* The tree shows what stands in the year that is worked on; the county ended goes out of it. */
  g_autofree char *now = sgz_ledger_fixture_dup_name (fixture, 4);
  g_assert_cmpstr (now, ==, "示例米易区");
  sgz_session_set_year (fixture->session, 2021);
  sgz_ui_fixture_settle ();
  g_autofree char *then = sgz_ledger_fixture_dup_name (fixture, 4);
  g_assert_cmpstr (then, ==, "米易县");
  sgz_session_set_year (fixture->session, 2026);
  gtk_toggle_button_set_active (sgz_ledger_fixture_child (fixture, "ended"), TRUE);
  sgz_ledger_fixture_wait_rows (fixture, FIRST_ROWS + 1);

  gtk_editable_set_text (sgz_ledger_fixture_child (fixture, "search"), "510421000000");
  sgz_ledger_fixture_wait_rows (fixture, 2);
  gtk_toggle_button_set_active (sgz_ledger_fixture_child (fixture, "ended"), FALSE);
  sgz_ledger_fixture_wait_rows (fixture, 1);
}

static void
test_merges (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_session_set_year (fixture->session, 2022);
  show (fixture);
  SgzDivisionDialog *dialog = open_dialog (fixture, "平地镇", "division.merge");
  type_into (dialog, "day", "2021-12-20");
  type_into (dialog, "basis_row", "示例批复");
  g_assert_cmpstr (get_text (dialog, "problem"), ==,
                   "Say which division “平地镇” goes into, or the name and code of a new one");
  type_into (dialog, "into", "仁和区");
  g_assert_cmpstr (get_text (dialog, "problem"), ==, "“平地镇” and “仁和区” are not of one level");
  type_into (dialog, "into", "大田镇");
  g_assert_cmpstr (get_text (dialog, "effect"), ==,
                   "Merge “平地镇” into “大田镇” from 2021-12-20 on\nGoes with it: 行政区划 6");
  gtk_switch_set_active (get_part (dialog, "reform"), TRUE);
  apply (dialog);
  g_autoptr (SgzRecord) into = sgz_store_find (fixture->base.store, &sgz_kind_division, "大田镇", NULL);
  g_assert_cmpstr (sgz_record_get_text (into, "reform"), ==, "yes");

  /* What became of it stands beside it, and it cannot be changed again. */
  g_autoptr (SgzRecord) ended = sgz_store_find (fixture->base.store, &sgz_kind_division, "平地镇", NULL);
  sgz_division_page_select (SGZ_DIVISION_PAGE (fixture->page), sgz_record_get_id (ended));
  sgz_ui_fixture_settle ();
  g_assert_false (gtk_widget_get_visible (sgz_ledger_fixture_child (fixture, "change_button")));
  gtk_widget_activate_action (fixture->page, "division.abolish", NULL);
  g_assert_null (sgz_ui_fixture_find_window (SGZ_TYPE_DIVISION_DIALOG));
}

static void
test_a_refusal_names_what_is_left (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  show (fixture);
  SgzDivisionDialog *dialog = open_dialog (fixture, "平地镇", "division.abolish");
  type_into (dialog, "day", "2021-12-20");
  type_into (dialog, "basis_row", "示例批复");
  g_assert_cmpstr (get_text (dialog, "problem"), ==,
                   "What stands in “平地镇” must go somewhere: 行政区划 6. Say which division takes it over");
  g_assert_false (can_apply (dialog));
  type_into (dialog, "day", "昨天");
  g_assert_nonnull (get_text (dialog, "problem"));
  type_into (dialog, "into", "没有这个镇");
  g_assert_nonnull (get_text (dialog, "problem"));
  gtk_window_close (GTK_WINDOW (dialog));
  sgz_ui_fixture_settle ();
  g_assert_null (sgz_ui_fixture_find_window (SGZ_TYPE_DIVISION_DIALOG));
}

static void
test_merges_into_a_new_one (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_session_set_year (fixture->session, 2022);
  show (fixture);
  GListModel *rows = G_LIST_MODEL (sgz_ledger_fixture_get_selection (fixture));
  g_autoptr (GtkTreeListRow) county = g_list_model_get_item (rows, 3);
  gtk_tree_list_row_set_expanded (county, TRUE);
  sgz_ledger_fixture_wait_rows (fixture, FIRST_ROWS + 14);
  /* 仁和镇 and 平地镇, after 大河中路街道. */
  gtk_selection_model_select_range (sgz_ledger_fixture_get_selection (fixture), 5, 2, TRUE);
  sgz_ui_fixture_settle ();
  gtk_widget_activate_action (fixture->page, "division.merge", NULL);
  sgz_ui_fixture_settle ();
  SgzDivisionDialog *dialog = sgz_ui_fixture_find_window (SGZ_TYPE_DIVISION_DIALOG);
  g_assert_nonnull (dialog);
  type_into (dialog, "day", "2021-12-20");
  type_into (dialog, "basis_row", "示例批复");

  /* One of them may take the other in. */
  type_into (dialog, "into", "仁和镇");
  g_assert_cmpstr (get_text (dialog, "effect"), ==,
                   "Merge “平地镇” into “仁和镇” from 2021-12-20 on\nGoes with it: 行政区划 6");
  adw_combo_row_set_selected (get_part (dialog, "way_row"), 1);
  type_into (dialog, "name_row", "示例新镇");
  type_into (dialog, "code_row", "510411108");
  apply (dialog);
  g_autoptr (SgzRecord) made = sgz_store_find (fixture->base.store, &sgz_kind_division, "510411108000", NULL);
  g_assert_cmpstr (sgz_record_get_text (made, "name"), ==, "示例新镇");
  sgz_ledger_fixture_wait_rows (fixture, FIRST_ROWS + 13);
}

static void
test_the_scope_follows (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_session_set_place (fixture->session, "510421000000");
  sgz_ledger_fixture_show (fixture, sgz_division_page_new (fixture->session));
  SgzDivisionDialog *dialog = open_dialog (fixture, "米易县", "division.recode");
  type_into (dialog, "day", "2021-06-01");
  type_into (dialog, "basis_row", "示例批复");
  type_into (dialog, "code_row", "510412");
  apply (dialog);
  g_assert_cmpstr (sgz_session_get_place (fixture->session), ==, "510412000000");
}

static void
test_recodes (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  show (fixture);
  SgzDivisionDialog *dialog = open_dialog (fixture, "前进镇", "division.recode");
  type_into (dialog, "day", "2021-12-20");
  type_into (dialog, "basis_row", "示例批复");
  type_into (dialog, "code_row", "510411108");
  apply (dialog);
  g_autoptr (SgzRecord) village
      = sgz_store_find (fixture->base.store, &sgz_kind_division, "510411108003", NULL);
  g_assert_cmpstr (sgz_record_get_text (village, "name"), ==, "普达社区居民委员会");
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
  SGZ_LEDGER_TEST ("/ui/division-page/renames", test_renames);
  SGZ_LEDGER_TEST ("/ui/division-page/merges", test_merges);
  SGZ_LEDGER_TEST ("/ui/division-page/a-refusal-names-what-is-left", test_a_refusal_names_what_is_left);
  SGZ_LEDGER_TEST ("/ui/division-page/recodes", test_recodes);
  SGZ_LEDGER_TEST ("/ui/division-page/merges-into-a-new-one", test_merges_into_a_new_one);
  SGZ_LEDGER_TEST ("/ui/division-page/the-scope-follows", test_the_scope_follows);
  return g_test_run ();
}
