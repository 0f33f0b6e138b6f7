/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-letter-window-private.h"

#include <glib/gi18n-lib.h>

#include "base/sgz-date.h"
#include "report/letter-draft.h"
#include "sgz-letter-table.h"

G_DEFINE_FINAL_TYPE (SgzLetterWindow, sgz_letter_window, ADW_TYPE_WINDOW)

SgzLetterBuffer *
sgz_letter_window_get_buffer (SgzLetterWindow *self)
{
  return SGZ_LETTER_BUFFER (gtk_text_view_get_buffer (self->view));
}

GtkTextView *
sgz_letter_window_get_view (SgzLetterWindow *self)
{
  return self->view;
}

gboolean
sgz_letter_window_is_changed (SgzLetterWindow *self)
{
  return self->is_changed;
}

SgzReportOptions
sgz_letter_window_get_options (SgzLetterWindow *self)
{
  return (SgzReportOptions){ .year = self->year,
                             .period = self->period,
                             .day = sgz_session_get_day (self->session) };
}

/* --- between the window and the letter --- */

SgzLetter *
sgz_letter_window_make_letter (SgzLetterWindow *self)
{
  SgzLetter *letter = sgz_letter_new (gtk_editable_get_text (self->heads[HEAD_TITLE]));
  g_autofree char *day = sgz_date_parse (gtk_editable_get_text (self->heads[HEAD_DAY]), NULL);

  sgz_letter_set_number (letter, gtk_editable_get_text (self->heads[HEAD_NUMBER]));
  sgz_letter_set_recipients (letter, gtk_editable_get_text (self->heads[HEAD_RECIPIENTS]));
  sgz_letter_set_copies (letter, gtk_editable_get_text (self->heads[HEAD_COPIES]));
  sgz_letter_set_issuer (letter, gtk_editable_get_text (self->heads[HEAD_ISSUER]));
  sgz_letter_set_day (letter, day != NULL ? day : "");
  sgz_letter_buffer_store (sgz_letter_window_get_buffer (self), letter);
  return letter;
}

void
sgz_letter_window_update_actions (SgzLetterWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean is_text = g_str_equal (gtk_stack_get_visible_child_name (self->stack), "text");

  gtk_widget_action_set_enabled (widget, "letter.save", self->is_changed);
  gtk_widget_action_set_enabled (widget, "letter.undo",
                                 is_text && sgz_letter_buffer_can_undo (sgz_letter_window_get_buffer (self)));
  gtk_widget_action_set_enabled (widget, "letter.redo",
                                 is_text && sgz_letter_buffer_can_redo (sgz_letter_window_get_buffer (self)));
  gtk_widget_action_set_enabled (widget, "letter.bold", is_text);
  gtk_widget_action_set_enabled (widget, "letter.style", is_text);
  gtk_widget_set_sensitive (GTK_WIDGET (self->style_drop), is_text);
  gtk_button_set_label (self->preview_button, is_text ? _ ("Pre_view") : _ ("Back to the _Text"));
}

void
sgz_letter_window_set_changed (SgzLetterWindow *self, gboolean is_changed)
{
  self->is_changed = is_changed;
  adw_window_title_set_subtitle (self->window_title, is_changed      ? _ ("Not saved yet")
                                                     : self->is_kept ? _ ("Saved")
                                                                     : _ ("As the register gives it"));
  sgz_letter_window_update_actions (self);
}

static void
load (SgzLetterWindow *self, SgzLetter *letter)
{
  self->is_loading = TRUE;
  gtk_editable_set_text (self->heads[HEAD_NUMBER], sgz_letter_get_number (letter));
  gtk_editable_set_text (self->heads[HEAD_TITLE], sgz_letter_get_title (letter));
  gtk_editable_set_text (self->heads[HEAD_RECIPIENTS], sgz_letter_get_recipients (letter));
  gtk_editable_set_text (self->heads[HEAD_COPIES], sgz_letter_get_copies (letter));
  gtk_editable_set_text (self->heads[HEAD_ISSUER], sgz_letter_get_issuer (letter));
  gtk_editable_set_text (self->heads[HEAD_DAY], sgz_letter_get_day (letter));
  sgz_letter_buffer_load (sgz_letter_window_get_buffer (self), letter, FALSE);
  self->is_loading = FALSE;
}

