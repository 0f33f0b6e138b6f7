/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/sgz-session.h"

G_BEGIN_DECLS

/**
 * SgzResultDesk:
 *
 * What an evaluation came to, of the session's year and place: every station's or county's points, grade and ranks, how many got each
 * grade, and the means of the counties.
 *
 * Actions: result.problems (of the rows selected, or else of all), result.commend, result.document, result.refresh (F5).
 */
#define SGZ_TYPE_RESULT_DESK (sgz_result_desk_get_type ())
G_DECLARE_FINAL_TYPE (SgzResultDesk, sgz_result_desk, SGZ, RESULT_DESK, AdwBin)

GtkWidget *sgz_result_desk_new (SgzSession *session);

G_END_DECLS
