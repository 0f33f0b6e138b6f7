/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-division-change.h"

G_BEGIN_DECLS

struct _SgzDivisionPlan
{
  SgzStore *store;
  char *on;
  char *basis;
  char *label;
  GPtrArray *records; /* all that will be written */
  GHashTable *by_id;  /* the same by id */
  GArray *moves;      /* SgzDivisionMove, one a kind */
};

SgzDivisionPlan *sgz_division_plan_new_empty (SgzStore *store, const char *on, const char *basis);

/* The record as the plan leaves it: to be changed on. (transfer none) */
SgzRecord *sgz_division_plan_take (SgzDivisionPlan *plan, SgzRecord *record);

/* A new division like @model from the plan's day on; with that code, name (NULL for the model's) and parent. (transfer none); NULL with
 * @error set where a value is refused. */
SgzRecord *sgz_division_plan_begin (SgzDivisionPlan *plan, SgzRecord *model, const char *code,
                                    const char *name, SgzRecord *parent, GError **error);

/* Ends @division on the plan's day. */
void sgz_division_plan_end (SgzDivisionPlan *plan, SgzRecord *division);

void sgz_division_plan_link (SgzDivisionPlan *plan, SgzRecord *from, SgzRecord *to, const char *change);

/* Points @record's @field at @to. */
void sgz_division_plan_refer (SgzDivisionPlan *plan, SgzRecord *record, const SgzField *field, SgzRecord *to);

/* Points everything that refers to @from and is not past at @to; divisions under it only @with_parts. Where @to is NULL it is only counted
 * what would have to move. */
gboolean sgz_division_plan_move (SgzDivisionPlan *plan, SgzRecord *from, SgzRecord *to, gboolean with_parts,
                                 GError **error);

/* Counts a record of @kind that goes, or stays. */
void sgz_division_plan_count (SgzDivisionPlan *plan, const SgzKind *kind, gboolean is_kept);

/* The divisions directly under @division that still stand. */
GPtrArray *sgz_division_plan_fetch_parts (SgzDivisionPlan *plan, SgzRecord *division, GError **error);

G_END_DECLS
