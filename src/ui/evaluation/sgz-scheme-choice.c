/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-scheme-choice.h"

void
sgz_scheme_choice_fill (GtkDropDown *choice, const SgzScoreFigures *figures)
{
  GPtrArray *schemes = figures->schemes;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = 0;

  for (guint i = 0; i < schemes->len; i++)
    {
      gtk_string_list_append (names, sgz_record_get_text (schemes->pdata[i], "name"));
      if (g_strcmp0 (sgz_record_get_id (schemes->pdata[i]), figures->evaluation->scheme->id) == 0)
        chosen = i;
    }
  gtk_drop_down_set_model (choice, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (choice, chosen);
  gtk_widget_set_visible (GTK_WIDGET (choice), schemes->len > 1);
}

static void
choice_setup_cb (GtkSignalListItemFactory *factory G_GNUC_UNUSED, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 16);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 16);
  gtk_list_item_set_child (item, label);
}

static void
choice_bind_cb (GtkSignalListItemFactory *factory G_GNUC_UNUSED, GtkListItem *item)
{
  const char *name = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), name);
  gtk_widget_set_tooltip_text (gtk_list_item_get_child (item), name);
}

void
sgz_scheme_choice_shorten (GtkDropDown *choice)
{
  g_autoptr (GtkListItemFactory) short_names = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) names = g_object_ref (gtk_drop_down_get_factory (choice));

  g_signal_connect (short_names, "setup", G_CALLBACK (choice_setup_cb), NULL);
  g_signal_connect (short_names, "bind", G_CALLBACK (choice_bind_cb), NULL);
  gtk_drop_down_set_list_factory (choice, names);
  gtk_drop_down_set_factory (choice, short_names);
}
