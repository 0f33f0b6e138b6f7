/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "sgz-past-private.h"
#include "sgz-query-private.h"
#include "sgz-store-private.h"

/* How many rows go by between two looks at a cancellable. */
#define CANCEL_INTERVAL 256

gboolean
sgz_store_search (SgzStore *store, const SgzQuery *query, SgzSql *sql, GCancellable *cancellable,
                  GError **error)
{
  if (sgz_query_get_words (query) == NULL)
    return TRUE;
  sql->found = sgz_search_find (store, query, cancellable, error);
  return sql->found != NULL;
}

/* The single integer that a statement of @select answers. */
static gboolean
read_integer (SgzStore *store, const SgzQuery *query, SgzSelect select, const SgzField *field, gint64 *value,
              GError **error)
{
  SgzConnection *connection = sgz_store_get_connection (store);
  g_auto (SgzSql) sql = { 0 };

  if (!sgz_store_search (store, query, &sql, NULL, error))
    return FALSE;
  if (select == SGZ_SELECT_COUNT && sgz_query_is_search_alone (query))
    {
      *value = sgz_found_get_rows (sql.found)->len;
      return TRUE;
    }
  if (!sgz_past_query_to_sql (store, query, select, field, &sql, error))
    return FALSE;
  g_autoptr (SgzStatement) statement = sgz_sql_prepare (&sql, connection, error);
  if (statement == NULL || sgz_connection_step (connection, statement, error) != SGZ_STEP_ROW)
    return FALSE;
  *value = sgz_query_read_row (statement);
  return TRUE;
}

gint64
sgz_store_count (SgzStore *store, const SgzQuery *query, GError **error)
{
  gint64 count = 0;

  return read_integer (store, query, SGZ_SELECT_COUNT, NULL, &count, error) ? count : -1;
}

gint64
sgz_store_sum (SgzStore *store, const SgzQuery *query, const SgzField *field, GError **error)
{
  gint64 sum = 0;

  g_return_val_if_fail (sgz_field_is_number (field), 0);
  return read_integer (store, query, SGZ_SELECT_SUM, field, &sum, error) ? sum : 0;
}

/* Steps through a statement of %SGZ_SELECT_RECORDS. */
static GPtrArray *
read_all (SgzStore *store, const SgzKind *kind, const SgzSql *sql, GError **error)
{
  SgzConnection *connection = sgz_store_get_connection (store);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SgzStatement) statement = sgz_sql_prepare (sql, connection, error);
  SgzStep step = SGZ_STEP_FAILED;

  if (statement == NULL)
    return NULL;
  while ((step = sgz_connection_step (connection, statement, error)) == SGZ_STEP_ROW)
    g_ptr_array_add (records, sgz_query_read (kind, statement));
  return step == SGZ_STEP_DONE ? g_steal_pointer (&records) : NULL;
}

