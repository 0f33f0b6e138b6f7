/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-history.h"

#include "sgz-history-private.h"

void
sgz_history_entry_free (SgzHistoryEntry *entry)
{
  g_free (entry->at);
  g_free (entry->officer);
  g_free (entry->unit);
  g_free (entry->label);
  g_free (entry->explanation);
  g_free (entry);
}

SgzHistoryEntry *
sgz_history_read_entry (SgzStatement *statement)
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
  entry->explanation = g_strdup (sgz_statement_get_text (statement, 8));
  return entry;
}

GPtrArray *
sgz_history_list (SgzStore *store, const SgzKind *kind, const char *id, gint64 limit, GError **error)
{
  SgzConnection *connection = sgz_store_get_connection (store);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify)sgz_history_entry_free);
  g_autoptr (SgzStatement) statement = sgz_connection_prepare (
      connection,
      "SELECT " SGZ_HISTORY_COLUMNS " FROM history_entry e"
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
    g_ptr_array_add (entries, sgz_history_read_entry (statement));
  return step == SGZ_STEP_DONE ? g_steal_pointer (&entries) : NULL;
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

JsonObject *
sgz_history_parse (const char *text)
{
  g_autoptr (JsonNode) node = text != NULL ? json_from_string (text, NULL) : NULL;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return NULL;
  return json_node_dup_object (node);
}

void
sgz_history_get_value (JsonObject *object, const char *name, SgzValue *value)
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

/* What a record that is gone was called last; its id where even history does not know it. */
static char *
find_last_name (SgzStore *store, const char *id)
{
  SgzConnection *connection = sgz_store_get_connection (store);
  g_autoptr (SgzStatement) statement = sgz_connection_prepare (
      connection, "SELECT name FROM history_line WHERE record = :id ORDER BY entry DESC LIMIT 1", NULL);

  if (statement == NULL)
    return g_strdup (id);
  sgz_statement_bind_text (statement, ":id", id);
  gboolean is_known = sgz_connection_step (connection, statement, NULL) == SGZ_STEP_ROW;
  return g_strdup (is_known ? sgz_statement_get_text (statement, 0) : id);
}

/* As people read it: a reference by its name, or by the last one it had where it is gone. */
static char *
format_member (SgzStore *store, const SgzField *field, JsonObject *object)
{
  g_auto (SgzValue) value = { 0 };

  sgz_history_get_value (object, field->code, &value);
  if (field->type == SGZ_FIELD_REFERENCE && value.type == SGZ_VALUE_TEXT)
    {
      g_autoptr (SgzRecord) other
          = sgz_store_get (store, sgz_kind_find (field->kind, NULL), value.text, NULL);
      return other != NULL ? sgz_record_format_name (other) : find_last_name (store, value.text);
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
describe_field (SgzStore *store, SgzHistoryLine *line, const SgzField *field, JsonObject *before,
                JsonObject *after)
{
  if ((before != NULL && json_object_has_member (before, field->code))
      || (after != NULL && json_object_has_member (after, field->code)))
    add_change (line, field->title, format_member (store, field, before),
                format_member (store, field, after));
}

static void
describe_line (SgzStore *store, SgzHistoryLine *line, JsonObject *before, JsonObject *after)
{
  static const SgzField void_field = { .code = "void_reason", .title = "作废原因", .type = SGZ_FIELD_TEXT };

  for (size_t i = 0; i < line->kind->n_fields; i++)
    describe_field (store, line, &line->kind->fields[i], before, after);
  describe_field (store, line, &void_field, before, after);
}

/* The entry that comes with every database names a rule by its code: as people read it, by its title. */
static char *
format_name (const SgzKind *kind, const char *name)
{
  const SgzField *key = sgz_kind_get_field (kind, kind->key);
  const SgzChoice *choice
      = key->type == SGZ_FIELD_CHOICE && name != NULL ? sgz_field_find_choice (key, name) : NULL;

  return g_strdup (choice != NULL ? choice->title : name);
}

static SgzHistoryLine *
read_line (SgzStore *store, SgzStatement *statement)
{
  const SgzKind *kind = sgz_kind_find (sgz_statement_get_text (statement, 0), NULL);

  if (kind == NULL)
    return NULL;
  SgzHistoryLine *line = g_new0 (SgzHistoryLine, 1);
  g_autoptr (JsonObject) before = sgz_history_parse (sgz_statement_get_text (statement, 3));
  g_autoptr (JsonObject) after = sgz_history_parse (sgz_statement_get_text (statement, 4));
  line->kind = kind;
  line->id = g_strdup (sgz_statement_get_text (statement, 1));
  line->name = format_name (kind, sgz_statement_get_text (statement, 2));
  line->is_new = before == NULL;
  line->is_removed = after == NULL;
  line->changes = g_ptr_array_new_with_free_func ((GDestroyNotify)field_change_free);
  describe_line (store, line, before, after);
  return line;
}

SgzStatement *
sgz_history_prepare_lines (SgzConnection *connection, gint64 seq, const char *id, gboolean backwards,
                           GError **error)
{
  const char *sql = backwards
                        ? "SELECT kind, record, name, before, after FROM history_line WHERE entry = :entry"
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
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify)line_free);
  g_autoptr (SgzStatement) statement = sgz_history_prepare_lines (connection, seq, id, FALSE, error);
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
