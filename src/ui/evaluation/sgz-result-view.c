/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-result-view.h"

#include <glib/gi18n-lib.h>

#include "model/sgz-points.h"
#include "sgz-rectifying.h"
#include "sgz-scheme-choice.h"
#include "ui/common/sgz-focus.h"
#include "ui/common/sgz-page.h"
#include "ui/common/sgz-reading.h"
#include "ui/common/sgz-saving.h"
#include "ui/common/sgz-wrap-box.h"
#include "ui/ledger/sgz-ledger-cells.h"

struct _SgzResultView
{
  AdwBin parent_instance;

  SgzSession *session;
  SgzReading *reading;
  SgzScoreFigures *figures; /* NULL until they are read */
  GPtrArray *sheets;        /* (element-type SgzEvaluated): by rank */
  char *scheme;             /* (nullable): the id of the one chosen */
  gboolean is_stale;
  gboolean is_filling;

  GtkStack *stack;
  GtkDropDown *scheme_choice;
  GtkLabel *spread;
  GtkColumnView *view;
  GtkMultiSelection *selection;
};

G_DEFINE_FINAL_TYPE (SgzResultView, sgz_result_view, ADW_TYPE_BIN)

/* The columns before the dimensions, and how many stand after them. */
enum
{
  COLUMN_RANK,
  COLUMN_NAME,
  COLUMN_TOTAL,
  COLUMN_GRADE,
  COLUMN_DIMENSIONS,
};

static guint
count_dimensions (SgzResultView *self)
{
  return sgz_scheme_get_dimensions (sgz_score_figures_get_scheme (self->figures))->len;
}

/* --- what a cell says --- */

static char *
format_grade (SgzResultView *self, const SgzEvaluated *sheet)
{
  return sheet->grade.band >= 0
             ? sgz_grade_explain (sgz_score_figures_get_scheme (self->figures), &sheet->grade)
             : g_strdup ("—");
}

/* With a sign: more or less than the year before. */
static char *
format_change (const SgzEvaluated *sheet, const SgzEvaluated *before)
{
  if (before == NULL || before->total < 0 || sheet->total < 0)
    return g_strdup ("—");
  g_autofree char *change = sgz_points_format (sheet->total - before->total);
  return g_strdup_printf (sheet->total > before->total ? "+%s" : "%s", change);
}

/* Of a county its own ranks, of the whole city the city's. */
static char *
format_rank (int rank)
{
  return rank > 0 ? g_strdup_printf ("%d", rank) : g_strdup ("—");
}

static char *
format_total (gint64 total)
{
  return total >= 0 ? sgz_points_format (total) : g_strdup ("—");
}

static char *
format_cell (SgzResultView *self, guint row, guint column)
{
  const SgzEvaluated *sheet = self->sheets->pdata[row];
  guint n_dimensions = count_dimensions (self);
  const SgzEvaluated *before = sgz_score_figures_find_before (self->figures, sheet);

  if (column == COLUMN_RANK)
    return format_rank (self->figures->place != NULL ? sheet->grade.rank : sheet->city_rank);
  if (column == COLUMN_NAME)
    return g_strdup (sgz_record_get_text (sheet->sheet, "name"));
  if (column == COLUMN_TOTAL)
    return format_total (sheet->total);
  if (column == COLUMN_GRADE)
    return format_grade (self, sheet);
  if (column < COLUMN_DIMENSIONS + n_dimensions)
    return sgz_points_format (sheet->dimensions[column - COLUMN_DIMENSIONS]);
  return column == COLUMN_DIMENSIONS + n_dimensions ? format_total (before != NULL ? before->total : -1)
                                                    : format_change (sheet, before);
}

char *
sgz_result_view_describe_row (SgzResultView *view, guint row)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (view->sheets == NULL || row >= view->sheets->len)
    return NULL;
  for (guint column = 0; column < COLUMN_DIMENSIONS + count_dimensions (view) + 2; column++)
    {
      g_autofree char *cell = format_cell (view, row, column);
      g_string_append_printf (text, "%s%s", column > 0 ? "|" : "", cell);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* --- columns --- */

static gboolean
is_right (guint column)
{
  return column != COLUMN_NAME && column != COLUMN_GRADE;
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "column"));
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), is_right (column) ? 1 : 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (SgzResultView *self, GtkListItem *item, GtkListItemFactory *factory)
{
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "column"));
  guint row = gtk_list_item_get_position (item);
  g_autofree char *text
      = self->sheets != NULL && row < self->sheets->len ? format_cell (self, row, column) : NULL;

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), text != NULL ? text : "");
  gtk_widget_set_tooltip_text (gtk_list_item_get_child (item), is_right (column) ? NULL : text);
}

