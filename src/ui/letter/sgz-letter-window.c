/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-letter-window.h"

#include <glib/gi18n-lib.h>

#include "base/sgz-date.h"
#include "report/letter-draft.h"
#include "sgz-letter-buffer.h"
#include "sgz-letter-table.h"
#include "ui/common/sgz-saving.h"
#include "ui/report/sgz-export-bar.h"
#include "ui/report/sgz-report-preview.h"
#include "ui/report/sgz-report-print.h"

/* The entries of the head, in the order of GB/T 9704-2012. */
enum
{
  HEAD_NUMBER,
  HEAD_TITLE,
  HEAD_RECIPIENTS,
  HEAD_COPIES,
  HEAD_ISSUER,
  HEAD_DAY,
  N_HEADS,
};

struct _SgzLetterWindow
{
  AdwWindow parent_instance;

  AdwWindowTitle *window_title;
  GtkInfoBar *notice;
  GtkLabel *notice_label;
  GtkEditable *heads[N_HEADS];
  GtkStack *stack;
  GtkTextView *view;
  GtkDropDown *style_drop;
  SgzReportPreview *preview;
  SgzExportBar *export_bar;

  SgzSession *session;
  const SgzReport *report;
  int year;
  int period;
  char *drafted_on; /* the day that the figures are of */
  gboolean is_kept; /* there is a draft */
  gboolean is_changed;
  gboolean is_loading;
  gboolean is_closing; /* it closes once it is saved */
};

G_DEFINE_FINAL_TYPE (SgzLetterWindow, sgz_letter_window, ADW_TYPE_WINDOW)

static SgzLetterBuffer *
get_buffer (SgzLetterWindow *self)
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

static SgzReportOptions
get_options (SgzLetterWindow *self)
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
  sgz_letter_buffer_store (get_buffer (self), letter);
  return letter;
}

static void
update_actions (SgzLetterWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean is_text = g_str_equal (gtk_stack_get_visible_child_name (self->stack), "text");

  gtk_widget_action_set_enabled (widget, "letter.save", self->is_changed);
  gtk_widget_action_set_enabled (widget, "letter.undo",
                                 is_text && sgz_letter_buffer_can_undo (get_buffer (self)));
  gtk_widget_action_set_enabled (widget, "letter.redo",
                                 is_text && sgz_letter_buffer_can_redo (get_buffer (self)));
  gtk_widget_action_set_enabled (widget, "letter.bold", is_text);
  gtk_widget_action_set_enabled (widget, "letter.style", is_text);
  gtk_widget_set_sensitive (GTK_WIDGET (self->style_drop), is_text);
}

static void
set_changed (SgzLetterWindow *self, gboolean is_changed)
{
  self->is_changed = is_changed;
  adw_window_title_set_subtitle (self->window_title, is_changed      ? _ ("Not saved yet")
                                                     : self->is_kept ? _ ("Saved")
                                                                     : _ ("As the register gives it"));
  update_actions (self);
}

static void
load (SgzLetterWindow *self, SgzLetter *letter, gboolean undoable)
{
  self->is_loading = TRUE;
  gtk_editable_set_text (self->heads[HEAD_NUMBER], sgz_letter_get_number (letter));
  gtk_editable_set_text (self->heads[HEAD_TITLE], sgz_letter_get_title (letter));
  gtk_editable_set_text (self->heads[HEAD_RECIPIENTS], sgz_letter_get_recipients (letter));
  gtk_editable_set_text (self->heads[HEAD_COPIES], sgz_letter_get_copies (letter));
  gtk_editable_set_text (self->heads[HEAD_ISSUER], sgz_letter_get_issuer (letter));
  gtk_editable_set_text (self->heads[HEAD_DAY], sgz_letter_get_day (letter));
  sgz_letter_buffer_load (get_buffer (self), letter, undoable);
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
  SgzReportOptions options = get_options (self);
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
  SgzReportOptions options = get_options (self);
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
  SgzReportOptions options = get_options (self);
  g_autoptr (SgzLetter) letter
      = sgz_report_build_letter (self->report, sgz_session_get_store (self->session), &options, error);

  if (letter == NULL || !read_drafted_on (self, error))
    return FALSE;
  load (self, letter, FALSE);
  set_changed (self, FALSE);
  compare_with_register (self);
  return TRUE;
}

/* --- saving --- */

