/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/sgz-record.h"

G_BEGIN_DECLS

/**
 * SgzAttachmentRow:
 *
 * One attachment in its list: a small picture or the icon of its type, its name, caption, size, by whom and when. It asks
 * its list for what is to be done.
 *
 * Actions: attachment.open, attachment.save, attachment.caption, attachment.void.
 */
#define SGZ_TYPE_ATTACHMENT_ROW (sgz_attachment_row_get_type ())
G_DECLARE_FINAL_TYPE (SgzAttachmentRow, sgz_attachment_row, SGZ, ATTACHMENT_ROW, GtkListBoxRow)

/* The size of the small picture, in pixels; twice that is loaded, for fine screens. */
#define SGZ_ATTACHMENT_THUMBNAIL 48

SgzAttachmentRow *sgz_attachment_row_new (SgzRecord *attachment);
SgzRecord *sgz_attachment_row_get_attachment (SgzAttachmentRow *row);

/* Shows @thumbnail in place of the icon. */
void sgz_attachment_row_set_thumbnail (SgzAttachmentRow *row, GdkTexture *thumbnail);

/* What an attachment's owner does not allow while it is void. */
void sgz_attachment_row_set_editable (SgzAttachmentRow *row, gboolean editable);

G_END_DECLS
