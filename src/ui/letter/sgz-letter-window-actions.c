/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-letter-window-private.h"

#include <glib/gi18n-lib.h>

#include "base/sgz-date.h"
#include "report/letter-draft.h"
#include "ui/common/sgz-saving.h"
#include "ui/report/sgz-report-print.h"

#define ERROR_SECONDS 12

void
sgz_letter_window_tell_error (SgzLetterWindow *self, const GError *error)
{
  /* A toast's title is markup. */
  g_autofree char *plain = g_markup_escape_text (error->message, -1);
  AdwToast *toast = adw_toast_new (plain);

  adw_toast_set_timeout (toast, ERROR_SECONDS);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

/* --- saving --- */

static void
discard_responded_cb (SgzLetterWindow *self, const char *response, GtkWindow *dialog)
{
  if (!g_str_equal (response, "discard"))
    return;
  self->is_changed = FALSE;
  /* It outlives the window, by this very signal. */
  gtk_window_set_transient_for (dialog, NULL);
  gtk_window_close (GTK_WINDOW (self));
}

/* A letter that cannot be saved does not hold the officer fast who wants to be rid of it. */
static void
tell_unsaved (SgzLetterWindow *self, const GError *error)
{
  if (!self->is_closing)
    {
      sgz_letter_window_tell_error (self, error);
      return;
    }
  self->is_closing = FALSE;
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _ ("The letter cannot be saved"), NULL);
  AdwMessageDialog *message = ADW_MESSAGE_DIALOG (dialog);
  adw_message_dialog_set_body (message, error->message);
  adw_message_dialog_add_responses (message, "back", _ ("Go Back"), "discard", _ ("Discard the Changes"),
                                    NULL);
  adw_message_dialog_set_response_appearance (message, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (message, "back");
  adw_message_dialog_set_close_response (message, "back");
  g_signal_connect_object (dialog, "response", G_CALLBACK (discard_responded_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
saved_cb (GtkWidget *owner, GPtrArray *records G_GNUC_UNUSED, const GError *error)
{
  SgzLetterWindow *self = SGZ_LETTER_WINDOW (owner);

  if (error != NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        tell_unsaved (self, error);
      self->is_closing = FALSE;
      return;
    }
  self->is_kept = TRUE;
  sgz_letter_window_set_changed (self, FALSE);
  sgz_session_toast (self->session, _ ("The letter is saved"), TRUE);
  if (self->is_closing)
    gtk_window_close (GTK_WINDOW (self));
}

/* A day that is none is told under its entry, and nothing is saved. */
static gboolean
check_day (SgzLetterWindow *self)
{
  GtkWidget *entry = GTK_WIDGET (self->heads[HEAD_DAY]);
  g_autoptr (GError) error = NULL;
  g_autofree char *day = sgz_date_parse (gtk_editable_get_text (self->heads[HEAD_DAY]), &error);

  if (day != NULL)
    {
      gtk_widget_remove_css_class (entry, "error");
      return TRUE;
    }
  gtk_widget_add_css_class (entry, "error");
  gtk_widget_grab_focus (entry);
  tell_unsaved (self, error);
  return FALSE;
}

gboolean
sgz_letter_window_save (SgzLetterWindow *self)
{
  g_autoptr (SgzLetter) letter = sgz_letter_window_make_letter (self);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *label = g_strdup_printf (_ ("Edit “%s”"), sgz_letter_get_title (letter));
  g_autoptr (GError) error = NULL;
  SgzReportOptions options = sgz_letter_window_get_options (self);

  if (!check_day (self))
    return FALSE;
  SgzRecord *record = sgz_letter_draft_make (self->report, sgz_session_get_store (self->session), &options,
                                             letter, self->drafted_on, &error);
  if (record == NULL)
    {
      tell_unsaved (self, error);
      return FALSE;
    }
  g_ptr_array_add (records, record);
  return sgz_saving_commit (GTK_WIDGET (self), self->session, label, records, saved_cb);
}

static void
save_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  sgz_letter_window_save (SGZ_LETTER_WINDOW (widget));
}

/* --- editing --- */

static gboolean lay_out (SgzLetterWindow *self);

/* The head stays: its number and whom it goes to are the officer's, and undoing is of the text. */
static void
fresh_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzLetterWindow *self = SGZ_LETTER_WINDOW (widget);
  SgzReportOptions options = sgz_letter_window_get_options (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzLetter) fresh
      = sgz_report_compose_letter (self->report, sgz_session_get_store (self->session), &options, &error);

  if (fresh == NULL)
    {
      sgz_letter_window_tell_error (self, error);
      return;
    }
  g_free (self->drafted_on);
  self->drafted_on = g_strdup (options.day);
  sgz_letter_buffer_load (sgz_letter_window_get_buffer (self), fresh, TRUE);
  gtk_info_bar_set_revealed (self->notice, FALSE);
  sgz_letter_window_set_changed (self, TRUE);
  if (g_str_equal (gtk_stack_get_visible_child_name (self->stack), "pages"))
    lay_out (self);
}

static void
undo_cb (GtkWidget *widget, const char *action, GVariant *parameter G_GNUC_UNUSED)
{
  SgzLetterWindow *self = SGZ_LETTER_WINDOW (widget);

  if (g_str_equal (action, "letter.undo"))
    sgz_letter_buffer_undo (sgz_letter_window_get_buffer (self));
  else
    sgz_letter_buffer_redo (sgz_letter_window_get_buffer (self));
}

static void
style_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter)
{
  SgzLetterWindow *self = SGZ_LETTER_WINDOW (widget);

  sgz_letter_buffer_set_style (sgz_letter_window_get_buffer (self),
                               (SgzLetterBlockType)g_variant_get_int32 (parameter));
}

static void
bold_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  sgz_letter_buffer_toggle_bold (sgz_letter_window_get_buffer (SGZ_LETTER_WINDOW (widget)));
}

