/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-frozen-private.h"

#include <glib/gi18n-lib.h>

#include "sgz-connection-private.h"
#include "sgz-store-private.h"

/* Who froze it, and when: the last entry of history that gave it its day. */
static gboolean
refuse (SgzStore *store, const SgzKind *kind, const char *id, const char *name, const char *day,
        GError **error)
{
  SgzConnection *connection = sgz_store_get_connection (store);
  g_autofree char *path = g_strconcat ("$.", kind->frozen_from, NULL);
  g_autoptr (SgzStatement) statement = sgz_connection_prepare (
      connection,
      "SELECT e.officer FROM history_line l JOIN history_entry e ON e.seq = l.entry"
      " WHERE l.kind = :kind AND l.record = :record AND json_extract (l.after, :path) IS NOT NULL"
      " ORDER BY l.entry DESC LIMIT 1",
      error);
  if (statement == NULL)
    return FALSE;
  sgz_statement_bind_text (statement, ":kind", kind->code);
  sgz_statement_bind_text (statement, ":record", id);
  sgz_statement_bind_text (statement, ":path", path);
  SgzStep step = sgz_connection_step (connection, statement, error);
  if (step == SGZ_STEP_FAILED)
    return FALSE;
  const char *officer = step == SGZ_STEP_ROW ? sgz_statement_get_text (statement, 0) : "";
  g_set_error (
      error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID,
      /* Translators: the title of a kind, a record's name, an event such as 发布日期, a day, an officer, what can be done. */
      _ ("%s “%s” cannot be changed any more (%s %s, %s). %s"), kind->title, name,
      sgz_kind_get_field (kind, kind->frozen_from)->title, day, officer, kind->frozen_hint);
  return FALSE;
}

/* The record @id of @kind as it is kept now; one that is not kept yet is not frozen. */
static gboolean
check_owner (SgzStore *store, const SgzKind *kind, const char *id, GError **error)
{
  SgzConnection *connection = sgz_store_get_connection (store);
  g_autofree char *sql
      = g_strdup_printf ("SELECT %s, %s FROM %s WHERE id = :id", kind->frozen_from, kind->key, kind->code);
  g_autoptr (SgzStatement) statement = sgz_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return FALSE;
  sgz_statement_bind_text (statement, ":id", id);
  SgzStep step = sgz_connection_step (connection, statement, error);
  if (step != SGZ_STEP_ROW)
    return step == SGZ_STEP_DONE;
  const char *day = sgz_statement_get_text (statement, 0);
  return day == NULL || refuse (store, kind, id, sgz_statement_get_text (statement, 1), day, error);
}

static gboolean
check_with (SgzStore *store, const SgzRecord *record, GError **error)
{
  const SgzKind *kind = sgz_record_get_kind (record);
  const SgzField *field = sgz_kind_get_field (kind, kind->frozen_with);
  const SgzKind *owner = sgz_kind_find (field->kind, NULL);
  const SgzValue *before = sgz_record_get_stored (record, field);
  const SgzValue *after = sgz_record_get_value (record, field);

  if (before->type == SGZ_VALUE_TEXT && !check_owner (store, owner, before->text, error))
    return FALSE;
  return after->type != SGZ_VALUE_TEXT || sgz_value_equal (before, after)
         || check_owner (store, owner, after->text, error);
}

/* Only what is open may change while the day stays; to take the day itself away is a flow's business. */
static gboolean
touches_frozen (const SgzRecord *record, gboolean is_removed)
{
  const SgzKind *kind = sgz_record_get_kind (record);

  if (is_removed || sgz_record_is_void_changed (record))
    return TRUE;
  if (sgz_record_is_field_changed (record, sgz_kind_get_field (kind, kind->frozen_from)))
    return FALSE;
  for (size_t i = 0; i < kind->n_fields; i++)
    if (sgz_field_is_stored (&kind->fields[i]) && !(kind->fields[i].flags & SGZ_FIELD_OPEN)
        && sgz_record_is_field_changed (record, &kind->fields[i]))
      return TRUE;
  return FALSE;
}

gboolean
sgz_frozen_check (SgzStore *store, const SgzRecord *record, gboolean is_removed, GError **error)
{
  const SgzKind *kind = sgz_record_get_kind (record);

  if (kind->frozen_with != NULL && !check_with (store, record, error))
    return FALSE;
  if (kind->frozen_from == NULL || sgz_record_get_revision (record) == 0)
    return TRUE;
  const SgzValue *day = sgz_record_get_stored (record, sgz_kind_get_field (kind, kind->frozen_from));
  if (day->type != SGZ_VALUE_TEXT || !touches_frozen (record, is_removed))
    return TRUE;
  g_autofree char *name = sgz_record_format_name (record);
  return refuse (store, kind, sgz_record_get_id (record), name, day->text, error);
}
