/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-division-page-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/sgz-date.h"
#include "store/sgz-succession.h"
#include "ui/common/sgz-focus.h"
#include "ui/common/sgz-page.h"

G_DEFINE_FINAL_TYPE (SgzDivisionPage, sgz_division_page, ADW_TYPE_BIN)

/* --- tree or finds --- */

static void
filter_candidates (SgzQuery *query)
{
  SgzValue candidate = { SGZ_VALUE_TEXT, 0, (char *)"candidate" };

  sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_division, "reform"), &candidate);
}

static SgzQuery *
make_query (SgzDivisionPage *self)
{
  SgzQuery *query = sgz_query_new (&sgz_kind_division);
  const char *search = gtk_editable_get_text (GTK_EDITABLE (self->search));

  sgz_query_set_place (query, sgz_session_get_place (self->session));
  if (*search != '\0')
    sgz_query_set_search (query, search);
  if (gtk_toggle_button_get_active (self->candidates))
    filter_candidates (query);
  if (!gtk_toggle_button_get_active (self->ended))
    sgz_succession_filter_standing (query);
  return query;
}

static void
show_stack_page (SgzDivisionPage *self)
{
  gboolean is_loading = self->list != NULL && sgz_record_list_is_loading (self->list);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  gtk_stack_set_visible_child_name (self->stack, n > 0 || is_loading ? "list" : "none");
}

static void
show_list (SgzDivisionPage *self)
{
  g_autoptr (SgzQuery) query = make_query (self);

  if (self->list == NULL)
    {
      self->list = sgz_record_list_new (sgz_session_get_store (self->session), query);
      g_signal_connect_object (self->list, "loaded", G_CALLBACK (show_stack_page), self, G_CONNECT_SWAPPED);
    }
  else
    sgz_record_list_set_query (self->list, query);
  sgz_row_selection_set_model (self->selection, G_LIST_MODEL (self->list));
}

static void
show_rows (SgzDivisionPage *self)
{
  gboolean is_flat = *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0'
                     || gtk_toggle_button_get_active (self->candidates);

  if (is_flat)
    show_list (self);
  else
    sgz_row_selection_set_model (self->selection, G_LIST_MODEL (sgz_division_tree_get_rows (self->tree)));
  show_stack_page (self);
}

static void
search_changed_cb (SgzDivisionPage *self)
{
  if (self->tree != NULL)
    show_rows (self);
}

static void
candidates_toggled_cb (SgzDivisionPage *self)
{
  show_rows (self);
}

/* The divisions are those of the year that is worked on: as it ended, or as it stands today. */
static void
show_day (SgzDivisionPage *self)
{
  const char *today = sgz_session_get_day (self->session);
  g_autofree char *day = sgz_date_in_year (today, sgz_session_get_year (self->session));
  g_autofree char *text
      = g_strdup_printf (_ ("As on %s; choose this year above for the divisions of today"), day);
  g_autoptr (GError) error = NULL;

  gtk_label_set_label (self->day_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->day_label), strcmp (day, today) < 0);
  if (!sgz_division_tree_set_day (self->tree, day, gtk_toggle_button_get_active (self->ended), &error))
    sgz_session_report_error (self->session, error);
  show_rows (self);
}

static void
search_entered_cb (SgzDivisionPage *self)
{
  sgz_session_warm_search (self->session, &sgz_kind_division);
}

