/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * sgz_pinyin_find:
 * @character: a character
 *
 * How a Chinese character is read, as it is typed: lower case, without tones, ü as v (and, a second time, as u). Characters that
 * names of places read in more than one way (都, 长, 重) have all these readings, the usual one first. May be called from any
 * thread; the first call takes a tenth of a second, to load the dictionary.
 *
 * Returns: (nullable): the readings, with a space between them; they live as long as the program. %NULL for what is not a Chinese
 *   character, or one nobody knows how to read.
 */
const char *sgz_pinyin_find (gunichar character);

/**
 * sgz_pinyin_matches:
 * @text: where to look
 * @typed: what is looked for, in small letters
 *
 * Compares as searches do: a Chinese character as it stands, as pinyin (bingcaogang), by its initial (bcg) or mixed (炳cg).
 *
 * Returns: whether @typed stands anywhere in @text
 */
gboolean sgz_pinyin_matches (const char *text, const char *typed);

G_END_DECLS
