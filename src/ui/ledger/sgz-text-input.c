/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-text-input.h"

struct _SgzTextInput
{
  SgzInput parent_instance;

  GtkTextView *view;
  GtkTextBuffer *buffer;
};

G_DEFINE_FINAL_TYPE (SgzTextInput, sgz_text_input, SGZ_TYPE_INPUT)

static void
sgz_text_input_set_up (SgzInput *input G_GNUC_UNUSED)
{
}

static char *
sgz_text_input_get_text (SgzInput *input)
{
  GtkTextIter start, end;
  GtkTextBuffer *buffer = SGZ_TEXT_INPUT (input)->buffer;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
sgz_text_input_set_text (SgzInput *input, const char *text)
{
  g_autofree char *now = sgz_text_input_get_text (input);

  if (g_strcmp0 (now, text) != 0)
    gtk_text_buffer_set_text (SGZ_TEXT_INPUT (input)->buffer, text, -1);
}

static GtkWidget *
sgz_text_input_focus_target (SgzInput *input)
{
  return GTK_WIDGET (SGZ_TEXT_INPUT (input)->view);
}

static void
buffer_changed_cb (SgzInput *self)
{
  sgz_input_tell (self);
}

static void
sgz_text_input_class_init (SgzTextInputClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  SgzInputClass *input_class = SGZ_INPUT_CLASS (klass);

  input_class->set_up = sgz_text_input_set_up;
  input_class->get_text = sgz_text_input_get_text;
  input_class->set_text = sgz_text_input_set_text;
  input_class->focus_target = sgz_text_input_focus_target;

  gtk_widget_class_set_template_from_resource (widget_class, SGZ_RESOURCE_ROOT "/ledger/sgz-text-input.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzTextInput, view);
  gtk_widget_class_bind_template_child (widget_class, SgzTextInput, buffer);
  gtk_widget_class_bind_template_callback (widget_class, buffer_changed_cb);
}

static void
sgz_text_input_init (SgzTextInput *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
