/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "sgz-ui-fixture.h"
#include "ui/window/sgz-history-item.h"
#include "ui/window/sgz-history-window.h"

static SgzHistoryWindow *
open_window (SgzUiFixture *fixture)
{
  g_autoptr (SgzSession) session = sgz_session_new (fixture->store, fixture->settings);
  SgzHistoryWindow *window = sgz_history_window_new (NULL, session);

  gtk_window_present (GTK_WINDOW (window));
  sgz_ui_fixture_settle ();
  return window;
}

static SgzHistoryItem *
get_item (SgzHistoryWindow *window, guint position)
{
  /* The list keeps the item. */
  g_autoptr (SgzHistoryItem) item = g_list_model_get_item (sgz_history_window_get_items (window), position);

  g_assert_nonnull (item);
  return item;
}

static void
test_lists_newest_first (SgzUiFixture *fixture, gconstpointer data)
{
  SgzHistoryWindow *window = open_window (fixture);
  GListModel *items = sgz_history_window_get_items (window);

  (void)data;
  g_assert_cmpuint (g_list_model_get_n_items (items), ==, 2);
  sgz_ui_fixture_add_station (fixture->store, "示例总站", "东区");
  g_assert_cmpuint (g_list_model_get_n_items (items), ==, 3);
  g_assert_cmpint (sgz_history_item_get_entry (get_item (window, 0))->n_records, ==, 1);
  g_assert_nonnull (strstr (sgz_history_item_get_entry (get_item (window, 0))->label, "示例总站"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_takes_an_entry_back (SgzUiFixture *fixture, gconstpointer data)
{
  SgzHistoryWindow *window = open_window (fixture);
  g_autoptr (SgzRecord) left = NULL;

  (void)data;
  sgz_ui_fixture_add_station (fixture->store, "示例甲", "东区");
  sgz_ui_fixture_add_station (fixture->store, "示例乙", "西区");
  gint64 seq = sgz_history_item_get_entry (get_item (window, 1))->seq;
  gtk_widget_activate_action (GTK_WIDGET (window), "history.undo", "x", seq);

  /* The undo itself is an entry, the newest, and the entry it took back is told apart from the other. */
  g_assert_cmpuint (g_list_model_get_n_items (sgz_history_window_get_items (window)), ==, 5);
  g_assert_false (sgz_history_item_is_undone (get_item (window, 1)));
  g_assert_true (sgz_history_item_is_undone (get_item (window, 2)));
  left = sgz_store_find (fixture->store, &sgz_kind_station, "示例甲", NULL);
  g_assert_null (left);

  gtk_widget_activate_action (GTK_WIDGET (window), "history.redo", "x", seq);
  g_assert_false (sgz_history_item_is_undone (get_item (window, 3)));
  left = sgz_store_find (fixture->store, &sgz_kind_station, "示例甲", NULL);
  g_assert_nonnull (left);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_stays_expanded (SgzUiFixture *fixture, gconstpointer data)
{
  SgzHistoryWindow *window = open_window (fixture);

  (void)data;
  sgz_ui_fixture_add_station (fixture->store, "示例甲", "东区");
  sgz_history_item_set_expanded (get_item (window, 0), TRUE);
  sgz_ui_fixture_settle ();
  sgz_ui_fixture_add_station (fixture->store, "示例乙", "西区");
  g_assert_false (sgz_history_item_get_expanded (get_item (window, 0)));
  g_assert_true (sgz_history_item_get_expanded (get_item (window, 1)));
  gtk_window_destroy (GTK_WINDOW (window));
}

#define ADD(name, test)                                                                                      \
  g_test_add ("/ui/history-window/" name, SgzUiFixture, NULL, sgz_ui_fixture_set_up, test,                   \
              sgz_ui_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("lists-the-newest-first", test_lists_newest_first);
  ADD ("takes-any-entry-back-and-again", test_takes_an_entry_back);
  ADD ("stays-expanded-while-it-follows", test_stays_expanded);
  return g_test_run ();
}
