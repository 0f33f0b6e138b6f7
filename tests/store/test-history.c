/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sgz-history.h"
#include "support/sgz-fixture.h"

static void
undo (SgzFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzHistoryEntry) entry = sgz_history_undo (fixture->store, 0, &error);

  g_assert_no_error (error);
  g_assert_nonnull (entry);
}

static void
redo (SgzFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzHistoryEntry) entry = sgz_history_redo (fixture->store, 0, &error);

  g_assert_no_error (error);
  g_assert_nonnull (entry);
}

static SgzRecord *
find_station (SgzFixture *fixture)
{
  return sgz_store_find (fixture->store, &sgz_kind_station, "示例站", NULL);
}

static void
change_address (SgzFixture *fixture, const char *address)
{
  g_autoptr (SgzRecord) record = find_station (fixture);
  g_autoptr (GError) error = NULL;

  sgz_fixture_set (fixture, record, "address", address);
  sgz_store_save (fixture->store, record, &error);
  g_assert_no_error (error);
}

static void
assert_address (SgzFixture *fixture, const char *address)
{
  g_autoptr (SgzRecord) record = find_station (fixture);

  g_assert_nonnull (record);
  g_assert_cmpstr (sgz_record_get_text (record, "address"), ==, address);
}

static void
test_start_cannot_be_undone (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  g_autoptr (GPtrArray) entries = sgz_history_list (fixture->store, NULL, NULL, -1, NULL);

  /* The divisions with their tasks, and what the rules ask. */
  g_assert_cmpuint (entries->len, ==, 2);
  for (guint i = 0; i < entries->len; i++)
    g_assert_true (((const SgzHistoryEntry *)entries->pdata[i])->is_start);
  g_assert_null (sgz_history_peek_undo (fixture->store));
  g_assert_null (sgz_history_undo (fixture->store, 0, &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOTHING);
}

static void
test_undo_and_redo_walk_back_and_forth (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) record = sgz_fixture_add_station (fixture, "示例站", "general", "东区", "2021-05-10");
  change_address (fixture, "一号");
  change_address (fixture, "二号");

  undo (fixture);
  assert_address (fixture, "一号");
  undo (fixture);
  assert_address (fixture, NULL);
  undo (fixture);
  g_assert_null (find_station (fixture));
  g_assert_null (sgz_history_peek_undo (fixture->store));

  redo (fixture);
  assert_address (fixture, NULL);
  redo (fixture);
  redo (fixture);
  assert_address (fixture, "二号");
  g_assert_null (sgz_history_peek_redo (fixture->store));
  undo (fixture);
  assert_address (fixture, "一号");
}

static void
test_a_redone_record_is_the_same (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) record = sgz_fixture_add_station (fixture, "示例站", "general", "东区", "2021-05-10");
  g_autofree char *id = g_strdup (sgz_record_get_id (record));

  undo (fixture);
  redo (fixture);
  g_autoptr (SgzRecord) again = find_station (fixture);
  g_assert_cmpstr (sgz_record_get_id (again), ==, id);
  g_assert_cmpstr (sgz_record_get_text (again, "opened_on"), ==, "2021-05-10");
  g_assert_cmpstr (sgz_record_get_reference_code (again, "division"), ==, "510402000000");
  /* What was read before the undo is stale, though it says the same. */
  sgz_fixture_set (fixture, record, "address", "一号");
  g_assert_false (sgz_store_save (fixture->store, record, NULL));
}

static void
test_something_new_ends_redo (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) record = sgz_fixture_add_station (fixture, "示例站", "general", "东区", NULL);

  change_address (fixture, "一号");
  undo (fixture);
  g_autoptr (SgzHistoryEntry) entry = sgz_history_peek_redo (fixture->store);
  g_assert_nonnull (entry);
  change_address (fixture, "二号");
  g_assert_null (sgz_history_peek_redo (fixture->store));
}

static void
test_any_entry_can_be_undone (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) record = sgz_fixture_add_station (fixture, "示例站", "general", "东区", NULL);
  change_address (fixture, "一号");
  g_autoptr (SgzHistoryEntry) address = sgz_history_peek_undo (fixture->store);
  g_autoptr (SgzRecord) other = sgz_fixture_add_station (fixture, "示例站二", "general", "西区", NULL);
  g_autoptr (GError) error = NULL;

  g_autoptr (SgzHistoryEntry) undone = sgz_history_undo (fixture->store, address->seq, &error);
  g_assert_no_error (error);
  assert_address (fixture, NULL);
  g_assert_null (sgz_history_undo (fixture->store, address->seq, &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOTHING);
  g_clear_error (&error);
  g_autoptr (SgzHistoryEntry) redone = sgz_history_redo (fixture->store, address->seq, &error);
  g_assert_no_error (error);
  assert_address (fixture, "一号");
}

