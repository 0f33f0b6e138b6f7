/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/report/sgz-document.h"

#include "base/sgz-date.h"
#include "export/sgz-export.h"

#define WHOLE 1000

/* What a thread needs. The reader is opened before the thread starts, since the store is the main thread's, and then
 * belongs to the thread. */
typedef struct
{
  SgzDocument *document;
  SgzStore *reader;
  char *path;
  SgzDocumentProgress *progress;
} Work;

SgzDocument *
sgz_document_new (const SgzReport *report, int year, const char *county, const char *day)
{
  SgzDocument *document = g_new0 (SgzDocument, 1);

  document->report = report;
  document->year = year;
  document->county = g_strdup (county);
  document->day = g_strdup (day);
  document->is_signed_off = report->is_signed_off;
  return document;
}

SgzDocument *
sgz_document_copy (const SgzDocument *document)
{
  SgzDocument *copy = sgz_document_new (document->report, document->year, document->county, document->day);

  copy->period = document->period;
  copy->is_signed_off = document->is_signed_off;
  copy->is_unmasked = document->is_unmasked;
  copy->with_attachments = document->with_attachments;
  copy->kind = document->kind;
  copy->record = g_strdup (document->record);
  copy->query = document->query != NULL ? sgz_query_copy (document->query) : NULL;
  copy->columns = g_strdupv (document->columns);
  copy->view = g_strdup (document->view);
  return copy;
}

void
sgz_document_free (SgzDocument *document)
{
  g_free (document->county);
  g_free (document->day);
  g_free (document->record);
  g_clear_pointer (&document->query, sgz_query_free);
  g_strfreev (document->columns);
  g_free (document->view);
  g_free (document);
}

void
sgz_document_set_view (SgzDocument *document, const SgzView *view)
{
  g_return_if_fail (document->query == NULL);

  document->query = sgz_query_copy (view->query);
  document->columns = g_strdupv (view->columns);
  document->view = g_strdup (view->name);
  /* The records behind a figure are of the place that the figure counts. */
  if (!sgz_query_is_behind (view->query))
    sgz_query_set_place (document->query, document->county);
}

char *
sgz_document_make_file_name (const SgzDocument *document, const char *ending)
{
  SgzFrequency frequency = document->report->frequency;
  g_autofree char *day = sgz_date_in_year (document->day, document->year);
  int period = document->period == 0 && frequency != SGZ_FREQUENCY_NONE ? sgz_period_at (frequency, day)
                                                                        : document->period;
  /* The bulletins of two quarters are two files. */
  g_autofree char *when = period > 0 ? sgz_period_format (frequency, document->year, period)
                                     : g_strdup_printf ("%d年", document->year);

  return g_strconcat (when, document->report->title, ending, NULL);
}

SgzDocumentProgress *
sgz_document_progress_new (void)
{
  return g_atomic_rc_box_new0 (SgzDocumentProgress);
}

void
sgz_document_progress_unref (SgzDocumentProgress *progress)
{
  g_atomic_rc_box_release (progress);
}

double
sgz_document_progress_get (SgzDocumentProgress *progress)
{
  return g_atomic_int_get (&progress->total) > 0 ? (double)g_atomic_int_get (&progress->done) / WHOLE : -1;
}

static void
progress_made_cb (gint64 done, gint64 total, gpointer user_data)
{
  SgzDocumentProgress *progress = user_data;

  if (total <= 0)
    return;
  g_atomic_int_set (&progress->done, (gint)(CLAMP (done, 0, total) * WHOLE / total));
  g_atomic_int_set (&progress->total, WHOLE);
}

static void
work_free (Work *work)
{
  g_clear_pointer (&work->document, sgz_document_free);
  g_clear_object (&work->reader);
  g_clear_pointer (&work->path, g_free);
  g_clear_pointer (&work->progress, sgz_document_progress_unref);
  g_free (work);
}

static Work *
work_new (const SgzDocument *document, SgzStore *store, GError **error)
{
  SgzStore *reader = sgz_store_open_reader (store, error);
  Work *work;

  if (reader == NULL)
    return NULL;
  work = g_new0 (Work, 1);
  work->document = sgz_document_copy (document);
  work->reader = reader;
  return work;
}

