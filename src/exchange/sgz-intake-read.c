/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of text becomes a record: a new one, or the one of the register that has its key. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/sgz-id.h"
#include "base/sgz-text.h"
#include "sgz-intake-private.h"

const SgzField *
sgz_intake_get_self_reference (const SgzKind *kind)
{
  for (size_t i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].type == SGZ_FIELD_REFERENCE && g_str_equal (kind->fields[i].kind, kind->code))
      return &kind->fields[i];
  return NULL;
}

/* A new record that others of the block can refer to has its id from the start. */
static SgzRecord *
make_record (const SgzKind *kind)
{
  if (sgz_intake_get_self_reference (kind) == NULL)
    return sgz_record_new (kind);

  SgzRecord *record = sgz_record_new_blank (kind);
  g_autofree char *id = sgz_id_new ();
  sgz_record_settle (record, id, 0);
  for (size_t i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].initial != NULL)
      sgz_record_parse (record, &kind->fields[i], kind->fields[i].initial, NULL);
  return record;
}

/* --- cells --- */

static gboolean
is_blank (const char *text)
{
  g_autofree char *plain = sgz_text_fold_width (text);

  return *plain == '\0';
}

static void
take_reference (SgzIntake *self, SgzStore *store, guint i, const SgzField *field, const char *text)
{
  SgzIntakeRow *row = sgz_intake_get_row (self, i);
  const SgzIntakeLookup *found = sgz_intake_look_up (self, store, field, text);
  gboolean is_own = g_str_equal (field->kind, self->kind->code);
  g_autofree char *plain = sgz_text_fold_width (text);
  gpointer other = NULL;

  if (found->reason == NULL)
    sgz_record_set_reference (row->record, field, found->id, found->label, found->code);
  else if (is_own && g_hash_table_lookup_extended (self->names, plain, NULL, &other)
           && GPOINTER_TO_UINT (other) != SGZ_INTAKE_NO_ROW)
    {
      SgzRecord *above = sgz_intake_get_row (self, GPOINTER_TO_UINT (other))->record;
      const char *code = self->kind->code_field;
      g_autofree char *name = sgz_record_format_name (above);
      sgz_record_set_reference (row->record, field, sgz_record_get_id (above), name,
                                code != NULL ? sgz_record_get_text (above, code) : NULL);
      row->leans_on = GPOINTER_TO_UINT (other);
    }
  else
    {
      row->is_waiting = is_own;
      sgz_intake_add_problem (self, i, field, FALSE, g_strdup (found->reason));
    }
}

/* A long number in a column that is not text is shown by spreadsheets as 1.38E+10, and its last digits are lost. */
static gboolean
is_shortened (const SgzField *field, const char *text)
{
  return field->type == SGZ_FIELD_CODE
         && g_regex_match_simple ("^\\s*[0-9](\\.[0-9]+)?E\\+[0-9]+\\s*$", text, 0, 0);
}

static void
read_cell (SgzIntake *self, SgzStore *store, guint i, guint column)
{
  SgzIntakeRow *row = sgz_intake_get_row (self, i);
  const SgzField *field = self->fields[column];
  const char *text = row->cells[column];
  g_autoptr (GError) error = NULL;

  if (field == NULL || is_blank (text))
    return;
  if (is_shortened (field, text))
    sgz_intake_add_problem (
        self, i, field, FALSE,
        g_strdup (_ (
            "the spreadsheet has shortened this number; format its column as text there, and type it anew")));
  else if (field->type == SGZ_FIELD_REFERENCE)
    take_reference (self, store, i, field, text);
  else if (!sgz_record_parse (row->record, field, text, &error))
    sgz_intake_add_problem (self, i, field, FALSE, sgz_intake_strip_title (field, error->message));
}

/* --- the register --- */

gboolean
sgz_intake_has_key (const SgzKind *kind)
{
  return kind->unique != NULL && kind->unique[0] != NULL;
}

