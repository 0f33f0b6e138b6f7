/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-division-change.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/sgz-text.h"
#include "model/sgz-place.h"
#include "sgz-division-plan-private.h"
#include "sgz-store-private.h"

static void
mark_reformed (SgzDivisionPlan *plan, const SgzDivisionChange *change, SgzRecord *division)
{
  const char *level = sgz_record_get_text (division, "level");
  SgzValue yes = { SGZ_VALUE_TEXT, 0, (char *)"yes" };
  SgzValue basis = { SGZ_VALUE_TEXT, 0, plan->basis };

  /* The two reforms were of townships and villages. */
  if (!change->is_reform || (g_strcmp0 (level, "township") != 0 && g_strcmp0 (level, "village") != 0))
    return;
  SgzRecord *taken = sgz_division_plan_take (plan, division);
  sgz_record_set_value (taken, sgz_kind_get_field (&sgz_kind_division, "reform"), &yes);
  sgz_record_set_value (taken, sgz_kind_get_field (&sgz_kind_division, "reform_note"), &basis);
}

/* --- the changes --- */

static gboolean
plan_rename (SgzDivisionPlan *plan, const SgzDivisionChange *change, GPtrArray *sources, GError **error)
{
  SgzRecord *old = sources->pdata[0];
  const SgzDivisionChange named = { .act = change->act, .name = change->name != NULL ? change->name : "" };
  SgzRecord *new = sgz_division_begin (plan, &named, sources, error);

  if (new == NULL)
    return FALSE;
  if (g_strcmp0 (sgz_division_name (new), sgz_division_name (old)) == 0)
    return sgz_division_refuse (error, SGZ_STORE_ERROR_NOTHING, _ ("“%s” is its name already"),
                                sgz_division_name (old));
  sgz_division_plan_end (plan, old);
  sgz_division_plan_link (plan, old, new, "rename");
  mark_reformed (plan, change, new);
  plan->label = g_strdup_printf (_ ("Rename “%s” to “%s” from %s on"), sgz_division_name (old),
                                 sgz_division_name (new), plan->on);
  return sgz_division_plan_move (plan, old, new, TRUE, error);
}

/* The code that @part gets when the division above it goes from @old to @new: the digits of the latter, its own after them. A village
 * that still has the digits of a township that was merged takes on those of the county only. */
static char *
move_code (SgzRecord *part, const char *old, const char *new)
{
  const char *code = sgz_record_get_text (part, "code");
  g_autofree char *prefix = sgz_place_prefix (new);
  size_t digits = sgz_place_contains (old, code) ? strlen (prefix) : (size_t)sgz_place_digits ("county");

  return g_strdup_printf ("%.*s%s", (int)digits, new, code + digits);
}

/* Ends @old, begins @new in its place, and does so with all that lies under it and has its digits. */
static gboolean
replace (SgzDivisionPlan *plan, SgzRecord *old, SgzRecord *new, GError **error)
{
  g_autoptr (GPtrArray) parts = sgz_division_plan_fetch_parts (plan, old, error);

  if (parts == NULL)
    return FALSE;
  sgz_division_plan_end (plan, old);
  sgz_division_plan_link (plan, old, new, "recode");
  for (guint i = 0; i < parts->len; i++)
    {
      SgzRecord *part = parts->pdata[i];
      g_autofree char *code
          = move_code (part, sgz_record_get_text (old, "code"), sgz_record_get_text (new, "code"));
      sgz_division_plan_count (plan, &sgz_kind_division, FALSE);
      if (!sgz_division_check_stands (part, plan->on, TRUE, error))
        return FALSE;
      if (strcmp (code, sgz_record_get_text (part, "code")) == 0)
        {
          sgz_division_plan_refer (plan, part, sgz_kind_get_field (&sgz_kind_division, "parent"), new);
          continue;
        }
      g_autoptr (GPtrArray) none = g_ptr_array_new ();
      if (!sgz_division_check_code_free (plan->store, code, plan->on, none, error))
        return FALSE;
      SgzRecord *next = sgz_division_plan_begin (plan, part, code, NULL, new, error);
      if (next == NULL || !replace (plan, part, next, error))
        return FALSE;
    }
  return sgz_division_plan_move (plan, old, new, FALSE, error);
}

