/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of a ledger, one at a time. */
#include <string.h>

#include "base/sgz-text.h"
#include "ledger-private.h"

typedef struct
{
  const SgzLedger *ledger;
  SgzTable *table;
  SgzRowFunc func;
  gpointer user_data;
  const SgzLedgerGroup *group;
  gint64 index;
  gint64 number;
  gsize n_columns;
  SgzCell *cells;
  char **owned; /* a column each: text made for the row at hand */
  gboolean has_ended;
} Walk;

SgzQuery *
sgz_ledger_make_query (const SgzLedger *ledger, const SgzLedgerGroup *group)
{
  SgzQuery *query = sgz_query_copy (ledger->query);

  if (!ledger->has_county)
    return query;
  if (group->code != NULL)
    sgz_query_set_place (query, group->code);
  else
    sgz_query_set_countyless (query, TRUE);
  return query;
}

gint64
sgz_ledger_count_rows (const SgzLedger *ledger)
{
  gint64 n_sums = ledger->has_sums && ledger->n_records > 0 ? 1 : 0;

  if (ledger->has_subtotals)
    n_sums += ledger->groups->len;
  return ledger->n_records + n_sums;
}

static void
own (Walk *walk, int column, char *text)
{
  g_free (walk->owned[column]);
  walk->owned[column] = text;
  walk->cells[column] = (SgzCell){ .is_set = *text != '\0', .text = text };
}

/* The county has a column of its own: it is left out of the paths that start with it. */
static const char *
strip_county (Walk *walk, const char *text)
{
  const char *name = walk->group->name;
  size_t length = name != NULL ? strlen (name) : 0;

  if (length > 0 && strncmp (text, name, length) == 0 && text[length] == ' ')
    return text + length + 1;
  return text;
}

static void
show_field (Walk *walk, SgzRecord *record, const SgzField *field, int column)
{
  const SgzValue *value = sgz_record_get_value (record, field);
  const char *text = NULL;

  walk->cells[column] = (SgzCell){ .is_set = FALSE };
  if (value->type == SGZ_VALUE_NONE)
    return;
  if (sgz_report_get_format (field) != SGZ_FORMAT_TEXT)
    walk->cells[column] = (SgzCell){ .is_set = TRUE, .number = value->number };
  else if (field->flags & SGZ_FIELD_SENSITIVE)
    own (walk, column, sgz_report_show (record, field, walk->ledger->unmasked));
  else if ((text = sgz_record_peek (record, field)) == NULL)
    own (walk, column, sgz_record_format (record, field));
  else
    {
      if (field->type == SGZ_FIELD_REFERENCE)
        text = strip_county (walk, text);
      walk->cells[column] = (SgzCell){ .is_set = *text != '\0', .text = text };
    }
}

static gboolean
emit (Walk *walk, SgzRowType type, GError **error)
{
  SgzRow row = { type, 0, walk->cells };
  gboolean goes_on = walk->func (walk->table, walk->index++, &row, walk->user_data, error);

  walk->has_ended = walk->has_ended || !goes_on;
  return goes_on;
}

static gboolean
record_walked_cb (SgzRecord *record, gpointer user_data, GError **error)
{
  Walk *walk = user_data;
  const SgzLedger *ledger = walk->ledger;

  walk->cells[0] = (SgzCell){ .is_set = TRUE, .number = ++walk->number };
  if (ledger->has_county)
    walk->cells[1] = (SgzCell){ .is_set = TRUE, .text = walk->group->name };
  for (guint i = 0; i < ledger->fields->len; i++)
    show_field (walk, record, g_ptr_array_index (ledger->fields, i), ledger->first_field + (int)i);
  return emit (walk, SGZ_ROW_BODY, error);
}

/* The words stand in the second column; where that has a sum, under 序号. */
static gboolean
emit_sum (Walk *walk, SgzRowType type, const char *words, GError **error)
{
  int column = walk->n_columns > 1 && !sgz_table_get_column (walk->table, 1)->is_summed ? 1 : 0;

  memset (walk->cells, 0, walk->n_columns * sizeof (SgzCell));
  walk->cells[column] = (SgzCell){ .is_set = TRUE, .text = words };
  return emit (walk, type, error);
}

static gboolean
walk_group (Walk *walk, GCancellable *cancellable, GError **error)
{
  g_autoptr (SgzQuery) query = sgz_ledger_make_query (walk->ledger, walk->group);

  return sgz_store_each (walk->ledger->store, query, record_walked_cb, walk, cancellable, error)
         && !walk->has_ended
         && (!walk->ledger->has_subtotals || emit_sum (walk, SGZ_ROW_SUBTOTAL, "小计", error));
}

gboolean
sgz_ledger_walk (SgzTable *table, gpointer source_data, SgzRowFunc func, gpointer user_data,
                 GCancellable *cancellable, GError **error)
{
  const SgzLedger *ledger = source_data;
  gsize n_columns = (gsize)sgz_table_get_n_columns (table);
  g_autofree SgzCell *cells = g_new0 (SgzCell, n_columns);
  Walk walk
      = { ledger, table, func, user_data, NULL, 0, 0, n_columns, cells, g_new0 (char *, n_columns), FALSE };
  gboolean goes_on = TRUE;

  for (guint i = 0; goes_on && i < ledger->groups->len; i++)
    {
      walk.group = &g_array_index (ledger->groups, SgzLedgerGroup, i);
      goes_on = walk_group (&walk, cancellable, error);
    }
  if (goes_on && ledger->has_sums && ledger->n_records > 0)
    goes_on = emit_sum (&walk, SGZ_ROW_TOTAL, "合计", error);
  for (gsize i = 0; i < n_columns; i++)
    g_free (walk.owned[i]);
  g_free (walk.owned);
  return goes_on;
}
