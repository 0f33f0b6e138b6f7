/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-requirement.h"

#include <string.h>

const SgzRequirement *
sgz_requirement_find (const char *code)
{
  size_t n_requirements = 0;
  const SgzRequirement *list = sgz_requirement_list (&n_requirements);

  for (size_t i = 0; i < n_requirements; i++)
    if (strcmp (list[i].code, code) == 0)
      return &list[i];
  return NULL;
}

int
sgz_rule_terms_get_window (const SgzRuleTerms *terms, int year)
{
  if (terms->years <= 0)
    return year;
  return year - ((year - terms->first_year) % terms->years + terms->years) % terms->years;
}

const SgzRule *
sgz_requirement_get_rule (const SgzRequirement *requirement)
{
  g_autofree char *code = g_strndup (requirement->code, strcspn (requirement->code, "-"));

  return sgz_rule_find (code);
}
