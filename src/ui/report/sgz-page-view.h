/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/sgz-pages.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SgzPageView:
 *
 * The pages of a document as sheets of white paper, one under the other, to stand in a scrolled window. Draws only the
 * sheets in sight.
 *
 * Property "zoom" (double): pixels a point, times 3/4, so that 1 is the paper's own size on a screen of 96 dots an
 * inch; 0 fits the width.
 */
#define SGZ_TYPE_PAGE_VIEW (sgz_page_view_get_type ())
G_DECLARE_FINAL_TYPE (SgzPageView, sgz_page_view, SGZ, PAGE_VIEW, GtkWidget)

/* @pages may be %NULL for none. */
void sgz_page_view_set_pages (SgzPageView *self, SgzPages *pages);
SgzPages *sgz_page_view_get_pages (SgzPageView *self);

void sgz_page_view_set_zoom (SgzPageView *self, double zoom);

/* Returns: the zoom that is shown, also where it fits the width */
double sgz_page_view_get_shown_zoom (SgzPageView *self);

/* Zooms in by so many steps, out where @steps is below 0. */
void sgz_page_view_zoom_by (SgzPageView *self, int steps);

/**
 * sgz_page_view_find_page:
 * @y: from the top of the widget, in pixels
 *
 * Returns: the page there, counted from 0
 */
int sgz_page_view_find_page (SgzPageView *self, double y);

G_END_DECLS
