/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/overview/sgz-figure-list.h"

#include "base/sgz-decimal.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

struct _SgzFigureList
{
  GtkWidget parent_instance;

  GtkListBox *list_box;
};

enum
{
  OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SgzFigureList, sgz_figure_list, GTK_TYPE_WIDGET)

char *
sgz_figure_format (const SgzMeasure *measure, gint64 amount)
{
  gboolean is_decimal = strcmp (measure->unit, "元") == 0 || strcmp (measure->unit, "小时") == 0;
  g_autofree char *number
      = is_decimal ? sgz_decimal_format (amount) : g_strdup_printf ("%" G_GINT64_FORMAT, amount);

  return g_strdup_printf ("%s %s", number, measure->unit);
}

static void
row_activated_cb (GtkWidget *row, SgzFigureList *self)
{
  const SgzMeasure *measure = g_object_get_data (G_OBJECT (row), "measure");

  g_signal_emit (self, signals[OPENED], 0, measure->code);
}

static GtkWidget *
figure_row_new (SgzFigureList *self, const SgzFigure *figure)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *amount = sgz_figure_format (figure->measure, figure->amount);
  GtkWidget *label = gtk_label_new (amount);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), figure->measure->title);
  gtk_widget_add_css_class (label, "numeric");
  if (figure->amount > 0 && g_str_has_suffix (figure->measure->code, "-overdue"))
    gtk_widget_add_css_class (label, "error");
  gtk_widget_add_css_class (arrow, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "measure", (gpointer)figure->measure);
  g_signal_connect (row, "activated", G_CALLBACK (row_activated_cb), self);
  return row;
}

void
sgz_figure_list_set_figures (SgzFigureList *self, GArray *figures)
{
  GtkWidget *child = NULL;

  g_return_if_fail (SGZ_IS_FIGURE_LIST (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list_box))) != NULL)
    gtk_list_box_remove (self->list_box, child);
  for (guint i = 0; i < figures->len; i++)
    gtk_list_box_append (self->list_box, figure_row_new (self, &g_array_index (figures, SgzFigure, i)));
}

static void
sgz_figure_list_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  g_clear_pointer (&child, gtk_widget_unparent);
  G_OBJECT_CLASS (sgz_figure_list_parent_class)->dispose (object);
}

static void
sgz_figure_list_class_init (SgzFigureListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_figure_list_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/overview/sgz-figure-list.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzFigureList, list_box);

  signals[OPENED] = g_signal_new ("opened", SGZ_TYPE_FIGURE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
sgz_figure_list_init (SgzFigureList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
