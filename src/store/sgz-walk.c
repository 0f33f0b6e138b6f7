/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A long walk reads ahead on a thread while the records before are worked on: an export then waits for the slower of the two, not for
 * one after the other. */
#include "sgz-past-private.h"
#include "sgz-query-private.h"
#include "sgz-store-private.h"

#define BATCH_SIZE 256
#define N_BATCHES 4

/* Records read in one go; used again for later ones. */
typedef struct
{
  SgzRecord *records[BATCH_SIZE];
  guint n_records;
  gboolean is_last;
  GError *error;
} Batch;

typedef struct
{
  const SgzKind *kind;
  SgzConnection *connection;
  SgzStatement *statement;
  GAsyncQueue *empty;
  GAsyncQueue *full;
  gint has_ended; /* atomic: nobody wants more */
} Walk;

static void
batch_free (Batch *batch)
{
  for (guint i = 0; i < BATCH_SIZE; i++)
    g_clear_object (&batch->records[i]);
  g_clear_error (&batch->error);
  g_free (batch);
}

static void
fill_batch (Walk *walk, Batch *batch)
{
  SgzStep step = SGZ_STEP_ROW;

  for (batch->n_records = 0; batch->n_records < BATCH_SIZE; batch->n_records++)
    {
      SgzRecord **record = &batch->records[batch->n_records];
      step = sgz_connection_step (walk->connection, walk->statement, &batch->error);
      if (step != SGZ_STEP_ROW)
        break;
      if (*record == NULL)
        *record = sgz_record_new_blank (walk->kind);
      else
        sgz_record_reset (*record);
      sgz_query_read_into (*record, walk->statement);
    }
  batch->is_last = step != SGZ_STEP_ROW;
}

static gpointer
read_ahead (gpointer data)
{
  Walk *walk = data;
  gboolean is_last = FALSE;

  while (!is_last)
    {
      Batch *batch = g_async_queue_pop (walk->empty);
      batch->n_records = 0;
      batch->is_last = TRUE;
      if (g_atomic_int_get (&walk->has_ended) == 0)
        fill_batch (walk, batch);
      is_last = batch->is_last;
      g_async_queue_push (walk->full, batch);
    }
  return NULL;
}

/* Returns: whether to go on to the next batch */
static gboolean
work_on (Batch *batch, SgzRecordFunc func, gpointer user_data, GCancellable *cancellable, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  for (guint i = 0; i < batch->n_records; i++)
    if (!func (batch->records[i], user_data, error))
      return FALSE;
  if (batch->error != NULL)
    g_propagate_error (error, g_steal_pointer (&batch->error));
  return !batch->is_last;
}

static void
walk_on_two_threads (Walk *walk, SgzRecordFunc func, gpointer user_data, GCancellable *cancellable,
                     GError **error)
{
  GThread *thread = NULL;
  gboolean goes_on = TRUE;

  for (int i = 0; i < N_BATCHES; i++)
    g_async_queue_push (walk->empty, g_new0 (Batch, 1));
  thread = g_thread_new ("read ahead", read_ahead, walk);
  while (goes_on)
    {
      Batch *batch = g_async_queue_pop (walk->full);
      goes_on = work_on (batch, func, user_data, cancellable, error);
      g_atomic_int_set (&walk->has_ended, !goes_on);
      g_async_queue_push (walk->empty, batch);
    }
  g_thread_join (thread);
}

gboolean
sgz_store_each (SgzStore *store, const SgzQuery *query, SgzRecordFunc func, gpointer user_data,
                GCancellable *cancellable, GError **error)
{
  g_auto (SgzSql) sql = { 0 };
  g_autoptr (GError) failure = NULL;
  Batch *first = g_new0 (Batch, 1);
  Walk walk = { .kind = sgz_query_get_kind (query), .connection = sgz_store_get_connection (store) };

  gboolean is_known = sgz_store_search (store, query, &sql, cancellable, &failure)
                      && sgz_past_query_to_sql (store, query, SGZ_SELECT_RECORDS, NULL, &sql, &failure);
  g_autoptr (SgzStatement) statement = is_known ? sgz_sql_prepare (&sql, walk.connection, &failure) : NULL;
  walk.statement = statement;
  if (statement != NULL)
    fill_batch (&walk, first);
  /* Most walks end with their first batch: those need no thread. */
  if (statement != NULL && work_on (first, func, user_data, cancellable, &failure))
    {
      walk.empty = g_async_queue_new_full ((GDestroyNotify)batch_free);
      walk.full = g_async_queue_new_full ((GDestroyNotify)batch_free);
      walk_on_two_threads (&walk, func, user_data, cancellable, &failure);
      g_async_queue_unref (walk.empty);
      g_async_queue_unref (walk.full);
    }
  batch_free (first);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}
