/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-field.h"
#include "sgz-finding.h"

G_BEGIN_DECLS

/* The unit whose figures are kept in hundredths; all others are whole numbers. */
#define SGZ_UNIT_MONEY "元"

/**
 * SgzRequirement:
 * @code: such as R09-hobby: its rule, and which of its requirements
 * @subject: what is compared, in words of documents
 * @level: of what it is asked: city, county or station
 * @unit: of the figures
 * @measure: the measure of what stands
 * @parts: (nullable): the parts of it that count, "|" between; %NULL for all
 * @whole: (nullable): the measure that thresholds are a per cent of; where it is nothing, the requirement does not apply
 * @whole_parts: (nullable): its parts
 * @whole_offset: the year @whole is taken for, counted from the year judged: -1 for the year before
 * @absent: (nullable): why it does not apply where @whole is nothing, or, of what is only advised and has no whole, where nothing
 *   stands; in words of documents
 * @is_advice: what is outside is told, never counted as falling short
 * @is_excess_advice: the same of what is above the most
 * @is_goal: reached once and kept: after its window it is asked in full, where otherwise a new window begins
 * @unsure: (nullable): a measure of what may count too once an officer confirms it
 * @unsure_words: (nullable): a sentence that says so, with %s for how many
 * @clause: where the policy asks it
 * @words: the clause's own words
 * @clause_all: (nullable): the clause where it is asked of all stations, pilots or not, if that is another
 * @words_all: (nullable): and its words
 *
 * One thing a rule asks: what is counted, and of whom. How much, and of which stations, are terms an officer can change: a
 * record of the kind rule for each, by its code.
 */
struct _SgzRequirement
{
  const char *code;
  const char *subject;
  const char *level;
  const char *unit;
  const char *measure;
  const char *parts;
  const char *whole;
  const char *whole_parts;
  int whole_offset;
  const char *absent;
  gboolean is_advice;
  gboolean is_excess_advice;
  gboolean is_goal;
  const char *unsure;
  const char *unsure_words;
  const char *clause;
  const char *words;
  const char *clause_all;
  const char *words_all;
};

/* Every requirement, in the order of the rules. */
const SgzRequirement *sgz_requirement_list (size_t *n_requirements);
const SgzRequirement *sgz_requirement_find (const char *code);

/* The requirements as the choices of the kind rule: their codes, titled with what they ask. */
extern const SgzChoice sgz_choices_requirement[];

/* The rule it is of. */
const SgzRule *sgz_requirement_get_rule (const SgzRequirement *requirement);

/**
 * SgzRuleTerms:
 * @least: at least so many, in hundredths of the unit or of a per cent; -1 for no such threshold
 * @most: at most so many; -1 for none
 * @tiers: (nullable): the tiers of station it applies to, codes with a comma between; %NULL for all
 * @pilots: all, pilot or other
 * @first_year: the first year of a window of several years, or 0
 * @years: how many years the window has, or 0
 *
 * What an officer can change in a requirement.
 */
typedef struct
{
  gint64 least;
  gint64 most;
  const char *tiers;
  const char *pilots;
  int first_year;
  int years;
} SgzRuleTerms;

/* The first year of the window that @year is in: the windows follow one another. @year itself where there is none. */
int sgz_rule_terms_get_window (const SgzRuleTerms *terms, int year);

/**
 * SgzSubject:
 * @place: the code of its division
 * @name: its name, as documents write it
 * @county: (nullable): the code of the county it is in, or is
 * @county_name: (nullable): the county's name
 * @station: (nullable): the id of the station; %NULL for a division
 * @tier: (nullable): the tier of the station
 * @is_pilot: whether it is a provincial pilot in the year
 *
 * Whom a requirement is asked of.
 */
typedef struct
{
  const char *place;
  const char *name;
  const char *county;
  const char *county_name;
  const char *station;
  const char *tier;
  gboolean is_pilot;
} SgzSubject;

/**
 * sgz_requirement_applies:
 *
 * Returns: whether @terms ask it of @subject at all, by its tier and by its being a pilot; where they don't, no finding is made
 */
gboolean sgz_requirement_applies (const SgzRequirement *requirement, const SgzRuleTerms *terms,
                                  const SgzSubject *subject);

/**
 * SgzVerdict:
 *
 * A finding in figures alone, all of them hundredths of the unit; see #SgzFinding.
 */
typedef struct
{
  SgzFindingState state;
  gint64 least;
  gint64 most;
  gint64 number;
  gint64 short_by;
} SgzVerdict;

/**
 * sgz_requirement_weigh:
 *
 * Returns: what sgz_requirement_judge() finds, without a word: for many thousands of places, of which few are told
 */
SgzVerdict sgz_requirement_weigh (const SgzRequirement *requirement, const SgzRuleTerms *terms, gint64 actual,
                                  gint64 whole, int year, const char *day);

/**
 * sgz_requirement_judge:
 * @actual: what stands, in the measure's own unit: whole numbers, money in hundredths
 * @whole: likewise the whole, where the requirement has one
 * @year: the year judged
 * @day: the day it is judged on, ISO; for a window, the day of @year nearest to it
 *
 * Judges by the policy's own arithmetic: a share of a whole is rounded up to what is needed and down to what is allowed, none of it
 * fails by rounding. In a window that is open, what keeps pace with the years of it that are over (that many years' share of what is
 * needed, in whole units) is under way; what does not falls short. The note says which year of the window it is and when all
 * of it would be reached at this speed. A goal is asked in full from the last day of its window on, and not before its first year.
 *
 * Returns: (transfer full): the finding
 */
SgzFinding *sgz_requirement_judge (const SgzRequirement *requirement, const SgzRuleTerms *terms,
                                   const SgzSubject *subject, gint64 actual, gint64 whole, int year,
                                   const char *day);

G_END_DECLS
