/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-ranking.h"
#include "sgz-scheme.h"

G_BEGIN_DECLS

typedef enum
{
  SGZ_ANSWER_POINTS,    /* points by hand: for any method, over whatever it would make */
  SGZ_ANSWER_ITEMS,     /* a checklist's items */
  SGZ_ANSWER_LEVEL,     /* the level reached */
  SGZ_ANSWER_INCIDENTS, /* how many of each kind; for a veto, of its one kind */
  SGZ_ANSWER_VALUE,     /* what a measure gave */
  SGZ_ANSWER_NAMES,     /* the members of a set that are there */
  SGZ_ANSWER_SURVEY,    /* a mean and how many answered */
  SGZ_ANSWER_ABSENT,    /* does not apply */
} SgzAnswerKind;

/**
 * SgzAnswer:
 * @points: hundredths
 * @met: the items met, the first in the lowest bit
 * @exempt: the items that don't apply, likewise
 * @value: a measure's value in its own unit, or a share; a survey's mean
 * @target: hundredths: the target it is held against, or -1 for that of the station's class
 * @is_under_way: in an open window, not reached but begun
 * @is_confirmed: a survey of too few answers that an officer lets stand
 * @reason: (nullable): why it does not apply, or why the points were given
 * @ids: (nullable): the records it counted
 *
 * What one source says of one leaf.
 */
typedef struct
{
  SgzAnswerKind kind;
  gint64 points;
  guint64 met;
  guint64 exempt;
  int level;
  int *incidents;
  int n_incidents;
  SgzShare value;
  gint64 target;
  gboolean is_under_way;
  int responses;
  gboolean is_confirmed;
  GStrv names;
  char *reason;
  GStrv ids;
} SgzAnswer;

/* (transfer full): each the answer of its kind. */
SgzAnswer *sgz_answer_new_points (gint64 points, const char *reason);
SgzAnswer *sgz_answer_new_items (guint64 met, guint64 exempt);
SgzAnswer *sgz_answer_new_level (int level);
SgzAnswer *sgz_answer_new_incidents (const int *incidents, int n_incidents);
SgzAnswer *sgz_answer_new_value (gint64 part, gint64 whole);
SgzAnswer *sgz_answer_new_names (const char *const *names);
SgzAnswer *sgz_answer_new_survey (gint64 part, gint64 whole, int responses);
SgzAnswer *sgz_answer_new_absent (const char *reason);
void sgz_answer_free (SgzAnswer *answer);

/**
 * sgz_answer_check:
 *
 * Returns: whether @answer fits the leaf @node; if not, %FALSE with @error set (%SGZ_MODEL_ERROR_VALUE) to a sentence that names it
 */
gboolean sgz_answer_check (const SgzAnswer *answer, const SgzSchemeNode *node, GError **error);

typedef enum
{
  SGZ_SCORE_NOT_ASKED, /* of stations of another class */
  SGZ_SCORE_MISSING,   /* nobody answered; or a survey of too few answers, to be confirmed */
  SGZ_SCORE_ABSENT,    /* does not apply */
  SGZ_SCORE_GIVEN,
  SGZ_SCORE_VETO, /* it happened */
} SgzScoreState;

/**
 * sgz_answer_score:
 * @answer: (nullable): one that fits @node
 * @audience: the station's class
 * @points: (out): hundredths, rounded half up once
 */
SgzScoreState sgz_answer_score (const SgzAnswer *answer, const SgzSchemeNode *node, SgzAudience audience,
                                gint64 *points);

/* Returns: how many members of the leaf's set are there */
int sgz_answer_count_covered (const SgzAnswer *answer, const SgzSchemeNode *node);

/* Returns: (nullable): the step that the answer's value reaches */
const SgzSchemeItem *sgz_answer_find_step (const SgzAnswer *answer, const SgzSchemeNode *node,
                                           SgzAudience audience);

/* Returns: the target in hundredths that the answer is held against; 0 where there is none */
gint64 sgz_answer_get_target (const SgzAnswer *answer, const SgzSchemeNode *node, SgzAudience audience);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SgzAnswer, sgz_answer_free)

G_END_DECLS
