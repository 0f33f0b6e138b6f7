/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-survey-desk.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/sgz-points.h"
#include "sgz-survey-keys.h"
#include "ui/common/sgz-focus.h"
#include "ui/common/sgz-page.h"
#include "ui/common/sgz-saving.h"
#include "ui/ledger/sgz-record-window.h"

/* At most so many surveys are listed: of more, a county is chosen. */
#define MOST_SURVEYS 1000

struct _SgzSurveyDesk
{
  AdwBin parent_instance;

  SgzSession *session;
  GPtrArray *surveys; /* (element-type SgzRecord): by row */
  char *shown;        /* (nullable): the id of the one shown */
  gint64 next;        /* the number of the next answer sheet */
  gboolean is_stale;
  gboolean is_filling;

  GtkListBox *list;
  GtkStack *stack;
  GtkLabel *title;
  GtkLabel *counts;
  SgzSurveyKeys *keys;
  GtkLabel *latest;
};

G_DEFINE_FINAL_TYPE (SgzSurveyDesk, sgz_survey_desk, ADW_TYPE_BIN)

/* (transfer full): the value of a field of a survey as people read it. */
static char *
format (const SgzRecord *record, const char *field)
{
  return sgz_record_format (record, sgz_kind_get_field (sgz_record_get_kind (record), field));
}

static SgzRecord *
get_shown (SgzSurveyDesk *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int index = row != NULL ? gtk_list_box_row_get_index (row) : -1;

  return index >= 0 && index < (int)self->surveys->len ? self->surveys->pdata[index] : NULL;
}

/* --- the survey shown --- */

static GPtrArray *
fetch_responses (SgzSurveyDesk *self, const SgzRecord *survey, GError **error)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_response);
  const SgzValue id = { .type = SGZ_VALUE_TEXT, .text = (char *)sgz_record_get_id (survey) };

  sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_response, "survey"), &id);
  return sgz_store_fetch (sgz_session_get_store (self->session), query, 0, -1, error);
}

/* Shows what was answered so far: the mean of each question over those who answered it. */
static void
show_responses (SgzSurveyDesk *self, GPtrArray *responses, int n_questions)
{
  g_autofree gint64 *means = g_new (gint64, (gsize)MAX (n_questions, 1));
  g_autoptr (GString) latest = g_string_new (NULL);

  self->next = 1;
  for (int i = 0; i < n_questions; i++)
    {
      gint64 sum = 0;
      gint64 n = 0;
      for (guint j = 0; j < responses->len; j++)
        {
          const char *answers = sgz_record_get_text (responses->pdata[j], "answers");
          int digit = answers != NULL && (int)strlen (answers) > i ? answers[i] - '0' : 0;
          sum += digit;
          n += digit > 0 ? 1 : 0;
        }
      means[i] = n > 0 ? sgz_points_scale (100, sum, n) : -1;
    }
  for (guint i = 0; i < responses->len; i++)
    self->next = MAX (self->next, sgz_record_get_number (responses->pdata[i], "number") + 1);
  for (guint i = responses->len > 5 ? responses->len - 5 : 0; i < responses->len; i++)
    g_string_append_printf (latest, "%s%d：%s", latest->len > 0 ? "　" : "",
                            (int)sgz_record_get_number (responses->pdata[i], "number"),
                            sgz_record_get_text (responses->pdata[i], "answers"));
  g_autofree char *text = g_strdup_printf (_ ("The latest: %s"), latest->str);
  gtk_label_set_label (self->latest, text);
  gtk_widget_set_visible (GTK_WIDGET (self->latest), responses->len > 0);
  sgz_survey_keys_set_state (self->keys, self->next, means, n_questions);
}