SgzQuery *
sgz_intake_make_query (const SgzRecord *record, gboolean by_key)
{
  const SgzKind *kind = sgz_record_get_kind (record);
  SgzQuery *query = sgz_query_new (kind);
  const char *const none[] = { NULL };

  sgz_query_set_derived (query, none);
  for (size_t i = 0; by_key && kind->unique[i] != NULL; i++)
    {
      const SgzField *field = sgz_kind_get_field (kind, kind->unique[i]);
      sgz_query_filter (query, field, sgz_record_get_value (record, field));
    }
  for (size_t i = 0; !by_key && i < kind->n_fields; i++)
    if (sgz_field_is_input (&kind->fields[i]))
      sgz_query_filter (query, &kind->fields[i], sgz_record_get_value (record, &kind->fields[i]));
  return query;
}

/* A key is whole when all that must be filled in of it is, and anything at all. */
gboolean
sgz_intake_is_key_whole (const SgzRecord *record)
{
  const SgzKind *kind = sgz_record_get_kind (record);
  gboolean has_any = FALSE;

  for (size_t i = 0; kind->unique[i] != NULL; i++)
    {
      gboolean has = sgz_record_has (record, kind->unique[i]);
      if (!has && (sgz_kind_get_field (kind, kind->unique[i])->flags & SGZ_FIELD_REQUIRED))
        return FALSE;
      has_any = has_any || has;
    }
  return has_any;
}

/* The register's own word is taken as it stands: what a record refers to may be void by now, and is not found any more. */
static gboolean
is_as_stored (const SgzRecord *stored, const SgzField *field, const char *text)
{
  g_autofree char *plain = sgz_text_clean (text, FALSE);

  return field->type == SGZ_FIELD_REFERENCE && plain != NULL
         && g_strcmp0 (sgz_record_peek (stored, field), plain) == 0;
}

static void
drop_problems (SgzIntakeRow *row, const SgzField *field)
{
  for (guint i = row->problems->len; i-- > 0;)
    if (((SgzIntakeProblem *)g_ptr_array_index (row->problems, i))->field == field)
      g_ptr_array_remove_index (row->problems, i);
  row->is_waiting = FALSE;
}

/* Puts what the row gives into the record that has its key. */
static void
change_stored (SgzIntake *self, SgzIntakeRow *row, SgzRecord *stored)
{
  for (guint c = 0; c < self->n_columns; c++)
    {
      const SgzField *field = self->fields[c];
      if (field == NULL || is_blank (row->cells[c]))
        continue;
      const SgzValue *value = sgz_record_get_value (row->record, field);
      if (value->type == SGZ_VALUE_NONE) /* its text was refused */
        {
          if (is_as_stored (stored, field, row->cells[c]))
            drop_problems (row, field);
          continue;
        }
      if (field->type == SGZ_FIELD_REFERENCE)
        sgz_record_set_reference (stored, field, value->text, sgz_record_peek (row->record, field),
                                  sgz_record_get_reference_code (row->record, field->code));
      else
        sgz_record_set_value (stored, field, value);
    }
  g_object_unref (row->record);
  row->record = g_object_ref (stored);
}

static gboolean
meet_stored (SgzIntake *self, SgzStore *store, guint i, GError **error)
{
  SgzIntakeRow *row = sgz_intake_get_row (self, i);

  if (!sgz_intake_has_key (self->kind) || !sgz_intake_is_key_whole (row->record))
    return TRUE;
  g_autoptr (SgzQuery) query = sgz_intake_make_query (row->record, TRUE);
  g_autoptr (GPtrArray) stored = sgz_store_fetch (store, query, 0, 1, error);
  if (stored == NULL)
    return FALSE;
  if (stored->len > 0)
    change_stored (self, row, g_ptr_array_index (stored, 0));
  return TRUE;
}

gboolean
sgz_intake_read_row (SgzIntake *self, SgzStore *store, guint i, GError **error)
{
  sgz_intake_get_row (self, i)->record = make_record (self->kind);
  for (guint c = 0; c < self->n_columns; c++)
    read_cell (self, store, i, c);
  return meet_stored (self, store, i, error);
}
