/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * SgzReasonDialog:
 *
 * Asks why a score sheet is returned or opened again: the reason stays with it. Answers "go" or "cancel" (see
 * #AdwMessageDialog::response).
 */
#define SGZ_TYPE_REASON_DIALOG (sgz_reason_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SgzReasonDialog, sgz_reason_dialog, SGZ, REASON_DIALOG, AdwMessageDialog)

/**
 * sgz_reason_dialog_new:
 * @parent: (nullable): the window it belongs to
 * @heading: what is to be done
 * @body: what comes of it
 * @label: the word on its button
 */
SgzReasonDialog *sgz_reason_dialog_new (GtkWindow *parent, const char *heading, const char *body,
                                        const char *label);

void sgz_reason_dialog_set_reason (SgzReasonDialog *dialog, const char *reason);

/* Returns: (transfer full): the reason, without white space around it */
char *sgz_reason_dialog_get_reason (SgzReasonDialog *dialog);

G_END_DECLS
