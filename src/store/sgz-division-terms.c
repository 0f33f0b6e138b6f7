/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What must hold before a change of divisions, and what begins with it. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/sgz-date.h"
#include "base/sgz-text.h"
#include "model/sgz-place.h"
#include "sgz-division-plan-private.h"
#include "sgz-succession.h"

gboolean
sgz_division_refuse (GError **error, int code, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_autofree char *message = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error_literal (error, SGZ_STORE_ERROR, code, message);
  return FALSE;
}

const char *
sgz_division_name (SgzRecord *division)
{
  return sgz_record_get_text (division, "name");
}

/* --- what must hold before --- */

/* What is entered is what has happened: a change to come would show places today that are not there yet. */
gboolean
sgz_division_check_day (const char *on, GError **error)
{
  if (on == NULL || !sgz_date_is_valid (on))
    return sgz_division_refuse (error, SGZ_STORE_ERROR_INVALID,
                                _ ("Say on which day the change takes effect"));
  if (sgz_date_is_to_come (on))
    return sgz_division_refuse (error, SGZ_STORE_ERROR_INVALID,
                                _ ("%s is still to come; enter the change once it has taken effect"), on);
  return TRUE;
}

/* A division that is changed, or takes another in, stands on the day and to this day. */
gboolean
sgz_division_check_stands (SgzRecord *division, const char *on, gboolean begins_before, GError **error)
{
  const char *from = sgz_record_get_text (division, "valid_from");
  const char *to = sgz_record_get_text (division, "valid_to");

  if (sgz_record_get_void_reason (division) != NULL)
    return sgz_division_refuse (error, SGZ_STORE_ERROR_INVALID, _ ("“%s” is void; restore it first"),
                                sgz_division_name (division));
  if (to != NULL)
    return sgz_division_refuse (error, SGZ_STORE_ERROR_INVALID,
                                _ ("“%s” has ended on %s already; undo that change first"),
                                sgz_division_name (division), to);
  if (from != NULL && (begins_before ? strcmp (on, from) <= 0 : strcmp (on, from) < 0))
    return sgz_division_refuse (error, SGZ_STORE_ERROR_INVALID,
                                _ ("“%s” begins on %s; a change of it must take effect after that day"),
                                sgz_division_name (division), from);
  return TRUE;
}

GPtrArray *
sgz_division_read_sources (SgzStore *store, const SgzDivisionChange *change, GError **error)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (g_object_unref);

  for (size_t i = 0; change->sources != NULL && change->sources[i] != NULL; i++)
    {
      SgzRecord *source = sgz_store_get (store, &sgz_kind_division, change->sources[i], error);
      if (source == NULL)
        return NULL;
      g_ptr_array_add (sources, source);
      if (!sgz_division_check_stands (source, change->on, TRUE, error))
        return NULL;
      for (size_t j = 0; j < i; j++)
        if (strcmp (change->sources[i], change->sources[j]) == 0)
          {
            sgz_division_refuse (error, SGZ_STORE_ERROR_INVALID, _ ("“%s” is named twice"),
                                 sgz_division_name (source));
            return NULL;
          }
      if (g_strcmp0 (sgz_record_get_text (source, "level"), sgz_record_get_text (sources->pdata[0], "level"))
          != 0)
        {
          sgz_division_refuse (error, SGZ_STORE_ERROR_INVALID, _ ("“%s” and “%s” are not of one level"),
                               sgz_division_name (sources->pdata[0]), sgz_division_name (source));
          return NULL;
        }
    }
  if (sources->len == 0)
    {
      sgz_division_refuse (error, SGZ_STORE_ERROR_INVALID, _ ("Say which division is changed"));
      return NULL;
    }
  return g_steal_pointer (&sources);
}

/* The division that is there already and takes the sources in. */
SgzRecord *
sgz_division_read_into (SgzStore *store, const SgzDivisionChange *change, GPtrArray *sources, GError **error)
{
  g_autoptr (SgzRecord) into = sgz_store_get (store, &sgz_kind_division, change->into, error);

  if (into == NULL || !sgz_division_check_stands (into, change->on, FALSE, error))
    return NULL;
  for (guint i = 0; i < sources->len; i++)
    if (strcmp (sgz_record_get_id (sources->pdata[i]), change->into) == 0)
      {
        sgz_division_refuse (error, SGZ_STORE_ERROR_INVALID, _ ("“%s” cannot go into itself"),
                             sgz_division_name (into));
        return NULL;
      }
  if (g_strcmp0 (sgz_record_get_text (into, "level"), sgz_record_get_text (sources->pdata[0], "level")) != 0)
    {
      sgz_division_refuse (error, SGZ_STORE_ERROR_INVALID, _ ("“%s” and “%s” are not of one level"),
                           sgz_division_name (sources->pdata[0]), sgz_division_name (into));
      return NULL;
    }
  return g_steal_pointer (&into);
}

/* A code is one place at a time: nobody else may have it from the day on. */
gboolean
sgz_division_check_code_free (SgzStore *store, const char *code, const char *on, GPtrArray *sources,
                              GError **error)
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
        return sgz_division_refuse (error, SGZ_STORE_ERROR_DUPLICATE, _ ("Code %s is that of “%s”"), code,
                                    sgz_division_name (found->pdata[i]));
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
    sgz_division_refuse (error, SGZ_STORE_ERROR_REFERENCE,
                         _ ("Code %s lies under %s, and there is no such division"), code, wanted);
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
SgzRecord *
sgz_division_begin (SgzDivisionPlan *plan, const SgzDivisionChange *change, GPtrArray *sources,
                    GError **error)
{
  SgzRecord *source = sources->pdata[0];
  g_autoptr (GError) failure = NULL;
  g_autofree char *code
      = read_code (change->code != NULL ? change->code : sgz_record_get_text (source, "code"), source);
  g_autofree char *name = change->name != NULL ? sgz_text_clean (change->name, FALSE) : NULL;

  if (change->name != NULL && (name == NULL || *name == '\0'))
    {
      sgz_division_refuse (error, SGZ_STORE_ERROR_INVALID, _ ("Say what the division is called"));
      return NULL;
    }
  if (*code == '\0')
    {
      sgz_division_refuse (error, SGZ_STORE_ERROR_INVALID, _ ("Say the code of the division"));
      return NULL;
    }
  if (!sgz_division_check_code_free (plan->store, code, plan->on, sources, error))
    return NULL;
  g_autoptr (SgzRecord) parent = find_parent (plan->store, source, code, plan->on, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  return sgz_division_plan_begin (plan, source, code, name, parent, error);
}
