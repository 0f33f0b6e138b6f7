/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/sgz-text.h"
#include "sgz-pages-private.h"

/* A number does not break, so its column is at least as wide as the longest. */
static void
widen_for_numbers (SgzPages *pages, double *widths)
{
  for (gint64 i = 0; i < pages->n_rows; i++)
    {
      const SgzRow *row = sgz_table_get_row (pages->table, i);
      for (int column = 0; column < pages->n_columns; column++)
        {
          const SgzCell *cell = &row->cells[column];
          /* Up to five digits fit any column. */
          if (!cell->is_set || cell->text != NULL || (cell->number > -10000 && cell->number < 100000))
            continue;
          g_autofree char *shown = sgz_cell_format (cell, sgz_table_get_column (pages->table, column));
          widths[column] = MAX (widths[column], sgz_text_width (shown) * 1.15);
        }
    }
}

/* Up to so wide a column holds a date or a word or two, which do not break well. */
#define FIRM_WIDTH 12.0

/* How much of their natural width the other columns may lose alone; beyond it all share. */
#define MOST_LOSS 0.5

static double
get_column_width (double width, double size)
{
  return width * size / 2 + 2 * SGZ_PAGES_PADDING_X;
}

/* Of the columns up to @most characters wide. */
static double
get_natural_width (SgzPages *pages, const double *widths, double most, double size)
{
  double total = 0;

  for (int i = 0; i < pages->n_columns; i++)
    if (widths[i] <= most)
      total += get_column_width (widths[i], size);
  return total;
}

void
sgz_pages_lay_out_columns (SgzPages *pages)
{
  /* From 小四 by half points down to the smallest that is read with ease. */
  static const double sizes[] = { 12, 11, 10.5, 10, 9.5, 9, 8.5, 8 };
  g_autofree double *widths = g_new (double, (gsize)pages->n_columns);
  double room = pages->right - pages->left;
  guint step = 0;

  for (int i = 0; i < pages->n_columns; i++)
    widths[i] = MAX (sgz_table_get_column (pages->table, i)->width, 4);
  widen_for_numbers (pages, widths);
  while (step + 1 < G_N_ELEMENTS (sizes)
         && get_natural_width (pages, widths, G_MAXDOUBLE, sizes[step]) > room)
    step++;
  pages->body_size = sizes[step];

  /* What is left is shared in proportion: the table is as wide as the page. What is missing the wide columns give, where
   * they can. */
  double whole = get_natural_width (pages, widths, G_MAXDOUBLE, pages->body_size);
  double firm = get_natural_width (pages, widths, FIRM_WIDTH, pages->body_size);
  gboolean is_firm = whole > room && room - firm > (whole - firm) * MOST_LOSS;
  double scale = is_firm ? (room - firm) / (whole - firm) : room / whole;
  pages->columns = g_new (double, (gsize)pages->n_columns + 1);
  pages->columns[0] = pages->left;
  for (int i = 0; i < pages->n_columns; i++)
    pages->columns[i + 1]
        = pages->columns[i]
          + get_column_width (widths[i], pages->body_size) * (is_firm && widths[i] <= FIRM_WIDTH ? 1 : scale);
}
