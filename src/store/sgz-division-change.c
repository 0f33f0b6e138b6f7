/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-division-change.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/sgz-date.h"
#include "base/sgz-text.h"
#include "model/sgz-place.h"
#include "sgz-division-plan-private.h"
#include "sgz-store-private.h"
#include "sgz-succession.h"

static gboolean refuse (GError **error, int code, const char *format, ...) G_GNUC_PRINTF (3, 4);

/* Always %FALSE. */
static gboolean
refuse (GError **error, int code, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_autofree char *message = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error_literal (error, SGZ_STORE_ERROR, code, message);
  return FALSE;
}

static const char *
get_name (SgzRecord *division)
{
  return sgz_record_get_text (division, "name");
}

/* --- what must hold before --- */

/* What is entered is what has happened: a change to come would show places today that are not there yet. */
static gboolean
check_day (const char *on, GError **error)
{
  if (on == NULL || !sgz_date_is_valid (on))
    return refuse (error, SGZ_STORE_ERROR_INVALID, _ ("Say on which day the change takes effect"));
  if (sgz_date_is_to_come (on))
    return refuse (error, SGZ_STORE_ERROR_INVALID,
                   _ ("%s is still to come; enter the change once it has taken effect"), on);
  return TRUE;
}

/* A division that is changed, or takes another in, stands on the day and to this day. */
static gboolean
check_stands (SgzRecord *division, const char *on, gboolean begins_before, GError **error)
{
  const char *from = sgz_record_get_text (division, "valid_from");
  const char *to = sgz_record_get_text (division, "valid_to");

  if (sgz_record_get_void_reason (division) != NULL)
    return refuse (error, SGZ_STORE_ERROR_INVALID, _ ("“%s” is void; restore it first"), get_name (division));
  if (to != NULL)
    return refuse (error, SGZ_STORE_ERROR_INVALID, _ ("“%s” has ended on %s already; undo that change first"),
                   get_name (division), to);
  if (from != NULL && (begins_before ? strcmp (on, from) <= 0 : strcmp (on, from) < 0))
    return refuse (error, SGZ_STORE_ERROR_INVALID,
                   _ ("“%s” begins on %s; a change of it must take effect after that day"),
                   get_name (division), from);
  return TRUE;
}

static GPtrArray *
read_sources (SgzStore *store, const SgzDivisionChange *change, GError **error)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (g_object_unref);

  for (size_t i = 0; change->sources != NULL && change->sources[i] != NULL; i++)
    {
      SgzRecord *source = sgz_store_get (store, &sgz_kind_division, change->sources[i], error);
      if (source == NULL)
        return NULL;
      g_ptr_array_add (sources, source);
      if (!check_stands (source, change->on, TRUE, error))
        return NULL;
      for (size_t j = 0; j < i; j++)
        if (strcmp (change->sources[i], change->sources[j]) == 0)
          {
            refuse (error, SGZ_STORE_ERROR_INVALID, _ ("“%s” is named twice"), get_name (source));
            return NULL;
          }
      if (g_strcmp0 (sgz_record_get_text (source, "level"), sgz_record_get_text (sources->pdata[0], "level"))
          != 0)
        {
          refuse (error, SGZ_STORE_ERROR_INVALID, _ ("“%s” and “%s” are not of one level"),
                  get_name (sources->pdata[0]), get_name (source));
          return NULL;
        }
    }
  if (sources->len == 0)
    {
      refuse (error, SGZ_STORE_ERROR_INVALID, _ ("Say which division is changed"));
      return NULL;
    }
  return g_steal_pointer (&sources);
}

