/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-record-pane.h"

#include <glib/gi18n-lib.h>

#include "sgz-record-history.h"
#include "sgz-record-view.h"
#include "sgz-record-window.h"
#include "sgz-related-box.h"
#include "ui/attachment/sgz-attachment-list.h"

struct _SgzRecordPane
{
  AdwBin parent_instance;

  SgzSession *session;
  const SgzKind *kind;
  SgzRecord *record;
  SgzRecordView *view;
  SgzForm *form; /* made when something is first edited: it is the dearest part of the page */
  SgzRecordHistory *history;
  SgzRelatedBox *related;

  GtkStack *stack;
  GtkLabel *name;
  AdwBin *view_slot;
  AdwBin *related_slot;
  AdwBin *more_slot;
  SgzAttachmentList *attachments;
  AdwBin *history_slot;
  AdwBin *single_slot;
  AdwBin *form_slot;
  GtkLabel *form_title;
  AdwStatusPage *many;
  AdwStatusPage *none;
};

G_DEFINE_FINAL_TYPE (SgzRecordPane, sgz_record_pane, ADW_TYPE_BIN)

enum
{
  SAVED,
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_page (SgzRecordPane *self, const char *page)
{
  gtk_stack_set_visible_child_name (self->stack, page);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pane.edit", g_str_equal (page, "read"));
}

void
sgz_record_pane_show (SgzRecordPane *pane, SgzRecord *record)
{
  g_set_object (&pane->record, record);
  sgz_related_box_show (pane->related, record);
  sgz_attachment_list_set_record (pane->attachments, pane->session, record);
  if (record == NULL)
    {
      show_page (pane, "none");
      return;
    }
  g_autofree char *name = sgz_record_format_name (record);
  gtk_label_set_label (pane->name, name);
  sgz_record_view_show (pane->view, record);
  sgz_record_history_show (pane->history, pane->kind, sgz_record_get_id (record));
  show_page (pane, "read");
}

void
sgz_record_pane_show_many (SgzRecordPane *pane, guint n)
{
  g_autofree char *title = g_strdup_printf (ngettext ("%u record selected", "%u records selected", n), n);

  g_clear_object (&pane->record);
  adw_status_page_set_title (pane->many, title);
  show_page (pane, "many");
}

static void
read_again (SgzRecordPane *self)
{
  g_autoptr (GError) error = NULL;

  /* One that is not kept yet is its page's to show again. */
  if (self->record == NULL || sgz_record_get_id (self->record) == NULL)
    return;
  g_autoptr (SgzRecord) record = sgz_store_get (sgz_session_get_store (self->session), self->kind,
                                                sgz_record_get_id (self->record), &error);
  if (record == NULL && !g_error_matches (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOT_FOUND))
    sgz_session_report_error (self->session, error);
  sgz_record_pane_show (self, record);
}

/* What is worked out from the record, such as its status, is known to the store alone. */
static void
form_saved_cb (SgzRecordPane *self, SgzRecord *record)
{
  g_set_object (&self->record, record);
  read_again (self);
  g_signal_emit (self, signals[SAVED], 0, record);
}

static void
form_closed_cb (SgzRecordPane *self)
{
  show_page (self, "none");
  read_again (self);
  g_signal_emit (self, signals[CLOSED], 0);
}

/* The caller says where to begin typing. */
static void
show_form (SgzRecordPane *self, const SgzRecord *record, const char *title)
{
  if (self->form == NULL)
    {
      self->form = sgz_form_new (self->session, self->kind);
      adw_bin_set_child (self->form_slot, GTK_WIDGET (self->form));
      g_signal_connect_swapped (self->form, "saved", G_CALLBACK (form_saved_cb), self);
      g_signal_connect_swapped (self->form, "closed", G_CALLBACK (form_closed_cb), self);
    }
  gtk_label_set_label (self->form_title, title);
  sgz_form_edit (self->form, record);
  show_page (self, "edit");
}

static gboolean
start_editing (SgzRecordPane *self)
{
  if (self->record == NULL || sgz_record_pane_is_editing (self))
    return FALSE;
  g_autofree char *name = sgz_record_format_name (self->record);
  show_form (self, self->record, name);
  return TRUE;
}

void
sgz_record_pane_edit (SgzRecordPane *pane)
{
  if (start_editing (pane))
    sgz_form_focus_first (pane->form);
}

static void
edit_field_cb (SgzRecordPane *self, const char *field)
{
  if (start_editing (self))
    sgz_form_focus_field (self->form, field);
}

void
sgz_record_pane_add (SgzRecordPane *pane)
{
  sgz_record_pane_add_to (pane, NULL, NULL);
}

/* The new record stands in the station of the one it is added to, as a rectification in that of its inspection. */
static void
fill_station (SgzRecordPane *self, const SgzField *field, const char *id)
{
  const SgzKind *kind = sgz_kind_find (field->kind, NULL);
  const SgzField *from = sgz_kind_find_reference (kind, sgz_kind_station.code);
  const SgzField *to = sgz_kind_find_reference (self->kind, sgz_kind_station.code);
  g_autoptr (GError) error = NULL;

  if (kind == &sgz_kind_station || from == NULL || to == NULL || to == field
      || (to->flags & SGZ_FIELD_DERIVED) != 0)
    return;
  g_autoptr (SgzRecord) owner = sgz_store_get (sgz_session_get_store (self->session), kind, id, &error);
  if (owner == NULL)
    sgz_session_report_error (self->session, error);
  else if (sgz_record_has (owner, from->code))
    sgz_form_fill (self->form, to, sgz_record_get_text (owner, from->code));
}

static void
show_new (SgzRecordPane *self, const SgzRecord *draft)
{
  /* Translators: the title of a kind of record, such as 站点. */
  g_autofree char *title = g_strdup_printf (_ ("New record: %s"), self->kind->title);

  g_clear_object (&self->record);
  show_form (self, draft, title);
}

void
sgz_record_pane_add_to (SgzRecordPane *pane, const SgzField *field, const char *id)
{
  if (!sgz_record_pane_leave (pane))
    return;
  show_new (pane, NULL);
  if (field != NULL)
    {
      sgz_form_fill (pane->form, field, id);
      fill_station (pane, field, id);
    }
  sgz_form_focus_first (pane->form);
}

void
sgz_record_pane_resume (SgzRecordPane *pane, SgzRecord *draft)
{
  if (!sgz_record_pane_leave (pane))
    return;
  show_new (pane, draft);
  sgz_form_resume (pane->form, draft);
  sgz_form_focus_first (pane->form);
}

gboolean
sgz_record_pane_is_editing (SgzRecordPane *pane)
{
  return g_str_equal (gtk_stack_get_visible_child_name (pane->stack), "edit");
}

SgzForm *
sgz_record_pane_get_form (SgzRecordPane *pane)
{
  return pane->form;
}

SgzRecord *
sgz_record_pane_get_record (SgzRecordPane *pane)
{
  return pane->record;
}

gboolean
sgz_record_pane_leave (SgzRecordPane *pane)
{
  return !sgz_record_pane_is_editing (pane) || sgz_form_save (pane->form);
}

/* Somebody's commit, perhaps our own or an undo: what is read is read again. */
static void
store_changed_cb (SgzRecordPane *self)
{
  if (!sgz_record_pane_is_editing (self))
    read_again (self);
}

static void
edit (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  sgz_record_pane_edit (SGZ_RECORD_PANE (widget));
}

static void
add (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  sgz_record_pane_add (SGZ_RECORD_PANE (widget));
}

static void
open_record (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter)
{
  SgzRecordPane *self = SGZ_RECORD_PANE (widget);
  const char *kind, *id;

  g_variant_get (parameter, "(&s&s)", &kind, &id);
  sgz_record_window_open (widget, self->session, sgz_kind_find (kind, NULL), id, FALSE);
}

/* The buttons stand above the form, outside of it. */
static void
save_clicked_cb (SgzRecordPane *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->form), "form.save", NULL);
}

