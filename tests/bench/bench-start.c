/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <unistd.h>

#include "app/sgz-application.h"
#include "store/sgz-store.h"

/* From start to the first frame, of the program on a database and of an empty window of libadwaita's: in one go,
 * by turns, each run a process of its own that is this program again. What counts is the ratio. */

#define N_RUNS 9
#define MOST_TIMES 2.5

static gint64 started;

static void
painted_cb (GdkFrameClock *clock, GApplication *application)
{
  g_signal_handlers_disconnect_by_func (clock, painted_cb, application);
  g_print ("%" G_GINT64_FORMAT "\n", g_get_monotonic_time () - started);
  fflush (stdout);
  /* What comes after the first frame is no part of the measure. */
  _exit (0);
}

static void
realized_cb (GtkWidget *window, GApplication *application)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (painted_cb), application);
}

static void
window_added_cb (GApplication *application, GtkWindow *window)
{
  g_signal_connect (window, "realize", G_CALLBACK (realized_cb), application);
}

static void
show_empty_cb (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_present (GTK_WINDOW (window));
}

/* Runs one of the two and prints its time; @path is the database, or NULL for the empty window. */
static int
run_one (const char *program, const char *path)
{
  g_autoptr (GApplication) application = NULL;
  char *argv[] = { (char *)program, (char *)path, NULL };

  if (path != NULL)
    application = G_APPLICATION (sgz_application_new ());
  else
    application
        = G_APPLICATION (adw_application_new (SGZ_APPLICATION_ID ".Empty", G_APPLICATION_DEFAULT_FLAGS));
  g_application_set_flags (application, g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
  if (path == NULL)
    g_signal_connect (application, "activate", G_CALLBACK (show_empty_cb), NULL);
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);
  return g_application_run (application, path != NULL ? 2 : 1, argv);
}

static gint64
measure (const char *program, const char *path)
{
  const char *argv[] = { program, path != NULL ? "--run" : "--run-empty", path, NULL };
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  if (!g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status,
                     &error)
      || !g_spawn_check_wait_status (status, &error))
    g_error ("A run failed: %s", error->message);
  return g_ascii_strtoll (output, NULL, 10);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  gint64 x = *(const gint64 *)a, y = *(const gint64 *)b;

  return x < y ? -1 : x > y;
}

static double
median (gint64 *times)
{
  qsort (times, N_RUNS, sizeof (gint64), compare);
  return (double)times[N_RUNS / 2] / 1000;
}

static int
compare_starts (const char *program, const char *path)
{
  gint64 full[N_RUNS], empty[N_RUNS];

  /* Once each to warm the disk's cache up. */
  measure (program, path);
  measure (program, NULL);
  for (int i = 0; i < N_RUNS; i++)
    {
      full[i] = measure (program, path);
      empty[i] = measure (program, NULL);
    }
  double a = median (full), b = median (empty);
  g_print ("start to first frame: %.1f ms, empty window: %.1f ms, ratio %.2f (at most %.1f)\n", a, b, a / b,
           MOST_TIMES);
  return a / b <= MOST_TIMES ? 0 : 1;
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_unlink (path);
    }
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;

  started = g_get_monotonic_time ();
  if (argc == 3 && g_str_equal (argv[1], "--run"))
    return run_one (argv[0], argv[2]);
  if (argc == 2 && g_str_equal (argv[1], "--run-empty"))
    return run_one (argv[0], NULL);

  g_autofree char *folder = g_dir_make_tmp ("sgz-bench-XXXXXX", &error);
  if (folder == NULL)
    g_error ("No folder: %s", error->message);
  g_autofree char *path = g_build_filename (folder, "start.shegong", NULL);
  g_autoptr (SgzStore) store = sgz_store_create (path, TRUE, &error);
  if (store == NULL)
    g_error ("No database: %s", error->message);
  g_clear_object (&store);
  /* Some X servers start anew when their last client leaves, and turn away whoever comes meanwhile: one stays. */
  gtk_init ();
  int status = compare_starts (argv[0], path);
  remove_folder (folder);
  return status;
}
