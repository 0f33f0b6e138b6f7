/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The contents and the records: which contents are known, which are not what they were, and the way of all of them beside a copy. */
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "sgz-content-private.h"
#include "sgz-store-private.h"

#define MOST_NAMED 5

/* --- what the records refer to --- */

static gboolean
has_attachments (SgzConnection *connection, gboolean *has, GError **error)
{
  gint64 count = 0;

  /* A database of before there were attachments refers to none. */
  if (!sgz_connection_get_integer (
          connection, "SELECT count (*) FROM sqlite_master WHERE type = 'table' AND name = 'attachment'",
          &count, error))
    return FALSE;
  *has = count > 0;
  return TRUE;
}

static void
add_sum (GHashTable *known, const char *sha256)
{
  if (sgz_content_is_sha256 (sha256))
    g_hash_table_add (known, g_strdup (sha256));
}

/* History keeps a record's fields as JSON. */
static void
add_sum_of_line (GHashTable *known, const char *json)
{
  g_autoptr (JsonNode) node = json != NULL ? json_from_string (json, NULL) : NULL;

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    add_sum (known, json_object_get_string_member_with_default (json_node_get_object (node), "sha256", NULL));
}

static gboolean
add_known (SgzConnection *connection, GHashTable *known, GError **error)
{
  gboolean has = FALSE;
  SgzStep step = SGZ_STEP_FAILED;

  if (!has_attachments (connection, &has, error))
    return FALSE;
  if (!has)
    return TRUE;
  g_autoptr (SgzStatement) standing
      = sgz_connection_prepare (connection, "SELECT sha256 FROM attachment", error);
  if (standing == NULL)
    return FALSE;
  while ((step = sgz_connection_step (connection, standing, error)) == SGZ_STEP_ROW)
    add_sum (known, sgz_statement_get_text (standing, 0));
  if (step != SGZ_STEP_DONE)
    return FALSE;
  g_autoptr (SgzStatement) past = sgz_connection_prepare (
      connection, "SELECT before, after FROM history_line WHERE kind = 'attachment'", error);
  if (past == NULL)
    return FALSE;
  while ((step = sgz_connection_step (connection, past, error)) == SGZ_STEP_ROW)
    for (int column = 0; column < 2; column++)
      add_sum_of_line (known, sgz_statement_get_text (past, column));
  return step == SGZ_STEP_DONE;
}

GHashTable *
sgz_content_list_known (SgzStore *store, GError **error)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return add_known (sgz_store_get_connection (store), known, error) ? g_steal_pointer (&known) : NULL;
}

/* --- contents that are not what they were --- */

typedef struct
{
  SgzStore *store;
  GPtrArray *problems;
  GHashTable *verdicts; /* by sum: what is wrong with it, "" for nothing; each content is read once */
  GCancellable *cancellable;
} Inspection;

typedef enum
{
  CONTENT_SOUND = 1,
  CONTENT_MISSING,
  CONTENT_CHANGED,
} Verdict;

static gboolean
judge (const Inspection *inspection, const char *sha256, const char *name, Verdict *verdict, GError **error)
{
  g_autofree char *path = sgz_content_path (sgz_store_get_path (inspection->store), sha256);
  SgzContentWork work = { .cancellable = inspection->cancellable };
  g_autoptr (GError) failure = NULL;
  g_autofree char *sum = sgz_content_sum (path, name, &work, &failure);

  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  /* One that cannot be read for whatever reason is of as much use as none. */
  *verdict = sum == NULL ? CONTENT_MISSING : strcmp (sum, sha256) == 0 ? CONTENT_SOUND : CONTENT_CHANGED;
  return TRUE;
}

static void
add_problem (const Inspection *inspection, const SgzRecord *attachment, const char *message)
{
  g_autoptr (SgzRecord) owner = sgz_attachment_get_owner (inspection->store, attachment, NULL);
  g_autofree char *name = owner != NULL ? sgz_record_format_name (owner) : g_strdup ("?");
  const char *title = owner != NULL ? sgz_record_get_kind (owner)->title : "";

  g_ptr_array_add (inspection->problems,
                   g_strdup_printf (message, sgz_record_get_text (attachment, "name"), title, name));
}

