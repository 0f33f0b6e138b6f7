/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-score-desk-private.h"

#include "model/sgz-answer-text.h"
#include "ui/common/sgz-saving.h"

static const SgzAssessor *
get_assessor (SgzScoreDesk *self, int assessor)
{
  return g_ptr_array_index (sgz_scheme_get_assessors (sgz_score_figures_get_scheme (self->figures)),
                            assessor);
}

/* Of a panel the first member's is entered here; the others' come by their forms. */
static int
get_member (const SgzAssessor *assessor)
{
  return assessor->kind == SGZ_ASSESSOR_PANEL ? 1 : 0;
}

static void
filter (SgzQuery *query, const char *field, const char *id)
{
  const SgzValue value = { .type = SGZ_VALUE_TEXT, .text = (char *)id };

  sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_answer, field), &value);
}

SgzRecord *
sgz_score_desk_find_answer (SgzScoreDesk *self, const SgzScoreLine *line, int assessor)
{
  const SgzKeptScheme *scheme = self->figures->evaluation->scheme;
  const char *indicator = sgz_kept_scheme_get_indicator (scheme, line->node->code);
  const char *who = sgz_kept_scheme_get_assessor (scheme, get_assessor (self, assessor)->code);
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_answer);
  g_autoptr (GError) error = NULL;

  if (indicator == NULL || who == NULL)
    return NULL;
  filter (query, "sheet", sgz_record_get_id (line->sheet->sheet));
  filter (query, "indicator", indicator);
  filter (query, "assessor", who);
  g_autoptr (GPtrArray) found = sgz_store_fetch (sgz_session_get_store (self->session), query, 0, 1, &error);
  if (found == NULL)
    sgz_session_report_error (self->session, error);
  return found != NULL && found->len > 0 ? g_object_ref (found->pdata[0]) : NULL;
}

static void
answer_saved_cb (GtkWidget *owner, GPtrArray *records G_GNUC_UNUSED, const GError *error)
{
  SgzScoreDesk *self = SGZ_SCORE_DESK (owner);

  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    sgz_session_report_error (self->session, error);
}

void
sgz_score_desk_keep (SgzScoreDesk *self, const SgzScoreLine *line, int assessor, const SgzAnswer *answer,
                     const char *evidence)
{
  const SgzAssessor *who = get_assessor (self, assessor);
  g_autoptr (SgzRecord) before = sgz_score_desk_find_answer (self, line, assessor);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  if (answer == NULL && before == NULL)
    return;
  if (evidence == NULL && before != NULL)
    evidence = sgz_record_get_text (before, "evidence");
  SgzRecord *record = sgz_evaluation_set_answer (
      sgz_session_get_store (self->session), self->figures->evaluation->scheme, line->sheet->sheet,
      line->node->code, who->code, get_member (who), answer, evidence, &error);
  if (record == NULL)
    {
      sgz_session_report_error (self->session, error);
      return;
    }
  g_autofree char *label = g_strdup_printf ("%s %s %s", sgz_record_get_text (line->sheet->sheet, "name"),
                                            line->node->code, who->title);
  g_ptr_array_add (records, record);
  sgz_saving_commit (GTK_WIDGET (self), self->session, label, records, answer_saved_cb);
}

void
sgz_score_desk_keep_note (SgzScoreDesk *self, const char *reason, const char *evidence)
{
  guint place = 0;
  int assessor = 0;
  const SgzScoreLine *line = sgz_score_desk_get_line (self, &place, &assessor);
  g_autoptr (SgzRecord) before = line != NULL ? sgz_score_desk_find_answer (self, line, assessor) : NULL;
  g_autoptr (GError) error = NULL;

  if (before == NULL)
    return;
  g_autoptr (SgzAnswer) answer = sgz_answer_read (sgz_record_get_text (before, "answer"), &error);
  if (answer == NULL)
    {
      sgz_session_report_error (self->session, error);
      return;
    }
  g_free (answer->reason);
  answer->reason = *reason != '\0' ? g_strdup (reason) : NULL;
  sgz_score_desk_keep (self, line, assessor, answer, evidence);
}

/* --- the list of items --- */

/* What was answered before, with its reason; (transfer full) (nullable) */
static SgzAnswer *
read_answer (SgzScoreDesk *self, const SgzScoreLine *line, int assessor)
{
  g_autoptr (SgzRecord) record = sgz_score_desk_find_answer (self, line, assessor);
  SgzAnswer *answer = record != NULL ? sgz_answer_read (sgz_record_get_text (record, "answer"), NULL) : NULL;

  if (answer != NULL)
    answer->reason = g_strdup (sgz_record_get_text (record, "reason"));
  return answer;
}

/* A digit alone chooses a level: then there is nothing more to ask. */
static gboolean
is_decided (const SgzSchemeNode *node, guint key)
{
  return node->method == SGZ_METHOD_LEVELS && node->role != SGZ_ROLE_VETO && key >= 1 && key <= 9
         && key <= node->items->len;
}

static void
point_to (SgzScoreDesk *self, GtkWidget *cell)
{
  graphene_rect_t bounds;

  if (cell != NULL && gtk_widget_compute_bounds (cell, GTK_WIDGET (self), &bounds))
    gtk_popover_set_pointing_to (GTK_POPOVER (self->popover),
                                 &(GdkRectangle){ (int)bounds.origin.x, (int)bounds.origin.y,
                                                  (int)bounds.size.width, (int)bounds.size.height });
}

void
sgz_score_desk_ask_items (SgzScoreDesk *self, guint line, int assessor, guint key)
{
  const SgzScoreLine *asked = line < self->lines->len ? self->lines->pdata[line] : NULL;
  SgzScorePopover *popover = SGZ_SCORE_POPOVER (self->popover);

  if (asked == NULL)
    return;
  self->asked_line = line;
  self->asked_assessor = assessor;
  g_autoptr (SgzAnswer) before = read_answer (self, asked, assessor);
  sgz_score_popover_show (popover, asked->node, before);
  if (key <= 9)
    sgz_score_popover_press (popover, key);
  if (is_decided (asked->node, key))
    {
      sgz_score_popover_give (popover);
      return;
    }
  point_to (self, sgz_score_sheet_get_cell (self->sheet, line, assessor));
  gtk_popover_popup (GTK_POPOVER (self->popover));
  if (key <= 9)
    sgz_score_popover_focus (popover, key);
}

static void
items_given_cb (SgzScoreDesk *self, const SgzAnswer *answer)
{
  if (self->lines == NULL || self->asked_line >= self->lines->len)
    return;
  sgz_score_desk_keep (self, self->lines->pdata[self->asked_line], self->asked_assessor, answer, NULL);
  sgz_score_sheet_focus (self->sheet, self->asked_line, self->asked_assessor);
  sgz_score_sheet_focus_next (self->sheet, FALSE);
}

void
sgz_score_desk_add_popover (SgzScoreDesk *self)
{
  self->popover = sgz_score_popover_new ();
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  g_signal_connect_swapped (self->popover, "given", G_CALLBACK (items_given_cb), self);
}
