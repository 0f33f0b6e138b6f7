/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/sgz-session.h"

G_BEGIN_DECLS

/**
 * SgzConflictList:
 *
 * What two people made of one record at the same time, field by field: as it was, as it stands now, as it was typed
 * here. A field that was typed here can be kept.
 */
#define SGZ_TYPE_CONFLICT_LIST (sgz_conflict_list_get_type ())
G_DECLARE_FINAL_TYPE (SgzConflictList, sgz_conflict_list, SGZ, CONFLICT_LIST, AdwBin)

/**
 * sgz_conflict_list_show:
 * @mine: the record as typed here, from the version before
 * @theirs: the record as it stands now
 *
 * Whatever was typed here is kept until its tick is taken off.
 */
void sgz_conflict_list_show (SgzConflictList *list, const SgzRecord *mine, const SgzRecord *theirs);

/* Whether what was typed into @field is to be kept. */
gboolean sgz_conflict_list_is_kept (SgzConflictList *list, const SgzField *field);
void sgz_conflict_list_keep (SgzConflictList *list, const SgzField *field, gboolean is_kept);

G_END_DECLS
