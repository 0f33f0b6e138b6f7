/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-cli-fixture.h"

#include <fcntl.h>
#include <glib-unix.h>
#include <glib/gstdio.h>
#include <linux/capability.h>
#include <signal.h>
#include <stdarg.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "base/sgz-csv.h"

void
run_free (Run *run)
{
  g_free (run->out);
  g_free (run->err);
  g_free (run);
}

void
fixture_set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  fixture->dir = g_dir_make_tmp ("shegongzhan-XXXXXX", &error);
  g_assert_no_error (error);
}

void
fixture_tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->dir, 0, NULL);
  const char *name = NULL;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = fixture_path (fixture, name);
      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (fixture->dir), ==, 0);
  g_free (fixture->dir);
}

void
fixture_add_test (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down);
}

char *
fixture_path (Fixture *fixture, const char *name)
{
  return g_build_filename (fixture->dir, name, NULL);
}

/* Called between fork and exec: nothing here allocates. */
static void
child_set_up_cb (gpointer user_data)
{
  const guint64 *limit = user_data;

  if (geteuid () == 0)
    prctl (PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, 0, 0, 0);
  if (*limit != 0)
    {
      struct rlimit size = { *limit, *limit };
      signal (SIGXFSZ, SIG_IGN);
      setrlimit (RLIMIT_FSIZE, &size);
    }
}

/* @out is where standard output goes, -1 for a pipe that is read. */
static GSubprocess *
spawn (Fixture *fixture, int out, guint64 *limit, const char *const *args)
{
  GSubprocessFlags flags = G_SUBPROCESS_FLAGS_STDERR_PIPE | (out < 0 ? G_SUBPROCESS_FLAGS_STDOUT_PIPE : 0);
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (flags);
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (g_getenv ("SHEGONGZHAN"));
  g_ptr_array_add (argv, (gpointer)g_getenv ("SHEGONGZHAN"));
  for (; *args != NULL; args++)
    g_ptr_array_add (argv, (gpointer)*args);
  g_ptr_array_add (argv, NULL);

  g_subprocess_launcher_set_cwd (launcher, fixture->dir);
  g_subprocess_launcher_set_child_setup (launcher, child_set_up_cb, limit, NULL);
  if (fixture->locale != NULL)
    g_subprocess_launcher_setenv (launcher, "LC_ALL", fixture->locale, TRUE);
  if (out >= 0)
    g_subprocess_launcher_take_stdout_fd (launcher, out);
  GSubprocess *process = g_subprocess_launcher_spawnv (launcher, (const char *const *)argv->pdata, &error);
  g_assert_no_error (error);
  return process;
}

static char *
take_text (GBytes *bytes)
{
  return bytes != NULL && g_bytes_get_size (bytes) > 0
             ? g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes))
             : g_strdup ("");
}

static Run *
run (Fixture *fixture, int output, guint64 limit, const char *const *args)
{
  g_autoptr (GSubprocess) process = spawn (fixture, output, &limit, args);
  g_autoptr (GBytes) out = NULL;
  g_autoptr (GBytes) err = NULL;
  g_autoptr (GError) error = NULL;
  Run *result = g_new0 (Run, 1);

  g_subprocess_communicate (process, NULL, NULL, &out, &err, &error);
  g_assert_no_error (error);
  result->status = g_subprocess_get_if_exited (process) ? g_subprocess_get_exit_status (process) : -1;
  result->out = take_text (out);
  result->err = take_text (err);
  g_test_message ("%s: %d %s", args[0], result->status, result->err);
  return result;
}

Run *
fixture_run_strv (Fixture *fixture, const char *const *args)
{
  return run (fixture, -1, 0, args);
}

Run *
fixture_run_limited (Fixture *fixture, guint64 bytes, const char *const *args)
{
  return run (fixture, -1, bytes, args);
}

Run *
fixture_run_into (Fixture *fixture, const char *file, const char *const *args)
{
  int output = g_open (file, O_WRONLY | O_CLOEXEC, 0);

  g_assert_cmpint (output, >=, 0);
  return run (fixture, output, 0, args);
}

Run *
fixture_run_closed (Fixture *fixture, const char *const *args)
{
  int ends[2];
  g_autoptr (GError) error = NULL;

  g_unix_open_pipe (ends, FD_CLOEXEC, &error);
  g_assert_no_error (error);
  close (ends[0]);
  return run (fixture, ends[1], 0, args);
}

static GPtrArray *
collect (const char *first, va_list rest)
{
  GPtrArray *args = g_ptr_array_new ();

  for (const char *arg = first; arg != NULL; arg = va_arg (rest, const char *))
    g_ptr_array_add (args, (gpointer)arg);
  g_ptr_array_add (args, NULL);
  return args;
}

