/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How a leaf's points are found. A node with children has none: its points are theirs. */
typedef enum
{
  SGZ_METHOD_NONE,
  SGZ_METHOD_MANUAL,    /* points given by hand */
  SGZ_METHOD_CHECKLIST, /* items, each with its points */
  SGZ_METHOD_LEVELS,    /* one of several levels, each with its points */
  SGZ_METHOD_DEDUCTION, /* from a start, so many off for each incident, down to a floor */
  SGZ_METHOD_STEPS,     /* the points of the first bound that a measure reaches */
  SGZ_METHOD_RATIO,     /* a measure's share of its target, capped */
  SGZ_METHOD_COVERAGE,  /* how many of a set are there */
  SGZ_METHOD_SURVEY,    /* the mean of a survey, of the best answer of its scale */
} SgzMethod;

/* The class of station a node or target is for; flags. */
typedef enum
{
  SGZ_AUDIENCE_PILOT = 1,
  SGZ_AUDIENCE_OTHER = 2,
  SGZ_AUDIENCE_ALL = 3,
} SgzAudience;

typedef enum
{
  SGZ_ROLE_POINTS,
  SGZ_ROLE_BONUS_INSIDE,  /* makes up for points lost, never above the scheme's total */
  SGZ_ROLE_BONUS_OUTSIDE, /* comes on top of the total */
  SGZ_ROLE_VETO,          /* unscored; where it happened the grade is capped */
} SgzRole;

/* Where the points of what does not apply are spread: over what applies of the node of that depth, 0 being the whole scheme. */
typedef enum
{
  SGZ_SPREAD_NONE = -1, /* it always applies */
  SGZ_SPREAD_TOTAL = 0,
  SGZ_SPREAD_DIMENSION = 1,
  SGZ_SPREAD_INDICATOR = 2,
} SgzSpread;

#define SGZ_SCHEME_MAX_ITEMS 60

/**
 * SgzSchemeItem:
 * @title: an item of a checklist, a level, a kind of incident, a step or a member of a set
 * @points: hundredths; below 0 for an incident
 * @bound: steps: from so much on, in hundredths of the measure's unit, or of a per cent (SgzSchemeNode.is_percent)
 * @measure: (nullable): checklist: the item is met where this measure is 1 or more
 * @parts: (nullable): the parts of it that count, "|" between
 * @may_not_apply: whether an officer may say that it does not apply; its points then spread over the leaf's others
 */
typedef struct
{
  char *title;
  gint64 points;
  gint64 bound;
  char *measure;
  char *parts;
  gboolean may_not_apply;
} SgzSchemeItem;

/**
 * SgzSchemeTarget:
 * @audience: whose target
 * @target: hundredths of the measure's unit
 * @years: how many years there are to reach it, 1 for the year itself
 * @is_paced: in a window of years, only the share of the years begun is asked, in whole units rounded up
 * @under_way: hundredths: the share of the points given in an open window for what is only begun, 50 for half; 0 for none
 * @measure: (nullable): its own measure, where it is not the leaf's
 * @parts: (nullable): parts of it
 */
typedef struct
{
  SgzAudience audience;
  gint64 target;
  int years;
  gboolean is_paced;
  gint64 under_way;
  char *measure;
  char *parts;
} SgzSchemeTarget;

/**
 * SgzSchemeNode:
 * @code: unique in the scheme, kept from year to year
 * @subject: (nullable): what is counted, in a word, for explanations; %NULL for the title
 * @clause: (nullable): of the policy: 2.1 (of Annex 2) or words such as 正文二（六）
 * @words: (nullable): the clause's own words
 * @evidence: (nullable): what counts as evidence, a line each
 * @points: hundredths: the most it gives; the cap of a bonus; 0 for a veto
 * @spread: where its points go where it does not apply
 * @absence: (nullable): the usual reason why
 * @veto_band: (nullable): a veto: the best grade that is left
 * @items: (element-type SgzSchemeItem): by method; steps from the highest bound down
 * @targets: (element-type SgzSchemeTarget): by class of station
 * @start: deduction: hundredths
 * @floor: deduction: hundredths, may be below 0
 * @cap: ratio: hundredths of the points, 100 for no more than all
 * @is_percent: steps: bounds are per cents, of the target or of a share measured
 * @min_responses: survey: so many answers at least, or an officer confirms it
 * @scale: survey: the best answer
 * @is_computed: the form says that it is computed, so it must name a measure
 * @measure: (nullable): what it is computed from
 * @whole: (nullable): the measure that @measure is a share of
 * @form: (nullable): the method's name in the CSV form
 * @parameters: (nullable): the CSV form's parameters as read, for what of them is only words
 * @depth: 1 for a dimension
 * @index: its place among the nodes of the scheme, parents before their children
 *
 * Owned by its scheme, which sets the last four.
 */
typedef struct _SgzSchemeNode SgzSchemeNode;
struct _SgzSchemeNode
{
  char *code;
  char *title;
  char *subject;
  char *clause;
  char *words;
  char *evidence;
  gboolean needs_evidence;
  gint64 points;
  SgzAudience audience;
  SgzRole role;
  SgzSpread spread;
  char *absence;
  char *veto_band;
  SgzMethod method;
  GPtrArray *items;
  GPtrArray *targets;
  gint64 start;
  gint64 floor;
  gint64 cap;
  gboolean is_percent;
  int min_responses;
  int scale;
  gboolean is_computed;
  char *measure;
  char *parts;
  char *whole;
  char *whole_parts;
  char *form;
  char *parameters;
  GPtrArray *children;
  SgzSchemeNode *parent;
  int depth;
  int index;
};

/* (transfer full): a node of @points hundredths for all stations, that always applies. */
SgzSchemeNode *sgz_scheme_node_new (const char *code, const char *title, SgzMethod method, gint64 points);
void sgz_scheme_node_free (SgzSchemeNode *node);

/* (transfer full): a copy without children or place. */
SgzSchemeNode *sgz_scheme_node_copy (const SgzSchemeNode *node);

/* The new item or target belongs to @node, and may be filled in further. */
SgzSchemeItem *sgz_scheme_node_add_item (SgzSchemeNode *node, const char *title, gint64 points, gint64 bound);
SgzSchemeTarget *sgz_scheme_node_add_target (SgzSchemeNode *node, SgzAudience audience, gint64 target);

/* (nullable): the target for a station of @audience. */
const SgzSchemeTarget *sgz_scheme_node_find_target (const SgzSchemeNode *node, SgzAudience audience);

/**
 * sgz_scheme_target_at:
 * @years_begun: how many years of the window have begun, the year judged among them
 *
 * Returns: what is asked by then, in hundredths: of 10 in five years, 4 by the second year where the target is paced
 */
gint64 sgz_scheme_target_at (const SgzSchemeTarget *target, int years_begun);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SgzSchemeNode, sgz_scheme_node_free)

G_END_DECLS
