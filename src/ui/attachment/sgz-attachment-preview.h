/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-attachment-list.h"

G_BEGIN_DECLS

/**
 * SgzAttachmentPreview:
 *
 * A window with one attached picture in it, as large as the window is. Esc closes it.
 *
 * Actions: preview.open (with the desktop's program), preview.save.
 */
#define SGZ_TYPE_ATTACHMENT_PREVIEW (sgz_attachment_preview_get_type ())
G_DECLARE_FINAL_TYPE (SgzAttachmentPreview, sgz_attachment_preview, SGZ, ATTACHMENT_PREVIEW, AdwWindow)

/**
 * sgz_attachment_preview_show:
 * @list: where it stands; what the window's buttons ask for is asked of it
 * @path: where its content is
 */
void sgz_attachment_preview_show (SgzAttachmentList *list, SgzRecord *attachment, const char *path);

G_END_DECLS