static void
search_stop_cb (SgzDivisionPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* --- the banner --- */

static gpointer
read_candidates (SgzStore *reader, gconstpointer question, GError **error)
{
  gint64 n = sgz_store_count (reader, question, error);

  return n >= 0 ? g_memdup2 (&n, sizeof n) : NULL;
}

static void
candidates_read_cb (gpointer owner, gpointer answer, const GError *error)
{
  SgzDivisionPage *self = owner;
  g_autofree gint64 *n = answer;

  if (n == NULL)
    {
      sgz_session_report_error (self->session, error);
      return;
    }
  g_autofree char *text = g_strdup_printf (
      ngettext (
          "%u division may have been reformed: inferred from its code, it is not counted until confirmed",
          "%u divisions may have been reformed: inferred from their codes, they are not counted until "
          "confirmed",
          (guint)*n),
      (guint)*n);
  gtk_label_set_label (self->banner_label, text);
  gtk_revealer_set_reveal_child (self->banner, *n > 0);
}

static void
count_candidates (SgzDivisionPage *self)
{
  SgzQuery *query = sgz_query_new (&sgz_kind_division);

  sgz_query_set_place (query, sgz_session_get_place (self->session));
  filter_candidates (query);
  sgz_succession_filter_standing (query);
  sgz_reading_ask (self->candidate_reading, query);
}

static void
store_changed_cb (SgzDivisionPage *self, const char *const *kinds)
{
  if (g_strv_contains (kinds, sgz_kind_division.code))
    count_candidates (self);
  if (g_strv_contains (kinds, sgz_kind_succession.code))
    sgz_division_chain_show (self->chain, sgz_record_pane_get_record (self->pane));
}

static void
place_changed_cb (SgzDivisionPage *self)
{
  g_autoptr (GError) error = NULL;

  if (!sgz_division_tree_set_place (self->tree, sgz_session_get_place (self->session), &error))
    sgz_session_report_error (self->session, error);
  show_rows (self);
  count_candidates (self);
}

/* --- rows --- */

/* A division with others under it unfolds, as trees do; its form opens from the pane, and at once where there
 * are none. */
static void
view_activate_cb (SgzDivisionPage *self, guint position)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (GTK_IS_TREE_LIST_ROW (item) && gtk_tree_list_row_is_expandable (GTK_TREE_LIST_ROW (item)))
    {
      GtkTreeListRow *row = GTK_TREE_LIST_ROW (item);
      gtk_tree_list_row_set_expanded (row, !gtk_tree_list_row_get_expanded (row));
      return;
    }
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
  adw_flap_set_reveal_flap (self->flap, TRUE);
  sgz_record_pane_edit (self->pane);
  sgz_division_page_update_actions (self);
}

