/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-ledger-views-private.h"

#include <glib/gi18n-lib.h>

static const char *
get_name (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), "name");
}

static void
line_clicked_cb (GtkWidget *button, SgzLedgerViews *self)
{
  g_autofree char *name = g_strdup (get_name (button));

  gtk_menu_button_popdown (self->button);
  if (name != NULL)
    sgz_ledger_views_choose (self, name);
  else
    sgz_ledger_views_show (self, NULL);
}

static void
default_toggled_cb (GtkWidget *button, SgzLedgerViews *self)
{
  g_autoptr (SgzView) view
      = sgz_view_find (sgz_session_get_store (self->session), self->kind, get_name (button), NULL);

  if (view == NULL)
    return;
  view->is_default = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button));
  sgz_ledger_views_keep (self, view, view->name);
  sgz_ledger_views_fill (self);
}

static void
rename_clicked_cb (GtkWidget *button, SgzLedgerViews *self)
{
  sgz_ledger_views_type_name (self, get_name (button));
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

static void
delete_clicked_cb (GtkWidget *button, SgzLedgerViews *self)
{
  g_autofree char *name = g_strdup (get_name (button));

  sgz_ledger_views_delete (self, name);
}

static GtkWidget *
set_up_button (SgzLedgerViews *self, GtkWidget *button, const char *name, const char *tooltip,
               GCallback clicked)
{
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data_full (G_OBJECT (button), "name", g_strdup (name), g_free);
  if (tooltip != NULL)
    {
      gtk_widget_set_tooltip_text (button, tooltip);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
    }
  g_signal_connect (button, "clicked", clicked, self);
  return button;
}

static GtkWidget *
new_icon_button (SgzLedgerViews *self, const char *icon, const char *name, const char *tooltip,
                 GCallback clicked)
{
  return set_up_button (self, gtk_button_new_from_icon_name (icon), name, tooltip, clicked);
}

static void
add_line (SgzLedgerViews *self, const SgzView *view)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = gtk_label_new (view != NULL ? view->name : _ ("Without a view"));
  GtkWidget *button = gtk_button_new ();
  const char *name = view != NULL ? view->name : NULL;

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 30);
  gtk_widget_set_tooltip_text (label, name);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_box_append (GTK_BOX (line), set_up_button (self, button, name, NULL, G_CALLBACK (line_clicked_cb)));
  if (view != NULL)
    {
      GtkWidget *star = gtk_toggle_button_new ();
      gtk_button_set_icon_name (GTK_BUTTON (star),
                                view->is_default ? "starred-symbolic" : "non-starred-symbolic");
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (star), view->is_default);
      gtk_box_append (GTK_BOX (line), set_up_button (self, star, name, _ ("Open the ledger with this view"),
                                                     G_CALLBACK (default_toggled_cb)));
      gtk_box_append (GTK_BOX (line), new_icon_button (self, "document-edit-symbolic", name, _ ("Rename"),
                                                       G_CALLBACK (rename_clicked_cb)));
      gtk_box_append (GTK_BOX (line), new_icon_button (self, "user-trash-symbolic", name, _ ("Delete"),
                                                       G_CALLBACK (delete_clicked_cb)));
    }
  gtk_box_append (self->lines, line);
}

void
sgz_ledger_views_fill (SgzLedgerViews *self)
{
  g_autoptr (GPtrArray) views = sgz_view_list (sgz_session_get_store (self->session), self->kind);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->lines))) != NULL)
    gtk_box_remove (self->lines, child);
  if (views->len > 0)
    add_line (self, NULL);
  for (guint i = 0; i < views->len; i++)
    add_line (self, g_ptr_array_index (views, i));
  gtk_widget_set_visible (self->none, views->len == 0);
  gtk_widget_set_visible (gtk_widget_get_ancestor (GTK_WIDGET (self->lines), GTK_TYPE_SCROLLED_WINDOW),
                          views->len > 0);

  gboolean can_update = self->shown != NULL && sgz_ledger_views_is_changed (self);
  gtk_widget_set_visible (GTK_WIDGET (self->update), can_update);
  if (can_update)
    {
      g_autofree char *label = g_strdup_printf (_ ("Keep in “%s”"), self->shown->name);
      gtk_button_set_label (self->update, label);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->bring_back), self->deleted != NULL);
  if (self->deleted != NULL)
    {
      g_autofree char *label = g_strdup_printf (_ ("Undo: “%s” deleted"), self->deleted->name);
      gtk_button_set_label (self->bring_back, label);
    }
}
