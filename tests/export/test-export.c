/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What every kind of file has in common: it is there whole, or as it was, and one sentence says why. */
#include "export/sgz-export.h"
#include "sample.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#define NOBODY 65534

static const char *const endings[] = { "xlsx", "pdf", "csv" };

/* Exports to @path, which must fail with the sentence made of the three parts. */
static void
assert_refused (SgzTable *table, const char *path, const char *before, const char *shown, const char *after)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = g_strconcat (before, shown, after, NULL);

  g_assert_false (sgz_export_table (table, path, NULL, NULL, NULL, &error));
  g_assert_error (error, SGZ_EXPORT_ERROR, SGZ_EXPORT_ERROR_WRITE);
  g_assert_cmpstr (error->message, ==, sentence);
}

static void
test_writes_each_kind (void)
{
  static const char *const starts[] = { "PK\003\004", "%PDF-", "\xEF\xBB\xBF" };
  g_autoptr (SgzTable) table = sample_new_annex ();
  char *folder = sample_make_folder ();

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *name = g_strconcat ("附件1.", endings[i], NULL);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *content = NULL;
      g_autoptr (GError) error = NULL;
      g_assert_true (sgz_export_table (table, path, NULL, NULL, NULL, &error));
      g_assert_no_error (error);
      g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
      g_assert_true (g_str_has_prefix (content, starts[i]));
      g_assert_cmpint (sample_count_files (folder), ==, (int)i + 1);
    }
  sample_remove_folder (folder);
}

static void
test_unknown_ending (void)
{
  g_autoptr (SgzTable) table = sample_new_annex ();
  g_autoptr (GError) error = NULL;
  char *folder = sample_make_folder ();
  g_autofree char *path = g_build_filename (folder, "附件1.doc", NULL);
  g_autofree char *sentence = g_strdup_printf (
      "The name “%s” does not end in .xlsx, .pdf or .csv, so the kind of file is not known", path);

  g_assert_false (sgz_export_table (table, path, NULL, NULL, NULL, &error));
  g_assert_error (error, SGZ_EXPORT_ERROR, SGZ_EXPORT_ERROR_FORMAT);
  g_assert_cmpstr (error->message, ==, sentence);
  g_assert_cmpint (sample_count_files (folder), ==, 0);
  sample_remove_folder (folder);
}

static void
test_missing_folder (void)
{
  g_autoptr (SgzTable) table = sample_new_annex ();
  char *folder = sample_make_folder ();
  g_autofree char *missing = g_build_filename (folder, "没有", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/a.%s", missing, endings[i]);
      assert_refused (table, path, "The folder “", missing, "” does not exist");
    }
  g_assert_cmpint (sample_count_files (folder), ==, 0);
  sample_remove_folder (folder);
}

static void
test_target_is_a_folder (void)
{
  g_autoptr (SgzTable) table = sample_new_annex ();
  char *folder = sample_make_folder ();

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/a.%s", folder, endings[i]);
      g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
      assert_refused (table, path, "“", path, "” is a folder; give the name of a file");
      g_assert_cmpint (sample_count_files (path), ==, 0);
    }
  g_assert_cmpint (sample_count_files (folder), ==, 3);
  sample_remove_folder (folder);
}

static void
test_target_is_no_file (void)
{
  g_autoptr (SgzTable) table = sample_new_annex ();
  char *folder = sample_make_folder ();
  g_autofree char *path = g_build_filename (folder, "full.csv", NULL);

  g_assert_cmpint (symlink ("/dev/full", path), ==, 0);
  assert_refused (table, path, "“", "/dev/full", "” is not a file that can be replaced");
  sample_remove_folder (folder);
}

/* Whoever runs the tests, root too, is nobody in particular while it lasts. */
static void
test_unwritable_folder (void)
{
  g_autoptr (SgzTable) table = sample_new_annex ();
  char *folder = sample_make_folder ();
  gboolean is_root = geteuid () == 0;

  g_assert_cmpint (g_chmod (folder, 0555), ==, 0);
  if (is_root)
    g_assert_cmpint (seteuid (NOBODY), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/a.%s", folder, endings[i]);
      assert_refused (table, path, "You may not write into the folder “", folder, "”; choose another folder");
    }
  if (is_root)
    g_assert_cmpint (seteuid (0), ==, 0);
  g_assert_cmpint (sample_count_files (folder), ==, 0);
  g_assert_cmpint (g_chmod (folder, 0755), ==, 0);
  sample_remove_folder (folder);
}

