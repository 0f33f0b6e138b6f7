/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-evaluation.h"
#include "sgz-measure.h"

G_BEGIN_DECLS

/**
 * SgzNeed:
 * @measure: the measure of which the value is needed
 * @parts: (nullable): parts of it
 * @values: (nullable): the value for each place, once taken
 */
typedef struct
{
  const SgzMeasure *measure;
  char *parts;
  gint64 *values;
} SgzNeed;

/**
 * SgzClassPlan:
 * @value: the need that gives the value; -1 for none
 * @begun: the need that says whether something is begun; -1 for none
 * @target: what is asked by the year, in hundredths; -1 for the target of the scheme
 *
 * How a leaf is computed for a class of stations.
 */
typedef struct
{
  int value;
  int begun;
  gint64 target;
} SgzClassPlan;

/**
 * SgzLeafPlan:
 * @classes: of pilots and of others
 * @whole: the need that @classes' values are a share of; -1 for none
 * @items: (array length=n_items) (nullable): the need of each item, for what is computed item by item
 */
typedef struct
{
  const SgzSchemeNode *node;
  SgzClassPlan classes[2];
  int whole;
  int *items;
  int n_items;
} SgzLeafPlan;

/**
 * SgzEvaluationPlan:
 * @computed: (nullable): the code of the assessor that is the register
 * @needs: (element-type SgzNeed): what has to be taken, each once
 * @leaves: (element-type SgzLeafPlan): the leaves that are computed
 */
typedef struct
{
  const char *computed;
  GPtrArray *needs;
  GPtrArray *leaves;
} SgzEvaluationPlan;

/* What is to be taken for the year; reads where windows of several years begin. The scheme must outlive it. */
SgzEvaluationPlan *sgz_evaluation_plan_new (SgzStore *store, const SgzScheme *scheme, int year,
                                            GError **error);
void sgz_evaluation_plan_free (SgzEvaluationPlan *plan);

/* Takes every measure once, one after the other, and keeps the values of @places: ids of stations, or codes of counties. */
gboolean sgz_evaluation_plan_take (SgzEvaluationPlan *plan, SgzStore *store, const char *level, int year,
                                   const char *day, const char *const *places, size_t n_places,
                                   GCancellable *cancellable, GError **error);

/* (transfer full) (nullable): what the register says of the leaf at @place; %NULL where it says nothing. */
SgzAnswer *sgz_leaf_plan_answer (const SgzLeafPlan *leaf, const SgzEvaluationPlan *plan, size_t place,
                                 SgzAudience audience);

/* Whether the answer counts what @need counts, and so the records behind it. */
gboolean sgz_leaf_plan_counts (const SgzLeafPlan *leaf, const SgzAnswer *answer, SgzAudience audience,
                               int need);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SgzEvaluationPlan, sgz_evaluation_plan_free)

G_END_DECLS
