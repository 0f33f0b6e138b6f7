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

typedef enum
{
  SGZ_DUE_ANY = 1,
  SGZ_DUE_OPEN, /* something is left to do: see @closed_field of #SgzKind */
  SGZ_DUE_OVERDUE, /* the record or a stage of it should have been done before the day of the query, and is not */
} SgzDue;

SgzQuery *sgz_query_new (const SgzKind *kind);
SgzQuery *sgz_query_copy (const SgzQuery *query);
void sgz_query_free (SgzQuery *query);
const SgzKind *sgz_query_get_kind (const SgzQuery *query);

/**
 * sgz_query_set_search:
 * @text: (nullable): words, all of which must be found; %NULL or white space for any record
 *
 * A word is found in the names of what the record refers to (the place's path among them) and in its searched fields: as it
 * stands, as pinyin (bingcaogang), as initials in one piece (bcg) or mixed (炳cg); letters also as initials of the parts of path and
 * name (dqz: 东区 … 站). Capitals and full-width letters count as small ones.
 */
void sgz_query_set_search (SgzQuery *query, const char *text);

/* Whether what answers the search best comes first: the very name, then names that begin with it, names with it, paths with it,
 * other fields, at last scattered initials; those alike in their order. For lists that only begin to be read; a walk
 * (sgz_store_each()) does not heed it. */
void sgz_query_set_best_first (SgzQuery *query, gboolean best_first);

/* The division, by code, in or under which the records must be; %NULL for anywhere. */
void sgz_query_set_place (SgzQuery *query, const char *code);

void sgz_query_set_voided (SgzQuery *query, SgzVoided voided);

/* Only what is open or overdue; of kinds that never are, nothing. */
void sgz_query_set_due (SgzQuery *query, SgzDue due);
SgzDue sgz_query_get_due (const SgzQuery *query);

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
 * @part: (nullable): its part, such as a tier, or several with "|" between them
 * @year: the year it is taken for
 * @day: the day it is taken on, ISO
 *
 * Only the records that a figure counts; its place is the query's.
 */
void sgz_query_set_behind (SgzQuery *query, const char *measure, const char *part, int year, const char *day);

/* Of them, only those that count for this station, by id; %NULL for any. */
void sgz_query_set_behind_station (SgzQuery *query, const char *station);

/**
 * sgz_query_set_past:
 * @day: (nullable): an ISO day, %NULL for now
 *
 * Every place reads as it was on @day: the division a record stood in then, under the name, the code and the parent it had. Such
 * records are for reading and printing, not for SgzRecordList, and they may not be changed.
 */
void sgz_query_set_past (SgzQuery *query, const char *day);

/**
 * sgz_query_set_fields:
 * @codes: fields of the query's kind, ended by %NULL
 *
 * Only these are read, which is quicker in a long walk; the others have no value in the records, which are then for showing and
 * not for saving. What is asked for and the order may look at any field.
 */
void sgz_query_set_fields (SgzQuery *query, const char *const *codes);

/* Of the derived fields only @codes (ended by %NULL) are worked out; the others have no value in what is read. */
void sgz_query_set_derived (SgzQuery *query, const char *const *codes);

/* The day for which derived fields are worked out; %NULL for today. */
void sgz_query_set_day (SgzQuery *query, const char *day);

/* Sorts by @field; %NULL goes back to the kind's own order. */
void sgz_query_sort (SgzQuery *query, const SgzField *field, gboolean descending);

/* Returns: (transfer full) (nullable): the words searched for, with a blank between them */
char *sgz_query_get_search (const SgzQuery *query);

SgzVoided sgz_query_get_voided (const SgzQuery *query);

/* Returns: (nullable): the code of the division */
const char *sgz_query_get_place (const SgzQuery *query);

/**
 * sgz_query_get_filters:
 *
 * Returns: (transfer container) (element-type SgzValue): the values that @field may have, empty where any will do
 */
GPtrArray *sgz_query_get_filters (const SgzQuery *query, const SgzField *field);

/* Whether only the records that a figure counts are asked for. */
gboolean sgz_query_is_behind (const SgzQuery *query);

/* Returns: (nullable): the field sorted by, %NULL for the kind's own order */
const SgzField *sgz_query_get_sort (const SgzQuery *query, gboolean *descending);

/**
 * sgz_query_to_json:
 *
 * Returns: (transfer full): @query as JSON text that names fields by their codes, to be kept
 */
char *sgz_query_to_json (const SgzQuery *query);

/**
 * sgz_query_from_json:
 * @text: what sgz_query_to_json() made, perhaps by another version: fields, choices and figures that are gone
 *   are passed over
 *
 * Returns: (transfer full): the query, or %NULL with @error set where @text is no such JSON
 */
SgzQuery *sgz_query_from_json (const SgzKind *kind, const char *text, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SgzQuery, sgz_query_free)

G_END_DECLS
