/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sgz-store.h"

/**
 * SgzFixture:
 *
 * A folder of its own with a fresh database in it, Panzhihua's.
 */
typedef struct
{
  char *folder;
  char *path;
  SgzStore *store;
} SgzFixture;

void sgz_fixture_set_up (SgzFixture *fixture, gconstpointer data);

/* Closes the store and removes the folder with all that is in it. */
void sgz_fixture_tear_down (SgzFixture *fixture, gconstpointer data);

/* Removes @path, with all that is in it where it is a folder. */
void sgz_fixture_remove (const char *path);

/* A path in the folder. */
char *sgz_fixture_get_file (SgzFixture *fixture, const char *name);

/* How many files are in the folder. */
guint sgz_fixture_count_files (SgzFixture *fixture);

/* Fails the test where the field refuses @text. */
void sgz_fixture_set (SgzFixture *fixture, SgzRecord *record, const char *field, const char *text);

/* Saves a new record of @kind in @store: field codes and texts in turn, ended by %NULL. */
SgzRecord *sgz_fixture_add (SgzStore *store, const SgzKind *kind, ...) G_GNUC_NULL_TERMINATED;

/* Saves a station that runs since @opened (%NULL: that is planned), for the task year 2021. */
SgzRecord *sgz_fixture_add_station (SgzFixture *fixture, const char *name, const char *tier,
                                    const char *division, const char *opened);

#define SGZ_FIXTURE_TEST(path, func)                                                                         \
  g_test_add (path, SgzFixture, NULL, sgz_fixture_set_up, func, sgz_fixture_tear_down)