static void
show_counts (SgzSurveyDesk *self, const SgzRecord *survey)
{
  g_autofree char *station = format (survey, "station");
  g_autofree char *respondents = format (survey, "respondents");
  g_autofree char *way = format (survey, "way");
  g_autofree char *mean = sgz_points_format (sgz_record_get_number (survey, "mean"));
  g_autofree char *title = g_strdup_printf ("%s · %s · %s", station, respondents, way);
  g_autofree char *counts = g_strdup_printf (_ ("Asked %1$d · answered %2$d · mean %3$s"),
                                             (int)sgz_record_get_number (survey, "asked"),
                                             (int)sgz_record_get_number (survey, "answered"), mean);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->counts, counts);
}

static void
show_survey (SgzSurveyDesk *self)
{
  SgzRecord *survey = get_shown (self);
  g_autoptr (GError) error = NULL;

  gtk_stack_set_visible_child_name (self->stack, survey != NULL ? "survey" : "none");
  g_free (self->shown);
  self->shown = survey != NULL ? g_strdup (sgz_record_get_id (survey)) : NULL;
  if (survey == NULL)
    return;
  g_autoptr (SgzRecord) questionnaire
      = sgz_store_get (sgz_session_get_store (self->session), &sgz_kind_questionnaire,
                       sgz_record_get_text (survey, "questionnaire"), &error);
  g_autoptr (GPtrArray) responses = questionnaire != NULL ? fetch_responses (self, survey, &error) : NULL;
  if (responses == NULL)
    {
      sgz_session_report_error (self->session, error);
      return;
    }
  const char *lines = sgz_record_get_text (questionnaire, "questions");
  g_auto (GStrv) questions = g_strsplit (lines != NULL ? lines : "", "\n", -1);
  show_counts (self, survey);
  sgz_survey_keys_set_questions (self->keys, (const char *const *)questions,
                                 (int)sgz_record_get_number (questionnaire, "scale"));
  show_responses (self, responses, (int)g_strv_length (questions));
}

/* --- the list --- */

static GtkWidget *
new_row (const SgzRecord *survey)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *station = format (survey, "station");
  g_autofree char *respondents = format (survey, "respondents");
  g_autofree char *way = format (survey, "way");
  g_autofree char *about
      = g_strdup_printf ("%s · %s · %d/%d", respondents, way, (int)sgz_record_get_number (survey, "answered"),
                         (int)sgz_record_get_number (survey, "asked"));
  const char *const texts[] = { station, about };

  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      GtkWidget *label = gtk_label_new (texts[i]);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_START);
      gtk_widget_set_tooltip_text (label, texts[i]);
      gtk_widget_add_css_class (label, i == 0 ? "body" : "caption");
      gtk_box_append (GTK_BOX (box), label);
    }
  return box;
}

static void
fill_list (SgzSurveyDesk *self, GPtrArray *surveys)
{
  g_autofree char *shown = g_strdup (self->shown);
  int chosen = 0;
  GtkWidget *child;

  self->is_filling = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  g_ptr_array_unref (self->surveys);
  self->surveys = surveys;
  for (guint i = 0; i < surveys->len; i++)
    {
      gtk_list_box_append (self->list, new_row (surveys->pdata[i]));
      chosen = g_strcmp0 (sgz_record_get_id (surveys->pdata[i]), shown) == 0 ? (int)i : chosen;
    }
  if (surveys->len > 0)
    gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, chosen));
  self->is_filling = FALSE;
}

static void
read_surveys (SgzSurveyDesk *self)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_survey);
  const SgzValue year = { .type = SGZ_VALUE_NUMBER, .number = sgz_session_get_year (self->session) };
  g_autoptr (GError) error = NULL;

  self->is_stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->is_stale)
    return;
  sgz_query_set_place (query, sgz_session_get_place (self->session));
  sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_survey, "year"), &year);
  GPtrArray *surveys
      = sgz_store_fetch (sgz_session_get_store (self->session), query, 0, MOST_SURVEYS, &error);
  if (surveys == NULL)
    {
      sgz_session_report_error (self->session, error);
      return;
    }
  fill_list (self, surveys);
  show_survey (self);
}

