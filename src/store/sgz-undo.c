/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Taking entries of history back, and doing them again: each time a commit of its own. */
#include <glib/gi18n-lib.h>

#include "sgz-history-private.h"

static SgzHistoryEntry *
read_one_entry (SgzStore *store, const char *sql, gint64 seq, GError **error)
{
  SgzConnection *connection = sgz_store_get_connection (store);
  g_autoptr (SgzStatement) statement = sgz_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return NULL;
  sgz_statement_bind_integer (statement, ":seq", seq);
  return sgz_connection_step (connection, statement, error) == SGZ_STEP_ROW
             ? sgz_history_read_entry (statement)
             : NULL;
}

/* An entry stands while the last thing said of it, by itself or by an undo or redo of it, is that it holds. */
#define LAST_EFFECT                                                                                          \
  "(SELECT x.effect FROM history_entry x WHERE x.origin = e.seq ORDER BY x.seq DESC LIMIT 1)"

static SgzHistoryEntry *
newest_standing (SgzStore *store, GError **error)
{
  return read_one_entry (store,
                         "SELECT " SGZ_HISTORY_COLUMNS
                         " FROM history_entry e WHERE e.origin = e.seq AND " LAST_EFFECT
                         " = 1 ORDER BY e.seq DESC LIMIT 1",
                         0, error);
}

/* The entry undone last, unless something new was done since: then the way forward is gone. */
static SgzHistoryEntry *
newest_undone (SgzStore *store, GError **error)
{
  return read_one_entry (
      store,
      "SELECT " SGZ_HISTORY_COLUMNS " FROM history_entry u JOIN history_entry e ON e.seq = u.origin"
      " WHERE u.effect = -1 AND u.seq = (SELECT max (x.seq) FROM history_entry x WHERE x.origin = u.origin)"
      " AND u.seq > (SELECT coalesce (max (n.seq), 0) FROM history_entry n WHERE n.origin = n.seq AND "
      "n.effect <> 0)"
      " ORDER BY u.seq DESC LIMIT 1",
      0, error);
}

SgzHistoryEntry *
sgz_history_get (SgzStore *store, gint64 seq, GError **error)
{
  GError *failure = NULL;
  SgzHistoryEntry *entry = read_one_entry (
      store, "SELECT " SGZ_HISTORY_COLUMNS " FROM history_entry e WHERE e.seq = :seq", seq, &failure);

  if (failure != NULL)
    g_propagate_error (error, failure);
  else if (entry == NULL)
    g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOT_FOUND, _ ("There is no entry %d in history"),
                 (int)seq);
  return entry;
}

static SgzHistoryEntry *
peek (SgzStore *store, SgzHistoryEntry *(*newest) (SgzStore *, GError **))
{
  g_autoptr (GError) error = NULL;
  SgzHistoryEntry *entry = newest (store, &error);

  if (error != NULL)
    g_warning ("history: %s", error->message);
  return entry;
}

SgzHistoryEntry *
sgz_history_peek_undo (SgzStore *store)
{
  return peek (store, newest_standing);
}

SgzHistoryEntry *
sgz_history_peek_redo (SgzStore *store)
{
  return peek (store, newest_undone);
}

typedef struct
{
  const SgzKind *kind;
  char *id;
  char *name;
  JsonObject *from; /* what must stand now; %NULL: nothing */
  JsonObject *to;   /* what shall stand; %NULL: nothing */
} Reversal;

static void
reversal_free (Reversal *reversal)
{
  g_free (reversal->id);
  g_free (reversal->name);
  g_clear_pointer (&reversal->from, json_object_unref);
  g_clear_pointer (&reversal->to, json_object_unref);
  g_free (reversal);
}

