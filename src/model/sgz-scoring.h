/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-answer.h"

G_BEGIN_DECLS

/**
 * SgzSheet:
 *
 * The answers on one station or county: a column for each assessor, and for each member of a panel. The scheme must outlive it.
 */
typedef struct _SgzSheet SgzSheet;

/* (transfer full): an empty sheet of a station of @audience. */
SgzSheet *sgz_sheet_new (const SgzScheme *scheme, SgzAudience audience);
SgzSheet *sgz_sheet_ref (SgzSheet *sheet);
void sgz_sheet_unref (SgzSheet *sheet);

/**
 * sgz_sheet_set:
 * @assessor: the assessor's code
 * @member: which member of a panel, from 0; 0 for others
 * @node: the leaf's code
 * @answer: (transfer full) (nullable): taken even on failure; %NULL takes the answer back
 *
 * Returns: whether there are such an assessor and leaf and @answer fits; if not, %FALSE with @error set
 */
gboolean sgz_sheet_set (SgzSheet *sheet, const char *assessor, int member, const char *node,
                        SgzAnswer *answer, GError **error);

/**
 * SgzNodeScore:
 * @points: hundredths, stored as they are
 * @of: the most that @points could be, what does not apply spread or left out
 * @raw: the points before what does not apply is spread: 10.4
 * @raw_of: of so many: 13
 * @is_own: the assessor gave it, it is not taken over from what was computed
 * @assessor: the place of the assessor it is from, -1 for several
 * @answer: (nullable): the answer behind it, with the records it counted; owned by the sheet
 */
typedef struct
{
  SgzScoreState state;
  gint64 points;
  gint64 of;
  gint64 raw;
  gint64 raw_of;
  gboolean is_own;
  int assessor;
  const SgzAnswer *answer;
} SgzNodeScore;

/**
 * SgzResult:
 * @n_nodes: of the scheme
 * @nodes: what counts in the end, by the node's index; the whole scheme's, without bonus, after the last
 * @assessors: (array): likewise for each assessor of the scheme, %NULL for those who said nothing
 * @total: hundredths, bonus and all
 * @bonus_inside: of it
 * @bonus_outside: of it
 * @is_scored: %FALSE where nothing applies, or nobody said anything: there is no total, grade or rank
 * @n_missing: leaves nobody answered; they count for nothing
 * @n_absent_assessors: assessors with a weight who said nothing; the others' weights stand for theirs
 * @veto: (nullable): the veto that happened and leaves the worst grade
 * @sheet: kept, with its answers
 */
typedef struct
{
  int n_nodes;
  SgzNodeScore *nodes;
  SgzNodeScore **assessors;
  int n_assessors;
  gint64 total;
  gint64 bonus_inside;
  gint64 bonus_outside;
  gboolean is_scored;
  int n_missing;
  int n_absent_assessors;
  const SgzSchemeNode *veto;
  SgzSheet *sheet;
} SgzResult;

/**
 * sgz_sheet_score:
 *
 * Scores the sheet (附件2 §5.1.2). A leaf's points are rounded half up to hundredths once; those above are sums of what is stored, so that
 * they can be added up by hand, and are rounded once more only where points are spread or assessors weighted. By weights each
 * assessor has a whole sheet, with what was computed where they said nothing, and every row is weighted, the total too. A panel is one
 * assessor whose rows are its members' means.
 *
 * Returns: (transfer full): the result
 */
SgzResult *sgz_sheet_score (SgzSheet *sheet);

/* The same as if the assessor of that place among the scheme's had said nothing. */
SgzResult *sgz_sheet_score_without (SgzSheet *sheet, int assessor);
void sgz_result_free (SgzResult *result);

const SgzScheme *sgz_sheet_get_scheme (const SgzSheet *sheet);
SgzAudience sgz_sheet_get_audience (const SgzSheet *sheet);

/**
 * sgz_scoring_explain:
 *
 * Returns: (transfer full): how the leaf came by its points, in words of documents: 2持证 ≥ 2 → 6.00；附件2 §2.1
 */
char *sgz_scoring_explain (const SgzSchemeNode *node, const SgzNodeScore *score, SgzAudience audience);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SgzSheet, sgz_sheet_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SgzResult, sgz_result_free)

G_END_DECLS
