/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files are read into parts first; only when all are whole they get their names, and then the records are committed. What fails or is
 * cancelled before leaves nothing behind. */
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "base/sgz-date.h"
#include "base/sgz-file-name.h"
#include "base/sgz-id.h"
#include "sgz-attachment.h"
#include "sgz-content-private.h"

#define LOOKED_AT                                                                                            \
  G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE                                          \
                                 "," G_FILE_ATTRIBUTE_STANDARD_DISPLAY_NAME                                  \
                                 "," G_FILE_ATTRIBUTE_STANDARD_CONTENT_TYPE

/* A file on its way in. */
typedef struct
{
  GFile *file;
  char *shown; /* its name as it is, for messages */
  char *name;
  char *media;
  gint64 size;
  char *part;
  char *sha256;
} Incoming;

static void
incoming_free (Incoming *incoming)
{
  if (incoming->part != NULL)
    g_unlink (incoming->part);
  g_object_unref (incoming->file);
  g_free (incoming->shown);
  g_free (incoming->name);
  g_free (incoming->media);
  g_free (incoming->part);
  g_free (incoming->sha256);
  g_free (incoming);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Incoming, incoming_free)

static gboolean
refuse_unreadable (GFile *file, const GError *failure, GError **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name != NULL ? name : "?");

  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_error_copy (failure));
  else if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOT_FOUND, _ ("There is no file “%s”"), shown);
  else if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_READ_ONLY,
                 _ ("“%s” cannot be read; ask for the right to open it"), shown);
  else
    g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_FAILED, _ ("“%s” could not be read or written: %s"),
                 shown, failure->message);
  return FALSE;
}

static gboolean
check_info (GFileInfo *info, gint64 limit, GError **error)
{
  const char *shown = g_file_info_get_display_name (info);
  gint64 size = g_file_info_get_size (info);
  g_autofree char *has = g_format_size ((guint64)MAX (size, 0));
  g_autofree char *most = g_format_size ((guint64)limit);

  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID,
                 _ ("“%s” is a folder; choose the files in it"), shown);
  else if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID, _ ("“%s” is not a file"), shown);
  else if (size <= 0)
    g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID,
                 _ ("“%s” is empty; choose the file that has something in it"), shown);
  else if (size > limit)
    g_set_error (
        error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID,
        /* Translators: a file's name, its size, the largest size. */
        _ ("“%s” has %s, and an attachment may have %s at most; make it smaller, or raise the limit in "
           "the preferences"),
        shown, has, most);
  else
    return TRUE;
  return FALSE;
}

static Incoming *
look_at (GFile *file, gint64 limit, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (GFileInfo) info
      = g_file_query_info (file, LOOKED_AT, G_FILE_QUERY_INFO_NONE, cancellable, &failure);

  if (info == NULL)
    {
      refuse_unreadable (file, failure, error);
      return NULL;
    }
  if (!check_info (info, limit, error))
    return NULL;
  Incoming *incoming = g_new0 (Incoming, 1);
  const char *type = g_file_info_get_content_type (info);
  incoming->file = g_object_ref (file);
  incoming->shown = g_strdup (g_file_info_get_display_name (info));
  incoming->name = sgz_file_name_clean (incoming->shown);
  incoming->media = type != NULL ? g_content_type_get_mime_type (type) : NULL;
  incoming->size = g_file_info_get_size (info);
  return incoming;
}

static gboolean
read_in (Incoming *incoming, const char *folder, gint64 limit, SgzContentWork *work, GError **error)
{
  g_autofree char *id = sgz_id_new ();
  g_autofree char *part_name = g_strconcat (id, ".part", NULL);
  g_autofree char *part = g_build_filename (folder, part_name, NULL);
  g_autoptr (GError) failure = NULL;
  g_autoptr (GFileInputStream) input = g_file_read (incoming->file, work->cancellable, &failure);

  if (input == NULL)
    return refuse_unreadable (incoming->file, failure, error);
  int fd = g_open (part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
  if (fd < 0)
    return sgz_content_fail (SGZ_ATTACHMENT_FOLDER, errno, error);
  incoming->part = g_steal_pointer (&part);
  incoming->sha256 = sgz_content_copy (G_INPUT_STREAM (input), incoming->shown, fd, SGZ_ATTACHMENT_FOLDER,
                                       limit, work, &incoming->size, error);
  close (fd);
  if (incoming->sha256 == NULL || incoming->size > 0)
    return incoming->sha256 != NULL;
  g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID,
               _ ("“%s” is empty; choose the file that has something in it"), incoming->shown);
  return FALSE;
}

