/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a change of divisions writes: the divisions that end and begin, the links between them, and all that refers to them. */
#include "sgz-division-plan-private.h"

#include <string.h>

#include "base/sgz-id.h"

SgzDivisionPlan *
sgz_division_plan_new_empty (SgzStore *store, const char *on, const char *basis)
{
  SgzDivisionPlan *plan = g_new0 (SgzDivisionPlan, 1);

  plan->store = g_object_ref (store);
  plan->on = g_strdup (on);
  plan->basis = g_strdup (basis);
  plan->records = g_ptr_array_new_with_free_func (g_object_unref);
  plan->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  plan->moves = g_array_new (FALSE, TRUE, sizeof (SgzDivisionMove));
  return plan;
}

void
sgz_division_plan_free (SgzDivisionPlan *plan)
{
  g_hash_table_unref (plan->by_id);
  g_ptr_array_unref (plan->records);
  g_array_unref (plan->moves);
  g_free (plan->label);
  g_free (plan->basis);
  g_free (plan->on);
  g_object_unref (plan->store);
  g_free (plan);
}

void
sgz_division_plan_count (SgzDivisionPlan *plan, const SgzKind *kind, gboolean is_kept)
{
  SgzDivisionMove *move = NULL;

  for (guint i = 0; i < plan->moves->len && move == NULL; i++)
    if (g_array_index (plan->moves, SgzDivisionMove, i).kind == kind)
      move = &g_array_index (plan->moves, SgzDivisionMove, i);
  if (move == NULL)
    {
      SgzDivisionMove new = { kind, 0, 0 };
      g_array_append_val (plan->moves, new);
      move = &g_array_index (plan->moves, SgzDivisionMove, plan->moves->len - 1);
    }
  *(is_kept ? &move->n_kept : &move->n_moved) += 1;
}

SgzRecord *
sgz_division_plan_take (SgzDivisionPlan *plan, SgzRecord *record)
{
  SgzRecord *taken = g_hash_table_lookup (plan->by_id, sgz_record_get_id (record));

  if (taken != NULL)
    return taken;
  taken = sgz_record_copy (record);
  g_ptr_array_add (plan->records, taken);
  g_hash_table_insert (plan->by_id, (char *)sgz_record_get_id (taken), taken);
  return taken;
}

/* A record that has its id before it is written, so that others of the same commit may refer to it. */
static SgzRecord *
add_new (SgzDivisionPlan *plan, const SgzKind *kind)
{
  SgzRecord *record = sgz_record_new_blank (kind);
  g_autofree char *id = sgz_id_new ();

  sgz_record_settle (record, id, 0);
  g_ptr_array_add (plan->records, record);
  g_hash_table_insert (plan->by_id, (char *)sgz_record_get_id (record), record);
  return record;
}

static void
set_text (SgzRecord *record, const char *code, const char *text)
{
  SgzValue value = { text != NULL ? SGZ_VALUE_TEXT : SGZ_VALUE_NONE, 0, (char *)text };

  sgz_record_set_value (record, sgz_kind_get_field (sgz_record_get_kind (record), code), &value);
}

void
sgz_division_plan_refer (SgzDivisionPlan *plan, SgzRecord *record, const SgzField *field, SgzRecord *to)
{
  g_autofree char *name = sgz_record_format_name (to);

  sgz_record_set_reference (sgz_division_plan_take (plan, record), field, sgz_record_get_id (to), name,
                            sgz_record_get_text (to, "code"));
}

SgzRecord *
sgz_division_plan_begin (SgzDivisionPlan *plan, SgzRecord *model, const char *code, const char *name,
                         SgzRecord *parent, GError **error)
{
  SgzRecord *division = add_new (plan, &sgz_kind_division);

  for (size_t i = 0; i < sgz_kind_division.n_fields; i++)
    {
      const SgzField *field = &sgz_kind_division.fields[i];
      if (field->type != SGZ_FIELD_REFERENCE && sgz_field_is_stored (field))
        sgz_record_set_value (division, field, sgz_record_get_value (model, field));
    }
  if (code != NULL
      && !sgz_record_parse (division, sgz_kind_get_field (&sgz_kind_division, "code"), code, error))
    return NULL;
  if (name != NULL
      && !sgz_record_parse (division, sgz_kind_get_field (&sgz_kind_division, "name"), name, error))
    return NULL;
  set_text (division, "valid_from", plan->on);
  set_text (division, "valid_to", NULL);
  if (parent != NULL)
    sgz_division_plan_refer (plan, division, sgz_kind_get_field (&sgz_kind_division, "parent"), parent);
  return division;
}

void
sgz_division_plan_end (SgzDivisionPlan *plan, SgzRecord *division)
{
  set_text (sgz_division_plan_take (plan, division), "valid_to", plan->on);
}

