/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "base/sgz-date.h"
#include "sgz-export-private.h"
#include "sgz-pages.h"

typedef struct
{
  const SgzExportJob *job;
  GError *error; /* of the first write that failed */
} PdfWriter;

static cairo_status_t
bytes_written_cb (void *closure, const unsigned char *data, unsigned int length)
{
  PdfWriter *writer = closure;

  if (writer->error != NULL || !sgz_output_write (writer->job->output, data, length, &writer->error))
    return CAIRO_STATUS_WRITE_ERROR;
  return CAIRO_STATUS_SUCCESS;
}

/* Laying out is taken for the first half of the work, drawing for the second. */
static void
rows_laid_out_cb (gint64 done, gint64 total, gpointer user_data)
{
  const SgzExportJob *job = user_data;

  if (job->progress != NULL)
    job->progress (done, total * 2, job->user_data);
}

static void
report_page (const SgzExportJob *job, SgzPages *pages, int done, int n_pages)
{
  SgzTable *table = sgz_pages_get_table (pages);
  gint64 n_rows = table != NULL ? sgz_table_get_n_rows (table) : 0;

  if (job->progress == NULL)
    return;
  if (table != NULL)
    job->progress (n_rows + n_rows * done / n_pages, n_rows * 2, job->user_data);
  else
    job->progress (done, n_pages, job->user_data);
}

static void
set_metadata (cairo_surface_t *surface, SgzPages *pages)
{
  g_autoptr (GDateTime) now = sgz_date_now ();
  g_autofree char *moment = g_date_time_format_iso8601 (now);
  SgzPagesInfo info = sgz_pages_get_info (pages);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, info.title);
  if (info.company != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, info.company);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, moment);
}

static gboolean
draw_pages (SgzPages *pages, cairo_surface_t *surface, PdfWriter *writer, GError **error)
{
  cairo_t *cr = cairo_create (surface);
  int n_pages = sgz_pages_get_n_pages (pages);
  gboolean goes_on = TRUE;

  for (int i = 0; i < n_pages && goes_on; i++)
    {
      sgz_pages_draw (pages, i, cr);
      cairo_show_page (cr);
      report_page (writer->job, pages, i + 1, n_pages);
      goes_on = !g_cancellable_set_error_if_cancelled (writer->job->cancellable, error)
                && cairo_status (cr) == CAIRO_STATUS_SUCCESS;
    }
  cairo_destroy (cr);
  return goes_on;
}

static gboolean
write_pages (SgzPages *pages, const SgzExportJob *job, GError **error)
{
  PdfWriter writer = { job, NULL };
  double width = 0;
  double height = 0;
  g_autoptr (GError) cancelled = NULL;

  sgz_pages_get_size (pages, &width, &height);
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (bytes_written_cb, &writer, width, height);
  set_metadata (surface, pages);
  gboolean drawn = draw_pages (pages, surface, &writer, &cancelled);
  cairo_surface_finish (surface);
  cairo_status_t status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (cancelled != NULL)
    g_propagate_error (error, g_steal_pointer (&cancelled));
  else if (writer.error != NULL)
    g_propagate_error (error, g_steal_pointer (&writer.error));
  else if (!drawn || status != CAIRO_STATUS_SUCCESS)
    g_set_error (error, SGZ_EXPORT_ERROR, SGZ_EXPORT_ERROR_WRITE, _ ("The pages cannot be drawn: %s"),
                 cairo_status_to_string (status));
  else
    return TRUE;
  g_clear_error (&writer.error);
  return FALSE;
}

gboolean
sgz_pdf_write (SgzTable *table, const SgzExportJob *job, GError **error)
{
  g_autoptr (SgzPages) pages
      = sgz_pages_new (table, rows_laid_out_cb, (gpointer)job, job->cancellable, error);

  return pages != NULL && write_pages (pages, job, error);
}

gboolean
sgz_pdf_write_letter (SgzLetter *letter, const SgzExportJob *job, GError **error)
{
  g_autoptr (SgzPages) pages = sgz_pages_new_for_letter (letter, job->cancellable, error);

  return pages != NULL && write_pages (pages, job, error);
}
