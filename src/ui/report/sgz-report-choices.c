/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/report/sgz-report-choices-private.h"

#include "ui/report/sgz-report-memory.h"

#include <glib/gi18n-lib.h>

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SgzReportChoices, sgz_report_choices, GTK_TYPE_WIDGET)

static const char *
get_day (SgzReportChoices *self)
{
  return self->day != NULL ? self->day : sgz_session_get_day (self->session);
}

/* Whether @report was last made with a sign-off line; its own habit where it never was. */
static gboolean
recall_sign_off (SgzReportChoices *self, const SgzReport *report)
{
  g_autoptr (GVariant) kept = sgz_report_memory_get (sgz_session_get_settings (self->session), report->id,
                                                     "sign-off", G_VARIANT_TYPE_BOOLEAN);

  return kept != NULL ? g_variant_get_boolean (kept) : report->is_signed_off;
}

/* The period that @report was last made for; 0 where it never was, or last for the one of the day. */
static int
recall_period (SgzReportChoices *self, const SgzReport *report)
{
  g_autoptr (GVariant) kept = sgz_report_memory_get (sgz_session_get_settings (self->session), report->id,
                                                     "period", G_VARIANT_TYPE_INT32);
  int period = kept != NULL ? g_variant_get_int32 (kept) : 0;

  return period >= 0 && period <= (int)report->frequency ? period : 0;
}

/* Takes @value, which may be floating. */
static void
remember (SgzReportChoices *self, const char *option, GVariant *value)
{
  sgz_report_memory_set (sgz_session_get_settings (self->session), self->report->id, option, value);
}

static void
show_day (SgzReportChoices *self)
{
  g_autoptr (GDateTime) day = NULL;
  g_autofree char *moment = g_strdup_printf ("%sT00:00:00", get_day (self));
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  gtk_menu_button_set_label (self->day_button, get_day (self));
  day = g_date_time_new_from_iso8601 (moment, zone);
  if (day == NULL)
    return;
  self->is_setting = TRUE;
  gtk_calendar_select_day (self->calendar, day);
  self->is_setting = FALSE;
}

/* The periods of the year, under the names that they have in it, with @selected chosen. */
static void
show_periods (SgzReportChoices *self, int selected)
{
  SgzFrequency frequency = self->report->frequency;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  gboolean was_setting = self->is_setting;

  gtk_string_list_append (names, _ ("That of the day"));
  for (int i = 1; i <= (int)frequency; i++)
    gtk_string_list_take (names, sgz_period_format (frequency, sgz_session_get_year (self->session), i));
  self->is_setting = TRUE;
  adw_combo_row_set_model (self->period_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->period_row, (guint)selected);
  self->is_setting = was_setting;
  gtk_widget_set_visible (GTK_WIDGET (self->period_row), frequency > SGZ_FREQUENCY_YEAR);
}

void
sgz_report_choices_update (SgzReportChoices *self)
{
  g_autofree char *year = g_strdup_printf ("%d", sgz_session_get_year (self->session));
  g_autofree char *place = sgz_session_format_place (self->session);

  g_return_if_fail (SGZ_IS_REPORT_CHOICES (self));

  gtk_label_set_text (self->year_label, year);
  gtk_label_set_text (self->place_label, place);
  show_day (self);
  if (self->report != NULL)
    show_periods (self, (int)adw_combo_row_get_selected (self->period_row));
}

void
sgz_report_choices_set_session (SgzReportChoices *self, SgzSession *session)
{
  g_return_if_fail (SGZ_IS_REPORT_CHOICES (self));

  g_set_object (&self->session, session);
  sgz_report_choices_update (self);
}

void
sgz_report_choices_set_report (SgzReportChoices *self, const SgzReport *report)
{
  g_return_if_fail (SGZ_IS_REPORT_CHOICES (self));

  self->report = report;
  self->is_setting = TRUE;
  gtk_switch_set_active (self->sign_off_switch, recall_sign_off (self, report));
  gtk_switch_set_active (self->unmasked_switch, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->unmasked_row), report->is_masked);
  /* A letter is signed in its own way. */
  gtk_widget_set_visible (self->sign_off_row, report->build_letter == NULL);
  show_periods (self, recall_period (self, report));
  sgz_report_choices_show_subject (self);
  self->is_setting = FALSE;
}

