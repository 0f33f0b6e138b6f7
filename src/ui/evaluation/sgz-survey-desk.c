/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-survey-desk.h"

#include <glib/gi18n-lib.h>

#include "model/sgz-points.h"
#include "sgz-survey-entry.h"
#include "sgz-survey-figures.h"
#include "ui/common/sgz-focus.h"
#include "ui/common/sgz-page.h"
#include "ui/common/sgz-reading.h"
#include "ui/common/sgz-saving.h"
#include "ui/common/sgz-wrap-box.h"
#include "ui/ledger/sgz-record-window.h"

struct _SgzSurveyDesk
{
  AdwBin parent_instance;

  SgzSession *session;
  SgzReading *reading;
  SgzSurveyFigures *figures; /* NULL until they are read */
  char *shown;               /* (nullable): the id of the survey whose answers are entered */
  gint64 next_number;
  gboolean is_stale;
  gboolean is_filling;
  gboolean is_saving;

  GtkStack *stack;
  AdwStatusPage *none_page;
  GtkListView *view;
  GtkSingleSelection *selection;
  GListStore *surveys;
  GtkLabel *heading;
  GtkLabel *least;
  GtkLabel *progress;
  GtkLabel *hint;
  SgzSurveyEntry *entry;
  GtkWidget *spinner;
};

G_DEFINE_FINAL_TYPE (SgzSurveyDesk, sgz_survey_desk, ADW_TYPE_BIN)

/* --- words --- */

static char *
format_field (const SgzRecord *survey, const char *code)
{
  return sgz_record_format (survey, sgz_kind_get_field (&sgz_kind_survey, code));
}

static char *
format_what (const SgzRecord *survey)
{
  g_autofree char *group = format_field (survey, "respondents");
  g_autofree char *way = format_field (survey, "way");

  return g_strdup_printf ("%s · %s", group, way);
}

static char *
format_counts (const SgzRecord *survey)
{
  g_autofree char *mean = sgz_record_has (survey, "mean")
                              ? sgz_points_format (sgz_record_get_number (survey, "mean"))
                              : g_strdup ("—");

  return g_strdup_printf (_ ("%1$d of %2$d answered · mean %3$s"),
                          (int)sgz_record_get_number (survey, "answered"),
                          (int)sgz_record_get_number (survey, "asked"), mean);
}

/* Returns: (transfer full) (nullable): whether there are as many answers as the scheme asks for */
static char *
format_least (SgzSurveyDesk *self, const SgzRecord *survey, gboolean *is_reached)
{
  int answered = 0;
  int least = sgz_survey_figures_get_least (self->figures, survey, &answered);

  *is_reached = answered >= least;
  if (least == 0)
    return NULL;
  return *is_reached ? g_strdup_printf (_ ("at least %d: reached"), least)
                     : g_strdup_printf (_ ("at least %1$d: %2$d lacking"), least, least - answered);
}

static void
show_least (SgzSurveyDesk *self, GtkLabel *label, const SgzRecord *survey)
{
  gboolean is_reached = FALSE;
  g_autofree char *text = format_least (self, survey, &is_reached);

  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
  if (is_reached)
    gtk_widget_remove_css_class (GTK_WIDGET (label), "warning");
  else
    gtk_widget_add_css_class (GTK_WIDGET (label), "warning");
}

/* --- rows --- */

