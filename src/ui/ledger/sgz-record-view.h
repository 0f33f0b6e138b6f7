/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/sgz-record.h"

G_BEGIN_DECLS

/**
 * SgzRecordView:
 *
 * A record of any kind to read: the sections of its form, title and value side by side, the clause dimmed.
 * Made once for a kind and filled anew for each record, since it follows the selection of a list.
 */
#define SGZ_TYPE_RECORD_VIEW (sgz_record_view_get_type ())
G_DECLARE_FINAL_TYPE (SgzRecordView, sgz_record_view, SGZ, RECORD_VIEW, AdwBin)

/**
 * SgzRecordView::edit-field:
 * @field: the code of the field
 *
 * Something was clicked that is changed in @field.
 */

SgzRecordView *sgz_record_view_new (const SgzKind *kind);
void sgz_record_view_show (SgzRecordView *view, const SgzRecord *record);

G_END_DECLS
