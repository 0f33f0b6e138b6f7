/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-score-sheet-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/sgz-answer-text.h"
#include "model/sgz-points.h"

enum
{
  GIVEN,
  ASKED,
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SgzScoreSheet, sgz_score_sheet, ADW_TYPE_BIN)

/* Before the assessors stand the title and the most points, after them the points that count and the words. */
#define COLUMN_MOST 1
#define COLUMN_ASSESSORS 2

/* --- what others do with it --- */

const SgzScoreLine *
sgz_score_sheet_get_line (SgzScoreSheet *self, guint line)
{
  return self->lines != NULL && line < self->lines->len ? self->lines->pdata[line] : NULL;
}

GtkWidget *
sgz_score_sheet_get_cell (SgzScoreSheet *sheet, guint line, int assessor)
{
  guint place = line * (guint)sheet->n_assessors + (guint)assessor;

  return place < sheet->cells->len ? sheet->cells->pdata[place] : NULL;
}

void
sgz_score_sheet_emit_given (SgzScoreSheet *self, guint line, int assessor, const SgzAnswer *answer)
{
  g_signal_emit (self, signals[GIVEN], 0, line, assessor, answer);
}

void
sgz_score_sheet_emit_asked (SgzScoreSheet *self, guint line, int assessor, guint key)
{
  g_signal_emit (self, signals[ASKED], 0, line, assessor, key);
}

gboolean
sgz_score_sheet_get_place (SgzScoreSheet *sheet, guint *line, int *assessor)
{
  *line = sheet->line;
  *assessor = sheet->assessor;
  return sheet->is_placed && sgz_score_sheet_get_line (sheet, sheet->line) != NULL;
}

void
sgz_score_sheet_focus (SgzScoreSheet *sheet, guint line, int assessor)
{
  GtkWidget *cell = sgz_score_sheet_get_cell (sheet, line, assessor);

  if (SGZ_IS_SHEET_CELL (cell))
    gtk_widget_grab_focus (cell);
}

/* The assessor to begin with: the first after those whose column is the register's or the unit's own. */
static int
find_first_assessor (SgzScoreSheet *self)
{
  const GPtrArray *assessors = sgz_scheme_get_assessors (self->scheme);

  for (int i = 0; i < self->n_assessors; i++)
    {
      const SgzAssessor *assessor = assessors->pdata[i];
      if (assessor->kind != SGZ_ASSESSOR_COMPUTED && assessor->kind != SGZ_ASSESSOR_SELF)
        return i;
    }
  return self->n_assessors - 1;
}

gboolean
sgz_score_sheet_focus_next (SgzScoreSheet *sheet, gboolean is_missing_only)
{
  guint n_lines = sheet->lines != NULL ? sheet->lines->len : 0;
  int assessor = sheet->is_placed ? sheet->assessor : find_first_assessor (sheet);

  for (guint i = sheet->is_placed ? 1 : 0; i <= n_lines; i++)
    {
      guint at = sheet->line + i;
      /* Looking for what is missing goes round, going on ends at the foot. */
      if (at >= n_lines && !is_missing_only)
        return FALSE;
      const SgzScoreLine *line = n_lines > 0 ? sgz_score_sheet_get_line (sheet, at % n_lines) : NULL;
      if (line == NULL || !line->is_leaf || (is_missing_only && !sgz_score_line_is_missing (line)))
        continue;
      sgz_score_sheet_focus (sheet, at % n_lines, assessor);
      return TRUE;
    }
  return FALSE;
}

/* --- entry --- */

static void
refuse (SgzScoreSheet *self, SgzSheetCell *cell, const char *text, const GError *error)
{
  self->is_refused = text != NULL;
  if (text != NULL)
    sgz_sheet_cell_begin (cell, text);
  sgz_sheet_cell_set_error (cell, error->message);
}