/* --- preview, export, print --- */

static gboolean
lay_out (SgzLetterWindow *self)
{
  g_autoptr (SgzLetter) letter = sgz_letter_window_make_letter (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzPages) pages = sgz_pages_new_for_letter (letter, NULL, &error);

  if (pages != NULL)
    sgz_report_preview_set_pages (self->preview, pages);
  else
    sgz_report_preview_set_error (self->preview, error);
  return pages != NULL;
}

static void
preview_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzLetterWindow *self = SGZ_LETTER_WINDOW (widget);
  gboolean is_text = g_str_equal (gtk_stack_get_visible_child_name (self->stack), "text");

  if (is_text)
    lay_out (self);
  gtk_stack_set_visible_child_name (self->stack, is_text ? "pages" : "text");
  sgz_letter_window_update_actions (self);
}

/* What is exported is what is kept. */
static void
export_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter)
{
  SgzLetterWindow *self = SGZ_LETTER_WINDOW (widget);
  g_autoptr (SgzDocument) document
      = sgz_document_new (self->report, self->year, NULL, sgz_session_get_day (self->session));

  if (self->is_changed && !sgz_letter_window_save (self))
    return;
  document->period = self->period;
  sgz_export_bar_ask (self->export_bar, self->session, document, NULL,
                      g_variant_get_string (parameter, NULL));
}

static void
print_failed_cb (const GError *error, gpointer user_data)
{
  sgz_letter_window_tell_error (SGZ_LETTER_WINDOW (user_data), error);
}

static void
print_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzLetterWindow *self = SGZ_LETTER_WINDOW (widget);

  if ((self->is_changed && !sgz_letter_window_save (self)) || !lay_out (self))
    return;
  sgz_report_print (sgz_report_preview_get_pages (self->preview), sgz_session_get_store (self->session),
                    GTK_WINDOW (self), print_failed_cb, self);
}

void
sgz_letter_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "letter.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "letter.fresh", NULL, fresh_cb);
  gtk_widget_class_install_action (widget_class, "letter.preview", NULL, preview_cb);
  gtk_widget_class_install_action (widget_class, "letter.undo", NULL, undo_cb);
  gtk_widget_class_install_action (widget_class, "letter.redo", NULL, undo_cb);
  gtk_widget_class_install_action (widget_class, "letter.style", "i", style_cb);
  gtk_widget_class_install_action (widget_class, "letter.bold", NULL, bold_cb);
  gtk_widget_class_install_action (widget_class, "letter.export", "s", export_cb);
  gtk_widget_class_install_action (widget_class, "letter.print", NULL, print_cb);
}
