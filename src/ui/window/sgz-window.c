/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-window-private.h"

#include <glib/gi18n-lib.h>

#include "store/sgz-attachment.h"

#include "sgz-window-pages.h"
#include "ui/station/sgz-station-page.h"

G_DEFINE_FINAL_TYPE (SgzWindow, sgz_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_SESSION = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
update_title (SgzWindow *self)
{
  g_autofree char *base = g_path_get_basename (sgz_store_get_path (sgz_session_get_store (self->session)));
  char *dot = g_strrstr (base, ".");
  GtkWidget *child = gtk_stack_get_visible_child (self->stack);
  const char *page
      = child != NULL ? gtk_stack_page_get_title (gtk_stack_get_page (self->stack, child)) : NULL;

  if (dot != NULL && dot != base)
    *dot = '\0';
  const char *view = child != NULL ? sgz_window_page_get_view (child) : NULL;
  g_autofree char *subtitle = view != NULL ? g_strdup_printf ("%s · %s", page, view) : g_strdup (page);
  g_autofree char *whole = page != NULL ? g_strdup_printf ("%s — %s", base, page) : g_strdup (base);
  adw_window_title_set_title (self->title, base);
  adw_window_title_set_subtitle (self->title, subtitle != NULL ? subtitle : "");
  gtk_window_set_title (GTK_WINDOW (self), whole);
}

static void
add_page (SgzWindow *self, GtkWidget *child, const char *name, const char *title)
{
  gtk_stack_add_titled (self->stack, child, name, title);
  sgz_window_page_follow_view (child, G_CALLBACK (update_title), self);
}

/* The ledger of @kind, made unless it was visited before. */
static GtkWidget *
visit_ledger (SgzWindow *self, const SgzKind *kind)
{
  const char *name = sgz_window_page_name_of_kind (kind);
  GtkWidget *ledger = gtk_stack_get_child_by_name (self->stack, name);

  if (ledger == NULL && sgz_window_page_find (name) != NULL)
    return sgz_window_visit (self, name);
  if (ledger == NULL)
    {
      ledger = sgz_window_page_new_ledger (self->session, kind);
      add_page (self, ledger, name, kind->title);
    }
  return ledger;
}

/* Makes the page of that name unless it was visited before. */
GtkWidget *
sgz_window_visit (SgzWindow *self, const char *name)
{
  GtkWidget *child = gtk_stack_get_child_by_name (self->stack, name);
  const SgzWindowPage *page = sgz_window_page_find (name);
  const SgzKind *kind = sgz_window_page_find_ledger (name);

  if (child != NULL || (page == NULL && kind == NULL))
    return child;
  if (page == NULL)
    return visit_ledger (self, kind);
  child = page->construct (self->session);
  add_page (self, child, name, _ (page->title));
  return child;
}

gboolean
sgz_window_show_page (SgzWindow *window, const char *name)
{
  g_return_val_if_fail (SGZ_IS_WINDOW (window) && name != NULL, FALSE);

  GtkWidget *child = sgz_window_visit (window, name);
  GtkWidget *before = gtk_stack_get_visible_child (window->stack);
  if (child == NULL)
    return FALSE;
  if (before != NULL && before != child && !sgz_window_page_leave (before))
    {
      sgz_sidebar_select (window->sidebar, gtk_stack_get_visible_child_name (window->stack));
      return TRUE;
    }
  gtk_stack_set_visible_child (window->stack, child);
  sgz_sidebar_select (window->sidebar, name);
  update_title (window);
  sgz_window_set_action_enabled (window, "add", sgz_window_page_can_add (child));
  if (sgz_window_page_find (name) != NULL || sgz_window_page_find_ledger (name) != NULL)
    g_settings_set_string (sgz_session_get_settings (window->session), "last-page", name);
  return TRUE;
}

const char *
sgz_window_get_page (SgzWindow *window)
{
  g_return_val_if_fail (SGZ_IS_WINDOW (window), NULL);
  return gtk_stack_get_visible_child_name (window->stack);
}

SgzSession *
sgz_window_get_session (SgzWindow *window)
{
  g_return_val_if_fail (SGZ_IS_WINDOW (window), NULL);
  return window->session;
}

void
sgz_window_show_query (SgzWindow *self, const SgzQuery *query, const char *title)
{
  const SgzKind *kind = sgz_query_get_kind (query);

  sgz_window_page_show_query (visit_ledger (self, kind), query, title);
  sgz_window_show_page (self, sgz_window_page_name_of_kind (kind));
}

void
sgz_window_show_view (SgzWindow *self, const SgzKind *kind, const char *name)
{
  sgz_window_page_show_view (visit_ledger (self, kind), name);
  sgz_window_show_page (self, sgz_window_page_name_of_kind (kind));
}

void
sgz_window_show_station (SgzWindow *window, const char *id)
{
  g_return_if_fail (SGZ_IS_WINDOW (window) && id != NULL);

  GtkWidget *before = gtk_stack_get_visible_child (window->stack);
  GtkWidget *page = gtk_stack_get_child_by_name (window->stack, SGZ_WINDOW_PAGE_STATION);
  g_autofree char *from = g_strdup (gtk_stack_get_visible_child_name (window->stack));

  if (page == NULL)
    {
      page = sgz_station_page_new (window->session);
      gtk_stack_add_titled (window->stack, page, SGZ_WINDOW_PAGE_STATION, _ ("Station Dossier"));
    }
  if (before != page)
    sgz_window_page_set_origin (page, from, before, id);
  else
    sgz_station_page_set_origin (SGZ_STATION_PAGE (page), "stations", NULL, 0);
  sgz_station_page_show (SGZ_STATION_PAGE (page), id);
  sgz_window_show_page (window, SGZ_WINDOW_PAGE_STATION);
  if (gtk_stack_get_visible_child (window->stack) == page)
    gtk_widget_grab_focus (page);
}

static void
toast_asked_cb (SgzWindow *self, const char *message, gboolean undoable)
{
  if (undoable)
    sgz_window_toast_undoable (self, message);
  else
    sgz_window_add_toast (self, message, NULL, NULL, NULL);
}

static void
error_reported_cb (SgzWindow *self, const char *message)
{
  sgz_window_add_error_toast (self, message);
}

static void
page_asked_cb (SgzWindow *self, const char *page, const char *detail)
{
  if (g_str_equal (page, SGZ_WINDOW_PAGE_STATION) && detail != NULL)
    sgz_window_show_station (self, detail);
  else if (!sgz_window_show_page (self, page))
    g_warning ("There is no page “%s”", page);
  else if (detail != NULL)
    sgz_window_page_select (gtk_stack_get_visible_child (self->stack), detail);
}

static void
document_asked_cb (SgzWindow *self, const SgzView *view)
{
  sgz_window_page_show_document (sgz_window_visit (self, "documents"), view);
  sgz_window_show_page (self, "documents");
}

static void
store_changed_cb (SgzWindow *self, const char *const *kinds)
{
  sgz_window_refresh_undo (self);
  sgz_window_refresh_header (self, kinds);
}

static void
page_chosen_cb (SgzWindow *self, const char *name)
{
  sgz_window_show_page (self, name);
  if (adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, FALSE);
}

/* What is edited above this window is saved with it, or stays. Returns: whether all of it is closed */
static gboolean
close_above (GtkWindow *window)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();
  gboolean is_free = TRUE;

  g_list_foreach (windows, (GFunc)(void (*) (void))g_object_ref, NULL);
  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_window_get_transient_for (l->data) == window && gtk_widget_get_visible (l->data))
      {
        gtk_window_close (l->data);
        is_free = is_free && !gtk_widget_get_visible (l->data);
      }
  g_list_foreach (windows, (GFunc)(void (*) (void))g_object_unref, NULL);
  return is_free;
}