static SgzReportOptions
make_options (const SgzDocument *document)
{
  return (SgzReportOptions){
    .year = document->year,
    .period = document->period,
    .county = document->county,
    .day = document->day,
    .signed_off = document->is_signed_off,
    .unmasked = document->is_unmasked,
    .kind = document->kind,
    .record = document->record,
    .query = document->query,
    .columns = (const char *const *)document->columns,
    .view = document->view,
  };
}

static SgzPages *
build_pages (const Work *work, GCancellable *cancellable, GError **error)
{
  const SgzReportOptions options = make_options (work->document);
  const SgzReport *report = work->document->report;

  if (report->build_letter != NULL)
    {
      g_autoptr (SgzLetter) letter = sgz_report_build_letter (report, work->reader, &options, error);
      return letter != NULL ? sgz_pages_new_for_letter (letter, cancellable, error) : NULL;
    }
  g_autoptr (SgzTable) table = sgz_report_build (report, work->reader, &options, error);
  return table != NULL ? sgz_pages_new (table, NULL, NULL, cancellable, error) : NULL;
}

static void
lay_out_in_thread (GTask *task, gpointer source G_GNUC_UNUSED, gpointer task_data, GCancellable *cancellable)
{
  const Work *work = task_data;
  g_autoptr (GError) error = NULL;
  SgzPages *pages = build_pages (work, cancellable, &error);

  if (pages != NULL)
    g_task_return_pointer (task, pages, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
sgz_document_lay_out_async (const SgzDocument *document, SgzStore *store, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  GError *error = NULL;
  Work *work = work_new (document, store, &error);

  g_task_set_source_tag (task, sgz_document_lay_out_async);
  if (work == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  g_task_set_task_data (task, work, (GDestroyNotify)work_free);
  g_task_run_in_thread (task, lay_out_in_thread);
}

SgzPages *
sgz_document_lay_out_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, sgz_document_lay_out_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gboolean
export_file (const Work *work, GCancellable *cancellable, GError **error)
{
  const SgzReportOptions options = make_options (work->document);
  const SgzReport *report = work->document->report;

  if (report->build_letter != NULL)
    {
      g_autoptr (SgzLetter) letter = sgz_report_build_letter (report, work->reader, &options, error);
      return letter != NULL
             && sgz_export_letter (letter, work->reader, work->path, progress_made_cb, work->progress,
                                   cancellable, error);
    }
  g_autoptr (SgzTable) table = sgz_report_build (report, work->reader, &options, error);
  return table != NULL
         && sgz_export_document (table, work->reader, work->path, progress_made_cb, work->progress,
                                 cancellable, error);
}

static gboolean
export_attachments (const Work *work, GCancellable *cancellable, GError **error)
{
  const SgzReportOptions options = make_options (work->document);

  if (!work->document->with_attachments)
    return TRUE;
  g_autofree char *folder = sgz_export_attachments (work->document->report, work->reader, &options,
                                                    work->path, cancellable, error);
  return folder != NULL;
}

static void
export_in_thread (GTask *task, gpointer source G_GNUC_UNUSED, gpointer task_data, GCancellable *cancellable)
{
  const Work *work = task_data;
  g_autoptr (GError) error = NULL;

  if (export_file (work, cancellable, &error) && export_attachments (work, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
sgz_document_export_async (const SgzDocument *document, SgzStore *store, const char *path,
                           SgzDocumentProgress *progress, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  GError *error = NULL;
  Work *work = work_new (document, store, &error);

  g_task_set_source_tag (task, sgz_document_export_async);
  if (work == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  work->path = g_strdup (path);
  work->progress = g_atomic_rc_box_acquire (progress);
  /* A file that is written whole is there, whatever was asked in its last moment. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, work, (GDestroyNotify)work_free);
  g_task_run_in_thread (task, export_in_thread);
}

gboolean
sgz_document_export_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, sgz_document_export_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
