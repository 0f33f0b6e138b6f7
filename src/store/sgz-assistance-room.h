/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-store.h"

G_BEGIN_DECLS

/**
 * SgzAssistanceRoom:
 * @county: (nullable): the county's code; %NULL where the money is not a county's, and nothing limits it
 * @county_name: (nullable): its name
 * @year: the year the money is drawn in
 * @base: what was spent on assistance the year before, in hundredths of a yuan; 0 where the register does not say
 * @source: where that figure is from; "" where it is not said
 * @final_on: the day on which the accounts of the year before are final, ISO; "" where the office has set none
 * @is_provisional: whether that day is still to come
 * @is_in_force: whether the rule is in force
 * @percent: how much of the base may be drawn, in hundredths of a per cent
 * @ceiling: that share of the base, in hundredths of a yuan
 * @planned: what is planned in the year's lines, and
 * @drawn: what was paid of it by the day
 *
 * How much a county may draw from social assistance for services (body 三(四)4, rule R12): what is asked before a line of money is
 * saved, and what the document of it prints.
 */
typedef struct
{
  char *county;
  char *county_name;
  int year;
  gint64 base;
  char *source;
  char *final_on;
  gboolean is_provisional;
  gboolean is_in_force;
  gint64 percent;
  gint64 ceiling;
  gint64 planned;
  gint64 drawn;
} SgzAssistanceRoom;

/**
 * sgz_assistance_room_read:
 * @place: (nullable): the code of the division that pays
 * @day: what is paid is counted on this day, ISO
 */
SgzAssistanceRoom *sgz_assistance_room_read (SgzStore *store, const char *place, int year, const char *day,
                                             GError **error);

/**
 * sgz_assistance_room_read_for:
 * @funding: a line of money, perhaps not saved yet
 *
 * The room there is beside @funding: what it takes itself as it stands in the register is left out.
 *
 * Returns: (transfer full): the room; without a county where @funding is of another channel or says no place or year yet
 */
SgzAssistanceRoom *sgz_assistance_room_read_for (SgzStore *store, const SgzRecord *funding, const char *day,
                                                 GError **error);

/* What is left of the ceiling once so much more is planned and paid, whichever is more; below 0 where it is passed. */
gint64 sgz_assistance_room_get_left (const SgzAssistanceRoom *room, gint64 planned, gint64 paid);

/* Returns: (transfer full) (nullable): a sentence that says what is wrong, with the figures; %NULL where all is well. The line of money is
 * called @name. */
char *sgz_assistance_room_format_warning (const SgzAssistanceRoom *room, const char *name);

void sgz_assistance_room_free (SgzAssistanceRoom *room);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SgzAssistanceRoom, sgz_assistance_room_free)

/**
 * sgz_assistance_percent_read:
 * @percent: (out): how much may be drawn, in hundredths of a per cent: the terms of rule R12, or the policy's 3 % where it is no longer
 *   in force
 * @is_in_force: (out): whether it is
 */
gboolean sgz_assistance_percent_read (SgzStore *store, gint64 *percent, gboolean *is_in_force,
                                      GError **error);

/**
 * sgz_assistance_find_base:
 * @county: the code of a county in @year
 *
 * Returns: (transfer full): its code in the year before, which the ceiling of @year is taken from
 */
char *sgz_assistance_find_base (SgzStore *store, const char *county, int year, const char *day,
                                GError **error);

/* The ceiling that is @percent of @base. A part of a hundredth is not drawn: it is rounded down. */
gint64 sgz_assistance_ceiling (gint64 base, gint64 percent);

G_END_DECLS