static void
saved_cb (GtkWidget *owner, GPtrArray *records G_GNUC_UNUSED, const GError *error)
{
  SgzLetterWindow *self = SGZ_LETTER_WINDOW (owner);

  if (error != NULL)
    {
      self->is_closing = FALSE;
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        sgz_session_report_error (self->session, error);
      return;
    }
  self->is_kept = TRUE;
  set_changed (self, FALSE);
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
  sgz_session_report_error (self->session, error);
  return FALSE;
}

/* Returns: whether it is saved by now */
static gboolean
save (SgzLetterWindow *self)
{
  g_autoptr (SgzLetter) letter = sgz_letter_window_make_letter (self);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *label = g_strdup_printf (_ ("Edit “%s”"), sgz_letter_get_title (letter));
  g_autoptr (GError) error = NULL;
  SgzReportOptions options = get_options (self);

  if (!check_day (self))
    return FALSE;
  SgzRecord *record = sgz_letter_draft_make (self->report, sgz_session_get_store (self->session), &options,
                                             letter, self->drafted_on, &error);
  if (record == NULL)
    {
      sgz_session_report_error (self->session, error);
      return FALSE;
    }
  g_ptr_array_add (records, record);
  return sgz_saving_commit (GTK_WIDGET (self), self->session, label, records, saved_cb);
}

static void
save_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  save (SGZ_LETTER_WINDOW (widget));
}

static gboolean
sgz_letter_window_close_request (GtkWindow *window)
{
  SgzLetterWindow *self = SGZ_LETTER_WINDOW (window);

  if (self->is_changed)
    {
      self->is_closing = TRUE;
      if (!save (self))
        return GDK_EVENT_STOP;
    }
  return GTK_WINDOW_CLASS (sgz_letter_window_parent_class)->close_request (window);
}

/* --- editing --- */

static void
fresh_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzLetterWindow *self = SGZ_LETTER_WINDOW (widget);
  SgzReportOptions options = get_options (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzLetter) fresh
      = sgz_report_compose_letter (self->report, sgz_session_get_store (self->session), &options, &error);

  if (fresh == NULL)
    {
      sgz_session_report_error (self->session, error);
      return;
    }
  g_free (self->drafted_on);
  self->drafted_on = g_strdup (options.day);
  load (self, fresh, TRUE);
  gtk_info_bar_set_revealed (self->notice, FALSE);
  set_changed (self, TRUE);
}

static void
undo_cb (GtkWidget *widget, const char *action, GVariant *parameter G_GNUC_UNUSED)
{
  SgzLetterWindow *self = SGZ_LETTER_WINDOW (widget);

  if (g_str_equal (action, "letter.undo"))
    sgz_letter_buffer_undo (get_buffer (self));
  else
    sgz_letter_buffer_redo (get_buffer (self));
}

static void
style_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter)
{
  SgzLetterWindow *self = SGZ_LETTER_WINDOW (widget);

  sgz_letter_buffer_set_style (get_buffer (self), (SgzLetterBlockType)g_variant_get_int32 (parameter));
}

static void
bold_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  sgz_letter_buffer_toggle_bold (get_buffer (SGZ_LETTER_WINDOW (widget)));
}

static void
cursor_moved_cb (SgzLetterWindow *self)
{
  guint style = (guint)sgz_letter_buffer_get_style (get_buffer (self)) - SGZ_LETTER_PARAGRAPH;

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
  sgz_letter_buffer_set_style (get_buffer (self), (SgzLetterBlockType)style);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
edited_cb (SgzLetterWindow *self)
{
  if (self->is_loading)
    return;
  set_changed (self, TRUE);
  cursor_moved_cb (self);
}

static void
loaded_cb (SgzLetterWindow *self)
{
  sgz_letter_table_show_all (self->view);
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
  update_actions (self);
}

/* What is exported is what is kept. */
static void
export_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter)
{
  SgzLetterWindow *self = SGZ_LETTER_WINDOW (widget);
  g_autoptr (SgzDocument) document
      = sgz_document_new (self->report, self->year, NULL, sgz_session_get_day (self->session));

  if (self->is_changed && !save (self))
    return;
  document->period = self->period;
  sgz_export_bar_ask (self->export_bar, self->session, document, NULL,
                      g_variant_get_string (parameter, NULL));
}

static void
print_failed_cb (const GError *error, gpointer user_data)
{
  sgz_session_report_error (SGZ_LETTER_WINDOW (user_data)->session, error);
}

static void
print_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzLetterWindow *self = SGZ_LETTER_WINDOW (widget);

  if ((self->is_changed && !save (self)) || !lay_out (self))
    return;
  sgz_report_print (sgz_report_preview_get_pages (self->preview), sgz_session_get_store (self->session),
                    GTK_WINDOW (self), print_failed_cb, self);
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
