/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-recycle-window.h"

#include <glib/gi18n-lib.h>

#include "store/sgz-voided.h"
#include "ui/common/sgz-saving.h"

/* So many of each kind are listed; the ledger of a kind lists all. */
#define MOST 500

struct _SgzRecycleWindow
{
  AdwWindow parent_instance;

  SgzSession *session;
  GPtrArray *voided; /* (element-type SgzVoidedRecord): the lines */
  GPtrArray *checks; /* (element-type GtkCheckButton): one a line */

  GtkStack *stack;
  GtkListBox *list;
  AdwToastOverlay *toast_overlay;
};

G_DEFINE_FINAL_TYPE (SgzRecycleWindow, sgz_recycle_window, ADW_TYPE_WINDOW)

static void
tell (SgzRecycleWindow *self, const char *message)
{
  g_autofree char *plain = g_markup_escape_text (message, -1);

  adw_toast_overlay_add_toast (self->toast_overlay, adw_toast_new (plain));
}

static void
ticked_cb (SgzRecycleWindow *self)
{
  guint n = 0;

  for (guint i = 0; i < self->checks->len; i++)
    n += gtk_check_button_get_active (g_ptr_array_index (self->checks, i)) ? 1 : 0;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "recycle.restore", n > 0);
}

static void
add_line (SgzRecycleWindow *self, const SgzVoidedRecord *voided)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *name = sgz_record_format_name (voided->record);
  g_autofree char *title = g_strdup_printf ("%s · %s", sgz_record_get_kind (voided->record)->title, name);
  g_autofree char *when = voided->at != NULL ? g_strndup (voided->at, 16) : g_strdup ("");
  /* Translators: why a record was voided, when, by whom. */
  g_autofree char *about
      = g_strdup_printf (_ ("%s (%s, %s)"), sgz_record_get_void_reason (voided->record),
                         g_strdelimit (when, "T", ' '), voided->officer != NULL ? voided->officer : "—");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), about);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_signal_connect_object (check, "toggled", G_CALLBACK (ticked_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, row);
  g_ptr_array_add (self->checks, check);
}

static void
reload_cb (SgzRecycleWindow *self)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *voided = sgz_voided_list (sgz_session_get_store (self->session), MOST, &error);
  GtkWidget *child;

  if (voided == NULL)
    {
      tell (self, error->message);
      return;
    }
  g_clear_pointer (&self->voided, g_ptr_array_unref);
  self->voided = voided;
  g_ptr_array_set_size (self->checks, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; i < voided->len; i++)
    add_line (self, g_ptr_array_index (voided, i));
  gtk_stack_set_visible_child_name (self->stack, voided->len > 0 ? "list" : "empty");
  ticked_cb (self);
}

static void
restored_cb (GtkWidget *widget, GPtrArray *records, const GError *error)
{
  SgzRecycleWindow *self = SGZ_RECYCLE_WINDOW (widget);

  if (error == NULL)
    {
      g_autofree char *done = g_strdup_printf (
          ngettext ("%u record restored", "%u records restored", records->len), records->len);
      sgz_session_toast (self->session, done, TRUE);
      tell (self, done);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tell (self, error->message);
}

static void
restore (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzRecycleWindow *self = SGZ_RECYCLE_WINDOW (widget);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
      {
        const SgzVoidedRecord *voided = g_ptr_array_index (self->voided, i);
        SgzRecord *copy = sgz_record_copy (voided->record);
        sgz_record_set_void_reason (copy, NULL);
        g_ptr_array_add (records, copy);
      }
  if (records->len > 0)
    sgz_saving_commit (widget, self->session, NULL, records, restored_cb);
}

static void
sgz_recycle_window_dispose (GObject *object)
{
  SgzRecycleWindow *self = SGZ_RECYCLE_WINDOW (object);

  g_clear_pointer (&self->voided, g_ptr_array_unref);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (sgz_recycle_window_parent_class)->dispose (object);
}

static void
sgz_recycle_window_class_init (SgzRecycleWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_recycle_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/window/sgz-recycle-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzRecycleWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, SgzRecycleWindow, list);
  gtk_widget_class_bind_template_child (widget_class, SgzRecycleWindow, toast_overlay);
  gtk_widget_class_install_action (widget_class, "recycle.restore", NULL, restore);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sgz_recycle_window_init (SgzRecycleWindow *self)
{
  self->checks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

SgzRecycleWindow *
sgz_recycle_window_new (GtkWindow *parent, SgzSession *session)
{
  g_return_val_if_fail (SGZ_IS_SESSION (session), NULL);

  SgzRecycleWindow *self = g_object_new (SGZ_TYPE_RECYCLE_WINDOW, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (sgz_session_get_store (session), "changed", G_CALLBACK (reload_cb), self,
                           G_CONNECT_SWAPPED);
  reload_cb (self);
  return self;
}

guint
sgz_recycle_window_count (SgzRecycleWindow *window)
{
  return window->voided->len;
}

void
sgz_recycle_window_tick (SgzRecycleWindow *window, guint position, gboolean is_ticked)
{
  gtk_check_button_set_active (g_ptr_array_index (window->checks, position), is_ticked);
}
