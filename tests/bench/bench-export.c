/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exports the ledger of 100,000 stations, from the database to the workbook, beside a bare libxlsxwriter loop that writes the same
 * cells from a list: reading, the document's order, formats and checks may cost at most so much more, and little memory. */
#include "export/sgz-export.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include "report/sgz-report.h"
#include "support/sgz-country.h"

#define N_ROWS 100000
#define N_COLUMNS 16
#define N_ROUNDS 5
#define MOST_RATIO 1.3
#define MOST_KILOBYTES (40 * 1024)

typedef void (*Work) (const char *folder);

static char *
in_folder (const char *folder, const char *name)
{
  return g_build_filename (folder, name, NULL);
}

static SgzTable *
build_ledger (SgzStore *store)
{
  SgzReportOptions options = { .year = 2021, .day = "2021-12-31", .unmasked = TRUE };
  g_autoptr (GError) error = NULL;
  SgzTable *table = sgz_report_build (sgz_report_find ("station-ledger", NULL), store, &options, &error);

  if (table == NULL)
    g_error ("%s", error->message);
  return table;
}

static SgzStore *
open_store (const char *folder)
{
  g_autofree char *path = in_folder (folder, "country.shegong");
  g_autoptr (GError) error = NULL;
  SgzStore *store = sgz_store_open (path, &error);

  if (store == NULL)
    g_error ("%s", error->message);
  return store;
}

/* Cells as they are written to the list for the bare loop: a number or text, each ended by a NUL. */
static gboolean
row_listed_cb (SgzTable *table, gint64 index G_GNUC_UNUSED, const SgzRow *row, gpointer user_data,
               GError **error G_GNUC_UNUSED)
{
  for (int i = 0; i < sgz_table_get_n_columns (table); i++)
    {
      const SgzCell *cell = &row->cells[i];
      if (cell->text != NULL || !cell->is_set)
        fprintf (user_data, "t%s%c", cell->is_set ? cell->text : "", 0);
      else
        fprintf (user_data, "n%" G_GINT64_FORMAT "%c", cell->number, 0);
    }
  return TRUE;
}

/* Makes the database, and the list of its ledger's cells. */
static void
prepare (const char *folder)
{
  g_autofree char *path = in_folder (folder, "country.shegong");
  g_autofree char *cells = in_folder (folder, "cells");
  g_autoptr (GError) error = NULL;
  SgzStore *empty = sgz_store_create (path, TRUE, &error);

  if (empty == NULL)
    g_error ("%s", error->message);
  g_object_unref (empty);
  sgz_country_fill (path, N_ROWS);

  g_autoptr (SgzStore) store = open_store (folder);
  g_autoptr (SgzTable) table = build_ledger (store);
  FILE *file = fopen (cells, "w");
  if (file == NULL || !sgz_table_each_row (table, row_listed_cb, file, NULL, &error) || fclose (file) != 0)
    g_error ("the cells were not listed");
}

static void
export_ledger (const char *folder)
{
  g_autofree char *path = in_folder (folder, "ours.xlsx");
  g_autoptr (SgzStore) store = open_store (folder);
  g_autoptr (SgzTable) table = build_ledger (store);
  g_autoptr (GError) error = NULL;

  if (!sgz_export_table (table, path, NULL, NULL, NULL, &error))
    g_error ("%s", error->message);
}

static void
write_bare (const char *folder)
{
  g_autofree char *path = in_folder (folder, "bare.xlsx");
  g_autofree char *cells = in_folder (folder, "cells");
  lxw_workbook_options options
      = { .constant_memory = LXW_TRUE, .tmpdir = (char *)folder, .use_zip64 = LXW_FALSE };
  lxw_workbook *workbook = workbook_new_opt (path, &options);
  lxw_worksheet *sheet = workbook_add_worksheet (workbook, NULL);
  lxw_format *format = workbook_add_format (workbook);
  FILE *file = fopen (cells, "r");
  char *cell = NULL;
  size_t size = 0;

  /* The cells of a ledger have borders, blank ones too. */
  format_set_border (format, LXW_BORDER_THIN);
  for (int i = 0; getdelim (&cell, &size, 0, file) > 0; i++)
    {
      lxw_row_t row = (lxw_row_t)(i / N_COLUMNS);
      lxw_col_t column = (lxw_col_t)(i % N_COLUMNS);
      if (cell[0] == 't')
        worksheet_write_string (sheet, row, column, cell + 1, format);
      else
        worksheet_write_number (sheet, row, column, strtod (cell + 1, NULL), format);
    }
  free (cell);
  fclose (file);
  if (workbook_close (workbook) != LXW_NO_ERROR)
    g_error ("the bare workbook was not written");
}

static void
do_nothing (const char *folder G_GNUC_UNUSED)
{
}

/* Runs @work in a process of its own. Returns: milliseconds; the peak of its memory in @kilobytes */
static double
run (Work work, const char *folder, long *kilobytes)
{
  gint64 start = g_get_monotonic_time ();
  int status = 0;
  struct rusage usage;
  pid_t child = fork ();

  if (child == 0)
    {
      work (folder);
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

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = in_folder (folder, name);
      g_unlink (file);
    }
  g_rmdir (folder);
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("shegongzhan-bench-XXXXXX", NULL);
  double ours[N_ROUNDS];
  double bare[N_ROUNDS];
  long our_memory = 0;
  long bare_memory = 0;
  long empty_memory = 0;
  long other_memory = 0;

  run (do_nothing, folder, &empty_memory);
  run (prepare, folder, &other_memory);
  for (int i = 0; i < N_ROUNDS; i++)
    {
      bare[i] = run (write_bare, folder, &bare_memory);
      ours[i] = run (export_ledger, folder, &our_memory);
    }
  remove_folder (folder);
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
