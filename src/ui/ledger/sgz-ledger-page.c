/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-ledger-page-private.h"

#include <glib/gi18n-lib.h>

#include "sgz-clause.h"
#include "sgz-column-chooser.h"
#include "sgz-ledger-memory.h"
#include "ui/common/sgz-focus.h"
#include "ui/common/sgz-page.h"

G_DEFINE_FINAL_TYPE (SgzLedgerPage, sgz_ledger_page, ADW_TYPE_BIN)

enum
{
  RETITLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* --- what the list shows --- */

static void
show_stack_page (SgzLedgerPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  gboolean has_place = sgz_session_get_place (self->session) != NULL && self->kind->place_field != NULL;

  gtk_widget_set_visible (self->none_clear, sgz_ledger_page_is_filtered (self));
  if (n > 0 || sgz_record_list_is_loading (self->list)
      || (self->grid != NULL && sgz_ledger_grid_is_active (self->grid)))
    gtk_stack_set_visible_child_name (self->stack, "list");
  else
    gtk_stack_set_visible_child_name (self->stack,
                                      sgz_ledger_page_is_filtered (self) || has_place ? "none" : "empty");
}

/* --- saved views --- */

static void
view_chosen_cb (SgzLedgerPage *self, const SgzView *view)
{
  sgz_ledger_page_apply_view (self, view);
}

static void
view_relabelled_cb (SgzLedgerPage *self)
{
  g_signal_emit (self, signals[RETITLED], 0);
}

/* --- the selection and the pane --- */

static SgzRecord *
record_of_item (gpointer item)
{
  return item;
}

static void
items_changed_cb (SgzLedgerPage *self)
{
  show_stack_page (self);
}

static void
loaded_cb (SgzLedgerPage *self)
{
  show_stack_page (self);
  if (self->is_focus_wanted)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  self->is_focus_wanted = FALSE;
}

static void
view_activate_cb (SgzLedgerPage *self, guint position)
{
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
  if (self->kind == &sgz_kind_station)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "ledger.dossier", NULL);
      return;
    }
  adw_flap_set_reveal_flap (self->flap, TRUE);
  sgz_record_pane_edit (self->pane);
  sgz_ledger_page_update_actions (self);
}

/* --- grid entry --- */

static void
grid_toggled_cb (SgzLedgerPage *self)
{
  gboolean is_active = gtk_toggle_button_get_active (self->grid_button);

  if (self->grid == NULL || is_active == sgz_ledger_grid_is_active (self->grid))
    return;
  if (!sgz_record_pane_leave (self->pane) || !sgz_ledger_grid_set_active (self->grid, is_active))
    {
      gtk_toggle_button_set_active (self->grid_button, !is_active);
      return;
    }
  sgz_ledger_memory_set (sgz_session_get_settings (self->session), "ledger-grid", self->kind,
                         g_variant_new_boolean (is_active));
  show_stack_page (self);
}

static void
restore_grid (SgzLedgerPage *self)
{
  g_autoptr (GVariant) is_active
      = sgz_ledger_memory_get (sgz_session_get_settings (self->session), "ledger-grid", self->kind);

  self->grid = sgz_ledger_grid_new (self->session, self->kind, GTK_WIDGET (self), self->view, self->columns,
                                    self->selection, self->list);
  if (is_active != NULL && g_variant_get_boolean (is_active))
    gtk_toggle_button_set_active (self->grid_button, TRUE);
}