static void
revert_clicked_cb (SgzRecordPane *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->form), "form.revert", NULL);
}

static void
sgz_record_pane_dispose (GObject *object)
{
  SgzRecordPane *self = SGZ_RECORD_PANE (object);

  g_clear_object (&self->record);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (sgz_record_pane_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, SGZ_RESOURCE_ROOT "/ledger/sgz-record-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzRecordPane, stack);
  gtk_widget_class_bind_template_child (widget_class, SgzRecordPane, name);
  gtk_widget_class_bind_template_child (widget_class, SgzRecordPane, view_slot);
  gtk_widget_class_bind_template_child (widget_class, SgzRecordPane, related_slot);
  gtk_widget_class_bind_template_child (widget_class, SgzRecordPane, more_slot);
  gtk_widget_class_bind_template_child (widget_class, SgzRecordPane, attachments);
  gtk_widget_class_bind_template_child (widget_class, SgzRecordPane, history_slot);
  gtk_widget_class_bind_template_child (widget_class, SgzRecordPane, single_slot);
  gtk_widget_class_bind_template_child (widget_class, SgzRecordPane, form_slot);
  gtk_widget_class_bind_template_child (widget_class, SgzRecordPane, form_title);
  gtk_widget_class_bind_template_child (widget_class, SgzRecordPane, many);
  gtk_widget_class_bind_template_child (widget_class, SgzRecordPane, none);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, revert_clicked_cb);
}

