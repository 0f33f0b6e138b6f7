/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is wrong with a record. */
#include "sgz-record.h"

#include <glib/gi18n-lib.h>

#include "base/sgz-date.h"

void
sgz_problem_free (SgzProblem *problem)
{
  g_free (problem->message);
  g_free (problem);
}

void
sgz_problem_add (GPtrArray *problems, const SgzField *field, gboolean is_warning, char *message)
{
  SgzProblem *problem = g_new (SgzProblem, 1);

  *problem = (SgzProblem){ field, is_warning, message };
  g_ptr_array_add (problems, problem);
}

static void
check_past (const SgzRecord *record, GPtrArray *problems)
{
  const SgzKind *kind = sgz_record_get_kind (record);

  for (size_t i = 0; i < kind->n_fields; i++)
    {
      const SgzField *field = &kind->fields[i];
      const char *day = sgz_record_get_value (record, field)->text;
      if ((field->flags & SGZ_FIELD_PAST) && sgz_date_is_to_come (day))
        sgz_problem_add (problems, field, FALSE,
                         g_strdup_printf (_ ("%s %s is yet to come; only what has happened is entered here"),
                                          field->title, day));
    }
}

GPtrArray *
sgz_record_check (const SgzRecord *record)
{
  const SgzKind *kind = sgz_record_get_kind (record);
  GPtrArray *problems = g_ptr_array_new_with_free_func ((GDestroyNotify)sgz_problem_free);

  for (size_t i = 0; i < kind->n_fields; i++)
    if ((kind->fields[i].flags & SGZ_FIELD_REQUIRED) && !sgz_record_has (record, kind->fields[i].code))
      sgz_problem_add (problems, &kind->fields[i], FALSE,
                       g_strdup_printf (_ ("%s must be filled in"), kind->fields[i].title));
  check_past (record, problems);
  if (kind->check != NULL)
    kind->check (record, problems);
  return problems;
}
