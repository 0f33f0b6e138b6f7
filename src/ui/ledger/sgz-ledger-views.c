/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-ledger-views-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_FINAL_TYPE (SgzLedgerViews, sgz_ledger_views, ADW_TYPE_BIN)

enum
{
  CHOSEN,
  RELABELLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static SgzStore *
get_store (SgzLedgerViews *self)
{
  return sgz_session_get_store (self->session);
}

gboolean
sgz_ledger_views_is_changed (SgzLedgerViews *self)
{
  g_autoptr (SgzView) now = self->read (self->page, self->shown->name);
  g_autofree char *before = sgz_query_to_json (self->shown->query);
  g_autofree char *after = sgz_query_to_json (now->query);

  return strcmp (before, after) != 0
         || (self->shown->columns != NULL
             && !g_strv_equal ((const char *const *)self->shown->columns, (const char *const *)now->columns));
}

static void
show_button (SgzLedgerViews *self)
{
  g_autofree char *label = NULL;

  if (self->shown == NULL)
    label = g_strdup (_ ("Views"));
  else
    /* Translators: the name of the view shown. */
    label = g_strdup_printf (sgz_ledger_views_is_changed (self) ? _ ("View: %s (changed)") : _ ("View: %s"),
                             self->shown->name);
  gtk_menu_button_set_label (self->button, label);
  g_signal_emit (self, signals[RELABELLED], 0);
}

gboolean
sgz_ledger_views_keep (SgzLedgerViews *self, const SgzView *view, const char *replaced)
{
  g_autoptr (GError) error = NULL;
  gboolean is_kept = sgz_view_save (get_store (self), view, replaced, &error);

  gtk_label_set_label (self->error, is_kept ? "" : error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->error), !is_kept);
  return is_kept;
}

static void
set_shown (SgzLedgerViews *self, const SgzView *view)
{
  SgzView *copy = view != NULL ? sgz_view_copy (view) : NULL;

  g_clear_pointer (&self->shown, sgz_view_free);
  self->shown = copy;
}

void
sgz_ledger_views_show (SgzLedgerViews *self, const SgzView *view)
{
  set_shown (self, view);
  g_signal_emit (self, signals[CHOSEN], 0, self->shown);
  sgz_ledger_views_refresh (self);
}

/* --- what the officer does --- */

void
sgz_ledger_views_type_name (SgzLedgerViews *self, const char *renamed)
{
  char *copy = g_strdup (renamed);

  g_free (self->renamed);
  self->renamed = copy;
  gtk_editable_set_text (GTK_EDITABLE (self->name), renamed != NULL ? renamed : "");
  gtk_button_set_label (self->save, renamed != NULL ? _ ("Rename") : _ ("Save as a View"));
}

static void
shown_cb (SgzLedgerViews *self)
{
  sgz_ledger_views_type_name (self, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->error), FALSE);
  sgz_ledger_views_fill (self);
}

static void
closed_cb (SgzLedgerViews *self)
{
  g_clear_pointer (&self->deleted, sgz_view_free);
}

static void
save_clicked_cb (SgzLedgerViews *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
  g_autofree char *renamed = g_strdup (self->renamed);

  if (renamed != NULL)
    sgz_ledger_views_rename (self, renamed, name);
  else if (sgz_ledger_views_save_as (self, name))
    gtk_menu_button_popdown (self->button);
}

static void
update_clicked_cb (SgzLedgerViews *self)
{
  g_autoptr (SgzView) view = self->read (self->page, self->shown->name);

  view->is_default = self->shown->is_default;
  if (!sgz_ledger_views_keep (self, view, view->name))
    return;
  set_shown (self, view);
  sgz_ledger_views_refresh (self);
  gtk_menu_button_popdown (self->button);
}

static void
bring_back_clicked_cb (SgzLedgerViews *self)
{
  sgz_ledger_views_bring_back (self);
}

static void
sgz_ledger_views_dispose (GObject *object)
{
  SgzLedgerViews *self = SGZ_LEDGER_VIEWS (object);

  g_clear_pointer (&self->shown, sgz_view_free);
  g_clear_pointer (&self->deleted, sgz_view_free);
  g_clear_pointer (&self->renamed, g_free);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (sgz_ledger_views_parent_class)->dispose (object);
}