/* The division that is there already and takes the sources in. */
static SgzRecord *
read_into (SgzStore *store, const SgzDivisionChange *change, GPtrArray *sources, GError **error)
{
  g_autoptr (SgzRecord) into = sgz_store_get (store, &sgz_kind_division, change->into, error);

  if (into == NULL || !check_stands (into, change->on, FALSE, error))
    return NULL;
  for (guint i = 0; i < sources->len; i++)
    if (strcmp (sgz_record_get_id (sources->pdata[i]), change->into) == 0)
      {
        refuse (error, SGZ_STORE_ERROR_INVALID, _ ("“%s” cannot go into itself"), get_name (into));
        return NULL;
      }
  if (g_strcmp0 (sgz_record_get_text (into, "level"), sgz_record_get_text (sources->pdata[0], "level")) != 0)
    {
      refuse (error, SGZ_STORE_ERROR_INVALID, _ ("“%s” and “%s” are not of one level"),
              get_name (sources->pdata[0]), get_name (into));
      return NULL;
    }
  return g_steal_pointer (&into);
}

/* A code is one place at a time: nobody else may have it from the day on. */
static gboolean
check_code_free (SgzStore *store, const char *code, const char *on, GPtrArray *sources, GError **error)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_division);
  SgzValue value = { SGZ_VALUE_TEXT, 0, (char *)code };

  sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_division, "code"), &value);
  g_autoptr (GPtrArray) found = sgz_store_fetch (store, query, 0, -1, error);
  if (found == NULL)
    return FALSE;
  for (guint i = 0; i < found->len; i++)
    {
      const char *to = sgz_record_get_text (found->pdata[i], "valid_to");
      gboolean is_source = FALSE;
      for (guint j = 0; j < sources->len; j++)
        is_source |= strcmp (sgz_record_get_id (found->pdata[i]), sgz_record_get_id (sources->pdata[j])) == 0;
      if (!is_source && (to == NULL || strcmp (to, on) > 0))
        return refuse (error, SGZ_STORE_ERROR_DUPLICATE, _ ("Code %s is that of “%s”"), code,
                       get_name (found->pdata[i]));
    }
  return TRUE;
}

/* --- what begins --- */

/* The division a code lies under: the parent it had, or another of that level where the code says so. %NULL without an error at the
 * top. */
static SgzRecord *
find_parent (SgzStore *store, SgzRecord *source, const char *code, const char *on, GError **error)
{
  const SgzField *field = sgz_kind_get_field (&sgz_kind_division, "parent");
  const char *id = sgz_record_get_value (source, field)->text;
  const char *above = sgz_record_get_reference_code (source, "parent");

  if (id == NULL)
    return NULL;
  if (strcmp (code, sgz_record_get_text (source, "code")) == 0 || !sgz_place_is_code (code)
      || sgz_place_contains (above, code))
    return sgz_store_get (store, &sgz_kind_division, id, error);

  g_autofree char *prefix = g_strndup (code, (size_t)sgz_place_digits (sgz_place_level (above)));
  g_autofree char *wanted = g_strconcat (prefix, "000000000000" + strlen (prefix), NULL);
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_division);
  SgzValue value = { SGZ_VALUE_TEXT, 0, wanted };
  sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_division, "code"), &value);
  g_autoptr (GPtrArray) found = sgz_store_fetch (store, query, 0, -1, error);
  for (guint i = 0; found != NULL && i < found->len; i++)
    if (!sgz_record_has (found->pdata[i], "valid_to") && sgz_succession_is_valid (found->pdata[i], on))
      return g_object_ref (found->pdata[i]);
  if (found != NULL)
    refuse (error, SGZ_STORE_ERROR_REFERENCE, _ ("Code %s lies under %s, and there is no such division"),
            code, wanted);
  return NULL;
}

/* A county's code is often written with its six digits only, a township's with its nine. */
static char *
read_code (const char *text, SgzRecord *source)
{
  g_autofree char *code = sgz_text_fold_width (text);
  size_t digits = (size_t)sgz_place_digits (sgz_record_get_text (source, "level"));

  if (strlen (code) != digits)
    return g_steal_pointer (&code);
  return g_strconcat (code, "000000000000" + digits, NULL);
}

