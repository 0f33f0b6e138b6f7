/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-report-private.h"
#include "store/sgz-judgement.h"
#include "store/sgz-measure.h"

G_BEGIN_DECLS

/**
 * SgzBrief:
 * @first: the first day of the period
 * @day: the day figures are of: the period's last, or the day of the options where that comes before it
 * @day_words: the same as letters write it
 * @before: the day before the period, whose figures a period's own are counted from
 * @this_period: 本月, 本季度, 上半年 or 下半年
 * @scope: 全市, or the county's name
 * @judgement: what the rules say of the year on @day
 * @error: the first failure, or %NULL: what is asked afterwards is 0
 *
 * What a letter about a part of a year is written from: every figure in it is a measure's or a judgement's.
 */
typedef struct
{
  SgzStore *store;
  const SgzReportOptions *options;
  const char *level;
  char *first;
  char *day;
  char *day_words;
  char *before;
  const char *this_period;
  char *scope;
  SgzYear *year;
  SgzJudgement *judgement;
  GHashTable *figures;
  GError *error;
} SgzBrief;

/**
 * sgz_brief_new:
 * @level: the level figures are taken for: county or station
 * @judged: whether judgements are wanted
 *
 * Returns: (transfer full): the brief, or %NULL with @error set; %SGZ_REPORT_ERROR_NO_DATA where the period has not begun on the
 *   day of @options
 */
SgzBrief *sgz_brief_new (const SgzReport *report, SgzStore *store, const SgzReportOptions *options,
                         const char *level, gboolean judged, GError **error);
void sgz_brief_free (SgzBrief *brief);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SgzBrief, sgz_brief_free)

/* Whether all went well so far; where not, hands the failure over. */
gboolean sgz_brief_is_sound (SgzBrief *brief, GError **error);

/* A measure on the brief's day, of @parts (nullable, "|" between) and @place: of all it speaks of where that is NULL. */
gint64 sgz_brief_get (SgzBrief *brief, const char *code, const char *parts, const char *place);

/* Its growth within the period: for what adds up over a year, the period's own. */
gint64 sgz_brief_get_new (SgzBrief *brief, const char *code, const char *parts, const char *place);

/* (transfer full) (element-type SgzRecord): the records behind a value; empty on failure. */
GPtrArray *sgz_brief_list (SgzBrief *brief, const char *code, const char *place);

/* The counties there is something to say of, in their order: %FALSE for one that is past and has nothing. */
gboolean sgz_brief_speaks_of (const SgzCountyYear *county);

/* What was to be built in @county, or in all of them where that is NULL, what stands, and what is missing, tier by tier. */
typedef struct
{
  gint64 target;
  gint64 built;
  gint64 gap;
} SgzTaskSum;
SgzTaskSum sgz_brief_sum_tasks (const SgzBrief *brief, const SgzCountyYear *county);

G_END_DECLS
