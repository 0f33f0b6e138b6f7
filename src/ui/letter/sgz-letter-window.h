/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "report/sgz-report.h"
#include "ui/common/sgz-session.h"

G_BEGIN_DECLS

/**
 * SgzLetterWindow:
 *
 * Where an officer edits a letter of the four ones: its head, its text in the styles of official letters, its tables. It is kept with its
 * duty; closed with changes, it is saved before.
 *
 * Actions: letter.save, letter.fresh (the register's words and figures as of now), letter.preview, letter.undo, letter.redo,
 * letter.style (int32: SgzLetterBlockType), letter.bold, letter.export (string: .docx or .pdf), letter.print.
 */
#define SGZ_TYPE_LETTER_WINDOW (sgz_letter_window_get_type ())
G_DECLARE_FINAL_TYPE (SgzLetterWindow, sgz_letter_window, SGZ, LETTER_WINDOW, AdwWindow)

/**
 * sgz_letter_window_open:
 * @parent: the window it belongs to
 * @report: a letter
 * @period: 0 for the period that today is in
 *
 * Opens the draft that is kept, or the letter as the register gives it.
 *
 * Returns: (transfer none) (nullable): the window, owned by GTK; %NULL where there is nothing to write, which is told
 */
SgzLetterWindow *sgz_letter_window_open (GtkWindow *parent, SgzSession *session, const SgzReport *report,
                                         int year, int period);

/* The text that is edited. */
GtkTextView *sgz_letter_window_get_view (SgzLetterWindow *self);

/* Whether there are changes that are not saved. */
gboolean sgz_letter_window_is_changed (SgzLetterWindow *self);

/* (transfer full): the letter as it stands in the window. */
SgzLetter *sgz_letter_window_make_letter (SgzLetterWindow *self);

G_END_DECLS
