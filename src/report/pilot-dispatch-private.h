/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "letter-brief-private.h"

G_BEGIN_DECLS

/**
 * SgzPilotFigure:
 * @is_stock: whether it is what stands at a month's end, rather than what the month brought
 *
 * A figure of the dispatch of provincial pilots.
 */
typedef struct
{
  const char *title;
  const char *unit;
  const char *measure;
  const char *parts;
  gboolean is_stock;
} SgzPilotFigure;

#define SGZ_N_PILOT_FIGURES 7
extern const SgzPilotFigure sgz_pilot_figures[SGZ_N_PILOT_FIGURES];

/**
 * SgzPilots:
 * @stations: (element-type SgzRecord): the stations that are provincial pilots in the year, in their order
 *
 * The provincial pilots' figures of a month and of the one before.
 */
typedef struct
{
  SgzReportOptions options;
  SgzReportOptions last_options;
  SgzBrief *brief;
  SgzBrief *last;
  GPtrArray *stations;
} SgzPilots;

/* %NULL with @error set where the register has no pilot in the year. */
SgzPilots *sgz_pilots_read (const SgzReport *report, SgzStore *store, const SgzReportOptions *options,
                            gboolean judged, GError **error);
void sgz_pilots_free (SgzPilots *pilots);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SgzPilots, sgz_pilots_free)

/* A figure of a station, of the month before where @of_last. */
gint64 sgz_pilots_get (SgzPilots *pilots, size_t figure, const SgzRecord *station, gboolean of_last);

/* Whether all went well so far; where not, hands the failure over. */
gboolean sgz_pilots_are_sound (SgzPilots *pilots, GError **error);

/* The county that @station is in, as the year names it. */
const char *sgz_pilots_name_county (const SgzPilots *pilots, const SgzRecord *station);

G_END_DECLS
