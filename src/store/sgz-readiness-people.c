/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a station is asked to have, and the people in it. */
#include <stdlib.h>
#include <string.h>

#include "sgz-judgement.h"
#include "sgz-readiness-private.h"

/* --- 五有 and 标准化 --- */

static void
ask_levels (SgzAsking *asking)
{
  static const struct
  {
    const char *code;
    const SgzKind *kind;
  } marks[] = {
    { "has_site", &sgz_kind_facility },      { "has_sign", &sgz_kind_facility },
    { "has_equipment", &sgz_kind_facility }, { "has_workers", &sgz_kind_worker },
    { "has_rules", &sgz_kind_regulation },   { "has_certified", &sgz_kind_worker },
    { "has_agency", &sgz_kind_station },     { "has_services", &sgz_kind_service },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      const SgzField *field = sgz_kind_get_field (&sgz_kind_station, marks[i].code);
      gboolean has = sgz_record_get_number (asking->station, field->code) != 0;
      sgz_asking_add (asking, field->code, field->clause, field->title,
                      has ? SGZ_READINESS_MET : SGZ_READINESS_MISSING, NULL, marks[i].kind,
                      marks[i].kind == &sgz_kind_station ? asking->station : NULL);
    }
}

/* --- people --- */

/* Whom the rules see in the station: what it asks of pilots follows the year of the day. */
static SgzSubject
get_subject (const SgzAsking *asking)
{
  gint64 year = g_ascii_strtoll (asking->day, NULL, 10);
  gint64 from = sgz_record_get_number (asking->station, "service_pilot_from");
  gint64 to = sgz_record_get_number (asking->station, "service_pilot_to");

  return (SgzSubject){ .place = sgz_record_get_reference_code (asking->station, "division"),
                       .name = sgz_record_get_text (asking->station, "name"),
                       .station = sgz_record_get_id (asking->station),
                       .tier = sgz_record_get_text (asking->station, "tier"),
                       .is_pilot = from > 0 && from <= year && (to == 0 || to >= year) };
}

/* Asks what the rule @rule asks, where it is in force and of this station: @actual stands. @note (nullable) is said where it is met. */
static gboolean
ask_rule (SgzAsking *asking, const char *rule, const char *code, const char *clause, gint64 actual,
          const char *note, GError **error)
{
  const SgzRequirement *requirement = sgz_requirement_find (rule);
  SgzSubject subject = get_subject (asking);
  g_autoptr (SgzRecord) record = NULL;
  SgzRuleTerms terms;

  if (!sgz_rule_terms_read (asking->store, requirement, &terms, &record, error))
    return FALSE;
  if (record == NULL || !sgz_requirement_applies (requirement, &terms, &subject))
    return TRUE;
  g_autoptr (SgzFinding) finding
      = sgz_requirement_judge (requirement, &terms, &subject, actual, 0, atoi (asking->day), asking->day);
  gboolean is_met = !sgz_finding_is_short (finding);
  g_autofree char *title = g_strconcat (requirement->subject, finding->required, NULL);
  sgz_asking_add (asking, code, clause, title,
                  is_met        ? SGZ_READINESS_MET
                  : actual == 0 ? SGZ_READINESS_MISSING
                                : SGZ_READINESS_PARTLY,
                  is_met && note != NULL ? g_strdup (note) : g_strdup_printf ("现有%s", finding->actual),
                  &sgz_kind_worker, NULL);
  return TRUE;
}

static gboolean
ask_head (SgzAsking *asking, GPtrArray *workers, GError **error)
{
  gint64 heads = 0;

  for (guint i = 0; i < workers->len; i++)
    heads += g_strcmp0 (sgz_record_get_text (g_ptr_array_index (workers, i), "post"), "head") == 0;
  return ask_rule (asking, "R06", "head", "2.2", heads, sgz_record_get_text (asking->station, "head"), error);
}

static void
ask_registrations (SgzAsking *asking, GPtrArray *workers)
{
  char limit[sizeof "2021-05-10"];
  GDate end;

  g_date_clear (&end, 1);
  g_date_set_dmy (&end, (GDateDay)g_ascii_strtoull (asking->day + 8, NULL, 10),
                  (GDateMonth)g_ascii_strtoull (asking->day + 5, NULL, 10),
                  (GDateYear)g_ascii_strtoull (asking->day, NULL, 10));
  g_date_add_days (&end, SGZ_READINESS_DAYS);
  g_date_strftime (limit, sizeof limit, "%Y-%m-%d", &end);
  for (guint i = 0; i < workers->len; i++)
    {
      SgzRecord *worker = g_ptr_array_index (workers, i);
      const char *until = sgz_record_get_text (worker, "valid_until");
      if (until == NULL || strcmp (until, limit) > 0)
        continue;
      g_autofree char *title = g_strdup_printf ("证书登记：%s", sgz_record_get_text (worker, "name"));
      sgz_asking_add (asking, "registration", "2.1", title,
                      strcmp (until, asking->day) < 0 ? SGZ_READINESS_OVERDUE : SGZ_READINESS_SOON,
                      g_strdup_printf ("有效期至%s", until), &sgz_kind_worker, worker);
    }
}

/* Only those in post on the day are left in @workers. */
static void
keep_in_post (SgzAsking *asking, GPtrArray *workers)
{
  for (guint i = workers->len; i-- > 0;)
    {
      SgzRecord *worker = g_ptr_array_index (workers, i);
      if (!sgz_asking_is_by (asking, worker, "joined_on") || sgz_asking_is_by (asking, worker, "left_on"))
        g_ptr_array_remove_index (workers, i);
    }
}

gboolean
sgz_asking_ask_people (SgzAsking *asking, GError **error)
{
  g_autoptr (GPtrArray) workers = sgz_asking_fetch (asking, &sgz_kind_worker, "station", error);

  if (workers == NULL)
    return FALSE;
  keep_in_post (asking, workers);
  ask_levels (asking);
  if (!ask_rule (asking, "R05", "certified", "2.1", sgz_record_get_number (asking->station, "certified"),
                 NULL, error)
      || !ask_head (asking, workers, error))
    return FALSE;
  ask_registrations (asking, workers);
  return TRUE;
}
