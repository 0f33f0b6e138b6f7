/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All measures on the demo register: what is behind them, at every level, and after divisions changed. */
#include <sqlite3.h>

#include "store/sgz-demo.h"
#include "store/sgz-division-change.h"
#include "store/sgz-measure.h"
#include "support/sgz-fixture.h"

#define DEMO_YEAR 2021
#define DEMO_DAY "2021-12-31"

/* The records behind the value of @measure in the county of @place, as keys. */
static GHashTable *
list_behind (SgzStore *store, const SgzMeasure *measure, const char *place)
{
  g_autofree char *code = g_strconcat (place, "000000", NULL);
  g_autoptr (SgzQuery) query
      = sgz_measure_list_records (measure->code, NULL, code, NULL, DEMO_YEAR, DEMO_DAY);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = sgz_store_fetch (store, query, 0, -1, &error);
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < records->len; i++)
    g_hash_table_add (ids, g_strdup (sgz_record_get_id (records->pdata[i])));
  return ids;
}

/* What the measure's own query says of the county: all of it, and what of it is counted for @behind or for no record at all. */
static void
add_rows (sqlite3 *handle, const SgzMeasure *measure, const char *place, GHashTable *behind, gint64 *all,
          gint64 *listed)
{
  g_autofree char *sql = g_strdup_printf (
      "SELECT m.record, m.amount FROM (%s) m WHERE substr (m.place, 1, 6) = ?", measure->sql);
  sqlite3_stmt *statement = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL), ==, SQLITE_OK);
  for (int i = 1; i <= sqlite3_bind_parameter_count (statement); i++)
    {
      const char *name = sqlite3_bind_parameter_name (statement, i);
      if (g_strcmp0 (name, ":year") == 0)
        sqlite3_bind_int (statement, i, DEMO_YEAR);
      else
        sqlite3_bind_text (statement, i, name != NULL ? DEMO_DAY : place, -1, SQLITE_TRANSIENT);
    }
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      const char *record = (const char *)sqlite3_column_text (statement, 0);
      *all += sqlite3_column_int64 (statement, 1);
      if (record == NULL || g_hash_table_contains (behind, record))
        *listed += sqlite3_column_int64 (statement, 1);
    }
  sqlite3_finalize (statement);
}

