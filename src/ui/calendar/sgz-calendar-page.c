/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-calendar-page-private.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "sgz-duty-cells.h"
#include "store/sgz-reminder.h"
#include "ui/common/sgz-focus.h"
#include "ui/common/sgz-page.h"

G_DEFINE_FINAL_TYPE (SgzCalendarPage, sgz_calendar_page, ADW_TYPE_BIN)

static gboolean
is_open (SgzDuty *duty)
{
  return sgz_duty_get_done (duty) == NULL;
}

/* --- what is chosen --- */

static void
selected_cb (SgzCalendarPage *self)
{
  sgz_calendar_page_choose (self, gtk_single_selection_get_selected_item (self->selection));
}

static void
chosen_cb (SgzCalendarPage *self, SgzDuty *duty)
{
  sgz_calendar_page_choose (self, duty);
  if (!self->is_choosing)
    adw_flap_set_reveal_flap (self->flap, TRUE);
}

static void
activated_cb (SgzCalendarPage *self, guint position)
{
  gtk_single_selection_set_selected (self->selection, position);
  adw_flap_set_reveal_flap (self->flap, TRUE);
  sgz_record_pane_edit (self->pane);
}

static void
pane_closed_cb (SgzCalendarPage *self)
{
  sgz_calendar_page_show_choice (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* --- what is shown --- */

static void
show_status (SgzCalendarPage *self, GPtrArray *year)
{
  int n_done = 0;
  int n_overdue = 0;
  int n_soon = 0;

  for (guint i = 0; i < year->len; i++)
    {
      SgzDuty *duty = g_ptr_array_index (year, i);
      n_done += is_open (duty) ? 0 : 1;
      n_overdue += sgz_duty_get_state (duty) == SGZ_DUTY_OVERDUE ? 1 : 0;
      n_soon += sgz_duty_get_state (duty) == SGZ_DUTY_OPEN && sgz_duty_get_days (duty) <= SGZ_REMINDER_DAYS
                    ? 1
                    : 0;
    }
  g_autofree char *status = g_strdup_printf (_ ("%d in the year: %d done, %d overdue, %d due within %d days"),
                                             (int)year->len, n_done, n_overdue, n_soon, SGZ_REMINDER_DAYS);
  gtk_label_set_label (self->status, status);
}

static void
show_title (SgzCalendarPage *self)
{
  int year = sgz_session_get_year (self->session);
  gboolean is_month = gtk_toggle_button_get_active (self->month_button);
  g_autofree char *title = is_month ? sgz_period_format (SGZ_FREQUENCY_MONTH, year, self->month)
                                    : g_strdup_printf (_ ("The four ones of %d"), year);
  g_autofree char *none = g_strdup_printf (_ ("None of the four ones in %d"), year);
  g_autofree char *about
      = g_strdup_printf (_ ("The policy asks for them since it came into force on %s."), SGZ_DUTY_IN_FORCE);

  gtk_label_set_label (self->title, title);
  adw_status_page_set_title (self->empty, none);
  adw_status_page_set_description (self->empty, about);
  gtk_widget_set_visible (self->month_bar, is_month);
  gtk_widget_set_visible (GTK_WIDGET (self->open_button), !is_month);
  gtk_widget_set_visible (self->scope_note, sgz_session_get_place (self->session) != NULL);
}

static void
show_stack_page (SgzCalendarPage *self, guint n_of_year)
{
  const char *page = "list";

  if (gtk_toggle_button_get_active (self->month_button))
    page = "month";
  else if (n_of_year == 0)
    page = "empty";
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->list)) == 0)
    page = "done";
  gtk_stack_set_visible_child_name (self->stack, page);
}

static void
show_list (SgzCalendarPage *self, GPtrArray *year)
{
  gboolean only_open = gtk_toggle_button_get_active (self->open_button);
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();

  for (guint i = 0; i < year->len; i++)
    if (!only_open || is_open (g_ptr_array_index (year, i)))
      g_ptr_array_add (shown, g_ptr_array_index (year, i));
  g_list_store_splice (self->list, 0, g_list_model_get_n_items (G_LIST_MODEL (self->list)), shown->pdata,
                       shown->len);
}

