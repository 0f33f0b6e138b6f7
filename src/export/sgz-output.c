/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-output-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define BUFFER_SIZE 65536

struct _SgzOutput
{
  char *path;
  char *folder;
  char *temporary; /* NULL once renamed */
  int fd;
  GByteArray *buffer;
};

/* One sentence an officer can act on, for each reason that he can do something about. */
static void
set_error (const char *path, const char *folder, int code, GError **error)
{
  g_autofree char *shown_path = g_filename_display_name (path);
  g_autofree char *shown_folder = g_filename_display_name (folder);

  if (code == ENOENT || code == ENOTDIR)
    g_set_error (error, SGZ_EXPORT_ERROR, SGZ_EXPORT_ERROR_WRITE, _ ("The folder “%s” does not exist"),
                 shown_folder);
  else if (code == EACCES || code == EPERM || code == EROFS)
    g_set_error (error, SGZ_EXPORT_ERROR, SGZ_EXPORT_ERROR_WRITE,
                 _ ("You may not write into the folder “%s”; choose another folder"), shown_folder);
  else if (code == ENOSPC || code == EDQUOT || code == EFBIG)
    g_set_error (error, SGZ_EXPORT_ERROR, SGZ_EXPORT_ERROR_WRITE,
                 _ ("There is not enough space to write “%s”; nothing was written"), shown_path);
  else
    g_set_error (error, SGZ_EXPORT_ERROR, SGZ_EXPORT_ERROR_WRITE, _ ("“%s” cannot be written: %s"),
                 shown_path, g_strerror (code));
}

void
sgz_output_set_error (SgzOutput *output, int code, GError **error)
{
  set_error (output->path, output->folder, code, error);
}

/* A link is followed, so that the file it names is replaced and not the link. */
static char *
resolve_path (const char *path)
{
  struct stat status;

  if (lstat (path, &status) == 0 && S_ISLNK (status.st_mode))
    {
      char *resolved = realpath (path, NULL);
      if (resolved != NULL)
        {
          char *copy = g_strdup (resolved);
          free (resolved);
          return copy;
        }
    }
  return g_strdup (path);
}

/* What stands at @path already must be a file that may be replaced. */
static gboolean
check_target (const char *path, struct stat *status, gboolean *exists, GError **error)
{
  g_autofree char *shown = g_filename_display_name (path);

  *exists = stat (path, status) == 0;
  if (!*exists)
    return TRUE;
  if (S_ISDIR (status->st_mode))
    g_set_error (error, SGZ_EXPORT_ERROR, SGZ_EXPORT_ERROR_WRITE,
                 _ ("“%s” is a folder; give the name of a file"), shown);
  else if (!S_ISREG (status->st_mode))
    g_set_error (error, SGZ_EXPORT_ERROR, SGZ_EXPORT_ERROR_WRITE,
                 _ ("“%s” is not a file that can be replaced"), shown);
  else if (faccessat (AT_FDCWD, path, W_OK, AT_EACCESS) != 0)
    g_set_error (error, SGZ_EXPORT_ERROR, SGZ_EXPORT_ERROR_WRITE,
                 _ ("“%s” is write-protected; choose another name"), shown);
  else
    return TRUE;
  return FALSE;
}

SgzOutput *
sgz_output_open (const char *path, GError **error)
{
  g_autofree char *target = resolve_path (path);
  g_autofree char *folder = g_path_get_dirname (target);
  g_autofree char *unique = g_uuid_string_random ();
  g_autofree char *name = g_strdup_printf (".shegongzhan-%s.tmp", unique);
  g_autofree char *temporary = g_build_filename (folder, name, NULL);
  struct stat status;
  gboolean exists = FALSE;

  if (!check_target (target, &status, &exists, error))
    return NULL;

  int fd = open (temporary, O_CREAT | O_EXCL | O_RDWR | O_NOFOLLOW | O_CLOEXEC, 0666);
  if (fd < 0)
    {
      set_error (target, folder, errno, error);
      return NULL;
    }
  SgzOutput *output = g_new0 (SgzOutput, 1);
  output->path = g_steal_pointer (&target);
  output->folder = g_steal_pointer (&folder);
  output->temporary = g_steal_pointer (&temporary);
  output->fd = fd;
  output->buffer = g_byte_array_sized_new (BUFFER_SIZE);
  /* Whoever could read the file that is replaced, and no one else, can read the new one. */
  if (exists && fchmod (fd, status.st_mode & 0777) != 0)
    {
      sgz_output_set_error (output, errno, error);
      g_clear_pointer (&output, sgz_output_free);
    }
  return output;
}

const char *
sgz_output_get_temporary_path (SgzOutput *output)
{
  return output->temporary;
}

const char *
sgz_output_get_folder (SgzOutput *output)
{
  return output->folder;
}

static gboolean
flush (SgzOutput *output, GError **error)
{
  gsize done = 0;

  while (done < output->buffer->len)
    {
      ssize_t written = write (output->fd, output->buffer->data + done, output->buffer->len - done);
      if (written < 0 && errno == EINTR)
        continue;
      if (written <= 0)
        {
          sgz_output_set_error (output, written < 0 ? errno : ENOSPC, error);
          return FALSE;
        }
      done += (gsize)written;
    }
  g_byte_array_set_size (output->buffer, 0);
  return TRUE;
}

gboolean
sgz_output_write (SgzOutput *output, const void *data, gsize length, GError **error)
{
  while (length > 0)
    {
      gsize part = MIN (length, (gsize)BUFFER_SIZE);
      g_byte_array_append (output->buffer, data, (guint)part);
      if (output->buffer->len >= BUFFER_SIZE && !flush (output, error))
        return FALSE;
      data = (const char *)data + part;
      length -= part;
    }
  return TRUE;
}

gboolean
sgz_output_finish (SgzOutput *output, GError **error)
{
  if (!flush (output, error))
    return FALSE;

  int fd = output->fd;
  if (fsync (fd) != 0)
    {
      sgz_output_set_error (output, errno, error);
      return FALSE;
    }
  output->fd = -1;
  if (close (fd) != 0 || rename (output->temporary, output->path) != 0)
    {
      sgz_output_set_error (output, errno, error);
      return FALSE;
    }
  g_clear_pointer (&output->temporary, g_free);
  return TRUE;
}

void
sgz_output_free (SgzOutput *output)
{
  if (output->fd >= 0)
    close (output->fd);
  if (output->temporary != NULL)
    g_unlink (output->temporary);
  g_free (output->path);
  g_free (output->folder);
  g_free (output->temporary);
  g_byte_array_unref (output->buffer);
  g_free (output);
}
