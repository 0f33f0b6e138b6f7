/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/sgz-session.h"

G_BEGIN_DECLS

/**
 * SgzRecordPicker:
 *
 * A popover that lists the records of a kind, with search, to pick one of.
 */
#define SGZ_TYPE_RECORD_PICKER (sgz_record_picker_get_type ())
G_DECLARE_FINAL_TYPE (SgzRecordPicker, sgz_record_picker, SGZ, RECORD_PICKER, GtkPopover)

/**
 * SgzRecordPicker::picked:
 * @record: (nullable): the record; %NULL for none of them
 */

GtkWidget *sgz_record_picker_new (SgzSession *session, const SgzKind *kind);

/* Lists only the records whose @field is @value. */
void sgz_record_picker_set_filter (SgzRecordPicker *picker, const SgzField *field, const SgzValue *value);

/* Searches for @text, as if it had been typed; the search starts empty each time the picker is shown. */
void sgz_record_picker_search (SgzRecordPicker *picker, const char *text);

/* Offers to pick none of them, with a button that says @label. */
void sgz_record_picker_offer_none (SgzRecordPicker *picker, const char *label);

G_END_DECLS
