/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-rehearsal.h"

#include "sgz-check-private.h"
#include "sgz-store-private.h"

static void
refusal_free (SgzRefusal *refusal)
{
  g_free (refusal->message);
  g_free (refusal);
}

static void
add_refusal (GPtrArray *refusals, guint record, const SgzField *field, gboolean is_warning,
             const char *message)
{
  SgzRefusal *refusal = g_new (SgzRefusal, 1);

  *refusal = (SgzRefusal){ record, field, is_warning, g_strdup (message) };
  g_ptr_array_add (refusals, refusal);
}

/* A failure that is of the record and not of the database. */
static gboolean
is_refused (const GError *error)
{
  return g_error_matches (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID)
         || g_error_matches (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_DUPLICATE)
         || g_error_matches (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_CONFLICT)
         || g_error_matches (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_REFERENCE);
}

static gboolean
put_each (SgzWriting *writing, GPtrArray *records, GPtrArray *refusals, GError **error)
{
  for (guint i = 0; i < records->len; i++)
    {
      SgzRecord *record = g_ptr_array_index (records, i);
      g_autoptr (GError) refused = NULL;

      if (sgz_writing_put (writing, record, sgz_record_get_id (record), &refused))
        continue;
      if (!is_refused (refused))
        {
          g_propagate_error (error, g_steal_pointer (&refused));
          return FALSE;
        }
      add_refusal (refusals, i, NULL, FALSE, refused->message);
    }
  return TRUE;
}

static gboolean
refers_to (const SgzRecord *record, const char *id)
{
  const SgzKind *kind = sgz_record_get_kind (record);

  for (size_t i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].type == SGZ_FIELD_REFERENCE
        && g_strcmp0 (sgz_record_get_value (record, &kind->fields[i])->text, id) == 0)
      return TRUE;
  return FALSE;
}

/* The record that a fault is told of, the one that has a part in it, or the first that refers to it: a line of money makes its
 * project's sum wrong. @is_own: whether it is told of that very record. */
static guint
find_record (GHashTable *places, GPtrArray *records, const SgzFault *fault, gboolean *is_own)
{
  gpointer place = NULL;

  *is_own = g_hash_table_lookup_extended (places, fault->id, NULL, &place);
  if (*is_own || (fault->other != NULL && g_hash_table_lookup_extended (places, fault->other, NULL, &place)))
    return GPOINTER_TO_UINT (place);
  for (guint i = 0; i < records->len; i++)
    if (refers_to (g_ptr_array_index (records, i), fault->id))
      return i;
  return 0;
}

static gboolean
is_known (GPtrArray *known, const SgzFault *fault)
{
  for (guint i = 0; i < known->len; i++)
    {
      const SgzFault *other = g_ptr_array_index (known, i);
      if (g_str_equal (other->id, fault->id) && g_str_equal (other->message, fault->message))
        return TRUE;
    }
  return FALSE;
}

static void
add_faults (const SgzWriting *writing, GPtrArray *records, gboolean is_warning, GPtrArray *faults,
            GPtrArray *known, GPtrArray *refusals)
{
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < writing->ids->len; i++)
    g_hash_table_insert (places, g_ptr_array_index (writing->ids, i), GUINT_TO_POINTER (i));
  for (guint i = 0; i < faults->len; i++)
    {
      const SgzFault *fault = g_ptr_array_index (faults, i);
      gboolean is_own = FALSE;
      guint record = find_record (places, records, fault, &is_own);
      if (!is_known (known, fault))
        add_refusal (refusals, record, is_own ? fault->field : NULL, is_warning, fault->message);
    }
}

static gboolean
inspect (const SgzWriting *writing, GPtrArray *records, GPtrArray *known, GPtrArray *refusals, GError **error)
{
  g_autoptr (GPtrArray) references = g_ptr_array_new_with_free_func ((GDestroyNotify)sgz_fault_free);

  if (!sgz_integrity_inspect (writing->store, writing->seq, references, error))
    return FALSE;
  add_faults (writing, records, FALSE, references, known, refusals);
  for (int is_warning = FALSE; is_warning <= TRUE; is_warning++)
    {
      g_autoptr (GPtrArray) faults = sgz_check_run (writing->store, is_warning, writing->ids, error);
      if (faults == NULL)
        return FALSE;
      add_faults (writing, records, is_warning, faults, known, refusals);
    }
  return TRUE;
}

/* The warnings that there are about @records as they stand: they were explained before. */
static GPtrArray *
list_known (SgzStore *store, GPtrArray *records, GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < records->len; i++)
    if (sgz_record_get_revision (g_ptr_array_index (records, i)) > 0)
      g_ptr_array_add (ids, (gpointer)sgz_record_get_id (g_ptr_array_index (records, i)));
  return ids->len > 0 ? sgz_check_run (store, TRUE, ids, error) : g_ptr_array_new ();
}

static gboolean
rehearse (SgzStore *store, GPtrArray *records, GPtrArray *refusals, GError **error)
{
  g_auto (SgzWriting) writing = { 0 };
  g_auto (SgzTransaction) transaction = { 0 };

  if (!sgz_store_begin (store, &transaction, error))
    return FALSE;
  g_autoptr (GPtrArray) known = list_known (store, records, error);
  return known != NULL && sgz_writing_begin (&writing, store, "", NULL, 0, 1, error)
         && put_each (&writing, records, refusals, error)
         && inspect (&writing, records, known, refusals, error);
}

GPtrArray *
sgz_store_rehearse (SgzStore *store, GPtrArray *records, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (SGZ_IS_STORE (store) && records != NULL, NULL);

  g_autoptr (GPtrArray) refusals = g_ptr_array_new_with_free_func ((GDestroyNotify)refusal_free);
  if (records->len == 0)
    return g_steal_pointer (&refusals);
  sgz_connection_watch (sgz_store_get_connection (store), cancellable);
  gboolean is_done = rehearse (store, records, refusals, error);
  sgz_connection_watch (sgz_store_get_connection (store), NULL);
  return is_done ? g_steal_pointer (&refusals) : NULL;
}
