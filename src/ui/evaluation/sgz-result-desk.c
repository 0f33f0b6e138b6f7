/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-result-desk.h"

#include <glib/gi18n-lib.h>

#include "model/sgz-points.h"
#include "sgz-problem-dialog.h"
#include "sgz-result-table.h"
#include "sgz-scheme-choice.h"
#include "ui/common/sgz-focus.h"
#include "ui/common/sgz-page.h"
#include "ui/common/sgz-reading.h"
#include "ui/common/sgz-saving.h"
#include "ui/common/sgz-wrap-box.h"
#include "ui/overview/sgz-plan-chart.h"

struct _SgzResultDesk
{
  AdwBin parent_instance;

  SgzSession *session;
  SgzReading *reading;
  SgzResultFigures *figures; /* NULL until they are read */
  char *scheme;              /* (nullable): the id of the one chosen */
  GtkWindow *dialog;         /* (nullable): looks at the figures */
  gboolean is_stale;
  gboolean is_filling;

  GtkStack *stack;
  AdwStatusPage *none_page;
  GtkDropDown *scheme_choice;
  GtkLabel *notice;
  SgzResultTable *table;
  SgzPlanChart *chart;
  GtkLabel *grades;
  GtkGrid *means;
  GtkWidget *spinner;
};

G_DEFINE_FINAL_TYPE (SgzResultDesk, sgz_result_desk, ADW_TYPE_BIN)

static const SgzScheme *
get_scheme (SgzResultDesk *self)
{
  return sgz_score_figures_get_scheme (self->figures->score);
}

/* --- grades --- */

static void
show_grades (SgzResultDesk *self)
{
  const GPtrArray *bands = sgz_scheme_get_bands (get_scheme (self));
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree gint64 *counts = g_new0 (gint64, MAX (bands->len, 1));
  g_autoptr (GString) text = g_string_new (NULL);
  gint64 n_ungraded = sgz_result_figures_count_grade (self->figures, -1);

  for (guint i = 0; i < bands->len; i++)
    {
      const SgzGradeBand *band = bands->pdata[i];
      counts[i] = sgz_result_figures_count_grade (self->figures, (int)i);
      g_ptr_array_add (names, band->name);
      g_string_append_printf (text, "%s%s %d", i > 0 ? " · " : "", band->name, (int)counts[i]);
    }
  if (n_ungraded > 0)
    g_string_append_printf (text, _ (" · without a grade %d"), (int)n_ungraded);
  g_ptr_array_add (names, NULL);
  sgz_plan_chart_set_figures (self->chart, (const char *const *)names->pdata, counts, (int)bands->len, 0);
  gtk_label_set_label (self->grades, text->str);
}

/* --- means --- */

static void
add_cell (SgzResultDesk *self, const char *text, int column, int row, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  gtk_widget_add_css_class (label, style);
  gtk_grid_attach (self->means, label, column, row, 1, 1);
}

/* A county's, or with %NULL those of all. */
static void
add_means (SgzResultDesk *self, const char *county, int row)
{
  int n_dimensions = (int)sgz_scheme_get_dimensions (get_scheme (self))->len;
  const char *style = county != NULL ? "numeric" : "heading";
  int n = 0;

  add_cell (self, county != NULL ? county : "全部平均", 0, row, style);
  for (int i = 0; i <= n_dimensions; i++)
    {
      gint64 mean = sgz_result_figures_get_mean (self->figures, county, i < n_dimensions ? i : -1, &n);
      g_autofree char *text = mean != SGZ_RESULT_NONE ? sgz_points_format (mean) : g_strdup ("—");
      add_cell (self, text, i + 1, row, style);
    }
  g_autofree char *count = g_strdup_printf ("%d", n);
  add_cell (self, count, n_dimensions + 2, row, style);
}

static void
show_means (SgzResultDesk *self)
{
  const GPtrArray *dimensions = sgz_scheme_get_dimensions (get_scheme (self));
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  int row = 1;

  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (self->means))) != NULL;)
    gtk_grid_remove (self->means, child);
  add_cell (self, "县(区)", 0, 0, "dim-label");
  for (guint i = 0; i < dimensions->len; i++)
    add_cell (self, ((const SgzSchemeNode *)dimensions->pdata[i])->title, (int)i + 1, 0, "dim-label");
  add_cell (self, "总分", (int)dimensions->len + 1, 0, "dim-label");
  add_cell (self, "个数", (int)dimensions->len + 2, 0, "dim-label");
  for (guint i = 0; i < self->figures->rows->len; i++)
    {
      const SgzResultRow *result = self->figures->rows->pdata[i];
      if (g_hash_table_add (seen, result->county))
        add_means (self, result->county, row++);
    }
  add_means (self, NULL, row);
}

