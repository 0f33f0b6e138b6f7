/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-fixture.h"

#include <glib/gstdio.h>

/* Migrating and filling a database waits for the disk many times, so a program does it once and copies the file. */
static void
write_database (const char *path)
{
  static char *content = NULL;
  static gsize length = 0;
  g_autoptr (GError) error = NULL;

  if (content != NULL)
    {
      g_file_set_contents_full (path, content, (gssize)length, G_FILE_SET_CONTENTS_NONE, 0600, &error);
      g_assert_no_error (error);
      return;
    }
  SgzStore *store = sgz_store_create (path, TRUE, &error);
  g_assert_no_error (error);
  g_assert_finalize_object (store);
  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);
}

void
sgz_fixture_set_up (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("sgz-test-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = sgz_fixture_get_file (fixture, "a.shegong");
  write_database (fixture->path);
  fixture->store = sgz_store_open (fixture->path, &error);
  g_assert_no_error (error);
}

void
sgz_fixture_remove (const char *path)
{
  g_autoptr (GDir) dir = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *below = g_build_filename (path, name, NULL);
      sgz_fixture_remove (below);
    }
  g_assert_cmpint (g_remove (path), ==, 0);
}

void
sgz_fixture_tear_down (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  if (fixture->store != NULL)
    g_assert_finalize_object (g_steal_pointer (&fixture->store));
  sgz_fixture_remove (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

char *
sgz_fixture_get_file (SgzFixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

guint
sgz_fixture_count_files (SgzFixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  guint count = 0;

  while (g_dir_read_name (dir) != NULL)
    count++;
  return count;
}

void
sgz_fixture_set (SgzFixture *fixture, SgzRecord *record, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;

  sgz_store_set_field (fixture->store, record, sgz_kind_get_field (sgz_record_get_kind (record), field), text,
                       &error);
  g_assert_no_error (error);
}

SgzRecord *
sgz_fixture_add_station (SgzFixture *fixture, const char *name, const char *tier, const char *division,
                         const char *opened)
{
  g_autoptr (GError) error = NULL;
  SgzRecord *record = sgz_record_new (&sgz_kind_station);

  sgz_fixture_set (fixture, record, "name", name);
  sgz_fixture_set (fixture, record, "tier", tier);
  sgz_fixture_set (fixture, record, "division", division);
  sgz_fixture_set (fixture, record, "task_year", "2021");
  if (opened != NULL)
    {
      sgz_fixture_set (fixture, record, "status", "operating");
      sgz_fixture_set (fixture, record, "opened_on", opened);
    }
  sgz_store_save (fixture->store, record, &error);
  g_assert_no_error (error);
  return record;
}

SgzRecord *
sgz_fixture_add (SgzStore *store, const SgzKind *kind, ...)
{
  SgzRecord *record = sgz_record_new (kind);
  g_autoptr (GError) error = NULL;
  va_list args;

  va_start (args, kind);
  for (const char *code = va_arg (args, const char *); code != NULL; code = va_arg (args, const char *))
    {
      sgz_store_set_field (store, record, sgz_kind_get_field (kind, code), va_arg (args, const char *),
                           &error);
      g_assert_no_error (error);
    }
  va_end (args);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_ptr_array_add (records, record);
  sgz_store_commit_explained (store, NULL, "示例：核对过。", records, &error);
  g_assert_no_error (error);
  return record;
}
