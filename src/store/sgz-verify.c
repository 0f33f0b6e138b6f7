/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Goes over a whole database and says all that is wrong with it. */
#include <glib/gi18n-lib.h>

#include "sgz-check-private.h"
#include "sgz-content-private.h"
#include "sgz-store-private.h"

/* Adds the rows of a PRAGMA that checks; "ok" is not a problem. */
static gboolean
add_check (SgzStore *store, const char *pragma, GPtrArray *problems, GError **error)
{
  g_autoptr (SgzStatement) statement
      = sgz_connection_prepare (sgz_store_get_connection (store), pragma, error);
  SgzStep step = SGZ_STEP_FAILED;

  if (statement == NULL)
    return FALSE;
  while ((step = sgz_connection_step (sgz_store_get_connection (store), statement, error)) == SGZ_STEP_ROW)
    if (g_strcmp0 (sgz_statement_get_text (statement, 0), "ok") != 0)
      g_ptr_array_add (
          problems, g_strdup_printf (_ ("The file is damaged: %s"), sgz_statement_get_text (statement, 0)));
  return step == SGZ_STEP_DONE;
}

static gboolean
record_verified_cb (SgzRecord *record, gpointer user_data, GError **error G_GNUC_UNUSED)
{
  g_autoptr (GError) invalid = NULL;

  if (!sgz_store_check_record (record, &invalid))
    g_ptr_array_add (user_data, g_strdup (invalid->message));
  return TRUE;
}

static gboolean
add_faults (SgzStore *store, GPtrArray *problems, GError **error)
{
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func ((GDestroyNotify)sgz_fault_free);

  if (!sgz_integrity_inspect (store, 0, faults, error))
    return FALSE;
  for (guint i = 0; i < faults->len; i++)
    g_ptr_array_add (problems, g_strdup (((SgzFault *)g_ptr_array_index (faults, i))->message));
  return TRUE;
}

static GPtrArray *
verify (SgzStore *store, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  size_t n_kinds = 0;
  const SgzKind *const *kinds = sgz_kind_list (&n_kinds);
  const char *const nothing_derived[] = { NULL };

  /* What records refer to is looked at by kind below, to name them. */
  if (!add_check (store, "PRAGMA integrity_check", problems, error)
      || !add_check (store, "PRAGMA foreign_key_check (history_entry)", problems, error)
      || !add_check (store, "PRAGMA foreign_key_check (history_line)", problems, error))
    return NULL;
  for (size_t i = 0; i < n_kinds; i++)
    {
      g_autoptr (SgzQuery) query = sgz_query_new (kinds[i]);
      sgz_query_set_derived (query, nothing_derived);
      if (!sgz_store_each (store, query, record_verified_cb, problems, cancellable, error))
        return NULL;
    }
  return add_faults (store, problems, error) && sgz_content_inspect (store, problems, cancellable, error)
             ? g_steal_pointer (&problems)
             : NULL;
}

GPtrArray *
sgz_store_verify (SgzStore *store, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (SGZ_IS_STORE (store), NULL);

  sgz_connection_watch (sgz_store_get_connection (store), cancellable);
  GPtrArray *problems = verify (store, cancellable, error);
  sgz_connection_watch (sgz_store_get_connection (store), NULL);
  return problems;
}
