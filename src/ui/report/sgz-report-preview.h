/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/sgz-pages.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SgzReportPreview:
 *
 * Pages on a desk, over a line that tells which one is in sight, the fonts it is set in and how near it is. In the place
 * of the pages stands the sentence that says why there are none.
 */
#define SGZ_TYPE_REPORT_PREVIEW (sgz_report_preview_get_type ())
G_DECLARE_FINAL_TYPE (SgzReportPreview, sgz_report_preview, SGZ, REPORT_PREVIEW, GtkWidget)

void sgz_report_preview_set_pages (SgzReportPreview *self, SgzPages *pages);
void sgz_report_preview_set_error (SgzReportPreview *self, const GError *error);

/* Returns: (transfer none) (nullable): the pages that are shown, %NULL where there are none */
SgzPages *sgz_report_preview_get_pages (SgzReportPreview *self);

/* Zooms in by so many steps, out where @steps is below 0. */
void sgz_report_preview_zoom_by (SgzReportPreview *self, int steps);
void sgz_report_preview_scroll_to_top (SgzReportPreview *self);

G_END_DECLS
