/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Evaluates a station in every township of the country by the example scheme (argv), beside what the sqlite3 shell takes to read the same
 * measures and answers. */
#include <gio/gio.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "model/sgz-scheme-csv.h"
#include "store/sgz-evaluation.h"
#include "store/sgz-measure.h"
#include "support/sgz-country.h"
#include "support/sgz-fixture.h"

#define N_STATIONS 41352
#define N_RESPONSES 20
#define N_ROUNDS 3
#define YEAR 2021
#define DAY "2021-12-31"

/* How long it may take on a machine that does nothing else, how much memory it may have, and how many times the shell's time: the shell runs
 * the same SQL of the measures, each once, over the same file and adds up by place, and reads the sheets and answers; it neither scores nor
 * ranks. What makes the SQL itself quicker shows in the seconds, what is done beyond it in the ratio. */
#define MOST_SECONDS 5.0
#define MOST_KILOBYTES (300 * 1024)
#define MOST_RATIO 2.0

typedef struct
{
  char *database;
  char *scheme_file;
  char *id_file; /* holds the scheme's id */
} Bench;

/* A sheet each in one round, a county's answer to every leaf that nothing is computed for, and a survey. */
static const char *const sheets[] = {
  "PRAGMA synchronous = OFF; BEGIN",
  "INSERT INTO evaluation (id, revision, name, year, division, scheme, share)"
  " SELECT 'e1', 1, '示例评价', 2021, d.id, s.id, 3000 FROM division d, scheme s WHERE d.code = "
  "'510400000000'",
  "INSERT INTO sheet (id, revision, evaluation, name, station, division, audience, state)"
  " SELECT 'x' || id, 1, 'e1', name, id, division, CASE rowid % 10 WHEN 0 THEN 'pilot' ELSE 'other' END, "
  "'filling'"
  " FROM station WHERE tier = 'township'",
  "INSERT INTO answer (id, revision, sheet, indicator, assessor, member, answer)"
  " SELECT x.id || i.code, 1, x.id, i.id, a.id, 0,"
  " CASE i.method WHEN 'checklist' THEN '项1' WHEN 'levels' THEN '档1' ELSE '0.5' END"
  " FROM sheet x, indicator i, assessor a WHERE a.code = 'county' AND i.method NOT IN ('none', 'survey')"
  " AND i.parameters NOT LIKE '%\"measure\"%'",
  "INSERT INTO questionnaire (id, revision, name, respondents, scale, questions)"
  " VALUES ('q', 1, '示例', 'client', 5, '一' || char (10) || '二' || char (10) || '三' || char (10) || "
  "'四')",
  "INSERT INTO survey (id, revision, station, year, questionnaire, way, surveyed_on, asked)"
  " SELECT 'u' || id, 1, id, 2021, 'q', 'paper', '2021-12-01', 20 FROM station WHERE tier = 'township'",
  "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20)"
  " INSERT INTO response (id, revision, survey, number, answers)"
  " SELECT u.id || 'r' || i, 1, u.id, i, printf ('%d', 1111 + (u.rowid * 7 + i) % 5 * 1111 - i % 2) FROM "
  "survey u, n",
  "UPDATE response SET answers = replace (answers, '6', '5')",
  "COMMIT; ANALYZE",
};

static void
fail (GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

static void
add_sheets (const char *path)
{
  sqlite3 *handle = NULL;

  if (sqlite3_open (path, &handle) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (handle));
  for (size_t i = 0; i < G_N_ELEMENTS (sheets); i++)
    if (sqlite3_exec (handle, sheets[i], NULL, NULL, NULL) != SQLITE_OK)
      g_error ("%s: %s", sqlite3_errmsg (handle), sheets[i]);
  sqlite3_close (handle);
}

static void
prepare (const Bench *bench)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autoptr (SgzStore) store = sgz_store_create (bench->database, TRUE, &error);

  fail (error);
  g_file_get_contents (bench->scheme_file, &text, NULL, &error);
  fail (error);
  g_autoptr (SgzScheme) scheme = sgz_scheme_csv_read (text, "示例评价细则", YEAR, &error);
  fail (error);
  g_autofree char *id = sgz_kept_scheme_add (store, scheme, "station", "示例", NULL, &error);
  fail (error);
  sgz_kept_scheme_publish (store, id, "2021-01-01", &error);
  fail (error);
  g_file_set_contents (bench->id_file, id, -1, &error);
  fail (error);
  g_clear_object (&store);
  sgz_country_fill_tiers (bench->database, N_STATIONS, 0);
  add_sheets (bench->database);
}

static SgzEvaluation *
take (const Bench *bench, SgzStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  g_file_get_contents (bench->id_file, &id, NULL, &error);
  fail (error);
  SgzEvaluation *evaluation = sgz_evaluation_take (store, id, YEAR, NULL, NULL, DAY, FALSE, NULL, &error);
  fail (error);
  return evaluation;
}

static void
evaluate (const Bench *bench)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzStore) store = sgz_store_open (bench->database, &error);

  fail (error);
  g_autoptr (SgzEvaluation) evaluation = take (bench, store);
  gint64 sum = 0;
  for (guint i = 0; i < evaluation->sheets->len; i++)
    sum += ((const SgzEvaluated *)evaluation->sheets->pdata[i])->total;
  if (evaluation->sheets->len != N_STATIONS || sum <= 0)
    g_error ("%u sheets with %" G_GINT64_FORMAT " points", evaluation->sheets->len, sum);
}