void
sgz_report_choices_set_masked (SgzReportChoices *self, gboolean is_masked)
{
  g_return_if_fail (SGZ_IS_REPORT_CHOICES (self));

  self->is_setting = TRUE;
  gtk_switch_set_active (self->unmasked_switch, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->unmasked_row), is_masked);
  self->is_setting = FALSE;
}

void
sgz_report_choices_set_paper (SgzReportChoices *self, SgzPaper paper, gboolean is_landscape)
{
  const char *text = "";

  g_return_if_fail (SGZ_IS_REPORT_CHOICES (self));

  switch (paper)
    {
    case SGZ_PAPER_A4:
      text = is_landscape ? _ ("A4, landscape") : _ ("A4, portrait");
      break;
    case SGZ_PAPER_A3:
      text = is_landscape ? _ ("A3, landscape") : _ ("A3, portrait");
      break;
    }
  gtk_label_set_text (self->paper_label, text);
}

SgzDocument *
sgz_report_choices_make_document (SgzReportChoices *self)
{
  SgzDocument *document = sgz_document_new (self->report, sgz_session_get_year (self->session),
                                            sgz_session_get_place (self->session), get_day (self));

  document->is_signed_off = gtk_switch_get_active (self->sign_off_switch);
  document->period
      = self->report->frequency > SGZ_FREQUENCY_YEAR ? (int)adw_combo_row_get_selected (self->period_row) : 0;
  document->is_unmasked = gtk_switch_get_active (self->unmasked_switch);
  document->kind = self->kind;
  document->record = g_strdup (self->record);
  return document;
}

static void
sign_off_changed_cb (SgzReportChoices *self)
{
  if (self->is_setting)
    return;
  remember (self, "sign-off", g_variant_new_boolean (gtk_switch_get_active (self->sign_off_switch)));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
period_changed_cb (SgzReportChoices *self)
{
  if (self->is_setting)
    return;
  remember (self, "period", g_variant_new_int32 ((int)adw_combo_row_get_selected (self->period_row)));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
unmasked_changed_cb (SgzReportChoices *self)
{
  if (!self->is_setting)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
day_selected_cb (SgzReportChoices *self)
{
  g_autoptr (GDateTime) day = NULL;

  if (self->is_setting)
    return;
  day = gtk_calendar_get_date (self->calendar);
  g_free (self->day);
  self->day = g_date_time_format (day, "%Y-%m-%d");
  gtk_menu_button_set_label (self->day_button, self->day);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
set_day (SgzReportChoices *self, char *day)
{
  g_free (self->day);
  self->day = day;
  show_day (self);
  gtk_menu_button_popdown (self->day_button);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
today_clicked_cb (SgzReportChoices *self)
{
  set_day (self, NULL);
}

static void
year_end_clicked_cb (SgzReportChoices *self)
{
  set_day (self, g_strdup_printf ("%04d-12-31", sgz_session_get_year (self->session)));
}

static void
sgz_report_choices_dispose (GObject *object)
{
  SgzReportChoices *self = SGZ_REPORT_CHOICES (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->day, g_free);
  g_clear_pointer (&self->record, g_free);
  g_clear_pointer (&self->scrolled_window, gtk_widget_unparent);
  G_OBJECT_CLASS (sgz_report_choices_parent_class)->dispose (object);
}

static void
sgz_report_choices_class_init (SgzReportChoicesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_report_choices_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/report/sgz-report-choices.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzReportChoices, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, SgzReportChoices, year_label);
  gtk_widget_class_bind_template_child (widget_class, SgzReportChoices, place_label);
  gtk_widget_class_bind_template_child (widget_class, SgzReportChoices, day_button);
  gtk_widget_class_bind_template_child (widget_class, SgzReportChoices, calendar);
  gtk_widget_class_bind_template_child (widget_class, SgzReportChoices, period_row);
  gtk_widget_class_bind_template_child (widget_class, SgzReportChoices, sign_off_row);
  gtk_widget_class_bind_template_child (widget_class, SgzReportChoices, sign_off_switch);
  gtk_widget_class_bind_template_child (widget_class, SgzReportChoices, unmasked_row);
  gtk_widget_class_bind_template_child (widget_class, SgzReportChoices, unmasked_switch);
  gtk_widget_class_bind_template_child (widget_class, SgzReportChoices, paper_label);
  sgz_report_choices_bind_subject (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, period_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, sign_off_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, unmasked_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, today_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, year_end_clicked_cb);

  signals[CHANGED] = g_signal_new ("changed", SGZ_TYPE_REPORT_CHOICES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
sgz_report_choices_init (SgzReportChoices *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
