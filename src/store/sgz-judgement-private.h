/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-judgement.h"
#include "sgz-measure.h"

G_BEGIN_DECLS

/**
 * SgzSubjects:
 * @city: the city
 * @counties: (element-type SgzSubject): the counties, in their fixed order
 * @stations: (element-type SgzSubject): the stations, by division
 * @strings: keeps their text
 *
 * Whom the rules are asked of.
 */
typedef struct
{
  SgzSubject city;
  GArray *counties;
  GArray *stations;
  GStringChunk *strings;
} SgzSubjects;

/**
 * sgz_subjects_read:
 * @placed: the day of @year nearest to @day: names and places are those of then
 * @county: (nullable): only this county
 * @station: (nullable): only this station, and no county
 * @with_stations: whether stations are read at all
 *
 * Stations are those that had opened in @year or before it and stand on @day.
 */
SgzSubjects *sgz_subjects_read (SgzStore *store, int year, const char *day, const char *placed,
                                const char *county, const char *station, gboolean with_stations,
                                GError **error);
void sgz_subjects_free (SgzSubjects *subjects);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SgzSubjects, sgz_subjects_free)

/**
 * SgzAsked:
 * @record: keeps the text of @terms
 * @figures: (nullable) (transfer none): the requirement's measure, once it is taken: of the stations, or of the counties
 * @wholes: (nullable) (transfer none): likewise what it is a share of
 *
 * A requirement in force.
 */
typedef struct
{
  const SgzRequirement *requirement;
  SgzRuleTerms terms;
  SgzRecord *record;
  const SgzFigures *figures;
  const SgzFigures *wholes;
} SgzAsked;

/**
 * sgz_asked_read:
 * @rule: (nullable): only this rule or requirement
 * @of_station: only what is asked of stations
 *
 * Returns: (transfer full) (element-type SgzAsked): the requirements that have a record which is not voided, in the order of the rules;
 *   %NULL with @error set
 */
GPtrArray *sgz_asked_read (SgzStore *store, const char *rule, gboolean of_station, GError **error);

G_END_DECLS