/* What must be done to take entry @seq back, or (@again) to do it once more. */
static GPtrArray *
read_reversals (SgzStore *store, gint64 seq, gboolean again, GError **error)
{
  SgzConnection *connection = sgz_store_get_connection (store);
  g_autoptr (GPtrArray) reversals = g_ptr_array_new_with_free_func ((GDestroyNotify)reversal_free);
  g_autoptr (SgzStatement) statement = sgz_history_prepare_lines (connection, seq, NULL, !again, error);
  SgzStep step = SGZ_STEP_FAILED;

  if (statement == NULL)
    return NULL;
  while ((step = sgz_connection_step (connection, statement, error)) == SGZ_STEP_ROW)
    {
      Reversal *reversal = g_new0 (Reversal, 1);
      reversal->kind = sgz_kind_find (sgz_statement_get_text (statement, 0), NULL);
      reversal->id = g_strdup (sgz_statement_get_text (statement, 1));
      reversal->name = g_strdup (sgz_statement_get_text (statement, 2));
      reversal->from = sgz_history_parse (sgz_statement_get_text (statement, again ? 3 : 4));
      reversal->to = sgz_history_parse (sgz_statement_get_text (statement, again ? 4 : 3));
      g_ptr_array_add (reversals, reversal);
    }
  return step == SGZ_STEP_DONE ? g_steal_pointer (&reversals) : NULL;
}

static gboolean
refuse_changed (const Reversal *reversal, GError **error)
{
  g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_CONFLICT,
               _ ("%s “%s” was changed again since; take that change back first"), reversal->kind->title,
               reversal->name);
  return FALSE;
}

/* Sets a field of the record to what stands in @reversal, provided it is now what the entry left behind. */
static gboolean
reverse_field (SgzStore *store, SgzRecord *record, const SgzField *field, const Reversal *reversal,
               GError **error)
{
  g_auto (SgzValue) from = { 0 };
  g_auto (SgzValue) to = { 0 };

  sgz_history_get_value (reversal->from, field->code, &from);
  sgz_history_get_value (reversal->to, field->code, &to);
  if (!sgz_value_equal (sgz_record_get_value (record, field), &from))
    return refuse_changed (reversal, error);
  if (field->type == SGZ_FIELD_REFERENCE)
    return sgz_store_refer (store, record, field, to.text, error);
  sgz_record_set_value (record, field, &to);
  return TRUE;
}

static gboolean
reverse_record (SgzStore *store, SgzRecord *record, const Reversal *reversal, GError **error)
{
  for (size_t i = 0; i < reversal->kind->n_fields; i++)
    {
      const SgzField *field = &reversal->kind->fields[i];
      gboolean named = (reversal->from != NULL && json_object_has_member (reversal->from, field->code))
                       || (reversal->to != NULL && json_object_has_member (reversal->to, field->code));
      if (named && !reverse_field (store, record, field, reversal, error))
        return FALSE;
    }
  if (reversal->to != NULL && json_object_has_member (reversal->to, "void_reason"))
    {
      g_auto (SgzValue) from = { 0 };
      g_auto (SgzValue) to = { 0 };
      sgz_history_get_value (reversal->from, "void_reason", &from);
      sgz_history_get_value (reversal->to, "void_reason", &to);
      if (g_strcmp0 (sgz_record_get_void_reason (record), from.text) != 0)
        return refuse_changed (reversal, error);
      sgz_record_set_void_reason (record, to.text);
    }
  return TRUE;
}

/* An addition is taken back only while the record is as it was added: nothing later may be lost with it. */
static gboolean
remove_record (SgzWriting *writing, SgzRecord *record, const Reversal *reversal, GError **error)
{
  for (size_t i = 0; i < reversal->kind->n_fields; i++)
    {
      const SgzField *field = &reversal->kind->fields[i];
      g_auto (SgzValue) from = { 0 };
      sgz_history_get_value (reversal->from, field->code, &from);
      if (sgz_field_is_stored (field) && !sgz_value_equal (sgz_record_get_value (record, field), &from))
        return refuse_changed (reversal, error);
    }
  g_auto (SgzValue) reason = { 0 };
  sgz_history_get_value (reversal->from, "void_reason", &reason);
  if (g_strcmp0 (sgz_record_get_void_reason (record), reason.text) != 0)
    return refuse_changed (reversal, error);
  return sgz_writing_remove (writing, record, error);
}