static gboolean
sgz_window_close_request (GtkWindow *window)
{
  SgzWindow *self = SGZ_WINDOW (window);
  GtkWidget *page = gtk_stack_get_visible_child (self->stack);

  if (!close_above (window) || (page != NULL && !sgz_window_page_leave (page)))
    return GDK_EVENT_STOP;
  sgz_window_keep_size (self);
  sgz_session_cancel_work (self->session);
  return GTK_WINDOW_CLASS (sgz_window_parent_class)->close_request (window);
}

static void
sgz_window_constructed (GObject *object)
{
  SgzWindow *self = SGZ_WINDOW (object);
  SgzStore *store = sgz_session_get_store (self->session);
  g_autofree char *missing = sgz_attachment_describe_missing (store);

  G_OBJECT_CLASS (sgz_window_parent_class)->constructed (object);
  sgz_window_add_actions (self);
  sgz_window_add_undo_keys (self);
  sgz_window_set_up_header (self);
  sgz_sidebar_set_up (self->sidebar, self->session);
  g_signal_connect_object (self->session, "show-records", G_CALLBACK (sgz_window_show_query), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "show-page", G_CALLBACK (page_asked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "show-document", G_CALLBACK (document_asked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "toast", G_CALLBACK (toast_asked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "given-up", G_CALLBACK (sgz_window_keep_draft), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "error-reported", G_CALLBACK (error_reported_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "work-changed", G_CALLBACK (sgz_window_refresh_work), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  sgz_window_restore_state (self);
  sgz_window_refresh_undo (self);
  if (missing != NULL)
    sgz_window_add_error_toast (self, missing);
}

static void
sgz_window_dispose (GObject *object)
{
  SgzWindow *self = SGZ_WINDOW (object);

  /* Pages that end may still save and tell of it: there is no window any more to show that. */
  if (self->session != NULL)
    {
      g_signal_handlers_disconnect_by_data (sgz_session_get_store (self->session), self);
      g_signal_handlers_disconnect_by_data (self->session, self);
    }
  g_clear_weak_pointer (&self->history);
  g_clear_weak_pointer (&self->toast);
  g_clear_object (&self->draft);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (sgz_window_parent_class)->dispose (object);
}

static void
sgz_window_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_SESSION)
    g_value_set_object (value, SGZ_WINDOW (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
sgz_window_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_SESSION)
    SGZ_WINDOW (object)->session = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
sgz_window_class_init (SgzWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = sgz_window_constructed;
  object_class->dispose = sgz_window_dispose;
  object_class->get_property = sgz_window_get_property;
  object_class->set_property = sgz_window_set_property;
  GTK_WINDOW_CLASS (klass)->close_request = sgz_window_close_request;
  props[PROP_SESSION]
      = g_param_spec_object ("session", NULL, NULL, SGZ_TYPE_SESSION,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  g_type_ensure (SGZ_TYPE_SIDEBAR);
  gtk_widget_class_set_template_from_resource (widget_class, SGZ_RESOURCE_ROOT "/window/sgz-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, SgzWindow, flap);
  gtk_widget_class_bind_template_child (widget_class, SgzWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, SgzWindow, title);
  gtk_widget_class_bind_template_child (widget_class, SgzWindow, year_button);
  gtk_widget_class_bind_template_child (widget_class, SgzWindow, place_button);
  gtk_widget_class_bind_template_child (widget_class, SgzWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, SgzWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, SgzWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, SgzWindow, work_revealer);
  gtk_widget_class_bind_template_child (widget_class, SgzWindow, work_spinner);
  gtk_widget_class_bind_template_child (widget_class, SgzWindow, work_label);
  gtk_widget_class_bind_template_callback (widget_class, page_chosen_cb);
  /* Not an accelerator of the application: a cell that takes the key comes first. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "win.edit", NULL);
}

static void
sgz_window_init (SgzWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

SgzWindow *
sgz_window_new (GtkApplication *application, SgzStore *store, GSettings *settings)
{
  g_return_val_if_fail (SGZ_IS_STORE (store) && G_IS_SETTINGS (settings), NULL);

  g_autoptr (SgzSession) session = sgz_session_new (store, settings);
  return g_object_new (SGZ_TYPE_WINDOW, "application", application, "session", session, NULL);
}