/* @stays: whether the keyboard stays in a cell where the text is wrong; it does not where it has gone elsewhere already. */
static void
take_text (SgzScoreSheet *self, SgzSheetCell *cell, const char *text, gboolean stays)
{
  guint at = (guint)sgz_sheet_cell_get_row (cell);
  int assessor = sgz_sheet_cell_get_column (cell);
  const SgzScoreLine *line = sgz_score_sheet_get_line (self, at);
  g_autoptr (GError) error = NULL;

  sgz_sheet_cell_set_error (cell, "");
  self->is_refused = FALSE;
  if (line == NULL || strcmp (text, sgz_sheet_cell_get_value (cell)) == 0)
    return;
  if (*text == '\0')
    {
      sgz_score_sheet_emit_given (self, at, assessor, NULL);
      return;
    }
  g_autoptr (SgzAnswer) answer = sgz_answer_read (text, &error);
  if (answer == NULL || !sgz_answer_check (answer, line->node, &error))
    refuse (self, cell, stays ? text : NULL, error);
  else
    sgz_score_sheet_emit_given (self, at, assessor, answer);
}

void
sgz_score_sheet_finish (SgzScoreSheet *self, SgzSheetCell *cell)
{
  if (!sgz_sheet_cell_is_editing (cell))
    return;
  g_autofree char *text = g_strstrip (g_strdup (sgz_sheet_cell_get_text (cell)));
  sgz_sheet_cell_end (cell);
  take_text (self, cell, text, TRUE);
}

void
sgz_score_sheet_enter (SgzScoreSheet *sheet, guint line, int assessor, const char *text)
{
  GtkWidget *cell = sgz_score_sheet_get_cell (sheet, line, assessor);

  if (!SGZ_IS_SHEET_CELL (cell) || sgz_sheet_cell_begin (SGZ_SHEET_CELL (cell), text) == NULL)
    return;
  sgz_score_sheet_finish (sheet, SGZ_SHEET_CELL (cell));
}

static void
cell_left_cb (SgzScoreSheet *self, SgzSheetCell *cell)
{
  g_autofree char *text = g_strstrip (g_strdup (sgz_sheet_cell_get_text (cell)));

  sgz_sheet_cell_end (cell);
  take_text (self, cell, text, FALSE);
}

static void
cell_focused_cb (GtkEventControllerFocus *controller, SgzScoreSheet *self)
{
  SgzSheetCell *cell = SGZ_SHEET_CELL (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)));

  self->line = (guint)sgz_sheet_cell_get_row (cell);
  self->assessor = sgz_sheet_cell_get_column (cell);
  self->is_placed = TRUE;
  g_signal_emit (self, signals[CHOSEN], 0);
}

/* --- rows --- */

static GtkWidget *
attach_label (SgzScoreSheet *self, GtkGrid *grid, const char *text, int column, int row, const char *style)
{
  GtkWidget *label = gtk_label_new (text);
  gboolean is_words = column == 0 || column == COLUMN_ASSESSORS + self->n_assessors + 1;

  gtk_label_set_xalign (GTK_LABEL (label), is_words ? 0 : 1);
  int width = column == 0 ? 14 : is_words ? 8 : column == COLUMN_MOST ? 3 : 4;
  gtk_label_set_width_chars (GTK_LABEL (label), width);
  gtk_label_set_max_width_chars (GTK_LABEL (label), grid == self->head && !is_words ? width : -1);
  gtk_widget_set_hexpand (label, is_words);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  /* Who scores has a name that may be longer than the points under it. */
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_wrap (GTK_LABEL (label), grid == self->head);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (GTK_LABEL (label), is_words ? GTK_JUSTIFY_LEFT : GTK_JUSTIFY_RIGHT);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, style);
  gtk_size_group_add_widget (g_ptr_array_index (self->widths, column), label);
  gtk_grid_attach (grid, label, column, row, 1, 1);
  return label;
}

/* Words of documents: Chinese in any locale. */
static void
attach_headings (SgzScoreSheet *self, const char *heading)
{
  const GPtrArray *assessors = sgz_scheme_get_assessors (self->scheme);

  attach_label (self, self->head, heading, 0, 0, "sheet-heading");
  attach_label (self, self->head, "分值", COLUMN_MOST, 0, "sheet-heading");
  for (int i = 0; i < self->n_assessors; i++)
    attach_label (self, self->head, ((const SgzAssessor *)assessors->pdata[i])->title, COLUMN_ASSESSORS + i,
                  0, "sheet-heading");
  attach_label (self, self->head, "得分", COLUMN_ASSESSORS + self->n_assessors, 0, "sheet-heading");
  attach_label (self, self->head, "说明", COLUMN_ASSESSORS + self->n_assessors + 1, 0, "sheet-heading");
}

