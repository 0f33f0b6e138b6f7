/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-event-list.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ui/ledger/sgz-record-window.h"

struct _SgzEventList
{
  AdwBin parent_instance;

  SgzSession *session;
  GPtrArray *events;

  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (SgzEventList, sgz_event_list, ADW_TYPE_BIN)

static void
row_activated_cb (SgzEventList *self, GtkListBoxRow *row)
{
  const SgzEvent *event = g_ptr_array_index (self->events, (guint)gtk_list_box_row_get_index (row));

  sgz_record_window_open (GTK_WIDGET (self), self->session, event->kind, event->record,
                          event->kind == &sgz_kind_station);
}

/* The year stands above its events. */
static void
update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  SgzEventList *self = user_data;
  const SgzEvent *event = g_ptr_array_index (self->events, (guint)gtk_list_box_row_get_index (row));
  const SgzEvent *other
      = before != NULL ? g_ptr_array_index (self->events, (guint)gtk_list_box_row_get_index (before)) : NULL;

  if (other != NULL && strncmp (event->day, other->day, 4) == 0)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  g_autofree char *year = g_strndup (event->day, 4);
  GtkWidget *label = gtk_label_new (year);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_set_margin_top (label, 6);
  gtk_widget_set_margin_start (label, 12);
  gtk_list_box_row_set_header (row, label);
}

static GtkWidget *
new_row (const SgzEvent *event)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *day = gtk_label_new (event->day);
  GtkWidget *what = gtk_label_new (event->what);
  GtkWidget *name = gtk_label_new (event->name);

  gtk_widget_add_css_class (day, "numeric");
  gtk_widget_add_css_class (day, "dim-label");
  gtk_label_set_xalign (GTK_LABEL (what), 0);
  gtk_label_set_width_chars (GTK_LABEL (what), 16);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_set_tooltip_text (name, *event->name != '\0' ? event->name : NULL);
  gtk_box_append (GTK_BOX (box), day);
  gtk_box_append (GTK_BOX (box), what);
  gtk_box_append (GTK_BOX (box), name);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 4);
  gtk_widget_set_margin_bottom (box, 4);
  return box;
}

static void
sgz_event_list_dispose (GObject *object)
{
  SgzEventList *self = SGZ_EVENT_LIST (object);

  g_clear_object (&self->session);
  G_OBJECT_CLASS (sgz_event_list_parent_class)->dispose (object);
}

static void
sgz_event_list_finalize (GObject *object)
{
  g_ptr_array_unref (SGZ_EVENT_LIST (object)->events);
  G_OBJECT_CLASS (sgz_event_list_parent_class)->finalize (object);
}

static void
sgz_event_list_class_init (SgzEventListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sgz_event_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = sgz_event_list_finalize;
}

static void
sgz_event_list_init (SgzEventList *self)
{
  GtkWidget *empty = gtk_label_new (_ ("Nothing has a day yet"));

  self->events = g_ptr_array_new ();
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (empty, "dim-label");
  gtk_widget_set_margin_top (empty, 12);
  gtk_widget_set_margin_bottom (empty, 12);
  gtk_list_box_set_placeholder (self->list, empty);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_list_box_set_header_func (self->list, update_header, self, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "card");
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

GtkWidget *
sgz_event_list_new (SgzSession *session)
{
  SgzEventList *self = g_object_new (SGZ_TYPE_EVENT_LIST, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}

void
sgz_event_list_show (SgzEventList *list, GPtrArray *events)
{
  GtkWidget *row;
  GPtrArray *held = g_ptr_array_ref (events);

  while ((row = GTK_WIDGET (gtk_list_box_get_row_at_index (list->list, 0))) != NULL)
    gtk_list_box_remove (list->list, row);
  g_ptr_array_unref (list->events);
  list->events = held;
  for (guint i = 0; i < events->len; i++)
    gtk_list_box_append (list->list, new_row (g_ptr_array_index (events, i)));
}
