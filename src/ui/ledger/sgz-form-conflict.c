/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What becomes of a form whose record was changed elsewhere, or is gone: it is decided in the form, with what was typed still in it. */
#include "sgz-form-private.h"

#include <glib/gi18n-lib.h>

#include "store/sgz-batch.h"

/* Who changed it last, and when. */
static char *
describe_conflict (SgzForm *self, const SgzRecord *newer)
{
  g_autoptr (GPtrArray) entries = sgz_history_list (sgz_session_get_store (self->session), self->kind,
                                                    sgz_record_get_id (self->record), 1, NULL);
  const SgzHistoryEntry *entry = entries != NULL && entries->len > 0 ? g_ptr_array_index (entries, 0) : NULL;
  g_autofree char *name = sgz_record_format_name (newer);
  g_autofree char *when = entry != NULL ? g_strndup (entry->at, 16) : g_strdup ("—");

  g_strdelimit (when, "T", ' ');
  /* Translators: the record, when, by whom. */
  return g_strdup_printf (
      _ ("“%s” was changed elsewhere in between (%s, %s). Choose what of yours to keep, take "
         "the newer version, or go back to what you typed."),
      name, when, entry != NULL && entry->officer != NULL ? entry->officer : "—");
}

static void
show_conflict (SgzForm *self)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (SgzRecord) newer = sgz_store_get (sgz_session_get_store (self->session), self->kind,
                                               sgz_record_get_id (self->record), &failure);

  if (newer != NULL)
    {
      g_autofree char *message = describe_conflict (self, newer);
      sgz_conflict_list_show (self->conflict, self->record, newer);
      sgz_form_show_message (self, message, SGZ_FORM_BAR_CONFLICT);
    }
  else if (g_error_matches (failure, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOT_FOUND))
    sgz_form_show_message (
        self,
        _ ("The record is not there any more: somebody took its adding back. What you typed can be "
           "registered as a new record, or given up."),
        SGZ_FORM_BAR_GONE);
  else
    sgz_form_show_message (self, failure->message, SGZ_FORM_BAR_MESSAGE);
}

void
sgz_form_refuse_save (SgzForm *self, const GError *error)
{
  if (g_error_matches (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_CONFLICT))
    show_conflict (self);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    sgz_form_show_message (self, error->message, SGZ_FORM_BAR_MESSAGE);
}

static SgzRecord *
read_newer (SgzForm *self)
{
  g_autoptr (GError) error = NULL;
  SgzRecord *newer = sgz_store_get (sgz_session_get_store (self->session), self->kind,
                                    sgz_record_get_id (self->record), &error);

  if (newer == NULL)
    sgz_form_show_message (self, error->message, SGZ_FORM_BAR_MESSAGE);
  return newer;
}

static void
load_newer (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzForm *self = SGZ_FORM (widget);
  g_autoptr (SgzRecord) newer = read_newer (self);

  if (newer == NULL)
    return;
  sgz_form_edit (self, newer);
  /* The button that was pressed is gone, and the keys of the form with it. */
  sgz_form_focus_first (self);
}

/* Only what is ticked goes onto the newer version: what the other one wrote elsewhere stays. */
static void
keep_mine (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzForm *self = SGZ_FORM (widget);
  g_autoptr (SgzRecord) mine = g_object_ref (self->record);
  g_autoptr (SgzRecord) newer = read_newer (self);

  if (newer == NULL)
    return;
  sgz_form_edit (self, newer);
  for (guint i = 0; i < self->rows->len; i++)
    {
      SgzFieldRow *row = g_ptr_array_index (self->rows, i);
      const SgzField *field = sgz_field_row_get_field (row);
      if (!sgz_record_is_field_changed (mine, field) || !sgz_conflict_list_is_kept (self->conflict, field))
        continue;
      g_autofree char *text = field->type == SGZ_FIELD_REFERENCE
                                  ? g_strdup (sgz_record_get_value (mine, field)->text)
                                  : sgz_record_format (mine, field);
      sgz_field_row_set_text (row, text != NULL ? text : "");
    }
  sgz_form_focus_first (self);
}

static void
go_back (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  sgz_form_check (SGZ_FORM (widget));
  sgz_form_focus_first (SGZ_FORM (widget));
}

/* The record that is gone has nothing to be put onto: what was typed becomes a new one. */
static void
add_again (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzForm *self = SGZ_FORM (widget);
  g_autoptr (SgzRecord) again = sgz_record_new_blank (self->kind);

  for (size_t i = 0; i < self->kind->n_fields; i++)
    if (sgz_field_is_stored (&self->kind->fields[i]))
      sgz_batch_copy_field (again, self->record, &self->kind->fields[i]);
  sgz_form_resume (self, again);
  sgz_form_save (self);
}

void
sgz_form_install_conflict_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "form.load-newer", NULL, load_newer);
  gtk_widget_class_install_action (widget_class, "form.keep-mine", NULL, keep_mine);
  gtk_widget_class_install_action (widget_class, "form.go-back", NULL, go_back);
  gtk_widget_class_install_action (widget_class, "form.add-again", NULL, add_again);
}
