/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-derived-private.h"
#include "sgz-query-private.h"

#include <string.h>

#include "base/sgz-date.h"

/* The columns of a record before those of its fields. */
#define FIRST_FIELD_COLUMN 4

void
sgz_sql_clear (SgzSql *sql)
{
  if (sql->text != NULL)
    g_string_free (sql->text, TRUE);
  g_clear_pointer (&sql->values, g_ptr_array_unref);
  g_clear_pointer (&sql->place, g_free);
  g_clear_pointer (&sql->found, sgz_found_free);
}

static void
value_free (SgzValue *value)
{
  sgz_value_clear (value);
  g_free (value);
}

void
sgz_sql_add_value (SgzSql *sql, const SgzValue *value)
{
  SgzValue *copy = g_new0 (SgzValue, 1);

  sgz_value_copy (copy, value);
  g_ptr_array_add (sql->values, copy);
  g_string_append_printf (sql->text, ":p%u", sql->values->len);
}

void
sgz_sql_add_text (SgzSql *sql, const char *text)
{
  SgzValue value = { SGZ_VALUE_TEXT, 0, (char *)text };

  sgz_sql_add_value (sql, &value);
}

static void
add_parents (const SgzKind *other, size_t i, SgzSql *sql)
{
  if (other->parent_field != NULL)
    g_string_append_printf (
        sql->text, " LEFT JOIN %s p%zu ON p%zu.id = r%zu.%s LEFT JOIN %s g%zu ON g%zu.id = p%zu.%s",
        other->code, i, i, i, other->parent_field, other->code, i, i, i, other->parent_field);
}

/* A reference that is required always finds its record, so that the planner may start from either side. */
static void
add_joins (const SgzKind *kind, const SgzField *leading, SgzFields joins, SgzSql *sql)
{
  for (size_t i = 0; i < kind->n_fields; i++)
    {
      const SgzField *field = &kind->fields[i];
      if (field->type != SGZ_FIELD_REFERENCE || (joins & SGZ_FIELD_BIT (i)) == 0)
        continue;

      const SgzKind *other = sgz_kind_find (field->kind, NULL);
      if (field != leading)
        g_string_append_printf (sql->text, " %s %s r%zu ON r%zu.id = t.%s",
                                field->flags & SGZ_FIELD_REQUIRED ? "JOIN" : "LEFT JOIN", other->code, i, i,
                                field->code);
      add_parents (other, i, sql);
    }
}

void
sgz_sql_start (SgzSql *sql)
{
  if (sql->text != NULL)
    return;
  sql->text = g_string_new (NULL);
  sql->values = g_ptr_array_new_with_free_func ((GDestroyNotify)value_free);
}

void
sgz_sql_add_from (const SgzKind *kind, const char *what, const SgzField *leading, SgzFields joins,
                  SgzSql *sql)
{
  sgz_sql_start (sql);
  g_string_append_printf (sql->text, "SELECT %s FROM ", what);
  /* SQLite's CROSS JOIN keeps the order given: rows then come sorted from the indexes, and the first of them at once. */
  if (leading != NULL)
    g_string_append_printf (sql->text, "%s r%zu CROSS JOIN ", leading->kind, sgz_kind_index (kind, leading));
  g_string_append_printf (sql->text, "%s t", kind->code);
  add_joins (kind, leading, joins, sql);
  g_string_append (sql->text, " WHERE 1");
  if (leading != NULL)
    g_string_append_printf (sql->text, " AND r%zu.id = t.%s", sgz_kind_index (kind, leading), leading->code);
}

/* How a record is shown where it is referred to: the names above it, but for the topmost, and its own. */
static void
add_label (const SgzKind *other, size_t i, GString *columns)
{
  if (other->parent_field != NULL)
    g_string_append_printf (columns,
                            ", CASE WHEN g%zu.%s IS NULL THEN '' ELSE g%zu.%s || ' ' END"
                            " || CASE WHEN p%zu.%s IS NULL THEN '' ELSE p%zu.%s || ' ' END || r%zu.%s",
                            i, other->parent_field, i, other->key, i, other->parent_field, i, other->key, i,
                            other->key);
  else
    g_string_append_printf (columns, ", r%zu.%s", i, other->key);
}

/* And its code. */
static void
add_face (const SgzKind *other, size_t i, GString *columns)
{
  add_label (other, i, columns);
  if (other->code_field != NULL)
    g_string_append_printf (columns, ", r%zu.%s", i, other->code_field);
  else
    g_string_append (columns, ", NULL");
}

void
sgz_query_add_head (const SgzKind *kind, const SgzField *leading, SgzFields fields, SgzFields joins,
                    SgzSql *sql)
{
  g_autoptr (GString) columns = g_string_new ("t.rowid, t.id, t.revision, t.void_reason");

  for (size_t i = 0; i < kind->n_fields; i++)
    {
      gboolean wanted = (fields & SGZ_FIELD_BIT (i)) != 0;
      g_autofree char *column = wanted ? sgz_derived_column (kind, &kind->fields[i]) : g_strdup ("NULL");
      g_string_append_printf (columns, ", %s", column);
    }
  for (size_t i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].type == SGZ_FIELD_REFERENCE && (fields & SGZ_FIELD_BIT (i)) != 0)
      add_face (sgz_kind_find (kind->fields[i].kind, NULL), i, columns);
    else if (kind->fields[i].type == SGZ_FIELD_REFERENCE)
      g_string_append (columns, ", NULL, NULL");
  sgz_sql_add_from (kind, columns->str, leading, fields | joins, sql);
}

