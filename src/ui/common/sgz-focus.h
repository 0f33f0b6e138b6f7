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

G_END_DECLS
