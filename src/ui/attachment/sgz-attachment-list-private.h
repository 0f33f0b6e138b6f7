/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-attachment-bar.h"
#include "sgz-attachment-list.h"

G_BEGIN_DECLS

struct _SgzAttachmentList
{
  AdwBin parent_instance;

  SgzSession *session;
  SgzRecord *record;
  gulong changed_id;
  GHashTable *thumbnails;     /* by sum: GdkTexture */
  GCancellable *thumbnailing; /* of what is being read for the rows that stand */
  char *folder;               /* private, for copies that are looked at; or NULL */

  GtkLabel *heading;
  GtkWidget *add_button;
  GtkListBox *rows;
  SgzAttachmentBar *bar;
};

/* sgz-attachment-list-row.c: what a row asks for. */
void sgz_attachment_list_open (SgzAttachmentList *self, SgzRecord *attachment);
void sgz_attachment_list_open_outside (SgzAttachmentList *self, SgzRecord *attachment);
void sgz_attachment_list_ask_save (SgzAttachmentList *self, SgzRecord *attachment);
void sgz_attachment_list_ask_caption (SgzAttachmentList *self, SgzRecord *attachment);
void sgz_attachment_list_ask_void (SgzAttachmentList *self, SgzRecord *attachment);

/* sgz-attachment-list-input.c: drops and pastes. */
void sgz_attachment_list_add_inputs (SgzAttachmentList *self);
void sgz_attachment_list_paste (SgzAttachmentList *self);

/* The window it stands in, or NULL. */
GtkWindow *sgz_attachment_list_get_window (SgzAttachmentList *self);

/* Its private folder, made at the first call; %NULL where none could be made, which was told. */
const char *sgz_attachment_list_get_folder (SgzAttachmentList *self);

G_END_DECLS
