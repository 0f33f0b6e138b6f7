/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-score-desk-private.h"

#include <glib/gi18n-lib.h>

#include "model/sgz-points.h"
#include "sgz-scheme-choice.h"
#include "ui/common/sgz-focus.h"
#include "ui/common/sgz-page.h"
#include "ui/common/sgz-wrap-box.h"

G_DEFINE_FINAL_TYPE (SgzScoreDesk, sgz_score_desk, ADW_TYPE_BIN)

const SgzEvaluated *
sgz_score_desk_get_sheet (SgzScoreDesk *self)
{
  return self->figures != NULL && self->figures->evaluation != NULL
             ? sgz_score_figures_find (self->figures, sgz_score_list_get_shown (self->list))
             : NULL;
}

const SgzScoreLine *
sgz_score_desk_get_line (SgzScoreDesk *self, guint *place, int *assessor)
{
  if (self->lines == NULL || !sgz_score_sheet_get_place (self->sheet, place, assessor))
    return NULL;
  return *place < self->lines->len ? self->lines->pdata[*place] : NULL;
}

/* --- what is shown --- */

static void
show_pane (SgzScoreDesk *self)
{
  guint place = 0;
  int assessor = 0;
  const SgzScoreLine *line = sgz_score_desk_get_line (self, &place, &assessor);
  g_autoptr (SgzRecord) answer = line != NULL ? sgz_score_desk_find_answer (self, line, assessor) : NULL;

  sgz_score_pane_show (self->pane, self->figures, line, assessor, answer);
}

static void
show_total (SgzScoreDesk *self, const SgzEvaluated *sheet)
{
  const SgzScheme *scheme = sgz_score_figures_get_scheme (self->figures);
  g_autofree char *most = sgz_points_format (sgz_scheme_get_total (scheme));
  g_autofree char *points = sheet->total >= 0 ? sgz_points_format (sheet->total) : g_strdup ("—");
  g_autofree char *grade
      = sheet->grade.band >= 0 ? sgz_grade_explain (scheme, &sheet->grade) : g_strdup ("—");
  g_autofree char *text
      = g_strdup_printf (_ ("Total %1$s of %2$s · %3$s · rank %4$d"), points, most, grade, sheet->grade.rank);
  g_autofree char *missing = g_strdup_printf (_ ("%d missing"), sheet->result->n_missing);

  gtk_label_set_label (self->total, text);
  gtk_button_set_label (self->missing_button, missing);
  gtk_widget_set_visible (GTK_WIDGET (self->missing_button), sheet->result->n_missing > 0);
}

static void
show_notice (SgzScoreDesk *self, const SgzEvaluated *sheet)
{
  g_autofree char *text = NULL;

  if (self->figures->is_cut)
    text = g_strdup (
        _ ("There are too many stations to keep every line at hand: choose a county at the head of the "
           "window."));
  else if (sheet != NULL && self->node == NULL)
    text = sgz_score_desk_explain_state (self, sheet);
  gtk_label_set_label (self->notice, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->notice), text != NULL);
}

static void
show_sheet (SgzScoreDesk *self)
{
  const SgzEvaluated *sheet = sgz_score_desk_get_sheet (self);
  gboolean is_shown = sheet != NULL && sheet->result != NULL;
  gboolean is_review = self->node != NULL;

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  sgz_score_desk_update_actions (self);
  if (self->figures == NULL || self->figures->evaluation == NULL)
    return;
  show_notice (self, sheet);
  gtk_widget_set_visible (GTK_WIDGET (self->sheet), is_shown);
  gtk_widget_set_visible (self->foot, is_shown && !is_review);
  if (!is_shown)
    {
      sgz_score_pane_show (self->pane, self->figures, NULL, 0, NULL);
      g_clear_pointer (&self->lines, g_ptr_array_unref);
      return;
    }
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->lines);
  self->lines = is_review ? sgz_score_lines_new_of_node (self->figures, self->node)
                          : sgz_score_lines_new_of_sheet (self->figures, sheet);
  sgz_score_sheet_show (self->sheet, sgz_score_figures_get_scheme (self->figures),
                        is_review ? "评价对象" : "指标", self->lines);
  show_total (self, sheet);
  show_pane (self);
}

