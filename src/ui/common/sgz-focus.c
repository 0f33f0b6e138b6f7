/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-focus.h"

gboolean
sgz_focus_only_child (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  return child != NULL && gtk_widget_child_focus (child, direction);
}

gboolean
sgz_focus_list (GtkWidget *view, GListModel *rows, GtkWidget *otherwise, GtkWidget *last)
{
  if (g_list_model_get_n_items (rows) > 0)
    return gtk_widget_grab_focus (view);
  return gtk_widget_child_focus (otherwise, GTK_DIR_TAB_FORWARD) || gtk_widget_grab_focus (last);
}
