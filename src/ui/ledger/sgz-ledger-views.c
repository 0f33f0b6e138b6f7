/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-ledger-views.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _SgzLedgerViews
{
  AdwBin parent_instance;

  SgzSession *session;
  const SgzKind *kind;
  SgzViewFunc read;
  GtkWidget *page;  /* not owned: it has the button */
  SgzView *shown;   /* as it was kept, or NULL */
  SgzView *deleted; /* the one deleted last, until the popover closes */
  char *renamed;    /* the view whose name is being typed, or NULL for a new one */

  GtkMenuButton *button;
  GtkBox *lines;
  GtkWidget *none;
  GtkButton *update;
  GtkEntry *name;
  GtkButton *save;
  GtkLabel *error;
  GtkButton *bring_back;
};

G_DEFINE_FINAL_TYPE (SgzLedgerViews, sgz_ledger_views, ADW_TYPE_BIN)

enum
{
  CHOSEN,
  RELABELLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void fill (SgzLedgerViews *self);

static SgzStore *
get_store (SgzLedgerViews *self)
{
  return sgz_session_get_store (self->session);
}

static gboolean
is_changed (SgzLedgerViews *self)
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
    label
        = g_strdup_printf (is_changed (self) ? _ ("View: %s (changed)") : _ ("View: %s"), self->shown->name);
  gtk_menu_button_set_label (self->button, label);
  g_signal_emit (self, signals[RELABELLED], 0);
}

/* Keeps @view in place of @replaced; what stands in the way is told under the name. */
static gboolean
keep (SgzLedgerViews *self, const SgzView *view, const char *replaced)
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

static void
show_view (SgzLedgerViews *self, const SgzView *view)
{
  set_shown (self, view);
  g_signal_emit (self, signals[CHOSEN], 0, self->shown);
  sgz_ledger_views_refresh (self);
}

/* --- the lines --- */

static const char *
get_name (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), "name");
}

static void
line_clicked_cb (GtkWidget *button, SgzLedgerViews *self)
{
  g_autofree char *name = g_strdup (get_name (button));

  gtk_menu_button_popdown (self->button);
  if (name != NULL)
    sgz_ledger_views_choose (self, name);
  else
    show_view (self, NULL);
}

static void
default_toggled_cb (GtkWidget *button, SgzLedgerViews *self)
{
  g_autoptr (SgzView) view = sgz_view_find (get_store (self), self->kind, get_name (button), NULL);

  if (view == NULL)
    return;
  view->is_default = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button));
  keep (self, view, view->name);
  fill (self);
}

static void
type_name (SgzLedgerViews *self, const char *renamed)
{
  char *copy = g_strdup (renamed);

  g_free (self->renamed);
  self->renamed = copy;
  gtk_editable_set_text (GTK_EDITABLE (self->name), renamed != NULL ? renamed : "");
  gtk_button_set_label (self->save, renamed != NULL ? _ ("Rename") : _ ("Save as a View"));
}

static void
rename_clicked_cb (GtkWidget *button, SgzLedgerViews *self)
{
  type_name (self, get_name (button));
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

static void
delete_clicked_cb (GtkWidget *button, SgzLedgerViews *self)
{
  g_autofree char *name = g_strdup (get_name (button));

  sgz_ledger_views_delete (self, name);
}

static GtkWidget *
set_up_button (SgzLedgerViews *self, GtkWidget *button, const char *name, const char *tooltip,
               GCallback clicked)
{
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data_full (G_OBJECT (button), "name", g_strdup (name), g_free);
  if (tooltip != NULL)
    {
      gtk_widget_set_tooltip_text (button, tooltip);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
    }
  g_signal_connect (button, "clicked", clicked, self);
  return button;
}

static GtkWidget *
new_icon_button (SgzLedgerViews *self, const char *icon, const char *name, const char *tooltip,
                 GCallback clicked)
{
  return set_up_button (self, gtk_button_new_from_icon_name (icon), name, tooltip, clicked);
}

static void
add_line (SgzLedgerViews *self, const SgzView *view)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = gtk_label_new (view != NULL ? view->name : _ ("Without a view"));
  GtkWidget *button = gtk_button_new ();
  const char *name = view != NULL ? view->name : NULL;

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 30);
  gtk_widget_set_tooltip_text (label, name);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_box_append (GTK_BOX (line), set_up_button (self, button, name, NULL, G_CALLBACK (line_clicked_cb)));
  if (view != NULL)
    {
      GtkWidget *star = gtk_toggle_button_new ();
      gtk_button_set_icon_name (GTK_BUTTON (star),
                                view->is_default ? "starred-symbolic" : "non-starred-symbolic");
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (star), view->is_default);
      gtk_box_append (GTK_BOX (line), set_up_button (self, star, name, _ ("Open the ledger with this view"),
                                                     G_CALLBACK (default_toggled_cb)));
      gtk_box_append (GTK_BOX (line), new_icon_button (self, "document-edit-symbolic", name, _ ("Rename"),
                                                       G_CALLBACK (rename_clicked_cb)));
      gtk_box_append (GTK_BOX (line), new_icon_button (self, "user-trash-symbolic", name, _ ("Delete"),
                                                       G_CALLBACK (delete_clicked_cb)));
    }
  gtk_box_append (self->lines, line);
}

