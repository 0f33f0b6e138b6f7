/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/report/sgz-report-choices-private.h"

#include "ui/ledger/sgz-record-picker.h"

#include <glib/gi18n-lib.h>

static void
set_record (SgzReportChoices *self, SgzRecord *record)
{
  g_autofree char *name = record != NULL ? sgz_record_format_name (record) : NULL;

  g_free (self->record);
  self->record = record != NULL ? g_strdup (sgz_record_get_id (record)) : NULL;
  gtk_label_set_text (self->record_label, name != NULL                        ? name
                                          : self->report->is_subject_optional ? _ ("All")
                                                                              : _ ("Choose…"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->record_button),
                               name != NULL ? name : _ ("The record the document is about"));
}

static void
record_picked_cb (SgzReportChoices *self, SgzRecord *record)
{
  set_record (self, record);
  g_signal_emit_by_name (self, "changed");
}

void
sgz_report_choices_set_record (SgzReportChoices *self, const char *id)
{
  g_return_if_fail (SGZ_IS_REPORT_CHOICES (self));

  g_autoptr (SgzRecord) record
      = self->kind != NULL ? sgz_store_get (sgz_session_get_store (self->session), self->kind, id, NULL)
                           : NULL;
  if (record != NULL)
    record_picked_cb (self, record);
}

/* Offers the records of @kind. */
static void
set_kind (SgzReportChoices *self, const SgzKind *kind)
{
  GtkWidget *picker = sgz_record_picker_new (self->session, kind);

  self->kind = kind;
  if (self->report->is_subject_optional)
    sgz_record_picker_offer_none (SGZ_RECORD_PICKER (picker), _ ("All"));
  g_signal_connect_object (picker, "picked", G_CALLBACK (record_picked_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (self->record_button, picker);
  set_record (self, NULL);
}

static void
kind_changed_cb (SgzReportChoices *self)
{
  size_t n_kinds = 0;
  const SgzKind *const *kinds = sgz_kind_list (&n_kinds);
  guint selected = adw_combo_row_get_selected (self->kind_row);

  if (self->is_setting || selected >= n_kinds)
    return;
  set_kind (self, kinds[selected]);
  g_signal_emit_by_name (self, "changed");
}

static void
show_kinds (SgzReportChoices *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  size_t n_kinds = 0;
  const SgzKind *const *kinds = sgz_kind_list (&n_kinds);

  for (size_t i = 0; i < n_kinds; i++)
    gtk_string_list_append (titles, kinds[i]->title);
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (titles));
  for (guint i = 0; i < n_kinds; i++)
    if (kinds[i] == &sgz_kind_station)
      adw_combo_row_set_selected (self->kind_row, i);
}

void
sgz_report_choices_show_subject (SgzReportChoices *self)
{
  const SgzReport *report = self->report;

  self->kind = NULL;
  g_clear_pointer (&self->record, g_free);
  gtk_widget_set_visible (self->record_group, report->subject != NULL || report->is_of_any_kind);
  gtk_widget_set_visible (GTK_WIDGET (self->kind_row), report->is_of_any_kind);
  if (report->is_of_any_kind)
    show_kinds (self);
  if (report->subject != NULL || report->is_of_any_kind)
    set_kind (self, report->subject != NULL ? report->subject : &sgz_kind_station);
}

void
sgz_report_choices_bind_subject (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, SgzReportChoices, record_group);
  gtk_widget_class_bind_template_child (widget_class, SgzReportChoices, kind_row);
  gtk_widget_class_bind_template_child (widget_class, SgzReportChoices, record_button);
  gtk_widget_class_bind_template_child (widget_class, SgzReportChoices, record_label);
  gtk_widget_class_bind_template_callback (widget_class, kind_changed_cb);
}
