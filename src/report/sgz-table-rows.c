/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of a table: kept or fetched, and what is computed in them. */
#include "base/sgz-decimal.h"
#include "model/sgz-points.h"
#include "sgz-table-formula-private.h"
#include "sgz-table-private.h"

void
sgz_table_clear_source (SgzTable *table)
{
  if (table->source_destroy != NULL)
    table->source_destroy (table->source_data);
  table->source = NULL;
  table->source_data = NULL;
  table->source_destroy = NULL;
}

static SgzRow *
get_row (SgzTable *table, gint64 index)
{
  g_return_val_if_fail (index >= 0 && index < (gint64)table->rows->len, NULL);

  return &g_array_index (table->rows, SgzRow, index);
}

static SgzCell *
get_last_cell (SgzTable *table, int column)
{
  g_return_val_if_fail (table->rows->len > 0 && column >= 0 && column < (int)table->columns->len, NULL);

  return &get_row (table, (gint64)table->rows->len - 1)->cells[column];
}

gint64
sgz_table_add_row (SgzTable *table, SgzRowType type)
{
  g_return_val_if_fail (table->columns->len > 0, -1);

  SgzRow row = { .type = type, .first = 0, .cells = g_new0 (SgzCell, table->columns->len) };
  if (type == SGZ_ROW_SUBTOTAL)
    {
      row.first = (gint64)table->rows->len;
      while (row.first > 0 && get_row (table, row.first - 1)->type == SGZ_ROW_BODY)
        row.first--;
    }
  g_array_append_val (table->rows, row);
  return (gint64)table->rows->len - 1;
}

void
sgz_table_set_text (SgzTable *table, int column, const char *text)
{
  SgzCell *cell = get_last_cell (table, column);

  cell->is_set = text != NULL;
  cell->number = 0;
  cell->text = text != NULL ? g_string_chunk_insert_const (table->texts, text) : NULL;
}

void
sgz_table_set_number (SgzTable *table, int column, gint64 number)
{
  SgzCell *cell = get_last_cell (table, column);

  cell->is_set = TRUE;
  cell->number = number;
  cell->text = NULL;
}

void
sgz_table_set_tone (SgzTable *table, int column, SgzTone tone)
{
  get_last_cell (table, column)->tone = tone;
}

void
sgz_table_set_source (SgzTable *table, SgzRowSource source, gpointer source_data, GDestroyNotify destroy,
                      gint64 n_rows)
{
  g_return_if_fail (source != NULL && table->rows->len == 0);

  sgz_table_clear_source (table);
  table->source = source;
  table->source_data = source_data;
  table->source_destroy = destroy;
  table->n_source_rows = n_rows;
}

gint64
sgz_table_add_up (SgzTable *table, gint64 index, int column, gint64 *n)
{
  const SgzRow *row = get_row (table, index);
  gint64 end = row->type == SGZ_ROW_TOTAL ? (gint64)table->rows->len : index;
  gint64 sum = 0;

  *n = 0;
  for (gint64 i = row->first; i < end; i++)
    {
      const SgzRow *body = get_row (table, i);
      if (body->type != SGZ_ROW_BODY || !body->cells[column].is_set || body->cells[column].text != NULL)
        continue;
      sum += body->cells[column].number;
      ++*n;
    }
  return sum;
}

static void
compute_mean (SgzTable *table, gint64 index, int column)
{
  SgzCell *cell = &get_row (table, index)->cells[column];
  gint64 n = 0;
  gint64 sum = sgz_table_add_up (table, index, column, &n);

  cell->is_set = n > 0;
  cell->number = n > 0 ? sgz_points_scale (sum, 1, n) : 0;
}

static void
compute_sums (SgzTable *table, gint64 index)
{
  SgzRow *row = get_row (table, index);

  for (int i = 0; i < (int)table->columns->len; i++)
    if (sgz_table_get_column (table, i)->is_averaged && sgz_table_is_computed (table, row, i))
      compute_mean (table, index, i);
    else if (sgz_table_get_formula (table, row, i) == SGZ_FORMULA_NONE
             && sgz_table_is_computed (table, row, i))
      sgz_table_compute_sum (table, i, row->first,
                             row->type == SGZ_ROW_TOTAL ? (gint64)table->rows->len : index, &row->cells[i]);
}

