/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * SgzVoidDialog:
 *
 * Asks why records are voided: the reason stays with them. Answers "void" or "cancel" (see
 * #AdwMessageDialog::response).
 */
#define SGZ_TYPE_VOID_DIALOG (sgz_void_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SgzVoidDialog, sgz_void_dialog, SGZ, VOID_DIALOG, AdwMessageDialog)

/**
 * sgz_void_dialog_new:
 * @parent: (nullable): the window it belongs to
 * @name: what is voided
 */
SgzVoidDialog *sgz_void_dialog_new (GtkWindow *parent, const char *name);

void sgz_void_dialog_set_reason (SgzVoidDialog *dialog, const char *reason);

/* Returns: (transfer full): the reason, without white space around it */
char *sgz_void_dialog_get_reason (SgzVoidDialog *dialog);

G_END_DECLS
