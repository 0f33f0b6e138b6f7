/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-row-selection.h"

struct _SgzRowSelection
{
  GObject parent_instance;

  GListModel *model;
  GtkBitset *selected;
};

static void sgz_row_selection_list_model_init (GListModelInterface *interface);
static void sgz_row_selection_selection_model_init (GtkSelectionModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SgzRowSelection, sgz_row_selection, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, sgz_row_selection_list_model_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                          sgz_row_selection_selection_model_init))

/* --- the list --- */

static GType
get_item_type (GListModel *list G_GNUC_UNUSED)
{
  return G_TYPE_OBJECT;
}

static guint
get_n_items (GListModel *list)
{
  SgzRowSelection *self = SGZ_ROW_SELECTION (list);

  return self->model != NULL ? g_list_model_get_n_items (self->model) : 0;
}

static gpointer
get_item (GListModel *list, guint position)
{
  SgzRowSelection *self = SGZ_ROW_SELECTION (list);

  return self->model != NULL ? g_list_model_get_item (self->model, position) : NULL;
}

static void
sgz_row_selection_list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

/* --- the selection: everything else GTK asks for, it makes of these --- */

static gboolean
is_selected (GtkSelectionModel *model, guint position)
{
  return gtk_bitset_contains (SGZ_ROW_SELECTION (model)->selected, position);
}

static GtkBitset *
get_selection_in_range (GtkSelectionModel *model, guint position G_GNUC_UNUSED, guint n_items G_GNUC_UNUSED)
{
  return gtk_bitset_copy (SGZ_ROW_SELECTION (model)->selected);
}

/* Of the rows in @mask those in @selected are selected and the others are not. */
static gboolean
set_selection (GtkSelectionModel *model, GtkBitset *selected, GtkBitset *mask)
{
  SgzRowSelection *self = SGZ_ROW_SELECTION (model);
  g_autoptr (GtkBitset) changes = gtk_bitset_copy (self->selected);
  guint n = get_n_items (G_LIST_MODEL (self));

  gtk_bitset_difference (changes, selected);
  gtk_bitset_intersect (changes, mask);
  if (n == 0)
    return TRUE;
  gtk_bitset_remove_range_closed (changes, n, G_MAXUINT);
  if (gtk_bitset_is_empty (changes))
    return TRUE;
  gtk_bitset_difference (self->selected, changes);

  guint first = gtk_bitset_get_minimum (changes);
  gtk_selection_model_selection_changed (model, first, gtk_bitset_get_maximum (changes) - first + 1);
  return TRUE;
}

static void
sgz_row_selection_selection_model_init (GtkSelectionModelInterface *interface)
{
  interface->is_selected = is_selected;
  interface->get_selection_in_range = get_selection_in_range;
  interface->set_selection = set_selection;
}

/* --- the object --- */

static void
items_changed_cb (SgzRowSelection *self, guint position, guint removed, guint added)
{
  gtk_bitset_splice (self->selected, position, removed, added);
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static void
drop_model (SgzRowSelection *self)
{
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_func (self->model, items_changed_cb, self);
  g_clear_object (&self->model);
}

static void
sgz_row_selection_dispose (GObject *object)
{
  drop_model (SGZ_ROW_SELECTION (object));
  G_OBJECT_CLASS (sgz_row_selection_parent_class)->dispose (object);
}

static void
sgz_row_selection_finalize (GObject *object)
{
  gtk_bitset_unref (SGZ_ROW_SELECTION (object)->selected);
  G_OBJECT_CLASS (sgz_row_selection_parent_class)->finalize (object);
}

static void
sgz_row_selection_class_init (SgzRowSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sgz_row_selection_dispose;
  G_OBJECT_CLASS (klass)->finalize = sgz_row_selection_finalize;
}

static void
sgz_row_selection_init (SgzRowSelection *self)
{
  self->selected = gtk_bitset_new_empty ();
}

void
sgz_row_selection_set_model (SgzRowSelection *selection, GListModel *model)
{
  guint removed = get_n_items (G_LIST_MODEL (selection));

  if (selection->model == model)
    return;
  drop_model (selection);
  selection->model = g_object_ref (model);
  g_signal_connect_swapped (model, "items-changed", G_CALLBACK (items_changed_cb), selection);
  gtk_bitset_remove_all (selection->selected);
  g_list_model_items_changed (G_LIST_MODEL (selection), 0, removed, g_list_model_get_n_items (model));
}
