/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-batch-dialog.h"

#include <glib/gi18n-lib.h>

#include "sgz-field-row.h"
#include "store/sgz-batch.h"
#include "ui/common/sgz-saving.h"

/* So many records that refuse are named; the others are counted. */
#define MOST_REFUSALS 50

struct _SgzBatchDialog
{
  AdwWindow parent_instance;

  SgzSession *session;
  GPtrArray *records;
  SgzRecord *sample; /* holds the value */
  GPtrArray *fields; /* (element-type SgzField): the lines of the drop-down */
  GPtrArray *changed;
  SgzFieldRow *row;
  guint update_source;
  gboolean is_touched; /* a value was typed, or is offered: not before is anything said about it */

  GtkDropDown *field;
  AdwBin *slot;
  GtkLabel *summary;
  GtkLabel *refusals;
};

G_DEFINE_FINAL_TYPE (SgzBatchDialog, sgz_batch_dialog, ADW_TYPE_WINDOW)

static const SgzField *
get_field (SgzBatchDialog *self)
{
  return g_ptr_array_index (self->fields, gtk_drop_down_get_selected (self->field));
}

static void
show_refusals (SgzBatchDialog *self, GPtrArray *refused)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < MIN (refused->len, MOST_REFUSALS); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", (char *)g_ptr_array_index (refused, i));
  if (refused->len > MOST_REFUSALS)
    g_string_append_printf (text, ngettext ("\nand %u more", "\nand %u more", refused->len - MOST_REFUSALS),
                            refused->len - MOST_REFUSALS);
  gtk_label_set_label (self->refusals, text->str);
}

static void
show_summary (SgzBatchDialog *self, guint n)
{
  const SgzField *field = get_field (self);
  gboolean is_empty = sgz_record_get_value (self->sample, field)->type == SGZ_VALUE_NONE;
  /* Translators: how many of how many records would change. */
  g_autofree char *text = g_strdup_printf (is_empty ? _ ("%u of %u records change: %s is emptied")
                                                    : _ ("%u of %u records change: %s"),
                                           n, self->records->len, field->title);

  gtk_label_set_label (self->summary, text);
}

static gboolean
update (gpointer user_data)
{
  SgzBatchDialog *self = user_data;
  g_autoptr (GPtrArray) refused = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  self->update_source = 0;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "batch.apply", FALSE);
  if (!self->is_touched)
    return G_SOURCE_REMOVE;
  g_clear_pointer (&self->changed, g_ptr_array_unref);
  self->changed = sgz_batch_set (self->records, self->sample, get_field (self), refused);
  sgz_field_row_show_problems (self->row, none, FALSE);
  show_summary (self, self->changed->len);
  show_refusals (self, refused);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "batch.apply",
                                 self->changed->len > 0 && refused->len == 0
                                     && !sgz_field_row_is_refused (self->row));
  return G_SOURCE_REMOVE;
}

/* Several thousand records are tried at once: not at every key. */
static void
update_later (SgzBatchDialog *self)
{
  self->is_touched = TRUE;
  if (self->update_source == 0)
    self->update_source = g_idle_add (update, self);
}

