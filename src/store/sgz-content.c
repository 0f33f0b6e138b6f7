/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The contents of attachments as files beside the database. Nothing here knows of records, and all of it may run on any thread. */
#include "sgz-content-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/sgz-id.h"

#define BLOCK_SIZE (256 * 1024)
#define SHA256_LENGTH 64

/* A part as old as this is nobody's work any more. */
#define OLD_PART_SECONDS (24 * 60 * 60)

char *
sgz_content_folder (const char *database)
{
  g_autofree char *beside = g_path_get_dirname (database);

  return g_build_filename (beside, SGZ_ATTACHMENT_FOLDER, NULL);
}

char *
sgz_content_path (const char *database, const char *sha256)
{
  g_autofree char *folder = sgz_content_folder (database);
  const char shelf[] = { sha256[0], sha256[1], '\0' };

  return g_build_filename (folder, shelf, sha256, NULL);
}

gboolean
sgz_content_is_sha256 (const char *sha256)
{
  return sha256 != NULL && strlen (sha256) == SHA256_LENGTH
         && strspn (sha256, "0123456789abcdef") == SHA256_LENGTH;
}

gboolean
sgz_content_fail (const char *name, int number, GError **error)
{
  gboolean is_full = number == ENOSPC || number == EDQUOT;

  if (is_full)
    g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_FULL,
                 _ ("The disk of “%s” is full; nothing was saved. Make room and save again"), name);
  else if (number == EFBIG)
    g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_FULL,
                 _ ("“%s” is larger than a file on that disk may be; choose another disk"), name);
  else
    g_set_error (error, SGZ_STORE_ERROR,
                 number == EACCES || number == EPERM || number == EROFS ? SGZ_STORE_ERROR_READ_ONLY
                                                                        : SGZ_STORE_ERROR_FAILED,
                 _ ("“%s” could not be read or written: %s"), name, g_strerror (number));
  return FALSE;
}

static gboolean
write_all (int fd, const guint8 *bytes, size_t length, const char *target, GError **error)
{
  while (length > 0)
    {
      ssize_t written = write (fd, bytes, length);
      if (written < 0 && errno == EINTR)
        continue;
      if (written <= 0)
        return sgz_content_fail (target, errno, error);
      bytes += written;
      length -= (size_t)written;
    }
  return TRUE;
}

static gboolean
read_block (GInputStream *input, const char *name, guint8 *block, gssize *length, SgzContentWork *work,
            GError **error)
{
  g_autoptr (GError) failure = NULL;

  *length = g_input_stream_read (input, block, BLOCK_SIZE, work->cancellable, &failure);
  if (*length >= 0)
    return TRUE;
  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_FAILED, _ ("“%s” could not be read or written: %s"),
                 name, failure->message);
  return FALSE;
}

char *
sgz_content_copy (GInputStream *input, const char *name, int fd, const char *target, gint64 most,
                  SgzContentWork *work, gint64 *size, GError **error)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guint8 *block = g_malloc (BLOCK_SIZE);
  gssize length = 0;

  *size = 0;
  for (;;)
    {
      if (!read_block (input, name, block, &length, work, error))
        return NULL;
      if (length == 0)
        break;
      *size += length;
      if (*size > most)
        {
          g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID,
                       _ ("“%s” grows while it is read; wait until it is whole"), name);
          return NULL;
        }
      g_checksum_update (sum, block, length);
      if (fd >= 0 && !write_all (fd, block, (size_t)length, target, error))
        return NULL;
      work->done += length;
      if (work->progress != NULL)
        work->progress (work->done, work->total, work->user_data);
    }
  if (fd >= 0 && fsync (fd) != 0)
    {
      sgz_content_fail (target, errno, error);
      return NULL;
    }
  return g_strdup (g_checksum_get_string (sum));
}

GInputStream *
sgz_content_open (const char *path, const char *name, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) failure = NULL;
  GFileInputStream *input = g_file_read (file, NULL, &failure);

  if (input != NULL)
    return G_INPUT_STREAM (input);
  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error (
        error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOT_FOUND,
        _ ("The content of “%s” is missing from the folder “%s” beside the database; put that folder "
           "back beside it, or take the file from a backup"),
        name, SGZ_ATTACHMENT_FOLDER);
  else
    g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_FAILED, _ ("“%s” could not be read or written: %s"),
                 name, failure->message);
  return NULL;
}