/* Tells which tables have other figures by now than those in the text. */
static void
show_changes (SgzLetterWindow *self, SgzLetter *fresh)
{
  g_autoptr (SgzLetter) letter = sgz_letter_window_make_letter (self);
  g_auto (GStrv) titles = sgz_letter_draft_list_changes (letter, fresh);
  g_autofree char *list = g_strjoinv (_ (", "), titles);
  g_autofree char *day
      = self->drafted_on != NULL ? sgz_date_format_chinese (self->drafted_on) : g_strdup ("");
  g_autofree char *text = g_strdup_printf (_ ("The register has other figures since %s: %s"), day, list);

  gtk_label_set_text (self->notice_label, text);
  gtk_info_bar_set_revealed (self->notice, titles[0] != NULL);
}

static void
compare_with_register (SgzLetterWindow *self)
{
  SgzReportOptions options = sgz_letter_window_get_options (self);
  g_autoptr (SgzLetter) fresh
      = sgz_report_compose_letter (self->report, sgz_session_get_store (self->session), &options, NULL);

  if (fresh != NULL)
    show_changes (self, fresh);
  else
    gtk_info_bar_set_revealed (self->notice, FALSE);
}

static gboolean
read_drafted_on (SgzLetterWindow *self, GError **error)
{
  SgzReportOptions options = sgz_letter_window_get_options (self);
  g_autoptr (SgzRecord) duty = NULL;

  if (!sgz_letter_draft_find_duty (self->report, sgz_session_get_store (self->session), &options, &duty,
                                   error))
    return FALSE;
  g_free (self->drafted_on);
  const char *day = duty != NULL ? sgz_record_get_text (duty, "drafted_on") : NULL;
  self->drafted_on = g_strdup (day != NULL ? day : options.day);
  self->is_kept = day != NULL;
  return TRUE;
}

/* Shows the draft that is kept, or what the register gives. */
static gboolean
open_kept (SgzLetterWindow *self, GError **error)
{
  SgzReportOptions options = sgz_letter_window_get_options (self);
  g_autoptr (SgzLetter) letter
      = sgz_report_build_letter (self->report, sgz_session_get_store (self->session), &options, error);

  if (letter == NULL || !read_drafted_on (self, error))
    return FALSE;
  load (self, letter);
  sgz_letter_window_set_changed (self, FALSE);
  compare_with_register (self);
  return TRUE;
}

static gboolean
sgz_letter_window_close_request (GtkWindow *window)
{
  SgzLetterWindow *self = SGZ_LETTER_WINDOW (window);

  if (self->is_changed)
    {
      self->is_closing = TRUE;
      if (!sgz_letter_window_save (self))
        return GDK_EVENT_STOP;
    }
  return GTK_WINDOW_CLASS (sgz_letter_window_parent_class)->close_request (window);
}

/* --- editing --- */

static void
cursor_moved_cb (SgzLetterWindow *self)
{
  guint style
      = (guint)sgz_letter_buffer_get_style (sgz_letter_window_get_buffer (self)) - SGZ_LETTER_PARAGRAPH;

  if (self->is_loading || gtk_drop_down_get_selected (self->style_drop) == style)
    return;
  self->is_loading = TRUE;
  gtk_drop_down_set_selected (self->style_drop, style);
  self->is_loading = FALSE;
}

