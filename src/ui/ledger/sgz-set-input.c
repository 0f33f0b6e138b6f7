/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-set-input.h"

#include <string.h>

struct _SgzSetInput
{
  SgzInput parent_instance;

  GtkEntry *entry;
  GtkMenuButton *button;
  GtkBox *choices;
  GPtrArray *checks; /* (element-type GtkCheckButton): in the order of the choices */
  gboolean is_ticking;
};

G_DEFINE_FINAL_TYPE (SgzSetInput, sgz_set_input, SGZ_TYPE_INPUT)

static char *
sgz_set_input_get_text (SgzInput *input)
{
  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (SGZ_SET_INPUT (input)->entry)));
}

static void
sgz_set_input_set_text (SgzInput *input, const char *text)
{
  GtkEditable *editable = GTK_EDITABLE (SGZ_SET_INPUT (input)->entry);

  if (g_strcmp0 (gtk_editable_get_text (editable), text) != 0)
    gtk_editable_set_text (editable, text);
}

/* The ticks are put into words as the field itself has them. */
static void
check_toggled_cb (SgzSetInput *self)
{
  const SgzField *field = sgz_input_get_field (SGZ_INPUT (self));
  g_autoptr (GString) codes = g_string_new (NULL);
  SgzValue value = { 0 };

  if (self->is_ticking)
    return;
  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
      g_string_append_printf (codes, "%s%s", codes->len > 0 ? "," : "", field->choices[i].code);
  if (codes->len > 0)
    value = (SgzValue){ SGZ_VALUE_TEXT, 0, codes->str };
  g_autofree char *text = sgz_field_format (field, &value);
  sgz_set_input_set_text (SGZ_INPUT (self), text);
}

/* What is typed is ticked; what cannot be read ticks nothing. */
static void
popover_shown_cb (SgzSetInput *self)
{
  const SgzField *field = sgz_input_get_field (SGZ_INPUT (self));
  g_autofree char *text = sgz_set_input_get_text (SGZ_INPUT (self));
  g_auto (SgzValue) value = { 0 };
  g_auto (GStrv) codes = NULL;

  if (sgz_field_parse (field, text, &value, NULL) && value.type == SGZ_VALUE_TEXT)
    codes = g_strsplit (value.text, ",", -1);
  self->is_ticking = TRUE;
  for (guint i = 0; i < self->checks->len; i++)
    gtk_check_button_set_active (g_ptr_array_index (self->checks, i),
                                 codes != NULL
                                     && g_strv_contains ((const char *const *)codes, field->choices[i].code));
  self->is_ticking = FALSE;
}

static void
sgz_set_input_set_up (SgzInput *input)
{
  SgzSetInput *self = SGZ_SET_INPUT (input);
  const SgzField *field = sgz_input_get_field (input);

  for (const SgzChoice *choice = field->choices; choice->code != NULL; choice++)
    {
      GtkWidget *check = gtk_check_button_new_with_label (choice->title);
      g_signal_connect_swapped (check, "toggled", G_CALLBACK (check_toggled_cb), self);
      gtk_box_append (self->choices, check);
      g_ptr_array_add (self->checks, check);
    }
}

static void
sgz_set_input_open (SgzInput *input)
{
  gtk_menu_button_popup (SGZ_SET_INPUT (input)->button);
}

static GtkWidget *
sgz_set_input_focus_target (SgzInput *input)
{
  return GTK_WIDGET (SGZ_SET_INPUT (input)->entry);
}

static void
entry_changed_cb (SgzInput *self)
{
  sgz_input_tell (self);
}

static void
sgz_set_input_finalize (GObject *object)
{
  g_ptr_array_unref (SGZ_SET_INPUT (object)->checks);
  G_OBJECT_CLASS (sgz_set_input_parent_class)->finalize (object);
}

static void
sgz_set_input_class_init (SgzSetInputClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  SgzInputClass *input_class = SGZ_INPUT_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sgz_set_input_finalize;
  input_class->set_up = sgz_set_input_set_up;
  input_class->get_text = sgz_set_input_get_text;
  input_class->set_text = sgz_set_input_set_text;
  input_class->open = sgz_set_input_open;
  input_class->focus_target = sgz_set_input_focus_target;

  gtk_widget_class_set_template_from_resource (widget_class, SGZ_RESOURCE_ROOT "/ledger/sgz-set-input.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzSetInput, entry);
  gtk_widget_class_bind_template_child (widget_class, SgzSetInput, button);
  gtk_widget_class_bind_template_child (widget_class, SgzSetInput, choices);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, popover_shown_cb);
}

static void
sgz_set_input_init (SgzSetInput *self)
{
  self->checks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
