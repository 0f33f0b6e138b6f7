/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * sgz_text_fold_width:
 * @text: UTF-8
 *
 * Full-width ASCII and the ideographic space become their plain forms, as a number, a date or a code
 * typed with a Chinese input method needs.
 *
 * Returns: (transfer full): the plain text, without white space at either end
 */
char *sgz_text_fold_width (const char *text);

/**
 * sgz_text_clean:
 * @text: UTF-8 as typed
 * @lines: whether line breaks may stay
 *
 * Trims, composes (NFC) and turns full-width letters and digits into plain ones; Chinese punctuation
 * stays. Line breaks become spaces unless @lines.
 *
 * Returns: (transfer full) (nullable): the clean text, %NULL where it holds control characters or is
 *   not UTF-8
 */
char *sgz_text_clean (const char *text, gboolean lines);

/**
 * sgz_text_width:
 *
 * Returns: the width of @text in half-width columns: two for a Chinese character, one for a letter
 */
int sgz_text_width (const char *text);

/**
 * sgz_text_shorten:
 * @most: characters
 *
 * Returns: (transfer full): the beginning of @text, with an ellipsis where there is more
 */
char *sgz_text_shorten (const char *text, glong most);

/**
 * sgz_text_mask:
 * @text: a telephone or certificate number
 *
 * Returns: (transfer full): @text with its middle hidden, 138****0000; short ones are hidden whole
 */
char *sgz_text_mask (const char *text);

G_END_DECLS
