/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-ledger-page-private.h"

#include <glib/gi18n-lib.h>

#include "sgz-batch-dialog.h"
#include "sgz-table-copy.h"

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
fill_down (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  present_dialog (SGZ_LEDGER_PAGE (widget), TRUE);
}

void
sgz_ledger_page_install_batch_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "ledger.copy", NULL, copy_records);
  gtk_widget_class_install_action (klass, "ledger.set", NULL, set_records);
  gtk_widget_class_install_action (klass, "ledger.fill-down", NULL, fill_down);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_c, GDK_CONTROL_MASK, "ledger.copy", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_d, GDK_CONTROL_MASK, "ledger.fill-down", NULL);
}
