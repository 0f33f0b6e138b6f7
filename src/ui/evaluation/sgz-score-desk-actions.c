/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-score-desk-private.h"

#include <glib/gi18n-lib.h>

#include "sgz-reason-dialog.h"
#include "sgz-round-dialog.h"
#include "store/sgz-round.h"
#include "ui/common/sgz-page.h"
#include "ui/common/sgz-work.h"

/* The document of one sheet. */
#define DOCUMENT "evaluation-sheet"

/* --- work on a thread --- */

typedef enum
{
  WORK_OPEN,
  WORK_MOVE,
  WORK_DRAW,
} WorkKind;

typedef struct
{
  WorkKind kind;
  int year;
  char *scheme;
  char *place;
  GPtrArray *sheets; /* ids; of a draw, of evaluations */
  char *state;
  char *reason;
  int n_done;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_free (work->scheme);
  g_free (work->place);
  g_clear_pointer (&work->sheets, g_ptr_array_unref);
  g_free (work->state);
  g_free (work->reason);
  g_free (work);
}

static gboolean
draw (SgzStore *writer, Work *work, GError **error)
{
  for (guint i = 0; i < work->sheets->len; i++)
    {
      int n_drawn = sgz_round_draw (writer, work->sheets->pdata[i], -1, error);
      if (n_drawn < 0)
        return FALSE;
      work->n_done += n_drawn;
    }
  return TRUE;
}

static gboolean
do_work (SgzStore *writer, gpointer data, GCancellable *cancellable G_GNUC_UNUSED, GError **error)
{
  Work *work = data;

  switch (work->kind)
    {
    case WORK_OPEN:
      work->n_done = sgz_round_open (writer, work->scheme, work->year, work->place, error);
      return work->n_done >= 0;
    case WORK_MOVE:
      work->n_done = (int)work->sheets->len;
      return sgz_round_move (writer, work->sheets, work->state, work->reason, error);
    case WORK_DRAW:
      return draw (writer, work, error);
    }
  g_return_val_if_reached (FALSE);
}

static char *
describe_work (const Work *work)
{
  if (work->kind == WORK_OPEN)
    return g_strdup_printf (
        ngettext ("%d score sheet was added", "%d score sheets were added", (gulong)work->n_done),
        work->n_done);
  if (work->kind == WORK_DRAW)
    return g_strdup_printf (ngettext ("%d station was drawn", "%d stations were drawn", (gulong)work->n_done),
                            work->n_done);
  const SgzField *field = sgz_kind_get_field (&sgz_kind_sheet, "state");
  const char *title = work->state;
  for (const SgzChoice *choice = field->choices; choice->code != NULL; choice++)
    title = g_strcmp0 (choice->code, work->state) == 0 ? choice->title : title;
  return g_strdup_printf (
      ngettext ("%1$d score sheet: %2$s", "%1$d score sheets: %2$s", (gulong)work->n_done), work->n_done,
      title);
}

static void
worked_cb (gpointer owner, gpointer data, const GError *error)
{
  SgzScoreDesk *self = SGZ_SCORE_DESK (owner);
  const Work *work = data;

  if (error != NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        sgz_session_report_error (self->session, error);
      return;
    }
  g_autofree char *message = describe_work (work);
  sgz_session_toast (self->session, message, work->n_done > 0);
}

static void
start (SgzScoreDesk *self, const char *label, Work *work)
{
  g_object_unref (sgz_work_start (self, self->session, label, do_work, worked_cb, work, work_free));
}

/* --- rounds --- */

static void
begin_response_cb (SgzRoundDialog *dialog, const char *response, SgzScoreDesk *self)
{
  const char *scheme = sgz_round_dialog_get_scheme (dialog);
  const char *place = sgz_round_dialog_get_place (dialog);

  if (g_strcmp0 (response, "begin") != 0 || scheme == NULL || place == NULL)
    return;
  Work *work = g_new0 (Work, 1);
  work->kind = WORK_OPEN;
  work->year = sgz_session_get_year (self->session);
  work->scheme = g_strdup (scheme);
  work->place = g_strdup (place);
  start (self, _ ("Making score sheets…"), work);
}

