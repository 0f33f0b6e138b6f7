/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/sgz-date.h"
#include "evaluation-private.h"
#include "letter-parts-private.h"
#include "model/sgz-points.h"

G_BEGIN_DECLS

/**
 * SgzBulletin:
 * @evaluations: (element-type SgzEvaluation): of the counties' systems and of the stations
 * @names: names of the counties by the six digits of their codes
 * @last: totals of the year before, see sgz_report_take_last_totals()
 *
 * What the bulletin on the evaluations of a year is written from; everything is its builder's.
 */
typedef struct
{
  SgzBrief *brief;
  SgzLetter *letter;
  GPtrArray *evaluations;
  GHashTable *names;
  GHashTable *last;
} SgzBulletin;

/* Whether it is the bureau's evaluation of the counties, not the counties' of their stations. */
gboolean sgz_bulletin_is_system (const SgzEvaluation *evaluation);

/* (transfer full): how the letter names a county or a station, with its county where the letter is the city's. */
char *sgz_bulletin_name (const SgzBulletin *bulletin, const SgzEvaluation *evaluation,
                         const SgzEvaluated *evaluated);

/* (transfer full) (nullable): the dimension with the lowest share of its points, with its mean; %NULL where nothing is lost. */
char *sgz_bulletin_describe_weakest (const SgzEvaluation *evaluation);

/* Means, grades, the year before, dimensions, and for stations what the spot-check changed. %FALSE with @error set. */
gboolean sgz_bulletin_add_results (const SgzBulletin *bulletin, const SgzEvaluation *evaluation,
                                   GError **error);

/* The ranking of the stations as an attached table. */
void sgz_bulletin_add_station_tables (const SgzBulletin *bulletin);

G_END_DECLS
