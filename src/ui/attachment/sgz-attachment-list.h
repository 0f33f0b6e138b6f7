/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/sgz-session.h"

G_BEGIN_DECLS

/**
 * SgzAttachmentList:
 *
 * The attachments of one record, on one line while it has none. Takes files that are dropped or pasted on it, pictures that are
 * pasted, and those chosen with its button; all of them at once are one change that can be undone. A picture opens in a
 * window of its own, another file in the desktop's program, as a copy that is read-only. Follows the store.
 *
 * Actions: attachments.add, attachments.paste (Ctrl+V).
 */
#define SGZ_TYPE_ATTACHMENT_LIST (sgz_attachment_list_get_type ())
G_DECLARE_FINAL_TYPE (SgzAttachmentList, sgz_attachment_list, SGZ, ATTACHMENT_LIST, AdwBin)

GtkWidget *sgz_attachment_list_new (void);

/**
 * sgz_attachment_list_set_record:
 * @record: (nullable): a saved record; the list is hidden where there is none, and for attachments themselves
 */
void sgz_attachment_list_set_record (SgzAttachmentList *list, SgzSession *session, SgzRecord *record);

/* Attaches @files (element-type GFile), as if they had been dropped. */
void sgz_attachment_list_add (SgzAttachmentList *list, GPtrArray *files);

/* Whether files are being copied in or out. */
gboolean sgz_attachment_list_is_busy (SgzAttachmentList *list);

/* How many attachments are shown. */
guint sgz_attachment_list_get_count (SgzAttachmentList *list);

G_END_DECLS
