/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-history.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "sgz-store-private.h"

#define ENTRY_COLUMNS                                                                                        \
  "e.seq, e.at, e.officer, e.unit, e.label, e.origin, e.effect,"                                               \
  " (SELECT count(*) FROM history_line l WHERE l.entry = e.seq)"

void
sgz_history_entry_free (SgzHistoryEntry *entry)
{
  g_free (entry->at);
  g_free (entry->officer);
  g_free (entry->unit);
  g_free (entry->label);
  g_free (entry);
}

static SgzHistoryEntry *
read_entry (SgzStatement *statement)
{
  SgzHistoryEntry *entry = g_new0 (SgzHistoryEntry, 1);

  entry->seq = sqlite3_column_int64 (statement, 0);
  entry->at = g_strdup (sgz_statement_get_text (statement, 1));
  entry->officer = g_strdup (sgz_statement_get_text (statement, 2));
  entry->unit = g_strdup (sgz_statement_get_text (statement, 3));
  entry->label = g_strdup (sgz_statement_get_text (statement, 4));
  entry->origin = sqlite3_column_int64 (statement, 5);
  entry->is_undo = sqlite3_column_int (statement, 6) < 0;
  entry->is_start = sqlite3_column_int (statement, 6) == SGZ_EFFECT_START;
  entry->n_records = sqlite3_column_int64 (statement, 7);
  return entry;
}

GPtrArray *
sgz_history_list (SgzStore *store, const SgzKind *kind, const char *id, gint64 limit, GError **error)
{
  SgzConnection *connection = sgz_store_get_connection (store);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) sgz_history_entry_free);
  g_autoptr (SgzStatement) statement = sgz_connection_prepare (
      connection,
      "SELECT " ENTRY_COLUMNS " FROM history_entry e"
      " WHERE (:kind IS NULL OR EXISTS (SELECT 1 FROM history_line l WHERE l.entry = e.seq AND l.kind = :kind"
      " AND (:record IS NULL OR l.record = :record)))"
      " ORDER BY e.seq DESC LIMIT :limit",
      error);
  SgzStep step = SGZ_STEP_FAILED;

  if (statement == NULL)
    return NULL;
  sgz_statement_bind_text (statement, ":kind", kind != NULL ? kind->code : NULL);
  sgz_statement_bind_text (statement, ":record", id);
  sgz_statement_bind_integer (statement, ":limit", limit);
  while ((step = sgz_connection_step (connection, statement, error)) == SGZ_STEP_ROW)
    g_ptr_array_add (entries, read_entry (statement));
  return step == SGZ_STEP_DONE ? g_steal_pointer (&entries) : NULL;
}

static SgzHistoryEntry *
read_one_entry (SgzStore *store, const char *sql, gint64 seq, GError **error)
{
  SgzConnection *connection = sgz_store_get_connection (store);
  g_autoptr (SgzStatement) statement = sgz_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return NULL;
  sgz_statement_bind_integer (statement, ":seq", seq);
  return sgz_connection_step (connection, statement, error) == SGZ_STEP_ROW ? read_entry (statement) : NULL;
}

/* An entry stands while the last thing said of it, by itself or by an undo or redo of it, is that it holds. */
#define LAST_EFFECT "(SELECT x.effect FROM history_entry x WHERE x.origin = e.seq ORDER BY x.seq DESC LIMIT 1)"

static SgzHistoryEntry *
newest_standing (SgzStore *store, GError **error)
{
  return read_one_entry (store,
                         "SELECT " ENTRY_COLUMNS " FROM history_entry e WHERE e.origin = e.seq AND " LAST_EFFECT
                         " = 1 ORDER BY e.seq DESC LIMIT 1",
                         0, error);
}

/* The entry undone last, unless something new was done since: then the way forward is gone. */
static SgzHistoryEntry *
newest_undone (SgzStore *store, GError **error)
{
  return read_one_entry (
      store,
      "SELECT " ENTRY_COLUMNS " FROM history_entry u JOIN history_entry e ON e.seq = u.origin"
      " WHERE u.effect = -1 AND u.seq = (SELECT max (x.seq) FROM history_entry x WHERE x.origin = u.origin)"
      " AND u.seq > (SELECT max (n.seq) FROM history_entry n WHERE n.origin = n.seq)"
      " ORDER BY u.seq DESC LIMIT 1",
      0, error);
}

static SgzHistoryEntry *
peek (SgzStore *store, SgzHistoryEntry *(*newest) (SgzStore *, GError **) )
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