static gboolean
inspect_content (const Inspection *inspection, const SgzRecord *attachment, GError **error)
{
  const char *sha256 = sgz_record_get_text (attachment, "sha256");
  gpointer kept = NULL;
  Verdict verdict = CONTENT_MISSING;

  if (g_hash_table_lookup_extended (inspection->verdicts, sha256, NULL, &kept))
    verdict = (Verdict)GPOINTER_TO_INT (kept);
  else if (sgz_content_is_sha256 (sha256)
           && !judge (inspection, sha256, sgz_record_get_text (attachment, "name"), &verdict, error))
    return FALSE;
  g_hash_table_insert (inspection->verdicts, g_strdup (sha256), GINT_TO_POINTER ((int)verdict));
  switch (verdict)
    {
    case CONTENT_MISSING:
      /* Translators: a file's name, the title of a kind of record, the record's name. */
      add_problem (inspection, attachment,
                   _ ("The content of the attachment “%s” of %s “%s” is missing; take it from a backup"));
      break;
    case CONTENT_CHANGED:
      /* Translators: a file's name, the title of a kind of record, the record's name. */
      add_problem (inspection, attachment,
                   _ ("The content of the attachment “%s” of %s “%s” was changed; take it from a backup"));
      break;
    case CONTENT_SOUND:
      break;
    }
  return TRUE;
}

static gboolean
inspect_owner (const Inspection *inspection, const SgzRecord *attachment, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (SgzRecord) owner = sgz_attachment_get_owner (inspection->store, attachment, &failure);

  if (owner != NULL)
    return TRUE;
  if (!g_error_matches (failure, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOT_FOUND)
      && !g_error_matches (failure, SGZ_MODEL_ERROR, SGZ_MODEL_ERROR_FIELD))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  g_ptr_array_add (inspection->problems,
                   g_strdup_printf (_ ("The attachment “%s” belongs to a record that is gone"),
                                    sgz_record_get_text (attachment, "name")));
  return TRUE;
}

/* --- files nobody refers to --- */

typedef struct
{
  GHashTable *known;
  GPtrArray *names;
  gint64 size;
} Leftovers;

