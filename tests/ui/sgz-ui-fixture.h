/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "store/sgz-store.h"

G_BEGIN_DECLS

/* A folder of its own for each test, and in it a database with Panzhihua's data. */
typedef struct
{
  char *folder;
  char *path;
  SgzStore *store;
  GSettings *settings;
} SgzUiFixture;

void sgz_ui_fixture_set_up (SgzUiFixture *fixture, gconstpointer data);
void sgz_ui_fixture_tear_down (SgzUiFixture *fixture, gconstpointer data);

/* Adds a planned general station to a county, as one commit. */
void sgz_ui_fixture_add_station (SgzStore *store, const char *name, const char *county);

/* Lets everything that waits in the main loop happen, and all figures be shown that were asked for. */
void sgz_ui_fixture_settle (void);

/* Runs the main loop until @is_true says so; fails the test after ten seconds. */
void sgz_ui_fixture_wait (gboolean (*is_true) (gpointer user_data), gpointer user_data);

G_END_DECLS
