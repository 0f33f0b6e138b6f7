/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One row after the other is read, met with the others, and judged. */
#include <glib/gi18n-lib.h>

#include "base/sgz-text.h"
#include "sgz-intake-private.h"

/* How many rows go by between two words about the progress. */
#define PROGRESS_INTERVAL 50

static gboolean
has_problem (GPtrArray *problems, const SgzField *field, const char *message)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const SgzProblem *problem = g_ptr_array_index (problems, i);
      if (problem->field == field && g_str_equal (problem->message, message))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_refused (SgzIntakeRow *row, const SgzField *field)
{
  for (guint i = 0; i < row->problems->len; i++)
    if (((SgzIntakeProblem *)g_ptr_array_index (row->problems, i))->field == field)
      return TRUE;
  return FALSE;
}

/* What was told of the record before, and explained, is not told again. */
static GPtrArray *
check_as_stored (SgzStore *store, SgzRecord *record)
{
  g_autoptr (SgzRecord) stored = NULL;

  if (sgz_record_get_revision (record) > 0)
    stored = sgz_store_get (store, sgz_record_get_kind (record), sgz_record_get_id (record), NULL);
  return stored != NULL ? sgz_record_check (stored) : g_ptr_array_new ();
}

static void
judge (SgzIntake *self, SgzStore *store, guint i)
{
  SgzIntakeRow *row = sgz_intake_get_row (self, i);
  g_autoptr (GPtrArray) problems = sgz_record_check (row->record);
  g_autoptr (GPtrArray) before = problems->len > 0 ? check_as_stored (store, row->record) : NULL;

  for (guint p = 0; p < problems->len; p++)
    {
      const SgzProblem *problem = g_ptr_array_index (problems, p);
      /* A field whose text was refused is empty for that very reason. */
      gboolean follows = problem->field != NULL && is_refused (row, problem->field)
                         && sgz_record_get_value (row->record, problem->field)->type == SGZ_VALUE_NONE;
      if (!follows && !(problem->is_warning && has_problem (before, problem->field, problem->message)))
        sgz_intake_add_problem (self, i, problem->field, problem->is_warning, g_strdup (problem->message));
    }
}

static void
settle_state (SgzIntakeRow *row)
{
  row->state = sgz_record_get_revision (row->record) == 0 ? SGZ_INTAKE_NEW
               : sgz_record_is_changed (row->record)      ? SGZ_INTAKE_UPDATE
                                                          : SGZ_INTAKE_UNCHANGED;
  for (guint i = 0; i < row->problems->len; i++)
    if (!((SgzIntakeProblem *)g_ptr_array_index (row->problems, i))->is_warning)
      row->state = SGZ_INTAKE_BAD;
}

gboolean
sgz_intake_check_row (SgzIntake *self, SgzStore *store, guint i, GError **error)
{
  SgzIntakeRow *row = sgz_intake_get_row (self, i);

  sgz_intake_forget_row (self, i);
  if (!sgz_intake_read_row (self, store, i, error))
    return FALSE;
  judge (self, store, i);
  if (!sgz_intake_match_row (self, store, i, error))
    return FALSE;
  settle_state (row);
  return TRUE;
}

void
sgz_intake_spread (SgzIntake *self)
{
  gboolean is_stable = FALSE;

  while (!is_stable)
    {
      is_stable = TRUE;
      for (guint i = 0; i < self->rows->len; i++)
        {
          SgzIntakeRow *row = sgz_intake_get_row (self, i);
          const SgzField *field = sgz_intake_get_self_reference (self->kind);
          if (field == NULL || row->state == SGZ_INTAKE_BAD || row->leans_on == SGZ_INTAKE_NO_ROW
              || sgz_intake_get_state (self, row->leans_on) != SGZ_INTAKE_BAD)
            continue;
          sgz_intake_add_problem (self, i, field, FALSE,
                                  g_strdup_printf (_ ("it refers to row %u, which has errors"),
                                                   sgz_intake_get_number (self, row->leans_on)));
          row->state = SGZ_INTAKE_BAD;
          is_stable = FALSE;
        }
    }
}

