/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-band-needs.h"
#include "sgz-scheme-book-private.h"
#include "sgz-scheme-parameters.h"

static void
row_free (SgzSchemeRow *row)
{
  for (size_t i = 0; i < row->n_cells; i++)
    g_free (row->cells[i]);
  g_free (row->cells);
  g_free (row);
}

SgzSchemeBook *
sgz_scheme_book_new (void)
{
  return g_new0 (SgzSchemeBook, 1);
}

void
sgz_scheme_book_free (SgzSchemeBook *book)
{
  for (size_t i = 0; i < SGZ_SCHEME_N_SHEETS; i++)
    g_clear_pointer (&book->rows[i], g_ptr_array_unref);
  g_free (book);
}

void
sgz_scheme_book_add_sheet (SgzSchemeBook *book, SgzSchemeSheet sheet)
{
  if (book->rows[sheet] == NULL)
    book->rows[sheet] = g_ptr_array_new_with_free_func ((GDestroyNotify)row_free);
}

SgzSchemeRow *
sgz_scheme_book_add_row (SgzSchemeBook *book, SgzSchemeSheet sheet, int number)
{
  SgzSchemeRow *row = g_new0 (SgzSchemeRow, 1);

  sgz_scheme_book_add_sheet (book, sheet);
  row->number = number;
  row->n_cells = sgz_scheme_sheet_get_kind (sheet)->n_fields;
  row->cells = g_new0 (char *, row->n_cells);
  g_ptr_array_add (book->rows[sheet], row);
  return row;
}

/* --- a scheme --- */

static SgzSchemeRow *
write_row (SgzSchemeBook *book, SgzSchemeSheet sheet, const void *object, const void *fresh)
{
  int number = (int)book->rows[sheet]->len + 2;
  SgzSchemeRow *row = sgz_scheme_book_add_row (book, sheet, number);

  sgz_scheme_row_format (sheet, row, object, fresh);
  return row;
}

static void
write_node (SgzSchemeBook *book, const SgzSchemeNode *node, const SgzSchemeNode *fresh)
{
  const SgzSchemeItem item = { 0 };
  const SgzSchemeTarget target = { .years = 1 };
  SgzSchemeRow *row = write_row (book, SGZ_SCHEME_SHEET_NODES, node, fresh);

  row->cells[sgz_scheme_sheet_find (SGZ_SCHEME_SHEET_NODES, "parent")]
      = node->parent != NULL ? g_strdup (node->parent->code) : NULL;
  /* Without words of a form there is nothing that the columns don't say. */
  if (node->parameters != NULL || node->form != NULL)
    row->cells[sgz_scheme_sheet_find (SGZ_SCHEME_SHEET_NODES, "parameters")]
        = sgz_scheme_parameters_write_kept (node);
  for (guint i = 0; i < node->items->len; i++)
    write_row (book, SGZ_SCHEME_SHEET_ITEMS, node->items->pdata[i], &item)->cells[0] = g_strdup (node->code);
  for (guint i = 0; i < node->targets->len; i++)
    write_row (book, SGZ_SCHEME_SHEET_TARGETS, node->targets->pdata[i], &target)->cells[0]
        = g_strdup (node->code);
}

static void
write_grades (SgzSchemeBook *book, const SgzScheme *scheme)
{
  const SgzGradeBand fresh = { .below = SGZ_BAND_OPEN };
  const SgzAssessor none = { 0 };
  const GPtrArray *bands = sgz_scheme_get_bands (scheme);
  const GPtrArray *assessors = sgz_scheme_get_assessors (scheme);

  for (guint i = 0; i < bands->len; i++)
    {
      SgzSchemeRow *row = write_row (book, SGZ_SCHEME_SHEET_BANDS, bands->pdata[i], &fresh);
      row->cells[sgz_scheme_sheet_find (SGZ_SCHEME_SHEET_BANDS, "needs")]
          = sgz_band_needs_write (bands->pdata[i]);
    }
  for (guint i = 0; i < assessors->len; i++)
    write_row (book, SGZ_SCHEME_SHEET_ASSESSORS, assessors->pdata[i], &none);
}

SgzSchemeBook *
sgz_scheme_book_write (const SgzScheme *scheme)
{
  g_return_val_if_fail (scheme != NULL, NULL);

  SgzSchemeBook *book = sgz_scheme_book_new ();
  g_autoptr (SgzSchemeNode) fresh = sgz_scheme_node_new ("", "", SGZ_METHOD_NONE, 0);
  const GPtrArray *nodes = sgz_scheme_get_nodes (scheme);
  const SgzSchemeHead none = { 0 };
  const SgzSchemeHead head = { (char *)sgz_scheme_get_title (scheme), sgz_scheme_get_year (scheme),
                               sgz_scheme_get_total (scheme), sgz_scheme_is_weighted (scheme) };

  for (SgzSchemeSheet sheet = 0; sheet < SGZ_SCHEME_N_SHEETS; sheet++)
    sgz_scheme_book_add_sheet (book, sheet);
  for (guint i = 0; i < nodes->len; i++)
    write_node (book, nodes->pdata[i], fresh);
  write_grades (book, scheme);
  write_row (book, SGZ_SCHEME_SHEET_SCHEME, &head, &none);
  return book;
}