static void
row_selected_cb (SgzSurveyDesk *self)
{
  if (!self->is_filling)
    show_survey (self);
}

/* --- entry --- */

static void
saved_cb (GtkWidget *owner, GPtrArray *records G_GNUC_UNUSED, const GError *error)
{
  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    sgz_session_report_error (SGZ_SURVEY_DESK (owner)->session, error);
}

static void
completed_cb (SgzSurveyDesk *self, const char *answers)
{
  SgzStore *store = sgz_session_get_store (self->session);
  g_autoptr (SgzRecord) response = sgz_record_new (&sgz_kind_response);
  g_autofree char *number = g_strdup_printf ("%d", (int)self->next);
  const char *const values[][2] = { { "survey", self->shown }, { "number", number }, { "answers", answers } };
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (values); i++)
    if (!sgz_store_set_field (store, response, sgz_kind_get_field (&sgz_kind_response, values[i][0]),
                              values[i][1], &error))
      {
        sgz_session_report_error (self->session, error);
        return;
      }
  g_ptr_array_add (records, g_steal_pointer (&response));
  sgz_saving_commit (GTK_WIDGET (self), self->session, NULL, records, saved_cb);
}

static void
add_survey (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  sgz_record_window_add (widget, SGZ_SURVEY_DESK (widget)->session, &sgz_kind_survey, NULL, NULL);
}

static void
show_questionnaires (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  sgz_session_show_page (SGZ_SURVEY_DESK (widget)->session, "ledger-questionnaire", NULL);
}

/* --- the widget --- */

static void
sgz_survey_desk_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (sgz_survey_desk_parent_class)->map (widget);
  if (SGZ_SURVEY_DESK (widget)->is_stale)
    read_surveys (SGZ_SURVEY_DESK (widget));
}

static gboolean
sgz_survey_desk_grab_focus (GtkWidget *widget)
{
  SgzSurveyDesk *self = SGZ_SURVEY_DESK (widget);

  return gtk_widget_grab_focus (self->shown != NULL ? GTK_WIDGET (self->keys) : GTK_WIDGET (self->list));
}

static void
sgz_survey_desk_dispose (GObject *object)
{
  g_clear_object (&SGZ_SURVEY_DESK (object)->session);
  G_OBJECT_CLASS (sgz_survey_desk_parent_class)->dispose (object);
}

static void
sgz_survey_desk_finalize (GObject *object)
{
  g_ptr_array_unref (SGZ_SURVEY_DESK (object)->surveys);
  g_free (SGZ_SURVEY_DESK (object)->shown);
  G_OBJECT_CLASS (sgz_survey_desk_parent_class)->finalize (object);
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
  g_type_ensure (SGZ_TYPE_SURVEY_KEYS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/evaluation/sgz-survey-desk.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzSurveyDesk, list);
  gtk_widget_class_bind_template_child (widget_class, SgzSurveyDesk, stack);
  gtk_widget_class_bind_template_child (widget_class, SgzSurveyDesk, title);
  gtk_widget_class_bind_template_child (widget_class, SgzSurveyDesk, counts);
  gtk_widget_class_bind_template_child (widget_class, SgzSurveyDesk, keys);
  gtk_widget_class_bind_template_child (widget_class, SgzSurveyDesk, latest);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, completed_cb);
  gtk_widget_class_install_action (widget_class, "survey.add", NULL, add_survey);
  gtk_widget_class_install_action (widget_class, "survey.questionnaires", NULL, show_questionnaires);
}

static void
sgz_survey_desk_init (SgzSurveyDesk *self)
{
  self->surveys = g_ptr_array_new ();
  self->is_stale = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
sgz_survey_desk_new (SgzSession *session)
{
  SgzSurveyDesk *self = g_object_new (SGZ_TYPE_SURVEY_DESK, NULL);

  self->session = g_object_ref (session);
  sgz_page_follow (self, session, G_CALLBACK (read_surveys), G_CALLBACK (read_surveys));
  return GTK_WIDGET (self);
}
