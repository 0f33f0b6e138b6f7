/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "sgz-fonts-private.h"
#include "sgz-lines-private.h"
#include "sgz-pages.h"

G_BEGIN_DECLS

/* Points around the text in a cell. */
#define SGZ_PAGES_PADDING_X 4.0
#define SGZ_PAGES_PADDING_Y 3.0

/* The notes and the sign-off line. */
#define SGZ_PAGES_FOOT_SIZE 10.5
#define SGZ_PAGES_FOOT_GAP 6.0

/* Millimetres to points. */
#define SGZ_PAGES_MM(mm) ((mm)*72.0 / 25.4)

/* The pages of a letter, which are laid out in another way: see sgz-letter-pages-private.h. */
typedef struct _SgzLetterPages SgzLetterPages;

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} SgzPagesBox;

typedef struct
{
  SgzFontRole role;
  double size;
  PangoAlignment align;
} SgzPagesStyle;

/**
 * SgzPages:
 * @table: %NULL for a letter, as all that follows is unset that only tables have
 * @letter_pages: %NULL for a table
 * @layout: the one layout that everything is measured and drawn with
 * @left, @right, @top, @bottom: where the text starts and ends on the paper
 * @columns: (array): where each column starts, and where the last one ends
 * @head_rows: (array): where each row of the head starts, counted from its top, and where the last one ends
 * @row_heights: (array): one a row
 * @starts: the index of each page's first row
 * @first_page: the page of the document that its first page is
 * @start: where it starts there, below what stands before it
 * @end: where its last page ends
 * @parts: the pages of the table's sections
 * @pictures: the pictures of the leaves at the end, as they are drawn
 */
struct _SgzPages
{
  GObject parent_instance;

  SgzTable *table;
  SgzLetterPages *letter_pages;
  PangoFontMap *map;
  PangoContext *context;
  PangoLayout *layout;
  SgzFonts *fonts;

  double width;
  double height;
  double left;
  double right;
  double top;
  double bottom;

  int n_columns;
  gint64 n_rows;
  double *columns;
  double body_size;
  GArray *head; /* of SgzHeadCell */
  double *head_rows;
  double title_height;
  double line_height;
  double notes_height;
  double foot_height;
  float *row_heights;
  GArray *starts; /* of gint64 */

  int first_page;
  double start;
  double end;
  GPtrArray *parts;    /* of SgzPages */
  GPtrArray *pictures; /* of cairo_surface_t, NULL where an image cannot be read */
};

/* Sets the one layout up; it is good until the next call. */
PangoLayout *sgz_pages_set_text (SgzPages *pages, SgzFontRole role, double size, const char *text,
                                 double width, PangoAlignment align);

/* The size of the layout as it is set up. */
void sgz_pages_get_extent (SgzPages *pages, double *width, double *height);

/* The height of @text across @width. */
double sgz_pages_measure (SgzPages *pages, SgzFontRole role, double size, const char *text, double width);

/* Draws @text upright in the middle of @box, made smaller where it is too much for it, so that nothing is cut off. */
void sgz_pages_draw_boxed (SgzPages *pages, cairo_t *cr, SgzPagesStyle style, const char *text,
                           SgzPagesBox box);

/* Sets the one layout in lines of about equal length, as headings are. Returns: the width they take */
double sgz_pages_balance (SgzPages *pages, double width);

/* Where the document came from, in small print in the lower margin. */
void sgz_pages_draw_origin (SgzPages *pages, cairo_t *cr, const char *origin);

/* The height of the head. */
double sgz_pages_get_head_height (SgzPages *pages);

/* The least height of a row, and that of the blank row of a table without rows. */
double sgz_pages_get_least_height (SgzPages *pages);

/* Whether the line under the title is too full and takes two. */
gboolean sgz_pages_has_long_line (SgzPages *pages, const char *issuer, const char *period, const char *unit);

/* Lays everything out; the table's rows are kept by now. */
gboolean sgz_pages_lay_out (SgzPages *pages, SgzProgressFunc progress, gpointer user_data,
                            GCancellable *cancellable, GError **error);

/* How columns share the width, and the size of the body that this takes. */
void sgz_pages_lay_out_columns (SgzPages *pages);

/* Whether its title is a heading within a document. */
gboolean sgz_pages_has_heading (SgzPages *pages);

/* The look of the title: of a document, or of a section of one. */
SgzFontRole sgz_pages_get_title_role (SgzPages *pages);
double sgz_pages_get_title_size (SgzPages *pages);

/* The pages it has itself, without those of its sections. */
int sgz_pages_get_n_own (SgzPages *pages);

/* Reads the pictures, as small as paper needs them. */
gboolean sgz_pages_read_pictures (SgzPages *pages, GCancellable *cancellable, GError **error);

/* The leaves after the tables. */
int sgz_pages_get_n_picture_pages (SgzPages *pages);

/* Draw the cover, and leaf @leaf of the pictures. */
void sgz_pages_draw_cover (SgzPages *pages, cairo_t *cr);
void sgz_pages_draw_pictures (SgzPages *pages, int leaf, cairo_t *cr);

/* The pages before those of pictures. */
int sgz_pages_get_n_table_pages (SgzPages *pages);

/* Where pages start, from the heights of the rows. */
void sgz_pages_break (SgzPages *pages);

G_END_DECLS
