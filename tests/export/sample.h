/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/sgz-pages.h"

/* Documents built by hand, for the tests of every renderer. */

/* Annex 1 of the policy, exactly. */
SgzTable *sample_new_annex (void);

/* A head of two rows, groups, subtotals and a total; shares and differences; words, unknown figures, notes, sign-off. */
SgzTable *sample_new_progress (void);

/* A ledger of @n_rows stations that are fetched as they are wanted. */
SgzTable *sample_new_ledger (gint64 n_rows);

/* The same, kept. */
SgzTable *sample_new_kept_ledger (gint64 n_rows);

/* A ledger without rows. */
SgzTable *sample_new_empty (void);

/* Checks that the ink of each page keeps within these margins, in points, to the width of a line; at the foot
 * to the point. */
void sample_assert_ink_within (SgzPages *pages, double left, double top, double right, double bottom);

/* Returns: (transfer full): a fresh folder */
char *sample_make_folder (void);

/* Removes the folder and the files in it. */
void sample_remove_folder (char *folder);

/* How many files are in the folder, hidden ones too. */
int sample_count_files (const char *folder);

/* Returns: (transfer full): what the command prints; it must succeed */
char *sample_run (const char *const *argv);
