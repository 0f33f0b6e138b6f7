/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sgz-history-item.h"

G_BEGIN_DECLS

/**
 * SgzHistoryRow:
 *
 * Shows one entry of history: what, when and who; expanded, each record's values before and after. Property:
 * "item" (#SgzHistoryItem).
 */
#define SGZ_TYPE_HISTORY_ROW (sgz_history_row_get_type ())
G_DECLARE_FINAL_TYPE (SgzHistoryRow, sgz_history_row, SGZ, HISTORY_ROW, GtkWidget)

G_END_DECLS
