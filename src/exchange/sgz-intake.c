/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-intake-private.h"

#include "base/sgz-text.h"
#include "sgz-heading.h"

G_DEFINE_FINAL_TYPE (SgzIntake, sgz_intake, G_TYPE_OBJECT)

static void
problem_free (SgzIntakeProblem *problem)
{
  g_free (problem->reason);
  g_free (problem);
}

static void
row_free (SgzIntakeRow *row)
{
  g_strfreev (row->cells);
  g_clear_object (&row->record);
  g_ptr_array_unref (row->problems);
  g_free (row->key);
  g_free (row);
}

static void
sgz_intake_finalize (GObject *object)
{
  SgzIntake *self = SGZ_INTAKE (object);

  g_strfreev (self->headings);
  g_free (self->fields);
  g_ptr_array_unref (self->rows);
  g_hash_table_unref (self->lookups);
  g_hash_table_unref (self->keys);
  g_hash_table_unref (self->names);
  G_OBJECT_CLASS (sgz_intake_parent_class)->finalize (object);
}

static void
sgz_intake_class_init (SgzIntakeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sgz_intake_finalize;
}

static void
sgz_intake_init (SgzIntake *self)
{
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)row_free);
  self->lookups
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)sgz_intake_lookup_free);
  self->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* --- reading the block --- */

static gboolean
is_blank (char *const *cells)
{
  for (; *cells != NULL; cells++)
    {
      g_autofree char *plain = sgz_text_fold_width (*cells);
      if (*plain != '\0')
        return FALSE;
    }
  return TRUE;
}

/* A copy of the row with exactly @n_columns cells. */
static char **
copy_row (char *const *cells, guint n_columns)
{
  char **copy = g_new0 (char *, n_columns + 1);

  for (guint i = 0; i < n_columns; i++)
    copy[i] = g_strdup (*cells != NULL ? *cells++ : "");
  return copy;
}

/* Columns without anything at the right of the rest come from cells that were only formatted. */
static guint
count_columns (GPtrArray *block, guint first)
{
  guint n = 0;

  for (guint i = first; i < block->len; i++)
    {
      char **cells = g_ptr_array_index (block, i);
      for (guint j = n; j < g_strv_length (cells); j++)
        if (*cells[j] != '\0')
          n = j + 1;
    }
  return n;
}

static void
add_row (SgzIntake *self, guint number, char *const *cells)
{
  SgzIntakeRow *row = g_new0 (SgzIntakeRow, 1);

  row->number = number;
  row->cells = copy_row (cells, self->n_columns);
  row->problems = g_ptr_array_new_with_free_func ((GDestroyNotify)problem_free);
  row->leans_on = SGZ_INTAKE_NO_ROW;
  g_ptr_array_add (self->rows, row);
}

static void
map_column (SgzIntake *self, guint column, const SgzField *field)
{
  if (field != NULL && sgz_field_is_input (field) && sgz_intake_find_column (self, field) < 0)
    self->fields[column] = field;
}

SgzIntake *
sgz_intake_new (const SgzKind *kind, GPtrArray *block, const SgzField *const *columns)
{
  g_return_val_if_fail (kind != NULL && block != NULL, NULL);

  SgzIntake *self = g_object_new (SGZ_TYPE_INTAKE, NULL);
  int head = sgz_heading_find (kind, block);
  guint first = head < 0 ? 0 : (guint)head;

  self->kind = kind;
  self->n_columns = count_columns (block, first);
  self->fields = g_new0 (const SgzField *, self->n_columns + 1);
  if (head >= 0)
    self->headings = copy_row (g_ptr_array_index (block, head), self->n_columns);
  for (guint i = 0; head >= 0 && i < self->n_columns; i++)
    map_column (self, i, sgz_heading_match (kind, self->headings[i]));
  for (guint i = 0; head < 0 && i < self->n_columns && columns != NULL && columns[i] != NULL; i++)
    map_column (self, i, columns[i]);
  for (guint i = head < 0 ? 0 : first + 1; i < block->len; i++)
    if (!is_blank (g_ptr_array_index (block, i)))
      add_row (self, i + 1, g_ptr_array_index (block, i));
  return self;
}

/* --- what is where --- */

const SgzKind *
sgz_intake_get_kind (SgzIntake *intake)
{
  return intake->kind;
}

