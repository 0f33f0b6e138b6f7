/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-reference-input.h"

#include "sgz-record-picker.h"

struct _SgzReferenceInput
{
  SgzInput parent_instance;

  GtkEntry *entry;
  GtkMenuButton *button;
  char *id;    /* of the record shown or picked */
  char *label; /* what the entry reads while that is the record meant */
};

G_DEFINE_FINAL_TYPE (SgzReferenceInput, sgz_reference_input, SGZ_TYPE_INPUT)

static void
set_record (SgzReferenceInput *self, const char *id, const char *label)
{
  g_free (self->id);
  self->id = g_strdup (id);
  g_free (self->label);
  self->label = g_strdup (label);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), label);
}

static void
record_picked_cb (SgzReferenceInput *self, SgzRecord *record)
{
  g_autofree char *name = sgz_record_format_name (record);

  gtk_menu_button_popdown (self->button);
  set_record (self, sgz_record_get_id (record), name);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  sgz_input_tell (SGZ_INPUT (self));
}

static gboolean
is_typed (SgzReferenceInput *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  return g_strcmp0 (text, self->label != NULL ? self->label : "") != 0;
}

/* What was typed of a name is not typed again to search for it. */
static void
picker_shown_cb (SgzRecordPicker *picker, SgzReferenceInput *self)
{
  if (is_typed (self))
    sgz_record_picker_search (picker, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
sgz_reference_input_set_up (SgzInput *input)
{
  SgzReferenceInput *self = SGZ_REFERENCE_INPUT (input);
  const SgzKind *kind = sgz_kind_find (sgz_input_get_field (input)->kind, NULL);
  GtkWidget *picker = sgz_record_picker_new (sgz_input_get_session (input), kind);

  g_signal_connect_object (picker, "picked", G_CALLBACK (record_picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (picker, "show", G_CALLBACK (picker_shown_cb), self, G_CONNECT_AFTER);
  gtk_menu_button_set_popover (self->button, picker);
}

static char *
sgz_reference_input_get_text (SgzInput *input)
{
  SgzReferenceInput *self = SGZ_REFERENCE_INPUT (input);

  if (!is_typed (self))
    return g_strdup (self->id != NULL ? self->id : "");
  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
sgz_reference_input_set_text (SgzInput *input, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (SGZ_REFERENCE_INPUT (input)->entry), text);
  sgz_input_tell (input);
}

static void
sgz_reference_input_show (SgzInput *input, const SgzRecord *record)
{
  const SgzField *field = sgz_input_get_field (input);
  g_autofree char *label = sgz_record_format (record, field);

  set_record (SGZ_REFERENCE_INPUT (input), sgz_record_get_value (record, field)->text, label);
}

/* A name is looked up as a whole: half of one would only be an error. */
static void
sgz_reference_input_settle (SgzInput *input)
{
  if (is_typed (SGZ_REFERENCE_INPUT (input)))
    sgz_input_tell (input);
}

static void
sgz_reference_input_open (SgzInput *input)
{
  gtk_menu_button_popup (SGZ_REFERENCE_INPUT (input)->button);
}

static GtkWidget *
sgz_reference_input_focus_target (SgzInput *input)
{
  return GTK_WIDGET (SGZ_REFERENCE_INPUT (input)->entry);
}

/* Part of a name is no record yet: Enter offers those it may mean. */
static void
entry_activate_cb (SgzInput *self)
{
  sgz_reference_input_settle (self);
  if (is_typed (SGZ_REFERENCE_INPUT (self))
      && *gtk_editable_get_text (GTK_EDITABLE (SGZ_REFERENCE_INPUT (self)->entry)) != '\0')
    sgz_reference_input_open (self);
}

static void
sgz_reference_input_finalize (GObject *object)
{
  SgzReferenceInput *self = SGZ_REFERENCE_INPUT (object);

  g_free (self->id);
  g_free (self->label);
  G_OBJECT_CLASS (sgz_reference_input_parent_class)->finalize (object);
}

static void
sgz_reference_input_class_init (SgzReferenceInputClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  SgzInputClass *input_class = SGZ_INPUT_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sgz_reference_input_finalize;
  input_class->set_up = sgz_reference_input_set_up;
  input_class->get_text = sgz_reference_input_get_text;
  input_class->set_text = sgz_reference_input_set_text;
  input_class->show = sgz_reference_input_show;
  input_class->settle = sgz_reference_input_settle;
  input_class->open = sgz_reference_input_open;
  input_class->focus_target = sgz_reference_input_focus_target;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/ledger/sgz-reference-input.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzReferenceInput, entry);
  gtk_widget_class_bind_template_child (widget_class, SgzReferenceInput, button);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
}

static void
sgz_reference_input_init (SgzReferenceInput *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
sgz_reference_input_set_filter (SgzReferenceInput *input, const SgzField *field, const SgzValue *value)
{
  sgz_record_picker_set_filter (SGZ_RECORD_PICKER (gtk_menu_button_get_popover (input->button)), field,
                                value);
}
