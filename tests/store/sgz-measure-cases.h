/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * MeasureCase:
 * @code: the measure
 * @records: a small register on top of Panzhihua's divisions and the tasks of Annex 1; see sgz_register_lines_add()
 * @expected: what the measure is worth, worked out by hand: PLACE=VALUE or PLACE/PART=VALUE, several parts with "|" between them; PLACE is
 *   全市, a division's name or @name of a station; behind it, in brackets, all records that are counted for it
 *
 * A measure on a register in which what counts and what only looks like it can be told by eye.
 */
typedef struct
{
  const char *code;
  int year;
  const char *day;
  const char *records;
  const char *expected;
} MeasureCase;

extern const MeasureCase measure_cases_of_stations[];
extern const MeasureCase measure_cases_of_people[];
extern const MeasureCase measure_cases_of_work[];
extern const MeasureCase measure_cases_of_evaluation[];
