/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-reason-dialog.h"

struct _SgzReasonDialog
{
  AdwMessageDialog parent_instance;

  GtkEditable *reason;
};

G_DEFINE_FINAL_TYPE (SgzReasonDialog, sgz_reason_dialog, ADW_TYPE_MESSAGE_DIALOG)

static void
reason_changed_cb (SgzReasonDialog *self)
{
  g_autofree char *reason = sgz_reason_dialog_get_reason (self);

  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "go", *reason != '\0');
}

static void
sgz_reason_dialog_class_init (SgzReasonDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/evaluation/sgz-reason-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzReasonDialog, reason);
  gtk_widget_class_bind_template_callback (widget_class, reason_changed_cb);
}

static void
sgz_reason_dialog_init (SgzReasonDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

SgzReasonDialog *
sgz_reason_dialog_new (GtkWindow *parent, const char *heading, const char *body, const char *label)
{
  SgzReasonDialog *self = g_object_new (SGZ_TYPE_REASON_DIALOG, "transient-for", parent, NULL);

  adw_message_dialog_set_heading (ADW_MESSAGE_DIALOG (self), heading);
  adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (self), body);
  adw_message_dialog_set_response_label (ADW_MESSAGE_DIALOG (self), "go", label);
  return self;
}

void
sgz_reason_dialog_set_reason (SgzReasonDialog *dialog, const char *reason)
{
  gtk_editable_set_text (dialog->reason, reason);
}

char *
sgz_reason_dialog_get_reason (SgzReasonDialog *dialog)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (dialog->reason)));
}