static gboolean
apply_reversal (SgzWriting *writing, const Reversal *reversal, GError **error)
{
  g_autoptr (GError) missing = NULL;
  g_autoptr (SgzRecord) record = sgz_store_get (writing->store, reversal->kind, reversal->id, &missing);

  if (missing != NULL && !g_error_matches (missing, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&missing));
      return FALSE;
    }
  if ((record == NULL) != (reversal->from == NULL))
    return refuse_changed (reversal, error);
  if (reversal->to == NULL)
    return remove_record (writing, record, reversal, error);
  if (record == NULL)
    record = sgz_record_new_blank (reversal->kind);
  return reverse_record (writing->store, record, reversal, error)
         && sgz_writing_put (writing, record, reversal->id, error);
}

static gboolean
reverse_entry (SgzStore *store, const SgzHistoryEntry *entry, gboolean again, GError **error)
{
  g_autoptr (GPtrArray) reversals = read_reversals (store, entry->seq, again, error);
  g_auto (SgzWriting) writing = { 0 };
  g_auto (SgzTransaction) transaction = { 0 };
  g_autofree char *label = g_strdup_printf (again ? _ ("Redo: %s") : _ ("Undo: %s"), entry->label);

  if (reversals == NULL || !sgz_store_begin (store, &transaction, error)
      || !sgz_writing_begin (&writing, store, label, NULL, entry->seq, again ? 1 : -1, error))
    return FALSE;
  for (guint i = 0; i < reversals->len; i++)
    if (!apply_reversal (&writing, g_ptr_array_index (reversals, i), error))
      return FALSE;
  if (!sgz_integrity_check (&writing, error) || !sgz_transaction_commit (&transaction, error))
    return FALSE;
  sgz_store_announce (store, writing.kinds);
  return TRUE;
}

/* The entry numbered @seq if the last thing said of it is @effect. */
static SgzHistoryEntry *
find_entry (SgzStore *store, gint64 seq, int effect, GError **error)
{
  return read_one_entry (store,
                         effect > 0 ? "SELECT " SGZ_HISTORY_COLUMNS " FROM history_entry e WHERE e.seq = :seq"
                                      " AND e.origin = e.seq AND " LAST_EFFECT " = 1"
                                    : "SELECT " SGZ_HISTORY_COLUMNS " FROM history_entry e WHERE e.seq = :seq"
                                      " AND e.origin = e.seq AND " LAST_EFFECT " = -1",
                         seq, error);
}

static SgzHistoryEntry *
reverse (SgzStore *store, SgzHistoryEntry *found, GError *failure, gboolean again, const char *nothing,
         GError **error)
{
  g_autoptr (SgzHistoryEntry) entry = found;

  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return NULL;
    }
  if (entry == NULL)
    {
      g_set_error_literal (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOTHING, nothing);
      return NULL;
    }
  return reverse_entry (store, entry, again, error) ? g_steal_pointer (&entry) : NULL;
}

SgzHistoryEntry *
sgz_history_undo (SgzStore *store, gint64 seq, GError **error)
{
  GError *failure = NULL;
  SgzHistoryEntry *entry = seq > 0 ? find_entry (store, seq, 1, &failure) : newest_standing (store, &failure);

  return reverse (store, entry, failure, FALSE,
                  seq > 0 ? _ ("There is no such entry that can be undone") : _ ("There is nothing to undo"),
                  error);
}

SgzHistoryEntry *
sgz_history_redo (SgzStore *store, gint64 seq, GError **error)
{
  GError *failure = NULL;
  SgzHistoryEntry *entry = seq > 0 ? find_entry (store, seq, -1, &failure) : newest_undone (store, &failure);

  return reverse (store, entry, failure, TRUE,
                  seq > 0 ? _ ("There is no such entry that can be redone") : _ ("There is nothing to redo"),
                  error);
}
