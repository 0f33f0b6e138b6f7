/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/task/sgz-task-sheet-private.h"

#include "base/sgz-decimal.h"
#include "ui/common/sgz-light.h"

#include <glib/gi18n-lib.h>

enum
{
  EDITED,
  REFUSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SgzTaskSheet, sgz_task_sheet, GTK_TYPE_WIDGET)

static int
count_columns (SgzTaskSheet *self)
{
  return 1 + self->n_tiers;
}

SgzSheetCell *
sgz_task_sheet_get_cell (SgzTaskSheet *self, size_t row, int column)
{
  g_return_val_if_fail (row < self->n_rows && column >= 0 && column < count_columns (self), NULL);

  return g_ptr_array_index (self->cells, row * (size_t)count_columns (self) + (size_t)column);
}

SgzSheetCell *
sgz_task_sheet_get_focused (SgzTaskSheet *self)
{
  return sgz_sheet_cell_find_focused (GTK_WIDGET (self));
}

void
sgz_task_sheet_emit_edits (SgzTaskSheet *self, GPtrArray *edits)
{
  g_signal_emit (self, signals[EDITED], 0, edits);
}

void
sgz_task_sheet_emit_edit (SgzTaskSheet *self, size_t row, int column, const char *text)
{
  g_autoptr (GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify)sgz_task_edit_free);

  g_ptr_array_add (edits, sgz_task_edit_new (row, column, text));
  sgz_task_sheet_emit_edits (self, edits);
}

void
sgz_task_sheet_emit_refused (SgzTaskSheet *self, const GError *error)
{
  g_signal_emit (self, signals[REFUSED], 0, error);
}

void
sgz_task_sheet_finish_edit (SgzTaskSheet *self, SgzSheetCell *cell)
{
  if (!sgz_sheet_cell_is_editing (cell))
    return;
  g_autofree char *text = g_strdup (sgz_sheet_cell_get_text (cell));
  sgz_sheet_cell_end (cell);
  sgz_task_sheet_emit_edit (self, sgz_sheet_cell_get_row (cell), sgz_sheet_cell_get_column (cell), text);
  /* Also where the text was refused: the cell shows again what stands. */
  sgz_task_sheet_update_sums (self);
}

static void
set_number (GtkLabel *label, gint64 number)
{
  g_autofree char *text = g_strdup_printf ("%d", (int)number);
  gtk_label_set_text (label, text);
}

/* What a cell counts for; text that is no number counts as the value it would replace. */
static gint64
read_cell (SgzTaskSheet *self, size_t row, int tier)
{
  SgzSheetCell *cell = sgz_task_sheet_get_cell (self, row, tier + 1);
  gint64 number = 0;

  if (!sgz_integer_parse (sgz_sheet_cell_get_text (cell), &number, NULL)
      && !sgz_integer_parse (sgz_sheet_cell_get_value (cell), &number, NULL))
    return 0;
  return number;
}

void
sgz_task_sheet_update_sums (SgzTaskSheet *self)
{
  gint64 totals[SGZ_N_TIERS + N_SUMS] = { 0 };

  for (size_t row = 0; row < self->n_rows; row++)
    {
      gint64 target = 0;
      for (int tier = 0; tier < self->n_tiers; tier++)
        {
          gint64 number = read_cell (self, row, tier);
          target += number;
          totals[tier] += number;
        }
      const gint64 sums[N_SUMS] = { target, self->built[row], MAX (0, target - self->built[row]) };
      for (size_t i = 0; i < N_SUMS; i++)
        {
          set_number (g_ptr_array_index (self->sums, row * N_SUMS + i), sums[i]);
          totals[(size_t)self->n_tiers + i] += sums[i];
        }
    }
  for (size_t i = 0; i < self->totals->len; i++)
    set_number (g_ptr_array_index (self->totals, i), totals[i]);
}

static GtkWidget *
attach_label (SgzTaskSheet *self, const char *text, int column, int row, const char *style)
{
  GtkWidget *label = gtk_label_new (text);
  gboolean is_number = column > 1;

  gtk_label_set_xalign (GTK_LABEL (label), is_number ? 1 : 0);
  gtk_label_set_width_chars (GTK_LABEL (label), is_number ? 5 : -1);
  gtk_label_set_wrap (GTK_LABEL (label), column > 0);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (GTK_LABEL (label), is_number ? GTK_JUSTIFY_RIGHT : GTK_JUSTIFY_LEFT);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, style);
  gtk_grid_attach (self->grid, label, column, row, 1, 1);
  return label;
}