static GtkWidget *
append_label (GtkWidget *box, const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
setup_cb (SgzSurveyDesk *self G_GNUC_UNUSED, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_set_margin_top (box, 4);
  gtk_widget_set_margin_bottom (box, 4);
  append_label (box, "body");
  gtk_widget_add_css_class (append_label (box, "caption"), "dim-label");
  gtk_widget_add_css_class (append_label (box, "caption"), "numeric");
  append_label (box, "caption");
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (SgzSurveyDesk *self, GtkListItem *item)
{
  const SgzRecord *survey = gtk_list_item_get_item (item);
  GtkWidget *name = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *what = gtk_widget_get_next_sibling (name);
  GtkWidget *counts = gtk_widget_get_next_sibling (what);
  g_autofree char *station = format_field (survey, "station");
  g_autofree char *what_text = format_what (survey);
  g_autofree char *counts_text = format_counts (survey);

  gtk_label_set_label (GTK_LABEL (name), station);
  gtk_widget_set_tooltip_text (name, station);
  gtk_label_set_label (GTK_LABEL (what), what_text);
  gtk_label_set_label (GTK_LABEL (counts), counts_text);
  show_least (self, GTK_LABEL (gtk_widget_get_next_sibling (counts)), survey);
}

/* --- the survey that is shown --- */

static SgzRecord *
get_survey (SgzSurveyDesk *self)
{
  return self->figures != NULL && self->shown != NULL ? sgz_survey_figures_find (self->figures, self->shown)
                                                      : NULL;
}

static void
show_progress (SgzSurveyDesk *self)
{
  /* Translators: which respondent's answers are entered now. */
  g_autofree char *text = g_strdup_printf (_ ("No. %d"), (int)self->next_number);

  gtk_label_set_label (self->progress, text);
}

static void
show_hint (SgzSurveyDesk *self, int scale)
{
  g_autofree char *text = g_strdup_printf (
      _ ("Keys 1 to %d answer, 0 for no answer; the last answer saves. Backspace goes back, Esc "
         "drops the one begun. Nobody’s identity is kept."),
      scale);

  gtk_label_set_label (self->hint, text);
}

/* Counts what is kept, and finds the number after the last. */
static gboolean
show_responses (SgzSurveyDesk *self, GError **error)
{
  static const char *const codes[] = { "number", "answers", NULL };
  const SgzValue survey = { .type = SGZ_VALUE_TEXT, .text = self->shown };
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_response);
  g_autoptr (GPtrArray) answers = g_ptr_array_new ();

  sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_response, "survey"), &survey);
  sgz_query_set_fields (query, codes);
  g_autoptr (GPtrArray) responses
      = sgz_store_fetch (sgz_session_get_store (self->session), query, 0, -1, error);
  if (responses == NULL)
    return FALSE;
  self->next_number = 1;
  for (guint i = 0; i < responses->len; i++)
    {
      self->next_number = MAX (self->next_number, sgz_record_get_number (responses->pdata[i], "number") + 1);
      g_ptr_array_add (answers, (gpointer)sgz_record_get_text (responses->pdata[i], "answers"));
    }
  sgz_survey_entry_show_answers (self->entry, answers);
  show_progress (self);
  return TRUE;
}

/* Returns: (transfer full): the questions, a line each, without empty ones */
static char **
list_questions (const SgzRecord *questionnaire)
{
  g_auto (GStrv) lines = g_strsplit (sgz_record_get_text (questionnaire, "questions"), "\n", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (char **line = lines; *line != NULL; line++)
    if (*g_strstrip (*line) != '\0')
      g_strv_builder_add (builder, *line);
  return g_strv_builder_end (builder);
}

static gboolean
show_survey (SgzSurveyDesk *self, const SgzRecord *survey, GError **error)
{
  g_autoptr (SgzRecord) questionnaire
      = sgz_store_get (sgz_session_get_store (self->session), &sgz_kind_questionnaire,
                       sgz_record_get_text (survey, "questionnaire"), error);
  g_autofree char *station = format_field (survey, "station");
  g_autofree char *what = format_what (survey);
  g_autofree char *heading = g_strdup_printf ("%s · %s", station, what);

  if (questionnaire == NULL)
    return FALSE;
  g_auto (GStrv) questions = list_questions (questionnaire);
  int scale = (int)sgz_record_get_number (questionnaire, "scale");
  gtk_label_set_label (self->heading, heading);
  show_least (self, self->least, survey);
  sgz_survey_entry_set_questions (self->entry, (const char *const *)questions, scale);
  show_hint (self, scale);
  return show_responses (self, error);
}

static void
show_selected (SgzSurveyDesk *self)
{
  SgzRecord *survey = gtk_single_selection_get_selected_item (self->selection);
  const char *id = survey != NULL ? sgz_record_get_id (survey) : NULL;
  g_autoptr (GError) error = NULL;

  if (g_strcmp0 (id, self->shown) != 0)
    {
      /* The one begun is of another survey. */
      sgz_survey_entry_clear (self->entry);
      g_free (self->shown);
      self->shown = g_strdup (id);
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "survey.edit", id != NULL);
  if (survey != NULL && !show_survey (self, survey, &error))
    sgz_session_report_error (self->session, error);
}

static void
selected_cb (SgzSurveyDesk *self)
{
  if (!self->is_filling)
    show_selected (self);
}

/* --- saving --- */

static void
saved_cb (GtkWidget *owner, GPtrArray *records G_GNUC_UNUSED, const GError *error)
{
  SgzSurveyDesk *self = SGZ_SURVEY_DESK (owner);
  g_autoptr (GError) failure = NULL;

  self->is_saving = FALSE;
  if (error != NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        sgz_session_report_error (self->session, error);
      return;
    }
  sgz_survey_entry_clear (self->entry);
  if (!show_responses (self, &failure))
    sgz_session_report_error (self->session, failure);
}

static gboolean
fill_response (SgzSurveyDesk *self, SgzRecord *response, const char *answers, GError **error)
{
  SgzStore *store = sgz_session_get_store (self->session);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, self->next_number);
  const char *const values[][2] = { { "survey", self->shown }, { "number", number }, { "answers", answers } };

  for (size_t i = 0; i < G_N_ELEMENTS (values); i++)
    if (!sgz_store_set_field (store, response, sgz_kind_get_field (&sgz_kind_response, values[i][0]),
                              values[i][1], error))
      return FALSE;
  return TRUE;
}

