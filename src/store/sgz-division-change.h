/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-store.h"

G_BEGIN_DECLS

/* Changes of divisions (更名, 换代码, 合并, 撤销, 析置) on a day. The division as it was ends on that day, one in its place begins, a succession
 * links the two with the approval, and whatever stands in it now goes with it: stations, sub-divisions, organisations, the tasks of
 * that year and of later ones. What is past keeps the division it had: tasks of earlier years, and what was closed before.
 * Where a record stood on an earlier day is read back from history: see sgz_query_set_past(). */

typedef enum
{
  SGZ_DIVISION_RENAME = 1, /* another name, the same code */
  SGZ_DIVISION_RECODE,     /* another code, and with it those of all under it */
  SGZ_DIVISION_MERGE,      /* several become one, which may be there already or begin */
  SGZ_DIVISION_ABOLISH,    /* one ends and goes to another, if anything stands in it */
  SGZ_DIVISION_SPLIT,      /* a new one is split off; the old one stays */
} SgzDivisionAct;

/**
 * SgzDivisionChange:
 * @act: what happens
 * @sources: (array zero-terminated=1): ids of the divisions it happens to; one, but for a merge
 * @into: (nullable): id of the division that is there already and takes what they had (merge, abolish)
 * @code: (nullable): code of the division that begins (recode, merge, split)
 * @name: (nullable): its name (rename, merge, split; a recode may bring a new name too)
 * @parts: (array zero-terminated=1) (nullable): ids of the divisions under the source that go with the one split off
 * @on: the day it takes effect, ISO
 * @basis: the approval it rests on
 * @is_reform: whether the division that takes the place counts as reformed (两项改革), on that approval
 */
typedef struct
{
  SgzDivisionAct act;
  const char *const *sources;
  const char *into;
  const char *code;
  const char *name;
  const char *const *parts;
  const char *on;
  const char *basis;
  gboolean is_reform;
} SgzDivisionChange;

/* How many records of a kind go with the change, and how many that are past stay. */
typedef struct
{
  const SgzKind *kind;
  guint n_moved;
  guint n_kept;
} SgzDivisionMove;

/* What a change will do, worked out and not yet done. */
typedef struct _SgzDivisionPlan SgzDivisionPlan;

/**
 * sgz_division_plan_new:
 *
 * Works out what @change does, without doing it.
 *
 * Returns: (transfer full): the plan; %NULL with @error set (%SGZ_STORE_ERROR_INVALID, _DUPLICATE, _REFERENCE, _NOT_FOUND) where it
 *   cannot be done: the message says why
 */
SgzDivisionPlan *sgz_division_plan_new (SgzStore *store, const SgzDivisionChange *change, GError **error);

/* What is done, in words: the label of the entry of history. */
const char *sgz_division_plan_get_label (const SgzDivisionPlan *plan);

/* Returns: (transfer none) (element-type SgzDivisionMove): a row a kind of which something goes or stays, in the order of the kinds */
GArray *sgz_division_plan_get_moves (const SgzDivisionPlan *plan);

/* Returns: (transfer full): "站点 3、行政区划 4" of what goes (@kept: of what stays); "" where nothing does */
char *sgz_division_plan_format_moves (const SgzDivisionPlan *plan, gboolean kept);

/* Returns: (transfer none) (element-type SgzRecord): what has to be committed for it, in one go, and with its approval for an
 * explanation */
GPtrArray *sgz_division_plan_get_records (const SgzDivisionPlan *plan);

/**
 * sgz_division_plan_carry_out:
 *
 * Does it, as one commit.
 *
 * Returns: %FALSE with @error set as by sgz_store_commit(); then nothing is changed
 */
gboolean sgz_division_plan_carry_out (SgzDivisionPlan *plan, GError **error);

void sgz_division_plan_free (SgzDivisionPlan *plan);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SgzDivisionPlan, sgz_division_plan_free)

G_END_DECLS
