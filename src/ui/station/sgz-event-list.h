/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sgz-chronicle.h"
#include "ui/common/sgz-session.h"

G_BEGIN_DECLS

/**
 * SgzEventList:
 *
 * What happened at a station, newest first, year by year; each event opens the record it stands in.
 */
#define SGZ_TYPE_EVENT_LIST (sgz_event_list_get_type ())
G_DECLARE_FINAL_TYPE (SgzEventList, sgz_event_list, SGZ, EVENT_LIST, AdwBin)

GtkWidget *sgz_event_list_new (SgzSession *session);

/* @events (element-type SgzEvent) is referred to. */
void sgz_event_list_show (SgzEventList *list, GPtrArray *events);

G_END_DECLS
