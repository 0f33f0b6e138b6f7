/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/task/sgz-task-edit.h"

#include <glib/gi18n-lib.h>
#include <string.h>

SgzTaskEdit *
sgz_task_edit_new (size_t row, int column, const char *text)
{
  SgzTaskEdit *edit = g_new0 (SgzTaskEdit, 1);

  edit->row = row;
  edit->column = column;
  edit->text = g_strdup (text);
  return edit;
}

void
sgz_task_edit_free (SgzTaskEdit *edit)
{
  g_free (edit->text);
  g_free (edit);
}

const SgzField *
sgz_task_edit_get_field (int column)
{
  g_return_val_if_fail (column >= 0 && column < SGZ_TASK_N_COLUMNS, NULL);

  return sgz_kind_get_field (&sgz_kind_target,
                             column == SGZ_TASK_COLUMN_STATUS ? "status" : sgz_tier_codes[column - 1]);
}

static gboolean
add_line (GPtrArray *edits, const char *line, size_t row, int column, int n_columns, GError **error)
{
  g_auto (GStrv) cells = g_strsplit (line, "\t", -1);
  int n_cells = (int)g_strv_length (cells);

  if (column + n_cells > n_columns)
    {
      g_set_error (error, SGZ_MODEL_ERROR, SGZ_MODEL_ERROR_VALUE,
                   _ ("The pasted block is %d columns wide and only %d fit here; nothing was changed"),
                   n_cells, n_columns - column);
      return FALSE;
    }
  for (int i = 0; i < n_cells; i++)
    g_ptr_array_add (edits, sgz_task_edit_new (row, column + i, cells[i]));
  return TRUE;
}

GPtrArray *
sgz_task_edit_parse_block (const char *block, size_t row, int column, size_t n_rows, int n_columns,
                           GError **error)
{
  g_autoptr (GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify)sgz_task_edit_free);
  g_autoptr (GString) plain = g_string_new (block);

  g_string_replace (plain, "\r\n", "\n", 0);
  g_string_replace (plain, "\r", "\n", 0);
  /* Spreadsheets end the last line too. */
  if (plain->len > 0 && plain->str[plain->len - 1] == '\n')
    g_string_truncate (plain, plain->len - 1);

  g_auto (GStrv) lines = g_strsplit (plain->str, "\n", -1);
  size_t n_lines = g_strv_length (lines);
  if (n_lines == 0)
    {
      g_set_error (error, SGZ_MODEL_ERROR, SGZ_MODEL_ERROR_VALUE, _ ("There is no text to paste"));
      return NULL;
    }
  if (row + n_lines > n_rows)
    {
      g_set_error (error, SGZ_MODEL_ERROR, SGZ_MODEL_ERROR_VALUE,
                   _ ("The pasted block is %d rows high and only %d fit here; nothing was changed"),
                   (int)n_lines, (int)(n_rows - row));
      return NULL;
    }
  for (size_t i = 0; i < n_lines; i++)
    if (!add_line (edits, lines[i], row + i, column, n_columns, error))
      return NULL;
  return g_steal_pointer (&edits);
}

/* A record of the task of @place in @year, to be changed: a copy of @target or a new one. */
static SgzRecord *
open_record (SgzStore *store, SgzRecord *target, int year, const char *place, GError **error)
{
  g_autofree char *text = g_strdup_printf ("%d", year);

  if (target != NULL)
    return sgz_record_copy (target);
  g_autoptr (SgzRecord) record = sgz_record_new (&sgz_kind_target);
  if (!sgz_record_parse (record, sgz_kind_get_field (&sgz_kind_target, "year"), text, error)
      || !sgz_store_set_field (store, record, sgz_kind_get_field (&sgz_kind_target, "division"), place,
                               error))
    return NULL;
  return g_steal_pointer (&record);
}

/* Returns whether @text changed the value; -1 on failure. */
static int
apply (SgzRecord *record, const SgzTaskEdit *edit, const char *county, GError **error)
{
  const SgzField *field = sgz_task_edit_get_field (edit->column);
  g_autofree char *before = sgz_record_format (record, field);
  g_autofree char *typed = g_strstrip (g_strdup (edit->text));
  const char *text = *typed == '\0' && sgz_field_is_number (field) ? "0" : typed;

  if (!sgz_record_parse (record, field, text, error))
    {
      g_prefix_error (error, _ ("%s: "), county);
      return -1;
    }
  g_autofree char *after = sgz_record_format (record, field);
  return strcmp (before, after) != 0 ? 1 : 0;
}

