/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/sgz-session.h"

G_BEGIN_DECLS

/**
 * SgzRoundDialog:
 *
 * Asks by which scheme, and where, the evaluation of the session's year begins. Answers "begin" or "cancel" (see
 * #AdwMessageDialog::response).
 */
#define SGZ_TYPE_ROUND_DIALOG (sgz_round_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SgzRoundDialog, sgz_round_dialog, SGZ, ROUND_DIALOG, AdwMessageDialog)

/**
 * sgz_round_dialog_new:
 * @parent: (nullable): the window it belongs to
 *
 * Returns: (transfer none) (nullable): the dialog, owned by GTK; %NULL with @error set where what it offers cannot be read
 */
SgzRoundDialog *sgz_round_dialog_new (GtkWindow *parent, SgzSession *session, GError **error);

/* (nullable): the id of the scheme chosen. */
const char *sgz_round_dialog_get_scheme (SgzRoundDialog *dialog);

/* (nullable): the code of the county chosen, or of the city. */
const char *sgz_round_dialog_get_place (SgzRoundDialog *dialog);

G_END_DECLS
