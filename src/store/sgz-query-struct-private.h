/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-query-private.h"

G_BEGIN_DECLS

/* What is in a query, for the two files that are about it. */

typedef struct
{
  const SgzField *field;
  SgzValue value;
} SgzFilter;

typedef struct
{
  const SgzField *field;
  SgzValue from;
  SgzValue to;
  gboolean or_none;
} SgzBounds;

struct _SgzQuery
{
  const SgzKind *kind;
  char **words; /* %NULL for none */
  gboolean is_best_first;
  char *place;
  SgzVoided voided;
  SgzDue due;
  GArray *filters; /* SgzFilter */
  GArray *bounds;  /* SgzBounds */
  gboolean countyless;
  char *measure;
  char *part;
  char *behind_station;
  int year;
  char *day;
  char *placed; /* the day on whose places the measure counts */
  char *past;
  const SgzField *sort;
  gboolean descending;
  SgzFields fields; /* those that are read */
};

G_END_DECLS
