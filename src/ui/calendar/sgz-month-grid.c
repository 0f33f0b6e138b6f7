/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-month-grid.h"

#include <stdlib.h>

#include "sgz-duty-cells.h"

#define WEEK 7

struct _SgzMonthGrid
{
  GtkWidget parent_instance;

  GtkWidget *grid;
  GHashTable *buttons;   /* of SgzDuty, which it owns */
  GtkToggleButton *none; /* in no window: active where no duty is chosen */
};

G_DEFINE_FINAL_TYPE (SgzMonthGrid, sgz_month_grid, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
duty_toggled_cb (GtkToggleButton *button, SgzMonthGrid *self)
{
  if (gtk_toggle_button_get_active (button))
    g_signal_emit (self, signals[CHOSEN], 0, g_object_get_data (G_OBJECT (button), "duty"));
}

static GtkWidget *
new_line (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 3);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
new_button (SgzMonthGrid *self, SgzDuty *duty)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *state = sgz_duty_format_state (duty);
  g_autofree char *tip = sgz_duty_cells_format_tip (duty);
  GtkWidget *state_label = new_line (state, "caption");

  gtk_box_append (GTK_BOX (lines), new_line (sgz_duty_get_kind (duty)->title, NULL));
  sgz_duty_cells_colour (state_label, duty);
  gtk_box_append (GTK_BOX (lines), state_label);
  gtk_button_set_child (GTK_BUTTON (button), lines);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "month-duty");
  gtk_widget_set_tooltip_text (button, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
  g_object_set_data (G_OBJECT (button), "duty", duty);
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), self->none);
  g_signal_connect_object (button, "toggled", G_CALLBACK (duty_toggled_cb), self, 0);
  g_hash_table_insert (self->buttons, g_object_ref (duty), button);
  return button;
}

static GtkWidget *
new_day (SgzMonthGrid *self, const char *day, const char *today, GPtrArray *duties)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *number = g_strdup_printf ("%d", atoi (day + 8));
  GtkWidget *label = new_line (number, "numeric");
  gboolean is_today = g_str_equal (day, today);

  gtk_widget_add_css_class (box, "month-day");
  gtk_widget_set_vexpand (box, TRUE);
  gtk_widget_add_css_class (label, is_today ? "month-today" : "dim-label");
  gtk_widget_set_halign (label, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), label);
  for (guint i = 0; i < duties->len; i++)
    if (g_str_equal (sgz_duty_get_due (g_ptr_array_index (duties, i)), day))
      gtk_box_append (GTK_BOX (box), new_button (self, g_ptr_array_index (duties, i)));
  return box;
}

/* The days of the week by the names the system has for them, from Monday. */
static void
attach_week (SgzMonthGrid *self)
{
  for (int column = 0; column < WEEK; column++)
    {
      /* 2021-05-10 was a Monday. */
      g_autoptr (GDateTime) day = g_date_time_new_utc (2021, 5, 10 + column, 12, 0, 0);
      g_autofree char *name = g_date_time_format (day, "%a");
      GtkWidget *label = new_line (name, "month-heading");
      gtk_widget_set_hexpand (label, TRUE);
      gtk_grid_attach (GTK_GRID (self->grid), label, column, 0, 1, 1);
    }
}

/* Days of the months beside it are left blank, so that the sheet has its frame all around. */
static void
attach_blanks (SgzMonthGrid *self, int first, int n)
{
  for (int i = first; i < first + n; i++)
    {
      GtkWidget *blank = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
      gtk_widget_add_css_class (blank, "month-day");
      gtk_grid_attach (GTK_GRID (self->grid), blank, i % WEEK, 1 + i / WEEK, 1, 1);
    }
}

static void
clear (SgzMonthGrid *self)
{
  GtkWidget *child;

  g_hash_table_remove_all (self->buttons);
  while ((child = gtk_widget_get_first_child (self->grid)) != NULL)
    gtk_grid_remove (GTK_GRID (self->grid), child);
}

void
sgz_month_grid_show (SgzMonthGrid *grid, int year, int month, const char *today, GPtrArray *duties)
{
  g_return_if_fail (SGZ_IS_MONTH_GRID (grid) && month >= 1 && month <= 12 && today != NULL);

  g_autoptr (GDateTime) first = g_date_time_new_utc (year, month, 1, 12, 0, 0);
  int offset = g_date_time_get_day_of_week (first) - 1;
  int n_days = g_date_get_days_in_month ((GDateMonth)month, (GDateYear)year);

  clear (grid);
  attach_week (grid);
  attach_blanks (grid, 0, offset);
  attach_blanks (grid, offset + n_days, (WEEK - (offset + n_days) % WEEK) % WEEK);
  for (int i = 0; i < n_days; i++)
    {
      g_autofree char *day = g_strdup_printf ("%04d-%02d-%02d", year, month, i + 1);
      gtk_grid_attach (GTK_GRID (grid->grid), new_day (grid, day, today, duties), (offset + i) % WEEK,
                       1 + (offset + i) / WEEK, 1, 1);
    }
}

void
sgz_month_grid_choose (SgzMonthGrid *grid, SgzDuty *duty)
{
  GHashTableIter iter;
  gpointer other, button;
  GtkToggleButton *chosen = grid->none;

  g_hash_table_iter_init (&iter, grid->buttons);
  while (duty != NULL && g_hash_table_iter_next (&iter, &other, &button))
    if (sgz_duty_is_same (other, duty))
      chosen = button;
  gtk_toggle_button_set_active (chosen, TRUE);
}

static void
sgz_month_grid_dispose (GObject *object)
{
  SgzMonthGrid *self = SGZ_MONTH_GRID (object);

  g_clear_pointer (&self->buttons, g_hash_table_unref);
  g_clear_pointer (&self->grid, gtk_widget_unparent);
  g_clear_object (&self->none);
  G_OBJECT_CLASS (sgz_month_grid_parent_class)->dispose (object);
}

static void
sgz_month_grid_class_init (SgzMonthGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_month_grid_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", SGZ_TYPE_MONTH_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, SGZ_TYPE_DUTY);
  gtk_widget_class_set_css_name (widget_class, "monthgrid");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
sgz_month_grid_init (SgzMonthGrid *self)
{
  self->buttons = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->none = g_object_ref_sink (GTK_TOGGLE_BUTTON (gtk_toggle_button_new ()));
  gtk_toggle_button_set_active (self->none, TRUE);
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_homogeneous (GTK_GRID (self->grid), TRUE);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
}