void
sgz_table_finish (SgzTable *table)
{
  g_array_unref (table->order);
  table->order = sgz_table_order_formulas (table);
  table->has_sums = FALSE;
  for (int i = 0; i < (int)table->columns->len; i++)
    table->has_sums = table->has_sums || sgz_table_get_column (table, i)->is_summed;

  for (gint64 i = 0; i < (gint64)table->rows->len; i++)
    {
      SgzRow *row = get_row (table, i);
      if (row->type == SGZ_ROW_GROUP)
        continue;
      if (row->type != SGZ_ROW_BODY)
        compute_sums (table, i);
      sgz_table_compute_formulas (table, table->order, row);
    }
  for (guint i = 0; i < table->sections->len; i++)
    sgz_table_finish (g_ptr_array_index (table->sections, i));
  for (guint i = 0; i < table->sheets->len; i++)
    sgz_table_finish (g_ptr_array_index (table->sheets, i));
}

gint64
sgz_table_get_n_rows (SgzTable *table)
{
  return table->source != NULL ? table->n_source_rows : (gint64)table->rows->len;
}

gboolean
sgz_table_is_streamed (SgzTable *table)
{
  return table->source != NULL;
}

const SgzRow *
sgz_table_get_row (SgzTable *table, gint64 index)
{
  return get_row (table, index);
}

gboolean
sgz_table_is_computed (SgzTable *table, const SgzRow *row, int column)
{
  const SgzColumn *spec = sgz_table_get_column (table, column);

  if (row->type == SGZ_ROW_GROUP || row->cells[column].text != NULL)
    return FALSE;
  if (spec->formula != SGZ_FORMULA_NONE)
    return TRUE;
  return (spec->is_summed || spec->is_averaged) && row->type != SGZ_ROW_BODY;
}

SgzFormula
sgz_table_get_formula (SgzTable *table, const SgzRow *row, int column)
{
  const SgzColumn *spec = sgz_table_get_column (table, column);

  return (spec->is_summed || spec->is_averaged) && row->type != SGZ_ROW_BODY ? SGZ_FORMULA_NONE
                                                                             : spec->formula;
}

gint64
sgz_table_get_run_end (SgzTable *table, gint64 index, int column)
{
  const SgzRow *row = get_row (table, index);
  const char *text = row->cells[column].text;
  gint64 end = index;

  if (!sgz_table_get_column (table, column)->is_merged || row->type == SGZ_ROW_GROUP || text == NULL
      || *text == '\0')
    return index;
  while (end + 1 < (gint64)table->rows->len)
    {
      const SgzRow *next = get_row (table, end + 1);
      if (next->type == SGZ_ROW_GROUP || g_strcmp0 (next->cells[column].text, text) != 0)
        break;
      end++;
    }
  return end;
}

typedef struct
{
  SgzRowFunc func;
  gpointer user_data;
  GCancellable *cancellable;
  SgzCell *cells;     /* of the row at hand, with its formulas */
  SgzCell *subtotals; /* since the last subtotal */
  SgzCell *totals;
  gint64 first; /* the first row since the last subtotal */
  gboolean has_body;
} Walk;

static void
add_to_sums (Walk *walk, SgzTable *table)
{
  walk->has_body = TRUE;
  for (guint i = 0; i < table->columns->len; i++)
    {
      const SgzCell *cell = &walk->cells[i];
      if (!sgz_table_get_column (table, (int)i)->is_summed || !cell->is_set || cell->text != NULL)
        continue;
      walk->subtotals[i].is_set = walk->totals[i].is_set = TRUE;
      walk->subtotals[i].number += cell->number;
      walk->totals[i].number += cell->number;
    }
}