/* --- what is shown --- */

static void
figures_read_cb (gpointer owner, gpointer answer, const GError *error)
{
  SgzResultDesk *self = owner;
  SgzResultFigures *before = self->figures;

  if (answer == NULL)
    {
      sgz_session_report_error (self->session, error);
      return;
    }
  /* It looks at figures that go. */
  if (self->dialog != NULL)
    gtk_window_destroy (self->dialog);
  self->figures = answer;
  gboolean has_rows = self->figures->rows->len > 0;
  gboolean is_cut = self->figures->score->is_cut;
  g_autofree char *title = g_strdup_printf (_ ("No Evaluation of %d Yet"), self->figures->score->year);
  adw_status_page_set_title (self->none_page, title);
  if (has_rows)
    {
      self->is_filling = TRUE;
      sgz_scheme_choice_fill (self->scheme_choice, self->figures->score);
      self->is_filling = FALSE;
      sgz_result_table_show (self->table, self->figures);
      show_grades (self);
      show_means (self);
    }
  else
    sgz_result_table_forget (self->table);
  /* What was shown is let go only now that nothing points to it any more. */
  g_clear_pointer (&before, sgz_result_figures_free);
  gtk_widget_set_visible (GTK_WIDGET (self->notice), is_cut);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "result.problems",
                                 has_rows && !is_cut && self->figures->is_stations);
  gtk_stack_set_visible_child_name (self->stack, has_rows ? "results" : "none");
}

static void
ask (SgzResultDesk *self)
{
  self->is_stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (!self->is_stale)
    sgz_reading_ask (self->reading, sgz_score_question_new (self->session, self->scheme));
}

static void
scheme_chosen_cb (SgzResultDesk *self)
{
  guint selected = gtk_drop_down_get_selected (self->scheme_choice);

  if (self->is_filling || self->figures == NULL || selected >= self->figures->score->schemes->len)
    return;
  g_free (self->scheme);
  self->scheme = g_strdup (sgz_record_get_id (self->figures->score->schemes->pdata[selected]));
  ask (self);
}

static void
opened_cb (SgzResultDesk *self, const char *sheet)
{
  g_autofree char *detail = g_strdup_printf ("evaluation-sheet/%s", sheet);

  sgz_session_show_page (self->session, "documents", detail);
}

/* --- problems --- */

static void
saved_cb (GtkWidget *owner, GPtrArray *records, const GError *error)
{
  SgzResultDesk *self = SGZ_RESULT_DESK (owner);

  if (error != NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        sgz_session_report_error (self->session, error);
      return;
    }
  g_autofree char *message = g_strdup_printf (
      ngettext ("%u rectification was made", "%u rectifications were made", records->len), records->len);
  sgz_session_toast (self->session, message, TRUE);
}

static void
problems_response_cb (SgzProblemDialog *dialog, const char *response, SgzResultDesk *self)
{
  g_autoptr (GError) error = NULL;

  if (g_strcmp0 (response, "make") != 0)
    return;
  g_autoptr (GPtrArray) records = sgz_problem_dialog_make_records (dialog, &error);
  if (records == NULL)
    sgz_session_report_error (self->session, error);
  else
    sgz_saving_commit (GTK_WIDGET (self), self->session, "评价问题转整改", records, saved_cb);
}

