/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/sgz-session.h"

G_BEGIN_DECLS

/**
 * SgzRoomMeter:
 *
 * The room a county has left for services paid from social assistance (body 三(四)4), while a line of money is filled in: a level and its
 * words. Hidden for money of other channels, and where nothing limits it.
 */
#define SGZ_TYPE_ROOM_METER (sgz_room_meter_get_type ())
G_DECLARE_FINAL_TYPE (SgzRoomMeter, sgz_room_meter, SGZ, ROOM_METER, AdwBin)

GtkWidget *sgz_room_meter_new (SgzSession *session);

/* Shows the room beside @funding, and what is left once it is saved as it is. */
void sgz_room_meter_show (SgzRoomMeter *meter, const SgzRecord *funding);

/* Returns: (transfer none): what it says in words */
const char *sgz_room_meter_get_text (SgzRoomMeter *meter);

G_END_DECLS
