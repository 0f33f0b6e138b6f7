/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "store/sgz-duty-list.h"

G_BEGIN_DECLS

/**
 * SgzDueList:
 *
 * Which of the four ones are overdue, and what comes next.
 * Signals: "opened", when the calendar is asked for.
 */
#define SGZ_TYPE_DUE_LIST (sgz_due_list_get_type ())
G_DECLARE_FINAL_TYPE (SgzDueList, sgz_due_list, SGZ, DUE_LIST, GtkWidget)

/**
 * sgz_due_list_set_duties:
 * @duties: (element-type SgzDuty): by the day they are due; of those that are done none is shown
 */
void sgz_due_list_set_duties (SgzDueList *self, GPtrArray *duties);

G_END_DECLS
