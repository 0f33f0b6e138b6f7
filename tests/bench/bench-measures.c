/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Takes every measure for all counties of the country at once, beside the same statements run by the sqlite3 shell. */
#include <gio/gio.h>
#include <stdlib.h>

#include "store/sgz-measure.h"
#include "support/sgz-country.h"
#include "support/sgz-fixture.h"

#define N_TOWNSHIPS 41352
#define N_ROOMS 620573
#define N_ROUNDS 3

#define YEAR 2021
#define DAY "2021-12-31"

/* How long all measures may take on a machine that does nothing else, and how many times the shell's time. */
#define MOST_SECONDS 10.0
#define MOST_RATIO 1.5

static char *
make_database (SgzFixture *fixture)
{
  char *path = sgz_fixture_get_file (fixture, "large.shegong");
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzStore) store = sgz_store_create (path, TRUE, &error);

  if (store == NULL)
    g_error ("%s", error->message);
  g_clear_object (&store);
  sgz_country_fill_tiers (path, N_TOWNSHIPS, N_ROOMS);
  return path;
}

/* Returns: the seconds that all measures take; with @is_told each is named. */
static double
take_measures (SgzStore *store, gboolean is_told)
{
  GPtrArray *measures = sgz_measure_list ();
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < measures->len; i++)
    {
      const SgzMeasure *measure = measures->pdata[i];
      gint64 begun = g_get_monotonic_time ();
      g_autoptr (GError) error = NULL;
      g_autoptr (SgzFigures) figures = sgz_measure_take (store, measure->code, "county", YEAR, DAY, &error);
      if (figures == NULL)
        g_error ("%s: %s", measure->code, error->message);
      if (is_told)
        g_print ("%-28s %10" G_GINT64_FORMAT " %8.1f ms\n", measure->code, sgz_figures_sum (figures, NULL),
                 (double)(g_get_monotonic_time () - begun) / 1000);
    }
  return (double)(g_get_monotonic_time () - start) / G_USEC_PER_SEC;
}

/* --- the reference --- */

static char *
write_script (SgzFixture *fixture)
{
  GPtrArray *measures = sgz_measure_list ();
  g_autoptr (GString) script = g_string_new (".parameter init\n");
  char *path = sgz_fixture_get_file (fixture, "measures.sql");
  g_autoptr (GError) error = NULL;

  g_string_append_printf (script, ".parameter set :year %d\n", YEAR);
  g_string_append (script, ".parameter set :day \"'" DAY "'\"\n.parameter set :past \"'" DAY "'\"\n");
  for (guint i = 0; i < measures->len; i++)
    {
      const SgzMeasure *measure = measures->pdata[i];
      g_string_append_printf (
          script, "SELECT substr (m.place, 1, 6), m.part, sum (m.amount) FROM (\n%s) m GROUP BY 1, 2;\n",
          measure->sql);
    }
  if (!g_file_set_contents (path, script->str, -1, &error))
    g_error ("%s", error->message);
  return path;
}

static double
run_shell (const char *database, const char *script)
{
  g_autofree char *command = g_strdup_printf (".read '%s'", script);
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) shell = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error, "sqlite3",
                                                    "-bail", database, command, NULL);

  if (shell == NULL || !g_subprocess_wait_check (shell, NULL, &error))
    g_error ("%s", error->message);
  return (double)(g_get_monotonic_time () - start) / G_USEC_PER_SEC;
}

int
main (void)
{
  SgzFixture fixture = { 0 };
  double own = G_MAXDOUBLE;
  double bare = G_MAXDOUBLE;

  sgz_fixture_set_up (&fixture, NULL);
  g_autofree char *path = make_database (&fixture);
  g_autofree char *script = write_script (&fixture);
  /* In turns, and the best of each, since a machine is not equally busy all the time. */
  for (int round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SgzStore) store = sgz_store_open (path, &error);
      if (store == NULL)
        g_error ("%s", error->message);
      double taken = take_measures (store, round == 0);
      own = MIN (own, taken);
      g_clear_object (&store);
      double run = run_shell (path, script);
      bare = MIN (bare, run);
      g_print ("%.2f s, by the shell %.2f s\n", taken, run);
    }
  g_print (
      "%u measures of %d township stations and %d rooms: %.2f s (at most %.2f); by the shell %.2f s, ratio "
      "%.2f (at most %.2f)\n",
      sgz_measure_list ()->len, N_TOWNSHIPS, N_ROOMS, own, MOST_SECONDS, bare, own / bare, MOST_RATIO);
  sgz_fixture_tear_down (&fixture, NULL);
  return own <= MOST_SECONDS && own / bare <= MOST_RATIO ? EXIT_SUCCESS : EXIT_FAILURE;
}
