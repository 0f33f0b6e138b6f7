/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-survey-entry.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/sgz-points.h"

/* No digit: the question was not asked yet. */
#define OPEN ' '

#define COLUMN_QUESTION 1
#define COLUMN_ANSWER 2
#define COLUMN_FIGURES 3

struct _SgzSurveyEntry
{
  AdwBin parent_instance;

  GtkGrid *grid;
  GPtrArray *cells;   /* (element-type GtkButton): an answer each */
  GPtrArray *figures; /* (element-type GtkLabel): by question, then column */
  char **questions;
  char *answers;
  guint n_questions;
  guint place;
  int scale;
};

G_DEFINE_FINAL_TYPE (SgzSurveyEntry, sgz_survey_entry, ADW_TYPE_BIN)

enum
{
  COMPLETED,
  REFUSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* --- answers --- */

static void
show_answer (SgzSurveyEntry *self, guint place)
{
  GtkWidget *cell = self->cells->pdata[place];
  const char text[] = { self->answers[place], '\0' };
  const char *shown = self->answers[place] == OPEN ? "—" : (self->answers[place] == '0' ? "未答" : text);
  g_autofree char *label = g_strdup_printf ("%u %s %s", place + 1, self->questions[place], shown);

  gtk_button_set_label (GTK_BUTTON (cell), shown);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (self->answers[place] == OPEN)
    gtk_widget_remove_css_class (cell, "heading");
  else
    gtk_widget_add_css_class (cell, "heading");
}

static void
go_to (SgzSurveyEntry *self, guint place)
{
  self->place = place;
  gtk_widget_grab_focus (self->cells->pdata[place]);
}

static const char *
find_open (SgzSurveyEntry *self)
{
  const char *after = strchr (self->answers + self->place, OPEN);

  return after != NULL ? after : strchr (self->answers, OPEN);
}

void
sgz_survey_entry_answer (SgzSurveyEntry *entry, int answer)
{
  if (entry->n_questions == 0 || strchr (entry->answers, OPEN) == NULL)
    return;
  if (answer < 0 || answer > entry->scale)
    {
      gtk_widget_error_bell (GTK_WIDGET (entry));
      g_signal_emit (entry, signals[REFUSED], 0);
      return;
    }
  entry->answers[entry->place] = (char)('0' + answer);
  show_answer (entry, entry->place);
  const char *open = find_open (entry);
  if (open != NULL)
    go_to (entry, (guint)(open - entry->answers));
  else
    g_signal_emit (entry, signals[COMPLETED], 0, entry->answers);
}

/* Of what is complete and was not taken, the last answer comes back; else the one before. */
void
sgz_survey_entry_go_back (SgzSurveyEntry *entry)
{
  if (entry->n_questions == 0)
    return;
  if (entry->answers[entry->place] == OPEN && entry->place > 0)
    entry->place--;
  entry->answers[entry->place] = OPEN;
  show_answer (entry, entry->place);
  go_to (entry, entry->place);
}

gboolean
sgz_survey_entry_is_begun (SgzSurveyEntry *entry)
{
  for (guint i = 0; i < entry->n_questions; i++)
    if (entry->answers[i] != OPEN)
      return TRUE;
  return FALSE;
}

gboolean
sgz_survey_entry_clear (SgzSurveyEntry *entry)
{
  gboolean was_begun = sgz_survey_entry_is_begun (entry);

  for (guint i = 0; i < entry->n_questions; i++)
    {
      entry->answers[i] = OPEN;
      show_answer (entry, i);
    }
  entry->place = 0;
  if (entry->n_questions > 0 && gtk_widget_get_focus_child (GTK_WIDGET (entry)) != NULL)
    go_to (entry, 0);
  return was_begun;
}

guint
sgz_survey_entry_get_place (SgzSurveyEntry *entry)
{
  return entry->place;
}

/* --- what there is --- */

const char *
sgz_survey_entry_get_figure (SgzSurveyEntry *entry, guint question, guint column)
{
  guint n_columns = (guint)entry->scale + 2;

  return gtk_label_get_label (entry->figures->pdata[question * n_columns + column]);
}

static void
show_figures_of (SgzSurveyEntry *self, guint question, const GPtrArray *responses)
{
  gint64 counts[10] = { 0 };
  gint64 sum = 0;
  guint n_columns = (guint)self->scale + 2;
  GtkLabel **labels = (GtkLabel **)self->figures->pdata + question * n_columns;

  for (guint i = 0; i < responses->len; i++)
    {
      const char *answers = responses->pdata[i];
      if (strlen (answers) > question && g_ascii_isdigit (answers[question]))
        counts[answers[question] - '0']++;
    }
  gint64 n = 0;
  for (int answer = 0; answer <= self->scale; answer++)
    {
      g_autofree char *count = g_strdup_printf ("%" G_GINT64_FORMAT, counts[answer]);
      n += answer > 0 ? counts[answer] : 0;
      sum += answer * counts[answer];
      gtk_label_set_label (labels[answer > 0 ? answer - 1 : self->scale], counts[answer] > 0 ? count : "");
    }
  g_autofree char *mean = n > 0 ? sgz_points_format (sgz_points_scale (100, sum, n)) : g_strdup ("—");
  gtk_label_set_label (labels[self->scale + 1], mean);
}

void
sgz_survey_entry_show_answers (SgzSurveyEntry *entry, const GPtrArray *responses)
{
  for (guint i = 0; i < entry->n_questions; i++)
    show_figures_of (entry, i, responses);
}

/* --- rows --- */

static GtkWidget *
add_label (SgzSurveyEntry *self, const char *text, int column, int row, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, style);
  gtk_grid_attach (self->grid, label, column, row, 1, 1);
  return label;
}