static GArray *
read_rows (SgzStore *store, const SgzSql *sql, GCancellable *cancellable, GError **error)
{
  SgzConnection *connection = sgz_store_get_connection (store);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  SgzStep step = SGZ_STEP_FAILED;

  g_autoptr (SgzStatement) statement = sgz_sql_prepare (sql, connection, error);
  if (statement == NULL)
    return NULL;
  while ((step = sgz_connection_step (connection, statement, error)) == SGZ_STEP_ROW)
    {
      gint64 row = sgz_query_read_row (statement);
      g_array_append_val (rows, row);
      if (rows->len % CANCEL_INTERVAL == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
    }
  return step == SGZ_STEP_DONE ? g_steal_pointer (&rows) : NULL;
}

static GArray *
list_rows (SgzStore *store, const SgzQuery *query, gint64 limit, GCancellable *cancellable, GError **error)
{
  g_auto (SgzSql) sql = { 0 };
  GArray *rows = NULL;

  if (!sgz_store_search (store, query, &sql, cancellable, error))
    return NULL;
  gboolean is_sorted_after = sql.found != NULL && sgz_query_is_best_first (query);
  if (sgz_query_is_search_alone (query))
    rows = g_array_ref (sgz_found_get_rows (sql.found));
  else
    {
      if (!sgz_past_query_to_sql (store, query, SGZ_SELECT_ROWS, NULL, &sql, error))
        return NULL;
      if (limit >= 0 && !is_sorted_after)
        g_string_append_printf (sql.text, " LIMIT %" G_GINT64_FORMAT, limit);
      rows = read_rows (store, &sql, cancellable, error);
      if (rows != NULL && is_sorted_after)
        sgz_found_sort (sql.found, rows);
    }
  if (rows != NULL && limit >= 0 && rows->len > limit)
    g_array_set_size (rows, (guint)limit);
  return rows;
}

/* Those between @offset and @limit of what a search finds. */
static GPtrArray *
fetch_found (SgzStore *store, const SgzQuery *query, gint64 offset, gint64 limit, GError **error)
{
  g_autoptr (GArray) rows = list_rows (store, query, limit < 0 ? -1 : offset + limit, NULL, error);
  GPtrArray *records = NULL;

  if (rows == NULL)
    return NULL;
  guint first = (guint)MIN (offset, rows->len);
  records = sgz_store_fetch_rows (store, sgz_query_get_kind (query), &g_array_index (rows, gint64, first),
                                  rows->len - first, error);
  if (records == NULL)
    return NULL;
  /* One that is gone since is not found. */
  while (g_ptr_array_remove (records, NULL))
    ;
  g_ptr_array_set_free_func (records, g_object_unref);
  return records;
}

GPtrArray *
sgz_store_fetch (SgzStore *store, const SgzQuery *query, gint64 offset, gint64 limit, GError **error)
{
  g_auto (SgzSql) sql = { 0 };
  SgzValue most = { SGZ_VALUE_NUMBER, limit, NULL };
  SgzValue from = { SGZ_VALUE_NUMBER, offset, NULL };

  if (sgz_query_get_words (query) != NULL)
    return fetch_found (store, query, offset, limit, error);
  if (!sgz_past_query_to_sql (store, query, SGZ_SELECT_RECORDS, NULL, &sql, error))
    return NULL;
  if (limit >= 0)
    {
      g_string_append (sql.text, " LIMIT ");
      sgz_sql_add_value (&sql, &most);
      g_string_append (sql.text, " OFFSET ");
      sgz_sql_add_value (&sql, &from);
    }
  return read_all (store, sgz_query_get_kind (query), &sql, error);
}

GArray *
sgz_store_list_rows (SgzStore *store, const SgzQuery *query, GCancellable *cancellable, GError **error)
{
  return list_rows (store, query, -1, cancellable, error);
}

GArray *
sgz_store_list_some_rows (SgzStore *store, const SgzQuery *query, gint64 limit, GError **error)
{
  return list_rows (store, query, limit, NULL, error);
}

GPtrArray *
sgz_store_fetch_rows (SgzStore *store, const SgzKind *kind, const gint64 *rows, size_t n_rows, GError **error)
{
  SgzConnection *connection = sgz_store_get_connection (store);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (NULL);
  g_auto (SgzSql) sql = { 0 };

  sgz_query_add_head (kind, NULL, SGZ_FIELDS_ALL, 0, &sql);
  g_string_append (sql.text, " AND t.rowid = :row");
  g_autoptr (SgzStatement) statement = sgz_sql_prepare (&sql, connection, error);
  if (statement == NULL)
    return NULL;
  for (size_t i = 0; i < n_rows; i++)
    {
      sgz_statement_bind_integer (statement, ":row", rows[i]);
      SgzStep step = sgz_connection_step (connection, statement, error);
      if (step == SGZ_STEP_FAILED)
        {
          g_ptr_array_set_free_func (records, g_object_unref);
          return NULL;
        }
      g_ptr_array_add (records, step == SGZ_STEP_ROW ? sgz_query_read (kind, statement) : NULL);
      sqlite3_reset (statement);
    }
  return g_steal_pointer (&records);
}

static SgzRecord *
read_one (SgzStore *store, const SgzKind *kind, const char *id, const char *day, GError **error)
{
  g_auto (SgzSql) sql = { .day = day };

  sgz_query_add_head (kind, NULL, SGZ_FIELDS_ALL, 0, &sql);
  g_string_append (sql.text, " AND t.id = ");
  sgz_sql_add_text (&sql, id);
  g_autoptr (GPtrArray) found = read_all (store, kind, &sql, error);
  return found != NULL && found->len > 0 ? g_object_ref (g_ptr_array_index (found, 0)) : NULL;
}

SgzRecord *
sgz_store_get (SgzStore *store, const SgzKind *kind, const char *id, GError **error)
{
  return sgz_store_get_on (store, kind, id, NULL, error);
}

SgzRecord *
sgz_store_get_on (SgzStore *store, const SgzKind *kind, const char *id, const char *day, GError **error)
{
  g_autoptr (GError) failure = NULL;
  SgzRecord *record = read_one (store, kind, id, day, &failure);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (record == NULL)
    g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOT_FOUND, _ ("There is no %s “%s”"), kind->title,
                 id);
  return record;
}

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
  return read_all (store, kind, &sql, error);
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

