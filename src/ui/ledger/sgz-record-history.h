/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/sgz-session.h"

G_BEGIN_DECLS

/**
 * SgzRecordHistory:
 *
 * What happened to one record: when, who, and each field before and after; folded until asked for, and read
 * only then.
 */
#define SGZ_TYPE_RECORD_HISTORY (sgz_record_history_get_type ())
G_DECLARE_FINAL_TYPE (SgzRecordHistory, sgz_record_history, SGZ, RECORD_HISTORY, AdwBin)

SgzRecordHistory *sgz_record_history_new (SgzSession *session);

/**
 * sgz_record_history_show:
 * @id: (nullable): the record's id
 */
void sgz_record_history_show (SgzRecordHistory *history, const SgzKind *kind, const char *id);

G_END_DECLS
