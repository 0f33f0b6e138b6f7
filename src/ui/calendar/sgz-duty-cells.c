/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-duty-cells.h"

#include <glib/gi18n-lib.h>

void
sgz_duty_cells_colour (GtkWidget *label, SgzDuty *duty)
{
  SgzDutyState state = sgz_duty_get_state (duty);

  gtk_widget_remove_css_class (label, "error");
  gtk_widget_remove_css_class (label, "warning");
  gtk_widget_remove_css_class (label, "success");
  if (state == SGZ_DUTY_OVERDUE)
    gtk_widget_add_css_class (label, "error");
  else if (state == SGZ_DUTY_DONE_LATE)
    gtk_widget_add_css_class (label, "warning");
  else if (state == SGZ_DUTY_DONE)
    gtk_widget_add_css_class (label, "success");
}

char *
sgz_duty_cells_format_tip (SgzDuty *duty)
{
  g_autofree char *state = sgz_duty_format_state (duty);
  /* Translators: whom a duty is for, such as 各县（区）. */
  g_autofree char *audience = g_strdup_printf (_ ("For %s"), sgz_duty_get_audience (duty));
  g_autofree char *due = g_strdup_printf (_ ("Due on %s"), sgz_duty_get_due (duty));

  return g_strjoin ("\n", sgz_duty_get_title (duty), state, audience, due, NULL);
}

/* --- columns --- */

static char *
format_due (SgzDuty *duty)
{
  return g_strdup (sgz_duty_get_due (duty));
}

static char *
format_title (SgzDuty *duty)
{
  return g_strdup (sgz_duty_get_title (duty));
}

static char *
format_audience (SgzDuty *duty)
{
  return g_strdup (sgz_duty_get_audience (duty));
}

static char *
format_done (SgzDuty *duty)
{
  return g_strdup (sgz_duty_get_done (duty));
}

static char *
format_paper (SgzDuty *duty)
{
  return g_strdup (sgz_record_get_text (sgz_duty_get_record (duty), "paper"));
}

typedef struct
{
  const char *title;
  char *(*format) (SgzDuty *duty);
  int width; /* in characters, where what does not fit is cut; 0 for as much as there is */
} Column;

static const Column columns[] = {
  { N_ ("Due"), format_due, 0 },
  { N_ ("Duty"), format_title, 28 },
  { N_ ("State"), sgz_duty_format_state, 0 },
  { N_ ("For"), format_audience, 12 },
  { N_ ("Done on"), format_done, 0 },
  { N_ ("Paper left"), format_paper, 12 },
};

static void
setup_cb (GtkListItemFactory *factory G_GNUC_UNUSED, GtkListItem *item, gpointer data)
{
  const Column *column = data;
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), column->width > 0 ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  gtk_label_set_width_chars (GTK_LABEL (label), column->width > 0 ? column->width : -1);
  gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkListItemFactory *factory G_GNUC_UNUSED, GtkListItem *item, gpointer data)
{
  const Column *column = data;
  SgzDuty *duty = SGZ_DUTY (gtk_list_item_get_item (item));
  GtkWidget *label = gtk_list_item_get_child (item);
  g_autofree char *text = column->format (duty);

  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_tooltip_text (label, column->width > 0 ? text : NULL);
  if (column->format == sgz_duty_format_state)
    sgz_duty_cells_colour (label, duty);
}

void
sgz_duty_cells_add_columns (GtkColumnView *view)
{
  for (size_t i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), (gpointer)&columns[i]);
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), (gpointer)&columns[i]);
      g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (_ (columns[i].title), factory);
      gtk_column_view_column_set_expand (column, columns[i].width > 0);
      gtk_column_view_column_set_resizable (column, TRUE);
      gtk_column_view_append_column (view, column);
    }
}
