/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-migration-private.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/sgz-date.h"
#include "sgz-store.h"

#define SCHEMA_ROOT SGZ_RESOURCE_ROOT "/schema"

/* What stands where in the first hundred bytes of an SQLite file (its file format, section 1.3). */
#define HEADER_SIZE 100
#define PAGE_SIZE_AT 16
#define PAGE_COUNT_AT 28
#define USER_VERSION_AT 60
#define APPLICATION_ID_AT 68

static gboolean
refuse (const char *path, SgzStoreError code, const char *message, GError **error)
{
  g_autofree char *name = g_path_get_basename (path);

  g_set_error (error, SGZ_STORE_ERROR, (gint)code, message, name);
  return FALSE;
}

static guint32
read_big_endian (const guint8 *bytes)
{
  return (guint32)bytes[0] << 24 | (guint32)bytes[1] << 16 | (guint32)bytes[2] << 8 | bytes[3];
}

static int
compare_names (const void *a, const void *b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* The schema files, in order; their number is the newest version. */
static GStrv
list_schemas (void)
{
  GStrv names = g_resources_enumerate_children (SCHEMA_ROOT, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  if (names == NULL)
    g_error ("the schema is not in the program");
  qsort (names, g_strv_length (names), sizeof *names, compare_names);
  return names;
}

static gint64
newest_version (void)
{
  g_auto (GStrv) schemas = list_schemas ();

  return (gint64)g_strv_length (schemas);
}

static gboolean
inspect_header (const char *path, const guint8 header[HEADER_SIZE], gint64 size, GError **error)
{
  g_autofree char *journal = g_strconcat (path, "-wal", NULL);
  gint64 page_size = header[PAGE_SIZE_AT] << 8 | header[PAGE_SIZE_AT + 1];
  gint64 pages = read_big_endian (header + PAGE_COUNT_AT);

  if (memcmp (header, "SQLite format 3", 16) != 0
      || read_big_endian (header + APPLICATION_ID_AT) != SGZ_APPLICATION_NUMBER)
    return refuse (path, SGZ_STORE_ERROR_NOT_OURS,
                   _ ("“%s” is not a database of this program; choose another file"), error);
  if ((gint64)read_big_endian (header + USER_VERSION_AT) > newest_version ())
    return refuse (path, SGZ_STORE_ERROR_TOO_NEW,
                   _ ("“%s” was written by a newer version of this program; install that version to open it"),
                   error);
  if (page_size == 1)
    page_size = 65536;
  if (size < page_size * pages && !g_file_test (journal, G_FILE_TEST_EXISTS))
    return refuse (path, SGZ_STORE_ERROR_CORRUPT,
                   _ ("“%s” is cut short: a part of it is missing. Go back to a backup of it"), error);
  return TRUE;
}

static gboolean
is_remote (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info
      = g_file_query_filesystem_info (file, G_FILE_ATTRIBUTE_FILESYSTEM_REMOTE, NULL, NULL);

  return info != NULL && g_file_info_get_attribute_boolean (info, G_FILE_ATTRIBUTE_FILESYSTEM_REMOTE);
}

gboolean
sgz_migration_inspect (const char *path, GError **error)
{
  struct stat info;
  guint8 header[HEADER_SIZE] = { 0 };

  if (stat (path, &info) != 0)
    return refuse (path, SGZ_STORE_ERROR_NOT_FOUND, _ ("There is no file “%s”"), error);
  if (!S_ISREG (info.st_mode))
    return refuse (path, SGZ_STORE_ERROR_NOT_OURS, _ ("“%s” is not a file"), error);

  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  if (fd < 0)
    return refuse (path, SGZ_STORE_ERROR_READ_ONLY, _ ("“%s” cannot be read; ask for the right to open it"),
                   error);
  ssize_t length = read (fd, header, sizeof header);
  close (fd);
  if (length != HEADER_SIZE)
    memset (header, 0, sizeof header);
  if (!inspect_header (path, header, (gint64)info.st_size, error))
    return FALSE;

  /* The mode is looked at too, since to the superuser every file may be written. */
  if ((info.st_mode & 0222) == 0 || g_access (path, W_OK) != 0)
    return refuse (
        path, SGZ_STORE_ERROR_READ_ONLY,
        _ ("“%s” is read-only; copy it to a folder of your own, or ask for the right to change it"), error);
  if (is_remote (path))
    return refuse (path, SGZ_STORE_ERROR_REMOTE,
                   _ ("“%s” is on a network disk; copy it to a disk of this computer first"), error);
  return TRUE;
}

static gboolean
apply_schema (SgzConnection *connection, const char *name, gint64 version, GError **error)
{
  g_autofree char *path = g_strconcat (SCHEMA_ROOT "/", name, NULL);
  g_autofree char *set_version = g_strdup_printf ("PRAGMA user_version = %" G_GINT64_FORMAT, version);
  g_autoptr (GBytes) sql = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_auto (SgzTransaction) transaction = { 0 };

  return sql != NULL && sgz_transaction_begin (&transaction, connection, error)
         && sgz_connection_execute (connection, g_bytes_get_data (sql, NULL), error)
         && sgz_connection_execute (connection, set_version, error)
         && sgz_transaction_commit (&transaction, error);
}

static char *
backup_path (const char *path, gint64 version)
{
  g_autofree char *today = sgz_date_today ();
  g_autofree char *stem = g_str_has_suffix (path, ".shegong")
                              ? g_strndup (path, strlen (path) - strlen (".shegong"))
                              : g_strdup (path);

  return g_strdup_printf ("%s.v%" G_GINT64_FORMAT ".%s.shegong", stem, version, today);
}

gboolean
sgz_migration_run (SgzConnection *connection, const char *path, GError **error)
{
  g_auto (GStrv) schemas = list_schemas ();
  gint64 version = 0;
  gint64 newest = (gint64)g_strv_length (schemas);

  if (!sgz_connection_get_integer (connection, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version > newest)
    return refuse (path, SGZ_STORE_ERROR_TOO_NEW,
                   _ ("“%s” was written by a newer version of this program; install that version to open it"),
                   error);
  if (version > 0 && version < newest)
    {
      g_autofree char *backup = backup_path (path, version);
      if (!sgz_migration_copy (connection, backup, error))
        return FALSE;
    }
  for (; version < newest; version++)
    if (!apply_schema (connection, schemas[version], version + 1, error))
      return FALSE;
  return TRUE;
}

gboolean
sgz_migration_copy (SgzConnection *connection, const char *path, GError **error)
{
  g_autofree char *part = g_strconcat (path, ".part", NULL);
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (SgzStatement) statement = NULL;

  g_unlink (part);
  statement = sgz_connection_prepare (connection, "VACUUM INTO :path", error);
  if (statement == NULL)
    return FALSE;
  sgz_statement_bind_text (statement, ":path", part);
  if (sgz_connection_step (connection, statement, error) == SGZ_STEP_FAILED)
    {
      g_unlink (part);
      g_prefix_error (error, _ ("No copy was made at “%s”: "), name);
      return FALSE;
    }
  int fd = g_open (part, O_RDONLY | O_CLOEXEC, 0);
  gboolean safe = fd >= 0 && fsync (fd) == 0;
  if (fd >= 0)
    close (fd);
  if (!safe || g_rename (part, path) != 0)
    {
      g_unlink (part);
      return refuse (path, SGZ_STORE_ERROR_FAILED, _ ("No copy could be written to “%s”"), error);
    }
  return TRUE;
}
