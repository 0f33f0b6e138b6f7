/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-attachment-fixture.h"

#include <glib/gstdio.h>

void
sgz_attachment_fixture_set_up (SgzAttachmentFixture *fixture, gconstpointer data)
{
  sgz_fixture_set_up (&fixture->base, data);
  fixture->files = sgz_fixture_get_file (&fixture->base, "files");
  g_assert_cmpint (g_mkdir (fixture->files, 0700), ==, 0);
  fixture->station = sgz_fixture_add_station (&fixture->base, "示例站", "general", "东区", NULL);
}

void
sgz_attachment_fixture_tear_down (SgzAttachmentFixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->station);
  g_free (fixture->files);
  sgz_fixture_tear_down (&fixture->base, data);
}

char *
sgz_attachment_fixture_write (SgzAttachmentFixture *fixture, const char *name, const char *words)
{
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (fixture->files, name, NULL);

  g_file_set_contents (path, words, -1, &error);
  g_assert_no_error (error);
  return path;
}

static GPtrArray *
add (SgzAttachmentFixture *fixture, SgzRecord *owner, const char *path, GError **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (files, g_file_new_for_path (path));
  return sgz_attachment_add (fixture->base.store, owner, files, NULL, NULL, NULL, NULL, error);
}

SgzRecord *
sgz_attachment_fixture_add (SgzAttachmentFixture *fixture, SgzRecord *owner, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) added = add (fixture, owner, path, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (added->len, ==, 1);
  return g_object_ref (g_ptr_array_index (added, 0));
}

char *
sgz_attachment_fixture_refuse (SgzAttachmentFixture *fixture, SgzRecord *owner, const char *path,
                               SgzStoreError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (add (fixture, owner, path, &error));
  g_assert_error (error, SGZ_STORE_ERROR, (int)code);
  return g_strdup (error->message);
}

guint
sgz_attachment_fixture_count (const char *database)
{
  g_autofree char *beside = g_path_get_dirname (database);
  g_autofree char *folder = g_build_filename (beside, SGZ_ATTACHMENT_FOLDER, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;
  guint count = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GDir) shelf = g_dir_open (path, 0, NULL);
      if (shelf == NULL && g_strcmp0 (name, SGZ_ATTACHMENT_NOTE) != 0)
        count++;
      while (shelf != NULL && g_dir_read_name (shelf) != NULL)
        count++;
    }
  return count;
}