Run *
fixture_run (Fixture *fixture, const char *first, ...)
{
  va_list rest;

  va_start (rest, first);
  g_autoptr (GPtrArray) args = collect (first, rest);
  va_end (rest);
  return fixture_run_strv (fixture, (const char *const *)args->pdata);
}

static char *
do_strv (Fixture *fixture, const char *const *args)
{
  g_autoptr (Run) done = fixture_run_strv (fixture, args);

  g_assert_cmpstr (done->err, ==, "");
  g_assert_cmpint (done->status, ==, 0);
  return g_steal_pointer (&done->out);
}

char *
fixture_do (Fixture *fixture, const char *first, ...)
{
  va_list rest;

  va_start (rest, first);
  g_autoptr (GPtrArray) args = collect (first, rest);
  va_end (rest);
  return do_strv (fixture, (const char *const *)args->pdata);
}

JsonNode *
fixture_read_json (Fixture *fixture, const char *first, ...)
{
  va_list rest;
  g_autoptr (GError) error = NULL;

  va_start (rest, first);
  g_autoptr (GPtrArray) args = collect (first, rest);
  va_end (rest);
  g_autofree char *text = do_strv (fixture, (const char *const *)args->pdata);
  JsonNode *node = json_from_string (text, &error);
  g_assert_no_error (error);
  g_assert_nonnull (node);
  return node;
}

void
assert_refused (const Run *run, const char *words)
{
  g_assert_cmpint (run->status, ==, 2);
  g_assert_cmpstr (run->out, ==, "");
  g_assert_true (g_str_has_prefix (run->err, "shegongzhan: "));
  g_assert_true (g_str_has_suffix (run->err, "\n"));
  g_assert_true (strchr (run->err, '\n') == run->err + strlen (run->err) - 1);
  g_assert_true (g_utf8_validate (run->err, -1, NULL));
  if (strstr (run->err, words) == NULL)
    g_error ("“%s” is not in “%s”", words, run->err);
}

char *
fixture_dump (Fixture *fixture, const char *database)
{
  static const char *const kinds[] = { "division", "station", "target" };
  g_autoptr (GString) dump = g_string_new (NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *there = fixture_do (fixture, "list", database, kinds[i], "--format", "csv", NULL);
      g_autofree char *voided
          = fixture_do (fixture, "list", database, kinds[i], "--voided", "--format", "csv", NULL);
      g_string_append (dump, there);
      g_string_append (dump, voided);
    }
  g_autofree char *history = fixture_do (fixture, "history", database, "--format", "json", NULL);
  g_string_append (dump, history);
  return g_string_free (g_steal_pointer (&dump), FALSE);
}

void
fixture_assert_refusals (Fixture *fixture, const char *database, const Refusal *cases, size_t n_cases)
{
  g_autofree char *before = fixture_dump (fixture, database);
  g_autofree char *files_before = fixture_list_files (fixture);

  for (size_t i = 0; i < n_cases; i++)
    {
      g_autoptr (Run) run = fixture_run_strv (fixture, cases[i].args);
      g_autofree char *files = fixture_list_files (fixture);
      assert_refused (run, cases[i].words);
      g_assert_cmpstr (files, ==, files_before);
    }
  g_autofree char *after = fixture_dump (fixture, database);
  g_assert_cmpstr (before, ==, after);
}

static int
compare_text (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *)a, *(char *const *)b);
}

char *
fixture_list_files (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->dir, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name = NULL;

  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_text);
  g_ptr_array_add (names, NULL);
  return g_strjoinv ("\n", (char **)names->pdata);
}

GPtrArray *
fixture_read_csv (Fixture *fixture, const char *name)
{
  g_autofree char *path = fixture_path (fixture, name);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  GPtrArray *rows = sgz_csv_parse (text, &error);
  g_assert_no_error (error);
  return rows;
}

char *
fixture_read_pdf (Fixture *fixture, const char *name)
{
  g_autofree char *path = fixture_path (fixture, name);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) reader
      = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, "pdftotext", "-layout", path, "-", NULL);
  char *text = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (reader, NULL, NULL, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (reader));
  return text;
}

char *const *
csv_find_row (GPtrArray *rows, const char *cell)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_strv_contains (rows->pdata[i], cell))
      return rows->pdata[i];
  g_error ("no cell is “%s”", cell);
}

gboolean
csv_holds (GPtrArray *rows, const char *words)
{
  for (guint i = 0; i < rows->len; i++)
    for (char *const *cell = rows->pdata[i]; *cell != NULL; cell++)
      if (strstr (*cell, words) != NULL)
        return TRUE;
  return FALSE;
}

JsonObject *
json_find_object (JsonArray *array, const char *name, const char *text)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *object = json_array_get_object_element (array, i);
      if (g_strcmp0 (json_object_get_string_member (object, name), text) == 0)
        return object;
    }
  g_error ("no object has %s “%s”", name, text);
}
