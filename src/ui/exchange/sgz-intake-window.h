/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "exchange/sgz-intake.h"
#include "ui/common/sgz-session.h"

G_BEGIN_DECLS

/**
 * SgzIntakeWindow:
 *
 * Rows that were pasted or read from a file, before they are stored: what each becomes, which column goes where, and all that is wrong.
 * Cells are mended in place. Nothing is stored until the officer says so, and one undo takes it all back.
 *
 * Actions: intake.save, intake.cancel, intake.copy-problems.
 */
#define SGZ_TYPE_INTAKE_WINDOW (sgz_intake_window_get_type ())
G_DECLARE_FINAL_TYPE (SgzIntakeWindow, sgz_intake_window, SGZ, INTAKE_WINDOW, AdwWindow)

/**
 * sgz_intake_window_new:
 * @intake: the rows, not checked yet; the window's from here on
 * @source: (nullable): the name of the file, %NULL for the clipboard
 *
 * Returns: (transfer none): the window, owned by GTK; it begins to check at once
 */
SgzIntakeWindow *sgz_intake_window_new (GtkWindow *parent, SgzSession *session, SgzIntake *intake,
                                        const char *source);

G_END_DECLS
