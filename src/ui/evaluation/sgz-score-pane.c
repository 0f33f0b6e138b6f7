/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-score-pane.h"

#include <glib/gi18n-lib.h>

#include "model/sgz-points.h"
#include "store/sgz-measure.h"
#include "ui/attachment/sgz-attachment-list.h"
#include "ui/ledger/sgz-clause.h"

struct _SgzScorePane
{
  AdwBin parent_instance;

  SgzSession *session;
  const SgzScoreFigures *figures;
  const SgzScoreLine *line;

  GtkWidget *none;
  GtkWidget *box;
  GtkLabel *title;
  GtkLabel *explanation;
  GtkLabel *before;
  GtkWidget *records_button;
  GtkLabel *words;
  GtkLabel *clause;
  GtkLabel *evidence;
  GtkWidget *answer_box;
  GtkLabel *answer_title;
  GtkEditable *reason;
  GtkEditable *shown_by;
  GtkWidget *note_button;
  SgzAttachmentList *attachments;
};

G_DEFINE_FINAL_TYPE (SgzScorePane, sgz_score_pane, ADW_TYPE_BIN)

enum
{
  NOTE_GIVEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/* --- the records counted --- */

/* A class of stations may have a measure of its own. */
static const char *
get_measure (const SgzScoreLine *line, const char **parts)
{
  const SgzSchemeTarget *target
      = sgz_scheme_node_find_target (line->node, sgz_score_line_get_audience (line));
  gboolean is_own = target != NULL && target->measure != NULL;

  *parts = is_own ? target->parts : line->node->parts;
  return is_own ? target->measure : line->node->measure;
}

static void
show_records (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzScorePane *self = SGZ_SCORE_PANE (widget);
  const char *parts = NULL;
  const char *measure = self->line != NULL ? get_measure (self->line, &parts) : NULL;

  if (measure == NULL || sgz_measure_find (measure) == NULL)
    return;
  const SgzRecord *sheet = self->line->sheet->sheet;
  const char *locked = sgz_record_get_text (sheet, "locked_on");
  const char *station = sgz_record_get_text (sheet, "station");
  g_autofree char *title
      = g_strdup_printf ("%s %s", sgz_record_get_text (sheet, "name"), self->line->node->title);
  g_autoptr (SgzQuery) query = sgz_measure_list_records (
      measure, parts, station == NULL ? sgz_record_get_reference_code (sheet, "division") : NULL, station,
      self->figures->year, locked != NULL ? locked : self->figures->day);
  sgz_session_show_records (self->session, query, title);
}

/* --- what is shown --- */

/* Each line of @node's evidence is one kind of it. */
static char *
format_evidence (const SgzSchemeNode *node)
{
  if (node->evidence == NULL || *node->evidence == '\0')
    return NULL;
  g_auto (GStrv) kinds = g_strsplit (node->evidence, "\n", -1);
  g_autofree char *list = g_strjoinv ("、", kinds);
  return g_strdup_printf (node->needs_evidence ? _ ("Evidence (required): %s") : _ ("Evidence: %s"), list);
}

static void
show_before (SgzScorePane *self)
{
  const SgzEvaluated *before = sgz_score_figures_find_before (self->figures, self->line->sheet);
  const SgzSchemeNode *node
      = before != NULL && before->result != NULL
            ? sgz_scheme_find_node (self->figures->before->scheme->scheme, self->line->node->code)
            : NULL;
  g_autofree char *points = node != NULL ? sgz_score_format (&before->result->nodes[node->index]) : NULL;
  g_autofree char *most = node != NULL ? sgz_points_format (node->points) : NULL;
  g_autofree char *text = points != NULL && *points != '\0'
                              ? g_strdup_printf (_ ("The year before: %1$s of %2$s"), points, most)
                              : g_strdup (_ ("The year before: none"));

  gtk_label_set_label (self->before, text);
}

static void
show_node (SgzScorePane *self)
{
  const SgzSchemeNode *node = self->line->node;
  const char *parts = NULL;
  const char *measure = get_measure (self->line, &parts);
  g_autofree char *title = g_strdup_printf ("%s %s", node->code, node->title);
  g_autofree char *explanation = sgz_scoring_explain (node, sgz_score_line_get_score (self->line),
                                                      sgz_score_line_get_audience (self->line));
  g_autofree char *words = node->words != NULL ? g_strdup_printf ("“%s”", node->words) : NULL;
  g_autofree char *clause = node->clause != NULL ? sgz_clause_format (node->clause) : NULL;
  g_autofree char *evidence = format_evidence (node);

  gtk_label_set_label (self->title, title);
  show_text (self->explanation, explanation);
  show_text (self->words, words);
  show_text (self->clause, clause);
  show_text (self->evidence, evidence);
  gtk_widget_set_visible (self->records_button, measure != NULL && sgz_measure_find (measure) != NULL);
}

static void
fill_note (GtkEditable *entry, const SgzRecord *answer, const char *field)
{
  const char *text = answer != NULL ? sgz_record_get_text (answer, field) : NULL;

  gtk_editable_set_text (entry, text != NULL ? text : "");
}

static void
show_answer (SgzScorePane *self, int assessor, SgzRecord *answer)
{
  const SgzScheme *scheme = sgz_score_figures_get_scheme (self->figures);
  const SgzAssessor *who = g_ptr_array_index (sgz_scheme_get_assessors (scheme), assessor);
  gboolean is_open = sgz_score_line_is_open (self->line, scheme, assessor);
  const char *text = answer != NULL ? sgz_record_get_text (answer, "answer") : NULL;
  g_autofree char *title = g_strdup_printf ("%s：%s", who->title, text != NULL ? text : "");

  gtk_widget_set_visible (self->answer_box, answer != NULL);
  gtk_label_set_label (self->answer_title, title);
  fill_note (self->reason, answer, "reason");
  fill_note (self->shown_by, answer, "evidence");
  gtk_widget_set_sensitive (GTK_WIDGET (self->reason), is_open);
  gtk_widget_set_sensitive (GTK_WIDGET (self->shown_by), is_open);
  gtk_widget_set_visible (self->note_button, is_open);
  sgz_attachment_list_set_record (self->attachments, self->session,
                                  answer != NULL ? answer : self->line->sheet->sheet);
}

void
sgz_score_pane_show (SgzScorePane *pane, const SgzScoreFigures *figures, const SgzScoreLine *line,
                     int assessor, SgzRecord *answer)
{
  pane->figures = figures;
  pane->line = line;
  gtk_widget_set_visible (pane->none, line == NULL);
  gtk_widget_set_visible (pane->box, line != NULL);
  if (line == NULL)
    return;
  show_node (pane);
  show_before (pane);
  show_answer (pane, assessor, answer);
}

static void
note_given_cb (SgzScorePane *self)
{
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (self->reason)));
  g_autofree char *evidence = g_strstrip (g_strdup (gtk_editable_get_text (self->shown_by)));

  g_signal_emit (self, signals[NOTE_GIVEN], 0, reason, evidence);
}

