/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-survey-keys.h"

#include <glib/gi18n-lib.h>

#include "model/sgz-points.h"

struct _SgzSurveyKeys
{
  AdwBin parent_instance;

  GStrv questions;
  int scale;
  GString *answers; /* the digits given so far */
  GPtrArray *given; /* (element-type GtkLabel): by question */
  GPtrArray *means; /* (element-type GtkLabel) */

  GtkLabel *number;
  GtkLabel *hint;
  GtkGrid *grid;
};

G_DEFINE_FINAL_TYPE (SgzSurveyKeys, sgz_survey_keys, ADW_TYPE_BIN)

enum
{
  COMPLETED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_answers (SgzSurveyKeys *self)
{
  for (guint i = 0; i < self->given->len; i++)
    {
      char text[2] = { i < self->answers->len ? self->answers->str[i] : '\0', '\0' };
      gtk_label_set_label (self->given->pdata[i], i == self->answers->len ? "▸" : text);
    }
}

static GtkWidget *
attach_label (SgzSurveyKeys *self, const char *text, int column, int row)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  gtk_label_set_wrap (GTK_LABEL (label), column == 0);
  gtk_label_set_width_chars (GTK_LABEL (label), column == 0 ? -1 : 6);
  gtk_widget_set_hexpand (label, column == 0);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, row == 0 ? "sheet-heading" : "sheet-label");
  gtk_grid_attach (self->grid, label, column, row, 1, 1);
  return label;
}

static void
rebuild (SgzSurveyKeys *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  g_ptr_array_set_size (self->given, 0);
  g_ptr_array_set_size (self->means, 0);
  /* Words of documents: Chinese in any locale. */
  attach_label (self, "题目", 0, 0);
  attach_label (self, "本份", 1, 0);
  attach_label (self, "平均", 2, 0);
  for (int i = 0; self->questions[i] != NULL; i++)
    {
      g_autofree char *text = g_strdup_printf ("%d  %s", i + 1, self->questions[i]);
      attach_label (self, text, 0, i + 1);
      g_ptr_array_add (self->given, attach_label (self, NULL, 1, i + 1));
      g_ptr_array_add (self->means, attach_label (self, NULL, 2, i + 1));
    }
  g_string_truncate (self->answers, 0);
  show_answers (self);
}

void
sgz_survey_keys_set_questions (SgzSurveyKeys *keys, const char *const *questions, int scale)
{
  g_autofree char *hint = g_strdup_printf (_ ("Press 1 to %d for each question, 0 where it was not answered; "
                                              "Backspace takes the last answer back."),
                                           scale);

  gtk_label_set_label (keys->hint, hint);
  keys->scale = scale;
  if (keys->questions != NULL && g_strv_equal ((const char *const *)keys->questions, questions))
    return;
  g_strfreev (keys->questions);
  keys->questions = g_strdupv ((char **)questions);
  rebuild (keys);
}

void
sgz_survey_keys_set_state (SgzSurveyKeys *keys, gint64 number, const gint64 *means, int n_means)
{
  g_autofree char *text = g_strdup_printf (_ ("Answer sheet %d"), (int)number);

  gtk_label_set_label (keys->number, text);
  for (int i = 0; i < n_means && i < (int)keys->means->len; i++)
    {
      g_autofree char *mean = means[i] >= 0 ? sgz_points_format (means[i]) : g_strdup ("");
      gtk_label_set_label (keys->means->pdata[i], mean);
    }
}

void
sgz_survey_keys_press (SgzSurveyKeys *keys, guint digit)
{
  if (keys->questions == NULL || (int)digit > keys->scale || keys->given->len == 0)
    return;
  g_string_append_c (keys->answers, (char)('0' + digit));
  if (keys->answers->len == keys->given->len)
    {
      g_autofree char *answers = g_strdup (keys->answers->str);
      g_string_truncate (keys->answers, 0);
      g_signal_emit (keys, signals[COMPLETED], 0, answers);
    }
  show_answers (keys);
}

void
sgz_survey_keys_take_back (SgzSurveyKeys *keys)
{
  if (keys->answers->len > 0)
    g_string_truncate (keys->answers, keys->answers->len - 1);
  show_answers (keys);
}

static gboolean
key_pressed_cb (SgzSurveyKeys *self, guint key, guint code G_GNUC_UNUSED, GdkModifierType state)
{
  gunichar letter = gdk_keyval_to_unicode (key);

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return FALSE;
  if (key == GDK_KEY_BackSpace)
    sgz_survey_keys_take_back (self);
  else if (letter >= '0' && letter <= '9')
    sgz_survey_keys_press (self, letter - '0');
  else
    return FALSE;
  return TRUE;
}

static void
sgz_survey_keys_finalize (GObject *object)
{
  SgzSurveyKeys *self = SGZ_SURVEY_KEYS (object);

  g_strfreev (self->questions);
  g_string_free (self->answers, TRUE);
  g_ptr_array_unref (self->given);
  g_ptr_array_unref (self->means);
  G_OBJECT_CLASS (sgz_survey_keys_parent_class)->finalize (object);
}

static void
sgz_survey_keys_class_init (SgzSurveyKeysClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sgz_survey_keys_finalize;
  signals[COMPLETED] = g_signal_new ("completed", SGZ_TYPE_SURVEY_KEYS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                     NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/evaluation/sgz-survey-keys.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzSurveyKeys, number);
  gtk_widget_class_bind_template_child (widget_class, SgzSurveyKeys, hint);
  gtk_widget_class_bind_template_child (widget_class, SgzSurveyKeys, grid);
}

static void
sgz_survey_keys_init (SgzSurveyKeys *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->answers = g_string_new (NULL);
  self->given = g_ptr_array_new ();
  self->means = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (gtk_widget_grab_focus), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
