/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * SgzAttachmentBar:
 *
 * How far the copying of files is, with cancel. Shown only once it has lasted a moment, hidden otherwise. One copying is under
 * way at a time.
 */
#define SGZ_TYPE_ATTACHMENT_BAR (sgz_attachment_bar_get_type ())
G_DECLARE_FINAL_TYPE (SgzAttachmentBar, sgz_attachment_bar, SGZ, ATTACHMENT_BAR, AdwBin)

gboolean sgz_attachment_bar_is_busy (SgzAttachmentBar *bar);

/**
 * sgz_attachment_bar_start:
 * @label: what is being done
 * @progress: (out) (transfer none): what to hand to sgz_attachment_bar_progressed(), good until the work is finished
 *
 * Holds the application until it is finished: with its last window it would end in the middle of a file.
 *
 * Returns: (transfer none): what says whether to go on
 */
GCancellable *sgz_attachment_bar_start (SgzAttachmentBar *bar, const char *label, gpointer *progress);

/* A #SgzProgressFunc for the thread that copies. */
void sgz_attachment_bar_progressed (gint64 done, gint64 total, gpointer progress);

void sgz_attachment_bar_finish (SgzAttachmentBar *bar);
void sgz_attachment_bar_cancel (SgzAttachmentBar *bar);

G_END_DECLS
