/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * sgz_focus_only_child:
 * @widget: a widget with one child
 * @direction: where the focus is to go
 *
 * The `focus` of a widget class that answers `grab_focus` for its child. GTK's own asks for `grab_focus` where Shift+Tab
 * leaves the child, and would put the focus back where it comes from.
 *
 * Returns: whether the focus is still in @widget
 */
gboolean sgz_focus_only_child (GtkWidget *widget, GtkDirectionType direction);

/**
 * sgz_focus_list:
 * @view: a list
 * @rows: what it shows
 * @otherwise: what is shown instead where there are no rows
 * @last: takes the focus where nothing in @otherwise does
 *
 * The `grab_focus` of a page whose list is what one comes for; where it has nothing, what is said of that.
 */
gboolean sgz_focus_list (GtkWidget *view, GListModel *rows, GtkWidget *otherwise, GtkWidget *last);

G_END_DECLS
