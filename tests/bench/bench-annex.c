/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>
#include <glib/gstdio.h>

/* Annex 1 by command, the whole process: against the same program saying its version, so that what any start of it
 * costs on the machine can be told from the work. */

#define N_ROUNDS 21
#define LIMIT_MS 100.0
#define LIMIT_RATIO 8.0

static const char *const version[] = { "--version", NULL };
static const char *const export[]
    = { "export", "a.shegong", "construction-tasks", "--year", "2021", "-o", "x.xlsx", NULL };
static const char *const create[] = { "new", "a.shegong", NULL };

static double
run (const char *dir, const char *const *args)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE);
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (argv, (gpointer)g_getenv ("SHEGONGZHAN"));
  for (; *args != NULL; args++)
    g_ptr_array_add (argv, (gpointer)*args);
  g_ptr_array_add (argv, NULL);
  g_subprocess_launcher_set_cwd (launcher, dir);

  gint64 start = g_get_monotonic_time ();
  g_autoptr (GSubprocess) process
      = g_subprocess_launcher_spawnv (launcher, (const char *const *)argv->pdata, &error);
  if (process == NULL || !g_subprocess_wait_check (process, NULL, &error))
    g_error ("%s: %s", (const char *)argv->pdata[1], error->message);
  return (double)(g_get_monotonic_time () - start) / 1000.0;
}

static int
compare_doubles (const void *a, const void *b)
{
  double x = *(const double *)a;
  double y = *(const double *)b;

  return (x > y) - (x < y);
}

static double
median (double *times)
{
  qsort (times, N_ROUNDS, sizeof *times, compare_doubles);
  return times[N_ROUNDS / 2];
}

static void
remove_files (const char *dir)
{
  static const char *const names[] = { "a.shegong", "x.xlsx" };

  for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (dir, names[i], NULL);
      g_remove (path);
    }
  g_rmdir (dir);
}

int
main (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *dir = g_dir_make_tmp ("shegongzhan-XXXXXX", &error);
  double versions[N_ROUNDS];
  double exports[N_ROUNDS];

  if (dir == NULL || g_getenv ("SHEGONGZHAN") == NULL)
    g_error ("%s", dir == NULL ? error->message : "SHEGONGZHAN must name the program");
  run (dir, create);
  run (dir, export);
  /* Turn by turn, so that a busy moment of the machine falls on both. */
  for (int i = 0; i < N_ROUNDS; i++)
    {
      versions[i] = run (dir, version);
      exports[i] = run (dir, export);
    }
  remove_files (dir);

  double base = median (versions);
  double work = median (exports);
  g_print ("shegongzhan --version      %7.1f ms\n", base);
  g_print ("export construction-tasks  %7.1f ms\n", work);
  g_print ("ratio                      %7.2f\n", work / base);
  return work > LIMIT_MS && work / base > LIMIT_RATIO;
}
