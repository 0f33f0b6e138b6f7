/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The tiers of stations, in the order general station, township station, room, institution station. */
#define SGZ_N_TIERS 4
extern const char *const sgz_tier_codes[SGZ_N_TIERS];
extern const char *const sgz_tier_titles[SGZ_N_TIERS];

/* The rooms, stations and general stations of Annex 1: what the table had in 2021. */
#define SGZ_N_ANNEX_TIERS 3

G_END_DECLS
