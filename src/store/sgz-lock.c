/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-lock-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "sgz-store.h"

struct _SgzLock
{
  char *path;
  int fd;
  int database_fd; /* -1 until it is held */
};

/* Says who holds the database, for the next one who wants it. */
static gboolean
write_owner (int fd)
{
  const char *name = g_get_real_name ();
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *at = g_date_time_format (now, "%Y-%m-%d %H:%M");

  if (g_strcmp0 (name, "Unknown") == 0)
    name = g_get_user_name ();
  g_autofree char *owner
      = g_strdup_printf ("%s@%s, %s, %ld\n", name, g_get_host_name (), at, (long)getpid ());
  size_t length = strlen (owner);
  return ftruncate (fd, 0) == 0 && pwrite (fd, owner, length, 0) == (ssize_t)length;
}

static void
set_in_use (const char *path, int fd, GError **error)
{
  char owner[512] = "";
  ssize_t length = pread (fd, owner, sizeof owner - 1, 0);
  g_autofree char *name = g_path_get_basename (path);

  owner[length > 0 ? length : 0] = '\0';
  g_strstrip (owner);
  g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_IN_USE,
               _ ("“%s” is open in another window or program (%s); close it there first"), name,
               g_utf8_validate (owner, -1, NULL) && *owner != '\0' ? owner : "?");
}

static gboolean
is_still_there (const char *path, int fd)
{
  struct stat ours;
  struct stat theirs;

  return fstat (fd, &ours) == 0 && stat (path, &theirs) == 0 && ours.st_ino == theirs.st_ino
         && ours.st_dev == theirs.st_dev;
}

SgzLock *
sgz_lock_take (const char *path, GError **error)
{
  g_autofree char *lock_path = g_strconcat (path, "-lock", NULL);

  for (;;)
    {
      int fd = g_open (lock_path, O_RDWR | O_CREAT | O_CLOEXEC, 0644);
      if (fd < 0)
        {
          g_autofree char *name = g_path_get_basename (path);
          g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_READ_ONLY,
                       _ ("The folder of “%s” cannot be written (%s); choose a folder of your own"), name,
                       g_strerror (errno));
          return NULL;
        }
      if (flock (fd, LOCK_EX | LOCK_NB) != 0)
        {
          set_in_use (path, fd, error);
          close (fd);
          return NULL;
        }
      /* The owner before may have removed the file between our opening and our locking it. */
      if (is_still_there (lock_path, fd))
        {
          SgzLock *lock = g_new (SgzLock, 1);
          *lock = (SgzLock){ g_steal_pointer (&lock_path), fd, -1 };
          if (!write_owner (fd))
            g_debug ("the lock of %s names no owner", path);
          return lock;
        }
      close (fd);
    }
}

gboolean
sgz_lock_hold (SgzLock *lock, const char *path, GError **error)
{
  g_autofree char *name = g_path_get_basename (path);

  lock->database_fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  if (lock->database_fd >= 0 && flock (lock->database_fd, LOCK_EX | LOCK_NB) == 0)
    return TRUE;
  if (errno == EWOULDBLOCK)
    g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_IN_USE,
                 _ ("“%s” is open under another name; close it there first"), name);
  else
    g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_FAILED, _ ("“%s” could not be read or written: %s"),
                 name, g_strerror (errno));
  return FALSE;
}

gboolean
sgz_lock_check (const SgzLock *lock, const char *path, GError **error)
{
  g_autofree char *name = g_path_get_basename (path);

  if (lock->database_fd < 0 || is_still_there (path, lock->database_fd))
    return TRUE;
  g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOT_FOUND,
               _ ("“%s” was renamed or moved while it was open, and nothing was saved; close it, then open "
                  "it where it is"
                  " now"),
               name);
  return FALSE;
}

void
sgz_lock_release (SgzLock *lock)
{
  if (lock->database_fd >= 0)
    close (lock->database_fd);
  g_unlink (lock->path);
  close (lock->fd);
  g_free (lock->path);
  g_free (lock);
}