/* A division in the place of @source, with what @change says of it. */
static SgzRecord *
begin (SgzDivisionPlan *plan, const SgzDivisionChange *change, GPtrArray *sources, GError **error)
{
  SgzRecord *source = sources->pdata[0];
  g_autoptr (GError) failure = NULL;
  g_autofree char *code
      = read_code (change->code != NULL ? change->code : sgz_record_get_text (source, "code"), source);
  g_autofree char *name = change->name != NULL ? sgz_text_clean (change->name, FALSE) : NULL;

  if (change->name != NULL && (name == NULL || *name == '\0'))
    {
      refuse (error, SGZ_STORE_ERROR_INVALID, _ ("Say what the division is called"));
      return NULL;
    }
  if (*code == '\0')
    {
      refuse (error, SGZ_STORE_ERROR_INVALID, _ ("Say the code of the division"));
      return NULL;
    }
  if (!check_code_free (plan->store, code, plan->on, sources, error))
    return NULL;
  g_autoptr (SgzRecord) parent = find_parent (plan->store, source, code, plan->on, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  return sgz_division_plan_begin (plan, source, code, name, parent, error);
}

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
  SgzRecord *new = begin (plan, &named, sources, error);

  if (new == NULL)
    return FALSE;
  if (g_strcmp0 (get_name (new), get_name (old)) == 0)
    return refuse (error, SGZ_STORE_ERROR_NOTHING, _ ("“%s” is its name already"), get_name (old));
  sgz_division_plan_end (plan, old);
  sgz_division_plan_link (plan, old, new, "rename");
  mark_reformed (plan, change, new);
  plan->label
      = g_strdup_printf (_ ("Rename “%s” to “%s” from %s on"), get_name (old), get_name (new), plan->on);
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
      if (!check_stands (part, plan->on, TRUE, error))
        return FALSE;
      if (strcmp (code, sgz_record_get_text (part, "code")) == 0)
        {
          sgz_division_plan_refer (plan, part, sgz_kind_get_field (&sgz_kind_division, "parent"), new);
          continue;
        }
      g_autoptr (GPtrArray) none = g_ptr_array_new ();
      if (!check_code_free (plan->store, code, plan->on, none, error))
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
  SgzRecord *new = begin (plan, &coded, sources, error);

  if (new == NULL)
    return FALSE;
  const char *code = sgz_record_get_text (new, "code");
  if (g_strcmp0 (code, sgz_record_get_text (old, "code")) == 0)
    return refuse (error, SGZ_STORE_ERROR_NOTHING, _ ("%s is its code already"), code);
  if (!sgz_place_is_code (code)
      || g_strcmp0 (sgz_place_level (code), sgz_record_get_text (old, "level")) != 0)
    return refuse (error, SGZ_STORE_ERROR_INVALID, _ ("“%s” is not a code of the level of “%s”"), code,
                   get_name (old));
  mark_reformed (plan, change, new);
  plan->label = g_strdup_printf (_ ("Change the code of “%s” from %s to %s from %s on"), get_name (old),
                                 sgz_record_get_text (old, "code"), code, plan->on);
  return replace (plan, old, new, error);
}

static char *
join_names (GPtrArray *divisions)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < divisions->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? "、" : "", get_name (divisions->pdata[i]));
  return g_string_free (names, FALSE);
}

