/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opens a database of every version that was ever written by hand: what stood in it must still be there. */
#include <sqlite3.h>
#include <string.h>

#include "store/sgz-history.h"
#include "support/sgz-fixture.h"

static void
copy_into (SgzFixture *fixture, const char *name)
{
  g_autofree char *old = g_test_build_filename (G_TEST_DIST, "data", name, NULL);
  g_autofree char *contents = NULL;
  gsize length = 0;

  g_assert_finalize_object (g_steal_pointer (&fixture->store));
  g_assert_true (g_file_get_contents (old, &contents, &length, NULL));
  g_assert_true (g_file_set_contents (fixture->path, contents, (gssize)length, NULL));
}

static gboolean
says (GPtrArray *lines, const char *title, const char *after)
{
  for (guint i = 0; i < lines->len; i++)
    for (guint j = 0; j < ((const SgzHistoryLine *)lines->pdata[i])->changes->len; j++)
      {
        const SgzFieldChange *change = ((const SgzHistoryLine *)lines->pdata[i])->changes->pdata[j];
        if (strcmp (change->title, title) == 0 && strcmp (change->after, after) == 0)
          return TRUE;
      }
  return FALSE;
}

static void
test_version_1 (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzQuery) voided = sgz_query_new (&sgz_kind_target);

  copy_into (fixture, "v1.shegong");
  fixture->store = sgz_store_open (fixture->path, &error);
  g_assert_no_error (error);

  g_autoptr (SgzRecord) station
      = sgz_store_find (fixture->store, &sgz_kind_station, "示例·银江镇社会工作服务站", &error);
  g_assert_no_error (error);
  g_assert_cmpint (sgz_record_get_number (station, "floor_area"), ==, 12050);
  g_assert_cmpstr (sgz_record_get_reference_code (station, "division"), ==, "510402100000");
  g_assert_null (sgz_record_get_text (station, "address")); /* its setting was undone */
  sgz_query_set_voided (voided, SGZ_VOIDED_ONLY);
  g_assert_cmpint (sgz_store_count (fixture->store, voided, NULL), ==, 1);

  g_autoptr (GPtrArray) entries = sgz_history_list (fixture->store, NULL, NULL, -1, &error);
  g_assert_cmpuint (entries->len, ==, 9);
  /* The entry that brought the rules names them by what they ask, as every later one does. */
  const SgzHistoryEntry *first = g_ptr_array_index (entries, 0);
  g_autoptr (GPtrArray) lines = sgz_history_lines (fixture->store, first->seq, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (((const SgzHistoryLine *)g_ptr_array_index (lines, 0))->name, ==, "县(区)总站建设任务");
  g_autoptr (GPtrArray) problems = sgz_store_verify (fixture->store, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
}

/* The address that was undone can still be done again once the voiding after it is undone. */
static void
test_version_1_history_works_on (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  copy_into (fixture, "v1.shegong");
  fixture->store = sgz_store_open (fixture->path, &error);
  g_assert_no_error (error);
  g_autoptr (SgzHistoryEntry) voiding = sgz_history_undo (fixture->store, 0, &error);
  g_assert_no_error (error);
  g_autoptr (SgzHistoryEntry) address = sgz_history_redo (fixture->store, 6, &error);
  g_assert_no_error (error);
  g_autoptr (SgzRecord) station
      = sgz_store_find (fixture->store, &sgz_kind_station, "示例·银江镇社会工作服务站", NULL);
  g_assert_cmpstr (sgz_record_get_text (station, "address"), ==, "示例路1号");
}

static SgzRecord *
find (SgzFixture *fixture, const SgzKind *kind, const char *name)
{
  g_autoptr (GError) error = NULL;
  SgzRecord *record = sgz_store_find (fixture->store, kind, name, &error);

  g_assert_no_error (error);
  return record;
}

/* A record of most ledgers, a warning that was explained, a void one, and a renaming of a division that was undone. */
static void
test_version_2 (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzQuery) complaints = sgz_query_new (&sgz_kind_complaint);

  copy_into (fixture, "v2.shegong");
  fixture->store = sgz_store_open (fixture->path, &error);
  g_assert_no_error (error);
  g_autoptr (SgzRecord) station = find (fixture, &sgz_kind_station, "示例·银江镇社会工作服务站");
  g_assert_cmpstr (sgz_record_peek (station, sgz_kind_get_field (&sgz_kind_station, "operator")), ==,
                   "示例社会工作服务中心");
  g_assert_cmpstr (sgz_record_get_text (station, "head"), ==, "示例𠮷、示例乙");
  g_assert_cmpint (sgz_record_get_number (station, "certified"), ==, 1);
  g_autoptr (SgzRecord) project = find (fixture, &sgz_kind_project, "示例项目");
  g_assert_cmpint (sgz_record_get_number (project, "planned"), ==, 10000050);
  g_assert_cmpstr (sgz_record_get_text (project, "stage"), ==, "design");
  g_autoptr (SgzRecord) township = find (fixture, &sgz_kind_division, "510402100000");
  g_assert_cmpstr (sgz_record_get_text (township, "name"), ==, "银江镇");
  sgz_query_set_voided (complaints, SGZ_VOIDED_ONLY);
  g_assert_cmpint (sgz_store_count (fixture->store, complaints, NULL), ==, 1);

  g_autoptr (SgzRecord) head = find (fixture, &sgz_kind_worker, "示例乙");
  g_autoptr (GPtrArray) entries
      = sgz_history_list (fixture->store, &sgz_kind_worker, sgz_record_get_id (head), -1, &error);
  g_assert_cmpstr (((const SgzHistoryEntry *)entries->pdata[0])->explanation, ==, "示例：交接期间两人同任");
  g_autoptr (SgzHistoryEntry) renamed = sgz_history_redo (fixture->store, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpint (renamed->n_records, >, 2);
}

/* Makes a database of version 1 as that version made it, with what @sql adds, in place of the fixture's. */
static void
make_version_1 (SgzFixture *fixture, const char *sql)
{
  sqlite3 *handle = NULL;
  g_autoptr (GError) error = NULL;

  copy_into (fixture, "v1.shegong");
  g_assert_cmpint (sqlite3_open (fixture->path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);
  fixture->store = sgz_store_open (fixture->path, &error);
  g_assert_no_error (error);
}

/* Two stations with one agency, and a third whose agency was another before: every agency there was becomes one record. */
static const char *const agencies_of_version_1
    = "INSERT INTO history_entry VALUES (9, '2021-06-01T09:00:00+08:00', '示例', '', '新增站点', 9, 1);"
      "INSERT INTO station (id, revision, name, tier, division, status, agency)"
      " SELECT 'station-' || n.column1, 9, n.column2, 'township', d.id, 'planned', n.column3"
      " FROM (VALUES (1, '示例甲站', '示例同行中心'), (2, '示例乙站', '示例同行中心'),"
      " (3, '示例丙站', '示例仁爱中心')) n, division d WHERE d.code = '510402100000';"
      "INSERT INTO history_line SELECT 9, row_number () OVER (ORDER BY id), 'station', id, name, NULL,"
      " json_object ('name', name, 'tier', tier, 'division', division, 'status', status, 'agency', agency)"
      " FROM station WHERE revision = 9;"
      "INSERT INTO history_entry VALUES (10, '2021-06-02T09:00:00+08:00', '示例', '', '修改站点', 10, 1);"
      "INSERT INTO history_line VALUES (10, 1, 'station', 'station-3', '示例丙站',"
      " json_object ('agency', '示例仁爱中心'), json_object ('agency', '示例金沙中心'));"
      "UPDATE station SET agency = '示例金沙中心', revision = 10 WHERE id = 'station-3'";

static void
assert_operator (SgzFixture *fixture, const char *station, const char *agency)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzRecord) record = sgz_store_find (fixture->store, &sgz_kind_station, station, &error);

  g_assert_no_error (error);
  g_autofree char *shown = sgz_record_format (record, sgz_kind_get_field (&sgz_kind_station, "operator"));
  g_assert_cmpstr (shown, ==, agency);
}

