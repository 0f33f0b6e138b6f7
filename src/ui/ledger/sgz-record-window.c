/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-record-window.h"

#include <glib/gi18n-lib.h>

struct _SgzRecordWindow
{
  AdwWindow parent_instance;

  const SgzKind *kind;
  gboolean is_reading; /* it was opened to read: editing goes back to that */

  AdwWindowTitle *title;
  SgzRecordPane *pane;
};

G_DEFINE_FINAL_TYPE (SgzRecordWindow, sgz_record_window, ADW_TYPE_WINDOW)

/* Whether other records refer to those of @kind: then there is something to add to one that was just saved. */
static gboolean
has_related (const SgzKind *kind)
{
  size_t n_kinds = 0;
  const SgzKind *const *kinds = sgz_kind_list (&n_kinds);

  for (size_t i = 0; i < n_kinds; i++)
    if (sgz_kind_find_reference (kinds[i], kind->code) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
close_now (gpointer user_data)
{
  gtk_window_close (GTK_WINDOW (user_data));
  return G_SOURCE_REMOVE;
}

/* Not at once: the form is not through with its saving yet. */
static void
close_soon (SgzRecordWindow *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, close_now, g_object_ref (self), g_object_unref);
}

static void
saved_cb (SgzRecordWindow *self, SgzRecord *record)
{
  g_autofree char *name = sgz_record_format_name (record);

  adw_window_title_set_title (self->title, name);
  self->is_reading = self->is_reading || has_related (self->kind);
  if (!self->is_reading)
    close_soon (self);
}

static void
closed_cb (SgzRecordWindow *self)
{
  if (!self->is_reading)
    close_soon (self);
}

static gboolean
sgz_record_window_close_request (GtkWindow *window)
{
  if (!sgz_record_pane_leave (SGZ_RECORD_WINDOW (window)->pane))
    return GDK_EVENT_STOP;
  return GTK_WINDOW_CLASS (sgz_record_window_parent_class)->close_request (window);
}

static void
sgz_record_window_class_init (SgzRecordWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  GTK_WINDOW_CLASS (klass)->close_request = sgz_record_window_close_request;
  g_type_ensure (SGZ_TYPE_RECORD_PANE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/ledger/sgz-record-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzRecordWindow, title);
  gtk_widget_class_bind_template_child (widget_class, SgzRecordWindow, pane);
  gtk_widget_class_bind_template_callback (widget_class, saved_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sgz_record_window_init (SgzRecordWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static SgzRecordWindow *
new_window (GtkWidget *parent, SgzSession *session, const SgzKind *kind, const char *title)
{
  GtkRoot *root = gtk_widget_get_root (parent);
  SgzRecordWindow *self = g_object_new (SGZ_TYPE_RECORD_WINDOW, NULL);

  self->kind = kind;
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  sgz_record_pane_set_up (self->pane, session, kind);
  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, kind->title);
  gtk_window_set_title (GTK_WINDOW (self), title);
  return self;
}

SgzRecordWindow *
sgz_record_window_open (GtkWidget *parent, SgzSession *session, const SgzKind *kind, const char *id,
                        gboolean is_edited)
{
  g_autoptr (GError) error = NULL;

  if (kind == &sgz_kind_station && !is_edited)
    {
      sgz_session_show_page (session, "station", id);
      return NULL;
    }
  g_autoptr (SgzRecord) record = sgz_store_get (sgz_session_get_store (session), kind, id, &error);
  if (record == NULL)
    {
      sgz_session_report_error (session, error);
      return NULL;
    }
  g_autofree char *name = sgz_record_format_name (record);
  SgzRecordWindow *self = new_window (parent, session, kind, name);
  self->is_reading = !is_edited;
  sgz_record_pane_show (self->pane, record);
  gtk_window_present (GTK_WINDOW (self));
  if (is_edited)
    sgz_record_pane_edit (self->pane);
  return self;
}

static SgzRecordWindow *
present_new (GtkWidget *parent, SgzSession *session, const SgzKind *kind)
{
  /* Translators: the title of a kind of record, such as 站点. */
  g_autofree char *title = g_strdup_printf (_ ("New record: %s"), kind->title);
  SgzRecordWindow *self = new_window (parent, session, kind, title);

  gtk_window_present (GTK_WINDOW (self));
  return self;
}

SgzRecordWindow *
sgz_record_window_add (GtkWidget *parent, SgzSession *session, const SgzKind *kind, const SgzField *field,
                       const char *owner)
{
  SgzRecordWindow *self = present_new (parent, session, kind);

  sgz_record_pane_add_to (self->pane, field, owner);
  return self;
}

SgzRecordWindow *
sgz_record_window_resume (GtkWidget *parent, SgzSession *session, SgzRecord *draft)
{
  SgzRecordWindow *self = present_new (parent, session, sgz_record_get_kind (draft));

  sgz_record_pane_resume (self->pane, draft);
  return self;
}

SgzRecordPane *
sgz_record_window_get_pane (SgzRecordWindow *window)
{
  return window->pane;
}
