/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sgz-history.h"
#include "ui/common/sgz-session.h"

G_BEGIN_DECLS

/**
 * SgzHistoryItem:
 *
 * An entry of history as a list model has it. Properties: "expanded", whether its lines are shown.
 */
#define SGZ_TYPE_HISTORY_ITEM (sgz_history_item_get_type ())
G_DECLARE_FINAL_TYPE (SgzHistoryItem, sgz_history_item, SGZ, HISTORY_ITEM, GObject)

/**
 * sgz_history_item_new:
 * @entry: (transfer full): the entry
 * @is_undone: whether a later entry took it back
 */
SgzHistoryItem *sgz_history_item_new (SgzSession *session, SgzHistoryEntry *entry, gboolean is_undone);

const SgzHistoryEntry *sgz_history_item_get_entry (SgzHistoryItem *item);
SgzSession *sgz_history_item_get_session (SgzHistoryItem *item);
gboolean sgz_history_item_is_undone (SgzHistoryItem *item);
gboolean sgz_history_item_get_expanded (SgzHistoryItem *item);
void sgz_history_item_set_expanded (SgzHistoryItem *item, gboolean expanded);

G_END_DECLS