void
sgz_division_plan_link (SgzDivisionPlan *plan, SgzRecord *from, SgzRecord *to, const char *change)
{
  SgzRecord *link = add_new (plan, &sgz_kind_succession);

  sgz_division_plan_refer (plan, link, sgz_kind_get_field (&sgz_kind_succession, "source"), from);
  sgz_division_plan_refer (plan, link, sgz_kind_get_field (&sgz_kind_succession, "target"), to);
  set_text (link, "changed_on", plan->on);
  set_text (link, "change", change);
  set_text (link, "basis", plan->basis);
}

/* --- what refers to a division --- */

/* What is of a year belongs to it; what was closed before the day, or is frozen, stays where it was; a division that has ended keeps its
 * place among those of its time. All else lives on and goes along. */
static gboolean
is_past (SgzDivisionPlan *plan, SgzRecord *record)
{
  const SgzKind *kind = sgz_record_get_kind (record);
  const char *end = kind == &sgz_kind_division ? "valid_to" : kind->closed_field;

  for (size_t i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].type == SGZ_FIELD_YEAR && (kind->fields[i].flags & SGZ_FIELD_REQUIRED))
      return sgz_record_get_number (record, kind->fields[i].code) < g_ascii_strtoll (plan->on, NULL, 10);
  if (kind->frozen_from != NULL && sgz_record_has (record, kind->frozen_from))
    return TRUE;
  if (end == NULL || !sgz_record_has (record, end))
    return FALSE;
  return kind == &sgz_kind_division || strcmp (sgz_record_get_text (record, end), plan->on) < 0;
}

static GPtrArray *
fetch_referring (SgzDivisionPlan *plan, const SgzKind *kind, const SgzField *field, SgzRecord *to,
                 GError **error)
{
  g_autoptr (SgzQuery) query = sgz_query_new (kind);
  SgzValue id = { SGZ_VALUE_TEXT, 0, (char *)sgz_record_get_id (to) };

  sgz_query_filter (query, field, &id);
  return sgz_store_fetch (plan->store, query, 0, -1, error);
}

static gboolean
move_field (SgzDivisionPlan *plan, const SgzKind *kind, const SgzField *field, SgzRecord *from, SgzRecord *to,
            GError **error)
{
  g_autoptr (GPtrArray) records = fetch_referring (plan, kind, field, from, error);

  if (records == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    {
      gboolean stays = is_past (plan, records->pdata[i]);
      sgz_division_plan_count (plan, kind, stays);
      if (!stays && to != NULL)
        sgz_division_plan_refer (plan, records->pdata[i], field, to);
    }
  return TRUE;
}

gboolean
sgz_division_plan_move (SgzDivisionPlan *plan, SgzRecord *from, SgzRecord *to, gboolean with_parts,
                        GError **error)
{
  size_t n_kinds = 0;
  const SgzKind *const *kinds = sgz_kind_list (&n_kinds);

  for (size_t i = 0; i < n_kinds; i++)
    {
      /* What succeeded what stays as it was. */
      if (kinds[i] == &sgz_kind_succession || (kinds[i] == &sgz_kind_division && !with_parts))
        continue;
      for (size_t j = 0; j < kinds[i]->n_fields; j++)
        {
          const SgzField *field = &kinds[i]->fields[j];
          if (field->type == SGZ_FIELD_REFERENCE && g_strcmp0 (field->kind, sgz_kind_division.code) == 0
              && sgz_field_is_stored (field) && !move_field (plan, kinds[i], field, from, to, error))
            return FALSE;
        }
    }
  return TRUE;
}

GPtrArray *
sgz_division_plan_fetch_parts (SgzDivisionPlan *plan, SgzRecord *division, GError **error)
{
  GPtrArray *parts = fetch_referring (plan, &sgz_kind_division,
                                      sgz_kind_get_field (&sgz_kind_division, "parent"), division, error);

  for (guint i = parts != NULL ? parts->len : 0; i-- > 0;)
    if (sgz_record_has (parts->pdata[i], "valid_to"))
      g_ptr_array_remove_index (parts, i);
  return parts;
}

/* --- what is told of it --- */

const char *
sgz_division_plan_get_label (const SgzDivisionPlan *plan)
{
  return plan->label;
}

GArray *
sgz_division_plan_get_moves (const SgzDivisionPlan *plan)
{
  return plan->moves;
}

char *
sgz_division_plan_format_moves (const SgzDivisionPlan *plan, gboolean kept)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < plan->moves->len; i++)
    {
      const SgzDivisionMove *move = &g_array_index (plan->moves, SgzDivisionMove, i);
      guint n = kept ? move->n_kept : move->n_moved;
      if (n > 0)
        g_string_append_printf (text, "%s%s %u", text->len > 0 ? "、" : "", move->kind->title, n);
    }
  return g_string_free (text, FALSE);
}

GPtrArray *
sgz_division_plan_get_records (const SgzDivisionPlan *plan)
{
  return plan->records;
}

gboolean
sgz_division_plan_carry_out (SgzDivisionPlan *plan, GError **error)
{
  /* A village that keeps its code under another township is a warning, and the approval says why that is so. */
  return sgz_store_commit_explained (plan->store, plan->label, plan->basis, plan->records, error);
}