/* Returns: (transfer container): the leaves of the scheme */
static GPtrArray *
list_leaves (SgzScoreDesk *self)
{
  const GPtrArray *nodes = sgz_scheme_get_nodes (sgz_score_figures_get_scheme (self->figures));
  GPtrArray *leaves = g_ptr_array_new ();

  for (guint i = 0; i < nodes->len; i++)
    {
      const SgzSchemeNode *node = nodes->pdata[i];
      if (node->children == NULL || node->children->len == 0)
        g_ptr_array_add (leaves, (gpointer)node);
    }
  return leaves;
}

static void
fill_node_choice (SgzScoreDesk *self)
{
  g_autoptr (GPtrArray) leaves = list_leaves (self);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = 0;

  for (guint i = 0; i < leaves->len; i++)
    {
      const SgzSchemeNode *node = leaves->pdata[i];
      g_autofree char *name = g_strdup_printf ("%s %s", node->code, node->title);
      gtk_string_list_append (names, name);
      chosen = g_strcmp0 (node->code, self->node) == 0 ? i : chosen;
    }
  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->node_choice, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->node_choice, chosen);
  self->is_filling = FALSE;
}

static void
explain_none (SgzScoreDesk *self)
{
  g_autofree char *title = g_strdup_printf (_ ("No Evaluation of %d Yet"), self->figures->year);
  gboolean has_scheme = self->figures->n_schemes > 0;

  adw_status_page_set_title (self->none_page, title);
  adw_status_page_set_description (
      self->none_page,
      has_scheme
          ? _ ("Every year the counties evaluate their stations by a scheme (Annex 2 §5.1): begin, and every "
               "station that ran in the year gets a score sheet.")
          : _ ("An evaluation goes by a scheme. There is none yet: take in or begin one on the tab "
               "“Scheme”."));
  gtk_button_set_label (self->none_button, has_scheme ? _ ("Begin Evaluation…") : _ ("Show the Schemes"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->none_button),
                                  has_scheme ? "score.begin" : "evaluation.scheme");
  gtk_stack_set_visible_child_name (self->stack, "none");
}

static void
figures_read_cb (gpointer owner, gpointer answer, const GError *error)
{
  SgzScoreDesk *self = owner;
  SgzScoreFigures *before = self->figures;

  if (answer == NULL)
    {
      sgz_session_report_error (self->session, error);
      return;
    }
  self->figures = answer;
  if (self->figures->evaluation == NULL || self->figures->evaluation->sheets->len == 0)
    {
      g_clear_pointer (&self->lines, g_ptr_array_unref);
      sgz_score_pane_show (self->pane, NULL, NULL, 0, NULL);
      explain_none (self);
    }
  else
    {
      fill_node_choice (self);
      self->is_filling = TRUE;
      sgz_scheme_choice_fill (self->scheme_choice, self->figures);
      sgz_score_list_show (self->list, self->figures);
      self->is_filling = FALSE;
      show_sheet (self);
      gtk_stack_set_visible_child_name (self->stack, "sheets");
    }
  sgz_score_desk_update_actions (self);
  /* What was shown is let go only now that nothing points to it any more. */
  g_clear_pointer (&before, sgz_score_figures_free);
}

void
sgz_score_desk_ask (SgzScoreDesk *self)
{
  self->is_stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (!self->is_stale)
    sgz_reading_ask (self->reading, sgz_score_question_new (self->session, self->scheme));
}

/* --- what the officer does --- */