static void
attach_headings (SgzTaskSheet *self)
{
  static const char *const sums[N_SUMS] = { "小计", "已建成", "差额" };

  attach_label (self, "县(区)", 0, 0, "sheet-heading");
  attach_label (self, "试点身份", 1, 0, "sheet-heading");
  for (int tier = 0; tier < self->n_tiers; tier++)
    gtk_widget_set_tooltip_text (
        attach_label (self, sgz_tier_short_titles[tier], tier + 2, 0, "sheet-heading"),
        sgz_tier_titles[tier]);
  for (int i = 0; i < N_SUMS; i++)
    attach_label (self, sums[i], self->n_tiers + 2 + i, 0, "sheet-heading");
}

static void
attach_row (SgzTaskSheet *self, size_t row)
{
  g_ptr_array_add (self->names, attach_label (self, NULL, 0, (int)row + 1, "sheet-label"));
  for (int column = 0; column < count_columns (self); column++)
    {
      GtkWidget *cell = sgz_sheet_cell_new (row, column, column > 0, column == 0 ? 16 : 3);
      gtk_widget_set_hexpand (cell, TRUE);
      gtk_grid_attach (self->grid, cell, column + 1, (int)row + 1, 1, 1);
      g_signal_connect_swapped (cell, "typed", G_CALLBACK (sgz_task_sheet_update_sums), self);
      g_signal_connect_swapped (cell, "left", G_CALLBACK (sgz_task_sheet_finish_edit), self);
      sgz_task_sheet_add_cell_keys (self, SGZ_SHEET_CELL (cell));
      g_ptr_array_add (self->cells, cell);
    }
  for (int i = 0; i < N_SUMS; i++)
    g_ptr_array_add (self->sums,
                     attach_label (self, NULL, self->n_tiers + 2 + i, (int)row + 1, "sheet-label"));
}

static void
rebuild (SgzTaskSheet *self, size_t n_rows, int n_tiers)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  g_ptr_array_set_size (self->names, 0);
  g_ptr_array_set_size (self->cells, 0);
  g_ptr_array_set_size (self->sums, 0);
  g_ptr_array_set_size (self->totals, 0);
  self->n_rows = n_rows;
  self->n_tiers = n_tiers;
  g_free (self->built);
  self->built = g_new0 (gint64, n_rows);

  attach_headings (self);
  for (size_t row = 0; row < n_rows; row++)
    attach_row (self, row);
  attach_label (self, "合计", 0, (int)n_rows + 1, "sheet-total");
  attach_label (self, NULL, 1, (int)n_rows + 1, "sheet-total");
  for (int i = 0; i < n_tiers + N_SUMS; i++)
    g_ptr_array_add (self->totals, attach_label (self, NULL, i + 2, (int)n_rows + 1, "sheet-total"));
}

static void
fill_row (SgzTaskSheet *self, size_t row, const SgzCountyYear *county)
{
  g_autofree char *status
      = g_strdup_printf ("%s，试点身份：%s", county->name, county->status != NULL ? county->status : "");

  gtk_label_set_text (g_ptr_array_index (self->names, row), county->name);
  sgz_sheet_cell_set_value (sgz_task_sheet_get_cell (self, row, SGZ_TASK_COLUMN_STATUS),
                            county->status != NULL ? county->status : "", NULL, status);
  self->built[row] = 0;
  for (int tier = 0; tier < self->n_tiers; tier++)
    {
      g_autofree char *value = g_strdup_printf ("%d", (int)county->target[tier]);
      g_autofree char *beside = g_strdup_printf (_ ("%d built"), (int)county->built[tier]);
      /* Translators: county, tier, number set as task, number built. */
      g_autofree char *description
          = g_strdup_printf (_ ("%s, %s: task %d, %d built"), county->name, sgz_tier_titles[tier],
                             (int)county->target[tier], (int)county->built[tier]);
      sgz_sheet_cell_set_value (sgz_task_sheet_get_cell (self, row, tier + 1), value, beside, description);
      self->built[row] += county->built[tier];
    }
}