static void
assert_sound (SgzFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = sgz_store_verify (fixture->store, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
}

static void
test_version_1_agencies (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_agency);

  make_version_1 (fixture, agencies_of_version_1);
  g_assert_cmpint (sgz_store_count (fixture->store, query, &error), ==, 3);
  g_autoptr (SgzRecord) agency = sgz_store_find (fixture->store, &sgz_kind_agency, "示例同行中心", &error);
  g_assert_no_error (error);
  g_assert_cmpint (sgz_record_get_number (agency, "stations"), ==, 2);
  assert_operator (fixture, "示例甲站", "示例同行中心");
  assert_operator (fixture, "示例丙站", "示例金沙中心");
  assert_sound (fixture);

  /* History reads as before. */
  g_autoptr (GPtrArray) lines = sgz_history_lines (fixture->store, 9, "station-3", &error);
  g_assert_no_error (error);
  g_assert_true (says (lines, "驻站机构", "示例仁爱中心"));
  g_autoptr (GPtrArray) change = sgz_history_lines (fixture->store, 10, "station-3", &error);
  g_assert_no_error (error);
  g_assert_true (says (change, "驻站机构", "示例金沙中心"));
}

/* What was done before is undone as it would have been then; the upgrade itself is not. */
static void
test_version_1_agencies_are_undone (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  make_version_1 (fixture, agencies_of_version_1);
  g_autoptr (SgzHistoryEntry) change = sgz_history_undo (fixture->store, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpint (change->seq, ==, 10);
  assert_operator (fixture, "示例丙站", "示例仁爱中心");
  g_autoptr (SgzHistoryEntry) addition = sgz_history_undo (fixture->store, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpint (addition->seq, ==, 9);
  g_assert_null (sgz_store_find (fixture->store, &sgz_kind_station, "示例丙站", NULL));
  g_autoptr (SgzHistoryEntry) again = sgz_history_redo (fixture->store, 0, &error);
  g_assert_no_error (error);
  assert_operator (fixture, "示例丙站", "示例仁爱中心");
  assert_sound (fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  SGZ_FIXTURE_TEST ("/store/migration/version-1", test_version_1);
  SGZ_FIXTURE_TEST ("/store/migration/version-2", test_version_2);
  SGZ_FIXTURE_TEST ("/store/migration/version-1-history", test_version_1_history_works_on);
  SGZ_FIXTURE_TEST ("/store/migration/version-1-agencies", test_version_1_agencies);
  SGZ_FIXTURE_TEST ("/store/migration/version-1-agencies-are-undone", test_version_1_agencies_are_undone);
  return g_test_run ();
}
