/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-attachment.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "sgz-content-private.h"
#include "sgz-store-private.h"

/* At opening there is time for so many. */
#define MOST_LOOKED_AT 100

gint64
sgz_attachment_get_limit (SgzStore *store)
{
  g_autofree char *text = sgz_store_get_setting (store, SGZ_ATTACHMENT_LIMIT_KEY, "");
  gint64 limit = 0;

  if (!g_ascii_string_to_signed (text, 10, 1, 1000000, &limit, NULL))
    limit = SGZ_ATTACHMENT_LIMIT;
  return limit * 1000 * 1000;
}

static SgzQuery *
new_query (SgzVoided voided)
{
  SgzQuery *query = sgz_query_new (&sgz_kind_attachment);

  sgz_query_set_voided (query, voided);
  return query;
}

static void
filter_text (SgzQuery *query, const char *code, const char *text)
{
  const SgzValue value = { SGZ_VALUE_TEXT, 0, (char *)text };

  sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_attachment, code), &value);
}

GPtrArray *
sgz_attachment_fetch (SgzStore *store, SgzRecord *owner, SgzVoided voided, GError **error)
{
  g_return_val_if_fail (SGZ_IS_STORE (store), NULL);

  g_autoptr (SgzQuery) query = new_query (voided);
  if (owner != NULL)
    {
      filter_text (query, "owner_kind", sgz_record_get_kind (owner)->code);
      filter_text (query, "owner", sgz_record_get_id (owner) != NULL ? sgz_record_get_id (owner) : "");
    }
  return sgz_store_fetch (store, query, 0, -1, error);
}

SgzRecord *
sgz_attachment_get_owner (SgzStore *store, const SgzRecord *attachment, GError **error)
{
  const SgzKind *kind = sgz_kind_find (sgz_record_get_text (attachment, "owner_kind"), error);

  return kind != NULL ? sgz_store_get (store, kind, sgz_record_get_text (attachment, "owner"), error) : NULL;
}

/* Names of files repeat more than those of other records do: the refusal says on which records they are. */
static SgzRecord *
refuse_several (SgzStore *store, const char *text, GPtrArray *found, GError **error)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < MIN (found->len, 5); i++)
    {
      SgzRecord *attachment = g_ptr_array_index (found, i);
      g_autoptr (SgzRecord) owner = sgz_attachment_get_owner (store, attachment, NULL);
      g_autofree char *name = owner != NULL ? sgz_record_format_name (owner) : g_strdup ("?");
      g_string_append_printf (all, "%s%s（%s）", i > 0 ? "、" : "", sgz_record_get_id (attachment), name);
    }
  g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_REFERENCE,
               _ ("There are %u attachments called “%s”: %s. Write the id of one"), found->len, text,
               all->str);
  return NULL;
}

SgzRecord *
sgz_attachment_find (SgzStore *store, const char *text, GError **error)
{
  g_return_val_if_fail (text != NULL, NULL);

  g_autoptr (GError) failure = NULL;
  SgzRecord *by_id = sgz_store_get (store, &sgz_kind_attachment, text, &failure);
  if (by_id != NULL)
    return by_id;
  if (!g_error_matches (failure, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  g_autoptr (SgzQuery) query = new_query (SGZ_VOIDED_LEFT_OUT);
  filter_text (query, "name", text);
  g_autoptr (GPtrArray) found = sgz_store_fetch (store, query, 0, -1, error);
  if (found == NULL)
    return NULL;
  if (found->len == 1)
    return g_object_ref (g_ptr_array_index (found, 0));
  if (found->len > 1)
    return refuse_several (store, text, found, error);
  g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOT_FOUND, _ ("There is no %s “%s”"),
               sgz_kind_attachment.title, text);
  return NULL;
}

/* A sum that is none, which another program may have written, must not become a path out of the folder. */
static char *
find_path (const char *database, const SgzRecord *attachment)
{
  const char *sha256 = sgz_record_get_text (attachment, "sha256");

  return sgz_content_is_sha256 (sha256) ? sgz_content_path (database, sha256) : NULL;
}

static void
set_no_sum (const SgzRecord *attachment, GError **error)
{
  g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_CORRUPT,
               _ ("The attachment “%s” does not say which file it is; void it and add the file again"),
               sgz_record_get_text (attachment, "name"));
}

char *
sgz_attachment_get_path (SgzStore *store, const SgzRecord *attachment)
{
  return find_path (sgz_store_get_path (store), attachment);
}

GInputStream *
sgz_attachment_open (SgzStore *store, const SgzRecord *attachment, GError **error)
{
  g_autofree char *path = sgz_attachment_get_path (store, attachment);

  if (path == NULL)
    set_no_sum (attachment, error);
  return path != NULL ? sgz_content_open (path, sgz_record_get_text (attachment, "name"), error) : NULL;
}

gboolean
sgz_attachment_export (const char *database, const SgzRecord *attachment, const char *path,
                       SgzProgressFunc progress, gpointer user_data, GCancellable *cancellable,
                       GError **error)
{
  g_autofree char *from = find_path (database, attachment);
  SgzContentWork work = { progress, user_data, 0, sgz_record_get_number (attachment, "size"), cancellable };

  if (from == NULL)
    set_no_sum (attachment, error);
  return from != NULL
         && sgz_content_write (from, sgz_record_get_text (attachment, "name"), path,
                               sgz_record_get_text (attachment, "sha256"), &work, error);
}

/* The newest are looked at: they are those that a copy made before them does not have. */
static gboolean
are_there (SgzStore *store, GError **error)
{
  g_autoptr (SgzQuery) query = new_query (SGZ_VOIDED_LEFT_OUT);

  sgz_query_sort (query, sgz_kind_get_field (&sgz_kind_attachment, "added_on"), TRUE);
  g_autoptr (GPtrArray) newest = sgz_store_fetch (store, query, 0, MOST_LOOKED_AT, error);
  for (guint i = 0; newest != NULL && i < newest->len; i++)
    {
      g_autofree char *path = sgz_attachment_get_path (store, g_ptr_array_index (newest, i));
      if (path == NULL || !g_file_test (path, G_FILE_TEST_IS_REGULAR))
        return FALSE;
    }
  return TRUE;
}

char *
sgz_attachment_describe_missing (SgzStore *store)
{
  g_autofree char *folder = sgz_content_folder (sgz_store_get_path (store));
  g_autoptr (SgzQuery) query = new_query (SGZ_VOIDED_LEFT_OUT);
  g_autoptr (GError) error = NULL;
  gint64 count = sgz_store_count (store, query, &error);
  gboolean is_whole = count <= 0 || are_there (store, &error);

  if (error != NULL)
    g_warning ("attachments: %s", error->message);
  if (is_whole)
    return NULL;
  if (g_file_test (folder, G_FILE_TEST_IS_DIR))
    return g_strdup_printf (
        _ ("Attachments are missing from the folder “%s” beside this database; check the database "
           "to see which, and restore them from a backup. All else works"),
        SGZ_ATTACHMENT_FOLDER);
  return g_strdup_printf (
      ngettext ("The folder “%s” with %u attachment is not beside this database; put it there, or "
                "restore it from a backup. All else works",
                "The folder “%s” with %u attachments is not beside this database; put it there, "
                "or restore it from a backup. All else works",
                (gulong)count),
      SGZ_ATTACHMENT_FOLDER, (guint)count);
}