static void
style_chosen_cb (SgzLetterWindow *self)
{
  guint style = gtk_drop_down_get_selected (self->style_drop) + SGZ_LETTER_PARAGRAPH;

  if (self->is_loading || self->session == NULL)
    return;
  sgz_letter_buffer_set_style (sgz_letter_window_get_buffer (self), (SgzLetterBlockType)style);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
edited_cb (SgzLetterWindow *self)
{
  if (self->is_loading)
    return;
  sgz_letter_window_set_changed (self, TRUE);
  cursor_moved_cb (self);
}

static void
loaded_cb (SgzLetterWindow *self)
{
  sgz_letter_table_show_all (self->view);
}

/* --- the window --- */

/* Somebody took the draft back, or changed what the figures are counted from. */
static void
store_changed_cb (SgzLetterWindow *self)
{
  if (!self->is_changed)
    open_kept (self, NULL);
  else
    compare_with_register (self);
}

static void
sgz_letter_window_dispose (GObject *object)
{
  SgzLetterWindow *self = SGZ_LETTER_WINDOW (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->drafted_on, g_free);
  G_OBJECT_CLASS (sgz_letter_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    gssize offset;
  } children[] = {
    { "toast_overlay", G_STRUCT_OFFSET (SgzLetterWindow, toast_overlay) },
    { "window_title", G_STRUCT_OFFSET (SgzLetterWindow, window_title) },
    { "notice", G_STRUCT_OFFSET (SgzLetterWindow, notice) },
    { "notice_label", G_STRUCT_OFFSET (SgzLetterWindow, notice_label) },
    { "number_entry", G_STRUCT_OFFSET (SgzLetterWindow, heads[HEAD_NUMBER]) },
    { "title_entry", G_STRUCT_OFFSET (SgzLetterWindow, heads[HEAD_TITLE]) },
    { "recipients_entry", G_STRUCT_OFFSET (SgzLetterWindow, heads[HEAD_RECIPIENTS]) },
    { "copies_entry", G_STRUCT_OFFSET (SgzLetterWindow, heads[HEAD_COPIES]) },
    { "issuer_entry", G_STRUCT_OFFSET (SgzLetterWindow, heads[HEAD_ISSUER]) },
    { "day_entry", G_STRUCT_OFFSET (SgzLetterWindow, heads[HEAD_DAY]) },
    { "stack", G_STRUCT_OFFSET (SgzLetterWindow, stack) },
    { "view", G_STRUCT_OFFSET (SgzLetterWindow, view) },
    { "style_drop", G_STRUCT_OFFSET (SgzLetterWindow, style_drop) },
    { "preview_button", G_STRUCT_OFFSET (SgzLetterWindow, preview_button) },
    { "preview", G_STRUCT_OFFSET (SgzLetterWindow, preview) },
    { "export_bar", G_STRUCT_OFFSET (SgzLetterWindow, export_bar) },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (children); i++)
    gtk_widget_class_bind_template_child_full (widget_class, children[i].name, FALSE, children[i].offset);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, style_chosen_cb);
}

static void
sgz_letter_window_class_init (SgzLetterWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_letter_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = sgz_letter_window_close_request;
  g_type_ensure (SGZ_TYPE_REPORT_PREVIEW);
  g_type_ensure (SGZ_TYPE_EXPORT_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/letter/sgz-letter-window.ui");
  bind_children (widget_class);
  sgz_letter_window_install_actions (widget_class);
}

static void
sgz_letter_window_init (SgzLetterWindow *self)
{
  g_autoptr (SgzLetterBuffer) buffer = sgz_letter_buffer_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_text_view_set_buffer (self->view, GTK_TEXT_BUFFER (buffer));
  g_signal_connect_object (buffer, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "notify::cursor-position", G_CALLBACK (cursor_moved_cb), self,
                           G_CONNECT_SWAPPED);
}

SgzLetterWindow *
sgz_letter_window_open (GtkWindow *parent, SgzSession *session, const SgzReport *report, int year, int period)
{
  SgzLetterWindow *self = g_object_new (SGZ_TYPE_LETTER_WINDOW, "transient-for", parent, NULL);
  g_autoptr (GError) error = NULL;

  self->session = g_object_ref (session);
  self->report = report;
  self->year = year;
  self->period = period > 0 ? period : sgz_period_at (report->frequency, sgz_session_get_day (session));
  if (!open_kept (self, &error))
    {
      sgz_session_report_error (session, error);
      gtk_window_destroy (GTK_WINDOW (self));
      return NULL;
    }

  g_autofree char *shown = sgz_period_format (report->frequency, self->year, self->period);
  g_autofree char *title = g_strconcat (shown, report->title, NULL);
  adw_window_title_set_title (self->window_title, title);
  gtk_window_set_title (GTK_WINDOW (self), title);
  g_signal_connect_object (sgz_session_get_store (session), "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  return self;
}
