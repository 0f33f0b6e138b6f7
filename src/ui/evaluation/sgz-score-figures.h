/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sgz-evaluation.h"
#include "ui/common/sgz-year-question.h"

G_BEGIN_DECLS

/* Up to so many stations every leaf of every sheet is kept at hand; of more, only the totals. */
#define SGZ_SCORE_MOST_SHEETS 300

/**
 * SgzScoreQuestion:
 * @when: the year, place and day
 * @scheme: (nullable): the id of the scheme, %NULL for the first there is
 *
 * Which sheets are scored: the question of an #SgzReading. A plain value.
 */
typedef struct
{
  SgzYearQuestion *when;
  char *scheme;
} SgzScoreQuestion;

/**
 * SgzScoreFigures:
 * @place: (nullable): the county that was asked for
 * @schemes: (element-type SgzRecord): by which sheets of the year go
 * @n_schemes: how many schemes are kept at all
 * @evaluation: (nullable): the sheets, %NULL where there are none
 * @before: (nullable): those of the year before, of the same kind of subject
 * @is_cut: there are too many to keep each leaf: a county is to be chosen
 *
 * What the page of evaluations shows.
 */
typedef struct
{
  int year;
  char *day;
  char *place;
  GPtrArray *schemes;
  gint64 n_schemes;
  SgzEvaluation *evaluation;
  SgzEvaluation *before;
  gboolean is_cut;
} SgzScoreFigures;

/* (transfer full): the year and place that hold now in @session. */
SgzScoreQuestion *sgz_score_question_new (SgzSession *session, const char *scheme);
void sgz_score_question_free (gpointer question);

/* Reads what @question, an #SgzScoreQuestion, asks: an #SgzReadFunc. */
gpointer sgz_score_figures_read (SgzStore *reader, gconstpointer question, GError **error);
void sgz_score_figures_free (gpointer figures);

/* Returns: (nullable): the sheet of that id */
const SgzEvaluated *sgz_score_figures_find (const SgzScoreFigures *figures, const char *sheet);

/* Returns: (nullable): last year's sheet of the station or county of @sheet */
const SgzEvaluated *sgz_score_figures_find_before (const SgzScoreFigures *figures, const SgzEvaluated *sheet);

const SgzScheme *sgz_score_figures_get_scheme (const SgzScoreFigures *figures);

/* Whether @sheet takes no answers any more: it is locked. */
gboolean sgz_score_is_locked (const SgzEvaluated *sheet);

/* (transfer full): the points of a leaf or a sum as shown; empty where there are none. */
char *sgz_score_format (const SgzNodeScore *score);

/* (transfer full): the total and grade of @sheet, as the list has them: 86.5 良好 */
char *sgz_evaluated_format_total (const SgzEvaluated *sheet, const SgzScheme *scheme);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SgzScoreFigures, sgz_score_figures_free)

G_END_DECLS
