/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-store.h"

G_BEGIN_DECLS

/**
 * SgzRecordList:
 *
 * A #GListModel of #SgzRecord that shows what a query finds and keeps only what is near where it was last asked. It exists
 * because no list model of GTK's can be filled from a database without first reading all of it: opening this one
 * costs the same for 48 stations and for 700,000. The first page is there at once; the rest of the order is fetched on a
 * thread, and announced when it is there.
 *
 * It follows the store: when records of its kind (or of kinds they refer to) change, it reads again.
 */
#define SGZ_TYPE_RECORD_LIST (sgz_record_list_get_type ())
G_DECLARE_FINAL_TYPE (SgzRecordList, sgz_record_list, SGZ, RECORD_LIST, GObject)

SgzRecordList *sgz_record_list_new (SgzStore *store, const SgzQuery *query);

/* Shows what another query of the same kind finds. */
void sgz_record_list_set_query (SgzRecordList *list, const SgzQuery *query);
const SgzQuery *sgz_record_list_get_query (SgzRecordList *list);

/**
 * SgzRecordList::loaded:
 * @error: (nullable): what went wrong, in a sentence: the order, or a page of it, could not be read
 *
 * All of the order is there (also the property "is-loading").
 */
gboolean sgz_record_list_is_loading (SgzRecordList *list);

G_END_DECLS