static void
scheme_chosen_cb (SgzScoreDesk *self)
{
  guint selected = gtk_drop_down_get_selected (self->scheme_choice);

  if (self->is_filling || self->figures == NULL || selected >= self->figures->schemes->len)
    return;
  g_free (self->scheme);
  self->scheme = g_strdup (sgz_record_get_id (self->figures->schemes->pdata[selected]));
  g_clear_pointer (&self->node, g_free);
  gtk_toggle_button_set_active (self->review, FALSE);
  sgz_score_desk_ask (self);
}

static void
sheet_selected_cb (SgzScoreDesk *self)
{
  if (!self->is_filling)
    show_sheet (self);
}

static void
node_chosen_cb (SgzScoreDesk *self)
{
  guint selected = gtk_drop_down_get_selected (self->node_choice);

  if (self->is_filling || self->figures == NULL || !gtk_toggle_button_get_active (self->review))
    return;
  g_autoptr (GPtrArray) leaves = list_leaves (self);
  if (selected >= leaves->len)
    return;
  g_free (self->node);
  self->node = g_strdup (((const SgzSchemeNode *)leaves->pdata[selected])->code);
  show_sheet (self);
}

/* It begins with the indicator that the keyboard was in. */
static void
review_toggled_cb (SgzScoreDesk *self)
{
  guint place = 0;
  int assessor = 0;
  const SgzScoreLine *line = sgz_score_desk_get_line (self, &place, &assessor);
  gboolean is_review = gtk_toggle_button_get_active (self->review);

  gtk_widget_set_visible (GTK_WIDGET (self->node_choice), is_review);
  g_clear_pointer (&self->node, g_free);
  if (self->figures == NULL || self->figures->evaluation == NULL)
    return;
  if (is_review && line != NULL)
    self->node = g_strdup (line->node->code);
  fill_node_choice (self);
  if (is_review)
    node_chosen_cb (self);
  else
    show_sheet (self);
}

static void
given_cb (SgzScoreDesk *self, guint line, int assessor, const SgzAnswer *answer)
{
  if (line < self->lines->len)
    sgz_score_desk_keep (self, self->lines->pdata[line], assessor, answer, NULL);
}

static void
asked_cb (SgzScoreDesk *self, guint line, int assessor, guint key)
{
  sgz_score_desk_ask_items (self, line, assessor, key);
}

static void
chosen_cb (SgzScoreDesk *self)
{
  show_pane (self);
}

static void
note_given_cb (SgzScoreDesk *self, const char *reason, const char *evidence)
{
  sgz_score_desk_keep_note (self, reason, evidence);
}

void
sgz_score_desk_select (SgzScoreDesk *desk, const char *sheet)
{
  sgz_score_list_select (desk->list, sheet);
}

/* --- the widget --- */

static void
sgz_score_desk_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (sgz_score_desk_parent_class)->map (widget);
  if (SGZ_SCORE_DESK (widget)->is_stale)
    sgz_score_desk_ask (SGZ_SCORE_DESK (widget));
}

