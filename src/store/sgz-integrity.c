/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What records mean to one another, which none of them can see of itself. */
#include <glib/gi18n-lib.h>

#include "sgz-check-private.h"
#include "sgz-query-private.h"
#include "sgz-store-private.h"

typedef struct
{
  SgzStore *store;
  gint64 entry;      /* only what this entry of history touched; 0: everything */
  GPtrArray *faults; /* SgzFault */
} Inspection;

typedef gboolean (*Inspect) (const Inspection *inspection, const SgzKind *kind, const SgzField *field,
                             GError **error);

static gboolean
each_reference (const Inspection *inspection, Inspect inspect, GError **error)
{
  size_t n_kinds = 0;
  const SgzKind *const *kinds = sgz_kind_list (&n_kinds);

  for (size_t i = 0; i < n_kinds; i++)
    for (size_t j = 0; j < kinds[i]->n_fields; j++)
      if (kinds[i]->fields[j].type == SGZ_FIELD_REFERENCE
          && !inspect (inspection, kinds[i], &kinds[i]->fields[j], error))
        return FALSE;
  return TRUE;
}

/* Takes @message. */
static void
add_fault (const Inspection *inspection, const char *id, const char *other, const SgzField *field,
           char *message)
{
  SgzFault *fault = g_new (SgzFault, 1);

  *fault = (SgzFault){ NULL, g_strdup (id), g_strdup (other), field, message };
  g_ptr_array_add (inspection->faults, fault);
}

/* Adds a sentence about the records @id and @above_id. One that cannot be read refers to a record that is gone, which is
 * a sentence of its own. */