/* --- all rows, or the ones a change reaches --- */

/* Whether the record a row waits for is made by another row. */
static gboolean
has_come (SgzIntake *self, const SgzIntakeRow *row)
{
  const SgzField *field = sgz_intake_get_self_reference (self->kind);
  int column = field != NULL ? sgz_intake_find_column (self, field) : -1;
  g_autofree char *name = column >= 0 ? sgz_text_fold_width (row->cells[column]) : NULL;

  return row->is_waiting && name != NULL && g_hash_table_contains (self->names, name);
}

/* Rows that wait for another are read again once its name is known. */
static gboolean
check_waiting (SgzIntake *self, SgzStore *store, GError **error)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (has_come (self, sgz_intake_get_row (self, i)) && !sgz_intake_check_row (self, store, i, error))
      return FALSE;
  return TRUE;
}

gboolean
sgz_intake_check (SgzIntake *intake, SgzStore *store, SgzProgressFunc progress, gpointer user_data,
                  GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (SGZ_IS_INTAKE (intake) && SGZ_IS_STORE (store), FALSE);

  g_hash_table_remove_all (intake->lookups);
  g_hash_table_remove_all (intake->keys);
  g_hash_table_remove_all (intake->names);
  for (guint i = 0; i < intake->rows->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !sgz_intake_check_row (intake, store, i, error))
        return FALSE;
      if (progress != NULL && i % PROGRESS_INTERVAL == 0)
        progress (i, intake->rows->len, user_data);
    }
  if (!check_waiting (intake, store, error))
    return FALSE;
  sgz_intake_spread (intake);
  /* How long the trial takes is not known before. */
  if (progress != NULL)
    progress (intake->rows->len, 0, user_data);
  return sgz_intake_try (intake, store, cancellable, error);
}

static gboolean
is_refused_by_register (const SgzIntakeRow *row)
{
  for (guint i = 0; i < row->problems->len; i++)
    {
      const SgzIntakeProblem *problem = g_ptr_array_index (row->problems, i);
      if (problem->is_of_register && !problem->is_warning)
        return TRUE;
    }
  return FALSE;
}

/* What the register refused may have been refused for the sake of another row. */
static gboolean
check_refused (SgzIntake *self, SgzStore *store, GError **error)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (is_refused_by_register (sgz_intake_get_row (self, i))
        && !sgz_intake_check_row (self, store, i, error))
      return FALSE;
  return TRUE;
}

/* Checks row @i, then those that lean on it. */
static gboolean
check_from (SgzIntake *self, SgzStore *store, guint i, GHashTable *seen, GError **error)
{
  if (!g_hash_table_add (seen, GUINT_TO_POINTER (i)))
    return TRUE;
  if (!sgz_intake_check_row (self, store, i, error))
    return FALSE;
  for (guint j = 0; j < self->rows->len; j++)
    if (sgz_intake_get_row (self, j)->leans_on == i && !check_from (self, store, j, seen, error))
      return FALSE;
  return TRUE;
}

gboolean
sgz_intake_set_text (SgzIntake *intake, SgzStore *store, guint row, guint column, const char *text,
                     GError **error)
{
  g_return_val_if_fail (SGZ_IS_INTAKE (intake) && column < intake->n_columns && text != NULL, FALSE);

  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  char **cell = &sgz_intake_get_row (intake, row)->cells[column];
  g_free (*cell);
  *cell = g_strdup (text);
  sgz_intake_forget_failures (intake);
  intake->is_tried = FALSE;
  if (!check_from (intake, store, row, seen, error) || !check_waiting (intake, store, error)
      || !check_refused (intake, store, error))
    return FALSE;
  sgz_intake_spread (intake);
  return TRUE;
}
