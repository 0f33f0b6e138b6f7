/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-calendar-page-private.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "sgz-done-dialog.h"
#include "ui/common/sgz-saving.h"

#define MONTHS 12

/* --- the months --- */

/* The buttons of the month before are gone: the keys go on among those of this one. */
static void
move_focus (SgzCalendarPage *self, gboolean was_in_grid)
{
  if (was_in_grid && !gtk_widget_child_focus (GTK_WIDGET (self->grid), GTK_DIR_TAB_FORWARD))
    gtk_widget_child_focus (self->month_bar, GTK_DIR_TAB_FORWARD);
}

static gboolean
is_focus_in_grid (SgzCalendarPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->grid));
}

static void
go_to (SgzCalendarPage *self, int year, int month)
{
  gboolean was_in_grid = is_focus_in_grid (self);

  self->month = month;
  if (year != sgz_session_get_year (self->session))
    sgz_session_set_year (self->session, year);
  else
    sgz_calendar_page_refresh (self);
  move_focus (self, was_in_grid);
}

static void
step (SgzCalendarPage *self, int by)
{
  int months = sgz_session_get_year (self->session) * MONTHS + self->month - 1 + by;

  go_to (self, months / MONTHS, months % MONTHS + 1);
}

static void
previous (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  step (SGZ_CALENDAR_PAGE (widget), -1);
}

static void
next (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  step (SGZ_CALENDAR_PAGE (widget), 1);
}

static void
today (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzCalendarPage *self = SGZ_CALENDAR_PAGE (widget);
  const char *day = sgz_session_get_day (self->session);

  go_to (self, atoi (day), atoi (day + strlen ("2021-")));
}

/* --- the duty --- */

static void
saved_cb (GtkWidget *widget, GPtrArray *records G_GNUC_UNUSED, const GError *error)
{
  SgzCalendarPage *self = SGZ_CALENDAR_PAGE (widget);
  g_autofree char *told = g_steal_pointer (&self->told);

  if (error == NULL)
    sgz_session_toast (self->session, told, TRUE);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    sgz_session_report_error (self->session, error);
}

/* Takes @told, which is also what history calls it. */
static void
save (SgzCalendarPage *self, const SgzRecord *record, char *told)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *label = g_strdup (told);

  g_free (self->told);
  self->told = told;
  g_ptr_array_add (records, sgz_record_copy (record));
  sgz_saving_commit (GTK_WIDGET (self), self->session, label, records, saved_cb);
}

static void
take_up (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzCalendarPage *self = SGZ_CALENDAR_PAGE (widget);

  if (sgz_record_pane_leave (self->pane) && self->duty != NULL && sgz_duty_is_virtual (self->duty))
    save (self, sgz_duty_get_record (self->duty),
          g_strdup_printf (_ ("%s taken up"), sgz_duty_get_title (self->duty)));
}

static void
done_responded_cb (SgzCalendarPage *self, const char *response, SgzDoneDialog *dialog)
{
  SgzRecord *record = sgz_done_dialog_get_record (dialog);

  if (g_str_equal (response, "done"))
    save (self, record, g_strdup_printf (_ ("%s marked done"), sgz_record_get_text (record, "title")));
}

static void
done (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzCalendarPage *self = SGZ_CALENDAR_PAGE (widget);
  GtkRoot *root = gtk_widget_get_root (widget);

  if (!sgz_record_pane_leave (self->pane) || self->duty == NULL || sgz_duty_get_done (self->duty) != NULL)
    return;
  SgzDoneDialog *dialog
      = sgz_done_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, self->session, self->duty);
  g_signal_connect_object (dialog, "response", G_CALLBACK (done_responded_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
draft (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzCalendarPage *self = SGZ_CALENDAR_PAGE (widget);

  if (sgz_record_pane_leave (self->pane) && self->duty != NULL
      && sgz_duty_get_kind (self->duty)->report != NULL)
    gtk_widget_activate_action (widget, "win.draft-letter", "(sii)", sgz_duty_get_kind (self->duty)->report,
                                sgz_duty_get_year (self->duty), sgz_duty_get_period (self->duty));
}

void
sgz_calendar_page_update_actions (SgzCalendarPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean is_month = gtk_toggle_button_get_active (self->month_button);

  gtk_widget_action_set_enabled (widget, "calendar.previous", is_month);
  gtk_widget_action_set_enabled (widget, "calendar.next", is_month);
  gtk_widget_action_set_enabled (widget, "calendar.done",
                                 self->duty != NULL && sgz_duty_get_done (self->duty) == NULL);
  gtk_widget_action_set_enabled (widget, "calendar.draft",
                                 self->duty != NULL && sgz_duty_get_kind (self->duty)->report != NULL);
  gtk_widget_action_set_enabled (widget, "calendar.take-up",
                                 self->duty != NULL && sgz_duty_is_virtual (self->duty));
}

void
sgz_calendar_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "calendar.previous", NULL, previous);
  gtk_widget_class_install_action (widget_class, "calendar.next", NULL, next);
  gtk_widget_class_install_action (widget_class, "calendar.today", NULL, today);
  gtk_widget_class_install_action (widget_class, "calendar.take-up", NULL, take_up);
  gtk_widget_class_install_action (widget_class, "calendar.done", NULL, done);
  gtk_widget_class_install_action (widget_class, "calendar.draft", NULL, draft);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, 0, "calendar.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, 0, "calendar.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "calendar.done", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "calendar.draft", NULL);
}
