/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-voided.h"

#include "sgz-connection-private.h"
#include "sgz-store-private.h"

void
sgz_voided_record_free (SgzVoidedRecord *voided)
{
  g_object_unref (voided->record);
  g_free (voided->at);
  g_free (voided->officer);
  g_free (voided);
}

/* The last entry that gave it a reason: what was changed in it afterwards is not asked for. */
static gboolean
read_entry (SgzStore *store, SgzVoidedRecord *voided, GError **error)
{
  SgzConnection *connection = sgz_store_get_connection (store);
  g_autoptr (SgzStatement) statement = sgz_connection_prepare (
      connection,
      "SELECT e.at, e.officer FROM history_line l JOIN history_entry e ON e.seq = l.entry"
      " WHERE l.record = :record AND l.kind = :kind AND json_extract (l.after, '$.void_reason') IS NOT NULL"
      " ORDER BY l.entry DESC LIMIT 1",
      error);

  if (statement == NULL)
    return FALSE;
  sgz_statement_bind_text (statement, ":record", sgz_record_get_id (voided->record));
  sgz_statement_bind_text (statement, ":kind", sgz_record_get_kind (voided->record)->code);
  SgzStep step = sgz_connection_step (connection, statement, error);
  if (step == SGZ_STEP_ROW)
    {
      voided->at = g_strdup (sgz_statement_get_text (statement, 0));
      voided->officer = g_strdup (sgz_statement_get_text (statement, 1));
    }
  return step != SGZ_STEP_FAILED;
}

static gboolean
add_kind (SgzStore *store, const SgzKind *kind, gint64 limit, GPtrArray *list, GError **error)
{
  g_autoptr (SgzQuery) query = sgz_query_new (kind);

  sgz_query_set_voided (query, SGZ_VOIDED_ONLY);
  g_autoptr (GPtrArray) records = sgz_store_fetch (store, query, 0, limit, error);
  if (records == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    {
      SgzVoidedRecord *voided = g_new0 (SgzVoidedRecord, 1);
      voided->record = g_object_ref (g_ptr_array_index (records, i));
      g_ptr_array_add (list, voided);
      if (!read_entry (store, voided, error))
        return FALSE;
    }
  return TRUE;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const SgzVoidedRecord *one = *(const SgzVoidedRecord *const *)a;
  const SgzVoidedRecord *two = *(const SgzVoidedRecord *const *)b;
  int order = g_strcmp0 (two->at, one->at);
  gint64 first = sgz_record_get_revision (one->record);
  gint64 second = sgz_record_get_revision (two->record);

  return order != 0 ? order : (first < second) - (first > second);
}

GPtrArray *
sgz_voided_list (SgzStore *store, gint64 limit, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify)sgz_voided_record_free);
  size_t n_kinds = 0;
  const SgzKind *const *kinds = sgz_kind_list (&n_kinds);

  for (size_t i = 0; i < n_kinds; i++)
    if (!add_kind (store, kinds[i], limit, list, error))
      return NULL;
  g_ptr_array_sort (list, compare);
  return g_steal_pointer (&list);
}
