/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/sgz-fixture.h"
#include "store/sgz-history.h"
#include "store/sgz-rehearsal.h"

#include <string.h>

static gint64
count_stations (SgzStore *store)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_station);

  return sgz_store_count (store, query, NULL);
}

static SgzRecord *
make_station (SgzFixture *fixture, const char *name, const char *division)
{
  SgzRecord *record = sgz_record_new (&sgz_kind_station);

  sgz_fixture_set (fixture, record, "name", name);
  sgz_fixture_set (fixture, record, "tier", "general");
  if (division != NULL)
    sgz_fixture_set (fixture, record, "division", division);
  return record;
}

static void
assert_refusal (GPtrArray *refusals, guint i, guint record, gboolean is_warning, const char *words)
{
  g_assert_cmpuint (refusals->len, >, i);
  const SgzRefusal *refusal = g_ptr_array_index (refusals, i);
  g_assert_cmpuint (refusal->record, ==, record);
  g_assert_cmpint (refusal->is_warning, ==, is_warning);
  g_assert_nonnull (strstr (refusal->message, words));
}

static void
test_tells_each (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzRecord) stale
      = sgz_fixture_add_station (fixture, "示例甲站", "general", "东区", "2021-05-10");
  g_autoptr (SgzRecord) newer = sgz_store_find (fixture->store, &sgz_kind_station, "示例甲站", &error);
  sgz_fixture_set (fixture, newer, "address", "示例路1号");
  g_assert_true (sgz_store_save (fixture->store, newer, &error));
  sgz_fixture_set (fixture, stale, "address", "示例路2号");
  g_autoptr (SgzHistoryEntry) before = sgz_history_peek_undo (fixture->store);

  g_ptr_array_add (records, make_station (fixture, "示例乙站", "西区"));
  g_ptr_array_add (records, make_station (fixture, "示例丙站", NULL));
  g_ptr_array_add (records, make_station (fixture, "示例乙站", "西区"));
  g_ptr_array_add (records, g_object_ref (stale));
  g_autoptr (GPtrArray) refusals = sgz_store_rehearse (fixture->store, records, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (refusals->len, ==, 3);
  assert_refusal (refusals, 0, 1, FALSE, "must be filled in");
  assert_refusal (refusals, 1, 2, FALSE, "may not stand twice");
  assert_refusal (refusals, 2, 3, FALSE, "was changed elsewhere");

  /* Nothing of it is left. */
  g_autoptr (SgzHistoryEntry) after = sgz_history_peek_undo (fixture->store);
  g_assert_cmpint (after->seq, ==, before->seq);
  g_assert_cmpint (count_stations (fixture->store), ==, 1);
  g_assert_null (sgz_record_get_id (g_ptr_array_index (records, 0)));
}

/* The head who stands in the register already has a part in the fault: both sentences are told of the one who is tried. */
static void
test_finds_the_part (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const names[] = { "示例张三", "示例李四" };
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SgzRecord) station
      = sgz_fixture_add_station (fixture, "示例甲站", "general", "东区", "2021-05-10");
  g_autoptr (GError) error = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
    {
      SgzRecord *head = sgz_record_new (&sgz_kind_worker);
      g_ptr_array_add (records, head);
      sgz_fixture_set (fixture, head, "name", names[i]);
      sgz_fixture_set (fixture, head, "station", "示例甲站");
      sgz_fixture_set (fixture, head, "post", "head");
      sgz_fixture_set (fixture, head, "joined_on", "2021-06-01");
    }
  g_assert_true (sgz_store_save (fixture->store, g_ptr_array_index (records, 0), &error));
  g_ptr_array_remove_index (records, 0);
  g_autoptr (GPtrArray) refusals = sgz_store_rehearse (fixture->store, records, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (refusals->len, ==, 2);
  assert_refusal (refusals, 0, 0, TRUE, "a station has one");
  assert_refusal (refusals, 1, 0, TRUE, "a station has one");
}

static void
changed_cb (char **heard, char **kinds)
{
  g_free (*heard);
  *heard = g_strjoinv (",", kinds);
}

static gpointer
write_in_thread (gpointer writer)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  SgzRecord *record = sgz_record_new (&sgz_kind_station);
  gboolean is_done = TRUE;

  static const char *const values[][2]
      = { { "name", "示例站" }, { "tier", "general" }, { "division", "东区" } };
  g_ptr_array_add (records, record);
  for (size_t i = 0; i < G_N_ELEMENTS (values); i++)
    is_done = is_done
              && sgz_store_set_field (writer, record, sgz_kind_get_field (&sgz_kind_station, values[i][0]),
                                      values[i][1], NULL);
  is_done = is_done && sgz_store_commit (writer, "示例", records, NULL);
  g_object_unref (writer);
  return GINT_TO_POINTER (is_done);
}

