/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-entry-input.h"

#include "base/sgz-decimal.h"

struct _SgzEntryInput
{
  SgzInput parent_instance;

  GtkEntry *entry;
  GtkLabel *unit;
};

G_DEFINE_FINAL_TYPE (SgzEntryInput, sgz_entry_input, SGZ_TYPE_INPUT)

/* Telephone numbers and the like are as long as they are; years and small counts need little room. */
static int
width_of (const SgzField *field)
{
  if (field->type == SGZ_FIELD_YEAR)
    return 6;
  return sgz_field_is_number (field) ? 12 : -1;
}

static void
sgz_entry_input_set_up (SgzInput *input)
{
  SgzEntryInput *self = SGZ_ENTRY_INPUT (input);
  const SgzField *field = sgz_input_get_field (input);

  gtk_label_set_label (self->unit, field->unit != NULL ? field->unit : "");
  gtk_widget_set_visible (GTK_WIDGET (self->unit), field->unit != NULL);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), width_of (field));
  if (sgz_field_is_number (field))
    {
      gtk_widget_set_hexpand (GTK_WIDGET (self->entry), FALSE);
      gtk_widget_add_css_class (GTK_WIDGET (self->entry), "numeric");
      gtk_entry_set_alignment (self->entry, 1.0f);
      gtk_entry_set_input_purpose (self->entry, GTK_INPUT_PURPOSE_NUMBER);
    }
}

static char *
sgz_entry_input_get_text (SgzInput *input)
{
  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (SGZ_ENTRY_INPUT (input)->entry)));
}

static void
sgz_entry_input_set_text (SgzInput *input, const char *text)
{
  GtkEditable *editable = GTK_EDITABLE (SGZ_ENTRY_INPUT (input)->entry);

  if (g_strcmp0 (gtk_editable_get_text (editable), text) != 0)
    gtk_editable_set_text (editable, text);
}

static GtkWidget *
sgz_entry_input_focus_target (SgzInput *input)
{
  return GTK_WIDGET (SGZ_ENTRY_INPUT (input)->entry);
}

static void
entry_changed_cb (SgzInput *self)
{
  sgz_input_tell (self);
}

/* An empty year starts at the year the window stands on, an empty number at its least. */
static gint64
step_from (SgzInput *input, int by)
{
  const SgzField *field = sgz_input_get_field (input);
  g_autofree char *text = sgz_input_get_text (input);
  gint64 number = 0;

  if (*text != '\0' && sgz_integer_parse (text, &number, NULL))
    number += by;
  else
    number
        = field->type == SGZ_FIELD_YEAR ? sgz_session_get_year (sgz_input_get_session (input)) : field->min;
  if (field->min != 0 || field->max != 0)
    number = CLAMP (number, field->min, field->max);
  return number;
}

static gboolean
entry_key_pressed_cb (GtkEventControllerKey *controller G_GNUC_UNUSED, guint key, guint code G_GNUC_UNUSED,
                      GdkModifierType state, SgzInput *self)
{
  const SgzField *field = sgz_input_get_field (self);
  gboolean is_step = key == GDK_KEY_Up || key == GDK_KEY_Down;

  if (!is_step || (state & gtk_accelerator_get_default_mod_mask ()) != 0
      || (field->type != SGZ_FIELD_NUMBER && field->type != SGZ_FIELD_YEAR))
    return GDK_EVENT_PROPAGATE;

  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, step_from (self, key == GDK_KEY_Up ? 1 : -1));
  sgz_entry_input_set_text (self, text);
  gtk_editable_set_position (GTK_EDITABLE (SGZ_ENTRY_INPUT (self)->entry), -1);
  return GDK_EVENT_STOP;
}

static void
sgz_entry_input_class_init (SgzEntryInputClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  SgzInputClass *input_class = SGZ_INPUT_CLASS (klass);

  input_class->set_up = sgz_entry_input_set_up;
  input_class->get_text = sgz_entry_input_get_text;
  input_class->set_text = sgz_entry_input_set_text;
  input_class->focus_target = sgz_entry_input_focus_target;

  gtk_widget_class_set_template_from_resource (widget_class, SGZ_RESOURCE_ROOT "/ledger/sgz-entry-input.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzEntryInput, entry);
  gtk_widget_class_bind_template_child (widget_class, SgzEntryInput, unit);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_key_pressed_cb);
}

static void
sgz_entry_input_init (SgzEntryInput *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
