/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sgz-judgement.h"
#include "ui/common/sgz-session.h"

G_BEGIN_DECLS

/**
 * SgzStationRules:
 *
 * What the rules find of one station: how many lines fall short, all of them in a table, what is to be mended first, and the clause
 * of the selected line.
 */
#define SGZ_TYPE_STATION_RULES (sgz_station_rules_get_type ())
G_DECLARE_FINAL_TYPE (SgzStationRules, sgz_station_rules, SGZ, STATION_RULES, AdwBin)

GtkWidget *sgz_station_rules_new (SgzSession *session);

/* @judgement is read during the call; its findings are referred to. */
void sgz_station_rules_show (SgzStationRules *rules, const SgzJudgement *judgement);

G_END_DECLS
