/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <sqlite3.h>

#include "store/sgz-demo.h"
#include "store/sgz-history.h"
#include "support/sgz-fixture.h"

static gint64
count_records (SgzStore *store, const SgzKind *kind, SgzVoided voided)
{
  g_autoptr (SgzQuery) query = sgz_query_new (kind);
  g_autoptr (GError) error = NULL;

  sgz_query_set_voided (query, voided);
  gint64 count = sgz_store_count (store, query, &error);

  g_assert_no_error (error);
  return count;
}

static gint64
count_stations (SgzStore *store)
{
  return count_records (store, &sgz_kind_station, SGZ_VOIDED_LEFT_OUT);
}

static void
fill (SgzFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  gboolean filled = sgz_demo_fill (fixture->store, &error);

  g_assert_no_error (error);
  g_assert_true (filled);
}

static gint64
newest_entry (SgzStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = sgz_history_list (store, NULL, NULL, 1, &error);

  g_assert_no_error (error);
  return entries->len > 0 ? ((const SgzHistoryEntry *)entries->pdata[0])->seq : 0;
}

static void
test_fills_in_one_entry (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gint64 before = newest_entry (fixture->store);

  fill (fixture);
  g_assert_cmpint (count_stations (fixture->store), ==, 48);
  g_assert_cmpint (newest_entry (fixture->store), ==, before + 1);
}

/* Of schemes there are those of the year and a draft for the next; of questionnaires one a group of respondents. */
static void
test_fills_every_ledger (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const struct
  {
    const SgzKind *kind;
    gint64 standing;
    gint64 voided;
  } wanted[] = {
    { &sgz_kind_officer, 14, 0 },      { &sgz_kind_agency, 6, 0 },     { &sgz_kind_worker, 129, 1 },
    { &sgz_kind_certificate, 99, 1 },  { &sgz_kind_project, 40, 0 },   { &sgz_kind_assistance, 15, 0 },
    { &sgz_kind_organisation, 63, 1 }, { &sgz_kind_service, 3073, 0 }, { &sgz_kind_casework, 61, 1 },
    { &sgz_kind_facility, 66, 1 },     { &sgz_kind_complaint, 39, 1 }, { &sgz_kind_inspection, 30, 0 },
  };
  size_t n_kinds = 0;
  const SgzKind *const *kinds = sgz_kind_list (&n_kinds);

  fill (fixture);
  for (size_t i = 0; i < n_kinds; i++)
    if (kinds[i]->group != NULL && !kinds[i]->is_single)
      g_assert_cmpint (count_records (fixture->store, kinds[i], SGZ_VOIDED_LEFT_OUT), >=,
                       kinds[i] == &sgz_kind_scheme || kinds[i] == &sgz_kind_questionnaire ? 3 : 6);
  for (size_t i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      g_assert_cmpint (count_records (fixture->store, wanted[i].kind, SGZ_VOIDED_LEFT_OUT), ==,
                       wanted[i].standing);
      g_assert_cmpint (count_records (fixture->store, wanted[i].kind, SGZ_VOIDED_ONLY), ==, wanted[i].voided);
    }
}

static gboolean
record_is_sound_cb (SgzRecord *record, gpointer user_data, GError **error G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) problems = sgz_record_check (record);
  g_autofree char *name = sgz_record_format_name (record);

  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s: %s", name, ((const SgzProblem *)problems->pdata[i])->message);
  *(guint *)user_data += problems->len;
  return TRUE;
}

/* None of them brings a warning either. */
static void
test_every_record_is_sound (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  size_t n_kinds = 0;
  const SgzKind *const *kinds = sgz_kind_list (&n_kinds);
  guint n_problems = 0;

  fill (fixture);
  for (size_t i = 0; i < n_kinds; i++)
    {
      g_autoptr (SgzQuery) query = sgz_query_new (kinds[i]);
      sgz_store_each (fixture->store, query, record_is_sound_cb, &n_problems, NULL, &error);
      g_assert_no_error (error);
    }
  g_assert_cmpuint (n_problems, ==, 0);
  g_autoptr (GPtrArray) sentences = sgz_store_verify (fixture->store, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sentences->len, ==, 0);
}