/* --- the widget --- */

static void
sgz_score_pane_dispose (GObject *object)
{
  g_clear_object (&SGZ_SCORE_PANE (object)->session);
  G_OBJECT_CLASS (sgz_score_pane_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/evaluation/sgz-score-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzScorePane, none);
  gtk_widget_class_bind_template_child (widget_class, SgzScorePane, box);
  gtk_widget_class_bind_template_child (widget_class, SgzScorePane, title);
  gtk_widget_class_bind_template_child (widget_class, SgzScorePane, explanation);
  gtk_widget_class_bind_template_child (widget_class, SgzScorePane, before);
  gtk_widget_class_bind_template_child (widget_class, SgzScorePane, records_button);
  gtk_widget_class_bind_template_child (widget_class, SgzScorePane, words);
  gtk_widget_class_bind_template_child (widget_class, SgzScorePane, clause);
  gtk_widget_class_bind_template_child (widget_class, SgzScorePane, evidence);
  gtk_widget_class_bind_template_child (widget_class, SgzScorePane, answer_box);
  gtk_widget_class_bind_template_child (widget_class, SgzScorePane, answer_title);
  gtk_widget_class_bind_template_child (widget_class, SgzScorePane, reason);
  gtk_widget_class_bind_template_child (widget_class, SgzScorePane, shown_by);
  gtk_widget_class_bind_template_child (widget_class, SgzScorePane, note_button);
  gtk_widget_class_bind_template_child (widget_class, SgzScorePane, attachments);
  gtk_widget_class_bind_template_callback (widget_class, note_given_cb);
}

static void
sgz_score_pane_class_init (SgzScorePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_score_pane_dispose;
  g_type_ensure (SGZ_TYPE_ATTACHMENT_LIST);
  signals[NOTE_GIVEN] = g_signal_new ("note-given", SGZ_TYPE_SCORE_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                      NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "score-pane.records", NULL, show_records);
}

static void
sgz_score_pane_init (SgzScorePane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
sgz_score_pane_set_up (SgzScorePane *pane, SgzSession *session)
{
  g_set_object (&pane->session, session);
}