static gboolean
plan_recode (SgzDivisionPlan *plan, const SgzDivisionChange *change, GPtrArray *sources, GError **error)
{
  SgzRecord *old = sources->pdata[0];
  const SgzDivisionChange coded
      = { .act = change->act, .code = change->code != NULL ? change->code : "", .name = change->name };
  SgzRecord *new = sgz_division_begin (plan, &coded, sources, error);

  if (new == NULL)
    return FALSE;
  const char *code = sgz_record_get_text (new, "code");
  if (g_strcmp0 (code, sgz_record_get_text (old, "code")) == 0)
    return sgz_division_refuse (error, SGZ_STORE_ERROR_NOTHING, _ ("%s is its code already"), code);
  if (!sgz_place_is_code (code)
      || g_strcmp0 (sgz_place_level (code), sgz_record_get_text (old, "level")) != 0)
    return sgz_division_refuse (error, SGZ_STORE_ERROR_INVALID, _ ("“%s” is not a code of the level of “%s”"),
                                code, sgz_division_name (old));
  mark_reformed (plan, change, new);
  plan->label = g_strdup_printf (_ ("Change the code of “%s” from %s to %s from %s on"),
                                 sgz_division_name (old), sgz_record_get_text (old, "code"), code, plan->on);
  return replace (plan, old, new, error);
}

static char *
join_names (GPtrArray *divisions)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < divisions->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? "、" : "", sgz_division_name (divisions->pdata[i]));
  return g_string_free (names, FALSE);
}

static gboolean
plan_merge (SgzDivisionPlan *plan, const SgzDivisionChange *change, GPtrArray *sources, GError **error)
{
  g_autofree char *names = join_names (sources);
  g_autoptr (SgzRecord) into
      = change->into != NULL ? sgz_division_read_into (plan->store, change, sources, error) : NULL;
  SgzRecord *to = into;

  if (change->into == NULL && (change->name == NULL || change->code == NULL))
    return sgz_division_refuse (error, SGZ_STORE_ERROR_INVALID,
                                _ ("Say which division “%s” goes into, or the name and code of a new one"),
                                names);
  if (change->into == NULL)
    {
      if (sources->len < 2)
        return sgz_division_refuse (error, SGZ_STORE_ERROR_INVALID,
                                    _ ("A merge into a new division needs two or more that go into it"));
      to = sgz_division_begin (plan, change, sources, error);
    }
  if (to == NULL)
    return FALSE;
  for (guint i = 0; i < sources->len; i++)
    {
      sgz_division_plan_end (plan, sources->pdata[i]);
      sgz_division_plan_link (plan, sources->pdata[i], to, "merge");
      if (!sgz_division_plan_move (plan, sources->pdata[i], to, TRUE, error))
        return FALSE;
    }
  mark_reformed (plan, change, to);
  plan->label
      = g_strdup_printf (_ ("Merge “%s” into “%s” from %s on"), names, sgz_division_name (to), plan->on);
  return TRUE;
}

static gboolean
plan_abolish (SgzDivisionPlan *plan, const SgzDivisionChange *change, GPtrArray *sources, GError **error)
{
  SgzRecord *old = sources->pdata[0];
  g_autoptr (SgzRecord) into
      = change->into != NULL ? sgz_division_read_into (plan->store, change, sources, error) : NULL;

  if (change->into != NULL && into == NULL)
    return FALSE;
  sgz_division_plan_end (plan, old);
  if (!sgz_division_plan_move (plan, old, into, TRUE, error))
    return FALSE;
  g_autofree char *left = sgz_division_plan_format_moves (plan, FALSE);
  if (into == NULL && *left != '\0')
    return sgz_division_refuse (
        error, SGZ_STORE_ERROR_REFERENCE,
        _ ("What stands in “%s” must go somewhere: %s. Say which division takes it over"),
        sgz_division_name (old), left);
  if (into != NULL)
    {
      sgz_division_plan_link (plan, old, into, "abolish");
      mark_reformed (plan, change, into);
    }
  plan->label = into != NULL
                    ? g_strdup_printf (_ ("Abolish “%s” from %s on; “%s” takes it over"),
                                       sgz_division_name (old), plan->on, sgz_division_name (into))
                    : g_strdup_printf (_ ("Abolish “%s” from %s on"), sgz_division_name (old), plan->on);
  return TRUE;
}

