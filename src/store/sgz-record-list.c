/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-record-list.h"

#include "sgz-query-private.h"
#include "sgz-store-private.h"

/* How many records are read at once, how many such pages are kept, and how many of these the screen may show. */
#define PAGE_SIZE 16
#define PAGES_KEPT 128
#define PAGES_SEEN 24

/* How many rows are there at once: more than a screen shows. */
#define FIRST_ROWS 200

struct _SgzRecordList
{
  GObject parent_instance;

  SgzStore *store;
  SgzQuery *query;
  GArray *rows;      /* the row number of each record, in order */
  GHashTable *pages; /* page number → GPtrArray of SgzRecord */
  GQueue *recent;    /* page numbers, the one used last first */
  GCancellable *loading;
  gboolean has_failed; /* a page could not be read, and that was told */
};

static void sgz_record_list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SgzRecordList, sgz_record_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, sgz_record_list_model_init))

enum
{
  LOADED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GType
get_item_type (GListModel *model G_GNUC_UNUSED)
{
  return SGZ_TYPE_RECORD;
}

static guint
get_n_items (GListModel *model)
{
  return SGZ_RECORD_LIST (model)->rows->len;
}

static void
page_free (GPtrArray *page)
{
  for (guint i = 0; i < page->len; i++)
    if (g_ptr_array_index (page, i) != NULL)
      g_object_unref (g_ptr_array_index (page, i));
  g_ptr_array_unref (page);
}

static GHashTable *
new_pages (void)
{
  return g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)page_free);
}

static void
touch_page (SgzRecordList *self, guint number)
{
  GList *link = g_queue_find (self->recent, GUINT_TO_POINTER (number));

  if (link != NULL)
    g_queue_unlink (self->recent, link);
  else
    link = g_list_prepend (NULL, GUINT_TO_POINTER (number));
  g_queue_push_head_link (self->recent, link);
  while (g_queue_get_length (self->recent) > PAGES_KEPT)
    g_hash_table_remove (self->pages, g_queue_pop_tail (self->recent));
}

static GPtrArray *
get_page (SgzRecordList *self, guint number)
{
  GPtrArray *page = g_hash_table_lookup (self->pages, GUINT_TO_POINTER (number));
  g_autoptr (GError) error = NULL;

  if (page == NULL)
    {
      guint first = number * PAGE_SIZE;
      guint count = MIN (PAGE_SIZE, self->rows->len - first);
      page = sgz_store_fetch_rows (self->store, sgz_query_get_kind (self->query),
                                   &g_array_index (self->rows, gint64, first), count, &error);
      if (page == NULL)
        {
          /* Told once a reading: rows are asked for many times a second. */
          if (!self->has_failed)
            g_signal_emit (self, signals[LOADED], 0, error);
          self->has_failed = TRUE;
          return NULL;
        }
      g_hash_table_insert (self->pages, GUINT_TO_POINTER (number), page);
    }
  touch_page (self, number);
  return page;
}

static gpointer
get_item (GListModel *model, guint position)
{
  SgzRecordList *self = SGZ_RECORD_LIST (model);

  if (position >= self->rows->len)
    return NULL;
  GPtrArray *page = get_page (self, position / PAGE_SIZE);
  SgzRecord *record = page != NULL ? g_ptr_array_index (page, position % PAGE_SIZE) : NULL;

  /* One that is gone since, until the list is read again: an empty one in its place. */
  return record != NULL ? g_object_ref (record) : sgz_record_new_blank (sgz_query_get_kind (self->query));
}

static void
sgz_record_list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

static gboolean
shows_the_same (SgzRecord *a, SgzRecord *b)
{
  const SgzKind *kind = sgz_record_get_kind (a);

  if (g_strcmp0 (sgz_record_get_id (a), sgz_record_get_id (b)) != 0
      || sgz_record_get_revision (a) != sgz_record_get_revision (b))
    return FALSE;
  for (size_t i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].type == SGZ_FIELD_REFERENCE)
      {
        g_autofree char *first = sgz_record_format (a, &kind->fields[i]);
        g_autofree char *second = sgz_record_format (b, &kind->fields[i]);
        if (g_strcmp0 (first, second) != 0)
          return FALSE;
      }
  return TRUE;
}

/* Announces each record of a page used lately that now reads otherwise: only those can be on the screen. */
static void
announce_changes (SgzRecordList *self, GPtrArray *page, guint first, guint head, guint old_length, guint tail)
{
  for (guint i = 0; i < page->len; i++)
    {
      guint position = first + i;
      if (position >= head && position < old_length - tail)
        continue;
      if (position >= head)
        position = position - old_length + self->rows->len;
      g_autoptr (SgzRecord) now = g_list_model_get_item (G_LIST_MODEL (self), position);
      SgzRecord *before = g_ptr_array_index (page, i);
      if (now != NULL && before != NULL && !shows_the_same (before, now))
        g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 1);
    }
}