static void
sgz_ledger_views_class_init (SgzLedgerViewsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_ledger_views_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", SGZ_TYPE_LEDGER_VIEWS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[RELABELLED] = g_signal_new ("relabelled", SGZ_TYPE_LEDGER_VIEWS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                      NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, SGZ_RESOURCE_ROOT "/ledger/sgz-ledger-views.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzLedgerViews, button);
  gtk_widget_class_bind_template_child (widget_class, SgzLedgerViews, lines);
  gtk_widget_class_bind_template_child (widget_class, SgzLedgerViews, none);
  gtk_widget_class_bind_template_child (widget_class, SgzLedgerViews, update);
  gtk_widget_class_bind_template_child (widget_class, SgzLedgerViews, name);
  gtk_widget_class_bind_template_child (widget_class, SgzLedgerViews, save);
  gtk_widget_class_bind_template_child (widget_class, SgzLedgerViews, error);
  gtk_widget_class_bind_template_child (widget_class, SgzLedgerViews, bring_back);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, bring_back_clicked_cb);
}

static void
sgz_ledger_views_init (SgzLedgerViews *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
sgz_ledger_views_set_up (SgzLedgerViews *views, SgzSession *session, const SgzKind *kind, SgzViewFunc read,
                         GtkWidget *page)
{
  views->session = g_object_ref (session);
  views->kind = kind;
  views->read = read;
  views->page = page;
  show_button (views);
}

void
sgz_ledger_views_refresh (SgzLedgerViews *views)
{
  if (views->session != NULL)
    show_button (views);
}

void
sgz_ledger_views_choose (SgzLedgerViews *views, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzView) view = sgz_view_find (get_store (views), views->kind, name, &error);

  if (view != NULL)
    sgz_ledger_views_show (views, view);
  else
    sgz_session_report_error (views->session, error);
}

void
sgz_ledger_views_choose_default (SgzLedgerViews *views)
{
  g_autoptr (GPtrArray) list = sgz_view_list (get_store (views), views->kind);

  for (guint i = 0; i < list->len; i++)
    if (((SgzView *)g_ptr_array_index (list, i))->is_default)
      sgz_ledger_views_show (views, g_ptr_array_index (list, i));
}

const char *
sgz_ledger_views_get_shown (SgzLedgerViews *views)
{
  return views->shown != NULL ? views->shown->name : NULL;
}

SgzView *
sgz_ledger_views_read (SgzLedgerViews *views)
{
  gboolean is_named = views->shown != NULL && !sgz_ledger_views_is_changed (views);

  return views->read (views->page, is_named ? views->shown->name : NULL);
}

gboolean
sgz_ledger_views_save_as (SgzLedgerViews *views, const char *name)
{
  g_autoptr (SgzView) view = views->read (views->page, name);

  if (!sgz_ledger_views_keep (views, view, NULL))
    return FALSE;
  set_shown (views, view);
  sgz_ledger_views_refresh (views);
  return TRUE;
}

void
sgz_ledger_views_rename (SgzLedgerViews *views, const char *name, const char *new_name)
{
  g_autoptr (SgzView) view = sgz_view_find (get_store (views), views->kind, name, NULL);

  if (view == NULL)
    return;
  g_free (view->name);
  view->name = g_strdup (new_name);
  if (!sgz_ledger_views_keep (views, view, name))
    return;
  if (g_strcmp0 (sgz_ledger_views_get_shown (views), name) == 0)
    set_shown (views, view);
  sgz_ledger_views_refresh (views);
  sgz_ledger_views_type_name (views, NULL);
  sgz_ledger_views_fill (views);
}

void
sgz_ledger_views_delete (SgzLedgerViews *views, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzView) view = sgz_view_find (get_store (views), views->kind, name, NULL);

  if (view == NULL)
    return;
  if (!sgz_view_remove (get_store (views), views->kind, name, &error))
    {
      sgz_session_report_error (views->session, error);
      return;
    }
  /* What is shown stays as it is, only without a name. */
  if (g_strcmp0 (sgz_ledger_views_get_shown (views), name) == 0)
    set_shown (views, NULL);
  g_clear_pointer (&views->deleted, sgz_view_free);
  views->deleted = g_steal_pointer (&view);
  sgz_ledger_views_refresh (views);
  sgz_ledger_views_fill (views);
}

void
sgz_ledger_views_bring_back (SgzLedgerViews *views)
{
  if (views->deleted == NULL || !sgz_ledger_views_keep (views, views->deleted, NULL))
    return;
  g_clear_pointer (&views->deleted, sgz_view_free);
  sgz_ledger_views_fill (views);
}