guint
sgz_intake_get_n_rows (SgzIntake *intake)
{
  return intake->rows->len;
}

guint
sgz_intake_get_n_columns (SgzIntake *intake)
{
  return intake->n_columns;
}

SgzIntakeRow *
sgz_intake_get_row (SgzIntake *intake, guint row)
{
  return g_ptr_array_index (intake->rows, row);
}

guint
sgz_intake_get_number (SgzIntake *intake, guint row)
{
  return sgz_intake_get_row (intake, row)->number;
}

const char *
sgz_intake_get_heading (SgzIntake *intake, guint column)
{
  return intake->headings != NULL ? intake->headings[column] : NULL;
}

const SgzField *
sgz_intake_get_field (SgzIntake *intake, guint column)
{
  return intake->fields[column];
}

int
sgz_intake_find_column (SgzIntake *intake, const SgzField *field)
{
  for (guint i = 0; i < intake->n_columns; i++)
    if (intake->fields[i] == field)
      return (int)i;
  return -1;
}

void
sgz_intake_set_field (SgzIntake *intake, guint column, const SgzField *field)
{
  g_return_if_fail (column < intake->n_columns && (field == NULL || sgz_field_is_input (field)));

  int before = field != NULL ? sgz_intake_find_column (intake, field) : -1;
  if (before >= 0)
    intake->fields[before] = NULL;
  intake->fields[column] = field;
  intake->is_tried = FALSE;
}

const char *
sgz_intake_get_text (SgzIntake *intake, guint row, guint column)
{
  return sgz_intake_get_row (intake, row)->cells[column];
}

static gboolean
has_error_in (const SgzIntakeRow *row, guint column)
{
  for (guint i = 0; i < row->problems->len; i++)
    {
      const SgzIntakeProblem *problem = g_ptr_array_index (row->problems, i);
      if (problem->column == (int)column && !problem->is_warning)
        return TRUE;
    }
  return FALSE;
}

char *
sgz_intake_format (SgzIntake *intake, guint row, guint column)
{
  const SgzIntakeRow *it = sgz_intake_get_row (intake, row);
  const SgzField *field = intake->fields[column];

  if (field == NULL || it->record == NULL || has_error_in (it, column))
    return g_strdup (it->cells[column]);
  return sgz_record_format (it->record, field);
}

/* --- what was found --- */

void
sgz_intake_add_problem (SgzIntake *intake, guint row, const SgzField *field, gboolean is_warning,
                        char *reason)
{
  SgzIntakeProblem *problem = g_new (SgzIntakeProblem, 1);
  int column = field != NULL ? sgz_intake_find_column (intake, field) : -1;

  *problem = (SgzIntakeProblem){ row, column, field, is_warning, FALSE, reason };
  g_ptr_array_add (sgz_intake_get_row (intake, row)->problems, problem);
}

SgzIntakeState
sgz_intake_get_state (SgzIntake *intake, guint row)
{
  return sgz_intake_get_row (intake, row)->state;
}

GPtrArray *
sgz_intake_get_problems (SgzIntake *intake, guint row)
{
  return sgz_intake_get_row (intake, row)->problems;
}

GPtrArray *
sgz_intake_list_problems (SgzIntake *intake)
{
  GPtrArray *all = g_ptr_array_new ();

  for (guint i = 0; i < intake->rows->len; i++)
    g_ptr_array_extend (all, sgz_intake_get_row (intake, i)->problems, NULL, NULL);
  return all;
}

guint
sgz_intake_count (SgzIntake *intake, SgzIntakeState state)
{
  guint n = 0;

  for (guint i = 0; i < intake->rows->len; i++)
    n += sgz_intake_get_row (intake, i)->state == state ? 1 : 0;
  return n;
}

guint
sgz_intake_count_good (SgzIntake *intake)
{
  return sgz_intake_count (intake, SGZ_INTAKE_NEW) + sgz_intake_count (intake, SGZ_INTAKE_UPDATE);
}

guint
sgz_intake_count_warnings (SgzIntake *intake)
{
  guint n = 0;

  for (guint i = 0; i < intake->rows->len; i++)
    {
      const SgzIntakeRow *row = sgz_intake_get_row (intake, i);
      if (row->state == SGZ_INTAKE_NEW || row->state == SGZ_INTAKE_UPDATE)
        n += row->problems->len; /* a good row has nothing but warnings */
    }
  return n;
}