/* One that is there already is replaced by its equal: that also mends one that was damaged. */
static gboolean
give_name (Incoming *incoming, const char *database, GError **error)
{
  g_autofree char *path = sgz_content_path (database, incoming->sha256);
  g_autofree char *shelf = g_path_get_dirname (path);

  if (!sgz_content_make_place (path, error))
    return FALSE;
  if (g_rename (incoming->part, path) != 0)
    return sgz_content_fail (incoming->shown, errno, error);
  g_clear_pointer (&incoming->part, g_free);
  return sgz_content_sync_folder (shelf, error);
}

typedef struct
{
  char *database;
  gint64 limit;
  GPtrArray *files;
  SgzProgressFunc progress;
  gpointer progress_data;
  SgzStore *store;
  SgzRecord *owner;
  char *caption;
} Addition;

static void
addition_free (Addition *addition)
{
  g_free (addition->database);
  g_ptr_array_unref (addition->files);
  g_object_unref (addition->store);
  g_object_unref (addition->owner);
  g_free (addition->caption);
  g_free (addition);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Addition, addition_free)

/* Runs on any thread. Returns: (element-type Incoming) */
static GPtrArray *
take_in (const Addition *addition, GCancellable *cancellable, GError **error)
{
  g_autofree char *folder = sgz_content_folder (addition->database);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify)incoming_free);
  SgzContentWork work = { addition->progress, addition->progress_data, 0, 0, cancellable };

  for (guint i = 0; i < addition->files->len; i++)
    {
      Incoming *incoming
          = look_at (g_ptr_array_index (addition->files, i), addition->limit, cancellable, error);
      if (incoming == NULL)
        return NULL;
      work.total += incoming->size;
      g_ptr_array_add (all, incoming);
    }
  if (!sgz_content_make_folder (folder, error))
    return NULL;
  for (guint i = 0; i < all->len; i++)
    if (!read_in (g_ptr_array_index (all, i), folder, addition->limit, &work, error))
      return NULL;
  for (guint i = 0; i < all->len; i++)
    if (!give_name (g_ptr_array_index (all, i), addition->database, error))
      return NULL;
  return g_steal_pointer (&all);
}

static void
set_text (SgzRecord *record, const char *code, const char *text)
{
  const SgzValue value = { text != NULL ? SGZ_VALUE_TEXT : SGZ_VALUE_NONE, 0, (char *)text };

  sgz_record_set_value (record, sgz_kind_get_field (&sgz_kind_attachment, code), &value);
}

static SgzRecord *
new_record (const Addition *addition, const Incoming *incoming, GError **error)
{
  g_autoptr (SgzRecord) record = sgz_record_new (&sgz_kind_attachment);
  g_autofree char *today = sgz_date_today ();
  const SgzValue size = { SGZ_VALUE_NUMBER, incoming->size, NULL };

  set_text (record, "owner_kind", sgz_record_get_kind (addition->owner)->code);
  set_text (record, "owner", sgz_record_get_id (addition->owner));
  set_text (record, "sha256", incoming->sha256);
  set_text (record, "media", incoming->media);
  set_text (record, "added_by", sgz_store_get_officer (addition->store));
  set_text (record, "added_on", today);
  sgz_record_set_value (record, sgz_kind_get_field (&sgz_kind_attachment, "size"), &size);
  if (!sgz_record_parse (record, sgz_kind_get_field (&sgz_kind_attachment, "name"), incoming->name, error)
      || !sgz_record_parse (record, sgz_kind_get_field (&sgz_kind_attachment, "caption"),
                            addition->caption != NULL ? addition->caption : "", error))
    return NULL;
  return g_steal_pointer (&record);
}

/* The same file chosen twice, under one name, is one attachment. */
static gboolean
is_among (GPtrArray *records, const Incoming *incoming)
{
  for (guint i = 0; i < records->len; i++)
    if (g_strcmp0 (sgz_record_get_text (records->pdata[i], "sha256"), incoming->sha256) == 0
        && g_strcmp0 (sgz_record_get_text (records->pdata[i], "name"), incoming->name) == 0)
      return TRUE;
  return FALSE;
}

static GPtrArray *
new_records (const Addition *addition, GPtrArray *all, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) there
      = sgz_attachment_fetch (addition->store, addition->owner, SGZ_VOIDED_LEFT_OUT, error);

  for (guint i = 0; there != NULL && i < all->len; i++)
    {
      const Incoming *incoming = g_ptr_array_index (all, i);
      if (is_among (records, incoming))
        continue;
      if (is_among (there, incoming))
        {
          g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_DUPLICATE,
                       _ ("“%s” is attached to this record already; nothing was added"), incoming->shown);
          return NULL;
        }
      SgzRecord *record = new_record (addition, incoming, error);
      if (record == NULL)
        return NULL;
      g_ptr_array_add (records, record);
    }
  return there != NULL ? g_steal_pointer (&records) : NULL;
}

