/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * sgz_file_name_clean:
 * @name: a file's name from anywhere: with a path before it, from another system, not UTF-8
 *
 * Makes a name that every file system takes, those of memory sticks too: without folders, control characters and
 * \ / : * ? " < > |, without dots or spaces at either end, at most 200 bytes long. Its ending is kept.
 *
 * Returns: (transfer full): the name, never empty
 */
char *sgz_file_name_clean (const char *name);

/**
 * sgz_file_name_claim:
 * @taken: (element-type utf8 utf8): names that are taken, folded; the new one is added
 * @name: a clean name
 *
 * Returns: (transfer full): @name, or where that is taken, letters large or small, the first of "name (2).jpg",
 *   "name (3).jpg" … that is free
 */
char *sgz_file_name_claim (GHashTable *taken, const char *name);

G_END_DECLS