static void
pane_closed_cb (SgzDivisionPage *self)
{
  if (!sgz_selection_link_is_moving (self->link))
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* --- the widget --- */

static void
sgz_division_page_unmap (GtkWidget *widget)
{
  sgz_record_pane_leave (SGZ_DIVISION_PAGE (widget)->pane);
  GTK_WIDGET_CLASS (sgz_division_page_parent_class)->unmap (widget);
}

static gboolean
sgz_division_page_grab_focus (GtkWidget *widget)
{
  SgzDivisionPage *self = SGZ_DIVISION_PAGE (widget);

  return sgz_focus_list (GTK_WIDGET (self->view), G_LIST_MODEL (self->selection), GTK_WIDGET (self->stack),
                         GTK_WIDGET (self->search));
}

static void
sgz_division_page_dispose (GObject *object)
{
  SgzDivisionPage *self = SGZ_DIVISION_PAGE (object);

  g_clear_pointer (&self->candidate_reading, sgz_reading_give_up);
  g_clear_object (&self->link);
  g_clear_object (&self->list);
  g_clear_object (&self->tree);
  g_clear_object (&self->session);
  g_clear_object (&self->single_actions);
  g_clear_object (&self->batch_actions);
  G_OBJECT_CLASS (sgz_division_page_parent_class)->dispose (object);
}

/* The cells are the view's for as long as it has columns. */
static void
sgz_division_page_finalize (GObject *object)
{
  g_clear_object (&SGZ_DIVISION_PAGE (object)->cells);
  G_OBJECT_CLASS (sgz_division_page_parent_class)->finalize (object);
}

static void
sgz_division_page_class_init (SgzDivisionPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_division_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = sgz_division_page_finalize;
  widget_class->unmap = sgz_division_page_unmap;
  widget_class->focus = sgz_focus_only_child;
  widget_class->grab_focus = sgz_division_page_grab_focus;
  g_type_ensure (SGZ_TYPE_RECORD_PANE);
  g_type_ensure (SGZ_TYPE_ROW_SELECTION);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/ledger/sgz-division-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzDivisionPage, flap);
  gtk_widget_class_bind_template_child (widget_class, SgzDivisionPage, banner);
  gtk_widget_class_bind_template_child (widget_class, SgzDivisionPage, banner_label);
  gtk_widget_class_bind_template_child (widget_class, SgzDivisionPage, search);
  gtk_widget_class_bind_template_child (widget_class, SgzDivisionPage, candidates);
  gtk_widget_class_bind_template_child (widget_class, SgzDivisionPage, ended);
  gtk_widget_class_bind_template_child (widget_class, SgzDivisionPage, day_label);
  gtk_widget_class_bind_template_child (widget_class, SgzDivisionPage, reform_actions);
  gtk_widget_class_bind_template_child (widget_class, SgzDivisionPage, change_button);
  gtk_widget_class_bind_template_child (widget_class, SgzDivisionPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SgzDivisionPage, view);
  gtk_widget_class_bind_template_child (widget_class, SgzDivisionPage, selection);
  gtk_widget_class_bind_template_child (widget_class, SgzDivisionPage, pane);
  gtk_widget_class_bind_template_child (widget_class, SgzDivisionPage, single_actions);
  gtk_widget_class_bind_template_child (widget_class, SgzDivisionPage, batch_actions);
  gtk_widget_class_bind_template_callback (widget_class, search_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, candidates_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_day);
  gtk_widget_class_bind_template_callback (widget_class, view_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, pane_closed_cb);
  sgz_division_page_install_actions (widget_class);
}

static void
sgz_division_page_init (SgzDivisionPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
sgz_division_page_new (SgzSession *session)
{
  SgzDivisionPage *self = g_object_new (SGZ_TYPE_DIVISION_PAGE, NULL);
  SgzStore *store = sgz_session_get_store (session);

  self->session = g_object_ref (session);
  g_object_ref (self->single_actions);
  g_object_ref (self->batch_actions);
  sgz_record_pane_set_up (self->pane, session, &sgz_kind_division);
  sgz_record_pane_set_actions (self->pane, self->single_actions, self->batch_actions);
  self->chain = sgz_division_chain_new (session);
  sgz_record_pane_set_more (self->pane, GTK_WIDGET (self->chain));
  self->candidate_reading = sgz_reading_new (self, store, read_candidates, candidates_read_cb,
                                             (GDestroyNotify)sgz_query_free, g_free);
  self->cells = sgz_division_cells_new (session, self->view);
  self->tree = sgz_division_tree_new (store);
  self->link = sgz_selection_link_new (GTK_SELECTION_MODEL (self->selection), self->pane,
                                       sgz_division_cells_get_record);
  g_signal_connect_object (self->link, "changed", G_CALLBACK (sgz_division_page_update_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::place", G_CALLBACK (place_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::year", G_CALLBACK (show_day), self, G_CONNECT_SWAPPED);
  sgz_page_remember_pane (self->flap, session);
  place_changed_cb (self);
  show_day (self);
  sgz_division_page_update_actions (self);
  return GTK_WIDGET (self);
}

void
sgz_division_page_focus_search (SgzDivisionPage *page)
{
  sgz_page_focus_search (GTK_EDITABLE (page->search));
}

void
sgz_division_page_select (SgzDivisionPage *page, const char *id)
{
  if (sgz_selection_link_show (page->link, page->session, &sgz_kind_division, id))
    adw_flap_set_reveal_flap (page->flap, TRUE);
}

gboolean
sgz_division_page_leave (SgzDivisionPage *page)
{
  return sgz_record_pane_leave (page->pane);
}