/* --- lines --- */

static void
field_change_free (SgzFieldChange *change)
{
  g_free (change->before);
  g_free (change->after);
  g_free (change);
}

static void
line_free (SgzHistoryLine *line)
{
  g_free (line->id);
  g_free (line->name);
  g_ptr_array_unref (line->changes);
  g_free (line);
}

static JsonObject *
parse_object (const char *text)
{
  g_autoptr (JsonNode) node = text != NULL ? json_from_string (text, NULL) : NULL;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return NULL;
  return json_node_dup_object (node);
}

static void
member_value (JsonObject *object, const char *name, SgzValue *value)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, name) : NULL;

  sgz_value_clear (value);
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return;
  if (json_node_get_value_type (node) == G_TYPE_INT64)
    *value = (SgzValue){ SGZ_VALUE_NUMBER, json_node_get_int (node), NULL };
  else
    *value = (SgzValue){ SGZ_VALUE_TEXT, 0, json_node_dup_string (node) };
}

/* As people read it: a reference by its name, where the record it named is still there. */
static char *
format_member (SgzStore *store, const SgzField *field, JsonObject *object)
{
  g_auto (SgzValue) value = { 0 };

  member_value (object, field->code, &value);
  if (field->type == SGZ_FIELD_REFERENCE && value.type == SGZ_VALUE_TEXT)
    {
      g_autoptr (SgzRecord) other = sgz_store_get (store, sgz_kind_find (field->kind, NULL), value.text, NULL);
      if (other != NULL)
        return sgz_record_format_name (other);
    }
  return sgz_field_format (field, &value);
}

static void
add_change (SgzHistoryLine *line, const char *title, char *before, char *after)
{
  SgzFieldChange *change = g_new (SgzFieldChange, 1);

  *change = (SgzFieldChange){ title, before, after };
  if (*before == '\0' && *after == '\0')
    field_change_free (change);
  else
    g_ptr_array_add (line->changes, change);
}

static void
describe_line (SgzStore *store, SgzHistoryLine *line, JsonObject *before, JsonObject *after)
{
  static const SgzField void_field = { .code = "void_reason", .title = "作废原因", .type = SGZ_FIELD_TEXT };

  for (size_t i = 0; i <= line->kind->n_fields; i++)
    {
      const SgzField *field = i < line->kind->n_fields ? &line->kind->fields[i] : &void_field;
      if ((before == NULL || !json_object_has_member (before, field->code))
          && (after == NULL || !json_object_has_member (after, field->code)))
        continue;
      add_change (line, field->title, format_member (store, field, before), format_member (store, field, after));
    }
}

static SgzHistoryLine *
read_line (SgzStore *store, SgzStatement *statement)
{
  const SgzKind *kind = sgz_kind_find (sgz_statement_get_text (statement, 0), NULL);

  if (kind == NULL)
    return NULL;
  SgzHistoryLine *line = g_new0 (SgzHistoryLine, 1);
  g_autoptr (JsonObject) before = parse_object (sgz_statement_get_text (statement, 3));
  g_autoptr (JsonObject) after = parse_object (sgz_statement_get_text (statement, 4));
  line->kind = kind;
  line->id = g_strdup (sgz_statement_get_text (statement, 1));
  line->name = g_strdup (sgz_statement_get_text (statement, 2));
  line->is_new = before == NULL;
  line->is_removed = after == NULL;
  line->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) field_change_free);
  describe_line (store, line, before, after);
  return line;
}

static SgzStatement *
prepare_lines (SgzConnection *connection, gint64 seq, const char *id, gboolean backwards, GError **error)
{
  const char *sql = backwards ? "SELECT kind, record, name, before, after FROM history_line WHERE entry = :entry"
                                " AND (:record IS NULL OR record = :record) ORDER BY line DESC"
                              : "SELECT kind, record, name, before, after FROM history_line WHERE entry = :entry"
                                " AND (:record IS NULL OR record = :record) ORDER BY line";
  SgzStatement *statement = sgz_connection_prepare (connection, sql, error);

  if (statement != NULL)
    {
      sgz_statement_bind_integer (statement, ":entry", seq);
      sgz_statement_bind_text (statement, ":record", id);
    }
  return statement;
}

