/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sgz-kind.h"

G_BEGIN_DECLS

/**
 * SgzQuery:
 *
 * Which records of a kind, and in what order. A plain value: copy it to hand it to another thread.
 */
typedef struct _SgzQuery SgzQuery;

typedef enum
{
  SGZ_VOIDED_LEFT_OUT = 1,
  SGZ_VOIDED_ONLY,
  SGZ_VOIDED_TOO,
} SgzVoided;

SgzQuery *sgz_query_new (const SgzKind *kind);
SgzQuery *sgz_query_copy (const SgzQuery *query);
void sgz_query_free (SgzQuery *query);
const SgzKind *sgz_query_get_kind (const SgzQuery *query);

/* Words all of which must stand in the searched fields, the place's path among them; %NULL for any. */
void sgz_query_set_search (SgzQuery *query, const char *text);

/* The division, by code, in or under which the records must be; %NULL for anywhere. */
void sgz_query_set_place (SgzQuery *query, const char *code);

void sgz_query_set_voided (SgzQuery *query, SgzVoided voided);

/**
 * sgz_query_filter:
 * @value: what @field must be; no value asks for records without one
 *
 * Two filters of one field ask for either; filters of different fields for all.
 */
void sgz_query_filter (SgzQuery *query, const SgzField *field, const SgzValue *value);

/**
 * sgz_query_set_bounds:
 * @from: (nullable): the least value @field may have, %NULL for any
 * @to: (nullable): the greatest
 * @or_none: whether records without a value pass too
 *
 * Bounds of different fields hold together; those of one field replace each other.
 */
void sgz_query_set_bounds (SgzQuery *query, const SgzField *field, const SgzValue *from, const SgzValue *to,
                           gboolean or_none);

/* Only records that are of no county: of the city itself, or without a place. */
void sgz_query_set_countyless (SgzQuery *query, gboolean countyless);

/* Takes all filters of @field away. */
void sgz_query_unfilter (SgzQuery *query, const SgzField *field);

/**
 * sgz_query_set_behind:
 * @measure: the code of a measure, or %NULL for none
 * @part: (nullable): its part, such as a tier
 * @year: the year it is taken for
 * @day: the day it is taken on, ISO
 *
 * Only the records that a figure counts; its place is the query's.
 */
void sgz_query_set_behind (SgzQuery *query, const char *measure, const char *part, int year, const char *day);

/* Of the derived fields only @codes (ended by %NULL) are worked out; the others have no value in what is read. */
void sgz_query_set_derived (SgzQuery *query, const char *const *codes);

/* The day for which derived fields are worked out; %NULL for today. */
void sgz_query_set_day (SgzQuery *query, const char *day);

/* Sorts by @field; %NULL goes back to the kind's own order. */
void sgz_query_sort (SgzQuery *query, const SgzField *field, gboolean descending);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SgzQuery, sgz_query_free)

G_END_DECLS