static void
sgz_record_pane_class_init (SgzRecordPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (SGZ_TYPE_ATTACHMENT_LIST);
  G_OBJECT_CLASS (klass)->dispose = sgz_record_pane_dispose;
  signals[SAVED] = g_signal_new ("saved", SGZ_TYPE_RECORD_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, SGZ_TYPE_RECORD);
  signals[CLOSED]
      = g_signal_new ("closed", SGZ_TYPE_RECORD_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "pane.edit", NULL, edit);
  gtk_widget_class_install_action (widget_class, "pane.add", NULL, add);
  gtk_widget_class_install_action (widget_class, "pane.open", "(ss)", open_record);
}

static void
sgz_record_pane_init (SgzRecordPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
sgz_record_pane_set_up (SgzRecordPane *pane, SgzSession *session, const SgzKind *kind)
{
  pane->session = g_object_ref (session);
  pane->kind = kind;
  if (kind == &sgz_kind_station)
    adw_status_page_set_description (pane->none,
                                     _ ("Select one to read it, double-click it to open its page."));
  pane->view = sgz_record_view_new (kind);
  pane->related = SGZ_RELATED_BOX (sgz_related_box_new (session, kind));
  adw_bin_set_child (pane->related_slot, GTK_WIDGET (pane->related));
  pane->history = sgz_record_history_new (session);
  adw_bin_set_child (pane->view_slot, GTK_WIDGET (pane->view));
  g_signal_connect_swapped (pane->view, "edit-field", G_CALLBACK (edit_field_cb), pane);
  adw_bin_set_child (pane->history_slot, GTK_WIDGET (pane->history));
  g_signal_connect_object (sgz_session_get_store (session), "changed", G_CALLBACK (store_changed_cb), pane,
                           G_CONNECT_SWAPPED);
  sgz_record_pane_show (pane, NULL);
}

void
sgz_record_pane_set_actions (SgzRecordPane *pane, GtkWidget *single, GtkWidget *batch)
{
  adw_bin_set_child (pane->single_slot, single);
  adw_status_page_set_child (pane->many, batch);
}

void
sgz_record_pane_set_more (SgzRecordPane *pane, GtkWidget *more)
{
  adw_bin_set_child (pane->more_slot, more);
}
