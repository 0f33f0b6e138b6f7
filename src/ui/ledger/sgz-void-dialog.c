/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-void-dialog.h"

#include <glib/gi18n-lib.h>

struct _SgzVoidDialog
{
  AdwMessageDialog parent_instance;

  GtkEntry *reason;
};

G_DEFINE_FINAL_TYPE (SgzVoidDialog, sgz_void_dialog, ADW_TYPE_MESSAGE_DIALOG)

static void
reason_changed_cb (SgzVoidDialog *self)
{
  g_autofree char *reason = sgz_void_dialog_get_reason (self);

  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "void", *reason != '\0');
}

static void
sgz_void_dialog_class_init (SgzVoidDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, SGZ_RESOURCE_ROOT "/ledger/sgz-void-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzVoidDialog, reason);
  gtk_widget_class_bind_template_callback (widget_class, reason_changed_cb);
}

static void
sgz_void_dialog_init (SgzVoidDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

SgzVoidDialog *
sgz_void_dialog_new (GtkWindow *parent, const char *name)
{
  SgzVoidDialog *self = g_object_new (SGZ_TYPE_VOID_DIALOG, "transient-for", parent, NULL);
  g_autofree char *heading = g_strdup_printf (_ ("Void %s?"), name);

  adw_message_dialog_set_heading (ADW_MESSAGE_DIALOG (self), heading);
  return self;
}

void
sgz_void_dialog_set_reason (SgzVoidDialog *dialog, const char *reason)
{
  gtk_editable_set_text (GTK_EDITABLE (dialog->reason), reason);
}

char *
sgz_void_dialog_get_reason (SgzVoidDialog *dialog)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (dialog->reason))));
}
