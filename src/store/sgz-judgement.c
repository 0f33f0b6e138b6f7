/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-judgement.h"

static gint64
get_threshold (const SgzRecord *rule, const char *code)
{
  return sgz_record_has (rule, code) ? sgz_record_get_number (rule, code) : -1;
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
  SgzRecord *rule = g_object_ref (g_ptr_array_index (rules, 0));
  *record = rule;
  *terms = (SgzRuleTerms){ get_threshold (rule, "least"),
                           get_threshold (rule, "most"),
                           sgz_record_get_text (rule, "tiers"),
                           sgz_record_get_text (rule, "pilots"),
                           (int)sgz_record_get_number (rule, "first_year"),
                           (int)sgz_record_get_number (rule, "years") };
  return TRUE;
}
