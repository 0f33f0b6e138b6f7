/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-ledger-page-private.h"

#include <glib/gi18n-lib.h>

#include "sgz-batch-dialog.h"
#include "sgz-table-copy.h"
#include "store/sgz-batch.h"
#include "ui/common/sgz-saving.h"

static void
copy_records (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzLedgerPage *self = SGZ_LEDGER_PAGE (widget);
  g_autoptr (GPtrArray) targets = sgz_ledger_page_get_targets (self);
  g_autoptr (GPtrArray) fields = sgz_ledger_columns_get_chosen (self->columns);
  gboolean is_masked = !g_settings_get_boolean (sgz_session_get_settings (self->session), "copy-sensitive");

  if (targets->len == 0)
    return;
  g_autoptr (GdkContentProvider) table = sgz_table_copy_new (fields, targets, is_masked);
  g_autofree char *name = sgz_ledger_page_name_targets (targets);
  const char *words = is_masked && sgz_table_copy_has_sensitive (fields)
                          ? _ ("%s copied as a table, sensitive fields masked (see the preferences)")
                          : _ ("%s copied as a table");
  g_autofree char *done = g_strdup_printf (words, name);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), table);
  sgz_session_toast (self->session, done, FALSE);
}

static void
present_dialog (SgzLedgerPage *self, gboolean is_filling)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (!sgz_record_pane_leave (self->pane))
    return;
  g_autoptr (GPtrArray) targets = sgz_ledger_page_get_targets (self);
  if (targets->len == 0)
    return;
  gtk_window_present (
      GTK_WINDOW (sgz_batch_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, self->session,
                                        targets, is_filling ? g_ptr_array_index (targets, 0) : NULL)));
}

static void
set_records (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  present_dialog (SGZ_LEDGER_PAGE (widget), FALSE);
}

static void
filled_cb (GtkWidget *widget, GPtrArray *records, const GError *error)
{
  SgzLedgerPage *self = SGZ_LEDGER_PAGE (widget);

  if (error == NULL)
    {
      g_autofree char *done
          = g_strdup_printf (ngettext ("%u record filled", "%u records filled", records->len), records->len);
      sgz_session_toast (self->session, done, TRUE);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    sgz_session_report_error (self->session, error);
}

/* The first row's value of the column one is in, without a question: one undo takes it back. */
static void
fill_column (SgzLedgerPage *self, const SgzField *field)
{
  g_autoptr (GPtrArray) refused = g_ptr_array_new_with_free_func (g_free);

  if (!sgz_input_can_type (field) || !sgz_ledger_grid_leave (self->grid))
    return;
  g_autoptr (GPtrArray) targets = sgz_ledger_page_get_targets (self);
  if (targets->len < 2)
    return;
  g_autoptr (GPtrArray) changed = sgz_batch_set (targets, g_ptr_array_index (targets, 0), field, refused);
  if (refused->len > 0)
    {
      g_autoptr (GError) error
          = g_error_new_literal (SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID, g_ptr_array_index (refused, 0));
      sgz_session_report_error (self->session, error);
      return;
    }
  if (changed->len == 0)
    return;
  g_autofree char *label = sgz_batch_make_label (field, self->kind, changed->len);
  sgz_saving_commit (GTK_WIDGET (self), self->session, label, changed, filled_cb);
}

static void
fill_down (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzLedgerPage *self = SGZ_LEDGER_PAGE (widget);
  const SgzField *field = sgz_ledger_grid_get_field (self->grid);

  if (field != NULL)
    fill_column (self, field);
  else
    present_dialog (self, TRUE);
}

/* Off, the key turns it on and goes into the row that is selected; in a cell it is the cell's. */
static void
toggle_grid (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzLedgerPage *self = SGZ_LEDGER_PAGE (widget);
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  guint row = gtk_bitset_is_empty (selected) ? 0 : gtk_bitset_get_minimum (selected);
  g_autoptr (GPtrArray) fields = sgz_ledger_columns_get_chosen (self->columns);

  gtk_toggle_button_set_active (self->grid_button, !sgz_ledger_grid_is_active (self->grid));
  if (sgz_ledger_grid_is_active (self->grid) && fields->len > 0)
    sgz_ledger_grid_focus (self->grid, row, g_ptr_array_index (fields, 0));
}

void
sgz_ledger_page_install_batch_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "ledger.copy", NULL, copy_records);
  gtk_widget_class_install_action (klass, "ledger.set", NULL, set_records);
  gtk_widget_class_install_action (klass, "ledger.fill-down", NULL, fill_down);
  gtk_widget_class_install_action (klass, "ledger.grid", NULL, toggle_grid);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F2, 0, "ledger.grid", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_c, GDK_CONTROL_MASK, "ledger.copy", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_d, GDK_CONTROL_MASK, "ledger.fill-down", NULL);
}
