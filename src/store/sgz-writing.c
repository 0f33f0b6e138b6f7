/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one write path: an entry of history, and the records it changes with the lines that say what was and what is. */
#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "base/sgz-date.h"
#include "base/sgz-id.h"
#include "sgz-frozen-private.h"
#include "sgz-store-private.h"

gboolean
sgz_store_check_record (const SgzRecord *record, GError **error)
{
  g_autoptr (GPtrArray) problems = sgz_record_check (record);

  for (guint i = 0; i < problems->len; i++)
    {
      const SgzProblem *problem = g_ptr_array_index (problems, i);
      if (problem->is_warning)
        continue;
      g_autofree char *name = sgz_record_format_name (record);
      /* Translators: the title of a kind, a record's name, what is wrong with it. */
      g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID, _ ("%s “%s”: %s"),
                   sgz_record_get_kind (record)->title, name, problem->message);
      return FALSE;
    }
  return TRUE;
}

/* --- one entry of history --- */

static gint64
next_seq (SgzConnection *connection, GError **error)
{
  gint64 last = 0;

  if (!sgz_connection_get_integer (connection, "SELECT coalesce (max (seq), 0) FROM history_entry", &last,
                                   error))
    return -1;
  return last + 1;
}

gboolean
sgz_writing_begin (SgzWriting *writing, SgzStore *store, const char *label, const char *explanation,
                   gint64 origin, int effect, GError **error)
{
  SgzConnection *connection = sgz_store_get_connection (store);
  g_autoptr (GDateTime) now = sgz_date_now ();
  g_autofree char *at = g_date_time_format (now, "%Y-%m-%dT%H:%M:%S%:z");
  gint64 seq = sgz_store_check_place (store, error) ? next_seq (connection, error) : -1;

  if (seq < 0)
    return FALSE;
  g_autoptr (SgzStatement) statement = sgz_connection_prepare (
      connection,
      "INSERT INTO history_entry (seq, at, officer, unit, label, explanation, origin, effect)"
      " VALUES (:seq, :at, :officer, :unit, :label, :explanation, :origin, :effect)",
      error);
  if (statement == NULL)
    return FALSE;
  sgz_statement_bind_integer (statement, ":seq", seq);
  sgz_statement_bind_text (statement, ":at", at);
  sgz_statement_bind_text (statement, ":officer", sgz_store_get_officer (store));
  sgz_statement_bind_text (statement, ":unit", sgz_store_get_unit (store));
  sgz_statement_bind_text (statement, ":label", label);
  sgz_statement_bind_text (statement, ":explanation", explanation);
  sgz_statement_bind_integer (statement, ":origin", origin > 0 ? origin : seq);
  sgz_statement_bind_integer (statement, ":effect", effect);
  if (sgz_connection_step (connection, statement, error) != SGZ_STEP_DONE)
    return FALSE;
  *writing = (SgzWriting){ store,
                           seq,
                           0,
                           g_ptr_array_new_with_free_func (g_free),
                           g_ptr_array_new (),
                           g_ptr_array_new_with_free_func (g_object_unref) };
  return TRUE;
}

void
sgz_writing_clear (SgzWriting *writing)
{
  g_clear_pointer (&writing->ids, g_ptr_array_unref);
  g_clear_pointer (&writing->kinds, g_ptr_array_unref);
  g_clear_pointer (&writing->recoded, g_ptr_array_unref);
}

static void
add_member (JsonObject *object, const char *name, const SgzValue *value)
{
  switch (value->type)
    {
    case SGZ_VALUE_NONE:
      json_object_set_null_member (object, name);
      return;
    case SGZ_VALUE_NUMBER:
      json_object_set_int_member (object, name, value->number);
      return;
    case SGZ_VALUE_TEXT:
      json_object_set_string_member (object, name, value->text);
      return;
    }
  g_return_if_reached ();
}

static void
add_text_member (JsonObject *object, const char *name, const char *text)
{
  SgzValue value = { text != NULL ? SGZ_VALUE_TEXT : SGZ_VALUE_NONE, 0, (char *)text };

  add_member (object, name, &value);
}

static char *
to_text (JsonObject *object)
{
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), object);

  return json_to_string (node, FALSE);
}

