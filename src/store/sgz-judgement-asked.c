/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which requirements are in force, and in which terms. */
#include <string.h>

#include "sgz-judgement-private.h"

static void
asked_free (SgzAsked *asked)
{
  g_object_unref (asked->record);
  g_free (asked);
}

static gint64
get_threshold (const SgzRecord *rule, const char *code)
{
  return sgz_record_has (rule, code) ? sgz_record_get_number (rule, code) : -1;
}

static SgzRuleTerms
read_terms (const SgzRecord *rule)
{
  return (SgzRuleTerms){ get_threshold (rule, "least"),
                         get_threshold (rule, "most"),
                         sgz_record_get_text (rule, "tiers"),
                         sgz_record_get_text (rule, "pilots"),
                         (int)sgz_record_get_number (rule, "first_year"),
                         (int)sgz_record_get_number (rule, "years") };
}

gboolean
sgz_rule_terms_read (SgzStore *store, const SgzRequirement *requirement, SgzRuleTerms *terms,
                     SgzRecord **record, GError **error)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_rule);
  SgzValue code = { SGZ_VALUE_TEXT, 0, (char *)requirement->code };

  *record = NULL;
  sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_rule, "code"), &code);
  g_autoptr (GPtrArray) rules = sgz_store_fetch (store, query, 0, 1, error);
  if (rules == NULL)
    return FALSE;
  if (rules->len == 0)
    return TRUE;
  *record = g_object_ref (g_ptr_array_index (rules, 0));
  *terms = read_terms (*record);
  return TRUE;
}

static gboolean
is_wanted (const SgzRequirement *requirement, const char *rule)
{
  return rule == NULL || strcmp (requirement->code, rule) == 0
         || strcmp (sgz_requirement_get_rule (requirement)->code, rule) == 0;
}

static SgzRecord *
find_rule (GPtrArray *rules, const char *code)
{
  for (guint i = 0; i < rules->len; i++)
    if (g_strcmp0 (sgz_record_get_text (g_ptr_array_index (rules, i), "code"), code) == 0)
      return g_ptr_array_index (rules, i);
  return NULL;
}

GPtrArray *
sgz_asked_read (SgzStore *store, const char *rule, gboolean of_station, GError **error)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_rule);
  g_autoptr (GPtrArray) rules = sgz_store_fetch (store, query, 0, -1, error);
  size_t n_requirements = 0;
  const SgzRequirement *requirements = sgz_requirement_list (&n_requirements);

  if (rules == NULL)
    return NULL;
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify)asked_free);
  for (size_t i = 0; i < n_requirements; i++)
    {
      SgzRecord *record = find_rule (rules, requirements[i].code);
      if (record == NULL || !is_wanted (&requirements[i], rule)
          || (of_station && strcmp (requirements[i].level, "station") != 0))
        continue;
      SgzAsked *asked = g_new0 (SgzAsked, 1);
      asked->requirement = &requirements[i];
      asked->terms = read_terms (record);
      asked->record = g_object_ref (record);
      g_ptr_array_add (list, asked);
    }
  return list;
}
