/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sgz-requirement.h"
#include "sgz-store.h"

G_BEGIN_DECLS

/**
 * SgzTally:
 * @requirement: what was judged
 * @place: a county's code; the city's for what is asked of the city
 * @passed, @short_of, @warned, @under_way, @not_applicable: how many findings of each state; %SGZ_FINDING_OVER counts as short
 *
 * How a requirement stands in a county.
 */
typedef struct
{
  const SgzRequirement *requirement;
  char *place;
  char *place_name;
  guint passed;
  guint short_of;
  guint warned;
  guint under_way;
  guint not_applicable;
} SgzTally;

/**
 * SgzJudgement:
 * @findings: (element-type SgzFinding): by requirement, then by place in its fixed order; where there are more than
 *   %SGZ_JUDGEMENT_MOST, only those that fall short, the worst first, and of them no more than that
 * @tallies: (element-type SgzTally): of everything, by requirement, then county
 * @is_cut: whether findings were left out
 *
 * What the rules say of a year on a day: read by the rules' page, the overview, the station page, letters, documents and commands.
 */
#define SGZ_JUDGEMENT_MOST 20000

typedef struct
{
  int year;
  char *day;
  GPtrArray *findings;
  GPtrArray *tallies;
  gboolean is_cut;
} SgzJudgement;

/**
 * sgz_judgement_take:
 * @county: (nullable): only this county; what is asked of the city is then left out, but for R02 and what else speaks of its stations
 * @station: (nullable): only this station, by id
 * @rule: (nullable): only this rule (R05) or requirement (R09-hobby)
 *
 * Works all rules out that are in force. May be called on any thread with a store of its own.
 */
SgzJudgement *sgz_judgement_take (SgzStore *store, int year, const char *day, const char *county,
                                  const char *station, const char *rule, GCancellable *cancellable,
                                  GError **error);
void sgz_judgement_free (SgzJudgement *judgement);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SgzJudgement, sgz_judgement_free)

/* Reads the terms of @requirement as they stand in the register; @record is %NULL where it is no longer in force. Their text
 * belongs to @record (out) (transfer full), the record they come from. */
gboolean sgz_rule_terms_read (SgzStore *store, const SgzRequirement *requirement, SgzRuleTerms *terms,
                              SgzRecord **record, GError **error);

G_END_DECLS
