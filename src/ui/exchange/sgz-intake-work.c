/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-intake-work.h"

struct _SgzIntakeWork
{
  SgzIntake *intake;
  GCancellable *cancellable;
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
  g_clear_object (&work->cancellable);
  g_free (work->source);
  g_free (work->explanation);
}

void
sgz_intake_work_unref (gpointer work)
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

static gboolean
check (SgzStore *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  return sgz_intake_check (((SgzIntakeWork *)data)->intake, writer, progressed_cb, data, cancellable, error);
}

static gboolean
commit (SgzStore *writer, gpointer data, GCancellable *cancellable, GError **error)
{
  const SgzIntakeWork *work = data;

  return sgz_intake_commit (work->intake, writer, work->source, work->explanation, cancellable, error);
}

static SgzIntakeWork *
new_work (SgzIntake *intake, const char *source, const char *explanation)
{
  SgzIntakeWork *work = g_atomic_rc_box_new0 (SgzIntakeWork);

  work->intake = g_object_ref (intake);
  work->source = g_strdup (source);
  work->explanation = g_strdup (explanation);
  return work;
}

SgzIntakeWork *
sgz_intake_work_check (SgzIntake *intake, gpointer owner, SgzSession *session, SgzWorkedFunc worked)
{
  SgzIntakeWork *work = new_work (intake, NULL, NULL);

  work->cancellable = sgz_work_start (owner, session, NULL, check, worked, g_atomic_rc_box_acquire (work),
                                      sgz_intake_work_unref);
  return work;
}

SgzIntakeWork *
sgz_intake_work_commit (SgzIntake *intake, gpointer owner, SgzSession *session, const char *source,
                        const char *explanation, SgzWorkedFunc worked)
{
  SgzIntakeWork *work = new_work (intake, source, explanation);

  work->cancellable = sgz_work_start (owner, session, NULL, commit, worked, g_atomic_rc_box_acquire (work),
                                      sgz_intake_work_unref);
  return work;
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