static gboolean
add_pair (const Inspection *inspection, const SgzKind *kind, const char *id, const SgzField *field,
          const char *above_id, const char *message, GError **error)
{
  const SgzKind *other = sgz_kind_find (field->kind, NULL);
  g_autoptr (GError) failure = NULL;
  g_autoptr (SgzRecord) record = sgz_store_get (inspection->store, kind, id, &failure);
  g_autoptr (SgzRecord) above
      = record != NULL ? sgz_store_get (inspection->store, other, above_id, &failure) : NULL;

  if (above == NULL)
    {
      if (g_error_matches (failure, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOT_FOUND))
        return TRUE;
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  g_autofree char *name = sgz_record_format_name (record);
  g_autofree char *above_name = sgz_record_format_name (above);
  add_fault (inspection, id, above_id, field,
             g_strdup_printf (message, kind->title, name, other->title, above_name));
  return TRUE;
}

/* The rows of @sql are pairs of ids: of a record of @kind and of one it refers to through @field. @message
 * has a place for the title and the name of each. */
static gboolean
add_pairs (const Inspection *inspection, const SgzKind *kind, const SgzField *field, const char *sql,
           const char *message, GError **error)
{
  SgzConnection *connection = sgz_store_get_connection (inspection->store);
  g_autoptr (SgzStatement) statement = sgz_connection_prepare (connection, sql, error);
  SgzStep step = SGZ_STEP_FAILED;

  if (statement == NULL)
    return FALSE;
  sgz_statement_bind_integer (statement, ":entry", inspection->entry);
  while ((step = sgz_connection_step (connection, statement, error)) == SGZ_STEP_ROW)
    if (!add_pair (inspection, kind, sgz_statement_get_text (statement, 0), field,
                   sgz_statement_get_text (statement, 1), message, error))
      return FALSE;
  return step == SGZ_STEP_DONE;
}

/* Where an inspection starts from: the records of @code, as @alias, that it is about. */
static char *
start_from (const Inspection *inspection, const char *code, const char *alias)
{
  if (inspection->entry == 0)
    return g_strdup_printf ("%s %s", code, alias);
  return g_strdup_printf (
      "history_line l JOIN %s %s ON %s.id = l.record AND l.entry = :entry AND l.kind = '%s'", code, alias,
      alias, code);
}

static gboolean
belongs (const SgzKind *kind, const SgzField *field)
{
  return (field->flags & SGZ_FIELD_REQUIRED) || g_strcmp0 (kind->parent_field, field->code) == 0;
}

/* What is void is not referred to anew; what refers to it already stays as it is until that field is changed. */
static gboolean
inspect_new (const Inspection *inspection, const SgzKind *kind, const SgzField *field, GError **error)
{
  g_autofree char *from = start_from (inspection, kind->code, "t");
  g_autofree char *sql
      = g_strdup_printf ("SELECT t.id, r.id FROM %s JOIN %s r ON r.id = t.%s WHERE t.void_reason IS NULL"
                         " AND r.void_reason IS NOT NULL AND json_extract (l.after, '$.%s') IS NOT NULL",
                         from, field->kind, field->code, field->code);

  /* Translators: the title of a kind and a record's name, twice. */
  return belongs (kind, field)
         || add_pairs (inspection, kind, field, sql,
                       _ ("%s “%s” refers to %s “%s”, which is void; choose another, or restore it first"),
                       error);
}

/* A record belongs to what it must refer to, and to what is above it in its own tree. What is void counts no longer, and
 * would take what belongs to it out of the figures without a word. */
static gboolean
inspect_void (const Inspection *inspection, const SgzKind *kind, const SgzField *field, GError **error)
{
  static const char condition[] = "t.void_reason IS NULL AND r.void_reason IS NOT NULL";
  g_autofree char *below = start_from (inspection, kind->code, "t");
  g_autofree char *above = start_from (inspection, field->kind, "r");
  g_autofree char *sql = g_strdup_printf (
      "SELECT t.id, r.id FROM %s JOIN %s r ON r.id = t.%s WHERE %s"
      " UNION SELECT t.id, r.id FROM %s JOIN %s t ON t.%s = r.id WHERE %s",
      below, field->kind, field->code, condition, above, kind->code, field->code, condition);

  if (!belongs (kind, field))
    return TRUE;
  /* Translators: the title of a kind and a record's name, twice. */
  return add_pairs (
      inspection, kind, field, sql,
      _ ("%s “%s” belongs to %s “%s”, and a void record holds no others; move or void it first"), error);
}

/* Whoever follows a circle of references never arrives. */
static gboolean
inspect_circle (const Inspection *inspection, const SgzKind *kind, const SgzField *field, GError **error)
{
  g_autofree char *from = start_from (inspection, kind->code, "t");
  g_autofree char *sql = g_strdup_printf (
      "WITH RECURSIVE up (first, above) AS (SELECT t.id, t.%s FROM %s WHERE t.%s IS NOT NULL"
      " UNION SELECT up.first, t.%s FROM up JOIN %s t ON t.id = up.above WHERE t.%s IS NOT NULL)"
      " SELECT up.first, t.%s FROM up JOIN %s t ON t.id = up.first WHERE up.above = up.first",
      field->code, from, field->code, field->code, kind->code, field->code, field->code, kind->code);

  if (g_strcmp0 (field->kind, kind->code) != 0)
    return TRUE;
  /* Translators: the title of a kind and a record's name, twice. */
  return add_pairs (inspection, kind, field, sql,
                    _ ("%s “%s” is put under %s “%s”, which is itself or stands under it; choose another"),
                    error);
}

/* Foreign keys stop this in a commit; another program that wrote to the file may not have kept them. The record cannot be read as
 * others are, since lists join what it refers to. */
static gboolean
inspect_gone (const Inspection *inspection, const SgzKind *kind, const SgzField *field, GError **error)
{
  SgzConnection *connection = sgz_store_get_connection (inspection->store);
  g_autofree char *sql = g_strdup_printf ("SELECT t.id FROM %s t LEFT JOIN %s r ON r.id = t.%s"
                                          " WHERE t.%s IS NOT NULL AND r.id IS NULL",
                                          kind->code, field->kind, field->code, field->code);
  g_autoptr (SgzStatement) statement = sgz_connection_prepare (connection, sql, error);
  SgzStep step = SGZ_STEP_FAILED;

  if (statement == NULL)
    return FALSE;
  while ((step = sgz_connection_step (connection, statement, error)) == SGZ_STEP_ROW)
    /* Translators: the title of a kind, a record's id, a field's title. */
    add_fault (inspection, sgz_statement_get_text (statement, 0), NULL, field,
               g_strdup_printf (_ ("%s %s: its %s refers to a record that is gone"), kind->title,
                                sgz_statement_get_text (statement, 0), field->title));
  return step == SGZ_STEP_DONE;
}

static gboolean
add_checks (const Inspection *inspection, GError **error)
{
  GPtrArray *faults = sgz_check_run (inspection->store, FALSE, NULL, error);

  if (faults != NULL)
    g_ptr_array_extend_and_steal (inspection->faults, faults);
  return faults != NULL;
}

gboolean
sgz_integrity_inspect (SgzStore *store, gint64 entry, GPtrArray *faults, GError **error)
{
  const Inspection inspection = { store, entry, faults };

  return (entry != 0 || each_reference (&inspection, inspect_gone, error))
         && each_reference (&inspection, inspect_void, error)
         && (entry == 0 || each_reference (&inspection, inspect_new, error))
         && each_reference (&inspection, inspect_circle, error)
         && (entry != 0 || add_checks (&inspection, error));
}

static gboolean
record_checked_cb (SgzRecord *record, gpointer user_data G_GNUC_UNUSED, GError **error)
{
  return sgz_store_check_record (record, error);
}

/* A code says where a record stands, and those that refer to it were checked against the one it had. */
static gboolean
check_referring (SgzStore *store, SgzRecord *changed, GError **error)
{
  size_t n_kinds = 0;
  const SgzKind *const *kinds = sgz_kind_list (&n_kinds);
  SgzValue id = { SGZ_VALUE_TEXT, 0, (char *)sgz_record_get_id (changed) };

  for (size_t i = 0; i < n_kinds; i++)
    for (size_t j = 0; j < kinds[i]->n_fields; j++)
      {
        const SgzField *field = &kinds[i]->fields[j];
        if (field->type != SGZ_FIELD_REFERENCE
            || g_strcmp0 (field->kind, sgz_record_get_kind (changed)->code) != 0)
          continue;
        g_autoptr (SgzQuery) query = sgz_query_new (kinds[i]);
        sgz_query_filter (query, field, &id);
        if (!sgz_store_each (store, query, record_checked_cb, NULL, NULL, error))
          return FALSE;
      }
  return TRUE;
}

/* The first of what doesn't go together across kinds. */
static gboolean
check_faults (SgzStore *store, GPtrArray *ids, GError **error)
{
  g_autoptr (GPtrArray) faults = sgz_check_run (store, FALSE, ids, error);

  if (faults != NULL && faults->len > 0)
    g_set_error_literal (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID,
                         ((SgzFault *)g_ptr_array_index (faults, 0))->message);
  return faults != NULL && faults->len == 0;
}

/* An attachment names its owner without a foreign key, since that may be of any kind: a record is not taken out from under it. */
static gboolean
check_removed (const SgzWriting *writing, GError **error)
{
  SgzConnection *connection = sgz_store_get_connection (writing->store);
  g_autoptr (SgzStatement) statement
      = sgz_connection_prepare (connection,
                                "SELECT l.name, a.name FROM history_line l JOIN attachment a ON a.owner = "
                                "l.record AND a.owner_kind = l.kind"
                                " WHERE l.entry = :entry AND l.after IS NULL LIMIT 1",
                                error);

  if (statement == NULL)
    return FALSE;
  sgz_statement_bind_integer (statement, ":entry", writing->seq);
  SgzStep step = sgz_connection_step (connection, statement, error);
  if (step == SGZ_STEP_ROW)
    g_set_error (
        error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_REFERENCE,
        /* Translators: a record's name, a file's name. */
        _ ("“%s” has the attachment “%s”; undo the adding of that first, or void the record instead"),
        sgz_statement_get_text (statement, 0), sgz_statement_get_text (statement, 1));
  return step == SGZ_STEP_DONE;
}

gboolean
sgz_integrity_check (SgzWriting *writing, GError **error)
{
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func ((GDestroyNotify)sgz_fault_free);

  for (guint i = 0; i < writing->recoded->len; i++)
    if (!check_referring (writing->store, g_ptr_array_index (writing->recoded, i), error))
      return FALSE;
  if (!sgz_integrity_inspect (writing->store, writing->seq, faults, error) || !check_removed (writing, error))
    return FALSE;
  if (faults->len > 0)
    g_set_error_literal (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_REFERENCE,
                         ((SgzFault *)g_ptr_array_index (faults, 0))->message);
  return faults->len == 0 && check_faults (writing->store, writing->ids, error);
}
