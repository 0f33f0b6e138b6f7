/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done with the records listed: opened, added, voided, seen all together. */
#include "sgz-related-list-private.h"

#include <glib/gi18n-lib.h>

#include "sgz-ledger-cells.h"
#include "sgz-record-window.h"
#include "sgz-void-dialog.h"

static SgzRecord *
get_selected (SgzRelatedList *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

static void
open_record (SgzRelatedList *self, SgzRecord *record)
{
  const SgzValue *other = self->through != NULL ? sgz_record_get_value (record, self->through) : NULL;

  if (other != NULL && other->text != NULL)
    sgz_record_window_open (GTK_WIDGET (self), self->session, sgz_kind_find (self->through->kind, NULL),
                            other->text, FALSE);
  else
    sgz_record_window_open (GTK_WIDGET (self), self->session, self->kind, sgz_record_get_id (record),
                            self->kind != &sgz_kind_station);
}

static void
view_activate_cb (SgzRelatedList *self, guint position)
{
  g_autoptr (SgzRecord) record = g_list_model_get_item (G_LIST_MODEL (self->rows), position);

  if (record != NULL)
    open_record (self, record);
}

static void
open_action (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzRelatedList *self = SGZ_RELATED_LIST (widget);

  if (get_selected (self) != NULL)
    open_record (self, get_selected (self));
}

static void
add_action (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzRelatedList *self = SGZ_RELATED_LIST (widget);

  sgz_record_window_add (widget, self->session, self->kind, self->field, self->owner);
}

static void
all_action (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzRelatedList *self = SGZ_RELATED_LIST (widget);
  g_autoptr (SgzQuery) query = sgz_query_new (self->kind);
  SgzValue owner = { SGZ_VALUE_TEXT, 0, self->owner };
  g_autofree char *title
      = g_strdup_printf ("%s · %s", self->name != NULL ? self->name : "", self->kind->title);

  sgz_query_filter (query, self->field, &owner);
  sgz_session_show_records (self->session, query, title);
}

static void
void_response_cb (SgzVoidDialog *dialog, const char *response, SgzRelatedList *self)
{
  SgzRecord *record = g_object_get_data (G_OBJECT (dialog), "record");
  g_autofree char *reason = sgz_void_dialog_get_reason (dialog);
  g_autofree char *name = sgz_record_format_name (record);
  g_autofree char *quoted = g_strdup_printf (_ ("“%s”"), name);
  g_autofree char *done = g_strdup_printf (_ ("%s voided"), quoted);
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (response, "void") || *reason == '\0')
    return;
  sgz_record_set_void_reason (record, reason);
  if (sgz_store_save (sgz_session_get_store (self->session), record, &error))
    sgz_session_toast (self->session, done, TRUE);
  else
    sgz_session_report_error (self->session, error);
}

static void
void_action (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzRelatedList *self = SGZ_RELATED_LIST (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  SgzRecord *record = get_selected (self);

  if (record == NULL)
    return;
  g_autofree char *name = sgz_record_format_name (record);
  g_autofree char *quoted = g_strdup_printf (_ ("“%s”"), name);
  SgzVoidDialog *dialog = sgz_void_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, quoted);
  g_object_set_data_full (G_OBJECT (dialog), "record", sgz_record_copy (record), g_object_unref);
  g_signal_connect_object (dialog, "response", G_CALLBACK (void_response_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
popup_menu (SgzRelatedList *self, double x, double y)
{
  if (self->menu == NULL)
    {
      self->menu = gtk_popover_menu_new_from_model (self->row_menu);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self->view));
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
    }
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle){ (int)x, (int)y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
menu_pressed_cb (SgzRelatedList *self, int n_press G_GNUC_UNUSED, double x, double y)
{
  guint position = sgz_ledger_cells_pick (GTK_WIDGET (self->view), x, y);

  if (position == GTK_INVALID_LIST_POSITION)
    return;
  gtk_single_selection_set_selected (self->selection, position);
  popup_menu (self, x, y);
}

static gboolean
menu_key_cb (GtkWidget *widget, GVariant *args G_GNUC_UNUSED, gpointer user_data G_GNUC_UNUSED)
{
  SgzRelatedList *self = SGZ_RELATED_LIST (widget);

  if (get_selected (self) == NULL)
    return FALSE;
  popup_menu (self, 24, 24);
  return TRUE;
}

void
sgz_related_list_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, view_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, menu_pressed_cb);
  gtk_widget_class_install_action (widget_class, "related.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "related.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "related.void", NULL, void_action);
  gtk_widget_class_install_action (widget_class, "related.all", NULL, all_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "related.void", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, 0, "related.add", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_key_cb, NULL);
}