static gboolean
plan_merge (SgzDivisionPlan *plan, const SgzDivisionChange *change, GPtrArray *sources, GError **error)
{
  g_autofree char *names = join_names (sources);
  g_autoptr (SgzRecord) into = change->into != NULL ? read_into (plan->store, change, sources, error) : NULL;
  SgzRecord *to = into;

  if (change->into == NULL && (change->name == NULL || change->code == NULL))
    return refuse (error, SGZ_STORE_ERROR_INVALID,
                   _ ("Say which division “%s” goes into, or the name and code of a new one"), names);
  if (change->into == NULL)
    {
      if (sources->len < 2)
        return refuse (error, SGZ_STORE_ERROR_INVALID,
                       _ ("A merge into a new division needs two or more that go into it"));
      to = begin (plan, change, sources, error);
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
  plan->label = g_strdup_printf (_ ("Merge “%s” into “%s” from %s on"), names, get_name (to), plan->on);
  return TRUE;
}

static gboolean
plan_abolish (SgzDivisionPlan *plan, const SgzDivisionChange *change, GPtrArray *sources, GError **error)
{
  SgzRecord *old = sources->pdata[0];
  g_autoptr (SgzRecord) into = change->into != NULL ? read_into (plan->store, change, sources, error) : NULL;

  if (change->into != NULL && into == NULL)
    return FALSE;
  sgz_division_plan_end (plan, old);
  if (!sgz_division_plan_move (plan, old, into, TRUE, error))
    return FALSE;
  g_autofree char *left = sgz_division_plan_format_moves (plan, FALSE);
  if (into == NULL && *left != '\0')
    return refuse (error, SGZ_STORE_ERROR_REFERENCE,
                   _ ("What stands in “%s” must go somewhere: %s. Say which division takes it over"),
                   get_name (old), left);
  if (into != NULL)
    {
      sgz_division_plan_link (plan, old, into, "abolish");
      mark_reformed (plan, change, into);
    }
  plan->label = into != NULL ? g_strdup_printf (_ ("Abolish “%s” from %s on; “%s” takes it over"),
                                                get_name (old), plan->on, get_name (into))
                             : g_strdup_printf (_ ("Abolish “%s” from %s on"), get_name (old), plan->on);
  return TRUE;
}

/* The parts go along with all that stands in them; what stands in the source itself stays. */
static gboolean
plan_split (SgzDivisionPlan *plan, const SgzDivisionChange *change, GPtrArray *sources, GError **error)
{
  SgzRecord *old = sources->pdata[0];

  if (change->name == NULL || change->code == NULL)
    return refuse (error, SGZ_STORE_ERROR_INVALID, _ ("Say the name and the code of the division split off"));
  SgzRecord *new = begin (plan, change, sources, error);
  if (new == NULL)
    return FALSE;
  if (g_strcmp0 (sgz_record_get_text (new, "code"), sgz_record_get_text (old, "code")) == 0)
    return refuse (error, SGZ_STORE_ERROR_DUPLICATE, _ ("Code %s is that of “%s”"),
                   sgz_record_get_text (new, "code"), get_name (old));
  sgz_division_plan_link (plan, old, new, "split");
  mark_reformed (plan, change, new);
  for (size_t i = 0; change->parts != NULL && change->parts[i] != NULL; i++)
    {
      g_autoptr (SgzRecord) part = sgz_store_get (plan->store, &sgz_kind_division, change->parts[i], error);
      if (part == NULL || !check_stands (part, plan->on, FALSE, error))
        return FALSE;
      const char *above
          = sgz_record_get_value (part, sgz_kind_get_field (&sgz_kind_division, "parent"))->text;
      if (g_strcmp0 (above, sgz_record_get_id (old)) != 0)
        return refuse (error, SGZ_STORE_ERROR_INVALID, _ ("“%s” does not lie in “%s”"), get_name (part),
                       get_name (old));
      sgz_division_plan_count (plan, &sgz_kind_division, FALSE);
      sgz_division_plan_refer (plan, part, sgz_kind_get_field (&sgz_kind_division, "parent"), new);
    }
  plan->label
      = g_strdup_printf (_ ("Split “%s” off “%s” from %s on"), get_name (new), get_name (old), plan->on);
  return TRUE;
}

static gboolean
plan_act (SgzDivisionPlan *plan, const SgzDivisionChange *change, GPtrArray *sources, GError **error)
{
  if (change->act != SGZ_DIVISION_MERGE && sources->len > 1)
    return refuse (error, SGZ_STORE_ERROR_INVALID, _ ("Only a merge is of several divisions"));
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
  if (!check_day (change->on, error))
    return NULL;
  g_autoptr (GPtrArray) sources = read_sources (store, change, error);
  if (sources == NULL)
    return NULL;

  g_autoptr (SgzDivisionPlan) plan = sgz_division_plan_new_empty (store, change->on, basis);
  if (!plan_act (plan, change, sources, error))
    return NULL;
  if (basis == NULL || *basis == '\0')
    {
      refuse (error, SGZ_STORE_ERROR_INVALID, _ ("Write which approval the change rests on"));
      return NULL;
    }
  for (guint i = 0; i < plan->records->len; i++)
    if (!sgz_store_check_record (plan->records->pdata[i], error))
      return NULL;
  return g_steal_pointer (&plan);
}
