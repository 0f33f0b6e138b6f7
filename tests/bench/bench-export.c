/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exports a ledger of 100,000 rows beside a bare libxlsxwriter loop that writes the same cells: the document's order,
 * formats and checks may cost at most so much more, and little memory. */
#include "export/sgz-export.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <xlsxwriter.h>

#define N_ROWS 100000
#define N_COLUMNS 14
#define N_TEXTS 7 /* the columns of text come first */
#define N_ROUNDS 5
#define MOST_RATIO 1.3
#define MOST_KILOBYTES (40 * 1024)

typedef void (*Work) (const char *path);

static void
fill_row (gint64 index, char texts[N_TEXTS][64], SgzCell *cells)
{
  for (int i = 0; i < N_TEXTS; i++)
    {
      g_snprintf (texts[i], sizeof texts[i], "示例街道第%" G_GINT64_FORMAT "站%d", index, i);
      cells[i].is_set = TRUE;
      cells[i].text = texts[i];
    }
  for (int i = N_TEXTS; i < N_COLUMNS; i++)
    {
      cells[i].is_set = TRUE;
      cells[i].number = index * i;
    }
}

static gboolean
rows_made_cb (SgzTable *table, gpointer source_data G_GNUC_UNUSED, SgzRowFunc func, gpointer user_data,
              GCancellable *cancellable G_GNUC_UNUSED, GError **error)
{
  char texts[N_TEXTS][64];
  SgzCell cells[N_COLUMNS] = { 0 };
  SgzRow row = { SGZ_ROW_BODY, 0, cells };

  for (gint64 i = 0; i < N_ROWS; i++)
    {
      fill_row (i, texts, cells);
      if (!func (table, i, &row, user_data, error))
        return FALSE;
    }
  return TRUE;
}

static void
export_ledger (const char *path)
{
  g_autoptr (SgzTable) table = sgz_table_new ("示例名册");
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < N_COLUMNS; i++)
    sgz_table_add_column (table, -1, "示例栏", 16, i < N_TEXTS ? SGZ_FORMAT_TEXT : SGZ_FORMAT_INTEGER);
  sgz_table_set_source (table, rows_made_cb, NULL, NULL, N_ROWS);
  sgz_table_finish (table);
  if (!sgz_export_table (table, path, NULL, NULL, NULL, &error))
    g_error ("%s", error->message);
}

static void
write_bare (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  lxw_workbook_options options = { .constant_memory = LXW_TRUE, .tmpdir = folder, .use_zip64 = LXW_FALSE };
  lxw_workbook *workbook = workbook_new_opt (path, &options);
  lxw_worksheet *sheet = workbook_add_worksheet (workbook, NULL);
  char texts[N_TEXTS][64];
  SgzCell cells[N_COLUMNS] = { 0 };

  for (gint64 i = 0; i < N_ROWS; i++)
    {
      fill_row (i, texts, cells);
      for (int column = 0; column < N_COLUMNS; column++)
        {
          if (cells[column].text != NULL)
            worksheet_write_string (sheet, (lxw_row_t)i, (lxw_col_t)column, cells[column].text, NULL);
          else
            worksheet_write_number (sheet, (lxw_row_t)i, (lxw_col_t)column, (double)cells[column].number,
                                    NULL);
        }
    }
  if (workbook_close (workbook) != LXW_NO_ERROR)
    g_error ("the bare workbook was not written");
}

static void
do_nothing (const char *path G_GNUC_UNUSED)
{
}

/* Runs @work in a process of its own. Returns: milliseconds; the peak of its memory in @kilobytes */
static double
run (Work work, const char *path, long *kilobytes)
{
  gint64 start = g_get_monotonic_time ();
  int status = 0;
  struct rusage usage;
  pid_t child = fork ();

  if (child == 0)
    {
      work (path);
      _exit (0);
    }
  if (child < 0 || wait4 (child, &status, 0, &usage) != child || status != 0)
    g_error ("the measured process failed");
  *kilobytes = MAX (*kilobytes, usage.ru_maxrss);
  return (double)(g_get_monotonic_time () - start) / 1000;
}

static int
compare_times (const void *a, const void *b)
{
  double first = *(const double *)a;
  double second = *(const double *)b;

  return (first > second) - (first < second);
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("shegongzhan-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "ledger.xlsx", NULL);
  double ours[N_ROUNDS];
  double bare[N_ROUNDS];
  long our_memory = 0;
  long bare_memory = 0;
  long empty_memory = 0;

  run (do_nothing, path, &empty_memory);
  for (int i = 0; i < N_ROUNDS; i++)
    {
      bare[i] = run (write_bare, path, &bare_memory);
      ours[i] = run (export_ledger, path, &our_memory);
    }
  g_unlink (path);
  g_rmdir (folder);
  qsort (ours, N_ROUNDS, sizeof (double), compare_times);
  qsort (bare, N_ROUNDS, sizeof (double), compare_times);

  double ratio = ours[N_ROUNDS / 2] / bare[N_ROUNDS / 2];
  long above = our_memory - empty_memory;
  g_print ("export of %d rows: %.0f ms, bare loop %.0f ms, ratio %.2f (at most %.2f)\n", N_ROWS,
           ours[N_ROUNDS / 2], bare[N_ROUNDS / 2], ratio, MOST_RATIO);
  g_print ("memory above an empty process: %.1f MB, bare loop %.1f MB (at most %d MB)\n",
           (double)above / 1024, (double)(bare_memory - empty_memory) / 1024, MOST_KILOBYTES / 1024);
  return ratio <= MOST_RATIO && above <= MOST_KILOBYTES ? 0 : 1;
}