void
sgz_task_sheet_set_year (SgzTaskSheet *self, const SgzYear *year)
{
  int n_tiers = sgz_year_count_tiers (year, TRUE);

  g_return_if_fail (SGZ_IS_TASK_SHEET (self));

  /* From 2022 on the fourth tier can be given tasks; only where it can be typed it can begin. */
  if (year->year >= 2022)
    n_tiers = SGZ_N_TIERS;
  if (self->n_rows != year->n_counties || self->n_tiers != n_tiers)
    rebuild (self, year->n_counties, n_tiers);
  for (size_t row = 0; row < year->n_counties; row++)
    fill_row (self, row, &year->counties[row]);
  sgz_task_sheet_update_sums (self);
}

void
sgz_task_sheet_focus (SgzTaskSheet *self, size_t row, int column)
{
  g_return_if_fail (SGZ_IS_TASK_SHEET (self));

  if (row < self->n_rows && column >= 0 && column < count_columns (self))
    gtk_widget_grab_focus (GTK_WIDGET (sgz_task_sheet_get_cell (self, row, column)));
}

const char *
sgz_task_sheet_get_text (SgzTaskSheet *self, size_t row, int column)
{
  int first_sum = count_columns (self);

  g_return_val_if_fail (SGZ_IS_TASK_SHEET (self), NULL);
  g_return_val_if_fail (row <= self->n_rows && column < first_sum + N_SUMS, NULL);

  if (row == self->n_rows)
    return column == SGZ_TASK_COLUMN_STATUS
               ? ""
               : gtk_label_get_text (g_ptr_array_index (self->totals, (size_t)column - 1));
  if (column >= first_sum)
    return gtk_label_get_text (
        g_ptr_array_index (self->sums, row * N_SUMS + (size_t)column - (size_t)first_sum));
  return sgz_sheet_cell_get_text (sgz_task_sheet_get_cell (self, row, column));
}

void
sgz_task_sheet_type (SgzTaskSheet *self, size_t row, int column, const char *text)
{
  SgzSheetCell *cell = sgz_task_sheet_get_cell (self, row, column);

  g_return_if_fail (SGZ_IS_TASK_SHEET (self));

  sgz_sheet_cell_begin (cell, text);
  sgz_task_sheet_finish_edit (self, cell);
}

void
sgz_task_sheet_settle (SgzTaskSheet *self)
{
  SgzSheetCell *cell = sgz_task_sheet_get_focused (self);

  if (cell != NULL)
    sgz_task_sheet_finish_edit (self, cell);
}

void
sgz_task_sheet_paste (SgzTaskSheet *self, const char *block)
{
  SgzSheetCell *cell = sgz_task_sheet_get_focused (self);
  g_autoptr (GError) error = NULL;

  if (cell == NULL)
    return;
  g_autoptr (GPtrArray) edits
      = sgz_task_edit_parse_block (block, sgz_sheet_cell_get_row (cell), sgz_sheet_cell_get_column (cell),
                                   self->n_rows, count_columns (self), &error);
  if (edits == NULL)
    sgz_task_sheet_emit_refused (self, error);
  else
    sgz_task_sheet_emit_edits (self, edits);
}

static void
sgz_task_sheet_dispose (GObject *object)
{
  SgzTaskSheet *self = SGZ_TASK_SHEET (object);

  if (self->grid != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->grid));
  self->grid = NULL;
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  g_clear_pointer (&self->sums, g_ptr_array_unref);
  g_clear_pointer (&self->totals, g_ptr_array_unref);
  g_clear_pointer (&self->built, g_free);
  G_OBJECT_CLASS (sgz_task_sheet_parent_class)->dispose (object);
}

static void
sgz_task_sheet_class_init (SgzTaskSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_task_sheet_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tasksheet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);

  signals[EDITED] = g_signal_new ("edited", SGZ_TYPE_TASK_SHEET, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[REFUSED] = g_signal_new ("refused", SGZ_TYPE_TASK_SHEET, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
sgz_task_sheet_init (SgzTaskSheet *self)
{
  self->names = g_ptr_array_new ();
  self->cells = g_ptr_array_new ();
  self->sums = g_ptr_array_new ();
  self->totals = g_ptr_array_new ();
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->grid), GTK_WIDGET (self));
  sgz_task_sheet_add_keys (self);
}
