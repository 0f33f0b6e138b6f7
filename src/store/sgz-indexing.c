/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-indexing-private.h"

#include <string.h>

#include "sgz-query-private.h"
#include "sgz-store-private.h"

/* --- reading records into an index --- */

/* Runs @sql, whose columns are those of %SGZ_SELECT_TEXTS, and adds its records to @entries. */
static gboolean
read_entries (SgzStore *store, const SgzSql *sql, SgzIndex *index, GArray *entries, GError **error)
{
  SgzConnection *connection = sgz_store_get_connection (store);
  g_autoptr (SgzStatement) statement = sgz_sql_prepare (sql, connection, error);
  SgzStep step = SGZ_STEP_FAILED;

  if (statement == NULL)
    return FALSE;
  size_t n_others = (size_t)sqlite3_column_count (statement) - SGZ_TEXTS_OTHERS;
  g_autofree const char **others = g_new0 (const char *, n_others + 1);
  while ((step = sgz_connection_step (connection, statement, error)) == SGZ_STEP_ROW)
    {
      SgzEntry entry;
      for (size_t i = 0; i < n_others; i++)
        others[i] = sgz_statement_get_text (statement, SGZ_TEXTS_OTHERS + (int)i);
      SgzTexts texts = { sgz_query_read_row (statement),
                         sqlite3_column_int (statement, SGZ_TEXTS_VOID) != 0,
                         (guint64)sqlite3_column_int64 (statement, SGZ_TEXTS_PLACE),
                         sgz_statement_get_text (statement, SGZ_TEXTS_PATH),
                         sgz_statement_get_text (statement, SGZ_TEXTS_NAME),
                         others,
                         n_others };
      sgz_index_encode (index, &texts, &entry);
      g_array_append_val (entries, entry);
    }
  return step == SGZ_STEP_DONE;
}

SgzIndex *
sgz_indexing_make (SgzStore *store, const SgzKind *kind, GError **error)
{
  g_autoptr (SgzIndex) index = sgz_index_new ();
  g_autoptr (SgzQuery) query = sgz_query_new (kind);
  g_auto (SgzSql) sql = { 0 };

  sgz_query_set_voided (query, SGZ_VOIDED_TOO);
  sgz_query_to_sql (query, SGZ_SELECT_TEXTS, NULL, &sql);
  return read_entries (store, &sql, index, sgz_index_get_entries (index), error) ? g_steal_pointer (&index)
                                                                                 : NULL;
}

/* --- what changed since --- */

/* Adds the kinds that the records of @kind refer to, and those that these do. */
static void
add_referred (const SgzKind *kind, GPtrArray *kinds)
{
  for (size_t i = 0; i < kind->n_fields; i++)
    {
      if (kind->fields[i].type != SGZ_FIELD_REFERENCE)
        continue;
      const SgzKind *other = sgz_kind_find (kind->fields[i].kind, NULL);
      if (g_ptr_array_find (kinds, other, NULL))
        continue;
      g_ptr_array_add (kinds, (gpointer)other);
      add_referred (other, kinds);
    }
}

/* Whether a change that a line of history describes shows where the record is referred to: in its name, its path or its code. */
static gboolean
is_face_changed (const SgzKind *kind, const char *before)
{
  for (size_t i = 0; i < kind->n_fields; i++)
    {
      const SgzField *field = &kind->fields[i];
      g_autofree char *member = g_strconcat ("\"", field->code, "\":", NULL);
      if ((field->type == SGZ_FIELD_REFERENCE || strcmp (field->code, kind->key) == 0
           || g_strcmp0 (field->code, kind->code_field) == 0)
          && strstr (before, member) != NULL)
        return TRUE;
    }
  return FALSE;
}

gboolean
sgz_indexing_find_changes (SgzStore *store, const SgzKind *kind, gint64 since, SgzIndexChanges *changes,
                           GError **error)
{
  SgzConnection *connection = sgz_store_get_connection (store);
  g_autoptr (GPtrArray) referred = g_ptr_array_new ();
  g_autoptr (SgzStatement) statement = sgz_connection_prepare (
      connection, "SELECT kind, before, after IS NULL FROM history_line WHERE entry > :since", error);
  SgzStep step = SGZ_STEP_FAILED;

  if (statement == NULL)
    return FALSE;
  add_referred (kind, referred);
  sgz_statement_bind_integer (statement, ":since", since);
  while ((step = sgz_connection_step (connection, statement, error)) == SGZ_STEP_ROW)
    {
      const SgzKind *changed = sgz_kind_find (sgz_statement_get_text (statement, 0), NULL);
      const char *before = sgz_statement_get_text (statement, 1);
      if (changed == kind)
        {
          changes->n_changed++;
          changes->are_removed = changes->are_removed || sqlite3_column_int (statement, 2) != 0;
        }
      /* Nothing that stands already refers to a new record. */
      if (changed != NULL && before != NULL && g_ptr_array_find (referred, changed, NULL))
        changes->are_names_new = changes->are_names_new || is_face_changed (changed, before);
    }
  return step == SGZ_STEP_DONE;
}

/* --- changing an index --- */

