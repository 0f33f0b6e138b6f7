/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/ledger/sgz-row-selection.h"

#define LONG_LIST 700000

static guint n_read;

/* Counts how often an item is made: a stand-in for reading it from the database. */
static gpointer
read_item (gpointer item, gpointer user_data G_GNUC_UNUSED)
{
  n_read++;
  return item;
}

static GListModel *
new_list (GListStore **store, guint n)
{
  *store = g_list_store_new (G_TYPE_OBJECT);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) item = g_object_new (G_TYPE_OBJECT, NULL);
      g_list_store_append (*store, item);
    }
  n_read = 0;
  return G_LIST_MODEL (gtk_map_list_model_new (G_LIST_MODEL (g_object_ref (*store)), read_item, NULL, NULL));
}

static void
test_selects_all_without_reading (void)
{
  g_autoptr (SgzRowSelection) selection = g_object_new (SGZ_TYPE_ROW_SELECTION, NULL);
  g_autoptr (GListStore) store = NULL;
  g_autoptr (GListModel) list = new_list (&store, LONG_LIST);

  sgz_row_selection_set_model (selection, list);
  gtk_selection_model_select_all (GTK_SELECTION_MODEL (selection));
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (selection));
  g_assert_cmpuint (gtk_bitset_get_size (selected), ==, LONG_LIST);
  g_assert_cmpuint (n_read, ==, 0);
  g_object_run_dispose (G_OBJECT (selection));
}

static void
changed_cb (GtkSelectionModel *model G_GNUC_UNUSED, guint position, guint n, guint *range)
{
  range[0] = position;
  range[1] = n;
}

static void
test_follows_its_list (void)
{
  g_autoptr (SgzRowSelection) selection = g_object_new (SGZ_TYPE_ROW_SELECTION, NULL);
  g_autoptr (GListStore) store = NULL;
  g_autoptr (GListModel) list = new_list (&store, 5);
  g_autoptr (GObject) item = g_object_new (G_TYPE_OBJECT, NULL);
  GtkSelectionModel *model = GTK_SELECTION_MODEL (selection);
  guint range[2] = { 0, 0 };

  sgz_row_selection_set_model (selection, list);
  g_signal_connect (selection, "selection-changed", G_CALLBACK (changed_cb), range);
  gtk_selection_model_select_range (model, 1, 2, TRUE);
  g_assert_cmpuint (range[0], ==, 1);
  g_assert_cmpuint (range[1], ==, 2);

  /* A row above moves them down; a row that goes is selected no more. */
  g_list_store_insert (store, 0, item);
  g_assert_false (gtk_selection_model_is_selected (model, 1));
  g_assert_true (gtk_selection_model_is_selected (model, 2));
  g_assert_true (gtk_selection_model_is_selected (model, 3));
  g_list_store_remove (store, 2);
  g_assert_true (gtk_selection_model_is_selected (model, 2));
  g_assert_false (gtk_selection_model_is_selected (model, 3));

  gtk_selection_model_select_item (model, 4, TRUE);
  g_assert_false (gtk_selection_model_is_selected (model, 2));
  g_assert_true (gtk_selection_model_is_selected (model, 4));
  gtk_selection_model_unselect_all (model);
  g_assert_false (gtk_selection_model_is_selected (model, 4));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/row-selection/selects-all-without-reading", test_selects_all_without_reading);
  g_test_add_func ("/ui/row-selection/follows-its-list", test_follows_its_list);
  return g_test_run ();
}
