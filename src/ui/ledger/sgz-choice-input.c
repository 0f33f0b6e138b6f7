/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-choice-input.h"

#include <glib/gi18n-lib.h>

struct _SgzChoiceInput
{
  SgzInput parent_instance;

  GtkDropDown *drop_down;
  GPtrArray *texts; /* (element-type utf8): what each line of the drop-down stands for */
};

G_DEFINE_FINAL_TYPE (SgzChoiceInput, sgz_choice_input, SGZ_TYPE_INPUT)

static void
add_line (SgzChoiceInput *self, GtkStringList *lines, const char *text, const char *title)
{
  gtk_string_list_append (lines, title);
  g_ptr_array_add (self->texts, g_strdup (text));
}

static void
sgz_choice_input_set_up (SgzInput *input)
{
  SgzChoiceInput *self = SGZ_CHOICE_INPUT (input);
  const SgzField *field = sgz_input_get_field (input);
  g_autoptr (GtkStringList) lines = gtk_string_list_new (NULL);

  /* Without a line for it, GTK would say of a required field without a value that it is “None”. */
  add_line (self, lines, "", (field->flags & SGZ_FIELD_REQUIRED) ? _ ("Choose one") : _ ("Not filled in"));
  if (field->type == SGZ_FIELD_BOOLEAN)
    {
      static const SgzValue yes = { SGZ_VALUE_NUMBER, 1, NULL };
      static const SgzValue no = { SGZ_VALUE_NUMBER, 0, NULL };
      g_autofree char *yes_text = sgz_field_format (field, &yes);
      g_autofree char *no_text = sgz_field_format (field, &no);
      add_line (self, lines, yes_text, yes_text);
      add_line (self, lines, no_text, no_text);
    }
  for (const SgzChoice *choice = field->choices; choice != NULL && choice->code != NULL; choice++)
    add_line (self, lines, choice->title, choice->title);
  gtk_drop_down_set_model (self->drop_down, G_LIST_MODEL (lines));
  gtk_drop_down_set_selected (self->drop_down, GTK_INVALID_LIST_POSITION);
}

static char *
sgz_choice_input_get_text (SgzInput *input)
{
  SgzChoiceInput *self = SGZ_CHOICE_INPUT (input);
  guint selected = gtk_drop_down_get_selected (self->drop_down);

  return g_strdup (selected < self->texts->len ? g_ptr_array_index (self->texts, selected) : "");
}

/* A text that is no choice selects no line at all. */
static void
sgz_choice_input_set_text (SgzInput *input, const char *text)
{
  SgzChoiceInput *self = SGZ_CHOICE_INPUT (input);
  const SgzField *field = sgz_input_get_field (input);
  const SgzChoice *choice = field->choices != NULL ? sgz_field_find_choice (field, text) : NULL;
  const char *line = choice != NULL ? choice->title : text;
  guint position = GTK_INVALID_LIST_POSITION;

  g_ptr_array_find_with_equal_func (self->texts, line, g_str_equal, &position);
  gtk_drop_down_set_selected (self->drop_down, position);
}

static void
sgz_choice_input_open (SgzInput *input)
{
  gtk_widget_activate (GTK_WIDGET (SGZ_CHOICE_INPUT (input)->drop_down));
}

static GtkWidget *
sgz_choice_input_focus_target (SgzInput *input)
{
  return GTK_WIDGET (SGZ_CHOICE_INPUT (input)->drop_down);
}

static void
selected_changed_cb (SgzInput *self)
{
  sgz_input_tell (self);
}

static void
sgz_choice_input_finalize (GObject *object)
{
  g_ptr_array_unref (SGZ_CHOICE_INPUT (object)->texts);
  G_OBJECT_CLASS (sgz_choice_input_parent_class)->finalize (object);
}

static void
sgz_choice_input_class_init (SgzChoiceInputClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  SgzInputClass *input_class = SGZ_INPUT_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sgz_choice_input_finalize;
  input_class->set_up = sgz_choice_input_set_up;
  input_class->get_text = sgz_choice_input_get_text;
  input_class->set_text = sgz_choice_input_set_text;
  input_class->open = sgz_choice_input_open;
  input_class->focus_target = sgz_choice_input_focus_target;

  gtk_widget_class_set_template_from_resource (widget_class, SGZ_RESOURCE_ROOT "/ledger/sgz-choice-input.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzChoiceInput, drop_down);
  gtk_widget_class_bind_template_callback (widget_class, selected_changed_cb);
}

static void
sgz_choice_input_init (SgzChoiceInput *self)
{
  self->texts = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}
