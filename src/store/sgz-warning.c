/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Warnings ask for one line of explanation, once: those a record brought before are passed over. */
#include "sgz-warning-private.h"

#include <glib/gi18n-lib.h>

#include "sgz-check-private.h"

static void
add_own (SgzRecord *record, GPtrArray *warnings)
{
  g_autoptr (GPtrArray) problems = sgz_record_check (record);

  for (guint i = 0; i < problems->len; i++)
    {
      const SgzProblem *problem = g_ptr_array_index (problems, i);
      g_autofree char *name = sgz_record_format_name (record);
      if (problem->is_warning)
        g_ptr_array_add (warnings, g_strdup_printf (_ ("%s: %s"), name, problem->message));
    }
}

static gboolean
add_faults (SgzStore *store, GPtrArray *ids, GPtrArray *warnings, GError **error)
{
  g_autoptr (GPtrArray) faults = sgz_check_run (store, TRUE, ids, error);

  for (guint i = 0; faults != NULL && i < faults->len; i++)
    g_ptr_array_add (warnings, g_strdup (((SgzFault *)g_ptr_array_index (faults, i))->message));
  return faults != NULL;
}

/* What a record warned of as it stands is only looked up where it warns of something now. A record that is gone is for the write to
 * tell. */
static gboolean
add_known (SgzStore *store, SgzRecord *record, GPtrArray *warnings, GError **error)
{
  g_autoptr (GPtrArray) now = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) failure = NULL;

  add_own (record, now);
  if (now->len == 0 || sgz_record_get_revision (record) == 0)
    return TRUE;
  g_autoptr (SgzRecord) standing
      = sgz_store_get (store, sgz_record_get_kind (record), sgz_record_get_id (record), &failure);
  if (standing != NULL)
    add_own (standing, warnings);
  else if (!g_error_matches (failure, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  return TRUE;
}

GPtrArray *
sgz_warning_list (SgzStore *store, GPtrArray *records, GPtrArray *ids, GError **error)
{
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < records->len; i++)
    if (!add_known (store, g_ptr_array_index (records, i), warnings, error))
      return NULL;
  if (ids->len > 0 && !add_faults (store, ids, warnings, error))
    return NULL;
  return g_steal_pointer (&warnings);
}

gboolean
sgz_warning_ask (SgzStore *store, GPtrArray *records, GPtrArray *ids, GPtrArray *known, GError **error)
{
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) fresh = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    if (sgz_record_get_void_reason (g_ptr_array_index (records, i)) == NULL)
      add_own (g_ptr_array_index (records, i), warnings);
  if (!add_faults (store, ids, warnings, error))
    return FALSE;
  for (guint i = 0; i < warnings->len; i++)
    {
      const char *warning = g_ptr_array_index (warnings, i);
      if (!g_ptr_array_find_with_equal_func (known, warning, g_str_equal, NULL))
        g_string_append_printf (fresh, "%s%s", fresh->len > 0 ? "\n" : "", warning);
    }
  if (fresh->len > 0)
    g_set_error_literal (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_UNEXPLAINED, fresh->str);
  return fresh->len == 0;
}