static void
test_records_add_up (void)
{
  static const char *const places[] = { "510400", "510402", "510403", "510411", "510421", "510422" };
  SgzFixture fixture = { 0 };
  GPtrArray *measures = sgz_measure_list ();
  g_autoptr (GError) error = NULL;
  sqlite3 *handle = NULL;
  guint n_counted = 0;

  sgz_fixture_set_up (&fixture, NULL);
  g_assert_true (sgz_demo_fill (fixture.store, &error));
  g_assert_cmpint (sqlite3_open_v2 (fixture.path, &handle, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  for (guint i = 0; i < measures->len; i++)
    for (size_t p = 0; p < G_N_ELEMENTS (places); p++)
      {
        const SgzMeasure *measure = measures->pdata[i];
        g_autoptr (SgzFigures) figures
            = sgz_measure_take (fixture.store, measure->code, "county", DEMO_YEAR, DEMO_DAY, &error);
        /* What is asked of the city has no county, and a query for the city finds what is in all of it. */
        g_autoptr (GHashTable) behind = list_behind (fixture.store, measure, places[p]);
        gint64 all = 0;
        gint64 listed = 0;
        g_assert_no_error (error);
        g_test_message ("%s in %s", measure->code, places[p]);
        add_rows (handle, measure, places[p], behind, &all, &listed);
        g_assert_cmpint (sgz_figures_get (figures, places[p], NULL), ==, all);
        g_assert_cmpint (listed, ==, all);
        n_counted += g_hash_table_size (behind);
      }
  g_assert_cmpuint (n_counted, >, 1000);
  sqlite3_close (handle);
  sgz_fixture_tear_down (&fixture, NULL);
}

/* The same figure taken for every station adds up to that of the city, but for what is of no station. */
static void
test_levels_add_up (void)
{
  static const char *const levels[] = { "city", "county", "township", "village" };
  SgzFixture fixture = { 0 };
  GPtrArray *measures = sgz_measure_list ();
  g_autoptr (GError) error = NULL;

  sgz_fixture_set_up (&fixture, NULL);
  g_assert_true (sgz_demo_fill (fixture.store, &error));
  for (guint i = 0; i < measures->len; i++)
    {
      const SgzMeasure *measure = measures->pdata[i];
      gint64 sums[G_N_ELEMENTS (levels)];
      for (size_t l = 0; l < G_N_ELEMENTS (levels); l++)
        {
          g_autoptr (SgzFigures) figures
              = sgz_measure_take (fixture.store, measure->code, levels[l], DEMO_YEAR, DEMO_DAY, &error);
          g_assert_no_error (error);
          sums[l] = sgz_figures_sum (figures, NULL);
        }
      g_autoptr (SgzFigures) stations
          = sgz_measure_take (fixture.store, measure->code, "station", DEMO_YEAR, DEMO_DAY, &error);
      g_test_message ("%s", measure->code);
      g_assert_cmpint (sums[1], ==, sums[0]);
      g_assert_cmpint (sums[2], ==, sums[0]);
      g_assert_cmpint (sums[3], ==, sums[0]);
      g_assert_cmpint (sgz_figures_sum (stations, NULL), <=, sums[0]);
    }
  sgz_fixture_tear_down (&fixture, NULL);
}

/* What the measures say of a station that stands is what its own page says: 五有 and 标准化. */
static void
test_stations_agree (void)
{
  static const char *const pairs[][2] = { { "station-five", "five" }, { "station-standard", "standard" } };
  SgzFixture fixture = { 0 };
  g_autoptr (SgzQuery) query
      = sgz_measure_list_records ("facility-items-asked", NULL, NULL, NULL, DEMO_YEAR, DEMO_DAY);
  g_autoptr (GError) error = NULL;

  sgz_fixture_set_up (&fixture, NULL);
  g_assert_true (sgz_demo_fill (fixture.store, &error));
  g_autoptr (GPtrArray) stations = sgz_store_fetch (fixture.store, query, 0, -1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (stations->len, >, 40);
  for (size_t p = 0; p < G_N_ELEMENTS (pairs); p++)
    {
      g_autoptr (SgzFigures) figures
          = sgz_measure_take (fixture.store, pairs[p][0], "station", DEMO_YEAR, DEMO_DAY, &error);
      g_assert_no_error (error);
      for (guint i = 0; i < stations->len; i++)
        g_assert_cmpint (sgz_figures_get (figures, sgz_record_get_id (stations->pdata[i]), NULL), ==,
                         sgz_record_get_number (stations->pdata[i], pairs[p][1]));
    }
  sgz_fixture_tear_down (&fixture, NULL);
}

/* Every value of every measure at every level, a line each. */
static void
value_told_cb (const char *place, const char *part, gint64 amount, gpointer user_data)
{
  g_string_append_printf (user_data, "%s/%s=%" G_GINT64_FORMAT "\n", place, part != NULL ? part : "", amount);
}

static char *
tell_all (SgzStore *store)
{
  static const char *const levels[] = { "city", "county", "township", "village", "station" };
  GPtrArray *measures = sgz_measure_list ();
  GString *text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < measures->len; i++)
    for (size_t l = 0; l < G_N_ELEMENTS (levels); l++)
      {
        const SgzMeasure *measure = measures->pdata[i];
        g_autoptr (SgzFigures) figures
            = sgz_measure_take (store, measure->code, levels[l], DEMO_YEAR, DEMO_DAY, &error);
        g_assert_no_error (error);
        g_string_append_printf (text, "%s by %s\n", measure->code, levels[l]);
        sgz_figures_each (figures, value_told_cb, text);
      }
  return g_string_free (text, FALSE);
}

static void
change_division (SgzStore *store, SgzDivisionChange change, const char *source)
{
  g_autoptr (SgzRecord) division = sgz_store_find (store, &sgz_kind_division, source, NULL);
  const char *const sources[] = { sgz_record_get_id (division), NULL };
  g_autoptr (GError) error = NULL;

  change.sources = sources;
  change.basis = "示例批复";
  g_autoptr (SgzDivisionPlan) plan = sgz_division_plan_new (store, &change, &error);
  g_assert_no_error (error);
  sgz_store_commit_explained (store, sgz_division_plan_get_label (plan), "示例批复",
                              sgz_division_plan_get_records (plan), &error);
  g_assert_no_error (error);
}

/* What 2021 was worth stays as it was, when in 2022 a county gets another name and a township with its station another code. */
static void
test_the_past_stays (void)
{
  SgzFixture fixture = { 0 };
  g_autoptr (GError) error = NULL;

  sgz_fixture_set_up (&fixture, NULL);
  g_assert_true (sgz_demo_fill (fixture.store, &error));
  g_autofree char *before = tell_all (fixture.store);
  change_division (fixture.store,
                   (SgzDivisionChange){ .act = SGZ_DIVISION_RENAME, .name = "示例区", .on = "2022-03-01" },
                   "西区");
  change_division (
      fixture.store,
      (SgzDivisionChange){ .act = SGZ_DIVISION_RECODE, .code = "510402199000", .on = "2022-04-01" },
      "银江镇");
  g_autofree char *after = tell_all (fixture.store);
  g_assert_cmpstr (after, ==, before);
  sgz_fixture_tear_down (&fixture, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/measures/records-add-up", test_records_add_up);
  g_test_add_func ("/store/measures/levels-add-up", test_levels_add_up);
  g_test_add_func ("/store/measures/stations-agree", test_stations_agree);
  g_test_add_func ("/store/measures/the-past-stays", test_the_past_stays);
  return g_test_run ();
}