/* The fields in which the record differs from what is stored, as they were and as they will be. */
static void
describe_change (SgzRecord *record, char **before, char **after)
{
  const SgzKind *kind = sgz_record_get_kind (record);
  gboolean is_new = sgz_record_get_revision (record) == 0;
  g_autoptr (JsonObject) old = json_object_new ();
  g_autoptr (JsonObject) new = json_object_new ();

  for (size_t i = 0; i < kind->n_fields; i++)
    {
      const SgzField *field = &kind->fields[i];
      if (!sgz_field_is_stored (field) || !sgz_record_is_field_changed (record, field))
        continue;
      add_member (old, field->code, sgz_record_get_stored (record, field));
      add_member (new, field->code, sgz_record_get_value (record, field));
    }
  if (sgz_record_is_void_changed (record))
    {
      add_text_member (old, "void_reason", sgz_record_get_stored_void_reason (record));
      add_text_member (new, "void_reason", sgz_record_get_void_reason (record));
    }
  *before = is_new ? NULL : to_text (old);
  *after = to_text (new);
}

static gboolean
add_line (SgzWriting *writing, SgzRecord *record, const char *id, const char *before, const char *after,
          GError **error)
{
  SgzConnection *connection = sgz_store_get_connection (writing->store);
  const char *kind = sgz_record_get_kind (record)->code;
  g_autofree char *name = sgz_record_format_name (record);
  g_autoptr (SgzStatement) statement
      = sgz_connection_prepare (connection,
                                "INSERT INTO history_line (entry, line, kind, record, name, before, after)"
                                " VALUES (:entry, :line, :kind, :record, :name, :before, :after)",
                                error);

  if (statement == NULL)
    return FALSE;
  sgz_statement_bind_integer (statement, ":entry", writing->seq);
  sgz_statement_bind_integer (statement, ":line", ++writing->n_lines);
  sgz_statement_bind_text (statement, ":kind", kind);
  sgz_statement_bind_text (statement, ":record", id);
  sgz_statement_bind_text (statement, ":name", name);
  sgz_statement_bind_text (statement, ":before", before);
  sgz_statement_bind_text (statement, ":after", after);
  if (!g_ptr_array_find (writing->kinds, kind, NULL))
    g_ptr_array_add (writing->kinds, (gpointer)kind);
  return sgz_connection_step (connection, statement, error) == SGZ_STEP_DONE;
}

/* --- one record --- */

/* What SQLite says of a broken constraint, in the words of the kind. */
static gboolean
explain_constraint (SgzWriting *writing, SgzRecord *record, GError **error)
{
  SgzConnection *connection = sgz_store_get_connection (writing->store);
  const SgzKind *kind = sgz_record_get_kind (record);
  int result = sqlite3_extended_errcode (sgz_connection_get_handle (connection));
  g_autofree char *name = sgz_record_format_name (record);

  if (result != SQLITE_CONSTRAINT_UNIQUE)
    return sgz_connection_fail (connection, error);

  g_autoptr (GString) fields = g_string_new (NULL);
  for (size_t i = 0; kind->unique[i] != NULL; i++)
    g_string_append_printf (fields, "%s%s", i > 0 ? "、" : "",
                            sgz_kind_get_field (kind, kind->unique[i])->title);
  g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_DUPLICATE,
               _ ("There is a %s “%s” already: the same %s may not stand twice"), kind->title, name,
               fields->str);
  return FALSE;
}

static char *
insert_sql (const SgzKind *kind)
{
  g_autoptr (GString) values = g_string_new (NULL);
  g_autoptr (GString) sql = g_string_new (NULL);

  g_string_append_printf (sql, "INSERT INTO %s (id, revision, void_reason", kind->code);
  for (size_t i = 0; i < kind->n_fields; i++)
    if (sgz_field_is_stored (&kind->fields[i]))
      {
        g_string_append_printf (sql, ", %s", kind->fields[i].code);
        g_string_append_printf (values, ", :%s", kind->fields[i].code);
      }
  g_string_append_printf (sql, ") VALUES (:id, :new_revision, :void_reason%s)", values->str);
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

static char *
update_sql (const SgzKind *kind)
{
  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql, "UPDATE %s SET revision = :new_revision, void_reason = :void_reason",
                          kind->code);
  for (size_t i = 0; i < kind->n_fields; i++)
    if (sgz_field_is_stored (&kind->fields[i]))
      g_string_append_printf (sql, ", %s = :%s", kind->fields[i].code, kind->fields[i].code);
  g_string_append (sql, " WHERE id = :id AND revision = :old_revision");
  return g_string_free (sql, FALSE);
}

