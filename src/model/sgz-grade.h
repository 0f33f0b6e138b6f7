/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-scoring.h"

G_BEGIN_DECLS

typedef enum
{
  SGZ_GRADE_BY_POINTS, /* the points alone */
  SGZ_GRADE_BY_VETO,   /* lower than by the points: a veto */
  SGZ_GRADE_BY_NEED,   /* a node has too few points */
  SGZ_GRADE_BY_QUOTA,  /* the band above is full */
} SgzGradeWhy;

/**
 * SgzGrade:
 * @band: the place of the band in the scheme, -1 where there is no grade
 * @why: why it is not the one of the points
 * @node: (nullable): the veto, or the node with too few points, by index -1 for none
 * @rank: 1 for the highest total; equal totals share a rank; 0 for what is not scored
 */
typedef struct
{
  int band;
  SgzGradeWhy why;
  int node;
  int rank;
} SgzGrade;

/* The grade of one result by itself, on its stored total; without rank or quota. */
SgzGrade sgz_grade_find (const SgzResult *result);

/**
 * sgz_grade_rank:
 * @totals: (array length=n): hundredths; below 0 for what is not scored
 * @grades: (array length=n): the grades each would have by itself; they get their ranks, and what a full band leaves over goes to
 *   the next
 *
 * A quota is so many of a hundred of those scored, rounded down. It is a limit: of equal totals that don't all fit in, none does.
 */
void sgz_grade_rank (const SgzScheme *scheme, const gint64 *totals, SgzGrade *grades, size_t n);

/* (transfer full): the grade and why, in words of documents: 良好（“人员配备”未达12分） */
char *sgz_grade_explain (const SgzScheme *scheme, const SgzGrade *grade);

G_END_DECLS