static void
completed_cb (SgzSurveyDesk *self, const char *answers)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  SgzRecord *response = sgz_record_new (&sgz_kind_response);

  g_ptr_array_add (records, response);
  if (self->is_saving || get_survey (self) == NULL)
    return;
  if (!fill_response (self, response, answers, &error))
    {
      sgz_session_report_error (self->session, error);
      return;
    }
  self->is_saving = TRUE;
  sgz_saving_commit (GTK_WIDGET (self), self->session, NULL, records, saved_cb);
}

static void
refused_cb (SgzSurveyDesk *self)
{
  sgz_session_toast (self->session, _ ("That is more than the best answer of this questionnaire."), FALSE);
}

/* --- what is read --- */

static guint
find_shown (SgzSurveyDesk *self)
{
  GPtrArray *surveys = self->figures->surveys;

  for (guint i = 0; i < surveys->len; i++)
    if (g_strcmp0 (sgz_record_get_id (surveys->pdata[i]), self->shown) == 0)
      return i;
  return 0;
}

/* Rows that are as they were stay, so that the list does not jump while answers are entered. */
static void
fill_list (SgzSurveyDesk *self)
{
  GPtrArray *surveys = self->figures->surveys;
  guint n_before = g_list_model_get_n_items (G_LIST_MODEL (self->surveys));
  guint shown = find_shown (self);

  self->is_filling = TRUE;
  if (n_before == 0 || n_before != surveys->len)
    g_list_store_splice (self->surveys, 0, n_before, surveys->pdata, surveys->len);
  else
    for (guint i = 0; i < surveys->len; i++)
      {
        g_autoptr (SgzRecord) before = g_list_model_get_item (G_LIST_MODEL (self->surveys), i);
        if (g_strcmp0 (sgz_record_get_id (before), sgz_record_get_id (surveys->pdata[i])) != 0
            || sgz_record_get_revision (before) != sgz_record_get_revision (surveys->pdata[i])
            || sgz_record_get_number (before, "answered")
                   != sgz_record_get_number (surveys->pdata[i], "answered")
            || sgz_record_get_number (before, "mean") != sgz_record_get_number (surveys->pdata[i], "mean")
            || i == shown)
          g_list_store_splice (self->surveys, i, 1, &surveys->pdata[i], 1);
      }
  gtk_single_selection_set_selected (self->selection, shown);
  self->is_filling = FALSE;
}

static void
figures_read_cb (gpointer owner, gpointer answer, const GError *error)
{
  SgzSurveyDesk *self = owner;

  if (answer == NULL)
    {
      sgz_session_report_error (self->session, error);
      return;
    }
  g_clear_pointer (&self->figures, sgz_survey_figures_free);
  self->figures = answer;
  fill_list (self);
  show_selected (self);
  g_autofree char *title = g_strdup_printf (_ ("No Survey of %d Yet"), self->figures->year);
  adw_status_page_set_title (self->none_page, title);
  gtk_stack_set_visible_child_name (self->stack, self->figures->surveys->len > 0 ? "surveys" : "none");
}

static void
ask (SgzSurveyDesk *self)
{
  self->is_stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (!self->is_stale)
    sgz_reading_ask (self->reading, sgz_year_question_new (self->session));
}

/* --- actions --- */

static void
add_survey (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzSurveyDesk *self = SGZ_SURVEY_DESK (widget);
  const SgzRecord *survey = get_survey (self);

  /* The next one is mostly of the same station, of another group. */
  sgz_record_window_add (widget, self->session, &sgz_kind_survey,
                         survey != NULL ? sgz_kind_get_field (&sgz_kind_survey, "station") : NULL,
                         survey != NULL ? sgz_record_get_text (survey, "station") : NULL);
}

