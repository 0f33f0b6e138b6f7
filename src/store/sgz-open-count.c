/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-open-count.h"

#include "sgz-query-private.h"
#include "sgz-store-private.h"

gboolean
sgz_open_count_can (const SgzKind *kind)
{
  return kind->closed_field != NULL && kind->due_field != NULL;
}

static gboolean
count (SgzStore *store, const SgzQuery *query, const char *day, gint64 *n, GError **error)
{
  const SgzKind *kind = sgz_query_get_kind (query);
  SgzConnection *connection = sgz_store_get_connection (store);
  g_auto (SgzSql) sql = { 0 };

  sgz_query_to_sql (query, SGZ_SELECT_COUNT, NULL, &sql);
  g_string_append_printf (sql.text, " AND t.%s IS NULL", kind->closed_field);
  if (day != NULL && kind->done_field != NULL)
    g_string_append_printf (sql.text, " AND t.%s IS NULL", kind->done_field);
  if (day != NULL)
    {
      g_string_append_printf (sql.text, " AND t.%s < ", kind->due_field);
      sgz_sql_add_text (&sql, day);
    }
  g_autoptr (SgzStatement) statement = sgz_sql_prepare (&sql, connection, error);
  if (statement == NULL || sgz_connection_step (connection, statement, error) != SGZ_STEP_ROW)
    return FALSE;
  *n = sqlite3_column_int64 (statement, 0);
  return TRUE;
}

gboolean
sgz_open_count_read (SgzStore *store, const SgzQuery *query, const char *day, gint64 *n_open,
                     gint64 *n_overdue, GError **error)
{
  g_return_val_if_fail (sgz_open_count_can (sgz_query_get_kind (query)), FALSE);

  return count (store, query, NULL, n_open, error) && count (store, query, day, n_overdue, error);
}