static void
begin (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzScoreDesk *self = SGZ_SCORE_DESK (widget);
  g_autoptr (GError) error = NULL;
  SgzRoundDialog *dialog
      = sgz_round_dialog_new (sgz_page_get_window (GTK_WIDGET (self)), self->session, &error);

  if (dialog == NULL)
    {
      sgz_session_report_error (self->session, error);
      return;
    }
  g_signal_connect_object (dialog, "response", G_CALLBACK (begin_response_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Of every evaluation that the selected sheets are of. */
static void
draw_spot_checks (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzScoreDesk *self = SGZ_SCORE_DESK (widget);
  g_autoptr (GPtrArray) sheets = sgz_score_list_get_selected (self->list);
  Work *work = g_new0 (Work, 1);

  work->kind = WORK_DRAW;
  work->sheets = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < sheets->len; i++)
    {
      const SgzEvaluated *sheet = sgz_score_figures_find (self->figures, sheets->pdata[i]);
      const char *round = sheet != NULL ? sgz_record_get_text (sheet->sheet, "evaluation") : NULL;
      if (round != NULL && !g_ptr_array_find_with_equal_func (work->sheets, round, g_str_equal, NULL))
        g_ptr_array_add (work->sheets, g_strdup (round));
    }
  start (self, _ ("Drawing spot-checks…"), work);
}

/* --- moving sheets on --- */

typedef struct
{
  const char *action;
  const char *state;
  gboolean needs_reason;
  const char *heading;
  const char *body;
  const char *label;
} Move;

static const Move moves[] = {
  { "score.submit", "review", FALSE, NULL, NULL, NULL },
  { "score.return", "returned", TRUE, N_ ("Return the score sheets?"),
    N_ ("They go back to be filled in again; the reason stands over them."), N_ ("Return") },
  { "score.pass", "passed", FALSE, NULL, NULL, NULL },
  { "score.lock", "locked", FALSE, NULL, NULL, NULL },
  { "score.publish", "published", FALSE, NULL, NULL, NULL },
  { "score.reopen", "review", TRUE, N_ ("Reopen the score sheets?"),
    N_ ("They take answers again, and what was locked is computed anew. The reason is kept."),
    N_ ("Reopen") },
};

static void
start_move (SgzScoreDesk *self, const char *state, const char *reason)
{
  Work *work = g_new0 (Work, 1);

  work->kind = WORK_MOVE;
  work->sheets = sgz_score_list_get_selected (self->list);
  work->state = g_strdup (state);
  work->reason = g_strdup (reason);
  start (self, _ ("Moving score sheets on…"), work);
}

static void
reason_response_cb (SgzReasonDialog *dialog, const char *response, SgzScoreDesk *self)
{
  g_autofree char *reason = sgz_reason_dialog_get_reason (dialog);

  if (g_strcmp0 (response, "go") == 0)
    start_move (self, g_object_get_data (G_OBJECT (dialog), "state"), reason);
}

static void
move_on (GtkWidget *widget, const char *action, GVariant *parameter G_GNUC_UNUSED)
{
  SgzScoreDesk *self = SGZ_SCORE_DESK (widget);

  for (size_t i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      if (g_strcmp0 (moves[i].action, action) != 0)
        continue;
      if (!moves[i].needs_reason)
        {
          start_move (self, moves[i].state, NULL);
          return;
        }
      SgzReasonDialog *dialog
          = sgz_reason_dialog_new (sgz_page_get_window (GTK_WIDGET (self)), _ (moves[i].heading),
                                   _ (moves[i].body), _ (moves[i].label));
      g_object_set_data (G_OBJECT (dialog), "state", (gpointer)moves[i].state);
      g_signal_connect_object (dialog, "response", G_CALLBACK (reason_response_cb), self, 0);
      gtk_window_present (GTK_WINDOW (dialog));
    }
}

static gboolean
may_move (SgzScoreDesk *self, GPtrArray *sheets, const Move *move)
{
  for (guint i = 0; i < sheets->len; i++)
    {
      const SgzEvaluated *sheet = sgz_score_figures_find (self->figures, sheets->pdata[i]);
      gboolean needs_reason = FALSE;
      if (sheet == NULL
          || !sgz_round_may_move (sgz_record_get_text (sheet->sheet, "state"), move->state, &needs_reason)
          || needs_reason != move->needs_reason)
        return FALSE;
    }
  return sheets->len > 0;
}

void
sgz_score_desk_update_actions (SgzScoreDesk *self)
{
  GtkWidget *const buttons[] = { self->submit_button, self->return_button,  self->pass_button,
                                 self->lock_button,   self->publish_button, self->reopen_button };
  gboolean has_sheets = self->figures != NULL && self->figures->evaluation != NULL;
  g_autoptr (GPtrArray) sheets = sgz_score_list_get_selected (self->list);

  for (size_t i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      gboolean may = has_sheets && may_move (self, sheets, &moves[i]);
      gtk_widget_action_set_enabled (GTK_WIDGET (self), moves[i].action, may);
      gtk_widget_set_visible (buttons[i], may);
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "score.draw", has_sheets && sheets->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "score.document", has_sheets && sheets->len > 0);
}

/* --- why a sheet is as it is --- */

/* The entry of history that locked the sheet; (nullable). */
static const SgzHistoryEntry *
find_locking (SgzStore *store, GPtrArray *entries, const char *id)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const SgzHistoryEntry *entry = entries->pdata[i];
      g_autoptr (GPtrArray) lines = sgz_history_lines (store, entry->seq, id, NULL);
      for (guint j = 0; lines != NULL && j < lines->len; j++)
        {
          const SgzHistoryLine *line = lines->pdata[j];
          for (guint k = 0; k < line->changes->len; k++)
            {
              const SgzFieldChange *change = line->changes->pdata[k];
              if (g_strcmp0 (change->title, "锁定日期") == 0 && *change->after != '\0')
                return entry;
            }
        }
    }
  return NULL;
}