static void
edit_survey (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzSurveyDesk *self = SGZ_SURVEY_DESK (widget);

  if (self->shown != NULL)
    sgz_record_window_open (widget, self->session, &sgz_kind_survey, self->shown, TRUE);
}

static void
show_document (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  sgz_session_show_page (SGZ_SURVEY_DESK (widget)->session, "documents", "satisfaction-summary");
}

static void
read_again (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  ask (SGZ_SURVEY_DESK (widget));
}

/* --- the widget --- */

static void
sgz_survey_desk_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (sgz_survey_desk_parent_class)->map (widget);
  if (SGZ_SURVEY_DESK (widget)->is_stale)
    ask (SGZ_SURVEY_DESK (widget));
}

static gboolean
sgz_survey_desk_grab_focus (GtkWidget *widget)
{
  SgzSurveyDesk *self = SGZ_SURVEY_DESK (widget);

  return (self->shown != NULL && gtk_widget_grab_focus (GTK_WIDGET (self->entry)))
         || gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
activate_cb (SgzSurveyDesk *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
sgz_survey_desk_dispose (GObject *object)
{
  SgzSurveyDesk *self = SGZ_SURVEY_DESK (object);

  g_clear_pointer (&self->reading, sgz_reading_give_up);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (sgz_survey_desk_parent_class)->dispose (object);
}

static void
sgz_survey_desk_finalize (GObject *object)
{
  SgzSurveyDesk *self = SGZ_SURVEY_DESK (object);

  g_clear_pointer (&self->figures, sgz_survey_figures_free);
  g_clear_object (&self->surveys);
  g_free (self->shown);
  G_OBJECT_CLASS (sgz_survey_desk_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/evaluation/sgz-survey-desk.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzSurveyDesk, stack);
  gtk_widget_class_bind_template_child (widget_class, SgzSurveyDesk, none_page);
  gtk_widget_class_bind_template_child (widget_class, SgzSurveyDesk, view);
  gtk_widget_class_bind_template_child (widget_class, SgzSurveyDesk, selection);
  gtk_widget_class_bind_template_child (widget_class, SgzSurveyDesk, heading);
  gtk_widget_class_bind_template_child (widget_class, SgzSurveyDesk, least);
  gtk_widget_class_bind_template_child (widget_class, SgzSurveyDesk, progress);
  gtk_widget_class_bind_template_child (widget_class, SgzSurveyDesk, hint);
  gtk_widget_class_bind_template_child (widget_class, SgzSurveyDesk, entry);
  gtk_widget_class_bind_template_child (widget_class, SgzSurveyDesk, spinner);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, completed_cb);
  gtk_widget_class_bind_template_callback (widget_class, refused_cb);
}

static void
sgz_survey_desk_class_init (SgzSurveyDeskClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_survey_desk_dispose;
  G_OBJECT_CLASS (klass)->finalize = sgz_survey_desk_finalize;
  widget_class->map = sgz_survey_desk_map;
  widget_class->focus = sgz_focus_only_child;
  widget_class->grab_focus = sgz_survey_desk_grab_focus;
  g_type_ensure (SGZ_TYPE_SURVEY_ENTRY);
  g_type_ensure (SGZ_TYPE_WRAP_BOX);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "survey.add", NULL, add_survey);
  gtk_widget_class_install_action (widget_class, "survey.edit", NULL, edit_survey);
  gtk_widget_class_install_action (widget_class, "survey.document", NULL, show_document);
  gtk_widget_class_install_action (widget_class, "survey.refresh", NULL, read_again);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F5, 0, "survey.refresh", NULL);
}

static void
sgz_survey_desk_init (SgzSurveyDesk *self)
{
  self->is_stale = TRUE;
  self->surveys = g_list_store_new (SGZ_TYPE_RECORD);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->surveys));
}

GtkWidget *
sgz_survey_desk_new (SgzSession *session)
{
  SgzSurveyDesk *self = g_object_new (SGZ_TYPE_SURVEY_DESK, NULL);

  self->session = g_object_ref (session);
  self->reading = sgz_reading_new (self, sgz_session_get_store (session), sgz_survey_figures_read,
                                   figures_read_cb, sgz_year_question_free, sgz_survey_figures_free);
  g_object_bind_property (self->reading, "is-slow", self->spinner, "visible", G_BINDING_SYNC_CREATE);
  sgz_page_follow (self, session, G_CALLBACK (ask), G_CALLBACK (ask));
  return GTK_WIDGET (self);
}
