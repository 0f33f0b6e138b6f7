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

G_END_DECLS
