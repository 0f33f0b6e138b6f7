/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "sgz-result-figures.h"
#include "ui/common/sgz-session.h"

G_BEGIN_DECLS

/**
 * SgzProblemDialog:
 *
 * The leaves that lost many points, to tick those that are to be put right. Its response is make or cancel.
 */
#define SGZ_TYPE_PROBLEM_DIALOG (sgz_problem_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SgzProblemDialog, sgz_problem_dialog, SGZ, PROBLEM_DIALOG, AdwMessageDialog)

/**
 * sgz_problem_dialog_new:
 * @figures: outlive the dialog
 * @sheets: (element-type utf8): ids of those to look at
 */
SgzProblemDialog *sgz_problem_dialog_new (GtkWindow *parent, SgzSession *session,
                                          const SgzResultFigures *figures, GPtrArray *sheets);

/* Lists those that lost more than so much of a hundred. */
void sgz_problem_dialog_set_share (SgzProblemDialog *dialog, int share);

/* How many are listed, and whether that of this place is ticked. */
guint sgz_problem_dialog_count (SgzProblemDialog *dialog);
void sgz_problem_dialog_tick (SgzProblemDialog *dialog, guint place, gboolean is_ticked);

/* Returns: (transfer full) (element-type SgzRecord): rectifications of those ticked, ready for a commit, or %NULL with @error set */
GPtrArray *sgz_problem_dialog_make_records (SgzProblemDialog *dialog, GError **error);

G_END_DECLS
