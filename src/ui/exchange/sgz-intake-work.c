/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-intake-work.h"

#include "store/sgz-rehearsal.h"

struct _SgzIntakeWork
{
  SgzIntake *intake;
  SgzStore *writer;
  GCancellable *cancellable;
  gboolean is_commit;
  char *source;
  char *explanation;
  int done; /* written by the thread, read by the window */
  int total;
};

static void
work_clear (gpointer data)
{
  SgzIntakeWork *work = data;

  g_clear_object (&work->intake);
  g_clear_object (&work->writer);
  g_clear_object (&work->cancellable);
  g_free (work->source);
  g_free (work->explanation);
}

void
sgz_intake_work_unref (SgzIntakeWork *work)
{
  g_atomic_rc_box_release_full (work, work_clear);
}

static void
progressed_cb (gint64 done, gint64 total, gpointer user_data)
{
  SgzIntakeWork *work = user_data;

  g_atomic_int_set (&work->done, (int)done);
  g_atomic_int_set (&work->total, (int)total);
}

static void
work_thread (GTask *task, gpointer source G_GNUC_UNUSED, gpointer data, GCancellable *cancellable)
{
  SgzIntakeWork *work = data;
  GError *error = NULL;
  gboolean is_done = work->is_commit ? sgz_intake_commit (work->intake, work->writer, work->source,
                                                          work->explanation, cancellable, &error)
                                     : sgz_intake_check (work->intake, work->writer, progressed_cb, work,
                                                         cancellable, &error);

  /* The connection ends on the thread that used it. */
  g_clear_object (&work->writer);
  if (is_done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static SgzIntakeWork *
start (SgzIntakeWork *work, SgzStore *store, GAsyncReadyCallback done, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, work->cancellable, done, user_data);
  GError *error = NULL;

  /* What was stored is stored, even where it was cancelled at the last moment. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, g_atomic_rc_box_acquire (work), (GDestroyNotify)sgz_intake_work_unref);
  work->writer = sgz_store_open_writer (store, &error);
  if (work->writer != NULL)
    g_task_run_in_thread (task, work_thread);
  else
    g_task_return_error (task, error);
  return work;
}

static SgzIntakeWork *
new_work (SgzIntake *intake, gboolean is_commit, const char *source, const char *explanation)
{
  SgzIntakeWork *work = g_atomic_rc_box_new0 (SgzIntakeWork);

  work->intake = g_object_ref (intake);
  work->cancellable = g_cancellable_new ();
  work->is_commit = is_commit;
  work->source = g_strdup (source);
  work->explanation = g_strdup (explanation);
  return work;
}

SgzIntakeWork *
sgz_intake_work_check (SgzIntake *intake, SgzStore *store, GAsyncReadyCallback done, gpointer user_data)
{
  return start (new_work (intake, FALSE, NULL, NULL), store, done, user_data);
}

SgzIntakeWork *
sgz_intake_work_commit (SgzIntake *intake, SgzStore *store, const char *source, const char *explanation,
                        GAsyncReadyCallback done, gpointer user_data)
{
  return start (new_work (intake, TRUE, source, explanation), store, done, user_data);
}

gboolean
sgz_intake_work_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

void
sgz_intake_work_cancel (SgzIntakeWork *work)
{
  g_cancellable_cancel (work->cancellable);
}

double
sgz_intake_work_get_fraction (SgzIntakeWork *work)
{
  int total = g_atomic_int_get (&work->total);

  return total > 0 ? (double)g_atomic_int_get (&work->done) / total : -1;
}
