/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-selection-link.h"

/* How far around its last place a record is looked for when the list was read again, and how long a list may
 * be to be looked through whole. */
#define LOOK_AROUND 128
#define LOOK_EVERYWHERE 1024

struct _SgzSelectionLink
{
  GObject parent_instance;

  GtkSelectionModel *selection;
  SgzRecordPane *pane;
  SgzRecordOfItemFunc record_of_item;
  guint position; /* where the record of the pane was last seen in the list */
  gboolean is_moving;
  guint restore_source;
};

G_DEFINE_FINAL_TYPE (SgzSelectionLink, sgz_selection_link, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static SgzRecord *
dup_record (SgzSelectionLink *self, guint position)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  SgzRecord *record = item != NULL ? self->record_of_item (item) : NULL;

  return record != NULL && sgz_record_get_id (record) != NULL ? g_object_ref (record) : NULL;
}

static guint
find_position (SgzSelectionLink *self, const char *id)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  gboolean is_short = n <= LOOK_EVERYWHERE;
  guint first = is_short || self->position < LOOK_AROUND ? 0 : self->position - LOOK_AROUND;
  guint last = is_short ? n : MIN (n, first + 2 * LOOK_AROUND);

  for (guint i = first; i < last; i++)
    {
      g_autoptr (SgzRecord) record = dup_record (self, i);
      if (record != NULL && g_strcmp0 (sgz_record_get_id (record), id) == 0)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

/* Selects the record the pane shows, where it stands in the list now. */
static void
select_shown (SgzSelectionLink *link)
{
  SgzRecord *shown = sgz_record_pane_get_record (link->pane);
  const char *id = shown != NULL ? sgz_record_get_id (shown) : NULL;
  guint position = id != NULL ? find_position (link, id) : GTK_INVALID_LIST_POSITION;
  gboolean was_moving = link->is_moving;

  link->is_moving = TRUE;
  if (position != GTK_INVALID_LIST_POSITION)
    {
      link->position = position;
      gtk_selection_model_select_item (link->selection, position, TRUE);
    }
  else
    gtk_selection_model_unselect_all (link->selection);
  link->is_moving = was_moving;
  g_signal_emit (link, signals[CHANGED], 0);
}

static gboolean
restore (gpointer user_data)
{
  SgzSelectionLink *self = user_data;

  self->restore_source = 0;
  if (sgz_selection_link_count (self) > 0)
    {
      g_signal_emit (self, signals[CHANGED], 0);
      return G_SOURCE_REMOVE;
    }
  if (sgz_record_pane_get_record (self->pane) == NULL && !sgz_record_pane_is_editing (self->pane))
    sgz_record_pane_show (self->pane, NULL);
  select_shown (self);
  return G_SOURCE_REMOVE;
}

/* Rows come and go in several steps: once all are through, one look is enough. */
static void
restore_later (SgzSelectionLink *self)
{
  if (self->restore_source == 0)
    self->restore_source = g_idle_add (restore, self);
}

static void
show_selected (SgzSelectionLink *self)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (self->selection);
  guint n = (guint)gtk_bitset_get_size (selected);

  if (n == 1)
    {
      self->position = gtk_bitset_get_nth (selected, 0);
      g_autoptr (SgzRecord) record = dup_record (self, self->position);
      sgz_record_pane_show (self->pane, record);
    }
  else if (n > 1)
    sgz_record_pane_show_many (self->pane, n);
  else if (sgz_record_pane_get_record (self->pane) == NULL)
    sgz_record_pane_show (self->pane, NULL);
}

static void
selection_changed_cb (SgzSelectionLink *self)
{
  if (self->is_moving)
    return;
  if (sgz_record_pane_is_editing (self->pane) && sgz_selection_link_count (self) == 0)
    return;
  self->is_moving = TRUE;
  gboolean is_left = sgz_record_pane_leave (self->pane);
  self->is_moving = FALSE;
  if (is_left)
    show_selected (self);
  else
    select_shown (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
pane_closed_cb (SgzSelectionLink *self)
{
  /* A record that was not added after all leaves the pane to what is still selected. */
  if (!self->is_moving && sgz_record_pane_get_record (self->pane) == NULL)
    show_selected (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
sgz_selection_link_dispose (GObject *object)
{
  g_clear_handle_id (&SGZ_SELECTION_LINK (object)->restore_source, g_source_remove);
  G_OBJECT_CLASS (sgz_selection_link_parent_class)->dispose (object);
}

static void
sgz_selection_link_class_init (SgzSelectionLinkClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sgz_selection_link_dispose;
  signals[CHANGED] = g_signal_new ("changed", SGZ_TYPE_SELECTION_LINK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
sgz_selection_link_init (SgzSelectionLink *self G_GNUC_UNUSED)
{
}

SgzSelectionLink *
sgz_selection_link_new (GtkSelectionModel *selection, SgzRecordPane *pane, SgzRecordOfItemFunc record_of_item)
{
  SgzSelectionLink *self = g_object_new (SGZ_TYPE_SELECTION_LINK, NULL);

  self->selection = selection;
  self->pane = pane;
  self->record_of_item = record_of_item;
  g_signal_connect_object (selection, "selection-changed", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "items-changed", G_CALLBACK (restore_later), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pane, "saved", G_CALLBACK (restore_later), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pane, "closed", G_CALLBACK (pane_closed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

gboolean
sgz_selection_link_show (SgzSelectionLink *link, SgzSession *session, const SgzKind *kind, const char *id)
{
  g_autoptr (GError) error = NULL;

  if (!sgz_record_pane_leave (link->pane))
    return FALSE;
  g_autoptr (SgzRecord) record = sgz_store_get (sgz_session_get_store (session), kind, id, &error);
  if (record == NULL)
    {
      sgz_session_report_error (session, error);
      return FALSE;
    }
  sgz_record_pane_show (link->pane, record);
  select_shown (link);
  return TRUE;
}

gboolean
sgz_selection_link_is_moving (SgzSelectionLink *link)
{
  return link->is_moving;
}

guint
sgz_selection_link_count (SgzSelectionLink *link)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (link->selection);

  return (guint)gtk_bitset_get_size (selected);
}

GPtrArray *
sgz_selection_link_get_records (SgzSelectionLink *link)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (link->selection);
  SgzRecord *shown = sgz_record_pane_get_record (link->pane);
  GtkBitsetIter iter;
  guint position;

  if (gtk_bitset_get_size (selected) > SGZ_SELECTION_LINK_MOST)
    return NULL;
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  for (gboolean more = gtk_bitset_iter_init_first (&iter, selected, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    {
      SgzRecord *record = dup_record (link, position);
      if (record != NULL)
        g_ptr_array_add (records, record);
    }
  if (records->len == 0 && shown != NULL && sgz_record_get_id (shown) != NULL)
    g_ptr_array_add (records, g_object_ref (shown));
  return records;
}
