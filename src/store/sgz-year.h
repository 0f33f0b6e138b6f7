/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sgz-tier.h"
#include "sgz-store.h"

G_BEGIN_DECLS

/**
 * SgzCountyYear:
 *
 * One county's year: what was to be built, by tier, and what stands.
 */
typedef struct
{
  const char *place;
  const char *name;
  const char *status; /* as printed in brackets, or %NULL */
  gint64 target[SGZ_N_TIERS];
  gint64 built[SGZ_N_TIERS];
  gint64 operating[SGZ_N_TIERS];
  gint64 reformed;   /* of the year's township stations, those in reformed townships */
  gint64 candidates; /* those in townships whose reform is to be confirmed */
  gboolean is_past;  /* it was no county in the year */
} SgzCountyYear;

/**
 * SgzYear:
 *
 * A year's construction tasks against what stands, county by county in their fixed order: what the overview, the
 * task grid, the documents and the rules all read.
 * Counties stand under the names and codes they had on the day, or on the day of the year nearest to it.
 *
 * @counties: (array length=n_counties): one for each county that stands or has a task
 * @targets: (array length=n_counties) (element-type SgzRecord): the task record of each county, %NULL where none is set
 */
typedef struct
{
  int year;
  char *day;
  char *city;      /* the code of the division above the counties */
  char *city_name; /* and its name */
  SgzCountyYear *counties;
  size_t n_counties;
  GPtrArray *targets;
  GPtrArray *strings; /* keeps the counties' text */
  gint64
      green; /* from which share on a light is green, in hundredths of a per cent; 0 where no tasks were read */
  gint64 yellow; /* and yellow */
} SgzYear;

/**
 * sgz_year_read:
 * @county: (nullable): only this county
 * @day: what stands is counted on this day, ISO
 */
SgzYear *sgz_year_read (SgzStore *store, int year, const char *county, const char *day, GError **error);
void sgz_year_free (SgzYear *year);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SgzYear, sgz_year_free)

typedef enum
{
  SGZ_SIGNAL_GREEN = 1,
  SGZ_SIGNAL_YELLOW,
  SGZ_SIGNAL_RED,
} SgzSignal;

/* The light of @done out of @target, more than 0, by the thresholds of the office's settings. */
SgzSignal sgz_year_judge (const SgzYear *year, gint64 done, gint64 target);

/**
 * sgz_year_count_tiers:
 * @with_built: whether a tier that has no task, but a station, counts too
 *
 * Returns: how many tiers there are to show: those of Annex 1, and the institutions' where the year has any
 */
int sgz_year_count_tiers (const SgzYear *year, gboolean with_built);

/* Whether a task is set for any county of the year. */
gboolean sgz_year_has_tasks (const SgzYear *year);

/**
 * sgz_year_read_counties:
 * @county: (nullable): only this one
 *
 * Returns: (transfer full): the year with its counties alone, without tasks and figures: every county there ever was, under the
 *   name it had in @year
 */
SgzYear *sgz_year_read_counties (SgzStore *store, int year, const char *county, GError **error);

/* The same as they stood on @day: those that came later only where nothing was before them. */
SgzYear *sgz_year_read_counties_on (SgzStore *store, const char *day, const char *county, GError **error);

G_END_DECLS
