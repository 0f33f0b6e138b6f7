/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-undoing.h"

#include <glib/gi18n-lib.h>

#include "sgz-work.h"

typedef struct
{
  gboolean is_redo;
  gint64 seq;
  SgzUndoneFunc undone;
  SgzHistoryEntry *entry; /* what was reversed */
} Undoing;

static void
undoing_free (gpointer data)
{
  Undoing *undoing = data;

  g_clear_pointer (&undoing->entry, sgz_history_entry_free);
  g_free (undoing);
}

static gboolean
reverse (SgzStore *store, gpointer data, GCancellable *cancellable G_GNUC_UNUSED, GError **error)
{
  Undoing *undoing = data;

  undoing->entry = undoing->is_redo ? sgz_history_redo (store, undoing->seq, error)
                                    : sgz_history_undo (store, undoing->seq, error);
  return undoing->entry != NULL;
}

static void
reversed_cb (gpointer owner, gpointer data, const GError *error)
{
  const Undoing *undoing = data;
  g_autofree char *done = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (error == NULL)
    done = g_strdup_printf (undoing->is_redo ? _ ("Redone: %s") : _ ("Undone: %s"), undoing->entry->label);
  undoing->undone (owner, error != NULL ? error->message : done, error == NULL ? undoing->entry->seq : 0);
}

/* What is meant; %NULL where there is nothing, which the reversal will tell. */
static SgzHistoryEntry *
peek (SgzStore *store, gboolean is_redo, gint64 seq)
{
  if (seq > 0)
    return sgz_history_get (store, seq, NULL);
  return is_redo ? sgz_history_peek_redo (store) : sgz_history_peek_undo (store);
}

static void
begin (gpointer owner, SgzSession *session, gboolean is_redo, gint64 seq, SgzUndoneFunc undone)
{
  SgzStore *store = sgz_session_get_store (session);
  g_autoptr (SgzHistoryEntry) entry = peek (store, is_redo, seq);
  Undoing *undoing = g_new0 (Undoing, 1);
  g_autoptr (GError) error = NULL;

  *undoing = (Undoing){ .is_redo = is_redo, .seq = seq, .undone = undone };
  if (entry == NULL || entry->n_records <= SGZ_WORK_MOST_AT_ONCE)
    {
      reverse (store, undoing, NULL, &error);
      reversed_cb (owner, undoing, error);
      undoing_free (undoing);
      return;
    }
  /* The very entry that was looked at. */
  undoing->seq = entry->seq;
  g_autofree char *label = g_strdup_printf (is_redo ? _ ("Redoing: %s…") : _ ("Undoing: %s…"), entry->label);
  g_object_unref (sgz_work_start (owner, session, label, reverse, reversed_cb, undoing, undoing_free));
}

void
sgz_undoing_undo (gpointer owner, SgzSession *session, gint64 seq, SgzUndoneFunc undone)
{
  begin (owner, session, FALSE, seq, undone);
}

void
sgz_undoing_redo (gpointer owner, SgzSession *session, gint64 seq, SgzUndoneFunc undone)
{
  begin (owner, session, TRUE, seq, undone);
}