static gboolean
sgz_score_desk_grab_focus (GtkWidget *widget)
{
  SgzScoreDesk *self = SGZ_SCORE_DESK (widget);

  return (self->lines != NULL && sgz_score_sheet_focus_next (self->sheet, FALSE))
         || gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
sgz_score_desk_dispose (GObject *object)
{
  SgzScoreDesk *self = SGZ_SCORE_DESK (object);

  g_clear_pointer (&self->reading, sgz_reading_give_up);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (sgz_score_desk_parent_class)->dispose (object);
}

static void
sgz_score_desk_finalize (GObject *object)
{
  SgzScoreDesk *self = SGZ_SCORE_DESK (object);

  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->figures, sgz_score_figures_free);
  g_free (self->scheme);
  g_free (self->node);
  G_OBJECT_CLASS (sgz_score_desk_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/evaluation/sgz-score-desk.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzScoreDesk, stack);
  gtk_widget_class_bind_template_child (widget_class, SgzScoreDesk, none_page);
  gtk_widget_class_bind_template_child (widget_class, SgzScoreDesk, none_button);
  gtk_widget_class_bind_template_child (widget_class, SgzScoreDesk, flap);
  gtk_widget_class_bind_template_child (widget_class, SgzScoreDesk, pane);
  gtk_widget_class_bind_template_child (widget_class, SgzScoreDesk, list);
  gtk_widget_class_bind_template_child (widget_class, SgzScoreDesk, scheme_choice);
  gtk_widget_class_bind_template_child (widget_class, SgzScoreDesk, review);
  gtk_widget_class_bind_template_child (widget_class, SgzScoreDesk, node_choice);
  gtk_widget_class_bind_template_child (widget_class, SgzScoreDesk, submit_button);
  gtk_widget_class_bind_template_child (widget_class, SgzScoreDesk, return_button);
  gtk_widget_class_bind_template_child (widget_class, SgzScoreDesk, pass_button);
  gtk_widget_class_bind_template_child (widget_class, SgzScoreDesk, lock_button);
  gtk_widget_class_bind_template_child (widget_class, SgzScoreDesk, publish_button);
  gtk_widget_class_bind_template_child (widget_class, SgzScoreDesk, reopen_button);
  gtk_widget_class_bind_template_child (widget_class, SgzScoreDesk, notice);
  gtk_widget_class_bind_template_child (widget_class, SgzScoreDesk, sheet);
  gtk_widget_class_bind_template_child (widget_class, SgzScoreDesk, foot);
  gtk_widget_class_bind_template_child (widget_class, SgzScoreDesk, total);
  gtk_widget_class_bind_template_child (widget_class, SgzScoreDesk, missing_button);
  gtk_widget_class_bind_template_child (widget_class, SgzScoreDesk, spinner);
  gtk_widget_class_bind_template_callback (widget_class, scheme_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, sheet_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, node_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, review_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, given_cb);
  gtk_widget_class_bind_template_callback (widget_class, asked_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_given_cb);
}

static void
sgz_score_desk_class_init (SgzScoreDeskClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_score_desk_dispose;
  G_OBJECT_CLASS (klass)->finalize = sgz_score_desk_finalize;
  widget_class->map = sgz_score_desk_map;
  widget_class->focus = sgz_focus_only_child;
  widget_class->grab_focus = sgz_score_desk_grab_focus;
  g_type_ensure (SGZ_TYPE_SCORE_LIST);
  g_type_ensure (SGZ_TYPE_SCORE_PANE);
  g_type_ensure (SGZ_TYPE_SCORE_SHEET);
  g_type_ensure (SGZ_TYPE_WRAP_BOX);
  bind_template (widget_class);
  sgz_score_desk_add_actions (widget_class);
}

static void
sgz_score_desk_init (SgzScoreDesk *self)
{
  self->is_stale = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  sgz_scheme_choice_shorten (self->scheme_choice);
  sgz_scheme_choice_shorten (self->node_choice);
  sgz_score_desk_add_popover (self);
}

GtkWidget *
sgz_score_desk_new (SgzSession *session)
{
  SgzScoreDesk *self = g_object_new (SGZ_TYPE_SCORE_DESK, NULL);

  self->session = g_object_ref (session);
  self->reading = sgz_reading_new (self, sgz_session_get_store (session), sgz_score_figures_read,
                                   figures_read_cb, sgz_score_question_free, sgz_score_figures_free);
  sgz_score_pane_set_up (self->pane, session);
  sgz_page_remember_pane (self->flap, session);
  g_object_bind_property (self->reading, "is-slow", self->spinner, "visible", G_BINDING_SYNC_CREATE);
  sgz_page_follow (self, session, G_CALLBACK (sgz_score_desk_ask), G_CALLBACK (sgz_score_desk_ask));
  sgz_score_desk_update_actions (self);
  return GTK_WIDGET (self);
}
