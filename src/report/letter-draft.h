/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-report.h"

G_BEGIN_DECLS

/**
 * sgz_letter_draft_find_duty:
 * @report: a letter
 * @options: with the period
 * @duty: (out) (transfer full) (nullable): the record of the kind duty that the letter is for, whose draft and number it has;
 *   %NULL where the register has none
 *
 * Returns: %FALSE with @error set where the register cannot be read
 */
gboolean sgz_letter_draft_find_duty (const SgzReport *report, SgzStore *store,
                                     const SgzReportOptions *options, SgzRecord **duty, GError **error);

/**
 * sgz_letter_draft_make:
 * @options: of the whole city
 * @letter: the letter as an officer left it
 * @day: the day its figures are of, ISO
 *
 * Nothing is written: committing the record keeps the draft, makes the duty's record where there was none, and can be undone.
 *
 * Returns: (transfer full): a copy of the duty's record that holds the draft, and the letter's number where it has been given one; %NULL with
 *   @error set
 */
SgzRecord *sgz_letter_draft_make (const SgzReport *report, SgzStore *store, const SgzReportOptions *options,
                                  SgzLetter *letter, const char *day, GError **error);

/**
 * sgz_letter_draft_list_changes:
 * @draft: a letter that is kept
 * @fresh: the same letter as the register gives it now
 *
 * Returns: (transfer full) (array zero-terminated=1): the titles of the tables of @draft whose figures are others by now; a table that was taken
 *   out says nothing
 */
char **sgz_letter_draft_list_changes (SgzLetter *draft, SgzLetter *fresh);

G_END_DECLS
