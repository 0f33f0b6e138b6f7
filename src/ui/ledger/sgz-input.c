/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-input.h"

#include "ui/common/sgz-focus.h"

typedef struct
{
  SgzSession *session;
  const SgzField *field;
  gboolean is_showing;
} SgzInputPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (SgzInput, sgz_input, ADW_TYPE_BIN)

enum
{
  EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
sgz_input_default_show (SgzInput *self, const SgzRecord *record)
{
  SgzInputPrivate *private = sgz_input_get_instance_private (self);
  g_autofree char *text = sgz_record_format (record, private->field);

  SGZ_INPUT_GET_CLASS (self)->set_text (self, text);
}

static void
sgz_input_default_settle (SgzInput *self G_GNUC_UNUSED)
{
}

static gboolean
sgz_input_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SGZ_INPUT_GET_CLASS (widget)->focus_target (SGZ_INPUT (widget)));
}

static void
open_picker (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzInputClass *klass = SGZ_INPUT_GET_CLASS (widget);

  if (klass->open != NULL)
    klass->open (SGZ_INPUT (widget));
}

static void
sgz_input_dispose (GObject *object)
{
  SgzInputPrivate *private = sgz_input_get_instance_private (SGZ_INPUT (object));

  g_clear_object (&private->session);
  G_OBJECT_CLASS (sgz_input_parent_class)->dispose (object);
}

static void
sgz_input_class_init (SgzInputClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_input_dispose;
  widget_class->focus = sgz_focus_only_child;
  widget_class->grab_focus = sgz_input_grab_focus;
  klass->show = sgz_input_default_show;
  klass->settle = sgz_input_default_settle;

  signals[EDITED]
      = g_signal_new ("edited", SGZ_TYPE_INPUT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "input.open", NULL, open_picker);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "input.open", NULL);
}

static void
sgz_input_init (SgzInput *self G_GNUC_UNUSED)
{
}

gboolean
sgz_input_can_type (const SgzField *field)
{
  return sgz_field_is_input (field);
}

void
sgz_input_set_up (SgzInput *input, SgzSession *session, const SgzField *field)
{
  SgzInputPrivate *private = sgz_input_get_instance_private (input);

  g_return_if_fail (private->field == NULL);

  private->session = g_object_ref (session);
  private->field = field;
  SGZ_INPUT_GET_CLASS (input)->set_up (input);
  gtk_accessible_update_property (GTK_ACCESSIBLE (SGZ_INPUT_GET_CLASS (input)->focus_target (input)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, field->title, -1);
}

SgzSession *
sgz_input_get_session (SgzInput *input)
{
  return ((SgzInputPrivate *)sgz_input_get_instance_private (input))->session;
}

const SgzField *
sgz_input_get_field (SgzInput *input)
{
  return ((SgzInputPrivate *)sgz_input_get_instance_private (input))->field;
}

char *
sgz_input_get_text (SgzInput *input)
{
  return SGZ_INPUT_GET_CLASS (input)->get_text (input);
}

void
sgz_input_set_text (SgzInput *input, const char *text)
{
  SGZ_INPUT_GET_CLASS (input)->set_text (input, text);
}

void
sgz_input_show (SgzInput *input, const SgzRecord *record)
{
  SgzInputPrivate *private = sgz_input_get_instance_private (input);

  private->is_showing = TRUE;
  SGZ_INPUT_GET_CLASS (input)->show (input, record);
  private->is_showing = FALSE;
}

void
sgz_input_settle (SgzInput *input)
{
  SGZ_INPUT_GET_CLASS (input)->settle (input);
}

void
sgz_input_tell (SgzInput *input)
{
  SgzInputPrivate *private = sgz_input_get_instance_private (input);

  if (!private->is_showing)
    g_signal_emit (input, signals[EDITED], 0);
}
