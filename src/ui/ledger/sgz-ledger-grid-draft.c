/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The row that is edited: a copy of its record takes what is typed, until the row is left and saved, or taken back. */
#include "sgz-ledger-grid-private.h"

#include <glib/gi18n-lib.h>

#include "ui/common/sgz-saving.h"

void
sgz_ledger_grid_revert (SgzLedgerGrid *self)
{
  g_autoptr (SgzRecord) draft = g_steal_pointer (&self->draft);

  g_hash_table_remove_all (self->refused);
  g_hash_table_remove_all (self->problems);
  if (draft != NULL)
    sgz_ledger_grid_show_draft (self, draft);
}

void
sgz_ledger_grid_take_text (SgzLedgerGrid *self, SgzRecord *record, const SgzField *field, const char *text)
{
  g_autoptr (GError) error = NULL;

  if (!sgz_ledger_grid_is_draft (self, record))
    {
      sgz_ledger_grid_revert (self);
      self->draft = sgz_record_copy (record);
    }
  g_hash_table_remove (self->refused, field);
  g_hash_table_remove (self->problems, field);
  if (!sgz_store_set_field (sgz_session_get_store (self->session), self->draft, field, text, &error))
    {
      g_hash_table_insert (self->refused, (gpointer)field, g_strdup (text));
      g_hash_table_insert (self->problems, (gpointer)field, g_strdup (error->message));
    }
  sgz_ledger_grid_show_draft (self, self->draft);
}

void
sgz_ledger_grid_finish (SgzLedgerGrid *self, SgzSheetCell *cell)
{
  const char *chosen = sgz_suggestions_get_chosen (self->suggestions);

  if (!sgz_sheet_cell_is_editing (cell))
    return;
  g_autofree char *text = g_strdup (chosen != NULL ? chosen : sgz_sheet_cell_get_text (cell));
  gboolean is_same = g_strcmp0 (text, sgz_sheet_cell_get_value (cell)) == 0;
  sgz_suggestions_hide (self->suggestions);
  sgz_sheet_cell_end (cell);
  if (!is_same)
    sgz_ledger_grid_take_text (self, sgz_ledger_grid_get_record (self, cell),
                               sgz_ledger_grid_get_cell_field (self, cell), text);
}

/* What is wrong stands under its cell; of a field that is no column, and of the record as a whole, under the first. */
static void
add_problem (SgzLedgerGrid *self, GPtrArray *fields, const SgzField *field, const char *message)
{
  const SgzField *at
      = field != NULL && g_ptr_array_find (fields, field, NULL) ? field : g_ptr_array_index (fields, 0);
  const char *before = g_hash_table_lookup (self->problems, at);

  g_hash_table_insert (self->problems, (gpointer)at,
                       before != NULL ? g_strdup_printf ("%s\n%s", before, message) : g_strdup (message));
}

static void
find_problems (SgzLedgerGrid *self)
{
  g_autoptr (GPtrArray) fields = sgz_ledger_columns_get_chosen (self->columns);
  g_autoptr (GPtrArray) problems = sgz_record_check (self->draft);
  GHashTableIter iter;
  gpointer field;

  /* What was refused has its sentence already. */
  g_hash_table_iter_init (&iter, self->problems);
  while (g_hash_table_iter_next (&iter, &field, NULL))
    if (!g_hash_table_contains (self->refused, field))
      g_hash_table_iter_remove (&iter);
  for (guint i = 0; i < problems->len; i++)
    {
      const SgzProblem *problem = g_ptr_array_index (problems, i);
      if (!problem->is_warning && !g_hash_table_contains (self->refused, problem->field))
        add_problem (self, fields, problem->field, problem->message);
    }
}

static void
saved_cb (GtkWidget *view, GPtrArray *records, const GError *error)
{
  SgzLedgerGrid *self = g_object_get_data (G_OBJECT (view), "grid");
  SgzRecord *saved = g_ptr_array_index (records, 0);

  self->is_saving = FALSE;
  if (self->draft == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (error != NULL)
    {
      g_autoptr (GPtrArray) fields = sgz_ledger_columns_get_chosen (self->columns);
      add_problem (self, fields, NULL, error->message);
      sgz_ledger_grid_show_draft (self, self->draft);
      return;
    }
  gboolean is_new = sgz_record_get_id (self->draft) == NULL;
  g_autofree char *name = sgz_record_format_name (saved);
  g_autofree char *toast = g_strdup_printf (_ ("“%s” saved"), name);
  sgz_ledger_grid_revert (self);
  if (is_new)
    sgz_ledger_grid_add_blank (self);
  sgz_session_toast (self->session, toast, TRUE);
}

/* Goes to the first cell of the row with something wrong in it. */
static void
focus_problem (SgzLedgerGrid *self)
{
  g_autoptr (GPtrArray) fields = sgz_ledger_columns_get_chosen (self->columns);

  for (guint i = 0; i < self->cells->len; i++)
    {
      SgzSheetCell *cell = g_ptr_array_index (self->cells, i);
      SgzRecord *record = sgz_ledger_grid_get_record (self, cell);
      if (record == NULL || !sgz_ledger_grid_is_draft (self, record))
        continue;
      for (guint f = 0; f < fields->len; f++)
        if (g_hash_table_contains (self->problems, g_ptr_array_index (fields, f)))
          {
            sgz_ledger_grid_focus (self, sgz_ledger_grid_get_row (cell), g_ptr_array_index (fields, f));
            return;
          }
    }
}

gboolean
sgz_ledger_grid_leave (SgzLedgerGrid *grid)
{
  SgzSheetCell *cell = sgz_sheet_cell_find_focused (GTK_WIDGET (grid->view));

  if (cell != NULL)
    sgz_ledger_grid_finish (grid, cell);
  if (grid->is_saving)
    return FALSE;
  if (grid->draft == NULL)
    return TRUE;
  if (g_hash_table_size (grid->refused) == 0 && sgz_record_get_id (grid->draft) != NULL
      && !sgz_record_is_changed (grid->draft))
    {
      sgz_ledger_grid_revert (grid);
      return TRUE;
    }
  find_problems (grid);
  if (g_hash_table_size (grid->problems) == 0)
    {
      g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
      g_ptr_array_add (records, sgz_record_copy (grid->draft));
      grid->is_saving = TRUE;
      if (sgz_saving_commit (GTK_WIDGET (grid->view), grid->session, NULL, records, saved_cb))
        return TRUE;
    }
  if (grid->draft != NULL)
    sgz_ledger_grid_show_draft (grid, grid->draft);
  if (!grid->is_saving)
    focus_problem (grid);
  return FALSE;
}