static void
test_write_protected_target (void)
{
  g_autoptr (SgzTable) table = sample_new_annex ();
  char *folder = sample_make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.csv", NULL);
  g_autofree char *content = NULL;
  gboolean is_root = geteuid () == 0;

  g_assert_true (g_file_set_contents (path, "留下", -1, NULL));
  g_assert_cmpint (g_chmod (path, 0444), ==, 0);
  g_assert_cmpint (g_chmod (folder, 0777), ==, 0);
  if (is_root)
    g_assert_cmpint (seteuid (NOBODY), ==, 0);
  assert_refused (table, path, "“", path, "” is write-protected; choose another name");
  if (is_root)
    g_assert_cmpint (seteuid (0), ==, 0);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "留下");
  g_assert_cmpint (sample_count_files (folder), ==, 1);
  sample_remove_folder (folder);
}

/* A file may not become larger than @bytes, as on a disk that has no more. */
static void
limit_file_size (rlim_t bytes)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = bytes == RLIM_INFINITY ? limit.rlim_max : bytes;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static void
assert_no_space (SgzTable *table, const char *ending, rlim_t bytes)
{
  char *folder = sample_make_folder ();
  g_autofree char *path = g_strdup_printf ("%s/a.%s", folder, ending);
  g_autofree char *content = NULL;

  g_assert_true (g_file_set_contents (path, "留下", -1, NULL));
  limit_file_size (bytes);
  assert_refused (table, path, "There is not enough space to write “", path, "”; nothing was written");
  limit_file_size (RLIM_INFINITY);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "留下");
  g_assert_cmpint (sample_count_files (folder), ==, 1);
  sample_remove_folder (folder);
}

static void
test_full_disk (void)
{
  g_autoptr (SgzTable) kept = sample_new_kept_ledger (2000);
  g_autoptr (SgzTable) streamed = sample_new_ledger (20001);

  signal (SIGXFSZ, SIG_IGN);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    assert_no_space (kept, endings[i], 4096);
  assert_no_space (streamed, "csv", 65536);
  assert_no_space (streamed, "xlsx", 65536);
}

/* The workbook itself, some 800 kB, would fit; the sheet's temporary file, 8 MB, does not, and its writer does not
 * notice. */
static void
test_full_disk_unnoticed (void)
{
  g_autoptr (SgzTable) streamed = sample_new_ledger (20001);
  g_autoptr (SgzTable) kept = sample_new_kept_ledger (20001);

  signal (SIGXFSZ, SIG_IGN);
  assert_no_space (streamed, "xlsx", 2000000);
  assert_no_space (kept, "xlsx", 2000000);
}

/* Cancels when told of the first progress. */
static void
work_cancelled_cb (gint64 done G_GNUC_UNUSED, gint64 total G_GNUC_UNUSED, gpointer user_data)
{
  g_cancellable_cancel (user_data);
}

static void
test_cancel (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    for (int streamed = 0; streamed < 2; streamed++)
      {
        g_autoptr (SgzTable) table = streamed ? sample_new_ledger (20001) : sample_new_kept_ledger (2000);
        g_autoptr (GCancellable) cancellable = g_cancellable_new ();
        g_autoptr (GError) error = NULL;
        char *folder = sample_make_folder ();
        g_autofree char *path = g_strdup_printf ("%s/a.%s", folder, endings[i]);

        g_assert_false (sgz_export_table (table, path, work_cancelled_cb, cancellable, cancellable, &error));
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
        g_assert_cmpint (sample_count_files (folder), ==, 0);
        sample_remove_folder (folder);
      }
}

static gboolean
source_failed_cb (SgzTable *table G_GNUC_UNUSED, gpointer source_data G_GNUC_UNUSED,
                  SgzRowFunc func G_GNUC_UNUSED, gpointer user_data G_GNUC_UNUSED,
                  GCancellable *cancellable G_GNUC_UNUSED, GError **error)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_BUSY, "the database is busy");
  return FALSE;
}

static void
test_source_fails (void)
{
  char *folder = sample_make_folder ();

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autoptr (SgzTable) table = sgz_table_new ("示例名册");
      g_autoptr (GError) error = NULL;
      g_autofree char *path = g_strdup_printf ("%s/a.%s", folder, endings[i]);
      sgz_table_add_column (table, -1, "名称", 20, SGZ_FORMAT_TEXT);
      sgz_table_set_source (table, source_failed_cb, NULL, NULL, 30000);
      sgz_table_finish (table);
      g_assert_false (sgz_export_table (table, path, NULL, NULL, NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_BUSY);
      g_assert_cmpint (sample_count_files (folder), ==, 0);
    }
  sample_remove_folder (folder);
}

