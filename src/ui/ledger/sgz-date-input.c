/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-date-input.h"

#include "base/sgz-date.h"

struct _SgzDateInput
{
  SgzInput parent_instance;

  GtkEntry *entry;
  GtkMenuButton *button;
  GtkCalendar *calendar;
  gboolean is_opening;
};

G_DEFINE_FINAL_TYPE (SgzDateInput, sgz_date_input, SGZ_TYPE_INPUT)

static void
sgz_date_input_set_up (SgzInput *input G_GNUC_UNUSED)
{
}

static char *
sgz_date_input_get_text (SgzInput *input)
{
  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (SGZ_DATE_INPUT (input)->entry)));
}

static void
sgz_date_input_set_text (SgzInput *input, const char *text)
{
  GtkEditable *editable = GTK_EDITABLE (SGZ_DATE_INPUT (input)->entry);

  if (g_strcmp0 (gtk_editable_get_text (editable), text) != 0)
    gtk_editable_set_text (editable, text);
}

static void
sgz_date_input_open (SgzInput *input)
{
  gtk_menu_button_popup (SGZ_DATE_INPUT (input)->button);
}

static GtkWidget *
sgz_date_input_focus_target (SgzInput *input)
{
  return GTK_WIDGET (SGZ_DATE_INPUT (input)->entry);
}

static void
entry_changed_cb (SgzInput *self)
{
  sgz_input_tell (self);
}

/* The calendar opens on the day typed, or on today. */
static void
popover_shown_cb (SgzDateInput *self)
{
  g_autofree char *typed = sgz_date_parse (gtk_editable_get_text (GTK_EDITABLE (self->entry)), NULL);
  g_autofree char *day = typed != NULL ? g_strdup (typed) : sgz_date_today ();
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GDateTime) moment = g_date_time_new (zone, atoi (day), atoi (day + 5), atoi (day + 8), 12, 0, 0);

  self->is_opening = TRUE;
  gtk_calendar_select_day (self->calendar, moment);
  self->is_opening = FALSE;
}

static void
take_day (SgzDateInput *self, const char *day)
{
  gtk_menu_button_popdown (self->button);
  sgz_date_input_set_text (SGZ_INPUT (self), day);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
calendar_day_selected_cb (SgzDateInput *self)
{
  if (self->is_opening)
    return;
  g_autoptr (GDateTime) moment = gtk_calendar_get_date (self->calendar);
  g_autofree char *day = g_date_time_format (moment, "%Y-%m-%d");
  take_day (self, day);
}

static void
today_clicked_cb (SgzDateInput *self)
{
  g_autofree char *day = sgz_date_today ();

  take_day (self, day);
}

static void
sgz_date_input_class_init (SgzDateInputClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  SgzInputClass *input_class = SGZ_INPUT_CLASS (klass);

  input_class->set_up = sgz_date_input_set_up;
  input_class->get_text = sgz_date_input_get_text;
  input_class->set_text = sgz_date_input_set_text;
  input_class->open = sgz_date_input_open;
  input_class->focus_target = sgz_date_input_focus_target;

  gtk_widget_class_set_template_from_resource (widget_class, SGZ_RESOURCE_ROOT "/ledger/sgz-date-input.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzDateInput, entry);
  gtk_widget_class_bind_template_child (widget_class, SgzDateInput, button);
  gtk_widget_class_bind_template_child (widget_class, SgzDateInput, calendar);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, popover_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, calendar_day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, today_clicked_cb);
}

static void
sgz_date_input_init (SgzDateInput *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
