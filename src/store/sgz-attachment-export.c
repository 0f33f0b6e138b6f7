/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "base/sgz-file-name.h"
#include "sgz-attachment.h"
#include "sgz-content-private.h"

typedef struct
{
  SgzStore *store;
  const char *folder;
  GHashTable *taken;      /* names in the folder, folded */
  GPtrArray *attachments; /* SgzRecord */
  GPtrArray *names;       /* of the files, in the same order */
} Export;

static void
export_clear (Export *export)
{
  g_clear_pointer (&export->taken, g_hash_table_unref);
  g_clear_pointer (&export->attachments, g_ptr_array_unref);
  g_clear_pointer (&export->names, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Export, export_clear)

/* What lies in the folder already keeps its name. */
static void
claim_present (Export *export)
{
  g_autoptr (GDir) dir = g_dir_open (export->folder, 0, NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *shown = g_filename_display_name (name);
      g_autofree char *claimed = sgz_file_name_claim (export->taken, shown);
    }
}

static gboolean
plan_owner (Export *export, SgzRecord *owner, SgzContentWork *work, GError **error)
{
  g_autoptr (GPtrArray) list = sgz_attachment_fetch (export->store, owner, SGZ_VOIDED_LEFT_OUT, error);
  g_autofree char *owner_name = sgz_record_format_name (owner);

  if (list == NULL)
    return FALSE;
  for (guint i = 0; i < list->len; i++)
    {
      SgzRecord *attachment = g_ptr_array_index (list, i);
      g_autofree char *words = g_strdup_printf ("%s-%s-%s", sgz_record_get_kind (owner)->title, owner_name,
                                                sgz_record_get_text (attachment, "name"));
      /* A record's name may hold what a file's may not, and that is no path. */
      g_autofree char *flat = g_strdelimit (g_steal_pointer (&words), "/\\", '_');
      g_autofree char *clean = sgz_file_name_clean (flat);
      g_ptr_array_add (export->attachments, g_object_ref (attachment));
      g_ptr_array_add (export->names, sgz_file_name_claim (export->taken, clean));
      work->total += sgz_record_get_number (attachment, "size");
    }
  return TRUE;
}

static gboolean
write_one (const Export *export, guint i, SgzContentWork *work, GError **error)
{
  SgzRecord *attachment = g_ptr_array_index (export->attachments, i);
  g_autofree char *from = sgz_attachment_get_path (export->store, attachment);
  g_autofree char *path = g_build_filename (export->folder, export->names->pdata[i], NULL);

  if (from == NULL)
    return sgz_attachment_export (sgz_store_get_path (export->store), attachment, path, NULL, NULL, NULL,
                                  error);
  return sgz_content_write (from, sgz_record_get_text (attachment, "name"), path,
                            sgz_record_get_text (attachment, "sha256"), work, error);
}

static void
take_back (const Export *export, guint n_written, gboolean is_new)
{
  for (guint i = 0; i < n_written; i++)
    {
      g_autofree char *path = g_build_filename (export->folder, export->names->pdata[i], NULL);
      g_unlink (path);
    }
  if (is_new)
    g_rmdir (export->folder);
}

GPtrArray *
sgz_attachment_export_all (SgzStore *store, GPtrArray *owners, const char *folder, SgzProgressFunc progress,
                           gpointer user_data, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (SGZ_IS_STORE (store) && owners != NULL && folder != NULL, NULL);

  g_auto (Export) export
      = { store, folder, g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
          g_ptr_array_new_with_free_func (g_object_unref), g_ptr_array_new_with_free_func (g_free) };
  SgzContentWork work = { progress, user_data, 0, 0, cancellable };
  gboolean is_new = g_mkdir (folder, 0755) == 0;

  if (!is_new && errno != EEXIST)
    {
      g_autofree char *name = g_path_get_basename (folder);
      sgz_content_fail (name, errno, error);
      return NULL;
    }
  claim_present (&export);
  for (guint i = 0; i < owners->len; i++)
    if (!plan_owner (&export, g_ptr_array_index (owners, i), &work, error))
      {
        take_back (&export, 0, is_new);
        return NULL;
      }
  for (guint i = 0; i < export.attachments->len; i++)
    if (!write_one (&export, i, &work, error))
      {
        take_back (&export, i, is_new);
        return NULL;
      }
  return g_steal_pointer (&export.names);
}
