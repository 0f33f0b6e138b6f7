/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-new-file-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>

#include "sgz-store.h"

gboolean
sgz_new_file_check (const char *path, GError **error)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *folder = g_path_get_dirname (path);
  if (*path == '\0' || g_str_has_suffix (path, "/"))
    {
      g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOT_FOUND, _ ("“%s” is not the name of a file"),
                   path);
      return FALSE;
    }
  if (g_file_test (path, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK))
    {
      g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_EXISTS,
                   _ ("There is a file “%s” already; choose another name"), name);
      return FALSE;
    }
  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    {
      g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOT_FOUND, _ ("There is no folder “%s”"), folder);
      return FALSE;
    }
  return TRUE;
}

void
sgz_new_file_remove_logs (const char *path)
{
  static const char *const endings[] = { "-wal", "-shm", "-journal" };

  for (size_t i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *file = g_strconcat (path, endings[i], NULL);
      g_unlink (file);
    }
}

void
sgz_new_file_remove (const char *path)
{
  g_unlink (path);
  sgz_new_file_remove_logs (path);
}

/* Not every file system can refuse to replace a file by a rename; there the look at the path before must do. */
gboolean
sgz_new_file_give_name (const char *from, const char *to, GError **error)
{
  g_autofree char *name = g_path_get_basename (to);

  if (renameat2 (AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0
      || ((errno == EINVAL || errno == ENOSYS) && g_rename (from, to) == 0))
    return TRUE;
  g_set_error (error, SGZ_STORE_ERROR, errno == EEXIST ? SGZ_STORE_ERROR_EXISTS : SGZ_STORE_ERROR_FAILED,
               errno == EEXIST ? _ ("There is a file “%s” already; choose another name")
                               : _ ("“%s” could not be read or written: %s"),
               name, g_strerror (errno));
  return FALSE;
}
