/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-connection-private.h"
#include "sgz-pattern-private.h"
#include "sgz-query.h"

G_BEGIN_DECLS

/**
 * SgzFound:
 *
 * What a search found: which records, and how well they answer it.
 */
typedef struct _SgzFound SgzFound;

/* Looks through all of @index for what the words of @query find, within its place and voiding. */
SgzFound *sgz_found_new (const SgzIndex *index, const SgzQuery *query);
void sgz_found_free (SgzFound *found);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SgzFound, sgz_found_free)

/* (transfer none) (element-type gint64): the row numbers, in the order of the ledger or, where the query asks for that, the best
 * first. */
GArray *sgz_found_get_rows (const SgzFound *found);

/* Sorts other row numbers by how well they were found; those alike stay in their order. */
void sgz_found_sort (const SgzFound *found, GArray *rows);

/* Binds the set to the parameter :found of a statement, for the conditions below; the set must outlive that. */
void sgz_found_bind (const SgzFound *found, SgzStatement *statement);

/* The condition that a record t is in the set that is bound. */
const char *sgz_found_get_condition (const SgzFound *found);

/* Whether so few were found that each is better fetched by its row number than met in the ledger's order. */
gboolean sgz_found_are_few (const SgzFound *found);

/* Adds the SQL function that the conditions use. */
gboolean sgz_found_add_function (SgzConnection *connection, GError **error);

G_END_DECLS
