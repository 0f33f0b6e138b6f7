/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/report/sgz-report-print.h"

#include "store/sgz-export-log.h"

#include <gtk/gtkunixprint.h>

GtkPageSetup *
sgz_report_print_make_setup (SgzPages *pages)
{
  SgzPagesInfo info = sgz_pages_get_info (pages);
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *size
      = gtk_paper_size_new (info.paper == SGZ_PAPER_A3 ? GTK_PAPER_NAME_A3 : GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size (setup, size);
  gtk_page_setup_set_orientation (setup, info.is_landscape ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                           : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_paper_size_free (size);
  return setup;
}

static void
draw_page_cb (GtkPrintOperation *operation G_GNUC_UNUSED, GtkPrintContext *context, int page, SgzPages *pages)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width = 1;
  double height = 1;

  sgz_pages_get_size (pages, &width, &height);
  /* A printer set to other paper gets the whole page, smaller, and not a corner of it. */
  double scale
      = MIN (gtk_print_context_get_width (context) / width, gtk_print_context_get_height (context) / height);
  cairo_scale (cr, scale, scale);
  cairo_set_source_rgb (cr, 0, 0, 0);
  sgz_pages_draw (pages, page, cr);
}

/* GTK's preview hands a file to a viewer that may not be there, and shows what the window shows already: it is taken
 * off the dialog, which is there by the time this is asked. There is no tab to add. */
static GtkWidget *
create_custom_widget_cb (GtkPrintOperation *operation G_GNUC_UNUSED)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (GTK_IS_PRINT_UNIX_DIALOG (l->data))
      gtk_print_unix_dialog_set_manual_capabilities (
          l->data, gtk_print_unix_dialog_get_manual_capabilities (l->data)
                       & ~(GtkPrintCapabilities)GTK_PRINT_CAPABILITY_PREVIEW);
  return NULL;
}

typedef struct
{
  SgzPagesInfo info;
  SgzStore *store;
  SgzExportEntry *entry;
  GError *error;
} Log;

/* Nothing is printed that cannot be entered. */
static void
begin_print_cb (GtkPrintOperation *operation, GtkPrintContext *context G_GNUC_UNUSED, Log *log)
{
  log->entry = sgz_export_log_begin (log->store, log->info.document, log->info.title, "print", "",
                                     log->info.is_masked, &log->error);
  if (log->entry == NULL)
    gtk_print_operation_cancel (operation);
}

static GtkPrintOperation *
make_operation (SgzPages *pages, Log *log)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = sgz_report_print_make_setup (pages);

  gtk_print_operation_set_job_name (operation, log->info.title);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_n_pages (operation, sgz_pages_get_n_pages (pages));
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, FALSE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), log);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), g_object_ref (pages),
                         (GClosureNotify)(void (*) (void))g_object_unref, 0);
  g_signal_connect (operation, "create-custom-widget", G_CALLBACK (create_custom_widget_cb), NULL);
  return operation;
}

void
sgz_report_print (SgzPages *pages, SgzStore *store, GtkWindow *parent,
                  void (*failed) (const GError *error, gpointer user_data), gpointer user_data)
{
  Log log = { sgz_pages_get_info (pages), store, NULL, NULL };
  g_autoptr (GtkPrintOperation) operation = make_operation (pages, &log);
  g_autoptr (GError) error = NULL;
  GtkPrintOperationResult result
      = gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, &error);

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY && log.entry != NULL && error == NULL && log.error == NULL)
    sgz_export_log_commit (log.entry, &log.error);
  g_clear_pointer (&log.entry, sgz_export_log_entry_free);
  if (failed != NULL && (log.error != NULL || error != NULL))
    failed (log.error != NULL ? log.error : error, user_data);
  g_clear_error (&log.error);
}
