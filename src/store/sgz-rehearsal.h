/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-store.h"

G_BEGIN_DECLS

/**
 * SgzRefusal:
 * @record: which of the records that were tried, by its place among them
 * @field: (nullable): the field it is about
 * @is_warning: whether it asks only for an explanation
 * @message: a sentence
 */
typedef struct
{
  guint record;
  const SgzField *field;
  gboolean is_warning;
  char *message;
} SgzRefusal;

/**
 * sgz_store_rehearse:
 * @records: (element-type SgzRecord): new and changed records
 *
 * Does what a commit of @records would do, goes on where that would stop, and takes all of it back: nothing is stored.
 *
 * Returns: (transfer full) (element-type SgzRefusal): what each of them would be refused for, or would need an explanation for; empty
 *   where a commit would pass. %NULL with @error set where that cannot be found out
 */
GPtrArray *sgz_store_rehearse (SgzStore *store, GPtrArray *records, GCancellable *cancellable,
                               GError **error);

/**
 * sgz_store_open_writer:
 *
 * Opens a second connection to the database of @store that can write, for a long piece of work on one other thread. @store
 * reads on until the writer ends; what it should write meanwhile is refused with %SGZ_STORE_ERROR_IN_USE, for to wait would take as
 * long. When something was written, tell @store with sgz_store_refresh().
 *
 * Returns: (transfer full): the writer, or %NULL with @error set (%SGZ_STORE_ERROR_IN_USE where there is one already)
 */
SgzStore *sgz_store_open_writer (SgzStore *store, GError **error);

/* From now on what is done with @store ends with %G_IO_ERROR_CANCELLED, and leaves nothing behind, once @cancellable says so. %NULL
 * ends that. */
void sgz_store_watch (SgzStore *store, GCancellable *cancellable);

/* On the thread of @store: records of the kinds of these codes were written by another connection. */
void sgz_store_refresh (SgzStore *store, const char *const *kinds);

G_END_DECLS
