/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-store.h"

G_BEGIN_DECLS

/**
 * SgzEvent:
 * @day: when, ISO
 * @what: what happened, Chinese like all that a document prints: 站长·到岗, 设施检查
 * @name: to what or whom; empty where the day itself is the record's name
 * @kind: the kind of the record it stands in
 * @record: that one's id
 *
 * Something that happened at a station.
 */
typedef struct
{
  char *day;
  char *what;
  char *name;
  const SgzKind *kind;
  char *record;
} SgzEvent;

/**
 * sgz_chronicle_read:
 * @station: its id
 * @day: the last day told of, ISO
 * @limit: at most how many, -1 for all
 *
 * What happened at a station, from the days in all records that are its own: its opening, heads and workers who came and left, checks,
 * regulations, trainings, organisations, projects, inspections, complaints, rectifications … Service records are too many to be
 * events, and days by which something is due are none.
 *
 * Returns: (transfer full) (element-type SgzEvent): the events, newest first; %NULL with @error set
 */
GPtrArray *sgz_chronicle_read (SgzStore *store, const char *station, const char *day, gint64 limit,
                               GError **error);

G_END_DECLS
