/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/overview/sgz-due-list.h"

#include "ui/calendar/sgz-duty-cells.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* What comes next: each kind is due again soon enough. */
#define MOST_OPEN 3
#define MOST_OVERDUE 5

struct _SgzDueList
{
  GtkWidget parent_instance;

  GtkListBox *list_box;
  GtkLabel *summary_label;
};

enum
{
  OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SgzDueList, sgz_due_list, GTK_TYPE_WIDGET)

static void
row_activated_cb (SgzDueList *self)
{
  g_signal_emit (self, signals[OPENED], 0);
}

static GtkWidget *
duty_row_new (SgzDueList *self, SgzDuty *duty)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *state = sgz_duty_format_state (duty);
  g_autofree char *subtitle
      = g_strdup_printf (_ ("For %s, due %s"), sgz_duty_get_audience (duty), sgz_duty_get_due (duty));
  GtkWidget *label = gtk_label_new (state);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), sgz_duty_get_title (duty));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_add_css_class (label, "numeric");
  sgz_duty_cells_colour (label, duty);
  gtk_widget_add_css_class (arrow, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_swapped (row, "activated", G_CALLBACK (row_activated_cb), self);
  return row;
}

void
sgz_due_list_set_duties (SgzDueList *self, GPtrArray *duties)
{
  GtkWidget *child = NULL;
  guint n_open = 0;
  guint n_overdue = 0;

  g_return_if_fail (SGZ_IS_DUE_LIST (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list_box))) != NULL)
    gtk_list_box_remove (self->list_box, child);
  for (guint i = 0; i < duties->len; i++)
    {
      SgzDuty *duty = g_ptr_array_index (duties, i);
      gboolean is_overdue = sgz_duty_get_state (duty) == SGZ_DUTY_OVERDUE;
      if (!is_overdue && sgz_duty_get_state (duty) != SGZ_DUTY_OPEN)
        continue;
      guint *n = is_overdue ? &n_overdue : &n_open;
      if ((*n)++ < (is_overdue ? MOST_OVERDUE : MOST_OPEN))
        gtk_list_box_append (self->list_box, duty_row_new (self, duty));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->list_box), n_open + n_overdue > 0);
  g_autofree char *summary = g_strdup_printf (_ ("%u overdue, %u to come"), n_overdue, n_open);
  gtk_label_set_text (self->summary_label,
                      n_open + n_overdue > 0 ? summary : _ ("All of the year's are done."));
}

static void
sgz_due_list_dispose (GObject *object)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (sgz_due_list_parent_class)->dispose (object);
}

static void
sgz_due_list_class_init (SgzDueListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_due_list_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, SGZ_RESOURCE_ROOT "/overview/sgz-due-list.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzDueList, list_box);
  gtk_widget_class_bind_template_child (widget_class, SgzDueList, summary_label);

  signals[OPENED]
      = g_signal_new ("opened", SGZ_TYPE_DUE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sgz_due_list_init (SgzDueList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
}
