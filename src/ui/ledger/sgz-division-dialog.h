/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sgz-division-change.h"
#include "ui/common/sgz-session.h"

G_BEGIN_DECLS

/**
 * SgzDivisionDialog:
 *
 * Asks what a change of divisions needs: the new name or code, the division that takes over, the day and the approval. What goes with the
 * change, and why it cannot be made, is shown while one types; nothing is done before the button is pressed.
 *
 * Action: dialog.apply.
 */
#define SGZ_TYPE_DIVISION_DIALOG (sgz_division_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SgzDivisionDialog, sgz_division_dialog, SGZ, DIVISION_DIALOG, AdwWindow)

/**
 * sgz_division_dialog_new:
 * @parent: (nullable): the window it belongs to
 * @act: rename, recode, merge or abolish
 * @sources: (element-type SgzRecord): the divisions it happens to
 */
SgzDivisionDialog *sgz_division_dialog_new (GtkWindow *parent, SgzSession *session, SgzDivisionAct act,
                                            GPtrArray *sources);

G_END_DECLS