static void
test_too_many_rows (void)
{
  g_autoptr (SgzTable) table = sample_new_ledger (1048577);
  char *folder = sample_make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.xlsx", NULL);

  assert_refused (table, path, "The document has ", "1048577",
                  " rows and a workbook holds 1,048,576; narrow it down or export it as .csv");
  g_assert_cmpint (sample_count_files (folder), ==, 0);
  sample_remove_folder (folder);
}

static void
test_too_long_a_text (void)
{
  g_autoptr (SgzTable) table = sgz_table_new ("示例");
  g_autofree char *text = g_strnfill (32768, 'x');
  char *folder = sample_make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.xlsx", NULL);

  sgz_table_add_column (table, -1, "说明", 20, SGZ_FORMAT_TEXT);
  sgz_table_add_row (table, SGZ_ROW_BODY);
  sgz_table_set_text (table, 0, text);
  sgz_table_finish (table);
  assert_refused (table, path, "A text has more than ", "32,767",
                  " characters, which a workbook cannot hold; export it as .csv or .pdf");
  g_assert_cmpint (sample_count_files (folder), ==, 0);
  sample_remove_folder (folder);
}

static void
test_replaces (void)
{
  g_autoptr (SgzTable) table = sample_new_annex ();
  g_autoptr (GError) error = NULL;
  char *folder = sample_make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.csv", NULL);
  g_autofree char *link = g_build_filename (folder, "link.csv", NULL);
  g_autofree char *content = NULL;
  struct stat status;

  g_assert_true (g_file_set_contents (path, "旧", -1, NULL));
  g_assert_cmpint (g_chmod (path, 0640), ==, 0);
  g_assert_cmpint (symlink (path, link), ==, 0);
  g_assert_true (sgz_export_table (table, link, NULL, NULL, NULL, &error));
  g_assert_no_error (error);

  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0640);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_nonnull (strstr (content, "盐边县"));
  g_assert_cmpint (sample_count_files (folder), ==, 2);
  sample_remove_folder (folder);
}

typedef struct
{
  gint64 done;
  gint64 total;
} Progress;

static void
progress_told_cb (gint64 done, gint64 total, gpointer user_data)
{
  Progress *progress = user_data;

  g_assert_cmpint (done, >=, progress->done);
  g_assert_cmpint (done, <=, total);
  progress->done = done;
  progress->total = total;
}

static void
test_progress (void)
{
  g_autoptr (SgzTable) table = sample_new_kept_ledger (1200);
  char *folder = sample_make_folder ();

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/a.%s", folder, endings[i]);
      Progress progress = { 0, -1 };
      g_assert_true (sgz_export_table (table, path, progress_told_cb, &progress, NULL, NULL));
      g_assert_cmpint (progress.done, ==, progress.total);
    }
  sample_remove_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/export/writes-each-kind", test_writes_each_kind);
  g_test_add_func ("/export/export/unknown-ending", test_unknown_ending);
  g_test_add_func ("/export/export/missing-folder", test_missing_folder);
  g_test_add_func ("/export/export/target-is-a-folder", test_target_is_a_folder);
  g_test_add_func ("/export/export/target-is-no-file", test_target_is_no_file);
  g_test_add_func ("/export/export/unwritable-folder", test_unwritable_folder);
  g_test_add_func ("/export/export/write-protected-target", test_write_protected_target);
  g_test_add_func ("/export/export/full-disk", test_full_disk);
  g_test_add_func ("/export/export/full-disk-the-writer-does-not-notice", test_full_disk_unnoticed);
  g_test_add_func ("/export/export/cancel", test_cancel);
  g_test_add_func ("/export/export/source-fails", test_source_fails);
  g_test_add_func ("/export/export/too-many-rows-for-a-workbook", test_too_many_rows);
  g_test_add_func ("/export/export/too-long-a-text-for-a-workbook", test_too_long_a_text);
  g_test_add_func ("/export/export/replaces-the-file-behind-a-link", test_replaces);
  g_test_add_func ("/export/export/progress", test_progress);
  return g_test_run ();
}
