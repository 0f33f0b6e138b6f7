/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sgz-duty-list.h"

G_BEGIN_DECLS

/**
 * SgzDutyHead:
 *
 * What stands above the record of a duty: its title, whom it is for, how it stands, what the policy says, and what can be done, by the
 * actions calendar.done, calendar.draft and calendar.take-up of the page. Hidden without a duty.
 */
#define SGZ_TYPE_DUTY_HEAD (sgz_duty_head_get_type ())
G_DECLARE_FINAL_TYPE (SgzDutyHead, sgz_duty_head, SGZ, DUTY_HEAD, AdwBin)

/* Shows @duty (nullable). */
void sgz_duty_head_show (SgzDutyHead *head, SgzDuty *duty);

G_END_DECLS