/* --- the reference --- */

static void
append_measures (GString *script, const GPtrArray *nodes)
{
  g_autoptr (GHashTable) met = g_hash_table_new (NULL, NULL);
  static const char *const fixed[] = { "satisfaction", "satisfaction-responses", "organisations-incubating" };
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();

  for (guint i = 0; i < nodes->len; i++)
    {
      const SgzSchemeNode *node = nodes->pdata[i];
      g_ptr_array_add (codes, node->measure);
      g_ptr_array_add (codes, node->whole);
      for (guint t = 0; t < node->targets->len; t++)
        g_ptr_array_add (codes, ((const SgzSchemeTarget *)node->targets->pdata[t])->measure);
      for (guint t = 0; t < node->items->len; t++)
        g_ptr_array_add (codes, ((const SgzSchemeItem *)node->items->pdata[t])->measure);
    }
  for (size_t i = 0; i < G_N_ELEMENTS (fixed); i++)
    g_ptr_array_add (codes, (gpointer)fixed[i]);
  for (guint i = 0; i < codes->len; i++)
    {
      const SgzMeasure *measure = codes->pdata[i] != NULL ? sgz_measure_find (codes->pdata[i]) : NULL;
      if (measure != NULL && g_hash_table_add (met, (gpointer)measure))
        g_string_append_printf (
            script, "SELECT m.station, m.part, sum (m.amount) FROM (\n%s) m GROUP BY 1, 2;\n", measure->sql);
    }
}

static char *
write_script (const Bench *bench, SgzFixture *fixture)
{
  g_autoptr (GString) script = g_string_new (".parameter init\n");
  char *path = sgz_fixture_get_file (fixture, "evaluation.sql");
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_file_get_contents (bench->scheme_file, &text, NULL, &error);
  fail (error);
  g_autoptr (SgzScheme) scheme = sgz_scheme_csv_read (text, "示例评价细则", YEAR, &error);
  fail (error);
  g_string_append_printf (script, ".parameter set :year %d\n", YEAR);
  g_string_append (script, ".parameter set :day \"'" DAY "'\"\n.parameter set :past \"'" DAY "'\"\n");
  append_measures (script, sgz_scheme_get_nodes (scheme));
  g_string_append (
      script, "SELECT * FROM sheet ORDER BY division, name;\n"
              "SELECT s.id, a.indicator, a.assessor, a.member, a.answer, a.reason, a.counted FROM sheet s "
              "CROSS JOIN answer a ON a.sheet = s.id AND a.void_reason IS NULL ORDER BY s.id;\n");
  g_file_set_contents (path, script->str, -1, &error);
  fail (error);
  return path;
}

static double
run_shell (const Bench *bench, const char *script)
{
  g_autofree char *command = g_strdup_printf (".read '%s'", script);
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) shell = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error, "sqlite3",
                                                    "-bail", bench->database, command, NULL);

  if (shell == NULL || !g_subprocess_wait_check (shell, NULL, &error))
    g_error ("%s", error->message);
  return (double)(g_get_monotonic_time () - start) / G_USEC_PER_SEC;
}

/* Runs @work in a process of its own. Returns: seconds; the peak of its memory (VmHWM) in @kilobytes */
static double
run (void (*work) (const Bench *bench), const Bench *bench, long *kilobytes)
{
  gint64 start = g_get_monotonic_time ();
  int status = 0;
  struct rusage usage;
  pid_t child = fork ();

  if (child == 0)
    {
      work (bench);
      _exit (0);
    }
  if (child < 0 || wait4 (child, &status, 0, &usage) != child || status != 0)
    g_error ("the measured process failed");
  *kilobytes = MAX (*kilobytes, usage.ru_maxrss);
  return (double)(g_get_monotonic_time () - start) / G_USEC_PER_SEC;
}

int
main (int argc, char **argv)
{
  SgzFixture fixture = { 0 };
  double own = G_MAXDOUBLE;
  double bare = G_MAXDOUBLE;
  long kilobytes = 0;
  long others = 0;

  g_assert_cmpint (argc, ==, 2);
  sgz_fixture_set_up (&fixture, NULL);
  Bench bench = { sgz_fixture_get_file (&fixture, "large.shegong"), argv[1],
                  sgz_fixture_get_file (&fixture, "scheme") };
  run (prepare, &bench, &others);
  g_autofree char *script = write_script (&bench, &fixture);
  /* In turns, and the best of each, since a machine is not equally busy all the time. */
  for (int round = 0; round < N_ROUNDS; round++)
    {
      double taken = run (evaluate, &bench, &kilobytes);
      double read = run_shell (&bench, script);
      own = MIN (own, taken);
      bare = MIN (bare, read);
      g_print ("%.2f s, by the shell %.2f s\n", taken, read);
    }
  g_print ("%d stations: %.2f s (at most %.2f), %ld KiB (at most %d); by the shell %.2f s, ratio %.2f (at "
           "most %.2f)\n",
           N_STATIONS, own, MOST_SECONDS, kilobytes, MOST_KILOBYTES, bare, own / bare, MOST_RATIO);
  g_free (bench.database);
  g_free (bench.id_file);
  sgz_fixture_tear_down (&fixture, NULL);
  return own <= MOST_SECONDS && own / bare <= MOST_RATIO && kilobytes <= MOST_KILOBYTES ? EXIT_SUCCESS
                                                                                        : EXIT_FAILURE;
}
