/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/sgz-text.h"
#include "sgz-store-private.h"
#include "sgz-warning-private.h"

/* "新增站点 …": from the first record and how many there are. */
static char *
make_label (GPtrArray *records)
{
  SgzRecord *first = g_ptr_array_index (records, 0);
  const char *title = sgz_record_get_kind (first)->title;
  g_autofree char *name = sgz_record_format_name (first);
  const char *one = NULL;
  const char *many = NULL;

  if (sgz_record_get_revision (first) == 0)
    {
      one = _ ("Add %s “%s”");
      many = _ ("Add %s “%s” and others, %u in all");
    }
  else if (sgz_record_is_void_changed (first))
    {
      one = sgz_record_get_void_reason (first) != NULL ? _ ("Void %s “%s”") : _ ("Restore %s “%s”");
      many = sgz_record_get_void_reason (first) != NULL ? _ ("Void %s “%s” and others, %u in all")
                                                        : _ ("Restore %s “%s” and others, %u in all");
    }
  else
    {
      one = _ ("Change %s “%s”");
      many = _ ("Change %s “%s” and others, %u in all");
    }
  return records->len == 1 ? g_strdup_printf (one, title, name)
                           : g_strdup_printf (many, title, name, records->len);
}

static GPtrArray *
only_changed (GPtrArray *records)
{
  GPtrArray *changed = g_ptr_array_new ();

  for (guint i = 0; i < records->len; i++)
    if (sgz_record_is_changed (g_ptr_array_index (records, i)))
      g_ptr_array_add (changed, g_ptr_array_index (records, i));
  return changed;
}

/* The ids of those of @records that stand in the database already. */
static GPtrArray *
list_standing (GPtrArray *records)
{
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < records->len; i++)
    if (sgz_record_get_revision (g_ptr_array_index (records, i)) != 0)
      g_ptr_array_add (ids, (gpointer)sgz_record_get_id (g_ptr_array_index (records, i)));
  return ids;
}

static gboolean
write_records (SgzWriting *writing, GPtrArray *records, const char *const *ids, GError **error)
{
  for (guint i = 0; i < records->len; i++)
    {
      SgzRecord *record = g_ptr_array_index (records, i);
      if (!sgz_writing_put (writing, record, ids != NULL ? ids[i] : sgz_record_get_id (record), error))
        return FALSE;
    }
  return TRUE;
}

/* The ids are the last that were written. */
static void
settle_records (const SgzWriting *writing, GPtrArray *records)
{
  guint first = writing->ids->len - records->len;

  for (guint i = 0; i < records->len; i++)
    sgz_record_settle (g_ptr_array_index (records, i), g_ptr_array_index (writing->ids, first + i),
                       writing->seq);
}

static gboolean
commit_joined (SgzWriting *writing, GPtrArray *records, const char *const *ids, GError **error)
{
  if (!write_records (writing, records, ids, error))
    return FALSE;
  settle_records (writing, records);
  return TRUE;
}

static gboolean
commit (SgzStore *store, const char *label, const char *explanation, GPtrArray *records,
        const char *const *ids, int effect, GError **error)
{
  g_autoptr (GPtrArray) standing = list_standing (records);
  g_autoptr (GPtrArray) known = NULL;
  g_autofree char *made = label == NULL ? make_label (records) : NULL;
  g_auto (SgzWriting) writing = { 0 };
  g_auto (SgzTransaction) transaction = { 0 };
  gboolean asks = explanation == NULL && effect != SGZ_EFFECT_START;

  if (sgz_store_get_joined (store) != NULL)
    return commit_joined (sgz_store_get_joined (store), records, ids, error);
  if (!sgz_store_begin (store, &transaction, error))
    return FALSE;
  if (asks && (known = sgz_warning_list (store, records, standing, error)) == NULL)
    return FALSE;
  if (!sgz_writing_begin (&writing, store, label != NULL ? label : made, explanation, 0, effect, error)
      || !write_records (&writing, records, ids, error) || !sgz_integrity_check (&writing, error)
      || (asks && !sgz_warning_ask (store, records, writing.ids, known, error))
      || !sgz_transaction_commit (&transaction, error))
    return FALSE;
  settle_records (&writing, records);
  sgz_store_announce (store, writing.kinds);
  return TRUE;
}

gboolean
sgz_store_commit_as (SgzStore *store, const char *label, GPtrArray *records, const char *const *ids,
                     int effect, GError **error)
{
  /* What the program itself fills in needs no one's explanation. */
  return commit (store, label, effect == SGZ_EFFECT_START ? NULL : label, records, ids, effect, error);
}

gboolean
sgz_store_commit_explained (SgzStore *store, const char *label, const char *explanation, GPtrArray *records,
                            GError **error)
{
  g_return_val_if_fail (SGZ_IS_STORE (store) && records != NULL, FALSE);

  g_autoptr (GPtrArray) changed = only_changed (records);
  g_autofree char *clean = explanation != NULL ? sgz_text_clean (explanation, FALSE) : NULL;
  if (changed->len == 0)
    return TRUE;
  return commit (store, label, clean != NULL && *clean != '\0' ? clean : NULL, changed, NULL, 1, error);
}

gboolean
sgz_store_commit (SgzStore *store, const char *label, GPtrArray *records, GError **error)
{
  return sgz_store_commit_explained (store, label, NULL, records, error);
}

gboolean
sgz_store_save (SgzStore *store, SgzRecord *record, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  g_ptr_array_add (records, record);
  return sgz_store_commit (store, NULL, records, error);
}
