/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  SGZ_FINDING_PASS = 1,
  SGZ_FINDING_SHORT,   /* below what is required: short by so many */
  SGZ_FINDING_WARNING, /* outside what the clause names, without falling short; blocks nothing */
  SGZ_FINDING_NOT_APPLICABLE,
} SgzFindingState;

/**
 * SgzRule:
 * @code: R01 and so on
 * @title: what it asks, in short; Chinese in any locale
 * @clause: where the policy asks it
 * @words: the clause's own words
 */
typedef struct
{
  const char *code;
  const char *title;
  const char *clause;
  const char *words;
} SgzRule;

const SgzRule *sgz_rule_list (size_t *n_rules);
const SgzRule *sgz_rule_find (const char *code);

/**
 * SgzFinding:
 * @place: the code of the division it speaks of
 * @place_name: its name
 * @subject: what is compared, such as a tier; "" where the rule says it all
 * @required: what is required, in words: 4 个, 3-5 个, ≥ 50%
 * @actual: what stands, in words
 * @short_by: by how much it falls short, in the unit of the rule; 0 where it does not
 * @measure: (nullable): the measure behind @actual, with @part: the records behind it can be listed
 * @note: (nullable): a sentence more
 *
 * What a rule says of one place.
 */
typedef struct
{
  const SgzRule *rule;
  SgzFindingState state;
  char *place;
  char *place_name;
  char *subject;
  char *required;
  char *actual;
  gint64 short_by;
  const char *measure;
  const char *part;
  char *note;
} SgzFinding;

void sgz_finding_free (SgzFinding *finding);

/* Returns: (transfer none): the state in words for documents: 达标, 差 n, 提示, 不适用 */
char *sgz_finding_format_state (const SgzFinding *finding);

/**
 * SgzCountyYear:
 *
 * One county's year, as the rules of this floor see it: what was to be built, by tier, and what stands.
 * Tiers in the order general station, township station, room, institution station.
 */
#define SGZ_N_TIERS 4
extern const char *const sgz_tier_codes[SGZ_N_TIERS];
extern const char *const sgz_tier_titles[SGZ_N_TIERS];
/* The rooms, stations and general stations of Annex 1: what the table had in 2021. */
#define SGZ_N_ANNEX_TIERS 3

typedef struct
{
  const char *place;
  const char *name;
  const char *status; /* as printed in brackets, or %NULL */
  gint64 target[SGZ_N_TIERS];
  gint64 built[SGZ_N_TIERS];
  gint64 operating[SGZ_N_TIERS];
  gint64 reformed;   /* of the year's township stations, those in reformed townships */
  gint64 candidates; /* those in townships whose reform is to be confirmed */
  gboolean is_past;  /* it was no county in the year */
} SgzCountyYear;

/**
 * sgz_rule_check_year:
 * @counties: (array length=n_counties): in their fixed order
 * @city: the city's code
 * @city_name: its name
 *
 * Judges the year by the rules: R01 the year's tasks met by county and tier (body 二(一), Annex 1),
 * R02 half of the year's township stations in reformed townships (body 二(一)), R04 the number of stations of a
 * provincial pilot county (body 一(三)). Pure: the same input always gives the same findings.
 *
 * Returns: (transfer full) (element-type SgzFinding): the findings, by rule, then by county
 */
GPtrArray *sgz_rule_check_year (const SgzCountyYear *counties, size_t n_counties, const char *city,
                                const char *city_name);

G_END_DECLS