static void
field_changed_cb (SgzBatchDialog *self)
{
  if (self->fields->len == 0 || gtk_drop_down_get_selected (self->field) >= self->fields->len)
    return;
  self->row = sgz_field_row_new (self->session, get_field (self));
  adw_bin_set_child (self->slot, GTK_WIDGET (self->row));
  sgz_field_row_set_record (self->row, self->sample);
  g_signal_connect_object (self->row, "edited", G_CALLBACK (update_later), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
saved_cb (GtkWidget *widget, GPtrArray *records, const GError *error)
{
  SgzBatchDialog *self = SGZ_BATCH_DIALOG (widget);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (error != NULL)
    {
      gtk_label_set_label (self->refusals, error->message);
      return;
    }
  g_autofree char *done
      = g_strdup_printf (ngettext ("%s set in %u record", "%s set in %u records", records->len),
                         get_field (self)->title, records->len);
  sgz_session_toast (self->session, done, TRUE);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
apply (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzBatchDialog *self = SGZ_BATCH_DIALOG (widget);

  sgz_field_row_settle (self->row);
  g_clear_handle_id (&self->update_source, g_source_remove);
  update (self);
  if (self->changed == NULL || self->changed->len == 0 || *gtk_label_get_label (self->refusals) != '\0'
      || sgz_field_row_is_refused (self->row))
    return;
  g_autoptr (GPtrArray) records = g_ptr_array_ref (self->changed);
  g_autofree char *label = sgz_batch_make_label (
      get_field (self), sgz_record_get_kind (g_ptr_array_index (records, 0)), records->len);
  sgz_saving_commit (widget, self->session, label, records, saved_cb);
}

static void
sgz_batch_dialog_dispose (GObject *object)
{
  SgzBatchDialog *self = SGZ_BATCH_DIALOG (object);

  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_pointer (&self->changed, g_ptr_array_unref);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_object (&self->sample);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (sgz_batch_dialog_parent_class)->dispose (object);
}

static void
sgz_batch_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (SGZ_BATCH_DIALOG (object)->fields);
  G_OBJECT_CLASS (sgz_batch_dialog_parent_class)->finalize (object);
}

static void
sgz_batch_dialog_class_init (SgzBatchDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_batch_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = sgz_batch_dialog_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, SGZ_RESOURCE_ROOT "/ledger/sgz-batch-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzBatchDialog, field);
  gtk_widget_class_bind_template_child (widget_class, SgzBatchDialog, slot);
  gtk_widget_class_bind_template_child (widget_class, SgzBatchDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, SgzBatchDialog, refusals);
  gtk_widget_class_bind_template_callback (widget_class, field_changed_cb);
  gtk_widget_class_install_action (widget_class, "batch.apply", NULL, apply);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sgz_batch_dialog_init (SgzBatchDialog *self)
{
  self->fields = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill_fields (SgzBatchDialog *self, const SgzKind *kind)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  for (size_t i = 0; i < kind->n_fields; i++)
    if (sgz_input_can_type (&kind->fields[i]))
      {
        gtk_string_list_append (titles, kind->fields[i].title);
        g_ptr_array_add (self->fields, (gpointer)&kind->fields[i]);
      }
  gtk_drop_down_set_model (self->field, G_LIST_MODEL (titles));
}

/* Names differ from record to record: what is filled down is rather what the first has and another lacks. */
static guint
find_first_field (SgzBatchDialog *self, const SgzKind *kind, const SgzRecord *from)
{
  guint other = 0; /* the first that is no name */

  for (guint i = 0; i < self->fields->len; i++)
    {
      const SgzField *field = g_ptr_array_index (self->fields, i);
      if (g_str_equal (field->code, kind->key))
        continue;
      if (from == NULL)
        return i;
      if (other == 0)
        other = i;
      for (guint r = 0; sgz_record_has (from, field->code) && r < self->records->len; r++)
        if (!sgz_record_has (g_ptr_array_index (self->records, r), field->code))
          return i;
    }
  return other;
}

SgzBatchDialog *
sgz_batch_dialog_new (GtkWindow *parent, SgzSession *session, GPtrArray *records, const SgzRecord *from)
{
  g_return_val_if_fail (records->len > 0, NULL);

  SgzBatchDialog *self = g_object_new (SGZ_TYPE_BATCH_DIALOG, "transient-for", parent, NULL);
  const SgzKind *kind = sgz_record_get_kind (g_ptr_array_index (records, 0));

  self->session = g_object_ref (session);
  self->records = g_ptr_array_ref (records);
  self->is_touched = from != NULL;
  self->sample = from != NULL ? sgz_record_copy (from) : sgz_record_new_blank (kind);
  gtk_window_set_title (GTK_WINDOW (self), from != NULL ? _ ("Fill Down") : _ ("Set a Field"));
  fill_fields (self, kind);
  gtk_drop_down_set_selected (self->field, find_first_field (self, kind, from));
  field_changed_cb (self);
  /* Not on what cancels, which stands first. */
  gtk_widget_grab_focus (GTK_WIDGET (self->field));
  return self;
}

void
sgz_batch_dialog_choose (SgzBatchDialog *dialog, const char *code, const char *text)
{
  for (guint i = 0; i < dialog->fields->len; i++)
    if (g_str_equal (((const SgzField *)g_ptr_array_index (dialog->fields, i))->code, code))
      gtk_drop_down_set_selected (dialog->field, i);
  if (text != NULL)
    {
      sgz_field_row_set_text (dialog->row, text);
      dialog->is_touched = TRUE;
    }
  g_clear_handle_id (&dialog->update_source, g_source_remove);
  update (dialog);
}

const char *
sgz_batch_dialog_get_summary (SgzBatchDialog *dialog)
{
  return gtk_label_get_label (dialog->summary);
}

const char *
sgz_batch_dialog_get_refusals (SgzBatchDialog *dialog)
{
  return gtk_label_get_label (dialog->refusals);
}
