/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/reporting/sgz-reporting-popover.h"

#include <glib/gi18n-lib.h>

struct _SgzReportingPopover
{
  GtkPopover parent_instance;

  GtkLabel *title;
  GtkLabel *words;
  GtkWidget *report;
  GtkWidget *return_box;
  GtkEditable *reason;
  GtkWidget *return_button;
  GtkWidget *open;
};

G_DEFINE_FINAL_TYPE (SgzReportingPopover, sgz_reporting_popover, GTK_TYPE_POPOVER)

enum
{
  REPORTED,
  RETURNED,
  OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
add_day (GString *text, const char *format, const char *day)
{
  if (day == NULL)
    return;
  g_string_append_c (text, '\n');
  g_string_append_printf (text, format, day);
}

static void
show_words (SgzReportingPopover *self, const SgzReportingCell *cell)
{
  const char *reason = sgz_record_get_text (cell->record, "reason");
  g_autoptr (GString) text = g_string_new (sgz_reporting_state_get_title (cell->state));

  add_day (text, _ ("Due on %s"), cell->due_on);
  add_day (text, _ ("Handed in on %s"), sgz_record_get_text (cell->record, "reported_on"));
  add_day (text, _ ("Returned on %s"), sgz_record_get_text (cell->record, "returned_on"));
  if (reason != NULL)
    g_string_append_printf (text, "\n%s", reason);
  add_day (text, _ ("Reminded on %s"), sgz_record_get_text (cell->record, "reminded_on"));
  gtk_label_set_label (self->words, text->str);
}

void
sgz_reporting_popover_show (SgzReportingPopover *popover, const char *title, const SgzReportingCell *cell)
{
  gtk_label_set_label (popover->title, title);
  show_words (popover, cell);
  gtk_editable_set_text (popover->reason, "");
  gtk_widget_set_visible (popover->report, cell->state != SGZ_REPORTING_REPORTED);
  gtk_widget_set_visible (popover->return_box, cell->state == SGZ_REPORTING_REPORTED);
  gtk_widget_set_visible (popover->open, sgz_record_get_id (cell->record) != NULL);
}

static void
report_clicked_cb (SgzReportingPopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[REPORTED], 0);
}

/* Returns: (transfer full): spaces are no reason */
static char *
get_reason (SgzReportingPopover *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->reason)));
}

static void
reason_changed_cb (SgzReportingPopover *self)
{
  g_autofree char *reason = get_reason (self);

  gtk_widget_set_sensitive (self->return_button, *reason != '\0');
}

static void
return_clicked_cb (SgzReportingPopover *self)
{
  g_autofree char *reason = get_reason (self);

  if (*reason == '\0')
    return;
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[RETURNED], 0, reason);
}

static void
open_clicked_cb (SgzReportingPopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[OPENED], 0);
}

static void
sgz_reporting_popover_class_init (SgzReportingPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[REPORTED] = g_signal_new ("reported", SGZ_TYPE_REPORTING_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                    NULL, G_TYPE_NONE, 0);
  signals[RETURNED] = g_signal_new ("returned", SGZ_TYPE_REPORTING_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                    NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[OPENED] = g_signal_new ("opened", SGZ_TYPE_REPORTING_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/reporting/sgz-reporting-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzReportingPopover, title);
  gtk_widget_class_bind_template_child (widget_class, SgzReportingPopover, words);
  gtk_widget_class_bind_template_child (widget_class, SgzReportingPopover, report);
  gtk_widget_class_bind_template_child (widget_class, SgzReportingPopover, return_box);
  gtk_widget_class_bind_template_child (widget_class, SgzReportingPopover, reason);
  gtk_widget_class_bind_template_child (widget_class, SgzReportingPopover, return_button);
  gtk_widget_class_bind_template_child (widget_class, SgzReportingPopover, open);
  gtk_widget_class_bind_template_callback (widget_class, report_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, reason_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, return_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_clicked_cb);
}

static void
sgz_reporting_popover_init (SgzReportingPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
sgz_reporting_popover_new (void)
{
  return g_object_new (SGZ_TYPE_REPORTING_POPOVER, NULL);
}