/* The keyboard goes back to the list, unless it is on its way to another record already. */
static void
pane_closed_cb (SgzLedgerPage *self)
{
  if (!sgz_selection_link_is_moving (self->link))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* --- filters, search, columns --- */

static void
filters_changed_cb (SgzLedgerPage *self)
{
  sgz_ledger_page_requery (self);
}

static void
search_changed_cb (SgzLedgerPage *self)
{
  if (self->list != NULL)
    sgz_ledger_page_requery (self);
}

static void
search_entered_cb (SgzLedgerPage *self)
{
  sgz_session_warm_search (self->session, self->kind);
}

static void
search_stop_cb (SgzLedgerPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* --- the widget --- */

static void
sgz_ledger_page_unmap (GtkWidget *widget)
{
  /* Another page is shown: what can be saved is; what cannot waits in the form, or in its row. */
  if (SGZ_LEDGER_PAGE (widget)->grid != NULL)
    sgz_ledger_grid_leave (SGZ_LEDGER_PAGE (widget)->grid);
  sgz_record_pane_leave (SGZ_LEDGER_PAGE (widget)->pane);
  GTK_WIDGET_CLASS (sgz_ledger_page_parent_class)->unmap (widget);
}

static gboolean
sgz_ledger_page_grab_focus (GtkWidget *widget)
{
  SgzLedgerPage *self = SGZ_LEDGER_PAGE (widget);

  return sgz_focus_list (GTK_WIDGET (self->view), G_LIST_MODEL (self->selection), GTK_WIDGET (self->stack),
                         GTK_WIDGET (self->search));
}

static void
sgz_ledger_page_dispose (GObject *object)
{
  SgzLedgerPage *self = SGZ_LEDGER_PAGE (object);

  if (self->grid != NULL)
    g_object_run_dispose (G_OBJECT (self->grid));
  g_clear_object (&self->grid);
  g_clear_object (&self->link);
  g_clear_object (&self->columns);
  g_clear_object (&self->list);
  g_clear_object (&self->session);
  g_clear_object (&self->single_actions);
  g_clear_object (&self->batch_actions);
  G_OBJECT_CLASS (sgz_ledger_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, SgzLedgerPage, flap);
  gtk_widget_class_bind_template_child (widget_class, SgzLedgerPage, search);
  gtk_widget_class_bind_template_child (widget_class, SgzLedgerPage, columns_button);
  gtk_widget_class_bind_template_child (widget_class, SgzLedgerPage, chooser);
  gtk_widget_class_bind_template_child (widget_class, SgzLedgerPage, filters);
  gtk_widget_class_bind_template_child (widget_class, SgzLedgerPage, views);
  gtk_widget_class_bind_template_child (widget_class, SgzLedgerPage, grid_button);
  gtk_widget_class_bind_template_child (widget_class, SgzLedgerPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SgzLedgerPage, view);
  gtk_widget_class_bind_template_child (widget_class, SgzLedgerPage, selection);
  gtk_widget_class_bind_template_child (widget_class, SgzLedgerPage, empty);
  gtk_widget_class_bind_template_child (widget_class, SgzLedgerPage, none);
  gtk_widget_class_bind_template_child (widget_class, SgzLedgerPage, none_clear);
  gtk_widget_class_bind_template_child (widget_class, SgzLedgerPage, status);
  gtk_widget_class_bind_template_child (widget_class, SgzLedgerPage, pane);
  gtk_widget_class_bind_template_child (widget_class, SgzLedgerPage, roster_button);
  gtk_widget_class_bind_template_child (widget_class, SgzLedgerPage, dossier_button);
  gtk_widget_class_bind_template_child (widget_class, SgzLedgerPage, void_button);
  gtk_widget_class_bind_template_child (widget_class, SgzLedgerPage, restore_button);
  gtk_widget_class_bind_template_child (widget_class, SgzLedgerPage, void_many_button);
  gtk_widget_class_bind_template_child (widget_class, SgzLedgerPage, restore_many_button);
  gtk_widget_class_bind_template_child (widget_class, SgzLedgerPage, single_actions);
  gtk_widget_class_bind_template_child (widget_class, SgzLedgerPage, batch_actions);
}

static void
sgz_ledger_page_class_init (SgzLedgerPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_ledger_page_dispose;
  signals[RETITLED] = g_signal_new ("retitled", SGZ_TYPE_LEDGER_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
  widget_class->unmap = sgz_ledger_page_unmap;
  widget_class->focus = sgz_focus_only_child;
  widget_class->grab_focus = sgz_ledger_page_grab_focus;
  g_type_ensure (SGZ_TYPE_FILTER_BAR);
  g_type_ensure (SGZ_TYPE_LEDGER_STATUS);
  g_type_ensure (SGZ_TYPE_LEDGER_VIEWS);
  g_type_ensure (SGZ_TYPE_RECORD_PANE);
  g_type_ensure (SGZ_TYPE_ROW_SELECTION);
  g_type_ensure (SGZ_TYPE_COLUMN_CHOOSER);
  gtk_widget_class_set_template_from_resource (widget_class, SGZ_RESOURCE_ROOT "/ledger/sgz-ledger-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, filters_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_relabelled_cb);
  gtk_widget_class_bind_template_callback (widget_class, grid_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, pane_closed_cb);
  sgz_ledger_page_install_actions (widget_class);
}

static void
sgz_ledger_page_init (SgzLedgerPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
describe_kind (SgzLedgerPage *self)
{
  g_autofree char *clause = self->kind->clause != NULL ? sgz_clause_format (self->kind->clause) : NULL;
  g_autofree char *about = g_strdup_printf ("%s%s%s", self->kind->hint != NULL ? self->kind->hint : "",
                                            clause != NULL ? "\n" : "", clause != NULL ? clause : "");
  /* Translators: the title of a kind of record, such as 站点. */
  g_autofree char *title = g_strdup_printf (_ ("Nothing registered yet: %s"), self->kind->title);

  /* Not every kind has a document that lists it. */
  gtk_widget_set_visible (self->roster_button, self->kind->document != NULL);
  adw_status_page_set_title (self->empty, title);
  adw_status_page_set_description (self->empty, about);
}

static void
make_list (SgzLedgerPage *self)
{
  g_autoptr (SgzQuery) query = sgz_ledger_page_make_query (self);

  self->list = sgz_record_list_new (sgz_session_get_store (self->session), query);
  sgz_row_selection_set_model (self->selection, G_LIST_MODEL (self->list));
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
  sgz_ledger_status_set_up (self->status, self->session, self->kind, self->list,
                            GTK_SELECTION_MODEL (self->selection));
}

GtkWidget *
sgz_ledger_page_new (SgzSession *session, const SgzKind *kind)
{
  SgzLedgerPage *self = g_object_new (SGZ_TYPE_LEDGER_PAGE, NULL);

  self->session = g_object_ref (session);
  self->kind = kind;
  g_object_ref (self->single_actions);
  g_object_ref (self->batch_actions);
  gtk_widget_set_visible (self->dossier_button, kind == &sgz_kind_station);
  sgz_filter_bar_set_up (self->filters, session, kind);
  sgz_record_pane_set_up (self->pane, session, kind);
  sgz_record_pane_set_actions (self->pane, self->single_actions, self->batch_actions);
  self->columns = sgz_ledger_columns_new (session, kind, self->view);
  sgz_column_chooser_set_up (SGZ_COLUMN_CHOOSER (self->chooser), session, kind, self->columns);
  g_signal_connect_object (self->columns, "sorted", G_CALLBACK (sgz_ledger_page_requery), self,
                           G_CONNECT_SWAPPED);
  self->link = sgz_selection_link_new (GTK_SELECTION_MODEL (self->selection), self->pane, record_of_item);
  g_signal_connect_object (self->link, "changed", G_CALLBACK (sgz_ledger_page_update_actions), self,
                           G_CONNECT_SWAPPED);
  describe_kind (self);
  sgz_page_remember_pane (self->flap, session);
  sgz_page_follow_density (GTK_WIDGET (self->view), session, "data-table");
  make_list (self);
  restore_grid (self);
  show_stack_page (self);
  sgz_ledger_page_update_actions (self);
  sgz_ledger_views_set_up (self->views, session, kind, sgz_ledger_page_read_view, GTK_WIDGET (self));
  sgz_ledger_views_choose_default (self->views);
  return GTK_WIDGET (self);
}

void
sgz_ledger_page_show_query (SgzLedgerPage *page, const SgzQuery *query, const char *title)
{
  g_return_if_fail (sgz_query_get_kind (query) == page->kind);

  gtk_editable_set_text (GTK_EDITABLE (page->search), "");
  sgz_filter_bar_clear (page->filters);
  sgz_filter_bar_set_origin (page->filters, query, title);
}

void
sgz_ledger_page_show_view (SgzLedgerPage *page, const char *name)
{
  if (sgz_record_pane_leave (page->pane))
    sgz_ledger_views_choose (page->views, name);
}

const char *
sgz_ledger_page_get_view (SgzLedgerPage *page)
{
  return sgz_ledger_views_get_shown (page->views);
}

void
sgz_ledger_page_focus_search (SgzLedgerPage *page)
{
  sgz_page_focus_search (GTK_EDITABLE (page->search));
}

void
sgz_ledger_page_select (SgzLedgerPage *page, const char *id)
{
  if (sgz_selection_link_show (page->link, page->session, page->kind, id))
    adw_flap_set_reveal_flap (page->flap, TRUE);
}

GListModel *
sgz_ledger_page_find (SgzLedgerPage *page, const char *id, guint *position)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (page->selection));

  if (gtk_bitset_is_empty (selected))
    return NULL;
  *position = gtk_bitset_get_minimum (selected);
  g_autoptr (SgzRecord) record = g_list_model_get_item (G_LIST_MODEL (page->list), *position);
  return record != NULL && g_strcmp0 (sgz_record_get_id (record), id) == 0 ? G_LIST_MODEL (page->list) : NULL;
}

gboolean
sgz_ledger_page_leave (SgzLedgerPage *page)
{
  return sgz_ledger_grid_leave (page->grid) && sgz_record_pane_leave (page->pane);
}
