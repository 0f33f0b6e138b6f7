/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/report/sgz-report-print.h"

GtkPageSetup *
sgz_report_print_make_setup (SgzPages *pages)
{
  SgzTable *table = sgz_pages_get_table (pages);
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *size = gtk_paper_size_new (sgz_table_get_paper (table) == SGZ_PAPER_A3 ? GTK_PAPER_NAME_A3
                                                                                       : GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size (setup, size);
  gtk_page_setup_set_orientation (setup, sgz_table_get_landscape (table) ? GTK_PAGE_ORIENTATION_LANDSCAPE
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

static void
preview_ready_cb (GtkPrintOperationPreview *preview)
{
  gtk_print_operation_preview_end_preview (preview);
}

/* GTK's preview hands a file to a viewer that may not be there, and shows what the window shows already. */
static gboolean
preview_cb (GtkPrintOperation *operation G_GNUC_UNUSED, GtkPrintOperationPreview *preview)
{
  g_signal_connect (preview, "ready", G_CALLBACK (preview_ready_cb), NULL);
  return TRUE;
}

void
sgz_report_print (SgzPages *pages, GtkWindow *parent,
                  void (*failed) (const GError *error, gpointer user_data), gpointer user_data)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = sgz_report_print_make_setup (pages);
  g_autoptr (GError) error = NULL;

  gtk_print_operation_set_job_name (operation, sgz_table_get_title (sgz_pages_get_table (pages)));
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_n_pages (operation, sgz_pages_get_n_pages (pages));
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, FALSE);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), g_object_ref (pages),
                         (GClosureNotify)(void (*) (void))g_object_unref, 0);
  g_signal_connect (operation, "preview", G_CALLBACK (preview_cb), NULL);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, &error)
          == GTK_PRINT_OPERATION_RESULT_ERROR
      && failed != NULL)
    failed (error, user_data);
}