static GtkWidget *
attach_cell (SgzScoreSheet *self, guint row, int assessor)
{
  GtkWidget *cell = sgz_sheet_cell_new (row, assessor, TRUE, 3);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect (focus, "enter", G_CALLBACK (cell_focused_cb), self);
  gtk_widget_add_controller (cell, focus);
  g_signal_connect_swapped (cell, "left", G_CALLBACK (cell_left_cb), self);
  sgz_score_sheet_add_cell_keys (self, SGZ_SHEET_CELL (cell));
  gtk_size_group_add_widget (g_ptr_array_index (self->widths, COLUMN_ASSESSORS + assessor), cell);
  gtk_grid_attach (self->grid, cell, COLUMN_ASSESSORS + assessor, (int)row, 1, 1);
  return cell;
}

static void
attach_row (SgzScoreSheet *self, guint row)
{
  const SgzScoreLine *line = self->lines->pdata[row];
  const char *style = line->is_leaf ? "sheet-label" : "sheet-total";
  int last = COLUMN_ASSESSORS + self->n_assessors;

  g_ptr_array_add (self->titles, attach_label (self, self->grid, NULL, 0, (int)row, style));
  g_ptr_array_add (self->most, attach_label (self, self->grid, NULL, COLUMN_MOST, (int)row, style));
  for (int i = 0; i < self->n_assessors; i++)
    g_ptr_array_add (self->cells, line->is_leaf ? attach_cell (self, row, i)
                                                : attach_label (self, self->grid, NULL, COLUMN_ASSESSORS + i,
                                                                (int)row, style));
  g_ptr_array_add (self->points, attach_label (self, self->grid, NULL, last, (int)row, style));
  g_ptr_array_add (self->words, attach_label (self, self->grid, NULL, last + 1, (int)row, style));
}

static void
empty_grid (GtkGrid *grid)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (grid))) != NULL)
    gtk_grid_remove (grid, child);
}

static void
rebuild (SgzScoreSheet *self, const char *heading)
{
  GPtrArray *const arrays[]
      = { self->titles, self->most, self->cells, self->points, self->words, self->widths };

  empty_grid (self->head);
  empty_grid (self->grid);
  for (size_t i = 0; i < G_N_ELEMENTS (arrays); i++)
    g_ptr_array_set_size (arrays[i], 0);
  for (int i = 0; i < COLUMN_ASSESSORS + self->n_assessors + 2; i++)
    g_ptr_array_add (self->widths, gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL));
  attach_headings (self, heading);
  for (guint row = 0; row < self->lines->len; row++)
    attach_row (self, row);
  self->is_placed = FALSE;
  self->line = 0;
}

/* --- what they show --- */

static void
fill_given (SgzScoreSheet *self, guint row, int assessor)
{
  const SgzScoreLine *line = self->lines->pdata[row];
  const SgzAssessor *who = g_ptr_array_index (sgz_scheme_get_assessors (self->scheme), assessor);
  const SgzNodeScore *given = sgz_score_line_get_given (line, assessor);
  GtkWidget *cell = sgz_score_sheet_get_cell (self, row, assessor);
  g_autofree char *text = given != NULL ? sgz_score_format (given) : g_strdup ("");

  if (!SGZ_IS_SHEET_CELL (cell))
    {
      gtk_label_set_label (GTK_LABEL (cell), text);
      return;
    }
  g_autofree char *description = g_strdup_printf ("%s，%s：%s", line->title, who->title, text);
  sgz_sheet_cell_set_value (SGZ_SHEET_CELL (cell), text, NULL, description);
  sgz_sheet_cell_set_editable (SGZ_SHEET_CELL (cell), sgz_score_line_is_open (line, self->scheme, assessor));
}