static GPtrArray *
read_month (SgzCalendarPage *self, GError **error)
{
  int year = sgz_session_get_year (self->session);
  g_autofree char *from = sgz_period_first_day (SGZ_FREQUENCY_MONTH, year, self->month);
  g_autofree char *to = sgz_period_last_day (SGZ_FREQUENCY_MONTH, year, self->month);

  return sgz_duty_list_read_due (sgz_session_get_store (self->session), from, to,
                                 sgz_session_get_day (self->session), error);
}

static void
show_duties (SgzCalendarPage *self, GPtrArray *year, GPtrArray *month)
{
  g_clear_pointer (&self->duties, g_ptr_array_unref);
  self->duties = g_ptr_array_copy (year, (GCopyFunc)(void (*) (void))g_object_ref, NULL);
  g_ptr_array_set_free_func (self->duties, g_object_unref);
  for (guint i = 0; i < month->len; i++)
    g_ptr_array_add (self->duties, g_object_ref (g_ptr_array_index (month, i)));
  self->is_choosing = TRUE;
  show_list (self, year);
  sgz_month_grid_show (self->grid, sgz_session_get_year (self->session), self->month,
                       sgz_session_get_day (self->session), month);
  self->is_choosing = FALSE;
  show_status (self, year);
  show_stack_page (self, year->len);
}

void
sgz_calendar_page_refresh (SgzCalendarPage *self)
{
  g_autoptr (GError) error = NULL;

  self->is_stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->is_stale)
    return;
  g_autoptr (GPtrArray) year
      = sgz_duty_list_read (sgz_session_get_store (self->session), sgz_session_get_year (self->session),
                            sgz_session_get_day (self->session), &error);
  g_autoptr (GPtrArray) month = year != NULL ? read_month (self, &error) : NULL;
  if (month == NULL)
    {
      sgz_session_report_error (self->session, error);
      return;
    }
  show_title (self);
  show_duties (self, year, month);
  g_set_object (&self->duty, sgz_calendar_page_find_duty (self, self->duty));
  sgz_calendar_page_show_choice (self);
}

/* --- the widget --- */

static void
sgz_calendar_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (sgz_calendar_page_parent_class)->map (widget);
  if (SGZ_CALENDAR_PAGE (widget)->is_stale)
    sgz_calendar_page_refresh (SGZ_CALENDAR_PAGE (widget));
}

static void
sgz_calendar_page_unmap (GtkWidget *widget)
{
  sgz_record_pane_leave (SGZ_CALENDAR_PAGE (widget)->pane);
  GTK_WIDGET_CLASS (sgz_calendar_page_parent_class)->unmap (widget);
}

static gboolean
sgz_calendar_page_grab_focus (GtkWidget *widget)
{
  SgzCalendarPage *self = SGZ_CALENDAR_PAGE (widget);

  if (gtk_toggle_button_get_active (self->month_button))
    return gtk_widget_child_focus (GTK_WIDGET (self->grid), GTK_DIR_TAB_FORWARD)
           || gtk_widget_child_focus (self->month_bar, GTK_DIR_TAB_FORWARD);
  return sgz_focus_list (GTK_WIDGET (self->view), G_LIST_MODEL (self->selection), GTK_WIDGET (self->stack),
                         GTK_WIDGET (self->list_button));
}

static void
sgz_calendar_page_dispose (GObject *object)
{
  SgzCalendarPage *self = SGZ_CALENDAR_PAGE (object);

  g_clear_object (&self->duty);
  g_clear_pointer (&self->duties, g_ptr_array_unref);
  g_clear_object (&self->list);
  g_clear_object (&self->session);
  g_clear_pointer (&self->told, g_free);
  G_OBJECT_CLASS (sgz_calendar_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/calendar/sgz-calendar-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzCalendarPage, flap);
  gtk_widget_class_bind_template_child (widget_class, SgzCalendarPage, head);
  gtk_widget_class_bind_template_child (widget_class, SgzCalendarPage, pane);
  gtk_widget_class_bind_template_child (widget_class, SgzCalendarPage, month_bar);
  gtk_widget_class_bind_template_child (widget_class, SgzCalendarPage, title);
  gtk_widget_class_bind_template_child (widget_class, SgzCalendarPage, open_button);
  gtk_widget_class_bind_template_child (widget_class, SgzCalendarPage, list_button);
  gtk_widget_class_bind_template_child (widget_class, SgzCalendarPage, month_button);
  gtk_widget_class_bind_template_child (widget_class, SgzCalendarPage, scope_note);
  gtk_widget_class_bind_template_child (widget_class, SgzCalendarPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SgzCalendarPage, view);
  gtk_widget_class_bind_template_child (widget_class, SgzCalendarPage, selection);
  gtk_widget_class_bind_template_child (widget_class, SgzCalendarPage, grid);
  gtk_widget_class_bind_template_child (widget_class, SgzCalendarPage, empty);
  gtk_widget_class_bind_template_child (widget_class, SgzCalendarPage, status);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, pane_closed_cb);
}