static void
leftovers_clear (Leftovers *leftovers)
{
  g_clear_pointer (&leftovers->known, g_hash_table_unref);
  g_clear_pointer (&leftovers->names, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Leftovers, leftovers_clear)

static void
look_into (Leftovers *leftovers, GFile *folder, gboolean is_shelf)
{
  g_autoptr (GFileEnumerator) files = g_file_enumerate_children (
      folder,
      G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
      G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  GFileInfo *info = NULL;

  /* A folder that is not there has nothing left over; parts are somebody's work, or removed in time. */
  while (files != NULL && g_file_enumerator_iterate (files, &info, NULL, NULL, NULL) && info != NULL)
    {
      const char *name = g_file_info_get_name (info);
      g_autoptr (GFile) file = g_file_get_child (folder, name);
      if (!is_shelf && g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
        look_into (leftovers, file, TRUE);
      else if (is_shelf ? !g_hash_table_contains (leftovers->known, name)
                        : strcmp (name, SGZ_ATTACHMENT_NOTE) != 0 && !g_str_has_suffix (name, ".part"))
        {
          g_ptr_array_add (leftovers->names, g_filename_display_name (name));
          leftovers->size += g_file_info_get_size (info);
        }
    }
}

/* The other databases of the folder share its contents. One that cannot be read may refer to any of them. */
static gboolean
add_known_to_others (const char *database, GHashTable *known)
{
  g_autofree char *folder = g_path_get_dirname (database);
  g_autofree char *own = g_path_get_basename (database);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GError) error = NULL;
      if (!g_str_has_suffix (name, ".shegong") || strcmp (name, own) == 0
          || !g_file_test (path, G_FILE_TEST_IS_REGULAR))
        continue;
      g_autoptr (SgzConnection) connection = sgz_connection_open (path, SGZ_CONNECTION_LOOK, &error);
      if (connection == NULL || !add_known (connection, known, &error))
        {
          g_debug ("%s: %s", name, error->message);
          return FALSE;
        }
    }
  return dir != NULL;
}

static gboolean
inspect_leftovers (SgzStore *store, GPtrArray *problems, GError **error)
{
  const char *database = sgz_store_get_path (store);
  g_autofree char *path = sgz_content_folder (database);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_auto (Leftovers) leftovers
      = { sgz_content_list_known (store, error), g_ptr_array_new_with_free_func (g_free), 0 };

  if (leftovers.known == NULL)
    return FALSE;
  if (!add_known_to_others (database, leftovers.known))
    return TRUE;
  look_into (&leftovers, folder, FALSE);
  if (leftovers.names->len == 0)
    return TRUE;
  g_autofree char *size = g_format_size ((guint64)leftovers.size);
  g_autoptr (GString) names = g_string_new (NULL);
  for (guint i = 0; i < MIN (leftovers.names->len, MOST_NAMED); i++)
    g_string_append_printf (names, "%s%s", i > 0 ? "、" : "", (char *)leftovers.names->pdata[i]);
  if (leftovers.names->len > MOST_NAMED)
    g_string_append (names, "…");
  g_ptr_array_add (
      problems,
      /* Translators: how many, the name of the folder, their size, their names. */
      g_strdup_printf (
          ngettext ("%u file in the folder “%s” (%s) belongs to no attachment of the databases beside it: %s",
                    "%u files in the folder “%s” (%s) belong to no attachment of the databases beside it: %s",
                    leftovers.names->len),
          leftovers.names->len, SGZ_ATTACHMENT_FOLDER, size, names->str));
  return TRUE;
}

gboolean
sgz_content_inspect (SgzStore *store, GPtrArray *problems, GCancellable *cancellable, GError **error)
{
  g_autoptr (GHashTable) verdicts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const Inspection inspection = { store, problems, verdicts, cancellable };
  g_autoptr (GPtrArray) all = sgz_attachment_fetch (store, NULL, SGZ_VOIDED_TOO, error);

  if (all == NULL)
    return FALSE;
  for (guint i = 0; i < all->len; i++)
    if (!inspect_owner (&inspection, all->pdata[i], error)
        || !inspect_content (&inspection, all->pdata[i], error))
      return FALSE;
  return inspect_leftovers (store, problems, error);
}

/* --- a copy --- */

static gboolean
is_there (const char *path, const char *from)
{
  g_autoptr (GFile) one = g_file_new_for_path (path);
  g_autoptr (GFile) other = g_file_new_for_path (from);
  g_autoptr (GFileInfo) there = g_file_query_info (one, G_FILE_ATTRIBUTE_STANDARD_SIZE, 0, NULL, NULL);
  g_autoptr (GFileInfo) here = g_file_query_info (other, G_FILE_ATTRIBUTE_STANDARD_SIZE, 0, NULL, NULL);

  return there != NULL && (here == NULL || g_file_info_get_size (there) == g_file_info_get_size (here));
}

/* What is still to be copied, and how much it is. */
static GPtrArray *
list_wanted (SgzStore *store, const char *target, SgzContentWork *work, GError **error)
{
  g_autoptr (GHashTable) known = sgz_content_list_known (store, error);
  GHashTableIter iter;
  gpointer sha256 = NULL;

  if (known == NULL)
    return NULL;
  GPtrArray *wanted = g_ptr_array_new_with_free_func (g_free);
  g_hash_table_iter_init (&iter, known);
  while (g_hash_table_iter_next (&iter, &sha256, NULL))
    {
      g_autofree char *from = sgz_content_path (sgz_store_get_path (store), sha256);
      g_autofree char *to = sgz_content_path (target, sha256);
      GStatBuf info;
      if (is_there (to, from))
        continue;
      if (g_stat (from, &info) == 0)
        work->total += info.st_size;
      g_ptr_array_add (wanted, g_strdup (sha256));
    }
  return wanted;
}

static gboolean
carry_one (SgzStore *store, const char *target, const char *sha256, SgzContentWork *work, guint *n_missing,
           GError **error)
{
  g_autofree char *from = sgz_content_path (sgz_store_get_path (store), sha256);
  g_autofree char *to = sgz_content_path (target, sha256);
  g_autoptr (GError) failure = NULL;

  if (sgz_content_make_place (to, &failure) && sgz_content_write (from, sha256, to, sha256, work, &failure))
    return TRUE;
  if (g_error_matches (failure, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOT_FOUND)
      || g_error_matches (failure, SGZ_STORE_ERROR, SGZ_STORE_ERROR_CORRUPT))
    {
      (*n_missing)++;
      return TRUE;
    }
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

gboolean
sgz_content_carry (SgzStore *store, const char *target, SgzProgressFunc progress, gpointer user_data,
                   GCancellable *cancellable, guint *n_missing, GError **error)
{
  g_autofree char *folder = sgz_content_folder (target);
  g_autofree char *own = sgz_content_folder (sgz_store_get_path (store));
  SgzContentWork work = { progress, user_data, 0, 0, cancellable };

  *n_missing = 0;
  /* Beside the database itself all is there that there is. */
  if (strcmp (folder, own) == 0)
    return TRUE;
  g_autoptr (GPtrArray) wanted = list_wanted (store, target, &work, error);
  if (wanted == NULL || wanted->len == 0)
    return wanted != NULL;
  if (!sgz_content_make_folder (folder, error))
    return FALSE;
  for (guint i = 0; i < wanted->len; i++)
    if (!carry_one (store, target, wanted->pdata[i], &work, n_missing, error))
      return FALSE;
  return TRUE;
}