char *
sgz_score_desk_explain_state (SgzScoreDesk *self, const SgzEvaluated *sheet)
{
  SgzStore *store = sgz_session_get_store (self->session);
  const char *state = sgz_record_get_text (sheet->sheet, "state");
  const char *reason = sgz_record_get_text (sheet->sheet, "reason");
  const char *id = sgz_record_get_id (sheet->sheet);

  if (!sgz_score_is_locked (sheet))
    return g_strcmp0 (state, "returned") == 0 && reason != NULL ? g_strdup_printf (_ ("Returned: %s"), reason)
                                                                : NULL;
  g_autoptr (GPtrArray) entries = sgz_history_list (store, &sgz_kind_sheet, id, 20, NULL);
  const SgzHistoryEntry *entry = entries != NULL ? find_locking (store, entries, id) : NULL;
  const char *officer = entry != NULL && entry->officer != NULL ? entry->officer : "—";
  return g_strdup_printf (
      _ ("Locked on %1$s by %2$s, so that the result can be explained later: it takes no answers. "
         "Where it must change, reopen it with a reason."),
      sgz_record_get_text (sheet->sheet, "locked_on"), officer);
}

/* --- going about --- */

/* In another sheet the keyboard stays in the same line; over all stations another indicator is looked at. */
static void
step (SgzScoreDesk *self, int n_steps)
{
  guint line = 0;
  int assessor = 0;
  gboolean is_placed = sgz_score_desk_get_line (self, &line, &assessor) != NULL;

  if (self->node != NULL)
    {
      guint at = gtk_drop_down_get_selected (self->node_choice) + (guint)n_steps;
      if (at < g_list_model_get_n_items (gtk_drop_down_get_model (self->node_choice)))
        gtk_drop_down_set_selected (self->node_choice, at);
    }
  else if (!sgz_score_list_step (self->list, n_steps))
    return;
  if (is_placed)
    sgz_score_sheet_focus (self->sheet, line, assessor);
}

static void
show_next (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  step (SGZ_SCORE_DESK (widget), 1);
}

static void
show_previous (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  step (SGZ_SCORE_DESK (widget), -1);
}

static void
show_missing (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzScoreDesk *self = SGZ_SCORE_DESK (widget);

  if (self->lines != NULL)
    sgz_score_sheet_focus_next (self->sheet, TRUE);
}

static void
show_document (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzScoreDesk *self = SGZ_SCORE_DESK (widget);
  g_autofree char *detail = g_strdup_printf ("%s/%s", DOCUMENT, sgz_score_list_get_shown (self->list));

  sgz_session_show_page (self->session, "documents", detail);
}

static void
read_again (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  sgz_score_desk_ask (SGZ_SCORE_DESK (widget));
}

void
sgz_score_desk_add_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "score.begin", NULL, begin);
  gtk_widget_class_install_action (widget_class, "score.draw", NULL, draw_spot_checks);
  for (size_t i = 0; i < G_N_ELEMENTS (moves); i++)
    gtk_widget_class_install_action (widget_class, moves[i].action, NULL, move_on);
  gtk_widget_class_install_action (widget_class, "score.next", NULL, show_next);
  gtk_widget_class_install_action (widget_class, "score.previous", NULL, show_previous);
  gtk_widget_class_install_action (widget_class, "score.next-missing", NULL, show_missing);
  gtk_widget_class_install_action (widget_class, "score.document", NULL, show_document);
  gtk_widget_class_install_action (widget_class, "score.refresh", NULL, read_again);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "score.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "score.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F8, 0, "score.next-missing", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F5, 0, "score.refresh", NULL);
}