static void
fill_row (SgzScoreSheet *self, guint row)
{
  const SgzScoreLine *line = self->lines->pdata[row];
  const SgzNodeScore *score = sgz_score_line_get_score (line);
  gboolean is_missing = sgz_score_line_is_missing (line);
  g_autofree char *most = sgz_points_format (line->node->points);
  g_autofree char *points = is_missing ? g_strdup (_ ("missing")) : sgz_score_format (score);
  g_autofree char *words = line->is_leaf
                               ? sgz_scoring_explain (line->node, score, sgz_score_line_get_audience (line))
                               : g_strdup ("");
  GtkWidget *title = self->titles->pdata[row];

  gtk_label_set_label (GTK_LABEL (title), line->title);
  gtk_widget_set_margin_start (title, MAX (0, line->node->depth - 2) * 12);
  gtk_widget_set_tooltip_text (title, line->title);
  gtk_label_set_label (self->most->pdata[row], line->node->role == SGZ_ROLE_VETO ? "" : most);
  gtk_label_set_label (self->points->pdata[row], points);
  gtk_label_set_label (self->words->pdata[row], words);
  gtk_widget_set_tooltip_text (self->words->pdata[row], words);
  if (is_missing)
    gtk_widget_add_css_class (self->points->pdata[row], "warning");
  else
    gtk_widget_remove_css_class (self->points->pdata[row], "warning");
  for (int i = 0; i < self->n_assessors; i++)
    fill_given (self, row, i);
}

static char *
describe_shape (const SgzScheme *scheme, const char *heading, GPtrArray *lines)
{
  const GPtrArray *assessors = sgz_scheme_get_assessors (scheme);
  g_autoptr (GString) shape = g_string_new (heading);

  for (guint i = 0; i < assessors->len; i++)
    g_string_append_printf (shape, "\n%s", ((const SgzAssessor *)assessors->pdata[i])->title);
  g_string_append_c (shape, '\n');
  for (guint i = 0; i < lines->len; i++)
    g_string_append_c (shape, ((const SgzScoreLine *)lines->pdata[i])->is_leaf ? '.' : '+');
  return g_string_free (g_steal_pointer (&shape), FALSE);
}

void
sgz_score_sheet_show (SgzScoreSheet *sheet, const SgzScheme *scheme, const char *heading, GPtrArray *lines)
{
  char *shape = describe_shape (scheme, heading, lines);
  gboolean is_same = g_strcmp0 (shape, sheet->shape) == 0;

  g_free (sheet->shape);
  sheet->shape = shape;
  sheet->scheme = scheme;
  sheet->lines = lines;
  sheet->n_assessors = (int)sgz_scheme_get_assessors (scheme)->len;
  if (!is_same)
    rebuild (sheet, heading);
  for (guint row = 0; row < lines->len; row++)
    fill_row (sheet, row);
}

/* --- the widget --- */

static void
sgz_score_sheet_finalize (GObject *object)
{
  SgzScoreSheet *self = SGZ_SCORE_SHEET (object);
  GPtrArray *const arrays[]
      = { self->titles, self->most, self->cells, self->points, self->words, self->widths };

  for (size_t i = 0; i < G_N_ELEMENTS (arrays); i++)
    g_ptr_array_unref (arrays[i]);
  g_free (self->shape);
  G_OBJECT_CLASS (sgz_score_sheet_parent_class)->finalize (object);
}

static void
sgz_score_sheet_class_init (SgzScoreSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = SGZ_TYPE_SCORE_SHEET;

  G_OBJECT_CLASS (klass)->finalize = sgz_score_sheet_finalize;
  signals[GIVEN] = g_signal_new ("given", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                                 G_TYPE_UINT, G_TYPE_INT, G_TYPE_POINTER);
  signals[ASKED] = g_signal_new ("asked", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                                 G_TYPE_UINT, G_TYPE_INT, G_TYPE_UINT);
  signals[CHOSEN] = g_signal_new ("chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/evaluation/sgz-score-sheet.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzScoreSheet, head);
  gtk_widget_class_bind_template_child (widget_class, SgzScoreSheet, grid);
  gtk_widget_class_bind_template_child (widget_class, SgzScoreSheet, scrolled);
}

static void
sgz_score_sheet_init (SgzScoreSheet *self)
{
  self->titles = g_ptr_array_new ();
  self->most = g_ptr_array_new ();
  self->cells = g_ptr_array_new ();
  self->points = g_ptr_array_new ();
  self->words = g_ptr_array_new ();
  self->widths = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  sgz_score_sheet_add_keys (self);
}
