/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/sgz-session.h"

G_BEGIN_DECLS

/**
 * SgzBatchDialog:
 *
 * Sets one field of several records: which field, what value, how many would change and which of them would not take
 * it. Saved as one entry of history.
 *
 * Actions: batch.apply.
 */
#define SGZ_TYPE_BATCH_DIALOG (sgz_batch_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SgzBatchDialog, sgz_batch_dialog, SGZ, BATCH_DIALOG, AdwWindow)

/**
 * sgz_batch_dialog_new:
 * @records: (element-type SgzRecord): which records, one at least
 * @from: (nullable): a record whose values are offered, to be filled down
 *
 * Returns: (transfer none): the dialog, owned by GTK
 */
SgzBatchDialog *sgz_batch_dialog_new (GtkWindow *parent, SgzSession *session, GPtrArray *records,
                                      const SgzRecord *from);

/* Chooses the field of that code, and types @text (nullable) for its value. */
void sgz_batch_dialog_choose (SgzBatchDialog *dialog, const char *code, const char *text);

/* What it says would happen, and what stands in the way. */
const char *sgz_batch_dialog_get_summary (SgzBatchDialog *dialog);
const char *sgz_batch_dialog_get_refusals (SgzBatchDialog *dialog);

G_END_DECLS
