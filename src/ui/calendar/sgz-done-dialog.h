/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sgz-duty-list.h"
#include "ui/common/sgz-session.h"

G_BEGIN_DECLS

/**
 * SgzDoneDialog:
 *
 * Asks for what a duty cannot be done without: the day and the paper, and the number where it is a letter. Its response "done" can be
 * given once they pass the kind's check.
 */
#define SGZ_TYPE_DONE_DIALOG (sgz_done_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SgzDoneDialog, sgz_done_dialog, SGZ, DONE_DIALOG, AdwMessageDialog)

/* Starts with today and the paper's usual name, but for what the duty has already. */
SgzDoneDialog *sgz_done_dialog_new (GtkWindow *parent, SgzSession *session, SgzDuty *duty);

/* Returns: (transfer none): a copy of the duty's record with what was typed, to be committed */
SgzRecord *sgz_done_dialog_get_record (SgzDoneDialog *dialog);

G_END_DECLS