static gboolean
check_sum (const char *sum, const char *sha256, const char *name, GError **error)
{
  if (strcmp (sum, sha256) == 0)
    return TRUE;
  g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_CORRUPT,
               _ ("The content of “%s” is not what was added; take it from a backup, or add the file again"),
               name);
  return FALSE;
}

char *
sgz_content_sum (const char *path, const char *name, SgzContentWork *work, GError **error)
{
  g_autoptr (GInputStream) input = sgz_content_open (path, name, error);
  gint64 size = 0;

  return input != NULL ? sgz_content_copy (input, name, -1, name, G_MAXINT64, work, &size, error) : NULL;
}

gboolean
sgz_content_write (const char *from, const char *name, const char *path, const char *sha256,
                   SgzContentWork *work, GError **error)
{
  /* Beside a file of the officer's choice there may be one of any plain name. */
  g_autofree char *id = sgz_id_new ();
  g_autofree char *part = g_strconcat (path, ".", id, ".part", NULL);
  g_autofree char *target = g_path_get_basename (path);
  g_autofree char *sum = NULL;
  gint64 size = 0;
  g_autoptr (GInputStream) input = sgz_content_open (from, name, error);

  if (input == NULL)
    return FALSE;
  int fd = g_open (part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
  if (fd < 0)
    return sgz_content_fail (target, errno, error);
  sum = sgz_content_copy (input, name, fd, target, G_MAXINT64, work, &size, error);
  close (fd);
  gboolean is_whole = sum != NULL && check_sum (sum, sha256, name, error);
  if (is_whole && g_rename (part, path) == 0)
    return TRUE;
  if (is_whole)
    sgz_content_fail (target, errno, error);
  g_unlink (part);
  return FALSE;
}

gboolean
sgz_content_sync_folder (const char *folder, GError **error)
{
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  gboolean is_safe = fd >= 0 && (fsync (fd) == 0 || errno == EINVAL); /* not all file systems can */
  int number = errno;

  if (fd >= 0)
    close (fd);
  return is_safe || sgz_content_fail (SGZ_ATTACHMENT_FOLDER, number, error);
}

gboolean
sgz_content_make_place (const char *path, GError **error)
{
  g_autofree char *shelf = g_path_get_dirname (path);
  g_autofree char *folder = g_path_get_dirname (shelf);

  if (g_mkdir (shelf, 0755) == 0)
    return sgz_content_sync_folder (folder, error);
  return errno == EEXIST || sgz_content_fail (SGZ_ATTACHMENT_FOLDER, errno, error);
}

/* Words for whoever finds the folder and wonders whether it can go; not looked at by the program. */
static gboolean
write_note (const char *folder, GError **error)
{
  static const char words[]
      = "此文件夹存放社工站管理数据库（.shegong）的附件，与数据库放在同一文件夹内才能打开。\r\n"
        "移动、拷贝数据库时请一并移动、拷贝；请勿改名、修改或删除其中的文件。\r\n";
  g_autofree char *path = g_build_filename (folder, SGZ_ATTACHMENT_NOTE, NULL);
  g_autoptr (GError) failure = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS) || g_file_set_contents (path, words, -1, &failure))
    return TRUE;
  g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_FAILED, _ ("“%s” could not be read or written: %s"),
               SGZ_ATTACHMENT_FOLDER, failure->message);
  return FALSE;
}

/* What was being copied when the power failed. */
static void
remove_old_parts (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GStatBuf info;
      if (g_str_has_suffix (name, ".part") && g_stat (path, &info) == 0
          && info.st_mtime < time (NULL) - OLD_PART_SECONDS && g_unlink (path) != 0)
        g_warning ("%s: %s", path, g_strerror (errno));
    }
}

gboolean
sgz_content_make_folder (const char *folder, GError **error)
{
  g_autofree char *beside = g_path_get_dirname (folder);

  if (g_mkdir (folder, 0755) == 0)
    return write_note (folder, error) && sgz_content_sync_folder (beside, error);
  if (errno != EEXIST)
    return sgz_content_fail (SGZ_ATTACHMENT_FOLDER, errno, error);
  remove_old_parts (folder);
  return TRUE;
}
