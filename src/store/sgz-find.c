/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which record a word of an officer's means: an id, a code, a name, or a name with what stands above it before it. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "sgz-query-private.h"
#include "sgz-store-private.h"

/* Reads those that are void, or those that are not, whose name, or code, is @text. */
static GPtrArray *
read_named (SgzStore *store, const SgzKind *kind, const char *text, gboolean is_void, GError **error)
{
  const SgzField *key = sgz_kind_get_field (kind, kind->key);
  g_auto (SgzSql) sql = { 0 };

  sgz_query_add_head (kind, NULL, SGZ_FIELDS_ALL, 0, &sql);
  g_string_append_printf (sql.text, " AND t.void_reason IS %s AND (", is_void ? "NOT NULL" : "NULL");
  if (key->type == SGZ_FIELD_REFERENCE)
    g_string_append_printf (sql.text, "r%zu.%s = ", sgz_kind_index (kind, key),
                            sgz_kind_find (key->kind, NULL)->key);
  else
    g_string_append_printf (sql.text, "t.%s = ", key->code);
  sgz_sql_add_text (&sql, text);
  if (kind->code_field != NULL)
    {
      /* A county's code is often written with its six digits only. */
      g_autofree char *code = g_strconcat (text, "000000000000" + MIN (strlen (text), 12), NULL);
      g_string_append_printf (sql.text, " OR t.%s = ", kind->code_field);
      sgz_sql_add_text (&sql, code);
    }
  g_string_append (sql.text, ") LIMIT 50");
  return sgz_store_read (store, kind, &sql, error);
}

/* What tells a record from others of its name: the path to its place, or where its name is that place, what else no two share. */
static char *
format_path (SgzRecord *record)
{
  const SgzKind *kind = sgz_record_get_kind (record);
  const char *reference = kind->parent_field != NULL ? kind->parent_field : kind->place_field;
  g_autoptr (GString) path = g_string_new (NULL);

  if (reference != NULL && strcmp (reference, kind->key) != 0)
    return sgz_record_format (record, sgz_kind_get_field (kind, reference));
  for (size_t i = 0; kind->unique[i] != NULL; i++)
    {
      g_autofree char *text = sgz_record_format (record, sgz_kind_get_field (kind, kind->unique[i]));
      if (strcmp (kind->unique[i], kind->key) != 0)
        g_string_append_printf (path, "%s%s", path->len > 0 ? " " : "", text);
    }
  return g_string_free (g_steal_pointer (&path), FALSE);
}

/* "东区 银江镇" and "东区/银江镇" name 银江镇 in 东区, "2021 东区" its task of 2021: every word before the last must stand in the
 * path. */
static gboolean
is_under (SgzRecord *record, char **words)
{
  g_autofree char *path = format_path (record);

  for (size_t i = 0; words[i] != NULL && words[i + 1] != NULL; i++)
    if (strstr (path, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

static GPtrArray *
find_by_path (SgzStore *store, const SgzKind *kind, const char *text, gboolean is_void, GError **error)
{
  g_autofree char *spaced = g_strdelimit (g_strdup (text), "/", ' ');
  g_auto (GStrv) words = g_strsplit (spaced, " ", -1);
  guint n_words = g_strv_length (words);

  if (n_words < 2)
    return g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *found = read_named (store, kind, words[n_words - 1], is_void, error);
  for (guint i = found != NULL ? found->len : 0; i-- > 0;)
    if (!is_under (g_ptr_array_index (found, i), words))
      g_ptr_array_remove_index (found, i);
  return found;
}

GPtrArray *
sgz_store_find_named (SgzStore *store, const SgzKind *kind, const char *text, gboolean is_void,
                      GError **error)
{
  GPtrArray *found = read_named (store, kind, text, is_void, error);

  if (found == NULL || found->len > 0)
    return found;
  g_ptr_array_unref (found);
  return find_by_path (store, kind, text, is_void, error);
}

static SgzRecord *
refuse_ambiguous (const SgzKind *kind, const char *text, GPtrArray *found, GError **error)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < MIN (found->len, 5); i++)
    {
      SgzRecord *record = g_ptr_array_index (found, i);
      g_autofree char *name = sgz_record_format_name (record);
      g_autofree char *path = format_path (record);
      g_string_append_printf (all, "%s%s %s", i > 0 ? "、" : "", path, name);
    }
  g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_REFERENCE,
               _ ("There are %u %s called “%s”: %s. Write what stands before its name here too, or its id"),
               found->len, kind->title, text, all->str);
  return NULL;
}

/* Divisions that have ended are only meant where no other of that name or code stands. */
static void
prefer_standing (GPtrArray *found)
{
  gboolean stands = FALSE;

  for (guint i = 0; i < found->len; i++)
    stands |= !sgz_record_has (found->pdata[i], "valid_to");
  for (guint i = found->len; stands && i-- > 0;)
    if (sgz_record_has (found->pdata[i], "valid_to"))
      g_ptr_array_remove_index (found, i);
}

/* A code is one place under the names it had one after the other: the code means the newest of them. %NULL where the codes
 * differ. */
static SgzRecord *
find_newest (const SgzKind *kind, GPtrArray *found)
{
  SgzRecord *newest = g_ptr_array_index (found, 0);
  const char *since = kind->code_field != NULL ? kind->unique[1] : NULL;

  if (since == NULL)
    return NULL;
  for (guint i = 1; i < found->len; i++)
    {
      SgzRecord *other = g_ptr_array_index (found, i);
      if (g_strcmp0 (sgz_record_get_text (other, kind->code_field),
                     sgz_record_get_text (newest, kind->code_field))
          != 0)
        return NULL;
      if (g_strcmp0 (sgz_record_get_text (other, since), sgz_record_get_text (newest, since)) > 0)
        newest = other;
    }
  return newest;
}

SgzRecord *
sgz_store_find (SgzStore *store, const SgzKind *kind, const char *text, GError **error)
{
  g_return_val_if_fail (kind != NULL && text != NULL, NULL);

  g_autoptr (GError) failure = NULL;
  g_autoptr (GPtrArray) found = NULL;
  SgzRecord *by_id = sgz_store_look_up (store, kind, text, NULL, &failure);
  if (by_id != NULL)
    return by_id;
  if (failure == NULL)
    found = sgz_store_find_named (store, kind, text, FALSE, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  if (kind == &sgz_kind_division)
    prefer_standing (found);
  SgzRecord *newest = found->len > 0 ? find_newest (kind, found) : NULL;
  if (found->len == 1 || newest != NULL)
    return g_object_ref (found->len == 1 ? g_ptr_array_index (found, 0) : newest);
  if (found->len > 1)
    return refuse_ambiguous (kind, text, found, error);
  g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOT_FOUND, _ ("There is no %s “%s”"), kind->title,
               text);
  return NULL;
}
