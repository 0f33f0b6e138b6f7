/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of a session goes on beside the windows. */
#include "sgz-reading.h"
#include "sgz-session-private.h"

void
sgz_session_work_free (gpointer data)
{
  SgzSessionWork *work = data;

  g_object_unref (work->cancellable);
  g_free (work->label);
  g_free (work);
}

static guint
find_work (SgzSession *self, GCancellable *cancellable)
{
  for (guint i = 0; i < self->works->len; i++)
    if (((SgzSessionWork *)g_ptr_array_index (self->works, i))->cancellable == cancellable)
      return i;
  return G_MAXUINT;
}

void
sgz_session_tell_work (SgzSession *session, GCancellable *cancellable, const char *label)
{
  g_return_if_fail (SGZ_IS_SESSION (session) && cancellable != NULL);

  guint at = find_work (session, cancellable);
  if (at == G_MAXUINT && label == NULL)
    return;
  if (at == G_MAXUINT)
    {
      SgzSessionWork *work = g_new (SgzSessionWork, 1);
      *work = (SgzSessionWork){ g_object_ref (cancellable), g_strdup (label) };
      g_ptr_array_add (session->works, work);
    }
  else if (label == NULL)
    g_ptr_array_remove_index (session->works, at);
  else
    {
      SgzSessionWork *work = g_ptr_array_index (session->works, at);
      g_free (work->label);
      work->label = g_strdup (label);
    }
  g_signal_emit_by_name (session, "work-changed");
}

GCancellable *
sgz_session_get_work (SgzSession *session, const char **label)
{
  g_return_val_if_fail (SGZ_IS_SESSION (session), NULL);

  if (session->works->len == 0)
    return NULL;
  const SgzSessionWork *work = g_ptr_array_index (session->works, session->works->len - 1);
  if (label != NULL)
    *label = work->label;
  return work->cancellable;
}

void
sgz_session_cancel_work (SgzSession *session)
{
  g_return_if_fail (SGZ_IS_SESSION (session));

  for (guint i = 0; i < session->works->len; i++)
    g_cancellable_cancel (((SgzSessionWork *)g_ptr_array_index (session->works, i))->cancellable);
}

/* Where there is no application, as in a test of a window alone, nothing ends before the work does. */
void
sgz_session_hold_program (gboolean is_held)
{
  GApplication *application = g_application_get_default ();

  if (application != NULL && is_held)
    g_application_hold (application);
  else if (application != NULL)
    g_application_release (application);
}

/* --- before a search --- */

/* The answer is what the store keeps. */
static gpointer
prepare_search (SgzStore *reader, gconstpointer question, GError **error)
{
  return sgz_store_prepare_search (reader, question, error) ? (gpointer)question : NULL;
}

/* The search that comes tells the officer what is wrong. */
static void
search_prepared_cb (gpointer owner G_GNUC_UNUSED, gpointer answer G_GNUC_UNUSED, const GError *error)
{
  if (error != NULL)
    g_debug ("no index: %s", error->message);
}

static void
keep (gpointer data G_GNUC_UNUSED)
{
}

void
sgz_session_warm_search (SgzSession *session, const SgzKind *kind)
{
  g_return_if_fail (SGZ_IS_SESSION (session) && kind != NULL);

  SgzReading *reading
      = sgz_reading_new (session, session->store, prepare_search, search_prepared_cb, keep, keep);
  sgz_reading_ask (reading, (gpointer)kind);
  /* Nobody waits for its answer. */
  sgz_reading_give_up (reading);
}
