/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-handover.h"

#include <glib/gi18n-lib.h>

static gboolean
add_open (SgzStore *store, const SgzKind *kind, const char *officer, GPtrArray *records, GError **error)
{
  g_autoptr (SgzQuery) query = sgz_query_new (kind);
  SgzValue id = { SGZ_VALUE_TEXT, 0, (char *)officer };
  SgzValue none = { 0 };

  sgz_query_filter (query, sgz_kind_get_field (kind, kind->officer_field), &id);
  sgz_query_filter (query, sgz_kind_get_field (kind, kind->closed_field), &none);
  g_autoptr (GPtrArray) found = sgz_store_fetch (store, query, 0, -1, error);
  if (found == NULL)
    return FALSE;
  g_ptr_array_extend_and_steal (records, g_steal_pointer (&found));
  return TRUE;
}

GPtrArray *
sgz_handover_list (SgzStore *store, const char *officer, GError **error)
{
  g_return_val_if_fail (SGZ_IS_STORE (store) && officer != NULL, NULL);

  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  size_t n_kinds = 0;
  const SgzKind *const *kinds = sgz_kind_list (&n_kinds);

  for (size_t i = 0; i < n_kinds; i++)
    if (kinds[i]->officer_field != NULL && kinds[i]->closed_field != NULL
        && !add_open (store, kinds[i], officer, records, error))
      return NULL;
  return g_steal_pointer (&records);
}

static gboolean
check_taker (SgzRecord *from, SgzRecord *to, GError **error)
{
  g_autofree char *name = sgz_record_format_name (to);

  if (g_strcmp0 (sgz_record_get_id (from), sgz_record_get_id (to)) == 0)
    g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID,
                 _ ("%s cannot take over from themselves; choose somebody else"), name);
  else if (sgz_record_get_void_reason (to) != NULL || sgz_record_has (to, "left_on"))
    g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID,
                 _ ("%s is not in office any more; choose somebody else"), name);
  else
    return TRUE;
  return FALSE;
}

GPtrArray *
sgz_handover_prepare (GPtrArray *records, SgzRecord *from, SgzRecord *to, char **label, GError **error)
{
  g_return_val_if_fail (records != NULL && label != NULL, NULL);

  g_autofree char *giver = sgz_record_format_name (from);
  g_autofree char *taker = sgz_record_format_name (to);
  if (!check_taker (from, to, error))
    return NULL;
  if (records->len == 0)
    {
      g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOTHING, _ ("%s has nothing to hand over"), giver);
      return NULL;
    }
  /* The records given stay as they are until the commit has been made. */
  g_autoptr (GPtrArray) changed = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < records->len; i++)
    {
      SgzRecord *record = sgz_record_copy (g_ptr_array_index (records, i));
      const SgzKind *kind = sgz_record_get_kind (record);
      sgz_record_set_reference (record, sgz_kind_get_field (kind, kind->officer_field),
                                sgz_record_get_id (to), taker, NULL);
      g_ptr_array_add (changed, record);
    }
  /* Translators: who hands over, who takes over, how many records. */
  *label = g_strdup_printf (
      ngettext ("Hand over from %s to %s: %u record", "Hand over from %s to %s: %u records", changed->len),
      giver, taker, changed->len);
  return g_steal_pointer (&changed);
}

gboolean
sgz_handover_commit (SgzStore *store, GPtrArray *records, SgzRecord *from, SgzRecord *to, GError **error)
{
  g_return_val_if_fail (SGZ_IS_STORE (store), FALSE);

  g_autofree char *label = NULL;
  g_autoptr (GPtrArray) changed = sgz_handover_prepare (records, from, to, &label, error);
  return changed != NULL && sgz_store_commit (store, label, changed, error);
}