/* Puts the sums kept on the way into the row at hand. */
static void
take_sums (Walk *walk, SgzTable *table, SgzRow *row)
{
  gboolean is_subtotal = row->type == SGZ_ROW_SUBTOTAL;
  SgzCell *sums = is_subtotal ? walk->subtotals : walk->totals;

  for (guint i = 0; i < table->columns->len; i++)
    if (sgz_table_get_column (table, (int)i)->is_summed && row->cells[i].text == NULL)
      {
        row->cells[i] = sums[i];
        row->cells[i].is_set = sums[i].is_set || !walk->has_body;
      }
  row->first = is_subtotal ? walk->first : 0;
}

/* A source gives what it knows; formulas and sums are added to a copy, so that sources need not know them. */
static gboolean
row_fetched_cb (SgzTable *table, gint64 index, const SgzRow *row, gpointer user_data, GError **error)
{
  Walk *walk = user_data;
  SgzRow computed = { row->type, row->first, walk->cells };

  if (g_cancellable_set_error_if_cancelled (walk->cancellable, error))
    return FALSE;
  if (table->order->len == 0 && !table->has_sums)
    return walk->func (table, index, row, walk->user_data, error);
  memcpy (walk->cells, row->cells, table->columns->len * sizeof (SgzCell));
  if (row->type == SGZ_ROW_SUBTOTAL || row->type == SGZ_ROW_TOTAL)
    take_sums (walk, table, &computed);
  sgz_table_compute_formulas (table, table->order, &computed);
  if (row->type == SGZ_ROW_BODY)
    add_to_sums (walk, table);
  else if (row->type == SGZ_ROW_SUBTOTAL)
    {
      memset (walk->subtotals, 0, table->columns->len * sizeof (SgzCell));
      walk->first = index + 1;
    }
  return walk->func (table, index, &computed, walk->user_data, error);
}

gboolean
sgz_table_each_row (SgzTable *table, SgzRowFunc func, gpointer user_data, GCancellable *cancellable,
                    GError **error)
{
  if (table->source != NULL)
    {
      gsize n = table->columns->len;
      g_autofree SgzCell *cells = g_new0 (SgzCell, n * 3);
      Walk walk = { func, user_data, cancellable, cells, cells + n, cells + 2 * n, 0, FALSE };
      return table->source (table, table->source_data, row_fetched_cb, &walk, cancellable, error);
    }

  for (gint64 i = 0; i < (gint64)table->rows->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !func (table, i, get_row (table, i), user_data, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
row_kept_cb (SgzTable *table, gint64 index G_GNUC_UNUSED, const SgzRow *row, gpointer user_data G_GNUC_UNUSED,
             GError **error G_GNUC_UNUSED)
{
  sgz_table_add_row (table, row->type);
  for (int i = 0; i < (int)table->columns->len; i++)
    {
      SgzCell *cell = get_last_cell (table, i);
      *cell = row->cells[i];
      if (cell->text != NULL)
        cell->text = g_string_chunk_insert_const (table->texts, cell->text);
    }
  return TRUE;
}

gboolean
sgz_table_keep (SgzTable *table, GCancellable *cancellable, GError **error)
{
  if (table->source == NULL)
    return TRUE;
  if (!sgz_table_each_row (table, row_kept_cb, NULL, cancellable, error))
    {
      g_array_set_size (table->rows, 0);
      return FALSE;
    }
  sgz_table_clear_source (table);
  return TRUE;
}

char *
sgz_cell_format (const SgzCell *cell, const SgzColumn *column)
{
  if (!cell->is_set)
    return g_strdup ("");
  if (cell->text != NULL)
    return g_strdup (cell->text);
  switch (column->format)
    {
    case SGZ_FORMAT_DECIMAL:
      return sgz_decimal_format (cell->number);
    case SGZ_FORMAT_PERCENT:
      {
        g_autofree char *percent = sgz_decimal_format (cell->number);
        return g_strconcat (percent, "%", NULL);
      }
    case SGZ_FORMAT_TEXT:
    case SGZ_FORMAT_INTEGER:
      break;
    }
  return g_strdup_printf ("%" G_GINT64_FORMAT, cell->number);
}
