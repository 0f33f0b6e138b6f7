/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sgz-record-list.h"

#include <sqlite3.h>

#include "support/sgz-fixture.h"

#define N_STATIONS 700

static void
add_many (SgzFixture *fixture)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  for (int i = 0; i < N_STATIONS; i++)
    {
      SgzRecord *record = sgz_record_new (&sgz_kind_station);
      g_autofree char *name = g_strdup_printf ("示例站%03d", i);
      sgz_fixture_set (fixture, record, "name", name);
      sgz_fixture_set (fixture, record, "tier", "general");
      sgz_fixture_set (fixture, record, "division", "东区");
      g_ptr_array_add (records, record);
    }
  g_assert_true (sgz_store_commit (fixture->store, NULL, records, NULL));
}

static void
wait_until_loaded (SgzRecordList *list)
{
  while (sgz_record_list_is_loading (list))
    g_main_context_iteration (NULL, TRUE);
}

static void
assert_name (SgzRecordList *list, guint position, const char *expected)
{
  g_autoptr (SgzRecord) record = g_list_model_get_item (G_LIST_MODEL (list), position);

  g_assert_cmpstr (sgz_record_get_text (record, "name"), ==, expected);
}

static SgzRecordList *
open_list (SgzFixture *fixture)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_station);

  return sgz_record_list_new (fixture->store, query);
}

static void
test_first_page_is_there_at_once (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  add_many (fixture);
  g_autoptr (SgzRecordList) list = open_list (fixture);

  g_assert_true (sgz_record_list_is_loading (list));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), >=, 50);
  assert_name (list, 0, "示例站000");
  wait_until_loaded (list);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, N_STATIONS);
  assert_name (list, N_STATIONS - 1, "示例站699");
  assert_name (list, 350, "示例站350");
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), N_STATIONS));
}

typedef struct
{
  guint position;
  guint removed;
  guint added;
  int times;
} Change;

static void
items_changed_cb (GListModel *model G_GNUC_UNUSED, guint position, guint removed, guint added,
                  gpointer user_data)
{
  Change *change = user_data;

  *change = (Change){ position, removed, added, change->times + 1 };
}

/* A change of one record touches that row, not the list: the officer's place and selection stay. */
static void
test_a_change_touches_its_row (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  Change change = { 0 };
  add_many (fixture);
  g_autoptr (SgzRecordList) list = open_list (fixture);
  wait_until_loaded (list);
  g_autoptr (SgzRecord) record = g_list_model_get_item (G_LIST_MODEL (list), 7);
  g_autoptr (SgzRecord) edited = sgz_record_copy (record);

  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), &change);
  sgz_fixture_set (fixture, edited, "address", "示例路7号");
  g_assert_true (sgz_store_save (fixture->store, edited, NULL));
  wait_until_loaded (list);
  g_assert_cmpint (change.times, ==, 1);
  g_assert_cmpuint (change.position, ==, 7);
  g_assert_cmpuint (change.removed, ==, 1);
  g_assert_cmpuint (change.added, ==, 1);
}

static void
test_an_addition_touches_its_place (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  Change change = { 0 };
  add_many (fixture);
  g_autoptr (SgzRecordList) list = open_list (fixture);
  wait_until_loaded (list);

  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), &change);
  g_autoptr (SgzRecord) record = sgz_fixture_add_station (fixture, "示例站300乙", "general", "东区", NULL);
  wait_until_loaded (list);
  g_assert_cmpint (change.times, ==, 1);
  g_assert_cmpuint (change.position, ==, 301);
  g_assert_cmpuint (change.removed, ==, 0);
  g_assert_cmpuint (change.added, ==, 1);
  assert_name (list, 301, "示例站300乙");
}

static void
test_another_query (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  add_many (fixture);
  g_autoptr (SgzRecordList) list = open_list (fixture);
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_station);

  sgz_query_set_search (query, "站69");
  sgz_record_list_set_query (list, query);
  wait_until_loaded (list);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 10);
  assert_name (list, 9, "示例站699");
}

static void
test_can_go_while_it_loads (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  add_many (fixture);
  for (int i = 0; i < 5; i++)
    {
      SgzRecordList *list = open_list (fixture);
      g_object_unref (list);
    }
  for (int i = 0; i < 50; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
}

static void
failure_told_cb (SgzRecordList *list G_GNUC_UNUSED, const GError *error, gpointer user_data)
{
  int *times = user_data;

  g_assert_nonnull (error);
  (*times)++;
}

/* The officer is told once, and sees a blank row rather than another's. */
static void
test_a_page_that_cannot_be_read_is_told_once (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sqlite3 *handle = NULL;
  int times = 0;

  add_many (fixture);
  g_autoptr (SgzRecordList) list = open_list (fixture);
  wait_until_loaded (list);
  g_signal_connect (list, "loaded", G_CALLBACK (failure_told_cb), &times);
  g_assert_cmpint (sqlite3_open (fixture->path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, "ALTER TABLE station RENAME COLUMN brand TO lost", NULL, NULL, NULL),
                   ==, SQLITE_OK);
  sqlite3_close (handle);
  assert_name (list, N_STATIONS - 1, NULL);
  assert_name (list, N_STATIONS / 2, NULL);
  g_assert_cmpint (times, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  SGZ_FIXTURE_TEST ("/store/record-list/first-page-at-once", test_first_page_is_there_at_once);
  SGZ_FIXTURE_TEST ("/store/record-list/a-change-touches-its-row", test_a_change_touches_its_row);
  SGZ_FIXTURE_TEST ("/store/record-list/an-addition-touches-its-place", test_an_addition_touches_its_place);
  SGZ_FIXTURE_TEST ("/store/record-list/another-query", test_another_query);
  SGZ_FIXTURE_TEST ("/store/record-list/can-go-while-it-loads", test_can_go_while_it_loads);
  SGZ_FIXTURE_TEST ("/store/record-list/unreadable-page-is-told-once",
                    test_a_page_that_cannot_be_read_is_told_once);
  return g_test_run ();
}
