/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an officer types or pastes into a field of a record; a reference by the name of what it refers to. */
#include <glib/gi18n-lib.h>

#include "sgz-query-private.h"
#include "sgz-store-private.h"

gboolean
sgz_store_refer (SgzStore *store, SgzRecord *record, const SgzField *field, const char *id, GError **error)
{
  SgzConnection *connection = sgz_store_get_connection (store);
  g_auto (SgzSql) sql = { 0 };

  if (id == NULL)
    {
      sgz_record_set_reference (record, field, NULL, NULL, NULL);
      return TRUE;
    }
  sgz_query_add_face (sgz_kind_find (field->kind, NULL), &sql);
  g_string_append (sql.text, " WHERE r0.id = ");
  sgz_sql_add_text (&sql, id);
  g_autoptr (SgzStatement) statement = sgz_sql_prepare (&sql, connection, error);
  SgzStep step = statement != NULL ? sgz_connection_step (connection, statement, error) : SGZ_STEP_FAILED;
  if (step == SGZ_STEP_ROW)
    sgz_record_set_reference (record, field, id, sgz_statement_get_text (statement, 0),
                              sgz_statement_get_text (statement, 1));
  else if (step == SGZ_STEP_DONE)
    g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_REFERENCE, _ ("%s refers to a record that is gone"),
                 field->title);
  return step == SGZ_STEP_ROW;
}

/* Says that what was not found is there, but void. */
static void
explain_missing (SgzStore *store, const SgzKind *kind, const char *text, GError **error)
{
  g_autoptr (GPtrArray) found
      = error != NULL && g_error_matches (*error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOT_FOUND)
            ? sgz_store_find_named (store, kind, text, TRUE, NULL)
            : NULL;

  if (found == NULL || found->len == 0)
    return;
  g_clear_error (error);
  g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOT_FOUND,
               /* Translators: the title of a kind, a record's name. */
               _ ("%s “%s” is void; choose another, or restore it first"), kind->title, text);
}

gboolean
sgz_store_set_field (SgzStore *store, SgzRecord *record, const SgzField *field, const char *text,
                     GError **error)
{
  g_return_val_if_fail (SGZ_IS_STORE (store) && SGZ_IS_RECORD (record) && text != NULL, FALSE);

  if (!sgz_field_is_input (field))
    {
      g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID,
                   _ ("%s is worked out from other records and cannot be typed"), field->title);
      return FALSE;
    }
  if (field->type != SGZ_FIELD_REFERENCE)
    return sgz_record_parse (record, field, text, error);

  g_autofree char *clean = g_strstrip (g_strdup (text));
  if (*clean == '\0')
    return sgz_store_refer (store, record, field, NULL, error);
  /* What stands is meant where it is written as it is shown, also when it is void by now. */
  if (g_strcmp0 (sgz_record_peek (record, field), clean) == 0)
    return TRUE;
  g_autoptr (SgzRecord) found = sgz_store_find (store, sgz_kind_find (field->kind, NULL), clean, error);
  if (found == NULL)
    {
      explain_missing (store, sgz_kind_find (field->kind, NULL), clean, error);
      /* Translators: the title of a field, before what is wrong with it. */
      g_prefix_error (error, _ ("%s: "), field->title);
      return FALSE;
    }
  return sgz_store_refer (store, record, field, sgz_record_get_id (found), error);
}