/* A field as it is searched: a reference by its label. */
static void
add_text (const SgzKind *kind, size_t i, GString *columns)
{
  if (kind->fields[i].type == SGZ_FIELD_REFERENCE)
    add_label (sgz_kind_find (kind->fields[i].kind, NULL), i, columns);
  else
    g_string_append_printf (columns, ", t.%s", kind->fields[i].code);
}

/* The code of the division that the record of @kind with this id is of. */
static void
add_place_of (const SgzKind *kind, const char *id, GString *columns)
{
  const SgzField *field = kind != &sgz_kind_division ? sgz_kind_get_field (kind, kind->place_field) : NULL;
  g_autofree char *found = g_strdup_printf ("(SELECT %s FROM %s WHERE id = %s)",
                                            field != NULL ? field->code : "code", kind->code, id);

  if (field != NULL)
    add_place_of (sgz_kind_find (field->kind, NULL), found, columns);
  else
    g_string_append (columns, found);
}

/* The code of the division a record is of, as a number: a worker's place is its station's. */
static void
add_place (const SgzKind *kind, GString *columns)
{
  const SgzField *field = kind->place_field != NULL ? sgz_kind_get_field (kind, kind->place_field) : NULL;
  g_autofree char *id = field != NULL ? g_strconcat ("t.", field->code, NULL) : NULL;

  g_string_append (columns, ", CAST (");
  if (field == NULL)
    g_string_append (columns, kind == &sgz_kind_division ? "t.code" : "0");
  else if (strcmp (field->kind, sgz_kind_division.code) == 0)
    g_string_append_printf (columns, "r%zu.code", sgz_kind_index (kind, field));
  else
    add_place_of (sgz_kind_find (field->kind, NULL), id, columns);
  g_string_append (columns, " AS INTEGER)");
}

void
sgz_query_add_texts (const SgzKind *kind, const SgzField *leading, SgzSql *sql)
{
  g_autoptr (GString) columns = g_string_new ("t.rowid, t.void_reason IS NOT NULL");
  const char *above = kind->parent_field != NULL ? kind->parent_field : kind->place_field;
  size_t name = sgz_kind_index (kind, sgz_kind_get_field (kind, kind->key));
  size_t path = above != NULL ? sgz_kind_index (kind, sgz_kind_get_field (kind, above)) : name;

  add_place (kind, columns);
  if (path != name)
    add_text (kind, path, columns);
  else
    g_string_append (columns, ", NULL");
  add_text (kind, name, columns);
  for (size_t i = 0; i < kind->n_fields; i++)
    if (i != path && i != name
        && (kind->fields[i].type == SGZ_FIELD_REFERENCE || (kind->fields[i].flags & SGZ_FIELD_SEARCHED))
        && sgz_field_is_stored (&kind->fields[i]))
      add_text (kind, i, columns);
  sgz_sql_add_from (kind, columns->str, leading, SGZ_FIELDS_ALL, sql);
}

void
sgz_query_add_face (const SgzKind *kind, SgzSql *sql)
{
  g_autoptr (GString) columns = g_string_new (NULL);

  sgz_sql_start (sql);
  add_face (kind, 0, columns);
  g_string_append_printf (sql->text, "SELECT%s FROM %s r0", columns->str + 1, kind->code);
  add_parents (kind, 0, sql);
}

SgzStatement *
sgz_sql_prepare (const SgzSql *sql, SgzConnection *connection, GError **error)
{
  SgzStatement *statement = sgz_connection_prepare (connection, sql->text->str, error);

  if (statement == NULL)
    return NULL;
  for (guint i = 0; i < sql->values->len; i++)
    {
      char name[16];
      g_snprintf (name, sizeof name, ":p%u", i + 1);
      sgz_statement_bind_value (statement, name, g_ptr_array_index (sql->values, i));
    }
  g_autofree char *today = sql->day == NULL ? sgz_date_today () : NULL;
  sgz_statement_bind_integer (statement, ":year", sql->year);
  sgz_statement_bind_text (statement, ":day", sql->day != NULL ? sql->day : today);
  sgz_statement_bind_text (statement, ":past", sql->past);
  if (sql->found != NULL)
    sgz_found_bind (sql->found, statement);
  return statement;
}

gint64
sgz_query_read_row (SgzStatement *statement)
{
  return sqlite3_column_int64 (statement, 0);
}

void
sgz_query_read_into (SgzRecord *record, SgzStatement *statement)
{
  const SgzKind *kind = sgz_record_get_kind (record);
  int face = FIRST_FIELD_COLUMN + (int)kind->n_fields;

  for (size_t i = 0; i < kind->n_fields; i++)
    {
      gboolean has_face = kind->fields[i].type == SGZ_FIELD_REFERENCE;
      g_auto (SgzValue) value = { 0 };

      sgz_statement_get_value (statement, FIRST_FIELD_COLUMN + (int)i, &value);
      if (value.type != SGZ_VALUE_NONE)
        sgz_record_load (record, i, &value, has_face ? sgz_statement_get_text (statement, face) : NULL,
                         has_face ? sgz_statement_get_text (statement, face + 1) : NULL);
      face += has_face ? 2 : 0;
    }
  sgz_record_set_void_reason (record, sgz_statement_get_text (statement, 3));
  sgz_record_settle (record, sgz_statement_get_text (statement, 1), sqlite3_column_int64 (statement, 2));
}

SgzRecord *
sgz_query_read (const SgzKind *kind, SgzStatement *statement)
{
  SgzRecord *record = sgz_record_new_blank (kind);

  sgz_query_read_into (record, statement);
  return record;
}
