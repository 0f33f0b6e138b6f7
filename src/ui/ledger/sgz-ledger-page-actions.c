/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-ledger-page-private.h"

#include <glib/gi18n-lib.h>

#include "sgz-void-dialog.h"
#include "ui/common/sgz-saving.h"
#include "ui/exchange/sgz-intake-source.h"

static void
read_again (SgzLedgerPage *self, GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      SgzRecord *record = g_ptr_array_index (records, i);
      SgzRecord *now = sgz_store_get (sgz_session_get_store (self->session), self->kind,
                                      sgz_record_get_id (record), NULL);
      /* One that is gone is told by the save. */
      if (now == NULL)
        continue;
      g_ptr_array_index (records, i) = now;
      g_object_unref (record);
    }
}

GPtrArray *
sgz_ledger_page_get_targets (SgzLedgerPage *self)
{
  GPtrArray *targets = sgz_selection_link_get_records (self->link);

  if (targets != NULL)
    {
      /* What was saved a moment ago, as a row of the grid that was just left, is not in the list yet. */
      if (sgz_record_list_is_loading (self->list))
        read_again (self, targets);
      return targets;
    }
  g_autofree char *message
      = g_strdup_printf (_ ("At most %d records can be taken at once; select fewer, or export the roster"),
                         SGZ_SELECTION_LINK_MOST);
  sgz_session_toast (self->session, message, FALSE);
  return g_ptr_array_new ();
}

/* Copies of those targets that are voided, or of those that are not. */
static GPtrArray *
copy_targets (SgzLedgerPage *self, gboolean is_voided)
{
  g_autoptr (GPtrArray) targets = sgz_ledger_page_get_targets (self);
  GPtrArray *copies = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < targets->len; i++)
    {
      SgzRecord *record = g_ptr_array_index (targets, i);
      if ((sgz_record_get_void_reason (record) != NULL) == is_voided)
        g_ptr_array_add (copies, sgz_record_copy (record));
    }
  return copies;
}

char *
sgz_ledger_page_name_targets (GPtrArray *records)
{
  if (records->len == 1)
    {
      g_autofree char *name = sgz_record_format_name (g_ptr_array_index (records, 0));
      return g_strdup_printf (_ ("“%s”"), name);
    }
  return g_strdup_printf (ngettext ("%u record", "%u records", records->len), records->len);
}

static void
saved_cb (GtkWidget *widget, GPtrArray *records, const GError *error)
{
  SgzLedgerPage *self = SGZ_LEDGER_PAGE (widget);
  gboolean is_voided = sgz_record_get_void_reason (g_ptr_array_index (records, 0)) != NULL;
  g_autofree char *name = sgz_ledger_page_name_targets (records);
  g_autofree char *done = g_strdup_printf (is_voided ? _ ("%s voided") : _ ("%s restored"), name);

  if (error == NULL)
    sgz_session_toast (self->session, done, TRUE);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    sgz_session_report_error (self->session, error);
  self->is_focus_wanted = self->is_focus_wanted && error == NULL;
}

/* One entry of history for all of them, one toast that takes it back. */
static void
commit (SgzLedgerPage *self, GPtrArray *records, const char *reason)
{
  for (guint i = 0; i < records->len; i++)
    sgz_record_set_void_reason (g_ptr_array_index (records, i), reason);
  self->is_focus_wanted = TRUE;
  sgz_saving_commit (GTK_WIDGET (self), self->session, NULL, records, saved_cb);
}

static void
dialog_response_cb (SgzVoidDialog *dialog, const char *response, SgzLedgerPage *self)
{
  GPtrArray *records = g_object_get_data (G_OBJECT (dialog), "records");
  g_autofree char *reason = sgz_void_dialog_get_reason (dialog);

  if (g_str_equal (response, "void") && *reason != '\0')
    commit (self, records, reason);
}