/* Puts @rows in place, and says what changed: what both orders start and end with did not move. */
static void
take_rows (SgzRecordList *self, GArray *rows)
{
  g_autoptr (GArray) old = self->rows;
  g_autoptr (GHashTable) old_pages = self->pages;
  guint least = MIN (old->len, rows->len);
  guint head = 0;
  guint tail = 0;
  guint seen[PAGES_SEEN];
  guint n_seen = 0;

  while (head < least && g_array_index (old, gint64, head) == g_array_index (rows, gint64, head))
    head++;
  while (tail < least - head
         && g_array_index (old, gint64, old->len - 1 - tail)
                == g_array_index (rows, gint64, rows->len - 1 - tail))
    tail++;

  for (GList *link = self->recent->head; link != NULL && n_seen < PAGES_SEEN; link = link->next)
    seen[n_seen++] = GPOINTER_TO_UINT (link->data);
  g_queue_clear (self->recent);
  self->pages = new_pages ();
  self->rows = g_array_ref (rows);
  if (old->len != rows->len || head < least)
    g_list_model_items_changed (G_LIST_MODEL (self), head, old->len - head - tail, rows->len - head - tail);
  for (guint i = 0; i < n_seen; i++)
    announce_changes (self, g_hash_table_lookup (old_pages, GUINT_TO_POINTER (seen[i])), seen[i] * PAGE_SIZE,
                      head, old->len, tail);
}

/* --- reading the order on a thread --- */

typedef struct
{
  SgzStore *reader;
  SgzQuery *query;
} Load;

static void
load_free (Load *load)
{
  g_clear_object (&load->reader);
  sgz_query_free (load->query);
  g_free (load);
}

static void
load_in_thread (GTask *task, gpointer source G_GNUC_UNUSED, gpointer data, GCancellable *cancellable)
{
  Load *load = data;
  GError *error = NULL;
  GArray *rows = sgz_store_list_rows (load->reader, load->query, cancellable, &error);

  /* The connection ends on the thread that used it. */
  g_clear_object (&load->reader);
  if (rows != NULL)
    g_task_return_pointer (task, rows, (GDestroyNotify)g_array_unref);
  else
    g_task_return_error (task, error);
}

static void
rows_loaded_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  g_autofree GWeakRef *weak = data;
  g_autoptr (SgzRecordList) self = g_weak_ref_get (weak);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) rows = g_task_propagate_pointer (G_TASK (result), &error);

  g_weak_ref_clear (weak);
  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->loading);
  if (rows != NULL)
    take_rows (self, rows);
  g_signal_emit (self, signals[LOADED], 0, error);
}

static void
cancel (SgzRecordList *self)
{
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

static void
load (SgzRecordList *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzStore) reader = sgz_store_open_reader (self->store, &error);

  cancel (self);
  self->has_failed = FALSE;
  if (reader == NULL)
    {
      g_signal_emit (self, signals[LOADED], 0, error);
      return;
    }
  Load *load = g_new (Load, 1);
  *load = (Load){ g_steal_pointer (&reader), sgz_query_copy (self->query) };
  self->loading = g_cancellable_new ();
  /* The task does not hold the list: its last reference may go on the thread, and the list must not end there. */
  GWeakRef *weak = g_new (GWeakRef, 1);
  g_weak_ref_init (weak, self);
  g_autoptr (GTask) task = g_task_new (NULL, self->loading, rows_loaded_cb, weak);
  g_task_set_task_data (task, load, (GDestroyNotify)load_free);
  g_task_run_in_thread (task, load_in_thread);
}

/* The first page of the usual order comes from an index: it is shown at once. */
static void
load_first_page (SgzRecordList *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) rows = NULL;

  if (!sgz_query_is_plain (self->query))
    return;
  rows = sgz_store_list_some_rows (self->store, self->query, FIRST_ROWS, &error);
  if (rows == NULL)
    {
      g_warning ("the first page of the list: %s", error->message);
      return;
    }
  take_rows (self, rows);
}

/* --- the object --- */

static gboolean
refers_to (const SgzKind *kind, const char *const *kinds)
{
  if (g_strv_contains (kinds, kind->code))
    return TRUE;
  for (size_t i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].type == SGZ_FIELD_REFERENCE && g_strv_contains (kinds, kind->fields[i].kind))
      return TRUE;
  return FALSE;
}

static void
store_changed_cb (SgzRecordList *self, const char *const *kinds)
{
  if (refers_to (sgz_query_get_kind (self->query), kinds))
    load (self);
}

static void
sgz_record_list_dispose (GObject *object)
{
  SgzRecordList *self = SGZ_RECORD_LIST (object);

  cancel (self);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (sgz_record_list_parent_class)->dispose (object);
}

static void
sgz_record_list_finalize (GObject *object)
{
  SgzRecordList *self = SGZ_RECORD_LIST (object);

  g_clear_pointer (&self->query, sgz_query_free);
  g_array_unref (self->rows);
  g_hash_table_unref (self->pages);
  g_queue_free (self->recent);
  G_OBJECT_CLASS (sgz_record_list_parent_class)->finalize (object);
}

static void
sgz_record_list_class_init (SgzRecordListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sgz_record_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = sgz_record_list_finalize;
  signals[LOADED] = g_signal_new ("loaded", SGZ_TYPE_RECORD_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
sgz_record_list_init (SgzRecordList *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->pages = new_pages ();
  self->recent = g_queue_new ();
}

SgzRecordList *
sgz_record_list_new (SgzStore *store, const SgzQuery *query)
{
  SgzRecordList *self = g_object_new (SGZ_TYPE_RECORD_LIST, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  sgz_record_list_set_query (self, query);
  return self;
}

void
sgz_record_list_set_query (SgzRecordList *list, const SgzQuery *query)
{
  SgzQuery *copy = sgz_query_copy (query);
  gboolean first = list->query == NULL;

  g_clear_pointer (&list->query, sgz_query_free);
  list->query = copy;
  if (first)
    load_first_page (list);
  load (list);
}

const SgzQuery *
sgz_record_list_get_query (SgzRecordList *list)
{
  return list->query;
}

gboolean
sgz_record_list_is_loading (SgzRecordList *list)
{
  return list->loading != NULL;
}