static GPtrArray *
commit (const Addition *addition, GPtrArray *all, GError **error)
{
  /* The owner may have gone while the files were read. */
  g_autoptr (SgzRecord) there = sgz_store_get (addition->store, sgz_record_get_kind (addition->owner),
                                               sgz_record_get_id (addition->owner), error);
  g_autoptr (GPtrArray) records = there != NULL ? new_records (addition, all, error) : NULL;

  if (records == NULL)
    return NULL;
  g_autofree char *owner = sgz_record_format_name (addition->owner);
  g_autofree char *label = g_strdup_printf (
      /* Translators: how many, then the title of a kind of record and the record's name. */
      ngettext ("Attach %u file to %s “%s”", "Attach %u files to %s “%s”", records->len), records->len,
      sgz_record_get_kind (addition->owner)->title, owner);
  return sgz_store_commit (addition->store, label, records, error) ? g_steal_pointer (&records) : NULL;
}

/* What can be told before anything is read. */
static Addition *
begin (SgzStore *store, SgzRecord *owner, GPtrArray *files, const char *caption, SgzProgressFunc progress,
       gpointer progress_data, GError **error)
{
  g_autofree char *name = sgz_record_format_name (owner);
  const SgzKind *kind = sgz_record_get_kind (owner);
  g_autoptr (SgzRecord) probe = sgz_record_new (&sgz_kind_attachment);

  if (kind == &sgz_kind_attachment || sgz_record_get_id (owner) == NULL)
    g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID,
                 _ ("%s “%s” takes no attachments; attach the file to a saved record of a ledger"),
                 kind->title, name);
  else if (sgz_record_get_void_reason (owner) != NULL)
    g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID,
                 _ ("%s “%s” is void and takes no attachments; restore it first"), kind->title, name);
  else if (sgz_record_parse (probe, sgz_kind_get_field (&sgz_kind_attachment, "caption"),
                             caption != NULL ? caption : "", error))
    {
      Addition *addition = g_new0 (Addition, 1);
      addition->database = g_strdup (sgz_store_get_path (store));
      addition->limit = sgz_attachment_get_limit (store);
      addition->files = g_ptr_array_ref (files);
      addition->progress = progress;
      addition->progress_data = progress_data;
      addition->store = g_object_ref (store);
      addition->owner = g_object_ref (owner);
      addition->caption = g_strdup (caption);
      return addition;
    }
  return NULL;
}

GPtrArray *
sgz_attachment_add (SgzStore *store, SgzRecord *owner, GPtrArray *files, const char *caption,
                    SgzProgressFunc progress, gpointer user_data, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (SGZ_IS_STORE (store) && SGZ_IS_RECORD (owner) && files->len > 0, NULL);

  g_autoptr (Addition) addition = begin (store, owner, files, caption, progress, user_data, error);
  g_autoptr (GPtrArray) all = addition != NULL ? take_in (addition, cancellable, error) : NULL;
  return all != NULL ? commit (addition, all, error) : NULL;
}

static void
take_in_thread (GTask *task, gpointer source G_GNUC_UNUSED, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  GPtrArray *all = take_in (data, cancellable, &error);

  if (all != NULL)
    g_task_return_pointer (task, all, (GDestroyNotify)g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

void
sgz_attachment_add_async (SgzStore *store, SgzRecord *owner, GPtrArray *files, const char *caption,
                          SgzProgressFunc progress, gpointer progress_data, GCancellable *cancellable,
                          GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (SGZ_IS_STORE (store) && SGZ_IS_RECORD (owner) && files->len > 0);

  g_autoptr (GTask) task = g_task_new (store, cancellable, callback, user_data);
  GError *error = NULL;
  Addition *addition = begin (store, owner, files, caption, progress, progress_data, &error);
  if (addition == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  /* Once the contents have their names, they are committed: it is too late to cancel. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, addition, (GDestroyNotify)addition_free);
  g_task_run_in_thread (task, take_in_thread);
}

GPtrArray *
sgz_attachment_add_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (GPtrArray) all = g_task_propagate_pointer (G_TASK (result), error);

  return all != NULL ? commit (g_task_get_task_data (G_TASK (result)), all, error) : NULL;
}