static gint64
read_number (SgzFixture *fixture, const char *sql)
{
  sqlite3 *handle = NULL;
  sqlite3_stmt *statement = NULL;

  g_assert_cmpint (sqlite3_open_v2 (fixture->path, &handle, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  gint64 number = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (handle);
  return number;
}

#define STATIONS_WITH(count, condition)                                                                      \
  "SELECT count(*) FROM (SELECT s.id, (" count                                                               \
  ") AS n FROM station s WHERE s.status = 'operating') WHERE " condition
#define CERTIFIED                                                                                            \
  "SELECT count(DISTINCT w.id) FROM worker w JOIN certificate c ON c.worker = w.id AND c.void_reason IS "    \
  "NULL"                                                                                                     \
  " WHERE w.station = s.id AND w.void_reason IS NULL AND w.left_on IS NULL"
#define HEADS                                                                                                \
  "SELECT count(*) FROM worker w WHERE w.station = s.id AND w.post = 'head' AND w.left_on IS NULL"           \
  " AND w.void_reason IS NULL"
#define NEWLY_CERTIFIED                                                                                      \
  "SELECT count(*) FROM certificate c WHERE c.station = s.id AND c.void_reason IS NULL AND c.obtained_on "   \
  "LIKE "
#define COMPLETED(kind)                                                                                      \
  "(SELECT count(*) FROM organisation o WHERE o.station = s.id AND o.void_reason IS NULL AND o.kind = "      \
  "'" kind "' AND o.completed_on LIKE '2022%')"
#define REGISTERED                                                                                           \
  "SELECT count(*) FROM organisation o WHERE o.station = s.id AND o.void_reason IS NULL AND "                \
  "o.registered_on LIKE "
#define REFORMED                                                                                             \
  "SELECT count(*) FROM (SELECT avg (d.reform IS 'yes') AS n FROM organisation o JOIN division d ON d.id = " \
  "o.village WHERE o.completed_on LIKE '2022%' AND o.void_reason IS NULL GROUP BY substr (d.code, 1, 6)) "   \
  "WHERE "
#define TRAINED "SELECT sum (v.trained) FROM volunteer v WHERE v.station = s.id AND v.held_on LIKE '2022%'"
#define ASSISTED                                                                                             \
  "SELECT count(*) FROM (SELECT 100.0 * sum (f.planned) / a.total AS n FROM funding f JOIN assistance a ON " \
  "a.division = f.division AND a.year = f.year - 1 WHERE f.channel = 'assistance' GROUP BY f.division, "     \
  "f.year)"                                                                                                  \
  " WHERE "
#define RULES                                                                                                \
  "SELECT count(DISTINCT r.regulation) FROM regulation r WHERE r.station = s.id AND r.abolished_on IS NULL"
#define CHANNEL "SELECT count(*) FROM facility f WHERE f.void_reason IS NULL AND f.channel = "

/* So that each rule has something to pass and something to fail, the numbers are those of the records behind it. */
static void
test_every_rule_has_a_pass_and_a_fail (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const sql[] = {
    STATIONS_WITH (CERTIFIED, "n >= 2"),                 /* R05 */
    STATIONS_WITH (CERTIFIED, "n < 2"),                  /* */
    STATIONS_WITH (HEADS, "n = 1"),                      /* R06 */
    STATIONS_WITH (HEADS, "n = 0"),                      /* */
    STATIONS_WITH (NEWLY_CERTIFIED "'2022%'", "n >= 2"), /* R07, pilot */
    STATIONS_WITH (NEWLY_CERTIFIED "'2022%'", "n = 1"),  /* */
    STATIONS_WITH (NEWLY_CERTIFIED "'202%'", "n >= 10"), /* R07, other */
    STATIONS_WITH (REGISTERED "'2022%'", "n >= 1"),      /* R08 */
    STATIONS_WITH (REGISTERED "'2022%'", "n = 0"),       /* */
    STATIONS_WITH ("SELECT min (" COMPLETED ("functional") ", " COMPLETED ("hobby") ")", "n >= 3"), /* R09 */
    STATIONS_WITH ("SELECT min (" COMPLETED ("functional") ", " COMPLETED ("hobby") ")", "n BETWEEN 1 AND 2"),
    REFORMED "n >= 0.3",                                          /* R10 */
    REFORMED "n < 0.3",                                           /* */
    STATIONS_WITH (TRAINED, "n >= 30"),                           /* R11 */
    STATIONS_WITH (TRAINED, "n < 30"),                            /* */
    ASSISTED "n <= 3",                                            /* R12 */
    ASSISTED "n > 3",                                             /* */
    STATIONS_WITH (RULES, "n = 8"),                               /* R13, R14 */
    STATIONS_WITH (RULES, "n = 0"),                               /* */
    "SELECT count(*) FROM duty WHERE done_on <= due_on",          /* R15 */
    "SELECT count(*) FROM duty WHERE done_on > due_on",           /* */
    "SELECT count(*) FROM duty WHERE done_on IS NULL",            /* */
    "SELECT count(*) FROM filing WHERE filed_on IS NOT NULL",     /* R16 */
    "SELECT count(*) FROM filing WHERE filed_on IS NULL",         /* */
    CHANNEL "'yes'",                                              /* */
    CHANNEL "'no'",                                               /* */
    "SELECT count(*) FROM complaint WHERE answered_on <= due_on", /* */
    "SELECT count(*) FROM complaint WHERE answered_on > due_on",  /* */
    "SELECT count(*) FROM complaint WHERE answered_on IS NULL",   /* */
    "SELECT count(*) FROM rectification WHERE done_on IS NULL AND due_on < '2022-01-01'",
    "SELECT count(*) FROM project WHERE implementation_on IS NULL AND implementation_due < '2023-06-30'",
  };

  fill (fixture);
  for (size_t i = 0; i < G_N_ELEMENTS (sql); i++)
    {
      gint64 count = read_number (fixture, sql[i]);
      g_test_message ("%" G_GINT64_FORMAT " for %s", count, sql[i]);
      g_assert_cmpint (count, >, 0);
    }
}

static void
test_is_taken_back_whole (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  size_t n_kinds = 0;
  const SgzKind *const *kinds = sgz_kind_list (&n_kinds);

  g_autofree gint64 *before = g_new0 (gint64, n_kinds);
  for (size_t i = 0; i < n_kinds; i++)
    before[i] = count_records (fixture->store, kinds[i], SGZ_VOIDED_TOO);
  fill (fixture);
  g_autoptr (SgzHistoryEntry) undone = sgz_history_undo (fixture->store, 0, &error);
  g_assert_no_error (error);
  for (size_t i = 0; i < n_kinds; i++)
    g_assert_cmpint (count_records (fixture->store, kinds[i], SGZ_VOIDED_TOO), ==, before[i]);
  fill (fixture);
  g_assert_cmpint (count_stations (fixture->store), ==, 48);
}

static void
test_settles_some_reforms (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  gboolean filled = sgz_demo_fill (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_true (filled);

  g_autoptr (SgzRecord) yes = sgz_store_find (fixture->store, &sgz_kind_division, "510402010000", &error);
  g_assert_no_error (error);
  g_autoptr (SgzRecord) no = sgz_store_find (fixture->store, &sgz_kind_division, "510411001000", &error);
  g_assert_no_error (error);
  g_autoptr (SgzRecord) open = sgz_store_find (fixture->store, &sgz_kind_division, "510421103000", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (sgz_record_get_text (yes, "reform"), ==, "yes");
  g_assert_cmpstr (sgz_record_get_text (no, "reform"), ==, "no");
  g_assert_cmpstr (sgz_record_get_text (open, "reform"), ==, "candidate");
}

static void
test_is_refused_a_second_time (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  gboolean filled = sgz_demo_fill (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_true (filled);
  gint64 before = newest_entry (fixture->store);

  g_assert_false (sgz_demo_fill (fixture->store, &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_DUPLICATE);
  g_assert_cmpint (count_stations (fixture->store), ==, 48);
  g_assert_cmpint (newest_entry (fixture->store), ==, before);
}

static void
test_needs_the_divisions (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = sgz_fixture_get_file (fixture, "empty.shegong");
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzStore) empty = sgz_store_create (path, FALSE, &error);

  g_assert_no_error (error);
  g_assert_false (sgz_demo_fill (empty, &error));
  g_assert_nonnull (error);
  g_assert_cmpint (count_stations (empty), ==, 0);
}

static void
test_create_leaves_what_is_there (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = sgz_fixture_get_file (fixture, "there.shegong");
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "there", -1, NULL));
  g_assert_null (sgz_demo_create (path, &error));
  g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_EXISTS);
  g_assert_true (g_file_get_contents (path, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "there");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  SGZ_FIXTURE_TEST ("/store/demo/fills-in-one-entry", test_fills_in_one_entry);
  SGZ_FIXTURE_TEST ("/store/demo/fills-every-ledger", test_fills_every_ledger);
  SGZ_FIXTURE_TEST ("/store/demo/every-record-is-sound", test_every_record_is_sound);
  SGZ_FIXTURE_TEST ("/store/demo/every-rule-has-a-pass-and-a-fail", test_every_rule_has_a_pass_and_a_fail);
  SGZ_FIXTURE_TEST ("/store/demo/is-taken-back-whole", test_is_taken_back_whole);
  SGZ_FIXTURE_TEST ("/store/demo/settles-some-reforms", test_settles_some_reforms);
  SGZ_FIXTURE_TEST ("/store/demo/is-refused-a-second-time", test_is_refused_a_second_time);
  SGZ_FIXTURE_TEST ("/store/demo/needs-the-divisions", test_needs_the_divisions);
  SGZ_FIXTURE_TEST ("/store/demo/create-leaves-what-is-there", test_create_leaves_what_is_there);
  return g_test_run ();
}
