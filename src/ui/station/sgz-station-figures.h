/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sgz-chronicle.h"
#include "store/sgz-judgement.h"
#include "store/sgz-readiness.h"
#include "store/sgz-station-tally.h"

G_BEGIN_DECLS

typedef enum
{
  SGZ_STATION_TAB_PROFILE,
  SGZ_STATION_TAB_RULES,
  SGZ_STATION_TAB_FACILITIES,
  SGZ_STATION_TAB_PEOPLE,
  SGZ_STATION_TAB_REGULATIONS,
  SGZ_STATION_TAB_SERVICES,
  SGZ_STATION_TAB_ORGANISATIONS,
  SGZ_STATION_TAB_PROJECTS,
  SGZ_STATION_TAB_CASES,
  SGZ_STATION_TAB_SUPERVISION,
  SGZ_STATION_TAB_CHRONICLE,
  SGZ_N_STATION_TABS
} SgzStationTab;

/* The most events the chronicle shows. */
#define SGZ_STATION_EVENTS 200

/**
 * sgz_station_tab_of_kind:
 *
 * Returns: the tab in which the records of @kind are listed; those no tab names are in the first
 */
SgzStationTab sgz_station_tab_of_kind (const SgzKind *kind);

/* What the page of a station shows beside the records themselves, read on a thread. */
typedef struct
{
  char *station;
  int year;
  char *day;
} SgzStationQuestion;

typedef struct
{
  SgzRecord *record;                 /* the station, as on the day */
  GPtrArray *readiness;              /* SgzReadinessItem */
  GPtrArray *events;                 /* SgzEvent */
  GArray *services;                  /* SgzStationTally */
  GArray *organisations;             /* SgzStationTally */
  gint64 counts[SGZ_N_STATION_TABS]; /* records; -1 where a tab counts nothing */
  char *picture;                     /* the file of its newest photograph, or NULL */
  gint64 n_open;                     /* complaints, rectifications and cases that are not closed */
  gint64 n_overdue;
  gint64 n_projects; /* money in hundredths */
  gint64 contract;
  gint64 planned;
  gint64 paid;
} SgzStationFigures;

SgzStationQuestion *sgz_station_question_new (const char *station, int year, const char *day);
void sgz_station_question_free (SgzStationQuestion *question);

/* A #SgzReadFunc; answers with the #SgzJudgement of the station alone. It may take longer than the rest, and comes by itself. */
gpointer sgz_station_judgement_read (SgzStore *reader, gconstpointer question, GError **error);

/* A #SgzReadFunc; answers with #SgzStationFigures. */
gpointer sgz_station_figures_read (SgzStore *reader, gconstpointer question, GError **error);
void sgz_station_figures_free (SgzStationFigures *figures);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SgzStationFigures, sgz_station_figures_free)

G_END_DECLS
