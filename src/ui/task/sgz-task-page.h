/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/sgz-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SgzTaskPage:
 *
 * The construction tasks of the session's year, in a sheet. What is typed is saved cell by cell, what is pasted as one;
 * each can be undone. Annex 1 leaves from here too.
 */
#define SGZ_TYPE_TASK_PAGE (sgz_task_page_get_type ())
G_DECLARE_FINAL_TYPE (SgzTaskPage, sgz_task_page, SGZ, TASK_PAGE, GtkWidget)

GtkWidget *sgz_task_page_new (SgzSession *session);

/**
 * sgz_task_page_leave:
 *
 * Saves the cell that is being edited.
 *
 * Returns: %FALSE where what was typed could not be saved; the page says why
 */
gboolean sgz_task_page_leave (SgzTaskPage *page);

G_END_DECLS
