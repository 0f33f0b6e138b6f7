/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-pages-private.h"

static gboolean
is_group (SgzPages *pages, gint64 index)
{
  return sgz_table_get_row (pages->table, index)->type == SGZ_ROW_GROUP;
}

/* The height that page @page has for rows. */
static double
get_room (SgzPages *pages, guint page)
{
  double room = pages->bottom - (page == 0 ? pages->start : pages->top) - sgz_pages_get_head_height (pages);

  if (page == 0)
    room -= pages->title_height + pages->line_height;
  return MAX (room, sgz_pages_get_least_height (pages));
}

/* The foot is on the last page, and not alone there: the last row goes with it. */
static void
break_before_foot (SgzPages *pages, double used)
{
  gint64 start = g_array_index (pages->starts, gint64, pages->starts->len - 1);
  gint64 next = pages->n_rows - 1;

  if (used + pages->foot_height <= get_room (pages, pages->starts->len - 1) || pages->n_rows == 0)
    return;
  if (next > start && is_group (pages, next - 1))
    next--;
  if (next <= start)
    next = pages->n_rows; /* A page of one row that leaves no room for the foot. */
  else if (pages->row_heights[pages->n_rows - 1] + pages->foot_height > get_room (pages, pages->starts->len))
    next = pages->n_rows;
  g_array_append_val (pages->starts, next);
}

/* A section that has no room for its heading and a row under it, or whose last row would be parted from its foot, starts on the
 * next page. */
static void
place_start (SgzPages *pages)
{
  double needed = pages->title_height + pages->line_height + sgz_pages_get_head_height (pages);

  needed += pages->n_rows > 0 ? pages->row_heights[0] : sgz_pages_get_least_height (pages);
  if (pages->n_rows <= 1)
    needed += pages->foot_height;
  if (pages->start == pages->top
      || (pages->start + needed <= pages->bottom && !sgz_table_has_own_page (pages->table)))
    return;
  pages->start = pages->top;
  pages->first_page++;
}

/* Where the last page ends. */
static void
find_end (SgzPages *pages)
{
  guint last = pages->starts->len - 1;
  double y = pages->bottom - get_room (pages, last);

  for (gint64 i = g_array_index (pages->starts, gint64, last); i < pages->n_rows; i++)
    y += pages->row_heights[i];
  if (pages->n_rows == 0)
    y += sgz_pages_get_least_height (pages);
  pages->end = y + pages->foot_height;
}

void
sgz_pages_break (SgzPages *pages)
{
  gint64 start = 0;
  double used = 0;

  place_start (pages);
  g_array_append_val (pages->starts, start);
  for (gint64 i = 0; i < pages->n_rows; i++)
    {
      double needed = pages->row_heights[i];
      /* A heading stays with the first row under it. */
      if (is_group (pages, i) && i + 1 < pages->n_rows)
        needed += pages->row_heights[i + 1];
      if (used + needed > get_room (pages, pages->starts->len - 1) && i > start)
        {
          start = i;
          used = 0;
          g_array_append_val (pages->starts, start);
        }
      /* A row higher than a page is drawn smaller. */
      pages->row_heights[i] = (float)MIN (pages->row_heights[i], get_room (pages, pages->starts->len - 1));
      used += pages->row_heights[i];
    }
  break_before_foot (pages, used);
  find_end (pages);
}
