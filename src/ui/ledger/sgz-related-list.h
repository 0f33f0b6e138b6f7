/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/sgz-session.h"

G_BEGIN_DECLS

/**
 * SgzRelatedList:
 *
 * The records of one kind that refer to one record: how many, the first of them, and what can be done with them. A kind whose order
 * goes by a day shows the newest first. Follows the store while it is shown.
 *
 * Actions: related.add (with the reference filled in), related.open, related.void, related.all (the whole ledger, filtered).
 */
#define SGZ_TYPE_RELATED_LIST (sgz_related_list_get_type ())
G_DECLARE_FINAL_TYPE (SgzRelatedList, sgz_related_list, SGZ, RELATED_LIST, AdwBin)

/**
 * sgz_related_list_new:
 * @kind: of the records listed
 * @field: the reference of @kind by which they belong to the owner
 * @n_columns: at most how many columns, 0 for all that the ledger starts with
 * @most: at most how many rows; the rest is in the ledger
 */
GtkWidget *sgz_related_list_new (SgzSession *session, const SgzKind *kind, const SgzField *field,
                                 guint n_columns, guint most);

/**
 * sgz_related_list_show:
 * @owner: (nullable): the id of the record referred to
 * @name: (nullable): what that one is called, for the heading of the ledger
 */
void sgz_related_list_show (SgzRelatedList *list, const char *owner, const char *name);

/* Double-click and Enter open the record that @through, a reference of the kind, points at, instead of the row's own. */
void sgz_related_list_set_through (SgzRelatedList *list, const SgzField *through);

void sgz_related_list_set_folded (SgzRelatedList *list, gboolean is_folded);

/* How many records there are; what the list says where there are none. */
gint64 sgz_related_list_get_count (SgzRelatedList *list);
const SgzKind *sgz_related_list_get_kind (SgzRelatedList *list);

/* Returns: (transfer none): the #SgzRecord shown */
GListModel *sgz_related_list_get_rows (SgzRelatedList *list);

G_END_DECLS
