/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/report/sgz-report-page-private.h"

#include "ui/report/sgz-report-print.h"

/* The text is the whole city's, of the period that is shown. */
static void
edit (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzReportPage *self = SGZ_REPORT_PAGE (widget);

  if (self->report == NULL || self->report->build_letter == NULL)
    return;
  g_autoptr (SgzDocument) document = sgz_report_page_make_document (self);
  gtk_widget_activate_action (widget, "win.draft-letter", "(sii)", self->report->id, document->year,
                              document->period);
}

/* The ledger's document again, as the list of documents opens it. */
static void
show_whole (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzReportPage *self = SGZ_REPORT_PAGE (widget);

  if (self->view != NULL)
    sgz_report_page_show_report (self, self->report);
}

static void
print_failed_cb (const GError *error, gpointer user_data)
{
  sgz_session_report_error (SGZ_REPORT_PAGE (user_data)->session, error);
}

static void
print (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzReportPage *self = SGZ_REPORT_PAGE (widget);

  sgz_report_print (sgz_report_preview_get_pages (self->preview), sgz_session_get_store (self->session),
                    GTK_WINDOW (gtk_widget_get_root (widget)), print_failed_cb, self);
}

static void export(GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter)
{
  SgzReportPage *self = SGZ_REPORT_PAGE (widget);
  g_autoptr (SgzDocument) document = sgz_report_page_make_document (self);
  SgzPages *pages = sgz_report_preview_get_pages (self->preview);

  sgz_export_bar_ask (self->export_bar, self->session, document, sgz_pages_get_info (pages).file_name,
                      g_variant_get_string (parameter, NULL));
}

static void
zoom (GtkWidget *widget, const char *name, GVariant *parameter G_GNUC_UNUSED)
{
  sgz_report_preview_zoom_by (SGZ_REPORT_PAGE (widget)->preview,
                              g_str_equal (name, "report.zoom-in") ? 1 : -1);
}

void
sgz_report_page_export (SgzReportPage *self, const char *path)
{
  g_return_if_fail (SGZ_IS_REPORT_PAGE (self));
  g_return_if_fail (self->report != NULL);

  g_autoptr (SgzDocument) document = sgz_report_page_make_document (self);
  sgz_export_bar_export (self->export_bar, self->session, document, path);
}

void
sgz_report_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "report.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "report.export", "s", export);
  gtk_widget_class_install_action (widget_class, "report.edit", NULL, edit);
  gtk_widget_class_install_action (widget_class, "report.whole", NULL, show_whole);
  gtk_widget_class_install_action (widget_class, "report.zoom-in", NULL, zoom);
  gtk_widget_class_install_action (widget_class, "report.zoom-out", NULL, zoom);
}