static char *
make_label (const SgzYear *year, GPtrArray *edits, GHashTable *changed)
{
  if (g_hash_table_size (changed) == 1)
    for (guint i = 0; i < edits->len; i++)
      {
        const SgzTaskEdit *edit = g_ptr_array_index (edits, i);
        if (g_hash_table_contains (changed, GSIZE_TO_POINTER (edit->row)))
          return g_strdup_printf (_ ("Change the tasks of %d: %s"), year->year,
                                  year->counties[edit->row].name);
      }
  return g_strdup_printf (_ ("Change the tasks of %d: %d counties"), year->year,
                          (int)g_hash_table_size (changed));
}

/* Puts what was written into @year, so that it shows, and is built upon, before the year is read again. */
static void
take_record (SgzYear *year, size_t row, SgzRecord *record)
{
  SgzCountyYear *county = &year->counties[row];
  char *status = g_strdup (sgz_record_get_text (record, "status"));

  if (status != NULL)
    g_ptr_array_add (year->strings, status);
  county->status = status;
  for (size_t i = 0; i < SGZ_N_TIERS; i++)
    county->target[i] = sgz_record_get_number (record, sgz_tier_codes[i]);
  if (g_ptr_array_index (year->targets, row) != NULL)
    g_object_unref (g_ptr_array_index (year->targets, row));
  g_ptr_array_index (year->targets, row) = g_object_ref (record);
}

void
sgz_task_edit_take (SgzYear *year, GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      SgzRecord *record = g_ptr_array_index (records, i);
      const char *place = sgz_record_get_reference_code (record, "division");
      for (size_t row = 0; row < year->n_counties; row++)
        if (sgz_record_get_number (record, "year") == year->year
            && g_strcmp0 (year->counties[row].place, place) == 0)
          take_record (year, row, record);
    }
}

GPtrArray *
sgz_task_edit_apply (SgzStore *store, const SgzYear *year, GPtrArray *edits, char **label, GError **error)
{
  g_autoptr (GHashTable) open = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  g_autoptr (GHashTable) changed = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < edits->len; i++)
    {
      const SgzTaskEdit *edit = g_ptr_array_index (edits, i);
      const SgzCountyYear *county = &year->counties[edit->row];
      SgzRecord *record = g_hash_table_lookup (open, GSIZE_TO_POINTER (edit->row));
      if (record == NULL)
        {
          record = open_record (store, g_ptr_array_index (year->targets, edit->row), year->year,
                                county->place, error);
          if (record == NULL)
            return NULL;
          g_hash_table_insert (open, GSIZE_TO_POINTER (edit->row), record);
        }
      int applied = apply (record, edit, county->name, error);
      if (applied < 0)
        return NULL;
      if (applied > 0 && g_hash_table_add (changed, GSIZE_TO_POINTER (edit->row)))
        g_ptr_array_add (records, g_object_ref (record));
    }
  *label = records->len > 0 ? make_label (year, edits, changed) : NULL;
  return g_steal_pointer (&records);
}

GPtrArray *
sgz_task_edit_carry_over (SgzStore *store, const SgzYear *from, int year, gboolean with_counts, char **label,
                          GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  for (size_t row = 0; row < from->n_counties; row++)
    {
      SgzRecord *source = g_ptr_array_index (from->targets, row);
      if (source == NULL)
        continue;
      SgzRecord *record = open_record (store, NULL, year, from->counties[row].place, error);
      if (record == NULL)
        return NULL;
      g_ptr_array_add (records, record);
      for (int column = 0; column < (with_counts ? SGZ_TASK_N_COLUMNS : 1); column++)
        {
          const SgzField *field = sgz_task_edit_get_field (column);
          sgz_record_set_value (record, field, sgz_record_get_value (source, field));
        }
    }
  *label = g_strdup_printf (_ ("Carry the tasks of %d over to %d"), from->year, year);
  return g_steal_pointer (&records);
}
