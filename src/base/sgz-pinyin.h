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

G_END_DECLS