static void
sgz_calendar_page_class_init (SgzCalendarPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_calendar_page_dispose;
  widget_class->map = sgz_calendar_page_map;
  widget_class->unmap = sgz_calendar_page_unmap;
  widget_class->focus = sgz_focus_only_child;
  widget_class->grab_focus = sgz_calendar_page_grab_focus;
  g_type_ensure (SGZ_TYPE_DUTY_HEAD);
  g_type_ensure (SGZ_TYPE_MONTH_GRID);
  g_type_ensure (SGZ_TYPE_RECORD_PANE);
  bind_template (widget_class);
  sgz_calendar_page_install_actions (widget_class);
}

static void
sgz_calendar_page_init (SgzCalendarPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->is_stale = TRUE;
  self->list = g_list_store_new (SGZ_TYPE_DUTY);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->list));
  sgz_duty_cells_add_columns (self->view);
}

/* The month of what is chosen is what one comes to see. */
static void
month_toggled_cb (SgzCalendarPage *self)
{
  const char *due = self->duty != NULL ? sgz_duty_get_due (self->duty) : "0";

  if (gtk_toggle_button_get_active (self->month_button) && atoi (due) == sgz_session_get_year (self->session))
    self->month = atoi (due + strlen ("2021-"));
  sgz_calendar_page_refresh (self);
}

static void
follow_settings (SgzCalendarPage *self)
{
  GSettings *settings = sgz_session_get_settings (self->session);

  if (g_settings_get_boolean (settings, "calendar-month"))
    gtk_toggle_button_set_active (self->month_button, TRUE);
  g_settings_bind (settings, "calendar-month", self->month_button, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "calendar-open", self->open_button, "active", G_SETTINGS_BIND_DEFAULT);
  sgz_page_remember_pane (self->flap, self->session);
  sgz_page_follow_density (GTK_WIDGET (self->view), self->session, "data-table");
}

static void
follow (SgzCalendarPage *self)
{
  sgz_page_follow (self, self->session, G_CALLBACK (sgz_calendar_page_refresh),
                   G_CALLBACK (sgz_calendar_page_refresh));
  g_signal_connect_object (self->month_button, "toggled", G_CALLBACK (month_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->open_button, "toggled", G_CALLBACK (sgz_calendar_page_refresh), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
sgz_calendar_page_new (SgzSession *session)
{
  g_return_val_if_fail (SGZ_IS_SESSION (session), NULL);

  SgzCalendarPage *self = g_object_new (SGZ_TYPE_CALENDAR_PAGE, NULL);
  self->session = g_object_ref (session);
  self->month = atoi (sgz_session_get_day (session) + strlen ("2021-"));
  sgz_record_pane_set_up (self->pane, session, &sgz_kind_duty);
  follow_settings (self);
  follow (self);
  sgz_calendar_page_update_actions (self);
  return GTK_WIDGET (self);
}

void
sgz_calendar_page_show_list (SgzCalendarPage *page)
{
  gtk_toggle_button_set_active (page->list_button, TRUE);
}

void
sgz_calendar_page_show_month (SgzCalendarPage *page, int month)
{
  g_return_if_fail (SGZ_IS_CALENDAR_PAGE (page) && month >= 1 && month <= 12);

  page->month = month;
  gtk_toggle_button_set_active (page->month_button, TRUE);
  sgz_calendar_page_refresh (page);
}

gboolean
sgz_calendar_page_leave (SgzCalendarPage *page)
{
  return sgz_record_pane_leave (page->pane);
}