static gboolean
refuse_stale (SgzRecord *record, GError **error)
{
  g_autofree char *name = sgz_record_format_name (record);

  g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_CONFLICT,
               _ ("%s “%s” was changed elsewhere in between; read it again, then change it"),
               sgz_record_get_kind (record)->title, name);
  return FALSE;
}

static gboolean
write_values (SgzWriting *writing, SgzRecord *record, const char *id, GError **error)
{
  SgzConnection *connection = sgz_store_get_connection (writing->store);
  const SgzKind *kind = sgz_record_get_kind (record);
  gboolean is_new = sgz_record_get_revision (record) == 0;
  g_autofree char *sql = is_new ? insert_sql (kind) : update_sql (kind);
  g_autoptr (SgzStatement) statement = sgz_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return FALSE;
  sgz_statement_bind_text (statement, ":id", id);
  sgz_statement_bind_integer (statement, ":new_revision", writing->seq);
  sgz_statement_bind_integer (statement, ":old_revision", sgz_record_get_revision (record));
  sgz_statement_bind_text (statement, ":void_reason", sgz_record_get_void_reason (record));
  for (size_t i = 0; i < kind->n_fields; i++)
    {
      g_autofree char *name = g_strconcat (":", kind->fields[i].code, NULL);
      sgz_statement_bind_value (statement, name, sgz_record_get_value (record, &kind->fields[i]));
    }
  if (sqlite3_step (statement) != SQLITE_DONE)
    return explain_constraint (writing, record, error);
  if (!is_new && sqlite3_changes (sgz_connection_get_handle (connection)) == 0)
    return refuse_stale (record, error);
  return TRUE;
}

static gboolean
is_recoded (SgzRecord *record)
{
  const SgzKind *kind = sgz_record_get_kind (record);

  return kind->code_field != NULL && sgz_record_get_revision (record) != 0
         && sgz_record_is_field_changed (record, sgz_kind_get_field (kind, kind->code_field));
}

gboolean
sgz_writing_put (SgzWriting *writing, SgzRecord *record, const char *wanted, GError **error)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  char *id = wanted != NULL ? g_strdup (wanted) : sgz_id_new ();

  g_ptr_array_add (writing->ids, id);
  if (!sgz_store_check_record (record, error) || !sgz_frozen_check (writing->store, record, FALSE, error))
    return FALSE;
  describe_change (record, &before, &after);
  if (is_recoded (record))
    g_ptr_array_add (writing->recoded, g_object_ref (record));
  return write_values (writing, record, id, error) && add_line (writing, record, id, before, after, error);
}

gboolean
sgz_writing_remove (SgzWriting *writing, SgzRecord *record, GError **error)
{
  SgzConnection *connection = sgz_store_get_connection (writing->store);
  const SgzKind *kind = sgz_record_get_kind (record);
  g_autofree char *sql
      = g_strdup_printf ("DELETE FROM %s WHERE id = :id AND revision = :revision", kind->code);
  g_autoptr (JsonObject) old = json_object_new ();
  g_autoptr (SgzStatement) statement = sgz_connection_prepare (connection, sql, error);

  if (statement == NULL || !sgz_frozen_check (writing->store, record, TRUE, error))
    return FALSE;
  for (size_t i = 0; i < kind->n_fields; i++)
    if (sgz_field_is_stored (&kind->fields[i]))
      add_member (old, kind->fields[i].code, sgz_record_get_stored (record, &kind->fields[i]));
  add_text_member (old, "void_reason", sgz_record_get_stored_void_reason (record));
  sgz_statement_bind_text (statement, ":id", sgz_record_get_id (record));
  sgz_statement_bind_integer (statement, ":revision", sgz_record_get_revision (record));
  if (sgz_connection_step (connection, statement, error) != SGZ_STEP_DONE)
    return FALSE;
  if (sqlite3_changes (sgz_connection_get_handle (connection)) == 0)
    return refuse_stale (record, error);
  g_autofree char *before = to_text (old);
  return add_line (writing, record, sgz_record_get_id (record), before, NULL, error);
}
