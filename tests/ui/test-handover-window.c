/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-ledger-fixture.h"
#include "support/sgz-fixture.h"
#include "ui/ledger/sgz-handover-window.h"
#include "ui/ledger/sgz-ledger-page.h"

/* Two open complaints of 示例甲's. */
static void
add_business (SgzStore *store)
{
  g_autoptr (SgzRecord) from
      = sgz_fixture_add (store, &sgz_kind_officer, "name", "示例甲", "unit", "示例局", NULL);
  g_autoptr (SgzRecord) to
      = sgz_fixture_add (store, &sgz_kind_officer, "name", "示例乙", "unit", "示例局", NULL);

  sgz_ui_fixture_add_station (store, "示例总站", "东区");
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (SgzRecord) complaint
          = sgz_fixture_add (store, &sgz_kind_complaint, "station", "示例总站", "received_on", "2021-07-01",
                             "channel", "电话", "nature", "投诉", "content", i == 0 ? "示例一" : "示例二",
                             "due_on", "2021-07-15", "officer", "示例甲", NULL);
    }
}

static gint64
count_of (SgzStore *store, const char *officer)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_complaint);
  g_autoptr (SgzRecord) record = sgz_store_find (store, &sgz_kind_officer, officer, NULL);
  SgzValue id = { SGZ_VALUE_TEXT, 0, (char *)sgz_record_get_id (record) };

  sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_complaint, "officer"), &id);
  return sgz_store_count (store, query, NULL);
}

static void
test_hands_over_what_is_ticked (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SgzStore *store = sgz_session_get_store (fixture->session);

  add_business (store);
  SgzHandoverWindow *window = sgz_handover_window_new (NULL, fixture->session);
  GtkListBox *list
      = GTK_LIST_BOX (gtk_widget_get_template_child (GTK_WIDGET (window), SGZ_TYPE_HANDOVER_WINDOW, "list"));
  gtk_window_present (GTK_WINDOW (window));
  /* One types at once who hands over. */
  g_assert_true (GTK_IS_TEXT (gtk_window_get_focus (GTK_WINDOW (window))));
  sgz_handover_window_name (window, TRUE, "示例甲");
  sgz_handover_window_name (window, FALSE, "示例乙");
  sgz_ui_fixture_settle ();
  g_assert_nonnull (gtk_list_box_get_row_at_index (list, 1));
  g_assert_null (gtk_list_box_get_row_at_index (list, 2));

  GtkWidget *check = gtk_list_box_row_get_child (gtk_list_box_get_row_at_index (list, 0));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  gtk_widget_activate_action (GTK_WIDGET (window), "handover.commit", NULL);
  g_assert_cmpint (count_of (store, "示例甲"), ==, 1);
  g_assert_cmpint (count_of (store, "示例乙"), ==, 1);
  g_assert_cmpstr (fixture->toast, ==, "1 record handed over to 示例乙");
  g_assert_true (fixture->is_undoable);
}

static void
test_nobody_hands_over_to_themselves (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SgzStore *store = sgz_session_get_store (fixture->session);

  add_business (store);
  SgzHandoverWindow *window = sgz_handover_window_new (NULL, fixture->session);
  GtkLabel *message
      = GTK_LABEL (gtk_widget_get_template_child (GTK_WIDGET (window), SGZ_TYPE_HANDOVER_WINDOW, "message"));
  gtk_window_present (GTK_WINDOW (window));
  sgz_handover_window_name (window, TRUE, "示例甲");
  sgz_handover_window_name (window, FALSE, "示例甲");
  gtk_widget_activate_action (GTK_WIDGET (window), "handover.commit", NULL);
  g_assert_cmpstr (gtk_label_get_label (message), ==,
                   "示例甲 cannot take over from themselves; choose somebody else");
  g_assert_cmpint (count_of (store, "示例甲"), ==, 2);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
is_in_sight (gpointer row)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t place;

  return gtk_widget_get_height (row) > 0 && gtk_widget_compute_bounds (row, scroller, &place)
         && place.origin.y >= 0
         && place.origin.y + place.size.height <= (float)gtk_widget_get_height (scroller);
}

static gboolean
count_cb (GtkWidget *widget G_GNUC_UNUSED, GdkFrameClock *clock G_GNUC_UNUSED, gpointer n_frames)
{
  ++*(int *)n_frames;
  return G_SOURCE_CONTINUE;
}

/* A frame takes a sixtieth of a second at least, and a glide of the viewport a fifth. */
static gboolean
is_past_glide (gpointer n_frames)
{
  return *(int *)n_frames > 30;
}

/* A click on a stage opens the form at the day that ends it, and a day without its paper is refused. */
static void
test_a_stage_ends_with_its_day_and_paper (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SgzStore *store = sgz_session_get_store (fixture->session);
  g_autoptr (SgzRecord) project = sgz_fixture_add (store, &sgz_kind_project, "name", "示例项目", "purchaser",
                                                   "民政", "division", "东区", NULL);

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1200, 400);
  sgz_ledger_fixture_show (fixture, sgz_ledger_page_new (fixture->session, &sgz_kind_project));
  sgz_ledger_fixture_wait_rows (fixture, 1);
  gtk_selection_model_select_item (sgz_ledger_fixture_get_selection (fixture), 0, TRUE);
  sgz_ui_fixture_settle ();
  SgzRecordPane *pane = sgz_ledger_fixture_child (fixture, "pane");
  GObject *slot = gtk_widget_get_template_child (GTK_WIDGET (pane), SGZ_TYPE_RECORD_PANE, "view_slot");
  GtkWidget *view = adw_bin_get_child (ADW_BIN (slot));
  g_signal_emit_by_name (view, "edit-field", "survey_on");
  g_assert_true (sgz_record_pane_is_editing (pane));

  SgzForm *form = sgz_ledger_fixture_get_form (fixture);
  sgz_ui_fixture_wait (is_in_sight, sgz_form_get_row (form, "survey_on"));
  /* It stays there, with the row of its paper below it. */
  int n_frames = 0;
  guint tick = gtk_widget_add_tick_callback (GTK_WIDGET (form), count_cb, &n_frames, NULL);
  sgz_ui_fixture_wait (is_past_glide, &n_frames);
  gtk_widget_remove_tick_callback (GTK_WIDGET (form), tick);
  g_assert_true (is_in_sight (sgz_form_get_row (form, "survey_on")));
  g_assert_true (is_in_sight (sgz_form_get_row (form, "survey_paper")));
  sgz_ledger_fixture_type (fixture, "survey_on", "2021-05-10");
  g_assert_false (sgz_form_save (form));
  sgz_ledger_fixture_type (fixture, "survey_paper", "需求调研报告");
  g_assert_true (sgz_form_save (form));
  /* The pane shows the stage that follows from what was saved. */
  g_assert_cmpstr (sgz_record_get_text (sgz_record_pane_get_record (pane), "stage"), ==, "design");
  g_autoptr (SgzRecord) saved = sgz_store_get (store, &sgz_kind_project, sgz_record_get_id (project), NULL);
  g_assert_cmpstr (sgz_record_get_text (saved, "stage"), ==, "design");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  SGZ_LEDGER_TEST ("/ui/handover-window/ticked", test_hands_over_what_is_ticked);
  SGZ_LEDGER_TEST ("/ui/handover-window/themselves", test_nobody_hands_over_to_themselves);
  SGZ_LEDGER_TEST ("/ui/stage-bar/day-and-paper", test_a_stage_ends_with_its_day_and_paper);
  return g_test_run ();
}
