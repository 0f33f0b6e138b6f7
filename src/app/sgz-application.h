/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * SgzApplication:
 *
 * The program with windows: one window a database, or the welcome page while none is open.
 */
/* What a new database starts with. */
typedef enum
{
  SGZ_START_EMPTY = 1,
  SGZ_START_PANZHIHUA,
  SGZ_START_DEMO, /* Panzhihua's, with invented stations in it */
} SgzStart;

#define SGZ_TYPE_APPLICATION (sgz_application_get_type ())
G_DECLARE_FINAL_TYPE (SgzApplication, sgz_application, SGZ, APPLICATION, AdwApplication)

SgzApplication *sgz_application_new (void);

/**
 * sgz_application_open_file:
 *
 * Opens the database in a window of its own, or brings the window forward that has it open already. What goes wrong is
 * told in a dialog.
 *
 * Returns: whether a window shows it
 */
gboolean sgz_application_open_file (SgzApplication *application, GFile *file);

/**
 * sgz_application_create_file:
 * @start: what it starts with
 *
 * Makes a database and opens it, as sgz_application_open_file().
 */
gboolean sgz_application_create_file (SgzApplication *application, GFile *file, SgzStart start);

G_END_DECLS