static void
add_column (SgzResultView *self, guint place, const char *title, int width)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_object_set_data (G_OBJECT (factory), "column", GUINT_TO_POINTER (place));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_expand (column, place == COLUMN_NAME);
  gtk_column_view_column_set_fixed_width (column, sgz_ledger_cells_width (GTK_WIDGET (self->view), width));
  sgz_ledger_cells_append_column (self->view, column, is_right (place));
}

/* Words of documents: Chinese in any locale. */
static void
make_columns (SgzResultView *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);
  const GPtrArray *dimensions = sgz_scheme_get_dimensions (sgz_score_figures_get_scheme (self->figures));
  guint last = COLUMN_DIMENSIONS + dimensions->len;

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);
      gtk_column_view_remove_column (self->view, column);
    }
  add_column (self, COLUMN_RANK, "名次", 5);
  add_column (self, COLUMN_NAME, "评价对象", 28);
  add_column (self, COLUMN_TOTAL, "总分", 7);
  add_column (self, COLUMN_GRADE, "等次", 9);
  for (guint i = 0; i < dimensions->len; i++)
    add_column (self, COLUMN_DIMENSIONS + i, ((const SgzSchemeNode *)dimensions->pdata[i])->title, 11);
  add_column (self, last, "上年总分", 9);
  add_column (self, last + 1, "比上年", 7);
}

/* --- what is shown --- */

static int
compare_ranks (gconstpointer a, gconstpointer b)
{
  const SgzEvaluated *one = *(const SgzEvaluated *const *)a;
  const SgzEvaluated *other = *(const SgzEvaluated *const *)b;

  return (one->total < other->total) - (one->total > other->total);
}

/* How many have each grade, and the means of the dimensions. */
static void
show_spread (SgzResultView *self)
{
  const SgzScheme *scheme = sgz_score_figures_get_scheme (self->figures);
  const GPtrArray *bands = sgz_scheme_get_bands (scheme);
  const GPtrArray *dimensions = sgz_scheme_get_dimensions (scheme);
  g_autoptr (GString) text = g_string_new (NULL);
  int n_scored = 0;

  for (guint i = 0; i < self->sheets->len; i++)
    n_scored += ((const SgzEvaluated *)self->sheets->pdata[i])->total >= 0;
  for (guint band = 0; band < bands->len; band++)
    {
      int n = 0;
      for (guint i = 0; i < self->sheets->len; i++)
        n += ((const SgzEvaluated *)self->sheets->pdata[i])->grade.band == (int)band;
      g_autofree char *share = sgz_points_format (n_scored > 0 ? sgz_points_scale (10000, n, n_scored) : 0);
      g_string_append_printf (text, "%s%s %d（%s%%）", band > 0 ? "　" : "",
                              ((const SgzGradeBand *)bands->pdata[band])->name, n, share);
    }
  for (guint d = 0; n_scored > 0 && d < dimensions->len; d++)
    {
      gint64 sum = 0;
      for (guint i = 0; i < self->sheets->len; i++)
        {
          const SgzEvaluated *sheet = self->sheets->pdata[i];
          sum += sheet->total >= 0 ? sheet->dimensions[d] : 0;
        }
      g_autofree char *mean = sgz_points_format (sgz_points_scale (1, sum, n_scored));
      g_string_append_printf (text, "%s%s %s", d > 0 ? "，" : "\n平均：",
                              ((const SgzSchemeNode *)dimensions->pdata[d])->title, mean);
    }
  gtk_label_set_label (self->spread, text->str);
}

static void
show_rows (SgzResultView *self)
{
  g_autoptr (GtkStringList) rows = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->sheets->len; i++)
    gtk_string_list_append (rows, sgz_record_get_id (((const SgzEvaluated *)self->sheets->pdata[i])->sheet));
  gtk_multi_selection_set_model (self->selection, G_LIST_MODEL (rows));
}

static void
selected_cb (SgzResultView *self)
{
  g_autoptr (GtkBitset) set = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  gboolean has_leaves = self->figures != NULL && !self->figures->is_cut;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "result.rectify",
                                 has_leaves && !gtk_bitset_is_empty (set));
}

static void
figures_read_cb (gpointer owner, gpointer answer, const GError *error)
{
  SgzResultView *self = owner;
  g_autoptr (SgzScoreFigures) before = NULL;

  if (answer == NULL)
    {
      sgz_session_report_error (self->session, error);
      return;
    }
  before = g_steal_pointer (&self->figures);
  self->figures = answer;
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  gboolean has_sheets = self->figures->evaluation != NULL && self->figures->evaluation->sheets->len > 0;
  gtk_stack_set_visible_child_name (self->stack, has_sheets ? "results" : "none");
  if (has_sheets)
    {
      self->sheets = g_ptr_array_new ();
      for (guint i = 0; i < self->figures->evaluation->sheets->len; i++)
        g_ptr_array_add (self->sheets, self->figures->evaluation->sheets->pdata[i]);
      g_ptr_array_sort (self->sheets, compare_ranks);
      self->is_filling = TRUE;
      sgz_scheme_choice_fill (self->scheme_choice, self->figures);
      self->is_filling = FALSE;
      make_columns (self);
      show_rows (self);
      show_spread (self);
    }
  selected_cb (self);
}