static void
test_writes_beside (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *heard = NULL;
  g_autoptr (GError) error = NULL;
  SgzStore *writer = sgz_store_open_writer (fixture->store, &error);

  g_assert_no_error (error);
  sgz_store_set_officer (fixture->store, "另一人", NULL);
  g_signal_connect_swapped (fixture->store, "changed", G_CALLBACK (changed_cb), &heard);
  GThread *thread = g_thread_new ("writer", write_in_thread, writer);
  g_assert_true (GPOINTER_TO_INT (g_thread_join (thread)));
  g_assert_null (heard);
  sgz_store_refresh (fixture->store, (const char *const[]){ "station", NULL });
  g_assert_cmpstr (heard, ==, "station");
  g_assert_cmpint (count_stations (fixture->store), ==, 1);
  g_autoptr (SgzHistoryEntry) entry = sgz_history_peek_undo (fixture->store);
  g_assert_cmpstr (entry->label, ==, "示例");
}

/* Two of one name: the sentence is of the one that is told of, not of the first of that name. */
static void
test_tells_of_the_very_record (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SgzRecord) above = sgz_fixture_add_station (fixture, "示例总站", "general", "东区", NULL);
  g_autoptr (SgzRecord) village
      = sgz_store_find (fixture->store, &sgz_kind_division, "拉鲊社区村民委员会", NULL);
  g_autoptr (SgzRecord) room
      = sgz_fixture_add_station (fixture, "示例站", "room", "拉鲊社区村民委员会", NULL);
  g_autoptr (GError) error = NULL;

  sgz_record_set_void_reason (above, "登记有误");
  g_assert_true (sgz_store_save (fixture->store, above, &error));
  g_ptr_array_add (records, make_station (fixture, "示例二站", "西区"));
  g_ptr_array_add (records, make_station (fixture, "示例二站", "东区"));
  sgz_fixture_set (fixture, g_ptr_array_index (records, 1), "parent", sgz_record_get_id (above));
  /* One that holds another, which is not among them. */
  g_ptr_array_add (records, g_object_ref (village));
  sgz_record_set_void_reason (village, "登记有误");
  g_autoptr (GPtrArray) refusals = sgz_store_rehearse (fixture->store, records, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (refusals->len, ==, 2);
  assert_refusal (refusals, 0, 2, FALSE, "a void record holds no others");
  assert_refusal (refusals, 1, 1, FALSE, "which is void");
  g_assert_null (((SgzRefusal *)g_ptr_array_index (refusals, 0))->field);
  g_assert_cmpstr (((SgzRefusal *)g_ptr_array_index (refusals, 1))->field->code, ==, "parent");
}

static GPtrArray *
make_one (SgzFixture *fixture, const char *name)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (records, make_station (fixture, name, "东区"));
  return records;
}

/* The store does not wait for its writer: it is the window's, which would stand still. */
static void
test_one_writes (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) records = make_one (fixture, "示例甲站");
  g_autoptr (GError) error = NULL;
  SgzStore *writer = sgz_store_open_writer (fixture->store, &error);

  g_assert_no_error (error);
  g_assert_false (sgz_store_commit (fixture->store, NULL, records, &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_IN_USE);
  g_clear_error (&error);
  g_assert_null (sgz_history_undo (fixture->store, 0, NULL));
  g_assert_false (sgz_store_set_setting (fixture->store, "issuer", "示例局", &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_IN_USE);
  g_clear_error (&error);
  g_assert_null (sgz_store_open_writer (fixture->store, &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_IN_USE);
  g_clear_error (&error);
  g_assert_cmpint (count_stations (fixture->store), ==, 0);

  g_object_unref (writer);
  g_assert_true (sgz_store_commit (fixture->store, NULL, records, &error));
  g_assert_no_error (error);
  writer = sgz_store_open_writer (fixture->store, &error);
  g_assert_no_error (error);
  g_object_unref (writer);
}

static void
test_cancelled_writes_nothing (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzStore) writer = sgz_store_open_writer (fixture->store, &error);

  for (int i = 0; i < 1000; i++)
    {
      g_autofree char *name = g_strdup_printf ("示例%d站", i);
      g_ptr_array_add (records, make_station (fixture, name, "东区"));
    }
  g_cancellable_cancel (cancellable);
  sgz_store_watch (writer, cancellable);
  g_assert_false (sgz_store_commit (writer, NULL, records, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (count_stations (fixture->store), ==, 0);
  sgz_store_watch (writer, NULL);
  g_assert_true (sgz_store_commit (writer, NULL, records, NULL));
  g_assert_cmpint (count_stations (fixture->store), ==, 1000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  SGZ_FIXTURE_TEST ("/store/rehearsal/tells-what-each-is-refused-for", test_tells_each);
  SGZ_FIXTURE_TEST ("/store/rehearsal/finds-the-record-that-has-a-part", test_finds_the_part);
  SGZ_FIXTURE_TEST ("/store/rehearsal/writes-beside-the-store", test_writes_beside);
  SGZ_FIXTURE_TEST ("/store/rehearsal/tells-of-the-very-record", test_tells_of_the_very_record);
  SGZ_FIXTURE_TEST ("/store/rehearsal/one-writes-at-a-time", test_one_writes);
  SGZ_FIXTURE_TEST ("/store/rehearsal/cancelled-writes-nothing", test_cancelled_writes_nothing);
  return g_test_run ();
}
