/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-history-window.h"

#include <glib/gi18n-lib.h>

#include "sgz-history-item.h"
#include "sgz-history-row.h"
#include "ui/common/sgz-undoing.h"

/* What is listed at first; each "Show Older" lists four times as much. */
#define FIRST_LIMIT 200

struct _SgzHistoryWindow
{
  AdwWindow parent_instance;
  SgzSession *session;
  GListStore *items;
  gint64 limit;
  GtkStack *stack;
  GtkListView *list;
  GtkWidget *older_button;
  AdwToastOverlay *toast_overlay;
};

G_DEFINE_FINAL_TYPE (SgzHistoryWindow, sgz_history_window, ADW_TYPE_WINDOW)

static void
tell (SgzHistoryWindow *self, const char *message)
{
  g_autofree char *plain = g_markup_escape_text (message, -1);

  adw_toast_overlay_add_toast (self->toast_overlay, adw_toast_new (plain));
}

static GHashTable *
collect_expanded (SgzHistoryWindow *self)
{
  GHashTable *expanded = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (SgzHistoryItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);
      if (sgz_history_item_get_expanded (item))
        g_hash_table_add (expanded, g_memdup2 (&sgz_history_item_get_entry (item)->seq, sizeof (gint64)));
    }
  return expanded;
}

/* Whether an entry stands is told by the newest one that undid or redid it. */
static void
note_origin (GHashTable *undone, const SgzHistoryEntry *entry)
{
  if (entry->origin != entry->seq && !g_hash_table_contains (undone, &entry->origin))
    g_hash_table_insert (undone, g_memdup2 (&entry->origin, sizeof (gint64)),
                         GINT_TO_POINTER (entry->is_undo));
}

static void
fill (SgzHistoryWindow *self, GPtrArray *entries)
{
  g_autoptr (GHashTable) expanded = collect_expanded (self);
  g_autoptr (GHashTable) undone = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_set_free_func (entries, NULL);
  for (guint i = 0; i < entries->len; i++)
    {
      SgzHistoryEntry *entry = entries->pdata[i];
      note_origin (undone, entry);
      SgzHistoryItem *item = sgz_history_item_new (
          self->session, entry, GPOINTER_TO_INT (g_hash_table_lookup (undone, &entry->seq)));
      sgz_history_item_set_expanded (item, g_hash_table_contains (expanded, &entry->seq));
      g_ptr_array_add (items, item);
    }
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)), items->pdata,
                       items->len);
}

static void
reload_cb (SgzHistoryWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries
      = sgz_history_list (sgz_session_get_store (self->session), NULL, NULL, self->limit, &error);

  if (entries == NULL)
    {
      tell (self, error->message);
      return;
    }
  gtk_widget_set_visible (self->older_button, (gint64)entries->len == self->limit);
  gtk_stack_set_visible_child_name (self->stack, entries->len > 0 ? "list" : "empty");
  fill (self, entries);
}

static void
older_clicked_cb (SgzHistoryWindow *self)
{
  self->limit *= 4;
  reload_cb (self);
}

static void
row_activated_cb (SgzHistoryWindow *self, guint position)
{
  g_autoptr (SgzHistoryItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  sgz_history_item_set_expanded (item, !sgz_history_item_get_expanded (item));
}

static void
undone_cb (gpointer window, const char *message, gint64 seq G_GNUC_UNUSED)
{
  tell (window, message);
}

static void
undo_or_redo (GtkWidget *widget, const char *action, GVariant *seq)
{
  SgzSession *session = SGZ_HISTORY_WINDOW (widget)->session;

  if (g_str_equal (action, "history.undo"))
    sgz_undoing_undo (widget, session, g_variant_get_int64 (seq), undone_cb);
  else
    sgz_undoing_redo (widget, session, g_variant_get_int64 (seq), undone_cb);
}

static void
sgz_history_window_dispose (GObject *object)
{
  SgzHistoryWindow *self = SGZ_HISTORY_WINDOW (object);

  g_clear_object (&self->items);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (sgz_history_window_parent_class)->dispose (object);
}

static void
sgz_history_window_class_init (SgzHistoryWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_history_window_dispose;
  g_type_ensure (SGZ_TYPE_HISTORY_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/window/sgz-history-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzHistoryWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, SgzHistoryWindow, list);
  gtk_widget_class_bind_template_child (widget_class, SgzHistoryWindow, older_button);
  gtk_widget_class_bind_template_child (widget_class, SgzHistoryWindow, toast_overlay);
  gtk_widget_class_bind_template_callback (widget_class, older_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_install_action (widget_class, "history.undo", "x", undo_or_redo);
  gtk_widget_class_install_action (widget_class, "history.redo", "x", undo_or_redo);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sgz_history_window_init (SgzHistoryWindow *self)
{
  self->limit = FIRST_LIMIT;
  self->items = g_list_store_new (SGZ_TYPE_HISTORY_ITEM);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_autoptr (GtkNoSelection) model = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->items)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (model));
}

SgzHistoryWindow *
sgz_history_window_new (GtkWindow *parent, SgzSession *session)
{
  g_return_val_if_fail (SGZ_IS_SESSION (session), NULL);

  SgzHistoryWindow *self = g_object_new (SGZ_TYPE_HISTORY_WINDOW, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (sgz_session_get_store (session), "changed", G_CALLBACK (reload_cb), self,
                           G_CONNECT_SWAPPED);
  reload_cb (self);
  return self;
}

GListModel *
sgz_history_window_get_items (SgzHistoryWindow *window)
{
  g_return_val_if_fail (SGZ_IS_HISTORY_WINDOW (window), NULL);
  return G_LIST_MODEL (window->items);
}