static void
show_problems (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzResultDesk *self = SGZ_RESULT_DESK (widget);
  g_autoptr (GPtrArray) sheets = sgz_result_table_get_selected (self->table);
  GtkRoot *root = gtk_widget_get_root (widget);

  if (sheets->len == 0)
    for (guint i = 0; i < self->figures->rows->len; i++)
      {
        const SgzResultRow *row = self->figures->rows->pdata[i];
        g_ptr_array_add (sheets, g_strdup (sgz_record_get_id (row->sheet->sheet)));
      }
  SgzProblemDialog *dialog = sgz_problem_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                                     self->session, self->figures, sheets);
  g_set_weak_pointer (&self->dialog, GTK_WINDOW (dialog));
  g_signal_connect_object (dialog, "response", G_CALLBACK (problems_response_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* --- other actions --- */

static void
show_document (GtkWidget *widget, const char *action, GVariant *parameter G_GNUC_UNUSED)
{
  sgz_session_show_page (SGZ_RESULT_DESK (widget)->session, "documents",
                         g_str_equal (action, "result.commend") ? "commendation-list" : "evaluation-summary");
}

static void
read_again (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  ask (SGZ_RESULT_DESK (widget));
}

/* --- the widget --- */

static void
sgz_result_desk_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (sgz_result_desk_parent_class)->map (widget);
  if (SGZ_RESULT_DESK (widget)->is_stale)
    ask (SGZ_RESULT_DESK (widget));
}

static gboolean
sgz_result_desk_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (GTK_WIDGET (SGZ_RESULT_DESK (widget)->stack), GTK_DIR_TAB_FORWARD);
}

static void
sgz_result_desk_dispose (GObject *object)
{
  SgzResultDesk *self = SGZ_RESULT_DESK (object);

  g_clear_pointer (&self->reading, sgz_reading_give_up);
  if (self->dialog != NULL)
    gtk_window_destroy (self->dialog);
  g_clear_weak_pointer (&self->dialog);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (sgz_result_desk_parent_class)->dispose (object);
}

static void
sgz_result_desk_finalize (GObject *object)
{
  SgzResultDesk *self = SGZ_RESULT_DESK (object);

  g_clear_pointer (&self->figures, sgz_result_figures_free);
  g_free (self->scheme);
  G_OBJECT_CLASS (sgz_result_desk_parent_class)->finalize (object);
}

static void
sgz_result_desk_class_init (SgzResultDeskClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_result_desk_dispose;
  G_OBJECT_CLASS (klass)->finalize = sgz_result_desk_finalize;
  widget_class->map = sgz_result_desk_map;
  widget_class->focus = sgz_focus_only_child;
  widget_class->grab_focus = sgz_result_desk_grab_focus;
  g_type_ensure (SGZ_TYPE_RESULT_TABLE);
  g_type_ensure (SGZ_TYPE_PLAN_CHART);
  g_type_ensure (SGZ_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/evaluation/sgz-result-desk.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzResultDesk, stack);
  gtk_widget_class_bind_template_child (widget_class, SgzResultDesk, none_page);
  gtk_widget_class_bind_template_child (widget_class, SgzResultDesk, scheme_choice);
  gtk_widget_class_bind_template_child (widget_class, SgzResultDesk, notice);
  gtk_widget_class_bind_template_child (widget_class, SgzResultDesk, table);
  gtk_widget_class_bind_template_child (widget_class, SgzResultDesk, chart);
  gtk_widget_class_bind_template_child (widget_class, SgzResultDesk, grades);
  gtk_widget_class_bind_template_child (widget_class, SgzResultDesk, means);
  gtk_widget_class_bind_template_child (widget_class, SgzResultDesk, spinner);
  gtk_widget_class_bind_template_callback (widget_class, scheme_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_install_action (widget_class, "result.problems", NULL, show_problems);
  gtk_widget_class_install_action (widget_class, "result.commend", NULL, show_document);
  gtk_widget_class_install_action (widget_class, "result.document", NULL, show_document);
  gtk_widget_class_install_action (widget_class, "result.refresh", NULL, read_again);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F5, 0, "result.refresh", NULL);
}

static void
sgz_result_desk_init (SgzResultDesk *self)
{
  self->is_stale = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  sgz_scheme_choice_shorten (self->scheme_choice);
}

GtkWidget *
sgz_result_desk_new (SgzSession *session)
{
  SgzResultDesk *self = g_object_new (SGZ_TYPE_RESULT_DESK, NULL);

  self->session = g_object_ref (session);
  self->reading = sgz_reading_new (self, sgz_session_get_store (session), sgz_result_figures_read,
                                   figures_read_cb, sgz_score_question_free, sgz_result_figures_free);
  g_object_bind_property (self->reading, "is-slow", self->spinner, "visible", G_BINDING_SYNC_CREATE);
  sgz_page_follow (self, session, G_CALLBACK (ask), G_CALLBACK (ask));
  return GTK_WIDGET (self);
}