static void
cell_focused_cb (SgzSurveyEntry *self, GParamSpec *pspec G_GNUC_UNUSED, GtkEventController *controller)
{
  guint place = 0;

  if (gtk_event_controller_focus_is_focus (GTK_EVENT_CONTROLLER_FOCUS (controller))
      && g_ptr_array_find (self->cells, gtk_event_controller_get_widget (controller), &place))
    self->place = place;
}

static void
add_question (SgzSurveyEntry *self, guint place)
{
  int row = (int)place + 1;
  g_autofree char *number = g_strdup_printf ("%u", place + 1);
  GtkWidget *cell = gtk_button_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_add_css_class (add_label (self, number, 0, row, "numeric"), "dim-label");
  GtkWidget *question = add_label (self, self->questions[place], COLUMN_QUESTION, row, "body");
  gtk_label_set_xalign (GTK_LABEL (question), 0);
  gtk_label_set_wrap (GTK_LABEL (question), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (question), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (question), 12);
  gtk_widget_set_hexpand (question, TRUE);
  gtk_widget_set_size_request (cell, 64, -1);
  gtk_widget_add_css_class (cell, "numeric");
  g_signal_connect_swapped (focus, "notify::is-focus", G_CALLBACK (cell_focused_cb), self);
  gtk_widget_add_controller (cell, focus);
  gtk_grid_attach (self->grid, cell, COLUMN_ANSWER, row, 1, 1);
  g_ptr_array_add (self->cells, cell);
  for (int i = 0; i < self->scale + 2; i++)
    {
      GtkWidget *figure = add_label (self, "", COLUMN_FIGURES + i, row, "numeric");
      gtk_label_set_xalign (GTK_LABEL (figure), 1);
      g_ptr_array_add (self->figures, figure);
    }
  show_answer (self, place);
}

static void
add_headings (SgzSurveyEntry *self)
{
  const char *style = "dim-label";

  gtk_label_set_xalign (GTK_LABEL (add_label (self, "题目", COLUMN_QUESTION, 0, style)), 0);
  add_label (self, "答案", COLUMN_ANSWER, 0, style);
  for (int i = 0; i < self->scale; i++)
    {
      g_autofree char *points = g_strdup_printf ("%d分", i + 1);
      gtk_label_set_xalign (GTK_LABEL (add_label (self, points, COLUMN_FIGURES + i, 0, style)), 1);
    }
  add_label (self, "未答", COLUMN_FIGURES + self->scale, 0, style);
  add_label (self, "平均", COLUMN_FIGURES + self->scale + 1, 0, style);
}

void
sgz_survey_entry_set_questions (SgzSurveyEntry *entry, const char *const *questions, int scale)
{
  if (entry->questions != NULL && entry->scale == scale
      && g_strv_equal ((const char *const *)entry->questions, questions))
    return;
  g_ptr_array_set_size (entry->cells, 0);
  g_ptr_array_set_size (entry->figures, 0);
  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (entry->grid))) != NULL;)
    gtk_grid_remove (entry->grid, child);
  g_strfreev (entry->questions);
  g_free (entry->answers);
  entry->questions = g_strdupv ((char **)questions);
  entry->n_questions = g_strv_length (entry->questions);
  entry->answers = g_strnfill (entry->n_questions, OPEN);
  entry->scale = scale;
  entry->place = 0;
  add_headings (entry);
  for (guint i = 0; i < entry->n_questions; i++)
    add_question (entry, i);
}

/* --- keys --- */

static gboolean
key_pressed_cb (SgzSurveyEntry *self, guint key, guint code G_GNUC_UNUSED, GdkModifierType state)
{
  gunichar letter = gdk_keyval_to_unicode (key);

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0 || self->n_questions == 0)
    return FALSE;
  if (letter >= '0' && letter <= '9')
    sgz_survey_entry_answer (self, (int)(letter - '0'));
  else if (key == GDK_KEY_BackSpace)
    sgz_survey_entry_go_back (self);
  else if (key == GDK_KEY_Escape)
    return sgz_survey_entry_clear (self);
  else
    return FALSE;
  return TRUE;
}

static gboolean
sgz_survey_entry_grab_focus (GtkWidget *widget)
{
  SgzSurveyEntry *self = SGZ_SURVEY_ENTRY (widget);

  return self->n_questions > 0 && gtk_widget_grab_focus (self->cells->pdata[self->place]);
}

/* --- the widget --- */

static void
sgz_survey_entry_finalize (GObject *object)
{
  SgzSurveyEntry *self = SGZ_SURVEY_ENTRY (object);

  g_ptr_array_unref (self->cells);
  g_ptr_array_unref (self->figures);
  g_strfreev (self->questions);
  g_free (self->answers);
  G_OBJECT_CLASS (sgz_survey_entry_parent_class)->finalize (object);
}

static void
sgz_survey_entry_class_init (SgzSurveyEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sgz_survey_entry_finalize;
  widget_class->grab_focus = sgz_survey_entry_grab_focus;
  signals[COMPLETED] = g_signal_new ("completed", SGZ_TYPE_SURVEY_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                     NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[REFUSED] = g_signal_new ("refused", SGZ_TYPE_SURVEY_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/evaluation/sgz-survey-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzSurveyEntry, grid);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
sgz_survey_entry_init (SgzSurveyEntry *self)
{
  self->cells = g_ptr_array_new ();
  self->figures = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
sgz_survey_entry_new (void)
{
  return g_object_new (SGZ_TYPE_SURVEY_ENTRY, NULL);
}