static void
fill (SgzLedgerViews *self)
{
  g_autoptr (GPtrArray) views = sgz_view_list (get_store (self), self->kind);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->lines))) != NULL)
    gtk_box_remove (self->lines, child);
  if (views->len > 0)
    add_line (self, NULL);
  for (guint i = 0; i < views->len; i++)
    add_line (self, g_ptr_array_index (views, i));
  gtk_widget_set_visible (self->none, views->len == 0);
  gtk_widget_set_visible (gtk_widget_get_ancestor (GTK_WIDGET (self->lines), GTK_TYPE_SCROLLED_WINDOW),
                          views->len > 0);

  gboolean can_update = self->shown != NULL && is_changed (self);
  gtk_widget_set_visible (GTK_WIDGET (self->update), can_update);
  if (can_update)
    {
      g_autofree char *label = g_strdup_printf (_ ("Keep in “%s”"), self->shown->name);
      gtk_button_set_label (self->update, label);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->bring_back), self->deleted != NULL);
  if (self->deleted != NULL)
    {
      g_autofree char *label = g_strdup_printf (_ ("Undo: “%s” deleted"), self->deleted->name);
      gtk_button_set_label (self->bring_back, label);
    }
}

/* --- what the officer does --- */

static void
shown_cb (SgzLedgerViews *self)
{
  type_name (self, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->error), FALSE);
  fill (self);
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
  if (!keep (self, view, view->name))
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
    show_view (views, view);
  else
    sgz_session_report_error (views->session, error);
}

void
sgz_ledger_views_choose_default (SgzLedgerViews *views)
{
  g_autoptr (GPtrArray) list = sgz_view_list (get_store (views), views->kind);

  for (guint i = 0; i < list->len; i++)
    if (((SgzView *)g_ptr_array_index (list, i))->is_default)
      show_view (views, g_ptr_array_index (list, i));
}

const char *
sgz_ledger_views_get_shown (SgzLedgerViews *views)
{
  return views->shown != NULL ? views->shown->name : NULL;
}

SgzView *
sgz_ledger_views_read (SgzLedgerViews *views)
{
  gboolean is_named = views->shown != NULL && !is_changed (views);

  return views->read (views->page, is_named ? views->shown->name : NULL);
}

gboolean
sgz_ledger_views_save_as (SgzLedgerViews *views, const char *name)
{
  g_autoptr (SgzView) view = views->read (views->page, name);

  if (!keep (views, view, NULL))
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
  if (!keep (views, view, name))
    return;
  if (g_strcmp0 (sgz_ledger_views_get_shown (views), name) == 0)
    set_shown (views, view);
  sgz_ledger_views_refresh (views);
  type_name (views, NULL);
  fill (views);
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
  fill (views);
}

void
sgz_ledger_views_bring_back (SgzLedgerViews *views)
{
  if (views->deleted == NULL || !keep (views, views->deleted, NULL))
    return;
  g_clear_pointer (&views->deleted, sgz_view_free);
  fill (views);
}
