/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-done-dialog.h"

#include <glib/gi18n-lib.h>

#include "ui/ledger/sgz-field-row.h"

struct _SgzDoneDialog
{
  AdwMessageDialog parent_instance;

  SgzRecord *record;
  GPtrArray *rows;

  GtkBox *box;
};

G_DEFINE_FINAL_TYPE (SgzDoneDialog, sgz_done_dialog, ADW_TYPE_MESSAGE_DIALOG)

static gboolean
passes (SgzDoneDialog *self)
{
  g_autoptr (GPtrArray) problems = sgz_record_check (self->record);
  gboolean is_good = sgz_record_has (self->record, "done_on") && sgz_record_has (self->record, "paper");

  for (guint i = 0; i < self->rows->len; i++)
    {
      SgzFieldRow *row = g_ptr_array_index (self->rows, i);
      sgz_field_row_show_problems (row, problems, FALSE);
      is_good = is_good && !sgz_field_row_has_error (row);
    }
  return is_good;
}

static void
edited_cb (SgzDoneDialog *self)
{
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "done", passes (self));
}

/* Enter in a field is done with it all; on a button it presses the button. */
static gboolean
enter_pressed (GtkWidget *box, GVariant *args G_GNUC_UNUSED, gpointer user_data G_GNUC_UNUSED)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (box));

  if (!GTK_IS_TEXT (focus))
    return FALSE;
  gtk_widget_activate_default (box);
  return TRUE;
}

static void
sgz_done_dialog_dispose (GObject *object)
{
  SgzDoneDialog *self = SGZ_DONE_DIALOG (object);

  g_clear_object (&self->record);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (sgz_done_dialog_parent_class)->dispose (object);
}

static void
sgz_done_dialog_class_init (SgzDoneDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_done_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/calendar/sgz-done-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzDoneDialog, box);
}

static void
sgz_done_dialog_init (SgzDoneDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  GtkEventController *keys = gtk_shortcut_controller_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys), gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Return|KP_Enter"),
                                                        gtk_callback_action_new (enter_pressed, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->box), keys);
}

static void
add_row (SgzDoneDialog *self, SgzSession *session, const char *code)
{
  SgzFieldRow *row = sgz_field_row_new (session, sgz_kind_get_field (&sgz_kind_duty, code));

  sgz_field_row_set_record (row, self->record);
  g_signal_connect_object (row, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->rows, row);
  gtk_box_append (self->box, GTK_WIDGET (row));
}

static void
fill (SgzDoneDialog *self, const char *code, const char *text)
{
  if (!sgz_record_has (self->record, code))
    sgz_record_parse (self->record, sgz_kind_get_field (&sgz_kind_duty, code), text, NULL);
}

SgzDoneDialog *
sgz_done_dialog_new (GtkWindow *parent, SgzSession *session, SgzDuty *duty)
{
  SgzDoneDialog *self = g_object_new (SGZ_TYPE_DONE_DIALOG, "transient-for", parent, NULL);
  g_autofree char *heading = g_strdup_printf (_ ("%s: done?"), sgz_duty_get_title (duty));
  g_autofree char *paper = sgz_duty_suggest_paper (duty);

  adw_message_dialog_set_heading (ADW_MESSAGE_DIALOG (self), heading);
  self->record = sgz_record_copy (sgz_duty_get_record (duty));
  fill (self, "done_on", sgz_session_get_day (session));
  fill (self, "paper", paper);
  add_row (self, session, "done_on");
  add_row (self, session, "paper");
  if (sgz_duty_get_kind (duty)->report != NULL)
    add_row (self, session, "number");
  edited_cb (self);
  return self;
}

SgzRecord *
sgz_done_dialog_get_record (SgzDoneDialog *dialog)
{
  for (guint i = 0; i < dialog->rows->len; i++)
    sgz_field_row_settle (g_ptr_array_index (dialog->rows, i));
  return dialog->record;
}
