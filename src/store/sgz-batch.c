/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-batch.h"

#include <glib/gi18n-lib.h>

void
sgz_batch_copy_field (SgzRecord *to, const SgzRecord *from, const SgzField *field)
{
  const SgzValue *value = sgz_record_get_value (from, field);

  if (field->type != SGZ_FIELD_REFERENCE)
    {
      sgz_record_set_value (to, field, value);
      return;
    }
  g_autofree char *label = sgz_record_format (from, field);
  sgz_record_set_reference (to, field, value->text, label, sgz_record_get_reference_code (from, field->code));
}

/* The first error of the record; what was wrong with it before counts too, for the commit would refuse it. */
static void
add_refusal (GPtrArray *refused, const SgzRecord *record, const SgzRecord *before)
{
  g_autoptr (GPtrArray) problems = sgz_record_check (record);

  for (guint i = 0; i < problems->len; i++)
    {
      const SgzProblem *problem = g_ptr_array_index (problems, i);
      if (problem->is_warning)
        continue;
      g_autofree char *name = sgz_record_format_name (before);
      g_ptr_array_add (refused, g_strdup_printf (_ ("“%s”: %s"), name, problem->message));
      return;
    }
}

GPtrArray *
sgz_batch_set (GPtrArray *records, const SgzRecord *from, const SgzField *field, GPtrArray *refused)
{
  GPtrArray *changed = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < records->len; i++)
    {
      g_autoptr (SgzRecord) copy = sgz_record_copy (g_ptr_array_index (records, i));
      sgz_batch_copy_field (copy, from, field);
      if (!sgz_record_is_changed (copy))
        continue;
      add_refusal (refused, copy, g_ptr_array_index (records, i));
      g_ptr_array_add (changed, g_steal_pointer (&copy));
    }
  return changed;
}

char *
sgz_batch_make_label (const SgzField *field, const SgzKind *kind, guint n)
{
  /* Translators: the title of a field, that of a kind, how many records. */
  return g_strdup_printf (ngettext ("Set %s of %s, %u record", "Set %s of %s, %u records", n), field->title,
                          kind->title, n);
}
