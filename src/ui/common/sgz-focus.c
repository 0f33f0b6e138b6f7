/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-focus.h"

gboolean
sgz_focus_only_child (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  return child != NULL && gtk_widget_child_focus (child, direction);
}

static GtkWidget *
find_list (GtkWidget *view)
{
  GtkWidget *child = gtk_widget_get_first_child (view);

  while (child != NULL && !GTK_IS_LIST_VIEW (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/* The row on the screen that is selected alone: GTK itself goes back to the one that had the focus last, which may be another. */
static GtkWidget *
find_selected (GtkWidget *view)
{
  GtkWidget *list = find_list (view);
  GtkWidget *selected = NULL;

  for (GtkWidget *row = list != NULL ? gtk_widget_get_first_child (list) : NULL; row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      if ((gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_SELECTED) == 0)
        continue;
      if (selected != NULL)
        return NULL;
      selected = row;
    }
  return selected;
}

gboolean
sgz_focus_list (GtkWidget *view, GListModel *rows, GtkWidget *otherwise, GtkWidget *last)
{
  if (g_list_model_get_n_items (rows) > 0)
    {
      GtkWidget *selected = find_selected (view);
      return gtk_widget_grab_focus (selected != NULL ? selected : view);
    }
  return gtk_widget_child_focus (otherwise, GTK_DIR_TAB_FORWARD) || gtk_widget_grab_focus (last);
}