/* The parts go along with all that stands in them; what stands in the source itself stays. */
static gboolean
plan_split (SgzDivisionPlan *plan, const SgzDivisionChange *change, GPtrArray *sources, GError **error)
{
  SgzRecord *old = sources->pdata[0];

  if (change->name == NULL || change->code == NULL)
    return sgz_division_refuse (error, SGZ_STORE_ERROR_INVALID,
                                _ ("Say the name and the code of the division split off"));
  SgzRecord *new = sgz_division_begin (plan, change, sources, error);
  if (new == NULL)
    return FALSE;
  if (g_strcmp0 (sgz_record_get_text (new, "code"), sgz_record_get_text (old, "code")) == 0)
    return sgz_division_refuse (error, SGZ_STORE_ERROR_DUPLICATE, _ ("Code %s is that of “%s”"),
                                sgz_record_get_text (new, "code"), sgz_division_name (old));
  sgz_division_plan_link (plan, old, new, "split");
  mark_reformed (plan, change, new);
  for (size_t i = 0; change->parts != NULL && change->parts[i] != NULL; i++)
    {
      g_autoptr (SgzRecord) part = sgz_store_get (plan->store, &sgz_kind_division, change->parts[i], error);
      if (part == NULL || !sgz_division_check_stands (part, plan->on, FALSE, error))
        return FALSE;
      const char *above
          = sgz_record_get_value (part, sgz_kind_get_field (&sgz_kind_division, "parent"))->text;
      if (g_strcmp0 (above, sgz_record_get_id (old)) != 0)
        return sgz_division_refuse (error, SGZ_STORE_ERROR_INVALID, _ ("“%s” does not lie in “%s”"),
                                    sgz_division_name (part), sgz_division_name (old));
      sgz_division_plan_count (plan, &sgz_kind_division, FALSE);
      sgz_division_plan_refer (plan, part, sgz_kind_get_field (&sgz_kind_division, "parent"), new);
    }
  plan->label = g_strdup_printf (_ ("Split “%s” off “%s” from %s on"), sgz_division_name (new),
                                 sgz_division_name (old), plan->on);
  return TRUE;
}

static gboolean
plan_act (SgzDivisionPlan *plan, const SgzDivisionChange *change, GPtrArray *sources, GError **error)
{
  if (change->act != SGZ_DIVISION_MERGE && sources->len > 1)
    return sgz_division_refuse (error, SGZ_STORE_ERROR_INVALID, _ ("Only a merge is of several divisions"));
  switch (change->act)
    {
    case SGZ_DIVISION_RENAME:
      return plan_rename (plan, change, sources, error);
    case SGZ_DIVISION_RECODE:
      return plan_recode (plan, change, sources, error);
    case SGZ_DIVISION_MERGE:
      return plan_merge (plan, change, sources, error);
    case SGZ_DIVISION_ABOLISH:
      return plan_abolish (plan, change, sources, error);
    case SGZ_DIVISION_SPLIT:
      return plan_split (plan, change, sources, error);
    }
  g_return_val_if_reached (FALSE);
}

SgzDivisionPlan *
sgz_division_plan_new (SgzStore *store, const SgzDivisionChange *change, GError **error)
{
  g_return_val_if_fail (SGZ_IS_STORE (store) && change != NULL, NULL);

  g_autofree char *basis = change->basis != NULL ? sgz_text_clean (change->basis, FALSE) : NULL;
  if (!sgz_division_check_day (change->on, error))
    return NULL;
  g_autoptr (GPtrArray) sources = sgz_division_read_sources (store, change, error);
  if (sources == NULL)
    return NULL;

  g_autoptr (SgzDivisionPlan) plan = sgz_division_plan_new_empty (store, change->on, basis);
  if (!plan_act (plan, change, sources, error))
    return NULL;
  if (basis == NULL || *basis == '\0')
    {
      sgz_division_refuse (error, SGZ_STORE_ERROR_INVALID, _ ("Write which approval the change rests on"));
      return NULL;
    }
  for (guint i = 0; i < plan->records->len; i++)
    if (!sgz_store_check_record (plan->records->pdata[i], error))
      return NULL;
  return g_steal_pointer (&plan);
}
