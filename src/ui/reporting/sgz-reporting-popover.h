/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "store/sgz-reporting-board.h"

G_BEGIN_DECLS

/**
 * SgzReportingPopover:
 *
 * What can be done about one table of one county: it was handed in today, it goes back with a reason, its record is opened.
 */
#define SGZ_TYPE_REPORTING_POPOVER (sgz_reporting_popover_get_type ())
G_DECLARE_FINAL_TYPE (SgzReportingPopover, sgz_reporting_popover, SGZ, REPORTING_POPOVER, GtkPopover)

/**
 * SgzReportingPopover::reported:
 *
 * It was handed in today.
 */

/**
 * SgzReportingPopover::returned:
 * @reason: why it goes back
 */

/**
 * SgzReportingPopover::opened:
 *
 * Its record is asked for.
 */

GtkWidget *sgz_reporting_popover_new (void);

/* Speaks of @cell, which people call @title. */
void sgz_reporting_popover_show (SgzReportingPopover *popover, const char *title,
                                 const SgzReportingCell *cell);

G_END_DECLS
