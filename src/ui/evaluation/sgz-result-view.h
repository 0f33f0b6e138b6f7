/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/sgz-session.h"

G_BEGIN_DECLS

/**
 * SgzResultView:
 *
 * The results of the year's evaluation: the stations by rank with total, grade, dimensions and the year before, and how the grades are spread.
 *
 * Actions: result.rectify (of the stations selected), result.summary, result.commend.
 */
#define SGZ_TYPE_RESULT_VIEW (sgz_result_view_get_type ())
G_DECLARE_FINAL_TYPE (SgzResultView, sgz_result_view, SGZ, RESULT_VIEW, AdwBin)

GtkWidget *sgz_result_view_new (SgzSession *session);

/* (transfer full): what a row says, its cells with "|" between them. */
char *sgz_result_view_describe_row (SgzResultView *view, guint row);

G_END_DECLS
