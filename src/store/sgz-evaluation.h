/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sgz-grade.h"
#include "model/sgz-scoring.h"
#include "sgz-kept-scheme.h"

G_BEGIN_DECLS

/* The parts that one is divided into: a respondent's mean of at most 20 answers, as a share of a scale of at most 9, is a whole
 * number of them, and so are the sums that the measure satisfaction gives. */
#define SGZ_SATISFACTION_UNIT G_GINT64_CONSTANT (586637251200)

/**
 * SgzEvaluated:
 * @sheet: the record of the kind sheet
 * @county: the code of the county that the station or system is of
 * @result: its points, leaf by leaf, with the answers behind them; (nullable) where only totals were asked for
 * @total: hundredths; below 0 for what is not scored
 * @grade: its grade, and its rank among the sheets of the evaluation
 * @city_rank: its rank among all of that year and scheme
 * @dimensions: (array): hundredths by dimension of the scheme
 */
typedef struct
{
  SgzRecord *sheet;
  char *county;
  SgzResult *result;
  gint64 total;
  SgzGrade grade;
  int city_rank;
  gint64 *dimensions;
} SgzEvaluated;

/**
 * SgzEvaluation:
 * @scheme: by which
 * @sheets: (element-type SgzEvaluated): by county in its fixed order, then as the ledger of sheets has them
 *
 * The sheets of a year that go by one scheme, scored: those locked as they were locked, the others from what the register and the assessors say
 * on the day.
 */
typedef struct
{
  int year;
  char *day;
  SgzKeptScheme *scheme;
  GPtrArray *sheets;
} SgzEvaluation;

/**
 * sgz_evaluation_take:
 * @scheme: the scheme's id
 * @county: (nullable): a county's code: only the sheets of its stations, though ranks in the city look at all
 * @sheet: (nullable): only this sheet, by id; alone it has a grade by its points and no ranks
 * @day: ISO: the day on which what is computed from the register is taken, or the year's last day if that is earlier
 * @with_results: whether each sheet's result is kept with it; without, memory does not grow with the number of leaves
 *
 * Takes each measure that the scheme names once for all stations and scores sheet after sheet. A share of which the whole is nothing is not
 * computed: it is left for an officer. May be called on any thread with a
 * store of its own.
 */
SgzEvaluation *sgz_evaluation_take (SgzStore *store, const char *scheme, int year, const char *county,
                                    const char *sheet, const char *day, gboolean with_results,
                                    GCancellable *cancellable, GError **error);
void sgz_evaluation_free (SgzEvaluation *evaluation);

/**
 * sgz_evaluation_take_counted:
 * @evaluation: taken with results
 *
 * Sets the ids (SgzAnswer.ids) of the records that every computed answer of the results counts: a walk over each measure. The sheets that
 * are locked have theirs as they were kept.
 */
gboolean sgz_evaluation_take_counted (SgzStore *store, SgzEvaluation *evaluation, GCancellable *cancellable,
                                      GError **error);

/* (transfer full) (element-type SgzRecord): the schemes by which sheets of @year go, those of stations before those of systems. */
GPtrArray *sgz_evaluation_list_schemes (SgzStore *store, int year, GError **error);

/**
 * sgz_evaluation_set_answer:
 * @answer: (nullable): as an assessor gives it; %NULL takes it back
 * @evidence: (nullable): where it is shown
 *
 * Makes the record of an answer, new or changed or voided, with its text form and points, ready for one commit.
 *
 * Returns: (transfer full): the record, or %NULL with @error set where the answer does not fit the indicator, or there is none to take back
 */
SgzRecord *sgz_evaluation_set_answer (SgzStore *store, const SgzKeptScheme *scheme, const SgzRecord *sheet,
                                      const char *indicator, const char *assessor, int member,
                                      const SgzAnswer *answer, const char *evidence, GError **error);

/* (transfer full) (nullable): the group of respondents that a survey leaf asks, as the measure of satisfaction parts them. */
char *sgz_evaluation_find_respondents (const SgzSchemeNode *node);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SgzEvaluation, sgz_evaluation_free)

G_END_DECLS
