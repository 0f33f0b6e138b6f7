/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-related-list.h"

G_BEGIN_DECLS

/**
 * SgzRelatedBox:
 *
 * Lists of all records that refer to one of a kind, of every kind that does, one under the other; folded where they are many.
 */
#define SGZ_TYPE_RELATED_BOX (sgz_related_box_get_type ())
G_DECLARE_FINAL_TYPE (SgzRelatedBox, sgz_related_box, SGZ, RELATED_BOX, AdwBin)

GtkWidget *sgz_related_box_new (SgzSession *session, const SgzKind *owner);

/* Shows what refers to @record; %NULL for none. */
void sgz_related_box_show (SgzRelatedBox *box, const SgzRecord *record);

/* Returns: (transfer none) (nullable): the list of the records of @kind */
SgzRelatedList *sgz_related_box_get_list (SgzRelatedBox *box, const SgzKind *kind);

G_END_DECLS
