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

GPtrArray *
sgz_store_read (SgzStore *store, const SgzKind *kind, const SgzSql *sql, GError **error)
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
  return sgz_store_read (store, sgz_query_get_kind (query), &sql, error);
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

SgzRecord *
sgz_store_look_up (SgzStore *store, const SgzKind *kind, const char *id, const char *day, GError **error)
{
  g_auto (SgzSql) sql = { .day = day };

  sgz_query_add_head (kind, NULL, SGZ_FIELDS_ALL, 0, &sql);
  g_string_append (sql.text, " AND t.id = ");
  sgz_sql_add_text (&sql, id);
  g_autoptr (GPtrArray) found = sgz_store_read (store, kind, &sql, error);
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
  SgzRecord *record = sgz_store_look_up (store, kind, id, day, &failure);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (record == NULL)
    g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOT_FOUND, _ ("There is no %s “%s”"), kind->title,
                 id);
  return record;
}