GPtrArray *
sgz_history_lines (SgzStore *store, gint64 seq, const char *id, GError **error)
{
  SgzConnection *connection = sgz_store_get_connection (store);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) line_free);
  g_autoptr (SgzStatement) statement = prepare_lines (connection, seq, id, FALSE, error);
  SgzStep step = SGZ_STEP_FAILED;

  if (statement == NULL)
    return NULL;
  while ((step = sgz_connection_step (connection, statement, error)) == SGZ_STEP_ROW)
    {
      SgzHistoryLine *line = read_line (store, statement);
      if (line != NULL)
        g_ptr_array_add (lines, line);
    }
  return step == SGZ_STEP_DONE ? g_steal_pointer (&lines) : NULL;
}

/* --- taking back --- */

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
  g_autoptr (GPtrArray) reversals = g_ptr_array_new_with_free_func ((GDestroyNotify) reversal_free);
  g_autoptr (SgzStatement) statement = prepare_lines (connection, seq, NULL, !again, error);
  SgzStep step = SGZ_STEP_FAILED;

  if (statement == NULL)
    return NULL;
  while ((step = sgz_connection_step (connection, statement, error)) == SGZ_STEP_ROW)
    {
      Reversal *reversal = g_new0 (Reversal, 1);
      reversal->kind = sgz_kind_find (sgz_statement_get_text (statement, 0), NULL);
      reversal->id = g_strdup (sgz_statement_get_text (statement, 1));
      reversal->name = g_strdup (sgz_statement_get_text (statement, 2));
      reversal->from = parse_object (sgz_statement_get_text (statement, again ? 3 : 4));
      reversal->to = parse_object (sgz_statement_get_text (statement, again ? 4 : 3));
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
reverse_field (SgzStore *store, SgzRecord *record, const SgzField *field, const Reversal *reversal, GError **error)
{
  g_auto (SgzValue) from = { 0 };
  g_auto (SgzValue) to = { 0 };

  member_value (reversal->from, field->code, &from);
  member_value (reversal->to, field->code, &to);
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
      member_value (reversal->from, "void_reason", &from);
      member_value (reversal->to, "void_reason", &to);
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
      member_value (reversal->from, field->code, &from);
      if (!sgz_value_equal (sgz_record_get_value (record, field), &from))
        return refuse_changed (reversal, error);
    }
  g_auto (SgzValue) reason = { 0 };
  member_value (reversal->from, "void_reason", &reason);
  if (g_strcmp0 (sgz_record_get_void_reason (record), reason.text) != 0)
    return refuse_changed (reversal, error);
  return sgz_writing_remove (writing, record, error);
}

static gboolean
apply_reversal (SgzWriting *writing, const Reversal *reversal, GError **error)
{
  g_autoptr (GError) missing = NULL;
  g_autoptr (SgzRecord) record = sgz_store_get (writing->store, reversal->kind, reversal->id, &missing);
  g_autofree char *id = g_strdup (reversal->id);

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
         && sgz_writing_put (writing, record, &id, error);
}

static gboolean
reverse_entry (SgzStore *store, const SgzHistoryEntry *entry, gboolean again, GError **error)
{
  g_autoptr (GPtrArray) reversals = read_reversals (store, entry->seq, again, error);
  g_auto (SgzWriting) writing = { 0 };
  g_auto (SgzTransaction) transaction = { 0 };
  g_autofree char *label
      = g_strdup_printf (again ? _ ("Redo: %s") : _ ("Undo: %s"), entry->label);

  if (reversals == NULL || !sgz_transaction_begin (&transaction, sgz_store_get_connection (store), error)
      || !sgz_writing_begin (&writing, store, label, entry->seq, again ? 1 : -1, error))
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
                         effect > 0 ? "SELECT " ENTRY_COLUMNS " FROM history_entry e WHERE e.seq = :seq"
                                      " AND e.origin = e.seq AND " LAST_EFFECT " = 1"
                                    : "SELECT " ENTRY_COLUMNS " FROM history_entry e WHERE e.seq = :seq"
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
                  seq > 0 ? _ ("There is no such entry that can be undone") : _ ("There is nothing to undo"), error);
}

SgzHistoryEntry *
sgz_history_redo (SgzStore *store, gint64 seq, GError **error)
{
  GError *failure = NULL;
  SgzHistoryEntry *entry = seq > 0 ? find_entry (store, seq, -1, &failure) : newest_undone (store, &failure);

  return reverse (store, entry, failure, TRUE,
                  seq > 0 ? _ ("There is no such entry that can be redone") : _ ("There is nothing to redo"), error);
}