static void
ask (SgzResultView *self)
{
  self->is_stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (!self->is_stale)
    sgz_reading_ask (self->reading, sgz_score_question_new (self->session, self->scheme));
}

/* --- what the officer does --- */

static void
scheme_chosen_cb (SgzResultView *self)
{
  guint selected = gtk_drop_down_get_selected (self->scheme_choice);

  if (self->is_filling || self->figures == NULL || selected >= self->figures->schemes->len)
    return;
  g_free (self->scheme);
  self->scheme = g_strdup (sgz_record_get_id (self->figures->schemes->pdata[selected]));
  ask (self);
}

static void
rectified_cb (GtkWidget *owner, GPtrArray *records, const GError *error)
{
  SgzResultView *self = SGZ_RESULT_VIEW (owner);

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
rectify (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzResultView *self = SGZ_RESULT_VIEW (widget);
  g_autoptr (GtkBitset) set = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  for (guint64 i = 0; i < gtk_bitset_get_size (set); i++)
    {
      const SgzEvaluated *sheet = self->sheets->pdata[gtk_bitset_get_nth (set, (guint)i)];
      g_autoptr (GPtrArray) records = sgz_rectifying_list (
          sgz_session_get_store (self->session), sgz_score_figures_get_scheme (self->figures), sheet,
          sgz_session_get_day (self->session), &error);
      if (records == NULL)
        {
          sgz_session_report_error (self->session, error);
          return;
        }
      for (guint j = 0; j < records->len; j++)
        g_ptr_array_add (all, g_object_ref (records->pdata[j]));
    }
  if (all->len == 0)
    sgz_session_toast (self->session,
                       _ ("Every line that lost points is in the ledger of rectifications already"), FALSE);
  else
    sgz_saving_commit (widget, self->session, _ ("Rectifications from the evaluation"), all, rectified_cb);
}

static void
show_document (GtkWidget *widget, const char *action, GVariant *parameter G_GNUC_UNUSED)
{
  sgz_session_show_page (SGZ_RESULT_VIEW (widget)->session, "documents",
                         g_str_equal (action, "result.summary") ? "evaluation-summary" : "commendation-list");
}

/* --- the widget --- */

static void
sgz_result_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (sgz_result_view_parent_class)->map (widget);
  if (SGZ_RESULT_VIEW (widget)->is_stale)
    ask (SGZ_RESULT_VIEW (widget));
}

static void
sgz_result_view_dispose (GObject *object)
{
  SgzResultView *self = SGZ_RESULT_VIEW (object);

  g_clear_pointer (&self->reading, sgz_reading_give_up);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (sgz_result_view_parent_class)->dispose (object);
}

static void
sgz_result_view_finalize (GObject *object)
{
  SgzResultView *self = SGZ_RESULT_VIEW (object);

  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  g_clear_pointer (&self->figures, sgz_score_figures_free);
  g_free (self->scheme);
  G_OBJECT_CLASS (sgz_result_view_parent_class)->finalize (object);
}

static void
sgz_result_view_class_init (SgzResultViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_result_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = sgz_result_view_finalize;
  widget_class->map = sgz_result_view_map;
  widget_class->focus = sgz_focus_only_child;
  g_type_ensure (SGZ_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/evaluation/sgz-result-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzResultView, stack);
  gtk_widget_class_bind_template_child (widget_class, SgzResultView, scheme_choice);
  gtk_widget_class_bind_template_child (widget_class, SgzResultView, spread);
  gtk_widget_class_bind_template_child (widget_class, SgzResultView, view);
  gtk_widget_class_bind_template_child (widget_class, SgzResultView, selection);
  gtk_widget_class_bind_template_callback (widget_class, scheme_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_install_action (widget_class, "result.rectify", NULL, rectify);
  gtk_widget_class_install_action (widget_class, "result.summary", NULL, show_document);
  gtk_widget_class_install_action (widget_class, "result.commend", NULL, show_document);
}

static void
sgz_result_view_init (SgzResultView *self)
{
  self->is_stale = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
sgz_result_view_new (SgzSession *session)
{
  SgzResultView *self = g_object_new (SGZ_TYPE_RESULT_VIEW, NULL);

  self->session = g_object_ref (session);
  self->reading = sgz_reading_new (self, sgz_session_get_store (session), sgz_score_figures_read,
                                   figures_read_cb, sgz_score_question_free, sgz_score_figures_free);
  sgz_page_follow (self, session, G_CALLBACK (ask), G_CALLBACK (ask));
  return GTK_WIDGET (self);
}