/* Reads the records that changed, in the ledger's order. */
static GArray *
read_changed (SgzStore *store, const SgzKind *kind, SgzIndex *index, gint64 since, GError **error)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (SgzEntry));
  g_autoptr (SgzQuery) query = sgz_query_new (kind);
  g_auto (SgzSql) sql = { 0 };
  SgzValue seq = { SGZ_VALUE_NUMBER, since, NULL };
  SgzValue code = { SGZ_VALUE_TEXT, 0, (char *)kind->code };

  sgz_query_add_texts (kind, NULL, &sql);
  g_string_append (sql.text, " AND t.id IN (SELECT record FROM history_line WHERE entry > ");
  sgz_sql_add_value (&sql, &seq);
  g_string_append (sql.text, " AND kind = ");
  sgz_sql_add_value (&sql, &code);
  g_string_append (sql.text, ")");
  sgz_query_add_order (query, &sql);
  return read_entries (store, &sql, index, entries, error) ? g_steal_pointer (&entries) : NULL;
}

GHashTable *
sgz_indexing_read_rows (SgzStore *store, const SgzKind *kind, GError **error)
{
  SgzConnection *connection = sgz_store_get_connection (store);
  g_autoptr (GHashTable) rows = g_hash_table_new (NULL, NULL);
  g_autofree char *sql = g_strdup_printf ("SELECT rowid FROM %s", kind->code);
  g_autoptr (SgzStatement) statement = sgz_connection_prepare (connection, sql, error);
  SgzStep step = SGZ_STEP_FAILED;

  while (statement != NULL && (step = sgz_connection_step (connection, statement, error)) == SGZ_STEP_ROW)
    g_hash_table_add (rows, GSIZE_TO_POINTER ((gsize)sgz_query_read_row (statement)));
  return step == SGZ_STEP_DONE ? g_steal_pointer (&rows) : NULL;
}

/* Takes out the entries of records that were read anew or, where @rows says what is there, are gone. */
static GArray *
leave_out (GArray *entries, GArray *changed, GHashTable *rows)
{
  g_autoptr (GHashTable) out = g_hash_table_new (NULL, NULL);
  GArray *left = g_array_sized_new (FALSE, FALSE, sizeof (SgzEntry), entries->len + changed->len);

  for (guint i = 0; i < changed->len; i++)
    g_hash_table_add (out, GSIZE_TO_POINTER ((gsize)g_array_index (changed, SgzEntry, i).row));
  for (guint i = 0; i < entries->len; i++)
    {
      const SgzEntry *entry = &g_array_index (entries, SgzEntry, i);
      gpointer row = GSIZE_TO_POINTER ((gsize)entry->row);
      if (!g_hash_table_contains (out, row) && (rows == NULL || g_hash_table_contains (rows, row)))
        g_array_append_val (left, *entry);
    }
  return left;
}

/* How many of @entries stand before the record of @row: the database compares, so that there is one order only. */
static gint64
find_position (SgzStore *store, SgzStatement *statement, GArray *entries, gint64 row, GError **error)
{
  SgzConnection *connection = sgz_store_get_connection (store);
  guint low = 0;
  guint high = entries->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      sgz_statement_bind_integer (statement, ":one", g_array_index (entries, SgzEntry, middle).row);
      sgz_statement_bind_integer (statement, ":other", row);
      if (sgz_connection_step (connection, statement, error) != SGZ_STEP_ROW)
        return -1;
      if (sgz_query_read_row (statement) == row)
        high = middle;
      else
        low = middle + 1;
      sqlite3_reset (statement);
    }
  return low;
}

/* Puts @changed, which are in their order, among @entries. */
static GArray *
merge (SgzStore *store, const SgzKind *kind, GArray *entries, GArray *changed, GError **error)
{
  g_autoptr (GArray) merged
      = g_array_sized_new (FALSE, FALSE, sizeof (SgzEntry), entries->len + changed->len);
  g_autoptr (SgzQuery) query = sgz_query_new (kind);
  g_auto (SgzSql) sql = { 0 };
  guint taken = 0;

  sgz_sql_add_from (kind, "t.rowid", NULL, SGZ_FIELDS_ALL, &sql);
  g_string_append (sql.text, " AND t.rowid IN (:one, :other)");
  sgz_query_add_order (query, &sql);
  g_autoptr (SgzStatement) statement = sgz_sql_prepare (&sql, sgz_store_get_connection (store), error);
  if (statement == NULL)
    return NULL;
  for (guint i = 0; i < changed->len; i++)
    {
      gint64 row = g_array_index (changed, SgzEntry, i).row;
      gint64 position = find_position (store, statement, entries, row, error);
      if (position < 0)
        return NULL;
      /* What changed while we read is put right by the next search. */
      guint n = MAX ((guint)position, taken) - taken;
      if (n > 0)
        g_array_append_vals (merged, &g_array_index (entries, SgzEntry, taken), n);
      taken += n;
      g_array_append_val (merged, g_array_index (changed, SgzEntry, i));
    }
  if (taken < entries->len)
    g_array_append_vals (merged, &g_array_index (entries, SgzEntry, taken), entries->len - taken);
  return g_steal_pointer (&merged);
}

gboolean
sgz_indexing_change (SgzStore *store, const SgzKind *kind, SgzIndex *index, gint64 since, GHashTable *rows,
                     GError **error)
{
  g_autoptr (GArray) changed = read_changed (store, kind, index, since, error);

  if (changed == NULL)
    return FALSE;
  g_autoptr (GArray) left = leave_out (sgz_index_get_entries (index), changed, rows);
  GArray *merged = merge (store, kind, left, changed, error);
  if (merged != NULL)
    sgz_index_take_entries (index, merged);
  return merged != NULL;
}