static void
test_what_was_changed_since_is_a_conflict (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) record = sgz_fixture_add_station (fixture, "示例站", "general", "东区", NULL);
  g_autoptr (SgzHistoryEntry) added = sgz_history_peek_undo (fixture->store);
  change_address (fixture, "一号");
  g_autoptr (SgzHistoryEntry) first = sgz_history_peek_undo (fixture->store);
  change_address (fixture, "二号");
  g_autoptr (GError) error = NULL;

  g_assert_null (sgz_history_undo (fixture->store, first->seq, &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_null (sgz_history_undo (fixture->store, added->seq, &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_CONFLICT);
  assert_address (fixture, "二号");
}

static void
test_an_addition_still_referred_to_stays (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) parent = sgz_fixture_add_station (fixture, "示例总站", "general", "东区", NULL);
  g_autoptr (SgzHistoryEntry) added = sgz_history_peek_undo (fixture->store);
  g_autoptr (SgzRecord) child = sgz_fixture_add_station (fixture, "示例站", "township", "银江镇", NULL);
  g_autoptr (GError) error = NULL;

  sgz_fixture_set (fixture, child, "parent", "示例总站");
  g_assert_true (sgz_store_save (fixture->store, child, NULL));
  g_assert_null (sgz_history_undo (fixture->store, added->seq, &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_REFERENCE);
  g_autoptr (SgzRecord) still = sgz_store_find (fixture->store, &sgz_kind_station, "示例总站", NULL);
  g_assert_nonnull (still);
}

static void
test_voiding_is_undone (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) record = sgz_fixture_add_station (fixture, "示例站", "general", "东区", NULL);

  sgz_record_set_void_reason (record, "登记有误");
  g_assert_true (sgz_store_save (fixture->store, record, NULL));
  g_assert_null (find_station (fixture));
  undo (fixture);
  g_autoptr (SgzRecord) back = find_station (fixture);
  g_assert_null (sgz_record_get_void_reason (back));
}

static void
test_lines_tell_old_and_new (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) record = sgz_fixture_add_station (fixture, "示例站", "township", "银江镇", NULL);
  sgz_fixture_set (fixture, record, "division", "格里坪镇");
  sgz_store_set_officer (fixture->store, "示例经办人", "市民政局");
  g_assert_true (sgz_store_save (fixture->store, record, NULL));

  g_autoptr (GPtrArray) entries
      = sgz_history_list (fixture->store, &sgz_kind_station, sgz_record_get_id (record), -1, NULL);
  g_assert_cmpuint (entries->len, ==, 2);
  const SgzHistoryEntry *newest = g_ptr_array_index (entries, 0);
  g_assert_cmpstr (newest->officer, ==, "示例经办人");
  g_assert_cmpstr (newest->at, ==, "2022-01-01T00:00:00+08:00");

  g_autoptr (GPtrArray) lines = sgz_history_lines (fixture->store, newest->seq, NULL, NULL);
  g_assert_cmpuint (lines->len, ==, 1);
  const SgzHistoryLine *line = g_ptr_array_index (lines, 0);
  g_assert_cmpuint (line->changes->len, ==, 1);
  const SgzFieldChange *change = g_ptr_array_index (line->changes, 0);
  g_assert_cmpstr (change->title, ==, "所属区划");
  g_assert_cmpstr (change->before, ==, "银江镇");
  g_assert_cmpstr (change->after, ==, "格里坪镇");
}

static void
test_many_at_once_are_one_entry (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_station);

  for (int i = 0; i < 20; i++)
    {
      SgzRecord *record = sgz_record_new (&sgz_kind_station);
      g_autofree char *name = g_strdup_printf ("示例站%d", i);
      sgz_fixture_set (fixture, record, "name", name);
      sgz_fixture_set (fixture, record, "tier", "general");
      sgz_fixture_set (fixture, record, "division", "东区");
      g_ptr_array_add (records, record);
    }
  g_assert_true (sgz_store_commit (fixture->store, "导入20个站点", records, NULL));
  undo (fixture);
  g_assert_cmpint (sgz_store_count (fixture->store, query, NULL), ==, 0);
  redo (fixture);
  g_assert_cmpint (sgz_store_count (fixture->store, query, NULL), ==, 20);
}

/* Whoever reads what was referred to once must not be shown an id. */
static void
test_what_is_gone_is_told_by_its_last_name (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) station
      = sgz_fixture_add_station (fixture, "示例站", "township", "银江镇", "2021-06-01");
  g_autoptr (SgzRecord) agency = sgz_fixture_add (fixture->store, &sgz_kind_agency, "name", "示例中心", NULL);
  g_autoptr (GError) error = NULL;

  sgz_fixture_set (fixture, station, "operator", "示例中心");
  g_assert_true (sgz_store_save (fixture->store, station, &error));
  gint64 seq = sgz_record_get_revision (station);
  undo (fixture);
  undo (fixture);
  g_assert_null (sgz_store_find (fixture->store, &sgz_kind_agency, "示例中心", NULL));
  g_autoptr (GPtrArray) lines = sgz_history_lines (fixture->store, seq, NULL, &error);
  g_assert_no_error (error);
  const SgzHistoryLine *line = g_ptr_array_index (lines, 0);
  const SgzFieldChange *change = g_ptr_array_index (line->changes, 0);
  g_assert_cmpstr (change->after, ==, "示例中心");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  SGZ_FIXTURE_TEST ("/store/history/start-cannot-be-undone", test_start_cannot_be_undone);
  SGZ_FIXTURE_TEST ("/store/history/back-and-forth", test_undo_and_redo_walk_back_and_forth);
  SGZ_FIXTURE_TEST ("/store/history/redone-is-the-same", test_a_redone_record_is_the_same);
  SGZ_FIXTURE_TEST ("/store/history/something-new-ends-redo", test_something_new_ends_redo);
  SGZ_FIXTURE_TEST ("/store/history/any-entry", test_any_entry_can_be_undone);
  SGZ_FIXTURE_TEST ("/store/history/changed-since", test_what_was_changed_since_is_a_conflict);
  SGZ_FIXTURE_TEST ("/store/history/still-referred-to", test_an_addition_still_referred_to_stays);
  SGZ_FIXTURE_TEST ("/store/history/voiding-is-undone", test_voiding_is_undone);
  SGZ_FIXTURE_TEST ("/store/history/lines-tell-old-and-new", test_lines_tell_old_and_new);
  SGZ_FIXTURE_TEST ("/store/history/many-at-once", test_many_at_once_are_one_entry);
  SGZ_FIXTURE_TEST ("/store/history/gone-by-its-last-name", test_what_is_gone_is_told_by_its_last_name);
  return g_test_run ();
}
