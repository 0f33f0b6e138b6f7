/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of a letter: where its lines and rows come to stand. */
#include "sgz-letter-pages-private.h"

#include <math.h>

/* At least so much is between a table and the text under it. */
#define TABLE_GAP 4.0

/* Above and below the words in the foot of the last page. */
#define COPIES_PADDING 4.0

/* A hundredth of a point is nothing. */
#define TOLERANCE 0.01

static SgzLetterItem *
get_item (SgzLetterPages *self, guint index)
{
  return &g_array_index (self->items, SgzLetterItem, index);
}

static double
get_room (SgzLetterPages *self)
{
  return self->pages->bottom - self->pages->top;
}

/* Where an item of that sort stands that may start at @y, counted from the page's top. */
static double
align (SgzLetterPages *self, const SgzLetterItem *item, double y)
{
  if (!item->on_grid)
    return y;
  return ceil ((y - TOLERANCE) / self->pitch) * self->pitch;
}

/* Puts the items from @first on onto page @page. Returns: the first that has no room there */
static guint
fill_page (SgzLetterPages *self, guint first, int page)
{
  double y = 0;
  guint i = first;

  for (; i < self->items->len; i++)
    {
      SgzLetterItem *item = get_item (self, i);
      gboolean follows_row = i > first && get_item (self, i - 1)->table != NULL;
      /* A table that goes on has its head again. */
      if (i == first && item->table != NULL && item->row >= 0)
        y = item->table->heights[0];
      if (follows_row && item->table == NULL)
        y += TABLE_GAP;
      y = align (self, item, y);
      if (i > first && (item->starts_page || y + item->height > get_room (self) + TOLERANCE))
        break;
      item->page = page;
      item->y = self->pages->top + y;
      y += item->height;
    }
  return i;
}

/* The last place before @end where a page may end; @end itself where there is none after @first. */
static guint
find_break (SgzLetterPages *self, guint first, guint end)
{
  if (end >= self->items->len || get_item (self, end)->starts_page)
    return end;
  for (guint i = end; i > first; i--)
    if (!get_item (self, i - 1)->keeps_next)
      return i;
  return end;
}

double
sgz_letter_pages_get_copies_height (SgzLetterPages *self)
{
  int height = 0;

  if (self->copies == NULL)
    return 0;
  pango_layout_get_size (self->copies, NULL, &height);
  return (double)height / PANGO_SCALE + 2 * COPIES_PADDING;
}

/* 抄送 stands at the foot of the last page, or on one more where there is no room for it. */
static void
place_copies (SgzLetterPages *self)
{
  double end = self->pages->top;

  for (guint i = 0; i < self->items->len; i++)
    if (get_item (self, i)->page == self->n_pages - 1)
      end = get_item (self, i)->y + get_item (self, i)->height;
  if (self->copies != NULL && end + sgz_letter_pages_get_copies_height (self) > self->pages->bottom)
    self->n_pages++;
}

static void
break_pages (SgzLetterPages *self)
{
  for (guint i = 0; i < self->items->len;)
    i = find_break (self, i, fill_page (self, i, self->n_pages++));
  self->n_pages = MAX (1, self->n_pages);
  place_copies (self);
}

static void
set_up_paper (SgzLetterPages *self)
{
  SgzPages *pages = self->pages;

  pages->width = SGZ_PAGES_MM (SGZ_LETTER_WIDTH);
  pages->height = SGZ_PAGES_MM (SGZ_LETTER_HEIGHT);
  pages->left = SGZ_PAGES_MM (SGZ_LETTER_LEFT);
  pages->right = pages->width - SGZ_PAGES_MM (SGZ_LETTER_RIGHT);
  pages->top = SGZ_PAGES_MM (SGZ_LETTER_TOP);
  pages->bottom = pages->height - SGZ_PAGES_MM (SGZ_LETTER_BOTTOM);
  self->pitch = get_room (self) / SGZ_LETTER_LINES;
  /* In whole units of Pango's, so that 28 of them are never wider than the text. */
  self->advance = floor ((pages->right - pages->left) * PANGO_SCALE / SGZ_LETTER_CHARACTERS) / PANGO_SCALE;
  self->width = self->advance * SGZ_LETTER_CHARACTERS;
}

SgzLetterPages *
sgz_letter_pages_new (SgzPages *pages, SgzLetter *letter, GCancellable *cancellable, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  SgzLetterPages *self = g_new0 (SgzLetterPages, 1);
  self->pages = pages;
  self->letter = g_object_ref (letter);
  self->texts = g_ptr_array_new_with_free_func (g_object_unref);
  self->tables = g_ptr_array_new_with_free_func ((GDestroyNotify)sgz_letter_table_free);
  self->items = g_array_new (FALSE, TRUE, sizeof (SgzLetterItem));
  set_up_paper (self);
  sgz_letter_pages_add_all (self);
  break_pages (self);
  return self;
}

void
sgz_letter_pages_free (SgzLetterPages *self)
{
  g_array_unref (self->items);
  g_ptr_array_unref (self->tables);
  g_ptr_array_unref (self->texts);
  g_object_unref (self->letter);
  g_free (self);
}

SgzLetter *
sgz_letter_pages_get_letter (SgzLetterPages *self)
{
  return self->letter;
}

int
sgz_letter_pages_get_n_pages (SgzLetterPages *self)
{
  return self->n_pages;
}