static GPtrArray *
find_named (SgzStore *store, const SgzKind *kind, const char *text, gboolean is_void, GError **error)
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
  SgzRecord *by_id = read_one (store, kind, text, NULL, &failure);
  if (by_id != NULL)
    return by_id;
  if (failure == NULL)
    found = find_named (store, kind, text, FALSE, &failure);
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

gboolean
sgz_store_refer (SgzStore *store, SgzRecord *record, const SgzField *field, const char *id, GError **error)
{
  SgzConnection *connection = sgz_store_get_connection (store);
  g_auto (SgzSql) sql = { 0 };

  if (id == NULL)
    {
      sgz_record_set_reference (record, field, NULL, NULL, NULL);
      return TRUE;
    }
  sgz_query_add_face (sgz_kind_find (field->kind, NULL), &sql);
  g_string_append (sql.text, " WHERE r0.id = ");
  sgz_sql_add_text (&sql, id);
  g_autoptr (SgzStatement) statement = sgz_sql_prepare (&sql, connection, error);
  SgzStep step = statement != NULL ? sgz_connection_step (connection, statement, error) : SGZ_STEP_FAILED;
  if (step == SGZ_STEP_ROW)
    sgz_record_set_reference (record, field, id, sgz_statement_get_text (statement, 0),
                              sgz_statement_get_text (statement, 1));
  else if (step == SGZ_STEP_DONE)
    g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_REFERENCE, _ ("%s refers to a record that is gone"),
                 field->title);
  return step == SGZ_STEP_ROW;
}

/* Says that what was not found is there, but void. */
static void
explain_missing (SgzStore *store, const SgzKind *kind, const char *text, GError **error)
{
  g_autoptr (GPtrArray) found
      = error != NULL && g_error_matches (*error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOT_FOUND)
            ? find_named (store, kind, text, TRUE, NULL)
            : NULL;

  if (found == NULL || found->len == 0)
    return;
  g_clear_error (error);
  g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOT_FOUND,
               /* Translators: the title of a kind, a record's name. */
               _ ("%s “%s” is void; choose another, or restore it first"), kind->title, text);
}

gboolean
sgz_store_set_field (SgzStore *store, SgzRecord *record, const SgzField *field, const char *text,
                     GError **error)
{
  g_return_val_if_fail (SGZ_IS_STORE (store) && SGZ_IS_RECORD (record) && text != NULL, FALSE);

  if (!sgz_field_is_input (field))
    {
      g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID,
                   _ ("%s is worked out from other records and cannot be typed"), field->title);
      return FALSE;
    }
  if (field->type != SGZ_FIELD_REFERENCE)
    return sgz_record_parse (record, field, text, error);

  g_autofree char *clean = g_strstrip (g_strdup (text));
  if (*clean == '\0')
    return sgz_store_refer (store, record, field, NULL, error);
  /* What stands is meant where it is written as it is shown, also when it is void by now. */
  if (g_strcmp0 (sgz_record_peek (record, field), clean) == 0)
    return TRUE;
  g_autoptr (SgzRecord) found = sgz_store_find (store, sgz_kind_find (field->kind, NULL), clean, error);
  if (found == NULL)
    {
      explain_missing (store, sgz_kind_find (field->kind, NULL), clean, error);
      /* Translators: the title of a field, before what is wrong with it. */
      g_prefix_error (error, _ ("%s: "), field->title);
      return FALSE;
    }
  return sgz_store_refer (store, record, field, sgz_record_get_id (found), error);
}
