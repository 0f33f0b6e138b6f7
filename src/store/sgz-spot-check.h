/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-evaluation.h"

G_BEGIN_DECLS

/**
 * SgzSpotLine:
 * @node: the leaf
 * @county: what it had without the spot-check, hundredths
 * @spot: and what the spot-check gave it
 */
typedef struct
{
  const SgzSchemeNode *node;
  gint64 county;
  gint64 spot;
} SgzSpotLine;

/**
 * SgzSpotSheet:
 * @evaluated: the sheet that was drawn, owned by the evaluation
 * @lines: (element-type SgzSpotLine): the leaves that the spot-check scored; of the others the county's points stand
 * @county_total: hundredths; below 0 for what is not scored
 * @total: with what the spot-check found
 */
typedef struct
{
  const SgzEvaluated *evaluated;
  GArray *lines;
  gint64 county_total;
  gint64 total;
} SgzSpotSheet;

/**
 * SgzSpotCheck:
 * @evaluation: what it rests on
 * @assessor: the place of the assessor who is the spot-check among the scheme's, -1 where the scheme has none
 * @sheets: (element-type SgzSpotSheet): those drawn, in the order of the evaluation
 *
 * How the municipal spot-check differs from the counties' scores.
 */
typedef struct
{
  SgzEvaluation *evaluation;
  int assessor;
  GPtrArray *sheets;
} SgzSpotCheck;

/**
 * sgz_spot_check_take:
 *
 * Parameters and errors are those of sgz_evaluation_take().
 */
SgzSpotCheck *sgz_spot_check_take (SgzStore *store, const char *scheme, int year, const char *county,
                                   const char *day, GCancellable *cancellable, GError **error);
void sgz_spot_check_free (SgzSpotCheck *check);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SgzSpotCheck, sgz_spot_check_free)

/* The place of the assessor who is the spot-check: the one called spot, or, where the last one given counts, the last one who
 * scores after another did; -1 where there is none. */
int sgz_spot_check_find_assessor (const SgzScheme *scheme);

G_END_DECLS
