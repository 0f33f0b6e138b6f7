/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/window/sgz-window.h"

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

/* Returns: (transfer none): a window on the database, shown and settled */
SgzWindow *sgz_ui_fixture_open_window (SgzUiFixture *fixture);

/* Has @window do what a menu of it asks for, and lets it settle; @target (nullable) is floating and taken. */
void sgz_ui_fixture_activate (SgzWindow *window, const char *action, GVariant *target);

/* Returns: (transfer none) (nullable): a window of @type that is open */
gpointer sgz_ui_fixture_find_window (GType type);

/* Whether what the weak pointer @pointer led to is gone: for sgz_ui_fixture_wait(). */
gboolean sgz_ui_fixture_is_gone (gpointer pointer);

/* Lets everything that waits in the main loop happen, and all figures be shown that were asked for. */
void sgz_ui_fixture_settle (void);

/* Runs the main loop until @is_true says so; fails the test after ten seconds. */
void sgz_ui_fixture_wait (gboolean (*is_true) (gpointer user_data), gpointer user_data);

G_END_DECLS
