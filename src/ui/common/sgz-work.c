/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-work.h"

#include "store/sgz-rehearsal.h"

/* Made and freed on the main thread; while the thread runs, it alone uses what is below. */
typedef struct
{
  GWeakRef owner;
  SgzSession *session;
  gboolean is_told; /* in the window's footer */
  SgzWorkedFunc worked;
  GDestroyNotify free_data;
  GCancellable *cancellable;

  SgzWorkFunc func;
  gpointer data;
  SgzStore *writer;
  GPtrArray *kinds; /* codes of those written to */
} Work;

static void
work_free (Work *work)
{
  g_weak_ref_clear (&work->owner);
  g_object_unref (work->session);
  g_object_unref (work->cancellable);
  g_ptr_array_unref (work->kinds);
  work->free_data (work->data);
  g_free (work);
}

static void
written_cb (SgzStore *writer G_GNUC_UNUSED, const char *const *kinds, Work *work)
{
  for (size_t i = 0; kinds[i] != NULL; i++)
    if (!g_ptr_array_find_with_equal_func (work->kinds, kinds[i], g_str_equal, NULL))
      g_ptr_array_add (work->kinds, g_strdup (kinds[i]));
}

static void
work_in_thread (GTask *task, gpointer source G_GNUC_UNUSED, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  GError *error = NULL;

  g_signal_connect (work->writer, "changed", G_CALLBACK (written_cb), work);
  sgz_store_watch (work->writer, cancellable);
  gboolean is_done = work->func (work->writer, work->data, cancellable, &error);
  /* The connection ends on the thread that used it. */
  g_clear_object (&work->writer);
  if (is_done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* The work is not the task's: that may end on the thread, and what belongs to the window must not. */
static void
worked_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer user_data)
{
  Work *work = user_data;
  g_autoptr (GObject) owner = g_weak_ref_get (&work->owner);
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  if (work->is_told)
    sgz_session_tell_work (work->session, work->cancellable, NULL);
  if (work->kinds->len > 0)
    {
      g_ptr_array_add (work->kinds, NULL);
      sgz_store_refresh (sgz_session_get_store (work->session), (const char *const *)work->kinds->pdata);
    }
  if (owner != NULL)
    work->worked (owner, work->data, error);
  sgz_session_hold_program (FALSE);
  work_free (work);
}

GCancellable *
sgz_work_start (gpointer owner, SgzSession *session, const char *label, SgzWorkFunc func,
                SgzWorkedFunc worked, gpointer data, GDestroyNotify free_data)
{
  g_autoptr (GTask) task = NULL;
  GError *error = NULL;
  Work *work = g_new0 (Work, 1);

  g_weak_ref_init (&work->owner, owner);
  work->session = g_object_ref (session);
  work->is_told = label != NULL;
  work->worked = worked;
  work->free_data = free_data;
  work->cancellable = g_cancellable_new ();
  work->func = func;
  work->data = data;
  work->kinds = g_ptr_array_new_with_free_func (g_free);
  sgz_session_hold_program (TRUE);
  if (label != NULL)
    sgz_session_tell_work (session, work->cancellable, label);
  task = g_task_new (NULL, work->cancellable, worked_cb, work);
  /* What was stored is stored, even where it was cancelled at the last moment. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, work, NULL);
  GCancellable *cancellable = g_object_ref (work->cancellable);
  work->writer = sgz_store_open_writer (sgz_session_get_store (session), &error);
  if (work->writer != NULL)
    g_task_run_in_thread (task, work_in_thread);
  else
    g_task_return_error (task, error);
  return cancellable;
}
