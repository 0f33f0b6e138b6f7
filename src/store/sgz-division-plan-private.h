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

/* --- what must hold before; all set @error --- */

/* Always %FALSE. */
gboolean sgz_division_refuse (GError **error, int code, const char *format, ...) G_GNUC_PRINTF (3, 4);

const char *sgz_division_name (SgzRecord *division);

gboolean sgz_division_check_day (const char *on, GError **error);

/* A division that is changed, or takes another in, stands on the day and to this day; one that is changed @begins_before it. */
gboolean sgz_division_check_stands (SgzRecord *division, const char *on, gboolean begins_before,
                                    GError **error);

/* A code is one place at a time: nobody but @sources may have it from the day on. */
gboolean sgz_division_check_code_free (SgzStore *store, const char *code, const char *on, GPtrArray *sources,
                                       GError **error);

GPtrArray *sgz_division_read_sources (SgzStore *store, const SgzDivisionChange *change, GError **error);

/* The division that is there already and takes the sources in. */
SgzRecord *sgz_division_read_into (SgzStore *store, const SgzDivisionChange *change, GPtrArray *sources,
                                   GError **error);

/* A division in the place of the first source, with what @change says of it. (transfer none) */
SgzRecord *sgz_division_begin (SgzDivisionPlan *plan, const SgzDivisionChange *change, GPtrArray *sources,
                               GError **error);

/* The divisions directly under @division that still stand. */
GPtrArray *sgz_division_plan_fetch_parts (SgzDivisionPlan *plan, SgzRecord *division, GError **error);

G_END_DECLS