static void
void_records (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzLedgerPage *self = SGZ_LEDGER_PAGE (widget);
  GtkRoot *root = gtk_widget_get_root (widget);

  if (!sgz_record_pane_leave (self->pane))
    return;
  g_autoptr (GPtrArray) records = copy_targets (self, FALSE);
  if (records->len == 0)
    return;
  g_autofree char *name = sgz_ledger_page_name_targets (records);
  SgzVoidDialog *dialog = sgz_void_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, name);
  g_object_set_data_full (G_OBJECT (dialog), "records", g_steal_pointer (&records),
                          (GDestroyNotify)g_ptr_array_unref);
  g_signal_connect_object (dialog, "response", G_CALLBACK (dialog_response_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
restore_records (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzLedgerPage *self = SGZ_LEDGER_PAGE (widget);
  g_autoptr (GPtrArray) records = copy_targets (self, TRUE);

  if (records->len > 0)
    commit (self, records, NULL);
}

static void
add_record (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzLedgerPage *self = SGZ_LEDGER_PAGE (widget);

  if (sgz_ledger_grid_is_active (self->grid))
    {
      if (sgz_ledger_grid_leave (self->grid))
        sgz_ledger_grid_focus_new (self->grid);
      return;
    }
  adw_flap_set_reveal_flap (self->flap, TRUE);
  sgz_record_pane_add (self->pane);
}

static void
clear_filters (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzLedgerPage *self = SGZ_LEDGER_PAGE (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  sgz_filter_bar_clear (self->filters);
}

static void
focus_search (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  sgz_ledger_page_focus_search (SGZ_LEDGER_PAGE (widget));
}

static void
show_roster (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzLedgerPage *self = SGZ_LEDGER_PAGE (widget);
  g_autoptr (SgzView) view = sgz_ledger_views_read (self->views);

  sgz_session_show_document (self->session, view);
}

/* The page of the station that is read (一站一档). */
static void
show_dossier (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzLedgerPage *self = SGZ_LEDGER_PAGE (widget);

  if (!sgz_record_pane_leave (self->pane))
    return;
  SgzRecord *shown = sgz_record_pane_get_record (self->pane);
  if (shown != NULL && sgz_record_get_id (shown) != NULL)
    sgz_session_show_page (self->session, "station", sgz_record_get_id (shown));
}

static void
paste_rows (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzLedgerPage *self = SGZ_LEDGER_PAGE (widget);
  g_autoptr (GPtrArray) fields = sgz_ledger_columns_get_chosen (self->columns);

  sgz_intake_source_paste (widget, self->session, self->kind, fields);
}

static void
import_rows (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzLedgerPage *self = SGZ_LEDGER_PAGE (widget);
  g_autoptr (GPtrArray) fields = sgz_ledger_columns_get_chosen (self->columns);

  sgz_intake_source_import (widget, self->session, self->kind, fields);
}

/* Whether some of what is selected is voided, and whether some is not. The filter often knows without a look. */
static void
look_for_voided (SgzLedgerPage *self, gboolean *has_voided, gboolean *has_valid)
{
  g_autoptr (SgzQuery) query = sgz_filter_bar_make_query (self->filters);
  SgzVoided voided = sgz_query_get_voided (query);
  g_autoptr (GPtrArray) records
      = voided == SGZ_VOIDED_TOO ? sgz_selection_link_get_records (self->link) : NULL;

  *has_voided = voided == SGZ_VOIDED_ONLY || (voided == SGZ_VOIDED_TOO && records == NULL);
  *has_valid = voided == SGZ_VOIDED_LEFT_OUT || (voided == SGZ_VOIDED_TOO && records == NULL);
  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      gboolean is_voided = sgz_record_get_void_reason (g_ptr_array_index (records, i)) != NULL;
      *has_voided = *has_voided || is_voided;
      *has_valid = *has_valid || !is_voided;
    }
}

void
sgz_ledger_page_update_actions (SgzLedgerPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  SgzRecord *shown = sgz_record_pane_get_record (self->pane);
  gboolean is_editing = sgz_record_pane_is_editing (self->pane);
  gboolean is_many = sgz_selection_link_count (self->link) > 1;
  gboolean has_voided = shown != NULL && sgz_record_get_void_reason (shown) != NULL;
  gboolean has_valid = !has_voided;
  gboolean has_any = is_many || (shown != NULL && !is_editing);

  if (is_many)
    look_for_voided (self, &has_voided, &has_valid);
  gtk_widget_action_set_enabled (widget, "ledger.void", has_any && has_valid);
  gtk_widget_action_set_enabled (widget, "ledger.restore", has_any && has_voided);
  gtk_widget_action_set_enabled (widget, "ledger.dossier",
                                 self->kind == &sgz_kind_station && shown != NULL && !is_editing);
  gtk_widget_action_set_enabled (widget, "ledger.copy", has_any);
  gtk_widget_action_set_enabled (widget, "ledger.set", is_many);
  gtk_widget_action_set_enabled (widget, "ledger.fill-down", is_many);
  gtk_widget_set_visible (self->void_button, has_valid);
  gtk_widget_set_visible (self->restore_button, has_voided);
  gtk_widget_set_visible (self->void_many_button, has_valid);
  gtk_widget_set_visible (self->restore_many_button, has_voided);
}

void
sgz_ledger_page_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "ledger.add", NULL, add_record);
  gtk_widget_class_install_action (klass, "ledger.void", NULL, void_records);
  gtk_widget_class_install_action (klass, "ledger.dossier", NULL, show_dossier);
  gtk_widget_class_install_action (klass, "ledger.restore", NULL, restore_records);
  sgz_ledger_page_install_batch_actions (klass);
  gtk_widget_class_install_action (klass, "ledger.paste", NULL, paste_rows);
  gtk_widget_class_install_action (klass, "ledger.import", NULL, import_rows);
  gtk_widget_class_install_action (klass, "ledger.clear", NULL, clear_filters);
  gtk_widget_class_install_action (klass, "ledger.search", NULL, focus_search);
  gtk_widget_class_install_action (klass, "ledger.roster", NULL, show_roster);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Delete, 0, "ledger.void", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_v, GDK_CONTROL_MASK, "ledger.paste", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_v, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "ledger.paste",
                                       NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_f, GDK_CONTROL_MASK, "ledger.search", NULL);
}
